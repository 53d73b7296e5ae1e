//! Who kept the processors busy: a walk through all processes, by name without path or arguments.
//! Invariant: a share is of the time between two walks close to each other; the first walk tells nobody.
//! Next: the check `cpu`, which asks only while the machine is busy.

use std::cell::Cell;
use std::collections::BTreeMap;

use shared::host::BusyProgram;
use shared::observation::{Look, Unseen, Why};

use super::cpu::{Ticks, ticks};
use super::system::System;

/// A mean over more than ten minutes (ticks are hundredths of a second) says nothing of now.
const STALE_TICKS: u64 = 10 * 60 * 100;
const MOST_NAMED: usize = 3;
const LEAST_PERCENT: f64 = 5.0;

/// All processes at one moment: name and ticks by process and its start.
#[derive(Debug, Default)]
pub(super) struct Walk {
    at: Ticks,
    processes: BTreeMap<(u32, u64), (String, u64)>,
}

pub(super) fn busy_programs(system: &System, last: &Cell<Walk>) -> Look<Vec<BusyProgram>> {
    let walk = walk(system)?;
    let before = last.take();
    let told = busiest(&before, &walk);
    last.set(walk);
    told.ok_or_else(|| Unseen::new(Why::Other, "a first look through the programs has nothing to compare with"))
}

fn walk(system: &System) -> Look<Walk> {
    let numbers = system.names("/proc")?.into_iter().filter_map(|name| name.parse::<u32>().ok());
    let each = numbers.filter_map(|number| {
        // A process may end between its name and its line: it is left out.
        let (name, start, spent) = parse_process(&system.text(format!("/proc/{number}/stat"), 4096).ok()?)?;
        Some(((number, start), (name, spent)))
    });
    Ok(Walk { processes: each.collect(), at: ticks(system)? })
}

/// Name, start and ticks spent. The name stands in brackets and may hold brackets and spaces itself.
fn parse_process(line: &str) -> Option<(String, u64, u64)> {
    let (open, close) = (line.find('(')?, line.rfind(')')?);
    let name = line.get(open + 1..close)?;
    let fields: Vec<&str> = line.get(close + 1..)?.split_ascii_whitespace().collect();
    let field = |number: usize| fields.get(number)?.parse::<u64>().ok();
    Some((name.to_owned(), field(19)?, field(11)?.checked_add(field(12)?)?))
}

fn busiest(before: &Walk, now: &Walk) -> Option<Vec<BusyProgram>> {
    let total = now.at.total.saturating_sub(before.at.total);
    let stale = total > STALE_TICKS.saturating_mul(u64::from(now.at.processors.max(1)));
    if before.processes.is_empty() || stale || total == 0 {
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
        let at = Ticks { total, idle: 0, processors: 1 };
        Walk { at, processes: processes.iter().map(|(n, name, spent)| ((*n, 0), ((*name).into(), *spent))).collect() }
    }

    #[test]
    fn the_busiest_are_named_once_each_by_what_they_spent_between_two_looks() {
        let before = walked(1000, &[(1, "init", 50), (2, "work", 100), (3, "work", 0)]);
        let now = walked(1100, &[(1, "init", 52), (2, "work", 130), (3, "work", 20), (9, "new", 10)]);
        let told: Vec<(String, f64)> =
            busiest(&before, &now).unwrap().into_iter().map(|one| (one.name, one.busy_percent)).collect();
        assert_eq!(told, [("work".to_owned(), 50.0), ("new".to_owned(), 10.0)]);
        assert_eq!(busiest(&Walk::default(), &now), None, "the first look");
        assert_eq!(busiest(&before, &walked(1000 + STALE_TICKS + 1, &[(1, "init", 99)])), None, "too long ago");
        assert_eq!(busiest(&now, &before), None, "backwards");
    }

    #[test]
    fn a_process_may_call_itself_anything() {
        let rest = "S 1 1 1 0 -1 4 0 0 0 0 7 8 0 0 20 0 1 0 4711 0 0";
        let table = [
            (format!("12 (a) {rest}"), Some(("a".to_owned(), 4711, 15))),
            (format!("12 (a) b (c) {rest}"), Some(("a) b (c".to_owned(), 4711, 15))),
            ("12 (a) S 1".to_owned(), None),
            (")(".to_owned(), None),
            (String::new(), None),
        ];
        for (line, wanted) in table {
            assert_eq!(parse_process(&line), wanted, "{line}");
        }
    }
}
