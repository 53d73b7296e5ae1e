//! Red Hat Enterprise Linux and those who rebuild it, each with its own dates and page.
//! Invariant: CentOS Linux and CentOS Stream share `ID=centos`; only the pretty name parts them, and a name that says
//! neither is unknown.
//! Next: [`super::fedora`].

use jiff::civil::date;

use super::table::Extended::{Els, OracleExtended};
use super::table::{Row, Table};

/// The table for an os-release `ID` of this family.
pub fn table(id: &str, pretty_name: &str) -> Option<&'static Table> {
    match id {
        "rhel" => Some(&RHEL),
        "rocky" => Some(&ROCKY),
        "almalinux" => Some(&ALMA),
        "ol" => Some(&ORACLE),
        "centos" if pretty_name.starts_with("CentOS Stream") => Some(&CENTOS_STREAM),
        "centos" if pretty_name.starts_with("CentOS Linux") => Some(&CENTOS),
        _ => None,
    }
}

static RHEL: Table = Table {
    source: "https://access.redhat.com/support/policy/updates/errata",
    checked_on: date(2026, 8, 22),
    segments: 1,
    rows: &[
        Row::new("rhel-10", "Red Hat Enterprise Linux 10", "10", date(2035, 5, 31)).extended(date(2039, 5, 31), Els),
        Row::new("rhel-9", "Red Hat Enterprise Linux 9", "9", date(2032, 5, 31)).extended(date(2036, 5, 31), Els),
        Row::new("rhel-8", "Red Hat Enterprise Linux 8", "8", date(2029, 5, 31)).extended(date(2033, 5, 31), Els),
        Row::new("rhel-7", "Red Hat Enterprise Linux 7", "7", date(2024, 6, 30)).extended(date(2029, 5, 31), Els),
        Row::new("rhel-6", "Red Hat Enterprise Linux 6", "6", date(2020, 11, 30)).extended(date(2024, 6, 30), Els),
    ],
};

static ROCKY: Table = Table {
    source: "https://wiki.rockylinux.org/rocky/version/",
    checked_on: date(2026, 8, 22),
    segments: 1,
    rows: &[
        Row::new("rocky-10", "Rocky Linux 10", "10", date(2035, 5, 31)),
        Row::new("rocky-9", "Rocky Linux 9", "9", date(2032, 5, 31)),
        Row::new("rocky-8", "Rocky Linux 8", "8", date(2029, 5, 31)),
    ],
};

static ALMA: Table = Table {
    source: "https://wiki.almalinux.org/release-notes/",
    checked_on: date(2026, 8, 22),
    segments: 1,
    rows: &[
        Row::new("almalinux-10", "AlmaLinux OS 10", "10", date(2035, 5, 31)),
        Row::new("almalinux-9", "AlmaLinux OS 9", "9", date(2032, 5, 31)),
        Row::new("almalinux-8", "AlmaLinux OS 8", "8", date(2029, 5, 31)),
    ],
};

static ORACLE: Table = Table {
    source: "https://www.oracle.com/a/ocom/docs/elsp-lifetime-069338.pdf",
    checked_on: date(2026, 8, 22),
    segments: 1,
    rows: &[
        Row::undated("oracle-linux-10", "Oracle Linux 10", "10"),
        Row::new("oracle-linux-9", "Oracle Linux 9", "9", date(2032, 6, 30))
            .extended(date(2035, 6, 30), OracleExtended),
        Row::new("oracle-linux-8", "Oracle Linux 8", "8", date(2029, 7, 31))
            .extended(date(2032, 7, 31), OracleExtended),
        Row::new("oracle-linux-7", "Oracle Linux 7", "7", date(2024, 12, 31))
            .extended(date(2028, 6, 30), OracleExtended),
        Row::new("oracle-linux-6", "Oracle Linux 6", "6", date(2021, 3, 31))
            .extended(date(2024, 12, 31), OracleExtended),
    ],
};

static CENTOS: Table = Table {
    source: "https://www.centos.org/centos-linux-eol/",
    checked_on: date(2026, 8, 22),
    segments: 1,
    rows: &[
        Row::new("centos-8", "CentOS Linux 8", "8", date(2021, 12, 31)),
        Row::new("centos-7", "CentOS Linux 7", "7", date(2024, 6, 30)),
        Row::new("centos-6", "CentOS Linux 6", "6", date(2020, 11, 30)),
    ],
};

static CENTOS_STREAM: Table = Table {
    source: "https://www.centos.org/cl-vs-cs/",
    checked_on: date(2026, 8, 22),
    segments: 1,
    rows: &[
        Row::new("centos-stream-10", "CentOS Stream 10", "10", date(2030, 5, 31)),
        Row::new("centos-stream-9", "CentOS Stream 9", "9", date(2027, 5, 31)),
        Row::new("centos-stream-8", "CentOS Stream 8", "8", date(2024, 5, 31)),
    ],
};

#[cfg(test)]
pub static ALL: &[&Table] = &[&RHEL, &ROCKY, &ALMA, &ORACLE, &CENTOS, &CENTOS_STREAM];
