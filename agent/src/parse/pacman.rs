//! Packages of Arch and its family: `pacman -Q` and `pacman -Qi` (`-Si`), and the `desc` files of its database.
//! Invariant: `None` is no value; what `-Qi` says in a language that is not English is told by its place. Next: [`super::package`].

use std::collections::BTreeMap;

use serde_json::{Value, json};

use super::package::Package;
use super::text::size_bytes;

/// The packages of an output, whichever it is.
#[must_use]
pub fn read(text: &str) -> Vec<Package> {
    if text.lines().any(|line| line.trim() == "%NAME%") {
        return described(text);
    }
    if text.lines().filter(|line| !line.trim().is_empty()).take(8).any(|line| titled(line).is_some()) {
        return long(text);
    }
    text.lines().filter_map(row).collect()
}

/// `name version`, with `repository/` before it or marks behind in a list of what is installed or newer.
fn row(line: &str) -> Option<Package> {
    let mut words = line.split_whitespace();
    let (name, version) = (words.next()?, words.next()?);
    let name = name.rsplit('/').next()?;
    let is_version = version.starts_with(|c: char| c.is_ascii_alphanumeric()) && version.contains('-');
    is_version.then(|| Package::of("pacman", name, version))
}

/// `Installed Size  : 1527.00 KiB`: a title and its value; what is indented goes on with the value before.
fn titled(line: &str) -> Option<(&str, &str)> {
    let (title, value) = line.split_once(" :").or_else(|| line.split_once("\t:"))?;
    let begins = !title.starts_with(char::is_whitespace) && (value.is_empty() || value.starts_with(' '));
    begins.then(|| (title.trim(), value.trim()))
}

/// `pacman -Qi`: a package begins with its name, or with its repository.
fn long(text: &str) -> Vec<Package> {
    let mut all: Vec<Vec<(String, Vec<String>)>> = Vec::new();
    let mut first = String::new();
    for line in text.lines() {
        if let Some((title, value)) = titled(line) {
            if first.is_empty() {
                title.clone_into(&mut first);
            }
            if title == first || all.is_empty() {
                all.push(Vec::new());
            }
            if let Some(pairs) = all.last_mut() {
                pairs.push((title.to_owned(), vec![value.to_owned()]));
            }
        } else if let (Some((_, values)), true) = (all.last_mut().and_then(|pairs| pairs.last_mut()), deep(line)) {
            values.push(line.trim().to_owned());
        }
    }
    all.iter().filter_map(|pairs| package(pairs)).collect()
}

fn deep(line: &str) -> bool {
    line.starts_with([' ', '\t']) && !line.trim().is_empty()
}

fn package(pairs: &[(String, Vec<String>)]) -> Option<Package> {
    let told = |title: &str| -> String {
        let found = pairs.iter().find(|(known, _)| known == title);
        found.map(|(_, values)| values.join(" ")).filter(|value| value != "None").unwrap_or_default()
    };
    let at = |place: usize| pairs.get(place).and_then(|(_, values)| values.first()).cloned().unwrap_or_default();
    // In another language the first two are its name and version all the same.
    let (name, version) = match (told("Name"), told("Version")) {
        (name, version) if name.is_empty() && version.is_empty() => (at(0), at(1)),
        named => named,
    };
    let package = Package {
        publisher: told("Packager"),
        architecture: told("Architecture"),
        description: told("Description"),
        size_bytes: size_bytes(&told("Installed Size"), false),
        section: told("Groups"),
        url: told("URL"),
        license: told("Licenses"),
        installed: told("Install Date"),
        fields: pairs.iter().map(|(title, values)| (title.clone(), value(title, values))).collect(),
        ..Package::of("pacman", &name, &version)
    };
    (!name.is_empty() && !version.is_empty()).then_some(package)
}

/// A value: several lines, or several words two spaces apart, are a list.
fn value(title: &str, values: &[String]) -> Value {
    const LISTS: [&str; 10] = [
        "Groups",
        "Licenses",
        "Provides",
        "Depends On",
        "Required By",
        "Optional For",
        "Conflicts With",
        "Replaces",
        "Validated By",
        "Optional Deps",
    ];
    match values {
        [one] if one == "None" => Value::Null,
        [one] if !LISTS.contains(&title) => Value::from(one.as_str()),
        lines if title == "Optional Deps" => lines.iter().map(|line| optional(line)).collect(),
        lines if title.ends_with("Files") => lines.iter().map(String::as_str).collect(),
        lines => {
            lines.iter().flat_map(|line| line.split("  ")).map(str::trim).filter(|word| !word.is_empty()).collect()
        }
    }
}

