//! The audit's chains: every statement on both engines, and everything that somebody with the database in hand could do.

use std::collections::BTreeMap;

use collector::app::audit_chain::{anchor, forget, verify};
use collector::app::{customer, technician};
use collector::clock::Clock;
use collector::config::Config;
use collector::store::Db;
use collector::store::audit::{self, AuditLine};
use domain::chain::{Anchor, Fault, PROVIDER};
use shared::ids::{ChangeId, CustomerId};
use support::World;

use crate::people::{NOW, new_customer};

/// K2: lines go to the end of their customer's chain or the provider's, and heads say where each ends.
pub async fn contract_audit(db: &Db) {
    let clock = Clock::manual(NOW);
    let (rossi, _) = new_customer(db, &clock, "a-rossi").await;
    let mut write = db.write_unleased().await.unwrap();
    let before = audit::head(&mut write, PROVIDER).await.unwrap().place;
    for (customer, result) in [(None, "ok"), (Some(rossi.id), "ok"), (Some(rossi.id), "refused: x"), (None, "ok")] {
        let id = clock.id(ChangeId::new);
        let line = AuditLine {
            id,
            at: NOW,
            actor: "a-ada",
            from: "192.0.2.7",
            action: "a-deed",
            object: "x",
            customer,
            result,
        };
        audit::add(&mut write, &line).await.unwrap();
    }
    let own = rossi.id.to_string();
    let piece = audit::piece(&mut write, &own, 0, 10).await.unwrap();
    assert_eq!(
        piece.iter().map(|one| (one.place, one.entry().result)).collect::<Vec<_>>(),
        [(1, "ok"), (2, "refused: x")]
    );
    assert_eq!(audit::piece(&mut write, &own, 1, 10).await.unwrap(), piece[1..]);
    let head = audit::head(&mut write, &own).await.unwrap();
    assert_eq!(head, Anchor { chain: own.clone(), place: 2, hash: piece[1].hash.clone() });
    assert_eq!(audit::head(&mut write, PROVIDER).await.unwrap().place, before + 2);
    let nobody = clock.id(CustomerId::new).to_string();
    assert_eq!(audit::head(&mut write, &nobody).await.unwrap().place, 0);
    assert!(audit::heads(&mut write).await.unwrap().contains(&head));
    assert!(audit::chains(&mut write).await.unwrap().contains(&own));
    assert_eq!(audit::unchained(&mut write).await.unwrap(), 0);
    assert_eq!(audit::refusals(&mut write, "a-deed").await.unwrap(), 1);
    assert_eq!(audit::count(&mut write, "a-deed", "ok").await.unwrap(), 3);
    write.commit().await.unwrap();
}

/// K12: the old end of a chain is cut off up to a moment, a bounded piece at a time, and its head says where it begins.
pub async fn contract_audit_that_is_kept_for_a_time(db: &Db) {
    let clock = Clock::manual(NOW);
    let (rossi, _) = new_customer(db, &clock, "b-rossi").await;
    let (own, mut write) = (rossi.id.to_string(), db.write_unleased().await.unwrap());
    for nth in 0..5 {
        let (id, at) = (clock.id(ChangeId::new), NOW + nth);
        let line = AuditLine {
            id,
            at,
            actor: "ada",
            from: "",
            action: "b-deed",
            object: "x",
            customer: Some(rossi.id),
            result: "ok",
        };
        audit::add(&mut write, &line).await.unwrap();
    }
    let before = audit::piece(&mut write, &own, 0, 9).await.unwrap();
    assert!(audit::starts(&mut write).await.unwrap().is_empty());
    assert!(!audit::old_chains(&mut write, NOW, 9).await.unwrap().contains(&own));
    assert_eq!(audit::old_chains(&mut write, NOW + 3, 9).await.unwrap(), std::slice::from_ref(&own));
    assert_eq!(audit::cut(&mut write, &own, NOW + 3, 2).await.unwrap(), 2);
    assert_eq!(audit::cut(&mut write, &own, NOW + 3, 2).await.unwrap(), 1);
    assert_eq!(audit::cut(&mut write, &own, NOW + 3, 2).await.unwrap(), 0);
    let start = Anchor { chain: own.clone(), place: 3, hash: before[2].hash.clone() };
    assert_eq!(audit::starts(&mut write).await.unwrap(), [start]);
    assert_eq!(audit::piece(&mut write, &own, 0, 9).await.unwrap(), before[3..]);
    assert_eq!(audit::head(&mut write, &own).await.unwrap().place, 5);
    assert_eq!(audit::cut(&mut write, &own, i64::MAX, 9).await.unwrap(), 2);
    assert_eq!(audit::forget_unchained(&mut write, i64::MAX, 9).await.unwrap(), 0);
    write.commit().await.unwrap();
}

