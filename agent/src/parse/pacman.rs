//! Packages of Arch and its family: `pacman -Q` and `pacman -Qi` (`-Si`), and the `desc` files of its database.
//! Invariant: `None` is no value. Next: [`super::package`].

use super::blocks::{Block, blocks};
use super::package::Package;
use super::text::size_bytes;

/// The packages of an output, whichever it is.
#[must_use]
pub fn read(text: &str) -> Vec<Package> {
    if text.lines().any(|line| line.trim() == "%NAME%") {
        return described(text).into_iter().collect();
    }
    if text.lines().take(8).any(|line| line.split_once(':').is_some_and(|(key, _)| key.trim() == "Name")) {
        return blocks(text, ':').iter().filter_map(package).collect();
    }
    text.lines().filter_map(row).collect()
}

/// `name version`.
fn row(line: &str) -> Option<Package> {
    let mut words = line.split_whitespace();
    let (name, version) = (words.next()?, words.next()?);
    let is_version = version.starts_with(|c: char| c.is_ascii_alphanumeric()) && version.contains('-');
    is_version.then(|| Package::of("pacman", name, version))
}

fn package(block: &Block) -> Option<Package> {
    let told = |key: &str| block.get(key).filter(|value| *value != "None").unwrap_or_default().to_owned();
    Some(Package {
        publisher: told("Packager"),
        architecture: told("Architecture"),
        description: told("Description"),
        size_bytes: size_bytes(&told("Installed Size"), false),
        section: told("Groups"),
        url: told("URL"),
        license: told("Licenses"),
        installed: told("Install Date"),
        ..Package::of("pacman", block.get("Name")?, block.get("Version")?)
    })
}

/// One package's `desc`: a name between per cent signs, its values below.
fn described(text: &str) -> Option<Package> {
    let values = |key: &str| -> Option<String> {
        let mut lines = text.lines().skip_while(|line| line.trim() != format!("%{key}%")).skip(1);
        let value: Vec<&str> = lines.by_ref().take_while(|line| !line.trim().is_empty()).collect();
        (!value.is_empty()).then(|| value.join(" "))
    };
    let told = |key: &str| values(key).unwrap_or_default();
    Some(Package {
        publisher: told("PACKAGER"),
        architecture: told("ARCH"),
        description: told("DESC"),
        size_bytes: told("SIZE").parse().ok(),
        section: told("GROUPS"),
        url: told("URL"),
        license: told("LICENSE"),
        installed: told("INSTALLDATE"),
        ..Package::of("pacman", &values("NAME")?, &values("VERSION")?)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_form_tells_name_and_version() {
        let long = "Name            : zstd\nVersion         : 1.5.6-1\nDescription     : Fast: compression\nURL             : https://x/\n\
            Licenses        : BSD  GPL\nGroups          : None\nRequired By     : curl\n                  git\nInstalled Size  : 1527.00 KiB\n\n\
            Name : b\nVersion : 2-1\n";
        let told = read(long);
        assert_eq!((&*told[0].name, &*told[0].version, told[0].size_bytes), ("zstd", "1.5.6-1", Some(1_563_648)));
        assert_eq!((&*told[0].description, &*told[0].section, &*told[0].url), ("Fast: compression", "", "https://x/"));
        assert_eq!(told.len(), 2);
        let short: Vec<_> = read("acl 2.3-1\nnonsense\nxz 5:5.2-1\n").into_iter().map(|one| one.version).collect();
        assert_eq!(short, ["2.3-1", "5:5.2-1"]);
        let desc = read("%NAME%\nvim\n\n%VERSION%\n9-1\n\n%SIZE%\n12\n");
        assert_eq!((&*desc[0].name, &*desc[0].version, desc[0].size_bytes), ("vim", "9-1", Some(12)));
    }
}
