//! `/settings`: what the provider decides. A file per part, named like its template.
//! Invariant: a refused form comes back with what was typed and the reason beside the field; what was done is sent back
//! to its page, so that a reload repeats nothing. Next: [`provider`], [`limits`], [`accounting`], [`technicians`].

pub mod account;
pub mod accounting;
pub mod checks;
pub mod getting_started;
pub mod limits;
pub mod mail;
pub mod on_call;
pub mod provider;
pub mod second_factor;
pub mod technician;
pub mod technicians;
pub mod tiers;
pub mod time;
pub mod trial;
pub mod work;

use axum::extract::DefaultBodyLimit;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::{MethodRouter, get, post};

use super::super::{Act, Route, Who, does, shows};
use super::After;
use crate::app::{App, logo};
use crate::error::{AppError, sentence};

/// What a browser writes around a file.
const AROUND_BYTES: usize = 8 * 1024;

/// The routes of the settings.
pub fn table() -> Vec<(Route, MethodRouter<App>)> {
    let picture = DefaultBodyLimit::max(logo::MOST_BYTES + AROUND_BYTES);
    let mut table = vec![
        shows("/settings", Who::Technician(Act::Look), get(async || Redirect::to("/settings/provider"))),
        shows("/settings/provider", Who::Technician(Act::Look), get(provider::page)),
        does("/settings/provider", Who::Technician(Act::Provide), post(provider::save)),
        does("/settings/provider/logo", Who::Technician(Act::Provide), post(provider::save_logo).layer(picture)),
        does("/settings/provider/logo/remove", Who::Technician(Act::Provide), post(provider::remove_logo)),
        shows("/settings/limits", Who::Technician(Act::Look), get(limits::page)),
        shows("/settings/limits.csv", Who::Technician(Act::Export), get(limits::csv)),
        does("/settings/limits/{check}", Who::Technician(Act::Care), post(limits::save)),
        shows("/settings/limits/{check}/try", Who::Technician(Act::Care), get(trial::page)),
        shows("/settings/accounting", Who::Technician(Act::Look), get(accounting::page)),
        shows("/settings/accounting.csv", Who::Technician(Act::Export), get(accounting::csv)),
        does("/settings/accounting/{check}", Who::Technician(Act::Care), post(accounting::accept)),
        shows("/settings/tiers", Who::Technician(Act::Look), get(tiers::page)),
        does("/settings/tiers", Who::Technician(Act::Provide), post(tiers::save)),
        shows("/settings/tiers/try", Who::Technician(Act::Provide), get(tiers::trial)),
        shows("/settings/time", Who::Technician(Act::Look), get(time::page)),
        shows("/settings/time.csv", Who::Technician(Act::Export), get(time::file)),
        shows("/settings/mail", Who::Technician(Act::Look), get(mail::page)),
        shows("/settings/mail.csv", Who::Technician(Act::Export), get(mail::csv)),
        does("/settings/mail/test", Who::Technician(Act::Provide), post(mail::test)),
        does("/settings/mail/messages/{message}/again", Who::Technician(Act::Work), post(mail::again)),
        shows("/settings/runbooks", Who::Technician(Act::Look), get(checks::runbooks)),
        shows("/settings/checks", Who::Technician(Act::Look), get(checks::checks)),
        shows("/settings/checks.csv", Who::Technician(Act::Look), get(checks::csv)),
        shows("/settings/getting-started", Who::Technician(Act::Look), get(getting_started::page)),
        does("/settings/getting-started", Who::Technician(Act::Work), post(getting_started::send)),
        does("/settings/getting-started/end", Who::Technician(Act::Work), post(getting_started::end)),
        shows("/settings/technicians", Who::Technician(Act::Provide), get(technicians::page)),
        shows("/settings/technicians.csv", Who::Technician(Act::Export), get(technicians::csv)),
        does("/settings/technicians", Who::Technician(Act::Staff), post(technicians::invite)),
        shows("/settings/technicians/{technician}", Who::Technician(Act::Provide), get(technician::page)),
        does("/settings/technicians/{technician}", Who::Technician(Act::Staff), post(technician::set)),
        does(
            "/settings/technicians/{technician}/second-factor",
            Who::Technician(Act::Staff),
            post(technician::reset_factor),
        ),
        does("/settings/technicians/{technician}/code", Who::Technician(Act::Staff), post(technicians::code)),
        does("/settings/technicians/{technician}/disable", Who::Technician(Act::Staff), post(technicians::disable)),
        does("/settings/technicians/{technician}/enable", Who::Technician(Act::Staff), post(technicians::enable)),
        does(
            "/settings/technicians/{technician}/end-sessions",
            Who::Technician(Act::Staff),
            post(technicians::end_sessions),
        ),
        shows("/settings/account", Who::Technician(Act::Own), get(account::page)),
        does("/settings/account/password", Who::Technician(Act::Own), post(account::change_password)),
        does("/settings/account/language", Who::Technician(Act::Own), post(account::change_language)),
        does("/settings/account/second-factor", Who::Technician(Act::Own), post(second_factor::begin)),
        shows("/settings/account/second-factor", Who::Technician(Act::Own), get(second_factor::page)),
        does("/settings/account/second-factor/confirm", Who::Technician(Act::Own), post(second_factor::confirm)),
        does("/settings/account/sessions/end", Who::Technician(Act::Own), post(account::end_others)),
        does("/settings/account/sessions/{session}/end", Who::Technician(Act::Own), post(account::end_session)),
    ];
    table.extend(work::table());
    table.extend(on_call::table());
    table
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
