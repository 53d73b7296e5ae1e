//! `/portal/help`: asking for help in one's own words; where we already work on something, joining that.
//! Invariant: what was typed is never lost on the way; a form sent twice asks once. Next: [`crate::app::portal::ask`].

use askama::Template;
use axum::Extension;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use domain::article::text::{Block, Piece};
use serde::Deserialize;

use super::articles::{Read, fitting};
use super::codes::Codes;
use super::frame::Frame;
use super::ticket::read;
use super::visit::Visit;
use super::{shown, story};
use crate::app::App;
use crate::app::portal::ask::{self, Answer, AskError, Wish, new_form};
use crate::app::portal::devices::devices;
use crate::error::AppError;
use crate::web::form::Filled;

/// The form.
#[derive(Clone, Debug, Default, Deserialize)]
pub struct Wanted {
    /// `incident` or `request`.
    #[serde(default)]
    kind: String,
    /// A computer's id; empty: none in particular.
    #[serde(default)]
    device: String,
    #[serde(default)]
    text: String,
    /// Stands for this form.
    #[serde(default)]
    form: String,
    /// `new`, or the number of the case that the words belong to.
    #[serde(default)]
    choice: String,
    /// `yes` once articles that fit were shown.
    #[serde(default)]
    looked: String,
}

/// Something that we already work on.
struct Known {
    number: i64,
    title: String,
    state: String,
}

/// What is shown before the form is sent.
#[derive(Default)]
struct Beside {
    known: Option<(String, Vec<Known>)>,
    offered: Vec<Read>,
}

#[derive(Template)]
#[template(path = "portal/help.html")]
struct Page {
    frame: Frame,
    /// Id and name.
    devices: Vec<(String, String)>,
    form: Wanted,
    problem: String,
    /// The computer's name, and what we already do there.
    known: Option<(String, Vec<Known>)>,
    /// Articles that fit, before it is sent.
    offered: Vec<Read>,
    codes: Codes,
}

/// Codes that the page shows; the page of computers has more.
const CODES: usize = 12;

/// The page.
///
/// # Errors
/// [`AppError`] as a page.
pub async fn page(State(app): State<App>, Extension(visit): Extension<Visit>) -> Result<Response, AppError> {
    let form = Wanted { kind: "incident".to_owned(), form: new_form(&app), ..Wanted::default() };
    show(&app, &visit, form, String::new(), Beside::default()).await
}

/// Asks.
///
/// # Errors
/// As [`page`].
pub async fn ask(
    State(app): State<App>,
    Extension(visit): Extension<Visit>,
    Filled(form): Filled<Wanted>,
) -> Result<Response, AppError> {
    let visitor = &visit.0.visitor;
    if form.choice.is_empty() && form.looked.is_empty() {
        let offered = fitting(&app, visitor, &form.text).await?;
        if !offered.is_empty() {
            return show(&app, &visit, form, String::new(), Beside { offered, ..Beside::default() }).await;
        }
    }
    let asked = match form.choice.as_str() {
        "" | "new" => ask::ask(&app, visitor, &wish(&form)?).await,
        number => {
            let number = read(number)?;
            ask::answer(&app, visitor, number, &form.text).await.map(|()| Answer::Case(number))
        }
    };
    match asked {
        Ok(Answer::Case(number)) => Ok(Redirect::to(&format!("/portal/tickets/{number}")).into_response()),
        Ok(Answer::Known { device, cases }) => {
            let frame = Frame::of(&app, visitor, "portal-help", "help").await?;
            let known = cases.iter().map(|case| Known {
                number: case.ticket.number,
                title: story::heading(case, &frame),
                state: story::state(case, &frame),
            });
            let beside = Beside { known: Some((device, known.collect())), ..Beside::default() };
            show(&app, &visit, form, String::new(), beside).await
        }
        Err(AskError::Refused(why)) => {
            let page = show(&app, &visit, form, why.key().to_owned(), Beside::default()).await?;
            Ok((StatusCode::BAD_REQUEST, page).into_response())
        }
        Err(AskError::App(other)) => Err(other),
    }
}

fn wish(form: &Wanted) -> Result<Wish, AppError> {
    let device = if form.device.is_empty() { None } else { Some(form.device.parse().map_err(|_| AppError::NotFound)?) };
    Ok(Wish {
        device,
        is_fault: form.kind != "request",
        text: form.text.clone(),
        form: form.form.clone(),
        is_new: form.choice == "new",
    })
}

async fn show(
    app: &App,
    Visit(session): &Visit,
    form: Wanted,
    problem: String,
    Beside { known, offered }: Beside,
) -> Result<Response, AppError> {
    let frame = Frame::of(app, &session.visitor, "portal-help", "help").await?;
    let owned = devices(app, &session.visitor, &[]).await?;
    let devices = owned.into_iter().map(|one| (one.device.id.to_string(), one.device.name)).collect();
    let problem = if problem.is_empty() { problem } else { frame.t(&problem) };
    let codes = Codes::of(app, &session.visitor, &frame, ("/portal/help", CODES)).await?;
    shown(&Page { frame, devices, form, problem, known, offered, codes })
}
