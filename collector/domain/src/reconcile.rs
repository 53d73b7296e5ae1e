//! Findings meet tickets: join, open, reopen, watch. One ticket per cause, never a storm.
//! Invariant: at most one open ticket per cause key; a cleared finding never closes what a person holds; every move
//! leaves one line with its reason. Next: [`crate::together`] for what several devices see, [`crate::ticket`] for people's
//! moves, [`crate::tick`] for time's.

use shared::ids::{CustomerId, DeviceId, FindingId, SiteId, TicketId};
use shared::reading::{Scope, Severity};
use shared::text::Words;

use crate::book::{Book, Mint};
use crate::change::{Actor, Change};
use crate::finding::{Finding, FindingChange, FindingStep, Opening, cause_key};
use crate::priority::{Bill, Blocked, Why};
use crate::storm;
use crate::suppression::{self, Gate, Held, hold};
use crate::ticket::{self, State, Ticket, reopen, resolve, stir};
use crate::together::Rule;
use crate::window;

/// The device whose findings are reconciled.
#[derive(Clone, Copy, Debug)]
pub struct Place<'a> {
    /// The device.
    pub device: DeviceId,
    /// Its customer.
    pub customer: CustomerId,
    /// Its site.
    pub site: SiteId,
    /// Its name.
    pub name: &'a str,
    /// Whom it holds up when it fails.
    pub blocked: Blocked<'a>,
    /// What decides holds.
    pub gate: Gate<'a>,
    /// The revision of the policy that judged.
    pub policy_revision: u64,
}

impl Place<'_> {
    /// The cause key of a fault that opens here.
    #[must_use]
    pub fn cause_key(&self, opening: &Opening) -> String {
        self.key_of(opening.scope, &opening.cause)
    }

    /// The cause key of a cause within a scope here.
    #[must_use]
    pub fn key_of(&self, scope: Scope, cause: &str) -> String {
        let scope_id = match scope {
            Scope::Device => self.device.to_string(),
            Scope::Site => self.site.to_string(),
            Scope::Customer => self.customer.to_string(),
            Scope::Provider => String::new(),
        };
        cause_key(scope, &scope_id, cause)
    }
}

/// Brings one change of a finding to its ticket. `now` is ms UTC by our clock.
pub fn reconcile(book: &mut Book, place: &Place<'_>, change: &FindingChange, mint: &mut Mint<'_>, now: i64) {
    match &change.kind {
        FindingStep::Opened(opening) => opened(book, place, change, opening, mint, now),
        FindingStep::Worsened { severity, words } => worsened(book, place, change, *severity, words, mint, now),
        FindingStep::Flapping => flapping(book, place, change, true, now),
        FindingStep::Settled => flapping(book, place, change, false, now),
        FindingStep::Cleared { gone, words } => cleared(book, place, change, *gone, words.as_ref(), now),
    }
}

/// Puts a finding that was held on its ticket, because the hold ended or a technician released it.
pub fn release(book: &mut Book, place: &Place<'_>, finding: FindingId, mint: &mut Mint<'_>, now: i64) {
    let Some(mut finding) = book.take_finding(finding) else { return };
    if let Some(room_at) = suppression::waits_on(&gate(book, place, &finding), &finding, now) {
        finding.release_at = Some(room_at);
        book.put_finding(finding);
        return;
    }
    finding.held = None;
    finding.release_at = None;
    let title = window::title(&finding.cause_key).unwrap_or_else(|| finding.words.clone());
    attach(book, place, (&mut finding, &title), mint, now);
    book.put_finding(finding);
}

/// Takes a finding out of the digest and puts it on the ticket of its site or customer, because other devices see the same.
/// What maintenance, learning or a start would hold back stays where it is.
pub fn gather(book: &mut Book, place: &Place<'_>, (id, rule): (FindingId, &Rule), mint: &mut Mint<'_>, now: i64) {
    let Some(mut finding) = book.take_finding(id) else { return };
    let free = hold(&place.gate, rule.severity, rule.danger, finding.since_at, now).is_none();
    if free && finding.held == Some(Held::Digest) {
        let subject = &finding.fingerprint.subject;
        let title = rule.title(subject);
        finding.cause_key = place.key_of(rule.scope, &rule.cause(subject));
        finding.severity = finding.severity.max(rule.severity);
        finding.held = None;
        attach(book, place, (&mut finding, &title), mint, now);
    }
    book.put_finding(finding);
}

