//! Packages of the Red Hat and SUSE families: `rpm -qa`, `rpm -qai`, and lists parted by tabs.
//! Invariant: keys that sign packages are kept as packages by rpm; they are no software and are left out.
//! Next: [`super::package`].

use serde_json::Value;

use super::blocks::{Block, blocks};
use super::package::Package;

/// What the agent asks rpm for: a line each, columns parted by tabs.
pub const FORMAT: &str = "%{NAME}\\t%{VERSION}-%{RELEASE}\\t%{VENDOR}\\n";

const ARCHITECTURES: [&str; 27] = [
    "x86_64",
    "x86_64_v2",
    "noarch",
    "i386",
    "i486",
    "i586",
    "i686",
    "aarch64",
    "armv7hl",
    "armv7l",
    "ppc64",
    "ppc64le",
    "s390x",
    "ia64",
    "riscv64",
    "loongarch64",
    "x86_64_v3",
    "athlon",
    "amd64",
    "armv5tel",
    "armv6hl",
    "ppc",
    "s390",
    "sparc64",
    "geode",
    "nosrc",
    "src",
];

/// The packages of an output, whichever it is.
#[must_use]
pub fn read(text: &str) -> Vec<Package> {
    all(text).into_iter().filter(|package| package.name != SIGNING_KEY).collect()
}

/// The keys that sign packages, where an output tells them.
#[must_use]
pub fn signing_keys(text: &str) -> Vec<Package> {
    all(text).into_iter().filter(|package| package.name == SIGNING_KEY).collect()
}

const SIGNING_KEY: &str = "gpg-pubkey";

fn all(text: &str) -> Vec<Package> {
    let is_long = text.lines().take(400).any(|line| line.starts_with("Name ") && line.contains(':'));
    if is_long { long(text) } else { text.lines().filter_map(row).collect() }
}

/// A line, in any of the formats that people and tools ask rpm for.
fn row(line: &str) -> Option<Package> {
    let line = line.trim_end();
    if line.trim_start().starts_with('{') {
        return document(&serde_json::from_str(line.trim()).ok()?);
    }
    let (first, rest) = line.split_once(char::is_whitespace).unwrap_or((line, ""));
    match full_name(first).filter(|package| !package.architecture.is_empty() || rest.is_empty() || !has_tab(line)) {
        // `rpm -qa --last`: when it was installed stands behind; columns may follow.
        Some(package) if !first.is_empty() => Some(dated(package, rest)),
        _ if has_tab(line) => columns(line),
        _ => words(line),
    }
}

fn has_tab(line: &str) -> bool {
    line.contains('\t')
}

/// `name-version-release.architecture`, perhaps with `.rpm`, an epoch before the version, or `(none)` for none.
fn full_name(word: &str) -> Option<Package> {
    let word = word.strip_suffix(".rpm").or_else(|| word.strip_suffix(".(none)")).unwrap_or(word);
    let (rest, architecture) = match word.rsplit_once('.') {
        Some((rest, last)) if ARCHITECTURES.contains(&last) => (rest, last),
        _ => (word, ""),
    };
    let (rest, release) = rest.rsplit_once('-')?;
    let (name, version) = rest.rsplit_once('-')?;
    let is_text =
        |text: &str| !text.is_empty() && !text.contains(['$', '%', '#', '/', '=', '\'', '"', '(', '<', '>', '|']);
    // `0:name-…` stands in some lists, `name-0:version` in others.
    let (epoch, name) = epoch_of(name);
    let (inside, version) = epoch_of(version);
    let is_name = is_text(name) && is_text(release) && is_text(version) && !name.ends_with([':', ',', '!']);
    is_name.then(|| {
        let package = Package { architecture: architecture.to_owned(), ..parted(name, version, release) };
        package.with("epoch", if epoch.is_empty() { inside } else { epoch })
    })
}

/// `1:2.0` is 1 and 2.0.
fn epoch_of(text: &str) -> (&str, &str) {
    match text.split_once(':') {
        Some((epoch, rest)) if !epoch.is_empty() && epoch.bytes().all(|byte| byte.is_ascii_digit()) => (epoch, rest),
        _ => ("", text),
    }
}

/// A package with its version and release also apart.
fn parted(name: &str, version: &str, release: &str) -> Package {
    let whole = if release.is_empty() { version.to_owned() } else { format!("{version}-{release}") };
    Package::of("rpm", name, &whole).with("version", version).with("release", release)
}

