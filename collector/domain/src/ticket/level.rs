//! Levels: who works on a ticket, from self-service over technicians to a vendor or an outsourcer, each with its own clock.
//! Invariant: every move has a note; whoever outside has it is one stretch of time at most at once; the promise to the
//! customer goes on meanwhile, and its owner stays. Next: [`super::act`], of which a move is one act.

use serde::{Deserialize, Serialize};
use shared::ids::TechnicianId;
use shared::text::{Words, clean};

use super::act::{ahead, line, note, open, written};
use super::{Refused, State, Ticket};
use crate::change::{Actor, Change};
use crate::stored_words::stored_words;

/// The longest name or reference of somebody outside, bytes.
pub const NAME_BYTES: usize = 120;
/// How often a ticket may go outside.
pub const MOST_STRETCHES: usize = 50;

stored_words! {
    /// Who works on a ticket.
    Level {
        /// The customer, with an article.
        SelfService = "0",
        /// A technician.
        First = "1",
        /// A technician who knows more of it.
        Second = "2",
        /// A vendor.
        Vendor = "3",
        /// Another company that works for us.
        Outsourcer = "4",
    }
}

impl Level {
    /// The word by which sentences choose: no number, which they would read as an amount.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::SelfService => "self_service",
            Self::First => "first",
            Self::Second => "second",
            Self::Vendor => "vendor",
            Self::Outsourcer => "outsourcer",
        }
    }

    /// Whether somebody outside works on it.
    #[must_use]
    pub fn is_outside(self) -> bool {
        matches!(self, Self::Vendor | Self::Outsourcer)
    }
}

/// A stretch of time for which somebody outside has a ticket.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Outside {
    /// As a vendor or as an outsourcer.
    pub level: Level,
    /// Who.
    pub name: String,
    /// Their number for it; empty: not known yet.
    pub reference: String,
    /// Since when, ms UTC.
    pub from_at: i64,
    /// Until when; none: still.
    pub until_at: Option<i64>,
    /// By when they agreed to answer.
    pub answer_by: Option<i64>,
    /// That this moment passed was told.
    pub is_told: bool,
}

/// Whom a ticket is given to outside.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Whom {
    /// Their name.
    pub name: String,
    /// Their number for it.
    pub reference: String,
    /// By when they agreed to answer, ms UTC.
    pub answer_by: Option<i64>,
}

/// How long somebody outside has had a ticket.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Held {
    /// Who, and their number as it was last.
    pub last: Outside,
    /// All stretches of the same name and level together, ms.
    pub held_ms: i64,
    /// Whether what they agreed to is late.
    pub is_late: bool,
}

impl Ticket {
    /// Who outside has it now.
    #[must_use]
    pub fn outside_now(&self) -> Option<&Outside> {
        self.outside.last().filter(|one| one.until_at.is_none())
    }

    /// When somebody outside is late with what they agreed to, ms UTC, while nobody was told so.
    pub(crate) fn answer_due(&self) -> Option<i64> {
        self.outside_now().filter(|one| !one.is_told).and_then(|one| one.answer_by)
    }

    /// Notes that the agreed moment passed, when it did; what is said of it then.
    pub(crate) fn answer_late(&mut self, now: i64) -> Option<Words> {
        let due = self.answer_due().filter(|at| *at <= now)?;
        let one = self.outside.last_mut()?;
        one.is_told = true;
        Some(Words::new("ticket-vendor-late").text("name", &one.name).at_ms("due", due))
    }

    /// Nobody outside has it any more.
    pub(super) fn come_back(&mut self, now: i64) {
        if let Some(one) = self.outside.last_mut().filter(|one| one.until_at.is_none()) {
            one.until_at = Some(now.max(one.from_at));
        }
    }

    /// Whoever outside has or had it, the newest first, each with the time of all their stretches.
    #[must_use]
    pub fn held_outside(&self, now: i64) -> Vec<Held> {
        let mut held: Vec<Held> = Vec::new();
        for one in self.outside.iter().rev() {
            let span = one.until_at.unwrap_or(now).saturating_sub(one.from_at).max(0);
            match held.iter_mut().find(|known| known.last.name == one.name && known.last.level == one.level) {
                Some(known) => known.held_ms = known.held_ms.saturating_add(span),
                None => {
                    let is_late = one.until_at.is_none() && one.answer_by.is_some_and(|at| at <= now);
                    held.push(Held { last: one.clone(), held_ms: span, is_late });
                }
            }
        }
        held
    }
}

