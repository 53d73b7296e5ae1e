//! What a technician is good at, when they work, when they are away; and whom a customer wants.
//! Invariant: what is entered and the audit's line commit together; of colleagues nobody reads who sees some customers alone.
//! Next: [`super::assignment`], which weighs it.

use std::collections::BTreeSet;

use domain::assignment::{Absence, Preference, Skill};
use domain::calendar::Hours;
use shared::ids::{AbsenceId, CustomerId, TechnicianId};

use super::desk::{Scope, Wall};
use super::{App, audit, customer, hand_over};
use crate::error::AppError;
use crate::store::customer::Customer;
use crate::store::staff::{Away, Work};
use crate::store::technician::Technician;
use crate::store::{assignment, staff, technician};

/// The longest absence, ms: a year and a day.
const LONGEST_MS: i64 = 366 * 86_400_000;
/// Absences of one person that are not over, at most.
const MOST: usize = 50;

/// Somebody with what is kept of their work.
#[derive(Clone, Debug, PartialEq)]
pub struct Person {
    /// Who.
    pub technician: Technician,
    /// What they are good at, and when they work.
    pub work: Work,
    /// When they are away, the first first; what is over is left out.
    pub absences: Vec<Away>,
}

/// What is kept of somebody's work.
///
/// # Errors
/// [`AppError::NotFound`] for nobody.
pub async fn person(app: &App, id: TechnicianId) -> Result<Person, AppError> {
    let mut read = app.db.read().await?;
    let (technician, _) = technician::get(&mut read, id).await?.ok_or(AppError::NotFound)?;
    let work = staff::all(&mut read).await?.remove(&id).unwrap_or_default();
    let mut absences = staff::absences(&mut read, app.clock.now_ms()).await?;
    absences.retain(|one| one.who == id);
    Ok(Person { technician, work, absences })
}

/// Keeps what somebody is good at and when they work; no hours: nobody says.
///
/// # Errors
/// [`AppError::NotFound`] for nobody, [`AppError::Invalid`] with what is wanted.
pub async fn set_work(app: &App, id: TechnicianId, skills: &[&str], hours: &str) -> Result<(), AppError> {
    let known = skills.iter().map(|word| Skill::of(word).ok_or(AppError::NotFound));
    let skills: BTreeSet<Skill> = known.collect::<Result<_, _>>()?;
    let hours = Hours::read(hours).map_err(|wrong| AppError::invalid("hours", wrong.to_string()))?;
    let work = Work { skills, hours: Some(hours).filter(|hours| !hours.is_empty()) };
    let mut write = app.db.write_unleased().await?;
    technician::get(&mut write, id).await?.ok_or(AppError::NotFound)?;
    staff::save(&mut write, id, &work, app.clock.now_ms()).await?;
    audit::done(app, &mut write, "technician.work", id, None).await?;
    Ok(write.commit().await?)
}

/// Enters an absence, which begins and ends at moments (ms UTC).
///
/// # Errors
/// [`AppError::NotFound`] for nobody, [`AppError::Invalid`] with what is wanted, [`AppError::Conflict`] when there are enough.
pub async fn add_absence(app: &App, who: TechnicianId, when: Absence) -> Result<AbsenceId, AppError> {
    let now = app.clock.now_ms();
    let wrong = |why: &str| Err(AppError::invalid("until", why.to_owned()));
    if when.until_at <= when.from_at || when.until_at <= now {
        return wrong("it ends before it begins, or is over already; choose a later day");
    }
    if when.until_at.saturating_sub(now) > 2 * LONGEST_MS || when.until_at.saturating_sub(when.from_at) > LONGEST_MS {
        return wrong("that is more than a year, or too far ahead; choose an earlier day");
    }
    if person(app, who).await?.absences.len() >= MOST {
        return Err(AppError::conflict(format!("{MOST} absences are entered already; take one out first")));
    }
    let mut write = app.db.write_unleased().await?;
    let id = app.clock.id(AbsenceId::new);
    staff::add_absence(&mut write, &Away { id, who, when }).await?;
    audit::done(app, &mut write, "technician.absence", format!("{id} of {who}"), None).await?;
    write.commit().await?;
    Ok(id)
}

/// Takes an absence out.
///
/// # Errors
/// [`AppError::NotFound`] for one that is not theirs.
pub async fn remove_absence(app: &App, who: TechnicianId, id: AbsenceId) -> Result<(), AppError> {
    let mut write = app.db.write_unleased().await?;
    if !staff::remove_absence(&mut write, who, id).await? {
        return Err(AppError::NotFound);
    }
    audit::done(app, &mut write, "technician.absence_remove", format!("{id} of {who}"), None).await?;
    Ok(write.commit().await?)
}

/// Whom a customer may have, and whom it wants.
///
/// # Errors
/// [`AppError::NotFound`] behind the wall.
pub async fn wanted(
    app: &App,
    scope: Scope,
    id: CustomerId,
) -> Result<(Customer, Vec<(Technician, Option<Preference>)>), AppError> {
    let of = customer::there(&mut *app.db.read_within(scope).await?, scope, id).await?;
    let mut read = app.db.read().await?;
    let wanted = assignment::preferences(&mut read, id).await?;
    let mut able = hand_over::able(&mut read, id).await?;
    if let Some(wall) = scope {
        able.retain(|one| wall == Wall::Technician(one.id));
    }
    let able = able.into_iter().map(|one| (wanted.get(&one.id).copied(), one));
    Ok((of, able.map(|(preference, one)| (one, preference)).collect()))
}

/// Keeps whom a customer wants.
///
/// # Errors
/// [`AppError::NotFound`] behind the wall, and for somebody who is not offered or a word that is none.
pub async fn set_wanted(
    app: &App,
    scope: Scope,
    id: CustomerId,
    typed: &[(TechnicianId, String)],
) -> Result<(), AppError> {
    let (_, able) = wanted(app, scope, id).await?;
    let mut write = app.db.write_unleased().await?;
    let mut told = Vec::new();
    for (who, word) in typed {
        let (one, before) = able.iter().find(|(one, _)| one.id == *who).ok_or(AppError::NotFound)?;
        let preference = if word.is_empty() { None } else { Some(Preference::of(word).ok_or(AppError::NotFound)?) };
        if preference != *before {
            assignment::set_preference(&mut write, id, one.id, preference).await?;
            told.push(format!("{who} {}", preference.map_or("none", Preference::word)));
        }
    }
    audit::done(app, &mut write, "customer.preferences", told.join(", "), Some(id)).await?;
    Ok(write.commit().await?)
}
