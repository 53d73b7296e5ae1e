//! What a person does to a ticket: take, give back, hand over, start, note, wait, snooze, wake, prioritise, move to a level,
//! resolve, reopen, say for the ledger.
//! Invariant: a refusal is a value with its reason and changes nothing; an act leaves exactly one line.
//! Next: [`super::level`] for levels, [`super::merge`] for two tickets that are one matter, [`super::undo`] for the way back.

use shared::ids::TechnicianId;
use shared::text::{Value, Words, clean};

use super::level::{assign, hand_over, move_to, take_from};
use super::{LONGEST_MS, Level, Refused, Rest, Snooze, State, Ticket, WaitingFor, Whom, reopen, resolve, watch};
use crate::accounting::is_weighed;
use crate::change::{Actor, Change};
use crate::ledger::is_found;
use crate::policy::Patience;
use crate::priority::ByHand;

/// The longest note kept, bytes.
pub const NOTE_BYTES: usize = 4000;

/// What a person asks of a ticket.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Act {
    /// Take it, from whoever holds it.
    Take,
    /// Take it as its page showed it: held by nobody, or by this colleague.
    TakeFrom(Option<TechnicianId>),
    /// Give it to a colleague.
    HandOver {
        /// To whom, by id and name.
        to: (TechnicianId, String),
        /// What they are to know.
        why: String,
    },
    /// Give it to whoever is proposed, as its page showed it: held by nobody, or by somebody who is away.
    Assign {
        /// To whom, by id and name.
        to: (TechnicianId, String),
        /// Who held it then.
        shown: Option<TechnicianId>,
    },
    /// Move it to a level, or say what is new of whoever outside has it.
    Level {
        /// Where it goes.
        to: Level,
        /// Why.
        why: String,
        /// Who outside; read at the levels outside alone.
        whom: Whom,
    },
    /// Give it back, so that anybody may take it.
    Release,
    /// Say that it is being worked on.
    Start,
    /// Write an internal note.
    Note(String),
    /// Wait for somebody else.
    Wait {
        /// For whom.
        on: WaitingFor,
        /// What is waited for; may be empty.
        text: String,
        /// When to look again at the latest, ms UTC.
        until: Option<i64>,
    },
    /// Put it out of sight.
    Snooze(Rest),
    /// Bring it back into sight.
    Wake,
    /// Say that it is done, and how.
    Resolve(String),
    /// Say that it is not done after all.
    Reopen(String),
    /// Set the priority by hand, with the reason.
    Prioritise {
        /// 1 (first) .. 5.
        level: u8,
        /// Why.
        why: String,
    },
    /// Give the priority back to the bill.
    FollowBill,
    /// Say that the customer called before we saw it, or that they did not.
    CalledFirst(bool),
    /// Say that the ticket was not worth the time, or that it was.
    NotUseful(bool),
}

impl Act {
    /// The word it is kept under.
    #[must_use]
    pub fn word(&self) -> &'static str {
        match self {
            Self::Take | Self::TakeFrom(_) => "take",
            Self::HandOver { .. } => "hand_over",
            Self::Assign { .. } => "assign",
            Self::Level { .. } => "level",
            Self::Release => "release",
            Self::Start => "start",
            Self::Note(_) => "note",
            Self::Wait { .. } => "wait",
            Self::Snooze(_) => "snooze",
            Self::Wake => "wake",
            Self::Resolve(_) => "resolve",
            Self::Reopen(_) => "reopen",
            Self::Prioritise { .. } => "prioritise",
            Self::FollowBill => "follow_bill",
            Self::CalledFirst(_) => "called_first",
            Self::NotUseful(_) => "not_useful",
        }
    }

    /// Whether it only says something for the ledger: it moves no work, and is taken back by saying the contrary.
    #[must_use]
    pub fn is_mark(&self) -> bool {
        matches!(self, Self::CalledFirst(_) | Self::NotUseful(_))
    }
}

/// What a person's act stands on besides the ticket.
#[derive(Clone, Copy, Debug)]
pub struct Ground<'a> {
    /// Delays.
    pub patience: &'a Patience,
    /// There is a newer ticket of the same cause: only the newest may be open.
    pub succeeded: bool,
}

