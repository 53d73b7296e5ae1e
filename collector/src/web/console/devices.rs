//! `/devices`: every device, whose it is, when it was last heard, how it stands.
//! Invariant: what is not known looks unknown, never well.
//! Next: [`crate::app::desk::devices`], [`crate::app::unseen`].

use askama::Template;
use axum::Extension;
use axum::extract::State;
use axum::response::Response;

use super::{Frame, Moment, reader, shown};
use crate::app::App;
use crate::app::desk::{self, Standing};
use crate::app::unseen::unseen;
use crate::error::AppError;
use crate::web::viewer::Viewer;
use crate::words::{self, label};

struct Item {
    name: String,
    customer: String,
    class: String,
    last: Option<Moment>,
    standing: String,
    colour: &'static str,
    shape: &'static str,
    /// What it cannot see, and why.
    unseen: Vec<(String, String)>,
}

#[derive(Template)]
#[template(path = "console/devices.html")]
struct Page {
    frame: Frame,
    items: Vec<Item>,
}

/// The page.
///
/// # Errors
/// [`AppError`] as a page.
pub async fn page(State(app): State<App>, Extension(viewer): Extension<Viewer>) -> Result<Response, AppError> {
    let reader = reader(&app).await?;
    let found = desk::devices(&app, viewer.scope).await?;
    let blind = unseen(&app, viewer.scope).await?;
    let frame = Frame::of(&app, &viewer, "Devices", "devices").await?;
    let items = found.into_iter().map(|(customer, device, standing)| {
        let (colour, shape) = match standing {
            Standing::Reporting => ("good", "✓"),
            Standing::Silent => ("critical", "◆"),
            Standing::Maintenance => ("low", "▬"),
            Standing::Waiting => ("unknown", "?"),
            Standing::Revoked => ("unknown", "○"),
        };
        let unseen = blind.get(&device.device_no).into_iter().flatten();
        Item {
            name: device.name,
            customer: customer.name,
            class: if device.class.is_empty() { String::new() } else { label("class", &device.class, &reader) },
            last: device.last_received_at.map(|at| Moment::of(at, &reader)),
            standing: label("standing", standing.word(), &reader),
            colour,
            shape,
            unseen: unseen.map(|(check, unseen)| words::unseen(check, unseen, &reader)).collect(),
        }
    });
    shown(&Page { frame, items: items.collect() })
}