/// Puts a finding of a device on the ticket of a storm. Its own ticket, when nobody took it up and nothing else is on it,
/// ends there and points at the storm's; what a person holds stays with them.
pub fn swept(book: &mut Book, place: &Place<'_>, id: FindingId, mint: &mut Mint<'_>, now: i64) {
    let Some(mut finding) = book.take_finding(id) else { return };
    let own = finding.ticket.and_then(|ticket| book.ticket(ticket).cloned());
    let cause_key = place.key_of(Scope::Customer, &storm::cause(&finding.fingerprint));
    let Some(mut own) =
        own.filter(|own| own.state == State::New && own.assignee.is_none() && own.cause_key != cause_key)
    else {
        book.put_finding(finding);
        return;
    };
    finding.cause_key = cause_key;
    let title = finding.words.clone();
    attach(book, place, (&mut finding, &title), mint, now);
    own.open_findings = own.open_findings.saturating_sub(1);
    if own.open_findings > 0 {
        left(book, place, &mut own, now);
    }
    let storm = finding.ticket.and_then(|id| book.ticket(id)).map(|storm| (storm.id, storm.number));
    if let Some((storm, number)) = storm.filter(|_| own.open_findings == 0) {
        own.end_in(storm, now);
        let words = Words::new("ticket-swept").count("number", number);
        book.lines.push(line(Some(own.id), place, now, words));
    }
    book.put_ticket(own);
    book.put_finding(finding);
}

/// Keeps a fault that began and ended inside a backlog: a cleared finding and a line on the device, nothing more.
pub fn passed(
    book: &mut Book,
    place: &Place<'_>,
    folded: &(FindingChange, Opening, i64),
    mint: &mut Mint<'_>,
    now: i64,
) {
    let (change, opening, cleared_at) = folded;
    let mut finding = new_finding(place, change, opening, mint, now);
    finding.held = Some(Held::Passed);
    finding.cleared_at = Some(*cleared_at);
    let words = Words::new("finding-passed").at_ms("from", opening.since_at).at_ms("to", *cleared_at);
    book.lines.push(line(None, place, now, words));
    book.put_finding(finding);
}

fn opened(
    book: &mut Book,
    place: &Place<'_>,
    change: &FindingChange,
    opening: &Opening,
    mint: &mut Mint<'_>,
    now: i64,
) {
    if book.open_finding(place.device, &change.fingerprint).is_some() {
        return;
    }
    let mut finding = new_finding(place, change, opening, mint, now);
    let held = hold(&gate(book, place, &finding), opening.severity, opening.danger, opening.since_at, now);
    finding.held = held.map(|(held, _)| held);
    finding.release_at = held.and_then(|(_, release_at)| release_at);
    if let Some(held) = finding.held {
        // What a window leaves behind is one piece of work, whatever it is and on however many devices of the site.
        if let Some(window) = place.gate.window.filter(|_| held == Held::Maintenance && finding.release_at.is_some()) {
            finding.cause_key = window.cause_key(place.site);
        }
        let words = Words::new("finding-held").text("held", held.word());
        book.lines.push(line(None, place, now, words));
    } else {
        attach(book, place, (&mut finding, &opening.words), mint, now);
    }
    book.put_finding(finding);
}

fn new_finding(place: &Place<'_>, change: &FindingChange, opening: &Opening, mint: &mut Mint<'_>, now: i64) -> Finding {
    Finding {
        id: FindingId::new(u64::try_from(now).unwrap_or(0), (mint.random)()),
        device: place.device,
        fingerprint: change.fingerprint.clone(),
        severity: opening.severity,
        cause_key: place.cause_key(opening),
        words: opening.words.clone(),
        since_at: opening.since_at,
        opened_at: now,
        cleared_at: None,
        ticket: None,
        held: None,
        release_at: None,
        policy_revision: place.policy_revision,
    }
}

/// Joins the open ticket of the finding's cause, reopens the one resolved lately, or opens a new one of this title.
fn attach(book: &mut Book, place: &Place<'_>, (finding, title): (&mut Finding, &Words), mint: &mut Mint<'_>, now: i64) {
    let patience = place.gate.patience;
    let latest = book.owner(&finding.cause_key).cloned();
    let joins = latest.as_ref().is_some_and(|one| one.state.is_open());
    let reopen_ms = i64::from(patience.reopen_s) * 1000;
    let mut ticket = match latest {
        Some(ticket) if ticket.state.is_open() => joined(book, place, ticket, finding, now),
        Some(mut ticket) if resolved_lately(&ticket, reopen_ms, now) && is_newest(book, &ticket) => {
            reopen(&mut ticket);
            let words = Words::new("ticket-came-back").count("times", i64::from(ticket.reopened_count));
            book.lines.push(line(Some(ticket.id), place, now, words));
            ticket
        }
        previous => {
            let ticket = new_ticket(place, (finding, title), previous.map(|ticket| ticket.id), mint, now);
            book.lines.push(line(Some(ticket.id), place, now, Words::new("ticket-opened").text("device", place.name)));
            ticket
        }
    };
    let before = (ticket.severity, ticket.priority);
    let is_first = ticket.open_findings == 0;
    if is_first && ticket.contact.is_none() {
        // What is healthy again by now held it up then; the sum of today begins here.
        ticket.bill = Bill::default();
    }
    if !book.device_is_on(ticket.id, place.device) {
        ticket.bill.join(place.device, &place.blocked);
    }
    ticket.bill.meets(&finding.words, is_first);
    ticket.open_findings = ticket.open_findings.saturating_add(1);
    ticket.seen_count = ticket.seen_count.saturating_add(1);
    ticket.severity = ticket.severity.max(finding.severity);
    let weighed = ticket.weigh(Why::Joined, now).filter(|_| joins);
    book.lines.extend(weighed.map(|words| inside(ticket.id, place, now, words)));
    wake(book, place, &mut ticket, before, joins, now);
    finding.ticket = Some(ticket.id);
    book.put_ticket(ticket);
}

