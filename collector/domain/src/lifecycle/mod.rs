//! Lifecycle: until when the vendor supports the operating system that a device runs.
//! Invariant: wrong is worse than unknown. A system is recognised by its own words or not at all: versions are compared
//! segment by segment, and a derivative never borrows its parent's dates. The facts stand in the catalogue, which an import
//! overlays. Next: [`longer`] for programmes behind standard support, `windows.rs` for the family with the most traps.

pub mod longer;
pub mod web;
pub(crate) mod windows;

use jiff::civil::Date;
use shared::host::OperatingSystem;
use shared::programmes::Programmes;

use crate::catalogue::{Catalogue, Product, Release};
use crate::recognise::{Context, Raw, Recognised, recognise};
pub use longer::{Extended, Longer};

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
    /// `UBR` of Windows, the build's revision.
    pub ubr: Option<u32>,
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
            ubr: facts.ubr,
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
        /// The stable cause name, one per release: `debian-12`.
        cycle: String,
        /// The last day of standard support.
        ends_on: Date,
        /// The longer programme that the device is seen to have.
        longer: Option<Longer>,
        /// A free feature update that ends the matter without a new licence or a new machine.
        update_frees: Option<String>,
        /// The vendor's page.
        source: String,
        /// The day these facts were last compared; none when an import did not tell.
        checked_on: Option<Date>,
    },
    /// The release is known, and the vendor has published no last day for it.
    Undated {
        /// What a person calls it.
        product: String,
        /// The stable cause name.
        cycle: String,
        /// The vendor's page.
        source: String,
    },
    /// There are no releases to end: the system is supported as long as it is kept up to date.
    Rolling,
    /// Not in the catalogue; nothing may be concluded.
    Unknown,
}

impl Support {
    /// The last day that counts: the longer programme's when the device is seen to have it.
    #[must_use]
    pub fn last_day(&self) -> Option<Date> {
        let Self::Known { ends_on, longer, .. } = self else { return None };
        Some(longer.map_or(*ends_on, |longer| longer.until_on.max(*ends_on)))
    }
}

/// Until when the system that these words describe is supported, with the programmes that the device was seen to have.
#[must_use]
pub fn support(catalogue: &Catalogue, facts: &Os, seen: Programmes) -> Support {
    if is_rolling(facts) {
        return Support::Rolling;
    }
    let found = if facts.id == "windows" {
        windows::recognised(facts)
    } else {
        let context =
            format!("ID={};VERSION_ID={};PRETTY_NAME={}", one(facts.id), one(facts.version_id), one(facts.pretty_name));
        let reported_by = if facts.id == "macos" { "sw_vers" } else { "os-release" };
        let (name, version) = (facts.pretty_name, facts.version_id);
        recognise(&Raw { name, version, context: Context::read(&context), reported_by }).map(|found| (found, ""))
    };
    found.and_then(|found| known(catalogue, found, facts, seen)).unwrap_or(Support::Unknown)
}

/// A word of a device that may not bring a second pair into a context.
fn one(word: &str) -> &str {
    word.split(';').next().unwrap_or_default()
}

fn known(catalogue: &Catalogue, found: (Recognised, &str), facts: &Os, seen: Programmes) -> Option<Support> {
    let (found, edition) = found;
    let product = catalogue.product(found.product)?;
    let release = found.release(catalogue)?;
    if facts.id == "windows" && !windows::is_of_channel(facts.edition_id?, &release.name) {
        return None;
    }
    let cycle = format!("{}-{}", found.product, release.name);
    let (name, source) = (name(product, release, edition), product.source.clone());
    let Some(ends_on) = release.ends_on else { return Some(Support::Undated { product: name, cycle, source }) };
    Some(Support::Known {
        product: name,
        cycle,
        ends_on,
        longer: longer::had(product, release, facts, seen),
        update_frees: release.update_frees.clone(),
        source,
        checked_on: product.checked_on,
    })
}

/// What a person calls a release.
fn name(product: &Product, release: &Release, edition: &str) -> String {
    format!("{} {} {edition}", product.label, release.label).trim_end().to_owned()
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
