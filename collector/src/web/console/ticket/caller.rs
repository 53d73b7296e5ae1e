//! The codes of a ticket: the one that a caller reads is checked and noted in the timeline; those of the desk are read out.
//! Invariant: what proves nothing leaves no line. Next: [`crate::app::caller`].

use axum::Extension;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Redirect};

use super::acts::{Answer, Page};
use super::{Problem, Typed, read, show};
use crate::app::caller;
use crate::web::console::caller::{CallerTyped, refusal};
use crate::web::console::reader;
use crate::web::form::Filled;

/// Checks what a caller reads.
///
/// # Errors
/// As every act on a ticket.
pub(super) async fn check(
    (State(app), Extension(viewer), Path(number)): Page,
    Filled(typed): Filled<CallerTyped>,
) -> Answer {
    let number = read(&number)?;
    let checked = caller::check_for(&viewer.acting(&app), viewer.scope, number, &typed.code, &viewer.actor).await;
    let Err(error) = checked else { return Ok(Redirect::to(&format!("/tickets/{number}")).into_response()) };
    let (status, why) = refusal(error, &reader(&app, &viewer).await?)?;
    let problem = Problem { form: "caller", why, typed: Typed::default() };
    Ok((status, show(&app, &viewer, number, problem, None).await?).into_response())
}
