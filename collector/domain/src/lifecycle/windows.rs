//! Windows by installation type, build and edition: which words are enough to look for its release.
//! Invariant: the build decides, because ProductName says "Windows 10" on Windows 11 too; an edition that is not listed
//! (Embedded, SE, evaluation, Surface Hub, Azure Local) is unknown, however well its build is.
//! Next: [`crate::recognise`], which finds the release.

use super::Os;
use crate::recognise::{Context, REGISTRY, Raw, Recognised, recognise};

/// What this Windows is, and the word for its edition; empty for a server.
pub fn recognised(facts: &Os) -> Option<(Recognised, &'static str)> {
    let (build, edition, kind) = (facts.build?, facts.edition_id?, facts.installation_type?);
    let word = match kind {
        "Client" => EDITIONS.iter().find(|(id, ..)| *id == edition).map(|(_, _, word)| *word)?,
        "Server" | "Server Core" if is_server(edition) => "",
        _ => return None,
    };
    let context = format!("InstallationType={kind};EditionID={edition};CurrentBuild={build}");
    let raw = Raw { name: "Windows 10", version: "", context: Context::read(&context), reported_by: REGISTRY };
    let found = recognise(&raw)?;
    Some((found, word))
}

/// Whether a release belongs to the channel that an edition tells: the half-yearly and the annual one share builds with others.
pub fn is_of_channel(edition_id: &str, release: &str) -> bool {
    edition_id.ends_with("ACor") == release.ends_with("ac")
}

fn is_server(edition: &str) -> bool {
    let plain = edition.bytes().all(|byte| byte.is_ascii_alphanumeric());
    plain && edition.starts_with("Server") && !edition.contains("AzureStack") && !edition.contains("Eval")
}

/// Editions that share their dates.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Group {
    /// Home, Pro and their kin.
    HomePro,
    /// Enterprise, Education and their kin.
    Enterprise,
    /// The long-term channel.
    Ltsc,
    /// The long-term channel of IoT.
    IotLtsc,
}

/// The group of an `EditionID`; none where it is not known.
pub fn group(edition_id: &str) -> Option<Group> {
    EDITIONS.iter().find(|(id, ..)| *id == edition_id).map(|(_, group, _)| *group)
}

static EDITIONS: &[(&str, Group, &str)] = &[
    ("Core", Group::HomePro, "Home"),
    ("CoreN", Group::HomePro, "Home N"),
    ("CoreSingleLanguage", Group::HomePro, "Home Single Language"),
    ("CoreCountrySpecific", Group::HomePro, "Home"),
    ("Starter", Group::HomePro, "Starter"),
    ("HomeBasic", Group::HomePro, "Home Basic"),
    ("HomePremium", Group::HomePro, "Home Premium"),
    ("Ultimate", Group::HomePro, "Ultimate"),
    ("Professional", Group::HomePro, "Pro"),
    ("ProfessionalN", Group::HomePro, "Pro N"),
    ("ProfessionalWMC", Group::HomePro, "Pro"),
    ("ProfessionalEducation", Group::HomePro, "Pro Education"),
    ("ProfessionalEducationN", Group::HomePro, "Pro Education N"),
    ("ProfessionalWorkstation", Group::HomePro, "Pro for Workstations"),
    ("ProfessionalWorkstationN", Group::HomePro, "Pro for Workstations N"),
    ("Enterprise", Group::Enterprise, "Enterprise"),
    ("EnterpriseN", Group::Enterprise, "Enterprise N"),
    ("Education", Group::Enterprise, "Education"),
    ("EducationN", Group::Enterprise, "Education N"),
    ("IoTEnterprise", Group::Enterprise, "IoT Enterprise"),
    ("ServerRdsh", Group::Enterprise, "Enterprise multi-session"),
    ("EnterpriseS", Group::Ltsc, "Enterprise LTSC"),
    ("EnterpriseSN", Group::Ltsc, "Enterprise LTSC N"),
    ("IoTEnterpriseS", Group::IotLtsc, "IoT Enterprise LTSC"),
];
