//! What reports bring: evidence joins the open ticket of its cause, opens one, or waits where nobody agreed or nothing is
//! proved. Invariant: a question never opens a ticket; evidence that is healthy again and on no ticket is forgotten at once.
//! Next: [`super::work`].

use std::collections::BTreeSet;

use shared::ids::{CustomerId, DeviceId, FindingId, TicketId};
use shared::reading::{Fingerprint, Severity};
use shared::text::Words;

use super::{CHECKS, Matter, Shelf, State, TALK_MS};
use crate::backlog::Folded;
use crate::book::Mint;
use crate::finding::{Finding, FindingChange, FindingStep, Opening};

/// The device that a report is of.
#[derive(Clone, Copy, Debug)]
pub struct Place<'a> {
    /// The device.
    pub device: DeviceId,
    /// Its customer.
    pub customer: CustomerId,
    /// Its name.
    pub name: &'a str,
    /// The revision of the policy that judged.
    pub policy_revision: u64,
}

/// Whether changes may hold something private, so that it is worth looking.
#[must_use]
pub fn may_be(folded: &Folded) -> bool {
    let standing = folded.standing.iter().map(|one| &one.fingerprint.check);
    let passed = folded.passed.iter().map(|(one, ..)| &one.fingerprint.check);
    standing.chain(passed).any(|check| CHECKS.contains(&check.as_str()))
}

/// Takes what is private out of folded changes; `known` is open evidence of the device. What began and ended inside a
/// backlog is nobody's matter.
pub fn part(folded: &mut Folded, known: &[Fingerprint]) -> Vec<FindingChange> {
    if !may_be(folded) {
        return Vec::new();
    }
    folded.passed.retain(|(_, opening, _)| !opening.is_private);
    let mut own: BTreeSet<Fingerprint> = known.iter().cloned().collect();
    let (private, public) =
        std::mem::take(&mut folded.standing).into_iter().partition(|one: &FindingChange| match &one.kind {
            FindingStep::Opened(opening) if opening.is_private => {
                own.insert(one.fingerprint.clone());
                true
            }
            FindingStep::Opened(_) => false,
            _ => own.contains(&one.fingerprint),
        });
    folded.standing = public;
    private
}

/// Brings one private change to the shelf. `now` is ms UTC by our clock; `cause` makes an opening's cause key.
pub fn receive(
    shelf: &mut Shelf,
    place: &Place<'_>,
    (change, cause): (&FindingChange, &dyn Fn(&Opening) -> String),
    mint: &mut Mint<'_>,
    now: i64,
) {
    let known = shelf.open.get(&(place.device, change.fingerprint.clone())).cloned();
    match (&change.kind, known) {
        (FindingStep::Opened(opening), None) => {
            let evidence = evidence(place, (change, opening, cause(opening)), mint, now);
            settle(shelf, place.name, evidence, mint, now);
        }
        (FindingStep::Worsened { severity, words }, Some(mut evidence)) => {
            evidence.severity = evidence.severity.max(*severity);
            evidence.words.clone_from(words);
            settle(shelf, place.name, evidence, mint, now);
        }
        (FindingStep::Cleared { .. }, Some(evidence)) => cleared(shelf, place, evidence, now),
        _ => {}
    }
}

fn evidence(
    place: &Place<'_>,
    (change, opening, cause_key): (&FindingChange, &Opening, String),
    mint: &mut Mint<'_>,
    now: i64,
) -> Finding {
    Finding {
        id: FindingId::new(u64::try_from(now).unwrap_or(0), (mint.random)()),
        device: place.device,
        fingerprint: change.fingerprint.clone(),
        severity: opening.severity,
        cause_key,
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

/// Puts evidence on its ticket, or keeps it without one.
fn settle(shelf: &mut Shelf, device: &str, mut evidence: Finding, mint: &mut Mint<'_>, now: i64) {
    let asks_only = evidence.severity == Severity::Info;
    if shelf.is_agreed && !asks_only && evidence.ticket.is_none() {
        let known = shelf.matters.get(&evidence.cause_key).filter(|one| one.state != State::Closed).cloned();
        let words = |key: &str| Words::new(key).text("device", device);
        let mut matter = match known {
            Some(matter) => {
                shelf.line(matter.id, now, words("ticket-joined").text("subject", "none"));
                matter
            }
            None => {
                let matter = opened(&evidence, shelf.customer, mint, now);
                shelf.line(matter.id, now, words("ticket-opened"));
                matter
            }
        };
        matter.open_evidence = matter.open_evidence.saturating_add(1);
        evidence.ticket = Some(matter.id);
        shelf.put_matter(matter);
    }
    shelf.put(evidence);
}

fn opened(evidence: &Finding, customer: CustomerId, mint: &mut Mint<'_>, now: i64) -> Matter {
    *mint.last_number = mint.last_number.saturating_add(1);
    Matter {
        id: TicketId::new(u64::try_from(now).unwrap_or(0), (mint.random)()),
        number: *mint.last_number,
        customer,
        cause_key: evidence.cause_key.clone(),
        state: State::Open,
        title: evidence.words.clone(),
        opened_at: now,
        talk_by_at: now.saturating_add(TALK_MS),
        closed_at: None,
        closed_by: String::new(),
        forget_at: None,
        open_evidence: 0,
    }
}

/// It is healthy again. A ticket that nobody has talked about closes with its last evidence; else a person closes it.
fn cleared(shelf: &mut Shelf, place: &Place<'_>, mut evidence: Finding, now: i64) {
    let matter = evidence.ticket.and_then(|id| shelf.matters.values().find(|one| one.id == id).cloned());
    let Some(mut matter) = matter else {
        shelf.drop_evidence(&evidence);
        return;
    };
    evidence.cleared_at = Some(now);
    shelf.put(evidence);
    matter.open_evidence = matter.open_evidence.saturating_sub(1);
    let words = Words::new("finding-healthy").text("device", place.name).text("subject", "none");
    shelf.line(matter.id, now, words);
    if matter.open_evidence == 0 && matter.state == State::Open {
        matter.close("", now);
        shelf.line(matter.id, now, Words::new("ticket-resolved-itself"));
    }
    shelf.put_matter(matter);
}

/// The customer agreed: what waited and is more than a question comes to its tickets. `names` are the devices'.
pub fn agree(shelf: &mut Shelf, names: &dyn Fn(DeviceId) -> String, mint: &mut Mint<'_>, now: i64) {
    shelf.is_agreed = true;
    let waiting: Vec<Finding> = shelf.open.values().filter(|one| one.ticket.is_none()).cloned().collect();
    for evidence in waiting {
        settle(shelf, &names(evidence.device), evidence, mint, now);
    }
}

/// The agreement ended: every ticket closes, what is still seen waits without one, and the rest is forgotten at once.
pub fn withdraw(shelf: &mut Shelf, by: &str, now: i64) {
    shelf.is_agreed = false;
    let kept: Vec<Finding> = shelf.open.values().filter(|one| one.ticket.is_some()).cloned().collect();
    for evidence in kept {
        shelf.put(Finding { ticket: None, ..evidence });
    }
    let open: Vec<Matter> = shelf.matters.values().filter(|one| one.state != State::Closed).cloned().collect();
    for mut matter in open {
        matter.close(by, now);
        matter.forget_at = Some(now);
        matter.open_evidence = 0;
        shelf.put_matter(matter);
    }
}
