//! What systemctl says: `show`, and its lists of units, unit files, jobs, sockets and timers, as text or JSON.
//! Invariant: a unit that rests by design (run once, triggered, its condition unmet) is never told as stopped.
//! Next: the check `services`.

use std::collections::BTreeMap;

use serde_json::{Map, Value, json};
use shared::host::ServiceUnit;

mod status;

use super::blocks::blocks;
use super::text::snake;

/// The properties that the agent asks `systemctl show` for, as its argument.
pub const PROPERTIES: &str =
    "--property=Id,Description,LoadState,ActiveState,SubState,UnitFileState,Type,Result,ConditionResult,TriggeredBy";

/// The facts of an output, whichever it is.
#[must_use]
pub fn facts(text: &str) -> Value {
    let start = text.trim_start();
    if start.starts_with('[')
        && let Ok(units) = serde_json::from_str::<Vec<Map<String, Value>>>(start)
    {
        return json!({ "units": units });
    }
    if is_properties(text) {
        let all = blocks(text, '=').into_iter();
        let properties: Vec<BTreeMap<String, String>> =
            all.map(|block| block.pairs().map(|(key, value)| (key.to_owned(), value.to_owned())).collect()).collect();
        return json!({ "units": show(text), "properties": properties });
    }
    if text.lines().any(|line| status::title(line).is_some()) && !text.lines().any(is_heading) {
        return json!({ "units": status::units(text) });
    }
    let units = list(text);
    let told = text.lines().map(str::trim).filter(|line| !line.is_empty());
    // `get-default`, `is-active`, `is-enabled`: a word each. What went wrong is said in a sentence.
    let words: Vec<&str> = told.clone().filter(|line| !line.contains(char::is_whitespace)).collect();
    let messages: Vec<&str> = told.filter(|line| line.starts_with("Failed to") || line.ends_with("listed.")).collect();
    let answers = if units.is_empty() { words } else { Vec::new() };
    json!({ "units": units, "answers": answers, "messages": messages })
}

/// Whether it is what `show` prints: every line is `Name=value`.
fn is_properties(text: &str) -> bool {
    let is_name = |name: &str| !name.is_empty() && name.bytes().all(|byte| byte.is_ascii_alphanumeric());
    let is_pair = |line: &str| line.split_once('=').is_some_and(|(name, _)| is_name(name));
    let mut lines = text.lines().filter(|line| !line.trim().is_empty()).take(8).peekable();
    lines.peek().is_some() && lines.all(is_pair)
        || text.lines().take(40).any(|line| line.starts_with("Id=") || line.starts_with("ActiveState="))
}

/// Units as `systemctl show` writes them: a block of `Key=value` lines each, an empty line between.
#[must_use]
pub fn show(text: &str) -> Vec<ServiceUnit> {
    text.split("\n\n").filter_map(unit).collect()
}

fn unit(block: &str) -> Option<ServiceUnit> {
    let values: BTreeMap<&str, &str> = block.lines().filter_map(|line| line.split_once('=')).collect();
    let value = |key: &str| values.get(key).copied().unwrap_or_default();
    let is_told = ["Id", "Names"].iter().any(|key| !value(key).is_empty()) && !value("ActiveState").is_empty();
    if !is_told || value("LoadState") == "not-found" {
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
    let name = if value("Id").is_empty() { value("Names").split(' ').next().unwrap_or_default() } else { value("Id") };
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
        name: name.to_owned(),
        title: value("Description").to_owned(),
        state: state.to_owned(),
        start: start.to_owned(),
    })
}

/// A list with its heading: a column's values stand below its title; the last one runs to the line's end.
fn list(text: &str) -> Vec<Map<String, Value>> {
    let mut lines = text.lines().skip_while(|line| !is_heading(line));
    let Some(heading) = lines.next() else { return text.lines().filter_map(bare_unit).collect() };
    let columns = columns(heading);
    // The list ends with an empty line; a legend and a count follow.
    lines.take_while(|line| !line.trim().is_empty()).filter_map(|line| row(line, &columns)).collect()
}

fn is_heading(line: &str) -> bool {
    const TITLES: [&str; 5] = ["UNIT", "JOB", "LISTEN", "NEXT", "MACHINE"];
    line.split_whitespace().next().is_some_and(|first| TITLES.contains(&first))
}

/// Titles with the place where each begins; two words with one space between are one title.
fn columns(heading: &str) -> Vec<(String, usize)> {
    const PAIRS: [(&str, &str); 3] = [("UNIT", "FILE"), ("VENDOR", "PRESET"), ("UNIT", "TYPE")];
    let mut found: Vec<(String, usize)> = Vec::new();
    let chars: Vec<char> = heading.chars().collect();
    for (at, c) in chars.iter().enumerate() {
        let begins =
            !c.is_whitespace() && at.checked_sub(1).is_none_or(|one| chars.get(one).is_none_or(|c| c.is_whitespace()));
        if !begins {
            continue;
        }
        let word: String = chars.iter().skip(at).take_while(|c| !c.is_whitespace()).collect();
        match found.last_mut() {
            Some((title, from))
                if PAIRS.contains(&(title.as_str(), word.as_str())) && *from + title.chars().count() + 1 == at =>
            {
                title.push(' ');
                title.push_str(&word);
            }
            _ => found.push((word, at)),
        }
    }
    found
}

