//! Tables of real words and look-alikes against the dates a person would look up.
//! Invariant: every expectation is written out; nothing here is computed from the tables it checks.
//! Next: [`super`].

use std::collections::BTreeSet;

use jiff::civil::{Date, Weekday, date};

use super::*;
use crate::catalogue::built_in;
use crate::recognise::is_system;

fn linux(id: &'static str, version_id: &'static str, pretty_name: &'static str) -> Os<'static> {
    Os { id, version_id, pretty_name, ..Os::default() }
}

fn windows(kind: &'static str, build: u32, edition: &'static str) -> Os<'static> {
    // What Windows 11 itself writes into ProductName; it must not matter.
    let pretty_name = "Windows 10 Pro";
    let (build, edition_id, installation_type) = (Some(build), Some(edition), Some(kind));
    Os { id: "windows", pretty_name, build, edition_id, installation_type, ..Os::default() }
}

fn support(os: &Os) -> Support {
    super::support(built_in(), os, Programmes::default())
}

fn systems() -> impl Iterator<Item = (&'static str, &'static Product)> {
    built_in().products().filter(|(name, _)| is_system(name))
}

#[track_caller]
fn assert_ends(os: Os, wanted_cycle: &str, wanted_product: &str, wanted: Date) {
    let Support::Known { cycle, product, ends_on, .. } = support(&os) else { panic!("{os:?}: {:?}", support(&os)) };
    assert_eq!((cycle.as_str(), product.as_str(), ends_on), (wanted_cycle, wanted_product, wanted), "{os:?}");
}

#[test]
fn a_windows_client_is_known_by_build_and_edition() {
    for (build, edition, cycle, product, ends_on) in [
        (7601, "Professional", "windows-7-sp1", "Windows 7 SP1 Pro", date(2020, 1, 14)),
        (9600, "Core", "windows-8.1", "Windows 8.1 Home", date(2023, 1, 10)),
        (19045, "Professional", "windows-10-22h2", "Windows 10 22H2 Pro", date(2025, 10, 14)),
        (19045, "Enterprise", "windows-10-22h2", "Windows 10 22H2 Enterprise", date(2025, 10, 14)),
        (19044, "EnterpriseS", "windows-10-21h2-e-lts", "Windows 10 21H2 Enterprise LTSC", date(2027, 1, 12)),
        (19044, "IoTEnterpriseS", "windows-10-21h2-iot-lts", "Windows 10 21H2 IoT Enterprise LTSC", date(2032, 1, 13)),
        (19044, "Education", "windows-10-21h2-e", "Windows 10 21H2 Education", date(2024, 6, 11)),
        (17763, "EnterpriseS", "windows-10-1809-e-lts", "Windows 10 1809 Enterprise LTSC", date(2029, 1, 9)),
        (22631, "Professional", "windows-11-23h2-w", "Windows 11 23H2 Pro", date(2025, 11, 11)),
        (22631, "Enterprise", "windows-11-23h2-e", "Windows 11 23H2 Enterprise", date(2026, 11, 10)),
        (26100, "Core", "windows-11-24h2-w", "Windows 11 24H2 Home", date(2026, 10, 13)),
        (26100, "Education", "windows-11-24h2-e", "Windows 11 24H2 Education", date(2027, 10, 12)),
        (26100, "IoTEnterpriseS", "windows-11-24h2-iot-lts", "Windows 11 24H2 IoT Enterprise LTSC", date(2034, 10, 10)),
        (26200, "Professional", "windows-11-25h2-w", "Windows 11 25H2 Pro", date(2027, 10, 12)),
        (26300, "Professional", "windows-11-26h2-w", "Windows 11 26H2 Pro", date(2028, 10, 10)),
    ] {
        assert_ends(windows("Client", build, edition), cycle, product, ends_on);
    }
}

#[test]
fn a_windows_server_is_known_by_build_and_channel() {
    for (kind, build, edition, cycle, product, ends_on) in [
        (
            "Server",
            7601,
            "ServerEnterprise",
            "windows-server-2008-r2-sp1",
            "Windows Server 2008 R2 SP1",
            date(2020, 1, 14),
        ),
        ("Server", 9600, "ServerStandard", "windows-server-2012-r2", "Windows Server 2012 R2", date(2023, 10, 10)),
        ("Server", 14393, "ServerSolution", "windows-server-2016", "Windows Server 2016", date(2027, 1, 12)),
        ("Server", 17763, "ServerStandard", "windows-server-2019", "Windows Server 2019", date(2029, 1, 9)),
        ("Server Core", 17763, "ServerDatacenterCor", "windows-server-2019", "Windows Server 2019", date(2029, 1, 9)),
        (
            "Server Core",
            17763,
            "ServerDatacenterACor",
            "windows-server-1809-sac",
            "Windows Server 1809",
            date(2020, 11, 10),
        ),
        ("Server", 20348, "ServerDatacenter", "windows-server-2022", "Windows Server 2022", date(2031, 10, 14)),
        ("Server", 26100, "ServerStandard", "windows-server-2025", "Windows Server 2025", date(2034, 11, 14)),
    ] {
        assert_ends(windows(kind, build, edition), cycle, product, ends_on);
    }
}

