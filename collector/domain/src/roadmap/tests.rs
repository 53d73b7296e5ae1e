//! Computers as they are, and what a roadmap says of them on a day.

use jiff::civil::date;
use shared::host::{Licence, Licences};

use super::*;
use crate::catalogue::built_in;

const TODAY: Date = date(2026, 11, 27);

fn windows(build: u32, ubr: u32, edition: &str) -> Option<OperatingSystem> {
    Some(OperatingSystem {
        id: "windows".into(),
        build: Some(build),
        ubr: Some(ubr),
        edition_id: Some(edition.into()),
        installation_type: Some("Client".into()),
        ..OperatingSystem::default()
    })
}

fn program(name: &str, version: &str, publisher: &str) -> Program {
    Program { name: name.into(), version: version.into(), publisher: publisher.into(), source: "registry".into() }
}

#[test]
fn what_ends_is_gathered_with_its_computers_the_first_first() {
    let esu = Licence {
        product: "windows".into(),
        name: "Windows(R), Client-ESU-Year2 add-on".into(),
        status: "licensed".into(),
        add_on: true,
        ..Licence::default()
    };
    let programmes = Programmes::of(&Licences { licences: vec![esu], traces: Vec::new() }, 0);
    let office =
        || program("Microsoft Office Professional Plus 2021 - de-de", "16.0.14332.20637", "Microsoft Corporation");
    let firefox = program("Mozilla Firefox (x64 de)", "91.0.1", "Mozilla");
    let machines = [
        Machine {
            device_no: 1,
            system: windows(19_045, 1, "Professional"),
            programs: vec![office()],
            ..Machine::default()
        },
        Machine { device_no: 2, system: windows(19_045, 1, "Professional"), programmes, ..Machine::default() },
        Machine {
            device_no: 3,
            system: windows(19_045, 1, "Enterprise"),
            programs: vec![office(), firefox],
            warranty_until_on: Some(date(2027, 3, 31)),
            ..Machine::default()
        },
        Machine { device_no: 4, system: windows(26_100, 1, "Professional"), ..Machine::default() },
        Machine { device_no: 5, warranty_until_on: Some(date(2031, 1, 1)), ..Machine::default() },
        Machine {
            device_no: 6,
            system: Some(OperatingSystem { id: "arch".into(), ..OperatingSystem::default() }),
            ..Machine::default()
        },
    ];
    let found = endings(&machines, built_in(), TODAY);
    let told: Vec<_> = found
        .endings
        .iter()
        .map(|one| (one.key.as_str(), one.ends_on, one.devices.iter().copied().collect::<Vec<_>>()))
        .collect();
    assert_eq!(
        told,
        [
            ("windows-10-22h2", date(2025, 10, 14), vec![1, 3]),
            ("office-2021", date(2026, 10, 13), vec![1, 3]),
            ("windows-11-24h2-w", date(2026, 10, 13), vec![4]),
            ("warranty-2027-03-31", date(2027, 3, 31), vec![3]),
            ("windows-10-22h2+esu", date(2027, 10, 12), vec![2]),
        ]
    );
    assert_eq!(found.unknown.into_iter().collect::<Vec<_>>(), [5], "it was never heard");
    let best = |key: &str| found.endings.iter().find(|one| one.key == key).unwrap().is_best_effort(TODAY);
    assert!(best("windows-10-22h2") && !best("windows-10-22h2+esu"));
    assert!(!best("windows-11-24h2-w"), "a free update settles it");
    assert!(!best("office-2021") && !best("warranty-2027-03-31"), "the computer itself is kept safe");
    assert_eq!(found.endings[4].cause(), "windows-10-22h2");
    assert!(found.endings[0].source.starts_with("https://") && found.endings[0].checked_on.is_some());
}

#[test]
fn without_computers_there_is_nothing() {
    assert_eq!(endings(&[], built_in(), TODAY), Endings::default());
}
