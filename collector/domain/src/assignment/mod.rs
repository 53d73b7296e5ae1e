//! Who should have a ticket: skill, what the customer prefers, load, working hours and on-call, readable like a bill.
//! Invariant: nobody whom the customer does not want; who is away comes after everybody who is there; with all else alike
//! who has less to do comes first; the same people always come in the same order. Next: [`skill`], [`crate::on_call`].

pub mod skill;

use std::collections::BTreeSet;

use jiff::tz::TimeZone;
use serde::{Deserialize, Serialize};
use shared::ids::TechnicianId;
use shared::text::Words;

pub use skill::Skill;

use crate::calendar::{Calendar, Hours};
use crate::stored_words::stored_words;

/// Points: a colleague who works now stands above any skill of one who does not.
const WORKS: i64 = 100;
const ON_CALL: i64 = 150;
const SKILLED: i64 = 40;
const WANTED_FIRST: i64 = 30;
const WANTED_SECOND: i64 = 15;

stored_words! {
    /// What happens to a ticket that nobody holds.
    Mode {
        /// Somebody is proposed, and a person decides.
        Propose = "propose",
        /// It is given to them.
        Assign = "assign",
    }
}

stored_words! {
    /// Whom a customer wants.
    Preference {
        /// Before all others.
        First = "first",
        /// When the first are not there.
        Second = "second",
        /// Not at all.
        Never = "never",
    }
}

/// When somebody is away.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Absence {
    /// From when, ms UTC.
    pub from_at: i64,
    /// Until when, ms UTC.
    pub until_at: i64,
}

/// Whether somebody is at work.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Presence {
    /// At work.
    Works,
    /// Nobody said when they work: counted as at work.
    Unsaid,
    /// Outside of their hours.
    Off,
    /// Away, until then (ms UTC).
    Away(i64),
}

/// Whether somebody with these hours (none: nobody said) and absences is at work now.
#[must_use]
pub fn presence(hours: Option<&Hours>, zone: &TimeZone, absences: &[Absence], now: i64) -> Presence {
    let away = absences.iter().filter(|one| one.from_at <= now && now < one.until_at).map(|one| one.until_at).max();
    if let Some(until_at) = away {
        return Presence::Away(until_at);
    }
    let Some(hours) = hours else { return Presence::Unsaid };
    let calendar = Calendar { hours: hours.clone(), zone: zone.clone(), place: None, closures: Vec::new() };
    if calendar.is_open(now) { Presence::Works } else { Presence::Off }
}

/// What a ticket asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Asks {
    /// What it takes to mend it.
    pub skill: Skill,
    /// 1 (first) .. 5.
    pub priority: u8,
}

/// Somebody who works and may see the customer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Candidate {
    /// Who, by id and name.
    pub who: (TechnicianId, String),
    /// What they are good at.
    pub skills: BTreeSet<Skill>,
    /// Whether the customer wants them.
    pub preference: Option<Preference>,
    /// The priorities of the open tickets that they hold.
    pub holds: Vec<u8>,
    /// Whether they are at work.
    pub presence: Presence,
    /// Whether they are on call for the customer now.
    pub is_on_call: bool,
}

/// What an open ticket of a priority weighs: P1 as much as eight of P5.
fn weight(priority: u8) -> i64 {
    match priority {
        0 | 1 => 8,
        2 => 5,
        3 => 3,
        4 => 2,
        _ => 1,
    }
}

/// One line of the reason.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Reason {
    /// What is said, without its points.
    pub words: Words,
    /// What it counts.
    pub points: i64,
}

/// Somebody, with the reason.
#[derive(Clone, Debug, PartialEq)]
pub struct Ranked {
    /// Who, by id and name.
    pub who: (TechnicianId, String),
    /// Line by line.
    pub reasons: Vec<Reason>,
    /// Whether they are away now.
    pub is_away: bool,
    /// Whether they can begin now: at work, or on call for it.
    pub is_there: bool,
}

impl Ranked {
    /// What the lines come to.
    #[must_use]
    pub fn points(&self) -> i64 {
        self.reasons.iter().map(|one| one.points).sum()
    }
}

/// Who should have it, the best first; nobody whom the customer does not want.
#[must_use]
pub fn rank(asks: Asks, candidates: &[Candidate]) -> Vec<Ranked> {
    let wanted = candidates.iter().filter(|one| one.preference != Some(Preference::Never));
    let mut ranked: Vec<Ranked> = wanted.map(|one| weighed(asks, one)).collect();
    ranked.sort_by(|a, b| {
        let first = |one: &Ranked| (one.is_away, std::cmp::Reverse(one.points()));
        first(a).cmp(&first(b)).then_with(|| a.who.1.cmp(&b.who.1)).then_with(|| a.who.0.cmp(&b.who.0))
    });
    ranked
}

fn weighed(asks: Asks, one: &Candidate) -> Ranked {
    let reason = |key: &str, points| Reason { words: Words::new(key), points };
    let mut reasons = vec![match one.presence {
        Presence::Works => reason("assignment-works", WORKS),
        Presence::Unsaid => reason("assignment-unsaid", WORKS),
        Presence::Off => reason("assignment-off", 0),
        Presence::Away(until) => Reason { words: Words::new("assignment-away").at_ms("away", until), points: 0 },
    }];
    // Who is on call is woken for what is most urgent alone, and only outside of their hours is that worth a word.
    let is_woken = one.is_on_call && asks.priority <= 1 && one.presence == Presence::Off;
    if is_woken {
        reasons.push(reason("assignment-on-call", ON_CALL));
    }
    if one.skills.contains(&asks.skill) {
        let words = Words::new("assignment-skilled").text("skill", asks.skill.word());
        reasons.push(Reason { words, points: SKILLED });
    }
    match one.preference {
        Some(Preference::First) => reasons.push(reason("assignment-wanted-first", WANTED_FIRST)),
        Some(Preference::Second) => reasons.push(reason("assignment-wanted-second", WANTED_SECOND)),
        Some(Preference::Never) | None => {}
    }
    let load: i64 = one.holds.iter().map(|priority| weight(*priority)).sum();
    let count = i64::try_from(one.holds.len()).unwrap_or(i64::MAX);
    reasons.push(Reason { words: Words::new("assignment-load").count("tickets", count), points: -load });
    let is_there = is_woken || matches!(one.presence, Presence::Works | Presence::Unsaid);
    Ranked { who: one.who.clone(), reasons, is_away: matches!(one.presence, Presence::Away(_)), is_there }
}

#[cfg(test)]
mod tests;
