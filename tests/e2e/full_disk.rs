//! Disks that fill: under the agent's spool, under the collector's database. Both say so, go on, and lose nothing.

use support::agent_process::AgentProcess;
use support::books::Books;
use support::collector_process::CollectorProcess;
use support::crowd::Crowd;
use support::volume::Volume;
use support::wait::wait_until;

#[test]
fn a7_with_the_spools_disk_full_the_agent_says_so_and_goes_on_when_there_is_room() {
    let home = crate::home();
    let mut collector = CollectorProcess::new(home.path(), "collector");
    collector.start();
    collector.customer("Acme");
    let volume = Volume::small(&home.path().join("agent"), 4);
    let mut agent = AgentProcess::enrolled(home.path(), "agent", &collector, "Acme");
    agent.start(1);
    wait_until("a first receipt", 30, || agent.number("acknowledged_seq") > 0);
    collector.kill();
    volume.fill_up();
    wait_until("word of the full disk", 30, || agent.program().told().contains("not writable"));
    let trouble = agent.status()["spool_trouble"].clone();
    assert!(trouble.as_str().is_some_and(|words| words.contains("the spool is not writable")), "{trouble}");
    let (spooled, used_ms) = (agent.number("last_seq"), agent.program().used_ms());
    collector.start();
    // With the disk still full it sends what it has in memory.
    let on_disk = || support::block_on(async { Books::of(&collector).await.reports().await });
    let sent = || on_disk().values().map(|life| life.last).max().unwrap_or(0);
    wait_until("reports while the disk is full", 60, || sent() > spooled + 2);
    assert!(agent.program().runs() && agent.program().used_ms() - used_ms < 10_000, "it neither ends nor spins");
    volume.relieve();
    wait_until("the spool to be written again", 30, || agent.number("last_seq") > spooled + 3);
    assert!(agent.status()["spool_trouble"].is_null());
    let last = agent.number("last_seq");
    wait_until("all of it acknowledged", 60, || agent.number("acknowledged_seq") >= last);
    assert!(agent.stop(), "the agent ends in order");
    let kept = on_disk();
    assert!(kept.values().all(|life| life.gaps.is_empty()) && kept.len() == 1, "{kept:?}");
}

#[test]
fn a1_an_agent_killed_while_its_disk_is_full_gives_no_sequence_twice() {
    let home = crate::home();
    let mut collector = CollectorProcess::new(home.path(), "collector");
    collector.start();
    collector.customer("Acme");
    let volume = Volume::small(&home.path().join("agent"), 4);
    let mut agent = AgentProcess::enrolled(home.path(), "agent", &collector, "Acme");
    agent.start(1);
    wait_until("a first receipt", 30, || agent.number("acknowledged_seq") > 0);
    volume.fill_up();
    // The last block of its segment may have room for a few more.
    wait_until("word of the full disk", 60, || agent.program().told().contains("not writable"));
    let on_disk = || support::block_on(async { Books::of(&collector).await.reports().await });
    let spooled = agent.number("last_seq");
    wait_until("receipts for what is in memory", 60, || on_disk().values().any(|life| life.last > spooled + 3));
    agent.kill();
    collector.kill();
    volume.relieve();
    let (epoch, had) = (agent.status()["epoch"].clone(), agent.number("last_seq"));
    let told = support::block_on(async { Books::of(&collector).await.reports().await });
    let told = told.values().map(|life| life.last).max().unwrap();
    assert!(told > had, "the collector has what the disk has not: {told}, {had}");
    // It makes as many again before the collector can say what it has.
    agent.start(1);
    wait_until("as many again", 60, || agent.number("last_seq") > told + 2);
    collector.start();
    let last = agent.number("last_seq");
    wait_until("all of it acknowledged", 90, || agent.number("acknowledged_seq") >= last);
    assert_ne!(agent.status()["epoch"], epoch, "a new life");
    assert!(agent.stop(), "the agent ends in order");
    let kept = support::block_on(async { Books::of(&collector).await.reports().await });
    assert_eq!(kept.len(), 2);
    for life in kept.values() {
        assert!(life.gaps.iter().all(|(_, last)| *last <= had), "what was made after the crash is all there: {kept:?}");
    }
}

#[test]
fn b8_with_the_databases_disk_full_the_collector_asks_to_wait_and_goes_on_when_there_is_room() {
    let home = crate::home();
    let volume = Volume::small(&home.path().join("collector"), 24);
    let mut collector = CollectorProcess::new(home.path(), "collector");
    collector.start();
    collector.customer("Acme");
    let crowd = Crowd::start(&collector, "Acme", 6);
    wait_until("receipts", 30, || crowd.ledger.receipts() > 100);
    volume.fill_up();
    wait_until("503", 60, || crowd.ledger.answers(503) > 10);
    collector.wait_for_page("/readyz", 503, 20);
    assert_eq!(collector.page("/livez"), 200);
    let before = crowd.ledger.receipts();
    volume.relieve();
    wait_until("receipts again", 30, || crowd.ledger.receipts() > before + 100);
    collector.wait_for_page("/readyz", 200, 20);
    let ledger = crowd.finish(30);
    assert_eq!(ledger.answers(500), 0, "a full disk is no fault of ours");
    support::block_on(crate::crash::held_against(&collector, &ledger.acknowledged()));
    assert!(collector.stop(), "the process is the one that was started");
}
