//! Services and mounts that systemd starts, asked with one bounded call; or a folder that stands in for systemd.
//! Invariant: a unit that rests by design (run once, triggered, its condition unmet) is never told as stopped.
//! Next: the check `services`, which decides what matters.

use std::collections::BTreeMap;
use std::path::Path;
use std::time::Duration;

use shared::host::ServiceUnit;
use shared::observation::{Look, Unseen, Why};

use super::system::System;
use crate::child::{Tool, Tools};
use crate::host::stand_ins::stand_ins;

const SHOW: Tool = Tool {
    path: "/usr/bin/systemctl",
    arguments: &[
        "show",
        "--no-pager",
        "--property=Id,Description,LoadState,ActiveState,SubState,UnitFileState,Type,Result,ConditionResult,TriggeredBy",
        "*.service",
        "*.mount",
    ],
    most_time: Duration::from_secs(10),
};

pub(super) fn services(system: &System, tools: &Tools, stand_in: Option<&Path>) -> Look<Vec<ServiceUnit>> {
    if let Some(folder) = stand_in {
        return stand_ins(folder);
    }
    if !system.has("/run/systemd/system") {
        return Err(Unseen::new(Why::NotHere, "systemd does not run here; `units_folder` in agent.toml can stand in"));
    }
    Ok(parse_show(&tools.ask(&SHOW)?))
}

/// Units as `systemctl show` writes them: a block of `Key=value` lines each, an empty line between.
fn parse_show(text: &str) -> Vec<ServiceUnit> {
    text.split("\n\n").filter_map(parse_unit).collect()
}

fn parse_unit(block: &str) -> Option<ServiceUnit> {
    let values: BTreeMap<&str, &str> = block.lines().filter_map(|line| line.split_once('=')).collect();
    let value = |key: &str| values.get(key).copied().unwrap_or_default();
    if value("Id").is_empty() || value("LoadState") == "not-found" {
        return None;
    }
    let start = match value("UnitFileState") {
        "masked" | "masked-runtime" => "off",
        // A unit that another starts, or whose condition said no, rests until then.
        "enabled" | "enabled-runtime" if value("TriggeredBy").is_empty() && value("ConditionResult") != "no" => {
            "automatic"
        }
        _ => "on_demand",
    };
    let state = match (value("ActiveState"), value("SubState")) {
        ("failed", _) => "failed",
        // Between two tries of a unit that fails each time systemd calls it activating.
        ("activating", "auto-restart" | "auto-restart-queued") if value("Result") != "success" => "failed",
        ("activating", _) => "starting",
        ("active", "exited") => "finished",
        ("active" | "reloading" | "refreshing" | "deactivating" | "maintenance", _) => "running",
        _ if value("Type") == "oneshot" => "finished",
        _ => "stopped",
    };
    Some(ServiceUnit {
        name: value("Id").to_owned(),
        title: value("Description").to_owned(),
        state: state.to_owned(),
        start: start.to_owned(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn units_are_told_as_systemd_means_them() {
        let unit = |active: &str, sub: &str, file: &str, more: &str| {
            let block =
                format!("Id=a.service\nDescription=A=b\nLoadState=loaded\nActiveState={active}\nSubState={sub}\n");
            let unit = parse_unit(&format!("{block}UnitFileState={file}\n{more}"))?;
            Some((unit.state, unit.start))
        };
        let table = [
            ("active", "running", "enabled", "", "running", "automatic"),
            ("active", "exited", "enabled", "Type=oneshot", "finished", "automatic"),
            ("inactive", "dead", "enabled", "Type=simple\nConditionResult=yes", "stopped", "automatic"),
            ("inactive", "dead", "enabled", "Type=oneshot", "finished", "automatic"),
            ("inactive", "dead", "enabled", "ConditionResult=no", "stopped", "on_demand"),
            ("inactive", "dead", "enabled", "TriggeredBy=a.socket", "stopped", "on_demand"),
            ("inactive", "dead", "disabled", "", "stopped", "on_demand"),
            ("inactive", "dead", "masked", "", "stopped", "off"),
            ("failed", "failed", "static", "Result=exit-code", "failed", "on_demand"),
            ("activating", "start", "enabled", "", "starting", "automatic"),
            ("activating", "auto-restart", "enabled", "Result=exit-code", "failed", "automatic"),
            ("activating", "auto-restart", "enabled", "Result=success", "starting", "automatic"),
            ("odd", "odder", "", "", "stopped", "on_demand"),
        ];
        for (active, sub, file, more, state, start) in table {
            let wanted = Some((state.to_owned(), start.to_owned()));
            assert_eq!(unit(active, sub, file, more), wanted, "{active} {sub} {file} {more}");
        }
    }

    #[test]
    fn blocks_are_apart_and_what_is_no_unit_is_left_out() {
        let text =
            "Id=a.service\nDescription=One=1\nActiveState=active\n\nId=b.mount\nLoadState=not-found\n\nnonsense\n\n";
        let units = parse_show(text);
        assert_eq!(units.iter().map(|unit| unit.title.as_str()).collect::<Vec<_>>(), ["One=1"]);
        assert!(parse_show("").is_empty());
    }

    #[test]
    fn a_folder_stands_in_for_systemd() {
        let folder = tempfile::tempdir().unwrap();
        let system = System::below(folder.path());
        let ask = |folder: &Path| services(&system, &Tools::default(), Some(folder));
        std::fs::write(folder.path().join("web.service"), "failed\n").unwrap();
        std::fs::write(folder.path().join(".hidden"), "x").unwrap();
        let units = ask(folder.path()).unwrap();
        assert_eq!(
            units.iter().map(|unit| (unit.name.as_str(), unit.state.as_str())).collect::<Vec<_>>(),
            [("web.service", "failed")]
        );
        std::fs::write(folder.path().join("web.service"), "broken").unwrap();
        let told = ask(folder.path()).unwrap_err();
        assert!(told.why == Why::Garbled && told.detail.contains("`broken`; write one of running"), "{}", told.detail);
        assert_eq!(ask(Path::new("/no/such/folder")).unwrap_err().why, Why::NotHere);
        assert_eq!(services(&system, &Tools::default(), None).unwrap_err().why, Why::NotHere);
    }
}
