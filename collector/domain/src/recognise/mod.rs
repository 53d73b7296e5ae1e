//! Recognition: what product and release a raw name, version and context stand for, as real machines report them.
//! Invariant: wrong is worse than unknown. A word too many is another program; what a distribution maintains is never
//! judged by its author's dates; and the rule that matched is part of the answer.
//! Next: [`programs`] for the plain table, [`windows_systems`] for the family with the most traps.

mod context;
mod java;
mod microsoft;
mod office;
mod packages;
mod programs;
mod sql_server;
mod systems;
mod windows_systems;
mod words;

pub use context::Context;
pub use words::Name;

use crate::catalogue::{Catalogue, Release};

/// Who tells of programs and systems on Windows.
pub const REGISTRY: &str = "windows-registry";

/// A row of what a machine reported.
#[derive(Debug)]
pub struct Raw<'a> {
    /// The name, word for word.
    pub name: &'a str,
    /// The version, word for word; empty when there was none.
    pub version: &'a str,
    /// What was told beside them.
    pub context: Context<'a>,
    /// Who told it: `windows-registry`, `wmi`, `os-release`, `sw_vers`, `dpkg`, …
    pub reported_by: &'a str,
}

/// What a row stands for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Recognised {
    /// The product's stable name, as catalogues call it.
    pub product: &'static str,
    /// Which release of it.
    pub cycle: Cycle,
    /// The rule that matched.
    pub rule: &'static str,
}

/// How the release is known.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Cycle {
    /// By its name.
    Named(String),
    /// By a version, which belongs to the release whose name is the longest beginning of it.
    Version(String),
    /// The product is known and the release is not: nothing may be concluded.
    Unsure,
}

impl Recognised {
    fn named(product: &'static str, cycle: impl Into<String>, rule: &'static str) -> Self {
        Self { product, cycle: Cycle::Named(cycle.into()), rule }
    }

    fn version(product: &'static str, version: impl Into<String>, rule: &'static str) -> Self {
        Self { product, cycle: Cycle::Version(version.into()), rule }
    }

    const fn unsure(product: &'static str, rule: &'static str) -> Self {
        Self { product, cycle: Cycle::Unsure, rule }
    }

    /// The release in a catalogue; none where it has none: a version newer than all of them is current, not ended.
    #[must_use]
    pub fn release<'a>(&self, catalogue: &'a Catalogue) -> Option<&'a Release> {
        let product = catalogue.product(self.product)?;
        match &self.cycle {
            Cycle::Named(name) => product.named(name),
            Cycle::Version(version) => product.of_version(version),
            Cycle::Unsure => None,
        }
    }
}

/// What a row stands for; none where nothing may be said.
#[must_use]
pub fn recognise(raw: &Raw<'_>) -> Option<Recognised> {
    if packages::is_source(raw.reported_by) {
        return packages::recognise(raw);
    }
    let name = Name::cut(raw.name);
    match systems::recognise(raw, &name) {
        systems::Answer::Is(found) => return Some(found),
        systems::Answer::Unknown => return None,
        systems::Answer::NoSystem => {}
    }
    sql_server::recognise(raw, &name)
        .or_else(|| office::recognise(raw, &name))
        .or_else(|| microsoft::recognise(raw, &name))
        .or_else(|| java::recognise(raw, &name))
        .or_else(|| programs::recognise(raw, &name))
}

/// Every product that some rule leads to.
#[must_use]
pub fn products() -> std::collections::BTreeSet<&'static str> {
    let families = [office::PRODUCT, sql_server::PRODUCT].into_iter().chain(microsoft::PRODUCTS.iter().copied());
    programs::products().chain(java::products()).chain(families).chain(systems::products()).collect()
}

/// Whether a product is an operating system.
#[must_use]
pub fn is_system(product: &str) -> bool {
    systems::products().any(|one| one == product)
}

/// The version that tells the release: the reported one, unless the name says another, which is the one for people.
fn told_version<'a>(raw: &'a Raw<'_>, name: &'a Name) -> Option<&'a str> {
    let reported = raw.version.trim().trim_start_matches(['v', 'V']);
    let first = |version: &str| crate::catalogue::segments(version).first().copied();
    match (name.dotted(), first(reported)) {
        (Some(named), told) if first(named) != told => Some(named),
        (_, Some(_)) => Some(reported),
        (_, None) => name.versions.first().map(String::as_str),
    }
}

#[cfg(test)]
mod tests;
