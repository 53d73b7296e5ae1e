//! A month's report as people read it, in the console and in the portal, on a screen and on paper: parts with a sentence, a
//! picture where there is one, and a table.
//! Invariant: the sentence, the picture, the table and the file say the same; a part of which nothing is known says so.
//! Next: [`crate::app::monthly`], `templates/monthly/parts.html`, `locales/*/monthly.ftl`.

mod parts;

pub use parts::answers;

use axum::extract::Query;
use axum::extract::rejection::QueryRejection;
use domain::csat::Tally;
use domain::monthly::Month;
use domain::promise::Kind;
use domain::promise::trial::Kept;
use serde::Deserialize;
use shared::text::Words;

use super::csv::Csv;
use super::ledger::picture::Picture;
use super::roadmap::picture::Picture as Road;
use crate::app::monthly::Monthly;
use crate::error::AppError;
use crate::web::ledger::named;
use crate::words::{Reader, say};

/// What is asked for in the address.
#[derive(Clone, Debug, Default, Deserialize)]
pub struct Asked {
    /// `2026-10`; without it the last month that is over.
    #[serde(default)]
    month: String,
}

impl Asked {
    /// The month that is asked for.
    ///
    /// # Errors
    /// [`AppError::NotFound`] for what is no month.
    pub fn read(asked: Result<Query<Self>, QueryRejection>) -> Result<Option<Month>, AppError> {
        let asked = asked.map(|Query(asked)| asked).unwrap_or_default();
        if asked.month.is_empty() {
            return Ok(None);
        }
        asked.month.parse().map(Some).map_err(|_| AppError::NotFound)
    }
}

/// A part of a report.
pub struct Part {
    /// Its name in the page's address.
    pub id: &'static str,
    /// Its heading.
    pub title: String,
    /// What it says, in sentences.
    pub sentence: String,
    /// Its bars.
    pub bars: Option<Bars>,
    /// Its lines of time.
    pub road: Option<Road>,
    /// Its table; without rows there is none.
    pub table: Table,
}

/// A picture of bars with what its fills mean.
pub struct Bars {
    /// The picture.
    pub picture: Picture,
    /// What it shows, for who cannot see it.
    pub label: String,
    /// Fill and meaning.
    pub legend: Vec<(&'static str, String)>,
}

/// A table; the first cell of a row is its head.
#[derive(Default)]
pub struct Table {
    /// The heads of its columns.
    pub head: Vec<String>,
    /// Its rows, as long as the head.
    pub rows: Vec<Vec<String>>,
}

/// A report in words.
pub struct Told {
    /// "Report for Oct 2026".
    pub title: String,
    /// Whether it is not over yet, as a sentence; empty: it is.
    pub so_far: String,
    /// The months beside it: address and name.
    pub before: Option<(String, String)>,
    /// As before.
    pub after: Option<(String, String)>,
    /// Its parts.
    pub parts: Vec<Part>,
}

/// Tells a report to a reader.
pub fn told(report: &Monthly, reader: &Reader) -> Told {
    let month = |month: Month| named(month.begins_on(), reader);
    let beside = |one: Option<Month>| one.map(|one| (one.word(), month(one)));
    Told {
        title: say(&Words::new("monthly-title").text("month", &month(report.month)), reader),
        so_far: if report.is_running { fixed("monthly-so-far", reader) } else { String::new() },
        before: beside(report.before),
        after: beside(report.after),
        parts: parts::parts(report, reader),
    }
}

/// The figures of a report as a file: part, figure, value.
pub fn file(report: &Monthly) -> Csv {
    let mut csv = Csv::new(&["month", "part", "figure", "value"]);
    let month = report.month.word();
    let mut row = |part: &str, figure: &str, value: i64| csv.row(&[&month, part, figure, &value.to_string()]);
    let work = report.work;
    for (figure, value) in
        [("opened", work.opened), ("fixed", work.fixed), ("by_itself", work.by_itself), ("open_at_end", work.open)]
    {
        row("tickets", figure, value);
    }
    let sum = report.ledger.this_month();
    row("found_first", "found", sum.found);
    row("found_first", "called", sum.called);
    if let Some(lead_ms) = sum.median_lead_ms {
        row("found_first", "median_lead_s", lead_ms / 1000);
    }
    for (kind, Kept { kept, of }) in &report.promises {
        row("promises", &format!("{}_kept", kind.word()), i64::from(*kept));
        row("promises", &format!("{}_of", kind.word()), i64::from(*of));
    }
    for (figure, minutes) in [
        ("covered_minutes", report.time.covered),
        ("not_covered_minutes", report.time.not_covered),
        ("courtesy_minutes", report.time.courtesy),
    ] {
        row("time", figure, minutes);
    }
    let decided = |count: usize| i64::try_from(count).unwrap_or(i64::MAX);
    row("roadmap", "computers_to_decide", decided(report.roadmap.deciding));
    row("roadmap", "computers", decided(report.roadmap.total));
    if let Some(seats) = &report.seats {
        for one in seats.outcomes.iter().filter(|one| one.has_entry) {
            row("licences", &format!("{} missing", one.label), i64::from(one.short));
            row("licences", &format!("{} to spare", one.label), i64::from(one.spare));
        }
    }
    let tally = this_month(report);
    row("satisfaction", "answers", tally.total());
    if let Some(percent) = tally.good_percent() {
        row("satisfaction", "good_percent", percent);
    }
    csv
}

/// The answers of the month.
fn this_month(report: &Monthly) -> Tally {
    report.csat.months.last().map(|month| month.tally).unwrap_or_default()
}

/// A promise's name.
fn promise(kind: Kind, reader: &Reader) -> String {
    fixed(&format!("monthly-promise-{}", kind.word()), reader)
}

fn fixed(key: &str, reader: &Reader) -> String {
    say(&Words::new(key), reader)
}
