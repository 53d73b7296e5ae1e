//! What a device's licences and traces say together, and how sure that is: proved, likely or unclear.
//! Invariant: one sign is a question, whatever it is; only two strong ones that do not come from the same place prove
//! something. What an honest licence looks like never speaks. Next: [`signs`] for the rules, [`own`] for the customer's word.

pub mod own;
pub mod signs;
mod suffix;
pub mod word;

use std::collections::{BTreeMap, BTreeSet};

use shared::host::Licences;
use shared::past::{Doubt, Grade};

use own::Own;
use signs::{Sign, Strength};

/// The doubts that a device's facts leave, one for each maker, after what the customer said of itself.
#[must_use]
pub fn doubts(facts: &Licences, own: &Own, now_ms: i64) -> Vec<Doubt> {
    let mut by_maker: BTreeMap<String, Vec<Sign>> = BTreeMap::new();
    for (maker, sign) in signs::of(facts, own, now_ms) {
        by_maker.entry(maker).or_default().push(sign);
    }
    by_maker
        .into_iter()
        .filter_map(|(maker, signs)| Some(Doubt { grade: grade(&signs)?, signs: told(&signs), maker }))
        .collect()
}

/// How sure signs of one maker are together; none when they say nothing.
#[must_use]
pub fn grade(signs: &[Sign]) -> Option<Grade> {
    let from = |strength| signs.iter().filter(move |one| one.strength == strength).map(|one| one.from);
    let strong: BTreeSet<signs::From> = from(Strength::Strong).collect();
    match (strong.len(), from(Strength::Weak).next()) {
        (2.., _) => Some(Grade::Proved),
        (1, _) => Some(Grade::Likely),
        (0, Some(_)) => Some(Grade::Unclear),
        // What only goes with other signs says nothing alone.
        (0, None) => None,
    }
}

fn told(signs: &[Sign]) -> Vec<String> {
    let rules: BTreeSet<&str> = signs.iter().map(|one| one.rule.as_str()).collect();
    rules.into_iter().map(str::to_owned).collect()
}

#[cfg(test)]
mod tests;
