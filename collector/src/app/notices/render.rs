//! A notice as one person reads it: the same words in the portal, in the console's preview and in a mail.
//! Invariant: what we saw, what we do, what the reader does, when they hear from us next; a private matter names neither
//! program nor device; the product is never named. Next: `locales/*/notices.ftl`, `locales/*/customer.ftl`.

use domain::notice::ending::{Ending, decide_by};
use domain::notice::{Kind, Notice, is_private};
use domain::request::approval::{Plan, Standing};
use domain::ticket::{Kind as TicketKind, Ticket};
use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use shared::reading::Severity;
use shared::text::{Value, Words};

use super::code::Key;
use super::ending;
use crate::app::provider::{self, Provider};
use crate::store::customer::Customer;
use crate::store::{Connection, StoreError, approval, customer, ticket};
use crate::words::{Reader, find, say, title};

/// Checks whose faults people may feel in their work, whatever the severity.
const HINDERS: [&str; 3] = ["services", "printer", "exchange"];
/// Device names that stand one by one.
const NAMES: usize = 3;

/// All that notices of a ticket are told with.
#[derive(Clone, Debug)]
pub struct Scene {
    /// The ticket.
    pub ticket: Ticket,
    /// The customer.
    pub customer: Customer,
    /// Who tells it.
    pub provider: Provider,
    /// The devices that the ticket is about today.
    pub devices: Vec<String>,
    /// What check codes are made with.
    pub key: Key,
    /// What comes to an end, where it is about that.
    pub ending: Option<Ending>,
    /// What is planned on it, once somebody of the customer approved it.
    pub plan: Option<Plan>,
}

impl Scene {
    /// The scene of a ticket; none when its customer is gone.
    pub(crate) async fn of(conn: &mut Connection, ticket: Ticket) -> Result<Option<Self>, StoreError> {
        let Some(customer) = customer::get(conn, ticket.customer).await? else { return Ok(None) };
        let devices = ticket::devices_of(conn, ticket.customer, ticket.id).await?;
        let ending = ending::of(conn, &ticket, devices.len()).await?;
        let (provider, key) = (provider::read(conn).await?, Key::read(conn).await?);
        let approved = approval::of_ticket(conn, ticket.customer, ticket.id).await?;
        let plan = approved.filter(|one| one.standing == Standing::Approved).map(|one| one.plan);
        Ok(Some(Self { ticket, customer, provider, devices, key, ending, plan }))
    }

    /// The first name under a notice: who wrote or holds it, else who approved it.
    #[must_use]
    pub fn signer(&self, notice: &Notice) -> String {
        if !notice.written.who.is_empty() {
            return notice.written.who.clone();
        }
        if let Some(holder) = self.ticket.holder() {
            return holder.to_owned();
        }
        let name = notice.decided_by.as_ref().and_then(|who| who.name()).unwrap_or_default();
        name.split_whitespace().next().unwrap_or_default().to_owned()
    }
}

/// A notice in its reader's words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Told {
    /// What it is about, in one line, without the ticket's number.
    pub subject: String,
    /// Greeting, text and signature, a paragraph each.
    pub paragraphs: Vec<String>,
    /// The check code, which the signature holds too; empty before the first notice was made.
    pub code: String,
}

/// Tells a notice to a reader.
#[must_use]
pub fn render(notice: &Notice, scene: &Scene, reader: &Reader) -> Told {
    let code = scene.key.code(notice);
    let mut paragraphs = vec![hello(notice, reader)];
    paragraphs.extend(body(notice, scene, reader));
    paragraphs.push(said("notice-thanks", reader));
    paragraphs.push(signature(notice, scene, &code, reader));
    Told { subject: subject(notice, scene, reader), paragraphs, code }
}

