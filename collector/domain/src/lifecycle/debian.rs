//! Debian's releases: the security team's last day, then the free Long Term Support.
//! Invariant: the days are those of the project's own release list; a release without a published end is left out.
//! Next: [`super::ubuntu`].

use jiff::civil::date;

use super::table::Extended::Lts;
use super::table::{Row, Table};

/// Debian since 8; a point release (12.5) belongs to its release.
pub static TABLE: Table = Table {
    source: "https://wiki.debian.org/DebianReleases",
    checked_on: date(2026, 11, 23),
    segments: 1,
    rows: &[
        Row::new("debian-13", "Debian 13 (trixie)", "13", date(2028, 8, 9)).extended(date(2030, 6, 30), Lts),
        Row::new("debian-12", "Debian 12 (bookworm)", "12", date(2026, 7, 11)).extended(date(2028, 6, 30), Lts),
        Row::new("debian-11", "Debian 11 (bullseye)", "11", date(2024, 8, 14)).extended(date(2026, 8, 31), Lts),
        Row::new("debian-10", "Debian 10 (buster)", "10", date(2022, 9, 10)).extended(date(2024, 6, 30), Lts),
        Row::new("debian-9", "Debian 9 (stretch)", "9", date(2020, 7, 18)).extended(date(2022, 6, 30), Lts),
        Row::new("debian-8", "Debian 8 (jessie)", "8", date(2018, 6, 17)).extended(date(2020, 6, 30), Lts),
    ],
};