#[test]
fn a_unix_is_known_by_its_own_words() {
    for (id, version, pretty, cycle, product, ends_on) in [
        ("debian", "12", "Debian GNU/Linux 12 (bookworm)", "debian-12", "Debian 12 (bookworm)", date(2026, 7, 11)),
        ("debian", "12.5", "Debian GNU/Linux 12 (bookworm)", "debian-12", "Debian 12 (bookworm)", date(2026, 7, 11)),
        ("debian", "8", "Debian GNU/Linux 8 (jessie)", "debian-8", "Debian 8 (jessie)", date(2018, 6, 17)),
        ("ubuntu", "24.04", "Ubuntu 24.04.1 LTS", "ubuntu-24.04", "Ubuntu 24.04 LTS", date(2029, 5, 31)),
        ("ubuntu", "20.04", "Ubuntu 20.04.6 LTS", "ubuntu-20.04", "Ubuntu 20.04 LTS", date(2025, 5, 29)),
        ("ubuntu", "25.10", "Ubuntu 25.10", "ubuntu-25.10", "Ubuntu 25.10", date(2026, 7, 9)),
        (
            "rhel",
            "8.10",
            "Red Hat Enterprise Linux 8.10 (Ootpa)",
            "rhel-8",
            "Red Hat Enterprise Linux 8",
            date(2029, 5, 31),
        ),
        ("rocky", "9.3", "Rocky Linux 9.3 (Blue Onyx)", "rocky-linux-9", "Rocky Linux 9", date(2032, 5, 31)),
        ("almalinux", "10.0", "AlmaLinux 10.0 (Purple Lion)", "almalinux-10", "AlmaLinux OS 10", date(2035, 5, 31)),
        ("ol", "7.9", "Oracle Linux Server 7.9", "oracle-linux-7", "Oracle Linux 7", date(2024, 12, 31)),
        ("centos", "8", "CentOS Linux 8", "centos-8", "CentOS Linux 8", date(2021, 12, 31)),
        ("centos", "8", "CentOS Stream 8", "centos-stream-8", "CentOS Stream 8", date(2024, 5, 31)),
        ("centos", "9", "CentOS Stream 9", "centos-stream-9", "CentOS Stream 9", date(2027, 5, 31)),
        ("fedora", "43", "Fedora Linux 43 (Workstation Edition)", "fedora-43", "Fedora Linux 43", date(2026, 12, 9)),
        (
            "sles",
            "12",
            "SUSE Linux Enterprise Server 12",
            "sles-12.0",
            "SUSE Linux Enterprise Server 12",
            date(2016, 6, 30),
        ),
        (
            "sles",
            "15.7",
            "SUSE Linux Enterprise Server 15 SP7",
            "sles-15.7",
            "SUSE Linux Enterprise Server 15 SP7",
            date(2031, 7, 31),
        ),
        ("opensuse-leap", "15.6", "openSUSE Leap 15.6", "opensuse-15.6", "openSUSE Leap 15.6", date(2026, 4, 30)),
        ("opensuse", "42.3", "openSUSE Leap 42.3", "opensuse-42.3", "openSUSE Leap 42.3", date(2019, 7, 1)),
        ("macos", "10.15.7", "", "macos-10.15", "macOS 10.15 Catalina", date(2022, 10, 24)),
        ("macos", "13.7.8", "", "macos-13", "macOS 13 Ventura", date(2025, 9, 15)),
    ] {
        assert_ends(linux(id, version, pretty), cycle, product, ends_on);
    }
}

#[test]
fn a_look_alike_is_unknown_rather_than_wrong() {
    for os in [
        Os::default(),
        linux("linuxmint", "22", "Linux Mint 22"),
        linux("raspbian", "12", "Raspbian GNU/Linux 12 (bookworm)"),
        linux("pop", "22.04", "Pop!_OS 22.04 LTS"),
        linux("debian", "", "Debian GNU/Linux"),
        linux("debian", "1", "Debian GNU/Linux 1"),
        linux("debian", "120", "Debian GNU/Linux 120"),
        linux("ubuntu", "24", "Ubuntu 24"),
        linux("ubuntu", "4.04", "Ubuntu 4.04"),
        linux("ubuntu-core", "24", "Ubuntu Core 24"),
        linux("centos", "9", "CentOS 9"),
        linux("fedora", "4", "Fedora Linux 4"),
        linux("sles", "15.8", "SUSE Linux Enterprise Server 15 SP8"),
        linux("sles", "15.5", "SUSE Linux Enterprise Server for SAP Applications 15 SP5"),
        linux("sles_sap", "12.2", "SUSE Linux Enterprise Server for SAP Applications 12 SP2"),
        linux("macos", "10.1", ""),
        linux("macos", "10.16", ""),
        linux("macos", "1.5", ""),
        windows("Client", 19045, "EnterpriseS"),
        windows("Client", 26100, "CloudEdition"),
        windows("Client", 2610, "Professional"),
        windows("Client", 99999, "Professional"),
        windows("Client", 17763, "ServerStandard"),
        windows("Server", 17763, "Professional"),
        windows("Server Core", 25398, "ServerAzureStackHCICor"),
        windows("Nano Server", 14393, "ServerStandard"),
        Os { build: None, ..windows("Client", 19045, "Professional") },
    ] {
        assert_eq!(support(&os), Support::Unknown, "{os:?}");
    }
}

