//! When something is full: steady filling, log rotation, and growth that runs away, told from bursts and clean-up cycles.
//! Invariant: at most one condition per series is open; a level that the series came back from by itself is its habit and
//! opens nothing until it is passed. Next: [`super::envelope`] for the trend; `tests.rs` for each shape.

use std::collections::VecDeque;

use serde::{Deserialize, Serialize};
use shared::ahead::Room;
use shared::reading::Severity;
use shared::text::Words;

use super::change::{Change, Kind, Opened};
use super::envelope::Envelope;

const HOUR_MS: i64 = 3_600_000;
const DAY_MS: i64 = 24 * HOUR_MS;
/// Steps of the short memory that growth which runs away is read from: a quarter of an hour, six hours.
const STEP_MS: i64 = HOUR_MS / 4;
const STEPS: usize = 24;
/// What would take longer than this is no latest moment (ms).
const MOST_AHEAD_MS: i64 = 30 * DAY_MS;
/// Steps that the usual pace is told over: three days.
const PACES: u16 = 288;

/// The rule's figures, in percent of the limit and in time; the same for everything that fills.
#[derive(Clone, Copy, Debug)]
pub struct Rule {
    /// A steady trend opens nothing below this level.
    pub gate: f32,
    /// A steady trend opens when it is full within this time (days).
    pub within_days: f32,
    /// Growth that runs away opens nothing below this level.
    pub away_gate: f32,
    /// Growth that runs away opens when it is full within this time (h).
    pub away_within_h: f32,
    /// How long it must rise without a pause before it runs away (steps of a quarter of an hour).
    pub away_steps: usize,
    /// How many times its usual pace growth must have to run away.
    pub away_pace: f32,
    /// A level that is kept this high is a condition without any trend.
    pub high: f32,
    /// For how long it must be kept.
    pub high_ms: i64,
    /// How long a forecast must hold before it opens.
    pub debounce_ms: i64,
    /// A fall of this much is a recovery: a clean-up, a burst that ended.
    pub recovery: f32,
    /// How far a level must pass the highest it recovered from.
    pub margin: f32,
    /// How long a forecast must not hold before it closes.
    pub clear_ms: i64,
}

/// The rule as shipped.
pub const RULE: Rule = Rule {
    gate: 85.0,
    within_days: 2.0,
    away_gate: 50.0,
    away_within_h: 24.0,
    away_steps: 12,
    away_pace: 4.0,
    high: 94.0,
    high_ms: 2 * HOUR_MS,
    debounce_ms: 2 * HOUR_MS,
    recovery: 12.0,
    margin: 2.0,
    clear_ms: 7 * DAY_MS,
};

/// What is remembered of a series that fills.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Fill {
    envelope: Envelope,
    /// The last levels, one a step, newest last.
    steps: VecDeque<f32>,
    step: i64,
    /// Usual growth an hour: a slow mean of the hours past.
    pace: f32,
    /// How many steps that mean is of.
    paces: u16,
    first_at: Option<i64>,
    /// The highest level since the last recovery.
    crest: f32,
    /// Since when it is far below that.
    low_since: Option<i64>,
    /// The highest level it recovered from, less a little for each later recovery.
    recovered: Option<f32>,
    /// Since when the same forecast holds.
    holds_since: Option<(Kind, i64)>,
    open: Option<Open>,
}

#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
struct Open {
    kind: Kind,
    /// Since when its reason no longer holds.
    calm_since: Option<i64>,
}

/// A forecast that holds at a moment.
struct Ahead {
    kind: Kind,
    /// Until it is full (h).
    hours: Option<f32>,
    /// Growth an hour.
    pace: f32,
    /// The slowest and the fastest growth an hour that its past speaks for.
    between: (f32, f32),
}

impl Fill {
    /// Takes a reading in the unit of the series.
    pub fn hear(&mut self, name: &str, room: &Room, at: i64, value: f64) -> Option<Change> {
        if room.limit <= 0.0 {
            return None;
        }
        let (level, full) = (percent(value, room.limit), percent(room.full_at, room.limit));
        self.first_at.get_or_insert(at);
        self.envelope.hear(at, level);
        self.remember(at, level);
        let fell = self.recover(at, level);
        let ahead = self.ahead(at, level, full, room);
        match self.open {
            Some(open) => self.close(name, at, level, open, &ahead, fell),
            None => self.open(name, at, (level, full), ahead),
        }
    }

