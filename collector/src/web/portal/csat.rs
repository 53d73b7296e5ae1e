//! `/portal/satisfaction/{token}`: the links of a notice by which a person says how satisfied they are, without signing in.
//! Invariant: looking counts nothing, because mail scanners look, and some run scripts too: nothing is ever sent by itself, a
//! press of the button is what counts. Next: [`crate::app::csat`], [`super::ticket`] for the same on a case's page.

use askama::Template;
use axum::Extension;
use axum::extract::rejection::QueryRejection;
use axum::extract::{Path, Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use domain::csat::{Answer, Standing};
use serde::Deserialize;
use shared::text::Words;

use super::frame::Frame;
use super::ticket::read;
use super::visit::Visit;
use super::{shown, ticket};
use crate::app::{App, csat};
use crate::error::AppError;
use crate::web::client::Client;
use crate::web::form::Filled;

/// What was chosen, in the address or in the form.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Said {
    /// The answer's word.
    say: String,
    /// In their own words.
    comment: String,
}

/// An answer to choose.
pub struct Face {
    /// As it is sent.
    pub word: &'static str,
    /// As it is read.
    pub label: String,
    /// The line of its mouth.
    pub mouth: &'static str,
    /// Whether it is chosen already.
    pub is_chosen: bool,
}

/// The form, in whichever page.
pub struct Question {
    /// The three answers.
    pub faces: Vec<Face>,
    /// Why it was not taken.
    pub problem: String,
    /// What was typed.
    pub comment: String,
}

impl Question {
    /// A form in which the answer of this word is chosen already.
    pub fn of(frame: &Frame, chosen: &str, problem: String) -> Self {
        Self { faces: faces(frame, chosen), problem, comment: String::new() }
    }
}

fn faces(frame: &Frame, chosen: &str) -> Vec<Face> {
    let face = |answer: &Answer| Face {
        word: answer.word(),
        label: label(frame, *answer),
        mouth: match answer {
            Answer::Good => "M8 14c2 3.4 6 3.4 8 0",
            Answer::SoSo => "M8 15.5h8",
            Answer::Bad => "M8 17c2-3.4 6-3.4 8 0",
        },
        is_chosen: answer.word() == chosen,
    };
    Answer::ALL.iter().map(face).collect()
}

/// "You told us: good. Thank you."
pub fn given(frame: &Frame, answer: Answer) -> String {
    frame.with("portal-csat-given", "answer", &label(frame, answer))
}

fn label(frame: &Frame, answer: Answer) -> String {
    frame.t(&format!("csat-{}", answer.word().replace('_', "-")))
}

#[derive(Template)]
#[template(path = "portal/csat.html")]
struct Page {
    frame: Frame,
    token: String,
    /// What it is about.
    about: String,
    /// What stands in place of the form.
    over: String,
    question: Question,
}

/// The question, with the answer of the link chosen.
///
/// # Errors
/// [`AppError::NotFound`] for a token that is none of ours.
pub async fn page(
    State(app): State<App>,
    Path(token): Path<String>,
    said: Result<Query<Said>, QueryRejection>,
) -> Result<Response, AppError> {
    let said = said.map(|Query(said)| said).unwrap_or_default();
    show(&app, token, Said { comment: String::new(), ..said }, "").await
}

/// Takes the answer.
///
/// # Errors
/// As [`page`].
pub async fn answer(
    State(app): State<App>,
    Client(from): Client,
    Path(token): Path<String>,
    Filled(said): Filled<Said>,
) -> Result<Response, AppError> {
    let Some(answer) = Answer::of(&said.say) else {
        let page = show(&app, token, said, "portal-csat-none").await?;
        return Ok((StatusCode::BAD_REQUEST, page).into_response());
    };
    csat::answer(&app.asked_from(&from), &token, answer, &said.comment).await?;
    show(&app, token, Said::default(), "").await
}

/// Takes the answer of a visitor, on the page of their case.
///
/// # Errors
/// [`AppError::NotFound`] for a number that is none of theirs.
pub async fn answer_case(
    State(app): State<App>,
    Extension(visit): Extension<Visit>,
    Client(from): Client,
    Path(number): Path<String>,
    Filled(said): Filled<Said>,
) -> Result<Response, AppError> {
    let number = read(&number)?;
    let Some(answer) = Answer::of(&said.say) else {
        return ticket::refuse(&app, &visit, number, "portal-csat-none").await;
    };
    csat::answer_case(&app.asked_from(&from), &visit.0.visitor, number, answer, &said.comment).await?;
    Ok(Redirect::to(&format!("/portal/tickets/{number}#satisfaction")).into_response())
}

async fn show(app: &App, token: String, said: Said, problem: &str) -> Result<Response, AppError> {
    let asked = csat::look(app, &token).await?;
    let title = match asked.standing {
        Standing::Asked => "portal-csat-title",
        Standing::Given(_) => "portal-csat-thanks",
        Standing::Not => "portal-csat-over-title",
    };
    let frame = Frame::outside(app, Some(asked.language), title).await?;
    let problem = if problem.is_empty() { String::new() } else { frame.t(problem) };
    shown(&Page {
        about: frame.say(&Words::new("portal-csat-about").count("number", asked.number).text("topic", &asked.topic)),
        over: match asked.standing {
            Standing::Asked => String::new(),
            Standing::Given(answer) => given(&frame, answer),
            Standing::Not => frame.t("portal-csat-over"),
        },
        question: Question { comment: said.comment, ..Question::of(&frame, &said.say, problem) },
        token,
        frame,
    })
}
