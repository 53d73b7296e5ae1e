//! `/settings/time`: what was spent in a month, by customer and by who pays; the entries as a file for the bills.
//! Invariant: the sentence, the bars and the table say the same; the file holds every entry that they sum up.
//! Next: [`crate::app::time_entry`].

use askama::Template;
use axum::Extension;
use axum::extract::{Query, State};
use axum::response::Response;
use domain::time_entry::Sum;
use jiff::Timestamp;
use serde::Deserialize;
use shared::text::Words;

use super::super::ticket::cover_name;
use super::super::{Frame, reader, shown};
use crate::app::App;
use crate::app::time_entry::{entries, month};
use crate::error::AppError;
use crate::web::csv::Csv;
use crate::web::ledger::named;
use crate::web::viewer::Viewer;
use crate::words::{Reader, figures, say, title_of};

/// What stands in the address.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Address {
    month: String,
    customer: String,
}

struct Texts {
    covered: String,
    not_covered: String,
    courtesy: String,
    all: String,
}

struct Row {
    id: String,
    name: String,
    /// Shares of the widest bar, percent.
    covered: i64,
    not_covered: i64,
    courtesy: i64,
    texts: Texts,
}

#[derive(Template)]
#[template(path = "console/settings/time.html")]
struct Page {
    frame: Frame,
    tab: &'static str,
    month: String,
    machine: String,
    before: String,
    after: Option<String>,
    sentence: String,
    rows: Vec<Row>,
}

/// The page.
///
/// # Errors
/// [`AppError`] as a page.
pub async fn page(
    State(app): State<App>,
    Extension(viewer): Extension<Viewer>,
    Query(address): Query<Address>,
) -> Result<Response, AppError> {
    let reader = reader(&app, &viewer).await?;
    let found = month(&app, viewer.scope, &address.month, &reader.zone).await?;
    let most = found.customers.iter().map(|(.., sum)| sum.all()).max().unwrap_or(0).max(1);
    let all = found.customers.iter().fold(Sum::default(), |all, (.., sum)| all.with(*sum));
    let today = Timestamp::from_millisecond(reader.now_ms).unwrap_or_default().to_zoned(reader.zone.clone()).date();
    let (asked, next) = (found.month, found.month.after());
    shown(&Page {
        frame: Frame::of(&app, &viewer, "settings-time-title", "settings").await?,
        tab: "time",
        month: named(asked.begins_on(), &reader),
        machine: asked.word(),
        before: asked.before().word(),
        after: (next.begins_on() <= today).then(|| next.word()),
        sentence: sentence(&all, found.customers.len(), &reader),
        rows: found.customers.iter().map(|(id, name, sum)| row(id.to_string(), name, sum, most, &reader)).collect(),
    })
}

/// "12 h 30 min for 4 customers, of which 10 h are covered, 2 h are not and 30 min were courtesy."
fn sentence(all: &Sum, customers: usize, reader: &Reader) -> String {
    if all.all() == 0 {
        return say(&Words::new("settings-time-none"), reader);
    }
    let of = |minutes| figures::minutes(minutes, reader);
    let words = Words::new("settings-time-sum")
        .count("count", i64::try_from(customers).unwrap_or(i64::MAX))
        .text("all", &of(all.all()))
        .text("covered", &of(all.covered))
        .text("uncovered", &of(all.not_covered))
        .text("courtesy", &of(all.courtesy));
    say(&words, reader)
}

fn row(id: String, name: &str, sum: &Sum, most: i64, reader: &Reader) -> Row {
    let share = |minutes: i64| minutes.saturating_mul(100) / most;
    let of = |minutes| figures::minutes(minutes, reader);
    Row {
        id,
        name: name.to_owned(),
        covered: share(sum.covered),
        not_covered: share(sum.not_covered),
        courtesy: share(sum.courtesy),
        texts: Texts {
            covered: of(sum.covered),
            not_covered: of(sum.not_covered),
            courtesy: of(sum.courtesy),
            all: of(sum.all()),
        },
    }
}

/// Every entry of the month, as a file.
///
/// # Errors
/// [`AppError::NotFound`] for a customer that there is not.
pub async fn file(
    State(app): State<App>,
    Extension(viewer): Extension<Viewer>,
    Query(address): Query<Address>,
) -> Result<Response, AppError> {
    let reader = reader(&app, &viewer).await?;
    let customer = match address.customer.as_str() {
        "" => None,
        id => Some(id.parse().map_err(|_| AppError::NotFound)?),
    };
    let found = entries(&app, viewer.scope, customer, &address.month, &reader.zone).await?;
    let head = ["customer", "ticket", "title", "entered_at", "technician", "minutes", "cover"];
    let mut csv = Csv::new(&head);
    for one in found {
        csv.row(&[
            one.customer,
            one.number.to_string(),
            title_of(&one.title, &reader),
            figures::machine_moment(one.entry.at),
            one.entry.who.1,
            one.entry.spent.minutes.to_string(),
            cover_name(one.entry.spent.cover).to_owned(),
        ]);
    }
    Ok(csv.answer("time"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_sentence_sums_up_who_pays() {
        let reader = Reader::utc(0);
        let sum = Sum { covered: 600, not_covered: 90, courtesy: 0 };
        let wanted =
            "11 h 30 min for 4 customers: 10 h covered by contracts, 1 h 30 min to be billed, 0 min as courtesy.";
        assert_eq!(sentence(&sum, 4, &reader), wanted);
        assert_eq!(sentence(&Sum::default(), 0, &reader), "No time was entered in this month.");
        assert!(sentence(&Sum { courtesy: 5, ..Sum::default() }, 1, &reader).starts_with("5 min for one customer: "));
    }
}
