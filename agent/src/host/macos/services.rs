//! Jobs that somebody other than Apple told launchd to keep or to start, as `launchctl list` shows them.
//! Invariant: Apple's own jobs come and go as they are wanted, and what they ended with says nothing: they are not told. A
//! job that launchd starts on demand rests when it does not run, and is never called failed. Next: the check `services`.

use std::collections::BTreeMap;

use serde_json::Value;
use shared::host::ServiceUnit;

use super::report::list;
use crate::host::system::System;

/// Where programs put what launchd starts at boot. Apple's own lie elsewhere.
const DAEMONS: &str = "/Library/LaunchDaemons";
/// More than any Mac has.
const MOST_DAEMONS: usize = 500;
const MOST_BYTES: u64 = 64 << 10;

/// A job's list, or its name alone where that is binary.
pub(super) struct Daemon {
    label: String,
    list: Value,
}

/// The lists of jobs below a root.
pub(super) fn daemons(system: &System) -> Vec<Daemon> {
    let names = system.names(DAEMONS).unwrap_or_default().into_iter();
    let each = names.filter_map(|name| {
        let label = name.strip_suffix(".plist")?.to_owned();
        let bytes = system.bytes(format!("{DAEMONS}/{name}"), MOST_BYTES).ok()?;
        let list = list(&String::from_utf8_lossy(&bytes), &name).unwrap_or_default();
        Some(Daemon { label: list.get("Label").and_then(Value::as_str).map_or(label, str::to_owned), list })
    });
    each.take(MOST_DAEMONS).collect()
}

/// The jobs with their state; `disabled` is what an administrator switched off or on by `launchctl disable` and `enable`.
pub(super) fn services(listed: &str, daemons: &[Daemon], disabled: Option<&Value>) -> Vec<ServiceUnit> {
    let listed: BTreeMap<&str, (bool, i64)> = listed.lines().filter_map(row).collect();
    daemons.iter().map(|daemon| unit(daemon, listed.get(daemon.label.as_str()).copied(), disabled)).collect()
}

/// `412    0    com.example.agent`, or `-    78    com.example.agent` for one that does not run: how it ended last.
fn row(line: &str) -> Option<(&str, (bool, i64))> {
    let mut columns = line.split('\t');
    let (process, status, label) = (columns.next()?, columns.next()?, columns.next()?);
    Some((label.trim(), (process.trim() != "-", status.trim().parse().ok()?)))
}

fn unit(daemon: &Daemon, listed: Option<(bool, i64)>, disabled: Option<&Value>) -> ServiceUnit {
    let says = |key: &str| daemon.list.get(key).and_then(Value::as_bool) == Some(true);
    let switched = disabled.and_then(|list| list.get(&daemon.label)).and_then(Value::as_bool);
    let always = says("KeepAlive");
    // Conditions to be kept alive are such for ending badly, most of all.
    let by_itself = always || says("RunAtLoad") || daemon.list.get("KeepAlive").is_some_and(Value::is_object);
    let start = match (switched.unwrap_or_else(|| says("Disabled")), by_itself) {
        (true, _) => "off",
        (false, true) => "automatic",
        (false, false) => "on_demand",
    };
    let state = match listed {
        Some((true, _)) => "running",
        Some((false, status)) if by_itself && status != 0 => "failed",
        Some((false, _)) if by_itself && !always => "finished",
        _ => "stopped",
    };
    let of = str::to_owned;
    ServiceUnit { name: daemon.label.clone(), title: String::new(), state: of(state), start: of(start) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn a_job_is_told_by_how_it_is_started_and_whether_it_runs() {
        let root = tempfile::tempdir().unwrap();
        let system = System::below(root.path());
        let put = |label: &str, keys: &str| {
            let text = format!(
                "<?xml version=\"1.0\"?><plist version=\"1.0\"><dict><key>Label</key><string>{label}</string>{keys}</dict></plist>"
            );
            system.put(&format!("{DAEMONS}/{label}.plist"), &text);
        };
        let (keep, once) = ("<key>KeepAlive</key><true/>", "<key>RunAtLoad</key><true/>");
        for label in ["com.a.runs", "com.a.failed", "com.a.gone", "com.a.off", "com.a.on"] {
            put(label, keep);
        }
        put("com.b.done", once);
        put("com.b.broken", &format!("{once}<key>KeepAlive</key><dict><key>SuccessfulExit</key><false/></dict>"));
        put("com.c.rests", "");
        put("com.c.old", "<key>Disabled</key><true/>");
        system.put("/Library/LaunchDaemons/com.d.binary.plist", "bplist00");
        system.put("/Library/LaunchDaemons/notes.txt", "");
        let listed = "PID\tStatus\tLabel\n412\t0\tcom.a.runs\n-\t78\tcom.a.failed\n-\t0\tcom.a.on\n-\t0\tcom.b.done\n-\t-9\tcom.b.broken\n-\t1\tcom.c.rests\n-\t1\tcom.apple.x\n-\tx\ty\n\n";
        let disabled = json!({ "com.a.off": true, "com.c.old": false });
        let mut told = services(listed, &daemons(&system), Some(&disabled));
        told.sort_by(|one, other| one.name.cmp(&other.name));
        let rows: Vec<_> = told.iter().map(|one| (&*one.name, &*one.state, &*one.start)).collect();
        let wanted = [
            ("com.a.failed", "failed", "automatic"),
            ("com.a.gone", "stopped", "automatic"),
            ("com.a.off", "stopped", "off"),
            ("com.a.on", "stopped", "automatic"),
            ("com.a.runs", "running", "automatic"),
            ("com.b.broken", "failed", "automatic"),
            ("com.b.done", "finished", "automatic"),
            ("com.c.old", "stopped", "on_demand"),
            ("com.c.rests", "stopped", "on_demand"),
            ("com.d.binary", "stopped", "on_demand"),
        ];
        assert_eq!(rows, wanted);
        assert!(services("", &[], None).is_empty());
    }
}
