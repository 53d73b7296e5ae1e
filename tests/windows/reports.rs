//! A PC of Windows reports to a collector on Linux: what it is, what is installed on it, what it could not see.

use serde_json::Value;
use shared::checks;
use shared::report::Observation;
use support::block_on;
use support::books::Books;

use crate::wine::{Wine, WineAgent};
use crate::{desk, reporting};

const PROGRAMS: &str = r#"Windows Registry Editor Version 5.00

[HKEY_LOCAL_MACHINE\SOFTWARE\Microsoft\Windows\CurrentVersion\Uninstall\Test64]
"DisplayName"="Buchhaltung für Übung (64-bit)"
"DisplayVersion"="12.4"
"Publisher"="Łódź Software"

[HKEY_LOCAL_MACHINE\SOFTWARE\Wow6432Node\Microsoft\Windows\CurrentVersion\Uninstall\Test32]
"DisplayName"="Old Drawing Program"
"DisplayVersion"="3.1"

[HKEY_CURRENT_USER\Software\Microsoft\Windows\CurrentVersion\Uninstall\TestUser]
"DisplayName"="A Chat of One Person"
"DisplayVersion"="7"

[HKEY_LOCAL_MACHINE\SOFTWARE\Microsoft\Windows\CurrentVersion\Uninstall\TestPart]
"DisplayName"="A Part of Windows"
"SystemComponent"=dword:00000001

[HKEY_LOCAL_MACHINE\SOFTWARE\Microsoft\Windows\CurrentVersion\Uninstall\TestUpdate]
"DisplayName"="An Update of a Program"
"ParentKeyName"="Test64"

[HKEY_LOCAL_MACHINE\SOFTWARE\Microsoft\Windows\CurrentVersion\WindowsUpdate\Auto Update\RebootRequired]
"c4f2a4b1-0000-0000-0000-000000000001"=dword:00000001
"#;

fn facts(observations: &[Observation], check: &str) -> Value {
    let seen = observations.iter().find(|one| one.check == check).unwrap_or_else(|| panic!("{check} is reported"));
    assert!(seen.is_seen(), "{check}: {} {}", seen.why, seen.detail);
    (checks::find(check).unwrap().show)(seen.v, &seen.facts).unwrap()
}

#[test]
fn a_pc_of_windows_enrols_and_what_it_is_and_has_stands_in_the_collector() {
    let wine = Wine::take();
    let (_home, collector) = desk();
    wine.register(PROGRAMS);
    let agent = WineAgent::enrolled(&wine, "reports", &collector);
    let said = agent.must(&["once"]);
    assert!(said.contains("the collector has it on disk"), "{said}");
    assert_eq!(reporting(&collector), 1);
    let reports = block_on(async { Books::of(&collector).await.all_reports().await });
    let observations = &reports.iter().find(|report| report.kind == "sample").unwrap().observations;
    assert_eq!(observations.len(), checks::CHECKS.len(), "each check is in the first report");
    for one in observations {
        assert!(one.is_seen() || !one.detail.is_empty(), "{} says why it saw nothing", one.check);
        eprintln!("{}: {} {} {}", one.check, one.outcome, one.why, one.detail);
    }

    let system = facts(observations, "operating_system");
    assert_eq!((&system["family"], &system["id"]), (&"windows".into(), &"windows".into()));
    assert!(system["build"].as_u64().is_some_and(|build| build > 7000), "{system}");
    let software = facts(observations, "software").to_string();
    for here in ["Buchhaltung für Übung (64-bit)", "Łódź Software", "Old Drawing Program", "A Chat of One Person"]
    {
        assert!(software.contains(here), "{here}: {software}");
    }
    for absent in ["A Part of Windows", "An Update of a Program"] {
        assert!(!software.contains(absent), "{absent}: {software}");
    }
    let reboot = facts(observations, "pending_reboot");
    assert_eq!(reboot["reasons"][0]["source"], "windows_update");
    let disks = facts(observations, "disk_space").to_string();
    assert!(disks.contains("\"C:\""), "{disks}");
    let memory = facts(observations, "memory");
    assert!(memory["total_bytes"].as_u64().is_some_and(|bytes| bytes > 1 << 28), "{memory}");
}

#[test]
fn what_the_pc_shows_is_explained_on_the_pc_and_needs_no_collector() {
    let wine = Wine::take();
    let agent = WineAgent::new(&wine, "explained");
    let document: Value = serde_json::from_str(&agent.must(&["explain", "--json"])).unwrap();
    assert!(document.to_string().contains("operating_system"), "{document}");
    let help = agent.must(&["--help"]);
    assert!(help.contains("service install") && help.contains("%ProgramData%"), "{help}");
    let wrong = wine.run(&[crate::wine::program().to_str().unwrap(), "service", "dance"]);
    assert_eq!(wrong.code, Some(2), "{wrong:?}");
}
