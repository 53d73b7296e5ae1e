//! Who may in and by what right: sign-ins, the machine's place in a domain, how it starts, licences.
//! Invariant: counts and states, never a person's name, an address or a key. Next: [`super::Host`], which answers with them.

use serde::{Deserialize, Serialize};

/// Attempts to sign in, in the hour before the look.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct SignIns {
    /// Attempts that failed, from anywhere.
    pub failed_count: u32,
    /// Those of them that came from an address of the internet.
    pub failed_public_count: u32,
    /// From how many different addresses of the internet they came.
    pub public_sources_count: u32,
    /// What was tried: `ssh`, `remote_desktop`, `web`, `screen`.
    pub services: Vec<String>,
    /// Accounts that were locked out; none where the machine does not decide about accounts.
    pub lockouts_count: Option<u32>,
    /// Whether the log of sign-ins was cleared in the last day; none when the system would not tell.
    pub log_cleared: Option<bool>,
    /// Accounts that may change the machine, those of its groups included; none when unknown.
    pub administrators_count: Option<u32>,
}

/// The machine's place in a domain.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct DomainTrust {
    /// `active_directory`, `ipa`, `ldap`, `entra`; empty when the machine is in none.
    pub kind: String,
    /// What keeps it there: `sssd`, `winbind`, `netlogon`.
    pub keeper: String,
    /// Whether the keeper runs; none when unknown.
    pub keeper_runs: Option<bool>,
    /// Whether the domain refused the machine itself shortly before the look (its password or its account): in the last hour
    /// on Linux, in four and a quarter hours on Windows, which notes it only that often; none when nothing tells.
    pub refused: Option<bool>,
    /// Since the machine last changed its own password; none when unknown.
    pub password_age_s: Option<u64>,
}

/// How the machine starts, and what guards the start.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct BootSecurity {
    /// Whether it starts by UEFI; a machine that does not cannot have Secure Boot.
    pub uefi: bool,
    /// Whether Secure Boot is on; none when the firmware does not tell.
    pub secure_boot: Option<bool>,
    /// The version of its TPM (`2.0`, `1.2`); empty when the system sees none.
    pub tpm: String,
}

/// Licences of the system and of what came with it, and traces of programs that pretend one.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Licences {
    /// One row each; empty where the system needs none.
    pub licences: Vec<Licence>,
    /// Traces, at most one for each rule and product.
    pub traces: Vec<LicenceTrace>,
}

/// A licence as the system itself tells it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Licence {
    /// `windows`, `office`, `rhel`, `sles`, `ubuntu_pro`, `sql_server`.
    pub product: String,
    /// Its name for people: `Windows 11 Pro`, `SLES 15.6`.
    pub name: String,
    /// `licensed`, `unlicensed`, `oob_grace`, `oot_grace`, `non_genuine_grace`, `notification`, `extended_grace` (the words of
    /// `SoftwareLicensingProduct.LicenseStatus`), `not_registered`, `expired`, `not_attached` (an offer nobody took).
    pub status: String,
    /// Why, as Windows counts it: `0x4004F040`; empty elsewhere.
    pub reason: String,
    /// `Retail`, `OEM:DM`, `Volume:GVLK`, `Volume:MAK`, …; empty elsewhere.
    pub channel: String,
    /// The last five characters of the key, which is all that Windows shows; empty elsewhere.
    pub partial_key: String,
    /// When it ends or must be renewed, ms UTC; none when it does not end.
    pub ends_at_ms: Option<i64>,
    /// Whether it is for trying out only.
    pub trial: bool,
    /// Whether it adds to another (extended security updates, `esm-infra` of Ubuntu Pro).
    pub add_on: bool,
    /// The server that activates it, where there is one.
    pub key_server: String,
}

/// A trace of a program that pretends a licence.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(default)]
pub struct LicenceTrace {
    /// The rule that found it, a stable name: `hosts_adobe`, `key_server_here`, `activator_service`.
    pub rule: String,
    /// Whose licence it touches: `microsoft`, `adobe`, `autodesk`, `jetbrains`.
    pub product: String,
    /// Whether nothing harmless leaves such a trace.
    pub strong: bool,
}
