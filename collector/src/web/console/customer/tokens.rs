//! Letting devices in: a token for a site, its line for each system, the tokens that still let in.
//! Invariant: a token's text is shown by the answer that made it and by no other page.
//! Next: [`crate::app::token`], [`crate::app::install`].

use axum::Extension;
use axum::extract::{Path, State};
use axum::response::Response;
use serde::Deserialize;
use shared::ids::SiteId;

use super::{Draft, back, id, refused, within};
use crate::app::App;
use crate::app::install::Install;
use crate::app::token::{self as case, MOST_DAYS};
use crate::error::AppError;
use crate::store::token::Token;
use crate::web::console::Moment;
use crate::web::console::settings::Problem;
use crate::web::form::Filled;
use crate::web::viewer::Viewer;
use crate::words::Reader;

/// For how many days a token may be asked to last.
pub const SPANS: [i64; 4] = [1, 7, 30, MOST_DAYS];
const DAYS: i64 = 7;
const USES: i64 = 1;

/// What makes a token.
#[derive(Clone, Debug, Default, Deserialize)]
pub struct TokenTyped {
    /// The site's id.
    #[serde(default)]
    pub site: String,
    /// How many days it lasts.
    #[serde(default)]
    pub days: String,
    /// How many devices it admits.
    #[serde(default)]
    pub uses: String,
}

impl TokenTyped {
    /// The days, or those that a token has when nobody says otherwise.
    pub fn days_or_default(&self) -> i64 {
        self.days.trim().parse().unwrap_or(DAYS)
    }

    /// The uses as typed, or one.
    pub fn uses_or_default(&self) -> &str {
        if self.uses.is_empty() { "1" } else { &self.uses }
    }
}

/// A token that still lets devices in.
pub struct Letting {
    /// Its id.
    pub id: String,
    /// The site it lets them in for.
    pub site: String,
    /// How many it still admits.
    pub uses_left: i64,
    /// Until when.
    pub until: Moment,
}

impl Letting {
    /// As the page shows it.
    pub fn of(one: &Token, site: String, reader: &Reader) -> Self {
        Self { id: one.id.to_string(), site, uses_left: one.uses_left, until: Moment::of(one.expires_at, reader) }
    }
}

/// Whether a token could admit a device now.
pub fn in_force(one: &Token, now_ms: i64) -> bool {
    one.revoked_at.is_none() && one.uses_left > 0 && one.expires_at > now_ms
}

/// Makes a token and shows its lines, this once.
///
/// # Errors
/// [`AppError::NotFound`] for a customer that there is not.
pub async fn add(
    State(app): State<App>,
    Extension(viewer): Extension<Viewer>,
    Path(customer): Path<String>,
    Filled(typed): Filled<TokenTyped>,
) -> Result<Response, AppError> {
    let id = within(&app, &viewer, &customer).await?;
    let number = |text: &str, or: i64| if text.trim().is_empty() { or } else { text.trim().parse().unwrap_or(0) };
    let (days, uses) = (number(&typed.days, DAYS), number(&typed.uses, USES));
    let made = match typed.site.parse::<SiteId>() {
        Ok(site) => case::add(&viewer.acting(&app), id, site, days, uses).await,
        Err(_) => Err(AppError::NotFound),
    };
    // The customer is there, so what is not there is the site.
    let made = made.map_err(|error| match error {
        AppError::NotFound => AppError::invalid("site", "choose one of this customer's sites"),
        other => other,
    });
    let draft = Draft { form: "token", token: typed, ..Draft::default() };
    match made {
        Ok((_, text)) => {
            let install = Some(Install::new(&app, text));
            super::show(&app, &viewer, id, Draft { install, ..draft }).await
        }
        Err(error) => {
            let (status, problem) = Problem::of(error, "site")?;
            refused(&app, &viewer, id, status, Draft { problem, ..draft }).await
        }
    }
}

/// Ends a token at once.
///
/// # Errors
/// [`AppError::NotFound`] for a token that is not this customer's, or not in force.
pub async fn revoke(
    State(app): State<App>,
    Extension(viewer): Extension<Viewer>,
    Path((customer, token)): Path<(String, String)>,
) -> Result<Response, AppError> {
    let owner = within(&app, &viewer, &customer).await?;
    case::revoke_of(&viewer.acting(&app), owner, id(&token)?).await?;
    Ok(back(owner))
}
