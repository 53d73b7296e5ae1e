//! The only file that names a database engine: opens it, begins its transactions, reads its error codes.
//! Invariant: one writer at a time; a leased transaction commits only while this collector holds its lease, checked inside it.
//! Next: [`super::lease`] for who may write, [`super::migrate`] for the tables.

mod walls;

use std::fs;
use std::ops::{Deref, DerefMut};
use std::path::{Path, PathBuf};
use std::sync::{Arc, OnceLock};
use std::time::Duration;

use sqlx::any::{AnyPoolOptions, install_default_drivers};
use sqlx::pool::PoolConnection;
use sqlx::{Any, AnyConnection, AnyPool, Row, postgres::PgDatabaseError, sqlite::SqliteError};

use super::lease::Seat;
use super::scope::{Scope, Wall};
use super::{lease, migrate};
use crate::clock::Clock;

/// Where the rows are kept: a file in the data folder, or a PostgreSQL database when a URL is given.
#[derive(Clone, Debug)]
pub struct Database {
    /// The data folder; the embedded database and its lock file lie here.
    pub folder: PathBuf,
    /// `postgres://…`; without it the embedded database is used.
    pub url: Option<String>,
}

/// Why the store did not do it.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// Busy, disk full, connection lost: nothing was changed, and it may work in a moment.
    #[error("the database cannot be used just now: {source}")]
    Unavailable {
        /// What the engine said.
        source: sqlx::Error,
    },
    /// A row with that key is there already.
    #[error("a row with that name or key exists already")]
    Exists,
    /// Another collector has taken over; this one must not write any more.
    #[error("another collector has taken over this data; this one writes nothing more and should be stopped")]
    LeaseLost,
    /// The database must not be used as it is; the sentence says what to do.
    #[error("{0}")]
    Refused(String),
    /// A report whose judgement failed: it is kept unjudged.
    #[error("the judgement of this report failed")]
    Poison,
    /// A statement or a row is not as the code expects: a fault of ours.
    #[error("the database answered unexpectedly")]
    Fault(#[source] sqlx::Error),
}

/// An open database: many readers, one writer. Clones share it.
#[derive(Clone, Debug)]
pub struct Db(Arc<Inner>);

#[derive(Debug)]
struct Inner {
    readers: AnyPool,
    // Exactly one connection: waiting for it, first come first served, is what makes writers take turns.
    writer: AnyPool,
    /// Readers that the server itself lets see no more than their scope, where it can.
    people: OnceLock<AnyPool>,
    begin: &'static str,
    begin_snapshot: &'static str,
    seat: Seat,
}

/// Everything as it stood at one moment, to be read only.
#[derive(Debug)]
pub struct Snapshot(PoolConnection<Any>);

/// A write transaction; dropping it undoes it.
#[derive(Debug)]
pub struct Write {
    conn: PoolConnection<Any>,
    committed: bool,
}

impl Db {
    /// Opens the database, makes or brings up its tables, and refuses one that would not keep what it acknowledges.
    ///
    /// # Errors
    /// [`StoreError::Refused`] with what to do, or [`StoreError::Unavailable`] when the engine cannot be reached.
    pub async fn open(database: &Database, clock: &Clock) -> Result<Self, StoreError> {
        install_default_drivers();
        let inner = match &database.url {
            None => open_embedded(&database.folder).await?,
            Some(url) => open_server(url).await?,
        };
        let db = Self(Arc::new(inner));
        migrate::run(&db, clock.now_ms()).await?;
        if let Some(url) = &database.url
            && let Some(people) = walls::raise(&db, url).await?
        {
            db.0.people.get_or_init(|| people);
        }
        Ok(db)
    }

    /// A connection that can only read.
    ///
    /// # Errors
    /// [`StoreError::Unavailable`] when none becomes free in time.
    pub async fn read(&self) -> Result<PoolConnection<Any>, StoreError> {
        Ok(self.0.readers.acquire().await?)
    }

