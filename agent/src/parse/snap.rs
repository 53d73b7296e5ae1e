//! Snaps: `snap list`, `snap info` of one or several, and the `snap.yaml` that each carries.
//! Invariant: a version is that of the installed revision, never a channel's. Next: [`super::package`].

use serde_json::{Map, Value};

use super::package::Package;
use super::text::size_bytes;

/// The packages of an output, whichever it is.
#[must_use]
pub fn read(text: &str) -> Vec<Package> {
    let Some(first) = text.lines().find(|line| !line.trim().is_empty()) else { return Vec::new() };
    if first.split_whitespace().nth(1) == Some("Version")
        || first.split_whitespace().count() >= 4 && !first.contains(':')
    {
        return text.lines().filter_map(row).collect();
    }
    text.split("\n---").filter_map(described).collect()
}

/// A row of `snap list`: name, version, revision, tracking, publisher, notes.
fn row(line: &str) -> Option<Package> {
    let words: Vec<&str> = line.split_whitespace().collect();
    let at = |place: usize| words.get(place).copied().filter(|word| *word != "-").unwrap_or_default();
    let is_row = words.len() >= 4 && at(1) != "Version" && at(2).trim_start_matches('x').parse::<u64>().is_ok();
    // Old versions of snap have no column for what is tracked.
    let publisher = if words.len() >= 6 { at(4) } else { at(3) };
    let notes = if words.len() >= 5 { words.last().copied().filter(|word| *word != "-") } else { None };
    let notes = notes.unwrap_or_default();
    is_row.then(|| Package {
        id: at(2).to_owned(),
        publisher: bare_publisher(publisher),
        ..Package::of("snap", at(0), at(1))
            .with("tracking", if words.len() >= 6 { at(3) } else { "" })
            .with("notes", notes)
    })
}

/// `snap info` or `snap.yaml`: `key: value` at the top level, the installed version with its revision and size.
fn described(text: &str) -> Option<Package> {
    let told = |key: &str| value(text, key).unwrap_or_default();
    let installed = told("installed");
    let mut words = installed.split_whitespace();
    let version = words.next().map_or_else(|| told("version"), str::to_owned);
    let inside = |place: &str| place.trim_matches(['(', ')']).to_owned();
    let (revision, size) = (words.next().map(inside), words.next());
    Some(Package {
        id: revision.unwrap_or_default(),
        // The tool writes MB and means MiB.
        size_bytes: size.and_then(|size| size_bytes(size, true)),
        publisher: bare_publisher(&told("publisher")),
        description: told("summary"),
        license: told("license"),
        url: told("contact"),
        status: if installed.is_empty() && text.contains("\nchannels:") { "not-installed" } else { "" }.to_owned(),
        fields: fields(text),
        ..Package::of("snap", &value(text, "name")?, &version)
    })
}

/// Every value of the top level; what is below it in several lines stands as they are.
fn fields(text: &str) -> Map<String, Value> {
    let mut all: Vec<(&str, String)> = Vec::new();
    for line in text.lines() {
        match (line.starts_with([' ', '\t', '-', '#']), line.split_once(':'), all.last_mut()) {
            (true, _, Some((_, value))) => {
                let deep = line.trim();
                *value =
                    if matches!(value.as_str(), "" | "|" | ">") { deep.to_owned() } else { format!("{value}\n{deep}") };
            }
            (false, Some((key, value)), _) => all.push((key, value.trim().to_owned())),
            _ => {}
        }
    }
    all.into_iter()
        .filter(|(key, _)| !key.is_empty())
        .map(|(key, value)| (key.to_owned(), Value::from(value)))
        .collect()
}

/// A value at the top level: one line, perhaps in quotes.
#[must_use]
pub fn value(text: &str, key: &str) -> Option<String> {
    let value = text.lines().find_map(|line| line.strip_prefix(key)?.strip_prefix(':'))?.trim();
    let bare = value.trim_matches(['"', '\'']);
    (!bare.is_empty()).then(|| bare.to_owned())
}

/// A publisher without its mark of being known, and without its name on the store in parentheses.
fn bare_publisher(text: &str) -> String {
    let bare = text.split(" (").next().unwrap_or_default();
    bare.trim_end_matches(['*', '\u{2713}', '\u{272a}', ' ']).to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_and_descriptions_tell_the_installed_version() {
        let list = "Name    Version    Rev    Tracking       Publisher   Notes\ncore20  20240111   2182   latest/stable  canonical✓  base\n\
            scrcpy  v1.10  x1  -  -  -\n";
        let told: Vec<_> = read(list).into_iter().map(|one| (one.name, one.version, one.publisher, one.id)).collect();
        let wanted = [("core20", "20240111", "canonical", "2182"), ("scrcpy", "v1.10", "", "x1")];
        assert_eq!(told, wanted.map(|(a, b, c, d)| (a.to_owned(), b.to_owned(), c.to_owned(), d.to_owned())));
        let info = "name:      kdenlive\nsummary:   Video: editor\npublisher: KDE*\ncontact:   https://x\ndescription: |\n  name: y\n\
            channels:\n  stable:    20.0 (30) 1MB -\ninstalled:   19.08.2            (22) 100MB -\n";
        let told = &read(info)[0];
        assert_eq!((&*told.name, &*told.version, &*told.id), ("kdenlive", "19.08.2", "22"));
        assert_eq!((told.size_bytes, &*told.publisher, told.is_installed()), (Some(104_857_600), "KDE", true));
        assert!(!read("name: x\nchannels:\n  stable: 1\n")[0].is_installed());
        let yaml = &read("name: one\nversion: '1.5'\napps:\n  version: 9\n")[0];
        assert_eq!((&*yaml.name, &*yaml.version), ("one", "1.5"));
    }
}