/// What stands behind a full name: when it was installed, when it was built, who made it, where.
fn dated(package: Package, rest: &str) -> Package {
    const NAMES: [&str; 3] = ["build_time", "vendor", "build_host"];
    let mut columns = rest.split('\t').map(str::trim);
    let installed = columns.next().unwrap_or_default().to_owned();
    let columns = columns.map(|value| if value == "(none)" { "" } else { value });
    let package = NAMES.iter().zip(columns).fold(package, |package, (name, value)| package.with(name, value));
    let vendor = package.fields.get("vendor").and_then(Value::as_str).unwrap_or_default().to_owned();
    Package { installed, publisher: vendor, ..package }
}

/// A line of JSON for each package, as `--queryformat` is made to write it.
fn document(told: &Value) -> Option<Package> {
    let map = told.as_object()?;
    let text = |names: &[&str]| -> String {
        let found = names.iter().find_map(|name| map.get(*name).filter(|value| !value.is_null()));
        let text = found.map(|value| value.as_str().map_or_else(|| value.to_string(), str::to_owned));
        text.filter(|text| text != "(none)").unwrap_or_default()
    };
    let (name, version) = (text(&["name", "NAME"]), text(&["version", "VERSION"]));
    let package = Package {
        publisher: text(&["vendor", "VENDOR"]),
        architecture: text(&["arch", "architecture", "ARCH"]),
        description: text(&["summary", "SUMMARY"]),
        size_bytes: text(&["size", "SIZE"]).parse().ok(),
        license: text(&["license", "LICENSE"]),
        installed: text(&["installtime", "install_time", "INSTALLTIME"]),
        ..parted(&name, &version, &text(&["release", "RELEASE"]))
    };
    (!name.is_empty() && !version.is_empty()).then(|| Package { fields: map.clone(), ..package })
}

/// Name, perhaps an epoch, version, release, architecture with blanks or bars between; or a row of `dnf list installed`.
fn words(line: &str) -> Option<Package> {
    let parts: Vec<&str> = line
        .split(|c: char| c.is_whitespace() || matches!(c, '|' | ';' | ','))
        .filter(|part| !part.is_empty())
        .collect();
    let is_architecture = |part: &&str| ARCHITECTURES.contains(part);
    let begins = |version: &str| epoch_of(version).1.starts_with(|c: char| c.is_ascii_digit());
    if let (Some((name, of)), [_, version, repository]) = (parts.first()?.rsplit_once('.'), parts.as_slice())
        && is_architecture(&of)
        && begins(version)
    {
        let (epoch, rest) = epoch_of(version);
        let (version, release) = rest.rsplit_once('-').unwrap_or((rest, ""));
        let package = Package { architecture: of.to_owned(), ..parted(name, version, release) };
        return Some(package.with("epoch", epoch).with("repository", repository));
    }
    let (architecture, parts): (Vec<&str>, Vec<&str>) = parts.into_iter().partition(is_architecture);
    let (epoch, name, version, release) = match parts.as_slice() {
        [name, version] => match version.rsplit_once('-') {
            Some((version, release)) => ("", *name, version, release),
            None => ("", *name, *version, ""),
        },
        [name, version, release] => ("", *name, *version, *release),
        [name, epoch, version, release] => (*epoch, *name, *version, *release),
        _ => return None,
    };
    let (inside, version) = epoch_of(version);
    let is_package = begins(version) && !name.ends_with(':') && (architecture.len() == 1 || parts.len() == 2);
    let epoch = if epoch == "(none)" || epoch.is_empty() { inside } else { epoch };
    is_package.then(|| {
        let architecture = architecture.first().copied().unwrap_or_default().to_owned();
        Package { architecture, ..parted(name, version, release) }.with("epoch", epoch)
    })
}

/// Three columns as the agent asks for them; or name, architecture, version, when, size, vendor, summary, group.
fn columns(line: &str) -> Option<Package> {
    let columns: Vec<&str> = line.split('\t').map(str::trim).collect();
    let at = |place: usize| columns.get(place).copied().filter(|value| *value != "(none)").unwrap_or_default();
    if at(0).is_empty() {
        return None;
    }
    if columns.len() <= 3 {
        return Some(Package { publisher: at(2).to_owned(), ..Package::of("rpm", at(0), at(1)) });
    }
    Some(Package {
        architecture: at(1).to_owned(),
        installed: at(3).to_owned(),
        size_bytes: at(4).parse().ok(),
        publisher: at(5).to_owned(),
        description: at(6).to_owned(),
        section: at(7).to_owned(),
        ..Package::of("rpm", at(0), at(2))
    })
}

