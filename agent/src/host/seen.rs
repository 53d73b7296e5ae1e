//! Since when something has been seen here, and when something last happened: what the machine itself forgets.
//! Invariant: bounded by what is asked about now; a clock that jumps ahead makes nothing new for ever; a look without a
//! state folder remembers nothing and writes nothing. Next: the questions `updates` and `backups`.

use std::collections::BTreeMap;
use std::path::Path;

use crate::files;

const MOST_BYTES: u64 = 256 << 10;
const HOUR_MS: i64 = 3_600_000;
/// Moments kept of one name.
const MOST_RUNS: usize = 8;

/// Since when each of these has been seen without a gap, ms UTC; what is not among them any more is forgotten.
pub(super) fn first_seen(state: Option<&Path>, file: &str, names: &[String], now_ms: i64) -> Vec<i64> {
    let known = state.map(|state| read_seen(&state.join(file))).unwrap_or_default();
    // A clock that was ahead once must not make everything new for ever.
    let since = |name: &String| known.get(name).copied().filter(|at_ms| *at_ms <= now_ms).unwrap_or(now_ms);
    let seen: BTreeMap<String, i64> = names.iter().map(|name| (name.clone(), since(name))).collect();
    if let Some(state) = state.filter(|_| seen != known) {
        let lines: String = seen.iter().map(|(name, at_ms)| format!("{at_ms} {name}\n")).collect();
        let _ = files::replace(&state.join(file), lines.as_bytes());
    }
    names.iter().map(since).collect()
}

/// The latest moments of each name, the newest first, at most [`MOST_RUNS`]: those told now and those remembered. Moments
/// closer to each other than ten minutes are one.
pub(super) fn remembered(
    state: Option<&Path>,
    file: &str,
    told: Vec<(String, Vec<i64>)>,
    now_ms: i64,
) -> Vec<Vec<i64>> {
    let known = state.map(|state| read_runs(&state.join(file))).unwrap_or_default();
    let runs: Vec<(String, Vec<i64>)> = told
        .into_iter()
        .map(|(name, moments)| {
            let before = known.get(&name).into_iter().flatten().copied();
            let runs = distinct(moments.into_iter().chain(before).filter(|at_ms| *at_ms <= now_ms + HOUR_MS).collect());
            (name, runs)
        })
        .collect();
    let kept: BTreeMap<String, Vec<i64>> = runs.iter().cloned().collect();
    if let Some(state) = state.filter(|_| kept != known) {
        let moments = |runs: &[i64]| runs.iter().map(i64::to_string).collect::<Vec<_>>().join(",");
        let lines: String = kept.iter().map(|(name, runs)| format!("{} {name}\n", moments(runs))).collect();
        let _ = files::replace(&state.join(file), lines.as_bytes());
    }
    runs.into_iter().map(|(_, runs)| runs).collect()
}

fn distinct(mut moments: Vec<i64>) -> Vec<i64> {
    moments.sort_unstable_by_key(|at_ms| std::cmp::Reverse(*at_ms));
    moments.dedup_by(|older, newer| newer.saturating_sub(*older) < 600_000);
    moments.truncate(MOST_RUNS);
    moments
}

fn read_runs(path: &Path) -> BTreeMap<String, Vec<i64>> {
    let bytes = files::read(path, MOST_BYTES).ok().flatten().unwrap_or_default();
    let text = String::from_utf8(bytes).unwrap_or_default();
    let row = |line: &str| {
        let (moments, name) = line.split_once(' ')?;
        Some((name.to_owned(), moments.split(',').filter_map(|at_ms| at_ms.parse().ok()).collect()))
    };
    text.lines().filter_map(row).collect()
}

fn read_seen(path: &Path) -> BTreeMap<String, i64> {
    let bytes = files::read(path, MOST_BYTES).ok().flatten().unwrap_or_default();
    let text = String::from_utf8(bytes).unwrap_or_default();
    let row = |line: &str| {
        let (at_ms, name) = line.split_once(' ')?;
        Some((name.to_owned(), at_ms.parse().ok()?))
    };
    text.lines().filter_map(row).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const DAY: i64 = 24 * HOUR_MS;

    #[test]
    fn what_is_seen_again_keeps_its_beginning_and_what_went_is_forgotten() {
        let folder = tempfile::tempdir().unwrap();
        let names = |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect::<Vec<_>>();
        let seen = |list: &[&str], now_ms| first_seen(Some(folder.path()), "seen", &names(list), now_ms);
        assert_eq!(seen(&["a 1", "b 1"], 10), [10, 10]);
        assert_eq!(seen(&["b 1", "c 1"], 20), [10, 20]);
        assert_eq!(seen(&["a 1"], 30), [30]);
        assert_eq!(seen(&["a 1"], 5), [5], "the clock was ahead");
        assert_eq!(first_seen(None, "seen", &names(&["a 1"]), 40), [40], "without a memory");
    }

    #[test]
    fn runs_are_remembered_newest_first_as_many_as_show_a_habit() {
        let folder = tempfile::tempdir().unwrap();
        let runs = |moments: &[i64]| {
            remembered(Some(folder.path()), "runs", vec![("a b".into(), moments.to_vec())], 100 * DAY).concat()
        };
        assert_eq!(runs(&[DAY]), [DAY]);
        assert_eq!(runs(&[2 * DAY, 2 * DAY + 1000]), [2 * DAY + 1000, DAY]);
        assert_eq!(runs(&[]), [2 * DAY + 1000, DAY], "what left no more trace was still there");
        assert_eq!(runs(&[101 * DAY]), [2 * DAY + 1000, DAY], "the future has not been");
        assert_eq!(runs(&(3..50).map(|day| day * DAY).collect::<Vec<_>>()).len(), MOST_RUNS);
    }
}
