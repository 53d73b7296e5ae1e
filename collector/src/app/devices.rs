//! The list of devices as technicians read it: views with counts, filters, a page of rows.
//! Invariant: behind the reader's scope; the cost of a page does not grow with the rows that it does not show.
//! Next: [`crate::store::devices`]; [`super::device_page`] for one of them.

use shared::text::clean;

use super::App;
use super::desk::{self, Scope, Standing};
use super::unseen::Blind;
use crate::error::AppError;
use crate::store::devices::{self, DeviceView, ListedDevice, Wanted};
use crate::store::unseen;

/// Rows of a page.
pub const ROWS: usize = 100;
/// Rows of a file at most.
pub const FILE_ROWS: usize = 10_000;
/// The longest text that is looked for.
const TEXT_BYTES: usize = 100;
/// So many values one statement has room for on both engines.
const AT_ONCE: usize = 500;

/// What is asked of the list, as typed; what is not understood filters nothing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Asked {
    /// A view's word.
    pub state: String,
    /// A customer's id.
    pub customer: String,
    /// A part of a device's, site's or customer's name.
    pub text: String,
}

/// A device with what the list tells of it.
#[derive(Clone, Debug)]
pub struct Row {
    /// Its row, and whose it is.
    pub listed: ListedDevice,
    /// How it stands.
    pub standing: Standing,
    /// What it cannot see.
    pub unseen: Blind,
    /// Open tickets about it.
    pub open_tickets: i64,
}

/// How many devices each view has under these filters, and which of them is asked for.
///
/// # Errors
/// [`AppError`] when the database cannot be read.
pub async fn counts(app: &App, scope: Scope, asked: &Asked) -> Result<(DeviceView, Vec<(DeviceView, i64)>), AppError> {
    let wanted = wanted(app, scope, asked);
    let counts = devices::counts(&mut *app.db.read_within(scope).await?, &wanted).await?;
    Ok((wanted.view, DeviceView::ALL.into_iter().zip(counts).collect()))
}

/// Devices by customer and name, beginning after `skip` of them.
///
/// # Errors
/// As [`counts`].
pub async fn page(app: &App, scope: Scope, asked: &Asked, rows: usize, skip: usize) -> Result<Vec<Row>, AppError> {
    let number = |count: usize| i64::try_from(count).unwrap_or(i64::MAX);
    let mut read = app.db.read_within(scope).await?;
    let listed = devices::list(&mut read, &wanted(app, scope, asked), number(rows), number(skip)).await?;
    let mut found = Vec::with_capacity(listed.len());
    let mut listed = listed.into_iter().peekable();
    while listed.peek().is_some() {
        let some: Vec<ListedDevice> = listed.by_ref().take(AT_ONCE).collect();
        let numbers: Vec<i64> = some.iter().map(|one| one.device.device_no).collect();
        let mut blind = unseen::of_devices(&mut read, &numbers).await?;
        let tickets = devices::open_tickets(&mut read, &numbers).await?;
        found.extend(some.into_iter().map(|listed| {
            let number = listed.device.device_no;
            let unseen = blind.remove(&number).unwrap_or_default();
            Row {
                standing: desk::standing(&listed.device, listed.is_silent, listed.is_off),
                unseen: unseen.into_iter().map(|one| (one.check, one.unseen)).collect(),
                open_tickets: tickets.get(&number).copied().unwrap_or(0),
                listed,
            }
        }));
    }
    Ok(found)
}

fn wanted(app: &App, scope: Scope, asked: &Asked) -> Wanted {
    Wanted {
        heard_since: desk::heard_since(app),
        scope,
        view: DeviceView::of(&asked.state),
        customer: asked.customer.parse().ok(),
        text: clean(&asked.text, TEXT_BYTES),
    }
}
