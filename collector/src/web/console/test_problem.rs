//! The card of the test problem, the same while getting started and in the settings: send one, see where it stands, end it.
//! Invariant: a refusal stands beside the form with the device that was chosen; the card posts to the page it stands on.
//! Next: [`crate::app::test_problem`].

use serde::Deserialize;
use shared::ids::DeviceId;

use super::settings::Problem;
use super::{Moment, reader};
use crate::app::App;
use crate::app::test_problem::{self as case, Last};
use crate::error::AppError;
use crate::web::viewer::Viewer;
use crate::words::label;

/// The form that sends one.
#[derive(Clone, Debug, Default, Deserialize)]
pub struct Sent {
    /// The device's id.
    #[serde(default)]
    pub device: String,
}

/// A device to choose.
pub struct Choice {
    /// Its id.
    pub id: String,
    /// Its name and its customer's.
    pub name: String,
    /// It was chosen.
    pub is_chosen: bool,
}

/// The last test, as it is shown.
pub struct Shown {
    /// Its ticket's number.
    pub number: i64,
    /// Its device's name.
    pub device: String,
    /// Where its ticket stands, as it is said within a sentence.
    pub state: String,
    /// The ticket is open.
    pub is_open: bool,
    /// What it pretends is still seen.
    pub is_seen: bool,
    /// Who holds the ticket; empty: nobody.
    pub holder: String,
    /// When it ends by itself.
    pub ends: Moment,
}

/// The card.
pub struct Card {
    /// The path that its forms are sent to.
    pub at: &'static str,
    /// The last test.
    pub last: Option<Shown>,
    /// The devices to choose from.
    pub devices: Vec<Choice>,
    /// Why it was not sent.
    pub problem: Problem,
}

impl Card {
    /// The card of a page.
    ///
    /// # Errors
    /// [`AppError`] when the database cannot be read.
    pub async fn of(
        app: &App,
        viewer: &Viewer,
        at: &'static str,
        chosen: &str,
        problem: Problem,
    ) -> Result<Self, AppError> {
        let reader = reader(app, viewer).await?;
        let devices = case::offered(app, viewer.scope).await?.into_iter().map(|(device, customer)| {
            let id = device.id.to_string();
            Choice { is_chosen: id == chosen, id, name: format!("{} ({customer})", device.name) }
        });
        let shown = |last: Last| Shown {
            number: last.number,
            device: last.device,
            state: label("state", last.state.word(), &reader).to_lowercase(),
            is_open: last.state.is_open(),
            is_seen: last.is_seen,
            holder: last.holder.unwrap_or_default(),
            ends: Moment::of(last.ends_at, &reader),
        };
        Ok(Self { at, last: case::last(app, viewer.scope).await?.map(shown), devices: devices.collect(), problem })
    }

    /// Whether the ticket of the last test is still open: then no other is sent.
    pub fn is_running(&self) -> bool {
        self.last.as_ref().is_some_and(|last| last.is_open)
    }
}

/// Sends a test to the device that was chosen.
///
/// # Errors
/// As [`case::send`]; [`AppError::Invalid`] for what is no device here.
pub async fn send(app: &App, viewer: &Viewer, sent: &Sent) -> Result<i64, AppError> {
    let made = match sent.device.parse::<DeviceId>() {
        Ok(id) => case::send(&viewer.acting(app), viewer.scope, id, &viewer.actor).await,
        Err(_) => Err(AppError::NotFound),
    };
    made.map_err(|error| match error {
        AppError::NotFound => AppError::invalid("device", "choose one of the devices in the list"),
        other => other,
    })
}

/// Ends the test that runs; where none was sent, nothing is done.
///
/// # Errors
/// As [`case::end`].
pub async fn end(app: &App, viewer: &Viewer) -> Result<(), AppError> {
    match case::end(&viewer.acting(app), viewer.scope).await {
        Err(AppError::NotFound) => Ok(()),
        done => done,
    }
}
