//! `/satisfaction` and a customer's share of it: how people say their tickets ended, and complaints for the owners.
//! Invariant: the sentence, the picture and the table say the same; few answers are only counted; a complaint is shown to who
//! hears complaints and to nobody whom it concerns. Next: [`crate::app::csat`].

use askama::Template;
use axum::Extension;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::{MethodRouter, get, post};
use domain::csat::{ENOUGH, Tally};
use shared::ids::ContactId;
use shared::text::Words;

use super::customer::id;
use super::{Frame, Moment, reader, shown};
use crate::app::App;
use crate::app::csat::{self, Month};
use crate::error::AppError;
use crate::store::csat::Heard;
use crate::web::csv::Csv;
use crate::web::ledger::picture::Picture;
use crate::web::ledger::{machine, named};
use crate::web::monthly::answers;
use crate::web::viewer::Viewer;
use crate::web::{Act, Route, Who, does, shows};
use crate::words::{Reader, label, say};

/// The routes.
pub fn table() -> Vec<(Route, MethodRouter<App>)> {
    vec![
        shows("/satisfaction", Who::Technician(Act::Look), get(page)),
        shows("/customers/{customer}/satisfaction", Who::Technician(Act::Look), get(customer)),
        shows("/customers/{customer}/satisfaction.csv", Who::Technician(Act::Export), get(csv)),
        does("/tickets/{number}/satisfaction/{contact}/heard", Who::Technician(Act::Provide), post(hear)),
    ]
}

/// What somebody said of a ticket.
pub struct Opinion {
    number: i64,
    contact: String,
    customer: String,
    pub who: String,
    pub word: String,
    pub comment: String,
    pub at: Moment,
    /// Who took note of it, and when; empty: nobody, or it is no complaint.
    pub heard: String,
}

impl Opinion {
    /// As a technician reads it.
    pub fn of(one: &Heard, reader: &Reader) -> Self {
        let said = &one.opinion;
        let heard =
            one.heard.as_ref().map(|(at, by)| Words::new("csat-complaints-heard").text("by", by).at_ms("at", *at));
        Self {
            number: one.number,
            contact: said.contact.to_string(),
            customer: one.customer_name.clone(),
            who: one.contact_name.clone(),
            word: label("csat", said.answer.word(), reader),
            comment: said.comment.clone(),
            at: Moment::of(said.at, reader),
            heard: heard.map(|words| say(&words, reader)).unwrap_or_default(),
        }
    }
}

/// Answers of a customer or of a month: the counts, dashes where they are too few to tell apart.
struct Row {
    /// The customer's id, or the month as machines write it.
    key: String,
    /// The customer's name, or the month in words.
    name: String,
    total: i64,
    counts: [String; 3],
    share: String,
}

fn row((key, name): (String, String), tally: &Tally) -> Row {
    let counts = [tally.good, tally.so_so, tally.bad];
    Row {
        key,
        name,
        total: tally.total(),
        counts: counts.map(|count| if tally.is_enough() { count.to_string() } else { dash() }),
        share: tally.good_percent().map_or_else(dash, |percent| format!("{percent} %")),
    }
}

fn dash() -> String {
    "–".to_owned()
}

/// "Of 40 answers in the last 12 months 36 were good (90 %)."
fn sentence(year: &Tally, reader: &Reader) -> String {
    let words = match (year.total(), year.good_percent()) {
        (0, _) => Words::new("csat-year-none"),
        (_, None) => Words::new("csat-year-few"),
        (_, Some(percent)) => Words::new("csat-year").count("good", year.good).count("percent", percent),
    };
    say(&words.count("count", year.total()), reader)
}

#[derive(Template)]
#[template(path = "console/csat.html")]
struct Page {
    frame: Frame,
    sentence: String,
    enough: i64,
    complaints: Vec<Opinion>,
    rows: Vec<Row>,
}

/// All customers.
///
/// # Errors
/// [`AppError`] as a page.
pub async fn page(State(app): State<App>, Extension(viewer): Extension<Viewer>) -> Result<Response, AppError> {
    let found = csat::overview(&app, viewer.scope, &viewer.actor).await?;
    let reader = reader(&app, &viewer).await?;
    let rows = found.customers.iter().map(|(id, name, tally)| row((id.to_string(), name.clone()), tally));
    shown(&Page {
        frame: Frame::of(&app, &viewer, "csat-title", "customers").await?,
        sentence: sentence(&found.all, &reader),
        enough: ENOUGH,
        complaints: found.complaints.iter().map(|one| Opinion::of(one, &reader)).collect(),
        rows: rows.collect(),
    })
}

