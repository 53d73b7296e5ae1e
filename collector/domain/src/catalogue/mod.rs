//! The catalogue: products, their releases and until when each is supported, as facts that anybody may compare.
//! Invariant: dates only; whether a release "is" supported is worked out from today and never stored. A release is found by
//! whole version segments, and the longest beginning wins: 3.10 is never 3.1, and 2.426 comes before 2.
//! Next: [`answer`] reads another catalogue's file, [`crate::recognise`] finds out what a machine means.

pub mod answer;
mod built_in;
mod difference;

use std::collections::BTreeMap;

use jiff::civil::Date;

use crate::lifecycle::Extended;
use crate::recognise::is_system;
pub use built_in::built_in;
pub use difference::{Difference, What, differences};

/// Products by their stable name.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Catalogue {
    products: BTreeMap<String, Product>,
}

/// A product and its releases.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Product {
    /// What people call it.
    pub label: String,
    /// The vendor's page that the dates are from; empty when it was not told.
    pub source: String,
    /// The day they were last compared with that page.
    pub checked_on: Option<Date>,
    /// Whether a newer release costs nothing, so that an end is a matter of an update.
    pub is_freely_updated: bool,
    /// The longer programme behind its support, where it has one that is told apart.
    pub extended: Option<Extended>,
    /// For a release, the last revision of its build before each year of that programme: a newer one shows the year.
    pub seen_above: Vec<(String, Vec<u64>)>,
    /// Its releases; names are unique.
    pub releases: Vec<Release>,
}

/// A release, which others call a cycle.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Release {
    /// Its stable name, the version segments where the product has them: `3.10`.
    pub name: String,
    /// What people call it behind the product's name.
    pub label: String,
    /// The last day of support; none where there is none or the vendor has told none.
    pub ends_on: Option<Date>,
    /// The last day of a longer programme, which counts only for a device that is seen to have it; one for each of its
    /// years where it is bought by the year.
    pub extended_on: Vec<Date>,
    /// The free newer release that leads out, where only this one has one.
    pub update_frees: Option<String>,
    /// Whether our day counts whatever an import says.
    pub is_kept: bool,
}

impl Catalogue {
    /// Adds a product, in place of one of the same name.
    pub fn put(&mut self, name: String, product: Product) {
        self.products.insert(name, product);
    }

    /// The product of this name.
    #[must_use]
    pub fn product(&self, name: &str) -> Option<&Product> {
        self.products.get(name)
    }

    /// Every product in the order of its name.
    pub fn products(&self) -> impl Iterator<Item = (&str, &Product)> {
        self.products.iter().map(|(name, product)| (name.as_str(), product))
    }

    /// This catalogue under another: the other's releases count where it has the product. What only this one says of a
    /// product goes on: how people call it, what is free, what counts as a longer programme; and of an operating system the
    /// releases that the other lacks, because a machine whose system became unknown would lose its ticket.
    #[must_use]
    pub fn overlaid(&self, other: &Self) -> Self {
        let mut over = self.clone();
        for (name, product) in other.products() {
            let under = self.product(name).filter(|under| !under.label.is_empty());
            let mut product = product.clone();
            if let Some(under) = under {
                product.lie_over(under);
                if is_system(name) {
                    let lacks = |release: &&Release| product.named(&release.name).is_none();
                    let more: Vec<Release> = under.releases.iter().filter(lacks).cloned().collect();
                    product.releases.extend(more);
                }
            }
            over.put(name.to_owned(), product);
        }
        over
    }

    /// How many products there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.products.len()
    }

    /// Whether there is none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.products.is_empty()
    }
}

impl Product {
    /// Takes over what only the product under it says.
    fn lie_over(&mut self, under: &Self) {
        self.label.clone_from(&under.label);
        self.is_freely_updated = under.is_freely_updated;
        self.extended = under.extended;
        self.seen_above.clone_from(&under.seen_above);
        for release in &mut self.releases {
            if let Some(under) = under.named(&release.name) {
                release.lie_over(under);
            }
        }
    }

    /// The release of exactly this name.
    #[must_use]
    pub fn named(&self, name: &str) -> Option<&Release> {
        self.releases.iter().find(|release| release.name == name)
    }

    /// The release that a version belongs to: the one whose name is the longest beginning of its segments.
    #[must_use]
    pub fn of_version(&self, version: &str) -> Option<&Release> {
        let version = segments(version);
        let fits = |release: &&Release| {
            let name = segments(&release.name);
            !name.is_empty() && version.starts_with(&name)
        };
        self.releases.iter().filter(fits).max_by_key(|release| segments(&release.name).len())
    }

    /// For a version older than all that are listed: the oldest listed, and the day by which support of the older ones had
    /// ended. A catalogue lists every release that lives, so what is older than all of them does not.
    #[must_use]
    pub fn older_than_all(&self, version: &str) -> Option<(&Release, Date)> {
        let version = segments(version);
        let numbered = || self.releases.iter().filter(|release| !segments(&release.name).is_empty());
        let oldest = numbered().min_by_key(|release| segments(&release.name))?;
        let ended_by = numbered().filter_map(|release| release.ends_on).min()?;
        (!version.is_empty() && version < segments(&oldest.name)).then_some((oldest, ended_by))
    }
}

