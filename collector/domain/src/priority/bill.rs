//! The bill of a ticket: what its priority was made of, kept with it, so that a page shows the very sum that was done.
//! Invariant: a device is on it once; what was put on with a device goes off with it; the level is a function of the bill and
//! the severity alone. Next: [`super::hand`], by which a person outranks it.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use shared::ids::DeviceId;
use shared::reading::Severity;
use shared::text::Words;

use super::duty::{Blocked, Duty};
use super::money::Rate;
use super::{later, level, raise, urgency};
use crate::forecast::Foretold;

/// Devices that are kept by name; more of them count like others.
const NAMED: usize = 50;
/// Services that are told line by line.
const LINES: usize = 8;

/// What is foretold and has not come yet.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ahead {
    /// When it is expected, ms UTC.
    pub at: i64,
    /// By how many steps it could wait when it was weighed.
    pub later: u8,
    /// Until when it can, ms UTC.
    pub look_at: Option<i64>,
}

/// What a priority is made of, besides the severity.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Bill {
    /// Devices that carry nothing by name: how many, by the people whom each holds up.
    plain: BTreeMap<u32, u32>,
    /// The services of the others.
    named: BTreeMap<DeviceId, Vec<Duty>>,
    /// What an hour of one person costs the customer.
    pub rate: Option<Rate>,
    /// What is only foretold; none when it is felt now.
    pub ahead: Option<Ahead>,
}

impl Bill {
    /// The bill of so many people and nothing known of devices: who asks, and what was kept before there were bills.
    #[must_use]
    pub fn of_people(people: u32) -> Self {
        let plain = if people == 0 { BTreeMap::new() } else { BTreeMap::from([(people, 1)]) };
        Self { plain, ..Self::default() }
    }

    /// Puts a device on it.
    pub fn join(&mut self, device: DeviceId, blocked: &Blocked<'_>) {
        self.rate = blocked.rate;
        if blocked.services.is_empty() {
            count(&mut self.plain, blocked.people);
        } else if self.named.len() < NAMED || self.named.contains_key(&device) {
            self.named.insert(device, blocked.services.to_vec());
        } else {
            count(&mut self.plain, folded(blocked.services));
        }
    }

    /// Takes a device off it.
    pub fn leave(&mut self, device: DeviceId, blocked: &Blocked<'_>) {
        if self.named.remove(&device).is_some() {
            return;
        }
        let people = if blocked.services.is_empty() { blocked.people } else { folded(blocked.services) };
        // What a device is may have been learnt after it was put on.
        let most = self.plain.keys().next_back().copied();
        let Some(on) = Some(people).filter(|people| self.plain.contains_key(people)).or(most) else { return };
        let left = self.plain.get(&on).map_or(0, |devices| devices.saturating_sub(1));
        if left == 0 {
            self.plain.remove(&on);
        } else {
            self.plain.insert(on, left);
        }
    }

    /// Takes every device off it.
    pub(crate) fn empty(&mut self) {
        self.plain.clear();
        self.named.clear();
    }

    /// Takes note of when a finding of the first kind is felt; a nearer moment outranks one that is far, and now all others.
    pub fn meets(&mut self, words: &Words, is_first: bool) {
        let ahead = |at| Ahead { at, later: 0, look_at: None };
        let told = Foretold::of(words).map(|one| ahead(one.full_at));
        self.ahead = match (self.ahead, told) {
            (_, told) if is_first => told,
            (Some(known), Some(told)) => Some(if told.at < known.at { told } else { known }),
            _ => None,
        };
    }

    /// Takes the other's date, when it is the nearer one.
    pub(crate) fn meets_other(&mut self, other: &Self) {
        self.ahead = self.ahead.zip(other.ahead).map(|(own, other)| if other.at < own.at { other } else { own });
    }

    /// Holds what is foretold against the time that is left at `now` (ms UTC).
    pub fn pass_time(&mut self, now: i64) {
        if let Some(ahead) = &mut self.ahead {
            (ahead.later, ahead.look_at) = later(ahead.at, now);
        }
    }

