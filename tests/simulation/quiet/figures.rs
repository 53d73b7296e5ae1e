//! How a quiet run went: tickets held against what was true.
//! Invariant: a ticket is good when it tells of a fault that is there, on a machine that has it, by the check that sees it;
//! the first of a fault counts for it, every other counts against. Next: the README, where the figures of a run stand.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use domain::book::Book;
use domain::storm;
use shared::ids::{DeviceId, TicketId};
use shared::reading::Severity;

use super::Scale;
use super::life::{CUSTOMER, DAY, Kind};
use super::trouble::{Fault, Trouble};
use crate::device::{Device, HOUR};

/// A ticket as it was seen.
#[derive(Clone, Debug)]
struct Told {
    /// When it opened, and when it opened again.
    at: Vec<i64>,
    /// When something of it was last seen open.
    last_at: i64,
    check: String,
    machines: BTreeSet<usize>,
    /// Asks whether a machine is still in use.
    is_question: bool,
}

/// Every ticket of a run.
#[derive(Debug, Default)]
pub(crate) struct Tickets {
    told: BTreeMap<TicketId, Told>,
    /// Which machine a device is.
    machines: HashMap<DeviceId, usize>,
}

/// How it went.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Figures {
    pub(crate) tickets: usize,
    pub(crate) questions: usize,
    pub(crate) faults: usize,
    pub(crate) found: usize,
    /// Of those that can be foreseen: how many, and how many before anybody was hindered.
    pub(crate) foreseeable: usize,
    pub(crate) ahead: usize,
    /// The middle of their lead times, hours.
    pub(crate) lead_hours: f64,
    pub(crate) precision: f64,
    /// Tickets per hundred machines and week.
    pub(crate) rate: f64,
    /// Five tickets of a customer about the same within ten minutes.
    pub(crate) storms: usize,
    /// A line for each kind of fault.
    pub(crate) lines: Vec<String>,
    /// Faults that no ticket told of, and tickets that told of none.
    pub(crate) missed: Vec<String>,
    pub(crate) wrong: Vec<String>,
    /// Faults that more than one ticket told of.
    pub(crate) twice: Vec<String>,
}

impl Tickets {
    /// No tickets yet, of these devices in their order.
    pub(crate) fn new(devices: &[Device]) -> Self {
        Self { told: BTreeMap::new(), machines: devices.iter().enumerate().map(|(at, one)| (one.id, at)).collect() }
    }

    /// Takes note of what stands open at `now`.
    pub(crate) fn read(&mut self, book: &Book, now: i64) {
        for finding in book.open_findings() {
            let Some(ticket) = finding.ticket.and_then(|id| book.ticket(id)) else { continue };
            let told = self.told.entry(ticket.id).or_insert_with(|| Told {
                at: Vec::new(),
                last_at: i64::MIN,
                check: finding.fingerprint.check.clone(),
                machines: BTreeSet::new(),
                is_question: finding.severity == Severity::Low && finding.fingerprint.check == domain::tick::PRESENCE,
            });
            if told.last_at < now - super::STEP {
                told.at.push(now);
            }
            told.last_at = now;
            told.machines.insert(self.machines[&finding.device]);
        }
        // What went into a storm's ticket is that one's.
        self.told.retain(|id, _| book.ticket(*id).is_some_and(|one| one.merged_into.is_none()));
    }

    /// How many there are.
    pub(crate) fn count(&self) -> usize {
        self.told.len()
    }

    /// When the first ticket told of a fault.
    pub(crate) fn first_about(&self, fault: &Fault, now: i64) -> Option<i64> {
        self.told.values().filter_map(|one| about(one, fault, now)).min()
    }