    /// The same for somebody behind a wall: on a server they are another role, and a statement that forgets whose rows it
    /// asks for gets none of anybody else (trust F6). The embedded engine has no such wall.
    ///
    /// # Errors
    /// As [`Db::read`].
    pub async fn read_within(&self, scope: Scope) -> Result<PoolConnection<Any>, StoreError> {
        let (Some(wall), Some(people)) = (scope, self.0.people.get()) else { return self.read().await };
        let mut conn = people.acquire().await?;
        let (customer, technician) = match wall {
            Wall::Customer(id) => (id.to_string(), String::new()),
            Wall::Technician(id) => (String::new(), id.to_string()),
        };
        // Both are set each time: nothing of whoever had this connection before is left.
        sqlx::query("select set_config('premura.customer', $1, false), set_config('premura.technician', $2, false)")
            .bind(customer)
            .bind(technician)
            .execute(&mut *conn)
            .await?;
        Ok(conn)
    }

    /// All rows as they stand now, however long reading them takes, while others write.
    ///
    /// # Errors
    /// [`StoreError::Unavailable`] when no connection becomes free in time.
    pub async fn snapshot(&self) -> Result<Snapshot, StoreError> {
        let mut snapshot = Snapshot(self.0.readers.acquire().await?);
        // A transaction that stays open ends with its connection.
        snapshot.0.close_on_drop();
        sqlx::raw_sql(self.0.begin_snapshot).execute(&mut *snapshot.0).await?;
        Ok(snapshot)
    }

    /// Waits for the writer's turn and begins a transaction that only the holder of the lease gets.
    ///
    /// # Errors
    /// [`StoreError::LeaseLost`] when another collector has taken over, else [`StoreError::Unavailable`].
    pub async fn write(&self) -> Result<Write, StoreError> {
        let mut write = self.write_unleased().await?;
        lease::check(&mut write, &self.0.seat).await?;
        Ok(write)
    }

    /// A transaction beside a running collector, for administrators' verbs: only on rows that no collector keeps in memory.
    ///
    /// # Errors
    /// [`StoreError::Unavailable`] when the writer's turn does not come in time.
    pub async fn write_unleased(&self) -> Result<Write, StoreError> {
        // Made before it begins, so that a caller who goes away meanwhile leaves no open transaction behind.
        let mut write = Write { conn: self.0.writer.acquire().await?, committed: false };
        sqlx::raw_sql(self.0.begin).execute(&mut *write.conn).await?;
        Ok(write)
    }

    /// Ends all connections; what is in flight finishes first.
    pub async fn close(&self) {
        if let Some(people) = self.0.people.get() {
            people.close().await;
        }
        self.0.readers.close().await;
        self.0.writer.close().await;
    }

    pub(super) fn seat(&self) -> &Seat {
        &self.0.seat
    }
}

impl Write {
    /// Makes everything written in this transaction durable.
    ///
    /// # Errors
    /// [`StoreError`]; nothing was written then.
    pub async fn commit(mut self) -> Result<(), StoreError> {
        sqlx::raw_sql("commit").execute(&mut *self.conn).await?;
        self.committed = true;
        Ok(())
    }
}

impl Drop for Write {
    fn drop(&mut self) {
        // What is not committed ends with its connection. To roll back and use it again would mean to trust its state,
        // and after a full disk that trust was misplaced: the engine had rolled back, the driver thought it had not.
        if !self.committed {
            self.conn.close_on_drop();
        }
    }
}

impl Deref for Snapshot {
    type Target = AnyConnection;
    fn deref(&self) -> &AnyConnection {
        &self.0
    }
}

impl DerefMut for Snapshot {
    fn deref_mut(&mut self) -> &mut AnyConnection {
        &mut self.0
    }
}

impl Deref for Write {
    type Target = AnyConnection;
    fn deref(&self) -> &AnyConnection {
        &self.conn
    }
}

impl DerefMut for Write {
    fn deref_mut(&mut self) -> &mut AnyConnection {
        &mut self.conn
    }
}

