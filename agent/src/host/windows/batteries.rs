//! Batteries: what they were built to hold, what they hold now, how often they were charged.
//! Invariant: instances of several classes belong together by the name of their driver; what one of them lacks is none.
//! Next: the check `battery`.

use shared::host::Battery;

use crate::parse::blocks::Block;

/// The batteries, from `BatteryStaticData`, `BatteryFullChargedCapacity`, `BatteryCycleCount` and `Win32_Battery`.
pub(super) fn batteries(built: &[Block], full: &[Block], cycles: &[Block], now: &[Block]) -> Vec<Battery> {
    let of = |all: &[Block], instance: &str, name: &str| -> Option<u64> {
        all.iter().find(|one| one.get("InstanceName") == Some(instance))?.number(name)
    };
    let each = built.iter().enumerate().map(|(place, one)| {
        let instance = one.text("InstanceName");
        let designed: Option<u64> = one.number("DesignedCapacity").filter(|designed| *designed > 0);
        let holds = of(full, &instance, "FullChargedCapacity");
        let cycles = of(cycles, &instance, "CycleCount").filter(|count| *count > 0);
        Battery {
            name: format!("battery {place}"),
            model: one.text("DeviceName"),
            health_percent: designed.zip(holds).map(|(designed, holds)| 100.0 * holds as f64 / designed as f64),
            cycle_count: cycles.and_then(|count| u32::try_from(count).ok()),
            charge_percent: now.get(place).and_then(|one| one.number("EstimatedChargeRemaining")),
        }
    });
    each.collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::parse::wmi::instances;

    #[test]
    fn a_battery_is_put_together_from_its_classes() {
        let built = instances(
            "InstanceName=ACPI\\PNP0C0A\\1_0\nDeviceName=DELL 7XF\nDesignedCapacity=48840\n\nInstanceName=b\nDesignedCapacity=0\n",
        );
        let full = instances("InstanceName=ACPI\\PNP0C0A\\1_0\nFullChargedCapacity=24420\n");
        let cycles = instances("InstanceName=ACPI\\PNP0C0A\\1_0\nCycleCount=0\n");
        let now = instances("EstimatedChargeRemaining=80\nBatteryStatus=2\n");
        let told = batteries(&built, &full, &cycles, &now);
        assert_eq!(
            (told[0].health_percent, told[0].cycle_count, told[0].charge_percent),
            (Some(50.0), None, Some(80.0))
        );
        assert_eq!((told[1].health_percent, told[1].charge_percent), (None, None));
        assert!(batteries(&[], &[], &[], &[]).is_empty());
    }
}
