//! Telling: who hears of a notice, by a message of their own or in the morning's digest.
//! Invariant: a notice is told, its recipients kept and their messages made in one transaction; "fixed" reaches only who
//! heard of the fault. Next: [`super::render`] for the words, [`crate::store::outbox`] for the messages.

use std::collections::BTreeMap;

use domain::change::Actor;
use domain::csat::{Answer, OPEN_MS, is_judged};
use domain::letter::{Letter, Link, Question, Thread};
use domain::notice::ending::{decide_by, urgency};
use domain::notice::pace::{Way, way};
use domain::notice::route::hearers;
use domain::notice::{Kind, Notice, Person, is_private};
use domain::ticket::Ticket;
use jiff::tz::TimeZone;
use shared::ids::{ContactId, CustomerId, MessageId, NoticeId};
use shared::text::{Value, Words};

use super::follow::{Wish, follow_ticket, line};
use super::render::{Scene, body, render, topic};
use crate::app::{mail, promise};
use crate::clock::Clock;
use crate::config::Config;
use crate::notify::mail::Asked;
use crate::store::contact::Contact;
use crate::store::outbox::{self, NewMessage};
use crate::store::recipient::{self, Recipient};
use crate::store::{Connection, StoreError, Write, contact, csat, notice, pulse, ticket};
use crate::words::{Reader, say};

/// What telling stands on.
#[derive(Clone, Copy, Debug)]
pub(in crate::app) struct Teller<'a> {
    pub(in crate::app) clock: &'a Clock,
    pub(in crate::app) config: &'a Config,
}

/// Those who are there today, and who of them heard of a ticket.
pub(super) struct Audience<'a> {
    ticket: &'a Ticket,
    there: Vec<Contact>,
    heard: Vec<ContactId>,
}

impl<'a> Audience<'a> {
    pub(super) async fn of(conn: &mut Connection, ticket: &'a Ticket) -> Result<Self, StoreError> {
        let mut there = contact::list(conn, ticket.customer).await?;
        there.retain(|one| one.disabled_at.is_none());
        let heard = recipient::of_ticket(conn, ticket.customer, ticket.id).await?;
        Ok(Self { ticket, there, heard: heard.into_iter().map(|one| one.contact).collect() })
    }

    /// Who is told of a notice of this kind.
    pub(super) fn hears(&self, kind: Kind) -> Vec<Contact> {
        let people: Vec<Person> = self.there.iter().map(person).collect();
        let hearers = hearers(kind, self.ticket, &people, &self.heard);
        self.there.iter().filter(|one| hearers.contains(&one.id)).cloned().collect()
    }
}

/// Tells a decided notice to everybody it is for; false: there is nobody, and nothing was done.
pub(super) async fn tell(
    teller: &Teller<'_>,
    write: &mut Write,
    scene: &Scene,
    one: &mut Notice,
) -> Result<bool, StoreError> {
    let readers = Audience::of(write, &scene.ticket).await?.hears(one.kind);
    if readers.is_empty() {
        return Ok(false);
    }
    let (now, ticket, zone) = (teller.clock.now_ms(), &scene.ticket, Wish::of(&scene.customer).zone);
    complete(one, scene, now, &zone);
    one.tell(now);
    notice::save(write, one).await?;
    notice::renumber(write, Some(one.customer)).await?;
    let is_written = matches!(one.kind, Kind::Progress | Kind::NeedYou);
    for reader in &readers {
        let had = recipient::had(write, one.customer, reader.id, one.ticket, now).await?;
        let (due_at, told_at) = match way(had, is_written, urgency(one.kind, ticket), now, &zone) {
            Way::Alone(_) => (None, Some(now)),
            Way::Digest(at, _) => (Some(at), None),
        };
        let (notice, customer, in_digest) = (one.id, one.customer, due_at.is_some());
        recipient::add(write, &Recipient { notice, customer, contact: reader.id, in_digest, due_at, told_at }).await?;
        if !in_digest {
            // Who asked is answered, whether or not they want to be told of what is found.
            let kind = if ticket.contact == Some(reader.id) { "answer" } else { "notice" };
            let question = question(teller, write, one, scene, reader).await?;
            let letter = Letter { question, ..letter(teller, one, scene, reader) };
            post(teller, write, reader, Some(one.id), kind, &letter).await?;
        }
    }
    let names: Vec<&str> = readers.iter().map(|one| one.name.as_str()).collect();
    let words = Words::new("notice-line-told").text("kind", one.kind.word()).text("who", &names.join(", "));
    let actor = one.decided_by.clone().unwrap_or(Actor::Collector);
    line(teller.clock, write, one, actor, words, false).await?;
    let mut ticket = ticket.clone();
    if one.kind != Kind::TakenOver && ticket.next_update_at != one.next_update_at {
        ticket.next_update_at = one.next_update_at;
        ticket::save(write, &ticket).await?;
    }
    promise::told(teller.clock, write, &ticket, !one.written.text.is_empty()).await?;
    follow_ticket(teller.clock, write, &ticket).await?;
    if one.kind == Kind::Pulse {
        // Its ticket has served; the next look closes it.
        pulse::set_due(write, one.customer, now).await?;
    }
    Ok(true)
}