async fn open_embedded(folder: &Path) -> Result<Inner, StoreError> {
    let folder = private_folder(folder)?;
    let path = folder.join("premura.db");
    let url = format!("sqlite://{}?mode=rwc", percent_encoded(&path)?);
    const DURABLE: &str = "pragma journal_mode = wal; pragma synchronous = full; pragma foreign_keys = on; \
        pragma busy_timeout = 5000; pragma journal_size_limit = 67108864;";
    const READ_ONLY: &str = "pragma query_only = on;";
    let writer = pool(1).after_connect(|conn, _| Box::pin(run(conn, &[DURABLE])));
    let writer = writer.connect(&url).await?;
    let readers = pool(6).after_connect(|conn, _| Box::pin(run(conn, &[DURABLE, READ_ONLY])));
    let readers = readers.connect(&url).await?;
    Ok(Inner {
        readers,
        writer,
        people: OnceLock::new(),
        begin: "begin immediate",
        begin_snapshot: "begin",
        seat: Seat::with_lock_file(folder.join("premura.lock")),
    })
}

async fn open_server(url: &str) -> Result<Inner, StoreError> {
    if !(url.starts_with("postgres://") || url.starts_with("postgresql://")) {
        let why = "database.url must start with `postgres://`; leave it out to use the embedded database";
        return Err(StoreError::Refused(why.to_owned()));
    }
    const WRITER: &str = "set lock_timeout = '5s'; set idle_in_transaction_session_timeout = '60s';";
    const READER: &str = "set default_transaction_read_only = on;";
    let writer = pool(1).after_connect(|conn, _| Box::pin(run(conn, &[WRITER]))).connect(url).await?;
    for setting in ["fsync", "synchronous_commit"] {
        let row = sqlx::query("select current_setting($1) as value").bind(setting).fetch_one(&writer).await?;
        if row.try_get::<String, _>("value")? == "off" {
            return Err(StoreError::Refused(format!(
                "the PostgreSQL server runs with {setting} = off: what agents are told is safe would be lost in a power \
                 cut. Set {setting} = on in postgresql.conf, reload it, and start again"
            )));
        }
    }
    let readers = pool(8).after_connect(|conn, _| Box::pin(run(conn, &[READER]))).connect(url).await?;
    Ok(Inner {
        readers,
        writer,
        people: OnceLock::new(),
        begin: "begin",
        begin_snapshot: "begin isolation level repeatable read read only",
        seat: Seat::without_lock_file(),
    })
}

fn pool(connections: u32) -> AnyPoolOptions {
    // A connection is tested when it comes back, so testing again when it goes out would only cost each request.
    AnyPoolOptions::new()
        .max_connections(connections)
        .acquire_timeout(Duration::from_secs(10))
        .max_lifetime(None)
        .idle_timeout(None)
        .test_before_acquire(false)
}

async fn run(conn: &mut AnyConnection, statements: &[&'static str]) -> Result<(), sqlx::Error> {
    for statement in statements {
        sqlx::raw_sql(*statement).execute(&mut *conn).await?;
    }
    Ok(())
}

/// Makes the folder if need be, readable by its owner alone, and returns its absolute path.
fn private_folder(folder: &Path) -> Result<PathBuf, StoreError> {
    let made = crate::files::private_folder(folder).and_then(|()| fs::canonicalize(folder));
    made.map_err(|error| {
        StoreError::Refused(format!(
            "the data folder {} cannot be used: {error}. Choose another with --data",
            folder.display()
        ))
    })
}

fn percent_encoded(path: &Path) -> Result<String, StoreError> {
    let Some(text) = path.to_str() else {
        let why = format!("the data folder's name {} is not UTF-8; choose another with --data", path.display());
        return Err(StoreError::Refused(why));
    };
    let mut encoded = String::new();
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || b"/-_.~".contains(&byte) {
            encoded.push(char::from(byte));
        } else {
            encoded.push_str(&format!("%{byte:02X}"));
        }
    }
    Ok(encoded)
}

impl From<sqlx::Error> for StoreError {
    fn from(error: sqlx::Error) -> Self {
        use sqlx::Error as E;
        match &error {
            E::Database(database) if database.is_unique_violation() => Self::Exists,
            E::Database(database) if passes(database.as_ref()) => Self::Unavailable { source: error },
            E::Io(_)
            | E::Tls(_)
            | E::Protocol(_)
            | E::PoolTimedOut
            | E::PoolClosed
            | E::WorkerCrashed
            | E::BeginFailed => Self::Unavailable { source: error },
            _ => Self::Fault(error),
        }
    }
}

