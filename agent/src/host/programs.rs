//! Who kept the processors busy: the difference of two walks through all processes, by name without path or arguments.
//! Invariant: a share is of the time between two walks close to each other; the first walk tells nobody.
//! Next: the check `cpu`, which asks only while the machine is busy.

use std::cell::RefCell;
use std::collections::BTreeMap;

use shared::host::BusyProgram;
use shared::observation::{Look, Unseen, Why};

/// A mean over more than ten minutes says nothing of now.
const STALE_S: u64 = 10 * 60;
/// A walk costs more than all the rest of a sample, so what it told is told again until then.
const TOLD_FOR_MS: u64 = 4 * 60_000;
const MOST_NAMED: usize = 3;
const LEAST_PERCENT: f64 = 5.0;

/// All processes at one moment.
#[derive(Debug, Default)]
pub(super) struct Walk {
    /// Time of all processors together since boot, in the system's own unit.
    pub(super) total: u64,
    /// How much of that passes in a second on this machine.
    pub(super) per_s: u64,
    /// Name and time spent, by process and its start.
    pub(super) processes: BTreeMap<(u32, u64), (String, u64)>,
}

/// The last walk, and what it told and when.
#[derive(Debug, Default)]
pub(super) struct Kept {
    last: Walk,
    told: Option<(u64, Vec<BusyProgram>)>,
}

/// The busiest between the last walk and one of now, which is kept for the next question; `now_ms` counts since boot.
pub(super) fn busy_programs(
    walk: impl FnOnce() -> Look<Walk>,
    kept: &RefCell<Kept>,
    now_ms: u64,
) -> Look<Vec<BusyProgram>> {
    let mut kept = kept.borrow_mut();
    if let Some((at, told)) = &kept.told
        && now_ms.saturating_sub(*at) < TOLD_FOR_MS
    {
        return Ok(told.clone());
    }
    let now = walk()?;
    let told = busiest(&kept.last, &now);
    *kept = Kept { last: now, told: told.clone().map(|told| (now_ms, told)) };
    told.ok_or_else(|| Unseen::new(Why::Other, "a first look through the programs has nothing to compare with"))
}

fn busiest(before: &Walk, now: &Walk) -> Option<Vec<BusyProgram>> {
    let total = now.total.saturating_sub(before.total);
    if before.processes.is_empty() || total == 0 || total > STALE_S.saturating_mul(now.per_s) {
        return None;
    }
    let mut by_name: BTreeMap<&str, u64> = BTreeMap::new();
    for (key, (name, spent)) in &now.processes {
        let earlier = before.processes.get(key).map_or(0, |(_, spent)| *spent);
        *by_name.entry(name).or_default() += spent.saturating_sub(earlier);
    }
    let share = |spent: u64| (100.0 * spent as f64 / total as f64).min(100.0);
    let each = by_name.into_iter().map(|(name, spent)| BusyProgram { name: name.into(), busy_percent: share(spent) });
    let mut programs: Vec<BusyProgram> = each.filter(|one| one.busy_percent >= LEAST_PERCENT).collect();
    programs.sort_by(|one, other| other.busy_percent.total_cmp(&one.busy_percent));
    programs.truncate(MOST_NAMED);
    Some(programs)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn walked(total: u64, processes: &[(u32, &str, u64)]) -> Walk {
        let processes = processes.iter().map(|(n, name, spent)| ((*n, 0), ((*name).into(), *spent))).collect();
        Walk { total, per_s: 100, processes }
    }

    #[test]
    fn a_walk_is_made_for_each_few_minutes_and_no_sooner() {
        let (kept, walks) = (RefCell::default(), std::cell::Cell::new(0));
        let ask = |now_ms: u64| {
            let walk = || {
                walks.set(walks.get() + 1);
                Ok(walked(1000 * walks.get(), &[(1, "work", 900 * walks.get())]))
            };
            busy_programs(walk, &kept, now_ms).map(|told| told.len())
        };
        assert!(ask(0).is_err(), "the first has nothing to compare with");
        let told: Vec<usize> = (1..=9).map(|minute| ask(minute * 60_000).unwrap()).collect();
        assert_eq!((told, walks.get()), (vec![1; 9], 4), "at 0, 1, 5 and 9 minutes");
    }

    #[test]
    fn the_busiest_are_named_once_each_by_what_they_spent_between_two_looks() {
        let before = walked(1000, &[(1, "init", 50), (2, "work", 100), (3, "work", 0)]);
        let now = walked(1100, &[(1, "init", 52), (2, "work", 130), (3, "work", 20), (9, "new", 10)]);
        let told: Vec<(String, f64)> =
            busiest(&before, &now).unwrap().into_iter().map(|one| (one.name, one.busy_percent)).collect();
        assert_eq!(told, [("work".to_owned(), 50.0), ("new".to_owned(), 10.0)]);
        assert_eq!(busiest(&Walk::default(), &now), None, "the first look");
        assert_eq!(busiest(&before, &walked(1000 + 100 * STALE_S + 1, &[(1, "init", 99)])), None, "too long ago");
        assert_eq!(busiest(&now, &before), None, "backwards");
    }
}
