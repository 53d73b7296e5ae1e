//! What technicians do with a device: begin and end its maintenance, take it out of use after being asked once more.
//! Invariant: after an act the browser is sent back to the page; nothing is taken out of use without the second question.
//! Next: [`crate::app::device`].

use askama::Template;
use axum::Extension;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use serde::Deserialize;
use shared::ids::DeviceId;
use shared::text::Words;

use super::super::{Frame, reader, shown};
use super::id;
use crate::app::{App, device as case};
use crate::error::{AppError, sentence};
use crate::web::form::Filled;
use crate::web::viewer::Viewer;
use crate::words::say;

/// The form that begins or ends maintenance.
#[derive(Debug, Default, Deserialize)]
pub struct Turn {
    #[serde(default)]
    maintenance: String,
}

/// The answer to the second question.
#[derive(Debug, Default, Deserialize)]
pub struct Sure {
    #[serde(default)]
    sure: String,
}

#[derive(Template)]
#[template(path = "console/device/take_out.html")]
struct Page {
    frame: Frame,
    id: String,
    name: String,
    problem: String,
}

/// Begins or ends maintenance.
///
/// # Errors
/// [`AppError::NotFound`] for a device that there is not; [`AppError::Invalid`] for anything but `on` and `off`.
pub async fn maintenance(
    State(app): State<App>,
    Extension(viewer): Extension<Viewer>,
    Path(device): Path<String>,
    Filled(form): Filled<Turn>,
) -> Result<Response, AppError> {
    let id = id(&device)?;
    case::get(&app, viewer.scope, id).await?;
    let on = match form.maintenance.as_str() {
        "on" => true,
        "off" => false,
        _ => return Err(AppError::invalid("maintenance", "it is begun or ended, nothing else")),
    };
    case::set_maintenance(&viewer.acting(&app), viewer.scope, id, on, &viewer.actor).await?;
    Ok(back(id))
}

/// Asks once more, and says what it means.
///
/// # Errors
/// [`AppError::NotFound`] for a device that there is not.
pub async fn ask(
    State(app): State<App>,
    Extension(viewer): Extension<Viewer>,
    Path(device): Path<String>,
) -> Result<Response, AppError> {
    question(&app, &viewer, id(&device)?, String::new()).await
}

/// Takes the device out of use.
///
/// # Errors
/// As [`ask`].
pub async fn take_out(
    State(app): State<App>,
    Extension(viewer): Extension<Viewer>,
    Path(device): Path<String>,
    Filled(form): Filled<Sure>,
) -> Result<Response, AppError> {
    let id = id(&device)?;
    case::get(&app, viewer.scope, id).await?;
    let (status, why) = match form.sure.as_str() {
        "yes" => match case::retire(&viewer.acting(&app), viewer.scope, id, &viewer.actor).await {
            Ok(()) => return Ok(back(id)),
            Err(AppError::Conflict { why }) => (StatusCode::CONFLICT, sentence(&why)),
            Err(other) => return Err(other),
        },
        _ => {
            let reader = reader(&app, &viewer).await?;
            (StatusCode::BAD_REQUEST, say(&Words::new("device-take-out-unsure"), &reader))
        }
    };
    Ok((status, question(&app, &viewer, id, why).await?).into_response())
}

async fn question(app: &App, viewer: &Viewer, id: DeviceId, problem: String) -> Result<Response, AppError> {
    let device = case::get(app, viewer.scope, id).await?;
    let frame = Frame::of(app, viewer, "", "devices").await?;
    let title = frame.t("device-take-out-title").text("name", &device.name).to_string();
    shown(&Page { frame: frame.titled(title), id: id.to_string(), name: device.name, problem })
}

fn back(id: DeviceId) -> Response {
    Redirect::to(&format!("/devices/{id}")).into_response()
}
