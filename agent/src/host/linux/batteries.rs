//! Batteries of the machine itself, from the kernel's power supplies; those of mice and keyboards are none.
//! Invariant: a figure that a battery does not tell is none. Next: the check `battery`.

use shared::host::Battery;
use shared::observation::Look;

use super::system::System;

const FOLDER: &str = "/sys/class/power_supply";
const MOST: usize = 8;

pub(super) fn batteries(system: &System) -> Look<Vec<Battery>> {
    // The folder is the kernel's own: where it is and holds no battery, the machine has none.
    let names = system.names(FOLDER)?;
    Ok(names.iter().filter_map(|name| battery(system, name)).take(MOST).collect())
}

fn battery(system: &System, name: &str) -> Option<Battery> {
    let word = |file: &str| system.word(format!("{FOLDER}/{name}/{file}"));
    if word("type") != "Battery" || word("scope") == "Device" || word("present") == "0" {
        return None;
    }
    let number = |file: &str| word(file).parse::<f64>().ok();
    let share = |now: &str, built: &str| {
        let built = number(built).filter(|built| *built > 0.0)?;
        Some(100.0 * number(now)? / built)
    };
    Some(Battery {
        name: name.to_owned(),
        model: word("model_name"),
        // A battery counts in energy or in charge; some do in both, of which energy is measured.
        health_percent: share("energy_full", "energy_full_design")
            .or_else(|| share("charge_full", "charge_full_design")),
        cycle_count: word("cycle_count").parse().ok().filter(|count| *count > 0),
        charge_percent: number("capacity"),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::host::tests::machine;

    #[test]
    fn the_machine_s_own_batteries_are_told_with_what_they_tell() {
        let root = machine(&[
            ("sys/class/power_supply/AC/type", "Mains\n"),
            ("sys/class/power_supply/BAT0/type", "Battery\n"),
            ("sys/class/power_supply/BAT0/model_name", "LNV-5B\n"),
            ("sys/class/power_supply/BAT0/energy_full", "30000000\n"),
            ("sys/class/power_supply/BAT0/energy_full_design", "50000000\n"),
            ("sys/class/power_supply/BAT0/charge_full", "1\n"),
            ("sys/class/power_supply/BAT0/charge_full_design", "1\n"),
            ("sys/class/power_supply/BAT0/cycle_count", "412\n"),
            ("sys/class/power_supply/BAT0/capacity", "97\n"),
            ("sys/class/power_supply/BAT1/type", "Battery"),
            ("sys/class/power_supply/BAT1/charge_full", "x"),
            ("sys/class/power_supply/BAT1/charge_full_design", "0"),
            ("sys/class/power_supply/BAT1/cycle_count", "0"),
            ("sys/class/power_supply/BAT2/type", "Battery"),
            ("sys/class/power_supply/BAT2/present", "0"),
            ("sys/class/power_supply/hidpp_battery_0/type", "Battery"),
            ("sys/class/power_supply/hidpp_battery_0/scope", "Device"),
        ]);
        let told = batteries(&System::below(root.path())).unwrap();
        let first = Battery {
            name: "BAT0".into(),
            model: "LNV-5B".into(),
            health_percent: Some(60.0),
            cycle_count: Some(412),
            charge_percent: Some(97.0),
        };
        assert_eq!(told, [first, Battery { name: "BAT1".into(), ..Battery::default() }]);
        let none = machine(&[("sys/class/power_supply/AC/type", "Mains")]);
        assert!(batteries(&System::below(none.path())).unwrap().is_empty());
        assert!(batteries(&System::below(machine(&[]).path())).is_err());
    }
}