#[test]
fn a_rolling_system_has_no_end() {
    for os in [
        linux("arch", "", "Arch Linux"),
        linux("opensuse-tumbleweed", "20240823", "openSUSE Tumbleweed"),
        linux("fedora", "44", "Fedora Linux 44 (Workstation Edition Rawhide)"),
        linux("debian", "", "Debian GNU/Linux forky/sid"),
    ] {
        assert_eq!(support(&os), Support::Rolling, "{os:?}");
    }
}

#[test]
fn a_release_without_a_published_end_concludes_nothing() {
    let tahoe = support(&linux("macos", "26.1", ""));
    assert!(matches!(tahoe, Support::Undated { ref cycle, .. } if cycle == "macos-26"), "{tahoe:?}");
    assert_eq!(tahoe.last_day(), None);
}

#[test]
fn a_longer_programme_counts_only_where_it_is_had_or_free() {
    let ubuntu = support(&linux("ubuntu", "18.04", "Ubuntu 18.04.6 LTS"));
    assert_eq!(ubuntu.last_day(), Some(date(2023, 5, 31)));
    let debian = support(&linux("debian", "12", "Debian GNU/Linux 12 (bookworm)"));
    assert_eq!(debian.last_day(), Some(date(2028, 6, 30)), "Debian LTS comes to every machine");
    let windows_10 = support(&windows("Client", 19045, "Professional"));
    assert_eq!(windows_10.last_day(), Some(date(2025, 10, 14)));
    let patched = Os { ubr: Some(6_575), ..windows("Client", 19045, "Professional") };
    assert_eq!(support(&patched).last_day(), Some(date(2026, 10, 13)));
}

#[test]
fn a_free_update_is_named_only_where_one_leads_out() {
    let frees = |os| match support(&os) {
        Support::Known { update_frees, .. } => update_frees,
        _ => None,
    };
    assert_eq!(frees(windows("Client", 26100, "Professional")).as_deref(), Some("Windows 11 26H2"));
    for stuck in [26300, 28000, 19045, 7601] {
        assert_eq!(frees(windows("Client", stuck, "Professional")), None, "{stuck}");
    }
    assert_eq!(frees(windows("Client", 26100, "EnterpriseS")), None);
}

#[test]
fn a_word_with_a_second_pair_in_it_tells_nothing_more() {
    for os in [
        Os { pretty_name: "Debian;VERSION_ID=12", ..linux("debian", "", "") },
        linux("plan9;ID=debian", "12", "Debian GNU/Linux 12"),
        Os { edition_id: Some("Professional;CurrentBuild=26100"), ..windows("Client", 1, "") },
        Os { edition_id: Some("ServerX;CurrentBuild=26100"), ..windows("Server", 1, "") },
    ] {
        assert_eq!(support(&os), Support::Unknown, "{os:?}");
    }
}

#[test]
fn every_release_has_a_source_and_sane_dates() {
    let mut labels = BTreeSet::new();
    for (name, product) in systems() {
        assert!(product.checked_on >= Some(date(2026, 8, 1)), "{name}");
        for release in &product.releases {
            assert!(release.name.bytes().all(|byte| byte.is_ascii_lowercase() || b"0123456789.-".contains(&byte)));
            assert!(
                release.extended_on.is_empty() || product.extended.is_some(),
                "{name} {}: which programme?",
                release.name
            );
            labels.insert((name, &release.name));
        }
        assert!(product.seen_above.iter().all(|(release, _)| product.named(release).is_some()), "{name}");
    }
    assert!(labels.len() > 140, "{} releases", labels.len());
}

#[test]
fn every_microsoft_date_is_a_patch_day() {
    for (name, product) in systems().filter(|(name, _)| name.starts_with("windows")) {
        for release in &product.releases {
            for day in release.ends_on.into_iter().chain(release.extended_on.iter().copied()) {
                assert_eq!(day.weekday(), Weekday::Tuesday, "{name} {}", release.name);
                assert!((8..=14).contains(&day.day()), "{name} {}: not the second Tuesday", release.name);
            }
        }
    }
}
