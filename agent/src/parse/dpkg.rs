//! Packages of Debian and its family: dpkg's own status file, `dpkg -l`, and `dpkg-query -W` with or without a format.
//! Invariant: only what is installed counts, not what left its configuration behind. Next: [`super::package`].

use std::io::{self, BufRead};

use serde_json::{Map, Value};

use super::package::Package;

/// The packages of an output, whichever it is.
#[must_use]
pub fn read(text: &str) -> Vec<Package> {
    let is_status = text.lines().take(64).any(|line| line.starts_with("Package:"));
    if is_status {
        let mut packages = status(text.as_bytes()).unwrap_or_default();
        let blocks = text.split("\n\n").filter(|block| value(block, "Package").is_some_and(|name| !name.is_empty()));
        for (package, block) in packages.iter_mut().zip(blocks) {
            let told = fields(block);
            // A block that is not this package's, in a broken file, tells nothing of it.
            if told.get("Package").and_then(Value::as_str) == Some(&package.name) {
                package.fields = told;
            }
        }
        return packages;
    }
    let rows = text
        .lines()
        .filter_map(|line| if line.contains('\t') { columns(line) } else { row(line).or_else(|| plain(line)) });
    rows.collect()
}

fn value<'a>(block: &'a str, key: &str) -> Option<&'a str> {
    block.lines().find_map(|line| line.strip_prefix(key)?.strip_prefix(':')).map(str::trim)
}

/// Every value of a block; of several lines, as they stand but for the blank each begins with.
fn fields(block: &str) -> Map<String, Value> {
    let mut all: Vec<(&str, String)> = Vec::new();
    for line in block.lines() {
        match (line.strip_prefix(' '), line.split_once(':'), all.last_mut()) {
            (Some(more), _, Some((_, value))) => {
                value.push('\n');
                value.push_str(more.trim_end());
            }
            (None, Some((key, value)), _) => all.push((key, value.trim().to_owned())),
            _ => {}
        }
    }
    all.into_iter().map(|(key, value)| (key.to_owned(), Value::from(value))).collect()
}

/// The status file, line by line, because that of a desktop is larger than the agent's own memory.
///
/// # Errors
/// The reader's own.
pub fn status(lines: impl BufRead) -> io::Result<Vec<Package>> {
    let (mut packages, mut package) = (Vec::new(), Package::default());
    for line in lines.split(b'\n').chain([Ok(Vec::new())]) {
        let line = line?;
        let line = String::from_utf8_lossy(&line);
        if line.trim_end().is_empty() {
            packages.extend(finished(std::mem::take(&mut package)));
        } else if let Some((key, value)) = line.split_once(':') {
            let value = value.trim();
            match key {
                "Package" => value.clone_into(&mut package.name),
                "Version" => value.clone_into(&mut package.version),
                "Architecture" => value.clone_into(&mut package.architecture),
                "Section" => value.clone_into(&mut package.section),
                "Description" => value.clone_into(&mut package.description),
                "Homepage" => value.clone_into(&mut package.url),
                "Installed-Size" => package.size_bytes = kibibytes(value),
                "Status" => (package.desired, package.status) = standing(value),
                _ => {}
            }
        }
    }
    Ok(packages)
}

fn finished(mut package: Package) -> Option<Package> {
    if package.status.is_empty() {
        "not-installed".clone_into(&mut package.status);
    }
    "dpkg".clone_into(&mut package.source);
    (!package.name.is_empty()).then_some(package)
}

/// `install ok installed`: what is wanted, and how it stands.
fn standing(status: &str) -> (String, String) {
    let word = |word: Option<&str>| word.unwrap_or_default().to_owned();
    (word(status.split_whitespace().next()), word(status.split_whitespace().last()))
}

fn kibibytes(value: &str) -> Option<u64> {
    value.trim().parse::<u64>().ok()?.checked_mul(1024)
}

