//! What is installed against what was bought, product by product, with every step of the arithmetic.
//! Invariant: as few seats are missing as the rights allow; what expired gives none; the order of PCs and of entries changes
//! nothing. Next: [`super::standing`] for what becomes of it.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;

use super::needs::{Counted, Installed, Need, needs};
use super::product::{self, Model};
use super::seats::{Given, Right, give};
use super::{Entitlement, Kind, Metric};

/// One line of the arithmetic.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Step {
    /// Installations that were found.
    Found(usize),
    /// The same on the same PC.
    Twice(usize),
    /// Parts on a PC that has the suite.
    Within(usize),
    /// What needs a seat.
    Needs(usize),
    /// Seats of an entry that were used, by which right; what is still without one.
    Given {
        /// The entry, as a person names it.
        entry: String,
        /// By which right.
        right: Right,
        /// For people, not PCs.
        per_user: bool,
        /// How many.
        count: u32,
        /// How many are still without a seat.
        left: u32,
    },
    /// An entry that gives no seat any more, since when.
    Expired {
        /// The entry.
        entry: String,
        /// Its last day.
        on: Date,
        /// Its seats.
        count: u32,
    },
}

/// How a product stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outcome {
    /// The product's stable name.
    pub product: String,
    /// What people call it.
    pub label: String,
    /// The arithmetic, line by line.
    pub steps: Vec<Step>,
    /// Needs without a seat.
    pub short: u32,
    /// Seats that nobody needs.
    pub spare: u32,
    /// Whether anything was bought of it; without, nothing is missing: we only have no record.
    pub has_entry: bool,
    /// Whether the number of missing seats is sure: not where seats are per person and the people are not known.
    pub is_sure: bool,
    /// PCs among which those without a seat are.
    pub devices: Vec<String>,
}

/// Every product that was bought, or that is known to be paid for and is installed.
#[must_use]
pub fn reconcile<'a>(
    installed: impl IntoIterator<Item = Installed<'a>>,
    bought: &[Entitlement],
    today: Date,
) -> Vec<Outcome> {
    let mut bought: Vec<(Model, &Entitlement)> = bought.iter().map(|one| (one.model(), one)).collect();
    bought
        .sort_by(|(one, of_one), (two, of_two)| (one, of_one.metric, of_one.id).cmp(&(two, of_two.metric, of_two.id)));
    let names: BTreeSet<String> = bought.iter().map(|(model, _)| model.product.clone()).collect();
    let mut counted = needs(installed, &|product| product::is_known(product) || names.contains(product));
    for product in &names {
        counted.entry(product.clone()).or_default();
    }
    let live: Vec<(Model, &Entitlement)> = bought.iter().filter(|(_, one)| one.counts_on(today)).cloned().collect();
    let rounds = Rounds::of(&counted, &live, today);
    counted.iter().map(|(product, counted)| rounds.outcome(product, counted, &bought, today)).collect()
}

/// Seats given in two rounds: per PC and for the whole company, then per person.
struct Rounds {
    used: Vec<(Given, Model)>,
    /// Needs without a seat, by product, and the PCs among which they are.
    short: BTreeMap<String, (u32, BTreeSet<String>)>,
    /// Products where a person of a need without a seat is not known.
    unsure: BTreeSet<String>,
    live: Vec<(Model, Metric, u32, String)>,
}

