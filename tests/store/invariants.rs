//! What must be true of the rows: nothing is found in what the collector wrote, and each breach that is planted is found.

use collector::store::invariants::{INVARIANTS, broken};
use sqlx::AssertSqlSafe;
use support::World;

/// A breach of each, by its name.
const BREACHES: [(&str, &[&str]); 9] = [
    ("one_open_ticket", &["drop index ticket_open_cause", "update ticket set cause_key = 'same'"]),
    (
        "one_open_finding",
        &["drop index finding_open", "update finding set check_key = 'same', subject = '', device_no = 1"],
    ),
    ("findings_counted", &["update ticket set open_findings = open_findings + 1"]),
    ("resolved_at_a_time", &["update ticket set resolved_at = 1"]),
    ("numbers_counted", &["update counter set value = 0 where name = 'ticket'"]),
    ("newest_report", &["update device_state set last_seq = last_seq + 1"]),
    ("sequence_unbroken", &["update report set first_seq = first_seq + 1"]),
    (
        "history_behind",
        &["insert into history_cursor (device_no, report_id) select device_no, report_id + 1 from device_state"],
    ),
    (
        "outbox_once",
        &["insert into outbox (id, channel, address, kind, body, made_at, tries, sent_at, failed_at, error)
           values ('out_x', 'mail', '', '', '', 1, 1, 2, 2, '')"],
    ),
];

pub async fn b12_every_breach_of_an_invariant_is_found(world: World) {
    let tenant = world.customer("Rossi").await;
    let mut pcs = [world.pc(&tenant, "srv-1").await, world.pc(&tenant, "srv-2").await];
    for pc in &mut pcs {
        world.report(pc, 3).await;
        pc.set_free_gb(4);
        world.report(pc, 3).await;
    }
    world.tick().await;
    assert_eq!(world.tickets().await.len(), 2);
    assert_eq!(broken(&mut world.app.db.read().await.unwrap()).await.unwrap(), []);
    for (name, statements) in BREACHES {
        // A transaction that is dropped undoes the breach.
        let mut write = world.app.db.write_unleased().await.unwrap();
        for statement in statements {
            sqlx::query(AssertSqlSafe(*statement)).persistent(false).execute(&mut *write).await.unwrap();
        }
        let found = broken(&mut write).await.unwrap();
        let names: Vec<&str> = found.iter().map(|one| one.invariant.name).collect();
        assert!(names.contains(&name), "{name}: {names:?}");
        assert!(found.iter().all(|one| one.rows > 0 && !one.example.is_empty()), "{found:?}");
    }
    assert_eq!(INVARIANTS.map(|one| one.name), BREACHES.map(|(name, _)| name));
    assert_eq!(broken(&mut world.app.db.read().await.unwrap()).await.unwrap(), [], "every breach was undone");
}
