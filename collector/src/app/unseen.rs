//! What devices' checks cannot see, as the writer keeps it.
//! Invariant: of each check the newest look counts; a check that was not due is not unseen.
//! Next: [`crate::store::unseen`], the domain's `blind`.

use std::collections::BTreeMap;

use shared::observation::Unseen;

use super::App;
use super::desk::Scope;
use crate::error::AppError;
use crate::store::unseen;

/// What a device's checks could not see, by check.
pub type Blind = BTreeMap<String, Unseen>;

/// What checks could not see, by device number; devices that see everything are left out.
///
/// # Errors
/// [`AppError`] when the database cannot be read.
pub async fn unseen(app: &App, scope: Scope) -> Result<BTreeMap<i64, Blind>, AppError> {
    let rows = unseen::all(&mut *app.db.read_within(scope).await?, scope).await?;
    let blind = |rows: Vec<unseen::StoredUnseen>| rows.into_iter().map(|one| (one.check, one.unseen)).collect();
    Ok(rows.into_iter().map(|(device_no, rows)| (device_no, blind(rows))).collect())
}
