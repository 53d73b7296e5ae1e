//! The acknowledgement mark: how far the collector has everything on its disk. An index, not the truth.
//! Invariant: a lost or damaged mark costs sending again, never a report (trust A5): epoch and sequence stand in the
//! segments too. Next: [`super::Spool`].

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use serde::{Deserialize, Serialize};
use shared::ids::EpochId;

use crate::files;

const FILE: &str = "mark.json";
const MOST_BYTES: u64 = 1 << 20;

/// The mark.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Mark {
    /// The spool's life that the sequence counts in.
    pub epoch: EpochId,
    /// The first sequence of this epoch; what is below was sent under an epoch before.
    #[serde(default)]
    pub floor: u64,
    /// Everything up to here is on the collector's disk.
    #[serde(default)]
    pub acknowledged: u64,
    /// When segments were acknowledged as a whole: number and the collector's clock, ms UTC.
    #[serde(default)]
    pub segments: BTreeMap<u32, i64>,
    /// Reports that the collector refuses for good: they travel as gaps.
    #[serde(default)]
    pub refused: BTreeSet<u64>,
    /// Reports lost so far, by class of gap.
    #[serde(default)]
    pub lost: BTreeMap<String, u64>,
}

impl Mark {
    /// The mark of a spool that begins.
    #[must_use]
    pub fn new(epoch: EpochId) -> Self {
        Self {
            epoch,
            floor: 1,
            acknowledged: 0,
            segments: BTreeMap::new(),
            refused: BTreeSet::new(),
            lost: BTreeMap::new(),
        }
    }

    /// Counts a loss.
    pub fn lose(&mut self, class: &str, count: u64) {
        if count > 0 {
            *self.lost.entry(class.to_owned()).or_default() += count;
        }
    }

    /// The mark in a folder; none when it is gone or damaged.
    #[must_use]
    pub fn load(folder: &Path) -> Option<Self> {
        let bytes = files::read(&folder.join(FILE), MOST_BYTES).ok().flatten()?;
        let mark: Self = serde_json::from_slice(&bytes).ok()?;
        (mark.acknowledged < i64::MAX as u64 && mark.floor < i64::MAX as u64).then_some(mark)
    }

    /// Writes the mark.
    ///
    /// # Errors
    /// What the file system says; the old mark stands then.
    pub fn save(&self, folder: &Path) -> std::io::Result<()> {
        files::replace(&folder.join(FILE), &serde_json::to_vec(self).map_err(std::io::Error::from)?)
    }
}
