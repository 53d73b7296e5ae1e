//! `/devices`: every device, whose it is, when it was last heard, how it stands; filters in the address, the same as a file.
//! Invariant: what is not known looks unknown, never well; the file holds what the filter holds.
//! Next: [`super::device`] for one of them, [`crate::app::devices`].

use askama::Template;
use axum::Extension;
use axum::extract::{Query, State};
use axum::response::Response;
use serde::Deserialize;

use super::pages::{Around, around, link};
use super::{Frame, Moment, reader, shown};
use crate::app::desk::Standing;
use crate::app::devices::{self as case, Asked, FILE_ROWS, ROWS, Row};
use crate::app::{App, queue};
use crate::error::AppError;
use crate::store::devices::DeviceView;
use crate::web::csv::Csv;
use crate::web::viewer::Viewer;
use crate::words::{self, Reader, figures, label};

/// What stands in the address.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Address {
    state: String,
    customer: String,
    q: String,
    page: String,
}

impl Address {
    fn asked(&self) -> Asked {
        Asked { state: self.state.clone(), customer: self.customer.clone(), text: self.q.clone() }
    }

    fn link(&self, path: &str, state: &str, page: usize) -> String {
        let page = if page > 1 { page.to_string() } else { String::new() };
        let state = if state == DeviceView::InUse.word() { "" } else { state };
        link(path, &[("state", state), ("customer", &self.customer), ("q", &self.q), ("page", &page)])
    }
}

/// How a device stands: never by colour alone.
pub struct Stand {
    /// The class that colours it.
    pub class: &'static str,
    /// Its shape.
    pub shape: &'static str,
    /// Its word.
    pub word: String,
}

impl Stand {
    /// How it is shown.
    pub fn of(standing: Standing, reader: &Reader) -> Self {
        let (class, shape) = match standing {
            Standing::Reporting => ("good", "✓"),
            Standing::Off => ("unknown", "☾"),
            Standing::Silent => ("critical", "◆"),
            Standing::Maintenance => ("low", "▬"),
            Standing::Waiting => ("unknown", "?"),
            Standing::Revoked | Standing::Retired => ("unknown", "○"),
        };
        Self { class, shape, word: label("standing", standing.word(), reader) }
    }
}

struct Tab {
    name: String,
    link: String,
    count: i64,
    is_here: bool,
}

struct Choice {
    id: String,
    name: String,
    is_chosen: bool,
}

struct Item {
    id: String,
    name: String,
    customer: String,
    customer_id: String,
    site: String,
    class: String,
    last: Option<Moment>,
    stand: Stand,
    open_tickets: i64,
    /// What it cannot see, and why.
    unseen: Vec<(String, String)>,
}

#[derive(Template)]
#[template(path = "console/devices.html")]
struct Page {
    frame: Frame,
    tabs: Vec<Tab>,
    here: &'static str,
    customers: Vec<Choice>,
    asked: String,
    is_filtered: bool,
    all: String,
    file: String,
    items: Vec<Item>,
    pages: Around,
}

/// The page.
///
/// # Errors
/// [`AppError`] as a page.
pub async fn page(
    State(app): State<App>,
    Extension(viewer): Extension<Viewer>,
    Query(address): Query<Address>,
) -> Result<Response, AppError> {
    let reader = reader(&app, &viewer).await?;
    let asked = address.asked();
    let (view, counts) = case::counts(&app, viewer.scope, &asked).await?;
    let total = counts.iter().find(|(one, _)| *one == view).map_or(0, |(_, count)| *count);
    let total = usize::try_from(total).unwrap_or(0);
    let (pages, skip) = around(total, ROWS, &address.page, |page| address.link("/devices", view.word(), page));
    let rows = case::page(&app, viewer.scope, &asked, ROWS, skip).await?;
    let customers = queue::customers(&app, viewer.scope).await?;
    let chosen = |(id, name): (shared::ids::CustomerId, String)| {
        let id = id.to_string();
        Choice { is_chosen: id == address.customer, id, name }
    };
    let tabs = counts.into_iter().filter(|(one, count)| *count > 0 || *one == view || *one == DeviceView::InUse);
    let tabs = tabs.map(|(one, count)| Tab {
        name: label("devices-view", one.word(), &reader),
        link: address.link("/devices", one.word(), 1),
        count,
        is_here: one == view,
    });
    let frame = Frame::of(&app, &viewer, "devices-title", "devices").await?;
    shown(&Page {
        frame,
        tabs: tabs.collect(),
        here: view.word(),
        customers: customers.into_iter().map(chosen).collect(),
        is_filtered: !address.customer.is_empty() || !address.q.trim().is_empty(),
        all: link("/devices", &[("state", view.word())]),
        file: address.link("/devices.csv", view.word(), 1),
        asked: address.q,
        items: rows.into_iter().map(|row| item(row, &reader)).collect(),
        pages,
    })
}

/// The same as a file.
///
/// # Errors
/// [`AppError`] as a page.
pub async fn csv(
    State(app): State<App>,
    Extension(viewer): Extension<Viewer>,
    Query(address): Query<Address>,
) -> Result<Response, AppError> {
    let reader = reader(&app, &viewer).await?;
    let head = ["device", "customer", "site", "state", "class", "last_heard_at", "open_tickets", "cannot_see"];
    let mut csv = Csv::new(&[&head[..], &["agent", "enrolled_at", "id"]].concat());
    for row in case::page(&app, viewer.scope, &address.asked(), FILE_ROWS, 0).await? {
        let device = &row.listed.device;
        let unseen: Vec<String> = row.unseen.keys().map(|check| words::check_name(check, &reader)).collect();
        csv.row(&[
            device.name.clone(),
            row.listed.customer_name.clone(),
            row.listed.site_name.clone(),
            row.standing.word().to_owned(),
            device.class.clone(),
            device.last_received_at.map(figures::machine_moment).unwrap_or_default(),
            row.open_tickets.to_string(),
            unseen.join("; "),
            device.agent.clone(),
            figures::machine_moment(device.enrolled_at),
            device.id.to_string(),
        ]);
    }
    Ok(csv.answer("devices"))
}

fn item(row: Row, reader: &Reader) -> Item {
    let device = row.listed.device;
    Item {
        id: device.id.to_string(),
        name: device.name,
        customer: row.listed.customer_name,
        customer_id: device.customer_id.to_string(),
        site: row.listed.site_name,
        class: if device.class.is_empty() { String::new() } else { label("class", &device.class, reader) },
        last: device.last_received_at.map(|at| Moment::of(at, reader)),
        stand: Stand::of(row.standing, reader),
        open_tickets: row.open_tickets,
        unseen: row.unseen.iter().map(|(check, unseen)| words::unseen(check, unseen, reader)).collect(),
    }
}
