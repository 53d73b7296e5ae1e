//! The database server goes away under a running collector and comes back.

use support::collector_process::CollectorProcess;
use support::crowd::Crowd;
use support::cut::Cut;
use support::postgres::Postgres;
use support::wait::wait_until;

#[test]
fn b6_while_the_database_server_is_away_agents_keep_their_reports_and_lose_none() {
    let home = crate::home();
    let mut server = Postgres::start();
    let mut collector = CollectorProcess::on(home.path(), "collector", server.database());
    collector.start();
    collector.customer("Acme");
    let crowd = Crowd::start(&collector, "Acme", 6);
    for _ in 0..3 {
        let (receipts, refusals) = (crowd.ledger.receipts(), crowd.ledger.answers(503));
        wait_until("receipts", 60, || crowd.ledger.receipts() > receipts + 50);
        server.halt();
        wait_until("503", 60, || crowd.ledger.answers(503) > refusals + 5);
        assert!(collector.program().runs() && collector.page("/livez") == 200);
        server.resume();
    }
    collector.wait_for_page("/readyz", 200, 30);
    let ledger = crowd.finish(60);
    assert_eq!(ledger.answers(500), 0, "a server that is away is no fault of ours");
    support::block_on(crate::crash::held_against(&collector, &ledger.acknowledged()));
    assert!(collector.stop(), "the process is the one that was started");
}

#[test]
fn b4_a_commit_whose_answer_is_lost_makes_nothing_twice() {
    let home = crate::home();
    let server = Postgres::start();
    let cut = Cut::before(&server.database(), home.path());
    let mut collector = CollectorProcess::on(home.path(), "collector", cut.url.clone());
    collector.start();
    collector.customer("Acme");
    let crowd = Crowd::start(&collector, "Acme", 6);
    for round in 1..=20 {
        let receipts = crowd.ledger.receipts();
        cut.arm();
        wait_until("a lost answer", 20, || cut.cuts() == round);
        wait_until("receipts", 20, || crowd.ledger.receipts() > receipts + 30);
    }
    let ledger = crowd.finish(30);
    assert_eq!(ledger.answers(500), 0, "a lost answer is no fault of ours");
    support::block_on(crate::crash::held_against(&collector, &ledger.acknowledged()));
}
