//! The problem that a ticket belongs to, and how one lives with it; and the form that puts it to another.
//! Invariant: only problems that the reader sees are named. Next: [`crate::app::problem`].

use axum::Extension;
use axum::extract::{Path, State};
use domain::problem::Problem;
use shared::ids::ProblemId;

use super::acts::{Answer, Page, answered};
use super::{Typed, read};
use crate::app::desk;
use crate::app::problem::OfTicket;
use crate::app::problem::work::link;
use crate::error::AppError;
use crate::web::console::problems::name;
use crate::web::form::Filled;
use crate::words::{Reader, label};

/// A problem as a ticket names it.
pub(super) struct Named {
    pub(super) id: String,
    pub(super) name: String,
    pub(super) state: String,
    pub(super) workaround: String,
}

/// What a ticket says of problems.
pub(super) struct Problems {
    /// The one that it belongs to.
    pub(super) own: Option<Named>,
    /// Others that are open.
    pub(super) others: Vec<Named>,
}

impl Problems {
    pub(super) fn of(found: &OfTicket, reader: &Reader) -> Self {
        let named = |one: &Problem| Named {
            id: one.id.to_string(),
            name: name(one, reader),
            state: label("problem-state", one.state.word(), reader),
            workaround: one.workaround.clone(),
        };
        Self { own: found.own.as_ref().map(named), others: found.others.iter().map(named).collect() }
    }
}

/// Puts the ticket to a problem, or takes it off its own.
///
/// # Errors
/// As every act on a ticket.
pub(super) async fn put((State(app), Extension(viewer), Path(number)): Page, Filled(typed): Filled<Typed>) -> Answer {
    let number = read(&number)?;
    desk::ticket(&app, viewer.scope, number).await?;
    let to: Result<Option<ProblemId>, AppError> = match typed.problem.as_str() {
        "" => Ok(None),
        id => id.parse().map(Some).map_err(|_| AppError::invalid("problem", "choose one of the open problems")),
    };
    let done = match to {
        Ok(to) => link(&viewer.acting(&app), viewer.scope, number, to, &viewer.actor).await,
        Err(refused) => Err(refused),
    };
    answered(&app, &viewer, number, ("problem", typed), done).await
}
