//! What upower says of batteries and other power devices: `upower -d`, `-i PATH`, `-e`.
//! Invariant: a value keeps its unit beside it, and what the tool calls `none` is null. Next: the check `battery`.

use serde::Serialize;
use serde_json::{Map, Value};

use super::text::{amount, snake, truth};
use super::tree::{Node, tree};

/// Power devices in the order they are told.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Power {
    /// A row each.
    pub devices: Vec<Device>,
}

/// A power device.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Device {
    /// Its path on the bus; empty when the output does not tell.
    pub path: String,
    /// `battery`, `line-power`, `mouse`, `ups`, …; empty when not told.
    pub kind: String,
    /// Energy when full, mWh.
    pub full_mwh: Option<u64>,
    /// Energy when full as it was built, mWh.
    pub design_mwh: Option<u64>,
    /// Voltage, mV.
    pub voltage_mv: Option<u64>,
    /// What is left of its design, %.
    pub health_percent: Option<f64>,
    /// Every value by name; a number's unit stands beside it as `<name>_unit`.
    pub values: Map<String, Value>,
}

/// The devices of an output, whichever it is.
#[must_use]
pub fn read(text: &str) -> Power {
    let mut devices = Vec::new();
    let mut part = String::new();
    let mut path = String::new();
    for line in text.lines().chain(["Daemon:"]) {
        let begins = line.strip_prefix("Device:").or_else(|| line.starts_with("/org/").then_some(line));
        if begins.is_some() || line.starts_with("Daemon:") {
            devices.extend(device(&path, &part));
            part.clear();
            path = begins.unwrap_or_default().trim().to_owned();
        } else {
            part.push_str(line);
            part.push('\n');
        }
    }
    Power { devices }
}

fn device(path: &str, text: &str) -> Option<Device> {
    let root = tree(text);
    if path.is_empty() && !root.below.iter().any(|node| node.name == "native-path") {
        return None;
    }
    let mut device = Device { path: path.to_owned(), ..Device::default() };
    for node in &root.below {
        take(&mut device, node);
    }
    let milli = |values: &Map<String, Value>, name: &str| {
        let number = values.get(name)?.as_f64().filter(|number| (0.0..1e9).contains(number))? * 1000.0;
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "bounded just before")]
        Some(number.round() as u64)
    };
    device.full_mwh = milli(&device.values, "energy_full");
    device.design_mwh = milli(&device.values, "energy_full_design").filter(|design| *design > 0);
    device.voltage_mv = milli(&device.values, "voltage");
    device.health_percent =
        device.full_mwh.zip(device.design_mwh).map(|(full, design)| 100.0 * full as f64 / design as f64);
    Some(device)
}

fn take(device: &mut Device, node: &Node) {
    if node.value.is_empty() && (!node.below.is_empty() || !node.is_pair) {
        // `battery`, `line-power`: the kind, with its values below; a history's rows are bare numbers.
        if !node.name.starts_with("History") && !node.name.starts_with(|c: char| c.is_ascii_digit()) {
            device.kind = node.name.trim_end_matches(':').to_owned();
            node.below.iter().for_each(|below| take(device, below));
        }
        return;
    }
    let name = snake(&node.name);
    if name == "updated" {
        return updated(device, &node.value);
    }
    let (value, unit) = typed(&node.value);
    if let Some(unit) = unit {
        device.values.insert(format!("{name}_unit"), Value::from(unit));
    }
    device.values.insert(name, value);
    node.below.iter().for_each(|below| take(device, below));
}

/// `Tuesday … UTC (101 seconds ago)`.
fn updated(device: &mut Device, value: &str) {
    let (when, ago) = value.rsplit_once(" (").unwrap_or((value, ""));
    device.values.insert("updated".to_owned(), Value::from(when));
    if let Some((seconds, _)) = amount(ago) {
        device.values.insert("updated_seconds_ago".to_owned(), Value::from(seconds));
    }
}

fn typed(value: &str) -> (Value, Option<&str>) {
    let value = value.trim_matches('\'');
    if value == "none" {
        return (Value::Null, None);
    }
    if let (Some(truth), false) = (truth(value), value.starts_with(|c: char| c.is_ascii_digit() || c == '-')) {
        return (Value::from(truth), None);
    }
    const UNITS: [&str; 9] = ["%", "Wh", "W", "V", "hours", "minutes", "seconds", "days", "lux"];
    match amount(value) {
        Some((number, "%")) => (Value::from(number), None),
        Some((number, unit)) if UNITS.contains(&unit) || unit.starts_with("degrees") => {
            (Value::from(number), Some(unit))
        }
        _ => (Value::from(value), None),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn batteries_are_told_with_their_health() {
        let text = "Device: /org/freedesktop/UPower/devices/battery_BAT0\n  native-path:          BAT0\n  vendor:   Samsung SDI\n  \
            serial:               4448\n  power supply:         yes\n  updated:  Tue 01 Oct (101 seconds ago)\n  has history:  yes\n  \
            battery\n    present:  yes\n    warning-level:       none\n    energy-full:         33,4443 Wh\n    energy-full-design:  48.84 Wh\n    \
            voltage:             12.446 V\n    percentage:          100%\n    icon-name:          'battery-full'\n  History (charge):\n    1569959441\t100,000\tx\n\n\
            Device: /org/freedesktop/UPower/devices/line_power_AC\n  native-path: AC\n  line-power\n    online: no\n\nDaemon:\n  daemon-version: 0.99\n";
        let power = read(text);
        let battery = &power.devices[0];
        assert_eq!((&*battery.kind, battery.full_mwh, battery.design_mwh), ("battery", Some(33_444), Some(48_840)));
        assert!((battery.health_percent.unwrap() - 68.477).abs() < 0.01);
        let value = |name: &str| battery.values[name].clone();
        assert_eq!(
            (value("serial"), value("warning_level"), value("power_supply")),
            ("4448".into(), Value::Null, true.into())
        );
        assert_eq!(
            (value("percentage"), value("voltage_unit"), value("icon_name")),
            (100.0.into(), "V".into(), "battery-full".into())
        );
        assert_eq!(value("updated_seconds_ago"), Value::from(101.0));
        assert_eq!((&*power.devices[1].kind, &power.devices[1].values["online"]), ("line-power", &Value::from(false)));
        assert_eq!(read("/org/freedesktop/UPower/devices/battery_BAT0\n").devices.len(), 1);
        assert!(read("").devices.is_empty());
    }
}
