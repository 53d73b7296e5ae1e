//! The device's own habit: how strange a moment is, by all numbers that have no limit together.
//! Invariant: nothing but the device's past sets the limit: a moment opens an anomaly when it is stranger than all but a
//! few of the last days were. Bounded per series. Next: [`metric`] for one number, [`rarity`] for what is rare.

mod metric;
mod rarity;

use std::collections::VecDeque;

use serde::{Deserialize, Serialize};
use shared::reading::Severity;
use shared::text::Words;

use crate::forecast::{Change, Kind, Opened};
use metric::Metric;

const HOUR_MS: i64 = 3_600_000;
const DAY_MS: i64 = 24 * HOUR_MS;

/// The rule's figures.
#[derive(Clone, Copy, Debug)]
pub struct Rule {
    /// Days whose strangest moment is remembered.
    pub days: usize,
    /// How many moments make a day at least: what is seldom observed takes longer to be known.
    pub readings: u32,
    /// How many of them a moment may stay behind.
    pub spared: usize,
    /// Fewer numbers than this stand alone.
    pub few: usize,
    /// How many days may be spared for a number alone.
    pub alone_spared: usize,
    /// How far a number alone must pass the others.
    pub alone_margin: f32,
    /// No moment below this is strange.
    pub floor: f32,
    /// How long it must be calm before the anomaly closes.
    pub clear_ms: i64,
    /// How many moments it must be calm at least.
    pub clear_readings: u32,
    /// How much is learned before anything opens.
    pub learn_ms: i64,
    /// The exponent of the number of series that are looked at: the strangest of them.
    pub strongest: f32,
    /// What each doubling beyond the largest size seen adds to a rarity.
    pub beyond: f32,
    /// How many sizes are held before the older ones count half.
    pub held: f32,
    /// Over which time the level of just now is told (ms).
    pub now_ms: f32,
    /// Over which time the usual level of an hour is told (ms).
    pub usual_ms: f32,
    /// How many times the mean departure a habit learns from at most.
    pub learned: f32,
}

/// The rule as shipped.
pub const RULE: Rule = Rule {
    days: 14,
    readings: 280,
    spared: 5,
    few: 3,
    alone_spared: 4,
    alone_margin: 1.25,
    floor: 2.7,
    clear_ms: 6 * HOUR_MS,
    clear_readings: 72,
    learn_ms: 2 * DAY_MS,
    strongest: 0.3,
    beyond: 1.0,
    held: 8_000.0,
    now_ms: 600_000.0,
    usual_ms: 864_000_000.0,
    learned: 3.0,
};

/// What is remembered of a device's numbers.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Habit {
    metrics: Vec<Metric>,
    /// The strangest moment of each day, the last one still going on, with its number.
    days: VecDeque<f32>,
    day: i64,
    /// How many moments the last day has brought.
    taken: u32,
    first_at: Option<i64>,
    score: f32,
    open_since: Option<i64>,
    /// The last moment that was strange while an anomaly is open.
    strange_at: i64,
    /// Moments since then.
    calm: u32,
    /// Whether this moment brought anything.
    heard: bool,
}

/// A moment, judged.
#[derive(Clone, Copy, Debug)]
pub struct Judged {
    /// 0 usual, 0.5 the limit, up to 1.
    pub strangeness: f64,
    /// What changed.
    pub step: Option<Step>,
}

/// What a moment changed.
#[derive(Clone, Copy, Debug)]
pub enum Step {
    /// An anomaly opens, led by the series at this place.
    Opens {
        /// Which series.
        place: u16,
        /// How strange the moment is.
        score: f32,
        /// How many days it was held against.
        days: usize,
    },
    /// It closes.
    Closes {
        /// The series that is strangest as it closes.
        place: u16,
    },
}

impl Habit {
    /// Makes room for one more series.
    pub fn add(&mut self) -> Option<u16> {
        let place = u16::try_from(self.metrics.len()).ok()?;
        self.metrics.push(Metric::default());
        Some(place)
    }

    /// A moment begins.
    pub fn begin(&mut self) {
        self.heard = false;
        for metric in &mut self.metrics {
            metric.forget_moment();
        }
    }

    /// One series of the moment.
    pub fn hear(&mut self, place: u16, value: f64) {
        if let Some(metric) = self.metrics.get_mut(usize::from(place)) {
            metric.take(value);
            self.heard = true;
        }
    }