fn row(line: &str, columns: &[(String, usize)]) -> Option<Map<String, Value>> {
    // A mark before a unit that failed or is not found stands where the first column begins.
    let line: String = line
        .chars()
        .map(|c| if matches!(c, '\u{25cf}' | '\u{25cb}' | '\u{d7}' | '\u{21bb}') { ' ' } else { c })
        .collect();
    let chars: Vec<char> = line.chars().collect();
    let mut map = Map::new();
    for (place, (title, from)) in columns.iter().enumerate() {
        // Numbers stand right-aligned: a column begins where the one before has ended.
        let from = if place == 0 { 0 } else { *from };
        let to = columns.get(place + 1).map_or(chars.len(), |(_, next)| *next);
        let value: String = chars.get(from.min(chars.len())..to.min(chars.len()))?.iter().collect();
        let value = value.trim();
        if !value.is_empty() {
            let number = (title == "JOB").then(|| value.parse::<u64>().ok()).flatten();
            map.insert(snake(title), number.map_or_else(|| Value::from(value), Value::from));
        }
    }
    (!map.is_empty()).then_some(map)
}

/// A row of `list-units --no-legend`.
fn bare_unit(line: &str) -> Option<Map<String, Value>> {
    let mut words = line.split_whitespace().skip_while(|word| word.chars().count() == 1);
    let (unit, load, active, sub) = (words.next()?, words.next()?, words.next()?, words.next()?);
    if !["loaded", "not-found", "masked", "error", "bad-setting", "merged", "stub"].contains(&load) {
        return None;
    }
    let description = words.collect::<Vec<_>>().join(" ");
    let pairs = [("unit", unit), ("load", load), ("active", active), ("sub", sub), ("description", &description)];
    Some(pairs.into_iter().map(|(key, value)| (key.to_owned(), Value::from(value))).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn units_are_told_as_systemd_means_them() {
        let told = |active: &str, sub: &str, file: &str, more: &str| {
            let block =
                format!("Id=a.service\nDescription=A=b\nLoadState=loaded\nActiveState={active}\nSubState={sub}\n");
            let unit = unit(&format!("{block}UnitFileState={file}\n{more}"))?;
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
            assert_eq!(told(active, sub, file, more), wanted, "{active} {sub} {file} {more}");
        }
    }

    #[test]
    fn blocks_are_apart_and_what_is_no_unit_is_left_out() {
        let text =
            "Id=a.service\nDescription=One=1\nActiveState=active\n\nId=b.mount\nLoadState=not-found\n\nnonsense\n\n";
        assert_eq!(show(text).iter().map(|unit| unit.title.as_str()).collect::<Vec<_>>(), ["One=1"]);
        assert_eq!(facts(text)["properties"][0]["ActiveState"], "active");
        assert!(show("").is_empty());
    }

    #[test]
    fn lists_are_read_by_their_headings() {
        let units = "  UNIT          LOAD      ACTIVE SUB    DESCRIPTION\n● a.service     loaded    failed failed A: one two\n  \
            b.mount       not-found inactive dead b\n\nLOAD = Reflects\n2 loaded units listed.\n";
        let told = facts(units);
        assert_eq!(told["units"][0]["unit"], "a.service");
        assert_eq!(told["units"][0]["description"], "A: one two");
        assert_eq!(told["units"].as_array().unwrap().len(), 2);
        let jobs = " JOB UNIT            TYPE  STATE  \n3543 nginx.service   start waiting\n\n1 jobs listed.\n";
        assert_eq!(
            facts(jobs)["units"][0],
            json!({ "job": 3543, "unit": "nginx.service", "type": "start", "state": "waiting" })
        );
        let files = "UNIT FILE         STATE    VENDOR PRESET\nx.service         enabled  enabled\n";
        assert_eq!(facts(files)["units"][0]["unit_file"], "x.service");
        assert_eq!(facts(files)["units"][0]["vendor_preset"], "enabled");
        assert_eq!(facts("x.service loaded active running The x\n")["units"][0]["description"], "The x");
        assert_eq!(facts("[{\"unit\":\"x\"}]")["units"][0]["unit"], "x");
        assert_eq!(facts("graphical.target\n")["answers"][0], "graphical.target");
        assert_eq!(facts("Failed to list units: Timed out\n")["messages"][0], "Failed to list units: Timed out");
    }

    #[test]
    fn a_status_is_read_without_its_log() {
        let text = "\u{25cf} pc\n    State: degraded\n   Failed: 2 units\n\n\u{d7} cron.service - Runs - at times\n     \
            Loaded: loaded (/lib/systemd/system/cron.service; enabled; vendor preset: enabled)\n     \
            Active: failed (Result: exit-code) since Thu 2021-09-23 12:03:43 UTC; 3h ago\n       Docs: man:cron(8)\n             man:x(1)\n   \
            Main PID: 12 (cron)\n     CGroup: /system.slice/cron.service\n             \u{2514}\u{2500}12 /usr/sbin/cron -f\n\n\
            Sep 23 15:11:07 pc cron[1]: x: y\n";
        let told = facts(text);
        let unit = &told["units"][1];
        assert_eq!((&told["units"][0]["state"], &unit["unit"]), (&"degraded".into(), &"cron.service".into()));
        for (key, wanted) in [
            ("description", "Runs - at times"),
            ("file", "/lib/systemd/system/cron.service"),
            ("unit_file_state", "enabled"),
            ("vendor_preset", "enabled"),
            ("active", "failed"),
            ("sub", "Result: exit-code"),
            ("since", "Thu 2021-09-23 12:03:43 UTC"),
            ("main_pid", "12"),
        ] {
            assert_eq!(unit[key], wanted, "{key}");
        }
        assert_eq!(unit["docs"], json!(["man:cron(8)", "man:x(1)"]));
        assert!(!told.to_string().contains("Sep 23 15"));
        assert_eq!(facts("Names=a.service\nSubState=dead\n\nNames=b.service\n")["properties"][1]["Names"], "b.service");
    }
}
