//! Holds the rows against what must always be true: once an hour while the collector runs, and when somebody asks.
//! Invariant: nothing is mended by itself; what is found is said with what to do.
//! Next: [`crate::store::invariants`].

use std::time::Duration;

use super::App;
use crate::store::StoreError;
use crate::store::invariants::{self, Broken};

const EVERY: Duration = Duration::from_secs(3600);

/// What is broken now; the log hears of each.
///
/// # Errors
/// [`StoreError`] when the tables cannot be read.
pub async fn check(app: &App) -> Result<Vec<Broken>, StoreError> {
    // One snapshot: questions about rows that change between them would find what is not there.
    let broken = invariants::broken(&mut *app.db.snapshot().await?).await?;
    for one in &broken {
        tracing::error!(
            rows = one.rows,
            example = one.example,
            "It is not true any more that {}. Take a backup, keep the log, and tell us; what is right in it can be restored.",
            one.invariant.holds
        );
    }
    Ok(broken)
}

/// Asks once an hour until the collector stops.
pub async fn keep(app: App) {
    let mut beat = tokio::time::interval(EVERY);
    beat.set_missed_tick_behavior(tokio::time::MissedTickBehavior::Delay);
    loop {
        beat.tick().await;
        if let Err(error) = check(&app).await {
            tracing::warn!(%error, "The rows could not be held against what must be true; the next hour tries again.");
        }
    }
}