#[derive(Template)]
#[template(path = "console/customer/csat.html")]
struct CustomerPage {
    frame: Frame,
    id: String,
    name: String,
    sentence: String,
    enough: i64,
    rows: Vec<Row>,
    picture: Option<Picture>,
    picture_label: String,
}

/// One customer, month by month.
///
/// # Errors
/// [`AppError::NotFound`] for a customer that there is not; so for the file.
pub async fn customer(
    State(app): State<App>,
    Extension(viewer): Extension<Viewer>,
    Path(customer): Path<String>,
) -> Result<Response, AppError> {
    let found = csat::whole(&app, viewer.scope, id(&customer)?).await?;
    let reader = reader(&app, &viewer).await?;
    let had = found.months.iter().rev().filter(|month| month.tally.total() > 0);
    let rows =
        had.map(|Month { begins_on, tally }| row((machine(*begins_on), named(*begins_on, &reader)), tally)).collect();
    let title = say(&Words::new("customer-csat-title").text("name", &found.customer.name), &reader);
    shown(&CustomerPage {
        frame: Frame::of(&app, &viewer, "", "customers").await?.titled(title),
        id: found.customer.id.to_string(),
        name: found.customer.name.clone(),
        sentence: sentence(&found.year, &reader),
        enough: ENOUGH,
        rows,
        picture: answers(&found, &reader),
        picture_label: say(&Words::new("customer-csat-picture"), &reader),
    })
}

/// The same as a file.
///
/// # Errors
/// As [`customer`].
pub async fn csv(
    State(app): State<App>,
    Extension(viewer): Extension<Viewer>,
    Path(customer): Path<String>,
) -> Result<Response, AppError> {
    let found = csat::whole(&app, viewer.scope, id(&customer)?).await?;
    let mut csv = Csv::new(&["month", "answers", "good", "so_so", "not_good", "share_good_percent"]);
    for Month { begins_on, tally } in &found.months {
        let told = |count: i64| if tally.is_enough() { count.to_string() } else { String::new() };
        csv.row(&[
            machine(*begins_on),
            tally.total().to_string(),
            told(tally.good),
            told(tally.so_so),
            told(tally.bad),
            tally.good_percent().map(|percent| percent.to_string()).unwrap_or_default(),
        ]);
    }
    Ok(csv.answer("satisfaction"))
}

/// An owner takes note of a complaint.
///
/// # Errors
/// [`AppError::NotFound`] for a ticket behind the wall, and for what is not theirs to hear.
pub async fn hear(
    State(app): State<App>,
    Extension(viewer): Extension<Viewer>,
    Path((number, contact)): Path<(String, String)>,
) -> Result<Response, AppError> {
    let number = number.parse().map_err(|_| AppError::NotFound)?;
    let contact: ContactId = contact.parse().map_err(|_| AppError::NotFound)?;
    csat::hear(&viewer.acting(&app), viewer.scope, number, contact, &viewer.actor).await?;
    Ok(Redirect::to("/satisfaction").into_response())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn few_answers_are_counted_and_not_told_apart() {
        let few = Tally { good: 3, so_so: 0, bad: 1 };
        let many = Tally { good: 36, so_so: 3, bad: 1 };
        let reader = Reader::utc(0);
        assert_eq!(sentence(&few, &reader), "4 answers in the last 12 months: too few to say more.");
        assert_eq!(sentence(&many, &reader), "Of 40 answers in the last 12 months 36 were good (90 %).");
        assert_eq!(sentence(&Tally::default(), &reader), "Nobody has answered in the last 12 months.");
        let row = |tally| row((String::new(), String::new()), tally);
        assert_eq!((row(&few).total, row(&few).counts, row(&few).share), (4, [dash(), dash(), dash()], dash()));
        assert_eq!((row(&many).counts, row(&many).share), (["36", "3", "1"].map(str::to_owned), "90 %".to_owned()));
    }
}
