//! `/settings/limits/{check}/try`: what limits would have done in the last 30 days, before they are saved.
//! Invariant: a page that changes nothing; what was typed stands in a form that saves it, and leads back to be changed; the
//! picture says nothing that the sentence and the table do not. Next: [`crate::app::trial`].

use askama::Template;
use axum::Extension;
use axum::extract::{Path, Query, State};
use axum::response::{IntoResponse, Response};
use domain::trial::compare::Under;

use super::Problem;
use super::limits::{self, FIELD, Refusal, label_and_unit};
use crate::app::App;
use crate::app::limits::Asked;
use crate::app::trial::{self as case, Changed, Listed, Outcome, Trial, said};
use crate::error::AppError;
use crate::web::chart::days::Bars;
use crate::web::console::{Frame, Mark, Moment, reader, shown};
use crate::web::viewer::Viewer;
use crate::words::{Reader, check_name, label, title_of};

/// Tickets of the list at most.
const ROWS: usize = 200;

struct Change {
    label: String,
    old: String,
    new: String,
    is_tried: bool,
}

struct Row {
    word: String,
    mark: Mark,
    title: String,
    name: String,
    device: String,
    customer: String,
    opened: Moment,
    over: Option<Moment>,
    came_back: u32,
}

struct Shown {
    sentence: String,
    also: Vec<String>,
    bars: Bars,
    rows: Vec<Row>,
    more: usize,
}

#[derive(Template)]
#[template(path = "console/settings/trial.html")]
struct Page {
    frame: Frame,
    tab: &'static str,
    asked: Asked,
    check: &'static str,
    name: String,
    whose: String,
    back: String,
    typed: Vec<(String, String)>,
    changes: Vec<Change>,
    untold: Vec<String>,
    really: i64,
    shown: Option<Shown>,
}

/// The page.
///
/// # Errors
/// [`AppError::NotFound`] for nobody and for a check without limits; else as a page.
pub async fn page(
    State(app): State<App>,
    Extension(viewer): Extension<Viewer>,
    Path(check): Path<String>,
    Query(form): Query<Vec<(String, String)>>,
) -> Result<Response, AppError> {
    let (asked, typed) = limits::typed(&form);
    let reader = reader(&app, &viewer).await?;
    match case::of(&app, viewer.scope, &asked, (&check, &typed), &reader.zone).await {
        Ok(trial) => {
            let frame = Frame::of(&app, &viewer, "settings-trial-title", "settings").await?;
            shown(&of(frame, asked, typed, &trial, &reader))
        }
        Err(error) => {
            let (status, problem) = Problem::of(error, "limit")?;
            let page = limits::show(&app, &viewer, asked, "", &Refusal { check, typed, problem }).await?;
            Ok((status, page).into_response())
        }
    }
}

fn of(frame: Frame, asked: Asked, typed: Vec<(String, String)>, trial: &Trial, reader: &Reader) -> Page {
    let untold = trial.changed.iter().filter(|one| !one.is_tried);
    let untold = untold.map(|one| label_and_unit(trial.check, one.field, reader).0);
    Page {
        frame,
        tab: "limits",
        check: trial.check,
        name: check_name(trial.check, reader),
        whose: trial.chain.last().map(|level| limits::said(level, reader)).unwrap_or_default(),
        back: limits::link(&asked),
        typed: typed.into_iter().map(|(name, text)| (format!("{FIELD}{name}"), text)).collect(),
        changes: trial.changed.iter().map(|one| change(trial.check, one, reader)).collect(),
        untold: untold.collect(),
        really: trial.really,
        shown: trial.outcome.as_ref().map(|outcome| outcome_of(outcome, trial, reader)),
        asked,
    }
}

fn change(check: &str, one: &Changed, reader: &Reader) -> Change {
    let (label, unit) = label_and_unit(check, one.field, reader);
    let told = |value: f64| format!("{value} {unit}").trim_end().to_owned();
    Change { label, old: told(one.old), new: told(one.new), is_tried: one.is_tried }
}

fn outcome_of(outcome: &Outcome, trial: &Trial, reader: &Reader) -> Shown {
    Shown {
        sentence: said::sentence(outcome, reader),
        also: said::also(outcome, trial.check, reader),
        bars: Bars::of(&outcome.days, reader),
        rows: outcome.rows.iter().rev().take(ROWS).map(|one| row(one, reader)).collect(),
        more: outcome.rows.len().saturating_sub(ROWS),
    }
}

fn row(one: &Listed, reader: &Reader) -> Row {
    let would = &one.row.would;
    let under = match one.row.under {
        Under::New => "new",
        Under::Old => "no_more",
        Under::Both => "as_today",
    };
    Row {
        word: label("settings-trial-under", under, reader),
        mark: Mark::of(would.severity),
        title: title_of(&would.title, reader),
        name: one.name.clone(),
        device: one.device.to_string(),
        customer: one.customer.clone(),
        opened: Moment::of(would.opened_at, reader),
        over: would.over_at.map(|at| Moment::of(at, reader)),
        came_back: would.came_back,
    }
}
