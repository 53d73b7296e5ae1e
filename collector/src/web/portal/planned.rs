//! `/portal/planned`: the service catalogue: what can be asked for, each with its own form, and that nothing is planned, the
//! answer to the month in short.
//! Invariant: a form sent twice asks once; what was typed is never lost; a form asks only what its request needs.
//! Next: [`crate::app::portal::request`], [`crate::app::pulse`].

use askama::Template;
use axum::Extension;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use domain::priority::Currency;
use domain::request::{Item, PLAN_YEARS, Typed as Words};
use jiff::Span;
use jiff::civil::Date;
use serde::Deserialize;

use super::frame::Frame;
use super::shown;
use super::visit::Visit;
use crate::app::portal::ask::{AskError, new_form};
use crate::app::portal::home::now;
use crate::app::portal::reads::sites;
use crate::app::portal::request::{Wish, request};
use crate::app::{App, pulse};
use crate::error::AppError;
use crate::web::form::Filled;

/// The form; each item has some of it.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Typed {
    /// What is asked for, by its word.
    what: String,
    /// The day, `2026-12-01`.
    on: String,
    /// From when until when, `08:00`.
    from: String,
    to: String,
    /// The site's id.
    site: String,
    /// Who or what.
    name: String,
    amount: String,
    currency: String,
    text: String,
    /// Stands for this form.
    form: String,
}

/// One of the catalogue.
struct Entry {
    word: &'static str,
    name: String,
    lead: String,
}

#[derive(Template)]
#[template(path = "portal/planned.html")]
struct Catalogue {
    frame: Frame,
    entries: Vec<Entry>,
    is_noted: bool,
    may_ask: bool,
}

#[derive(Template)]
#[template(path = "portal/request.html")]
struct Page {
    frame: Frame,
    item: Item,
    lead: String,
    name_label: String,
    /// Who has to approve it, where the reader may not.
    needs: String,
    /// Id and name.
    sites: Vec<(String, String)>,
    currencies: Vec<&'static str>,
    first_on: Date,
    last_on: Date,
    form: Typed,
    problem: String,
}

/// The catalogue.
///
/// # Errors
/// [`AppError`] as a page.
pub async fn page(State(app): State<App>, Extension(visit): Extension<Visit>) -> Result<Response, AppError> {
    catalogue(&app, &visit, false).await
}

/// The form of one of its items.
///
/// # Errors
/// [`AppError::NotFound`] for what is not in the catalogue; else as a page.
pub async fn item(
    State(app): State<App>,
    Extension(visit): Extension<Visit>,
    Path(word): Path<String>,
) -> Result<Response, AppError> {
    let item = Item::of(&word).ok_or(AppError::NotFound)?;
    let form = Typed { form: new_form(&app), ..Typed::default() };
    show(&app, &visit, item, form, "").await
}

/// Takes what is asked for.
///
/// # Errors
/// As [`item`].
pub async fn tell(
    State(app): State<App>,
    Extension(visit): Extension<Visit>,
    Filled(form): Filled<Typed>,
) -> Result<Response, AppError> {
    let item = Item::of(&form.what).ok_or(AppError::NotFound)?;
    let site = if form.site.is_empty() { None } else { Some(form.site.parse().map_err(|_| AppError::NotFound)?) };
    let typed = Words {
        on: &form.on,
        from: &form.from,
        to: &form.to,
        name: &form.name,
        amount: &form.amount,
        currency: &form.currency,
        text: &form.text,
    };
    let asked = request(&app, &visit.0.visitor, &Wish { item, typed, site, form: &form.form }).await;
    match asked {
        Ok(number) => Ok(Redirect::to(&format!("/portal/tickets/{number}")).into_response()),
        Err(AskError::Refused(why)) => {
            let page = show(&app, &visit, item, form.clone(), why.key()).await?;
            Ok((StatusCode::BAD_REQUEST, page).into_response())
        }
        Err(AskError::App(other)) => Err(other),
    }
}

/// Takes that nothing is planned.
///
/// # Errors
/// As [`page`].
pub async fn nothing(State(app): State<App>, Extension(visit): Extension<Visit>) -> Result<Response, AppError> {
    pulse::nothing(&app, &visit.0.visitor).await?;
    catalogue(&app, &visit, true).await
}

async fn catalogue(app: &App, Visit(session): &Visit, is_noted: bool) -> Result<Response, AppError> {
    let frame = Frame::of(app, &session.visitor, "portal-planned-title", "help").await?;
    let entry = |one: &Item| Entry {
        word: one.word(),
        name: frame.t(&format!("portal-planned-{}", one.word())),
        lead: frame.t(&format!("portal-planned-{}-lead", one.word())),
    };
    let entries = Item::ALL.iter().map(entry).collect();
    shown(&Catalogue { entries, is_noted, may_ask: session.visitor.rights.may_report, frame })
}

async fn show(app: &App, Visit(session): &Visit, item: Item, form: Typed, problem: &str) -> Result<Response, AppError> {
    let visitor = &session.visitor;
    let frame = Frame::of(app, visitor, &format!("portal-planned-{}", item.word()), "help").await?;
    let first_on = now(app, visitor)?.date();
    let there = if item.has_hours() { sites(app, visitor).await? } else { Vec::new() };
    let needs = match item {
        _ if item.is_security() && !visitor.rights.may_approve => "portal-planned-needs-yes",
        _ if item.has_amount() => "portal-planned-needs-order",
        _ => "",
    };
    let said = |key: &str| if key.is_empty() { String::new() } else { frame.t(key) };
    shown(&Page {
        lead: frame.t(&format!("portal-planned-{}-lead", item.word())),
        name_label: frame.t(if item == Item::Program { "portal-planned-program-name" } else { "portal-planned-name" }),
        needs: match visitor.rights.order_up_to.filter(|_| item.has_amount()) {
            Some(most) => frame.with("portal-planned-may-order", "amount", &most.text()),
            None => said(needs),
        },
        sites: there.into_iter().map(|one| (one.id.to_string(), one.name)).collect(),
        currencies: currencies(visitor.rights.order_up_to.map(|most| most.currency)),
        last_on: first_on.saturating_add(Span::new().years(PLAN_YEARS)),
        first_on,
        problem: said(problem),
        item,
        form,
        frame,
    })
}

/// The currencies, the reader's own first.
fn currencies(own: Option<Currency>) -> Vec<&'static str> {
    let others = Currency::ALL.iter().copied().filter(|one| Some(*one) != own);
    own.into_iter().chain(others).map(Currency::word).collect()
}
