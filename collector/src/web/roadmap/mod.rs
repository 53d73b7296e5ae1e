//! A roadmap as people read it, in the console and in the portal: rows in words, a picture, a file, a calendar.
//! Invariant: every state has a shape and a word; the picture, the table and both files say the same; what somebody entered is
//! text. Next: [`picture`], [`calendar`]; `locales/*/roadmap.ftl` for the words.

pub mod calendar;
pub mod picture;

use domain::lifecycle::Extended;
use domain::roadmap::Kind;
use domain::roadmap::plan::{Progress, State};
use jiff::civil::Date;
use jiff::tz::TimeZone;
use shared::text::Words;

use super::csv::Csv;
use crate::app::roadmap::{Row, Whole};
use crate::words::{Reader, figures, say};

/// A shape and the class that colours it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mark {
    /// The class.
    pub class: &'static str,
    /// The shape.
    pub shape: &'static str,
}

/// A computer of a row.
#[derive(Clone, Debug)]
pub struct Computer {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// How far it is, where a campaign says so.
    pub progress: Option<(Mark, String)>,
}

/// A row in words.
#[derive(Clone, Debug)]
pub struct Item {
    /// The row's own name.
    pub key: String,
    /// What it is called.
    pub name: String,
    /// What it is.
    pub kind: String,
    /// Its last day.
    pub ends: String,
    /// The same for machines.
    pub ends_on: Date,
    /// How long until then, or since.
    pub rest: String,
    /// Whether that day is over.
    pub is_over: bool,
    /// What is to be known beside it: a longer programme, a free update, what we promise no more.
    pub notes: Vec<String>,
    /// The vendor's page; empty where there is none.
    pub source: String,
    /// What the day is from.
    pub said: String,
    /// Computers that have it.
    pub count: usize,
    /// These, and those of a campaign.
    pub computers: Vec<Computer>,
    /// What takes its place.
    pub replacement: String,
    /// What it costs.
    pub cost: String,
    /// How far it is.
    pub state: State,
    /// Its shape.
    pub mark: Mark,
    /// Its word.
    pub word: String,
    /// Whose risk it is until when, or how far a campaign is; empty where there is nothing to say.
    pub beside: String,
    /// Who accepts the risk, why, until which day: for the form.
    pub accepted: (String, String, String),
    /// Who decided; empty while nobody did.
    pub changed_by: String,
}

/// The rows of a roadmap in words.
pub fn items(whole: &Whole, reader: &Reader) -> Vec<Item> {
    whole.rows.iter().map(|row| item(row, whole, reader)).collect()
}

/// What is to be decided within a year, as one sentence.
pub fn summary(whole: &Whole, reader: &Reader) -> String {
    match whole.deciding {
        0 => fixed("roadmap-summary-none", reader),
        some => {
            say(&Words::new("roadmap-summary").count("some", count(some)).count("count", count(whole.total)), reader)
        }
    }
}

/// How many computers are not on it; empty when all are.
pub fn unknown(whole: &Whole, reader: &Reader) -> String {
    match whole.unknown.len() {
        0 => String::new(),
        some => say(&Words::new("roadmap-unknown").count("count", count(some)), reader),
    }
}

/// The roadmap as a file.
pub fn file(whole: &Whole, reader: &Reader) -> Csv {
    let head = ["what", "ends", "computers", "replacement", "cost", "state", "source"];
    let head = head.map(|column| fixed(&format!("roadmap-column-{column}"), reader));
    let mut csv = Csv::new(&head.each_ref().map(String::as_str));
    for one in items(whole, reader) {
        let names: Vec<&str> = one.computers.iter().map(|one| one.name.as_str()).collect();
        let state = if one.beside.is_empty() { one.word } else { format!("{}: {}", one.word, one.beside) };
        let source = if one.source.is_empty() { one.said } else { one.source };
        csv.row(&[one.name, one.ends_on.to_string(), names.join(", "), one.replacement, one.cost, state, source]);
    }
    csv
}

fn item(row: &Row, whole: &Whole, reader: &Reader) -> Item {
    let (ending, plan) = (&row.ending, &row.plan);
    let accepted = plan.acceptance.as_ref().filter(|_| row.state == State::Accepted);
    let (mark, is_over) = (mark(row, whole.today_on), ending.ends_on < whole.today_on);
    Item {
        key: ending.key.clone(),
        name: if ending.name.is_empty() { fixed("roadmap-warranty", reader) } else { ending.name.clone() },
        kind: kind(ending.kind, reader),
        ends: day(ending.ends_on, reader),
        ends_on: ending.ends_on,
        rest: rest(ending.ends_on, whole.today_on, reader),
        is_over,
        notes: notes(row, whole.today_on, reader),
        source: ending.source.clone(),
        said: said(row, reader),
        count: ending.devices.len(),
        computers: computers(row, whole, reader),
        replacement: plan.replacement.clone(),
        cost: plan.cost.clone(),
        state: row.state,
        mark,
        word: fixed(&format!("roadmap-state-{}", row.state.word()), reader),
        beside: beside(row, reader),
        accepted: accepted.map(|one| (one.by.clone(), one.why.clone(), one.until_on.to_string())).unwrap_or_default(),
        changed_by: row.changed.as_ref().map(|(by, _)| by.clone()).unwrap_or_default(),
    }
}

