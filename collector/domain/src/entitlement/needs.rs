//! What is installed, as seats that it needs: free parts dropped, duplicates on a PC collapsed, parts within their suite.
//! Invariant: the order of PCs and of programs changes nothing; each step counts what it took away, so that the arithmetic
//! can be shown. Next: [`super::seats`].

use std::collections::{BTreeMap, BTreeSet};

use super::product::{self, Model};

/// A program on a PC.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Installed<'a> {
    /// The PC's name.
    pub device: &'a str,
    /// Whose PC it is, when that is known.
    pub user: Option<&'a str>,
    /// The program's name.
    pub name: &'a str,
    /// Its version.
    pub version: &'a str,
}

/// A product that a PC needs a seat for.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Need {
    /// What it is.
    pub model: Model,
    /// The PC.
    pub device: String,
    /// Whose it is, when that is known.
    pub user: Option<String>,
}

/// How a product's installations became needs.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Counted {
    /// Installations that were found.
    pub found: usize,
    /// The same product on the same PC: 32 and 64 bit, a person's own copy, another tongue, an older release beside it.
    pub twice: usize,
    /// Parts on a PC that has the suite.
    pub within: usize,
    /// What needs a seat, in order.
    pub needs: Vec<Need>,
}

/// The needs of a company by product, of those products that count.
#[must_use]
pub fn needs<'a>(
    installed: impl IntoIterator<Item = Installed<'a>>,
    counts: &dyn Fn(&str) -> bool,
) -> BTreeMap<String, Counted> {
    let mut by_product: BTreeMap<String, Counted> = BTreeMap::new();
    let mut best: BTreeMap<(String, String), (Model, Option<String>)> = BTreeMap::new();
    let mut known = Known::default();
    for one in installed {
        let Some(model) = known.model(one.name, one.version, counts) else { continue };
        by_product.entry(model.product.clone()).or_default().found += 1;
        let key = (model.product.clone(), one.device.to_owned());
        let user = one.user.map(str::to_owned);
        match best.get_mut(&key) {
            // Of several on one PC the highest counts; its person is the first by name.
            Some(kept) => {
                let higher = (model.edition, model.version) > (kept.0.edition, kept.0.version);
                if higher {
                    kept.0 = model;
                }
                kept.1 = [kept.1.take(), user].into_iter().flatten().min();
            }
            None => {
                best.insert(key, (model, user));
            }
        }
    }
    let suites: BTreeSet<(String, String, u8)> =
        best.iter().map(|((product, device), (model, _))| (product.clone(), device.clone(), model.edition)).collect();
    for ((name, device), (model, user)) in best {
        let Some(counted) = by_product.get_mut(&name) else { continue };
        let suite = product::suite_of(&name);
        // A suite whose edition is not told holds the part too.
        let has_suite = suite.is_some_and(|(suite, from)| {
            let on_pc = suites.range((suite.to_owned(), device.clone(), 0)..).take(1);
            let mut on_pc = on_pc.filter(|(product, pc, _)| product == suite && *pc == device);
            on_pc.any(|(.., edition)| *edition == 0 || *edition >= from)
        });
        match has_suite {
            true => counted.within += 1,
            false => counted.needs.push(Need { model, device, user }),
        }
    }
    for counted in by_product.values_mut() {
        counted.twice = counted.found.saturating_sub(counted.within + counted.needs.len());
        counted.needs.sort();
    }
    by_product
}

/// Names that were read once: a fleet has few of them.
#[derive(Default)]
struct Known(BTreeMap<String, BTreeMap<String, Option<Model>>>);

impl Known {
    fn model(&mut self, name: &str, version: &str, counts: &dyn Fn(&str) -> bool) -> Option<Model> {
        if let Some(known) = self.0.get(name).and_then(|versions| versions.get(version)) {
            return known.clone();
        }
        let model = product::installed(name, version).filter(|model| counts(&model.product));
        self.0.entry(name.to_owned()).or_default().insert(version.to_owned(), model.clone());
        model
    }
}