/// Applies a person's act.
///
/// # Errors
/// Refused with the reason, when the ticket's state does not allow it.
pub fn act(ticket: &mut Ticket, act: &Act, who: &Actor, ground: Ground<'_>, now: i64) -> Result<Change, Refused> {
    let (words, internal) = match act {
        Act::Take => (take(ticket, technician(who)?)?, false),
        Act::TakeFrom(shown) => (take_from(ticket, technician(who)?, *shown)?, false),
        Act::HandOver { to, why } => (hand_over(ticket, technician(who)?, (to.0, &to.1), why)?, true),
        Act::Assign { to, shown } => (assign(ticket, technician(who)?, (to.0, &to.1), *shown)?, true),
        Act::Level { to, why, whom } => (move_to(ticket, technician(who)?, (*to, why, whom), now)?, true),
        Act::Release => (release(ticket, technician(who)?, ground.patience, now)?, true),
        Act::Start => (start(ticket, technician(who)?)?, false),
        Act::Note(text) => {
            let text = written(text)?;
            if let Actor::Technician(id, _) = who
                && ticket.state == State::Assigned
                && ticket.is_held_by(*id)
            {
                ticket.state = State::InProgress;
            }
            (note("ticket-note", text), true)
        }
        Act::Wait { on, text, until } => (wait(ticket, technician(who)?, *on, text, *until, now)?, true),
        Act::Snooze(rest) => (snooze(ticket, technician(who)?, *rest, now)?, true),
        Act::Wake => {
            let (_, name) = technician(who)?;
            if ticket.snooze.is_none() {
                return Err(Refused::Awake);
            }
            ticket.wake();
            (Words::new("ticket-woken").text("who", name), true)
        }
        Act::Resolve(text) => {
            technician(who)?;
            open(ticket)?;
            let text = written(text)?;
            resolve(ticket, ground.patience, now);
            ticket.known.by_person = true;
            (note("ticket-resolved-by", text), true)
        }
        Act::Reopen(text) => {
            if ticket.state.is_open() {
                return Err(Refused::StillOpen);
            }
            if ticket.merged_into.is_some() {
                return Err(Refused::Merged);
            }
            if ground.succeeded {
                return Err(Refused::Succeeded);
            }
            let text = written(text)?;
            reopen(ticket);
            (note("ticket-reopened-by", text), true)
        }
        Act::Prioritise { level, why } => (prioritise(ticket, technician(who)?, (*level, why), now)?, true),
        Act::FollowBill => (follow_bill(ticket, technician(who)?)?, true),
        Act::CalledFirst(is_so) => (called_first(ticket, technician(who)?, *is_so)?, true),
        Act::NotUseful(is_so) => (not_useful(ticket, technician(who)?, *is_so)?, true),
    };
    Ok(line(ticket, who, words, internal, now))
}

pub(super) fn take(ticket: &mut Ticket, (id, name): (TechnicianId, &str)) -> Result<Words, Refused> {
    open(ticket)?;
    if ticket.is_held_by(id) {
        return Err(Refused::Yours);
    }
    ticket.assignee = Some((id, name.to_owned()));
    ticket.wake();
    if matches!(ticket.state, State::New | State::Watching) {
        // What a person holds no longer resolves by itself.
        ticket.state = State::Assigned;
        ticket.schedule();
    }
    Ok(Words::new("ticket-taken").text("who", name))
}

fn release(
    ticket: &mut Ticket,
    (_, name): (TechnicianId, &str),
    patience: &Patience,
    now: i64,
) -> Result<Words, Refused> {
    open(ticket)?;
    if ticket.assignee.take().is_none() {
        return Err(Refused::NotHeld);
    }
    if ticket.seen_count > 0 && ticket.open_findings == 0 {
        watch(ticket, patience, now);
    } else {
        ticket.work_again();
    }
    Ok(Words::new("ticket-released").text("who", name))
}

fn start(ticket: &mut Ticket, (id, name): (TechnicianId, &str)) -> Result<Words, Refused> {
    open(ticket)?;
    if ticket.state == State::InProgress && ticket.is_held_by(id) && ticket.snooze.is_none() {
        return Err(Refused::Started);
    }
    ticket.assignee = Some((id, name.to_owned()));
    ticket.work_again();
    Ok(Words::new("ticket-started").text("who", name))
}

fn wait(
    ticket: &mut Ticket,
    (id, name): (TechnicianId, &str),
    on: WaitingFor,
    text: &str,
    until: Option<i64>,
    now: i64,
) -> Result<Words, Refused> {
    open(ticket)?;
    if ticket.state == State::Watching {
        return Err(Refused::Watched);
    }
    until.map_or(Ok(()), |at| ahead(at, now))?;
    let text = if text.trim().is_empty() { String::new() } else { written(text)? };
    ticket.assignee.get_or_insert_with(|| (id, name.to_owned()));
    ticket.state = State::Waiting;
    ticket.waiting_for = Some(on);
    ticket.wait_until = until;
    ticket.wake();
    let words = note("ticket-waiting", text).text("for", on.word());
    Ok(match until {
        Some(at) => words.at_ms("until", at),
        None => words.text("until", ""),
    })
}

