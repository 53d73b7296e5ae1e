//! `/customers/{customer}`: one customer: its devices, tickets, people and sites, and how agents come in.
//! Invariant: a customer that is not there answers like any page that never was; a refused form comes back as it was typed,
//! with the reason beside the field. Next: [`contacts`], [`privacy`], [`tokens`], [`roadmap`], [`ledger`], [`warranties`], [`windows`], [`promises`], [`held_up`], [`off_boarding`], [`erasure`], [`access`],
//! [`crate::app::customer`].

pub mod access;
pub mod caller;
pub mod contacts;
pub mod entered;
mod erasure;
pub mod held_up;
pub mod hosted;
pub mod ledger;
pub mod licences;
pub mod monthly;
pub mod off_boarding;
mod preferences;
pub mod privacy;
pub mod programs;
pub mod promises;
pub mod roadmap;
pub mod tokens;
pub mod warranties;
pub mod windows;

use std::str::FromStr;

use askama::Template;
use axum::Extension;
use axum::extract::{Path, Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::{MethodRouter, get, post};
use domain::caller::Place;
use serde::Deserialize;
use shared::ids::{CustomerId, SiteId};
use shared::text::Words;

use self::contacts::ContactTyped;
use self::off_boarding::Leaves;
use self::privacy::{Line, PrivacyTyped, SiteItem};
use self::tokens::{Letting, TokenTyped};
use super::customers::{Stand, notices_words, stands};
use super::settings::Problem;
use super::{After, Frame, Mark, reader, shown};
use crate::app::caller::Proved;
use crate::app::customer::{self as case, Whole};
use crate::app::desk::Row;
use crate::app::erasure::backups_until;
use crate::app::install::Install;
use crate::app::token::MOST_USES;
use crate::app::{App, provider};
use crate::error::AppError;
use crate::store::contact::Contact;
use crate::store::customer::Figures;
use crate::web::form::Filled;
use crate::web::viewer::Viewer;
use crate::web::{Act, Route, Who, does, shows};
use crate::words::{Language, Reader, label, say, title};

/// The routes of one customer.
pub fn table() -> Vec<(Route, MethodRouter<App>)> {
    let mut table = vec![
        shows("/customers/{customer}", Who::Technician(Act::Look), get(page)),
        does("/customers/{customer}", Who::Technician(Act::Care), post(change)),
        does("/customers/{customer}/notices", Who::Technician(Act::Care), post(set_notices)),
        does("/customers/{customer}/sites", Who::Technician(Act::Care), post(add_site)),
        does("/customers/{customer}/sites/{site}/privacy", Who::Technician(Act::Care), post(privacy::set)),
        does("/customers/{customer}/tokens", Who::Technician(Act::Admit), post(tokens::add)),
        does("/customers/{customer}/tokens/{token}/revoke", Who::Technician(Act::Admit), post(tokens::revoke)),
        does("/customers/{customer}/contacts", Who::Technician(Act::Care), post(contacts::add)),
        shows("/customers/{customer}/contacts.csv", Who::Technician(Act::Export), get(contacts::csv)),
        shows("/customers/{customer}/contacts/{contact}", Who::Technician(Act::Look), get(contacts::page)),
        does("/customers/{customer}/contacts/{contact}", Who::Technician(Act::Care), post(contacts::change)),
        does("/customers/{customer}/contacts/{contact}/disable", Who::Technician(Act::Care), post(contacts::disable)),
        does("/customers/{customer}/contacts/{contact}/enable", Who::Technician(Act::Care), post(contacts::enable)),
        does("/customers/{customer}/contacts/{contact}/link", Who::Technician(Act::Admit), post(contacts::link)),
    ];
    table.extend(off_boarding::table());
    table.extend(erasure::table());
    table.extend(hosted::table());
    table.extend(licences::table());
    table.extend(programs::table());
    table.extend(access::table());
    table.extend(roadmap::table());
    table.extend(warranties::table());
    table.extend(windows::table());
    table.extend(preferences::table());
    table.extend(promises::table());
    table.extend(held_up::table());
    table.extend(entered::table());
    table.extend(caller::table());
    table.extend(ledger::table());
    table.extend(monthly::table());
    table
}

/// What changes a customer.
#[derive(Clone, Debug, Default, Deserialize)]
pub struct CustomerTyped {
    #[serde(default)]
    name: String,
    #[serde(default)]
    language: String,
    #[serde(default)]
    time_zone: String,
}

/// What adds a site.
#[derive(Clone, Debug, Default, Deserialize)]
pub struct SiteTyped {
    #[serde(default)]
    site: String,
    #[serde(default)]
    time_zone: String,
}

/// How a customer is to be told.
#[derive(Clone, Debug, Default, Deserialize)]
pub struct NoticesTyped {
    #[serde(default)]
    notices: String,
}

/// What the page shows besides what is kept: forms as they were typed, a reason, a token that was just made.
#[derive(Clone, Debug, Default)]
pub struct Draft {
    form: &'static str,
    problem: Problem,
    customer: Option<CustomerTyped>,
    site: SiteTyped,
    /// Which site's profile, and what was typed.
    privacy: Option<(SiteId, PrivacyTyped)>,
    contact: Option<ContactTyped>,
    token: TokenTyped,
    /// The name that was typed to off-board or erase the customer.
    leaves: String,
    install: Option<Install>,
    /// What a caller's code proved.
    proved: Option<Proved>,
    is_saved: bool,
}

struct TicketItem {
    number: i64,
    mark: Mark,
    title: String,
    state: String,
}

struct ContactItem {
    id: String,
    name: String,
    email: String,
    phone: String,
    language: &'static str,
    site: String,
    is_account: bool,
    is_technical: bool,
    gets_notices: bool,
    /// What they may beyond asking, or that they may not.
    rights: Vec<String>,
    has_left: bool,
}

#[derive(Template)]
#[template(path = "console/customer/page.html")]
struct Page {
    frame: Frame,
    id: String,
    name: String,
    sentence: String,
    devices: i64,
    stands: Vec<Stand>,
    taken_over: i64,
    /// Where its take-over report is.
    take_over_at: String,
    /// Whether the way to its private tickets is shown: to owners, and to who was named somewhere.
    is_private_shown: bool,
    tickets: Vec<TicketItem>,
    open_tickets: i64,
    sites: Vec<SiteItem>,
    site_lines: Vec<Line>,
    contacts: Vec<ContactItem>,
    lettings: Vec<Letting>,
    install: Option<Install>,
    proved: Option<Proved>,
    leaves: Leaves,
    days: i64,
    notices: String,
    notices_words: String,
    form: &'static str,
    field: &'static str,
    problem: String,
    is_saved: bool,
    customer: CustomerTyped,
    site: SiteTyped,
    contact: ContactTyped,
    token: TokenTyped,
    zones: Vec<String>,
    languages: [Language; 4],
    spans: [i64; 4],
    most_uses: i64,
}

/// The page.
///
/// # Errors
/// [`AppError::NotFound`] for a customer that there is not; so for every function below.
pub async fn page(
    State(app): State<App>,
    Extension(viewer): Extension<Viewer>,
    Path(customer): Path<String>,
    Query(after): Query<After>,
) -> Result<Response, AppError> {
    let draft = Draft { is_saved: after.saved.is_some(), ..Draft::default() };
    show(&app, &viewer, id(&customer)?, draft).await
}

/// Changes name, language and zone.
///
/// # Errors
/// As [`page`].
pub async fn change(
    State(app): State<App>,
    Extension(viewer): Extension<Viewer>,
    Path(customer): Path<String>,
    Filled(typed): Filled<CustomerTyped>,
) -> Result<Response, AppError> {
    let id = id(&customer)?;
    let CustomerTyped { name, language, time_zone } = typed.clone();
    let filled = case::Filled { name, language, time_zone };
    let done = case::change(&viewer.acting(&app), viewer.scope, id, &filled).await;
    let draft = Draft { form: "customer", customer: Some(typed), ..Draft::default() };
    done_or_refused(&app, &viewer, id, done, draft, "name").await
}

/// Decides how it is told of what we find.
///
/// # Errors
/// As [`page`].
pub async fn set_notices(
    State(app): State<App>,
    Extension(viewer): Extension<Viewer>,
    Path(customer): Path<String>,
    Filled(typed): Filled<NoticesTyped>,
) -> Result<Response, AppError> {
    let id = id(&customer)?;
    let done = case::set_notices(&viewer.acting(&app), viewer.scope, id, &typed.notices).await;
    done_or_refused(&app, &viewer, id, done, Draft { form: "notices", ..Draft::default() }, "notices").await
}

/// Adds a site.
///
/// # Errors
/// As [`page`].
pub async fn add_site(
    State(app): State<App>,
    Extension(viewer): Extension<Viewer>,
    Path(customer): Path<String>,
    Filled(typed): Filled<SiteTyped>,
) -> Result<Response, AppError> {
    let id = within(&app, &viewer, &customer).await?;
    let done = case::add_site(&viewer.acting(&app), id, &typed.site, &typed.time_zone).await.map(|_| ());
    let draft = Draft { form: "site", site: typed, ..Draft::default() };
    done_or_refused(&app, &viewer, id, done, draft, "site").await
}

/// An id as we write it; any other text is no id.
pub(super) fn id<T: FromStr>(text: &str) -> Result<T, AppError> {
    text.parse().map_err(|_| AppError::NotFound)
}

/// The customer of a path, when there is one in the viewer's scope.
async fn within(app: &App, viewer: &Viewer, customer: &str) -> Result<CustomerId, AppError> {
    Ok(case::get(app, viewer.scope, id(customer)?).await?.id)
}

/// Back to the page when it was done; else the page with what was typed and why it was refused.
async fn done_or_refused(
    app: &App,
    viewer: &Viewer,
    id: CustomerId,
    done: Result<(), AppError>,
    draft: Draft,
    field_of_conflict: &'static str,
) -> Result<Response, AppError> {
    let Err(error) = done else { return Ok(back(id)) };
    let (status, problem) = Problem::of(error, field_of_conflict)?;
    refused(app, viewer, id, status, Draft { problem, ..draft }).await
}

async fn refused(
    app: &App,
    viewer: &Viewer,
    id: CustomerId,
    status: StatusCode,
    draft: Draft,
) -> Result<Response, AppError> {
    Ok((status, show(app, viewer, id, draft).await?).into_response())
}

fn back(id: CustomerId) -> Response {
    Redirect::to(&format!("/customers/{id}?saved=yes")).into_response()
}

async fn show(app: &App, viewer: &Viewer, id: CustomerId, draft: Draft) -> Result<Response, AppError> {
    let reader = reader(app, viewer).await?;
    let Whole { customer, figures, sites, site_lines, contacts, tokens, tickets, leaving, lines } =
        case::whole(app, viewer.scope, id).await?;
    let site_name = |site| sites.iter().find(|(one, _)| Some(one.id) == site).map(|(one, _)| one.name.clone());
    let contacts = contacts.into_iter().map(|one| {
        let site = site_name(one.site_id).unwrap_or_default();
        contact_item(one, site, &reader)
    });
    let lettings = tokens.iter().filter(|one| tokens::in_force(one, reader.now_ms));
    let lettings: Vec<Letting> =
        lettings.map(|one| Letting::of(one, site_name(Some(one.site_id)).unwrap_or_default(), &reader)).collect();
    let backups = backups_until(app, reader.now_ms);
    let leaves = Leaves::of(leaving.as_ref(), &lines, draft.leaves, backups, &reader);
    let typed = CustomerTyped {
        name: customer.name.clone(),
        language: customer.language.clone(),
        time_zone: customer.time_zone.clone(),
    };
    let contact = ContactTyped { language: customer.language.clone(), ..ContactTyped::new() };
    let frame = Frame::of(app, viewer, "", "customers").await?.titled(&customer.name);
    shown(&Page {
        is_private_shown: frame.is_owner || frame.has_private,
        frame,
        id: id.to_string(),
        sentence: sentence(&figures, &reader),
        devices: figures.devices,
        stands: stands(&figures, &reader),
        taken_over: figures.taken_over,
        take_over_at: format!("/customers/{id}/take-over"),
        open_tickets: figures.open_tickets,
        tickets: tickets.into_iter().map(|row| ticket_item(row, &reader)).collect(),
        contacts: contacts.collect(),
        lettings,
        leaves,
        sites: sites.into_iter().map(|(one, devices)| SiteItem::of(one, devices, &draft.privacy, &reader)).collect(),
        site_lines: site_lines.iter().map(|line| Line::of(line, &reader)).collect(),
        install: draft.install,
        proved: draft.proved,
        days: draft.token.days_or_default(),
        notices_words: notices_words(&customer.notices, &reader),
        notices: customer.notices,
        name: customer.name,
        form: draft.form,
        field: draft.problem.field,
        problem: draft.problem.why,
        is_saved: draft.is_saved,
        customer: draft.customer.unwrap_or(typed),
        site: draft.site,
        contact: draft.contact.unwrap_or(contact),
        token: draft.token,
        zones: provider::time_zones(),
        languages: Language::ALL,
        spans: tokens::SPANS,
        most_uses: MOST_USES,
    })
}

/// How the customer stands, in one or two sentences.
fn sentence(figures: &Figures, reader: &Reader) -> String {
    let Figures { devices, silent, waiting, open_tickets, .. } = *figures;
    let words = match (devices, silent, waiting) {
        (0, ..) => Words::new("customer-stands-empty"),
        (_, 0, 0) => Words::new("customer-stands-heard"),
        (_, 0, _) => Words::new("customer-stands-waiting").count("waiting", waiting),
        _ => Words::new("customer-stands-silent").count("silent", silent),
    };
    say(&words.count("devices", devices).count("tickets", open_tickets), reader)
}

fn ticket_item(row: Row, reader: &Reader) -> TicketItem {
    let title = title(&row.listed.ticket, &row.device_names, reader);
    let ticket = row.listed.ticket;
    let state = label("state", ticket.state.word(), reader);
    TicketItem { number: ticket.number, mark: Mark::of(ticket.severity), title, state }
}

fn contact_item(one: Contact, site: String, reader: &Reader) -> ContactItem {
    let mut rights = Vec::new();
    if !one.rights.may_report {
        rights.push(Words::new("customer-contacts-reads-only"));
    }
    if one.rights.may_approve {
        rights.push(Words::new("customer-contacts-approves"));
    }
    if let Some(most) = one.rights.order_up_to {
        rights.push(Words::new("customer-contacts-orders").text("amount", &most.text()));
    }
    ContactItem {
        rights: rights.iter().map(|right| say(right, reader)).collect(),
        id: one.id.to_string(),
        name: one.name,
        email: one.email,
        phone: one.phone,
        language: Language::of(&one.language).unwrap_or_default().name(),
        site,
        is_account: one.is_account,
        is_technical: one.is_technical,
        gets_notices: one.gets_notices,
        has_left: one.disabled_at.is_some(),
    }
}
