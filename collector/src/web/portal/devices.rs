//! `/portal/devices`: the company's computers, how each stands, and until when its system is kept safe.
//! Invariant: what is not known looks unknown, never fine; the file holds the same rows as the page, and those that are too many for one.
//! Next: [`crate::app::portal::devices`].

use askama::Template;
use axum::Extension;
use axum::extract::State;
use axum::response::Response;
use domain::told::Standing;
use jiff::Timestamp;
use jiff::civil::Date;

use super::codes::Codes;
use super::frame::{Frame, Moment};
use super::visit::Visit;
use super::{shown, story};
use crate::app::App;
use crate::app::portal::cases::cases;
use crate::app::portal::devices::{Owned, Support, devices};
use crate::error::AppError;
use crate::web::csv::Csv;

struct Row {
    name: String,
    mark: Mark,
    cases: Vec<i64>,
    system: String,
    /// Until when it is kept safe, as a sentence; empty while nothing is known of it.
    support: String,
    until_on: Option<Date>,
    is_over: bool,
    seen: Option<Moment>,
}

/// A standing as it is shown: never by colour alone.
#[derive(Clone, Debug)]
pub struct Mark {
    pub class: &'static str,
    pub shape: &'static str,
    pub word: String,
}

impl Mark {
    /// The mark of a standing.
    pub fn of(standing: Standing, frame: &Frame) -> Self {
        let (class, shape) = match standing {
            Standing::Fine => ("good", "✓"),
            Standing::Working => ("low", "●"),
            Standing::NeedsYou => ("high", "▲"),
            Standing::Quiet | Standing::Waiting => ("unknown", "?"),
            Standing::Maintenance => ("low", "▬"),
        };
        Self { class, shape, word: frame.t(&format!("portal-device-{}", standing.word())) }
    }
}

#[derive(Template)]
#[template(path = "portal/devices.html")]
struct Page {
    frame: Frame,
    rows: Vec<Row>,
    is_cut: bool,
    codes: Codes,
}

/// Rows of the page; a company with more computers reads the rest in the file.
const ROWS: usize = 200;

/// The page.
///
/// # Errors
/// [`AppError`] as a page.
pub async fn page(State(app): State<App>, Extension(visit): Extension<Visit>) -> Result<Response, AppError> {
    let (frame, mut rows) = list(&app, &visit).await?;
    let is_cut = rows.len() > ROWS;
    rows.truncate(ROWS);
    let codes = Codes::of(&app, &visit.0.visitor, &frame, ("/portal/devices", ROWS)).await?;
    shown(&Page { frame, rows, is_cut, codes })
}

/// The same as a file.
///
/// # Errors
/// [`AppError`] as a page.
pub async fn csv(State(app): State<App>, Extension(visit): Extension<Visit>) -> Result<Response, AppError> {
    let (frame, rows) = list(&app, &visit).await?;
    let head = ["computer", "state", "system", "support", "seen"];
    let head = head.map(|column| frame.t(&format!("portal-column-{column}")));
    let mut csv = Csv::new(&head.each_ref().map(String::as_str));
    for row in rows {
        let seen = row.seen.map(|one| one.machine).unwrap_or_default();
        let until = row.until_on.map(|on| on.to_string()).unwrap_or_default();
        csv.row(&[row.name, row.mark.word, row.system, until, seen]);
    }
    Ok(csv.answer("computers"))
}

async fn list(app: &App, Visit(session): &Visit) -> Result<(Frame, Vec<Row>), AppError> {
    let visitor = &session.visitor;
    let frame = Frame::of(app, visitor, "portal-devices", "devices").await?;
    let owned = devices(app, visitor, &cases(app, visitor).await?).await?;
    let now = Timestamp::from_millisecond(frame.reader.now_ms).map_err(AppError::internal)?;
    let today_on = now.to_zoned(frame.reader.zone.clone()).date();
    let rows = owned.into_iter().map(|one| row(one, &frame, today_on)).collect();
    Ok((frame, rows))
}

fn row(one: Owned, frame: &Frame, today_on: Date) -> Row {
    let (system, support) = match one.system {
        Some(system) => (system.product, Some(system.support)),
        None => (String::new(), None),
    };
    let until = match support {
        Some(Support::Until(on)) => Some(on),
        _ => None,
    };
    let is_over = until.is_some_and(|on| on < today_on);
    let support = match support {
        Some(Support::Until(on)) => {
            frame.at(if is_over { "portal-ending-over" } else { "portal-ending-soon" }, story::day(on, frame))
        }
        Some(Support::Open) => frame.t("portal-support-none"),
        Some(Support::Unknown) => frame.t("portal-support-unknown"),
        None => String::new(),
    };
    Row {
        mark: Mark::of(one.standing, frame),
        name: one.device.name,
        cases: one.cases,
        system,
        support,
        until_on: until,
        is_over,
        seen: one.device.last_received_at.map(|at| frame.moment(at)),
    }
}
