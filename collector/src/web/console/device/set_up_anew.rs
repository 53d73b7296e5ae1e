//! What a technician says of a device on hardware that an older one has: the same PC set up anew, or two different ones.
//! Invariant: the form names the older device that the page showed, so that nothing else is decided than was read.
//! Next: [`crate::app::reinstall`].

use axum::Extension;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Redirect, Response};
use domain::reinstall::Verdict;
use serde::Deserialize;

use super::id;
use crate::app::App;
use crate::app::reinstall::{self as case, Offer};
use crate::error::AppError;
use crate::web::console::Moment;
use crate::web::form::Filled;
use crate::web::viewer::Viewer;
use crate::words::Reader;

/// The older device that the page named.
#[derive(Debug, Default, Deserialize)]
pub struct Other {
    #[serde(default)]
    other: String,
}

/// An older device on the same hardware, as the page shows it.
pub struct OfferItem {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// When it was heard last.
    pub last: Option<Moment>,
    /// It was heard after this one came in.
    pub both_report: bool,
}

impl OfferItem {
    /// As the page shows it.
    pub fn of(offer: &Offer, reader: &Reader) -> Self {
        Self {
            id: offer.other.id.to_string(),
            name: offer.other.name.clone(),
            last: offer.other.last_received_at.map(|at| Moment::of(at, reader)),
            both_report: offer.verdict == Verdict::BothReport,
        }
    }
}

/// The same PC: the older device is merged into this one.
///
/// # Errors
/// [`AppError::NotFound`] for a device that there is not, or an older one that its page does not name;
/// [`AppError::Conflict`] when both report.
pub async fn same(
    State(app): State<App>,
    Extension(viewer): Extension<Viewer>,
    Path(device): Path<String>,
    Filled(form): Filled<Other>,
) -> Result<Response, AppError> {
    let (id, other) = (id(&device)?, id(&form.other)?);
    case::merge(&viewer.acting(&app), viewer.scope, (id, other), &viewer.actor).await?;
    Ok(Redirect::to(&format!("/devices/{id}")).into_response())
}

/// Two different PCs: this is not asked again.
///
/// # Errors
/// As [`same`].
pub async fn different(
    State(app): State<App>,
    Extension(viewer): Extension<Viewer>,
    Path(device): Path<String>,
    Filled(form): Filled<Other>,
) -> Result<Response, AppError> {
    let (id, other) = (id(&device)?, id(&form.other)?);
    case::set_apart(&viewer.acting(&app), viewer.scope, (id, other), &viewer.actor).await?;
    Ok(Redirect::to(&format!("/devices/{id}")).into_response())
}
