//! `/customers/{customer}/off-boarding`: a customer leaves: the deed, the list of agents to remove with a box for each, the
//! same as a file. Invariant: done only with the customer's name typed; of a customer that stays there is no list.
//! Next: [`proof`] for the page to print, [`crate::app::off_boarding`].

mod proof;

use std::collections::BTreeSet;

use askama::Template;
use axum::Extension;
use axum::extract::{Path, Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::{MethodRouter, get, post};
use domain::change::Change;
use domain::off_boarding::Removal;
use serde::Deserialize;
use shared::ids::{CustomerId, DeviceId};

use super::privacy::Line;
use super::{After, Draft, done_or_refused, id};
use crate::app::App;
use crate::app::off_boarding::{self as case, List, Progress, Row};
use crate::error::{AppError, sentence};
use crate::web::console::{Frame, Moment, reader, shown};
use crate::web::csv::Csv;
use crate::web::form::Filled;
use crate::web::viewer::Viewer;
use crate::web::{Act, Route, Who, does, shows};
use crate::words::{Reader, figures, label};

/// The routes of a customer that leaves.
pub fn table() -> Vec<(Route, MethodRouter<App>)> {
    vec![
        does("/customers/{customer}/off-boarding", Who::Technician(Act::Remove), post(off_board)),
        shows("/customers/{customer}/off-boarding", Who::Technician(Act::Look), get(page)),
        shows("/customers/{customer}/off-boarding.csv", Who::Technician(Act::Export), get(csv)),
        shows("/customers/{customer}/off-boarding/proof", Who::Technician(Act::Look), get(proof::page)),
        does("/customers/{customer}/off-boarding/removed", Who::Technician(Act::Care), post(removed)),
        does("/customers/{customer}/off-boarding/not-removed", Who::Technician(Act::Care), post(not_removed)),
        does("/customers/{customer}/off-boarding/stays", Who::Technician(Act::Remove), post(stays)),
    ]
}

/// The name that was typed to make sure.
#[derive(Clone, Debug, Default, Deserialize)]
pub struct NameTyped {
    #[serde(default)]
    pub name: String,
}

/// The section of the customer's own page.
pub struct Leaves {
    /// Since when it is off-boarded, and how far that is; none while it stays.
    pub gone: Option<Gone>,
    /// What was typed.
    pub typed: String,
    /// What happened, newest first.
    pub lines: Vec<Line>,
    /// Until when backups hold it when it is erased now.
    pub backups_until: Moment,
}

/// A customer that left.
pub struct Gone {
    /// Since when.
    pub at: Moment,
    /// By whom.
    pub by: String,
    /// Devices on the list.
    pub devices: i64,
    /// Of them: their agent was removed.
    pub removed: i64,
}

impl Leaves {
    /// As the page shows it.
    pub fn of(
        progress: Option<&Progress>,
        lines: &[Change],
        typed: String,
        backups_until: i64,
        reader: &Reader,
    ) -> Self {
        let gone = progress.map(|one| Gone {
            at: Moment::of(one.mark.at, reader),
            by: one.mark.by.clone(),
            devices: one.devices,
            removed: one.removed,
        });
        let lines = lines.iter().map(|line| Line::of(line, reader)).collect();
        Self { gone, typed, lines, backups_until: Moment::of(backups_until, reader) }
    }
}

/// A device as the list and the proof show it.
struct Item {
    id: String,
    name: String,
    site: String,
    system: String,
    class: String,
    agent: String,
    is_retired: bool,
    line: Option<&'static str>,
    last: Option<Moment>,
    since: Option<Moment>,
    removed: Option<(String, Moment)>,
}

#[derive(Template)]
#[template(path = "console/customer/off_boarding.html")]
struct Page {
    frame: Frame,
    id: String,
    customer: String,
    at: Moment,
    by: String,
    items: Vec<Item>,
    removed: usize,
    hows: Vec<(String, String)>,
    problem: String,
    is_saved: bool,
}

/// Off-boards the customer.
///
/// # Errors
/// [`AppError::NotFound`] for a customer that there is not; so for every function below.
pub async fn off_board(
    State(app): State<App>,
    Extension(viewer): Extension<Viewer>,
    Path(customer): Path<String>,
    Filled(typed): Filled<NameTyped>,
) -> Result<Response, AppError> {
    let id = id(&customer)?;
    let done = case::off_board(&viewer.acting(&app), viewer.scope, id, &typed.name, &viewer.actor).await;
    let draft = Draft { form: "leaves", leaves: typed.name, ..Draft::default() };
    done_or_refused(&app, &viewer, id, done.map(|_| ()), draft, "name").await
}

/// Takes the mark away while no agent was removed.
///
/// # Errors
/// As [`off_board`].
pub async fn stays(
    State(app): State<App>,
    Extension(viewer): Extension<Viewer>,
    Path(customer): Path<String>,
) -> Result<Response, AppError> {
    let id = id(&customer)?;
    let done = case::stay(&viewer.acting(&app), viewer.scope, id, &viewer.actor).await;
    done_or_refused(&app, &viewer, id, done, Draft { form: "leaves", ..Draft::default() }, "name").await
}

/// The list.
///
/// # Errors
/// As [`off_board`], and for one that stays.
pub async fn page(
    State(app): State<App>,
    Extension(viewer): Extension<Viewer>,
    Path(customer): Path<String>,
    Query(after): Query<After>,
) -> Result<Response, AppError> {
    show(&app, &viewer, id(&customer)?, String::new(), after.saved.is_some()).await
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
    let list = case::list(&app, viewer.scope, id(&customer)?).await?;
    let head = ["device", "site", "system", "class", "agent", "last_heard_at", "revoked_at", "remove_with"];
    let mut csv = Csv::new(&[&head[..], &["removed_by", "removed_at", "id"]].concat());
    let when = |at: Option<i64>| at.map(figures::machine_moment).unwrap_or_default();
    for row in &list.rows {
        let (device, removed) = (&row.leaving.device, row.leaving.removed.as_ref());
        csv.row(&[
            device.name.clone(),
            row.leaving.site_name.clone(),
            system(row),
            device.class.clone(),
            device.agent.clone(),
            when(device.last_received_at),
            when(device.revoked_at),
            removal(row).line().unwrap_or_default().to_owned(),
            removed.map(|mark| mark.by.clone()).unwrap_or_default(),
            when(removed.map(|mark| mark.at)),
            device.id.to_string(),
        ]);
    }
    Ok(csv.answer("uninstall-list"))
}

/// Keeps that the agents of the ticked devices were removed.
///
/// # Errors
/// As [`page`], and when a device is not on the list.
pub async fn removed(
    State(app): State<App>,
    Extension(viewer): Extension<Viewer>,
    Path(customer): Path<String>,
    Filled(form): Filled<Vec<(String, String)>>,
) -> Result<Response, AppError> {
    keep(&app, &viewer, id(&customer)?, ticked(&form, "device"), true).await
}

/// Keeps that an agent was not removed after all.
///
/// # Errors
/// As [`removed`].
pub async fn not_removed(
    State(app): State<App>,
    Extension(viewer): Extension<Viewer>,
    Path(customer): Path<String>,
    Filled(form): Filled<Vec<(String, String)>>,
) -> Result<Response, AppError> {
    keep(&app, &viewer, id(&customer)?, ticked(&form, "back"), false).await
}

/// The devices that a form names under this name; a text that is no id is no device.
fn ticked(form: &[(String, String)], name: &str) -> Result<Vec<DeviceId>, AppError> {
    let ids = form.iter().filter(|(of, _)| of == name).map(|(_, one)| id(one));
    Ok(ids.collect::<Result<BTreeSet<DeviceId>, _>>()?.into_iter().collect())
}

async fn keep(
    app: &App,
    viewer: &Viewer,
    id: CustomerId,
    devices: Result<Vec<DeviceId>, AppError>,
    removed: bool,
) -> Result<Response, AppError> {
    let said = (&devices?[..], removed);
    match case::set_removed(&viewer.acting(app), viewer.scope, id, said, &viewer.actor).await {
        Ok(_) => Ok(Redirect::to(&format!("/customers/{id}/off-boarding?saved=yes")).into_response()),
        Err(AppError::Invalid { why, .. }) => {
            let page = show(app, viewer, id, sentence(&why), false).await?;
            Ok((StatusCode::BAD_REQUEST, page).into_response())
        }
        Err(other) => Err(other),
    }
}

async fn show(
    app: &App,
    viewer: &Viewer,
    id: CustomerId,
    problem: String,
    is_saved: bool,
) -> Result<Response, AppError> {
    let list = case::list(app, viewer.scope, id).await?;
    let reader = reader(app, viewer).await?;
    let items = items(&list, &reader);
    shown(&Page {
        frame: Frame::of(app, viewer, "customer-off-boarding-heading", "customers").await?,
        id: id.to_string(),
        at: Moment::of(list.mark.at, &reader),
        removed: items.iter().filter(|one| one.removed.is_some()).count(),
        hows: hows(&list, &reader),
        customer: list.customer.name,
        by: list.mark.by,
        items,
        problem,
        is_saved,
    })
}

fn items(list: &List, reader: &Reader) -> Vec<Item> {
    let at = |at: i64| Moment::of(at, reader);
    let one = |row: &Row| {
        let device = &row.leaving.device;
        Item {
            id: device.id.to_string(),
            name: device.name.clone(),
            site: row.leaving.site_name.clone(),
            system: system(row),
            class: if device.class.is_empty() { String::new() } else { label("class", &device.class, reader) },
            agent: device.agent.clone(),
            is_retired: device.retired_at.is_some_and(|at| at < list.mark.at),
            line: removal(row).line(),
            last: device.last_received_at.map(at),
            since: device.revoked_at.map(at),
            removed: row.leaving.removed.as_ref().map(|mark| (mark.by.clone(), at(mark.at))),
        }
    };
    list.rows.iter().map(one).collect()
}

fn system(row: &Row) -> String {
    row.system.as_ref().map(|system| system.pretty_name.clone()).unwrap_or_default()
}

fn removal(row: &Row) -> Removal {
    row.system.as_ref().map_or(Removal::Unknown, |one| Removal::of(&one.family, &one.id, &one.version_id))
}

/// How an agent goes from the systems of this list, and what stays behind; see `packaging/`.
fn hows(list: &List, reader: &Reader) -> Vec<(String, String)> {
    let ways = [
        ("windows", &[Removal::Windows][..]),
        ("apt", &[Removal::Apt]),
        ("rpm", &[Removal::Dnf, Removal::Yum, Removal::Zypper]),
        ("unknown", &[Removal::Unknown]),
    ];
    let there = ways.into_iter().filter(|(_, of)| list.rows.iter().any(|row| of.contains(&removal(row))));
    let told = |way: &str| {
        (label("customer-off-boarding-system", way, reader), label("customer-off-boarding-how", way, reader))
    };
    there.map(|(way, _)| told(way)).collect()
}
