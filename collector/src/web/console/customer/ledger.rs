//! `/customers/{customer}/ledger`: month by month who noticed a customer's faults first; the same as a file.
//! Invariant: the sentence, the picture and the table say the same; a customer that is not there answers like any page that
//! never was. Next: [`crate::app::ledger`], [`crate::web::ledger`].

use askama::Template;
use axum::Extension;
use axum::extract::{Path, State};
use axum::response::Response;
use axum::routing::{MethodRouter, get};
use domain::ledger::month::Sum;

use super::super::{Frame, reader, shown};
use super::id;
use crate::app::App;
use crate::app::ledger::whole;
use crate::error::AppError;
use crate::web::ledger::picture::{Picture, picture};
use crate::web::ledger::{Row, file, lead_s, rows};
use crate::web::viewer::Viewer;
use crate::web::{Act, Route, Who, shows};
use crate::words::{Reader, figures};

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
    picture_label: &'static str,
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
    let reader = reader(&app).await?;
    shown(&Page {
        frame: Frame::of(&app, &viewer, &format!("Ledger of {}", found.customer.name), "customers").await?,
        id: found.customer.id.to_string(),
        name: found.customer.name.clone(),
        sentence: sentence("In the last 12 months", &found.year, &reader),
        month: sentence("This month", &found.this_month(), &reader),
        rest: rest(&found.year),
        rows: rows(&found, &reader),
        picture: picture(&found, &reader),
        picture_label: "Faults of the last 12 months by the month in which each began: found first, told by the customer \
                        first, gone by itself. The table below says the same.",
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
        return format!("{when} there was no fault of which it is known who noticed it first.");
    };
    let faults = match sum.decided() {
        1 => "fault was".to_owned(),
        _ => format!("faults ({percent} %) were"),
    };
    let lead = lead_s(sum).map(|lead_s| format!(", on the median {} ahead", figures::span(lead_s, reader)));
    let (found, decided) = (sum.found, sum.decided());
    format!("{when} {found} of {decided} {faults} found before anybody called{}.", lead.unwrap_or_default())
}

/// What is in no share.
fn rest(sum: &Sum) -> String {
    let by_itself = match sum.by_itself {
        0 => String::new(),
        1 => "1 more went away by itself, and nobody called.".to_owned(),
        more => format!("{more} more went away by themselves, and nobody called."),
    };
    let open = match sum.open {
        0 => String::new(),
        open => format!(" {open} still open, and nobody has called."),
    };
    format!("{by_itself}{open}").trim_start().to_owned()
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
            assert_eq!(sentence("This month", &sum, &reader), wanted);
        }
        assert_eq!(rest(&sum), "1 more went away by itself, and nobody called. 3 still open, and nobody has called.");
        assert_eq!(rest(&Sum::default()), "");
    }
}