    /// Keeps a level for each step, and how fast it usually grows.
    fn remember(&mut self, at: i64, level: f32) {
        let step = at.div_euclid(STEP_MS);
        if !self.steps.is_empty() && step == self.step {
            if let Some(last) = self.steps.back_mut() {
                *last = level;
            }
            return;
        }
        // What is more than a few steps apart is no short memory of growth.
        if step - self.step > 4 {
            self.steps.clear();
        }
        self.step = step;
        self.steps.push_back(level);
        if self.steps.len() > STEPS {
            self.steps.pop_front();
        }
        if let (Some(newest), Some(old)) = (self.steps.iter().nth_back(STEPS - 5), self.steps.front()) {
            // The pace of hours that are past: the growth of now must not be its own measure.
            let hour = (newest - old).max(0.0);
            self.paces = (self.paces + 1).min(PACES);
            self.pace += (hour - self.pace) / f32::from(self.paces);
        }
    }

    /// Learns the level of a recovery. True when one is told: a dip that does not last is none.
    fn recover(&mut self, at: i64, level: f32) -> bool {
        self.crest = self.crest.max(level);
        if level > self.crest - RULE.recovery {
            self.low_since = None;
            return false;
        }
        let since = *self.low_since.get_or_insert(at);
        if at - since < RULE.debounce_ms {
            return false;
        }
        self.recovered = Some(self.recovered.map_or(self.crest, |before| self.crest.max(before - 1.0)));
        self.crest = level;
        self.low_since = None;
        true
    }

    fn ahead(&self, at: i64, level: f32, full: f32, room: &Room) -> Option<Ahead> {
        if self.recovered.is_some_and(|recovered| level < recovered + RULE.margin) && level < full {
            return None;
        }
        self.runs_away(at, level, full).or_else(|| self.steady(level, full)).or_else(|| {
            (level >= RULE.high && room.tells_high).then_some(Ahead {
                kind: Kind::Threshold,
                hours: None,
                pace: 0.0,
                between: (0.0, 0.0),
            })
        })
    }

    fn runs_away(&self, at: i64, level: f32, full: f32) -> Option<Ahead> {
        let begin = self.steps.len().checked_sub(RULE.away_steps + 1)?;
        if level < RULE.away_gate || at - self.first_at? < DAY_MS {
            return None;
        }
        let old = *self.steps.get(begin)?;
        let hours = steps_h(RULE.away_steps);
        let pace = (level - old) / hours;
        let hourly = (0..RULE.away_steps / 4)
            .filter_map(|hour| Some(self.steps.get(begin + hour * 4 + 4)? - self.steps.get(begin + hour * 4)?));
        let (slowest, fastest) =
            hourly.fold((f32::INFINITY, 0.0f32), |(slow, fast), pace| (slow.min(pace), fast.max(pace)));
        let until = (full - level).max(0.0) / pace;
        let away = slowest > pace / 4.0 && pace > self.pace * RULE.away_pace && pace > 0.3;
        let between = (slowest, fastest);
        let ahead = Ahead { kind: Kind::Forecast, hours: Some(until), pace, between };
        (away && until <= RULE.away_within_h).then_some(ahead)
    }

    fn steady(&self, level: f32, full: f32) -> Option<Ahead> {
        if level < RULE.gate {
            return None;
        }
        let growth = self.envelope.growth(3)?.min(self.envelope.growth(1).map_or(f32::INFINITY, |day| day * 2.0));
        let until = (full - level).max(0.0) / growth;
        let (slowest, fastest) = self.envelope.paces().unwrap_or((growth, growth));
        (growth > 0.0 && until <= RULE.within_days).then_some(Ahead {
            kind: Kind::Forecast,
            hours: Some(until * 24.0),
            pace: growth / 24.0,
            between: (slowest / 24.0, fastest / 24.0),
        })
    }

