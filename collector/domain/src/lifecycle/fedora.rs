//! Fedora Linux: each release ends four weeks after the second release that follows it.
//! Invariant: the days of the newest two are the project's plan; they move with the release they wait for.
//! Next: [`super::suse`].

use jiff::civil::date;

use super::table::{Row, Table};

/// Fedora Linux since 36.
pub static TABLE: Table = Table {
    source: "https://docs.fedoraproject.org/en-US/releases/lifecycle/",
    checked_on: date(2026, 8, 22),
    segments: 1,
    rows: &[
        Row::new("fedora-44", "Fedora Linux 44", "44", date(2027, 6, 2)),
        Row::new("fedora-43", "Fedora Linux 43", "43", date(2026, 12, 9)).freed_by("Fedora Linux 44"),
        Row::new("fedora-42", "Fedora Linux 42", "42", date(2026, 5, 27)).freed_by("Fedora Linux 44"),
        Row::new("fedora-41", "Fedora Linux 41", "41", date(2025, 12, 15)),
        Row::new("fedora-40", "Fedora Linux 40", "40", date(2025, 5, 13)),
        Row::new("fedora-39", "Fedora Linux 39", "39", date(2024, 11, 26)),
        Row::new("fedora-38", "Fedora Linux 38", "38", date(2024, 5, 21)),
        Row::new("fedora-37", "Fedora Linux 37", "37", date(2023, 12, 5)),
        Row::new("fedora-36", "Fedora Linux 36", "36", date(2023, 5, 16)),
    ],
};
