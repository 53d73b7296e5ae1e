//! What the collector already has of facts that are large: a difference to it is sent in their place.
//! Invariant: a difference is made only to facts whose report was acknowledged, and only while none waits; whenever in
//! doubt the whole is sent. Next: [`crate::sample`].

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use shared::check::{Every, digest};
use shared::checks;
use shared::eye::Eye;
use shared::report::Observation;

use crate::files;
use crate::schedule::DAY_REPORT;

const MOST_BYTES: u64 = 4 << 20;

/// The baselines of one agent.
#[derive(Debug)]
pub struct Baselines {
    folder: PathBuf,
    known: BTreeMap<String, Vec<u8>>,
    pending: Vec<(u64, String, Vec<u8>)>,
    told: BTreeMap<String, (u64, u64)>,
    wanted: BTreeSet<String>,
}

impl Baselines {
    /// The baselines kept in a folder; what does not read back is sent whole.
    #[must_use]
    pub fn load(folder: &Path) -> Self {
        let differ = checks::EYES.iter().filter(|eye| eye.difference.is_some());
        let read = |eye: &Eye| {
            let bytes = files::read(&path(folder, eye.key), MOST_BYTES).ok().flatten()?;
            Some((eye.key.to_owned(), bytes))
        };
        Self {
            folder: folder.to_owned(),
            known: differ.filter_map(read).collect(),
            pending: Vec::new(),
            told: BTreeMap::new(),
            wanted: BTreeSet::new(),
        }
    }

    /// Whether the collector asked for the whole of a check.
    #[must_use]
    pub fn wants(&self, key: &str) -> bool {
        self.wanted.contains(key)
    }

    /// What to report of a look in the sample of this number: nothing when it was told already, a difference, or the whole.
    #[must_use]
    pub fn prepare(&mut self, eye: &Eye, mut seen: Observation, sample: u64) -> Option<(Observation, Vec<u8>)> {
        if eye.every != Every::Day || !seen.is_seen() {
            return Some((seen, Vec::new()));
        }
        let now = digest(&seen.facts);
        let fresh = |told: &(u64, u64)| told.0 == now && sample < told.1 + DAY_REPORT;
        if self.told.get(eye.key).is_some_and(fresh) && !self.wants(eye.key) {
            return None;
        }
        self.told.insert(eye.key.to_owned(), (now, sample));
        let waits = self.pending.iter().any(|(_, key, _)| key == eye.key);
        let whole = seen.facts.clone();
        if !waits
            && !self.wanted.remove(eye.key)
            && let Some(differ) = eye.difference
            && let Some(known) = self.known.get(eye.key)
            && let Some(difference) = differ(known, &whole)
        {
            seen.base = Some(digest(known));
            seen.facts = difference;
        }
        Some((seen, whole))
    }

    /// Takes note that whole facts went into the report of a sequence.
    pub fn kept(&mut self, seq: u64, key: &str, whole: Vec<u8>) {
        if !whole.is_empty() {
            self.pending.push((seq, key.to_owned(), whole));
        }
    }

    /// Takes note of a receipt: what is on the collector's disk is what differences are made to.
    pub fn acknowledged(&mut self, highest: u64) {
        let (done, waiting): (Vec<_>, Vec<_>) =
            std::mem::take(&mut self.pending).into_iter().partition(|(seq, ..)| *seq <= highest);
        self.pending = waiting;
        for (_, key, whole) in done {
            let kept =
                files::private_folder(&self.folder).and_then(|()| files::replace(&path(&self.folder, &key), &whole));
            if let Err(error) = kept {
                tracing::warn!("The facts of {key} were not kept ({error}); after a restart they are sent whole.");
            }
            self.known.insert(key, whole);
        }
    }

    /// The collector has no base for a check: it gets the whole with the next sample.
    pub fn want_whole(&mut self, key: &str) {
        if let Some(eye) = checks::eye(key) {
            self.known.remove(eye.key);
            self.told.remove(eye.key);
            self.pending.retain(|(_, pending, _)| pending != eye.key);
            self.wanted.insert(eye.key.to_owned());
        }
    }
}

fn path(folder: &Path, key: &str) -> PathBuf {
    folder.join(format!("{key}.facts"))
}
