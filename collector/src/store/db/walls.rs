//! The second wall (trust F6): on a server, readers with a scope are a role of their own, and the server shows it no row of
//! anybody else, whatever a statement forgets. Ingest and writers are the tables' owner, whom no policy holds up.
//! Invariant: policies are made from the list that erasing a customer works by, so that no table is forgotten; what holds
//! secrets is not granted to that role at all. Next: [`super::Db::read_within`], [`crate::store::erasure`].

use sha2::{Digest, Sha256};
use sqlx::{AnyPool, Row};

use super::{Db, StoreError, pool, run};
use crate::store::Write;
use crate::store::erasure::{OWNED, REPORTS, Whose};

/// Makes the role where it may be made, and lets us become it.
const ROLE: &str = "do $$ begin
    if not exists (select 1 from pg_roles where rolname = 'premura_people') then create role premura_people nologin; end if;
    if not pg_has_role(current_user, 'premura_people', 'member') then grant premura_people to current_user; end if;
exception when duplicate_object or unique_violation or insufficient_privilege then null; end $$";

/// The role may look into the schema, and begins anew with what it may read there.
const GROUND: &str = "do $$ begin
    execute format('grant usage on schema %I to premura_people', current_schema());
    execute format('revoke all on all tables in schema %I from premura_people', current_schema());
end $$";

/// Takes away the policies of another version.
const CLEAR: &str = "do $$ declare one record; begin
    for one in select policyname, tablename from pg_policies
        where schemaname = current_schema() and policyname like 'premura\\_wall\\_%' loop
        execute format('drop policy %I on %I', one.policyname, one.tablename);
    end loop; end $$";

/// What everybody who reads may see, by column: nothing in it is a customer's or a secret.
const OPEN: &[&str] = &[
    "provider_setting",
    "tier",
    "counter",
    "technician (id, name, email, created_at, disabled_at, role, sees_all, language, last_sign_in_at)",
];

/// Raises the walls if they do not stand as this program makes them; the readers behind them, or none where the server does
/// not let us make a role: then it is told how an administrator does.
pub(super) async fn raise(db: &Db, url: &str) -> Result<Option<AnyPool>, StoreError> {
    let mut write = db.write_unleased().await?;
    // Whoever starts beside us waits here.
    sqlx::raw_sql("lock table schema_version in share row exclusive mode").execute(&mut *write).await?;
    if row_security_holds_us(&mut write).await? {
        return Err(StoreError::Refused(
            "the tables belong to another user of the PostgreSQL server than the one in database.url, so that their walls \
             would hide rows from the collector itself. Connect as their owner, or run: reassign owned by OLD to NEW"
                .to_owned(),
        ));
    }
    sqlx::raw_sql(ROLE).execute(&mut *write).await?;
    if !is_member(&mut write).await? {
        tracing::warn!(
            "The PostgreSQL server does not let us make the role behind which people read, so one wall between customers is \
             missing. An administrator runs: create role premura_people nologin; grant premura_people to OUR USER;"
        );
        return Ok(None);
    }
    let walls = walls();
    let name = name(&walls);
    if standing(&mut write, &name).await? != walls.len() {
        for text in [CLEAR, GROUND] {
            sqlx::raw_sql(text).execute(&mut *write).await?;
        }
        for (table, whose) in &walls {
            let text = format!(
                "alter table {table} enable row level security;
                 create policy {name} on {table} for select to premura_people using ({whose});
                 grant select on {table} to premura_people"
            );
            sqlx::raw_sql(sqlx::AssertSqlSafe(text)).execute(&mut *write).await?;
        }
        for open in OPEN {
            let (table, columns) = open.split_once(' ').unwrap_or((open, ""));
            let text = format!("grant select {columns} on {table} to premura_people");
            sqlx::raw_sql(sqlx::AssertSqlSafe(text)).execute(&mut *write).await?;
        }
    }
    write.commit().await?;
    const PERSON: &str = "set default_transaction_read_only = on; set role premura_people;";
    Ok(Some(pool(8).after_connect(|conn, _| Box::pin(run(conn, &[PERSON]))).connect(url).await?))
}

/// Every table with rows of customers, and which of them a reader may see.
fn walls() -> Vec<(&'static str, String)> {
    let by_device = || "device_no in (select d.device_no from device d)".to_owned();
    // What few people see is not granted to that role at all.
    let owned = OWNED.iter().filter(|one| !one.table.starts_with("private_")).map(|one| {
        let whose = match (one.table, one.whose) {
            // Asked by every other wall, so it asks none.
            ("technician_customer", _) => "technician_id = current_setting('premura.technician', true)
                or customer_id = current_setting('premura.customer', true)"
                .to_owned(),
            // What an empty customer stands for concerns all of them.
            ("runbook" | "access_period" | "article" | "article_word", _) => {
                format!("customer_id = '' or {}", own("customer_id"))
            }
            (_, Whose::Customer | Whose::Audit) => own("customer_id"),
            (_, Whose::Device) => by_device(),
            // By its tickets, which have a wall of their own.
            (_, Whose::Nobody) => "id in (select l.problem_id from problem_ticket l)".to_owned(),
            (_, Whose::Limit) => "scope = 'provider' or scope_id in (select c.id from customer c)
                or scope_id in (select s.id from site s) or scope_id in (select d.id from device d)"
                .to_owned(),
        };
        (one.table, whose)
    });
    owned.chain([(REPORTS, by_device()), ("customer", own("id")), ("erasure", own("customer_id"))]).collect()
}

fn own(column: &str) -> String {
    format!(
        "{column} = current_setting('premura.customer', true) or {column} in (select w.customer_id from
         technician_customer w where w.technician_id = current_setting('premura.technician', true))"
    )
}

/// Another text is another name: what stands under this one needs no second look.
fn name(walls: &[(&'static str, String)]) -> String {
    let hash = Sha256::digest(format!("{walls:?}{OPEN:?}").as_bytes());
    let short: String = hash.iter().take(8).map(|byte| format!("{byte:02x}")).collect();
    format!("premura_wall_{short}")
}

async fn row_security_holds_us(write: &mut Write) -> Result<bool, StoreError> {
    let query = sqlx::query("select cast(cast(row_security_active('customer') as integer) as bigint) as held");
    Ok(query.fetch_one(&mut **write).await?.try_get::<i64, _>("held")? != 0)
}

async fn is_member(write: &mut Write) -> Result<bool, StoreError> {
    let query = sqlx::query(
        "select count(*) as roles from pg_roles where rolname = 'premura_people' and pg_has_role(current_user, oid, 'member')",
    );
    Ok(query.fetch_one(&mut **write).await?.try_get::<i64, _>("roles")? != 0)
}

async fn standing(write: &mut Write, name: &str) -> Result<usize, StoreError> {
    let text = "select count(*) as walls from pg_policies where schemaname = current_schema() and policyname = $1";
    let walls: i64 = sqlx::query(text).bind(name).fetch_one(&mut **write).await?.try_get("walls")?;
    Ok(usize::try_from(walls).unwrap_or(0))
}