/// What a notice says between greeting and thanks; a digest holds these.
pub(super) fn body(notice: &Notice, scene: &Scene, reader: &Reader) -> Vec<String> {
    let written = notice.written.text.lines().map(str::to_owned);
    let mut told = match notice.kind {
        Kind::NeedYou => return need_you(notice, reader),
        _ if !notice.written.text.is_empty() => written.collect(),
        Kind::Fixed => return fixed(notice, scene, reader),
        Kind::Pulse => return pulse(&scene.ticket, reader),
        Kind::EndOfSupport => return end_of_support(notice, scene, reader),
        Kind::Planned => return planned(scene.plan.as_ref(), reader),
        Kind::TakenOver => {
            let who = Words::new("notice-taken-over").text("who", &scene.signer(notice));
            vec![say(&who, reader), said("notice-taken-over-calm", reader)]
        }
        Kind::Ready => return vec![said("notice-ready", reader), said("notice-ready-else", reader)],
        _ => found(notice, scene, reader),
    };
    if notice.kind == Kind::Progress {
        told.extend(priority(&scene.ticket, reader));
    }
    match notice.next_update_at {
        Some(at) => told.push(say(&Words::new("notice-next").at_ms("at", at), reader)),
        None if notice.kind == Kind::Found && !is_private(&scene.ticket) => told.push(said("notice-next-done", reader)),
        None => {}
    }
    told
}

/// How urgent an open fault is to us and why, in one sentence; none where the bill does not say.
#[must_use]
pub fn priority(ticket: &Ticket, reader: &Reader) -> Option<String> {
    let people = ticket.bill.people();
    let is_told = ticket.kind == TicketKind::Incident && ticket.state.is_open() && !is_private(ticket);
    if !is_told || people == 0 || ticket.by_hand.is_some() {
        return None;
    }
    let level = match ticket.priority {
        ..=2 => "urgent",
        3 => "soon",
        _ => "turn",
    };
    Some(say(&Words::new("notice-priority").text("level", level).count("people", i64::from(people)), reader))
}

/// What a ticket is about, as customers read it: "PC-1: disk C: is nearly full".
#[must_use]
pub fn topic(ticket: &Ticket, devices: &[String], reader: &Reader) -> String {
    if is_private(ticket) {
        return said("notice-private-topic", reader);
    }
    if ticket.contact.is_some() {
        return title(ticket, &[], reader);
    }
    let plain = find(&with(&ticket.title, "-plain-title", devices, reader), reader);
    let (words, count) = match (plain, devices) {
        (Some(title), []) => return capital(&title),
        (Some(title), [one]) => (Words::new("plain-one-device").text("device", one).text("title", &title), 1),
        (Some(title), many) => (Words::new("plain-many-devices").text("title", &title), many.len()),
        (None, []) => return said("notice-unnamed-topic", reader),
        (None, some) => return names(some, reader),
    };
    let count = i64::try_from(count).unwrap_or(i64::MAX);
    find(&words.count("count", count), reader).unwrap_or_else(|| names(devices, reader))
}

fn subject(notice: &Notice, scene: &Scene, reader: &Reader) -> String {
    if let Some(ending) = ending_of(notice, scene).filter(|_| notice.kind == Kind::EndOfSupport) {
        return say(&about(Words::new("notice-subject-ending"), notice, ending, scene, reader), reader);
    }
    let topic = topic(&scene.ticket, devices(notice, scene), reader);
    let key = match notice.kind {
        Kind::Fixed if scene.ticket.contact.is_some() => "notice-subject-answered",
        Kind::Found | Kind::EndOfSupport => "notice-subject-found",
        Kind::Progress => "notice-subject-progress",
        Kind::NeedYou => "notice-subject-need-you",
        Kind::Fixed => "notice-subject-fixed",
        Kind::Pulse => "notice-subject-pulse",
        Kind::Planned => "notice-subject-planned",
        Kind::Ready => "notice-subject-ready",
        Kind::TakenOver => "notice-subject-taken-over",
    };
    let by = notice.written.by_at.map(|at| say(&Words::new("notice-by").at_ms("at", at), reader));
    say(&Words::new(key).text("topic", &topic).text("by", by.as_deref().unwrap_or_default()), reader)
}

