//! Numbers thinned for a chart: at most so many dots, each with the least and the most that it stands for.
//! Invariant: the least and the greatest value of all survive; where nothing was seen there is a gap, never a line.
//! Next: [`super::course`] for the sentence before the chart.

use super::{Hour, Sample};

/// The most dots of a chart.
pub const MOST: usize = 300;

/// What a chart shows of a span of time.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Dot {
    /// When, ms UTC.
    pub at: i64,
    /// The least value.
    pub least: f64,
    /// The mean.
    pub mean: f64,
    /// The greatest value.
    pub most: f64,
    /// How many numbers stand behind it.
    pub count: u32,
}

impl From<Sample> for Dot {
    fn from(one: Sample) -> Self {
        Self { at: one.at, least: one.value, mean: one.value, most: one.value, count: 1 }
    }
}

impl From<Hour> for Dot {
    fn from(one: Hour) -> Self {
        Self { at: one.at, least: one.least, mean: one.mean, most: one.most, count: one.count }
    }
}

/// The dots between two times, in order, thinned to `most` where there are more.
#[must_use]
pub fn thinned(mut dots: Vec<Dot>, (from, to): (i64, i64), most: usize) -> Vec<Dot> {
    dots.retain(|one| one.at >= from && one.at <= to && one.mean.is_finite());
    dots.sort_by_key(|one| one.at);
    if dots.len() <= most {
        return dots;
    }
    let width = (to.saturating_sub(from) / i64::try_from(most).unwrap_or(1)).saturating_add(1);
    let mut thin: Vec<(i64, Dot)> = Vec::with_capacity(most);
    for one in dots {
        let place = (one.at - from).div_euclid(width);
        match thin.last_mut() {
            Some((last, dot)) if *last == place => *dot = both(dot, &one),
            _ => thin.push((place, one)),
        }
    }
    thin.into_iter().map(|(_, dot)| dot).collect()
}

fn both(one: &Dot, other: &Dot) -> Dot {
    let count = one.count.saturating_add(other.count);
    let share = f64::from(other.count) / f64::from(count.max(1));
    Dot {
        // The last of them, so that the newest dot stands where the newest number was.
        at: other.at,
        least: one.least.min(other.least),
        mean: one.mean + (other.mean - one.mean) * share,
        most: one.most.max(other.most),
        count,
    }
}

/// The stretches without a gap: a gap is three times the usual distance, and at least a quarter of an hour.
#[must_use]
pub fn stretches(dots: &[Dot]) -> Vec<&[Dot]> {
    let mut distances: Vec<i64> = dots.windows(2).filter_map(distance).collect();
    distances.sort_unstable();
    let usual = distances.get(distances.len() / 2).copied().unwrap_or(0);
    let gap = (usual.saturating_mul(3)).max(15 * 60_000);
    let mut stretches = Vec::new();
    let mut begin = 0;
    for (place, pair) in dots.windows(2).enumerate() {
        if distance(pair).is_some_and(|distance| distance > gap) {
            stretches.extend(dots.get(begin..=place));
            begin = place + 1;
        }
    }
    stretches.extend(dots.get(begin..).filter(|rest| !rest.is_empty()));
    stretches
}

fn distance(pair: &[Dot]) -> Option<i64> {
    match pair {
        [one, next] => Some(next.at - one.at),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn dot(minute: i64, value: f64) -> Dot {
        Sample { at: minute * 60_000, value }.into()
    }

    #[test]
    fn a_night_without_reports_is_a_gap() {
        let day: Vec<Dot> = (0..600).chain(1300..1440).map(|minute| dot(minute, 1.0)).collect();
        assert_eq!(stretches(&day).iter().map(|one| one.len()).collect::<Vec<_>>(), [600, 140]);
        assert_eq!(stretches(&day[..1]).len(), 1);
        assert!(stretches(&[]).is_empty());
        let thin = thinned(day, (0, 1440 * 60_000), 100);
        assert_eq!(stretches(&thin).len(), 2, "thinned as well");
    }

    #[test]
    fn one_late_sample_is_no_gap() {
        let late: Vec<Dot> = (0..100).filter(|minute| minute % 10 > 3).map(|minute| dot(minute, 1.0)).collect();
        assert_eq!(stretches(&late).len(), 1);
    }

    proptest! {
        #[test]
        fn thinning_keeps_the_least_the_most_and_the_order(
            values in proptest::collection::vec((0i64..100_000, -1e6..1e6f64), 1..2000), most in 2usize..300,
        ) {
            let dots: Vec<Dot> = values.iter().map(|(minute, value)| dot(*minute, *value)).collect();
            let all = (0, 100_000 * 60_000);
            let thin = thinned(dots.clone(), all, most);
            let least = |dots: &[Dot]| dots.iter().map(|one| one.least).fold(f64::MAX, f64::min);
            let greatest = |dots: &[Dot]| dots.iter().map(|one| one.most).fold(f64::MIN, f64::max);
            prop_assert!(thin.len() <= most);
            prop_assert_eq!((least(&thin), greatest(&thin)), (least(&dots), greatest(&dots)));
            prop_assert!(thin.windows(2).all(|two| two[0].at <= two[1].at));
            prop_assert_eq!(thin.iter().map(|one| one.count).sum::<u32>() as usize, dots.len());
            prop_assert_eq!(stretches(&thin).iter().map(|one| one.len()).sum::<usize>(), thin.len());
            prop_assert_eq!(thin.last().map(|one| one.at), dots.iter().map(|one| one.at).max());
        }
    }
}
