//! Protects from failing memory: files that change by themselves, stops without a pattern.
//! Linux: EDAC's counters by module. Windows: WHEA events (17, 18, 19, 20, 46, 47). macOS: the word that
//! system_profiler has for each module, where the memory checks itself.
//! Invariant: memory that cannot report errors is unseen, never healthy. Next: `crashes`.

use serde::{Deserialize, Serialize};

use crate::card::{Card, Chart};
use crate::check::{Check, Every};
use crate::host::{Host, MemoryErrors};
use crate::observation::Look;
use crate::past::{Past, Point, Window};
use crate::reading::{Level, Reading, Severity};
use crate::text::Words;

/// The check.
pub struct This;

/// Errors by part of the memory, since boot.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Facts {
    /// One row each.
    pub parts: Vec<MemoryErrors>,
}

crate::limits! {
    /// How many errors are too many.
    pub struct Limits {
        /// Errors put right within a day that are worth a ticket.
        corrected: 24.0, 1 ..= 1_000_000;
    }
}

const CORRECTED: Window = Window { series: "corrected_count", span_s: 86_400 };

impl Check for This {
    const KEY: &'static str = "memory_errors";
    const EVERY: Every = Every::FifthSample;
    const WINDOWS: &'static [Window] = &[CORRECTED];
    const CHARTS: &'static [Chart] = &[Chart { series: CORRECTED.series, bad: None }];
    type Facts = Facts;
    type Limits = Limits;

    fn observe(host: &dyn Host) -> Look<Facts> {
        Ok(Facts { parts: host.memory_errors()? })
    }

    fn judge(facts: &Facts, past: &Past<'_>, limits: &Limits, now_ms: i64) -> Vec<Reading> {
        if facts.parts.is_empty() {
            return Vec::new();
        }
        vec![corrected(facts, past, limits, now_ms), lost(facts)]
    }

    fn series(facts: &Facts) -> Vec<Point> {
        let point = || Point { series: CORRECTED.series, subject: String::new(), value: all_corrected(facts) };
        (!facts.parts.is_empty()).then(point).into_iter().collect()
    }

    fn cards(facts: &Facts) -> Vec<Card> {
        let all: u64 = facts.parts.iter().map(|one| one.corrected_count.saturating_add(one.uncorrected_count)).fold(0, u64::saturating_add);
        let count = i64::try_from(all).unwrap_or(i64::MAX);
        let card = Card::new("", Words::new("memory-errors-card").count("errors", count));
        (!facts.parts.is_empty()).then_some(card).into_iter().collect()
    }
}

fn all_corrected(facts: &Facts) -> f64 {
    facts.parts.iter().map(|one| one.corrected_count as f64).sum()
}

fn corrected(facts: &Facts, past: &Past<'_>, limits: &Limits, now_ms: i64) -> Reading {
    let growth = past.growth(CORRECTED, "", all_corrected(facts), now_ms);
    let level = match growth {
        growth if growth >= limits.corrected => Level::Bad(Severity::Medium),
        growth if growth * 2.0 >= limits.corrected => Level::Near,
        _ => Level::Healthy,
    };
    let worst = facts.parts.iter().max_by_key(|one| one.corrected_count);
    #[expect(clippy::cast_possible_truncation, reason = "a float to integer cast saturates, and people read a few")]
    let words = Words::new("memory-errors").count("errors", growth as i64);
    Reading::new("memory_errors", "corrected", level, words.text("part", worst.map_or("", |one| &one.part)))
}

fn lost(facts: &Facts) -> Reading {
    let all = facts.parts.iter().map(|one| one.uncorrected_count).fold(0, u64::saturating_add);
    let danger = all > 0;
    let level = if danger { Level::Bad(Severity::Critical) } else { Level::Healthy };
    let worst = facts.parts.iter().max_by_key(|one| one.uncorrected_count);
    let words = Words::new("memory-errors-lost").count("errors", i64::try_from(all).unwrap_or(i64::MAX));
    let words = words.text("part", worst.map_or("", |one| &one.part));
    Reading { danger, ..Reading::new("memory_errors", "lost", level, words) }
}

#[cfg(test)]
mod tests {
    use crate::trial::Trial;
    use super::*;
    use crate::recorded::{Answer, Recorded};

    fn errors(corrected_count: u64, uncorrected_count: u64) -> Facts {
        let part = |name: &str, corrected_count, uncorrected_count| MemoryErrors {
            part: name.into(),
            corrected_count,
            uncorrected_count,
        };
        Facts { parts: vec![part("DIMM_A1", corrected_count, uncorrected_count), part("DIMM_B1", 0, 0)] }
    }

    #[test]
    fn errors_not_put_right_are_danger_and_others_count_when_they_grow() {
        let (medium, critical) = (Level::Bad(Severity::Medium), Level::Bad(Severity::Critical));
        let table = [
            ("none", 0, (0, 0), Level::Healthy, Level::Healthy),
            ("many, but old", 5000, (5000, 0), Level::Healthy, Level::Healthy),
            ("a few more", 5000, (5011, 0), Level::Healthy, Level::Healthy),
            ("half the limit", 0, (12, 0), Level::Near, Level::Healthy),
            ("the limit", 0, (24, 0), medium, Level::Healthy),
            ("a boot between", 5000, (3, 0), Level::Healthy, Level::Healthy),
            ("one not put right", 0, (0, 1), Level::Healthy, critical),
            ("absurd", 0, (u64::MAX, u64::MAX), medium, critical),
        ];
        for (case, before, (corrected, lost), grown, danger) in table {
            let mut trial = Trial::server();
            trial.see::<This>(&errors(before, 0), 0);
            let now = errors(corrected, lost);
            trial.see::<This>(&now, 3_600_000);
            assert_eq!(trial.level::<This>(&now, 3_600_000, "corrected"), Some(grown), "{case}");
            assert_eq!(trial.level::<This>(&now, 3_600_000, "lost"), Some(danger), "{case}");
        }
        assert!(Trial::server().judge::<This>(&Facts::default(), 0).is_empty());
        let dangers = Trial::server().judge::<This>(&errors(0, 1), 0).into_iter().filter(|one| one.danger);
        assert_eq!(dangers.map(|one| one.words.args["part"].clone()).collect::<Vec<_>>(), [crate::text::Value::Text("DIMM_A1".into())]);
    }

    #[test]
    fn counters_become_facts() {
        let host = Recorded { memory_errors: Some(Answer::Seen(errors(1, 0).parts)), ..Recorded::default() };
        let facts = This::observe(&host).unwrap();
        assert_eq!((facts.parts.len(), This::series(&facts).len(), This::cards(&facts).len()), (2, 1, 1));
        assert!(This::observe(&Recorded::default()).is_err());
    }
}