/// The gate of a finding: what joins work that goes on costs its customer nothing.
fn gate<'a>(book: &Book, place: &Place<'a>, finding: &Finding) -> Gate<'a> {
    let goes_on = || book.owner(&finding.cause_key).is_some_and(|one| one.state.is_open());
    Gate { is_spent: place.gate.is_spent && !goes_on(), ..place.gate }
}

fn resolved_lately(ticket: &Ticket, within_ms: i64, now: i64) -> bool {
    ticket.state == State::Resolved && ticket.resolved_at.is_some_and(|at| now - at <= within_ms)
}

/// Only the newest ticket of a cause may be open; a ticket that others were merged into may not be it any more.
fn is_newest(book: &Book, ticket: &Ticket) -> bool {
    book.latest_ticket(&ticket.cause_key).is_none_or(|newest| newest.id == ticket.id)
}

/// Wakes a snoozed ticket when what it was snoozed for has come.
fn wake(book: &mut Book, place: &Place<'_>, ticket: &mut Ticket, before: (Severity, u8), joined: bool, now: i64) {
    if let Some(key) = stir(ticket, before, joined) {
        book.lines.push(inside(ticket.id, place, now, Words::new(key)));
    }
}

fn joined(book: &mut Book, place: &Place<'_>, mut ticket: Ticket, finding: &Finding, now: i64) -> Ticket {
    if ticket.state == State::Watching {
        ticket.work_again();
        book.lines.push(line(Some(ticket.id), place, now, Words::new("ticket-relapsed").text("device", place.name)));
    } else {
        let words =
            Words::new("ticket-joined").text("device", place.name).text("subject", &finding.fingerprint.subject);
        book.lines.push(line(Some(ticket.id), place, now, words));
    }
    ticket
}

fn new_ticket(
    place: &Place<'_>,
    (finding, title): (&Finding, &Words),
    previous: Option<TicketId>,
    mint: &mut Mint<'_>,
    now: i64,
) -> Ticket {
    *mint.last_number = mint.last_number.saturating_add(1);
    let per_site = !finding.cause_key.starts_with(Scope::Customer.word());
    let id = TicketId::new(u64::try_from(now).unwrap_or(0), (mint.random)());
    Ticket {
        site: per_site.then_some(place.site),
        cause_key: finding.cause_key.clone(),
        check: finding.fingerprint.check.clone(),
        severity: finding.severity,
        previous,
        ..Ticket::begun(id, (place.customer, *mint.last_number), title.clone(), now)
    }
}

fn worsened(
    book: &mut Book,
    place: &Place<'_>,
    change: &FindingChange,
    severity: Severity,
    words: &Words,
    mint: &mut Mint<'_>,
    now: i64,
) {
    let Some(mut finding) = book.take_open_finding(place.device, &change.fingerprint) else { return };
    finding.severity = finding.severity.max(severity);
    finding.words.clone_from(words);
    if let Some(mut ticket) = finding.ticket.and_then(|id| book.ticket(id).cloned()) {
        let before = (ticket.severity, ticket.priority);
        ticket.severity = ticket.severity.max(severity);
        dates(book, place, &mut ticket, Some(words));
        let told = Words::new("ticket-worsened").text("severity", severity.word());
        book.lines.push(line(Some(ticket.id), place, now, told));
        let weighed = ticket.weigh(Why::Worsened, now);
        book.lines.extend(weighed.map(|words| inside(ticket.id, place, now, words)));
        wake(book, place, &mut ticket, before, false, now);
        book.put_ticket(ticket);
    } else if leaves_hold(&finding, place, severity) {
        finding.held = None;
        finding.release_at = None;
        attach(book, place, (&mut finding, words), mint, now);
    }
    book.put_finding(finding);
}