fn found(notice: &Notice, scene: &Scene, reader: &Reader) -> Vec<String> {
    let ticket = &scene.ticket;
    if is_private(ticket) {
        let phone = Words::new("notice-private-do").text("phone", &scene.provider.phone);
        return vec![said("notice-private-saw", reader), said("notice-private-calm", reader), say(&phone, reader)];
    }
    let devices = devices(notice, scene);
    let saw = find(&with(&ticket.title, "-plain", devices, reader), reader);
    let mut saw = saw.unwrap_or_else(|| said("notice-saw-something", reader));
    if !devices.is_empty() {
        let count = i64::try_from(devices.len()).unwrap_or(i64::MAX);
        let words = long(Words::new("notice-where").count("count", count), "devices", names(devices, reader));
        saw = format!("{saw} {}", say(&words, reader));
    }
    let who = say(&Words::new("notice-we-do").text("who", &scene.signer(notice)), reader);
    // What may hinder them is not followed by "work as usual".
    let hinders = ticket.severity == Severity::Critical || HINDERS.contains(&ticket.check.as_str());
    let calm = if hinders { "notice-you-nothing-now" } else { "notice-you-nothing" };
    let do_what = [Some(who), we_do(ticket, devices, reader), Some(said(calm, reader))];
    vec![saw, do_what.into_iter().flatten().collect::<Vec<_>>().join(" ")]
}

/// What we do about it: of the very sentence, else of its check.
fn we_do(ticket: &Ticket, devices: &[String], reader: &Reader) -> Option<String> {
    let of_check = Words { key: ticket.check.replace('_', "-"), ..ticket.title.clone() };
    let both = [&ticket.title, &of_check].map(|words| with(words, "-we-do", devices, reader));
    both.iter().find_map(|words| find(words, reader))
}

fn fixed(notice: &Notice, scene: &Scene, reader: &Reader) -> Vec<String> {
    let ticket = &scene.ticket;
    if is_private(ticket) {
        return vec![said("notice-private-fixed", reader)];
    }
    if ticket.contact.is_some() {
        return vec![said("notice-answered", reader), said("notice-still", reader)];
    }
    let of_check = Words { key: ticket.check.replace('_', "-"), ..ticket.title.clone() };
    let both = [&ticket.title, &of_check].map(|words| with(words, "-was", devices(notice, scene), reader));
    let was = both.iter().find_map(|words| find(words, reader));
    let mended = was.map(|was| say(&long(Words::new("notice-fixed"), "was", was), reader));
    let mended = mended.unwrap_or_else(|| said("notice-fixed-plain", reader));
    vec![mended, said("notice-fixed-calm", reader), said("notice-still", reader)]
}

/// How the month went, as it was when the pulse was made, and the question.
fn pulse(ticket: &Ticket, reader: &Reader) -> Vec<String> {
    let told = |key: &str| say(&Words { key: key.to_owned(), args: ticket.title.args.clone() }, reader);
    let month = format!("{} {}", told("notice-pulse-fixed"), told("notice-pulse-ending"));
    vec![month, said("notice-pulse-ask", reader), said("notice-pulse-calm", reader)]
}

/// What comes to an end, what that means, what we propose, and by when a decision is asked for.
fn end_of_support(notice: &Notice, scene: &Scene, reader: &Reader) -> Vec<String> {
    let Some(ending) = ending_of(notice, scene) else { return found(notice, scene, reader) };
    let told = |key: &str| say(&about(Words::new(key), notice, ending, scene, reader), reader);
    let is_over = ending.is_over(notice.told_at.unwrap_or(reader.now_ms));
    let [saw, means] =
        if is_over { ["notice-ended-saw", "notice-ended-means"] } else { ["notice-ending-saw", "notice-ending-means"] };
    let is_free = ending.proposal.is_empty() && !ending.update.is_empty();
    let propose = if is_free { "notice-ending-update" } else { "notice-ending-propose" };
    vec![told(saw), told(means), told(propose), told("notice-ending-decide")]
}

/// What sentences about an end are told with.
fn about(words: Words, notice: &Notice, ending: &Ending, scene: &Scene, reader: &Reader) -> Words {
    let count = |count: usize| i64::try_from(count).unwrap_or(i64::MAX);
    let zone = TimeZone::get(&scene.customer.time_zone).unwrap_or(TimeZone::UTC);
    let by_at = notice.written.by_at.unwrap_or_else(|| decide_by(reader.now_ms, ending.ends_at, &zone));
    let words = words.text("product", &ending.product).text("update", &ending.update).day_ms("ends", ending.ends_at);
    let words = words.count("count", count(ending.devices)).count("total", count(ending.total));
    let words = words.text("kind", if ending.is_system { "system" } else { "program" });
    long(words.day_ms("by", by_at), "proposal", ending.proposal.clone())
}

