//! Sign-in sessions, kept on the server by the hash of the cookie.
//! Invariant: a session ends by idle time, by its absolute end, or with its technician; a stolen database opens none.
//! Next: [`crate::web`] sets the cookie.

use shared::ids::{SessionId, TechnicianId};
use sqlx::{AnyConnection, Row};

use super::db::StoreError;
use super::parsed;
use super::technician::{self, Technician};

/// How far somebody is in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
    /// The password was right; the code is still wanted, and nothing else is open.
    Half,
    /// Signed in.
    Whole,
}

impl Stage {
    fn word(self) -> &'static str {
        match self {
            Self::Half => "half",
            Self::Whole => "whole",
        }
    }

    // A word that nobody wrote opens nothing.
    fn of(word: &str) -> Self {
        if word == "whole" { Self::Whole } else { Self::Half }
    }
}

/// Someone signed in, or half so.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Session {
    /// The public id.
    pub id: SessionId,
    /// How far they are in.
    pub stage: Stage,
    /// When they last proved who they are.
    pub proved_at: i64,
    /// When it was last used.
    pub last_seen_at: i64,
    /// Its absolute end.
    pub ends_at: i64,
    /// Who it is.
    pub technician: Technician,
}

/// A session about to begin.
#[derive(Clone, Debug)]
pub struct NewSession<'a> {
    /// The public id.
    pub id: SessionId,
    /// Who signed in.
    pub technician: TechnicianId,
    /// The hash of the cookie's secret.
    pub secret_hash: &'a str,
    /// The address they signed in from.
    pub from: &'a str,
    /// Now.
    pub created_at: i64,
    /// Its absolute end.
    pub ends_at: i64,
    /// How far they are in.
    pub stage: Stage,
}

/// Begins a session; who begins one has just proved who they are.
///
/// # Errors
/// [`StoreError`] when the row cannot be written.
pub async fn add(conn: &mut AnyConnection, session: &NewSession<'_>) -> Result<(), StoreError> {
    sqlx::query(
        "insert into session
             (id, technician_id, secret_hash, created_at, last_seen_at, ends_at, from_address, stage, proved_at)
         values ($1, $2, $3, $4, $4, $5, $6, $7, $4)",
    )
    .bind(session.id.to_string())
    .bind(session.technician.to_string())
    .bind(session.secret_hash)
    .bind(session.created_at)
    .bind(session.ends_at)
    .bind(session.from)
    .bind(session.stage.word())
    .execute(conn)
    .await?;
    Ok(())
}

/// The live session of a cookie: not idle since `idle_since_ms`, not past its end, its technician not disabled.
///
/// # Errors
/// [`StoreError`] when the table cannot be read.
pub async fn find(
    conn: &mut AnyConnection,
    secret_hash: &str,
    now_ms: i64,
    idle_since_ms: i64,
) -> Result<Option<Session>, StoreError> {
    let row = sqlx::query(
        "select s.id as session_id, s.last_seen_at, s.stage, s.proved_at, t.id, t.name, t.email, t.created_at, t.disabled_at,
                t.role, t.sees_all, t.language, s.ends_at
         from session s join technician t on t.id = s.technician_id
         where s.secret_hash = $1 and s.ends_at > $2 and s.last_seen_at > $3 and t.disabled_at is null",
    )
    .bind(secret_hash)
    .bind(now_ms)
    .bind(idle_since_ms)
    .fetch_optional(conn)
    .await?;
    row.map(|row| {
        Ok(Session {
            id: parsed(&row, "session_id")?,
            last_seen_at: row.try_get("last_seen_at")?,
            stage: Stage::of(&row.try_get::<String, _>("stage")?),
            proved_at: row.try_get("proved_at")?,
            ends_at: row.try_get("ends_at")?,
            technician: technician::read(&row)?,
        })
    })
    .transpose()
}

