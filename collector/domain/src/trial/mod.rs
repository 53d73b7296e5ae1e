//! Trying a limit before it is saved: which tickets it would have opened by the numbers that were stored, and which the
//! limit of today opens by the same numbers.
//! Invariant: numbers go through the check's own judgement, the one state machine and `reconcile`, as reports do; every
//! device is tried for itself. Next, in the order it works: [`table`] lays numbers side by side, [`sift`] leaves out the
//! hours in which nothing can change, [`replay`] plays the others, [`compare`] holds two plays against each other.

pub mod compare;
pub mod replay;
pub mod sift;
pub mod table;

use jiff::tz::TimeZone;
use shared::check::{Again, Around, Entry, LimitValues};
use shared::past::{DeviceClass, NoKnowledge, Point, Windows};
use shared::programmes::Programmes;
use shared::reading::Reading;

use crate::reconcile::Place;

/// How far back a limit is tried, days.
pub const DAYS: i64 = 30;

/// What a device is tried by.
pub struct Ground<'a> {
    /// The check.
    pub entry: &'static Entry,
    /// Its judgement of stored numbers, made of the device's newest facts.
    pub again: &'a Again,
    /// What the device is.
    pub class: DeviceClass,
    /// The time zone of its site.
    pub zone: &'a TimeZone,
    /// The device, its delays and since when it is watched.
    pub place: Place<'a>,
}

impl Ground<'_> {
    /// What numbers of a moment (ms UTC) mean under these limits; the windows move forward.
    fn readings(
        &self,
        points: &[Point],
        windows: &mut Windows,
        limits: LimitValues<'_>,
        at: i64,
    ) -> Option<Vec<Reading>> {
        let mut ahead = Vec::new();
        let around = Around {
            class: self.class,
            skew_ms: None,
            windows,
            knowledge: &NoKnowledge,
            programmes: Programmes::default(),
            zone: self.zone,
            ahead: &mut ahead,
        };
        (self.again)(points, around, limits, at)
    }
}

#[cfg(test)]
mod tests;
