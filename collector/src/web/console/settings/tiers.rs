//! `/settings/tiers`: the service catalogue; what a change would have meant is told before it is saved.
//! Invariant: a refused form, and one that was tried, come back as typed; trying changes nothing.
//! Next: [`crate::app::promise::tiers`].

use std::collections::BTreeMap;

use askama::Template;
use axum::Extension;
use axum::extract::{Query, State};
use axum::response::{IntoResponse, Response};
use domain::promise::Kind;
use domain::promise::tier::{Tier, Typed, told};
use domain::promise::trial::Kept;
use shared::text::Words;

use super::{Problem, saved};
use crate::app::App;
use crate::app::promise::tiers::{self as case, Offered, TRIAL_DAYS};
use crate::error::AppError;
use crate::web::console::customer::promises::said;
use crate::web::console::{Frame, shown};
use crate::web::form::Filled;
use crate::web::viewer::Viewer;
use crate::words::{Reader, label, say};

const PATH: &str = "/settings/tiers";
/// The word in the address that asks for a new tier.
const NEW: &str = "new";
/// Names of the three times of a priority in the form.
const TIMES: [&str; 3] = ["response", "repair", "update"];

/// Everything that the address or a form holds.
type Fields = BTreeMap<String, String>;

struct Entry {
    word: String,
    name: String,
    hours: String,
    customers: i64,
    is_here: bool,
}

struct Row {
    priority: usize,
    fields: Vec<Field>,
}

struct Field {
    name: String,
    label: String,
    value: String,
}

#[derive(Template)]
#[template(path = "console/settings/tiers.html")]
struct Page {
    frame: Frame,
    tab: &'static str,
    tiers: Vec<Entry>,
    /// The word of the tier in the form; empty: a new one.
    word: String,
    heading: String,
    name: String,
    hours: String,
    labels: [String; 3],
    rows: Vec<Row>,
    /// What was tried, a sentence each.
    tried: Vec<String>,
    field: &'static str,
    problem: String,
    is_saved: bool,
}

/// The page.
///
/// # Errors
/// [`AppError::NotFound`] for a tier that there is not; else as a page.
pub async fn page(
    State(app): State<App>,
    Extension(viewer): Extension<Viewer>,
    Query(asked): Query<Fields>,
) -> Result<Response, AppError> {
    let page = made(&app, &viewer, &asked, false).await?;
    shown(&Page { is_saved: asked.contains_key("saved"), ..page })
}

/// Tells what a tier as typed would have meant.
///
/// # Errors
/// As [`page`].
pub async fn trial(
    State(app): State<App>,
    Extension(viewer): Extension<Viewer>,
    Query(form): Query<Fields>,
) -> Result<Response, AppError> {
    if !form.contains_key("name") {
        return shown(&made(&app, &viewer, &form, false).await?);
    }
    let tried = case::trial(&app, viewer.scope, text(&form, "of"), &typed(&form)).await;
    answer(&app, &viewer, &form, tried).await
}

/// Saves a tier.
///
/// # Errors
/// As [`page`].
pub async fn save(
    State(app): State<App>,
    Extension(viewer): Extension<Viewer>,
    Filled(form): Filled<Fields>,
) -> Result<Response, AppError> {
    match case::save(&viewer.acting(&app), text(&form, "of"), &typed(&form), &viewer.actor).await {
        Ok(_) => Ok(saved(PATH)),
        Err(error) => answer(&app, &viewer, &form, Err(error)).await,
    }
}

async fn answer(
    app: &App,
    viewer: &Viewer,
    form: &Fields,
    tried: Result<Vec<(Kind, Kept)>, AppError>,
) -> Result<Response, AppError> {
    match tried {
        Ok(counts) => {
            let page = made(app, viewer, form, true).await?;
            let tried = counts.iter().map(|one| sentence(one, &page.frame.reader)).collect();
            shown(&Page { tried, ..page })
        }
        Err(error) => {
            let (status, problem) = Problem::of(error, "name")?;
            let page = made(app, viewer, form, true).await?;
            let page = shown(&Page { field: problem.field, problem: problem.why, ..page })?;
            Ok((status, page).into_response())
        }
    }
}