    /// Judges the moment; none when it brought nothing.
    pub fn judge(&mut self, at: i64) -> Option<Judged> {
        if !self.heard {
            return None;
        }
        let first = *self.first_at.get_or_insert(at);
        let mut strongest: Vec<f32> = Vec::with_capacity(self.metrics.len());
        let mut lead = (0_usize, 0.0_f32);
        for (place, metric) in self.metrics.iter_mut().enumerate() {
            let Some(surprise) = metric.judge(at) else { continue };
            if surprise > lead.1 {
                lead = (place, surprise);
            }
            strongest.push(surprise);
        }
        strongest.sort_by(|a, b| b.total_cmp(a));
        let count = strongest.len();
        let looked = power(count, RULE.strongest).clamp(1, count.max(1));
        self.score = strongest.iter().take(looked).sum::<f32>() / float(looked);
        let limit = self.limit(count);
        let step = self.step(at, first, limit, u16::try_from(lead.0).unwrap_or(0));
        self.note(at);
        let strangeness = f64::from(self.score / (self.score + limit).max(f32::MIN_POSITIVE));
        Some(Judged { strangeness, step })
    }

    /// What a moment must pass: the strangest moments of the days past, but for the few that are spared. A number that
    /// stands alone has nothing that bears it out, so it must pass more.
    fn limit(&self, count: usize) -> f32 {
        let (spared, margin) =
            if count < RULE.few { (RULE.alone_spared, RULE.alone_margin) } else { (RULE.spared, 1.0) };
        let mut days: Vec<f32> = self.days.iter().copied().collect();
        days.sort_by(|a, b| b.total_cmp(a));
        let spared = (days.len() * spared).div_ceil(RULE.days);
        let held = days.get(spared.min(days.len().saturating_sub(1))).copied().unwrap_or(0.0);
        (held * margin).max(RULE.floor)
    }

    fn note(&mut self, at: i64) {
        let day = at.div_euclid(DAY_MS);
        if self.days.is_empty() || (day != self.day && self.taken >= RULE.readings) {
            self.day = day;
            self.taken = 0;
            self.days.push_back(self.score);
            if self.days.len() > RULE.days {
                self.days.pop_front();
            }
        } else if let Some(last) = self.days.back_mut() {
            *last = last.max(self.score);
        }
        self.taken += 1;
    }

    fn step(&mut self, at: i64, first: i64, limit: f32, place: u16) -> Option<Step> {
        let strange = self.score > limit;
        if self.open_since.is_some() {
            self.calm = if strange { 0 } else { self.calm + 1 };
            if strange {
                self.strange_at = at;
            }
            if at - self.strange_at < RULE.clear_ms || self.calm < RULE.clear_readings {
                return None;
            }
            self.open_since = None;
            return Some(Step::Closes { place });
        }
        if !strange || at - first < RULE.learn_ms {
            return None;
        }
        self.open_since = Some(at);
        self.strange_at = at;
        self.calm = 0;
        Some(Step::Opens { place, score: self.score, days: self.days.len() })
    }
}

impl Step {
    /// The change, with the name of the series that leads.
    pub fn told<'a>(self, at: i64, name: impl Fn(u16) -> &'a str) -> Change {
        match self {
            Self::Opens { place, score, days } => Change::Opened(Opened {
                subject: name(place).to_owned(),
                kind: Kind::Anomaly,
                opened_at: at,
                predicted_at: None,
                confidence: f64::from(score / (score + 2.0)),
                severity: Severity::Info,
                reason: Words::new("habit-strange")
                    .text("series", name(place))
                    .count("days", i64::try_from(days).unwrap_or(0)),
            }),
            Self::Closes { place } => {
                Change::resolved(name(place), Kind::Anomaly, at, Words::new("habit-usual").text("series", name(place)))
            }
        }
    }
}

#[expect(clippy::cast_precision_loss, reason = "a number of series")]
fn float(count: usize) -> f32 {
    count as f32
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a root of a number of series")]
fn power(count: usize, exponent: f32) -> usize {
    float(count).powf(exponent).ceil() as usize
}

/// The share of a new value in a mean that forgets over `over_ms`.
#[expect(clippy::cast_precision_loss, reason = "at most a day of milliseconds")]
fn share(gap: i64, over_ms: f32) -> f32 {
    let gap = gap as f32;
    gap / (gap + over_ms)
}
