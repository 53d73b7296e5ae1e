//! Uninterruptible power supplies, which Windows takes for batteries of a machine that is not carried about.
//! Invariant: what Windows does not tell (a worn battery, the load) is none. Next: the check `ups`; `batteries`.

use shared::host::PowerSupply;
use shared::observation::{Look, Unseen, Why};

use crate::parse::blocks::Block;

/// What stands for "not running on it" (71,582,788 minutes, 2^32 s).
const FOR_EVER_MIN: u64 = 71_582_788;

/// The supplies, from `Win32_Battery`. A portable computer's battery is its own, and of a case of no kind nobody knows.
pub(super) fn supplies(batteries: &[Block], chassis: &str) -> Look<Vec<PowerSupply>> {
    if !is_fixed(chassis) {
        return Err(Unseen::new(Why::NotHere, "this computer's battery is its own, or its case tells no kind"));
    }
    if batteries.is_empty() {
        return Err(Unseen::new(Why::NotHere, "Windows sees no power supply with a battery"));
    }
    Ok(batteries.iter().enumerate().map(|(place, one)| supply(place, one)).collect())
}

/// Whether a battery of a machine with this case is a power supply beside it.
pub(super) fn is_fixed(chassis: &str) -> bool {
    matches!(chassis, "desktop" | "server")
}

fn supply(place: usize, one: &Block) -> PowerSupply {
    let minutes: Option<u64> = one.number("EstimatedRunTime").filter(|minutes| *minutes < FOR_EVER_MIN);
    PowerSupply {
        name: format!("ups {place}"),
        model: one.text("Name"),
        // 1 discharging, 4 low, 5 critical; 2, 3 and 6 to 9 are on the mains; 10 is none, 11 partly charged.
        on_battery: match one.number::<u32>("BatteryStatus") {
            Some(1 | 4 | 5) => Some(true),
            Some(2 | 3 | 6..=9 | 11) => Some(false),
            _ => None,
        },
        charge_percent: one.number("EstimatedChargeRemaining"),
        remaining_s: minutes.map(|minutes| minutes * 60),
        ..PowerSupply::default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::parse::wmi::instances;

    #[test]
    fn a_battery_beside_a_desktop_is_a_power_supply() {
        let on_mains = instances(
            "Name=Back-UPS ES 700G\nBatteryStatus=2\nEstimatedChargeRemaining=100\nEstimatedRunTime=71582788\n",
        );
        let told = supplies(&on_mains, "desktop").unwrap().remove(0);
        assert_eq!((&*told.model, told.on_battery, told.remaining_s), ("Back-UPS ES 700G", Some(false), None));
        let out = instances("Name=X\nBatteryStatus=1\nEstimatedChargeRemaining=60\nEstimatedRunTime=12\n");
        let told = supplies(&out, "server").unwrap().remove(0);
        assert_eq!((told.on_battery, told.charge_percent, told.remaining_s), (Some(true), Some(60.0), Some(720)));
        for chassis in ["laptop", "", "virtual"] {
            assert_eq!(supplies(&on_mains, chassis).unwrap_err().why, Why::NotHere, "{chassis}");
        }
        assert!(supplies(&[], "desktop").is_err());
    }
}
