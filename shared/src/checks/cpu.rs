//! Protects from a machine that is busy without end: everything on it is slow, and a laptop's fan never rests.
//! Linux: `/proc/stat`. Windows: system times. macOS: host processor load.
//! Invariant: for the digest only; programs are named where the machine's own configuration allows. Next: `memory`.

use serde::{Deserialize, Serialize};

use crate::card::{Card, Chart, Side};
use crate::check::{Check, Every};
use crate::host::{BusyProgram, Host};
use crate::observation::Look;
use crate::past::{Past, Point, Window};
use crate::reading::{Level, Reading, Severity};
use crate::text::Words;

/// The check.
pub struct This;

/// How busy the processors were since the look before.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Facts {
    /// Share of all processors' time not idle, 0..100.
    pub busy_percent: f64,
    /// How many processors.
    pub processors: u32,
    /// The busiest programs, while the machine is busy and where naming them is allowed.
    pub programs: Vec<BusyProgram>,
}

crate::limits! {
    /// When processors are busy without end.
    pub struct Limits {
        /// Busy above this mean share, %.
        busy_percent: 95.0, 0 ..= 100;
        /// Points below the limit at which a finding clears.
        clear_points: 5.0, 0 ..= 50;
    }
}

/// Programs are asked for only above this share: the question costs a walk through all processes.
const NAMED_PERCENT: f64 = 80.0;
const WORKSTATION: Window = Window { series: "busy_percent", span_s: 30 * 60 };
const SERVER: Window = Window { series: "busy_percent", span_s: 15 * 60 };

impl Check for This {
    const KEY: &'static str = "cpu";
    const EVERY: Every = Every::Sample;
    const WINDOWS: &'static [Window] = &[WORKSTATION, SERVER];
    const CHARTS: &'static [Chart] = &[Chart { series: WORKSTATION.series, bad: Some(Side::Above) }];
    const TRIED: &'static [&'static str] = &["busy_percent", "clear_points"];
    type Facts = Facts;
    type Limits = Limits;

    fn observe(host: &dyn Host) -> Look<Facts> {
        let cpu = host.cpu()?;
        let named = cpu.busy_percent > NAMED_PERCENT;
        let programs = if named { host.busy_programs().unwrap_or_default() } else { Vec::new() };
        Ok(Facts { busy_percent: cpu.busy_percent, processors: cpu.processors, programs })
    }

    fn judge(facts: &Facts, past: &Past<'_>, limits: &Limits, now_ms: i64) -> Vec<Reading> {
        let window = if past.class.is_server() { SERVER } else { WORKSTATION };
        let whole = past.full(window, now_ms).map(|stat| stat.mean);
        let percent = whole.unwrap_or(facts.busy_percent);
        let level = match percent {
            busy if busy > limits.busy_percent && whole.is_some() => Level::Bad(Severity::Info),
            busy if busy > limits.busy_percent - limits.clear_points => Level::Near,
            _ => Level::Healthy,
        };
        let busiest = facts.programs.first().map(|program| program.name.as_str());
        let words = Words::new("cpu")
            .percent("percent", percent)
            .span_s("span", u64::from(window.span_s))
            .text("program", busiest.unwrap_or_default());
        vec![Reading::new("cpu", "", level, words)]
    }

    fn series(facts: &Facts) -> Vec<Point> {
        vec![Point { series: WORKSTATION.series, subject: String::new(), value: facts.busy_percent }]
    }

    fn limit(_: &Facts, limits: &Limits, _: &str, _: &str) -> Option<f64> {
        Some(limits.busy_percent)
    }

    fn again(newest: &Facts, numbers: &[Point]) -> Option<Facts> {
        let busy = numbers.iter().find(|point| point.series == WORKSTATION.series)?;
        Some(Facts { busy_percent: busy.value, processors: newest.processors, programs: Vec::new() })
    }

    fn cards(facts: &Facts) -> Vec<Card> {
        let figure = Words::new("cpu-card").percent("percent", facts.busy_percent);
        let beside = Words::new("cpu-card-of").count("processors", i64::from(facts.processors));
        vec![Card::new("", figure).beside(beside).line(WORKSTATION.series)]
    }
}

#[cfg(test)]
mod tests {
    use crate::trial::Trial;
    use super::*;
    use crate::host::Cpu;
    use crate::recorded::{Answer, Recorded};

    fn busy(busy_percent: f64) -> Facts {
        Facts { busy_percent, processors: 4, programs: Vec::new() }
    }

    #[test]
    fn processors_are_judged_by_their_mean_over_the_window_of_their_class() {
        let table = [
            ("idle", 0.0, Level::Healthy),
            ("90 % clears", 90.0, Level::Healthy),
            ("94 % is near", 94.0, Level::Near),
            ("exactly at the limit", 95.0, Level::Near),
            ("above the limit", 95.5, Level::Bad(Severity::Info)),
            ("more than there is", 4000.0, Level::Bad(Severity::Info)),
            ("less than nothing", -1.0, Level::Healthy),
        ];
        for (case, percent, wanted) in table {
            let server = Trial::server().lasting::<This>(&busy(percent), 15 * 60);
            assert_eq!(server.level::<This>(&busy(percent), 15 * 60_000, ""), Some(wanted), "{case}");
        }
    }

    #[test]
    fn a_workstation_may_be_busy_for_a_quarter_of_an_hour() {
        let laptop = Trial::laptop().lasting::<This>(&busy(100.0), 15 * 60);
        assert_eq!(laptop.level::<This>(&busy(100.0), 15 * 60_000, ""), Some(Level::Near));
        let longer = Trial::laptop().lasting::<This>(&busy(100.0), 30 * 60);
        assert_eq!(longer.level::<This>(&busy(100.0), 30 * 60_000, ""), Some(Level::Bad(Severity::Info)));
    }

    #[test]
    fn programs_are_asked_for_only_while_busy_and_their_absence_costs_nothing() {
        let host = |percent, named: bool| Recorded {
            cpu: Some(Answer::Seen(Cpu { busy_percent: percent, processors: 2 })),
            busy_programs: named.then(|| Answer::Seen(vec![BusyProgram { name: "dd".into(), busy_percent: 90.0 }])),
            ..Recorded::default()
        };
        assert_eq!(This::observe(&host(99.0, true)).unwrap().programs.len(), 1);
        assert_eq!(This::observe(&host(20.0, true)).unwrap().programs.len(), 0);
        assert_eq!(This::observe(&host(99.0, false)).unwrap().programs.len(), 0, "the privacy profile says no");
        assert!(This::observe(&Recorded::default()).is_err());
    }
}
