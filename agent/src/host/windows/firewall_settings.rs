//! Where the settings of Windows' firewall stand.
//! Invariant: a key that may not be read makes the whole unseen; a profile without a key has Windows' default.
//! Next: `firewall`, which knows what they mean.

use shared::host::Firewall;
use shared::observation::Look;

use super::firewall::{PROFILES, Settings};
use super::registry::{if_here, machine, number};
use super::{firewall, wmi};

/// Settings of the machine, and of policies.
const OWN: &str = r"SYSTEM\CurrentControlSet\Services\SharedAccess\Parameters\FirewallPolicy";
const POLICY: &str = r"SOFTWARE\Policies\Microsoft\WindowsFirewall";

pub(super) fn firewall() -> Look<Firewall> {
    let settings: Vec<Settings> =
        PROFILES.iter().map(|(_, key, _)| Ok((enabled(OWN, key)?, enabled(POLICY, key)?))).collect::<Look<_>>()?;
    let connected = wmi::ask(r"ROOT\StandardCimv2", "SELECT NetworkCategory FROM MSFT_NetConnectionProfile").ok();
    let products = wmi::ask(wmi::SECURITY_CENTER, "SELECT displayName, productState FROM FirewallProduct");
    Ok(firewall::firewall(&settings, connected.as_deref(), &products.unwrap_or_default()))
}

fn enabled(place: &str, profile: &str) -> Look<Option<u32>> {
    let key = if_here(machine(&format!(r"{place}\{profile}")))?;
    Ok(key.and_then(|key| number(&key, "EnableFirewall")))
}