/// "In the last 90 days 41 of 44 responses would have kept it."
fn sentence((kind, kept): &(Kind, Kept), reader: &Reader) -> String {
    let key = if kept.of == 0 { "settings-tiers-tried-none" } else { "settings-tiers-tried" };
    let words = Words::new(key).count("days", TRIAL_DAYS).text("kind", kind.word());
    say(&words.count("kept", i64::from(kept.kept)).count("of", i64::from(kept.of)), reader)
}

/// What people read of the three times.
fn labels(reader: &Reader) -> [String; 3] {
    TIMES.map(|time| label("settings-tiers-time", time, reader))
}

fn text<'a>(form: &'a Fields, name: &str) -> &'a str {
    form.get(name).map_or("", String::as_str)
}

fn field(place: usize, time: &str) -> String {
    format!("p{}_{time}", place + 1)
}

fn typed(form: &Fields) -> Typed<'_> {
    let row = |place: usize| TIMES.map(|time| text(form, &field(place, time)));
    Typed { name: text(form, "name"), hours: text(form, "hours"), targets: std::array::from_fn(row) }
}

/// The page with the tier of the address in its form, or with what was typed.
async fn made(app: &App, viewer: &Viewer, form: &Fields, is_typed: bool) -> Result<Page, AppError> {
    let offered = case::list(app, viewer.scope).await?;
    let asked = if is_typed { text(form, "of") } else { text(form, "tier") };
    let is_new = if is_typed { asked.is_empty() } else { asked == NEW };
    let first = offered.first().map(|one| one.tier.word.clone()).unwrap_or_default();
    let word = if is_new {
        String::new()
    } else if asked.is_empty() {
        first
    } else {
        asked.to_owned()
    };
    let one = offered.iter().find(|one| one.tier.word == word).map(|one| &one.tier);
    if !is_new && one.is_none() {
        return Err(AppError::NotFound);
    }
    let base = one.cloned().unwrap_or_else(|| Tier { name: String::new(), ..Tier::standard() });
    let or = |name: &str, kept: String| if is_typed { text(form, name).to_owned() } else { kept };
    let frame = Frame::of(app, viewer, "settings-tiers-title", "settings").await?;
    let (reader, labels) = (&frame.reader, labels(&frame.reader));
    Ok(Page {
        tab: "tiers",
        heading: one.map_or_else(|| say(&Words::new("settings-tiers-new"), reader), |one| one.name.clone()),
        tiers: offered.iter().map(|one| entry(one, &word, reader)).collect(),
        name: or("name", base.name.clone()),
        hours: or("hours", base.hours.to_string()),
        rows: (0..base.targets.len()).map(|place| row(place, &base, &labels, &or)).collect(),
        frame,
        labels,
        word,
        tried: Vec::new(),
        field: "",
        problem: String::new(),
        is_saved: false,
    })
}

fn row(place: usize, tier: &Tier, labels: &[String; 3], or: &impl Fn(&str, String) -> String) -> Row {
    let target = tier.targets.get(place).copied().unwrap_or_default();
    let fields = TIMES.iter().zip(labels).zip(Kind::ALL).map(|((time, label), kind)| {
        let name = field(place, time);
        Field { label: format!("P{}: {label}", place + 1), value: or(&name, told(target.of(*kind))), name }
    });
    Row { priority: place + 1, fields: fields.collect() }
}

fn entry(one: &Offered, here: &str, reader: &Reader) -> Entry {
    let tier = &one.tier;
    Entry {
        word: tier.word.clone(),
        name: tier.name.clone(),
        hours: said(tier, reader),
        customers: one.customers,
        is_here: tier.word == here,
    }
}
