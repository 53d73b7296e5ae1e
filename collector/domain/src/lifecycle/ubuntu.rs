//! Ubuntu's releases: standard support, then Expanded Security Maintenance for those with Ubuntu Pro.
//! Invariant: only long-term releases have a longer programme; the paid add-on years after ESM are not counted.
//! Next: [`super::rhel`].

use jiff::civil::date;

use super::table::Extended::Esm;
use super::table::{Row, Table};

/// Ubuntu since 14.04; 24.04.1 belongs to 24.04.
pub static TABLE: Table = Table {
    source: "https://ubuntu.com/about/release-cycle",
    checked_on: date(2026, 11, 23),
    segments: 2,
    rows: &[
        Row::new("ubuntu-26.10", "Ubuntu 26.10", "26.10", date(2027, 7, 15)),
        Row::new("ubuntu-26.04", "Ubuntu 26.04 LTS", "26.04", date(2031, 5, 29)).extended(date(2036, 4, 23), Esm),
        Row::new("ubuntu-25.10", "Ubuntu 25.10", "25.10", date(2026, 7, 9)).freed_by("Ubuntu 26.04 LTS"),
        Row::new("ubuntu-25.04", "Ubuntu 25.04", "25.04", date(2026, 1, 15)),
        Row::new("ubuntu-24.10", "Ubuntu 24.10", "24.10", date(2025, 7, 10)),
        Row::new("ubuntu-24.04", "Ubuntu 24.04 LTS", "24.04", date(2029, 5, 31)).extended(date(2034, 4, 25), Esm),
        Row::new("ubuntu-23.10", "Ubuntu 23.10", "23.10", date(2024, 7, 11)),
        Row::new("ubuntu-23.04", "Ubuntu 23.04", "23.04", date(2024, 1, 25)),
        Row::new("ubuntu-22.10", "Ubuntu 22.10", "22.10", date(2023, 7, 20)),
        Row::new("ubuntu-22.04", "Ubuntu 22.04 LTS", "22.04", date(2027, 6, 1)).extended(date(2032, 4, 21), Esm),
        Row::new("ubuntu-21.10", "Ubuntu 21.10", "21.10", date(2022, 7, 14)),
        Row::new("ubuntu-21.04", "Ubuntu 21.04", "21.04", date(2022, 1, 20)),
        Row::new("ubuntu-20.10", "Ubuntu 20.10", "20.10", date(2021, 7, 22)),
        Row::new("ubuntu-20.04", "Ubuntu 20.04 LTS", "20.04", date(2025, 5, 29)).extended(date(2030, 4, 23), Esm),
        Row::new("ubuntu-19.10", "Ubuntu 19.10", "19.10", date(2020, 7, 17)),
        Row::new("ubuntu-19.04", "Ubuntu 19.04", "19.04", date(2020, 1, 23)),
        Row::new("ubuntu-18.10", "Ubuntu 18.10", "18.10", date(2019, 7, 18)),
        Row::new("ubuntu-18.04", "Ubuntu 18.04 LTS", "18.04", date(2023, 5, 31)).extended(date(2028, 4, 26), Esm),
        Row::new("ubuntu-17.10", "Ubuntu 17.10", "17.10", date(2018, 7, 19)),
        Row::new("ubuntu-17.04", "Ubuntu 17.04", "17.04", date(2018, 1, 13)),
        Row::new("ubuntu-16.10", "Ubuntu 16.10", "16.10", date(2017, 7, 20)),
        Row::new("ubuntu-16.04", "Ubuntu 16.04 LTS", "16.04", date(2021, 4, 30)).extended(date(2026, 4, 23), Esm),
        Row::new("ubuntu-15.10", "Ubuntu 15.10", "15.10", date(2016, 7, 28)),
        Row::new("ubuntu-15.04", "Ubuntu 15.04", "15.04", date(2016, 2, 4)),
        Row::new("ubuntu-14.10", "Ubuntu 14.10", "14.10", date(2015, 7, 23)),
        Row::new("ubuntu-14.04", "Ubuntu 14.04 LTS", "14.04", date(2019, 4, 25)).extended(date(2024, 4, 25), Esm),
    ],
};
