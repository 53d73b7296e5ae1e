//! The spool on a disk of Windows: what was kept before a crash is sent after it, in sequence, each once.

use support::block_on;
use support::books::Books;
use support::wait::{Chance, kills, wait_until};

use crate::desk;
use crate::wine::{Wine, WineAgent};

#[test]
fn a1_what_was_kept_survives_crashes_of_the_agent() {
    let wine = Wine::take();
    let (_home, mut collector) = desk();
    let agent = WineAgent::enrolled(&wine, "spool", &collector);
    collector.kill();
    let mut chance = Chance::for_test("spool");
    let segments = || {
        let entries = std::fs::read_dir(agent.file("spool")).map(|entries| entries.flatten().collect::<Vec<_>>());
        let bytes = entries.unwrap_or_default().into_iter().filter_map(|entry| Some(entry.metadata().ok()?.len()));
        bytes.sum::<u64>()
    };
    for _ in 0..kills(4, 40) {
        let before = segments();
        let running = agent.begin(&["run", "--sample-every", "1"]);
        wait_until("another report on disk", 60, || segments() > before);
        chance.moment(1500);
        running.kill();
        wait_until("the spool is free again", 30, || free(&agent));
    }
    let kept = agent.status()["last_seq"].as_u64().unwrap();
    assert!(kept >= u64::from(kills(4, 40)), "{kept}");
    collector.start();
    let said = agent.must(&["once"]);
    assert!(said.contains("the collector has it on disk"), "{said}");
    let status = agent.status();
    assert_eq!((&status["waiting"], &status["lost"]), (&0.into(), &serde_json::json!({})), "{status}");
    // The books refuse a sequence that is missing or twice.
    let lives = block_on(async { Books::of(&collector).await.reports().await });
    assert!(lives.values().any(|life| life.last > kept && life.gaps.is_empty()), "{lives:?}");
}

/// Whether the agent that was killed has let go of its lock.
fn free(agent: &WineAgent<'_>) -> bool {
    let lock = std::fs::OpenOptions::new().write(true).open(agent.file("spool").join("lock"));
    lock.is_ok() && agent.status()["last_seq"].is_u64()
}
