//! `/settings`: what the provider decides. A file per part, named like its template.
//! Invariant: a refused form comes back with what was typed and the reason beside the field; what was done is sent back
//! to its page, so that a reload repeats nothing. Next: [`provider`], [`limits`], [`technicians`].

pub mod account;
pub mod checks;
pub mod getting_started;
pub mod limits;
pub mod mail;
pub mod provider;
pub mod second_factor;
pub mod technicians;

use axum::extract::DefaultBodyLimit;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::{MethodRouter, get, post};
use serde::Deserialize;

use super::super::{Route, Who, does, shows};
use crate::app::{App, logo};
use crate::error::{AppError, sentence};

/// What a browser writes around a file.
const AROUND_BYTES: usize = 8 * 1024;

/// The routes of the settings.
pub fn table() -> Vec<(Route, MethodRouter<App>)> {
    let who = Who::Technician;
    let picture = DefaultBodyLimit::max(logo::MOST_BYTES + AROUND_BYTES);
    vec![
        shows("/settings", who, get(async || Redirect::to("/settings/provider"))),
        shows("/settings/provider", who, get(provider::page)),
        does("/settings/provider", who, post(provider::save)),
        does("/settings/provider/logo", who, post(provider::save_logo).layer(picture)),
        does("/settings/provider/logo/remove", who, post(provider::remove_logo)),
        shows("/settings/limits", who, get(limits::page)),
        shows("/settings/limits.csv", who, get(limits::csv)),
        does("/settings/limits/{check}", who, post(limits::save)),
        shows("/settings/mail", who, get(mail::page)),
        shows("/settings/mail.csv", who, get(mail::csv)),
        does("/settings/mail/test", who, post(mail::test)),
        does("/settings/mail/messages/{message}/again", who, post(mail::again)),
        shows("/settings/runbooks", who, get(checks::runbooks)),
        shows("/settings/checks", who, get(checks::checks)),
        shows("/settings/checks.csv", who, get(checks::csv)),
        shows("/settings/getting-started", who, get(getting_started::page)),
        does("/settings/getting-started", who, post(getting_started::send)),
        does("/settings/getting-started/end", who, post(getting_started::end)),
        shows("/settings/technicians", who, get(technicians::page)),
        shows("/settings/technicians.csv", who, get(technicians::csv)),
        does("/settings/technicians", who, post(technicians::invite)),
        does("/settings/technicians/{technician}/code", who, post(technicians::code)),
        does("/settings/technicians/{technician}/disable", who, post(technicians::disable)),
        does("/settings/technicians/{technician}/enable", who, post(technicians::enable)),
        does("/settings/technicians/{technician}/end-sessions", who, post(technicians::end_sessions)),
        shows("/settings/account", who, get(account::page)),
        does("/settings/account/password", who, post(account::change_password)),
        does("/settings/account/second-factor", who, post(second_factor::begin)),
        shows("/settings/account/second-factor", who, get(second_factor::page)),
        does("/settings/account/second-factor/confirm", who, post(second_factor::confirm)),
        does("/settings/account/sessions/{session}/end", who, post(account::end_session)),
    ]
}

/// Whether the page is shown after something was saved.
#[derive(Debug, Default, Deserialize)]
pub struct After {
    #[serde(default)]
    saved: Option<String>,
}

/// Why a form was refused: the field and the reason, beside it.
#[derive(Clone, Debug, Default)]
pub struct Problem {
    /// The field's name; empty when nothing was refused.
    pub field: &'static str,
    /// The reason, as a sentence.
    pub why: String,
}

impl Problem {
    /// What a person can mend in the form, with the status of the answer; every other error is passed on.
    pub fn of(error: AppError, field_of_conflict: &'static str) -> Result<(StatusCode, Self), AppError> {
        match error {
            AppError::Invalid { field, why } => Ok((StatusCode::BAD_REQUEST, Self { field, why: sentence(&why) })),
            AppError::Conflict { why } => {
                Ok((StatusCode::CONFLICT, Self { field: field_of_conflict, why: sentence(&why) }))
            }
            other => Err(other),
        }
    }
}

/// Back to a page that says that it was saved.
fn saved(path: &str) -> Response {
    Redirect::to(&format!("{path}?saved=yes")).into_response()
}