    /// Holds the tickets against the faults.
    pub(crate) fn figures(&self, faults: &[Fault], scale: Scale, now: i64) -> Figures {
        let begun: Vec<&Fault> = faults.iter().filter(|one| is_told_in_time(one, now)).collect();
        let told: Vec<_> = begun.iter().map(|one| (*one, self.first_about(one, now))).collect();
        let mut leads: Vec<f64> = told
            .iter()
            .filter(|(fault, _)| fault.trouble.is_foreseeable())
            .filter_map(|(fault, at)| Some(lead(fault, (*at)?)))
            .collect();
        leads.sort_by(f64::total_cmp);
        let wrong: Vec<String> = self
            .told
            .values()
            .filter(|one| !one.is_question && !faults.iter().any(|fault| about(one, fault, now).is_some()))
            .map(|one| format!("day {:.1}: {} of {:?}", days(one.at[0]), one.check, one.machines))
            .collect();
        let found = told.iter().filter(|(_, at)| at.is_some()).count();
        let questions = self.told.values().filter(|one| one.is_question).count();
        let judged = self.told.len() - questions;
        let more =
            |one: &Fault| self.told.values().filter(|told| about(told, one, now).is_some()).count().saturating_sub(1);
        let good = judged.saturating_sub(wrong.len() + faults.iter().map(more).sum::<usize>());
        Figures {
            tickets: self.told.len(),
            questions,
            faults: begun.len(),
            found,
            foreseeable: begun.iter().filter(|one| one.trouble.is_foreseeable()).count(),
            ahead: leads.iter().filter(|lead| **lead > 0.0).count(),
            lead_hours: leads.get(leads.len() / 2).copied().unwrap_or(0.0),
            precision: good as f64 / judged.max(1) as f64,
            rate: self.told.len() as f64 * 700.0 / (scale.machines as f64 * scale.days as f64),
            storms: self.storms(),
            lines: Trouble::ALL.iter().filter_map(|one| line(*one, &told)).collect(),
            missed: told.iter().filter(|(_, at)| at.is_none()).map(|(one, _)| missed(one)).collect(),
            wrong,
            twice: begun.iter().filter_map(|one| self.twice(one, now)).collect(),
        }
    }

    fn twice(&self, fault: &Fault, now: i64) -> Option<String> {
        let about: Vec<&Told> = self.told.values().filter(|one| about(one, fault, now).is_some()).collect();
        let each = about.iter().map(|one| format!("day {:.1} {:?}", days(one.at[0]), one.machines));
        (about.len() > 1).then(|| format!("{}: {}", missed(fault), each.collect::<Vec<_>>().join(", ")))
    }

    fn storms(&self) -> usize {
        let mut alike: BTreeMap<(usize, &str), Vec<i64>> = BTreeMap::new();
        for one in self.told.values().filter(|one| !one.machines.is_empty()) {
            let customer = one.machines.first().copied().unwrap_or(0) / CUSTOMER.len();
            alike.entry((customer, &one.check)).or_default().extend(&one.at);
        }
        let is_storm = |at: &mut Vec<i64>| {
            at.sort_unstable();
            at.windows(storm::DEVICES).any(|five| five[storm::DEVICES - 1] - five[0] <= storm::WITHIN_MS)
        };
        alike.values_mut().filter_map(|at| is_storm(at).then_some(())).count()
    }
}

/// How long before it was felt, or would have been, hours.
fn lead(fault: &Fault, at: i64) -> f64 {
    (fault.felt.unwrap_or(fault.impact) - at) as f64 / HOUR as f64
}

/// A fault counts when there was time to tell of it before the run ended: what begins on the last day is not missed.
fn is_told_in_time(fault: &Fault, now: i64) -> bool {
    // Where nothing fixed stands nobody can tell a line that is cut from people who went home.
    let is_fixed = |one: &usize| matches!(CUSTOMER[one % CUSTOMER.len()], Kind::Server | Kind::Reception);
    let is_seen = fault.trouble != Trouble::Site || fault.machines.iter().any(is_fixed);
    // What nobody has met yet is neither told in time nor missed.
    let is_met = fault.felt.is_some() || fault.ends < now;
    is_met && fault.impact.max(fault.begins + DAY) < now && is_seen
}

/// When a ticket told of a fault; none when it is about something else.
fn about(told: &Told, fault: &Fault, now: i64) -> Option<i64> {
    let is_its = told.check == fault.trouble.check() && fault.machines.iter().any(|one| told.machines.contains(one));
    let there = fault.begins..=fault.ends.min(now) + HOUR;
    told.at.iter().copied().find(|at| is_its && there.contains(at))
}

fn line(trouble: Trouble, told: &[(&Fault, Option<i64>)]) -> Option<String> {
    let of: Vec<_> = told.iter().filter(|(fault, _)| fault.trouble == trouble).collect();
    let mut leads: Vec<f64> = of.iter().filter_map(|(fault, at)| Some(lead(fault, (*at)?))).collect();
    leads.sort_by(f64::total_cmp);
    let middle = leads.get(leads.len() / 2).copied().unwrap_or(0.0);
    let ahead = leads.iter().filter(|lead| **lead > 0.0).count();
    let least = leads.first().copied().unwrap_or(0.0);
    let (found, all) = (leads.len(), of.len());
    let text =
        format!("{trouble:?}: {found} found of {all}, {ahead} ahead, lead {middle:.1} h, the least {least:.1} h");
    (!of.is_empty()).then_some(text)
}

fn missed(fault: &Fault) -> String {
    let (begins, impact) = (days(fault.begins), days(fault.impact));
    format!("{:?} of {:?}, day {begins:.1} to {impact:.1}", fault.trouble, fault.machines)
}

fn days(at: i64) -> f64 {
    (at - super::START) as f64 / DAY as f64
}