    /// The people whom it holds up.
    #[must_use]
    pub fn people(&self) -> u32 {
        let plain = self.plain.iter().map(|(people, devices)| u64::from(*people) * u64::from(*devices));
        let named =
            self.named.values().map(|services| u64::from(services.iter().map(|one| one.people).max().unwrap_or(0)));
        u32::try_from(plain.chain(named).fold(0, u64::saturating_add)).unwrap_or(u32::MAX)
    }

    /// The same people, each times the weight of what they wait for.
    #[must_use]
    pub fn weighed(&self) -> u64 {
        let plain = self.plain.iter().map(|(people, devices)| u64::from(*people) * u64::from(*devices));
        let named = self.named.values().map(|services| services.iter().map(Duty::weighed).max().unwrap_or(0));
        plain.chain(named).fold(0, u64::saturating_add)
    }

    /// The steps that people, or money, raise it by: the larger of both.
    fn steps(&self) -> (u8, u8) {
        let weighed = self.weighed();
        (raise(weighed), self.rate.map_or(0, |rate| rate.raise(weighed)))
    }

    /// The priority, 1 (first) .. 5.
    #[must_use]
    pub fn level(&self, severity: Severity) -> u8 {
        let (people, money) = self.steps();
        level(severity, self.ahead.map_or(0, |ahead| ahead.later), people.max(money))
    }

    /// The bill, line by line.
    #[must_use]
    pub fn lines(&self, severity: Severity) -> Vec<Words> {
        let begins = urgency(severity);
        let mut lines =
            vec![Words::new("bill-severity").text("severity", severity.word()).count("level", i64::from(begins))];
        if let Some(ahead) = self.ahead {
            lines.push(Words::new("bill-ahead").at_ms("at", ahead.at).count("later", i64::from(ahead.later)));
        }
        lines.extend(self.blocked());
        let ((raise, by_money), weighed) = (self.steps(), self.weighed());
        let counted = i64::try_from(weighed).unwrap_or(i64::MAX);
        lines.push(Words::new("bill-people").count("people", counted).count("raise", i64::from(raise)));
        if let Some(rate) = self.rate.filter(|_| weighed > 0) {
            let more = i64::from(by_money.saturating_sub(raise));
            let words = Words::new("bill-money").text("rate", &rate.amount()).text("currency", rate.currency.word());
            lines.push(words.count("cost", rate.hour_of(weighed)).count("raise", more));
        }
        lines.push(Words::new("bill-sum").count("level", i64::from(self.level(severity))));
        lines
    }

    /// Whom it holds up: the services by name, then the devices that are counted by their class.
    fn blocked(&self) -> Vec<Words> {
        let mut services: Vec<&Duty> = self.named.values().flatten().collect();
        services.sort_by_key(|one| std::cmp::Reverse(one.weighed()));
        let more = services.len().saturating_sub(LINES);
        let told = services.into_iter().take(LINES).map(|one| {
            let words = match one.name.as_str() {
                "" => Words::new("bill-service"),
                name => Words::new("bill-service-named").text("name", name),
            };
            let words = words.text("kind", one.kind.word());
            words.count("people", i64::from(one.people)).count("weight", i64::from(one.kind.weight()))
        });
        let mut lines: Vec<Words> = told.collect();
        if more > 0 {
            lines.push(Words::new("bill-more").count("count", i64::try_from(more).unwrap_or(i64::MAX)));
        }
        let plain = self.plain.iter().rev().filter(|(_, devices)| **devices > 1 || !lines.is_empty());
        let plain = plain.map(|(people, devices)| {
            Words::new("bill-devices").count("devices", i64::from(*devices)).count("people", i64::from(*people))
        });
        let plain: Vec<Words> = plain.collect();
        lines.extend(plain);
        lines
    }
}

fn count(plain: &mut BTreeMap<u32, u32>, people: u32) {
    let devices = plain.entry(people).or_default();
    *devices = devices.saturating_add(1);
}

/// The services of a device that is not kept by name, as people.
fn folded(services: &[Duty]) -> u32 {
    u32::try_from(services.iter().map(Duty::weighed).max().unwrap_or(0)).unwrap_or(u32::MAX)
}
