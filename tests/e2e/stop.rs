//! A collector that is told to stop while devices report.

use support::books::Books;
use support::collector_process::CollectorProcess;
use support::crowd::Crowd;
use support::wait::wait_until;

#[test]
fn b9_a_stop_under_load_finishes_what_is_in_flight_and_refuses_nobody() {
    let home = crate::home();
    let mut collector = CollectorProcess::new(home.path(), "collector");
    collector.start();
    collector.customer("Acme");
    let crowd = Crowd::start(&collector, "Acme", 12);
    for round in 1..=3 {
        let receipts = crowd.ledger.receipts();
        wait_until("the crowd is at work", 60, || crowd.ledger.receipts() > receipts + 200);
        // Ends within its time: the collector gives what is in flight ten seconds, the test's patience is not much longer.
        assert!(collector.stop(), "round {round}: it ends in order");
        collector.start();
    }
    let ledger = crowd.finish(60);
    let refused: u64 = (500..=599).map(|status| ledger.answers(status)).sum();
    assert_eq!(refused, 0, "who was heard was served; who came too late found nobody, and came again");
    support::block_on(async {
        let books = Books::of(&collector).await;
        books.assert_sound().await;
        books.assert_keeps(&ledger.acknowledged()).await;
    });
}
