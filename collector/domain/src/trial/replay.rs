//! Stored samples played through judgement and `reconcile`: the tickets that a limit opens.
//! Invariant: between two stretches nothing changes but what time alone does to tickets; a private book, so that nothing
//! of it can reach the real one. Next: [`super::compare`].

use std::collections::{BTreeMap, BTreeSet};

use shared::check::LimitValues;
use shared::ids::{FindingId, TicketId};
use shared::reading::Severity;
use shared::text::Words;

use super::Ground;
use super::table::Table;
use crate::book::{Book, Mint};
use crate::judge::{Judged, step_all};
use crate::reconcile::reconcile;
use crate::state::DeviceState;
use crate::suppression::Held;
use crate::tick::ticket_due;

/// A ticket that a limit would have opened.
#[derive(Clone, Debug, PartialEq)]
pub struct Would {
    /// When, ms UTC.
    pub opened_at: i64,
    /// Since when its fault was gone for good; none when it was there to the end.
    pub over_at: Option<i64>,
    /// How bad it became.
    pub severity: Severity,
    /// What it says.
    pub title: Words,
    /// How often it came back.
    pub came_back: u32,
}

/// What a limit would have done on one device.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Played {
    /// The tickets, the oldest first.
    pub tickets: Vec<Would>,
    /// What it would have found for the digest, or for the take-over report.
    pub held: usize,
}

/// Plays the samples of some stretches, up to a moment (ms UTC), under limits that were set.
#[must_use]
pub fn replay(ground: &Ground<'_>, samples: &Table<f64>, limits: LimitValues<'_>, until: i64) -> Played {
    let mut play = Play::default();
    play.state.row.class = ground.class;
    for (at, row) in &samples.rows {
        let points = samples.points(row, |_, value| *value);
        play.sample(ground, &points, limits, *at);
    }
    play.rest(ground, until);
    play.done()
}

#[derive(Default)]
struct Play {
    state: DeviceState,
    book: Book,
    last_number: i64,
    minted: u64,
    over: BTreeMap<TicketId, i64>,
    held: BTreeSet<FindingId>,
}

impl Play {
    fn sample(&mut self, ground: &Ground<'_>, points: &[shared::past::Point], limits: LimitValues<'_>, at: i64) {
        let Some(readings) = ground.readings(points, &mut self.state.windows, limits, at) else { return };
        let patience = ground.place.gate.patience;
        let mut judged = Judged::default();
        step_all(&mut self.state, ground.entry, readings, at, patience, &mut judged);
        self.state.row.conditions.retain(|(_, condition)| !condition.is_idle(at, patience));
        for change in judged.changes {
            self.rest(ground, at);
            let minted = &mut self.minted;
            let mut random = || {
                *minted += 1;
                let mut ten = [0; 10];
                ten.iter_mut().zip(minted.to_be_bytes()).for_each(|(byte, counted)| *byte = counted);
                ten
            };
            let mut mint = Mint { random: &mut random, last_number: &mut self.last_number };
            reconcile(&mut self.book, &ground.place, &change, &mut mint, at);
            self.note(at);
        }
    }

    /// Remembers since when tickets are without a fault, and what has no ticket.
    fn note(&mut self, at: i64) {
        for ticket in self.book.tickets() {
            if ticket.open_findings > 0 {
                self.over.remove(&ticket.id);
            } else {
                self.over.entry(ticket.id).or_insert(at);
            }
        }
        for finding in self.book.changed().findings {
            match finding.held {
                Some(Held::Digest | Held::TakeOver) => self.held.insert(finding.id),
                _ => self.held.remove(&finding.id),
            };
        }
    }

    /// What time alone changed up to a moment.
    fn rest(&mut self, ground: &Ground<'_>, until: i64) {
        // A watch ends, then a resolved ticket closes: two moves, and none is left.
        for _ in 0..2 {
            let due: Vec<_> =
                self.book.tickets().filter(|one| one.next_change_at.is_some_and(|at| at <= until)).cloned().collect();
            for ticket in due {
                let at = ticket.next_change_at.unwrap_or(until);
                ticket_due(&mut self.book, &ticket, ground.place.gate.patience, at);
            }
        }
    }

    fn done(self) -> Played {
        let would = |ticket: &crate::ticket::Ticket| Would {
            opened_at: ticket.opened_at,
            over_at: self.over.get(&ticket.id).copied(),
            severity: ticket.severity,
            title: ticket.title.clone(),
            came_back: ticket.reopened_count,
        };
        let mut tickets: Vec<Would> = self.book.tickets().map(would).collect();
        tickets.sort_by_key(|one| one.opened_at);
        Played { tickets, held: self.held.len() }
    }
}
