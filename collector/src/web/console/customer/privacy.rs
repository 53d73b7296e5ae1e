//! A site's privacy profile on its customer's page: what holds, who confirmed its basis, what changed.
//! Invariant: standard is set by a form with a name and a day; strict by one press of a button, without a reason.
//! Next: [`crate::app::privacy`].

use axum::Extension;
use axum::extract::{Path, State};
use axum::response::Response;
use domain::change::Change;
use domain::privacy::{FIRST_ON, Wanted, today};
use serde::Deserialize;
use shared::ids::SiteId;

use super::{Draft, done_or_refused, id, within};
use crate::app::{App, privacy};
use crate::error::AppError;
use crate::store::site::Site;
use crate::web::console::Moment;
use crate::web::form::Filled;
use crate::web::viewer::Viewer;
use crate::words::{Reader, figures, say};

/// A profile as a form sends it.
#[derive(Clone, Debug, Default, Deserialize)]
pub struct PrivacyTyped {
    /// `strict` or `standard`.
    #[serde(default)]
    pub profile: String,
    /// Who confirmed the basis.
    #[serde(default)]
    pub confirmed_by: String,
    /// On which day.
    #[serde(default)]
    pub confirmed_on: String,
}

/// A site as the page shows it.
pub struct SiteItem {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// Its zone.
    pub time_zone: String,
    /// Its devices in use.
    pub devices: i64,
    /// Who confirmed the basis, and when; none: strict.
    pub basis: Option<(String, String)>,
    /// The form as it was typed.
    pub typed: PrivacyTyped,
    /// The form was refused.
    pub is_refused: bool,
    /// The first and the last day that can be typed.
    pub days: (String, String),
}

impl SiteItem {
    /// A site with what was typed, when its own form comes back.
    pub fn of(one: Site, devices: i64, typed: &Option<(SiteId, PrivacyTyped)>, reader: &Reader) -> Self {
        let typed = typed.as_ref().filter(|(id, _)| *id == one.id).map(|(_, typed)| typed.clone());
        let basis = one.privacy.basis().map(|basis| (basis.confirmed_by.clone(), figures::day(basis.day_ms(), reader)));
        Self {
            id: one.id.to_string(),
            days: (FIRST_ON.to_string(), today(reader.now_ms, &one.time_zone).to_string()),
            name: one.name,
            time_zone: one.time_zone,
            devices,
            basis,
            is_refused: typed.is_some(),
            typed: typed.unwrap_or_default(),
        }
    }
}

/// A sentence of what changed at a site.
pub struct Line {
    /// The sentence.
    pub text: String,
    /// When.
    pub at: Moment,
}

impl Line {
    /// As the reader reads it.
    pub fn of(line: &Change, reader: &Reader) -> Self {
        Self { text: say(&line.words, reader), at: Moment::of(line.at, reader) }
    }
}

/// Sets a site's profile.
///
/// # Errors
/// [`AppError::NotFound`] for a site that this customer has not; else as a page.
pub async fn set(
    State(app): State<App>,
    Extension(viewer): Extension<Viewer>,
    Path((customer, site)): Path<(String, String)>,
    Filled(typed): Filled<PrivacyTyped>,
) -> Result<Response, AppError> {
    let owner = within(&app, &viewer, &customer).await?;
    let site: SiteId = id(&site)?;
    let PrivacyTyped { profile, confirmed_by, confirmed_on } = &typed;
    let wanted = Wanted { profile, confirmed_by, confirmed_on };
    let done = privacy::set(&viewer.acting(&app), viewer.scope, (owner, site), wanted, &viewer.actor).await;
    let draft = Draft { form: "privacy", privacy: Some((site, typed.clone())), ..Draft::default() };
    done_or_refused(&app, &viewer, owner, done.map(|_| ()), draft, "confirmed_by").await
}
