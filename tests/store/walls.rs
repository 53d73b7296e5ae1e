//! The two walls of the database itself: keys that tie a row to its customer's own, and on a server rows that a reader is not
//! shown whatever a statement forgets. Next: `collector/src/store/db/walls.rs`, `collector/migrations/0011_walls.sql`.

use collector::store::backup::{self, Value};
use collector::store::erasure::{NOT_OWNED, OWNED, REPORTS};
use collector::store::scope::Wall;
use collector::store::{Connection, StoreError};
use shared::ids::TechnicianId;
use sqlx::Row;
use support::World;

use crate::erasure::{filled, text_of};

/// What everybody who reads may see: settings of the provider, its tiers, and counters.
const OPEN: [&str; 3] = ["provider_setting", "counter", "tier"];

/// Every row of a table that somebody is shown, asked for without saying whose.
async fn shown(conn: &mut Connection, table: &'static str) -> Result<Vec<String>, StoreError> {
    let mut rows = Vec::new();
    let take = |columns: Vec<&str>, values: Vec<Value>| {
        rows.push(text_of(&columns, &values));
        Ok::<(), StoreError>(())
    };
    backup::read(conn, table, take).await?;
    Ok(rows)
}

/// What few people see: asked by who was named, never by who merely stands behind a wall.
const PRIVATE: &str = "private_";

#[tokio::test]
async fn f6_a_statement_that_forgets_its_filter_gets_nothing_of_another_customer() {
    let world = World::on_server(collector::config::Preset::Quick).await;
    let ((rossi, rossi_s), (verdi, verdi_s)) = (filled(&world, "canary-rossi").await, filled(&world, "verdi").await);
    let row = sqlx::query("select technician_id from technician_customer where customer_id = $1")
        .bind(verdi.customer.id.to_string())
        .fetch_one(&mut *world.app.db.read().await.unwrap())
        .await
        .unwrap();
    let bo: TechnicianId = row.get::<String, _>("technician_id").parse().unwrap();
    let tables: Vec<_> = OWNED.iter().map(|one| one.table).chain([REPORTS, "customer"]).collect();
    for wall in [Wall::Customer(verdi.customer.id), Wall::Technician(bo)] {
        // A connection that somebody else had before.
        drop(world.app.db.read_within(Some(rossi.customer.id.into())).await.unwrap());
        let mut read = world.app.db.read_within(Some(wall)).await.unwrap();
        let (private, tables): (Vec<&'static str>, Vec<&'static str>) =
            tables.iter().copied().partition(|table| table.starts_with(PRIVATE));
        for table in private {
            assert!(shown(&mut read, table).await.is_err(), "{wall:?} is shown {table}");
        }
        for table in tables {
            let rows = shown(&mut read, table).await.unwrap();
            assert!(
                rows.iter().any(|row| verdi_s.iter().any(|mark| row.contains(mark))),
                "{wall:?} {table}: their own"
            );
            let foreign = rows.iter().find(|row| rossi_s.iter().any(|mark| row.contains(mark)));
            assert_eq!(foreign, None, "{wall:?} {table}");
        }
        for table in NOT_OWNED.iter().filter(|table| !OPEN.contains(table)) {
            assert!(shown(&mut read, table).await.is_err(), "{wall:?} is shown {table}");
        }
        for deed in ["delete from ticket", "update customer set name = 'x'", "insert into counter values ('x', 1)"] {
            assert!(sqlx::query(deed).execute(&mut *read).await.is_err(), "{wall:?} does {deed}");
        }
    }
    let all = shown(&mut world.app.db.read().await.unwrap(), "ticket").await.unwrap();
    assert_eq!(all.len(), 2, "who sees all is held up by nothing");
}

#[tokio::test]
async fn f6_every_table_stands_behind_the_wall_or_is_shown_to_nobody() {
    let world = World::on_server(collector::config::Preset::Quick).await;
    let mut read = world.app.db.read().await.unwrap();
    let rows = sqlx::query(
        "select cast(c.relname as text) as name, cast(case when c.relrowsecurity then 1 else 0 end as bigint) as held,
                cast(case when has_table_privilege('premura_people', c.oid, 'select') then 1 else 0 end as bigint) as may,
                (select count(*) from pg_policies p where p.tablename = c.relname) as policies
         from pg_class c join pg_namespace n on n.oid = c.relnamespace where n.nspname = current_schema() and c.relkind = 'r'",
    )
    .fetch_all(&mut *read)
    .await
    .unwrap();
    assert!(rows.len() > 40);
    for row in rows {
        let name: String = row.get("name");
        let [held, may, policies] = ["held", "may", "policies"].map(|column| row.get::<i64, _>(column));
        let is_open = OPEN.contains(&name.as_str());
        assert!(is_open || may == 0 || (held, policies) == (1, 1), "{name} is shown without a wall");
        let is_for_all = !NOT_OWNED.contains(&name.as_str()) && !name.starts_with(PRIVATE);
        assert_eq!(may == 1, is_open || is_for_all, "{name}");
    }
}

