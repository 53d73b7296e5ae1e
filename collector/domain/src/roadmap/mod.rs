//! The roadmap: what of a customer's computers comes to an end, when, says who, and what is planned about it.
//! Invariant: only what is known is on it, and how many computers are not known is said beside it; what a free update settles
//! is an update and never "best effort"; a newer release that costs nothing (a browser's) is no matter for a plan.
//! Next: [`plan`] for what people decide, [`crate::lifecycle`] and [`crate::catalogue`] for the days.

pub mod plan;
pub mod warranty;

use std::collections::{BTreeMap, BTreeSet};

use jiff::ToSpan;
use jiff::civil::Date;
use shared::host::{OperatingSystem, Program};
use shared::programmes::Programmes;

use crate::catalogue::Catalogue;
use crate::knowledge::{ProgramEnd, program_end};
use crate::lifecycle::{Longer, Os, Support, support};

/// How far ahead a roadmap looks, years.
pub const AHEAD_YEARS: i64 = 3;

/// What is known of one computer.
#[derive(Clone, Debug, Default)]
pub struct Machine {
    /// The device.
    pub device_no: i64,
    /// Its system; none until it was heard.
    pub system: Option<OperatingSystem>,
    /// Its programs.
    pub programs: Vec<Program>,
    /// The longer programmes of support that it was seen to have.
    pub programmes: Programmes,
    /// The last day of its hardware's warranty, where somebody entered it.
    pub warranty_until_on: Option<Date>,
}

/// What comes to an end.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// An operating system's support.
    System,
    /// A program's support.
    Program,
    /// The warranty of hardware.
    Warranty,
}

impl Kind {
    /// Its word, as stored.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::System => "system",
            Self::Program => "program",
            Self::Warranty => "warranty",
        }
    }

    /// The kind of a word.
    #[must_use]
    pub fn of(word: &str) -> Option<Self> {
        [Self::System, Self::Program, Self::Warranty].into_iter().find(|one| one.word() == word)
    }
}

/// Something that comes to an end, with the computers that it concerns.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ending {
    /// What it is.
    pub kind: Kind,
    /// Its name within the customer: the cause of its tickets, and the programme of those that have a longer one.
    pub key: String,
    /// What people call it; empty for a warranty, which is named by its day.
    pub name: String,
    /// The last day that counts.
    pub ends_on: Date,
    /// The longer programme that these computers are seen to have.
    pub longer: Option<Longer>,
    /// The page that the day is from; empty where it was entered by hand or not told.
    pub source: String,
    /// The day it was last compared with that page.
    pub checked_on: Option<Date>,
    /// The free update that settles it.
    pub update: Option<String>,
    /// The computers.
    pub devices: BTreeSet<i64>,
}

impl Ending {
    /// The cause by which its tickets are gathered.
    #[must_use]
    pub fn cause(&self) -> &str {
        cause(&self.key)
    }

    /// Whether computers with it are past their last day, so that we can only do our best for them.
    #[must_use]
    pub fn is_best_effort(&self, today: Date) -> bool {
        self.kind == Kind::System && self.update.is_none() && self.ends_on < today
    }
}

/// The cause by which the tickets of a key are gathered.
#[must_use]
pub fn cause(key: &str) -> &str {
    key.split('+').next().unwrap_or_default()
}

/// Everything that comes to an end.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Endings {
    /// The first to end first.
    pub endings: Vec<Ending>,
    /// Computers whose system has no day that is known, though it will have one.
    pub unknown: BTreeSet<i64>,
}

/// What of these computers has ended, or ends within [`AHEAD_YEARS`].
#[must_use]
pub fn endings(machines: &[Machine], catalogue: &Catalogue, today: Date) -> Endings {
    let mut found: BTreeMap<String, Ending> = BTreeMap::new();
    let mut unknown = BTreeSet::new();
    let mut known: BTreeMap<&Program, Option<ProgramEnd<'_>>> = BTreeMap::new();
    let mut put = |ending: Ending, device_no: i64| {
        found.entry(ending.key.clone()).or_insert(ending).devices.insert(device_no);
    };
    for machine in machines {
        match system(machine, catalogue) {
            Ok(ending) => ending.into_iter().for_each(|one| put(one, machine.device_no)),
            Err(Unknown) => {
                unknown.insert(machine.device_no);
            }
        }
        for program in &machine.programs {
            // A fleet has the same programs over and over: each is recognised once.
            let end = known.entry(program).or_insert_with(|| program_end(catalogue, program));
            end.iter().filter_map(of_program).for_each(|one| put(one, machine.device_no));
        }
        machine.warranty_until_on.into_iter().for_each(|until| put(warranty(until), machine.device_no));
    }
    let far = today.saturating_add(AHEAD_YEARS.years());
    let mut endings: Vec<Ending> = found.into_values().filter(|one| one.ends_on <= far).collect();
    endings.sort_by(|one, other| (one.ends_on, &one.key).cmp(&(other.ends_on, &other.key)));
    Endings { endings, unknown }
}

struct Unknown;

/// The end of a computer's system; nothing where it has none.
fn system(machine: &Machine, catalogue: &Catalogue) -> Result<Option<Ending>, Unknown> {
    let facts = machine.system.as_ref().ok_or(Unknown)?;
    let found = support(catalogue, &Os::from(facts), machine.programmes);
    let last_day = found.last_day();
    match (found, last_day) {
        (Support::Known { product, cycle, longer, update_frees, source, checked_on, .. }, Some(ends_on)) => {
            let key = longer.map_or_else(|| cycle.clone(), |longer| format!("{cycle}+{}", longer.kind.word()));
            Ok(Some(Ending {
                kind: Kind::System,
                key,
                name: product,
                ends_on,
                longer,
                source,
                checked_on,
                update: update_frees,
                devices: BTreeSet::new(),
            }))
        }
        (Support::Rolling | Support::Undated { .. }, _) => Ok(None),
        _ => Err(Unknown),
    }
}

fn of_program(end: &ProgramEnd<'_>) -> Option<Ending> {
    (!end.product.is_freely_updated).then(|| Ending {
        kind: Kind::Program,
        key: end.cycle.clone(),
        name: end.name.clone(),
        ends_on: end.last_on,
        longer: None,
        source: end.product.source.clone(),
        checked_on: end.product.checked_on,
        update: None,
        devices: BTreeSet::new(),
    })
}

fn warranty(until: Date) -> Ending {
    Ending {
        kind: Kind::Warranty,
        key: format!("warranty-{until}"),
        name: String::new(),
        ends_on: until,
        longer: None,
        source: String::new(),
        checked_on: None,
        update: None,
        devices: BTreeSet::new(),
    }
}

#[cfg(test)]
mod tests;