/// What stays in a notice as it is when it is told.
fn complete(one: &mut Notice, scene: &Scene, now: i64, zone: &TimeZone) {
    let ticket = &scene.ticket;
    one.written.who = scene.signer(one);
    one.written.is_holder = ticket.holder().is_some();
    if !is_private(ticket) {
        one.written.devices.clone_from(&scene.devices);
    }
    if let Some(ending) = scene.ending.as_ref().filter(|_| one.kind == Kind::EndOfSupport) {
        one.written.by_at = one.written.by_at.or(Some(decide_by(now, ending.ends_at, zone)));
        one.written.ending = Some(ending.clone());
    }
    if one.kind == Kind::TakenOver {
        // Who takes over keeps what was promised.
        one.next_update_at = ticket.next_update_at.filter(|at| *at > now);
    }
}

/// Sends a person all that waits for their digest, of each ticket the newest.
pub(super) async fn digest(
    teller: &Teller<'_>,
    write: &mut Write,
    customer: CustomerId,
    id: ContactId,
) -> Result<(), StoreError> {
    let mut newest: BTreeMap<i64, (Notice, Scene)> = BTreeMap::new();
    for waiting in recipient::waiting(write, customer, id).await? {
        let Some(one) = notice::get(write, Some(customer.into()), waiting).await? else { continue };
        let Some(listed) = ticket::get(write, Some(customer.into()), one.ticket).await? else { continue };
        let number = listed.ticket.number;
        if let Some(scene) = Scene::of(write, listed.ticket).await? {
            newest.insert(number, (one, scene));
        }
    }
    let reader = contact::get(write, customer, id).await?.filter(|one| one.disabled_at.is_none());
    if let (Some(reader), Some((_, (_, scene)))) = (&reader, newest.first_key_value()) {
        let letter = digest_letter(teller, scene, newest.values(), reader);
        post(teller, write, reader, None, "digest", &letter).await?;
    }
    recipient::digest_told(write, customer, id, teller.clock.now_ms()).await
}

fn digest_letter<'a>(
    teller: &Teller<'_>,
    scene: &Scene,
    all: impl Iterator<Item = &'a (Notice, Scene)>,
    contact: &Contact,
) -> Letter {
    let reader = reader(teller, scene, contact);
    let mut paragraphs = vec![say(&Words::new("notice-digest-lead"), &reader)];
    let mut count = 0;
    for (one, scene) in all {
        let topic = topic(&scene.ticket, &one.written.devices, &reader);
        let code = say(&Words::new("notice-code").text("code", &scene.key.code(one)), &reader);
        let text = format!("{topic}: {} ({code})", body(one, scene, &reader).join(" "));
        let mut words = Words::new("notice-digest-item").count("number", scene.ticket.number);
        words.args.insert("text".to_owned(), Value::Text(text));
        paragraphs.push(say(&words, &reader));
        count += 1;
    }
    paragraphs.push(say(&Words::new("notice-thanks"), &reader));
    Letter {
        language: contact.language.clone(),
        name: contact.name.clone(),
        subject: say(&Words::new("notice-digest-subject").count("count", count), &reader),
        paragraphs,
        customer: scene.customer.name.clone(),
        link: Some(link(teller, "/portal", "notice-open", &reader)),
        ..Letter::default()
    }
}

