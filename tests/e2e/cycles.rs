//! Lids closed and opened, services stopped and started, lines that go and come back: nothing leaks, nothing sticks.

use support::agent_process::AgentProcess;
use support::collector_process::CollectorProcess;
use support::wait::{Chance, kills, wait_until};

/// What an agent may hold more after any number of cycles: a file in use, a thread of a check, room that the system's memory
/// manager keeps.
const MORE: [u64; 3] = [6, 3, 4096];

#[test]
fn i12_sleep_stops_and_lost_lines_leak_nothing_and_leave_nothing_stuck() {
    let home = crate::home();
    let mut chance = Chance::for_test("i12");
    let mut collector = CollectorProcess::new(home.path(), "collector");
    collector.start();
    collector.customer("Acme");
    let mut agent = AgentProcess::enrolled(home.path(), "agent", &collector, "Acme");
    agent.start(1);
    acknowledged_more(&agent);
    let held = agent.program().held();
    let rounds = kills(20, 1000);
    for round in 0..rounds {
        agent.program().suspend(true);
        chance.moment(200);
        if round % 5 == 4 {
            // Nobody is there when it wakes up.
            collector.kill();
            agent.program().suspend(false);
            chance.moment(400);
            collector.start();
        } else {
            agent.program().suspend(false);
        }
        chance.moment(300);
    }
    acknowledged_more(&agent);
    let after = agent.program().held();
    eprintln!("i12: {rounds} cycles, held {held:?} (files, threads, KiB), then {after:?}");
    for place in 0..3 {
        assert!(after[place] <= held[place] + MORE[place], "files, threads, KiB: {held:?} became {after:?}");
    }
    for _ in 0..kills(6, 300) {
        assert!(agent.stop(), "it ends in order");
        let last = agent.number("last_seq");
        agent.start(1);
        // Before it works, nobody hears a wish to stop but the system, which just ends it.
        wait_until("it works again", 60, || agent.number("last_seq") > last);
        chance.moment(150);
    }
    acknowledged_more(&agent);
    assert!(agent.stop());
    assert_eq!(agent.status()["lost"].as_object().map_or(0, serde_json::Map::len), 0, "nothing is lost");
}

/// It is well when what it makes from now on reaches the collector.
fn acknowledged_more(agent: &AgentProcess) {
    let last = agent.number("last_seq");
    wait_until("reports go through", 60, || agent.number("acknowledged_seq") > last);
}