/// `rpm -qai`: a block each, beginning with its name; descriptions are free text and may look like anything.
fn long(text: &str) -> Vec<Package> {
    let mut all: Vec<(String, Vec<&str>)> = Vec::new();
    let mut prose = false;
    for line in text.lines() {
        if line.starts_with("Name ") && line.contains(": ") {
            all.push(Default::default());
            prose = false;
        }
        let Some((pairs, description)) = all.last_mut() else { continue };
        if prose {
            description.push(line.trim_end());
        } else {
            // Old versions of rpm write two pairs in a line, the second after a wide gap.
            pairs.push_str(&two_pairs(line));
            pairs.push('\n');
        }
        prose |= line.starts_with("Description");
    }
    let described = |(pairs, description): &(String, Vec<&str>)| {
        let package = blocks(pairs, ':').first().and_then(package)?;
        Some(package.with("Description", description.join("\n").trim()))
    };
    all.iter().filter_map(described).collect()
}

fn two_pairs(line: &str) -> String {
    const SECOND: [&str; 9] = [
        "Relocations:",
        "Vendor:",
        "Build Date:",
        "Build Host:",
        "Source RPM:",
        "License:",
        "Group:",
        "Install Date:",
        "Epoch:",
    ];
    let cut = SECOND.iter().filter_map(|key| Some(line.find(&format!("  {key}"))? + 2)).find(|at| *at > 20);
    match cut.and_then(|at| line.split_at_checked(at)) {
        Some((first, second)) => format!("{}\n{second}", first.trim_end()),
        None => line.to_owned(),
    }
}

fn package(block: &Block) -> Option<Package> {
    let told = |key: &str| block.get(key).filter(|value| *value != "(none)").unwrap_or_default().to_owned();
    let version = match (told("Version"), told("Release")) {
        (version, release) if release.is_empty() => version,
        (version, release) => format!("{version}-{release}"),
    };
    Some(Package {
        publisher: told("Vendor"),
        architecture: told("Architecture"),
        description: told("Summary"),
        size_bytes: told("Size").split_whitespace().next().and_then(|size| size.parse().ok()),
        section: told("Group"),
        url: told("URL"),
        license: told("License"),
        installed: told("Install Date"),
        fields: block.pairs().map(|(key, value)| (key.to_owned(), Value::from(value))).collect(),
        ..Package::of("rpm", block.get("Name")?, &version)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_are_read_without_signing_keys() {
        let text = "bash\t5.2-1\tFedora Project\ngpg-pubkey\t1-1\t(none)\nown\t1-1\t(none)\n\t1-1\tx\n";
        let told: Vec<_> = read(text).into_iter().map(|one| (one.name, one.publisher)).collect();
        assert_eq!(told, [("bash".into(), "Fedora Project".into()), ("own".into(), String::new())]);
        let named = "kernel-core-6.1.0-1.fc40.x86_64\ngpg-pubkey-1-2\nlib-a-b-1.0-3\nnonsense\nnot a-package-1-2\n";
        let told: Vec<_> = read(named).into_iter().map(|one| (one.name, one.version, one.architecture)).collect();
        let wanted = [("kernel-core", "6.1.0-1.fc40", "x86_64"), ("lib-a-b", "1.0-3", "")];
        assert_eq!(told, wanted.map(|(name, version, of)| (name.to_owned(), version.to_owned(), of.to_owned())));
        let wide = read("gjs\tx86_64\t1.32.0-1\t1332806400\t176167\tMageia.Org\tBindings\tUnspecified\n");
        assert_eq!(
            (wide[0].size_bytes, &*wide[0].section, &*wide[0].version),
            (Some(176_167), "Unspecified", "1.32.0-1")
        );
    }

    #[test]
    fn long_lists_are_read_whatever_their_descriptions_say() {
        let text = "Name        : make\nEpoch       : 1\nVersion     : 3.82\nRelease     : 24.el7\nArchitecture: x86_64\n\
            Size        : 1160684\nVendor      : CentOS\nSummary     : Builds\nDescription :\nGNU: make is\n\nVersion : 9\n\n\
            Name        : old                Relocations: (not relocatable)\nVersion     : 1.0     Vendor: Red Hat\n\
            Release     : 2       Build Date: Mon\nDescription :\nx\n";
        let told: Vec<_> = read(text).into_iter().map(|one| (one.name, one.version, one.publisher)).collect();
        let wanted = [("make", "3.82-24.el7", "CentOS"), ("old", "1.0-2", "Red Hat")];
        assert_eq!(told, wanted.map(|(name, version, of)| (name.to_owned(), version.to_owned(), of.to_owned())));
    }
}
