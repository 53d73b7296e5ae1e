//! Brings the tables to this version: forward only, each file once, in one transaction with the line that says so.
//! Invariant: killed anywhere, the next start goes on where it stopped; a schema newer than this program is never touched.
//! Next: `collector/migrations/`, one SQL text for both engines; add a file at the end of [`MIGRATIONS`], never change one.

use sqlx::{AnyConnection, Row};

use super::db::{Db, StoreError};
use super::lease;

struct Migration {
    version: i64,
    sql: &'static str,
}

/// Every migration, oldest first.
const MIGRATIONS: &[Migration] = &[
    Migration { version: 1, sql: include_str!("../../migrations/0001_people.sql") },
    Migration { version: 2, sql: include_str!("../../migrations/0002_desk.sql") },
    Migration { version: 3, sql: include_str!("../../migrations/0003_faces.sql") },
    Migration { version: 4, sql: include_str!("../../migrations/0004_privacy.sql") },
    Migration { version: 5, sql: include_str!("../../migrations/0005_leaving.sql") },
    Migration { version: 6, sql: include_str!("../../migrations/0006_second_factor.sql") },
    Migration { version: 7, sql: include_str!("../../migrations/0007_roles.sql") },
    Migration { version: 8, sql: include_str!("../../migrations/0008_audit_chain.sql") },
    Migration { version: 9, sql: include_str!("../../migrations/0009_copies.sql") },
    Migration { version: 10, sql: include_str!("../../migrations/0010_erasure.sql") },
    Migration { version: 11, sql: include_str!("../../migrations/0011_walls.sql") },
    Migration { version: 12, sql: include_str!("../../migrations/0012_authority.sql") },
    Migration { version: 13, sql: include_str!("../../migrations/0013_audit_from.sql") },
    Migration { version: 14, sql: include_str!("../../migrations/0014_roadmap.sql") },
    Migration { version: 15, sql: include_str!("../../migrations/0015_licence.sql") },
    Migration { version: 16, sql: include_str!("../../migrations/0016_ledger.sql") },
    Migration { version: 17, sql: include_str!("../../migrations/0017_hosted.sql") },
    Migration { version: 18, sql: include_str!("../../migrations/0018_windows.sql") },
    Migration { version: 19, sql: include_str!("../../migrations/0019_promises.sql") },
    Migration { version: 20, sql: include_str!("../../migrations/0020_bill.sql") },
    Migration { version: 21, sql: include_str!("../../migrations/0021_queue.sql") },
    Migration { version: 22, sql: include_str!("../../migrations/0022_problems.sql") },
    Migration { version: 23, sql: include_str!("../../migrations/0023_pulse.sql") },
    Migration { version: 24, sql: include_str!("../../migrations/0024_codes.sql") },
    Migration { version: 25, sql: include_str!("../../migrations/0025_levels.sql") },
    Migration { version: 26, sql: include_str!("../../migrations/0026_requests.sql") },
    Migration { version: 27, sql: include_str!("../../migrations/0027_notices_on_devices.sql") },
    Migration { version: 28, sql: include_str!("../../migrations/0028_contacts_and_problems.sql") },
    Migration { version: 29, sql: include_str!("../../migrations/0029_console_language.sql") },
    Migration { version: 30, sql: include_str!("../../migrations/0030_desk_index.sql") },
    Migration { version: 31, sql: include_str!("../../migrations/0031_watchers_mail.sql") },
];

/// The version of the tables that this program works on.
#[must_use]
pub fn newest() -> i64 {
    MIGRATIONS.iter().map(|migration| migration.version).max().unwrap_or(0)
}

/// Applies what is missing.
///
/// # Errors
/// [`StoreError::Refused`] when the schema is newer than this program, or old while a collector is running on it.
pub async fn run(db: &Db, now_ms: i64) -> Result<(), StoreError> {
    let mut write = db.write_unleased().await?;
    sqlx::query("create table if not exists schema_version (version bigint primary key, applied_at bigint not null)")
        .execute(&mut *write)
        .await?;
    let found = version(&mut write).await?;
    let newest = newest();
    if found > newest {
        return Err(StoreError::Refused(format!(
            "the database has schema version {found}, made by a newer premura-collector; this one knows {newest}. \
             Start the newer program, or restore a backup made before the upgrade"
        )));
    }
    if found > 0 && found < newest && lease::in_use(db, &mut write, now_ms).await? {
        return Err(StoreError::Refused(format!(
            "the tables need an upgrade from version {found} to {newest}, but a collector is running on them. \
             Stop it, then start this one"
        )));
    }
    write.commit().await?;
    for migration in MIGRATIONS.iter().filter(|migration| migration.version > found) {
        let mut write = db.write_unleased().await?;
        apply(&mut write, migration, now_ms).await?;
        write.commit().await?;
    }
    Ok(())
}

async fn version(conn: &mut AnyConnection) -> Result<i64, StoreError> {
    let row = sqlx::query("select coalesce(max(version), 0) as version from schema_version").fetch_one(conn).await?;
    Ok(row.try_get("version")?)
}

async fn apply(conn: &mut AnyConnection, migration: &Migration, now_ms: i64) -> Result<(), StoreError> {
    // The line goes in first: if two processes upgrade at once, the second stops here and nothing is made twice.
    sqlx::query("insert into schema_version (version, applied_at) values ($1, $2)")
        .bind(migration.version)
        .bind(now_ms)
        .execute(&mut *conn)
        .await?;
    for statement in statements(migration.sql) {
        sqlx::query(statement).persistent(false).execute(&mut *conn).await?;
    }
    Ok(())
}

/// The statements of a file: they end with a semicolon at a line's end; a comment may stand anywhere but holds no semicolon at its end.
fn statements(sql: &'static str) -> impl Iterator<Item = &'static str> {
    let is_code = |line: &str| !line.trim().is_empty() && !line.trim_start().starts_with("--");
    sql.split(";\n").filter(move |statement| statement.lines().any(is_code))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::clock::Clock;
    use crate::store::Database;

    #[test]
    fn versions_go_up_by_one() {
        let expected: Vec<i64> = (1..=i64::try_from(MIGRATIONS.len()).unwrap()).collect();
        assert_eq!(MIGRATIONS.iter().map(|migration| migration.version).collect::<Vec<_>>(), expected);
    }

    #[tokio::test]
    async fn k7_a_newer_schema_is_refused_with_what_to_do_and_a_second_start_changes_nothing() {
        let folder = tempfile::tempdir().unwrap();
        let database = Database { folder: folder.path().to_owned(), url: None };
        let clock = Clock::manual(5);
        Db::open(&database, &clock).await.unwrap();
        let db = Db::open(&database, &clock).await.unwrap();
        let mut write = db.write_unleased().await.unwrap();
        assert_eq!(version(&mut write).await.unwrap(), MIGRATIONS.len() as i64);
        sqlx::query("insert into schema_version (version, applied_at) values (999, 0)")
            .execute(&mut *write)
            .await
            .unwrap();
        write.commit().await.unwrap();
        let Err(StoreError::Refused(why)) = Db::open(&database, &clock).await else { panic!("not refused") };
        assert!(why.contains("999") && why.contains("newer"), "{why}");
    }
}
