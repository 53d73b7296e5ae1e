//! Views of the queue that people keep, and the one that each begins with.
//! Invariant: a view is its technician's, and the team's when it is shared; one that filters by a customer goes with them.
//! Next: [`crate::app::saved_view`].

use shared::ids::{CustomerId, TechnicianId, ViewId};
use sqlx::any::AnyRow;
use sqlx::{AnyConnection, Row};

use super::db::StoreError;
use super::{parsed, parsed_or_null};

/// A view as it is kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Kept {
    /// Its id.
    pub id: ViewId,
    /// Who keeps it.
    pub owner: TechnicianId,
    /// Whether the team sees it as well.
    pub is_shared: bool,
    /// Its name.
    pub name: String,
    /// The customer that it filters by.
    pub customer: Option<CustomerId>,
    /// What it asks of the queue, as JSON.
    pub asked: String,
}

/// Keeps a view; one that is there is replaced.
///
/// # Errors
/// [`StoreError`] when the row cannot be written.
pub async fn save(conn: &mut AnyConnection, view: &Kept, at: i64) -> Result<(), StoreError> {
    sqlx::query(
        "insert into saved_view (id, technician_id, is_shared, name, customer_id, asked, saved_at)
         values ($1, $2, $3, $4, $5, $6, $7) on conflict (id) do update set is_shared = excluded.is_shared,
            name = excluded.name, customer_id = excluded.customer_id, asked = excluded.asked,
            saved_at = excluded.saved_at",
    )
    .bind(view.id.to_string())
    .bind(view.owner.to_string())
    .bind(i64::from(view.is_shared))
    .bind(&view.name)
    .bind(view.customer.map(|id| id.to_string()))
    .bind(&view.asked)
    .bind(at)
    .execute(conn)
    .await?;
    Ok(())
}

/// What a technician sees: their own and the team's, by name.
///
/// # Errors
/// [`StoreError`] when the table cannot be read.
pub async fn of(conn: &mut AnyConnection, technician: TechnicianId) -> Result<Vec<Kept>, StoreError> {
    let rows = sqlx::query(
        "select id, technician_id, cast(is_shared as bigint) as is_shared, name, customer_id, asked from saved_view
         where technician_id = $1 or is_shared = 1 order by is_shared, lower(name), id limit 100",
    )
    .bind(technician.to_string())
    .fetch_all(conn)
    .await?;
    rows.iter().map(read).collect()
}

/// Takes a view away.
///
/// # Errors
/// [`StoreError`] when the row cannot be deleted.
pub async fn remove(conn: &mut AnyConnection, id: ViewId) -> Result<(), StoreError> {
    sqlx::query("delete from saved_view where id = $1").bind(id.to_string()).execute(conn).await?;
    Ok(())
}

/// The view that a technician's queue begins with.
///
/// # Errors
/// [`StoreError`] when the table cannot be read.
pub async fn first(conn: &mut AnyConnection, technician: TechnicianId) -> Result<Option<ViewId>, StoreError> {
    let query = sqlx::query("select view_id from first_view where technician_id = $1");
    let row = query.bind(technician.to_string()).fetch_optional(conn).await?;
    row.as_ref().map(|row| parsed(row, "view_id")).transpose()
}

/// Sets the view that a technician's queue begins with; none: what needs action.
///
/// # Errors
/// [`StoreError`] when the row cannot be written.
pub async fn set_first(
    conn: &mut AnyConnection,
    technician: TechnicianId,
    view: Option<ViewId>,
) -> Result<(), StoreError> {
    let text = match view {
        Some(_) => {
            "insert into first_view (technician_id, view_id) values ($1, $2)
             on conflict (technician_id) do update set view_id = excluded.view_id"
        }
        None => "delete from first_view where technician_id = $1 and $2 = $2",
    };
    let view = view.map(|id| id.to_string()).unwrap_or_default();
    sqlx::query(text).bind(technician.to_string()).bind(view).execute(conn).await?;
    Ok(())
}

fn read(row: &AnyRow) -> Result<Kept, StoreError> {
    Ok(Kept {
        id: parsed(row, "id")?,
        owner: parsed(row, "technician_id")?,
        is_shared: row.try_get::<i64, _>("is_shared")? != 0,
        name: row.try_get("name")?,
        customer: parsed_or_null(row, "customer_id")?,
        asked: row.try_get("asked")?,
    })
}