impl Rounds {
    fn of(counted: &BTreeMap<String, Counted>, live: &[(Model, &Entitlement)], today: Date) -> Self {
        let all: Vec<&Need> = counted.values().flat_map(|one| &one.needs).collect();
        let mut rounds = Self {
            used: Vec::new(),
            short: BTreeMap::new(),
            unsure: BTreeSet::new(),
            live: live.iter().map(|(model, one)| (model.clone(), one.metric, one.count, one.label())).collect(),
        };
        let pcs_of: BTreeMap<&str, usize> = all.iter().filter_map(|one| one.user.as_deref()).fold(
            BTreeMap::new(),
            |mut pcs: BTreeMap<&str, usize>, user| {
                *pcs.entry(user).or_default() += 1;
                pcs
            },
        );
        let mut by_model: BTreeMap<&Model, Vec<&Need>> = BTreeMap::new();
        for one in all {
            by_model.entry(&one.model).or_default().push(one);
        }
        // Whose person has one PC alone gets a PC's seat first: a person's seat is worth more to who has several.
        for needs in by_model.values_mut() {
            let pcs = |one: &Need| one.user.as_deref().and_then(|user| pcs_of.get(user)).copied().unwrap_or(0);
            needs.sort_by_key(|one| (pcs(one), one.device.clone()));
        }
        let left = rounds.round(&by_model, live, (|metric| metric != Metric::User, today));
        // A person needs one seat of a product, the highest that is on any of their PCs.
        let mut people: BTreeMap<(String, String), &Need> = BTreeMap::new();
        for one in left {
            let who = one.user.clone().unwrap_or_else(|| format!("\u{0}{}", one.device));
            let kept = people.entry((one.model.product.clone(), who)).or_insert(one);
            if (one.model.edition, one.model.version) > (kept.model.edition, kept.model.version) {
                *kept = one;
            }
        }
        let mut by_model: BTreeMap<&Model, Vec<&Need>> = BTreeMap::new();
        for one in people.values() {
            by_model.entry(&one.model).or_default().push(one);
        }
        let left = rounds.round(&by_model, live, (|metric| metric == Metric::User, today));
        rounds.close(left, live);
        rounds
    }

    /// One round; what is left without a seat.
    fn round<'a>(
        &mut self,
        by_model: &BTreeMap<&Model, Vec<&'a Need>>,
        live: &[(Model, &Entitlement)],
        (takes_part, today): (fn(Metric) -> bool, Date),
    ) -> Vec<&'a Need> {
        let models: Vec<&Model> = by_model.keys().copied().collect();
        let counts: Vec<u32> = by_model.values().map(|needs| whole(needs.len())).collect();
        let seats: Vec<u32> = live
            .iter()
            .map(|(_, one)| match one.metric {
                metric if !takes_part(metric) => 0,
                Metric::Company => u32::MAX,
                _ => one.count,
            })
            .collect();
        let right = |need: usize, seat: usize| {
            let (model, (have, one)) = (models.get(need)?, live.get(seat)?);
            right(model, have, one, today)
        };
        let given = give(&counts, &seats, &right);
        let mut left = Vec::new();
        for (at, needs) in by_model.values().enumerate() {
            let covered: u32 = given.iter().filter(|one| one.need == at).map(|one| one.count).sum();
            left.extend(needs.iter().skip(usize::try_from(covered).unwrap_or(usize::MAX)).copied());
        }
        let of_model = |one: Given| Some((one, (*models.get(one.need)?).clone()));
        self.used.extend(given.into_iter().filter_map(of_model));
        left
    }

    fn close(&mut self, left: Vec<&Need>, live: &[(Model, &Entitlement)]) {
        for one in left {
            let product = &one.model.product;
            let (count, devices) = self.short.entry(product.clone()).or_default();
            *count = count.saturating_add(1);
            devices.insert(one.device.clone());
            let per_user = live.iter().any(|(have, of)| of.metric == Metric::User && have.product == *product);
            if per_user && one.user.is_none() {
                self.unsure.insert(product.clone());
            }
        }
    }

    fn outcome(&self, product: &str, counted: &Counted, bought: &[(Model, &Entitlement)], today: Date) -> Outcome {
        let mut steps = vec![Step::Found(counted.found)];
        steps.extend((counted.twice > 0).then_some(Step::Twice(counted.twice)));
        steps.extend((counted.within > 0).then_some(Step::Within(counted.within)));
        steps.push(Step::Needs(counted.needs.len()));
        let mut left = whole(counted.needs.len());
        let mut own: Vec<&(Given, Model)> = self.used.iter().filter(|(_, need)| need.product == product).collect();
        own.sort_by_key(|(given, need)| (self.metric(given), given.right, need.clone(), given.seat));
        for (given, _) in own {
            let (Some((_, metric, _, entry)), right, count) = (self.live.get(given.seat), given.right, given.count)
            else {
                continue;
            };
            left = left.saturating_sub(count);
            let (entry, per_user) = (entry.clone(), *metric == Metric::User);
            steps.push(Step::Given { entry, right, per_user, count, left });
        }
        let entries = || bought.iter().filter(|(model, _)| model.product == product);
        for (_, one) in entries().filter(|(_, one)| !one.counts_on(today)) {
            if let Some(on) = one.expires_on {
                steps.push(Step::Expired { entry: one.label(), on, count: one.count });
            }
        }
        let suite = product::suite_of(product).map(|(suite, _)| suite);
        let has_entry =
            entries().next().is_some() || bought.iter().any(|(model, _)| Some(model.product.as_str()) == suite);
        let (short, devices) = self.short.get(product).cloned().unwrap_or_default();
        Outcome {
            label: self.label(product, bought),
            product: product.to_owned(),
            steps,
            short,
            spare: self.spare(product),
            has_entry,
            is_sure: !self.unsure.contains(product),
            devices: devices.into_iter().collect(),
        }
    }

    fn metric(&self, given: &Given) -> bool {
        self.live.get(given.seat).is_some_and(|(_, metric, ..)| *metric == Metric::User)
    }

    fn label(&self, product: &str, bought: &[(Model, &Entitlement)]) -> String {
        let entered = || bought.iter().find(|(model, _)| model.product == product).map(|(_, one)| one.product.clone());
        match product::label(product) {
            "" => entered().unwrap_or_else(|| product.to_owned()),
            label => label.to_owned(),
        }
    }

    fn spare(&self, product: &str) -> u32 {
        let own = self
            .live
            .iter()
            .enumerate()
            .filter(|(_, (model, metric, ..))| model.product == product && *metric != Metric::Company);
        own.map(|(at, (_, _, count, _))| {
            let used: u32 = self.used.iter().filter(|(given, _)| given.seat == at).map(|(given, _)| given.count).sum();
            count.saturating_sub(used)
        })
        .sum()
    }
}

