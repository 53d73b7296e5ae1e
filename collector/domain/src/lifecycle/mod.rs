//! Lifecycle: until when the vendor supports the operating system that a device runs.
//! Invariant: wrong is worse than unknown. A system is recognised by its own words or not at all: versions are compared
//! segment by segment, and a derivative never borrows its parent's dates. Facts stand in one file per family.
//! Next: `table.rs` for how a row reads, `windows_client.rs` for the family with the most traps.

mod debian;
mod fedora;
mod macos;
mod rhel;
mod suse;
mod table;
mod ubuntu;
pub mod web;
pub(crate) mod windows_client;
mod windows_server;

use jiff::civil::Date;
use shared::host::OperatingSystem;

pub use table::Extended;
use table::{Row, Table};

/// What a device says about its system, word for word, cleaned of nothing.
#[derive(Clone, Copy, Debug, Default)]
pub struct Os<'a> {
    /// `ID` of os-release, or `windows`, or `macos`.
    pub id: &'a str,
    /// `VERSION_ID` of os-release, `DisplayVersion` of Windows, `ProductVersion` of macOS; empty when there is none.
    pub version_id: &'a str,
    /// `PRETTY_NAME` of os-release, the only word that parts CentOS Linux from CentOS Stream.
    pub pretty_name: &'a str,
    /// `CurrentBuild` of Windows, such as `19045`.
    pub build: Option<u32>,
    /// `EditionID` of Windows, such as `Professional`.
    pub edition_id: Option<&'a str>,
    /// `InstallationType` of Windows: `Client`, `Server` or `Server Core`.
    pub installation_type: Option<&'a str>,
}

impl<'a> From<&'a OperatingSystem> for Os<'a> {
    fn from(facts: &'a OperatingSystem) -> Self {
        Self {
            id: &facts.id,
            version_id: &facts.version_id,
            pretty_name: &facts.pretty_name,
            build: facts.build,
            edition_id: facts.edition_id.as_deref(),
            installation_type: facts.installation_type.as_deref(),
        }
    }
}

/// The vendor's promise for one system.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Support {
    /// The vendor names a last day.
    Known {
        /// What a person calls it: `Windows 10 22H2 Pro`.
        product: String,
        /// The stable cause name, one per table row: `debian-12`.
        cycle: &'static str,
        /// The last day of standard support.
        ends_on: Date,
        /// The last day of a longer programme and its kind; it counts only where it is seen to be had.
        extended_ends_on: Option<(Date, Extended)>,
        /// A free feature update that ends the matter without a new licence or a new machine.
        update_frees: Option<&'static str>,
        /// The vendor's page.
        source: &'static str,
        /// The day these facts were last compared.
        checked_on: Date,
    },
    /// The release is known, and the vendor has published no last day for it.
    Undated {
        /// What a person calls it.
        product: String,
        /// The stable cause name.
        cycle: &'static str,
        /// The vendor's page.
        source: &'static str,
    },
    /// There are no releases to end: the system is supported as long as it is kept up to date.
    Rolling,
    /// Not in the tables; nothing may be concluded.
    Unknown,
}

impl Support {
    /// The last day that counts: the longer programme's when it is free for all or the device is seen to have it.
    #[must_use]
    pub fn last_day(&self, extended_is_had: bool) -> Option<Date> {
        let Self::Known { ends_on, extended_ends_on, .. } = self else { return None };
        match extended_ends_on {
            Some((day, kind)) if extended_is_had || kind.is_free() => Some(*day),
            _ => Some(*ends_on),
        }
    }
}

/// Until when the system that these words describe is supported.
#[must_use]
pub fn support(facts: &Os) -> Support {
    if is_rolling(facts) {
        return Support::Rolling;
    }
    if facts.id == "windows" {
        return windows(facts);
    }
    let table = match facts.id {
        "macos" => Some(macos::table(facts.version_id)),
        "debian" => Some(&debian::TABLE),
        "ubuntu" => Some(&ubuntu::TABLE),
        "fedora" => Some(&fedora::TABLE),
        "sles" | "opensuse-leap" | "opensuse" => suse::table(facts.id, facts.pretty_name),
        id => rhel::table(id, facts.pretty_name),
    };
    let found = table.and_then(|table| Some((table, table.find(facts.version_id)?)));
    found.map_or(Support::Unknown, |(table, row)| known(table, row, row.product.to_owned()))
}

fn windows(facts: &Os) -> Support {
    let (Some(build), Some(edition)) = (facts.build, facts.edition_id) else { return Support::Unknown };
    let build = build.to_string();
    let found = match facts.installation_type {
        Some("Client") => windows_client::find(&build, edition)
            .map(|(table, row, word)| known(table, row, format!("{} {word}", row.product))),
        Some("Server" | "Server Core") => {
            windows_server::find(&build, edition).map(|(table, row)| known(table, row, row.product.to_owned()))
        }
        _ => None,
    };
    found.unwrap_or(Support::Unknown)
}

fn known(table: &Table, row: &Row, product: String) -> Support {
    let Some(ends_on) = row.ends_on else {
        return Support::Undated { product, cycle: row.cycle, source: table.source };
    };
    Support::Known {
        product,
        cycle: row.cycle,
        ends_on,
        extended_ends_on: row.extended_ends_on,
        update_frees: row.update_frees,
        source: table.source,
        checked_on: table.checked_on,
    }
}

fn is_rolling(facts: &Os) -> bool {
    const ROLLING: &[&str] = &[
        "arch",
        "cachyos",
        "endeavouros",
        "gentoo",
        "kali",
        "manjaro",
        "opensuse-microos",
        "opensuse-tumbleweed",
        "solus",
        "void",
    ];
    ROLLING.contains(&facts.id)
        || (facts.id == "fedora" && facts.pretty_name.contains("Rawhide"))
        // Debian testing and unstable carry no VERSION_ID, only "trixie/sid".
        || (facts.id == "debian" && facts.version_id.is_empty() && facts.pretty_name.ends_with("/sid"))
}

#[cfg(test)]
mod tests;
