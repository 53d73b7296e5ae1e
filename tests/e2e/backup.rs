//! Backups with the real programs: taken under load, and restored with agents that go on as if nothing had been.

use std::collections::BTreeMap;

use support::agent_process::AgentProcess;
use support::books::{Books, Life};
use support::collector_process::CollectorProcess;
use support::crowd::Crowd;
use support::program::words;
use support::wait::wait_until;

#[test]
fn k5_a_backup_under_load_holds_all_that_was_acknowledged_before_it() {
    let home = crate::home();
    let mut collector = CollectorProcess::new(home.path(), "collector");
    collector.start();
    collector.customer("Acme");
    let crowd = Crowd::start(&collector, "Acme", 12);
    wait_until("the crowd is at work", 60, || crowd.ledger.receipts() > 300);
    let (before, receipts) = (crowd.ledger.acknowledged(), crowd.ledger.receipts());
    let file = home.path().join("backup");
    let file = file.to_str().unwrap();
    let taken = collector.ask(&["backup", file]);
    assert!(crowd.ledger.receipts() > receipts, "the collector went on meanwhile");
    assert!(taken["rows"].as_u64().unwrap() > 300, "{taken}");
    let again = collector.tell(&["backup", file]);
    assert!(words(&again).contains("is there already"), "{}", words(&again));
    assert_eq!(collector.ask(&["restore", file, "--check"])["tables"], taken["tables"]);

    let other = CollectorProcess::new(home.path(), "restored");
    let refused = other.tell(&["restore", file]);
    assert!(words(&refused).contains("--key"), "{}", words(&refused));
    let key = collector.data.join("seal.key");
    let restored = other.ask(&["restore", file, "--key", key.to_str().unwrap()]);
    assert_eq!(restored["tables"], taken["tables"]);
    let twice = other.tell(&["restore", file]);
    assert!(words(&twice).contains("there is a collector's data"), "{}", words(&twice));
    assert_eq!(other.list(&["device", "list"]).len(), 12);
    let _ledger = crowd.finish(60);
    support::block_on(async {
        let books = Books::of(&other).await;
        books.assert_sound().await;
        books.assert_keeps(&before).await;
    });
}

#[test]
fn k6_agents_send_again_what_a_restored_backup_lacks() {
    let home = crate::home();
    let mut collector = CollectorProcess::new(home.path(), "collector");
    collector.start();
    collector.customer("Acme");
    let mut agents: Vec<AgentProcess> =
        (0..2).map(|n| AgentProcess::enrolled(home.path(), &format!("agent-{n}"), &collector, "Acme")).collect();
    let units = home.path().join("units");
    std::fs::create_dir(&units).unwrap();
    for agent in &mut agents {
        agent.set(&format!("units_folder = {units:?}\n"));
        agent.start(1);
    }
    let acknowledged =
        |agents: &[AgentProcess], more: u64| agents.iter().all(|one| one.number("acknowledged_seq") > more);
    wait_until("both report", 60, || acknowledged(&agents, 4));
    let file = home.path().join("backup");
    let file = file.to_str().unwrap();
    let _taken = collector.ask(&["backup", file]);
    let upto = agents.iter().map(|one| one.number("acknowledged_seq")).max().unwrap();
    // What happens from here on is in no backup: reports, and a fault with its tickets.
    std::fs::write(units.join("cups.service"), "failed").unwrap();
    let services = |of: &CollectorProcess| {
        of.list(&["ticket", "list"]).into_iter().filter(|one| one["check"] == "services").count()
    };
    wait_until("a ticket of each", 60, || services(&collector) == 2);
    wait_until("more reports", 60, || acknowledged(&agents, upto + 10));
    collector.kill();
    let promised: BTreeMap<Life, u64> = agents
        .iter()
        .map(|one| {
            let status = one.status();
            let name = |key: &str| status[key].as_str().unwrap().to_owned();
            ((name("device").parse().unwrap(), name("epoch")), status["acknowledged_seq"].as_u64().unwrap())
        })
        .collect();

    let mut other = collector.successor(home.path(), "restored");
    let key = collector.data.join("seal.key");
    let _restored = other.ask(&["restore", file, "--key", key.to_str().unwrap()]);
    assert_eq!(services(&other), 0, "the backup is older than the fault");
    other.start();
    let newest = promised.values().max().copied().unwrap();
    wait_until("they go on", 120, || acknowledged(&agents, newest + 2));
    for agent in &mut agents {
        assert!(agent.stop(), "the agent ends in order");
    }
    assert_eq!(services(&other), 2, "one ticket of each again, and no more");
    support::block_on(async {
        let books = Books::of(&other).await;
        books.assert_sound().await;
        books.assert_keeps(&promised).await;
    });
}