fn snooze(ticket: &mut Ticket, (_, name): (TechnicianId, &str), rest: Rest, now: i64) -> Result<Words, Refused> {
    open(ticket)?;
    if ticket.state == State::Watching {
        return Err(Refused::Watched);
    }
    let (kind, until, words) = match rest {
        Rest::At(at) => {
            ahead(at, now)?;
            (Snooze::Until, Some(at), Words::new("ticket-snoozed").at_ms("until", at))
        }
        Rest::SeenAgain => (Snooze::SeenAgain, None, Words::new("ticket-snoozed-seen-again")),
        Rest::Worse => (Snooze::Worse, None, Words::new("ticket-snoozed-worse")),
    };
    ticket.snooze = Some(kind);
    ticket.snooze_until = until;
    ticket.schedule();
    Ok(words.text("who", name))
}

fn prioritise(
    ticket: &mut Ticket,
    (_, name): (TechnicianId, &str),
    (level, why): (u8, &str),
    now: i64,
) -> Result<Words, Refused> {
    open(ticket)?;
    if !(1..=5).contains(&level) {
        return Err(Refused::NoSuchPriority);
    }
    let why = written(why)?;
    let before = std::mem::replace(&mut ticket.priority, level);
    ticket.by_hand = Some(ByHand { level, who: name.to_owned(), why: why.clone(), at: now });
    Ok(note("ticket-prioritised", why).text("who", name).count("from", i64::from(before)).count("to", i64::from(level)))
}

fn follow_bill(ticket: &mut Ticket, (_, name): (TechnicianId, &str)) -> Result<Words, Refused> {
    open(ticket)?;
    ticket.by_hand.take().ok_or(Refused::Billed)?;
    let billed = ticket.billed();
    let before = std::mem::replace(&mut ticket.priority, billed);
    let words = Words::new("ticket-follows-bill").text("who", name);
    Ok(words.count("from", i64::from(before)).count("to", i64::from(billed)))
}

fn called_first(ticket: &mut Ticket, (_, name): (TechnicianId, &str), is_so: bool) -> Result<Words, Refused> {
    found(ticket)?;
    let key = if is_so { "ticket-called-first" } else { "ticket-not-called-first" };
    said(&mut ticket.known.called_first, is_so)?;
    Ok(Words::new(key).text("who", name))
}

fn not_useful(ticket: &mut Ticket, (_, name): (TechnicianId, &str), is_so: bool) -> Result<Words, Refused> {
    // What is only to be planned is no fault, but may be noise all the same.
    if !is_weighed(ticket) {
        return Err(Refused::NotFound);
    }
    unmerged(ticket)?;
    let key = if is_so { "ticket-not-useful" } else { "ticket-useful" };
    said(&mut ticket.known.not_useful, is_so)?;
    Ok(Words::new(key).text("who", name))
}

fn found(ticket: &Ticket) -> Result<(), Refused> {
    if is_found(ticket) { unmerged(ticket) } else { Err(Refused::NotFound) }
}

/// What is said of a merged ticket is said of the one that goes on.
fn unmerged(ticket: &Ticket) -> Result<(), Refused> {
    if ticket.merged_into.is_some() { Err(Refused::Merged) } else { Ok(()) }
}

fn said(mark: &mut bool, is_so: bool) -> Result<(), Refused> {
    if *mark == is_so {
        return Err(Refused::Said);
    }
    *mark = is_so;
    Ok(())
}

/// The technician who acts.
pub(super) fn technician(who: &Actor) -> Result<(TechnicianId, &str), Refused> {
    match who {
        Actor::Technician(id, name) => Ok((*id, name)),
        Actor::Collector | Actor::Contact(..) => Err(Refused::Technicians),
    }
}

/// A line of a ticket's timeline.
pub(super) fn line(ticket: &Ticket, who: &Actor, words: Words, internal: bool, at: i64) -> Change {
    Change { ticket: Some(ticket.id), device: None, at, actor: who.clone(), words, internal }
}

pub(super) fn open(ticket: &Ticket) -> Result<(), Refused> {
    if ticket.state.is_open() { Ok(()) } else { Err(Refused::AlreadyResolved) }
}

pub(super) fn ahead(at: i64, now: i64) -> Result<(), Refused> {
    match at.saturating_sub(now) {
        ..=0 => Err(Refused::Past),
        1..=LONGEST_MS => Ok(()),
        _ => Err(Refused::TooFar),
    }
}

pub(super) fn written(text: &str) -> Result<String, Refused> {
    if text.len() > NOTE_BYTES {
        return Err(Refused::TooLong);
    }
    let text = clean(text, NOTE_BYTES);
    if text.is_empty() { Err(Refused::Empty) } else { Ok(text) }
}

/// A note's words; the text is cleaned and bounded already, at a note's own length.
pub(super) fn note(key: &str, text: String) -> Words {
    let mut words = Words::new(key);
    words.args.insert("text".to_owned(), Value::Text(text));
    words
}

#[cfg(test)]
mod tests;
