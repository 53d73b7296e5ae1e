//! What time alone asks for, a bounded amount of it: watches that end, holds that end, devices that fall silent, old
//! reports to forget. Invariant: time is handled like one more report, by the same task and the same decisions.
//! Next: [`domain::tick`].

use std::collections::HashMap;
use std::time::Duration;

use domain::book::Book;
use domain::presence::{Presence, Silence, is_site_outage, presence};
use domain::tick::{silent, ticket_due, unheard};
use shared::ids::SiteId;
use shared::past::DeviceClass;

use super::news::Item;
use super::settle::{self, Settlement};
use super::writer::{Ground, Memory, Remembered};
use super::{
    App, assignment, catalogue, checklist, entitlement, erasure, history, notices, private, problem, promise, pulse,
    quota, roadmap, test_problem,
};
use crate::store::device::Device;
use crate::store::{StoreError, Write, counter, device, finding, ledger, policy, report, ticket};

const BEAT: Duration = Duration::from_secs(5);
/// Rows of each kind that one tick looks at.
const ROWS: i64 = 200;
/// Raw reports are kept for this long.
pub(super) const REPORTS_MS: i64 = 7 * 86_400_000;
/// Those that could not be sealed into history are forgotten after this.
const UNSEALED_MS: i64 = 3 * REPORTS_MS;

/// Lets time pass until the collector stops: a tick every few seconds, through the writer.
pub async fn keep(app: App) {
    let mut beat = tokio::time::interval(BEAT);
    beat.set_missed_tick_behavior(tokio::time::MissedTickBehavior::Delay);
    loop {
        beat.tick().await;
        let Ok(writer) = app.writer() else { return };
        if let Err(error) = writer.tick().await {
            tracing::warn!(%error, "What time asks for could not be done now; the next tick tries again.");
        }
        if let Err(error) = history::step(&app).await {
            tracing::warn!(%error, "Reports could not be sealed into history now; the next tick tries again.");
        }
        if let Err(error) = catalogue::refresh_when_due(&app).await {
            tracing::warn!(%error, "Whether the catalogue is due could not be asked now; the next tick tries again.");
        }
        if let Err(error) = entitlement::step(&app).await {
            tracing::warn!(%error, "Seats could not be held against what is installed now; the next tick tries again.");
        }
        if let Err(error) = checklist::step(&app).await {
            tracing::warn!(%error, "What is to be ready tomorrow could not be looked at now; the next tick tries again.");
        }
        if let Err(error) = pulse::step(&app).await {
            tracing::warn!(%error, "Customers could not be looked at for their monthly pulse now; the next tick tries again.");
        }
        if let Err(error) = assignment::step(&app).await {
            tracing::warn!(%error, "Who should have a ticket could not be decided now; the next tick tries again.");
        }
        if let Err(error) = erasure::next(&app).await {
            tracing::warn!(%error, "A customer could not be erased further now; the next tick tries again.");
        }
    }
}

/// Does what is due; the next tick does the rest.
pub(super) async fn tick(ground: &Ground, memory: &mut Memory) -> Result<(), StoreError> {
    let now = ground.clock.now_ms();
    let mut write = ground.db.write().await?;
    memory.settle_doubt(&mut write).await?;
    let mut news = Vec::new();
    for due in ticket::due(&mut write, now, ROWS).await? {
        let mut book = Book::default();
        book.load_ticket(due.clone());
        ticket_due(&mut book, &due, &ground.patience, now);
        news.extend(settle::save(&ground.clock, &mut write, due.customer, None, book.changed()).await?);
    }
    // What was there before the ledger was.
    for one in ledger::unweighed(&mut write, ROWS).await? {
        ledger::weigh(&mut write, &one).await?;
    }
    for due in finding::due(&mut write, now, ROWS).await? {
        let Some(device) = device::by_number(&mut write, due.device_no).await? else { continue };
        let class = memory.devices.get(&due.device_no).map(|one| one.state.row.class).unwrap_or_default();
        let settlement = settlement(ground, memory, &device, class, now);
        news.extend(settle::let_go(ground, &mut write, &settlement, &due).await?);
    }
    private::tick(&mut write, now).await?;
    problem::due::tick(ground, &mut write, now, ROWS).await?;
    news.extend(test_problem::tick(ground, &mut write, now).await?);
    news.extend(roadmap::due::warranties(ground, &mut write, now, ROWS).await?);
    news.extend(roadmap::due::tick(ground, &mut write, now, ROWS).await?);
    let (floods, told) = quota::tick(ground, &mut write, now).await?;
    news.extend(floods);
    news.extend(promise::tick(ground, &mut write, now, ROWS).await?);
    news.extend(notices::tick(&notices::Teller { clock: &ground.clock, config: &ground.config }, &mut write).await?);
    // Who is silent brings no report by which the writer would learn of a window that was planned since.
    let revision = counter::last(&mut write, policy::REVISION).await?;
    memory.refresh(&mut write, revision).await?;
    let up_since = memory.listen(ground.up_since, now);
    let fell_silent = presences(ground, memory, &mut write, &mut news, (up_since, now)).await?;
    report::forget_before(&mut write, now - REPORTS_MS, now - UNSEALED_MS, 50 * ROWS).await?;
    history::forget(&mut write, now).await?;
    if let Err(error) = write.commit().await {
        memory.doubt(fell_silent, i64::MAX);
        return Err(error);
    }
    ground.quotas.told(&told);
    ground.news.tell_all(news);
    for device_no in fell_silent {
        if let Some(device) = memory.devices.get_mut(&device_no) {
            device.silent = true;
        }
    }
    Ok(())
}

