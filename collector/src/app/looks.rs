//! What a device's newest reports hold: the newest facts of each check, and the numbers that are not in history yet.
//! Invariant: read once for a page, bounded in reports; facts are as they came, decoded by their own check alone.
//! Next: [`super::chart`] and [`super::device_page`], which read it.

use std::collections::BTreeMap;

use domain::observed::observed_at;
use shared::check::Entry;
use shared::checks;
use shared::wire::read_envelope;

use super::App;
use super::history::{Gathered, PARTS};
use crate::error::AppError;
use crate::store::device::Device;
use crate::store::report::StoredReport;
use crate::store::{history, inventory, report};

/// Reports behind the last that is sealed: what five hours bring, and as much again while sealing is behind.
const TAIL: i64 = 700;
/// The newest reports, in which every check that is not daily has been due.
pub(super) const NEWEST: i64 = 12;

/// The newest facts of a check.
#[derive(Clone)]
pub struct Facts {
    /// The check.
    pub entry: &'static Entry,
    /// The version of the facts.
    pub version: u16,
    /// The facts, in the check's own bytes.
    pub facts: Vec<u8>,
    /// When they were observed, ms UTC.
    pub at: i64,
}

/// What the newest report says of the agent.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sent {
    /// The agent's version.
    pub agent: String,
    /// The revision of limits that it was told last.
    pub policy_revision: u64,
    /// How long the newest report had waited before it came, s.
    pub waited_s: u64,
}

/// What a device's newest reports hold.
#[derive(Default)]
pub struct Looks {
    /// The newest facts by check.
    pub facts: BTreeMap<&'static str, Facts>,
    /// The newest report's own words; none when there is no report at hand.
    pub sent: Option<Sent>,
    pub(super) tail: Gathered,
}

/// Reads a device's newest reports; the device was found in its reader's scope.
///
/// # Errors
/// [`AppError`] when the database cannot be read.
pub async fn of(app: &App, device: &Device) -> Result<Looks, AppError> {
    let own = (device.customer_id, device.device_no);
    let mut read = app.db.read().await?;
    let sealed = history::cursor(&mut read, device.device_no).await?;
    let mut tail = report::newest_of_device(&mut read, own, sealed, TAIL).await?;
    let newest = match tail.len() {
        enough if enough >= usize::try_from(NEWEST).unwrap_or(0) => None,
        _ => Some(report::newest_of_device(&mut read, own, 0, NEWEST).await?),
    };
    let mut looks = Looks::default();
    for (check, kept) in inventory::of_device(&mut read, device.device_no).await? {
        if let Some(entry) = checks::find(&check).filter(|_| check != PARTS) {
            let facts = Facts { entry, version: kept.version, facts: kept.facts, at: kept.observed_at };
            looks.facts.insert(entry.key, facts);
        }
    }
    drop(read);
    let first = newest.as_deref().unwrap_or(&tail);
    first.iter().take(usize::try_from(NEWEST).unwrap_or(0)).for_each(|stored| looks.add(stored));
    tail.reverse();
    looks.tail = Gathered::of(&tail);
    Ok(looks)
}

/// The newest facts of one check in reports, given the newest first; none when it was seen in none of them.
pub(super) fn newest(reports: &[StoredReport], check: &str) -> Option<(u16, Vec<u8>)> {
    reports.iter().find_map(|stored| {
        let envelope = read_envelope(&stored.body).ok()?;
        let mut seen = envelope.reports.iter().rev().flat_map(|one| &one.observations);
        let found = seen.find(|one| one.check == check && one.is_seen() && one.base.is_none())?;
        Some((found.v, found.facts.clone()))
    })
}

impl Looks {
    /// Adds a report; they come from the newest to the oldest.
    fn add(&mut self, stored: &StoredReport) {
        // What was accepted decodes; what does not is in quarantine, and the report before it stands.
        let Ok(envelope) = read_envelope(&stored.body) else { return };
        for one in envelope.reports.iter().rev() {
            let at = observed_at(&envelope, one, stored.received_at, 0);
            if self.sent.is_none() {
                self.sent = Some(Sent {
                    agent: envelope.agent.clone(),
                    policy_revision: envelope.policy_revision,
                    waited_s: u64::try_from((stored.received_at - at) / 1000).unwrap_or(0),
                });
            }
            for seen in one.observations.iter().filter(|seen| seen.is_seen() && seen.base.is_none()) {
                let Some(entry) = checks::find(&seen.check) else { continue };
                if self.facts.contains_key(entry.key) || (entry.series)(seen.v, &seen.facts).is_err() {
                    continue;
                }
                self.facts.insert(entry.key, Facts { entry, version: seen.v, facts: seen.facts.clone(), at });
            }
        }
    }
}