/// `name version` and perhaps an architecture, as a format of one's own; or a row of `apt list --installed`.
fn plain(line: &str) -> Option<Package> {
    let words: Vec<&str> = line.split_whitespace().collect();
    let (name, rest) = words.split_first()?;
    let (name, suites) = name.split_once('/').unwrap_or((name, ""));
    let (name, of_name) = name.split_once(':').unwrap_or((name, ""));
    let (version, architecture) = match rest {
        [version] => (*version, of_name),
        [version, of, ..] if !suites.is_empty() || rest.len() == 2 => (*version, *of),
        _ => return None,
    };
    let is_name = name.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"+-._".contains(&byte));
    let is_version = version.starts_with(|c: char| c.is_ascii_digit()) && !version.ends_with([':', ',']);
    // Of a list of all that could be installed only what is installed says so.
    let is_there = suites.is_empty() || line.contains("[installed") || line.contains("[upgradable");
    (is_name && is_version && name.len() > 1).then(|| Package {
        architecture: architecture.to_owned(),
        status: if is_there { "" } else { "not-installed" }.to_owned(),
        ..Package::of("dpkg", name, version)
    })
}

/// A row of `dpkg -l`: two or three letters, name, version, architecture, description.
fn row(line: &str) -> Option<Package> {
    let mut words = line.split_whitespace();
    let (letters, name, version) = (words.next()?, words.next()?, words.next()?);
    let (desired, status) = letters_of(letters)?;
    let architecture = words.next().unwrap_or_default();
    let (printed, (name, of_name)) = (name, name.split_once(':').unwrap_or((name, "")));
    let package = Package::of("dpkg", name, if version == "<none>" { "" } else { version });
    Some(Package {
        id: if of_name.is_empty() { "" } else { printed }.to_owned(),
        architecture: if of_name.is_empty() { architecture } else { of_name }.to_owned(),
        description: words.collect::<Vec<_>>().join(" "),
        status: status.to_owned(),
        desired: desired.to_owned(),
        ..package.with("codes", letters)
    })
}

fn letters_of(letters: &str) -> Option<(&'static str, &'static str)> {
    let mut each = letters.chars();
    let desired = match each.next()? {
        'u' => "unknown",
        'i' => "install",
        'r' => "remove",
        'p' => "purge",
        'h' => "hold",
        _ => return None,
    };
    let status = match each.next()? {
        'n' => "not-installed",
        'i' => "installed",
        'c' => "config-files",
        'U' => "unpacked",
        'F' => "half-configured",
        'H' => "half-installed",
        'W' => "triggers-awaited",
        't' => "triggers-pending",
        _ => return None,
    };
    let rest = each.as_str();
    matches!(rest, "" | "R" | "r").then_some((desired, status))
}

