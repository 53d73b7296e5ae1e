//! How this PC starts: Secure Boot by the registry, the TPM by its own class.
//! Invariant: a PC that does not start by UEFI has no key for Secure Boot and is told so. Next: the check `secure_boot`.

use shared::host::BootSecurity;
use shared::observation::Look;

use super::registry::{if_here, machine, number};
use super::wmi;

const STATE: &str = r"SYSTEM\CurrentControlSet\Control\SecureBoot\State";

pub(super) fn boot_security() -> Look<BootSecurity> {
    let state = if_here(machine(STATE))?;
    let secure_boot = state.as_ref().and_then(|key| number(key, "UEFISecureBootEnabled")).map(|on| on == 1);
    // `2.0, 0, 1.38`: the version of the specification comes first.
    let tpm = wmi::if_here(wmi::ask(wmi::TPM, "SELECT SpecVersion FROM Win32_Tpm"))?;
    let version = tpm.iter().find_map(|one| one.get("SpecVersion")?.split(',').next().map(str::trim));
    Ok(BootSecurity { uefi: state.is_some(), secure_boot, tpm: version.unwrap_or_default().to_owned() })
}
