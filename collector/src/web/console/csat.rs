//! `/satisfaction` and a customer's share of it: how people say their tickets ended, and complaints for the owners.
//! Invariant: the sentence, the picture and the table say the same; few answers are only counted; a complaint is shown to who
//! hears complaints and to nobody whom it concerns. Next: [`crate::app::csat`].

use askama::Template;
use axum::Extension;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::{MethodRouter, get, post};
use domain::csat::{Answer, ENOUGH, Tally};
use shared::ids::ContactId;

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
use crate::words::Reader;

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
    pub word: &'static str,
    pub comment: String,
    pub at: Moment,
    /// Who took note of it, and when; empty: nobody, or it is no complaint.
    pub heard: String,
}

impl Opinion {
    /// As a technician reads it.
    pub fn of(one: &Heard, reader: &Reader) -> Self {
        let said = &one.opinion;
        let heard = one.heard.as_ref().map(|(at, by)| format!("{by} took note of it {}", Moment::of(*at, reader).text));
        Self {
            number: one.number,
            contact: said.contact.to_string(),
            customer: one.customer_name.clone(),
            who: one.contact_name.clone(),
            word: word(said.answer),
            comment: said.comment.clone(),
            at: Moment::of(said.at, reader),
            heard: heard.unwrap_or_default(),
        }
    }
}

fn word(answer: Answer) -> &'static str {
    match answer {
        Answer::Good => "Good",
        Answer::SoSo => "So-so",
        Answer::Bad => "Not good",
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
fn sentence(year: &Tally) -> String {
    match (year.total(), year.good_percent()) {
        (0, _) => "Nobody has answered in the last 12 months.".to_owned(),
        (1, None) => "1 answer in the last 12 months: too few to say more.".to_owned(),
        (few, None) => format!("{few} answers in the last 12 months: too few to say more."),
        (total, Some(percent)) => {
            format!("Of {total} answers in the last 12 months {} were good ({percent} %).", year.good)
        }
    }
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
    let reader = reader(&app).await?;
    let rows = found.customers.iter().map(|(id, name, tally)| row((id.to_string(), name.clone()), tally));
    shown(&Page {
        frame: Frame::of(&app, &viewer, "Satisfaction", "customers").await?,
        sentence: sentence(&found.all),
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
    picture_label: &'static str,
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
    let reader = reader(&app).await?;
    let had = found.months.iter().rev().filter(|month| month.tally.total() > 0);
    let rows =
        had.map(|Month { begins_on, tally }| row((machine(*begins_on), named(*begins_on, &reader)), tally)).collect();
    shown(&CustomerPage {
        frame: Frame::of(&app, &viewer, &format!("Satisfaction of {}", found.customer.name), "customers").await?,
        id: found.customer.id.to_string(),
        name: found.customer.name.clone(),
        sentence: sentence(&found.year),
        enough: ENOUGH,
        rows,
        picture: answers(&found, &reader),
        picture_label: "Answers of the last 12 months by the month in which each was given: good, so-so, not good; months \
                        with few answers in one piece. The table below says the same.",
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
        assert_eq!(sentence(&few), "4 answers in the last 12 months: too few to say more.");
        assert_eq!(sentence(&many), "Of 40 answers in the last 12 months 36 were good (90 %).");
        assert_eq!(sentence(&Tally::default()), "Nobody has answered in the last 12 months.");
        let row = |tally| row((String::new(), String::new()), tally);
        assert_eq!((row(&few).total, row(&few).counts, row(&few).share), (4, [dash(), dash(), dash()], dash()));
        assert_eq!((row(&many).counts, row(&many).share), (["36", "3", "1"].map(str::to_owned), "90 %".to_owned()));
    }
}
