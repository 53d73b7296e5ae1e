//! `check-data`: holds the rows against what must always be true.
//! Invariant: it changes nothing; it ends with 1 when something is broken.
//! Next: [`crate::app::invariants`].

use serde_json::json;

use super::failure::Failure;
use super::output;
use crate::app::{App, invariants};
use crate::store::invariants::INVARIANTS;

/// Checks.
pub async fn run(app: &App, json: bool) -> Result<(), Failure> {
    let broken = invariants::check(app).await?;
    if json {
        let told = |name: &str| broken.iter().find(|one| one.invariant.name == name);
        let each = INVARIANTS.map(|one| {
            let found = told(one.name);
            json!({ "name": one.name, "holds": one.holds, "broken_rows": found.map_or(0, |one| one.rows),
                    "example": found.map(|one| &one.example) })
        });
        output::document(&each)?;
    } else {
        let word = |name: &str| if broken.iter().any(|one| one.invariant.name == name) { "BROKEN" } else { "holds" };
        let rows = INVARIANTS.map(|one| [word(one.name).to_owned(), one.holds.to_owned()]);
        output::table(["", "What must be true"], &rows)?;
    }
    match broken.first() {
        None => Ok(()),
        Some(one) => Err(Failure::data(format!(
            "{} rows break it that {} (one is {}). Take a backup, keep the log, and tell us",
            one.rows, one.invariant.holds, one.example
        ))),
    }
}
