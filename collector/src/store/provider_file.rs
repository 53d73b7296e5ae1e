//! The provider's own files, by name: the logo.
//! Invariant: a file is served with the content type that stands beside it, which we found ourselves.
//! Next: [`crate::app::logo`].

use sqlx::{AnyConnection, Row};

use super::db::StoreError;

/// A file as it is kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StoredFile {
    /// What it is.
    pub content_type: String,
    /// Its bytes.
    pub body: Vec<u8>,
}

/// A file, if it is there.
///
/// # Errors
/// [`StoreError`] when the table cannot be read.
pub async fn get(conn: &mut AnyConnection, name: &str) -> Result<Option<StoredFile>, StoreError> {
    let query = sqlx::query("select content_type, body from provider_file where name = $1").bind(name);
    let row = query.fetch_optional(conn).await?;
    row.map(|row| Ok(StoredFile { content_type: row.try_get("content_type")?, body: row.try_get("body")? })).transpose()
}

/// Whether a file is there, without reading it.
///
/// # Errors
/// [`StoreError`] when the table cannot be read.
pub async fn is_there(conn: &mut AnyConnection, name: &str) -> Result<bool, StoreError> {
    let query = sqlx::query("select count(*) as files from provider_file where name = $1").bind(name);
    Ok(query.fetch_one(conn).await?.try_get::<i64, _>("files")? > 0)
}

/// Keeps a file, in place of the one of that name.
///
/// # Errors
/// [`StoreError`] when the row cannot be written.
pub async fn set(conn: &mut AnyConnection, name: &str, file: &StoredFile) -> Result<(), StoreError> {
    sqlx::query(
        "insert into provider_file (name, content_type, body) values ($1, $2, $3)
         on conflict (name) do update set content_type = excluded.content_type, body = excluded.body",
    )
    .bind(name)
    .bind(&file.content_type)
    .bind(file.body.as_slice())
    .execute(conn)
    .await?;
    Ok(())
}

/// Removes a file; whether there was one.
///
/// # Errors
/// [`StoreError`] when the row cannot be removed.
pub async fn remove(conn: &mut AnyConnection, name: &str) -> Result<bool, StoreError> {
    let done = sqlx::query("delete from provider_file where name = $1").bind(name).execute(conn).await?;
    Ok(done.rows_affected() > 0)
}
