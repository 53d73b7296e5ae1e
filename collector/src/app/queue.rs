//! The queue as technicians read it: views with counts, filters, a page of rows; and search over all.
//! Invariant: behind the reader's scope; the cost of a page does not grow with the tickets that it does not show.
//! Next: [`crate::store::queue`].

use std::collections::HashMap;

use domain::change::Actor;
use domain::ticket::Level;
use serde::{Deserialize, Serialize};
use shared::ids::{CustomerId, TechnicianId};
use shared::reading::Severity;
use shared::text::{Words, clean};

use super::App;
use super::desk::{Row, Scope};
use super::settle::TICKET_NUMBERS;
use crate::error::AppError;
use crate::store::queue::{Order, QueueView, Wanted};
use crate::store::search::{ContactHit, DeviceHit};
use crate::store::{Connection, counter, queue, search};
use crate::words::Reader;

/// Rows of a page.
pub const ROWS: i64 = 100;
/// Rows of a file at most.
const FILE_ROWS: i64 = 10_000;
/// The longest text that is looked for.
const TEXT_BYTES: usize = 100;

/// What is asked of the queue, as typed; what is not understood filters nothing.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Asked {
    /// A view's word.
    pub view: String,
    /// A customer's id.
    pub customer: String,
    /// A severity's word.
    pub severity: String,
    /// A check's key.
    pub check: String,
    /// A technician's id: who holds it.
    pub holder: String,
    /// A level's word.
    pub level: String,
    /// An order's word.
    pub order: String,
    /// A part of a title, a customer's or a device's name.
    pub text: String,
}

/// A ticket of the queue: the row, how many devices, and one of their names.
pub type Shown = (Row, i64);

/// A page of the queue.
#[derive(Clone, Debug)]
pub struct Queue {
    /// The view that is shown.
    pub view: QueueView,
    /// How many each view has under the filters.
    pub counts: Vec<(QueueView, i64)>,
    /// The rows; of a ticket on many devices one name is there, and their number.
    pub rows: Vec<Shown>,
    /// Rows of the view in all.
    pub total: i64,
}

/// A page of the queue, beginning after `skip` rows.
///
/// # Errors
/// [`AppError`] when the database cannot be read.
pub async fn page(
    app: &App,
    scope: Scope,
    who: &Actor,
    asked: &Asked,
    reader: &Reader,
    (rows, skip): (i64, i64),
) -> Result<Queue, AppError> {
    let wanted = wanted(scope, who, asked, reader);
    let mut read = app.db.read_within(scope).await?;
    let counts = queue::counts(&mut read, &wanted).await?;
    let counts: Vec<(QueueView, i64)> = QueueView::ALL.iter().copied().zip(counts).collect();
    let rows = listed(&mut read, &wanted, rows, skip).await?;
    let total = counts.iter().find(|(view, _)| *view == wanted.view).map_or(0, |(_, count)| *count);
    Ok(Queue { view: wanted.view, rows, total, counts })
}

/// The tickets of a file: as many as it may hold, of what is asked for.
///
/// # Errors
/// As [`page`].
pub async fn file(
    app: &App,
    scope: Scope,
    who: &Actor,
    asked: &Asked,
    reader: &Reader,
) -> Result<Vec<Shown>, AppError> {
    let wanted = wanted(scope, who, asked, reader);
    listed(&mut *app.db.read_within(scope).await?, &wanted, FILE_ROWS, 0).await
}

/// Tickets with the devices they are about.
async fn listed(conn: &mut Connection, wanted: &Wanted, rows: i64, skip: i64) -> Result<Vec<Shown>, AppError> {
    let listed = queue::list(conn, wanted, rows, skip).await?;
    let ids: Vec<_> = listed.iter().map(|one| one.ticket.id).collect();
    let mut devices = HashMap::new();
    // A statement has room for so many values on both engines.
    for some in ids.chunks(500) {
        devices.extend(queue::devices(conn, some).await?.into_iter().map(|(id, count, name)| (id, (count, name))));
    }
    let rows = listed.into_iter().map(|listed| {
        let (count, name) = devices.remove(&listed.ticket.id).unzip();
        (Row { device_names: name.into_iter().collect(), listed }, count.unwrap_or(0))
    });
    Ok(rows.collect())
}