/// What it is, as a word; a warranty's name says so already.
fn kind(kind: Kind, reader: &Reader) -> String {
    match kind {
        Kind::Warranty => String::new(),
        kind => fixed(&format!("roadmap-kind-{}", kind.word()), reader),
    }
}

/// The shape of a row: what nobody has planned shows how near it is.
fn mark(row: &Row, today: Date) -> Mark {
    let days = today.until(row.ending.ends_on).map_or(0, |span| span.get_days());
    let (class, shape) = match row.state {
        State::NotPlanned if row.ending.ends_on < today => ("critical", "◆"),
        State::NotPlanned if days < 90 => ("high", "▲"),
        State::NotPlanned => ("unknown", "○"),
        State::Offered => ("medium", "●"),
        State::Ordered => ("low", "■"),
        State::Done => ("good", "✓"),
        State::Accepted => ("unknown", "▬"),
    };
    Mark { class, shape }
}

fn notes(row: &Row, today: Date, reader: &Reader) -> Vec<String> {
    let ending = &row.ending;
    let longer = ending.longer.filter(|one| one.kind != Extended::Lts).map(|one| {
        let words = Words::new("support-longer").text("programme", one.kind.word()).text("seen", one.seen_by);
        say(&words.day_ms("until", ms(one.until_on)), reader)
    });
    let update = ending.update.as_deref().map(|to| say(&Words::new("roadmap-update").text("update", to), reader));
    let best = ending.is_best_effort(today) && !ending.devices.is_empty();
    longer.into_iter().chain(update).chain(best.then(|| fixed("roadmap-best-effort", reader))).collect()
}

/// Where the day is from.
fn said(row: &Row, reader: &Reader) -> String {
    match (row.ending.source.is_empty(), row.ending.checked_on) {
        (false, Some(on)) => say(&Words::new("roadmap-source").day_ms("day", ms(on)), reader),
        (false, None) => fixed("roadmap-source-undated", reader),
        (true, _) if row.ending.kind == Kind::Warranty => fixed("roadmap-by-hand", reader),
        (true, _) => String::new(),
    }
}

fn beside(row: &Row, reader: &Reader) -> String {
    match (&row.plan.acceptance, row.state) {
        (Some(one), State::Accepted) => {
            let words = Words::new("roadmap-accepted").text("by", &one.by).text("why", &one.why);
            say(&words.day_ms("until", ms(one.until_on)), reader)
        }
        _ if !row.campaign.is_empty() => {
            let words = Words::new("roadmap-campaign").count("done", count(row.through()));
            say(&words.count("count", count(row.campaign.len())), reader)
        }
        _ => String::new(),
    }
}

/// The computers of the campaign with how far each is, then those that came since.
fn computers(row: &Row, whole: &Whole, reader: &Reader) -> Vec<Computer> {
    let computer = |device_no: i64, progress| {
        let (id, name) = whole.names.get(&device_no)?;
        Some(Computer { id: id.to_string(), name: name.clone(), progress })
    };
    let shown = |one: Progress| {
        let (class, shape, word) = match one {
            Progress::Waiting => ("medium", "●", "waiting"),
            Progress::Moved => ("good", "✓", "moved"),
            Progress::Gone => ("good", "✓", "gone"),
            Progress::Unheard => ("unknown", "?", "unheard"),
        };
        (Mark { class, shape }, fixed(&format!("roadmap-progress-{word}"), reader))
    };
    let listed = row.campaign.iter().filter_map(|(device_no, one)| computer(*device_no, Some(shown(*one))));
    let new = row.ending.devices.iter().filter(|one| row.campaign.iter().all(|(listed, _)| listed != *one));
    listed.chain(new.filter_map(|device_no| computer(*device_no, None))).collect()
}

/// How long until a day, or since it: days up to three months, then months.
fn rest(on: Date, today: Date, reader: &Reader) -> String {
    let days = today.until(on).map_or(0, |span| i64::from(span.get_days()));
    let way = if days < 0 { "over" } else { "rest" };
    let days = days.abs();
    let (grain, number) = if days <= 90 { ("days", days) } else { ("months", (days + 15) / 30) };
    say(&Words::new(&format!("roadmap-{way}-{grain}")).count("count", number), reader)
}

/// A day for people.
pub fn day(on: Date, reader: &Reader) -> String {
    figures::day(ms(on), reader)
}

/// A day as sentences take it: its beginning in UTC, wherever the reader is.
fn ms(on: Date) -> i64 {
    on.to_zoned(TimeZone::UTC).map_or(0, |at| at.timestamp().as_millisecond())
}

fn fixed(key: &str, reader: &Reader) -> String {
    say(&Words::new(key), reader)
}

fn count(count: usize) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX)
}
