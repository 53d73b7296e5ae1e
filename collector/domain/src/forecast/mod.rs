//! Foresight: the engine that turns a device's numbers and events into conditions, before a person notices the fault.
//! Invariant: strictly causal and deterministic: a condition opens at the moment of the newest reading used, the same
//! readings give the same changes, and a saved state goes on exactly. A device that is merely silent is no forecast.
//! Next: [`fill`] for what fills up, [`wear`] for disks, [`crate::precursor`] for events, [`crate::habit`] for the rest;
//! [`live`] for what a report tells and what its readings become.

mod change;
mod envelope;
pub mod fill;
mod foretold;
pub mod live;
pub mod wear;

use serde::{Deserialize, Serialize};
use shared::ahead::{Nature, Room};
use shared::text::{TEXT_BYTES, clean};

use crate::habit::Habit;
use crate::precursor::{Fleet, Precursor};
pub use change::{Change, Kind, Opened};
use fill::Fill;
pub use foretold::Foretold;
use live::Standing;
use wear::Wear;

/// The version of a saved state; another one is not read, the state is built anew from the readings.
const VERSION: u16 = 2;

/// The number of a series within its device.
pub type SeriesNo = u16;

/// What one moment of a device brought.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Heard {
    /// Conditions that opened or resolved.
    pub changes: Vec<Change>,
    /// How far the moment is from the device's habit: 0 usual, 0.5 what opens an anomaly, up to 1.
    pub strangeness: f64,
}

/// All that is remembered of one device.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Foresight {
    series: Vec<Series>,
    precursor: Precursor,
    habit: Habit,
    /// The newest moment heard (ms UTC): what is older is not heard again.
    heard_at: Option<i64>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
struct Series {
    /// Whose it is; empty for recordings, which have no checks.
    check: String,
    name: String,
    /// When it was heard last (ms UTC).
    heard_at: i64,
    watch: Watch,
    standing: Option<Standing>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
enum Watch {
    Fill(Room, Box<Fill>),
    Wear(Box<Wear>),
    Error,
    /// The count that was told last.
    Counts(f64),
    Work,
    /// Where the series stands among those held against habit.
    Habit(u16),
    Plain,
}

#[derive(Serialize, Deserialize)]
struct Saved<T> {
    version: u16,
    state: T,
}

impl Foresight {
    /// The number of a series of a recording, which is made known on first sight; none when the device has too many.
    pub fn series(&mut self, name: &str, nature: Nature) -> Option<SeriesNo> {
        let name = clean(name, TEXT_BYTES);
        if let Some(at) = self.series.iter().position(|one| one.name == name) {
            return SeriesNo::try_from(at).ok();
        }
        let number = SeriesNo::try_from(self.series.len()).ok()?;
        let one = Series { check: String::new(), name, heard_at: 0, watch: self.watch(nature)?, standing: None };
        self.series.push(one);
        Some(number)
    }

    fn watch(&mut self, nature: Nature) -> Option<Watch> {
        Some(match nature {
            Nature::Fills(room) => Watch::Fill(room, Box::default()),
            Nature::Wears => Watch::Wear(Box::default()),
            Nature::Error => Watch::Error,
            Nature::Counts => Watch::Counts(0.0),
            Nature::Work => Watch::Work,
            Nature::Habit => Watch::Habit(self.habit.add()?),
            Nature::Plain => Watch::Plain,
        })
    }

    /// Hears what one moment (ms UTC) brought: each series at most once, moments in their order. The fleet is what all
    /// devices that are cared for together have told so far.
    pub fn hear(&mut self, at: i64, readings: &[(SeriesNo, f64)], fleet: &mut Fleet) -> Heard {
        let mut heard = Heard::default();
        if self.heard_at.is_some_and(|last| at < last) {
            return heard;
        }
        self.heard_at = Some(at);
        self.habit.begin();
        for (number, value) in readings {
            heard.changes.extend(self.hear_one(at, *number, *value, fleet));
        }
        if let Some(judged) = self.habit.judge(at) {
            heard.strangeness = judged.strangeness;
            let name = |place: u16| {
                let mut named = self.series.iter().filter(|one| matches!(one.watch, Watch::Habit(p) if p == place));
                named.next().map_or("", |one| one.name.as_str())
            };
            heard.changes.extend(judged.step.map(|step| step.told(at, name)));
        }
        heard
    }

    fn hear_one(&mut self, at: i64, number: SeriesNo, value: f64, fleet: &mut Fleet) -> Option<Change> {
        let series = self.series.get_mut(usize::from(number)).filter(|_| value.is_finite())?;
        series.heard_at = at;
        let name = &series.name;
        let change = match &mut series.watch {
            Watch::Fill(room, fill) => fill.hear(name, room, at, value),
            Watch::Wear(wear) => wear.hear(name, at, value),
            Watch::Error if value > 0.0 => self.precursor.error(name, number, at, fleet),
            Watch::Counts(before) => {
                let is_more = value > std::mem::replace(before, value);
                is_more.then(|| self.precursor.error(name, number, at, fleet)).flatten()
            }
            Watch::Habit(place) => {
                self.habit.hear(*place, value);
                None
            }
            Watch::Error | Watch::Work | Watch::Plain => None,
        };
        if let Some(change) = &change {
            series.standing = Some(Standing::of(change));
        }
        change
    }

    /// The state as bytes, with its version.
    ///
    /// # Errors
    /// Only when memory for the bytes cannot be had.
    pub fn save(&self) -> Result<Vec<u8>, rmp_serde::encode::Error> {
        rmp_serde::to_vec(&Saved { version: VERSION, state: self })
    }

    /// The state from bytes; none when they are of another version or no state at all.
    #[must_use]
    pub fn load(bytes: &[u8]) -> Option<Self> {
        let saved: Saved<Self> = rmp_serde::from_slice(bytes).ok()?;
        (saved.version == VERSION).then_some(saved.state)
    }
}

#[cfg(test)]
mod tests;