/// Somebody with the database in hand.
struct Hand<'a>(&'a World);

impl Hand<'_> {
    async fn does(&self, statements: &[&'static str]) {
        let mut write = self.0.app.db.write_unleased().await.unwrap();
        for one in statements {
            sqlx::query(*one).execute(&mut *write).await.unwrap();
        }
        write.commit().await.unwrap();
    }

    /// What a check says of the provider's chain after this was done; then all is as it was before.
    async fn found(&self, statements: &[&'static str], anchors: &[Anchor]) -> Option<Fault> {
        self.does(statements).await;
        let verdict = verify(&self.0.app, anchors).await.unwrap();
        let found = verdict.chains.into_iter().find(|one| one.chain == PROVIDER).and_then(|one| one.fault);
        self.does(&[
            "delete from audit",
            "insert into audit select * from kept_audit",
            "delete from audit_head",
            "insert into audit_head select * from kept_head",
        ])
        .await;
        found
    }
}

#[tokio::test]
async fn k2_whatever_is_done_to_the_audit_is_found_and_the_first_bad_entry_named() {
    let (place, folder) = (|place| Some(Fault::Changed { place }), tempfile::tempdir().unwrap());
    let mut config = Config::default();
    let file = folder.path().join("anchors");
    config.audit.anchor_file = Some(file.clone());
    let world = World::with(config).await;
    for nth in 0..6 {
        technician::add(&world.app, "Ada", &format!("ada{nth}@example.com")).await.unwrap();
    }
    customer::add(&world.app, "Rossi", "en").await.unwrap();
    let mut known = BTreeMap::new();
    anchor(&world.app, &mut known).await.unwrap();
    anchor(&world.app, &mut known).await.unwrap();
    let text = std::fs::read_to_string(&file).unwrap();
    let anchors: Vec<Anchor> = text.lines().filter_map(Anchor::of).collect();
    assert_eq!(anchors.len(), 2, "a line for each chain that grew: {text}");
    let verdict = verify(&world.app, &anchors).await.unwrap();
    assert!(verdict.is_whole() && verdict.chains.len() == 2, "{verdict:?}");
    let hand = Hand(&world);
    hand.does(&[
        "create table kept_audit as select * from audit",
        "create table kept_head as select * from audit_head",
    ])
    .await;
    let flip = ["update audit set actor = 'eve' where chain = 'provider' and place = 3"];
    assert_eq!(hand.found(&flip, &[]).await, place(3));
    let delete = ["delete from audit where chain = 'provider' and place = 4"];
    assert_eq!(hand.found(&delete, &[]).await, Some(Fault::Missing { place: 4 }));
    let insert = [
        "insert into audit (id, at, actor, action, object, result, chain, place, hash)
         select 'chg_x', at, actor, action, object, result, chain, 7, hash from audit where chain = 'provider' and place = 6",
    ];
    assert_eq!(hand.found(&insert, &[]).await, place(7));
    let reorder = [
        "update audit set place = 99 where chain = 'provider' and place = 2",
        "update audit set place = 2 where chain = 'provider' and place = 3",
        "update audit set place = 3 where chain = 'provider' and place = 99",
    ];
    assert_eq!(hand.found(&reorder, &[]).await, place(2));
    let cut = ["delete from audit where chain = 'provider' and place > 4"];
    assert_eq!(hand.found(&cut, &[]).await, Some(Fault::Missing { place: 5 }));
    let cut_with_head = [
        cut[0],
        "update audit_head set place = 4, hash = (select hash from audit where chain = 'provider' and place = 4) where chain = 'provider'",
    ];
    assert_eq!(hand.found(&cut_with_head, &[]).await, None, "only an anchor knows");
    assert_eq!(hand.found(&cut_with_head, &anchors).await, Some(Fault::Missing { place: 5 }));
    let all_gone = ["delete from audit where chain = 'provider'", "delete from audit_head where chain = 'provider'"];
    assert_eq!(hand.found(&all_gone, &anchors).await, Some(Fault::Missing { place: 1 }));
    let headless = ["delete from audit_head where chain = 'provider'"];
    assert_eq!(hand.found(&headless, &[]).await, Some(Fault::Strange { place: 1 }));
    assert!(verify(&world.app, &anchors).await.unwrap().is_whole(), "all is as it was");
    // A whole chain written anew is whole in itself; the anchor knows another.
    let other = World::quick().await;
    other.app.clock.advance(1);
    for nth in 0..6 {
        technician::add(&other.app, "Eve", &format!("eve{nth}@example.com")).await.unwrap();
    }
    let verdict = verify(&other.app, &anchors).await.unwrap();
    assert!(verdict.chains.iter().any(|one| one.fault == Some(Fault::Anchor { place: 6 })), "{verdict:?}");
}

#[tokio::test]
async fn k3_what_cannot_be_noted_is_not_done() {
    let world = World::quick().await;
    let ada = technician::add(&world.app, "Ada", "ada@example.com").await.unwrap();
    Hand(&world).does(&["drop table audit"]).await;
    assert!(customer::add(&world.app, "Rossi", "en").await.is_err());
    assert!(technician::end_sessions(&world.app, ada.id).await.is_err());
    assert_eq!(customer::list(&world.app).await.unwrap(), []);
    assert!(technician::add(&world.app, "Eve", "eve@example.com").await.is_err());
    assert_eq!(technician::list(&world.app).await.unwrap().len(), 1);
}

#[tokio::test]
async fn k2_a_check_beside_a_collector_at_work_finds_nothing_wrong() {
    let world = World::quick().await;
    let app = world.app.clone();
    let works = tokio::spawn(async move {
        for nth in 0..40 {
            technician::add(&app, "Ada", &format!("ada{nth}@example.com")).await.unwrap();
        }
    });
    while !works.is_finished() {
        assert!(verify(&world.app, &[]).await.unwrap().is_whole());
    }
    works.await.unwrap();
    let verdict = verify(&world.app, &[]).await.unwrap();
    assert!(verdict.is_whole() && verdict.chains[0].entries == 40, "{verdict:?}");
}

#[tokio::test]
async fn k12_entries_go_after_their_time_and_what_is_left_is_still_vouched_for() {
    let folder = tempfile::tempdir().unwrap();
    let mut config = Config::default();
    config.audit.anchor_file = Some(folder.path().join("anchors"));
    config.audit.keep_days = 366;
    let world = World::with(config).await;
    let app = &world.app;
    customer::add(app, "Rossi", "en").await.unwrap();
    technician::add(app, "Ada", "ada@example.com").await.unwrap();
    anchor(app, &mut BTreeMap::new()).await.unwrap();
    app.clock.advance(366 * 86_400_000);
    technician::add(app, "Eve", "eve@example.com").await.unwrap();
    forget(app).await.unwrap();
    let kept = async || verify(app, &[]).await.unwrap().chains.iter().map(|one| one.entries).sum::<i64>();
    assert_eq!(kept().await, 3, "a year and a day are kept: 366 days and what is left of that day");
    app.clock.advance(86_400_000);
    forget(app).await.unwrap();
    forget(app).await.unwrap();
    let text = std::fs::read_to_string(folder.path().join("anchors")).unwrap();
    let anchors: Vec<Anchor> = text.lines().filter_map(Anchor::of).collect();
    let verdict = verify(app, &anchors).await.unwrap();
    assert!(verdict.is_whole(), "{verdict:?}");
    assert_eq!(kept().await, 3, "Eve's, what went, and who vouches for it, once a day");
    customer::add(app, "Verdi", "en").await.unwrap();
    let hand = Hand(&world);
    hand.does(&[
        "create table kept_audit as select * from audit",
        "create table kept_head as select * from audit_head",
    ])
    .await;
    let cut = [
        "update audit_head set from_place = place, from_hash = hash where chain <> 'provider'",
        "delete from audit where chain <> 'provider'",
    ];
    assert_eq!(hand.found(&cut, &[]).await, Some(Fault::Start), "an old end that another hand cut off");
    let said = ["update audit_head set from_place = 0, from_hash = '' where chain <> 'provider'"];
    assert_eq!(hand.found(&said, &[]).await, Some(Fault::Start));
    assert_eq!(hand.found(&[], &anchors).await, None);
}
