//! What the agent uses of a machine that is not its own, and how it stands back.
//! Invariant: what the system does not tell counts as nothing used, and as mains. Next: [`crate::thrift`], which decides.

use std::fs;
use std::path::Path;

use crate::thrift::Usage;

const SUPPLIES: &str = "/sys/class/power_supply";
/// USER_HZ: how the kernel counts time for programs.
const TICKS_PER_S: u64 = 100;
/// As its unit has it.
const NICE: i32 = 10;

/// Time of the processor with child tools that ended, and memory of its own.
#[must_use]
pub fn usage() -> Usage {
    let read = |path: &str| fs::read_to_string(path).unwrap_or_default();
    Usage {
        cpu_us: ticks(&read("/proc/self/stat")).saturating_mul(1_000_000 / TICKS_PER_S),
        private_bytes: private_kib(&read("/proc/self/status")).saturating_mul(1024),
    }
}

/// utime, stime, cutime and cstime: fields 14 to 17; the name in brackets may hold anything.
fn ticks(stat: &str) -> u64 {
    let after = stat.rsplit_once(')').map_or("", |(_, after)| after);
    after.split_ascii_whitespace().skip(11).take(4).filter_map(|field| field.parse::<u64>().ok()).sum()
}

fn private_kib(status: &str) -> u64 {
    let line = status.lines().find_map(|line| line.strip_prefix("RssAnon:"));
    line.and_then(|line| line.split_ascii_whitespace().next()?.parse().ok()).unwrap_or(0)
}

/// Whether the machine runs on its battery.
#[must_use]
pub fn on_battery() -> bool {
    runs_on_battery(Path::new(SUPPLIES))
}

fn runs_on_battery(supplies: &Path) -> bool {
    let word = |path: &Path, file: &str| fs::read_to_string(path.join(file)).unwrap_or_default().trim().to_owned();
    let all: Vec<_> = fs::read_dir(supplies).into_iter().flatten().flatten().map(|entry| entry.path()).collect();
    let (batteries, others): (Vec<_>, Vec<_>) = all.iter().partition(|path| word(path, "type") == "Battery");
    if others.iter().any(|path| word(path, "online") == "1") {
        return false;
    }
    // A mouse has a battery too, and says that it is of a device.
    batteries.iter().any(|path| word(path, "scope") != "Device" && word(path, "status") == "Discharging")
}

/// Goes to the end of the queue for the processor, where nobody put it there already.
pub fn stand_back() {
    if rustix::process::getpriority_process(None).is_ok_and(|nice| nice < NICE) {
        let _ = rustix::process::setpriority_process(None, NICE);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn i8_time_and_memory_are_read_as_the_kernel_writes_them() {
        let stat = "1 (a) b) S 1 1 1 0 -1 4 0 0 0 0 7 8 5 4 20 0 1 0 4711 0 0";
        assert_eq!((ticks(stat), ticks(""), ticks(") S x")), (24, 0, 0));
        assert_eq!(private_kib("VmRSS:\t   9 kB\nRssAnon:\t    5120 kB\nRssFile: 1 kB\n"), 5120);
        assert_eq!(private_kib("RssAnon:\t-"), 0);
    }

    #[test]
    fn i8_a_laptop_off_its_mains_is_known() {
        let folder = tempfile::tempdir().unwrap();
        let put = |name: &str, files: &[(&str, &str)]| {
            fs::create_dir_all(folder.path().join(name)).unwrap();
            for (file, text) in files {
                fs::write(folder.path().join(name).join(file), format!("{text}\n")).unwrap();
            }
        };
        assert!(!runs_on_battery(folder.path()) && !runs_on_battery(&folder.path().join("gone")));
        put("hid", &[("type", "Battery"), ("scope", "Device"), ("status", "Discharging")]);
        assert!(!runs_on_battery(folder.path()), "a mouse");
        put("BAT0", &[("type", "Battery"), ("status", "Discharging")]);
        put("AC", &[("type", "Mains"), ("online", "1")]);
        assert!(!runs_on_battery(folder.path()), "a battery being looked after");
        put("AC", &[("online", "0")]);
        assert!(runs_on_battery(folder.path()));
    }
}
