//! Views that a technician keeps: the tabs beside the built-in ones, and the forms that keep, begin with and take away one.
//! Invariant: a view is an address of the queue; its count is that of the list it leads to.
//! Next: [`crate::app::saved_view`].

use axum::Extension;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Redirect, Response};
use serde::Deserialize;

use super::Address;
use crate::app::App;
use crate::app::queue::Asked;
use crate::app::saved_view::{self, View};
use crate::error::AppError;
use crate::web::form::Filled;
use crate::web::viewer::Viewer;

/// A view as the queue shows it.
pub(super) struct Saved {
    pub(super) id: String,
    pub(super) name: String,
    pub(super) link: String,
    pub(super) count: i64,
    pub(super) is_here: bool,
    pub(super) is_shared: bool,
    pub(super) is_own: bool,
    pub(super) is_first: bool,
}

impl Saved {
    pub(super) fn of(view: View, here: &Asked) -> Self {
        Self {
            id: view.id.to_string(),
            name: view.name,
            link: Address::of(&view.asked).link("/tickets"),
            count: view.count,
            is_here: view.asked == *here,
            is_shared: view.is_shared,
            is_own: view.is_own,
            is_first: view.is_first,
        }
    }
}

/// What the form that keeps a view holds: its name, and the address of what is shown.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Typed {
    name: String,
    is_shared: String,
    asked: String,
}

/// Keeps what is shown as a view.
///
/// # Errors
/// [`AppError::Invalid`] without a name, [`AppError::Conflict`] when there are enough.
pub async fn keep(
    State(app): State<App>,
    Extension(viewer): Extension<Viewer>,
    Filled(typed): Filled<Typed>,
) -> Result<Response, AppError> {
    let address: Address = serde_urlencoded::from_str(&typed.asked).unwrap_or_default();
    let asked = address.asked();
    let named = (typed.name.as_str(), typed.is_shared == "yes");
    saved_view::keep(&viewer.acting(&app), viewer.scope, (&viewer.actor, viewer.role), named, &asked).await?;
    Ok(Redirect::to(&Address::of(&asked).link("/tickets")).into_response())
}

/// Lets the queue begin with a view, or with none when it is given back.
///
/// # Errors
/// [`AppError::NotFound`] for a view that is not there.
pub async fn begin(
    State(app): State<App>,
    Extension(viewer): Extension<Viewer>,
    Path(view): Path<String>,
) -> Result<Response, AppError> {
    let id = if view == "none" { None } else { Some(view.parse().map_err(|_| AppError::NotFound)?) };
    saved_view::begin_with(&app, &viewer.actor, id).await?;
    Ok(Redirect::to(if id.is_some() { "/" } else { "/tickets" }).into_response())
}

/// Takes a view away.
///
/// # Errors
/// As [`begin`]; [`AppError::Forbidden`] for a colleague's.
pub async fn remove(
    State(app): State<App>,
    Extension(viewer): Extension<Viewer>,
    Path(view): Path<String>,
) -> Result<Response, AppError> {
    let id = view.parse().map_err(|_| AppError::NotFound)?;
    saved_view::remove(&viewer.acting(&app), (&viewer.actor, viewer.role), id).await?;
    Ok(Redirect::to("/tickets").into_response())
}
