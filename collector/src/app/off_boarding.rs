//! A customer leaves: its devices and tokens open nothing any more, nobody there is told of anything more, and what is left
//! to do on the PCs is listed until a technician has seen to it. Invariant: all of it commits together, with a line on each
//! device and an audit row for each thing that ended; only who typed the customer's name did it.
//! Next: [`crate::store::off_boarding`], [`domain::off_boarding`] for the line that takes an agent off.

use domain::change::{Actor, Change};
use shared::checks;
use shared::host::OperatingSystem;
use shared::ids::{ChangeId, CustomerId, DeviceId};
use shared::text::{Words, clean};

use super::customer::{NAME_BYTES, within};
use super::desk::Scope;
use super::{App, audit, history, notices, tick};
use crate::error::AppError;
use crate::store::customer::Customer;
use crate::store::inventory::StoredInventory;
use crate::store::off_boarding::{self as stored, Leaving, Mark};
use crate::store::{Connection, StoreError, Write, change, customer, device, inventory, token};

/// The most devices that one form says something of.
pub const AT_ONCE: usize = 2_000;
/// The check whose facts say what system a device has.
const SYSTEM: &str = "operating_system";

/// How long what is stored of a customer stays by itself, days.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Kept {
    /// Reports as they came.
    pub reports_days: i64,
    /// Numbers as they were sampled.
    pub samples_days: i64,
    /// Numbers by the hour.
    pub hours_days: i64,
}

/// As the tick forgets.
pub const KEPT: Kept = Kept {
    reports_days: tick::REPORTS_MS / DAY_MS,
    samples_days: history::SAMPLES_MS / DAY_MS,
    hours_days: history::HOURS_MS / DAY_MS,
};
const DAY_MS: i64 = 86_400_000;

/// What an off-boarding ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Done {
    /// Since when.
    pub at: i64,
    /// Devices that were revoked.
    pub devices: usize,
    /// Tokens that were revoked.
    pub tokens: usize,
}

/// How far it is with a customer that left.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Progress {
    /// Since when, and by whom.
    pub mark: Mark,
    /// Devices on the list.
    pub devices: i64,
    /// Of them: their agent was removed, by a technician's word.
    pub removed: i64,
}

/// A device of the list with the system that it had.
#[derive(Clone, Debug)]
pub struct Row {
    /// The device, and who said that its agent was removed.
    pub leaving: Leaving,
    /// Its system, as its agent told it last.
    pub system: Option<OperatingSystem>,
}

/// The list of a customer that left.
#[derive(Clone, Debug)]
pub struct List {
    /// The customer.
    pub customer: Customer,
    /// Since when, and by whom.
    pub mark: Mark,
    /// Its devices by site and name.
    pub rows: Vec<Row>,
}

/// Off-boards a customer whose name was typed.
///
/// # Errors
/// [`AppError::NotFound`] for a customer that this scope has not; [`AppError::Invalid`] for another name;
/// [`AppError::Conflict`] when it is off-boarded already.
pub async fn off_board(app: &App, scope: Scope, id: CustomerId, typed: &str, who: &Actor) -> Result<Done, AppError> {
    let mut write = app.db.write_unleased().await?;
    within(&mut write, scope, id).await?;
    let one = customer::get(&mut write, id).await?.ok_or(AppError::NotFound)?;
    if clean(typed, NAME_BYTES) != one.name {
        return Err(AppError::invalid("name", "type the customer’s name exactly as it stands on this page"));
    }
    let mark = marked(app, who);
    if !stored::begin(&mut write, id, &mark).await? {
        return Err(AppError::conflict("this customer is off-boarded already"));
    }
    // Tokens first: whoever enrols at this moment is done before them, and among the devices then.
    let tokens = token::revoke_all_of(&mut write, id, mark.at).await?;
    for token in &tokens {
        audit::done(app, &mut write, "token.revoke", token, Some(id)).await?;
    }
    let devices = device::revoke_all_of(&mut write, id, mark.at).await?;
    for (device_no, device) in &devices {
        audit::done(app, &mut write, "device.revoke", device, Some(id)).await?;
        let words = Words::new("device-off-boarded").text("who", &mark.by);
        line(app, &mut write, id, Some((*device_no, *device)), who, words).await?;
    }
    notices::follow_customer(app, &mut write, id).await?;
    let count = |many: usize| i64::try_from(many).unwrap_or(i64::MAX);
    let words = Words::new("customer-off-boarded").text("who", &mark.by).count("devices", count(devices.len()));
    line(app, &mut write, id, None, who, words.count("tokens", count(tokens.len()))).await?;
    audit::done(app, &mut write, "customer.off_board", id, Some(id)).await?;
    write.commit().await?;
    Ok(Done { at: mark.at, devices: devices.len(), tokens: tokens.len() })
}

/// How far it is with a customer that was found in its reader's scope; none while it stays.
pub(super) async fn progress(conn: &mut Connection, id: CustomerId) -> Result<Option<Progress>, StoreError> {
    let Some(mark) = stored::mark(conn, id).await? else { return Ok(None) };
    let (devices, removed) = stored::progress(conn, id, mark.at).await?;
    Ok(Some(Progress { mark, devices, removed }))
}

