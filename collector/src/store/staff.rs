//! What technicians are good at, when they work and when they are away.
//! Invariant: of the provider's own people, nothing of a customer; an absence is looked at once when it begins.
//! Next: [`domain::assignment`].

use std::collections::{BTreeMap, BTreeSet};

use domain::assignment::{Absence, Skill, skill};
use domain::calendar::Hours;
use shared::ids::{AbsenceId, TechnicianId};
use sqlx::any::AnyRow;
use sqlx::{AnyConnection, Row};

use super::db::StoreError;
use super::parsed;

/// What somebody is good at and when they work.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Work {
    /// What they are good at.
    pub skills: BTreeSet<Skill>,
    /// The hours of a week; none: nobody said.
    pub hours: Option<Hours>,
}

/// An absence as it is kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Away {
    /// Its id.
    pub id: AbsenceId,
    /// Who is away.
    pub who: TechnicianId,
    /// When.
    pub when: Absence,
}

/// What everybody is good at and when they work.
///
/// # Errors
/// [`StoreError`] when the table cannot be read.
pub async fn all(conn: &mut AnyConnection) -> Result<BTreeMap<TechnicianId, Work>, StoreError> {
    let rows = sqlx::query("select technician_id, skills, hours from technician_work").fetch_all(conn).await?;
    let one = |row: &AnyRow| {
        let (skills, hours): (String, String) = (row.try_get("skills")?, row.try_get("hours")?);
        // Hours that read no more are as if nobody had said.
        let hours = Hours::read(&hours).ok().filter(|hours| !hours.is_empty());
        Ok((parsed(row, "technician_id")?, Work { skills: skill::read(&skills), hours }))
    };
    rows.iter().map(one).collect()
}

/// Keeps what somebody is good at and when they work.
///
/// # Errors
/// [`StoreError`] when the row cannot be written.
pub async fn save(conn: &mut AnyConnection, who: TechnicianId, work: &Work, at: i64) -> Result<(), StoreError> {
    sqlx::query(
        "insert into technician_work (technician_id, skills, hours, changed_at) values ($1, $2, $3, $4)
         on conflict (technician_id) do update set skills = excluded.skills, hours = excluded.hours,
            changed_at = excluded.changed_at",
    )
    .bind(who.to_string())
    .bind(skill::told(&work.skills))
    .bind(work.hours.as_ref().map(ToString::to_string).unwrap_or_default())
    .bind(at)
    .execute(conn)
    .await?;
    Ok(())
}

/// Absences that end after a moment (ms UTC), the first first.
///
/// # Errors
/// [`StoreError`] when the table cannot be read.
pub async fn absences(conn: &mut AnyConnection, after: i64) -> Result<Vec<Away>, StoreError> {
    let rows = sqlx::query(
        "select id, technician_id, from_at, until_at from absence where until_at > $1 order by from_at, id limit 1000",
    );
    rows.bind(after).fetch_all(conn).await?.iter().map(away).collect()
}

/// Enters an absence.
///
/// # Errors
/// [`StoreError`] when the row cannot be written.
pub async fn add_absence(conn: &mut AnyConnection, one: &Away) -> Result<(), StoreError> {
    sqlx::query("insert into absence (id, technician_id, from_at, until_at) values ($1, $2, $3, $4)")
        .bind(one.id.to_string())
        .bind(one.who.to_string())
        .bind(one.when.from_at)
        .bind(one.when.until_at)
        .execute(conn)
        .await?;
    Ok(())
}

/// Takes an absence of somebody out; whether there was one.
///
/// # Errors
/// [`StoreError`] when the row cannot be deleted.
pub async fn remove_absence(conn: &mut AnyConnection, who: TechnicianId, id: AbsenceId) -> Result<bool, StoreError> {
    let query = sqlx::query("delete from absence where id = $1 and technician_id = $2");
    Ok(query.bind(id.to_string()).bind(who.to_string()).execute(conn).await?.rows_affected() == 1)
}

/// Absences that have begun and were not looked at, the first first.
///
/// # Errors
/// [`StoreError`] when the table cannot be read.
pub async fn begun(conn: &mut AnyConnection, now: i64, limit: i64) -> Result<Vec<Away>, StoreError> {
    let rows = sqlx::query(
        "select id, technician_id, from_at, until_at from absence where handled_at is null and from_at <= $1
         order by from_at, id limit $2",
    );
    rows.bind(now).bind(limit).fetch_all(conn).await?.iter().map(away).collect()
}

/// Notes that the tickets of who is away were looked at.
///
/// # Errors
/// [`StoreError`] when the row cannot be written.
pub async fn handled(conn: &mut AnyConnection, id: AbsenceId, now: i64) -> Result<(), StoreError> {
    let query = sqlx::query("update absence set handled_at = $2 where id = $1");
    query.bind(id.to_string()).bind(now).execute(conn).await?;
    Ok(())
}

fn away(row: &AnyRow) -> Result<Away, StoreError> {
    let when = Absence { from_at: row.try_get("from_at")?, until_at: row.try_get("until_at")? };
    Ok(Away { id: parsed(row, "id")?, who: parsed(row, "technician_id")?, when })
}
