//! The authority's root changes while some agents are off: all come back, none is lost, nobody is left behind unasked.

use std::path::Path;

use serde_json::Value;
use support::agent_process::AgentProcess;
use support::collector_process::CollectorProcess;
use support::program::words;
use support::wait::wait_until;

/// What an agent trusts, as its own file says.
fn trusted(agent: &AgentProcess) -> Vec<String> {
    let text = std::fs::read(agent.data.join("identity.json")).unwrap();
    let identity: Value = serde_json::from_slice(&text).unwrap();
    identity["authorities_pem"].as_array().unwrap().iter().map(|pem| pem.as_str().unwrap().to_owned()).collect()
}

fn rotate(collector: &CollectorProcess) -> Value {
    collector.ask(&["authority", "rotate", "--yes"])
}

fn to_come(collector: &CollectorProcess) -> u64 {
    collector.ask(&["authority", "show"])["devices_to_come"].as_u64().unwrap()
}

fn reports_on(agent: &AgentProcess) {
    let before = agent.number("acknowledged_seq");
    wait_until("its reports are acknowledged", 60, || agent.number("acknowledged_seq") > before + 1);
}

#[test]
fn e12_the_authority_changes_while_agents_are_off_and_all_come_back() {
    let home = crate::home();
    let mut collector = CollectorProcess::new(home.path(), "collector");
    collector.start();
    collector.customer("Acme");
    let mut agents: Vec<AgentProcess> =
        (0..3).map(|n| AgentProcess::enrolled(home.path(), &format!("agent-{n}"), &collector, "Acme")).collect();
    agents.iter_mut().for_each(|agent| agent.start(1));
    agents.iter().for_each(reports_on);
    // One in three goes to sleep.
    assert!(agents[2].stop());
    let waiting = collector.token("Acme", 1);
    let first = collector.ask(&["authority", "show"]);
    assert_eq!((&first["devices_to_come"], &first["former"]), (&Value::from(0), &Value::from(Vec::<Value>::new())));
    let before = trusted(&agents[0]);

    let done = rotate(&collector);
    assert_eq!((&done["root"], &done["tokens_revoked"]), (&first["spare"], &Value::from(1)));
    let late = AgentProcess::new(home.path(), "late");
    assert!(!late.enroll(&collector.server(), &waiting).status.success(), "it names the former root");
    // The running collector follows; who is awake asks for a new certificate and learns of the new spare.
    wait_until("only the sleeper has yet to come", 90, || to_come(&collector) == 1);
    for agent in &agents[..2] {
        let now = trusted(agent);
        assert_eq!(now[0], before[1], "the spare took over");
        assert!(!before.contains(&now[1]), "a new spare was made");
        reports_on(agent);
    }
    // A new token, with the collector as it runs and as it starts anew.
    collector.kill();
    collector.start();
    let _fourth = AgentProcess::enrolled(home.path(), "fourth", &collector, "Acme");

    // The sleeper holds the next rotation up, by name; it comes back by itself and is told.
    let held = collector.tell(&["authority", "rotate", "--yes"]);
    assert!(!held.status.success() && words(&held).contains("do not know the spare yet: 1"), "{}", words(&held));
    assert_eq!(trusted(&agents[2]), before);
    agents[2].start(1);
    reports_on(&agents[2]);
    wait_until("nobody has yet to come", 60, || to_come(&collector) == 0);
    assert_eq!(trusted(&agents[2]), trusted(&agents[0]));
    assert!(agents[2].status()["trouble"].as_str().unwrap().is_empty());

    let again = rotate(&collector);
    collector.kill();
    collector.start();
    agents.iter().for_each(reports_on);
    assert_eq!(to_come(&collector), 4, "an agent asks once an hour at most, and knows this root anyway");
    assert!(agents[0].stop());
    agents[0].start(1);
    wait_until("one that starts anew asks at once", 60, || to_come(&collector) == 3);
    assert_eq!(collector.ask(&["authority", "show"])["root"], again["root"]);
    assert_eq!(collector.list(&["device", "list"]).len(), 4, "each is who it was");
    kept_by_a_backup(home.path(), &collector, &again);
    agents.iter_mut().for_each(|agent| assert!(agent.stop()));
    assert!(collector.tell(&["audit", "verify"]).status.success());
}

/// A backup carries the roots as they are now, and the former ones.
fn kept_by_a_backup(home: &Path, collector: &CollectorProcess, rotated: &Value) {
    let file = home.join("backup");
    let (file, key) = (file.to_str().unwrap(), collector.data.join("seal.key"));
    let _taken = collector.ask(&["backup", file]);
    let other = CollectorProcess::new(home, "restored");
    let _restored = other.ask(&["restore", file, "--key", key.to_str().unwrap()]);
    let (there, here) = (other.ask(&["authority", "show"]), collector.ask(&["authority", "show"]));
    assert_eq!((&there["root"], &there["former"]), (&rotated["root"], &here["former"]));
}
