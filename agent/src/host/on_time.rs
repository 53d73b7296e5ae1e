//! When this machine was on, hour by hour: what lets "fourteen days" mean days of being on. Written by the agent itself
//! into its own folder.
//! Invariant: bounded, and a clock that jumps ahead and back leaves no hour of the future behind; a look without a state
//! folder remembers nothing and writes nothing. Next: the questions `updates`, `protection_programs`, `backups`.

use std::path::Path;

use shared::host::Age;

use crate::files;

const HOURS_FILE: &str = "on-time";
const MOST_BYTES: u64 = 256 << 10;
/// What is longer ago than this is forgotten, hours.
const MOST_HOURS: i64 = 24 * 120;
const HOUR_MS: i64 = 3_600_000;

/// The hours in which the machine was on, as spans of hours since 1970, both ends included, in order.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct OnTime {
    spans: Vec<(i64, i64)>,
}

/// Notes that the machine is on now.
pub(super) fn note(state: Option<&Path>, now_ms: i64) {
    let Some(state) = state else { return };
    let before = read(Some(state));
    let after = before.clone().with(now_ms.div_euclid(HOUR_MS));
    if before != after {
        let lines: String = after.spans.iter().map(|(first, last)| format!("{first} {last}\n")).collect();
        // What cannot be written now is written in the next look.
        let _ = files::replace(&state.join(HOURS_FILE), lines.as_bytes());
    }
}

/// What was noted.
pub(super) fn read(state: Option<&Path>) -> OnTime {
    let bytes = state.and_then(|state| files::read(&state.join(HOURS_FILE), MOST_BYTES).ok().flatten());
    let text = String::from_utf8(bytes.unwrap_or_default()).unwrap_or_default();
    let span = |line: &str| {
        let (first, last) = line.split_once(' ')?;
        Some((first.parse().ok()?, last.parse().ok()?))
    };
    let mut spans: Vec<(i64, i64)> = text.lines().filter_map(span).filter(|(first, last)| first <= last).collect();
    spans.sort_unstable();
    OnTime { spans }
}

impl OnTime {
    fn with(mut self, hour: i64) -> Self {
        self.spans.retain(|(first, last)| *first <= hour && *last > hour - MOST_HOURS);
        match self.spans.last_mut() {
            Some((_, last)) if *last >= hour => *last = hour,
            Some((_, last)) if *last == hour - 1 => *last = hour,
            _ => self.spans.push((hour, hour)),
        }
        self
    }

    /// How long ago a moment is, by the calendar and by what was noted since.
    pub(super) fn age(&self, at_ms: i64, now_ms: i64) -> Age {
        let age_s = u64::try_from(now_ms.saturating_sub(at_ms) / 1000).unwrap_or(0);
        let (then, now) = (at_ms.div_euclid(HOUR_MS), now_ms.div_euclid(HOUR_MS));
        let Some((begins, _)) = self.spans.first() else { return Age { age_s, on_s: None, on_days: None } };
        let after = self.spans.iter().map(|(first, last)| ((*first).max(then + 1), (*last).min(now)));
        let spans: Vec<(i64, i64)> = after.filter(|(first, last)| first <= last).collect();
        let hours: i64 = spans.iter().map(|(first, last)| last - first + 1).sum();
        let day = |hour: i64| hour.div_euclid(24);
        let mut days: Vec<i64> = spans.iter().flat_map(|(first, last)| day(*first)..=day(*last)).collect();
        days.dedup();
        days.retain(|one| *one != day(then));
        let on_s = u64::try_from(hours).unwrap_or(0).saturating_mul(3600).min(age_s);
        Age {
            age_s,
            on_s: (*begins <= then).then_some(on_s),
            on_days: Some(u32::try_from(days.len()).unwrap_or(u32::MAX)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const DAY: i64 = 24 * HOUR_MS;

    #[test]
    fn hours_of_being_on_are_counted_since_a_moment() {
        let folder = tempfile::tempdir().unwrap();
        let state = Some(folder.path());
        let start = 1000 * DAY;
        // On from eight to twelve on three days, off on two between the second and the third.
        for day in [0, 1, 4] {
            (8..12).for_each(|hour| note(state, start + day * DAY + hour * HOUR_MS + 60_000));
        }
        let on = read(state);
        let now = start + 4 * DAY + 11 * HOUR_MS + 1;
        let told = |at_ms| {
            let age = on.age(at_ms, now);
            (age.on_s.map(|on_s| on_s / 3600), age.on_days)
        };
        assert_eq!(told(start + DAY + 9 * HOUR_MS), (Some(6), Some(1)));
        assert_eq!(told(start + 8 * HOUR_MS), (Some(11), Some(2)));
        assert_eq!(told(now), (Some(0), Some(0)));
        assert_eq!(told(start - 90 * DAY), (None, Some(3)), "before the memory begins: so many days at least");
        assert_eq!(told(now + DAY), (Some(0), Some(0)), "the future");
        assert_eq!(OnTime::default().age(0, 5000), Age { age_s: 5, on_s: None, on_days: None });
    }

    #[test]
    fn a_clock_that_jumps_ahead_and_back_leaves_no_future_behind_and_old_hours_go() {
        let on = [10, 11, 5_000_000, 12, 12].into_iter().fold(OnTime::default(), OnTime::with);
        assert_eq!(on.spans, [(12, 12)], "hours of the far future push the old ones out, and go themselves");
        assert_eq!(
            [1, 2, 3, MOST_HOURS + 3].into_iter().fold(OnTime::default(), OnTime::with).spans,
            [(MOST_HOURS + 3, MOST_HOURS + 3)]
        );
        assert_eq!([7, 8, 9, 8].into_iter().fold(OnTime::default(), OnTime::with).spans, [(7, 8)]);
    }
}
