//! Pauses: stretches of time that a clock does not count.
//! Invariant: in order and apart, so that no moment is left out twice; one without an end lasts for ever.
//! Next: [`super::Calendar`].

use std::ops::ControlFlow;

/// Pauses of a clock, each from and until, ms UTC.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Pauses(Vec<(i64, i64)>);

impl Pauses {
    /// Of stretches in any order; those without an end last for ever.
    #[must_use]
    pub fn of(stretches: impl IntoIterator<Item = (i64, Option<i64>)>) -> Self {
        let ended = stretches.into_iter().map(|(from, until)| (from, until.unwrap_or(i64::MAX)));
        let mut all: Vec<(i64, i64)> = ended.filter(|(from, until)| from < until).collect();
        all.sort_unstable();
        let mut apart: Vec<(i64, i64)> = Vec::with_capacity(all.len());
        for (from, until) in all {
            match apart.last_mut() {
                Some(last) if from <= last.1 => last.1 = last.1.max(until),
                _ => apart.push((from, until)),
            }
        }
        Self(apart)
    }

    /// When the pause without an end begins, ms UTC.
    pub(super) fn rest_at(&self) -> Option<i64> {
        self.0.last().filter(|(_, until)| *until == i64::MAX).map(|(from, _)| *from)
    }

    /// Shows what is left of a stretch, piece by piece, until told to stop.
    pub(super) fn without(
        &self,
        (from, until): (i64, i64),
        mut visit: impl FnMut(i64, i64) -> ControlFlow<()>,
    ) -> ControlFlow<()> {
        let mut at = from;
        for (pause_from, pause_until) in self.0.iter().filter(|(_, ends)| *ends > from) {
            if *pause_from >= until {
                break;
            }
            if *pause_from > at {
                visit(at, *pause_from)?;
            }
            at = at.max(*pause_until);
        }
        if at < until { visit(at, until) } else { ControlFlow::Continue(()) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_overlaps_is_one_pause_and_what_is_left_is_shown_in_order() {
        let pauses = Pauses::of([(50, Some(60)), (10, Some(20)), (15, Some(30)), (70, Some(70)), (90, None)]);
        let left = |from, until| {
            let mut found = Vec::new();
            let _all = pauses.without((from, until), |from, until| {
                found.push((from, until));
                ControlFlow::Continue(())
            });
            found
        };
        assert_eq!(left(0, 100), vec![(0, 10), (30, 50), (60, 90)]);
        assert_eq!(left(12, 55), vec![(30, 50)]);
        assert_eq!(left(12, 18), vec![]);
        assert_eq!(left(95, 99), vec![]);
        assert_eq!(left(61, 89), vec![(61, 89)]);
    }
}