/// A notice as a message to one person.
fn letter(teller: &Teller<'_>, one: &Notice, scene: &Scene, contact: &Contact) -> Letter {
    let reader = reader(teller, scene, contact);
    let told = render(one, scene, &reader);
    let ticket = &scene.ticket;
    Letter {
        language: contact.language.clone(),
        name: contact.name.clone(),
        subject: told.subject,
        paragraphs: told.paragraphs,
        customer: scene.customer.name.clone(),
        ticket: Some(Thread { id: ticket.id, number: ticket.number }),
        link: Some(match one.kind {
            Kind::EndOfSupport => link(teller, "/portal/roadmap", "notice-ending-open", &reader),
            Kind::Pulse => link(teller, "/portal/planned", "notice-pulse-open", &reader),
            _ => link(teller, &format!("/portal/tickets/{}", ticket.number), "notice-open", &reader),
        }),
        ..Letter::default()
    }
}

/// "Was it done well?", in the notice that a ticket is fixed, to who was not asked before. A link opens a page with one button:
/// programs that look through mails open links too, so opening one says nothing.
async fn question(
    teller: &Teller<'_>,
    write: &mut Write,
    one: &Notice,
    scene: &Scene,
    contact: &Contact,
) -> Result<Option<Question>, StoreError> {
    let (customer, ticket) = (one.customer, one.ticket);
    let is_asked = one.kind == Kind::Fixed && is_judged(&scene.ticket);
    if !is_asked || csat::given(write, customer, ticket, contact.id).await?.is_some() {
        return Ok(None);
    }
    let ends_s = teller.clock.now_ms().saturating_add(OPEN_MS) / 1000;
    let key = mail::key_in(write, teller.clock).await?;
    let token = key.csat_token(&Asked { customer, ticket, contact: contact.id, ends_s });
    let reader = reader(teller, scene, contact);
    let answer = |answer: &Answer| Link {
        label: say(&Words::new(&format!("csat-{}", answer.word().replace('_', "-"))), &reader),
        url: format!("{}/portal/satisfaction/{token}?say={}", teller.config.pages_url(), answer.word()),
    };
    let text = say(&Words::new("csat-question"), &reader);
    Ok(Some(Question { text, answers: Answer::ALL.iter().map(answer).collect() }))
}

/// Makes a message that brings a letter; without a mail server the portal alone tells it.
pub(super) async fn post(
    teller: &Teller<'_>,
    write: &mut Write,
    to: &Contact,
    notice: Option<NoticeId>,
    kind: &str,
    letter: &Letter,
) -> Result<(), StoreError> {
    if !matches!(teller.config.mail.whole(), Ok(Some(_))) {
        return Ok(());
    }
    let new = NewMessage {
        id: teller.clock.id(MessageId::new),
        customer: Some(to.customer_id),
        notice,
        contact: Some(to.id),
        address: &to.email,
        kind,
        made_at: teller.clock.now_ms(),
    };
    outbox::add(write, &new, letter).await
}

pub(super) fn link(teller: &Teller<'_>, path: &str, label: &str, reader: &Reader) -> Link {
    let label = say(&Words::new(label), reader);
    Link { label, url: format!("{}{path}", teller.config.pages_url()) }
}

fn reader(teller: &Teller<'_>, scene: &Scene, contact: &Contact) -> Reader {
    Reader::new(&contact.language, &scene.customer.time_zone, teller.clock.now_ms())
}

/// A contact, as far as it decides whether they are told.
pub(super) fn person(contact: &Contact) -> Person {
    let Contact { id, site_id: site, is_account, is_technical, gets_notices, .. } = *contact;
    Person { id, site, is_account, is_technical, gets_notices }
}