/// The devices of a customer that left, for the uninstall list and the proof.
///
/// # Errors
/// [`AppError::NotFound`] for a customer that this scope has not, or that stays.
pub async fn list(app: &App, scope: Scope, id: CustomerId) -> Result<List, AppError> {
    let mut read = app.db.read_within(scope).await?;
    within(&mut read, scope, id).await?;
    let customer = customer::get(&mut read, id).await?.ok_or(AppError::NotFound)?;
    let mark = stored::mark(&mut read, id).await?.ok_or(AppError::NotFound)?;
    let mut systems = inventory::of_customer(&mut read, id, SYSTEM).await?;
    let leaving = stored::devices(&mut read, id, mark.at).await?;
    let rows = leaving.into_iter().map(|leaving| {
        let system = systems.remove(&leaving.device.device_no).and_then(|kept| decoded(&kept));
        Row { leaving, system }
    });
    Ok(List { customer, mark, rows: rows.collect() })
}

/// Keeps a technician's word that the agents of these devices were removed, or that they were not; how many that is news of.
///
/// # Errors
/// [`AppError::NotFound`] for a customer that this scope has not or that stays, or when one of the devices is not on its
/// list: nothing is kept then; [`AppError::Invalid`] for none and for too many.
pub async fn set_removed(
    app: &App,
    scope: Scope,
    id: CustomerId,
    (devices, removed): (&[DeviceId], bool),
    who: &Actor,
) -> Result<usize, AppError> {
    let mut write = app.db.write_unleased().await?;
    within(&mut write, scope, id).await?;
    let left = stored::mark(&mut write, id).await?.ok_or(AppError::NotFound)?;
    if !(1..=AT_ONCE).contains(&devices.len()) {
        return Err(AppError::invalid("device", format!("tick one device at least, and {AT_ONCE} at most")));
    }
    let mark = marked(app, who);
    let listed = stored::devices(&mut write, id, left.at).await?;
    let mut news = 0;
    for one in devices {
        let found = listed.iter().find(|row| row.device.id == *one).ok_or(AppError::NotFound)?;
        if !stored::set_removed(&mut write, id, *one, removed.then_some(&mark)).await? {
            continue;
        }
        news += 1;
        let (action, key) = match removed {
            true => ("device.agent_removed", "device-agent-removed"),
            false => ("device.agent_not_removed", "device-agent-not-removed"),
        };
        audit::done(app, &mut write, action, one, Some(id)).await?;
        let words = Words::new(key).text("who", &mark.by);
        line(app, &mut write, id, Some((found.device.device_no, *one)), who, words).await?;
    }
    write.commit().await?;
    Ok(news)
}

/// Takes the mark away as long as no agent was removed; what was revoked stays so.
///
/// # Errors
/// [`AppError::NotFound`] for a customer that this scope has not; [`AppError::Conflict`] when it stays anyway, or an agent
/// was removed already.
pub async fn stay(app: &App, scope: Scope, id: CustomerId, who: &Actor) -> Result<(), AppError> {
    let mut write = app.db.write_unleased().await?;
    within(&mut write, scope, id).await?;
    customer::get(&mut write, id).await?.ok_or(AppError::NotFound)?;
    let Some(found) = progress(&mut write, id).await? else {
        return Err(AppError::conflict("this customer is not off-boarded"));
    };
    if found.removed > 0 {
        return Err(AppError::conflict("an agent was removed already; it comes back by enrolling a device"));
    }
    stored::end(&mut write, id).await?;
    audit::done(app, &mut write, "customer.stay", id, Some(id)).await?;
    let words = Words::new("customer-stays").text("who", &marked(app, who).by);
    line(app, &mut write, id, None, who, words).await?;
    Ok(write.commit().await?)
}

/// A device of a customer enrols: if that had left, it is back.
pub(super) async fn came_back(app: &App, write: &mut Write, id: CustomerId) -> Result<(), StoreError> {
    if !stored::end(write, id).await? {
        return Ok(());
    }
    audit::done(app, write, "customer.back", id, Some(id)).await?;
    line(app, write, id, None, &Actor::Collector, Words::new("customer-back")).await
}

/// Who acts, now.
fn marked(app: &App, who: &Actor) -> Mark {
    Mark { at: app.clock.now_ms(), by: who.name().unwrap_or(&app.who).to_owned() }
}

fn decoded(kept: &StoredInventory) -> Option<OperatingSystem> {
    let shown = (checks::find(SYSTEM)?.show)(kept.version, &kept.facts).ok()?;
    serde_json::from_value(shown).ok()
}

async fn line(
    app: &App,
    write: &mut Write,
    owner: CustomerId,
    device: Option<(i64, DeviceId)>,
    who: &Actor,
    words: Words,
) -> Result<(), StoreError> {
    let line = Change {
        ticket: None,
        device: device.map(|(_, id)| id),
        at: app.clock.now_ms(),
        actor: who.clone(),
        words,
        internal: true,
    };
    change::add(write, app.clock.id(ChangeId::new), owner, device.map(|(number, _)| number), &line).await
}
