//! The welcome desk in the database: a request's list, its computer, what a person ticks; and the day before, whether all is
//! ready.
//! Invariant: what the agent sees is read each time and never kept; "ready" is told once, to who asked, and only when it is
//! so; what is missing is told to the technicians. Next: [`domain::request::checklist`].

use std::collections::BTreeMap;

use domain::change::Actor;
use domain::notice::Kind;
use domain::request::checklist::{Standing, Step, is_ready, list};
use jiff::tz::TimeZone;
use jiff::{Timestamp, ToSpan};
use shared::ids::{CustomerId, DeviceId, TicketId};
use shared::text::Words;

use super::desk::Scope;
use super::{App, audit, desk, device_page, line, notices};
use crate::error::AppError;
use crate::store::request::{self as stored, Kept};
use crate::store::{device, promise, ticket};

/// From this hour on of the day before it is told, where the customer is (our figure): an afternoon is left to finish.
const HOUR: i8 = 12;
/// Requests that one step looks at.
const STEP: i64 = 50;
/// How far ahead a day can be whose day before is today: a fortnight of holidays.
const AHEAD_DAYS: i64 = 15;

/// A request with its list.
#[derive(Clone, Debug)]
pub struct Checklist {
    /// The request.
    pub kept: Kept,
    /// Its steps.
    pub steps: Vec<(Step, Standing)>,
    /// The computer that is made ready: id and name.
    pub device: Option<(DeviceId, String)>,
    /// Computers in use that it may be.
    pub devices: Vec<(DeviceId, String)>,
}

/// The request behind a ticket with its list; none for a ticket that is none from the catalogue.
///
/// # Errors
/// [`AppError`] when the database cannot be read.
pub async fn of_ticket(app: &App, customer: CustomerId, id: TicketId) -> Result<Option<Checklist>, AppError> {
    let wall = Some(customer.into());
    let mut read = app.db.read_within(wall).await?;
    let Some(kept) = stored::of_ticket(&mut read, customer, id).await? else { return Ok(None) };
    let ticked = stored::steps(&mut read, customer, id).await?;
    let mut devices = device::list(&mut read, customer).await?;
    drop(read);
    devices.retain(|one| one.retired_at.is_none() && one.revoked_at.is_none());
    let chosen = devices.iter().find(|one| Some(one.device_no) == kept.device_no);
    let seen = match chosen {
        Some(one) => device_page::glances(app, wall, one.id).await?,
        None => None,
    };
    let steps = list(kept.request.item, &ticked, seen.as_ref());
    let device = chosen.map(|one| (one.id, one.name.clone()));
    let devices =
        if steps.is_empty() { Vec::new() } else { devices.into_iter().map(|one| (one.id, one.name)).collect() };
    Ok(Some(Checklist { kept, steps, device, devices }))
}

/// Ticks a step of a ticket's list, or takes the tick back.
///
/// # Errors
/// [`AppError::NotFound`] behind the wall or without such a step; [`AppError::Invalid`] for one that the agent ticks.
pub async fn tick(
    app: &App,
    scope: Scope,
    number: i64,
    (word, is_done): (&str, bool),
    who: &Actor,
) -> Result<(), AppError> {
    let one = desk::ticket(app, scope, number).await?.row.listed.ticket;
    let step = Step::of(word).ok_or(AppError::NotFound)?;
    let mut write = app.db.write_unleased().await?;
    let kept = stored::of_ticket(&mut write, one.customer, one.id).await?.ok_or(AppError::NotFound)?;
    if !list(kept.request.item, &BTreeMap::new(), None).iter().any(|(there, _)| *there == step) {
        return Err(AppError::NotFound);
    }
    if step.is_agents() {
        return Err(AppError::invalid("step", "the agent ticks this itself, when it sees that it is so"));
    }
    let by = (app.clock.now_ms(), who.name().unwrap_or(&app.who));
    if stored::tick(&mut write, (one.customer, one.id), (word, is_done), by).await? {
        let key = if is_done { "checklist-ticked" } else { "checklist-unticked" };
        line::internal(app, &mut write, &one, who, Words::new(key).text("step", word)).await?;
        audit::done(app, &mut write, "checklist.tick", format!("#{number}: {word}"), Some(one.customer)).await?;
    }
    Ok(write.commit().await?)
}

