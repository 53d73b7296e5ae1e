//! Power supplies that hang on this Mac by USB, as `pmset -g batt` lists them beside its own battery.
//! Invariant: a Mac's own battery is none; a time that macOS only guesses at is none. Next: the check `ups`.

use shared::host::PowerSupply;
use shared::observation::{Look, Unseen, Why};

/// What a Mac calls a battery of its own.
const OWN: &str = "InternalBattery";

pub(super) fn power_supplies(told: &str) -> Look<Vec<PowerSupply>> {
    let supplies: Vec<PowerSupply> =
        told.lines().filter_map(row).enumerate().map(|(place, one)| named(one, place)).collect();
    if supplies.is_empty() {
        return Err(Unseen::new(Why::NotHere, "no power supply tells this Mac of itself by USB"));
    }
    Ok(supplies)
}

fn named(supply: PowerSupply, place: usize) -> PowerSupply {
    PowerSupply { name: if place == 0 { "ups".to_owned() } else { format!("ups {}", place + 1) }, ..supply }
}

/// ` -Back-UPS ES 700 (id=1234), a tab, 87%; discharging; 0:45 remaining present: true`.
fn row(line: &str) -> Option<PowerSupply> {
    let (name, rest) = line.trim_start().strip_prefix('-')?.split_once('\t')?;
    let model = name.split_once(" (id=").map_or(name, |(model, _)| model).trim();
    if model.starts_with(OWN) {
        return None;
    }
    let mut parts = rest.split(';').map(str::trim);
    let charge: f64 = parts.next()?.strip_suffix('%')?.parse().ok()?;
    let on_battery = match parts.next()? {
        "discharging" => Some(true),
        "AC attached" | "charging" | "charged" | "finishing charge" => Some(false),
        _ => None,
    };
    let remaining = parts.next().and_then(remaining_s).filter(|_| on_battery == Some(true));
    Some(PowerSupply {
        model: model.to_owned(),
        on_battery,
        charge_percent: Some(charge).filter(|percent| (0.0..=100.0).contains(percent)),
        remaining_s: remaining,
        ..PowerSupply::default()
    })
}

/// `0:45 remaining present: true`.
fn remaining_s(text: &str) -> Option<u64> {
    let (hours, minutes) = text.split_whitespace().next()?.split_once(':')?;
    let (hours, minutes): (u64, u64) = (hours.parse().ok()?, minutes.parse().ok()?);
    hours.checked_mul(60)?.checked_add(minutes)?.checked_mul(60).filter(|s| *s > 0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn power_supplies_are_told_from_the_mac_s_own_battery() {
        let own = " -InternalBattery-0 (id=4653155)\t81%; discharging; 4:12 remaining present: true\n";
        let table = [
            (
                "on the mains",
                "AC Power",
                "100%; AC attached; not charging present: true",
                (Some(false), Some(100.0), None),
            ),
            ("charging", "AC Power", "71%; charging; 1:10 remaining present: true", (Some(false), Some(71.0), None)),
            (
                "on its battery",
                "UPS Power",
                "87%; discharging; 0:45 remaining present: true",
                (Some(true), Some(87.0), Some(2700)),
            ),
            (
                "it does not know yet",
                "UPS Power",
                "87%; discharging; (no estimate) present: true",
                (Some(true), Some(87.0), None),
            ),
            ("in other words", "UPS Power", "900%; en charge", (None, None, None)),
            ("absurd", "UPS Power", "9%; discharging; 99999999999999999999:1", (Some(true), Some(9.0), None)),
        ];
        for (case, source, rest, wanted) in table {
            let told = format!("Now drawing from '{source}'\n{own} -Back-UPS ES 700G FW:871.O4 (id=1234)\t{rest}\n");
            let told = power_supplies(&told).unwrap();
            let one = told.first().unwrap();
            assert_eq!((one.on_battery, one.charge_percent, one.remaining_s), wanted, "{case}");
            assert_eq!((told.len(), &*one.name, &*one.model), (1, "ups", "Back-UPS ES 700G FW:871.O4"), "{case}");
        }
        for none in ["", own, "Now drawing from 'AC Power'\n", " -X (id=1)\n", " -X\t\n -X\t7;"] {
            assert_eq!(power_supplies(none).unwrap_err().why, Why::NotHere, "{none}");
        }
    }
}