fn whole(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}

/// By which right an entry covers a need.
fn right(need: &Model, have: &Model, entry: &Entitlement, today: Date) -> Option<Right> {
    let is_free_in_version = have.version == 0 || need.version == 0 || entry.kind == Kind::Subscription;
    // A box and what came with a PC are for what they say.
    let is_fixed = matches!(entry.kind, Kind::Retail | Kind::Oem);
    let by_version = match have.version.cmp(&need.version) {
        _ if is_free_in_version => Right::Exact,
        std::cmp::Ordering::Equal => Right::Exact,
        std::cmp::Ordering::Greater if !is_fixed => Right::Downgrade,
        std::cmp::Ordering::Less if is_maintained_for(need, entry, today) => Right::Upgrade,
        _ => return None,
    };
    if have.product != need.product {
        let (suite, from) = product::suite_of(&need.product)?;
        return (suite == have.product && (have.edition == 0 || have.edition >= from)).then_some(Right::Suite);
    }
    let is_told = have.edition > 0 && need.edition > 0;
    match have.edition.cmp(&need.edition) {
        std::cmp::Ordering::Less if is_told => None,
        std::cmp::Ordering::Greater if is_told && is_fixed => None,
        std::cmp::Ordering::Greater if is_told => Some(by_version.max(Right::Downgrade)),
        _ => Some(by_version),
    }
}

/// Whether maintenance brought this version: it runs still, or the version is of a year in which it ran.
fn is_maintained_for(need: &Model, entry: &Entitlement, today: Date) -> bool {
    let of_year = |until: Date| need.version >= 1995 && i64::from(need.version) <= i64::from(until.year());
    entry.maintained_until_on.is_some_and(|until| until >= today || of_year(until))
}