/// Moves a ticket to a level, or notes what is new about whoever outside has it.
pub(super) fn move_to(
    ticket: &mut Ticket,
    (_, who): (TechnicianId, &str),
    (to, why, whom): (Level, &str, &Whom),
    now: i64,
) -> Result<Words, Refused> {
    open(ticket)?;
    let text = written(why)?;
    let words = |key: &str| note(key, text.clone()).text("who", who);
    if !to.is_outside() {
        if ticket.level == to {
            return Err(Refused::SameLevel);
        }
        ticket.come_back(now);
        ticket.level = to;
        ticket.schedule();
        return Ok(words("ticket-level").text("to", to.key()));
    }
    let name = clean(&whom.name, NAME_BYTES);
    if name.is_empty() {
        return Err(Refused::NoName);
    }
    whom.answer_by.map_or(Ok(()), |at| ahead(at, now))?;
    let reference = clean(&whom.reference, NAME_BYTES);
    let told = words("ticket-level-outside").text("to", to.key()).text("name", &name).text("reference", &reference);
    let stays = ticket.outside.last_mut().filter(|one| one.until_at.is_none() && one.level == to && one.name == name);
    if let Some(one) = stays {
        (one.reference, one.answer_by, one.is_told) = (reference, whom.answer_by, false);
    } else {
        if ticket.outside.len() >= MOST_STRETCHES {
            return Err(Refused::OutsideTooOften);
        }
        ticket.come_back(now);
        let answer_by = whom.answer_by;
        let new = Outside { level: to, name, reference, from_at: now, until_at: None, answer_by, is_told: false };
        ticket.outside.push(new);
    }
    ticket.level = to;
    ticket.schedule();
    Ok(told)
}

/// Gives a ticket to a colleague, with a note.
pub(super) fn hand_over(
    ticket: &mut Ticket,
    (_, who): (TechnicianId, &str),
    (to, name): (TechnicianId, &str),
    why: &str,
) -> Result<Words, Refused> {
    open(ticket)?;
    if ticket.is_held_by(to) {
        return Err(Refused::Theirs);
    }
    let text = written(why)?;
    give(ticket, (to, name));
    Ok(note("ticket-handed-over", text).text("who", who).text("to", name))
}

/// Takes a ticket as its page showed it: held by nobody, or by this colleague.
pub(super) fn take_from(
    ticket: &mut Ticket,
    who: (TechnicianId, &str),
    shown: Option<TechnicianId>,
) -> Result<Words, Refused> {
    open(ticket)?;
    if ticket.assignee.as_ref().map(|(id, _)| *id) != shown && !ticket.is_held_by(who.0) {
        return Err(Refused::TakenMeanwhile);
    }
    super::act::take(ticket, who)
}

/// Gives a ticket to whoever is proposed, as its page showed it: held by nobody, or by somebody who is away.
pub(super) fn assign(
    ticket: &mut Ticket,
    (_, who): (TechnicianId, &str),
    (to, name): (TechnicianId, &str),
    shown: Option<TechnicianId>,
) -> Result<Words, Refused> {
    open(ticket)?;
    if ticket.assignee.as_ref().map(|(id, _)| *id) != shown {
        return Err(Refused::TakenMeanwhile);
    }
    if ticket.is_held_by(to) {
        return Err(Refused::Theirs);
    }
    give(ticket, (to, name));
    Ok(Words::new("ticket-assigned-by").text("who", who).text("to", name))
}

/// Gives an open ticket to the best there is, without a person; the line says to whom, and from whom who is away.
#[must_use]
pub fn assigned(ticket: &mut Ticket, (to, name): (TechnicianId, &str), now: i64) -> Change {
    let words = match &ticket.assignee {
        Some((_, away)) => Words::new("ticket-reassigned").text("who", away).text("to", name),
        None => Words::new("ticket-assigned").text("to", name),
    };
    give(ticket, (to, name));
    line(ticket, &Actor::Collector, words, true, now)
}

/// Lets a technician hold a ticket from now on; what waits goes on waiting, what was begun begins anew.
fn give(ticket: &mut Ticket, (to, name): (TechnicianId, &str)) {
    ticket.assignee = Some((to, name.to_owned()));
    ticket.wake();
    if matches!(ticket.state, State::New | State::Watching | State::InProgress) {
        ticket.state = State::Assigned;
        ticket.schedule();
    }
}

#[cfg(test)]
mod tests;
