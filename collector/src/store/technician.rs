//! Technicians: the people who work the tickets.
//! Invariant: a password is kept as an argon2 hash alone; a disabled technician's sessions end in the same transaction.
//! Next: [`super::session`], [`super::set_up`].

use domain::access::Role;
use shared::ids::{CustomerId, TechnicianId};
use sqlx::any::AnyRow;
use sqlx::{AnyConnection, Row};

use super::db::StoreError;
use super::parsed;

/// A technician's row, without the password's hash.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Technician {
    /// The public id.
    pub id: TechnicianId,
    /// The name colleagues and customers see.
    pub name: String,
    /// The address they sign in with, in lower case.
    pub email: String,
    /// When the row was made.
    pub created_at: i64,
    /// Since when they may not sign in any more.
    pub disabled_at: Option<i64>,
    /// What they may do.
    pub role: Role,
    /// Whether they see all customers, or those that were named for them alone.
    pub sees_all: bool,
    /// The language of their console: `en` or `it`.
    pub language: String,
}

/// Adds a technician, without a password as yet.
///
/// # Errors
/// [`StoreError::Exists`] when the address is taken.
pub async fn add(conn: &mut AnyConnection, technician: &Technician) -> Result<(), StoreError> {
    sqlx::query("insert into technician (id, name, email, created_at, role, sees_all, language) values ($1, $2, $3, $4, $5, $6, $7)")
        .bind(technician.id.to_string())
        .bind(&technician.name)
        .bind(&technician.email)
        .bind(technician.created_at)
        .bind(technician.role.word())
        .bind(i64::from(technician.sees_all))
        .bind(&technician.language)
        .execute(conn)
        .await?;
    Ok(())
}

/// Sets the password's hash.
///
/// # Errors
/// [`StoreError`] when the row cannot be written.
pub async fn set_password(conn: &mut AnyConnection, id: TechnicianId, password_hash: &str) -> Result<(), StoreError> {
    sqlx::query("update technician set password_hash = $2 where id = $1")
        .bind(id.to_string())
        .bind(password_hash)
        .execute(conn)
        .await?;
    Ok(())
}

/// Sets the language of their console.
///
/// # Errors
/// [`StoreError`] when the row cannot be written.
pub async fn set_language(conn: &mut AnyConnection, id: TechnicianId, language: &str) -> Result<(), StoreError> {
    let query = sqlx::query("update technician set language = $2 where id = $1");
    query.bind(id.to_string()).bind(language).execute(conn).await?;
    Ok(())
}

/// The technician who signs in with this address (in lower case), and the password's hash; not one who is disabled.
///
/// # Errors
/// [`StoreError`] when the table cannot be read.
pub async fn by_email(
    conn: &mut AnyConnection,
    email: &str,
) -> Result<Option<(Technician, Option<String>)>, StoreError> {
    let row = sqlx::query(
        "select id, name, email, created_at, disabled_at, role, sees_all, language, password_hash from technician
         where email = $1 and disabled_at is null",
    )
    .bind(email)
    .fetch_optional(conn)
    .await?;
    row.map(|row| Ok((read(&row)?, row.try_get("password_hash")?))).transpose()
}

/// All technicians by name.
///
/// # Errors
/// [`StoreError`] when the table cannot be read.
pub async fn list(conn: &mut AnyConnection) -> Result<Vec<Technician>, StoreError> {
    let rows = sqlx::query(
        "select id, name, email, created_at, disabled_at, role, sees_all, language from technician order by name, id",
    )
    .fetch_all(conn)
    .await?;
    rows.iter().map(read).collect()
}

/// A technician, and how they stand.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Standing {
    /// Who it is.
    pub technician: Technician,
    /// Whether they have chosen a password.
    pub has_password: bool,
    /// Whether they have a second factor.
    pub has_factor: bool,
    /// When they last came in.
    pub last_sign_in_at: Option<i64>,
    /// How many sessions of theirs are alive.
    pub sessions: i64,
}

/// All technicians by name, each with how they stand; sessions idle since `idle_since_ms` or past their end do not count.
///
/// # Errors
/// [`StoreError`] when the tables cannot be read.
pub async fn standings(conn: &mut AnyConnection, now_ms: i64, idle_since_ms: i64) -> Result<Vec<Standing>, StoreError> {
    let rows = sqlx::query(
        "select t.id, t.name, t.email, t.created_at, t.disabled_at, t.role, t.sees_all, t.language, t.last_sign_in_at,
                cast(case when t.password_hash is null then 0 else 1 end as bigint) as has_password,
                (select count(*) from session s
                 where s.technician_id = t.id and s.ends_at > $1 and s.last_seen_at > $2 and s.stage = 'whole') as sessions,
                cast(case when f.confirmed_at is null then 0 else 1 end as bigint) as has_factor
         from technician t left join second_factor f on f.technician_id = t.id order by t.name, t.id",
    )
    .bind(now_ms)
    .bind(idle_since_ms)
    .fetch_all(conn)
    .await?;
    rows.iter()
        .map(|row| {
            Ok(Standing {
                technician: read(row)?,
                has_password: row.try_get::<i64, _>("has_password")? != 0,
                has_factor: row.try_get::<i64, _>("has_factor")? != 0,
                last_sign_in_at: row.try_get("last_sign_in_at")?,
                sessions: row.try_get("sessions")?,
            })
        })
        .collect()
}

