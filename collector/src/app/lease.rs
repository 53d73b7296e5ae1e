//! Keeping the lease while running, which is also the proof that the database can be written.
//! Invariant: a collector whose lease another has taken stops; one whose database is away says so and keeps trying.
//! Next: [`crate::store::lease`].

use std::sync::atomic::{AtomicI64, Ordering};
use std::time::Duration;

use super::App;
use crate::store::lease::{Asked, LEASE_MS, Sign};
use crate::store::{StoreError, lease};

/// How often the lease is renewed.
pub const RENEW_EVERY: Duration = Duration::from_secs(3);
// A lease that nobody renewed for as long as one lasts is nobody's.
const DEAD_AFTER: Duration = Duration::from_millis(LEASE_MS.unsigned_abs());
// How often a collector that stands by asks again.
const ASK_EVERY: Duration = Duration::from_secs(1);

/// When the database was last written for certain.
#[derive(Debug, Default)]
pub struct Health {
    written_at: AtomicI64,
}

impl Health {
    /// Whether the database could be written within the life of a lease.
    #[must_use]
    pub fn ready(&self, now_ms: i64) -> bool {
        now_ms.saturating_sub(self.written_at.load(Ordering::Relaxed)) < LEASE_MS
    }
}

/// Becomes the collector of this data. On a database server another one may be at work: then this one stands by, and
/// takes over when the other is gone.
///
/// # Errors
/// [`StoreError::Refused`] while another one is running on the same data folder.
pub async fn take(app: &App) -> Result<(), StoreError> {
    let holder = format!("process {}", std::process::id());
    let mut told = false;
    let mut seen: Option<(Sign, u32)> = None;
    loop {
        let now_ms = app.clock.now_ms();
        // Measured by what this process waited: no clock that jumped makes a lease longer (trust D1).
        let dead = seen.filter(|(_, asked)| ASK_EVERY * *asked > DEAD_AFTER).map(|(sign, _)| sign);
        match lease::take(&app.db, now_ms, &holder, dead).await? {
            Asked::Taken => {
                app.health.written_at.store(now_ms, Ordering::Relaxed);
                return Ok(());
            }
            Asked::HeldBy { holder, sign } => {
                if !told {
                    tracing::warn!(
                        "Another collector ({holder}) is at work on this database; this one stands by until it is gone."
                    );
                }
                told = true;
                let asked = seen.filter(|(before, _)| *before == sign).map_or(0, |(_, asked)| asked);
                seen = Some((sign, asked.saturating_add(1)));
            }
        }
        tokio::time::sleep(ASK_EVERY).await;
    }
}

/// Renews the lease until another collector has taken it; then returns.
pub async fn keep(app: App) {
    let mut ticks = tokio::time::interval(RENEW_EVERY);
    ticks.set_missed_tick_behavior(tokio::time::MissedTickBehavior::Delay);
    let mut well = true;
    loop {
        ticks.tick().await;
        let now_ms = app.clock.now_ms();
        match lease::renew(&app.db, now_ms).await {
            Ok(()) => {
                app.health.written_at.store(now_ms, Ordering::Relaxed);
                if !well {
                    tracing::info!("The database can be written again.");
                }
                well = true;
            }
            Err(StoreError::LeaseLost) => return,
            Err(error) => {
                app.health.written_at.store(0, Ordering::Relaxed);
                if well {
                    tracing::error!(%error, "The database cannot be written. Agents keep their reports until it can.");
                }
                well = false;
            }
        }
    }
}
