//! The facts that this build carries: products beside operating systems, from the files in `catalogue/`.
//! Invariant: every product names the vendor's page and the day of checking; a file that cannot be read is found by the
//! tests, and in use it would leave its products unknown, never wrong. Next: [`crate::lifecycle`] for operating systems.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use jiff::civil::Date;
use serde::Deserialize;

use super::{Catalogue, Product, Release};

const FILES: &[(&str, &str)] = &[
    ("databases", include_str!("../../catalogue/databases.toml")),
    ("desktop", include_str!("../../catalogue/desktop.toml")),
    ("java", include_str!("../../catalogue/java.toml")),
    ("languages", include_str!("../../catalogue/languages.toml")),
    ("microsoft", include_str!("../../catalogue/microsoft.toml")),
    ("servers", include_str!("../../catalogue/servers.toml")),
    ("web", include_str!("../../catalogue/web.toml")),
];

/// The facts that this build carries.
pub fn built_in() -> &'static Catalogue {
    static BUILT_IN: LazyLock<Catalogue> = LazyLock::new(|| {
        let mut catalogue = Catalogue::default();
        for (_, text) in FILES {
            for (name, product) in read(text).unwrap_or_default() {
                catalogue.put(name, product);
            }
        }
        catalogue
    });
    &BUILT_IN
}

#[derive(Deserialize)]
struct Entry {
    label: String,
    source: String,
    checked_on: toml::value::Datetime,
    #[serde(default)]
    updates: String,
    /// `NAME DAY`, `NAME DAY +DAY` or `NAME -`, and `= LABEL` where people call it otherwise.
    releases: Vec<String>,
}

fn read(text: &str) -> Result<Vec<(String, Product)>, String> {
    let entries: BTreeMap<String, Entry> = toml::from_str(text).map_err(|error| error.to_string())?;
    entries
        .into_iter()
        .map(|(name, entry)| Ok((name.clone(), product(entry).map_err(|why| format!("{name}: {why}"))?)))
        .collect()
}

fn product(entry: Entry) -> Result<Product, String> {
    let checked_on = entry.checked_on.to_string().parse().map_err(|_| "checked_on is no day")?;
    Ok(Product {
        label: entry.label,
        source: entry.source,
        checked_on: Some(checked_on),
        is_freely_updated: entry.updates == "free",
        releases: entry.releases.iter().map(|line| release(line)).collect::<Result<_, _>>()?,
    })
}

fn release(line: &str) -> Result<Release, String> {
    let (facts, label) = line.split_once(" = ").unwrap_or((line, ""));
    let mut parts = facts.split(' ');
    let name = parts.next().filter(|name| !name.is_empty()).ok_or("a release without a name")?.to_owned();
    let day = |text: &str| text.parse::<Date>().map_err(|_| format!("{line}: {text} is no day"));
    let ends_on = match parts.next() {
        Some("-") => None,
        Some(text) => Some(day(text)?),
        None => return Err(format!("{line}: no day")),
    };
    let extended_ends_on = match parts.next().and_then(|text| text.strip_prefix('+')) {
        Some(text) => Some(day(text)?),
        None => None,
    };
    let label = if label.is_empty() { name.clone() } else { label.to_owned() };
    Ok(Release { name, label, ends_on, extended_ends_on })
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn every_file_reads_and_every_product_stands_once_with_its_source() {
        let mut names = std::collections::BTreeSet::new();
        for (file, text) in FILES {
            for (name, product) in read(text).unwrap_or_else(|why| panic!("{file}: {why}")) {
                assert!(names.insert(name.clone()), "{name} stands twice");
                assert!(product.source.starts_with("https://"), "{name} names no page");
                assert!(!product.releases.is_empty(), "{name} has no release");
                for one in &product.releases {
                    assert!(one.ends_on.is_none_or(|day| (1990..2050).contains(&day.year())), "{name} {}", one.name);
                    assert!(
                        one.extended_ends_on.is_none() || one.extended_ends_on > one.ends_on,
                        "{name} {}",
                        one.name
                    );
                }
            }
        }
        assert!(names.len() >= 80, "{} products", names.len());
        assert_eq!(built_in().len(), names.len());
    }

    #[test]
    fn every_product_can_be_recognised_by_some_name() {
        let known = crate::recognise::products();
        let missing: Vec<&str> =
            built_in().products().map(|(name, _)| name).filter(|name| !known.contains(name)).collect();
        assert!(missing.is_empty(), "no rule leads to {missing:?}");
    }

    #[test]
    fn a_line_says_name_day_and_longer_day() {
        let told = |line: &str| release(line).map(|one| (one.label, one.ends_on, one.extended_ends_on));
        assert_eq!(told("9 -"), Ok(("9".into(), None, None)));
        let longer = Some(date(2021, 1, 2));
        assert_eq!(told("9 2020-01-02 +2021-01-02 = Nine X"), Ok(("Nine X".into(), Some(date(2020, 1, 2)), longer)));
        assert!(told("9").is_err() && told("").is_err() && told("9 soon").is_err());
        assert!(read("[x]\nlabel='x'").is_err());
    }
}
