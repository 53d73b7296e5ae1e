//! What an imported catalogue changes, line by line, so that a person sees it before it counts.
//! Invariant: nothing that changes a date is left out; products and releases stand in the order of their names.
//! Next: [`super::Catalogue::overlaid`] makes it count.

use jiff::civil::Date;

use super::{Catalogue, Product};

/// One change.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Difference {
    /// The product.
    pub product: String,
    /// The release; empty where it is the whole product.
    pub release: String,
    /// What happened.
    pub what: What,
}

/// What happened to a product or release.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum What {
    /// It is new.
    Came,
    /// It is no longer there.
    Went,
    /// Its last day is another one.
    Moved {
        /// The day that counted.
        from: Option<Date>,
        /// The day that comes.
        to: Option<Date>,
    },
    /// The last day of its longer programme is another one.
    Prolonged {
        /// The day that counted.
        from: Option<Date>,
        /// The day that comes.
        to: Option<Date>,
    },
}

/// What changes when `new` takes the place of `old`.
#[must_use]
pub fn differences(old: &Catalogue, new: &Catalogue) -> Vec<Difference> {
    let whole = |product: &str, what| Difference { product: product.to_owned(), release: String::new(), what };
    let mut found = Vec::new();
    for (name, product) in new.products() {
        match old.product(name) {
            Some(before) => releases(name, before, product, &mut found),
            None => found.push(whole(name, What::Came)),
        }
    }
    let gone = old.products().filter(|(name, _)| new.product(name).is_none());
    found.extend(gone.map(|(name, _)| whole(name, What::Went)));
    found.sort_by(|one, other| (&one.product, &one.release).cmp(&(&other.product, &other.release)));
    found
}

fn releases(product: &str, old: &Product, new: &Product, into: &mut Vec<Difference>) {
    let mut tell = |release: &str, what| {
        into.push(Difference { product: product.to_owned(), release: release.to_owned(), what });
    };
    for release in &new.releases {
        let Some(before) = old.named(&release.name) else {
            tell(&release.name, What::Came);
            continue;
        };
        if before.ends_on != release.ends_on {
            tell(&release.name, What::Moved { from: before.ends_on, to: release.ends_on });
        }
        let (from, to) = (before.extended_ends_on(), release.extended_ends_on());
        if from != to {
            tell(&release.name, What::Prolonged { from, to });
        }
    }
    for release in old.releases.iter().filter(|release| new.named(&release.name).is_none()) {
        tell(&release.name, What::Went);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalogue::Release;
    use jiff::civil::date;

    /// A release and its last day.
    type Line<'a> = (&'a str, Option<Date>);

    fn catalogue(products: &[(&str, &[Line])]) -> Catalogue {
        let mut catalogue = Catalogue::default();
        for (name, releases) in products {
            let release = |(name, ends_on): &Line| Release {
                name: (*name).to_owned(),
                label: (*name).to_owned(),
                ends_on: *ends_on,
                ..Release::default()
            };
            let releases = releases.iter().map(release).collect();
            catalogue.put((*name).to_owned(), Product { releases, ..Product::default() });
        }
        catalogue
    }

    #[test]
    fn a_longer_programme_that_changes_is_told_beside_the_day() {
        let of = |ends_on, extended: Option<Date>| {
            let release = Release {
                name: "1".into(),
                ends_on,
                extended_on: extended.into_iter().collect(),
                ..Release::default()
            };
            let mut catalogue = Catalogue::default();
            catalogue.put("a".into(), Product { releases: vec![release], ..Product::default() });
            catalogue
        };
        let (day, later) = (Some(date(2020, 1, 1)), Some(date(2022, 1, 1)));
        let told = |old: &Catalogue, new: &Catalogue| {
            differences(old, new).into_iter().map(|one| one.what).collect::<Vec<_>>()
        };
        assert_eq!(told(&of(day, later), &of(day, None)), [What::Prolonged { from: later, to: None }]);
        let both = [What::Moved { from: day, to: None }, What::Prolonged { from: None, to: later }];
        assert_eq!(told(&of(day, None), &of(None, later)), both);
    }

    #[test]
    fn every_date_that_changes_is_told_and_nothing_else() {
        let day = |year| Some(date(year, 1, 1));
        let old = catalogue(&[("a", &[("1", day(2020)), ("2", None), ("3", day(2023))]), ("b", &[])]);
        let new = catalogue(&[("a", &[("1", day(2021)), ("2", None), ("4", None)]), ("c", &[("1", None)])]);
        let told: Vec<_> =
            differences(&old, &new).into_iter().map(|one| (one.product, one.release, one.what)).collect();
        let line = |product: &str, release: &str, what| (product.to_owned(), release.to_owned(), what);
        let wanted = [
            line("a", "1", What::Moved { from: day(2020), to: day(2021) }),
            line("a", "3", What::Went),
            line("a", "4", What::Came),
            line("b", "", What::Went),
            line("c", "", What::Came),
        ];
        assert_eq!(told, wanted);
        assert!(differences(&new, &new).is_empty());
    }

    #[test]
    fn an_import_takes_the_place_of_releases_and_leaves_what_it_does_not_know() {
        let mut old = catalogue(&[("a", &[("1", None)]), ("b", &[("1", None)])]);
        old.put(
            "a".into(),
            Product { is_freely_updated: true, label: "A".into(), ..old.product("a").cloned().unwrap_or_default() },
        );
        let over = old.overlaid(&catalogue(&[("a", &[("2", None)]), ("c", &[])]));
        let a = over.product("a").unwrap();
        assert!(a.is_freely_updated && a.label == "A" && a.named("1").is_none() && a.named("2").is_some());
        assert!(over.product("b").is_some() && over.product("c").is_some());
    }
}
