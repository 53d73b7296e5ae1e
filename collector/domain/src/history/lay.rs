//! How numbers are cut into blocks: the newest block of a series is filled up first, then new ones begin.
//! Invariant: a full block is never written again; what time has been sealed into a full block is not sealed twice.
//! Next: [`super::block`] packs each.

use super::hours::together;
use super::{Hour, Sample};

/// A block with so many samples is full: a day of them, and five times what packs well.
pub const FULL_SAMPLES: usize = 1440;
/// A block with so many hours is full, unless its last hour is still going on.
pub const FULL_HOURS: usize = 744;
/// A block that reaches over so much time is full, however few numbers it holds.
pub const LONGEST_MS: i64 = 31 * 86_400_000;

/// The newest block of a series.
#[derive(Clone, Debug, PartialEq)]
pub struct Newest<T> {
    /// What it holds, when it can be filled up; nothing when it is full or cannot be read.
    pub held: Vec<T>,
    /// Its last time.
    pub to_at: i64,
}

/// Whether a block can take more.
#[must_use]
pub fn is_full(points: usize, from_at: i64, to_at: i64, full: usize) -> bool {
    points >= full || to_at - from_at >= LONGEST_MS
}

/// New samples laid behind the newest block: the blocks to write, the first of them that block itself if it is filled up.
#[must_use]
pub fn samples(newest: Option<Newest<Sample>>, new: Vec<Sample>) -> Vec<Vec<Sample>> {
    let known = newest.as_ref().map_or(i64::MIN, |one| one.to_at);
    let held = newest.map(|one| one.held).unwrap_or_default();
    let behind = new.into_iter().filter(|one| one.at > known && one.value.is_finite());
    let mut all: Vec<Sample> = held.into_iter().chain(behind).collect();
    all.sort_by_key(|one| one.at);
    // Two in one second are one: the later stands.
    all.reverse();
    all.dedup_by_key(|one| one.at.div_euclid(1000));
    all.reverse();
    cut(all, FULL_SAMPLES, |one| one.at)
}

/// New hours laid behind the newest block of hours.
#[must_use]
pub fn hours(newest: Option<Newest<Hour>>, new: Vec<Hour>) -> Vec<Vec<Hour>> {
    let known = newest.as_ref().filter(|one| one.held.is_empty()).map_or(i64::MIN, |one| one.to_at);
    let held = newest.map(|one| one.held).unwrap_or_default();
    cut(together(held, new.into_iter().filter(|one| one.at > known)), FULL_HOURS, |one| one.at)
}

fn cut<T>(all: Vec<T>, full: usize, at: fn(&T) -> i64) -> Vec<Vec<T>> {
    let mut blocks: Vec<Vec<T>> = Vec::new();
    for one in all {
        match blocks.last_mut() {
            Some(block) if !block.first().is_some_and(|first| is_full(block.len(), at(first), at(&one), full)) => {
                block.push(one);
            }
            _ => blocks.push(vec![one]),
        }
    }
    blocks
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::history::hours::{HOUR_MS, roll};
    use proptest::prelude::*;

    fn each_minute(from: i64, count: i64) -> Vec<Sample> {
        (from..from + count).map(|minute| Sample { at: minute * 60_000, value: minute as f64 }).collect()
    }

    fn newest(blocks: &[Vec<Sample>]) -> Option<Newest<Sample>> {
        let last = blocks.last()?;
        let (from_at, to_at) = (last.first()?.at, last.last()?.at);
        let full = is_full(last.len(), from_at, to_at, FULL_SAMPLES);
        Some(Newest { held: if full { Vec::new() } else { last.clone() }, to_at })
    }

    #[test]
    fn a_block_is_filled_up_before_the_next_begins() {
        let first = samples(None, each_minute(0, 300));
        assert_eq!(first.iter().map(Vec::len).collect::<Vec<_>>(), [300]);
        let second = samples(newest(&first), each_minute(300, 1300));
        assert_eq!(second.iter().map(Vec::len).collect::<Vec<_>>(), [1440, 160]);
        assert_eq!(second[0][0], first[0][0], "its first time names it");
    }

    #[test]
    fn a_sparse_series_is_cut_by_time() {
        let daily: Vec<Sample> = (0..70).map(|day| Sample { at: day * 86_400_000, value: 1.0 }).collect();
        assert_eq!(samples(None, daily).iter().map(Vec::len).collect::<Vec<_>>(), [31, 31, 8]);
    }

    #[test]
    fn what_was_sealed_into_a_full_block_is_not_sealed_again() {
        let full = Newest { held: Vec::new(), to_at: 99 * 60_000 };
        assert_eq!(samples(Some(full), each_minute(90, 20))[0], each_minute(100, 10));
        let twice = [Sample { at: 500, value: 1.0 }, Sample { at: 900, value: 2.0 }];
        assert_eq!(samples(None, twice.to_vec()), [[twice[1]]], "two in one second");
    }

    proptest! {
        #[test]
        fn sealed_in_portions_nothing_is_lost_and_blocks_do_not_overlap(portions in proptest::collection::vec(1i64..900, 1..12)) {
            let (mut kept, mut hours_kept): (Vec<Vec<Sample>>, Vec<Hour>) = (Vec::new(), Vec::new());
            let mut minute = 0;
            for count in &portions {
                let new = each_minute(minute, *count);
                hours_kept = together(hours_kept, roll(&new));
                let open = newest(&kept);
                if open.as_ref().is_some_and(|one| !one.held.is_empty()) {
                    kept.pop();
                }
                kept.extend(samples(open, new));
                minute += count;
            }
            let all: Vec<Sample> = kept.iter().flatten().copied().collect();
            prop_assert_eq!(&all, &each_minute(0, minute));
            prop_assert!(kept.iter().all(|block| block.len() <= FULL_SAMPLES));
            prop_assert_eq!(hours_kept.len() as i64, (minute + 59) / 60);
            prop_assert!(hours(None, hours_kept).iter().all(|block| block.windows(2).all(|two| two[1].at - two[0].at == HOUR_MS)));
        }
    }
}