/// A line of `dpkg-query -W`: name and version; or name, architecture, version, size, section and status.
fn columns(line: &str) -> Option<Package> {
    let columns: Vec<&str> = line.split('\t').map(str::trim).collect();
    let (name, of_name) = columns.first()?.split_once(':').unwrap_or((columns.first()?, ""));
    if name.is_empty() || name.contains(' ') {
        return None;
    }
    let at = |place: usize| columns.get(place).copied().unwrap_or_default();
    // `dpkg --get-selections`: what is wanted of it, and no version.
    if let Some(wanted) = columns.last().filter(|last| ["install", "deinstall", "hold", "purge"].contains(last)) {
        let status = if matches!(*wanted, "install" | "hold") { "" } else { "config-files" };
        let package =
            Package { desired: (*wanted).to_owned(), status: status.to_owned(), ..Package::of("dpkg", name, "") };
        return Some(Package { architecture: of_name.to_owned(), ..package });
    }
    if columns.len() == 2 {
        // Of what is gone dpkg-query knows the name and no version.
        let status = if at(1).is_empty() { "not-installed" } else { "" };
        let package = Package::of("dpkg", name, at(1));
        return Some(Package { status: status.to_owned(), architecture: of_name.to_owned(), ..package });
    }
    let (desired, status) = standing(at(5));
    Some(Package {
        architecture: at(1).to_owned(),
        size_bytes: kibibytes(at(3)),
        section: at(4).to_owned(),
        desired,
        status,
        ..Package::of("dpkg", name, at(2))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(text: &str) -> Vec<(String, String, String)> {
        read(text).into_iter().map(|one| (one.name, one.version, one.status)).collect()
    }

    #[test]
    fn the_status_file_tells_installed_packages_and_leftovers_apart() {
        let text = b"Package: one\nStatus: install ok installed\nVersion: 1:2.0-1\nInstalled-Size: 3\nDescription: a: b\n Version: 9\n\n\
            Package: gone\nStatus: deinstall ok config-files\nVersion: 1\n\n\
            Package: half\nStatus: install ok half-installed\nVersion: 1\n\n\
            Version: 1\nStatus: install ok installed\n\n\n\
            Package: caf\xe9\nStatus: hold ok installed\nVersion: 3";
        let all = status(&text[..]).unwrap();
        let there: Vec<_> =
            all.iter().filter(|one| one.is_installed()).map(|one| (&*one.name, &*one.version)).collect();
        assert_eq!(there, [("one", "1:2.0-1"), ("caf\u{fffd}", "3")]);
        assert_eq!((all[0].size_bytes, &*all[0].description), (Some(3072), "a: b"));
        assert!(status(&b""[..]).unwrap().is_empty());
        let text = "Package: a\nStatus: install ok installed\nVersion: 1\nDepends: x (>= 1), y\nDescription: one\n two\n .\n three\n\n\nVersion: 2\n\nPackage: b\nVersion: 3\n";
        let all = read(text);
        assert_eq!(
            (&all[0].fields["Depends"], &all[0].fields["Description"]),
            (&"x (>= 1), y".into(), &"one\ntwo\n.\nthree".into())
        );
        assert_eq!((all.len(), &all[1].fields["Version"]), (2, &"3".into()));
    }

    #[test]
    fn lists_are_read_with_their_letters_and_columns() {
        let list = "Desired=Unknown/Install\n||/ Name  Version  Architecture Description\n+++-===-===\n\
            ii  libc6:amd64  2.36-9  amd64  GNU C Library: Shared\nrc  old 1 all gone\nhi kept 2 all x\niFR broken 1 all y\n";
        assert_eq!(
            told(list),
            [
                ("libc6".into(), "2.36-9".into(), "installed".into()),
                ("old".into(), "1".into(), "config-files".into()),
                ("kept".into(), "2".into(), "installed".into()),
                ("broken".into(), "1".into(), "half-configured".into()),
            ]
        );
        assert_eq!(
            (&*read(list)[0].description, &read(list)[3].fields["codes"]),
            ("GNU C Library: Shared", &"iFR".into())
        );
        let plain = "Listing...\nbash/stable,now 5.2-2+b2 amd64 [installed]\nvim/stable 9 amd64\nzlib1g:i386 1:1.3\napt 2.6 amd64\nadduser\t\t\tinstall\n";
        let told: Vec<_> =
            read(plain).into_iter().map(|one| (one.name.clone(), one.version.clone(), one.is_installed())).collect();
        let wanted = [
            ("bash", "5.2-2+b2", true),
            ("vim", "9", false),
            ("zlib1g", "1:1.3", true),
            ("apt", "2.6", true),
            ("adduser", "", true),
        ];
        assert_eq!(told, wanted.map(|(name, version, there)| (name.to_owned(), version.to_owned(), there)));
        let queried = "apt\t2.6\nzlib1g:i386\t1.3\ngone\t\nat\tamd64\t3.1\t220\tadmin\tinstall ok installed\n";
        let names: Vec<_> = read(queried).into_iter().map(|one| (one.name, one.architecture, one.size_bytes)).collect();
        let wanted = [("apt", "", None), ("zlib1g", "i386", None), ("gone", "", None), ("at", "amd64", Some(225_280))];
        assert_eq!(names, wanted.map(|(name, of, size)| (name.to_owned(), of.to_owned(), size)));
    }
}
