//! Where Windows keeps which cumulative updates are installed, what a policy holds back, and when it last asked.
//! Invariant: nothing here judges; a package whose time cannot be read is left out. Next: `updates`.

use shared::host::{Age, Updates};
use shared::observation::Look;

use super::registry::{below, if_here, machine, number, text};
use super::sample_time::unix_ms;
use super::updates::{self, ROLLUP};
use super::wmi_time::moment_ms;

const PACKAGES: &str = r"SOFTWARE\Microsoft\Windows\CurrentVersion\Component Based Servicing\Packages";
const POLICY: &str = r"SOFTWARE\Policies\Microsoft\Windows\WindowsUpdate";
/// The state of a package that is installed.
const INSTALLED: u32 = 0x70;
/// When Windows last asked for updates, as versions before 10 1607 write it: `2014-05-01 10:15:22`, UTC.
const DETECTED: &str = r"SOFTWARE\Microsoft\Windows\CurrentVersion\WindowsUpdate\Auto Update\Results\Detect";
const VERSION: &str = r"SOFTWARE\Microsoft\Windows NT\CurrentVersion";

pub(super) fn updates(age: impl Fn(i64) -> Age) -> Look<Updates> {
    let packages = below(&machine(PACKAGES)?)?.into_iter().filter(|(name, _)| name.starts_with(ROLLUP));
    let installed = packages.filter(|(_, key)| number(key, "CurrentState") == Some(INSTALLED));
    let rollups: Vec<(String, i64)> = installed
        .filter_map(|(name, key)| {
            let (high, low) = (number(&key, "InstallTimeHigh")?, number(&key, "InstallTimeLow")?);
            Some((name, unix_ms(u64::from(high) << 32 | u64::from(low))))
        })
        .collect();
    let own = machine(VERSION)?;
    let running = (text(&own, "CurrentBuild").parse().unwrap_or(0), number(&own, "UBR").unwrap_or(0));
    let policy = if_here(machine(POLICY))?;
    let held_back = policy.and_then(|key| number(&key, "DeferQualityUpdatesPeriodInDays")).unwrap_or(0);
    Ok(updates::updates(&rollups, running, held_back, age))
}

/// When Windows last asked for updates, where the registry tells.
pub(super) fn last_search_ms() -> Option<i64> {
    let written = text(&machine(DETECTED).ok()?, "LastSuccessTime");
    moment_ms(&format!("{}Z", written.trim().replace(' ', "T")))
}
