//! The facts that this build carries: operating systems and other products, from the files in `catalogue/`.
//! Invariant: every product names the vendor's page and the day of checking; a file that cannot be read is found by the
//! tests, and in use it would leave its products unknown, never wrong. Next: [`crate::recognise`], which leads to a product and its release.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use jiff::civil::Date;
use serde::Deserialize;

use super::{Catalogue, Product, Release};
use crate::lifecycle::Extended;

const FILES: &[(&str, &str)] = &[
    ("databases", include_str!("../../catalogue/databases.toml")),
    ("desktop", include_str!("../../catalogue/desktop.toml")),
    ("java", include_str!("../../catalogue/java.toml")),
    ("languages", include_str!("../../catalogue/languages.toml")),
    ("microsoft", include_str!("../../catalogue/microsoft.toml")),
    ("systems", include_str!("../../catalogue/systems.toml")),
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
    /// The word of the longer programme.
    #[serde(default)]
    extended: String,
    /// `NAME NUMBER …`: what a revision must be above to show each year of that programme.
    #[serde(default)]
    seen_above: Vec<String>,
    /// `NAME DAY`, `NAME DAY! +DAY …` or `NAME -`, then `= LABEL` where people call it otherwise and `> UPDATE` where a free one
    /// leads out.
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
        extended: match entry.extended.as_str() {
            "" => None,
            word => Some(Extended::of(word).ok_or_else(|| format!("{word} is no programme"))?),
        },
        seen_above: entry.seen_above.iter().map(|line| revisions(line)).collect::<Result<_, _>>()?,
        releases: entry.releases.iter().map(|line| release(line)).collect::<Result<_, _>>()?,
    })
}

fn release(line: &str) -> Result<Release, String> {
    let (facts, update) =
        line.split_once(" > ").map_or((line, None), |(facts, update)| (facts, Some(update.to_owned())));
    let (facts, label) = facts.split_once(" = ").unwrap_or((facts, ""));
    let mut parts = facts.split(' ');
    let name = parts.next().filter(|name| !name.is_empty()).ok_or("a release without a name")?.to_owned();
    let day = |text: &str| text.parse::<Date>().map_err(|_| format!("{line}: {text} is no day"));
    let told = parts.next().ok_or_else(|| format!("{line}: no day"))?;
    let ends_on = if told == "-" { None } else { Some(day(told.trim_end_matches('!'))?) };
    let longer = parts.map(|text| day(text.strip_prefix('+').unwrap_or("no plus")));
    let extended: Vec<Date> = longer.collect::<Result<_, _>>()?;
    let label = if label.is_empty() { name.clone() } else { label.to_owned() };
    Ok(Release { name, label, ends_on, extended_on: extended, update_frees: update, is_kept: told.ends_with('!') })
}

fn revisions(line: &str) -> Result<(String, Vec<u64>), String> {
    let mut parts = line.split(' ');
    let name = parts.next().unwrap_or_default().to_owned();
    let numbers = parts.map(|text| text.parse().map_err(|_| format!("{line}: {text} is no number")));
    Ok((name, numbers.collect::<Result<_, _>>()?))
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
                    let days: Vec<Date> = one.ends_on.into_iter().chain(one.extended_on.iter().copied()).collect();
                    assert!(days.is_sorted_by(|one, next| one < next), "{name} {}", one.name);
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
        let told = |line: &str| release(line).map(|one| (one.label, one.ends_on, one.extended_on));
        assert_eq!(told("9 -"), Ok(("9".into(), None, vec![])));
        let longer = vec![date(2021, 1, 2)];
        assert_eq!(told("9 2020-01-02 +2021-01-02 = Nine X"), Ok(("Nine X".into(), Some(date(2020, 1, 2)), longer)));
        let line = release("9 2020-01-02! = Nine > Ten").unwrap();
        assert_eq!((line.label.as_str(), line.update_frees.as_deref(), line.is_kept), ("Nine", Some("Ten"), true));
        assert_eq!(revisions("9 1 2"), Ok(("9".into(), vec![1, 2])));
        assert!(told("9 2020-01-02 soon").is_err() && revisions("9 x").is_err());
        assert!(read("[x]\nlabel='x'\nsource=''\nchecked_on=2020-01-01\nextended='y'\nreleases=[]").is_err());
        assert!(told("9").is_err() && told("").is_err() && told("9 soon").is_err());
        assert!(read("[x]\nlabel='x'").is_err());
    }
}
