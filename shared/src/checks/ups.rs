//! Protects from a server that goes off with the power, because the battery beside it was old or is nearly empty.
//! Linux: what NUT and apcupsd on this machine tell. Windows: `Win32_Battery` of a desktop or a server.
//! macOS: pmset.
//! Invariant: only a power supply that this machine itself watches is told. Next: `battery`, for a laptop's own.

use serde::{Deserialize, Serialize};

use crate::card::{Card, Chart, Side};
use crate::check::{Check, Every};
use crate::host::{Host, PowerSupply};
use crate::observation::Look;
use crate::past::{Past, Point};
use crate::reading::{Level, Reading, Severity};
use crate::text::Words;

/// The check.
pub struct This;

/// The power supplies.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Facts {
    /// One row each.
    pub supplies: Vec<PowerSupply>,
}

crate::limits! {
    /// How full a power supply must be.
    pub struct Limits {
        /// Too little below this share, %.
        charge_percent: 40.0, 1 ..= 100;
        /// Points above the limit at which a finding clears.
        clear_points: 5.0, 0 ..= 50;
    }
}

impl Check for This {
    const KEY: &'static str = "ups";
    const EVERY: Every = Every::Sample;
    const OPTIONAL: bool = true;
    const CHARTS: &'static [Chart] = &[Chart { series: "charge_percent", bad: Some(Side::Below) }];
    const TRIED: &'static [&'static str] = &["charge_percent", "clear_points"];
    type Facts = Facts;
    type Limits = Limits;

    fn observe(host: &dyn Host) -> Look<Facts> {
        Ok(Facts { supplies: host.power_supplies()? })
    }

    fn judge(facts: &Facts, _: &Past<'_>, limits: &Limits, _: i64) -> Vec<Reading> {
        facts.supplies.iter().map(|supply| reading(supply, limits)).collect()
    }

    fn series(facts: &Facts) -> Vec<Point> {
        let point = |one: &PowerSupply| {
            Some(Point { series: "charge_percent", subject: one.name.clone(), value: one.charge_percent? })
        };
        facts.supplies.iter().filter_map(point).collect()
    }

    fn limit(_: &Facts, limits: &Limits, _: &str, _: &str) -> Option<f64> {
        Some(limits.charge_percent)
    }

    fn again(_: &Facts, numbers: &[Point]) -> Option<Facts> {
        // Whether it ran on its battery is not stored.
        let supply = |point: &Point| PowerSupply {
            name: point.subject.clone(),
            charge_percent: Some(point.value),
            ..PowerSupply::default()
        };
        Some(Facts { supplies: numbers.iter().map(supply).collect() })
    }

    fn cards(facts: &Facts) -> Vec<Card> {
        let card = |one: &PowerSupply| {
            let card = Card::new(&one.name, Words::new("ups-card").percent("percent", one.charge_percent?));
            let card = card.line("charge_percent");
            Some(match one.remaining_s {
                Some(remaining_s) => card.beside(Words::new("ups-card-lasts").span_s("for", remaining_s)),
                None => card,
            })
        };
        facts.supplies.iter().filter_map(card).collect()
    }
}

fn reading(supply: &PowerSupply, limits: &Limits) -> Reading {
    let below = |points: f64| supply.charge_percent.is_some_and(|charge| charge < limits.charge_percent + points);
    let (on_battery, low) = (supply.on_battery == Some(true), below(0.0));
    let (key, level) = match (on_battery, low) {
        (true, true) => ("ups-on-battery", Level::Bad(Severity::Critical)),
        (true, false) => ("ups-on-battery", Level::Bad(Severity::High)),
        _ if supply.replace_battery == Some(true) => ("ups-replace", Level::Bad(Severity::Medium)),
        (false, true) => ("ups-charge", Level::Bad(Severity::Medium)),
        _ if below(limits.clear_points) => ("ups-charge", Level::Near),
        _ => ("ups", Level::Healthy),
    };
    let words = Words::new(key).text("supply", &supply.name);
    let words = match supply.charge_percent {
        Some(charge) if key == "ups-charge" => words.percent("percent", charge),
        _ => words,
    };
    Reading::new("ups", &supply.name, level, words)
}

#[cfg(test)]
mod tests {
    use crate::trial::Trial;
    use super::*;
    use crate::recorded::{Answer, Recorded};

    fn supply(on_battery: bool, replace_battery: bool, charge_percent: Option<f64>) -> PowerSupply {
        PowerSupply {
            name: "ups".into(),
            on_battery: Some(on_battery),
            replace_battery: Some(replace_battery),
            charge_percent,
            ..PowerSupply::default()
        }
    }

    #[test]
    fn power_that_fails_now_goes_before_a_battery_that_is_old() {
        let bad = Level::Bad;
        let table = [
            ("fine", supply(false, false, Some(100.0)), Level::Healthy),
            ("on battery", supply(true, true, Some(90.0)), bad(Severity::High)),
            ("on battery, nearly empty", supply(true, false, Some(39.9)), bad(Severity::Critical)),
            ("charging", supply(false, false, Some(39.9)), bad(Severity::Medium)),
            ("nearly charged", supply(false, false, Some(40.0)), Level::Near),
            ("charged", supply(false, false, Some(45.0)), Level::Healthy),
            ("old", supply(false, true, Some(100.0)), bad(Severity::Medium)),
            ("tells nothing", PowerSupply { name: "ups".into(), ..PowerSupply::default() }, Level::Healthy),
            ("absurd", supply(false, false, Some(f64::NAN)), Level::Healthy),
        ];
        for (case, supply, wanted) in table {
            let facts = Facts { supplies: vec![supply] };
            assert_eq!(Trial::server().level::<This>(&facts, 0, "ups"), Some(wanted), "{case}");
        }
        assert!(Trial::server().judge::<This>(&Facts::default(), 0).is_empty());
    }

    #[test]
    fn supplies_become_facts() {
        let supplies = vec![supply(false, false, Some(100.0))];
        let host = Recorded { power_supplies: Some(Answer::Seen(supplies)), ..Recorded::default() };
        let facts = This::observe(&host).unwrap();
        assert_eq!((This::series(&facts).len(), This::cards(&facts).len()), (1, 1));
        assert!(This::observe(&Recorded::default()).is_err());
    }
}
