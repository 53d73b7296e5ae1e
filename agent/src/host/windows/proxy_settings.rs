//! Where the machine's proxy stands: WinHTTP's setting, the machine's own Internet settings, those of the system's account.
//! Invariant: settings of people who sign in are not read. Next: [`crate::proxy::machine`], which knows what they mean.

use winreg::RegKey;

use super::registry::{self, number, text};
use crate::proxy::machine::{Machine, winhttp};

const CONNECTIONS: &str = r"SOFTWARE\Microsoft\Windows\CurrentVersion\Internet Settings\Connections";
const MACHINE: &str = r"SOFTWARE\Microsoft\Windows\CurrentVersion\Internet Settings";
/// Of the account that the service runs as.
const SYSTEM: &str = r"S-1-5-18\Software\Microsoft\Windows\CurrentVersion\Internet Settings";

/// The first of the machine's settings that names a proxy; else the first that names a script.
pub fn machine_proxy() -> Machine {
    let by_winhttp = registry::machine(CONNECTIONS).ok().and_then(|key| key.get_raw_value("WinHttpSettings").ok());
    let found = [
        by_winhttp.map(|value| winhttp(&value.bytes)),
        registry::machine(MACHINE).ok().map(|key| internet(&key, "the machine's Internet settings")),
        registry::users(SYSTEM).ok().map(|key| internet(&key, "the system account's Internet settings")),
    ];
    let found: Vec<Machine> = found.into_iter().flatten().collect();
    let named = found.iter().find(|one| !one.proxy.is_empty()).or_else(|| found.iter().find(|one| one.script));
    named.cloned().unwrap_or_default()
}

fn internet(key: &RegKey, from: &str) -> Machine {
    let proxy = if number(key, "ProxyEnable") == Some(1) { text(key, "ProxyServer") } else { String::new() };
    let script = !text(key, "AutoConfigURL").is_empty();
    Machine { proxy, past: text(key, "ProxyOverride"), script, from: from.to_owned() }
}