/// `perl: for its bindings [installed]`: one to a line, each with its reason.
fn optional(line: &str) -> Value {
    let (name, description) = line.split_once(": ").unwrap_or((line, ""));
    json!({ "name": name, "description": description })
}

/// The database's `desc`, of one package or several: a name between per cent signs, its values below.
fn described(text: &str) -> Vec<Package> {
    let mut all: Vec<BTreeMap<String, Vec<String>>> = Vec::new();
    let mut key = String::new();
    for line in text.lines().map(str::trim) {
        let name = line.strip_prefix('%').and_then(|rest| rest.strip_suffix('%')).filter(|name| !name.is_empty());
        if let Some(name) = name {
            // A repository's database begins with the file's name, a machine's own with the package's.
            if all.last().is_none_or(|values| values.contains_key(name)) {
                all.push(BTreeMap::new());
            }
            name.clone_into(&mut key);
        }
        let Some(values) = all.last_mut() else { continue };
        let values = values.entry(key.clone()).or_default();
        if name.is_none() && !line.is_empty() {
            values.push(line.to_owned());
        }
    }
    all.iter().filter_map(of_database).collect()
}

fn of_database(values: &BTreeMap<String, Vec<String>>) -> Option<Package> {
    let told = |key: &str| values.get(key).map(|lines| lines.join(" ")).unwrap_or_default();
    let (name, version) = (told("NAME"), told("VERSION"));
    let field = |(key, lines): (&String, &Vec<String>)| {
        let value = match lines.as_slice() {
            [one] => Value::from(one.as_str()),
            lines => lines.iter().map(String::as_str).collect(),
        };
        (key.clone(), value)
    };
    let package = Package {
        publisher: told("PACKAGER"),
        architecture: told("ARCH"),
        description: told("DESC"),
        size_bytes: told("SIZE").parse().or_else(|_| told("ISIZE").parse()).ok(),
        section: told("GROUPS"),
        url: told("URL"),
        license: told("LICENSE"),
        installed: told("INSTALLDATE"),
        fields: values.iter().map(field).collect(),
        ..Package::of("pacman", &name, &version)
    };
    (!name.is_empty() && !version.is_empty()).then_some(package)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_form_tells_name_and_version() {
        let long = "Name            : zstd\nVersion         : 1.5.6-1\nDescription     : Fast: compression\nURL             : https://x/\n\
            Licenses        : BSD  GPL\nGroups          : None\nOptional Deps   : x: for: y [installed]\nRequired By     : curl\n                  git\nInstalled Size  : 1527.00 KiB\n\n\
            Name : b\nVersion : 2-1\n";
        let told = read(long);
        assert_eq!((&*told[0].name, &*told[0].version, told[0].size_bytes), ("zstd", "1.5.6-1", Some(1_563_648)));
        assert_eq!((&*told[0].description, &*told[0].section, &*told[0].url), ("Fast: compression", "", "https://x/"));
        assert_eq!(told.len(), 2);
        let wanted = serde_json::json!({ "Licenses": ["BSD", "GPL"], "Groups": null, "Required By": ["curl", "git"],
            "Optional Deps": [{ "name": "x", "description": "for: y [installed]" }] });
        for (key, value) in wanted.as_object().unwrap() {
            assert_eq!(told[0].fields[key], *value, "{key}");
        }
        let short: Vec<_> = read("acl 2.3-1\nnonsense\nxz 5:5.2-1\n").into_iter().map(|one| one.version).collect();
        assert_eq!(short, ["2.3-1", "5:5.2-1"]);
        let desc = read("%NAME%\nvim\n\n%VERSION%\n9-1\n\n%SIZE%\n12\n");
        assert_eq!((&*desc[0].name, &*desc[0].version, desc[0].size_bytes), ("vim", "9-1", Some(12)));
        assert_eq!(read("%FILENAME%\na\n\n%NAME%\na\n\n%VERSION%\n1-1\n\n%NAME%\nb\n\n%VERSION%\n2-1\n").len(), 2);
        let german =
            read("Name                     : acl\nVersion                  : 2-1\nBeschreibung             : x\n");
        assert_eq!((&*german[0].name, &german[0].fields["Beschreibung"]), ("acl", &"x".into()));
    }
}
