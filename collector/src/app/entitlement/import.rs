//! Seats out of a CSV file: a dry run that says what each line would make, then all of it at once.
//! Invariant: one transaction; with an error on any line nothing is made; what is there already is not made twice.
//! Next: [`crate::app::import::read`] for files, [`domain::entitlement::file`] for a line.

use std::collections::BTreeMap;

use domain::entitlement::Entitlement;
use domain::entitlement::file::{COLUMNS, line};
use shared::ids::{CustomerId, EntitlementId};

use crate::app::desk::Scope;
use crate::app::import::read::cells;
use crate::app::{App, audit, customer, customer_word};
use crate::error::AppError;
use crate::store::entitlement as stored;

/// A line of a file and what becomes of it.
#[derive(Clone, Debug)]
pub struct Planned {
    /// Where it stands in the file.
    pub line: u64,
    /// What it says; else the column and why not.
    pub makes: Result<Entitlement, (&'static str, String)>,
    /// Whether the same was entered already.
    pub is_there: bool,
}

/// A file to fill in: the head and three lines as an example.
#[must_use]
pub fn template() -> Vec<[&'static str; 9]> {
    vec![
        COLUMNS,
        ["Microsoft Office", "Standard", "2021", "volume", "device", "25", "", "2027-06-30", "order 4711"],
        ["WinRAR", "", "", "retail", "device", "10", "", "", "invoice of 3 March"],
        ["Adobe Creative Cloud All Apps", "", "", "subscription", "user", "4", "2027-01-31", "", ""],
    ]
}

/// What a file would make; nothing is changed.
///
/// # Errors
/// [`AppError::NotFound`] behind the wall, [`AppError::Invalid`] for a file that is not understood.
pub async fn dry_run(app: &App, scope: Scope, id: CustomerId, bytes: &[u8]) -> Result<Vec<Planned>, AppError> {
    let mut read = app.db.read_within(scope).await?;
    customer::there(&mut read, scope, id).await?;
    plan(app, bytes, stored::list(&mut read, id).await?)
}

/// Makes what a file says; how many were made.
///
/// # Errors
/// As [`dry_run`]; [`AppError::Conflict`] when lines are in error: then nothing is made.
pub async fn apply(app: &App, scope: Scope, id: CustomerId, bytes: &[u8]) -> Result<usize, AppError> {
    let mut write = app.db.write_unleased().await?;
    customer::there(&mut write, scope, id).await?;
    let known = stored::list(&mut write, id).await?;
    let lines = plan(app, bytes, known)?;
    let errors = lines.iter().filter(|one| one.makes.is_err()).count();
    if errors > 0 {
        return Err(AppError::conflict(format!("{errors} of {} lines are in error; nothing was changed", lines.len())));
    }
    let now = app.clock.now_ms();
    let made: Vec<Entitlement> =
        lines.into_iter().filter(|one| !one.is_there).filter_map(|one| one.makes.ok()).collect();
    for one in &made {
        stored::add(&mut write, id, one, (now, &app.who)).await?;
    }
    stored::set_due(&mut write, id, now).await?;
    customer_word::changed(&mut write).await?;
    audit::done(app, &mut write, "entitlement.import", format!("{} entries", made.len()), Some(id)).await?;
    write.commit().await?;
    Ok(made.len())
}

fn plan(app: &App, bytes: &[u8], mut known: Vec<Entitlement>) -> Result<Vec<Planned>, AppError> {
    let rows = cells(bytes, &COLUMNS, "product").map_err(|why| AppError::invalid("file", why))?;
    let planned = rows.into_iter().map(|(at, cells)| {
        let cells: BTreeMap<&str, &str> = cells.iter().map(|(column, cell)| (*column, cell.as_str())).collect();
        let makes = line(&cells, app.clock.id(EntitlementId::new));
        // A file that comes a second time makes nothing; a line that stands in it twice was bought twice.
        let same =
            |one: &Entitlement| makes.as_ref().is_ok_and(|made| *one == Entitlement { id: one.id, ..made.clone() });
        let there = known.iter().position(same);
        if let Some(at) = there {
            known.remove(at);
        }
        Planned { line: at, makes, is_there: there.is_some() }
    });
    Ok(planned.collect())
}
