//! Roll-up: the samples of an hour as least, mean and most.
//! Invariant: rolled up in any portions and put together, hours are what they would have been at once.
//! Next: [`super::lay`].

use std::collections::BTreeMap;

use super::{Hour, Sample};

/// How long an hour is, ms.
pub const HOUR_MS: i64 = 3_600_000;

/// The hours of samples, in order.
#[must_use]
pub fn roll(samples: &[Sample]) -> Vec<Hour> {
    let seen = samples.iter().filter(|one| one.value.is_finite());
    together(
        Vec::new(),
        seen.map(|one| Hour {
            at: one.at.div_euclid(HOUR_MS) * HOUR_MS,
            least: one.value,
            mean: one.value,
            most: one.value,
            count: 1,
        }),
    )
}

/// Hours put together, those of the same time merged.
#[must_use]
pub fn together(hours: Vec<Hour>, more: impl IntoIterator<Item = Hour>) -> Vec<Hour> {
    let mut by_time: BTreeMap<i64, Hour> = BTreeMap::new();
    for one in hours.into_iter().chain(more) {
        by_time.entry(one.at).and_modify(|known| *known = merged(known, &one)).or_insert(one);
    }
    by_time.into_values().collect()
}

fn merged(one: &Hour, other: &Hour) -> Hour {
    let count = one.count.saturating_add(other.count);
    let share = f64::from(other.count) / f64::from(count.max(1));
    Hour {
        at: one.at,
        least: one.least.min(other.least),
        mean: one.mean + (other.mean - one.mean) * share,
        most: one.most.max(other.most),
        count,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn an_hour_is_its_least_mean_and_most() {
        let at = 500 * HOUR_MS;
        let samples = [(0, 2.0), (60_000, 4.0), (HOUR_MS - 1, 9.0), (HOUR_MS, 1.0)];
        let samples: Vec<Sample> =
            samples.iter().map(|(after, value)| Sample { at: at + after, value: *value }).collect();
        let first = Hour { at, least: 2.0, mean: 5.0, most: 9.0, count: 3 };
        let second = Hour { at: at + HOUR_MS, least: 1.0, mean: 1.0, most: 1.0, count: 1 };
        assert_eq!(roll(&samples), [first, second]);
        assert_eq!(roll(&[Sample { at, value: f64::NAN }]), []);
    }

    proptest! {
        #[test]
        fn portions_give_the_same_hours_as_the_whole(
            values in proptest::collection::vec(0.0..100.0f64, 1..300), cut in any::<proptest::sample::Index>(),
        ) {
            let samples: Vec<Sample> =
                values.iter().enumerate().map(|(at, value)| Sample { at: at as i64 * 60_000, value: *value }).collect();
            let (early, late) = samples.split_at(cut.index(samples.len()));
            let (whole, portions) = (roll(&samples), together(roll(early), roll(late)));
            prop_assert_eq!(whole.len(), portions.len());
            for (one, other) in whole.iter().zip(&portions) {
                prop_assert_eq!((one.at, one.count, one.least, one.most), (other.at, other.count, other.least, other.most));
                prop_assert!((one.mean - other.mean).abs() < 1e-9);
            }
        }
    }
}
