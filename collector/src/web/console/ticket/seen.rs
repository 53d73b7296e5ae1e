//! What a ticket's findings are, each in one sentence: what, since when, and how sure we are of it now.
//! Invariant: what cannot be seen now is said, with why; it never reads as seen.
//! Next: [`crate::app::ticket_page`].

use std::collections::BTreeMap;

use domain::forecast::Foretold;
use domain::tick::PRESENCE;
use shared::check::Every;
use shared::checks;
use shared::ids::DeviceId;

use super::super::{Mark, Moment};
use crate::app::ticket_page::Sight;
use crate::store::finding::StoredFinding;
use crate::words::figures::number;
use crate::words::{self, Reader, say};

/// How sure we are that it is still so.
pub(super) enum Sure {
    /// It is over.
    Over,
    /// It was measured, at the last report.
    Measured {
        /// When that came.
        last: Option<Moment>,
        /// It is looked at once a day only.
        is_daily: bool,
    },
    /// It is ahead; how sure, %.
    Foretold(String),
    /// No report comes: from here no more can be told.
    Silent,
    /// It comes and goes.
    ComesAndGoes,
    /// Its check cannot see now; why.
    CannotSee(String),
}

/// A finding on the page.
pub(super) struct Seen {
    pub(super) mark: Mark,
    pub(super) sentence: String,
    pub(super) device: String,
    pub(super) device_id: String,
    pub(super) since: Moment,
    pub(super) cleared: Option<Moment>,
    pub(super) sure: Sure,
    /// Where the drive is in doubt: each backup of the device with its age; empty when none is known.
    pub(super) backups: Option<Vec<String>>,
}

impl Seen {
    pub(super) fn of(
        stored: &StoredFinding,
        sights: &BTreeMap<DeviceId, Sight>,
        is_flapping: bool,
        reader: &Reader,
    ) -> Self {
        let finding = &stored.finding;
        Self {
            mark: Mark::of(finding.severity),
            sentence: say(&finding.words, reader),
            device: stored.device_name.clone(),
            device_id: finding.device.to_string(),
            since: Moment::of(finding.since_at, reader),
            cleared: finding.cleared_at.map(|at| Moment::of(at, reader)),
            sure: sure(stored, sights.get(&finding.device), is_flapping, reader),
            backups: sights.get(&finding.device).and_then(|sight| {
                let each = sight.backups.as_ref()?.iter();
                Some(each.map(|one| format!("{} {}", one.subject, say(&one.figure, reader))).collect())
            }),
        }
    }
}

fn sure(stored: &StoredFinding, sight: Option<&Sight>, is_flapping: bool, reader: &Reader) -> Sure {
    let check = stored.finding.fingerprint.check.as_str();
    let Some(sight) = sight.filter(|_| stored.finding.cleared_at.is_none()) else { return Sure::Over };
    if check == PRESENCE {
        return Sure::Silent;
    }
    if let Some(unseen) = sight.unseen.get(check) {
        return Sure::CannotSee(words::unseen(check, unseen, reader).1);
    }
    if is_flapping {
        return Sure::ComesAndGoes;
    }
    if let Some(told) = Foretold::of(&stored.finding.words) {
        return Sure::Foretold(number(told.sure, reader.language));
    }
    let is_daily = checks::find(check).is_some_and(|entry| entry.every == Every::Day);
    Sure::Measured { last: sight.last_received_at.map(|at| Moment::of(at, reader)), is_daily }
}
