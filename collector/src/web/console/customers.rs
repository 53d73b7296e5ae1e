//! `/customers`: every customer with how it stands; the form that adds one.
//! Invariant: the file that is downloaded holds what the filter holds; a refused form comes back as it was typed.
//! Next: [`super::customer`] for one of them.

use askama::Template;
use axum::Extension;
use axum::extract::{Query, State};
use axum::response::{IntoResponse, Redirect, Response};
use serde::Deserialize;
use shared::text::Words;

use super::settings::Problem;
use super::{Frame, reader, shown};
use crate::app::customer::{self as case, Filled as CustomerFilled};
use crate::app::{App, provider};
use crate::error::AppError;
use crate::store::customer::{Customer, Figures};
use crate::web::csv::Csv;
use crate::web::form::Filled;
use crate::web::viewer::Viewer;
use crate::words::{Language, Reader, label, say};

/// Customers on one page.
const ROWS: usize = 50;

/// What is asked for in the address.
#[derive(Clone, Debug, Default, Deserialize)]
pub struct Asked {
    /// A part of the name.
    #[serde(default)]
    q: String,
    /// The page, from 1 on.
    #[serde(default)]
    page: String,
    /// A customer was just erased, or begun to be.
    #[serde(default)]
    erased: Option<String>,
}

/// The form that adds a customer.
#[derive(Clone, Debug, Default, Deserialize)]
pub struct Typed {
    /// The company's name.
    #[serde(default)]
    pub name: String,
    /// Its language's code.
    #[serde(default)]
    pub language: String,
    /// Its zone's name.
    #[serde(default)]
    pub time_zone: String,
    /// The first site's name.
    #[serde(default)]
    pub site: String,
}

/// One way devices stand, as a few words: never by colour alone.
pub struct Stand {
    /// The class that colours it.
    pub class: &'static str,
    /// Its shape.
    pub shape: &'static str,
    /// The word that a list of devices is filtered by.
    pub word: &'static str,
    /// How many they are, and what.
    pub words: String,
}

/// How the devices of a customer stand; what none of them does is left out.
pub fn stands(figures: &Figures, reader: &Reader) -> Vec<Stand> {
    let Figures { devices, silent, waiting, blind, maintenance, .. } = *figures;
    let reporting = devices - silent - waiting - maintenance;
    let all = [
        ("critical", "◆", "silent", silent),
        ("good", "✓", "reporting", reporting),
        ("unknown", "?", "waiting", waiting),
        ("low", "▬", "maintenance", maintenance),
        ("unknown", "?", "unseen", blind),
    ];
    let there = all.into_iter().filter(|(.., count)| *count > 0);
    there
        .map(|(class, shape, word, count)| {
            let words = Words::new("customers-stand").text("stand", word).count("count", count);
            Stand { class, shape, word, words: say(&words, reader) }
        })
        .collect()
}

/// How customers are told, in a few words.
pub fn notices_words(notices: &str, reader: &Reader) -> String {
    let word = if matches!(notices, "off" | "automatic") { notices } else { "approve" };
    label("customers-notices", word, reader)
}

struct Item {
    id: String,
    name: String,
    devices: i64,
    stands: Vec<Stand>,
    open_tickets: i64,
    taken_over: i64,
    language: &'static str,
    notices: String,
}

#[derive(Template)]
#[template(path = "console/customers.html")]
struct Page {
    frame: Frame,
    items: Vec<Item>,
    asked: String,
    /// All that match, on every page.
    found: usize,
    /// The first and last that are shown, from 1 on.
    shown: (usize, usize),
    /// The pages before and behind this one.
    around: (Option<usize>, Option<usize>),
    is_empty: bool,
    is_erased: bool,
    typed: Typed,
    field: &'static str,
    problem: String,
    zones: Vec<String>,
    languages: [Language; 4],
}

