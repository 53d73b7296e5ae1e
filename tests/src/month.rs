//! A month of a device's numbers, stored as the collector stores them: as sampled and by the hour.
//! Next: [`collector::app::history`], which does it from reports.

use collector::store::history::{self, AS_SAMPLED, BY_HOUR, StoredBlock};
use collector::store::{Db, StoreError};
use domain::history::hours::roll;
use domain::history::{Sample, block, lay};

const MINUTE: i64 = 60_000;
/// Minutes of thirty days.
pub const MINUTES: i64 = 30 * 1440;

/// The blocks of one series whose value at each minute of the thirty days before a moment (ms UTC) is this.
///
/// # Panics
/// When a value is no number.
#[must_use]
pub fn blocks(device_no: i64, series: &str, until: i64, value: impl Fn(i64) -> f64) -> Vec<StoredBlock> {
    let from = until.div_euclid(MINUTE) * MINUTE - MINUTES * MINUTE;
    let sample = |minute| Sample { at: from + minute * MINUTE, value: value(minute) };
    let samples: Vec<Sample> = (0..MINUTES).map(sample).collect();
    let hours = lay::hours(None, roll(&samples));
    let block = |step_s, ends: (i64, i64), points: usize, body| StoredBlock {
        device_no,
        series: series.to_owned(),
        step_s,
        from_at: ends.0,
        to_at: ends.1,
        points: points.try_into().expect("a count"),
        body,
    };
    let ends = |first: Option<i64>, last: Option<i64>| (first.expect("a first"), last.expect("a last"));
    let mut blocks: Vec<StoredBlock> = Vec::new();
    for held in lay::samples(None, samples) {
        let ends = ends(held.first().map(|one| one.at), held.last().map(|one| one.at));
        blocks.push(block(AS_SAMPLED, ends, held.len(), block::pack_samples(&held).expect("packed")));
    }
    for held in hours {
        let ends = ends(held.first().map(|one| one.at), held.last().map(|one| one.at));
        blocks.push(block(BY_HOUR, ends, held.len(), block::pack_hours(&held).expect("packed")));
    }
    blocks
}

/// Stores them.
///
/// # Errors
/// [`StoreError`] when they cannot be written.
pub async fn store(db: &Db, blocks: &[StoredBlock]) -> Result<(), StoreError> {
    let mut write = db.write_unleased().await?;
    history::save(&mut write, blocks).await?;
    write.commit().await
}
