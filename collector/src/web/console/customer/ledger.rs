//! `/customers/{customer}/ledger`: month by month who noticed a customer's faults first; the same as a file.
//! Invariant: the sentence, the picture and the table say the same; a customer that is not there answers like any page that
//! never was. Next: [`crate::app::ledger`], [`crate::web::ledger`].

use askama::Template;
use axum::Extension;
use axum::extract::{Path, State};
use axum::response::Response;
use axum::routing::{MethodRouter, get};
use domain::ledger::month::Sum;
use shared::text::Words;

use super::super::{Frame, reader, shown};
use super::id;
use crate::app::App;
use crate::app::ledger::whole;
use crate::error::AppError;
use crate::web::ledger::picture::{Picture, picture};
use crate::web::ledger::{Row, file, lead_s, rows};
use crate::web::viewer::Viewer;
use crate::web::{Act, Route, Who, shows};
use crate::words::{Reader, say};

/// The routes of a ledger.
pub fn table() -> Vec<(Route, MethodRouter<App>)> {
    vec![
        shows("/customers/{customer}/ledger", Who::Technician(Act::Look), get(page)),
        shows("/customers/{customer}/ledger.csv", Who::Technician(Act::Export), get(csv)),
    ]
}

#[derive(Template)]
#[template(path = "console/customer/ledger.html")]
struct Page {
    frame: Frame,
    id: String,
    name: String,
    sentence: String,
    month: String,
    rest: String,
    rows: Vec<Row>,
    picture: Option<Picture>,
    picture_label: String,
}

/// The page.
///
/// # Errors
/// [`AppError::NotFound`] for a customer that there is not; so for the file.
pub async fn page(
    State(app): State<App>,
    Extension(viewer): Extension<Viewer>,
    Path(customer): Path<String>,
) -> Result<Response, AppError> {
    let found = whole(&app, viewer.scope, id(&customer)?, false).await?;
    let reader = reader(&app, &viewer).await?;
    let title = say(&Words::new("customer-ledger-title").text("name", &found.customer.name), &reader);
    shown(&Page {
        frame: Frame::of(&app, &viewer, "", "customers").await?.titled(title),
        id: found.customer.id.to_string(),
        name: found.customer.name.clone(),
        sentence: sentence("year", &found.year, &reader),
        month: sentence("month", &found.this_month(), &reader),
        rest: rest(&found.year, &reader),
        rows: rows(&found, &reader),
        picture: picture(&found, &reader),
        picture_label: say(&Words::new("customer-ledger-picture"), &reader),
    })
}

/// The same as a file.
///
/// # Errors
/// As [`page`].
pub async fn csv(
    State(app): State<App>,
    Extension(viewer): Extension<Viewer>,
    Path(customer): Path<String>,
) -> Result<Response, AppError> {
    Ok(file(&whole(&app, viewer.scope, id(&customer)?, false).await?).answer("ledger"))
}

/// "In the last 12 months 14 of 16 faults (87 %) were found before anybody called, on the median 3 h ahead."
fn sentence(when: &str, sum: &Sum, reader: &Reader) -> String {
    let Some(percent) = sum.share_percent() else {
        return say(&Words::new("customer-ledger-unknown").text("when", when), reader);
    };
    let words = Words::new("customer-ledger-found").text("when", when).count("percent", percent);
    let words = words.count("found", sum.found).count("decided", sum.decided());
    let words = match lead_s(sum) {
        Some(lead_s) => words.span_s("lead", lead_s),
        None => words.text("lead", ""),
    };
    say(&words, reader)
}

/// What is in no share.
fn rest(sum: &Sum, reader: &Reader) -> String {
    let told = [("customer-ledger-itself", sum.by_itself), ("customer-ledger-still-open", sum.open)];
    let told = told.into_iter().filter(|(_, count)| *count > 0);
    told.map(|(key, count)| say(&Words::new(key).count("count", count), reader)).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_sentence_has_the_count_the_share_and_the_lead_and_none_where_nothing_is_known() {
        let reader = Reader::utc(0);
        let sum = Sum { found: 14, called: 2, by_itself: 1, open: 3, median_lead_ms: Some(11_400_000) };
        let table = [
            (
                sum,
                "This month 14 of 16 faults (87 %) were found before anybody called, on the median 3 h 10 min ahead.",
            ),
            (Sum { called: 1, ..Sum::default() }, "This month 0 of 1 fault was found before anybody called."),
            (
                Sum { by_itself: 9, ..Sum::default() },
                "This month there was no fault of which it is known who noticed it first.",
            ),
        ];
        for (sum, wanted) in table {
            assert_eq!(sentence("month", &sum, &reader), wanted);
        }
        assert_eq!(
            rest(&sum, &reader),
            "1 more went away by itself, and nobody called. 3 still open, and nobody has called."
        );
        assert_eq!(rest(&Sum::default(), &reader), "");
    }
}
