//! How satisfied people are with how their tickets ended: asked in the notice and the portal, read by technicians.
//! Invariant: a look counts nothing, because mail scanners look; one answer a ticket and person, and it reopens nothing; a
//! complaint goes to the owners, never to the technician concerned. Next: [`domain::csat`] decides, [`crate::store::csat`] keeps.

use std::collections::BTreeSet;

use domain::access::Role;
use domain::change::Actor;
use domain::csat::{self, Answer, COMMENT_BYTES, Opinion, Standing, Tally, by_month, hearers, reads};
use domain::ledger::month::{bounds, firsts};
use domain::ticket::Ticket;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use jiff::{Timestamp, Zoned};
use shared::ids::{ContactId, CustomerId, TechnicianId};
use shared::text::clean;

use super::desk::Scope;
use super::mail::{self, Other};
use super::portal::Visitor;
use super::{App, audit, customer, notices};
use crate::error::AppError;
use crate::notify::mail::Asked;
use crate::store::contact::Contact;
use crate::store::csat::{self as kept, Heard};
use crate::store::customer::Customer;
use crate::store::technician::Technician;
use crate::store::{Connection, StoreError, Write, change, contact, technician, ticket, told};
use crate::words::{Language, Reader};

/// Complaints that a page lists.
const COMPLAINTS: i64 = 100;

/// What whoever holds a link of a notice is asked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Question {
    /// The language of who is asked.
    pub language: Language,
    /// The ticket's number.
    pub number: i64,
    /// What it was about, as the notice said.
    pub topic: String,
    /// Whether they are still asked.
    pub standing: Standing,
}

/// What a token asks; looking counts nothing.
///
/// # Errors
/// [`AppError::NotFound`] for a token that is none of ours, or of somebody who left.
pub async fn look(app: &App, token: &str) -> Result<Question, AppError> {
    let asked = asked(app, token).await?;
    let mut read = app.db.read().await?;
    let (person, of) = found(&mut read, &asked).await?;
    let given = kept::given(&mut read, asked.customer, asked.ticket, asked.contact).await?;
    let standing = by_link(app, &of, given, &asked);
    let (language, number) = (Language::of(&person.language).unwrap_or_default(), of.number);
    let scene = notices::Scene::of(&mut read, of).await?.ok_or(AppError::NotFound)?;
    let reader = Reader::new(language.code(), &scene.customer.time_zone, app.clock.now_ms());
    let topic = notices::topic(&scene.ticket, &scene.devices, &reader);
    Ok(Question { language, number, topic, standing })
}

/// Takes an answer by a token; what was said before stands.
///
/// # Errors
/// As [`look`].
pub async fn answer(app: &App, token: &str, answer: Answer, comment: &str) -> Result<(), AppError> {
    let asked = asked(app, token).await?;
    let mut write = app.db.write().await?;
    let (person, of) = found(&mut write, &asked).await?;
    let given = kept::given(&mut write, asked.customer, asked.ticket, asked.contact).await?;
    if by_link(app, &of, given, &asked) == Standing::Asked {
        keep(app, &mut write, &of, (person.id, &person.name), (answer, comment)).await?;
    }
    Ok(write.commit().await?)
}

/// Whether a visitor of the portal is asked about one of their cases.
///
/// # Errors
/// [`AppError`] when the database cannot be read.
pub async fn standing(app: &App, visitor: &Visitor, of: &Ticket) -> Result<Standing, AppError> {
    let mut read = app.db.read_within(Some(visitor.customer.into())).await?;
    let given = kept::given(&mut read, visitor.customer, of.id, visitor.contact).await?;
    Ok(csat::standing(of, given, app.clock.now_ms()))
}

/// Takes an answer in the portal; what was said before stands, and so it does where nothing is asked.
///
/// # Errors
/// [`AppError::NotFound`] for a number that is none of theirs.
pub async fn answer_case(
    app: &App,
    visitor: &Visitor,
    number: i64,
    answer: Answer,
    comment: &str,
) -> Result<(), AppError> {
    let mut write = app.db.write().await?;
    let of = told::by_number(&mut write, visitor.customer, number).await?;
    let of = of.filter(|one| visitor.may_read(one)).ok_or(AppError::NotFound)?;
    let given = kept::given(&mut write, visitor.customer, of.id, visitor.contact).await?;
    if csat::standing(&of, given, app.clock.now_ms()) == Standing::Asked {
        keep(app, &mut write, &of, (visitor.contact, &visitor.name), (answer, comment)).await?;
    }
    Ok(write.commit().await?)
}

