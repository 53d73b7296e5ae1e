//! Who is held up when a device fails: the card on its page, where services are entered and taken out.
//! Invariant: what was typed and refused stands in the form again with the reason beside the field. Next:
//! [`crate::app::duty`].

use axum::Extension;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Redirect, Response};
use domain::priority::duty::DutyKind;
use serde::Deserialize;
use shared::ids::{DeviceId, DutyId};

use super::{Asked, id, show};
use crate::app::App;
use crate::app::duty as case;
use crate::error::AppError;
use crate::web::console::settings::Problem;
use crate::web::form::Filled;
use crate::web::viewer::Viewer;
use crate::words::{Reader, label};

/// A service as a form sends it.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct ServiceTyped {
    pub(super) kind: String,
    pub(super) people: String,
    pub(super) name: String,
}

/// What was refused, and why.
#[derive(Clone, Debug, Default)]
pub struct Refused {
    pub(super) typed: ServiceTyped,
    pub(super) field: &'static str,
    pub(super) why: String,
}

pub(super) struct Item {
    pub(super) id: String,
    pub(super) kind: String,
    pub(super) name: String,
    pub(super) people: u32,
    pub(super) weight: u32,
}

/// The card.
pub(super) struct HeldUp {
    pub(super) items: Vec<Item>,
    pub(super) of_class: u32,
    /// The word of each kind, and what it is called.
    pub(super) kinds: Vec<(&'static str, String)>,
    pub(super) refused: Refused,
}

impl HeldUp {
    pub(super) fn of(found: &case::OfDevice, refused: Refused, reader: &Reader) -> Self {
        let item = |(id, duty): &(DutyId, domain::priority::Duty)| Item {
            id: id.to_string(),
            kind: label("duty", duty.kind.word(), reader),
            name: duty.name.clone(),
            people: duty.people,
            weight: duty.kind.weight(),
        };
        Self {
            items: found.duties.iter().map(item).collect(),
            of_class: found.of_class,
            kinds: DutyKind::ALL.iter().map(|one| (one.word(), label("duty", one.word(), reader))).collect(),
            refused,
        }
    }
}

/// Enters a service.
///
/// # Errors
/// [`AppError::NotFound`] for a device that there is not.
pub async fn add(
    State(app): State<App>,
    Extension(viewer): Extension<Viewer>,
    Path(device): Path<String>,
    Filled(typed): Filled<ServiceTyped>,
) -> Result<Response, AppError> {
    let id = id(&device)?;
    let told = (typed.kind.as_str(), typed.people.as_str(), typed.name.as_str());
    match case::add(&viewer.acting(&app), viewer.scope, id, told, &viewer.actor).await {
        Ok(_) => Ok(back(id)),
        Err(error) => {
            let (status, problem) = Problem::of(error, "kind")?;
            let refused = Refused { typed, field: problem.field, why: problem.why };
            let page = show(&app, &viewer, id, &Asked::default(), refused).await?;
            Ok((status, page).into_response())
        }
    }
}

/// Takes a service out.
///
/// # Errors
/// As [`add`]; so for a service that the device has not.
pub async fn remove(
    State(app): State<App>,
    Extension(viewer): Extension<Viewer>,
    Path((device, service)): Path<(String, String)>,
) -> Result<Response, AppError> {
    let id = id(&device)?;
    let service: DutyId = service.parse().map_err(|_| AppError::NotFound)?;
    case::remove(&viewer.acting(&app), viewer.scope, (id, service), &viewer.actor).await?;
    Ok(back(id))
}

fn back(id: DeviceId) -> Response {
    Redirect::to(&format!("/devices/{id}#held-up")).into_response()
}