/// Whether a session is alive and whole, by its id.
///
/// # Errors
/// [`StoreError`] when the table cannot be read.
pub async fn stands(
    conn: &mut AnyConnection,
    id: SessionId,
    now_ms: i64,
    idle_since_ms: i64,
) -> Result<bool, StoreError> {
    let query = sqlx::query(
        "select count(*) as sessions from session s join technician t on t.id = s.technician_id
         where s.id = $1 and s.ends_at > $2 and s.last_seen_at > $3 and s.stage = 'whole' and t.disabled_at is null",
    );
    let row = query.bind(id.to_string()).bind(now_ms).bind(idle_since_ms).fetch_one(conn).await?;
    Ok(row.try_get::<i64, _>("sessions")? > 0)
}

/// A session as its owner sees it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Own {
    /// The public id.
    pub id: SessionId,
    /// When it began.
    pub created_at: i64,
    /// When it was last used.
    pub last_seen_at: i64,
    /// Its absolute end.
    pub ends_at: i64,
    /// The address it began from.
    pub from: String,
}

/// The live sessions of a technician who is wholly signed in there, the newest first.
///
/// # Errors
/// [`StoreError`] when the table cannot be read.
pub async fn of_technician(
    conn: &mut AnyConnection,
    technician: TechnicianId,
    now_ms: i64,
    idle_since_ms: i64,
) -> Result<Vec<Own>, StoreError> {
    let rows = sqlx::query(
        "select id, created_at, last_seen_at, ends_at, from_address from session
         where technician_id = $1 and ends_at > $2 and last_seen_at > $3 and stage = 'whole' order by created_at desc, id",
    )
    .bind(technician.to_string())
    .bind(now_ms)
    .bind(idle_since_ms)
    .fetch_all(conn)
    .await?;
    rows.iter()
        .map(|row| {
            Ok(Own {
                id: parsed(row, "id")?,
                created_at: row.try_get("created_at")?,
                last_seen_at: row.try_get("last_seen_at")?,
                ends_at: row.try_get("ends_at")?,
                from: row.try_get("from_address")?,
            })
        })
        .collect()
}

/// Notes that a session was used.
///
/// # Errors
/// [`StoreError`] when the row cannot be written.
pub async fn touch(conn: &mut AnyConnection, id: SessionId, now_ms: i64) -> Result<(), StoreError> {
    sqlx::query("update session set last_seen_at = $2 where id = $1")
        .bind(id.to_string())
        .bind(now_ms)
        .execute(conn)
        .await?;
    Ok(())
}

/// Ends one session.
///
/// # Errors
/// [`StoreError`] when the row cannot be removed.
pub async fn end(conn: &mut AnyConnection, id: SessionId) -> Result<(), StoreError> {
    sqlx::query("delete from session where id = $1").bind(id.to_string()).execute(conn).await?;
    Ok(())
}

/// Ends one session of a technician; whether it was theirs.
///
/// # Errors
/// [`StoreError`] when the row cannot be removed.
pub async fn end_own(conn: &mut AnyConnection, technician: TechnicianId, id: SessionId) -> Result<bool, StoreError> {
    let query = sqlx::query("delete from session where technician_id = $1 and id = $2");
    Ok(query.bind(technician.to_string()).bind(id.to_string()).execute(conn).await?.rows_affected() == 1)
}

/// Ends every session of a technician but one: after they changed their own password.
///
/// # Errors
/// [`StoreError`] when the rows cannot be removed.
pub async fn end_others(conn: &mut AnyConnection, technician: TechnicianId, but: SessionId) -> Result<(), StoreError> {
    let query = sqlx::query("delete from session where technician_id = $1 and id <> $2");
    query.bind(technician.to_string()).bind(but.to_string()).execute(conn).await?;
    Ok(())
}

/// Ends every session of a technician: after a new password, or when they are disabled.
///
/// # Errors
/// [`StoreError`] when the rows cannot be removed.
pub async fn end_all(conn: &mut AnyConnection, technician: TechnicianId) -> Result<(), StoreError> {
    sqlx::query("delete from session where technician_id = $1").bind(technician.to_string()).execute(conn).await?;
    Ok(())
}

/// Removes sessions that are past their end.
///
/// # Errors
/// [`StoreError`] when the rows cannot be removed.
pub async fn sweep(conn: &mut AnyConnection, now_ms: i64) -> Result<(), StoreError> {
    sqlx::query("delete from session where ends_at <= $1").bind(now_ms).execute(conn).await?;
    Ok(())
}
