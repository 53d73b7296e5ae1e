//! Temperatures of the board's thermal zones, which is what Windows itself can tell.
//! Invariant: a zone that always says the same nonsense (0 K, or beyond what silicon survives) is left out.
//! Next: the check `temperature`.

use shared::host::{Heat, Sensor};

use crate::parse::blocks::Block;

/// The zones, from `MSAcpi_ThermalZoneTemperature`, in tenths of a kelvin.
pub(super) fn heat(zones: &[Block]) -> Heat {
    let each = zones.iter().enumerate().filter_map(|(place, one)| {
        let tenths: f64 = one.number("CurrentTemperature")?;
        let celsius = tenths / 10.0 - 273.15;
        let is_real = (1.0..=130.0).contains(&celsius);
        is_real.then(|| Sensor { part: "board".to_owned(), name: format!("zone {place}"), celsius })
    });
    Heat { sensors: each.collect(), throttled_count: None }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::parse::wmi::instances;

    #[test]
    fn zones_are_told_in_degrees_and_nonsense_is_not() {
        let told = heat(&instances("CurrentTemperature=3232\n\nCurrentTemperature=0\n\nCurrentTemperature=9999\n"));
        assert_eq!(told.sensors.len(), 1);
        assert!((told.sensors[0].celsius - 50.05).abs() < 0.01);
    }
}
