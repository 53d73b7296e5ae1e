//! Customers: the companies, each behind its wall.
//! Invariant: a name is used once; nothing here reads what belongs to a customer, only the customers themselves.
//! Next: [`super::site`].

use serde::Serialize;
use shared::ids::CustomerId;
use sqlx::any::AnyRow;
use sqlx::{AnyConnection, Row};

use super::db::StoreError;
use super::parsed;
use super::scope::Scope;

/// A customer's row.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Customer {
    /// The public id.
    pub id: CustomerId,
    /// The company's name, unique at this provider.
    pub name: String,
    /// The tier of the service catalogue.
    pub tier: String,
    /// The language notices are written in.
    pub language: String,
    /// The time zone of its people.
    pub time_zone: String,
    /// How it is told of what we find: `off`, `approve` (a technician approves each), `automatic`.
    pub notices: String,
    /// When the row was made.
    pub created_at: i64,
}

/// Adds a customer.
///
/// # Errors
/// [`StoreError::Exists`] when the name is taken.
pub async fn add(conn: &mut AnyConnection, customer: &Customer) -> Result<(), StoreError> {
    sqlx::query(
        "insert into customer (id, name, tier, language, time_zone, notices, created_at)
         values ($1, $2, $3, $4, $5, $6, $7)",
    )
    .bind(customer.id.to_string())
    .bind(&customer.name)
    .bind(&customer.tier)
    .bind(&customer.language)
    .bind(&customer.time_zone)
    .bind(&customer.notices)
    .bind(customer.created_at)
    .execute(conn)
    .await?;
    Ok(())
}

/// All customers by name.
///
/// # Errors
/// [`StoreError`] when the table cannot be read.
pub async fn list(conn: &mut AnyConnection) -> Result<Vec<Customer>, StoreError> {
    let rows =
        sqlx::query("select id, name, tier, language, time_zone, notices, created_at from customer order by name, id")
            .fetch_all(conn)
            .await?;
    rows.iter().map(read).collect()
}

/// One customer by id.
///
/// # Errors
/// [`StoreError`] when the table cannot be read.
pub async fn get(conn: &mut AnyConnection, id: CustomerId) -> Result<Option<Customer>, StoreError> {
    let row =
        sqlx::query("select id, name, tier, language, time_zone, notices, created_at from customer where id = $1")
            .bind(id.to_string())
            .fetch_optional(conn)
            .await?;
    row.as_ref().map(read).transpose()
}

/// One customer by its exact name.
///
/// # Errors
/// [`StoreError`] when the table cannot be read.
pub async fn named(conn: &mut AnyConnection, name: &str) -> Result<Option<Customer>, StoreError> {
    let row =
        sqlx::query("select id, name, tier, language, time_zone, notices, created_at from customer where name = $1")
            .bind(name)
            .fetch_optional(conn)
            .await?;
    row.as_ref().map(read).transpose()
}

/// Changes a customer's name, language, zone and how it is told; whether there is one.
///
/// # Errors
/// [`StoreError::Exists`] when the name is taken.
pub async fn change(conn: &mut AnyConnection, customer: &Customer) -> Result<bool, StoreError> {
    let done = sqlx::query("update customer set name = $2, language = $3, time_zone = $4, notices = $5 where id = $1")
        .bind(customer.id.to_string())
        .bind(&customer.name)
        .bind(&customer.language)
        .bind(&customer.time_zone)
        .bind(&customer.notices)
        .execute(conn)
        .await?;
    Ok(done.rows_affected() == 1)
}

/// How a customer stands, in figures.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Figures {
    /// Devices in use.
    pub devices: i64,
    /// Of them: they should report, and do not.
    pub silent: i64,
    /// Of them: they have not reported yet.
    pub waiting: i64,
    /// Of them: they report, but something cannot be seen on them.
    pub blind: i64,
    /// Of them: under maintenance.
    pub maintenance: i64,
    /// Tickets not resolved or closed.
    pub open_tickets: i64,
    /// Faults that were there at enrolment and wait on the take-over report.
    pub taken_over: i64,
}

