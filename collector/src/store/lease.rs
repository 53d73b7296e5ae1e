//! The lease: which collector may write this shard, so that two on the same data never mix their writes.
//! Invariant: a take-over raises the fence, and each write transaction checks its fence, so a collector that slept writes nothing.
//! Next: [`super::db`] calls [`check`]; [`crate::app::lease`] renews.

use std::fs::{File, OpenOptions, TryLockError};
use std::path::PathBuf;
use std::sync::{Mutex, PoisonError};

use sqlx::{AnyConnection, Row};

use super::db::{Db, StoreError};

/// How long a collector that no longer renews keeps others out.
pub const LEASE_MS: i64 = 15_000;

// One shard for all customers; the column is there so that several collectors can share one database later.
const SHARD: i64 = 0;

/// This process's place as the writer: empty until the lease is taken.
#[derive(Debug)]
pub struct Seat {
    lock_path: Option<PathBuf>,
    held: Mutex<Option<Held>>,
}

#[derive(Debug)]
struct Held {
    fence: i64,
    // The operating system frees it with the process, however that ends.
    _lock: Option<File>,
}

impl Seat {
    pub(super) fn with_lock_file(path: PathBuf) -> Self {
        Self { lock_path: Some(path), held: Mutex::new(None) }
    }

    pub(super) fn without_lock_file() -> Self {
        Self { lock_path: None, held: Mutex::new(None) }
    }

    fn fence(&self) -> Option<i64> {
        let held = self.held.lock().unwrap_or_else(PoisonError::into_inner);
        held.as_ref().map(|held| held.fence)
    }
}

/// What came of asking for the lease.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Asked {
    /// It is ours.
    Taken,
    /// Another collector on this database server has it, and is alive or was until moments ago.
    HeldBy {
        /// Who.
        holder: String,
        /// What changes as long as it is alive.
        sign: Sign,
    },
}

/// A lease as it was seen: its holder renews it every few seconds, so that one which stays the same for longer than a lease
/// lasts is nobody's any more, whatever a clock that ran ahead wrote into it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sign {
    fence: i64,
    expires_at: i64,
}

/// Makes this process the writer, or says who is. A lease that still looks like `dead` counts as run out.
///
/// # Errors
/// [`StoreError::Refused`] while another live collector uses the same data folder.
pub async fn take(db: &Db, now_ms: i64, holder: &str, dead: Option<Sign>) -> Result<Asked, StoreError> {
    let lock = lock_file(db.seat())?;
    let mut write = db.write_unleased().await?;
    let row = sqlx::query("select fence, holder, expires_at from collector_lease where shard = $1")
        .bind(SHARD)
        .fetch_optional(&mut *write)
        .await?;
    let fence = match row {
        None => 1,
        Some(row) => {
            let (fence, expires_at) = (row.try_get::<i64, _>("fence")?, row.try_get::<i64, _>("expires_at")?);
            // A lock we could take proves that the last holder is gone, whatever its lease says.
            let sign = Sign { fence, expires_at };
            if lock.is_none() && expires_at > now_ms && dead != Some(sign) {
                return Ok(Asked::HeldBy { holder: row.try_get("holder")?, sign });
            }
            fence + 1
        }
    };
    sqlx::query(
        "insert into collector_lease (shard, fence, holder, expires_at) values ($1, $2, $3, $4)
         on conflict (shard) do update set fence = excluded.fence, holder = excluded.holder, expires_at = excluded.expires_at",
    )
    .bind(SHARD)
    .bind(fence)
    .bind(holder)
    .bind(now_ms.saturating_add(LEASE_MS))
    .execute(&mut *write)
    .await?;
    write.commit().await?;
    *db.seat().held.lock().unwrap_or_else(PoisonError::into_inner) = Some(Held { fence, _lock: lock });
    Ok(Asked::Taken)
}

/// Keeps the lease for another [`LEASE_MS`]; also the proof that the database can be written.
///
/// # Errors
/// [`StoreError::LeaseLost`] when another collector has taken over.
pub async fn renew(db: &Db, now_ms: i64) -> Result<(), StoreError> {
    set_expiry(db, now_ms.saturating_add(LEASE_MS)).await
}