    fn open(&mut self, name: &str, at: i64, now: (f32, f32), ahead: Option<Ahead>) -> Option<Change> {
        let Some(ahead) = ahead else {
            self.holds_since = None;
            return None;
        };
        let since = match self.holds_since {
            Some((kind, since)) if kind == ahead.kind => since,
            _ => at,
        };
        self.holds_since = Some((ahead.kind, since));
        let needed = match (ahead.kind, ahead.hours) {
            (Kind::Threshold, _) => RULE.high_ms,
            (_, Some(hours)) if hours <= RULE.away_within_h => 0,
            _ => RULE.debounce_ms,
        };
        if at - since < needed {
            return None;
        }
        self.open = Some(Open { kind: ahead.kind, calm_since: None });
        Some(Change::Opened(opened(name, at, now, &ahead)))
    }

    fn close(
        &mut self,
        name: &str,
        at: i64,
        level: f32,
        open: Open,
        ahead: &Option<Ahead>,
        fell: bool,
    ) -> Option<Change> {
        let calm_since = if ahead.is_some() { None } else { Some(open.calm_since.unwrap_or(at)) };
        self.open = Some(Open { calm_since, ..open });
        let calm = calm_since.is_some_and(|since| at - since >= RULE.clear_ms);
        if !fell && !calm {
            return None;
        }
        self.open = None;
        self.holds_since = None;
        let key = if fell { "forecast-fell" } else { "forecast-flat" };
        let reason = Words::new(key).text("series", name).percent("level", f64::from(level));
        Some(Change::resolved(name, open.kind, at, reason))
    }
}

fn opened(name: &str, at: i64, (level, full): (f32, f32), ahead: &Ahead) -> Opened {
    let words = |key: &str| Words::new(key).text("series", name).percent("level", f64::from(level));
    let Some(hours) = ahead.hours else {
        return Opened {
            subject: name.to_owned(),
            kind: ahead.kind,
            opened_at: at,
            predicted_at: None,
            confidence: 0.6,
            severity: Severity::High,
            reason: words("forecast-high"),
        };
    };
    let full_at = at.saturating_add(span_ms(hours));
    let soon = hours <= RULE.away_within_h;
    let confidence = if level >= RULE.gate { 0.8 } else { 0.7 };
    let words = words(if soon { "forecast-soon-full" } else { "forecast-full" })
        .percent("pace", f64::from(ahead.pace * 24.0))
        .percent("sure", confidence * 100.0)
        .at_ms("full_at", to_hour(full_at));
    // By a pace at which it is never full there is no latest moment.
    let by = |pace: f32| (pace > 0.0).then(|| at.saturating_add(span_ms((full - level).max(0.0) / pace)));
    let within = |moment: &i64| *moment <= at.saturating_add(MOST_AHEAD_MS);
    let (latest, earliest) = (by(ahead.between.0), by(ahead.between.1));
    // Three days of one pace say no more than this: a fifth sooner, a quarter later.
    let (sooner, later) = (at.saturating_add(span_ms(hours * 0.8)), at.saturating_add(span_ms(hours * 1.25)));
    let latest = latest.map(|moment| moment.max(later)).filter(within);
    let words = words.at_ms("earliest", to_hour(earliest.map_or(sooner, |moment| moment.min(sooner))));
    let reason = latest.into_iter().fold(words, |words, moment| words.at_ms("latest", to_hour(moment)));
    Opened {
        subject: name.to_owned(),
        kind: ahead.kind,
        opened_at: at,
        predicted_at: Some(full_at),
        confidence,
        // As the limits of a full disk have it: high within days, critical within a day.
        severity: if soon { Severity::Critical } else { Severity::High },
        reason,
    }
}

#[expect(clippy::cast_possible_truncation, reason = "a share of a hundred needs no more than an f32 holds")]
fn percent(value: f64, limit: f64) -> f32 {
    (value / limit * 100.0).clamp(-1e6, 1e6) as f32
}

#[expect(clippy::cast_precision_loss, reason = "a few steps")]
fn steps_h(steps: usize) -> f32 {
    steps as f32 / 4.0
}

/// A moment to the hour: what people are told of a trend is no truer than that.
fn to_hour(at: i64) -> i64 {
    at.saturating_add(HOUR_MS / 2).div_euclid(HOUR_MS) * HOUR_MS
}

/// Hours as whole minutes: a forecast knows no seconds.
#[expect(clippy::cast_possible_truncation, reason = "hours within some weeks; a cast saturates")]
fn span_ms(hours: f32) -> i64 {
    (hours * 60.0).round() as i64 * 60_000
}