pub(super) fn wanted(scope: Scope, who: &Actor, asked: &Asked, reader: &Reader) -> Wanted {
    let technician = match who {
        Actor::Technician(id, _) => Some(*id),
        _ => None,
    };
    Wanted {
        scope,
        technician,
        day_ends_at: day_ends_at(reader),
        view: QueueView::of(&asked.view).unwrap_or(QueueView::NeedsAction),
        customer: asked.customer.parse().ok(),
        severity: Severity::of(&asked.severity).map(|one| one.word().to_owned()).unwrap_or_default(),
        check: clean(&asked.check, TEXT_BYTES),
        holder: asked.holder.parse().ok(),
        level: Level::of(&asked.level),
        order: Order::of(&asked.order).unwrap_or(Order::Urgent),
        text: clean(&asked.text, TEXT_BYTES),
    }
}

/// When the reader's day ends.
fn day_ends_at(reader: &Reader) -> i64 {
    let now = jiff::Timestamp::from_millisecond(reader.now_ms).unwrap_or_default().to_zoned(reader.zone.clone());
    now.end_of_day().map_or(reader.now_ms, |end| end.timestamp().as_millisecond())
}

/// The customers that the queue can be filtered by.
///
/// # Errors
/// As [`page`].
pub async fn customers(app: &App, scope: Scope) -> Result<Vec<(CustomerId, String)>, AppError> {
    let held = super::customer::held(app, scope).await?;
    Ok(held.into_iter().map(|one| (one.id, one.name)).collect())
}

/// Who may hold a ticket; somebody who sees some customers alone is told of no colleague.
///
/// # Errors
/// As [`page`].
pub async fn holders(app: &App, scope: Scope) -> Result<Vec<(TechnicianId, String)>, AppError> {
    if scope.is_some() {
        return Ok(Vec::new());
    }
    let all = super::technician::list(app).await?;
    Ok(all.into_iter().filter(|one| one.disabled_at.is_none()).map(|one| (one.id, one.name)).collect())
}

/// Tickets that one asks for after having been away, at most; who was away for longer sees them on the page.
const AWAY: i64 = 20;

/// The newest ticket's number, and the tickets that opened after one that somebody knows of.
///
/// # Errors
/// As [`page`].
pub async fn opened_since(app: &App, scope: Scope, known: Option<i64>) -> Result<(i64, Vec<i64>), AppError> {
    let mut read = app.db.read_within(scope).await?;
    let newest = counter::last(&mut read, TICKET_NUMBERS).await?;
    let missed = match known {
        Some(known) if known < newest => queue::opened_after(&mut read, scope, known, AWAY).await?,
        _ => Vec::new(),
    };
    Ok((newest, missed))
}

/// What a search found.
#[derive(Clone, Debug, Default)]
pub struct Found {
    /// Tickets: number, title, customer's name.
    pub tickets: Vec<(i64, Words, String)>,
    /// Devices.
    pub devices: Vec<DeviceHit>,
    /// Customers.
    pub customers: Vec<(CustomerId, String)>,
    /// Contacts.
    pub contacts: Vec<ContactHit>,
}

/// Looks for a text everywhere; two letters at least.
///
/// # Errors
/// As [`page`].
pub async fn search(app: &App, scope: Scope, text: &str) -> Result<Found, AppError> {
    let text = clean(text, TEXT_BYTES);
    if text.trim().chars().count() < 2 {
        return Ok(Found::default());
    }
    let pattern = queue::pattern(&text);
    let mut read = app.db.read_within(scope).await?;
    Ok(Found {
        tickets: search::tickets(&mut read, scope, &pattern).await?,
        devices: search::devices(&mut read, scope, &pattern).await?,
        customers: search::customers(&mut read, scope, &pattern).await?,
        contacts: search::contacts(&mut read, scope, &pattern).await?,
    })
}
