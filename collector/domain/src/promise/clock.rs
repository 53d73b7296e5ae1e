//! The clocks of a ticket: how much of each promise's time is used, when it is due, when somebody is to be told.
//! Invariant: a share that is used stays used when tier or priority change: half of the old time is half of the new; waiting
//! stops a repair, and no words but a person's stop a response. Next: [`super::event`].

use super::event::{Event, Stage, Step, Terms};
use super::{Kind, SHARES};
use crate::calendar::{Calendar, Hours, Pauses};
use crate::ticket::WaitingFor;

/// The whole of a share, in parts per thousand millions.
const WHOLE: i128 = 1_000_000_000;

/// How a promise stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Clock {
    /// Which.
    pub kind: Kind,
    /// Since when it runs, ms UTC.
    pub began_at: i64,
    /// When it is due; none while it is paused and not missed, and where it is not due within three years.
    pub due_at: Option<i64>,
    /// Since when it runs no more: the promise is kept or missed for good, unless the ticket comes back.
    pub stopped_at: Option<i64>,
    /// It stands still while the ticket waits.
    pub is_paused: bool,
    /// How much of its time is used, percent; beyond 100 it is missed.
    pub used_pct: u32,
}

impl Clock {
    /// By how much it is missed at a moment, ms.
    #[must_use]
    pub fn late_ms(&self, now: i64) -> Option<i64> {
        let until = self.stopped_at.unwrap_or(now);
        self.due_at.map(|due| until - due).filter(|late| *late > 0)
    }

    /// Whether it can still be kept or is still to be made good.
    #[must_use]
    pub fn is_running(&self) -> bool {
        self.stopped_at.is_none() && !self.is_paused
    }
}

/// All clocks of a ticket at a moment.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Clocks {
    /// Those that began, in the order of [`Kind::ALL`].
    pub all: Vec<Clock>,
    /// The shares that are reached and of which nobody was told, the highest of each promise.
    pub reached: Vec<(Kind, u8)>,
    /// When time alone changes something next, ms UTC.
    pub next_change_at: Option<i64>,
}

impl Clocks {
    /// The clock of a promise.
    #[must_use]
    pub fn of(&self, kind: Kind) -> Option<&Clock> {
        self.all.iter().find(|one| one.kind == kind)
    }

    /// The promise that is due first among those that run.
    #[must_use]
    pub fn nearest(&self) -> Option<&Clock> {
        self.all.iter().filter(|one| one.is_running() && one.due_at.is_some()).min_by_key(|one| one.due_at)
    }
}

/// Folds the events of a ticket, in the order in which they happened, into its clocks. `has_repair` is false where repair is
/// best effort.
#[must_use]
pub fn fold(events: &[Event], place: &Calendar, has_repair: bool, now: i64) -> Clocks {
    let mut clocks = Clocks::default();
    for kind in Kind::ALL.iter().copied().filter(|kind| has_repair || *kind != Kind::Repair) {
        let Some(run) = Run::of(kind, events, place, now) else { continue };
        let clock = run.clock(now);
        if clock.is_running() {
            let warned = warned(events, &clock);
            let ahead = SHARES.iter().copied().filter(|share| *share > warned);
            let moments: Vec<(u8, i64)> = ahead.filter_map(|share| Some((share, run.reaches(share)?))).collect();
            clocks.reached.extend(moments.iter().rev().find(|(_, at)| *at <= now).map(|(share, _)| (kind, *share)));
            let next = moments.iter().map(|(_, at)| *at).find(|at| *at > now);
            clocks.next_change_at = [clocks.next_change_at, next].into_iter().flatten().min();
        }
        clocks.all.push(clock);
    }
    clocks
}

/// The highest share of which technicians were told since a clock began.
fn warned(events: &[Event], clock: &Clock) -> u8 {
    let since = events.iter().filter(|one| one.at >= clock.began_at);
    let shares = since.filter_map(|one| match one.step {
        Step::Warned { kind, share } if kind == clock.kind => Some(share),
        _ => None,
    });
    shares.max().unwrap_or(0)
}

/// A stretch in which the same is promised.
struct Part {
    from_at: i64,
    until_at: i64,
    calendar: Calendar,
    target_ms: i64,
}

/// One promise with all that its clock looks at.
struct Run {
    kind: Kind,
    began_at: i64,
    stopped_at: Option<i64>,
    is_paused: bool,
    parts: Vec<Part>,
    pauses: Pauses,
    /// A moment that was promised outright.
    promised_at: Option<i64>,
}

impl Run {
    /// None: it has not begun, or nothing is promised.
    fn of(kind: Kind, events: &[Event], place: &Calendar, now: i64) -> Option<Self> {
        let (began_at, promised_at) = began(kind, events)?;
        let (stretches, stage) = stretches(kind, events);
        let answered = events.iter().find(|one| matches!(one.step, Step::Told { by_person: true, .. }));
        let answered_at = answered.filter(|_| kind == Kind::Response).map(|one| one.at);
        let resting_at = stretches.iter().find(|(_, until)| until.is_none()).map(|(from, _)| *from);
        let is_done = matches!(stage, Stage::Over | Stage::Healthy);
        let stopped_at = answered_at.or(resting_at.filter(|_| is_done));
        let mut parts = parts(kind, events, place, (began_at, stopped_at.unwrap_or(i64::MAX)));
        if promised_at.is_some() {
            parts.clear();
        } else if !parts.iter().any(|one| one.until_at > now || Some(one.until_at) == stopped_at) {
            // What is promised no more is no promise.
            return None;
        }
        let is_paused = stopped_at.is_none() && resting_at.is_some() && promised_at.is_none();
        let pauses = Pauses::of(stretches);
        Some(Self { kind, began_at, stopped_at, is_paused, parts, pauses, promised_at })
    }