/// Whether the same statement may work later: busy, full, read-only or unreachable, as the engine's own codes say.
fn passes(error: &dyn sqlx::error::DatabaseError) -> bool {
    let code = error.code().unwrap_or_default();
    if error.try_downcast_ref::<SqliteError>().is_some() {
        // Primary result codes (sqlite.org/rescode.html): perm 3, busy 5, locked 6, read-only 8, I/O 10, full 13, cannot open 14.
        return code.parse::<u32>().is_ok_and(|code| [3, 5, 6, 8, 10, 13, 14].contains(&(code & 0xff)));
    }
    // SQLSTATE classes: 08 connection, 40 rollback, 53 resources, 55P03 lock, 57P operator, 58 system, 25006 read-only.
    error.try_downcast_ref::<PgDatabaseError>().is_some()
        && (["08", "40", "53", "57P", "58"].iter().any(|class| code.starts_with(class))
            || ["55P03", "25006", "57014"].contains(&&*code))
}

#[cfg(test)]
mod tests {
    use super::*;

    async fn open(folder: &Path) -> Db {
        let database = Database { folder: folder.to_owned(), url: None };
        Db::open(&database, &Clock::manual(1_000)).await.unwrap()
    }

    #[tokio::test]
    async fn a_folder_with_an_odd_name_works_and_is_private() {
        let folder = tempfile::tempdir().unwrap();
        let odd = folder.path().join("a b?c#d%20é");
        open(&odd).await;
        assert!(odd.join("premura.db").exists());
        use std::os::unix::fs::PermissionsExt;
        assert_eq!(fs::metadata(&odd).unwrap().permissions().mode() & 0o077, 0);
    }

    #[tokio::test]
    async fn writers_take_turns_and_dropping_undoes() {
        let folder = tempfile::tempdir().unwrap();
        let db = open(folder.path()).await;
        let mut write = db.write_unleased().await.unwrap();
        super::super::setting::set(&mut write, "colour", "blue").await.unwrap();
        drop(write);
        let mut write = db.write_unleased().await.unwrap();
        assert_eq!(super::super::setting::get(&mut write, "colour").await.unwrap(), None);
        super::super::setting::set(&mut write, "colour", "green").await.unwrap();
        write.commit().await.unwrap();
        let mut read = db.read().await.unwrap();
        assert_eq!(super::super::setting::get(&mut read, "colour").await.unwrap().as_deref(), Some("green"));
    }

    #[tokio::test]
    async fn a_reader_cannot_write() {
        let folder = tempfile::tempdir().unwrap();
        let db = open(folder.path()).await;
        let mut read = db.read().await.unwrap();
        assert!(super::super::setting::set(&mut read, "colour", "blue").await.is_err());
    }

    #[tokio::test]
    async fn b7_a_busy_database_is_unavailable_and_not_a_fault() {
        let folder = tempfile::tempdir().unwrap();
        let db = open(folder.path()).await;
        let other = open(folder.path()).await;
        let _held = other.write_unleased().await.unwrap();
        assert!(matches!(db.write_unleased().await, Err(StoreError::Unavailable { .. })));
    }

    #[tokio::test]
    async fn b8_when_the_disk_was_full_the_next_writer_works() {
        let folder = tempfile::tempdir().unwrap();
        let db = open(folder.path()).await;
        let mut write = db.write_unleased().await.unwrap();
        sqlx::raw_sql("pragma max_page_count = 1").execute(&mut *write).await.unwrap();
        let full = super::super::setting::set(&mut write, "big", &"x".repeat(1_000_000)).await;
        assert!(matches!(full, Err(StoreError::Unavailable { .. })), "{full:?}");
        drop(write);
        let mut write = db.write_unleased().await.unwrap();
        super::super::setting::set(&mut write, "big", &"x".repeat(1_000_000)).await.unwrap();
        write.commit().await.unwrap();
    }

    #[tokio::test]
    async fn only_a_postgres_url_is_a_server() {
        let folder = tempfile::tempdir().unwrap();
        let database = Database { folder: folder.path().to_owned(), url: Some("mysql://x".into()) };
        assert!(matches!(Db::open(&database, &Clock::manual(0)).await, Err(StoreError::Refused(_))));
    }
}
