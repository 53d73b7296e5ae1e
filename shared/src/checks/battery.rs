//! Protects from a laptop that dies on the road, and from a battery that swells.
//! Linux: `/sys/class/power_supply`. Windows: WMI `BatteryFullChargedCapacity` and `BatteryStaticData`. macOS:
//! system_profiler's `SPPowerDataType`.
//! Invariant: health is judged, charge never; what is worn goes into a list per customer, not into tickets.
//! Next: `ups`, for the battery that stands beside a server.

use serde::{Deserialize, Serialize};

use crate::card::{Card, Chart, Side};
use crate::check::{Check, Every};
use crate::host::{Battery, Host};
use crate::observation::Look;
use crate::past::{Past, Point};
use crate::reading::{Level, Reading, Severity};
use crate::text::Words;

/// The check.
pub struct This;

/// The batteries that the machine runs on.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Facts {
    /// One row each; empty when it has none.
    pub batteries: Vec<Battery>,
}

crate::limits! {
    /// How much of what it was built to hold a battery must still hold.
    pub struct Limits {
        /// Worn below this share, %.
        worn_percent: 60.0, 1 ..= 100;
        /// To be replaced below this share, %.
        replace_percent: 40.0, 1 ..= 100;
    }
}

impl Check for This {
    const KEY: &'static str = "battery";
    const EVERY: Every = Every::Day;
    const CHARTS: &'static [Chart] = &[Chart { series: "health_percent", bad: Some(Side::Below) }];
    type Facts = Facts;
    type Limits = Limits;

    fn observe(host: &dyn Host) -> Look<Facts> {
        Ok(Facts { batteries: host.batteries()? })
    }

    fn judge(facts: &Facts, _: &Past<'_>, limits: &Limits, _: i64) -> Vec<Reading> {
        facts.batteries.iter().filter_map(|battery| reading(battery, limits)).collect()
    }

    fn series(facts: &Facts) -> Vec<Point> {
        let point = |one: &Battery| {
            Some(Point { series: "health_percent", subject: one.name.clone(), value: one.health_percent? })
        };
        facts.batteries.iter().filter_map(point).collect()
    }

    fn limit(_: &Facts, limits: &Limits, _: &str, _: &str) -> Option<f64> {
        Some(limits.worn_percent)
    }

    fn cards(facts: &Facts) -> Vec<Card> {
        let card = |one: &Battery| {
            let card = Card::new(&one.name, Words::new("battery-card").percent("percent", one.health_percent?));
            let card = card.line("health_percent");
            Some(match one.cycle_count {
                Some(cycles) => card.beside(Words::new("battery-card-cycles").count("cycles", i64::from(cycles))),
                None => card,
            })
        };
        facts.batteries.iter().filter_map(card).collect()
    }
}

fn reading(battery: &Battery, limits: &Limits) -> Option<Reading> {
    // A battery that reports nothing of its health, or a thousandth of it, has a gauge that is not to be believed.
    let percent = battery.health_percent.filter(|percent| *percent >= 1.0)?;
    let (key, level) = match percent {
        percent if percent < limits.replace_percent => ("battery-replace", Level::Bad(Severity::Info)),
        percent if percent < limits.worn_percent => ("battery", Level::Bad(Severity::Info)),
        _ => ("battery", Level::Healthy),
    };
    let words = Words::new(key).text("battery", &battery.name).percent("percent", percent);
    Some(Reading::new("battery", &battery.name, level, words).per_customer("battery"))
}

#[cfg(test)]
mod tests {
    use crate::trial::Trial;
    use super::*;
    use crate::recorded::{Answer, Recorded};

    fn battery(health_percent: Option<f64>) -> Facts {
        let charge_percent = Some(1.0);
        Facts {
            batteries: vec![Battery { name: "BAT0".into(), health_percent, charge_percent, ..Battery::default() }],
        }
    }

    #[test]
    fn a_worn_battery_is_for_the_list_and_an_empty_one_is_nothing() {
        let (worn, replace) = (Some(("battery", Severity::Info)), Some(("battery-replace", Severity::Info)));
        let table = [
            (Some(104.0), None),
            (Some(60.0), None),
            (Some(59.9), worn),
            (Some(40.0), worn),
            (Some(39.9), replace),
            (Some(1.0), replace),
        ];
        for (percent, wanted) in table {
            let reading = Trial::laptop().judge::<This>(&battery(percent), 0).pop().unwrap();
            let told = match reading.level {
                Level::Bad(severity) => Some((reading.words.key.as_str(), severity)),
                _ => None,
            };
            assert_eq!(told, wanted, "{percent:?}");
        }
        for absurd in [None, Some(0.0), Some(-3.0), Some(f64::NAN)] {
            assert!(Trial::laptop().judge::<This>(&battery(absurd), 0).is_empty(), "{absurd:?}");
        }
        assert!(Trial::laptop().judge::<This>(&Facts::default(), 0).is_empty());
    }

    #[test]
    fn batteries_become_facts_and_none_is_not_unseen() {
        let host = |facts: Facts| Recorded { batteries: Some(Answer::Seen(facts.batteries)), ..Recorded::default() };
        let facts = battery(Some(88.0));
        assert_eq!(This::observe(&host(facts.clone())).unwrap(), facts);
        assert_eq!(This::observe(&host(Facts::default())).unwrap(), Facts::default());
        assert!(This::observe(&Recorded::default()).is_err());
        assert_eq!((This::cards(&facts).len(), This::series(&facts).len()), (1, 1));
    }
}
