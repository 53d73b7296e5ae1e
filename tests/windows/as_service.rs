//! The service: made, started, stopped in order with a beacon, removed; with its folder as it was.

use support::block_on;
use support::books::Books;
use support::wait::wait_until;

use crate::wine::{Wine, WineAgent, program, text};
use crate::{desk, reporting};

const KEY: &str = r"HKLM\SYSTEM\CurrentControlSet\Services\PremuraAgent";

#[test]
fn the_service_is_made_started_stopped_with_a_beacon_and_removed() {
    let wine = Wine::take();
    let (_home, collector) = desk();
    let agent = WineAgent::enrolled(&wine, "service", &collector);
    for _ in 0..2 {
        let said = agent.must(&["service", "install"]);
        assert!(said.contains("starts with Windows"), "made twice is made once: {said}");
    }
    let line = wine.must(&["reg", "query", KEY, "/v", "ImagePath"]);
    // What is not English the registry's tool writes in an old encoding.
    assert!(
        line.contains(r#"service run --data "C:\Premura tests\service, "#),
        "a folder with a blank is quoted: {line}"
    );
    assert!(wine.must(&["reg", "query", KEY, "/v", "Start"]).contains("0x2"), "it starts by itself");

    wine.must(&["net", "start", "PremuraAgent"]);
    wait_until("the service's first report", 60, || reporting(&collector) == 1);
    let exe = program();
    let purge = [exe.to_str().unwrap(), "service", "purge", "--data", &agent.data];
    assert_eq!(wine.run(&purge).code, Some(1), "not while it runs");
    wine.must(&["net", "stop", "PremuraAgent"]);
    let beacons = || {
        let reports = block_on(async { Books::of(&collector).await.all_reports().await });
        reports.into_iter().filter_map(|report| report.beacon).collect::<Vec<_>>()
    };
    wait_until("the beacon of the stop", 30, || beacons() == ["stop"]);
    let log = || text(&agent.file("agent.log"));
    wait_until(&format!("its last words: {}", log()), 30, || log().contains("Stopped; the collector knows."));

    let said = wine.must(&[exe.to_str().unwrap(), "service", "uninstall"]);
    assert!(said.contains("its folder stays"), "{said}");
    assert!(!wine.has_value(KEY, "ImagePath"), "the service is gone");
    assert!(agent.file("identity.json").is_file());
    let again = wine.run(&[exe.to_str().unwrap(), "service", "uninstall"]);
    assert!(again.code == Some(1) && again.told.contains("the service manager refuses"), "{again:?}");
    let by_hand = wine.run(&[exe.to_str().unwrap(), "service", "run"]);
    assert_eq!(by_hand.code, Some(1), "a person is no service manager: {by_hand:?}");
    agent.must(&["service", "purge"]);
    assert!(!agent.file("").exists(), "nothing is left");
}

#[test]
fn a_service_without_an_identity_enrols_with_what_a_policy_names() {
    let wine = Wine::take();
    let (_home, collector) = desk();
    let agent = WineAgent::new(&wine, "policy");
    let (server, token) = (collector.server(), collector.token("Acme", 1));
    let policy = r"HKEY_LOCAL_MACHINE\SOFTWARE\Policies\Premura\Agent";
    let values = |server: &str, token: &str| {
        format!(
            "Windows Registry Editor Version 5.00\n\n[{policy}]\n\"ServerUrl\"=\"{server}\"\n\"EnrollToken\"=\"{token}\"\n"
        )
    };
    wine.register(&values(&server, &token));
    agent.must(&["service", "install"]);
    wine.must(&["net", "start", "PremuraAgent"]);
    wait_until("the first report", 60, || reporting(&collector) == 1);
    wine.must(&["net", "stop", "PremuraAgent"]);
    wine.must(&[program().to_str().unwrap(), "service", "uninstall"]);
    wine.register(&format!("Windows Registry Editor Version 5.00\n\n[-{policy}]\n"));
}