/// A digest finding that is worth a ticket now leaves the digest; what was there at enrolment and becomes critical is a
/// change, and changes open tickets, whether somebody had dismissed it or not. Maintenance keeps everything until it ends.
fn leaves_hold(finding: &Finding, place: &Place<'_>, severity: Severity) -> bool {
    match finding.held {
        Some(Held::Digest) => !place.gate.maintenance && place.gate.window.is_none() && severity > Severity::Info,
        Some(Held::TakeOver | Held::Dismissed | Held::Boot) => severity == Severity::Critical,
        Some(Held::Budget) => severity > Severity::Medium,
        _ => false,
    }
}

fn flapping(book: &mut Book, place: &Place<'_>, change: &FindingChange, on: bool, now: i64) {
    let ticket = book.open_finding(place.device, &change.fingerprint).and_then(|finding| finding.ticket);
    let Some(mut ticket) = ticket.and_then(|id| book.ticket(id).cloned()) else { return };
    ticket.flapping = on;
    let words = Words::new(if on { "ticket-flapping" } else { "ticket-settled" });
    book.lines.push(line(Some(ticket.id), place, now, words.text("subject", &change.fingerprint.subject)));
    book.put_ticket(ticket);
}

fn cleared(book: &mut Book, place: &Place<'_>, change: &FindingChange, gone: bool, words: Option<&Words>, now: i64) {
    let Some(mut finding) = book.take_open_finding(place.device, &change.fingerprint) else { return };
    finding.cleared_at = Some(now);
    let ticket = finding.ticket.and_then(|id| book.ticket(id).cloned());
    book.put_finding(finding);
    let Some(mut ticket) = ticket else { return };
    ticket.open_findings = ticket.open_findings.saturating_sub(1);
    ticket.flapping = false;
    let key = if gone { "finding-gone" } else { "finding-healthy" };
    let told = words.cloned().map_or_else(|| Words::new(key), |words| Words { key: key.to_owned(), ..words });
    let told = told.text("subject", &change.fingerprint.subject).text("device", place.name);
    book.lines.push(line(Some(ticket.id), place, now, told));
    if ticket.open_findings > 0 {
        left(book, place, &mut ticket, now);
    } else {
        match ticket.state {
            State::Closed => {}
            // What a person resolved is healthy now too: it may close in its time.
            State::Resolved => {
                let resolved_at = ticket.resolved_at.unwrap_or(now);
                resolve(&mut ticket, place.gate.patience, resolved_at);
            }
            _ => watch(book, place, &mut ticket, now),
        }
    }
    book.put_ticket(ticket);
}

/// A finding of the device is off the ticket and others are on it: the sum is done anew.
fn left(book: &mut Book, place: &Place<'_>, ticket: &mut Ticket, now: i64) {
    if !book.device_is_on(ticket.id, place.device) {
        ticket.bill.leave(place.device, &place.blocked);
    }
    dates(book, place, ticket, None);
    let weighed = ticket.weigh(Why::Left, now);
    book.lines.extend(weighed.map(|words| inside(ticket.id, place, now, words)));
}

/// When its findings are felt, read anew where all of them are this device's; else only a new one's `words` are.
fn dates(book: &Book, place: &Place<'_>, ticket: &mut Ticket, words: Option<&Words>) {
    let on = book.open_of_device(place.device).filter(|one| one.ticket == Some(ticket.id));
    let all: Vec<&Words> = on.map(|one| &one.words).chain(words).collect();
    if u32::try_from(all.len()).is_ok_and(|count| count == ticket.open_findings) {
        all.into_iter().enumerate().for_each(|(nth, words)| ticket.bill.meets(words, nth == 0));
    } else if let Some(words) = words {
        ticket.bill.meets(words, false);
    }
}

/// All is healthy again: the ticket is watched and resolves by itself, unless a person holds it.
fn watch(book: &mut Book, place: &Place<'_>, ticket: &mut Ticket, now: i64) {
    let patience = place.gate.patience;
    if let Some((_, name)) = &ticket.assignee {
        let words = Words::new("ticket-healthy-held").text("who", name);
        book.lines.push(line(Some(ticket.id), place, now, words));
        // Whoever holds it sees now that it can be resolved.
        ticket.wake();
    } else if patience.watch_s == 0 {
        resolve(ticket, patience, now);
        book.lines.push(line(Some(ticket.id), place, now, Words::new("ticket-resolved-itself")));
    } else {
        ticket::watch(ticket, patience, now);
        let words = Words::new("ticket-watching").span_s("span", u64::from(patience.watch_s));
        book.lines.push(line(Some(ticket.id), place, now, words));
    }
}

fn line(ticket: Option<TicketId>, place: &Place<'_>, at: i64, words: Words) -> Change {
    Change { ticket, device: Some(place.device), at, actor: Actor::Collector, words, internal: false }
}

fn inside(ticket: TicketId, place: &Place<'_>, at: i64, words: Words) -> Change {
    Change { internal: true, ..line(Some(ticket), place, at, words) }
}

#[cfg(test)]
mod tests;
