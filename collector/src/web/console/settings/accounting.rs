//! `/settings/accounting`: what each check was worth in the last 90 days, and which is proposed for the digest.
//! Invariant: a proposal shows the figures it stands on; it is accepted with a reason, by who may change limits; a refused form
//! comes back as it was typed. Next: [`crate::app::accounting`].

use askama::Template;
use axum::Extension;
use axum::extract::{Path, Query, State};
use axum::response::{IntoResponse, Redirect, Response};
use domain::accounting::{DAYS, FLOOR_PERCENT, LEAST_OPENED, Tally, Verdict};
use serde::Deserialize;
use shared::ids::CustomerId;
use shared::text::Words;

use super::Problem;
use crate::app::App;
use crate::app::accounting::{self as case, Check, WHY_BYTES};
use crate::error::AppError;
use crate::web::console::{Frame, reader, shown};
use crate::web::csv::Csv;
use crate::web::form::Filled;
use crate::web::viewer::Viewer;
use crate::words::{Reader, check_name, figures, say};

const PATH: &str = "/settings/accounting";

/// Whose figures, and what was just saved, as it stands in the address.
#[derive(Debug, Default, Deserialize)]
pub struct Place {
    #[serde(default)]
    customer: String,
    #[serde(default)]
    saved: String,
}

/// What accepts a proposal.
#[derive(Clone, Debug, Default, Deserialize)]
pub struct Typed {
    #[serde(default)]
    customer: String,
    #[serde(default)]
    why: String,
}

struct Row {
    check: String,
    name: String,
    tally: Tally,
    precision: String,
    lead: String,
    verdict: Verdict,
    /// The reason that is offered, or what was typed.
    why: String,
    problem: String,
}

struct Choice {
    id: String,
    name: String,
}

#[derive(Template)]
#[template(path = "console/settings/accounting.html")]
struct Page {
    frame: Frame,
    tab: &'static str,
    /// The customer's id and name; empty for all.
    customer: String,
    name: String,
    customers: Vec<Choice>,
    rows: Vec<Row>,
    proposed: usize,
    /// Whether whoever looks may accept for whom this is.
    may_accept: bool,
    saved: String,
    days: i64,
    floor: i64,
    least: i64,
    why_bytes: usize,
}

/// The page.
///
/// # Errors
/// [`AppError::NotFound`] for a customer that there is not; so for every function below.
pub async fn page(
    State(app): State<App>,
    Extension(viewer): Extension<Viewer>,
    Query(place): Query<Place>,
) -> Result<Response, AppError> {
    show(&app, &viewer, (&place.customer, &place.saved), None).await
}

/// Puts a check into the digest.
///
/// # Errors
/// As [`page`].
pub async fn accept(
    State(app): State<App>,
    Extension(viewer): Extension<Viewer>,
    Path(check): Path<String>,
    Filled(typed): Filled<Typed>,
) -> Result<Response, AppError> {
    let customer = asked(&typed.customer)?;
    match case::accept(&viewer.acting(&app), viewer.scope, customer, &check, &typed.why).await {
        Ok(()) => {
            let of = customer.map(|id| format!("customer={id}&")).unwrap_or_default();
            Ok(Redirect::to(&format!("{PATH}?{of}saved={check}")).into_response())
        }
        Err(error) => {
            let (status, problem) = Problem::of(error, "why")?;
            let refused = (check.as_str(), typed.why.as_str(), problem);
            let page = show(&app, &viewer, (&typed.customer, ""), Some(refused)).await?;
            Ok((status, page).into_response())
        }
    }
}

/// The figures of each customer by itself, as a file.
///
/// # Errors
/// As [`page`].
pub async fn csv(
    State(app): State<App>,
    Extension(viewer): Extension<Viewer>,
    Query(place): Query<Place>,
) -> Result<Response, AppError> {
    let mut csv = Csv::new(&[
        "check",
        "customer",
        "opened",
        "acted_on",
        "by_itself",
        "not_useful",
        "precision_percent",
        "median_lead_s",
    ]);
    for one in case::each(&app, viewer.scope, asked(&place.customer)?).await? {
        let or_nothing = |value: Option<i64>| value.map(|value| value.to_string()).unwrap_or_default();
        csv.row(&[
            one.check,
            one.customer.map(|(_, name)| name).unwrap_or_default(),
            one.tally.opened.to_string(),
            one.tally.acted.to_string(),
            one.tally.by_itself.to_string(),
            one.tally.not_useful.to_string(),
            or_nothing(one.tally.precision_percent()),
            or_nothing(one.tally.median_lead_ms.map(|ms| ms / 1000)),
        ]);
    }
    Ok(csv.answer("accounting"))
}

/// The customer as it stands in the address; nothing is everybody, what is none is nobody.
fn asked(customer: &str) -> Result<Option<CustomerId>, AppError> {
    if customer.is_empty() { Ok(None) } else { customer.parse().map(Some).map_err(|_| AppError::NotFound) }
}

async fn show(
    app: &App,
    viewer: &Viewer,
    (customer, saved): (&str, &str),
    refused: Option<(&str, &str, Problem)>,
) -> Result<Response, AppError> {
    let found = case::of(app, viewer.scope, asked(customer)?).await?;
    let reader = reader(app, viewer).await?;
    let mut rows: Vec<Row> = found.checks.into_iter().map(|one| row(one, &reader)).collect();
    if let Some((check, why, problem)) = refused
        && let Some(row) = rows.iter_mut().find(|row| row.check == check)
    {
        (row.why, row.problem) = (why.to_owned(), problem.why);
    }
    let choice = |one: crate::store::customer::Customer| Choice { id: one.id.to_string(), name: one.name };
    shown(&Page {
        frame: Frame::of(app, viewer, "settings-accounting-title", "settings").await?,
        tab: "accounting",
        may_accept: found.customer.is_some() || viewer.scope.is_none(),
        customer: found.customer.as_ref().map(|one| one.id.to_string()).unwrap_or_default(),
        name: found.customer.map(|one| one.name).unwrap_or_default(),
        customers: found.customers.into_iter().map(choice).collect(),
        proposed: rows.iter().filter(|row| row.verdict == Verdict::Proposed).count(),
        saved: if saved.is_empty() { String::new() } else { check_name(saved, &reader) },
        rows,
        days: DAYS,
        floor: FLOOR_PERCENT,
        least: LEAST_OPENED,
        why_bytes: WHY_BYTES,
    })
}

fn row(one: Check, reader: &Reader) -> Row {
    let Check { check, tally, verdict } = one;
    let dash = || "–".to_owned();
    let why = Words::new("settings-accounting-why")
        .count("acted", tally.acted)
        .count("opened", tally.opened)
        .count("days", DAYS);
    let lead_s = tally.median_lead_ms.map(|ms| u64::try_from(ms / 1000).unwrap_or(0));
    Row {
        name: check_name(&check, reader),
        precision: tally.precision_percent().map_or_else(dash, |percent| format!("{percent} %")),
        lead: lead_s.map_or_else(dash, |lead_s| figures::span(lead_s, reader)),
        why: say(&why, reader),
        problem: String::new(),
        check,
        tally,
        verdict,
    }
}
