//! What a tier would have promised: the same tickets with other targets.
//! Invariant: nothing but the terms is another; a promise that never began counts for nothing. Next: [`super::clock`].

use super::Kind;
use super::clock::{Clocks, fold};
use super::event::{Event, Step, Terms, has_repair};
use super::tier::Tier;
use crate::calendar::Calendar;

/// How many of the promises of a kind would have been kept, of how many.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Kept {
    /// Kept.
    pub kept: u32,
    /// Of so many.
    pub of: u32,
}

/// Whether a promise was kept; none: it never began, it still runs in time, or repair was best effort.
#[must_use]
pub fn is_kept(events: &[Event], place: &Calendar, kind: Kind, now: i64) -> Option<bool> {
    decided(&fold(events, place, has_repair(events), now), kind, now)
}

/// Whether a promise would have been kept; none: it never began, or it still runs in time.
#[must_use]
pub fn would_keep(events: &[Event], place: &Calendar, tier: &Tier, kind: Kind, now: i64) -> Option<bool> {
    let other = |one: &Event| match &one.step {
        Step::Terms(terms) => Event { at: one.at, step: Step::Terms(Terms::of(tier, terms.priority)) },
        step => Event { at: one.at, step: step.clone() },
    };
    let events: Vec<Event> = events.iter().map(other).collect();
    decided(&fold(&events, place, true, now), kind, now)
}

fn decided(clocks: &Clocks, kind: Kind, now: i64) -> Option<bool> {
    let clock = clocks.of(kind)?;
    let is_late = clock.late_ms(now).is_some();
    (is_late || clock.stopped_at.is_some()).then_some(!is_late)
}

/// Adds one ticket to the count.
pub fn add(count: &mut Kept, kept: Option<bool>) {
    if let Some(kept) = kept {
        count.of += 1;
        count.kept += u32::from(kept);
    }
}