/// The body of the newest `create table` of each table.
fn made() -> Vec<(String, String)> {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../collector/migrations");
    let mut files: Vec<_> = std::fs::read_dir(folder).unwrap().map(|one| one.unwrap().path()).collect();
    files.sort();
    let mut made = std::collections::BTreeMap::new();
    for file in files {
        let text = std::fs::read_to_string(file).unwrap();
        for part in text.split("create table ").skip(1) {
            let (name, rest) = part.split_once(" (").unwrap();
            made.insert(name.to_owned(), rest.split(");\n").next().unwrap().to_owned());
        }
    }
    made.into_iter().collect()
}

#[test]
fn f6_what_a_customer_s_row_points_to_is_that_customer_s_own() {
    let mut tied = 0;
    for (table, body) in made() {
        if !body.lines().any(|line| line.trim_start().starts_with("customer_id text")) {
            continue;
        }
        for column in ["site_id", "device_no", "other_no", "ticket_id", "contact_id", "notice_id"] {
            let is_own_key = table == "device" && column == "device_no";
            if is_own_key || !body.lines().any(|line| line.trim_start().starts_with(&format!("{column} "))) {
                continue;
            }
            assert!(
                body.contains(&format!("foreign key (customer_id, {column})")),
                "{table}.{column} is tied by its id alone"
            );
            tied += 1;
        }
    }
    assert!(tied > 15, "{tied}");
}

/// F6: no row of one customer can be tied to a row of another, on either engine.
pub async fn f6_no_row_is_tied_to_another_customer_s(world: World) {
    let ((rossi, _), (verdi, _)) = (filled(&world, "rossi").await, filled(&world, "verdi").await);
    let (ours, theirs) = (rossi.customer.id, verdi.customer.id);
    let texts = [
        "update site set customer_id = 'THEIRS' where customer_id = 'OURS'",
        "update device set customer_id = 'THEIRS' where customer_id = 'OURS'",
        "update ticket set customer_id = 'THEIRS' where customer_id = 'OURS'",
        "update finding set customer_id = 'THEIRS' where customer_id = 'OURS'",
        "update notice set customer_id = 'THEIRS' where customer_id = 'OURS'",
        "update notice_recipient set customer_id = 'THEIRS' where customer_id = 'OURS'",
        "update outbox set customer_id = 'THEIRS' where customer_id = 'OURS'",
        "update change_line set customer_id = 'THEIRS' where customer_id = 'OURS' and device_no is not null",
        "update contact set site_id = (select id from site where customer_id = 'OURS') where customer_id = 'THEIRS'",
        "update portal_session set customer_id = 'THEIRS' where customer_id = 'OURS'",
        "update portal_link set customer_id = 'THEIRS' where customer_id = 'OURS'",
        "update device_certificate set customer_id = 'THEIRS' where customer_id = 'OURS'",
        "update device_unseen set customer_id = 'THEIRS' where customer_id = 'OURS'",
        "update device_apart set customer_id = 'THEIRS' where customer_id = 'OURS'",
        "update device_warranty set customer_id = 'THEIRS' where customer_id = 'OURS'",
        "update campaign_device set customer_id = 'THEIRS' where customer_id = 'OURS'",
        "update problem_ticket set customer_id = 'THEIRS' where customer_id = 'OURS'",
        "update article_word set customer_id = 'THEIRS' where customer_id = 'OURS'",
        "update article_solved set customer_id = 'THEIRS' where customer_id = 'OURS'",
        "update last_act set customer_id = 'THEIRS' where customer_id = 'OURS'",
        "update token set customer_id = 'THEIRS' where customer_id = 'OURS'",
    ];
    for text in texts {
        let mut write = world.app.db.write_unleased().await.unwrap();
        let filled = text.replace("OURS", &ours.to_string()).replace("THEIRS", &theirs.to_string());
        let done = sqlx::query(sqlx::AssertSqlSafe(filled)).execute(&mut *write).await;
        assert!(done.is_err(), "{text}: {done:?}");
    }
}
