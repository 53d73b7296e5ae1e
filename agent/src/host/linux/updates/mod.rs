//! Updates that apply and are not installed, from the package tool that this system has: what it would do by what it last
//! fetched. Nothing is fetched and nothing is installed.
//! Invariant: a system that never fetched what there is cannot tell what is missing, and is unseen. Next: a file per tool;
//! the check `updates`.

mod apt;
mod debian_version;
mod dnf;
mod zypper;

use std::collections::BTreeMap;
use std::os::unix::fs::MetadataExt;
use std::path::Path;

use shared::host::{MissingUpdate, Updates};
use shared::observation::{Look, Unseen, Why};

use super::seen;
use super::system::System;
use crate::child::Tools;
use crate::host::on_time::{self, OnTime};

const SEEN_FILE: &str = "updates-seen";
const MOST_LISTED: usize = 100;
/// Room for dnf or zypper with the lists of a large distribution.
const TOOL_BYTES: u64 = 512 << 20;

/// A security update as a tool names it.
#[derive(Clone, Debug, Default, PartialEq)]
struct Waiting {
    name: String,
    version: String,
    /// When it came out, ms UTC.
    came_out_ms: Option<i64>,
}

/// What a tool said.
#[derive(Clone, Debug, Default, PartialEq)]
struct Told {
    source: &'static str,
    security: Vec<Waiting>,
    other_count: Option<u32>,
    /// When the tool last fetched, s since 1970.
    fetched_s: Option<i64>,
    failed_runs: Option<u32>,
}

pub(super) fn updates(system: &System, tools: &Tools, state: Option<&Path>, now_ms: i64) -> Look<Updates> {
    let told = if system.has(apt::PATH) {
        apt::told(system)?
    } else if let Some(dnf) = dnf::tool(system) {
        has_room(system, dnf.path)?;
        dnf::told(system, tools, dnf)?
    } else if system.has(zypper::PATH) {
        has_room(system, zypper::PATH)?;
        zypper::told(system, tools)?
    } else {
        return Err(Unseen::new(
            Why::NotHere,
            "neither apt, dnf, yum nor zypper is here; other tools name no security updates",
        ));
    };
    let Some(fetched_s) = told.fetched_s else {
        let detail = format!("{} has never fetched what there is, so it cannot tell what is missing", told.source);
        return Err(Unseen::new(Why::Other, &detail));
    };
    let on = on_time::read(state);
    let missing_count = u32::try_from(told.security.len()).unwrap_or(u32::MAX);
    Ok(Updates {
        source: told.source.to_owned(),
        missing: listed(told.security, state, &on, now_ms),
        missing_count,
        other_count: told.other_count,
        last_scan: Some(on.age(fetched_s.saturating_mul(1000), now_ms)),
        failed_runs: told.failed_runs,
        ..Updates::default()
    })
}

/// These tools take hundreds of megabytes; where the agent's own limit is lower, the kernel would end the agent with them.
pub(in crate::host::linux) fn has_room(system: &System, tool: &str) -> Look<()> {
    let groups = system.text("/proc/self/cgroup", 1 << 16).unwrap_or_default();
    let own = groups.lines().find_map(|line| line.strip_prefix("0::")).unwrap_or("/");
    let limit = system.word(format!("/sys/fs/cgroup{}/memory.max", own.trim_end_matches('/')));
    match limit.parse::<u64>() {
        Ok(limit) if limit < TOOL_BYTES => {
            let detail = format!("{tool} needs more memory than this agent may use (MemoryMax of its unit)");
            Err(Unseen::new(Why::Other, &detail))
        }
        _ => Ok(()),
    }
}

/// The oldest first, as many as are told.
fn listed(security: Vec<Waiting>, state: Option<&Path>, on: &OnTime, now_ms: i64) -> Vec<MissingUpdate> {
    let known: Vec<String> = security.iter().map(|one| one.name.clone()).collect();
    let seen = seen::first_seen(state, SEEN_FILE, &known, now_ms);
    let mut missing: Vec<MissingUpdate> = security
        .into_iter()
        .zip(seen)
        .map(|(one, seen_ms)| MissingUpdate {
            since: on.age(one.came_out_ms.unwrap_or(seen_ms).min(now_ms), now_ms),
            name: one.name,
            version: one.version,
        })
        .collect();
    missing.sort_by_key(|one| std::cmp::Reverse(one.since.age_s));
    missing.truncate(MOST_LISTED);
    missing
}

/// One row for a name, the earliest date of it.
fn by_name(each: impl Iterator<Item = Waiting>) -> Vec<Waiting> {
    let mut names: BTreeMap<String, Waiting> = BTreeMap::new();
    for one in each {
        let kept = names.entry(one.name.clone()).or_insert_with(|| one.clone());
        kept.came_out_ms = [kept.came_out_ms, one.came_out_ms].into_iter().flatten().min();
        kept.version = one.version;
    }
    names.into_values().collect()
}

/// The newest time of change of files or folders that a tool touches when it fetches.
fn newest_s(system: &System, paths: &[&str]) -> Option<i64> {
    paths.iter().filter_map(|path| std::fs::metadata(system.place(path)).ok()).map(|found| found.mtime()).max()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn updates_are_told_oldest_first_with_the_time_since_they_came_out_or_were_seen() {
        let state = tempfile::tempdir().unwrap();
        let waiting = |name: &str, came_out_ms| Waiting { name: name.into(), version: "2".into(), came_out_ms };
        let told = |names: Vec<Waiting>, now_ms| {
            let missing = listed(names, Some(state.path()), &OnTime::default(), now_ms);
            missing.into_iter().map(|one| (one.name, one.since.age_s)).collect::<Vec<_>>()
        };
        let day_ms = 86_400_000;
        assert_eq!(told(vec![waiting("a", None)], 10 * day_ms), [("a".to_owned(), 0)]);
        let later = told(vec![waiting("b", Some(day_ms)), waiting("a", None)], 12 * day_ms);
        assert_eq!(later, [("b".to_owned(), 11 * 86_400), ("a".to_owned(), 2 * 86_400)]);
        assert_eq!(told(vec![waiting("c", Some(i64::MAX))], 13 * day_ms), [("c".to_owned(), 0)], "from the future");
        let many: Vec<Waiting> = (0..1000).map(|number| waiting(&format!("p{number}"), None)).collect();
        assert_eq!(told(many, 14 * day_ms).len(), MOST_LISTED);
    }

    #[test]
    fn a_tool_larger_than_the_agent_s_own_limit_is_not_asked() {
        let root = tempfile::tempdir().unwrap();
        let system = System::below(root.path());
        let write = |path: &str, text: &str| system.put(path, text);
        assert!(has_room(&system, "dnf").is_ok(), "no limit is known");
        write("/proc/self/cgroup", "0::/system.slice/agent.service\n");
        for (limit, room) in [("max", true), ("100663296", false), ("1073741824", true)] {
            write("/sys/fs/cgroup/system.slice/agent.service/memory.max", limit);
            assert_eq!(has_room(&system, "dnf").is_ok(), room, "{limit}");
        }
    }

    #[test]
    fn a_system_without_a_tool_is_unseen() {
        let root = tempfile::tempdir().unwrap();
        let look = updates(&System::below(root.path()), &Tools::default(), None, 0);
        assert_eq!(look.unwrap_err().why, Why::NotHere);
    }
}
