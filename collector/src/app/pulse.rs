//! The monthly pulse: each customer is looked at once a day, in their morning; what is due becomes a ticket and its notice.
//! Invariant: decided by the domain; what is read of a fleet is read outside of any write; one pulse a month, and none for who
//! wants no notices or has no computers. Next: [`domain::pulse`]; [`super::notices`] for how it is told.

use domain::change::Change;
use domain::matter::Matter;
use domain::monthly::{Month, work};
use domain::notice::Mode;
use domain::pulse::{self, AHEAD_MONTHS, CALLER, Figures, PULSE};
use domain::roadmap::plan::State;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use jiff::{Span, Timestamp, Zoned};
use shared::ids::{ChangeId, CustomerId};
use shared::text::Words;

use super::matter::bring;
use super::portal::Visitor;
use super::{App, audit, roadmap};
use crate::error::AppError;
use crate::store::customer::Customer;
use crate::store::pulse as stored;
use crate::store::{Connection, Write, change, customer, monthly, notice, promise, ticket};

/// Customers that one step looks at.
const STEP: i64 = 5;

/// Looks at the customers whose day has come.
///
/// # Errors
/// [`AppError`] when the database cannot be read or written.
pub async fn step(app: &App) -> Result<(), AppError> {
    let due = stored::due(&mut *app.db.read().await?, app.clock.now_ms(), STEP).await?;
    for id in due {
        look(app, id).await?;
    }
    Ok(())
}

async fn look(app: &App, id: CustomerId) -> Result<(), AppError> {
    let now_ms = app.clock.now_ms();
    let Some(one) = customer::get(&mut *app.db.read().await?, id).await? else { return Ok(()) };
    let zone = TimeZone::get(&one.time_zone).unwrap_or(TimeZone::UTC);
    let now = Timestamp::from_millisecond(now_ms).map_err(AppError::internal)?.to_zoned(zone);
    let is_off = Mode::of(&one.notices) == Some(Mode::Off);
    let (pulses, calls) =
        if is_off { (None, None) } else { (monthly_word(app, &one, &now).await?, call(app, &one).await?) };
    let mut write = app.db.write().await?;
    let mut news = bring(app, &mut write, PULSE, (id, pulses.as_slice()), now_ms).await?;
    news.extend(bring(app, &mut write, CALLER, (id, calls.as_slice()), now_ms).await?);
    stored::set_due(&mut write, id, pulse::next_look(&now)).await?;
    write.commit().await?;
    app.news.tell_all(news);
    Ok(())
}

/// The pulse of this month, while it is due or waits to be told.
async fn monthly_word(app: &App, of: &Customer, now: &Zoned) -> Result<Option<Matter>, AppError> {
    let mut read = app.db.read().await?;
    let ground = promise::ground(&mut read, of.id, None).await?;
    let is_closed = |day| ground.as_ref().is_some_and(|(_, place)| place.closed_on(day).is_some());
    let month = Month::of(now.date());
    let is_wanted = match ticket::latest(&mut read, &pulse::cause_of(of.id, month)).await? {
        Some(made) => made.state.is_open() && waits(&mut read, of.id, &made).await?,
        // Who came this month has had no month yet.
        None => pulse::due(now, is_closed).is_some() && Month::of(came(of, now)) < month,
    };
    drop(read);
    if !is_wanted {
        return Ok(None);
    }
    let roadmap = roadmap::whole(app, None, of.id).await?;
    if roadmap.total == 0 {
        return Ok(None);
    }
    let until = roadmap.today_on.saturating_add(Span::new().months(AHEAD_MONTHS));
    let ending = roadmap.rows.iter().filter(|row| {
        let is_ahead = roadmap.today_on <= row.ending.ends_on && row.ending.ends_on <= until;
        is_ahead && row.state != State::Done && !row.ending.name.is_empty()
    });
    let ending = ending.map(|row| (row.ending.name.clone(), row.ending.devices.len())).collect();
    let bounds = month.before().bounds(now.time_zone());
    let tickets = monthly::tickets(&mut *app.db.read().await?, of.id, bounds, true).await?;
    Ok(Some(pulse::matter(month, &Figures { work: work(&tickets, bounds), ending })))
}

/// The day on which a customer came.
fn came(of: &Customer, now: &Zoned) -> Date {
    let at = Timestamp::from_millisecond(of.created_at).unwrap_or_default();
    at.to_zoned(now.time_zone().clone()).date()
}

/// Whether a pulse that was made is neither told nor dismissed.
async fn waits(read: &mut Connection, customer: CustomerId, made: &domain::ticket::Ticket) -> Result<bool, AppError> {
    let notices = notice::of_ticket(read, customer, made.id).await?;
    Ok(notices.is_empty() || notices.iter().any(|one| one.state.is_pending()))
}

/// The task to call a customer, while somebody should.
async fn call(app: &App, of: &Customer) -> Result<Option<Matter>, AppError> {
    let mut read = app.db.read().await?;
    let told = stored::told(&mut read, of.id).await?;
    let last_word = stored::last_word(&mut read, of.id).await?;
    Ok(pulse::wants_call(&told, last_word, app.clock.now_ms()).then(pulse::call))
}

/// A visitor says that nothing is planned.
///
/// # Errors
/// [`AppError`] when the database cannot be written.
pub async fn nothing(app: &App, visitor: &Visitor) -> Result<(), AppError> {
    let mut write = app.db.write().await?;
    answered(app, &mut write, visitor, "contact-nothing-planned").await?;
    let acting = app.acting_for(&visitor.contact);
    audit::done(&acting, &mut write, "pulse.nothing_planned", visitor.contact, Some(visitor.customer)).await?;
    Ok(write.commit().await?)
}

/// Notes an answer, in the transaction of what was answered, with a line on the newest pulse.
///
/// # Errors
/// [`AppError`] when the rows cannot be written.
pub(super) async fn answered(app: &App, write: &mut Write, visitor: &Visitor, key: &str) -> Result<(), AppError> {
    let (customer, at) = (visitor.customer, app.clock.now_ms());
    stored::answered(write, customer, at).await?;
    if let Some(of) = stored::latest(write, customer).await? {
        let (actor, words) = (visitor.actor(), Words::new(key));
        let line = Change { ticket: Some(of.id), device: None, at, actor, words, internal: false };
        change::add(write, app.clock.id(ChangeId::new), customer, None, &line).await?;
    }
    Ok(())
}
