//! The provider's settings that are changed while running, as name and text.
//! Invariant: what a start needs before the database is open stands in the configuration file, never here.
//! Next: [`crate::config`] for the file.

use sqlx::{AnyConnection, Row};

use super::db::StoreError;

/// A setting's text, if it was ever set.
///
/// # Errors
/// [`StoreError`] when the table cannot be read.
pub async fn get(conn: &mut AnyConnection, name: &str) -> Result<Option<String>, StoreError> {
    let row = sqlx::query("select value from provider_setting where name = $1").bind(name).fetch_optional(conn).await?;
    Ok(row.map(|row| row.try_get("value")).transpose()?)
}

/// Sets a setting.
///
/// # Errors
/// [`StoreError`] when the row cannot be written.
pub async fn set(conn: &mut AnyConnection, name: &str, value: &str) -> Result<(), StoreError> {
    sqlx::query(
        "insert into provider_setting (name, value) values ($1, $2) on conflict (name) do update set value = excluded.value",
    )
    .bind(name)
    .bind(value)
    .execute(conn)
    .await?;
    Ok(())
}
