//! The time that was spent on a ticket, beside it: who, how long, who pays; and the form that corrects an entry.
//! Invariant: the sum is that of the entries shown; a correction leaves a line. Next: [`domain::time_entry`].

use axum::Extension;
use axum::extract::{Path, State};
use axum::response::Response;
use domain::time_entry::{Cover, Sum, TimeEntry};
use shared::ids::TimeEntryId;

use super::super::Moment;
use super::acts::answered;
use super::{Typed, read};
use crate::app::{App, desk, time_entry};
use crate::error::AppError;
use crate::web::form::Filled;
use crate::web::viewer::Viewer;
use crate::words::{Reader, figures, label};

/// An entry.
pub(super) struct Row {
    pub(super) id: String,
    pub(super) who: String,
    pub(super) at: Moment,
    pub(super) span: String,
    pub(super) minutes: u32,
    pub(super) cover: String,
    pub(super) cover_word: &'static str,
}

/// What was spent in all.
pub(super) struct Time {
    pub(super) rows: Vec<Row>,
    /// "1 h 20 min"; empty when nothing was spent.
    pub(super) all: String,
}

impl Time {
    pub(super) fn of(entries: &[TimeEntry], reader: &Reader) -> Self {
        let mut sum = Sum::default();
        for one in entries {
            sum.take(one.spent.cover, i64::from(one.spent.minutes));
        }
        let row = |one: &TimeEntry| Row {
            id: one.id.to_string(),
            who: one.who.1.clone(),
            at: Moment::of(one.at, reader),
            span: figures::minutes(i64::from(one.spent.minutes), reader),
            minutes: one.spent.minutes,
            cover: label("ticket-cover", one.spent.cover.word(), reader),
            cover_word: one.spent.cover.word(),
        };
        let all = if sum.all() > 0 { figures::minutes(sum.all(), reader) } else { String::new() };
        Self { rows: entries.iter().map(row).collect(), all }
    }
}

/// What a table for machines calls who pays.
pub(in crate::web::console) fn cover_name(cover: Cover) -> &'static str {
    match cover {
        Cover::Covered => "covered",
        Cover::NotCovered => "not covered",
        Cover::Courtesy => "courtesy",
    }
}

/// Corrects an entry.
///
/// # Errors
/// [`AppError::NotFound`] for a ticket or an entry that there is not.
pub async fn correct(
    State(app): State<App>,
    Extension(viewer): Extension<Viewer>,
    Path((number, entry)): Path<(String, String)>,
    Filled(typed): Filled<Typed>,
) -> Result<Response, AppError> {
    let number = read(&number)?;
    desk::ticket(&app, viewer.scope, number).await?;
    let id: TimeEntryId = entry.parse().map_err(|_| AppError::NotFound)?;
    let to = (typed.minutes.as_str(), typed.cover.as_str());
    let done = time_entry::correct(&app, viewer.scope, (number, id), to, &viewer.actor).await;
    answered(&app, &viewer, number, ("time", typed), done).await
}
