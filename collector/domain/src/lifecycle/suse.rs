//! SUSE Linux Enterprise Server by service pack, and openSUSE Leap.
//! Invariant: the service pack is the release, so 15.5 and 15.7 end on different days; the edition for SAP has longer
//! terms of its own and is unknown here. Leap 42 still called itself `opensuse`.
//! Next: [`super::macos`].

use jiff::civil::date;

use super::table::Extended::Ltss;
use super::table::{Row, Table};

/// The table for an os-release `ID` of this family.
pub fn table(id: &str, pretty_name: &str) -> Option<&'static Table> {
    match id {
        "sles" if !pretty_name.contains("SAP") => Some(&SLES),
        "opensuse-leap" | "opensuse" => Some(&LEAP),
        _ => None,
    }
}

static SLES: Table = Table {
    source: "https://www.suse.com/lifecycle",
    checked_on: date(2026, 8, 22),
    segments: 2,
    rows: &[
        Row::new("sles-16.0", "SUSE Linux Enterprise Server 16.0", "16.0", date(2027, 11, 30))
            .extended(date(2030, 11, 30), Ltss),
        Row::new("sles-15-sp7", "SUSE Linux Enterprise Server 15 SP7", "15.7", date(2031, 7, 31))
            .extended(date(2034, 7, 31), Ltss),
        Row::new("sles-15-sp6", "SUSE Linux Enterprise Server 15 SP6", "15.6", date(2025, 12, 31))
            .extended(date(2028, 12, 31), Ltss)
            .freed_by("SUSE Linux Enterprise Server 15 SP7"),
        Row::new("sles-15-sp5", "SUSE Linux Enterprise Server 15 SP5", "15.5", date(2024, 12, 31))
            .extended(date(2027, 12, 31), Ltss)
            .freed_by("SUSE Linux Enterprise Server 15 SP7"),
        Row::new("sles-15-sp4", "SUSE Linux Enterprise Server 15 SP4", "15.4", date(2023, 12, 31))
            .extended(date(2026, 12, 31), Ltss)
            .freed_by("SUSE Linux Enterprise Server 15 SP7"),
        Row::new("sles-15-sp3", "SUSE Linux Enterprise Server 15 SP3", "15.3", date(2022, 12, 31))
            .extended(date(2025, 12, 31), Ltss)
            .freed_by("SUSE Linux Enterprise Server 15 SP7"),
        Row::new("sles-15-sp2", "SUSE Linux Enterprise Server 15 SP2", "15.2", date(2021, 12, 31))
            .extended(date(2024, 12, 31), Ltss)
            .freed_by("SUSE Linux Enterprise Server 15 SP7"),
        Row::new("sles-15-sp1", "SUSE Linux Enterprise Server 15 SP1", "15.1", date(2021, 1, 31))
            .extended(date(2024, 1, 31), Ltss)
            .freed_by("SUSE Linux Enterprise Server 15 SP7"),
        Row::new("sles-15-sp0", "SUSE Linux Enterprise Server 15", "15", date(2019, 12, 31))
            .extended(date(2022, 12, 31), Ltss)
            .freed_by("SUSE Linux Enterprise Server 15 SP7"),
        Row::new("sles-12-sp5", "SUSE Linux Enterprise Server 12 SP5", "12.5", date(2024, 10, 31))
            .extended(date(2027, 10, 31), Ltss),
        Row::new("sles-12-sp4", "SUSE Linux Enterprise Server 12 SP4", "12.4", date(2020, 6, 30))
            .extended(date(2023, 6, 30), Ltss),
        Row::new("sles-12-sp3", "SUSE Linux Enterprise Server 12 SP3", "12.3", date(2019, 6, 30))
            .extended(date(2022, 6, 30), Ltss),
        Row::new("sles-12-sp2", "SUSE Linux Enterprise Server 12 SP2", "12.2", date(2018, 3, 31))
            .extended(date(2021, 3, 31), Ltss),
        Row::new("sles-12-sp1", "SUSE Linux Enterprise Server 12 SP1", "12.1", date(2017, 5, 31))
            .extended(date(2020, 5, 31), Ltss),
        Row::new("sles-12-sp0", "SUSE Linux Enterprise Server 12", "12", date(2016, 6, 30))
            .extended(date(2019, 7, 1), Ltss),
    ],
};

static LEAP: Table = Table {
    source: "https://en.opensuse.org/Lifetime",
    checked_on: date(2026, 8, 22),
    segments: 2,
    rows: &[
        Row::new("opensuse-leap-16.0", "openSUSE Leap 16.0", "16.0", date(2027, 10, 31)),
        Row::new("opensuse-leap-15.6", "openSUSE Leap 15.6", "15.6", date(2026, 4, 30)),
        Row::new("opensuse-leap-15.5", "openSUSE Leap 15.5", "15.5", date(2024, 12, 31)),
        Row::new("opensuse-leap-15.4", "openSUSE Leap 15.4", "15.4", date(2023, 12, 7)),
        Row::new("opensuse-leap-15.3", "openSUSE Leap 15.3", "15.3", date(2022, 12, 31)),
        Row::new("opensuse-leap-15.2", "openSUSE Leap 15.2", "15.2", date(2022, 1, 4)),
        Row::new("opensuse-leap-15.1", "openSUSE Leap 15.1", "15.1", date(2021, 2, 2)),
        Row::new("opensuse-leap-15.0", "openSUSE Leap 15.0", "15.0", date(2019, 12, 3)),
        Row::new("opensuse-leap-42.3", "openSUSE Leap 42.3", "42.3", date(2019, 7, 1)),
        Row::new("opensuse-leap-42.2", "openSUSE Leap 42.2", "42.2", date(2018, 1, 26)),
        Row::new("opensuse-leap-42.1", "openSUSE Leap 42.1", "42.1", date(2017, 5, 17)),
    ],
};

#[cfg(test)]
pub static ALL: &[&Table] = &[&SLES, &LEAP];
