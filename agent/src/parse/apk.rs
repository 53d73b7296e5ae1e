//! Packages of Alpine: `/lib/apk/db/installed`, `apk list`, `apk info -v` and `-vv`.
//! Invariant: of `apk list` only what is installed. Next: [`super::package`].

use serde_json::Value;

use super::package::Package;
use super::tree::add;

/// The packages of an output, whichever it is.
#[must_use]
pub fn read(text: &str) -> Vec<Package> {
    if text.lines().take(8).any(|line| line.starts_with("P:")) {
        return database(text);
    }
    let rows: Vec<Package> = text.lines().filter_map(row).collect();
    // `apk info` alone tells names without versions.
    let is_name = |line: &&str| line.split_whitespace().count() == 1 && !line.contains([':', '/']);
    let are_names = rows.is_empty() && text.lines().filter(|line| !line.trim().is_empty()).all(|line| is_name(&line));
    if are_names { text.split_whitespace().map(|name| Package::of("apk", name, "")).collect() } else { rows }
}

/// The database: a block for each package, a letter and a colon before each value.
fn database(text: &str) -> Vec<Package> {
    let (mut all, mut package) = (Vec::new(), Package::default());
    for line in text.lines().chain([""]) {
        let Some((letter, value)) = line.split_once(':') else {
            if !package.name.is_empty() {
                "apk".clone_into(&mut package.source);
                all.push(std::mem::take(&mut package));
            }
            continue;
        };
        // Files and folders of a package stand among its values: they are none of its facts.
        if let (1, false) = (letter.len(), ["F", "M", "R", "Z", "a"].contains(&letter)) {
            add(&mut package.fields, letter.to_owned(), Value::from(value));
        }
        match letter {
            "P" => value.clone_into(&mut package.name),
            "V" => value.clone_into(&mut package.version),
            "A" => value.clone_into(&mut package.architecture),
            "T" => value.clone_into(&mut package.description),
            "U" => value.clone_into(&mut package.url),
            "L" => value.clone_into(&mut package.license),
            "m" => value.clone_into(&mut package.publisher),
            "t" => value.clone_into(&mut package.installed),
            "o" => value.clone_into(&mut package.section),
            "I" => package.size_bytes = value.parse().ok(),
            _ => {}
        }
    }
    all
}

/// `musl-1.2.5-r0 x86_64 {musl} (MIT) [installed]`, or `musl-1.2.5-r0 - description`.
fn row(line: &str) -> Option<Package> {
    let mut words = line.split_whitespace();
    let (name, version) = name_and_version(words.next()?)?;
    let rest: Vec<&str> = words.collect();
    let package = Package::of("apk", name, &version);
    if rest.first() == Some(&"-") {
        return Some(Package { description: rest.get(1..)?.join(" "), ..package });
    }
    let (origin, license) = (between(line, '{', '}'), between(line, '(', ')'));
    let listed = line.contains('[');
    let installed = line.contains("[installed]") || line.contains("[upgradable");
    Some(Package {
        architecture: rest.first().copied().unwrap_or_default().to_owned(),
        section: origin.to_owned(),
        license: license.to_owned(),
        status: if origin.is_empty() || installed { "" } else { "not-installed" }.to_owned(),
        ..package
    })
    .filter(|_| rest.is_empty() || !origin.is_empty() || listed)
}

/// A name may hold hyphens and figures; the version begins at the last hyphen before a figure that is no revision.
fn name_and_version(word: &str) -> Option<(&str, String)> {
    let (rest, revision) = word.rsplit_once("-r").filter(|(_, end)| end.bytes().all(|byte| byte.is_ascii_digit()))?;
    let (name, version) = rest.rsplit_once('-')?;
    let is_version = version.starts_with(|c: char| c.is_ascii_digit());
    (is_version && !name.is_empty()).then(|| (name, format!("{version}-r{revision}")))
}

fn between(line: &str, open: char, close: char) -> &str {
    line.split_once(open).and_then(|(_, rest)| rest.split_once(close)).map_or("", |(inside, _)| inside)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_form_tells_name_and_version() {
        let database = "C:Q1\nP:acl-libs\nV:2.3.2-r1\nI:34576\nF:usr\nR:x\n\nC:Q2\nP:busybox\nV:1.37\n";
        let list = "musl-1.2.5-r0 x86_64 {musl} (MIT) [installed]\nnano-8-r1 x86_64 {nano} (GPL)\n\
            py3-x-2.0-r3 - a: b\nlibc6-compat-1-r0\nWARNING: x y\n";
        let told = |text: &str| -> Vec<(String, String, bool)> {
            let row = |one: Package| (one.name.clone(), one.version.clone(), one.is_installed());
            read(text).into_iter().map(row).collect()
        };
        assert_eq!(
            told(database),
            [("acl-libs".into(), "2.3.2-r1".into(), true), ("busybox".into(), "1.37".into(), true)]
        );
        assert_eq!(
            told(list),
            [
                ("musl".into(), "1.2.5-r0".into(), true),
                ("nano".into(), "8-r1".into(), false),
                ("py3-x".into(), "2.0-r3".into(), true),
                ("libc6-compat".into(), "1-r0".into(), true),
            ]
        );
        assert_eq!(read(database)[0].size_bytes, Some(34_576));
        assert_eq!(read("musl\nbusybox\n")[1].name, "busybox");
        let first = &read(database)[0];
        assert_eq!((&first.fields["C"], first.fields.get("F")), (&"Q1".into(), None));
    }
}