/// Gives the lease back, so that the next collector need not wait.
///
/// # Errors
/// [`StoreError`] when the database cannot be written; the lease then runs out by itself.
pub async fn release(db: &Db) -> Result<(), StoreError> {
    set_expiry(db, 0).await?;
    *db.seat().held.lock().unwrap_or_else(PoisonError::into_inner) = None;
    Ok(())
}

/// Whether a live collector holds this data just now.
///
/// # Errors
/// [`StoreError`] when the table cannot be read.
pub async fn in_use(db: &Db, conn: &mut AnyConnection, now_ms: i64) -> Result<bool, StoreError> {
    if db.seat().lock_path.is_some() {
        return Ok(lock_file(db.seat()).is_err());
    }
    let row = sqlx::query("select expires_at from collector_lease where shard = $1").bind(SHARD);
    let expires_at = row.fetch_optional(conn).await?.map(|row| row.try_get::<i64, _>("expires_at")).transpose()?;
    Ok(expires_at.is_some_and(|expires_at| expires_at > now_ms))
}

/// Touches our row inside the caller's transaction: it is ours until that commits, or the transaction must not go on.
pub(super) async fn check(conn: &mut AnyConnection, seat: &Seat) -> Result<(), StoreError> {
    let fence = seat.fence().ok_or(StoreError::LeaseLost)?;
    let touched = sqlx::query("update collector_lease set fence = fence where shard = $1 and fence = $2")
        .bind(SHARD)
        .bind(fence)
        .execute(conn)
        .await?;
    if touched.rows_affected() == 1 { Ok(()) } else { Err(StoreError::LeaseLost) }
}

async fn set_expiry(db: &Db, expires_at: i64) -> Result<(), StoreError> {
    let mut write = db.write().await?;
    sqlx::query("update collector_lease set expires_at = $2 where shard = $1")
        .bind(SHARD)
        .bind(expires_at)
        .execute(&mut *write)
        .await?;
    write.commit().await
}

fn lock_file(seat: &Seat) -> Result<Option<File>, StoreError> {
    let Some(path) = &seat.lock_path else { return Ok(None) };
    let refused = |error| StoreError::Refused(format!("the lock file {} cannot be used: {error}", path.display()));
    let file = OpenOptions::new().create(true).truncate(false).write(true).open(path).map_err(refused)?;
    match file.try_lock() {
        Ok(()) => Ok(Some(file)),
        Err(TryLockError::WouldBlock) => Err(StoreError::Refused(format!(
            "another collector is running on this data (it holds {}). Stop it first, or give this one a folder of its own \
             with --data",
            path.display()
        ))),
        Err(TryLockError::Error(error)) => Err(refused(error)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::clock::Clock;
    use crate::store::Database;

    async fn open(folder: &std::path::Path) -> Db {
        let database = Database { folder: folder.to_owned(), url: None };
        Db::open(&database, &Clock::manual(1_000)).await.unwrap()
    }

    #[tokio::test]
    async fn b11_a_second_collector_on_the_same_data_is_refused_until_the_first_is_gone() {
        let folder = tempfile::tempdir().unwrap();
        let first = open(folder.path()).await;
        let second = open(folder.path()).await;
        take(&first, 1_000, "first", None).await.unwrap();
        let Err(StoreError::Refused(why)) = take(&second, 1_000, "second", None).await else { panic!("not refused") };
        assert!(why.contains("another collector is running"), "{why}");
        first.close().await;
        drop(first);
        take(&second, 1_001, "second", None).await.unwrap();
        second.write().await.unwrap();
    }

    #[tokio::test]
    async fn b6_a_collector_that_lost_its_lease_writes_nothing() {
        let folder = tempfile::tempdir().unwrap();
        let db = open(folder.path()).await;
        assert!(matches!(db.write().await, Err(StoreError::LeaseLost)), "no lease taken yet");
        take(&db, 1_000, "first", None).await.unwrap();
        renew(&db, 2_000).await.unwrap();
        let mut write = db.write_unleased().await.unwrap();
        sqlx::query("update collector_lease set fence = fence + 1").execute(&mut *write).await.unwrap();
        write.commit().await.unwrap();
        assert!(matches!(db.write().await, Err(StoreError::LeaseLost)));
        assert!(matches!(renew(&db, 3_000).await, Err(StoreError::LeaseLost)));
    }
}