/// Says which computer a request is about; none: none yet.
///
/// # Errors
/// [`AppError::NotFound`] behind the wall, for a computer that is not the customer's, or a ticket without a list.
pub async fn choose(
    app: &App,
    scope: Scope,
    number: i64,
    chosen: Option<DeviceId>,
    who: &Actor,
) -> Result<(), AppError> {
    let one = desk::ticket(app, scope, number).await?.row.listed.ticket;
    let mut write = app.db.write_unleased().await?;
    let kept = stored::of_ticket(&mut write, one.customer, one.id).await?.ok_or(AppError::NotFound)?;
    let found = match chosen {
        None => None,
        Some(id) => {
            let found = device::get(&mut write, one.customer, id).await?.filter(|one| one.retired_at.is_none());
            Some(found.ok_or(AppError::NotFound)?)
        }
    };
    let kept = Kept { device_no: found.as_ref().map(|one| one.device_no), ..kept };
    stored::save(&mut write, one.customer, &kept).await?;
    let name = found.as_ref().map_or("–", |one| one.name.as_str());
    line::internal(app, &mut write, &one, who, Words::new("checklist-device").text("device", name)).await?;
    audit::done(app, &mut write, "checklist.device", format!("#{number}: {name}"), Some(one.customer)).await?;
    Ok(write.commit().await?)
}

/// Looks at the requests whose day before has come: tells who asked that all is ready, or the technicians what is missing.
///
/// # Errors
/// [`AppError`] when the database cannot be read or written.
pub async fn step(app: &App) -> Result<(), AppError> {
    let now = Timestamp::from_millisecond(app.clock.now_ms()).map_err(AppError::internal)?;
    // A day of UTC on each side: a customer's today may be another one.
    let day = |days: i64| now.to_zoned(TimeZone::UTC).date().saturating_add(days.days()).to_string();
    let (from_on, until_on) = (day(-1), day(AHEAD_DAYS));
    let found = stored::ahead(&mut *app.db.read().await?, (&from_on, &until_on), STEP).await?;
    for (customer, kept) in found {
        if is_the_day_before(app, customer, &kept, now).await? {
            tell(app, customer, kept).await?;
        }
    }
    Ok(())
}

/// Whether it is the last working day before a request's day, or later, from noon on.
async fn is_the_day_before(app: &App, customer: CustomerId, kept: &Kept, now: Timestamp) -> Result<bool, AppError> {
    let mut read = app.db.read_within(Some(customer.into())).await?;
    let Some((tier, place)) = promise::ground(&mut read, customer, None).await? else { return Ok(false) };
    let place = place.with_hours(tier.hours);
    let here = now.to_zoned(place.zone.clone());
    let is_closed = |day: jiff::civil::Date| {
        let weekday = i64::from(day.weekday().to_monday_zero_offset());
        place.closed_on(day).is_some() || place.hours.of_day(weekday).is_empty()
    };
    let Some(on) = kept.request.ready_on(is_closed) else { return Ok(false) };
    Ok(here.date() > on || (here.date() == on && here.hour() >= HOUR))
}

async fn tell(app: &App, customer: CustomerId, kept: Kept) -> Result<(), AppError> {
    let Some(found) = of_ticket(app, customer, kept.ticket).await? else { return Ok(()) };
    let now = app.clock.now_ms();
    let mut write = app.db.write().await?;
    let wall = Some(customer.into());
    let Some(one) = ticket::get(&mut write, wall, kept.ticket).await?.map(|listed| listed.ticket) else {
        return Ok(());
    };
    stored::save(&mut write, customer, &Kept { ready_told_at: Some(now), ..kept }).await?;
    if one.state.is_open() {
        if is_ready(&found.steps) {
            notices::announce(app, &mut write, one, Kind::Ready).await?;
        } else {
            let missing = found.steps.iter().filter(|(_, at)| !matches!(at, Standing::Ticked(..) | Standing::Seen));
            let count = i64::try_from(missing.count()).unwrap_or(i64::MAX);
            line::internal(
                app,
                &mut write,
                &one,
                &Actor::Collector,
                Words::new("checklist-missing").count("count", count),
            )
            .await?;
        }
    }
    Ok(write.commit().await?)
}