/// The page.
///
/// # Errors
/// [`AppError`] as a page.
pub async fn page(
    State(app): State<App>,
    Extension(viewer): Extension<Viewer>,
    Query(asked): Query<Asked>,
) -> Result<Response, AppError> {
    show(&app, &viewer, asked, Typed::default(), Problem::default()).await
}

/// The same as a file.
///
/// # Errors
/// [`AppError`] as a page.
pub async fn csv(
    State(app): State<App>,
    Extension(viewer): Extension<Viewer>,
    Query(asked): Query<Asked>,
) -> Result<Response, AppError> {
    let mut csv = Csv::new(&[
        "customer",
        "devices",
        "reporting",
        "silent",
        "no report yet",
        "maintenance",
        "cannot see something",
        "open tickets",
        "on the take-over report",
        "language",
        "time zone",
        "notices",
        "id",
    ]);
    for (one, figures) in case::with_figures(&app, viewer.scope, asked.q.trim()).await? {
        let Figures { devices, silent, waiting, blind, maintenance, open_tickets, taken_over } = figures;
        let reporting = devices - silent - waiting - maintenance;
        let counts = [devices, reporting, silent, waiting, maintenance, blind, open_tickets, taken_over];
        let mut cells = vec![one.name];
        cells.extend(counts.map(|count| count.to_string()));
        cells.extend([one.language, one.time_zone, one.notices, one.id.to_string()]);
        csv.row(&cells);
    }
    Ok(csv.answer("customers"))
}

/// Adds a customer.
///
/// # Errors
/// [`AppError`] as a page.
pub async fn add(
    State(app): State<App>,
    Extension(viewer): Extension<Viewer>,
    Filled(typed): Filled<Typed>,
) -> Result<Response, AppError> {
    let Typed { name, language, time_zone, site } = typed.clone();
    let filled = CustomerFilled { name, language, time_zone };
    match case::add_filled(&viewer.acting(&app), viewer.scope, &filled, &site).await {
        Ok(made) => Ok(Redirect::to(&format!("/customers/{}", made.id)).into_response()),
        Err(error) => {
            let (status, problem) = Problem::of(error, "name")?;
            Ok((status, show(&app, &viewer, Asked::default(), typed, problem).await?).into_response())
        }
    }
}

async fn show(
    app: &App,
    viewer: &Viewer,
    asked: Asked,
    mut typed: Typed,
    problem: Problem,
) -> Result<Response, AppError> {
    let asked_for = asked.q.trim();
    let rows = case::with_figures(app, viewer.scope, asked_for).await?;
    let found = rows.len();
    let last_page = found.div_ceil(ROWS).max(1);
    let at = asked.page.parse::<usize>().unwrap_or(1).clamp(1, last_page);
    let before = (at - 1) * ROWS;
    let reader = reader(app, viewer).await?;
    let items: Vec<Item> = rows.into_iter().skip(before).take(ROWS).map(|row| item(row, &reader)).collect();
    let own = provider::get(app).await?;
    for (field, own) in [(&mut typed.language, own.language), (&mut typed.time_zone, own.time_zone)] {
        if field.is_empty() {
            *field = own;
        }
    }
    shown(&Page {
        frame: Frame::of(app, viewer, "customers-title", "customers").await?,
        is_empty: found == 0 && asked_for.is_empty(),
        is_erased: asked.erased.is_some(),
        asked: asked_for.to_owned(),
        found,
        shown: (before + 1, before + items.len()),
        items,
        around: ((at > 1).then(|| at - 1), (at < last_page).then_some(at + 1)),
        typed,
        field: problem.field,
        problem: problem.why,
        zones: provider::time_zones(),
        languages: Language::ALL,
    })
}

fn item((one, figures): (Customer, Figures), reader: &Reader) -> Item {
    Item {
        id: one.id.to_string(),
        devices: figures.devices,
        stands: stands(&figures, reader),
        open_tickets: figures.open_tickets,
        taken_over: figures.taken_over,
        language: Language::of(&one.language).unwrap_or_default().name(),
        notices: notices_words(&one.notices, reader),
        name: one.name,
    }
}
