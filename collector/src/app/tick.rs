//! What time alone asks for, a bounded amount of it: watches that end, holds that end, devices that fall silent, old
//! reports to forget. Invariant: time is handled like one more report, by the same task and the same decisions.
//! Next: [`domain::tick`]; [`silence`] for devices that are not heard.

use std::time::Duration;

use domain::book::Book;
use domain::tick::ticket_due;
use shared::past::DeviceClass;

use super::settle::{self, Settlement};
use super::writer::{Ground, Memory};
use super::{
    App, assignment, catalogue, checklist, entitlement, erasure, history, notices, private, problem, promise, pulse,
    quota, roadmap, silence, test_problem, watch,
};
use crate::store::device::Device;
use crate::store::{StoreError, counter, device, finding, ledger, policy, report, ticket};

const BEAT: Duration = Duration::from_secs(5);
/// Rows of each kind that one tick looks at.
pub(super) const ROWS: i64 = 200;
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
        if let Err(error) = watch::step(&app).await {
            tracing::warn!(%error, "Who watches tickets could not be written to now; the next tick tries again.");
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
    let looked = silence::look(ground, memory, &mut write, &mut news, (up_since, now)).await?;
    report::forget_before(&mut write, now - REPORTS_MS, now - UNSEALED_MS, 50 * ROWS).await?;
    history::forget(&mut write, now).await?;
    if let Err(error) = write.commit().await {
        memory.doubt(looked.silent, i64::MAX);
        return Err(error);
    }
    ground.quotas.told(&told);
    ground.news.tell_all(news);
    memory.looked(&looked, now);
    Ok(())
}

pub(super) fn settlement<'a>(
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
