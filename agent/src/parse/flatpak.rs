//! Flatpaks: `flatpak list` with any columns, `flatpak info`, and the release notes that each carries.
//! Invariant: an application's id has at least two dots; it is never taken for its name or version.
//! Next: [`super::package`].

use serde_json::Value;

use super::blocks::blocks;
use super::package::Package;
use super::text::size_bytes;

/// The packages of an output, whichever it is.
#[must_use]
pub fn read(text: &str) -> Vec<Package> {
    let is_info = text.lines().any(|line| line.trim_start().starts_with("Ref: "));
    if is_info {
        return info(text).into_iter().collect();
    }
    text.lines().filter_map(row).collect()
}

/// A row of `flatpak list`, parted by tabs: which column is what is told by its shape and by its neighbours.
fn row(line: &str) -> Option<Package> {
    // On a terminal blanks part what tabs part else.
    let mark = if line.contains('\t') { "\t" } else { "  " };
    let columns = line.split(mark).map(str::trim);
    let columns: Vec<&str> = columns.filter(|column| mark == "\t" || !column.is_empty()).collect();
    let id_at = columns.iter().position(|column| is_id(column))?;
    let id = bare_id(columns.get(id_at)?);
    let mut package = Package::of("flatpak", "", "");
    package.id = id.to_owned();
    // By default the name stands before the id, then the version and the branch.
    if let Some(name) = id_at.checked_sub(1).and_then(|at| columns.get(at)) {
        package.name = (*name).to_owned();
    }
    let mut branch = String::new();
    for column in columns.get(id_at + 1..)?.iter().filter(|column| !column.is_empty()) {
        match *column {
            "system" | "user" => package.section = (*column).to_owned(),
            "x86_64" | "aarch64" | "i386" | "arm" => package.architecture = (*column).to_owned(),
            "stable" | "beta" | "master" => branch = (*column).to_owned(),
            word if is_version(word) && package.version.is_empty() => package.version = word.to_owned(),
            word if is_version(word) => branch = word.to_owned(),
            word if package.name.is_empty() => package.name = word.to_owned(),
            word if package.publisher.is_empty() => package.publisher = word.to_owned(),
            _ => {}
        }
    }
    if package.name.is_empty() {
        package.name = id.to_owned();
    }
    if package.version.is_empty() {
        package.version = branch;
    }
    Some(package)
}

/// `flatpak info`: the name in the first line, then right-aligned keys.
fn info(text: &str) -> Option<Package> {
    let flat: String = text.lines().map(|line| format!("{}\n", line.trim())).collect();
    let all = blocks(&flat, ':');
    let block = all.iter().find(|block| block.get("Ref").is_some())?;
    let id = block.get("ID").or_else(|| block.get("Ref")?.split('/').nth(1))?;
    // The heading may run over several lines.
    let heading: Vec<&str> = text
        .lines()
        .map(str::trim)
        .skip_while(|line| line.is_empty())
        .take_while(|line| !line.is_empty() && !line.contains(": "))
        .collect();
    let heading = heading.join(" ");
    let (name, description) = heading.split_once(" - ").unwrap_or((&heading, ""));
    let name = if name.is_empty() { id } else { name };
    let date = all.iter().find_map(|block| block.get("Date")).unwrap_or_default();
    let pairs = all.iter().flat_map(super::blocks::Block::pairs);
    Some(Package {
        id: id.to_owned(),
        description: description.trim().to_owned(),
        architecture: block.text("Arch"),
        publisher: block.text("Origin"),
        section: block.text("Installation"),
        license: block.text("License"),
        size_bytes: block.get("Installed").and_then(|size| size_bytes(&size.replace('\u{a0}', " "), false)),
        installed: date.to_owned(),
        fields: pairs.map(|(key, value)| (key.to_owned(), Value::from(value))).collect(),
        ..Package::of("flatpak", name.trim(), block.get("Version").or_else(|| block.get("Branch")).unwrap_or_default())
    })
}

fn is_id(column: &str) -> bool {
    let column = column.strip_prefix("app/").or_else(|| column.strip_prefix("runtime/")).unwrap_or(column);
    let id = column.split('/').next().unwrap_or_default();
    id.matches('.').count() >= 2 && !id.contains(' ') && id.starts_with(|c: char| c.is_ascii_alphabetic())
}

/// A ref names more than the id: `app/org.x.Y/x86_64/stable`.
fn bare_id(column: &str) -> &str {
    column.split('/').find(|part| part.matches('.').count() >= 2).unwrap_or(column)
}

fn is_version(word: &str) -> bool {
    let figures = word.strip_prefix('v').unwrap_or(word);
    figures.starts_with(|c: char| c.is_ascii_digit()) && !word.contains(' ')
}

/// The version of the first release that an application's notes name: the newest stands first.
#[must_use]
pub fn newest_release(notes: &str) -> Option<String> {
    let release = notes.split("<release ").nth(1)?.split('>').next()?;
    let value = release.split("version=").nth(1)?;
    let quote = value.chars().next().filter(|c| matches!(c, '"' | '\''))?;
    value.split(quote).nth(1).map(str::to_owned)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_newest_release_stands_first() {
        let table = [
            ("<releases><release date=\"x\" version=\"2.1\"/><release version=\"2.0\"/>", Some("2.1")),
            ("<release version='3'>", Some("3")),
            ("<releases></releases>", None),
            ("<release date=\"1\">", None),
            ("<release version=>", None),
            ("", None),
        ];
        for (text, wanted) in table {
            assert_eq!(newest_release(text).as_deref(), wanted, "{text}");
        }
    }

    #[test]
    fn lists_are_read_whatever_their_columns() {
        let table = [
            ("Gaphor\torg.gaphor.Gaphor\t2.1.1\tstable\tflathub\tsystem", ("Gaphor", "2.1.1", "org.gaphor.Gaphor")),
            (
                "org.gnome.Platform\t3.36\tsystem\tGNOME Platform version 3.36",
                ("GNOME Platform version 3.36", "3.36", "org.gnome.Platform"),
            ),
            (
                "VSCodium          com.vscodium.codium    1.52.1   stable  flathub  system",
                ("VSCodium", "1.52.1", "com.vscodium.codium"),
            ),
            ("com.vscodium.codium\tstable\tsystem\tVSCodium", ("VSCodium", "stable", "com.vscodium.codium")),
        ];
        for (line, (name, version, id)) in table {
            let told = &read(line)[0];
            assert_eq!((&*told.name, &*told.version, &*told.id), (name, version, id), "{line}");
        }
        assert!(read("Name\tApplication ID\tVersion\n").is_empty());
    }

    #[test]
    fn one_is_described_with_its_size() {
        let text = "\nOBS Studio - Live\nstreaming\n\n          ID: com.obsproject.Studio\n         Ref: app/com.obsproject.Studio/x86_64/stable\n\
            \x20       Arch: x86_64\n     Version: 27.2.1\n      Origin: flathub\n   Installed: 479,7\u{a0}MB\n\n        Date: 2022-02-21\n";
        let told = &read(text)[0];
        assert_eq!((&*told.name, &*told.version, &*told.publisher), ("OBS Studio", "27.2.1", "flathub"));
        assert_eq!((told.size_bytes, &*told.installed), (Some(479_700_000), "2022-02-21"));
    }
}
