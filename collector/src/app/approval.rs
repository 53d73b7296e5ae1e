//! What waits for somebody's yes: asked for, decided by a contact on their own page or written down by a technician.
//! Invariant: the decision, the ticket that goes on, its line and the audit's commit together; only who has the right
//! decides, and once; who may is asked by mail. Next: [`domain::request::approval`].

use domain::asked::{Refused, decided, hold};
use domain::change::{Actor, Change};
use domain::notice::Kind::Planned;
use domain::request::approval::{Approval, Need, Plan, Refusal, Rights, Standing};
use domain::ticket::{Kind, Ticket};
use jiff::Timestamp;
use jiff::tz::TimeZone;
use shared::ids::{ContactId, CustomerId, TicketId};
use shared::text::Words;

use super::desk::Scope;
use super::news::Item;
use super::portal::Visitor;
use super::portal::ask::{AskError, save};
use super::{App, audit, customer, desk, line, notices};
use crate::error::AppError;
use crate::store::contact::Contact;
use crate::store::{Connection, StoreError, Write, approval as stored, contact, ticket, told};

/// Keeps an approval, asks those who may give it, and says so on the ticket. `asker`: who wants it.
pub(super) async fn begin(
    app: &App,
    write: &mut Write,
    one: &Ticket,
    new: &Approval,
    asker: &Actor,
) -> Result<(), AppError> {
    stored::save(write, new).await?;
    let key = if new.standing == Standing::Waiting { "approval-asked" } else { "approval-not-needed" };
    let words = Words::new(key).text("amount", &amount(new.need));
    line::public(app, write, one, asker, words).await?;
    if new.standing == Standing::Waiting {
        let may = may(write, one.customer, new.need).await?;
        notices::ask_for_approval(app, write, one, (new, asker.name().unwrap_or_default()), &may).await?;
    }
    Ok(())
}

/// The contacts whose right covers something.
pub(super) async fn may(conn: &mut Connection, customer: CustomerId, need: Need) -> Result<Vec<Contact>, StoreError> {
    let mut there = contact::list(conn, customer).await?;
    there.retain(|one| one.disabled_at.is_none() && one.rights.cover(need));
    Ok(there)
}

/// "120.50 EUR"; empty for what costs nothing.
fn amount(need: Need) -> String {
    match need {
        Need::Order(amount) => amount.text(),
        Need::Security => String::new(),
    }
}

/// What a ticket waits for or has, and who of the customer may decide it.
#[derive(Clone, Debug)]
pub struct OfTicket {
    /// The approval.
    pub approval: Option<Approval>,
    /// Contacts whose right covers it; without one: who may approve changes.
    pub may: Vec<Contact>,
}

/// What a ticket waits for, and who may decide it.
///
/// # Errors
/// [`AppError`] when the database cannot be read.
pub async fn of_ticket(app: &App, customer: CustomerId, id: TicketId) -> Result<OfTicket, AppError> {
    let mut read = app.db.read_within(Some(customer.into())).await?;
    let approval = stored::of_ticket(&mut read, customer, id).await?;
    let need = approval.as_ref().map_or(Need::Security, |one| one.need);
    let may = may(&mut read, customer, need).await?;
    Ok(OfTicket { approval, may })
}

/// What waits for this visitor's yes: the numbers of tickets that they may read and decide.
///
/// # Errors
/// [`AppError`] when the database cannot be read.
pub async fn waiting(app: &App, visitor: &Visitor) -> Result<Vec<i64>, AppError> {
    let mut read = app.db.read_within(Some(visitor.customer.into())).await?;
    let mut numbers = Vec::new();
    for (number, one) in stored::waiting(&mut read, visitor.customer).await? {
        let known = told::by_number(&mut read, visitor.customer, number).await?;
        if visitor.rights.cover(one.need) && known.is_some_and(|ticket| visitor.may_read(&ticket)) {
            numbers.push(number);
        }
    }
    Ok(numbers)
}

/// A visitor says yes or no.
///
/// # Errors
/// [`AskError::Refused`] when it was decided before or their right does not cover it; [`AppError::NotFound`] for a number
/// that is none of theirs, or waits for nothing.
pub async fn decide(app: &App, visitor: &Visitor, number: i64, said: (bool, &str)) -> Result<(), AskError> {
    let mut write = app.db.write().await?;
    let found = told::by_number(&mut write, visitor.customer, number).await?;
    let one = found.filter(|one| visitor.may_read(one)).ok_or(AppError::NotFound)?;
    let who = (visitor.contact, visitor.name.as_str(), &visitor.rights);
    let acting = app.acting_for(&visitor.contact);
    match take(&acting, &mut write, one, who, said, &visitor.actor()).await? {
        Err(Refusal::Decided) => Err(AskError::Refused(Refused::Decided)),
        Err(Refusal::MayNot) => Err(AskError::Refused(Refused::MayNot)),
        Ok(news) => {
            write.commit().await?;
            app.news.tell_all(news);
            Ok(())
        }
    }
}

