//! Temperatures from hwmon, else from the processor's thermal zone; slow-downs from the processor's own count.
//! Invariant: one row for each chip, its warmest sensor; a machine that tells no temperature is unseen. Next: the check
//! `temperature`.

use shared::host::{Heat, Sensor};
use shared::observation::{Look, Unseen, Why};

use super::system::System;

const CHIPS: &str = "/sys/class/hwmon";
const ZONES: &str = "/sys/class/thermal";
const PROCESSORS: &str = "/sys/devices/system/cpu";
const MOST: usize = 64;

pub(super) fn heat(system: &System) -> Look<Heat> {
    let chips = system.names(CHIPS).unwrap_or_default();
    let mut sensors: Vec<Sensor> = chips.iter().take(MOST).filter_map(|chip| warmest(system, chip)).collect();
    if !sensors.iter().any(|sensor| sensor.part == "processor") {
        sensors.extend(zone(system));
    }
    let throttled_count = throttled(system);
    if sensors.is_empty() && throttled_count.is_none() {
        return Err(Unseen::new(Why::NotHere, "this machine tells no temperature"));
    }
    Ok(Heat { sensors, throttled_count })
}

/// The part that a chip measures, by the names of the kernel's drivers.
fn part(chip: &str) -> &'static str {
    match chip {
        "coretemp" | "k8temp" | "k10temp" | "zenpower" | "fam15h_power" | "via_cputemp" | "cpu_thermal" => "processor",
        "drivetemp" => "disk",
        "nvme" => "nvme",
        "amdgpu" | "radeon" | "nouveau" | "i915" | "xe" => "graphics",
        _ => "board",
    }
}

fn warmest(system: &System, chip: &str) -> Option<Sensor> {
    let folder = format!("{CHIPS}/{chip}");
    let name = system.word(format!("{folder}/name"));
    let part = part(&name);
    // What a board's many sensors measure is told by their place on the board, which nobody knows.
    if part == "board" {
        return None;
    }
    let files = system.names(&folder).ok()?;
    let inputs = files.iter().filter_map(|file| file.strip_prefix("temp")?.strip_suffix("_input"));
    let label = |number: &str| system.word(format!("{folder}/temp{number}_label"));
    let measured: Vec<(String, f64)> = inputs
        .filter_map(|number| Some((label(number), celsius(system, &format!("{folder}/temp{number}_input"))?)))
        .collect();
    // AMD's control temperature is up to 27 °C above the true one; where the true one is told, it counts.
    let true_one = measured.iter().any(|(label, _)| label == "Tdie");
    let counted = measured.iter().filter(|(label, _)| !(true_one && label == "Tctl"));
    let celsius = counted.map(|(_, celsius)| *celsius).reduce(f64::max)?;
    Some(Sensor { part: part.to_owned(), name, celsius })
}

fn celsius(system: &System, path: &str) -> Option<f64> {
    system.word(path).parse::<f64>().ok().map(|milli| milli / 1000.0).filter(|celsius| celsius.is_finite())
}

fn zone(system: &System) -> Option<Sensor> {
    let zones = system.names(ZONES).unwrap_or_default();
    zones.iter().filter(|zone| zone.starts_with("thermal_zone")).find_map(|zone| {
        let name = system.word(format!("{ZONES}/{zone}/type"));
        let processor = matches!(name.as_str(), "x86_pkg_temp" | "cpu-thermal" | "cpu_thermal" | "soc_thermal");
        let celsius = processor.then(|| celsius(system, &format!("{ZONES}/{zone}/temp"))).flatten()?;
        Some(Sensor { part: "processor".to_owned(), name, celsius })
    })
}

/// The most of the first and the last processor: on a board with two, they sit in different ones.
fn throttled(system: &System) -> Option<u64> {
    let names = system.names(PROCESSORS).unwrap_or_default();
    let last = names.iter().filter_map(|name| name.strip_prefix("cpu")?.parse::<u32>().ok()).max()?;
    let count = |number: u32| {
        system.word(format!("{PROCESSORS}/cpu{number}/thermal_throttle/package_throttle_count")).parse::<u64>().ok()
    };
    count(0).max(count(last))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::host::tests::machine;

    #[test]
    fn each_chip_tells_its_warmest_sensor() {
        let root = machine(&[
            ("sys/class/hwmon/hwmon0/name", "k10temp\n"),
            ("sys/class/hwmon/hwmon0/temp1_input", "92000\n"),
            ("sys/class/hwmon/hwmon0/temp1_label", "Tctl\n"),
            ("sys/class/hwmon/hwmon0/temp2_input", "65000\n"),
            ("sys/class/hwmon/hwmon0/temp2_label", "Tdie\n"),
            ("sys/class/hwmon/hwmon1/name", "nvme\n"),
            ("sys/class/hwmon/hwmon1/temp1_input", "41850\n"),
            ("sys/class/hwmon/hwmon1/temp2_input", "x\n"),
            ("sys/class/hwmon/hwmon2/name", "nct6775\n"),
            ("sys/class/hwmon/hwmon2/temp1_input", "127000\n"),
            ("sys/class/hwmon/hwmon3/name", "drivetemp"),
            ("sys/devices/system/cpu/cpu0/thermal_throttle/package_throttle_count", "3\n"),
            ("sys/devices/system/cpu/cpu11/thermal_throttle/package_throttle_count", "7\n"),
            ("sys/devices/system/cpu/cpufreq/x", ""),
        ]);
        let heat = heat(&System::below(root.path())).unwrap();
        let told: Vec<(&str, f64)> = heat.sensors.iter().map(|one| (one.part.as_str(), one.celsius)).collect();
        assert_eq!((told, heat.throttled_count), (vec![("processor", 65.0), ("nvme", 41.85)], Some(7)));
    }

    #[test]
    fn a_thermal_zone_stands_in_and_a_silent_machine_is_unseen() {
        let root = machine(&[
            ("sys/class/thermal/cooling_device0/type", "Processor"),
            ("sys/class/thermal/thermal_zone0/type", "acpitz"),
            ("sys/class/thermal/thermal_zone0/temp", "20000"),
            ("sys/class/thermal/thermal_zone1/type", "x86_pkg_temp"),
            ("sys/class/thermal/thermal_zone1/temp", "55000"),
        ]);
        let sensors = heat(&System::below(root.path())).unwrap().sensors;
        assert_eq!(sensors.iter().map(|one| one.celsius).collect::<Vec<_>>(), [55.0]);
        assert_eq!(heat(&System::below(machine(&[]).path())).unwrap_err().why, Why::NotHere);
    }
}