impl Release {
    /// The last day of all of the longer programme.
    #[must_use]
    pub fn extended_ends_on(&self) -> Option<Date> {
        self.extended_on.last().copied()
    }

    /// Takes over what only the release under it says. An import knows a longer programme's end and not its years.
    fn lie_over(&mut self, under: &Self) {
        self.label.clone_from(&under.label);
        self.update_frees.clone_from(&under.update_frees);
        if under.is_kept {
            self.ends_on = under.ends_on;
        }
        let years = under.extended_on.split_last().map(|(_, years)| years).unwrap_or_default();
        if self.extended_on.iter().all(|last| years.iter().all(|year| year < last)) && !self.extended_on.is_empty() {
            self.extended_on.splice(0..0, years.iter().copied());
        }
    }
}

/// The numbers that a version begins with: `1.1.1w-2` is 1, 1, 1, 2; letters behind a number do not count, and the first
/// segment without a number ends the version.
#[must_use]
pub fn segments(version: &str) -> Vec<u64> {
    let parts = version.trim_start_matches(['v', 'V']).split(['.', '-', '_', '+', '~', ' ']);
    parts.map_while(|part| part.split(|c: char| !c.is_ascii_digit()).next().unwrap_or_default().parse().ok()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    fn product(names: &[&str]) -> Product {
        let release =
            |name: &&str| Release { name: (*name).to_owned(), label: (*name).to_owned(), ..Release::default() };
        Product { releases: names.iter().map(release).collect(), ..Product::default() }
    }

    #[test]
    fn a_version_older_than_all_that_are_listed_ended_with_the_oldest_or_before() {
        let mut product = product(&["10", "9", "current"]);
        assert_eq!(product.older_than_all("8"), None, "no day is known by which it had ended");
        // The older one is supported for longer, as a browser's for old systems is.
        product.releases[0].ends_on = Some(date(2024, 7, 9));
        product.releases[1].ends_on = Some(date(2027, 3, 31));
        let older = |version| product.older_than_all(version).map(|(release, day)| (release.name.as_str(), day));
        assert_eq!(older("8.4"), Some(("9", date(2024, 7, 9))));
        assert_eq!((older("9"), older("11"), older("")), (None, None, None));
    }

    #[test]
    fn an_import_moves_days_and_leaves_what_only_we_say() {
        let told = |name: &str, ends_on, extended: &[Date]| Release {
            name: name.to_owned(),
            label: name.to_owned(),
            ends_on: Some(ends_on),
            extended_on: extended.to_vec(),
            ..Release::default()
        };
        let (windows, macos) = (
            Product {
                releases: vec![
                    told("10-22h2", date(2025, 10, 21), &[date(2028, 10, 17)]),
                    told("11-99h9-w", date(2030, 1, 8), &[]),
                ],
                ..Product::default()
            },
            Product { releases: vec![told("11", date(2026, 2, 2), &[])], ..Product::default() },
        );
        let mut other = Catalogue::default();
        other.put("windows".into(), windows);
        other.put("macos".into(), macos);
        let over = built_in().overlaid(&other);
        let of = |product: &str, name: &str| over.product(product).unwrap().named(name).unwrap().clone();
        let ten = of("windows", "10-22h2");
        assert_eq!((ten.ends_on, ten.label.as_str()), (Some(date(2025, 10, 21)), "10 22H2"));
        assert_eq!(
            ten.extended_on,
            [date(2026, 10, 13), date(2027, 10, 12), date(2028, 10, 17)],
            "years are ours, the end theirs"
        );
        assert_eq!(
            of("windows", "11-24h2-w").update_frees.as_deref(),
            Some("Windows 11 26H2"),
            "what they lack goes on"
        );
        assert_eq!(of("windows", "11-99h9-w").ends_on, Some(date(2030, 1, 8)));
        assert_eq!(of("macos", "11").ends_on, Some(date(2023, 9, 26)), "a renewed certificate is no support");
        assert_eq!(over.product("windows").unwrap().extended, Some(Extended::Esu));
    }

    #[test]
    fn a_release_is_found_by_whole_segments_and_the_longest_wins() {
        let table: &[(&[&str], &str, Option<&str>)] = &[
            (&["3.1", "3.10"], "3.10.4", Some("3.10")),
            (&["3.1", "3.10"], "3.1", Some("3.1")),
            (&["3.1", "3.10"], "3.100", None),
            (&["8", "9"], "8.10", Some("8")),
            (&["3.2", "3.20"], "3.20.3", Some("3.20")),
            (&["2", "2.426"], "2.426.1", Some("2.426")),
            (&["2", "2.426"], "2.427", Some("2")),
            (&["14", "14.3"], "14.3-RELEASE-p2", Some("14.3")),
            (&["1.1.1", "3.0"], "1.1.1w", Some("1.1.1")),
            (&["15.0"], "15", None),
            (&["18.09"], "18.09.1", Some("18.09")),
            (&["25.12"], "v25.12.1", Some("25.12")),
            (&["current", "lmde6"], "6", None),
            (&["120"], "", None),
            (&["120"], "x", None),
            (&["120"], "99999999999999999999999.1", None),
        ];
        for (names, version, wanted) in table {
            let product = product(names);
            assert_eq!(product.of_version(version).map(|release| release.name.as_str()), *wanted, "{version}");
        }
    }
}