/// A technician writes down what a contact said.
///
/// # Errors
/// [`AppError::NotFound`] behind the wall or where nothing waits, [`AppError::Invalid`] for a contact that the customer has
/// not or who may not, [`AppError::Conflict`] when it was decided before.
pub async fn record(
    app: &App,
    scope: Scope,
    number: i64,
    (id, is_yes, why): (ContactId, bool, &str),
    who: &Actor,
) -> Result<(), AppError> {
    let listed = desk::ticket(app, scope, number).await?.row.listed.ticket;
    let mut write = app.db.write().await?;
    let there = contact::get(&mut write, listed.customer, id).await?.filter(|one| one.disabled_at.is_none());
    let there = there.ok_or_else(|| AppError::invalid("contact", "choose who said it"))?;
    let one = ticket::get(&mut write, scope, listed.id).await?.ok_or(AppError::NotFound)?.ticket;
    let said_by = (there.id, there.name.as_str(), &there.rights);
    match take(app, &mut write, one, said_by, (is_yes, why), who).await? {
        Err(refusal @ Refusal::Decided) => Err(AppError::conflict(refusal.to_string())),
        Err(refusal @ Refusal::MayNot) => Err(AppError::invalid("contact", refusal.to_string())),
        Ok(news) => {
            write.commit().await?;
            app.news.tell_all(news);
            Ok(())
        }
    }
}

async fn take(
    app: &App,
    write: &mut Write,
    mut one: Ticket,
    who: (ContactId, &str, &Rights),
    (is_yes, why): (bool, &str),
    by: &Actor,
) -> Result<Result<Vec<Item>, Refusal>, AppError> {
    let mut asked = stored::of_ticket(write, one.customer, one.id).await?.ok_or(AppError::NotFound)?;
    let now = app.clock.now_ms();
    if let Err(refusal) = asked.decide(who, (is_yes, why), by, now) {
        return Ok(Err(refusal));
    }
    stored::save(write, &asked).await?;
    let customer = one.customer;
    let object = format!("#{}: {} by {}", one.number, asked.standing.word(), who.1);
    audit::done(app, write, "approval.decide", object, Some(customer)).await?;
    let line = decided(&mut one, &asked, by, now);
    let news = save(app, write, one.clone(), line, None).await?;
    if asked.standing == Standing::Approved && asked.plan.on.is_some() {
        notices::announce(app, write, one, Planned).await?;
    }
    Ok(Ok(news))
}

/// A technician plans a change on a ticket, and asks those of the customer who may approve it.
///
/// # Errors
/// [`AppError::NotFound`] behind the wall, [`AppError::Invalid`] for a part that is missing, [`AppError::Conflict`] when the
/// ticket is over, or the customer knows nothing of it.
pub async fn plan(
    app: &App,
    scope: Scope,
    number: i64,
    (impact, way_back, on): (&str, &str, &str),
    who: &Actor,
) -> Result<(), AppError> {
    let listed = desk::ticket(app, scope, number).await?.row.listed.ticket;
    let now = app.clock.now_ms();
    let mut write = app.db.write().await?;
    let company = customer::there(&mut write, scope, listed.customer).await?;
    let zone = TimeZone::get(&company.time_zone).unwrap_or(TimeZone::UTC);
    let today = Timestamp::from_millisecond(now).unwrap_or_default().to_zoned(zone).date();
    let planned = Plan::read(impact, way_back, on, today);
    let planned = planned.map_err(|wrong| AppError::invalid(wrong.field(), wrong.to_string()))?;
    let known = told::by_number(&mut write, listed.customer, number).await?;
    let mut one =
        known.ok_or_else(|| AppError::conflict("the customer knows nothing of this ticket; tell them first"))?;
    if !one.state.is_open() {
        return Err(AppError::conflict("this ticket is over"));
    }
    if may(&mut write, one.customer, Need::Security).await?.is_empty() {
        return Err(AppError::conflict("nobody at this customer may approve it; give a contact that right first"));
    }
    if one.kind == Kind::Request {
        one.kind = Kind::Change;
    }
    hold(&mut one);
    let words = Words::new("change-planned").text("impact", &planned.impact).text("way_back", &planned.way_back);
    let line = Change { ticket: Some(one.id), device: None, at: now, actor: who.clone(), words, internal: true };
    let new = Approval::asked(one.id, one.customer, Need::Security, planned, now);
    audit::done(app, &mut write, "approval.ask", format!("#{number}"), Some(one.customer)).await?;
    let news = save(app, &mut write, one.clone(), line, None).await?;
    begin(app, &mut write, &one, &new, who).await?;
    write.commit().await?;
    app.news.tell_all(news);
    Ok(())
}