fn settlement<'a>(
    ground: &'a Ground,
    memory: &Memory,
    device: &'a Device,
    class: DeviceClass,
    now: i64,
) -> Settlement<'a> {
    let policy_revision = u64::try_from(memory.revision.unwrap_or(0)).unwrap_or(0);
    let open = memory.window(device, &ground.patience, now);
    Settlement { device, class, patience: &ground.patience, policy_revision, up_ms: u64::MAX, window: open, now }
}

/// Opens findings for devices that have fallen silent; returns which.
async fn presences(
    ground: &Ground,
    memory: &Memory,
    write: &mut Write,
    news: &mut Vec<Item>,
    (up_since, now): (i64, i64),
) -> Result<Vec<i64>, StoreError> {
    let mut dark = Vec::new();
    for (device_no, one) in memory.devices.iter().filter(|(_, one)| !one.silent && one.received_at > 0) {
        let presence = presence(&silence(one), up_since, &ground.patience, now);
        if matches!(presence, Presence::Dark { .. } | Presence::Unheard { .. }) {
            dark.push((*device_no, presence));
        }
    }
    dark.sort_unstable_by_key(|(device_no, ..)| *device_no);
    dark.truncate(usize::try_from(ROWS).unwrap_or(0));
    let (mut found, mut fell_silent) = (Vec::new(), Vec::new());
    for (device_no, presence) in dark {
        match device::by_number(write, device_no).await? {
            Some(device) if device.revoked_at.is_none() && device.retired_at.is_none() => {
                found.push((device, presence));
            }
            // Its silence is no news, now or later: it is not looked at again, so that it holds up nobody behind it.
            _ => fell_silent.push(device_no),
        }
    }
    let mut sites = HashMap::new();
    for (device, presence) in &found {
        let Some(own) = memory.devices.get(&device.device_no).map(silence) else { continue };
        let change = match presence {
            Presence::Unheard { due_at } => unheard(own.last_received_at, *due_at),
            Presence::Dark { due_at } => {
                let others = neighbours(memory, write, &mut sites, device).await?;
                let outage = is_site_outage(&own, &others, (up_since, now), &ground.patience);
                silent(own.class, own.last_received_at, *due_at, outage)
            }
            Presence::Fresh | Presence::Quiet => continue,
        };
        let settlement = settlement(ground, memory, device, own.class, now);
        news.extend(settle::settle(ground, write, &settlement, vec![change]).await?);
        fell_silent.push(device.device_no);
    }
    Ok(fell_silent)
}

fn silence(one: &Remembered) -> Silence<'_> {
    let row = &one.state.row;
    let beacon = row.beacon.as_deref();
    Silence { class: row.class, last_received_at: one.received_at, beacon, week: &one.state.week }
}

/// How the other devices of a device's site stand; each site is read once.
async fn neighbours<'a>(
    memory: &'a Memory,
    write: &mut Write,
    sites: &mut HashMap<SiteId, Vec<i64>>,
    device: &Device,
) -> Result<Vec<Silence<'a>>, StoreError> {
    if !sites.contains_key(&device.site_id) {
        for one in device::list(write, device.customer_id).await? {
            if one.revoked_at.is_none() && one.retired_at.is_none() {
                sites.entry(one.site_id).or_default().push(one.device_no);
            }
        }
    }
    let of_site = sites.entry(device.site_id).or_default().iter().filter(|device_no| **device_no != device.device_no);
    Ok(of_site.filter_map(|device_no| memory.devices.get(device_no)).map(silence).collect())
}