/// One technician, disabled or not, and the password's hash.
///
/// # Errors
/// [`StoreError`] when the table cannot be read.
pub async fn get(
    conn: &mut AnyConnection,
    id: TechnicianId,
) -> Result<Option<(Technician, Option<String>)>, StoreError> {
    let row = sqlx::query(
        "select id, name, email, created_at, disabled_at, role, sees_all, language, password_hash from technician where id = $1",
    )
    .bind(id.to_string())
    .fetch_optional(conn)
    .await?;
    row.map(|row| Ok((read(&row)?, row.try_get("password_hash")?))).transpose()
}

/// How many owners can sign in.
///
/// # Errors
/// [`StoreError`] when the table cannot be read.
pub async fn owners_who_can_sign_in(conn: &mut AnyConnection) -> Result<i64, StoreError> {
    let query = sqlx::query(
        "select count(*) as people from technician
         where role = 'owner' and password_hash is not null and disabled_at is null",
    );
    Ok(query.fetch_one(conn).await?.try_get("people")?)
}

/// Disables a technician from a moment on, or lets them in again; whether that changed anything.
///
/// # Errors
/// [`StoreError`] when the row cannot be written.
pub async fn set_disabled(
    conn: &mut AnyConnection,
    id: TechnicianId,
    disabled_at: Option<i64>,
) -> Result<bool, StoreError> {
    let text = match disabled_at {
        Some(_) => "update technician set disabled_at = $2 where id = $1 and disabled_at is null",
        None => "update technician set disabled_at = $2 where id = $1 and disabled_at is not null",
    };
    let done = sqlx::query(text).bind(id.to_string()).bind(disabled_at).execute(conn).await?;
    Ok(done.rows_affected() == 1)
}

/// Whether there is no owner yet, whether they can sign in or not.
///
/// # Errors
/// [`StoreError`] when the table cannot be read.
pub async fn has_no_owner(conn: &mut AnyConnection) -> Result<bool, StoreError> {
    let query = sqlx::query("select count(*) as people from technician where role = 'owner'");
    Ok(query.fetch_one(conn).await?.try_get::<i64, _>("people")? == 0)
}

/// Decides what a technician may do, and for which customers.
///
/// # Errors
/// [`StoreError`] when the rows cannot be written, or for a customer that is not there.
pub async fn set_role(
    conn: &mut AnyConnection,
    id: TechnicianId,
    role: Role,
    customers: Option<&[CustomerId]>,
) -> Result<(), StoreError> {
    sqlx::query("update technician set role = $2, sees_all = $3 where id = $1")
        .bind(id.to_string())
        .bind(role.word())
        .bind(i64::from(customers.is_none()))
        .execute(&mut *conn)
        .await?;
    let query = sqlx::query("delete from technician_customer where technician_id = $1");
    query.bind(id.to_string()).execute(&mut *conn).await?;
    for customer in customers.unwrap_or_default() {
        let query = sqlx::query("insert into technician_customer (technician_id, customer_id) values ($1, $2)");
        query.bind(id.to_string()).bind(customer.to_string()).execute(&mut *conn).await?;
    }
    Ok(())
}

/// The customers that were named for a technician.
///
/// # Errors
/// [`StoreError`] when the table cannot be read.
pub async fn customers_of(conn: &mut AnyConnection, id: TechnicianId) -> Result<Vec<CustomerId>, StoreError> {
    let query =
        sqlx::query("select customer_id from technician_customer where technician_id = $1 order by customer_id");
    query.bind(id.to_string()).fetch_all(conn).await?.iter().map(|row| parsed(row, "customer_id")).collect()
}

/// Notes that a technician came in.
///
/// # Errors
/// [`StoreError`] when the row cannot be written.
pub async fn came_in(conn: &mut AnyConnection, id: TechnicianId, now_ms: i64) -> Result<(), StoreError> {
    sqlx::query("update technician set last_sign_in_at = $2 where id = $1")
        .bind(id.to_string())
        .bind(now_ms)
        .execute(conn)
        .await?;
    Ok(())
}

/// Whether nobody can sign in yet: no technician has a password.
///
/// # Errors
/// [`StoreError`] when the table cannot be read.
pub async fn none_can_sign_in(conn: &mut AnyConnection) -> Result<bool, StoreError> {
    let row = sqlx::query("select count(*) as people from technician where password_hash is not null");
    Ok(row.fetch_one(conn).await?.try_get::<i64, _>("people")? == 0)
}

pub(super) fn read(row: &AnyRow) -> Result<Technician, StoreError> {
    Ok(Technician {
        id: parsed(row, "id")?,
        name: row.try_get("name")?,
        email: row.try_get("email")?,
        created_at: row.try_get("created_at")?,
        disabled_at: row.try_get("disabled_at")?,
        // A word that nobody wrote may look.
        role: Role::of(&row.try_get::<String, _>("role")?).unwrap_or(Role::ReadOnly),
        sees_all: row.try_get::<i64, _>("sees_all")? != 0,
        language: row.try_get("language")?,
    })
}
