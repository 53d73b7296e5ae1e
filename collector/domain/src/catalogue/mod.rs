//! The catalogue: products, their releases and until when each is supported, as facts that anybody may compare.
//! Invariant: dates only; whether a release "is" supported is worked out from today and never stored. A release is found by
//! whole version segments, and the longest beginning wins: 3.10 is never 3.1, and 2.426 comes before 2.
//! Next: [`answer`] reads another catalogue's file, [`crate::recognise`] finds out what a machine means.

pub mod answer;

use std::collections::BTreeMap;

use jiff::civil::Date;

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
    /// Its releases; names are unique.
    pub releases: Vec<Release>,
}

/// A release, which others call a cycle.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Release {
    /// Its stable name, the version segments where the product has them: `3.10`.
    pub name: String,
    /// The last day of support; none where there is none or the vendor has told none.
    pub ends_on: Option<Date>,
    /// The last day of a longer programme, which counts only for a device that is seen to have it.
    pub extended_ends_on: Option<Date>,
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

    fn product(names: &[&str]) -> Product {
        let release = |name: &&str| Release { name: (*name).to_owned(), ends_on: None, extended_ends_on: None };
        Product { label: String::new(), releases: names.iter().map(release).collect() }
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
