//! Whether Windows keeps its clock right: the time service's own note of its last good sample.
//! Invariant: where the time service keeps no clock (off, or another keeper) the answer is "cannot tell", never "no".
//! Next: the check `clock`.

use shared::host::ClockSync;
use shared::observation::Look;

use super::registry::{if_here, machine, number, text};
use super::sample_time::{age_s, last_good_ms};

const TIME_SERVICE: &str = r"SYSTEM\CurrentControlSet\Services\W32Time";
/// Start type of a service that is off.
const OFF: u32 = 4;
/// The longest that the time service waits between two samples by its own settings: a week, outside a domain.
const LONGEST_S: u64 = 7 * 86_400;

pub(super) fn clock_sync(wall_ms: i64) -> Look<ClockSync> {
    let Some(service) = if_here(machine(TIME_SERVICE))? else { return Ok(ClockSync::default()) };
    let value = |key: &str, name: &str| -> Look<String> {
        Ok(if_here(machine(&format!(r"{TIME_SERVICE}\{key}")))?.map(|key| text(&key, name)).unwrap_or_default())
    };
    let keeps = number(&service, "Start") != Some(OFF) && value("Parameters", "Type")? != "NoSync";
    let at_ms = last_good_ms(&value(r"Config\Status", "LastGoodSampleInfo")?);
    Ok(match at_ms.filter(|_| keeps) {
        Some(at_ms) => {
            let age_s = age_s(wall_ms, at_ms);
            ClockSync { synchronised: Some(age_s <= LONGEST_S), last_sync_age_s: Some(age_s) }
        }
        None => ClockSync::default(),
    })
}
