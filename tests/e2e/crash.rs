//! Crashes: agent and collector killed at random moments while reporting; nothing that was safe is lost, nothing is twice.

use std::collections::BTreeMap;

use support::agent_process::AgentProcess;
use support::books::{Books, Life};
use support::collector_process::CollectorProcess;
use support::crowd::Crowd;
use support::postgres::Postgres;
use support::wait::{Chance, kills, wait_until};

const DEVICES: u32 = 12;

#[test]
fn a1_spool_survives_kill_and_nothing_it_held_is_lost_or_twice() {
    let home = crate::home();
    let mut chance = Chance::for_test("a1");
    let mut collector = CollectorProcess::new(home.path(), "collector");
    collector.start();
    collector.customer("Acme");
    let mut agent = AgentProcess::enrolled(home.path(), "agent", &collector, "Acme");
    let units = home.path().join("units");
    std::fs::create_dir(&units).unwrap();
    std::fs::write(units.join("cups.service"), "failed").unwrap();
    agent.set(&format!("units_folder = {units:?}\n"));
    let mut promised: BTreeMap<Life, u64> = BTreeMap::new();
    let mut up = true;
    let spooled = |promised: &BTreeMap<Life, u64>| promised.values().max().copied().unwrap_or(0);
    let (least, mut round) = (kills(24, 500), 0);
    // On a machine at work a program may be killed before it has begun: then it is killed some times more.
    while round < least || spooled(&promised) <= 20 && round < 4 * least {
        agent.start(1);
        chance.moment(1500);
        // What it says while it works is held against it as much as what it says when it is dead.
        if chance.below(2) == 0 {
            promise(&mut promised, &agent);
        }
        agent.kill();
        promise(&mut promised, &agent);
        if round % 6 == 5 {
            if up {
                collector.kill()
            } else {
                collector.start()
            }
            up = !up;
        }
        round += 1;
    }
    if !up {
        collector.start();
    }
    agent.start(1);
    let newest = spooled(&promised);
    wait_until("all of it acknowledged", 60, || agent.number("acknowledged_seq") > newest);
    assert!(agent.stop(), "the agent ends in order");
    // Killed before it wrote anything it had no life yet.
    let lives = promised.values().filter(|newest| **newest > 0).count();
    assert_eq!(lives, 1, "one life of the spool: {promised:?}");
    assert!(newest > 20, "it reported: {promised:?}");
    support::block_on(async {
        let books = Books::of(&collector).await;
        books.assert_keeps(&promised).await;
        let services = books.tickets().await.into_iter().filter(|ticket| ticket.check == "services").count();
        assert_eq!(services, 1, "one fault, one ticket");
    });
}

/// Notes what the agent says it has: from now on that must not be lost.
fn promise(promised: &mut BTreeMap<Life, u64>, agent: &AgentProcess) {
    let status = agent.status();
    let word = |name: &str| status[name].as_str().unwrap().to_owned();
    let life = (word("device").parse().unwrap(), word("epoch"));
    let last = status["last_seq"].as_u64().unwrap();
    assert!(status["acknowledged_seq"].as_u64().unwrap() <= last);
    let before = promised.insert(life, last).unwrap_or(0);
    assert!(before <= last, "{before} were spooled, {last} are left");
}

#[test]
fn b1_the_collector_is_killed_under_load_and_keeps_all_it_acknowledged() {
    let home = crate::home();
    let collector = CollectorProcess::new(home.path(), "collector");
    killed_under_load(collector, kills(24, 500), "b1");
}

#[test]
fn b1_the_same_on_a_database_server() {
    let home = crate::home();
    let server = Postgres::start();
    let collector = CollectorProcess::on(home.path(), "collector", server.database());
    // After each kill the next collector waits for the lease of the one before to run out.
    killed_under_load(collector, kills(3, 20), "b1-server");
}

fn killed_under_load(mut collector: CollectorProcess, times: u32, name: &str) {
    let mut chance = Chance::for_test(name);
    collector.start();
    collector.customer("Acme");
    let crowd = Crowd::start(&collector, "Acme", DEVICES);
    for _ in 0..times {
        let enough = crowd.ledger.receipts() + 20 + chance.below(100);
        wait_until("receipts", 60, || crowd.ledger.receipts() >= enough);
        chance.moment(30);
        collector.kill();
        collector.start();
    }
    let ledger = crowd.finish(60);
    eprintln!("{name}: {} receipts, {times} kills, {} without an answer", ledger.receipts(), ledger.answers(0));
    support::block_on(held_against(&collector, &ledger.acknowledged()));
}

/// Everything that was acknowledged is there once, and every device's full disk stands on an open ticket: its own, or that of
/// the storm they are together.
pub async fn held_against(collector: &CollectorProcess, acknowledged: &BTreeMap<Life, u64>) {
    let books = Books::of(collector).await;
    books.assert_keeps(acknowledged).await;
    for (life, kept) in books.reports().await {
        assert_eq!(acknowledged.get(&life), Some(&kept.last), "{life:?}: all was acknowledged in the end");
    }
    let tickets = books.tickets().await;
    let open: u32 = tickets.iter().filter(|one| one.state.is_open()).map(|one| one.open_findings).sum();
    assert_eq!(open as usize, acknowledged.len(), "each device ended with a full disk");
    books.assert_sound().await;
}