    fn clock(&self, now: i64) -> Clock {
        let until = self.stopped_at.unwrap_or(now);
        let used = match self.promised_at {
            Some(due_at) => {
                let whole = i128::from((due_at - self.began_at).max(1));
                i128::from((until - self.began_at).max(0)) * WHOLE / whole
            }
            None => self.parts.iter().map(|one| one.used(until, &self.pauses)).sum(),
        };
        Clock {
            kind: self.kind,
            began_at: self.began_at,
            due_at: self.reaches(100),
            stopped_at: self.stopped_at,
            is_paused: self.is_paused,
            used_pct: u32::try_from(used * 100 / WHOLE).unwrap_or(u32::MAX).min(999),
        }
    }

    /// When a share of its time, percent, is used.
    fn reaches(&self, share: u8) -> Option<i64> {
        if let Some(due_at) = self.promised_at {
            let whole = i128::from(due_at - self.began_at) * i128::from(share);
            return Some(self.began_at.saturating_add(i64::try_from(whole / 100).ok()?));
        }
        let mut left = WHOLE * i128::from(share) / 100;
        for one in &self.parts {
            // Rounded up: a share is reached when the whole of it is used.
            let left_ms = (left.max(0) * i128::from(one.target_ms) + WHOLE - 1) / WHOLE;
            let at = one.calendar.used_up_at(one.from_at, i64::try_from(left_ms).ok()?, &self.pauses);
            match at {
                Some(at) if at <= one.until_at => return Some(at),
                // It stands still, and nobody knows until when.
                None if one.until_at == i64::MAX => return None,
                _ => left -= one.used(one.until_at, &self.pauses),
            }
        }
        // Kept: when it would have been due is told still.
        let last = self.parts.last().filter(|last| Some(last.until_at) == self.stopped_at)?;
        let left_ms = (left.max(0) * i128::from(last.target_ms) + WHOLE - 1) / WHOLE;
        last.calendar.used_up_at(last.until_at, i64::try_from(left_ms).ok()?, &Pauses::default())
    }
}

impl Part {
    /// The share of the target that is used until a moment.
    fn used(&self, until_at: i64, pauses: &Pauses) -> i128 {
        let worked = self.calendar.working_ms(self.from_at, until_at.min(self.until_at), pauses);
        i128::from(worked) * WHOLE / i128::from(self.target_ms)
    }
}

/// When a clock began, and for the next message the moment that was promised outright.
fn began(kind: Kind, events: &[Event]) -> Option<(i64, Option<i64>)> {
    if kind == Kind::Repair {
        return events.first().map(|one| (one.at, None));
    }
    let (mut began, mut promised, mut stage) = (None, None, Stage::Works);
    for one in events {
        match one.step {
            Step::Known => began = began.or(Some(one.at)),
            Step::Told { .. } if kind == Kind::Response => began = began.or(Some(one.at)),
            Step::Told { next_at, .. } => (began, promised) = (Some(one.at), next_at),
            Step::Promised { next_at } if kind == Kind::Update => (began, promised) = (Some(one.at), Some(next_at)),
            Step::Promised { .. } => began = began.or(Some(one.at)),
            Step::Stage(next) => {
                // What comes back is to be told of anew.
                if kind == Kind::Update && stage == Stage::Over && began.is_some() {
                    (began, promised) = (Some(one.at), None);
                }
                stage = next;
            }
            Step::Terms(_) | Step::Effort { .. } | Step::Warned { .. } => {}
        }
    }
    began.map(|at| (at, promised))
}

/// The stretches in which a clock stands still, and how the ticket stands now.
fn stretches(kind: Kind, events: &[Event]) -> (Vec<(i64, Option<i64>)>, Stage) {
    let (mut all, mut since, mut stage) = (Vec::new(), None, Stage::Works);
    for one in events {
        let Step::Stage(next) = one.step else { continue };
        match (rests(kind, next), since) {
            (true, None) => since = Some(one.at),
            (false, Some(from)) => {
                all.push((from, Some(one.at)));
                since = None;
            }
            _ => {}
        }
        stage = next;
    }
    all.extend(since.map(|from| (from, None)));
    (all, stage)
}

fn rests(kind: Kind, stage: Stage) -> bool {
    match stage {
        Stage::Works => false,
        Stage::Healthy | Stage::Over => true,
        // The customer wonders less when it is their turn; they wait for an answer whatever we wait for.
        Stage::Waits(on) => match kind {
            Kind::Response => false,
            Kind::Repair => true,
            Kind::Update => on == WaitingFor::Customer,
        },
    }
}

fn parts(kind: Kind, events: &[Event], place: &Calendar, (began_at, ends_at): (i64, i64)) -> Vec<Part> {
    let terms: Vec<(i64, &Terms)> = events
        .iter()
        .filter_map(|one| if let Step::Terms(terms) = &one.step { Some((one.at, terms)) } else { None })
        .collect();
    let ends = terms.iter().skip(1).map(|(at, _)| *at).chain(std::iter::once(i64::MAX));
    let each = terms.iter().zip(ends).filter_map(|((from, terms), until)| {
        let (from_at, until_at) = ((*from).max(began_at), until.min(ends_at));
        let target_ms = i64::from(terms.target.of(kind)?) * 60_000;
        let hours = Hours::read(&terms.hours).unwrap_or_default();
        (from_at < until_at || (from_at, until_at) == (ends_at, ends_at)).then(|| Part {
            from_at,
            until_at,
            calendar: place.with_hours(hours),
            target_ms: target_ms.max(1),
        })
    });
    each.collect()
}