/// What was said of a ticket, as far as this technician reads it.
///
/// # Errors
/// [`AppError`] when the database cannot be read.
pub async fn of_ticket(app: &App, scope: Scope, who: &Actor, of: &Ticket) -> Result<Vec<Heard>, AppError> {
    let Actor::Technician(me, _) = who else { return Ok(Vec::new()) };
    let mut read = app.db.read_within(scope).await?;
    let mut said = kept::of_ticket(&mut read, of.customer, of.id).await?;
    let owners = ids(&owners(&mut read).await?);
    said.retain(|one| reads(&one.opinion, *me, &owners));
    Ok(said)
}

/// An owner takes note of a complaint.
///
/// # Errors
/// [`AppError::NotFound`] for a ticket behind the wall, and for a complaint that is not theirs to hear.
pub async fn hear(app: &App, scope: Scope, number: i64, from: ContactId, who: &Actor) -> Result<(), AppError> {
    let Actor::Technician(me, name) = who else { return Err(AppError::NotFound) };
    let mut write = app.db.write().await?;
    let of = ticket::by_number(&mut write, scope, number).await?.ok_or(AppError::NotFound)?.ticket;
    let owners = ids(&owners(&mut write).await?);
    let said = kept::of_ticket(&mut write, of.customer, of.id).await?;
    let theirs = said.into_iter().find(|one| one.opinion.contact == from);
    theirs.filter(|one| reads(&one.opinion, *me, &owners)).ok_or(AppError::NotFound)?;
    if kept::hear(&mut write, (of.customer, of.id, from), (app.clock.now_ms(), name)).await? > 0 {
        audit::done(app, &mut write, "csat.hear", of.id, Some(of.customer)).await?;
    }
    Ok(write.commit().await?)
}

/// How customers answered in the last twelve months.
#[derive(Clone, Debug, PartialEq)]
pub struct Overview {
    /// Each customer whose people answered, by name.
    pub customers: Vec<(CustomerId, String, Tally)>,
    /// All of them together.
    pub all: Tally,
    /// Complaints that this reader hears and nobody took note of, the oldest first.
    pub complaints: Vec<Heard>,
}

/// How customers answered, for a technician.
///
/// # Errors
/// [`AppError`] when the database cannot be read.
pub async fn overview(app: &App, scope: Scope, who: &Actor) -> Result<Overview, AppError> {
    let since_at = bounds(&now(app, TimeZone::UTC)?).first().copied().unwrap_or_default();
    let customers = kept::tallies(&mut *app.db.read_within(scope).await?, scope, since_at).await?;
    let complaints = unheard(app, scope, who).await?;
    Ok(Overview { all: together(customers.iter().map(|(_, _, tally)| *tally)), customers, complaints })
}

/// Complaints that this reader hears and nobody took note of, the oldest first.
///
/// # Errors
/// [`AppError`] when the database cannot be read.
pub async fn unheard(app: &App, scope: Scope, who: &Actor) -> Result<Vec<Heard>, AppError> {
    let mut read = app.db.read_within(scope).await?;
    let mut complaints = kept::unheard(&mut read, scope, COMPLAINTS).await?;
    if !complaints.is_empty() {
        let owners = ids(&owners(&mut read).await?);
        complaints.retain(|one| who.technician().is_some_and(|me| reads(&one.opinion, me, &owners)));
    }
    Ok(complaints)
}

/// The answers of a month.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Month {
    /// Its first day.
    pub begins_on: Date,
    /// The answers that were given in it.
    pub tally: Tally,
}

/// How a customer's people answered.
#[derive(Clone, Debug, PartialEq)]
pub struct Whole {
    /// Whose.
    pub customer: Customer,
    /// By months, the oldest first.
    pub months: Vec<Month>,
    /// All of them together.
    pub year: Tally,
}

/// How a customer's people answered in the last twelve months.
///
/// # Errors
/// [`AppError::NotFound`] for a customer that is not there for this reader.
pub async fn whole(app: &App, scope: Scope, id: CustomerId) -> Result<Whole, AppError> {
    let zone = TimeZone::get(&customer::get(app, scope, id).await?.time_zone).unwrap_or(TimeZone::UTC);
    whole_at(app, scope, id, &now(app, zone)?).await
}