/// Customers by name, each with its figures: all of them, or the one that is asked for.
///
/// # Errors
/// [`StoreError`] when the tables cannot be read.
pub async fn with_figures(conn: &mut AnyConnection, only: Scope) -> Result<Vec<(Customer, Figures)>, StoreError> {
    let rows =
        sqlx::query(WITH_FIGURES).bind(only.map(|id| id.to_string()).unwrap_or_default()).fetch_all(conn).await?;
    rows.iter().map(|row| Ok((read(row)?, figures(row)?))).collect()
}

/// Each device counts once: under maintenance, else silent, else waiting, else reporting; blind ones are among those.
const WITH_FIGURES: &str = "select c.id, c.name, c.tier, c.language, c.time_zone, c.notices, c.created_at,
        coalesce(d.devices, 0) as devices, coalesce(d.silent, 0) as silent, coalesce(d.waiting, 0) as waiting,
        coalesce(d.blind, 0) as blind, coalesce(d.maintained, 0) as maintained,
        coalesce(t.tickets, 0) as tickets, coalesce(f.findings, 0) as findings
     from customer c
     left join (
        select v.customer_id, count(*) as devices,
            cast(sum(case when v.maintenance <> 0 then 1 else 0 end) as bigint) as maintained,
            cast(sum(case when v.maintenance = 0 and p.device_no is not null then 1 else 0 end) as bigint) as silent,
            cast(sum(case when v.maintenance = 0 and p.device_no is null and s.device_no is null then 1 else 0 end)
                as bigint) as waiting,
            cast(sum(case when s.device_no is not null and u.device_no is not null then 1 else 0 end) as bigint)
                as blind
        from device v
        left join device_state s on s.device_no = v.device_no
        left join finding p on p.device_no = v.device_no and p.check_key = 'presence' and p.cleared_at is null
        left join (select distinct device_no from device_unseen) u on u.device_no = v.device_no
        where v.revoked_at is null and v.retired_at is null and ($1 = '' or v.customer_id = $1 or v.customer_id in
            (select w.customer_id from technician_customer w where w.technician_id = $1))
        group by v.customer_id
     ) d on d.customer_id = c.id
     left join (
        select customer_id, count(*) as tickets from ticket
        where state not in ('resolved', 'closed') and ($1 = '' or customer_id = $1 or customer_id in
            (select w.customer_id from technician_customer w where w.technician_id = $1)) group by customer_id
     ) t on t.customer_id = c.id
     left join (
        select g.customer_id, count(*) as findings from finding g join device w on w.device_no = g.device_no
        where g.held = 'take_over' and g.cleared_at is null and w.revoked_at is null and w.retired_at is null
          and ($1 = '' or g.customer_id = $1 or g.customer_id in
            (select w.customer_id from technician_customer w where w.technician_id = $1))
        group by g.customer_id
     ) f on f.customer_id = c.id
     where $1 = '' or c.id = $1 or c.id in (select w.customer_id from technician_customer w where w.technician_id = $1)
     order by c.name, c.id";

fn figures(row: &AnyRow) -> Result<Figures, StoreError> {
    Ok(Figures {
        devices: row.try_get("devices")?,
        silent: row.try_get("silent")?,
        waiting: row.try_get("waiting")?,
        blind: row.try_get("blind")?,
        maintenance: row.try_get("maintained")?,
        open_tickets: row.try_get("tickets")?,
        taken_over: row.try_get("findings")?,
    })
}

fn read(row: &AnyRow) -> Result<Customer, StoreError> {
    Ok(Customer {
        id: parsed(row, "id")?,
        name: row.try_get("name")?,
        tier: row.try_get("tier")?,
        language: row.try_get("language")?,
        time_zone: row.try_get("time_zone")?,
        notices: row.try_get("notices")?,
        created_at: row.try_get("created_at")?,
    })
}
