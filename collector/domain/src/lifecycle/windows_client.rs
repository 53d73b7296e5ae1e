//! Windows for people's machines since 7, by build and edition.
//! Invariant: the build decides, because ProductName says "Windows 10" on Windows 11 too; the edition decides between
//! dates of one build; an edition that is not listed (Embedded, SE, evaluation, Surface Hub) is unknown.
//! Next: [`super::windows_server`], which shares some builds.

use jiff::civil::{Date, date};

use super::table::Extended::Esu;
use super::table::{Row, Table};

const SOURCE: &str = "https://learn.microsoft.com/en-us/windows/release-health/supported-versions-windows-client";
const CHECKED_ON: Date = date(2026, 11, 23);
// Not ahead of 26H1, which ships on new hardware only and does not lead here.
const NEWEST_11: &str = "Windows 11 26H2";

/// The release with this build and `EditionID`, and the edition's word for people.
pub fn find(build: &str, edition_id: &str) -> Option<(&'static Table, &'static Row, &'static str)> {
    let (_, group, word) = EDITIONS.iter().find(|(id, _, _)| *id == edition_id)?;
    let tables: &[&'static Table] = match group {
        Group::HomePro => &[&ALL_EDITIONS, &HOME_PRO],
        Group::Enterprise => &[&ALL_EDITIONS, &ENTERPRISE],
        Group::Ltsc => &[&LTSC],
        Group::IotLtsc => &[&IOT_LTSC],
    };
    tables.iter().find_map(|table| Some((*table, table.find(build)?, *word)))
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

/// Releases that ended on one day for every edition outside the long-term channel. The paid years of Windows 10 are the
/// commercial programme's; a home machine's enrolment ends earlier, so it must be seen which one is had.
static ALL_EDITIONS: Table = Table {
    source: SOURCE,
    checked_on: CHECKED_ON,
    segments: 1,
    rows: &[
        Row::new("windows-10-22h2", "Windows 10 22H2", "19045", date(2025, 10, 14)).extended(date(2028, 10, 10), Esu),
        Row::new("windows-10-21h1", "Windows 10 21H1", "19043", date(2022, 12, 13)),
        Row::new("windows-10-2004", "Windows 10 2004", "19041", date(2021, 12, 14)),
        Row::new("windows-10-1903", "Windows 10 1903", "18362", date(2020, 12, 8)),
        Row::new("windows-10-1511", "Windows 10 1511", "10586", date(2017, 10, 10)),
        Row::new("windows-10-1507", "Windows 10 1507", "10240", date(2017, 5, 9)),
        Row::new("windows-8.1", "Windows 8.1", "9600", date(2023, 1, 10)),
        Row::new("windows-8", "Windows 8", "9200", date(2016, 1, 12)),
        Row::new("windows-7-sp1", "Windows 7 SP1", "7601", date(2020, 1, 14)).extended(date(2023, 1, 10), Esu),
        Row::new("windows-7", "Windows 7", "7600", date(2013, 4, 9)),
    ],
};

/// Home, Pro and their kin where they end before Enterprise.
static HOME_PRO: Table = Table {
    source: SOURCE,
    checked_on: CHECKED_ON,
    segments: 1,
    rows: &[
        Row::new("windows-11-26h2-pro", "Windows 11 26H2", "26300", date(2028, 10, 10)),
        Row::new("windows-11-26h1-pro", "Windows 11 26H1", "28000", date(2028, 3, 14)),
        Row::new("windows-11-25h2-pro", "Windows 11 25H2", "26200", date(2027, 10, 12)).freed_by(NEWEST_11),
        Row::new("windows-11-24h2-pro", "Windows 11 24H2", "26100", date(2026, 10, 13)).freed_by(NEWEST_11),
        Row::new("windows-11-23h2-pro", "Windows 11 23H2", "22631", date(2025, 11, 11)).freed_by(NEWEST_11),
        Row::new("windows-11-22h2-pro", "Windows 11 22H2", "22621", date(2024, 10, 8)).freed_by(NEWEST_11),
        Row::new("windows-10-21h2-pro", "Windows 10 21H2", "19044", date(2023, 6, 13)),
        Row::new("windows-11-21h2-pro", "Windows 11 21H2", "22000", date(2023, 10, 10)).freed_by(NEWEST_11),
        Row::new("windows-10-20h2-pro", "Windows 10 20H2", "19042", date(2022, 5, 10)),
        Row::new("windows-10-1909-pro", "Windows 10 1909", "18363", date(2021, 5, 11)),
        Row::new("windows-10-1809-pro", "Windows 10 1809", "17763", date(2020, 11, 10)),
        Row::new("windows-10-1803-pro", "Windows 10 1803", "17134", date(2019, 11, 12)),
        Row::new("windows-10-1709-pro", "Windows 10 1709", "16299", date(2019, 4, 9)),
        Row::new("windows-10-1703-pro", "Windows 10 1703", "15063", date(2018, 10, 9)),
        Row::new("windows-10-1607-pro", "Windows 10 1607", "14393", date(2018, 4, 10)),
    ],
};

/// Enterprise, Education and their kin where they outlive Home and Pro.
static ENTERPRISE: Table = Table {
    source: SOURCE,
    checked_on: CHECKED_ON,
    segments: 1,
    rows: &[
        Row::new("windows-11-26h2-enterprise", "Windows 11 26H2", "26300", date(2029, 10, 9)),
        Row::new("windows-11-26h1-enterprise", "Windows 11 26H1", "28000", date(2029, 3, 13)),
        Row::new("windows-11-25h2-enterprise", "Windows 11 25H2", "26200", date(2028, 10, 10)).freed_by(NEWEST_11),
        Row::new("windows-11-24h2-enterprise", "Windows 11 24H2", "26100", date(2027, 10, 12)).freed_by(NEWEST_11),
        Row::new("windows-11-23h2-enterprise", "Windows 11 23H2", "22631", date(2026, 11, 10)).freed_by(NEWEST_11),
        Row::new("windows-11-22h2-enterprise", "Windows 11 22H2", "22621", date(2025, 10, 14)).freed_by(NEWEST_11),
        Row::new("windows-10-21h2-enterprise", "Windows 10 21H2", "19044", date(2024, 6, 11)),
        Row::new("windows-11-21h2-enterprise", "Windows 11 21H2", "22000", date(2024, 10, 8)).freed_by(NEWEST_11),
        Row::new("windows-10-20h2-enterprise", "Windows 10 20H2", "19042", date(2023, 5, 9)),
        Row::new("windows-10-1909-enterprise", "Windows 10 1909", "18363", date(2022, 5, 10)),
        Row::new("windows-10-1809-enterprise", "Windows 10 1809", "17763", date(2021, 5, 11)),
        Row::new("windows-10-1803-enterprise", "Windows 10 1803", "17134", date(2021, 5, 11)),
        Row::new("windows-10-1709-enterprise", "Windows 10 1709", "16299", date(2020, 10, 13)),
        Row::new("windows-10-1703-enterprise", "Windows 10 1703", "15063", date(2019, 10, 8)),
        Row::new("windows-10-1607-enterprise", "Windows 10 1607", "14393", date(2019, 4, 9)),
    ],
};

/// The long-term channel for offices; before 2019 it was called LTSB.
static LTSC: Table = Table {
    source: SOURCE,
    checked_on: CHECKED_ON,
    segments: 1,
    rows: &[
        Row::new("windows-11-24h2-ltsc", "Windows 11 24H2", "26100", date(2029, 10, 9)),
        Row::new("windows-10-21h2-ltsc", "Windows 10 21H2", "19044", date(2027, 1, 12)),
        Row::new("windows-10-1809-ltsc", "Windows 10 1809", "17763", date(2029, 1, 9)),
        Row::new("windows-10-1607-ltsc", "Windows 10 1607", "14393", date(2026, 10, 13))
            .extended(date(2029, 10, 9), Esu),
        Row::new("windows-10-1507-ltsc", "Windows 10 1507", "10240", date(2025, 10, 14)),
    ],
};

/// The long-term channel for fixed-purpose devices.
static IOT_LTSC: Table = Table {
    source: SOURCE,
    checked_on: CHECKED_ON,
    segments: 1,
    rows: &[
        Row::new("windows-11-24h2-iot-ltsc", "Windows 11 24H2", "26100", date(2034, 10, 10)),
        Row::new("windows-10-21h2-iot-ltsc", "Windows 10 21H2", "19044", date(2032, 1, 13)),
        Row::new("windows-10-1809-iot-ltsc", "Windows 10 1809", "17763", date(2029, 1, 9)),
    ],
};

#[cfg(test)]
pub static ALL: &[&Table] = &[&ALL_EDITIONS, &HOME_PRO, &ENTERPRISE, &LTSC, &IOT_LTSC];