/// The same as it was in the month of a moment, by the clock of the customer's zone.
///
/// # Errors
/// As [`whole`].
pub async fn whole_at(app: &App, scope: Scope, id: CustomerId, at: &Zoned) -> Result<Whole, AppError> {
    let customer = customer::get(app, scope, id).await?;
    let (days, bounds) = (firsts(at), bounds(at));
    let mut read = app.db.read_within(scope).await?;
    let answers = kept::answers(&mut read, id, bounds.first().copied().unwrap_or_default()).await?;
    let tallies = by_month(&answers, &bounds);
    let year = together(tallies.iter().copied());
    let months = days.into_iter().zip(tallies).map(|(begins_on, tally)| Month { begins_on, tally });
    Ok(Whole { customer, year, months: months.collect() })
}

fn now(app: &App, zone: TimeZone) -> Result<Zoned, AppError> {
    Ok(Timestamp::from_millisecond(app.clock.now_ms()).map_err(AppError::internal)?.to_zoned(zone))
}

fn together(tallies: impl Iterator<Item = Tally>) -> Tally {
    tallies.fold(Tally::default(), |mut all, one| {
        for (answer, count) in [(Answer::Good, one.good), (Answer::SoSo, one.so_so), (Answer::Bad, one.bad)] {
            all.take(answer, count);
        }
        all
    })
}

async fn asked(app: &App, token: &str) -> Result<Asked, AppError> {
    mail::key(app).await?.csat(token).ok_or(AppError::NotFound)
}

/// Who is asked about what, while both are there.
async fn found(conn: &mut Connection, asked: &Asked) -> Result<(Contact, Ticket), AppError> {
    let person = contact::get(conn, asked.customer, asked.contact).await?;
    let person = person.filter(|one| one.disabled_at.is_none()).ok_or(AppError::NotFound)?;
    let of = ticket::get(conn, Some(asked.customer.into()), asked.ticket).await?.ok_or(AppError::NotFound)?;
    Ok((person, of.ticket))
}

fn by_link(app: &App, of: &Ticket, given: Option<Answer>, asked: &Asked) -> Standing {
    csat::standing_by_link(of, given, asked.ends_s.saturating_mul(1000), app.clock.now_ms())
}

async fn keep(
    app: &App,
    write: &mut Write,
    of: &Ticket,
    (contact, name): (ContactId, &str),
    (answer, comment): (Answer, &str),
) -> Result<(), AppError> {
    let opinion = Opinion {
        ticket: of.id,
        customer: of.customer,
        contact,
        answer,
        comment: clean(comment, COMMENT_BYTES),
        at: app.clock.now_ms(),
        concerned: concerned(write, of).await?,
    };
    // Of two presses at once one counts.
    if !kept::add(write, &opinion).await? {
        return Ok(());
    }
    audit::done(&app.acting_for(&contact), write, "csat.answer", of.id, Some(of.customer)).await?;
    if answer == Answer::Bad {
        complain(app, write, of, name, &opinion).await?;
    }
    Ok(())
}

/// Who holds a ticket, and who resolved it.
async fn concerned(conn: &mut Connection, of: &Ticket) -> Result<BTreeSet<TechnicianId>, StoreError> {
    let lines = change::of_ticket(conn, of.customer, of.id).await?;
    let by = lines.iter().filter(|line| line.words.key.starts_with("ticket-resolved"));
    let by = by.filter_map(|line| line.actor.technician());
    Ok(by.chain(of.assignee.as_ref().map(|(id, _)| *id)).collect())
}

/// Writes the owners who hear of it that somebody was not satisfied; what was said stands on the pages alone.
async fn complain(app: &App, write: &mut Write, of: &Ticket, who: &str, said: &Opinion) -> Result<(), AppError> {
    if app.mail.is_none() {
        return Ok(());
    }
    let owners = owners(write).await?;
    let hear = hearers(&ids(&owners), &said.concerned);
    let (number, link) = (of.number.to_string(), format!("{}/satisfaction", app.config.pages_url()));
    for owner in owners.iter().filter(|one| hear.contains(&one.id)) {
        let letter = Other {
            kind: "complaint",
            customer: None,
            contact: None,
            name: &owner.name,
            address: &owner.email,
            language: Language::En,
            args: &[("ticket", &number), ("who", who)],
            link: &link,
            ends_at: None,
        };
        mail::mail(app, write, &letter).await?;
    }
    Ok(())
}

/// The owners who are there.
async fn owners(conn: &mut Connection) -> Result<Vec<Technician>, StoreError> {
    let mut all = technician::list(conn).await?;
    all.retain(|one| one.role == Role::Owner && one.disabled_at.is_none());
    Ok(all)
}

fn ids(all: &[Technician]) -> BTreeSet<TechnicianId> {
    all.iter().map(|one| one.id).collect()
}
