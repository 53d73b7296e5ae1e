//! Packages of the Red Hat and SUSE families: `rpm -qa`, `rpm -qai`, and lists parted by tabs.
//! Invariant: keys that sign packages are kept as packages by rpm; they are no software and are left out.
//! Next: [`super::package`].

use super::blocks::{Block, blocks};
use super::package::Package;

/// What the agent asks rpm for: a line each, columns parted by tabs.
pub const FORMAT: &str = "%{NAME}\\t%{VERSION}-%{RELEASE}\\t%{VENDOR}\\n";

const ARCHITECTURES: [&str; 16] = [
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
    "src",
];

/// The packages of an output, whichever it is.
#[must_use]
pub fn read(text: &str) -> Vec<Package> {
    let is_long = text.lines().take(40).any(|line| line.starts_with("Name ") && line.contains(':'));
    let packages = if is_long {
        long(text)
    } else {
        text.lines().filter_map(|line| if line.contains('\t') { columns(line) } else { full_name(line) }).collect()
    };
    packages.into_iter().filter(|package| package.name != "gpg-pubkey").collect()
}

/// `name-version-release.architecture`.
fn full_name(line: &str) -> Option<Package> {
    let line = line.trim();
    let (line, architecture) = match line.rsplit_once('.') {
        Some((rest, last)) if ARCHITECTURES.contains(&last) => (rest, last),
        _ => (line, ""),
    };
    let (rest, release) = line.rsplit_once('-')?;
    let (name, version) = rest.rsplit_once('-')?;
    let is_name = !name.is_empty() && !line.contains(char::is_whitespace) && !version.is_empty();
    is_name.then(|| Package {
        architecture: architecture.to_owned(),
        ..Package::of("rpm", name, &format!("{version}-{release}"))
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
    let mut all: Vec<String> = Vec::new();
    let mut prose = false;
    for line in text.lines() {
        if line.starts_with("Name ") && line.contains(": ") {
            all.push(String::new());
            prose = false;
        }
        let Some(one) = all.last_mut() else { continue };
        if !prose {
            // Old versions of rpm write two pairs in a line, the second after a wide gap.
            one.push_str(&two_pairs(line));
            one.push('\n');
        }
        prose |= line.starts_with("Description");
    }
    all.iter().filter_map(|one| blocks(one, ':').first().and_then(package)).collect()
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
    let cut = SECOND.iter().filter_map(|key| line.find(key)).find(|at| *at > 20);
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
