//! A copied disk with the real programs: two agents on copies of one folder, one ticket, nothing lost.
//! What differs from two computers: both run in one boot, so only their epochs tell them apart.

use std::path::Path;

use agent::spool::record::Kept;
use agent::spool::segment;
use shared::report::Report;
use support::agent_process::AgentProcess;
use support::books::Books;
use support::collector_process::CollectorProcess;
use support::wait::wait_until;

fn copy_folder(from: &Path, to: &Path) {
    std::fs::create_dir_all(to).unwrap();
    for entry in std::fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        let target = to.join(entry.file_name());
        if entry.file_type().unwrap().is_dir() {
            copy_folder(&entry.path(), &target);
        } else {
            std::fs::copy(entry.path(), target).unwrap();
        }
    }
}

/// What an agent made that its collector said is safe: its spool keeps it for 72 hours.
fn promised(agent: &AgentProcess) -> Vec<Report> {
    let (spool, upto) = (agent.data.join("spool"), agent.number("acknowledged_seq"));
    let mut reports = Vec::new();
    for entry in std::fs::read_dir(spool).unwrap() {
        let path = entry.unwrap().path();
        let Some(number) = segment::number_of(&path) else { continue };
        let (segment, ..) = segment::load(&path, number).unwrap();
        let records = segment.read().unwrap().records;
        let safe = records.iter().filter(|record| record.last <= upto).filter_map(|record| Kept::read(&record.body));
        reports.extend(safe.map(|kept| kept.report).filter(|report| report.gap.is_none()));
    }
    reports
}

#[test]
fn e9_two_agents_on_copies_of_one_disk_are_one_ticket_and_nothing_is_lost() {
    let home = crate::home();
    let mut collector = CollectorProcess::new(home.path(), "collector");
    collector.start();
    collector.customer("Acme");
    let mut first = AgentProcess::enrolled(home.path(), "first", &collector, "Acme");
    first.start(1);
    wait_until("a first receipt", 30, || first.number("acknowledged_seq") > 2);
    assert!(first.stop());
    let mut copy = AgentProcess::new(home.path(), "copy");
    copy_folder(&first.data, &copy.data);
    let copied_at = first.number("acknowledged_seq");
    first.start(1);
    copy.start(1);
    let copied = || collector.list(&["ticket", "list"]).into_iter().filter(|one| one["check"] == "copied_disk").count();
    wait_until("a ticket", 60, || copied() == 1);
    let ahead = |one: &AgentProcess| one.number("acknowledged_seq") > copied_at + 15;
    wait_until("both go on", 90, || ahead(&first) && ahead(&copy));
    assert!(first.stop() && copy.stop());
    assert_eq!(copied(), 1);
    assert_ne!(first.status()["epoch"], copy.status()["epoch"], "each has an epoch of its own");
    assert_eq!(collector.list(&["device", "list"]).len(), 1);
    support::block_on(async {
        let books = Books::of(&collector).await;
        books.assert_sound().await;
        let kept = books.all_reports().await;
        for agent in [&first, &copy] {
            let promised = promised(agent);
            assert!(promised.len() > 15);
            let lost: Vec<u64> = promised.iter().filter(|one| !kept.contains(one)).map(|one| one.mono_ms).collect();
            assert!(lost.is_empty(), "{} of {} are lost: {lost:?}", lost.len(), promised.len());
        }
    });
}