/// What comes to an end: as it was when it was told, else as it is.
fn ending_of<'a>(notice: &'a Notice, scene: &'a Scene) -> Option<&'a Ending> {
    notice.written.ending.as_ref().or(scene.ending.as_ref())
}

/// When a change comes, what is noticed of it, and what is done when it does not work.
fn planned(plan: Option<&Plan>, reader: &Reader) -> Vec<String> {
    let day = |on: Date| on.to_zoned(TimeZone::UTC).ok().map(|at| at.timestamp().as_millisecond());
    let Some((plan, at)) = plan.and_then(|plan| Some((plan, plan.on.and_then(day)?))) else {
        return vec![said("notice-planned-soon", reader)];
    };
    let words = long(Words::new("notice-planned").day_ms("on", at), "impact", plan.impact.clone());
    vec![say(&words, reader), say(&long(Words::new("notice-planned-back"), "way_back", plan.way_back.clone()), reader)]
}

fn need_you(notice: &Notice, reader: &Reader) -> Vec<String> {
    let mut told = vec![said("notice-need", reader)];
    told.extend(notice.written.text.lines().map(str::to_owned));
    if let Some(at) = notice.written.by_at {
        told.push(say(&Words::new("notice-need-by").at_ms("at", at), reader));
    }
    told.push(said("notice-need-tell", reader));
    if let Some(at) = notice.next_update_at {
        told.push(say(&Words::new("notice-next").at_ms("at", at), reader));
    }
    told
}

/// The greeting of the hour at which it is told.
fn hello(notice: &Notice, reader: &Reader) -> String {
    greeting(notice.told_at.unwrap_or(reader.now_ms), reader)
}

/// The greeting of a moment's hour, where the reader is.
pub(super) fn greeting(at: i64, reader: &Reader) -> String {
    let hour = Timestamp::from_millisecond(at).map_or(12, |at| at.to_zoned(reader.zone.clone()).hour());
    let key = match hour {
        ..12 => "greeting-morning",
        12..18 => "greeting-afternoon",
        _ => "greeting-evening",
    };
    let greeting = said(key, reader);
    say(&Words::new("notice-hello").text("greeting", &greeting), reader)
}

/// "Marco, Rossi IT, tel. 02 1, check code 7K4-92M".
fn signature(notice: &Notice, scene: &Scene, code: &str, reader: &Reader) -> String {
    let Provider { name, phone, .. } = &scene.provider;
    let who = scene.signer(notice);
    let who = if who.is_empty() && name.is_empty() { said("notice-signed-team", reader) } else { who };
    let phone = (!phone.is_empty()).then(|| say(&Words::new("notice-phone").text("phone", phone), reader));
    let code = (!code.is_empty()).then(|| say(&Words::new("notice-code").text("code", code), reader));
    let parts = [Some(who), Some(name.clone()), phone, code];
    parts.into_iter().flatten().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ")
}

/// The devices that a notice is about: as they were when it was told, else as they are.
fn devices<'a>(notice: &'a Notice, scene: &'a Scene) -> &'a [String] {
    if notice.written.devices.is_empty() { &scene.devices } else { &notice.written.devices }
}

fn names(devices: &[String], reader: &Reader) -> String {
    let (shown, rest) = devices.split_at(devices.len().min(NAMES));
    let shown = shown.join(", ");
    if rest.is_empty() {
        return shown;
    }
    let more = i64::try_from(rest.len()).unwrap_or(i64::MAX);
    say(&long(Words::new("notice-names-more"), "names", shown).count("more", more), reader)
}

/// A ticket's sentence under another key, with the names of its devices.
fn with(words: &Words, ending: &str, devices: &[String], reader: &Reader) -> Words {
    let words = Words { key: format!("{}{ending}", words.key), args: words.args.clone() };
    long(words, "device", names(devices, reader))
}

/// Adds a text of our own words, which may be longer than what a device names.
fn long(mut words: Words, name: &str, text: String) -> Words {
    words.args.insert(name.to_owned(), Value::Text(text));
    words
}

fn capital(text: &str) -> String {
    let mut letters = text.chars();
    let first = letters.next().map(|letter| letter.to_uppercase().to_string()).unwrap_or_default();
    format!("{first}{}", letters.as_str())
}

fn said(key: &str, reader: &Reader) -> String {
    say(&Words::new(key), reader)
}
