//! Windows Server since 2008 R2, by build and channel.
//! Invariant: 2019 and its half-yearly sister 1809 share build 17763, so the channel is read from the edition; Azure
//! Local (`ServerAzureStackHCICor`) has a life of its own and is unknown.
//! Next: [`super::debian`].

use jiff::civil::{Date, date};

use super::table::Extended::Esu;
use super::table::{Row, Table};

const SOURCE: &str = "https://learn.microsoft.com/en-us/windows/release-health/windows-server-release-info";
const CHECKED_ON: Date = date(2026, 8, 22);

/// The release with this build and `EditionID`.
pub fn find(build: &str, edition_id: &str) -> Option<(&'static Table, &'static Row)> {
    if !edition_id.starts_with("Server") || edition_id.contains("AzureStack") || edition_id.contains("Eval") {
        return None;
    }
    let table = if edition_id.ends_with("ACor") { &SHORT_TERM } else { &LONG_TERM };
    Some((table, table.find(build)?))
}

/// The long-term channel. The paid years for 2016 are set at the last patch day within the three years announced.
static LONG_TERM: Table = Table {
    source: SOURCE,
    checked_on: CHECKED_ON,
    segments: 1,
    rows: &[
        Row::new("windows-server-2025", "Windows Server 2025", "26100", date(2034, 11, 14)),
        Row::new("windows-server-2022", "Windows Server 2022", "20348", date(2031, 10, 14)),
        Row::new("windows-server-2019", "Windows Server 2019", "17763", date(2029, 1, 9)),
        Row::new("windows-server-2016", "Windows Server 2016", "14393", date(2027, 1, 12))
            .extended(date(2030, 1, 8), Esu),
        Row::new("windows-server-2012-r2", "Windows Server 2012 R2", "9600", date(2023, 10, 10))
            .extended(date(2026, 10, 13), Esu),
        Row::new("windows-server-2012", "Windows Server 2012", "9200", date(2023, 10, 10))
            .extended(date(2026, 10, 13), Esu),
        Row::new("windows-server-2008-r2-sp1", "Windows Server 2008 R2 SP1", "7601", date(2020, 1, 14))
            .extended(date(2023, 1, 10), Esu),
        Row::new("windows-server-2008-r2", "Windows Server 2008 R2", "7600", date(2013, 4, 9)),
    ],
};

/// The half-yearly and the annual channel, Server Core only (`ServerStandardACor`, `ServerDatacenterACor`).
static SHORT_TERM: Table = Table {
    source: SOURCE,
    checked_on: CHECKED_ON,
    segments: 1,
    rows: &[
        Row::new("windows-server-23h2", "Windows Server 23H2", "25398", date(2026, 5, 12)),
        Row::new("windows-server-20h2", "Windows Server 20H2", "19042", date(2022, 8, 9)),
        Row::new("windows-server-2004", "Windows Server 2004", "19041", date(2021, 12, 14)),
        Row::new("windows-server-1909", "Windows Server 1909", "18363", date(2021, 5, 11)),
        Row::new("windows-server-1903", "Windows Server 1903", "18362", date(2020, 12, 8)),
        Row::new("windows-server-1809", "Windows Server 1809", "17763", date(2020, 11, 10)),
        Row::new("windows-server-1803", "Windows Server 1803", "17134", date(2019, 11, 12)),
        Row::new("windows-server-1709", "Windows Server 1709", "16299", date(2019, 4, 9)),
    ],
};

#[cfg(test)]
pub static ALL: &[&Table] = &[&LONG_TERM, &SHORT_TERM];
