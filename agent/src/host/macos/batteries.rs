//! Batteries, from system_profiler's report on power.
//! Invariant: a Mac without a battery answers an empty list; what an older macOS does not tell is none.
//! Next: the check `battery`.

use shared::host::Battery;
use shared::observation::Look;

use super::report::{Entry, number, section, text};

/// The batteries of `SPPowerDataType`.
pub(super) fn batteries(report: &str) -> Look<Vec<Battery>> {
    let entries = section(report, "SPPowerDataType")?;
    let with_battery = entries.iter().filter(|entry| entry.contains_key("sppower_battery_health_info"));
    Ok(with_battery.enumerate().map(|(place, entry)| battery(place, entry)).collect())
}

fn battery(place: usize, entry: &Entry) -> Battery {
    let below = |name: &str| entry.get(name).and_then(|below| below.as_object()).cloned().unwrap_or_default();
    let health = below("sppower_battery_health_info");
    let charge = below("sppower_battery_charge_info");
    let percent = |number: Option<u64>| number.and_then(|percent| u32::try_from(percent).ok()).map(f64::from);
    Battery {
        name: format!("battery {place}"),
        model: text(&below("sppower_battery_model_info"), "sppower_battery_device_name").to_owned(),
        health_percent: percent(number(&health, "sppower_battery_health_maximum_capacity")),
        cycle_count: number(&health, "sppower_battery_cycle_count").and_then(|count| u32::try_from(count).ok()),
        charge_percent: percent(number(&charge, "sppower_battery_state_of_charge")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_battery_is_told_without_its_serial_number() {
        let report = r#"{"SPPowerDataType":[
            {"_name":"spbattery_information",
             "sppower_battery_charge_info":{"sppower_battery_at_warn_level":"FALSE","sppower_battery_state_of_charge":81},
             "sppower_battery_health_info":{"sppower_battery_cycle_count":253,"sppower_battery_health":"Good","sppower_battery_health_maximum_capacity":"84 %"},
             "sppower_battery_model_info":{"sppower_battery_device_name":"bq40z651","sppower_battery_serial_number":"SECRET"}},
            {"_name":"sppower_information","AC Power":{}}]}"#;
        let told = batteries(report).unwrap();
        assert_eq!((told.len(), told[0].health_percent, told[0].cycle_count), (1, Some(84.0), Some(253)));
        assert_eq!((told[0].charge_percent, &*told[0].model), (Some(81.0), "bq40z651"));
        assert!(!format!("{told:?}").contains("SECRET"));
        assert!(batteries(r#"{"SPPowerDataType":[{"_name":"sppower_information"}]}"#).unwrap().is_empty());
        let old = r#"{"SPPowerDataType":[{"sppower_battery_health_info":{"sppower_battery_cycle_count":9}}]}"#;
        assert_eq!(batteries(old).unwrap()[0].health_percent, None);
        assert!(batteries("x").is_err());
    }
}
