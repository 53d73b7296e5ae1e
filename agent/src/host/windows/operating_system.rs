//! Which Windows this is, from the registry, and what kind of machine, from its firmware.
//! Invariant: Windows 11 calls itself 10 there to this day: its build says which it is; nothing else is guessed.
//! Next: the check `operating_system`.

use shared::host::OperatingSystem;
use shared::observation::Look;
use winreg::RegKey;

use super::registry::{below, machine, number, text};
use super::sample_time::unix_ms;
use super::smbios;
use crate::clock;
use crate::host::chassis::{chassis_word, virtual_maker};
use crate::host::hardware::HardwareIds;
use crate::host::people;
use crate::platform;
use crate::platform::windows::calls;

const PROFILES: &str = r"SOFTWARE\Microsoft\Windows NT\CurrentVersion\ProfileList";
const VERSION: &str = r"SOFTWARE\Microsoft\Windows NT\CurrentVersion";
/// The first build of Windows 11.
const ELEVEN: u32 = 22_000;

pub(super) fn operating_system() -> Look<OperatingSystem> {
    let key = machine(VERSION)?;
    let build = text(&key, "CurrentBuild").parse().ok();
    let installation = text(&key, "InstallationType");
    let some = |text: String| Some(text).filter(|text| !text.is_empty());
    Ok(OperatingSystem {
        family: "windows".to_owned(),
        id: "windows".to_owned(),
        // Before DisplayVersion there was ReleaseId, before that neither.
        version_id: some(text(&key, "DisplayVersion")).unwrap_or_else(|| text(&key, "ReleaseId")),
        pretty_name: pretty_name(text(&key, "ProductName"), build),
        kernel: kernel(&key, build),
        architecture: std::env::consts::ARCH.to_owned(),
        host_name: platform::host_name(),
        build,
        ubr: number(&key, "UBR"),
        edition_id: some(text(&key, "EditionID")),
        graphical: !installation.ends_with("Core") && !installation.starts_with("Nano"),
        marks: marks(&installation),
        installation_type: some(installation),
        chassis: chassis().to_owned(),
    })
}

/// A server whose role is to give many people a desktop says so; without the role the key stands there for administrators.
fn marks(installation: &str) -> Vec<String> {
    let key = machine(r"SYSTEM\CurrentControlSet\Control\Terminal Server");
    let many = key.ok().and_then(|key| number(&key, "TSAppAllow")) == Some(1);
    let server = installation.starts_with("Server");
    let marks = [(many && server, "session_host"), (!server && is_shared(), "shared")];
    marks.into_iter().filter(|(here, _)| *here).map(|(_, mark)| mark.to_owned()).collect()
}

/// A PC at which that many people sat down lately has no owner; profiles are counted here, and neither told nor named.
fn is_shared() -> bool {
    let Ok(profiles) = machine(PROFILES).and_then(|key| below(&key)) else { return false };
    let since_ms = clock::now().wall_ms - people::DAYS * 86_400_000;
    let loaded_ms = |key: &RegKey| {
        let (high, low) = (number(key, "LocalProfileLoadTimeHigh")?, number(key, "LocalProfileLoadTimeLow")?);
        Some(unix_ms(u64::from(high) << 32 | u64::from(low)))
    };
    // Accounts of people, of this PC or a domain (S-1-5-21) and of Entra ID (S-1-12-1).
    let of_person = |name: &str| name.starts_with("S-1-5-21-") || name.starts_with("S-1-12-1-");
    let fresh = profiles
        .iter()
        .filter(|(name, key)| of_person(name) && loaded_ms(key).is_some_and(|loaded_ms| loaded_ms >= since_ms));
    fresh.count() >= people::MANY
}

fn pretty_name(product: String, build: Option<u32>) -> String {
    match product.strip_prefix("Windows 10") {
        Some(edition) if build.is_some_and(|build| build >= ELEVEN) => format!("Windows 11{edition}"),
        _ => product,
    }
}

fn kernel(key: &RegKey, build: Option<u32>) -> String {
    let build = build.unwrap_or(0);
    match (number(key, "CurrentMajorVersionNumber"), number(key, "CurrentMinorVersionNumber")) {
        (Some(major), Some(minor)) => format!("{major}.{minor}.{build}"),
        _ => format!("{}.{build}", text(key, "CurrentVersion")),
    }
}

/// The kind of its case.
pub(super) fn chassis() -> &'static str {
    let machine = calls::firmware().map(|table| smbios::machine(&table)).unwrap_or_default();
    if virtual_maker(&machine.maker, &machine.product) { "virtual" } else { chassis_word(machine.chassis) }
}

/// The machine's own ids, as its firmware tells them; empty when that cannot be asked.
pub(in crate::host) fn hardware_ids() -> HardwareIds {
    calls::firmware().map(|table| smbios::ids(&table)).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn windows_11_is_known_by_its_build() {
        let table = [
            ("Windows 10 Pro", Some(19_045), "Windows 10 Pro"),
            ("Windows 10 Pro", Some(22_000), "Windows 11 Pro"),
            ("Windows 10 Enterprise LTSC 2021", Some(19_044), "Windows 10 Enterprise LTSC 2021"),
            ("Windows Server 2025 Standard", Some(26_100), "Windows Server 2025 Standard"),
            ("", None, ""),
        ];
        for (product, build, wanted) in table {
            assert_eq!(pretty_name(product.to_owned(), build), wanted, "{product}");
        }
    }
}
