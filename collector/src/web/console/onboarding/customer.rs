//! The step of the first customer, with its first site; or many of them out of a file, on the import's own page.
//! Invariant: a refused form comes back as it was typed. Next: [`crate::app::customer`].

use axum::Extension;
use axum::extract::State;
use axum::response::Response;
use shared::text::clean;

use super::{Part, Progress, onward, refused, show};
use crate::app::customer::{self as case, Filled as CustomerFilled, NAME_BYTES};
use crate::app::{App, onboarding};
use crate::error::AppError;
pub use crate::web::console::customers::Typed;
use crate::web::console::settings::Problem;
use crate::web::form::Filled;
use crate::web::viewer::Viewer;

pub(super) fn part(progress: &Progress) -> Part {
    let own = &progress.provider;
    Part::Customer(Typed { language: own.language.clone(), time_zone: own.time_zone.clone(), ..Typed::default() })
}

/// The page with this step open.
///
/// # Errors
/// [`AppError`] as a page.
pub async fn page(State(app): State<App>, Extension(viewer): Extension<Viewer>) -> Result<Response, AppError> {
    let progress = onboarding::progress(&app, viewer.scope).await?;
    show(&app, &viewer, part(&progress), Problem::default()).await
}

/// Adds the customer; here with its first site, because the next step lets a device in for one.
///
/// # Errors
/// [`AppError`] as a page.
pub async fn add(
    State(app): State<App>,
    Extension(viewer): Extension<Viewer>,
    Filled(typed): Filled<Typed>,
) -> Result<Response, AppError> {
    let Typed { name, language, time_zone, site } = typed.clone();
    let filled = CustomerFilled { name, language, time_zone };
    let made = if clean(&site, NAME_BYTES).is_empty() {
        Err(AppError::invalid("site", "name its first site: devices are let in for one"))
    } else {
        case::add_filled(&viewer.acting(&app), viewer.scope, &filled, &site).await.map(|_| ())
    };
    match made {
        Ok(()) => Ok(onward()),
        Err(error) => refused(&app, &viewer, Part::Customer(typed), Problem::of(error, "name")?).await,
    }
}
