//! `/devices/{id}/software`: the programs of a device, filtered and a page at a time; the same as a file.
//! Invariant: the file holds what the filter holds; what a program calls itself is text.
//! Next: [`crate::app::device_page::software`].

use askama::Template;
use axum::Extension;
use axum::extract::{Path, Query, State};
use axum::response::Response;
use domain::knowledge::{BuiltIn, Learned, program_end};
use domain::privacy::today;
use jiff::civil::Date;
use serde::Deserialize;
use shared::host::Program;
use shared::past::{Knowledge, Unwanted};
use shared::text::Words;

use super::super::pages::{Around, around};
use super::super::{Frame, Mark, Moment, reader, shown};
use super::id;
use crate::app::App;
use crate::app::device_page::{Software, software};
use crate::error::AppError;
use crate::web::csv::Csv;
use crate::web::roadmap::day;
use crate::web::viewer::Viewer;
use crate::words::{Reader, say};

/// Programs of a page.
const ROWS: usize = 100;

/// What is asked for in the address.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    /// A part of a name, a publisher or a version.
    q: String,
    /// The page, from 1 on.
    page: String,
}

struct Item {
    name: String,
    version: String,
    publisher: String,
    source: String,
    /// Why it does not belong there.
    unwanted: Option<(Mark, String)>,
    support: Option<Support>,
}

/// Until when its maker supports a program, where the catalogue knows.
struct Support {
    day: String,
    ends_on: Date,
    is_over: bool,
    /// The page that says so; empty where it was not told.
    source: String,
}

#[derive(Template)]
#[template(path = "console/device/software.html")]
struct Page {
    frame: Frame,
    id: String,
    name: String,
    seen: Option<Moment>,
    total: usize,
    asked: String,
    file: String,
    items: Vec<Item>,
    pages: Around,
}

/// The page.
///
/// # Errors
/// [`AppError::NotFound`] for a device that there is not; else as a page.
pub async fn page(
    State(app): State<App>,
    Extension(viewer): Extension<Viewer>,
    Path(device): Path<String>,
    Query(asked): Query<Asked>,
) -> Result<Response, AppError> {
    let Software { device, seen: facts, learned } = software(&app, viewer.scope, id(&device)?).await?;
    let reader = reader(&app, &viewer).await?;
    let frame = Frame::of(&app, &viewer, "", "devices").await?;
    let title = frame.t("device-software-of").text("name", &device.name).to_string();
    let seen = facts.as_ref().map(|(_, at)| Moment::of(*at, &reader));
    let programs = facts.map(|(facts, _)| facts.programs).unwrap_or_default();
    let total = programs.len();
    let found = filtered(programs, &asked.q);
    let here = format!("/devices/{}/software", device.id);
    let link = |path: &str, page: usize| {
        let page = if page > 1 { page.to_string() } else { String::new() };
        let words = [("q", asked.q.as_str()), ("page", page.as_str())];
        super::super::pages::link(path, &words)
    };
    let (pages, skip) = around(found.len(), ROWS, &asked.page, |page| link(&here, page));
    let items = found.into_iter().skip(skip).take(ROWS).map(|one| item(one, &learned, &reader)).collect();
    let file = link(&format!("{here}.csv"), 1);
    shown(&Page {
        frame: frame.titled(title),
        id: device.id.to_string(),
        name: device.name,
        seen,
        total,
        asked: asked.q,
        file,
        items,
        pages,
    })
}

/// The same as a file.
///
/// # Errors
/// As [`page`].
pub async fn csv(
    State(app): State<App>,
    Extension(viewer): Extension<Viewer>,
    Path(device): Path<String>,
    Query(asked): Query<Asked>,
) -> Result<Response, AppError> {
    let Software { device, seen: facts, learned } = software(&app, viewer.scope, id(&device)?).await?;
    let head = ["device", "program", "version", "publisher", "source", "unwanted", "supported_until", "says"];
    let mut csv = Csv::new(&head);
    for one in filtered(facts.map(|(facts, _)| facts.programs).unwrap_or_default(), &asked.q) {
        let unwanted = unwanted(&one).map(|found| found.reason).unwrap_or_default();
        let support = program_end(learned.catalogue(), &one);
        let until = support.as_ref().map(|end| end.last_on.to_string()).unwrap_or_default();
        let says = support.map(|end| end.product.source.as_str()).unwrap_or_default();
        csv.row(&[&device.name, &one.name, &one.version, &one.publisher, &one.source, &unwanted, &until, says]);
    }
    Ok(csv.answer("software"))
}

/// Programs with these letters in name, publisher or version, by name.
fn filtered(mut programs: Vec<Program>, asked: &str) -> Vec<Program> {
    let wanted = asked.trim().to_lowercase();
    let has = |text: &str| text.to_lowercase().contains(&wanted);
    programs.retain(|one| wanted.is_empty() || has(&one.name) || has(&one.publisher) || has(&one.version));
    programs.sort_by_cached_key(|one| (one.name.to_lowercase(), one.version.clone()));
    programs
}

/// What does not belong there; what touches licences is between few people, and here a program like any other.
fn unwanted(one: &Program) -> Option<Unwanted> {
    BuiltIn.unwanted(&one.name, &one.publisher).filter(|found| !found.touches_licences())
}

fn item(one: Program, learned: &Learned, reader: &Reader) -> Item {
    let unwanted = unwanted(&one).map(|found| {
        let words = Words::new("software-unwanted")
            .text("program", &one.name)
            .text("version", &one.version)
            .text("reason", &found.reason);
        (Mark::of(found.severity), say(&words, reader))
    });
    let support = support(&one, learned, reader);
    Item { name: one.name, version: one.version, publisher: one.publisher, source: one.source, unwanted, support }
}

fn support(one: &Program, learned: &Learned, reader: &Reader) -> Option<Support> {
    let end = program_end(learned.catalogue(), one)?;
    Some(Support {
        day: day(end.last_on, reader),
        ends_on: end.last_on,
        is_over: end.last_on < today(reader.now_ms, "UTC"),
        source: end.product.source.clone(),
    })
}
