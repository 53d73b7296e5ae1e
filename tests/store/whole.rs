//! What a report changes is changed whole or not at all, whichever of its statements fails.
//! Next: `pipeline.rs` for the way of a report, `tests/e2e/crash.rs` for collectors that are killed on it.

use std::collections::{BTreeMap, BTreeSet};

use collector::app::accept::accept;
use collector::app::backup;
use collector::app::ca_folder;
use collector::store::invariants;
use sqlx::AssertSqlSafe;
use support::World;
use support::pc::Pc;
use support::world::Tenant;

const VERBS: [&str; 3] = ["insert", "update", "delete"];
/// What a report changes that is kept without being judged.
const KEPT: [&str; 3] = ["report", "quarantine", "device_state"];
/// What looking at it changes.
const OWN: [&str; 3] = ["audit", "audit_head", "counter"];

type Sums = BTreeMap<String, (u64, String)>;

async fn sums(world: &World) -> Sums {
    let (_, content) = backup::take(&world.app, &ca_folder(world.folder()), Vec::new(), |_, _| {}).await.unwrap();
    let tables = content.tables.into_iter().filter(|(table, ..)| !OWN.contains(&table.as_str()));
    tables.map(|(table, rows, sum)| (table, (rows, sum))).collect()
}

fn changed(before: &Sums, after: &Sums) -> Vec<String> {
    before.iter().filter(|(table, sum)| after.get(*table) != Some(sum)).map(|(table, _)| table.clone()).collect()
}

async fn run(world: &World, statements: &[String]) {
    let mut write = world.app.db.write_unleased().await.unwrap();
    for statement in statements {
        sqlx::raw_sql(AssertSqlSafe(statement.clone())).execute(&mut *write).await.unwrap();
    }
    write.commit().await.unwrap();
}

/// Statements that let a verb on a table fail, and those that undo it. The server fails as when its disk is full, which
/// passes; the embedded engine in a way that does not.
fn planned(is_embedded: bool, table: &str, verb: &str) -> [Vec<String>; 2] {
    if is_embedded {
        let make = format!("create trigger planned before {verb} on {table} begin select raise(abort, 'planned'); end");
        return [vec![make], vec!["drop trigger planned".to_owned()]];
    }
    let fails = "create function planned() returns trigger language plpgsql as
        $$ begin raise exception 'planned' using errcode = '53100'; end $$";
    let make = format!("create trigger planned before {verb} on {table} for each statement execute function planned()");
    [vec![fails.to_owned(), make], vec!["drop function planned cascade".to_owned()]]
}

async fn tries(world: &World, pc: &mut Pc) -> bool {
    world.app.clock.advance(60_000);
    let told = accept(&world.app, pc.device.clone(), pc.body(world.app.clock.now_ms()), None).await;
    if told.is_ok() {
        pc.sent();
    }
    told.is_ok()
}

/// A PC whose next report opens a ticket.
async fn about_to_tell(world: &World, tenant: &Tenant, name: &str) -> Pc {
    let mut pc = world.pc(tenant, name).await;
    world.report(&mut pc, 3).await;
    pc.set_free_gb(4);
    world.report(&mut pc, 1).await;
    pc
}

pub async fn b3_a_report_leaves_all_it_changes_or_nothing_whichever_statement_fails(world: World) {
    let is_embedded = world.folder().join("premura.db").exists();
    let tenant = world.customer("Rossi").await;
    world.contact(&tenant, "Carla", "carla@example.com", "en").await;
    // The first ticket of all is remembered as a step of getting started.
    let mut first = about_to_tell(&world, &tenant, "srv-first").await;
    world.report(&mut first, 1).await;
    let mut pc = about_to_tell(&world, &tenant, "srv-0").await;
    let before = sums(&world).await;
    world.report(&mut pc, 1).await;
    let touched = changed(&before, &sums(&world).await);
    assert_eq!(world.tickets().await.len(), 2);
    for table in ["ticket", "finding", "notice", "change_line", "report", "device_state"] {
        assert!(touched.iter().any(|one| one == table), "{table} is part of it: {touched:?}");
    }
    let (mut failed, mut told) = (BTreeSet::new(), 2);
    for (table, verb) in touched.iter().flat_map(|table| VERBS.map(|verb| (table, verb))) {
        let mut pc = about_to_tell(&world, &tenant, &format!("srv-{table}-{verb}")).await;
        let before = sums(&world).await;
        let [make, undo] = planned(is_embedded, table, verb);
        run(&world, &make).await;
        let is_taken = tries(&world, &mut pc).await;
        run(&world, &undo).await;
        let after = changed(&before, &sums(&world).await);
        told += 1;
        if is_taken && !after.iter().any(|one| one == "quarantine") {
            assert_eq!(after, touched, "{verb} {table}: no part of it, so all of it is there");
            continue;
        }
        failed.insert(table);
        let may_change = |one: &String| is_taken && KEPT.contains(&one.as_str());
        assert!(after.iter().all(may_change), "{verb} {table}: taken {is_taken}, {after:?}");
        // What failed in a way that does not pass is kept unjudged: a fault counts from its next two samples.
        world.report(&mut pc, 2).await;
        assert_eq!(world.tickets().await.len(), told, "{verb} {table}: what was not told comes out once");
    }
    assert_eq!(failed.into_iter().collect::<Vec<_>>(), touched.iter().collect::<Vec<_>>(), "each of them failed once");
    assert_eq!(invariants::broken(&mut world.app.db.read().await.unwrap()).await.unwrap(), []);
}
