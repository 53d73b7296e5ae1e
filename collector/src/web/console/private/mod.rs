//! `/private` and `/customers/{customer}/private`: private tickets of those who were named, and what an owner decides.
//! Invariant: for who was not named there is nothing here, not even a number; an owner who was not named sees how many
//! matters wait, and no more. Next: [`ticket`], [`crate::app::private`].

mod ticket;

use std::str::FromStr;

use askama::Template;
use axum::Extension;
use axum::extract::{Path, Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::{MethodRouter, get, post};
use domain::access::Role;
use domain::private::{Matter, grade_of, signs_of};
use serde::Deserialize;
use shared::ids::{CustomerId, TechnicianId};
use shared::past::Grade;

use super::settings::Problem;
use super::{After, Frame, Moment, reader, shown};
use crate::app::App;
use crate::app::private::{self as case, Looker, OfCustomer};
use crate::error::AppError;
use crate::store::private::Seen;
use crate::web::form::Filled;
use crate::web::viewer::Viewer;
use crate::web::{Act, Route, Who, does, shows};
use crate::words::{Reader, figures, label, say, title_of};

/// The routes of private tickets.
pub fn table() -> Vec<(Route, MethodRouter<App>)> {
    let mut table = vec![
        shows("/private", Who::Technician(Act::Look), get(mine)),
        shows("/customers/{customer}/private", Who::Technician(Act::Look), get(page)),
        does("/customers/{customer}/private/agreement", Who::Technician(Act::Staff), post(agree)),
        does("/customers/{customer}/private/agreement/end", Who::Technician(Act::Staff), post(end)),
        does("/customers/{customer}/private/readers", Who::Technician(Act::Staff), post(add)),
        does("/customers/{customer}/private/readers/{technician}/remove", Who::Technician(Act::Staff), post(remove)),
    ];
    table.extend(ticket::table());
    table
}

/// An agreement as a form sends it.
#[derive(Clone, Debug, Default, Deserialize)]
pub struct AgreementTyped {
    #[serde(default)]
    agreed_by: String,
    #[serde(default)]
    agreed_on: String,
}

/// A technician as a form names them.
#[derive(Clone, Debug, Default, Deserialize)]
pub struct ReaderTyped {
    #[serde(default)]
    technician: String,
}

/// A ticket in a list.
struct Row {
    number: i64,
    title: String,
    customer: String,
    state: String,
    is_closed: bool,
    /// By when to talk about it; none once somebody has.
    talk_by: Option<Moment>,
    is_late: bool,
    seen: u32,
}

impl Row {
    fn of(matter: &Matter, customer: &str, reader: &Reader) -> Self {
        use domain::private::State;
        let is_open = matter.state == State::Open;
        Self {
            number: matter.number,
            title: title_of(&matter.title, reader),
            customer: customer.to_owned(),
            state: label("private-state", matter.state.word(), reader),
            is_closed: matter.state == State::Closed,
            talk_by: is_open.then(|| Moment::of(matter.talk_by_at, reader)),
            is_late: is_open && matter.talk_by_at < reader.now_ms,
            seen: matter.open_evidence,
        }
    }
}

/// Something that was seen, with how sure that is.
struct Evidence {
    sentence: String,
    device: String,
    device_id: String,
    grade: String,
    mark: (&'static str, &'static str),
    signs: Vec<String>,
    since: Moment,
    cleared: Option<Moment>,
}

impl Evidence {
    fn of(seen: &Seen, reader: &Reader) -> Self {
        let (one, grade) = (&seen.evidence, grade_of(&seen.evidence.words));
        Self {
            sentence: say(&one.words, reader),
            device: seen.device_name.clone(),
            device_id: one.device.to_string(),
            grade: label("grade", grade.word(), reader),
            mark: match grade {
                Grade::Proved => ("medium", "●"),
                Grade::Likely => ("low", "▬"),
                Grade::Unclear => ("info", "○"),
            },
            signs: signs_of(&one.words).into_iter().map(|sign| label("sign", sign, reader)).collect(),
            since: Moment::of(one.since_at, reader),
            cleared: one.cleared_at.map(|at| Moment::of(at, reader)),
        }
    }
}

#[derive(Template)]
#[template(path = "console/private/list.html")]
struct Mine {
    frame: Frame,
    rows: Vec<Row>,
}

#[derive(Template)]
#[template(path = "console/private/customer.html")]
struct Page {
    frame: Frame,
    id: String,
    customer: String,
    agreement: Option<(String, String, Moment, String)>,
    readers: Vec<(String, String, Moment)>,
    others: Vec<(String, String)>,
    waiting: usize,
    is_named: bool,
    rows: Vec<Row>,
    questions: Vec<Evidence>,
    typed: AgreementTyped,
    today: String,
    field: &'static str,
    problem: String,
    is_saved: bool,
}

/// The tickets that the viewer was named for.
///
/// # Errors
/// [`AppError`] as a page.
pub async fn mine(State(app): State<App>, Extension(viewer): Extension<Viewer>) -> Result<Response, AppError> {
    let reader = reader(&app, &viewer).await?;
    let found = case::mine(&app, viewer.technician().ok_or(AppError::NotFound)?).await?;
    let rows = found.iter().map(|one| Row::of(&one.matter, &one.customer_name, &reader)).collect();
    shown(&Mine { frame: Frame::of(&app, &viewer, "private-tickets", "private").await?, rows })
}

/// A customer's page.
///
/// # Errors
/// [`AppError::NotFound`] for who is neither an owner nor named; so for every function below.
pub async fn page(
    State(app): State<App>,
    Extension(viewer): Extension<Viewer>,
    Path(customer): Path<String>,
    Query(after): Query<After>,
) -> Result<Response, AppError> {
    show(&app, &viewer, id(&customer)?, AgreementTyped::default(), Problem::default(), after.saved.is_some()).await
}

/// Enters the agreement.
///
/// # Errors
/// As [`page`].
pub async fn agree(
    State(app): State<App>,
    Extension(viewer): Extension<Viewer>,
    Path(customer): Path<String>,
    Filled(typed): Filled<AgreementTyped>,
) -> Result<Response, AppError> {
    let id = id(&customer)?;
    let by = viewer.acting(&app);
    let done = case::agree(&by, viewer.scope, id, &typed.agreed_by, &typed.agreed_on, &viewer.actor).await;
    back_or_refused(&app, &viewer, id, done, typed).await
}

/// Ends the agreement.
///
/// # Errors
/// As [`page`].
pub async fn end(
    State(app): State<App>,
    Extension(viewer): Extension<Viewer>,
    Path(customer): Path<String>,
) -> Result<Response, AppError> {
    let id = id(&customer)?;
    let done = case::end(&viewer.acting(&app), viewer.scope, id, &viewer.actor).await;
    back_or_refused(&app, &viewer, id, done, AgreementTyped::default()).await
}

/// Names a technician.
///
/// # Errors
/// As [`page`].
pub async fn add(
    State(app): State<App>,
    Extension(viewer): Extension<Viewer>,
    Path(customer): Path<String>,
    Filled(typed): Filled<ReaderTyped>,
) -> Result<Response, AppError> {
    let customer = id(&customer)?;
    let done = match TechnicianId::from_str(&typed.technician) {
        Ok(who) => case::name(&viewer.acting(&app), viewer.scope, (customer, who), true).await,
        Err(_) => Err(AppError::invalid("technician", "choose somebody who can sign in")),
    };
    back_or_refused(&app, &viewer, customer, done, AgreementTyped::default()).await
}

/// Takes a technician's name off.
///
/// # Errors
/// As [`page`].
pub async fn remove(
    State(app): State<App>,
    Extension(viewer): Extension<Viewer>,
    Path((customer, technician)): Path<(String, String)>,
) -> Result<Response, AppError> {
    let (customer, who) = (id(&customer)?, technician.parse().map_err(|_| AppError::NotFound)?);
    let done = case::name(&viewer.acting(&app), viewer.scope, (customer, who), false).await;
    back_or_refused(&app, &viewer, customer, done, AgreementTyped::default()).await
}

fn id(text: &str) -> Result<CustomerId, AppError> {
    text.parse().map_err(|_| AppError::NotFound)
}

async fn back_or_refused(
    app: &App,
    viewer: &Viewer,
    id: CustomerId,
    done: Result<(), AppError>,
    typed: AgreementTyped,
) -> Result<Response, AppError> {
    let Err(error) = done else {
        return Ok(Redirect::to(&format!("/customers/{id}/private?saved=yes")).into_response());
    };
    let (status, problem): (StatusCode, Problem) = Problem::of(error, "agreed_by")?;
    Ok((status, show(app, viewer, id, typed, problem, false).await?).into_response())
}

async fn show(
    app: &App,
    viewer: &Viewer,
    id: CustomerId,
    typed: AgreementTyped,
    problem: Problem,
    is_saved: bool,
) -> Result<Response, AppError> {
    let who = Looker { id: viewer.technician().ok_or(AppError::NotFound)?, is_owner: viewer.role == Role::Owner };
    let reader = reader(app, viewer).await?;
    let OfCustomer { customer, agreement, readers, others, waiting, is_named, matters, questions } =
        case::of_customer(app, viewer.scope, who, id).await?;
    let today = domain::privacy::today(reader.now_ms, &customer.time_zone);
    let day = |on: jiff::civil::Date| on.to_string();
    let frame = Frame::of(app, viewer, "", "customers").await?;
    let title = frame.t("private-customer-title").text("name", &customer.name).to_string();
    shown(&Page {
        frame: frame.titled(title),
        id: id.to_string(),
        agreement: agreement
            .map(|one| (one.agreed_by, day(one.agreed_on), Moment::of(one.recorded_at, &reader), one.recorded_by)),
        readers: readers
            .into_iter()
            .map(|one| (one.id.to_string(), one.name, Moment::of(one.named_at, &reader)))
            .collect(),
        others: others.into_iter().map(|one| (one.id.to_string(), one.name)).collect(),
        waiting,
        is_named,
        rows: matters.iter().map(|one| Row::of(one, &customer.name, &reader)).collect(),
        questions: questions.iter().map(|one| Evidence::of(one, &reader)).collect(),
        customer: customer.name,
        typed,
        today: day(today),
        field: problem.field,
        problem: problem.why,
        is_saved,
    })
}

/// A day as people read it.
fn on(at: i64, reader: &Reader) -> String {
    figures::day(at, reader)
}
