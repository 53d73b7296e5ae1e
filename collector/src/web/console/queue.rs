//! `/` and `/tickets`: the queue, the most urgent first; views with counts, filters in the address, a file of what is shown.
//! Invariant: a view's count and its rows come from the same scope and filters; an empty queue says so in one sentence.
//! Next: [`super::ticket`], [`crate::app::queue`].

use askama::Template;
use axum::Extension;
use axum::extract::{Query, State};
use axum::response::Response;
use domain::promise::Kind;
use serde::{Deserialize, Serialize};

use super::onboarding::title as step_title;
use super::{Frame, Mark, Moment, Promise, reader, shown};
use crate::app::queue::{self as case, Asked, FILE_ROWS, Queue, ROWS, Shown};
use crate::app::{App, onboarding};
use crate::error::AppError;
use crate::store::queue::QueueView;
use crate::web::csv::Csv;
use crate::web::viewer::Viewer;
use crate::words::{Reader, check_name, label, title};

/// What stands in the address.
#[derive(Clone, Debug, Default, Deserialize, Serialize)]
#[serde(default)]
pub struct Address {
    view: String,
    customer: String,
    severity: String,
    check: String,
    q: String,
    page: String,
}

impl Address {
    fn asked(&self) -> Asked {
        Asked {
            view: self.view.clone(),
            customer: self.customer.clone(),
            severity: self.severity.clone(),
            check: self.check.clone(),
            text: self.q.clone(),
        }
    }

    /// The address of a list with these words, those that are empty left out.
    fn link(&self, path: &str) -> String {
        let words = [
            ("view", &self.view),
            ("customer", &self.customer),
            ("severity", &self.severity),
            ("check", &self.check),
            ("q", &self.q),
            ("page", &self.page),
        ];
        let words: Vec<_> = words.into_iter().filter(|(_, word)| !word.is_empty()).collect();
        if words.is_empty() {
            return path.to_owned();
        }
        format!("{path}?{}", serde_urlencoded::to_string(words).unwrap_or_default())
    }
}

struct Tab {
    name: String,
    link: String,
    count: i64,
    is_here: bool,
}

/// A filter that is on, and the list without it.
struct Chip {
    text: String,
    link: String,
}

/// Getting started, while it is neither finished nor put away.
struct Beginning {
    behind: usize,
    of: usize,
    next: Option<&'static str>,
}

struct Choice {
    value: String,
    name: String,
    is_chosen: bool,
}

struct Item {
    number: i64,
    mark: Mark,
    is_done: bool,
    title: String,
    customer: String,
    devices: String,
    check: String,
    seen_count: u32,
    state: String,
    assignee: String,
    /// What is promised first.
    what: &'static str,
    promise: Option<Promise>,
    opened: Moment,
}

#[derive(Template)]
#[template(path = "console/queue.html")]
struct Page {
    frame: Frame,
    here: &'static str,
    address: Address,
    tabs: Vec<Tab>,
    chips: Vec<Chip>,
    customers: Vec<Choice>,
    severities: Vec<Choice>,
    checks: Vec<Choice>,
    items: Vec<Item>,
    file: String,
    before: Option<String>,
    after: Option<String>,
    first: i64,
    last: i64,
    total: i64,
    last_report: String,
    beginning: Option<Beginning>,
}

/// The queue; without a view, what needs somebody to act.
///
/// # Errors
/// [`AppError`] as a page.
pub async fn page(
    State(app): State<App>,
    Extension(viewer): Extension<Viewer>,
    Query(address): Query<Address>,
) -> Result<Response, AppError> {
    let reader = reader(&app).await?;
    let number = address.page.parse::<i64>().ok().filter(|page| (2..1000).contains(page)).unwrap_or(1);
    let skip = (number - 1) * ROWS;
    let found = case::page(&app, viewer.scope, &viewer.actor, &address.asked(), &reader, (ROWS, skip)).await?;
    let customers = case::customers(&app, viewer.scope).await?;
    let frame = Frame::of(&app, &viewer, "Queue", "queue").await?;
    let last_report = frame.counts.last_received_at.map(|at| Moment::of(at, &reader).age).unwrap_or_default();
    let to = |page: i64| Address { page: page.to_string(), ..address.clone() }.link("/tickets");
    let is_of = |id: &str| address.customer == id;
    let beginning = onboarding::reminder(&app, viewer.scope).await?.map(|progress| Beginning {
        behind: progress.behind(),
        of: progress.steps.len(),
        next: progress.current().map(step_title),
    });
    let shown_rows = i64::try_from(found.rows.len()).unwrap_or(0);
    shown(&Page {
        here: found.view.word(),
        tabs: tabs(&found, &address),
        chips: chips(&address, &customers, &reader),
        customers: customers
            .iter()
            .map(|(id, name)| (id.to_string(), name))
            .map(|(id, name)| Choice { is_chosen: is_of(&id), value: id, name: name.clone() })
            .collect(),
        severities: choices(&["critical", "high", "medium", "low"], &address.severity, |word| {
            label("severity", word, &reader)
        }),
        checks: {
            let mut keys: Vec<&str> = shared::checks::CHECKS.iter().map(|entry| entry.key).collect();
            keys.extend([
                domain::tick::PRESENCE,
                domain::clone::CHECK,
                domain::quota::CHECK,
                domain::roadmap::warranty::CHECK,
                domain::entitlement::standing::CHECK,
                domain::hosted::FINDER.check,
            ]);
            choices(&keys, &address.check, |key| check_name(key, &reader))
        },
        file: Address { page: String::new(), ..address.clone() }.link("/tickets.csv"),
        before: (number > 1).then(|| to(number - 1)),
        after: (skip + shown_rows < found.total).then(|| to(number + 1)),
        first: skip + 1,
        last: skip + shown_rows,
        total: found.total,
        items: found.rows.into_iter().map(|row| item(row, &reader)).collect(),
        frame,
        address,
        last_report,
        beginning,
    })
}

/// The queue as a file, as it is filtered.
///
/// # Errors
/// [`AppError`] as a page.
pub async fn file(
    State(app): State<App>,
    Extension(viewer): Extension<Viewer>,
    Query(address): Query<Address>,
) -> Result<Response, AppError> {
    let reader = reader(&app).await?;
    let found = case::page(&app, viewer.scope, &viewer.actor, &address.asked(), &reader, (FILE_ROWS, 0)).await?;
    let head = ["number", "title", "severity", "priority", "state", "customer", "devices", "check", "seen", "assignee"];
    let mut csv = Csv::new(&[&head[..], &["opened_at", "next_update_at", "resolved_at"]].concat());
    for (row, devices) in found.rows {
        let ticket = &row.listed.ticket;
        let at = |at: Option<i64>| at.map(crate::words::figures::machine_moment).unwrap_or_default();
        csv.row(&[
            ticket.number.to_string(),
            title(ticket, &row.device_names, &reader),
            ticket.severity.word().to_owned(),
            ticket.priority.to_string(),
            ticket.state.word().to_owned(),
            row.listed.customer_name.clone(),
            devices.to_string(),
            ticket.check.clone(),
            ticket.seen_count.to_string(),
            ticket.assignee.as_ref().map(|(_, name)| name.clone()).unwrap_or_default(),
            at(Some(ticket.opened_at)),
            at(ticket.next_update_at),
            at(ticket.resolved_at),
        ]);
    }
    Ok(csv.answer("tickets"))
}

fn tabs(found: &Queue, address: &Address) -> Vec<Tab> {
    let tab = |(view, count): &(QueueView, i64)| {
        let name = match view {
            QueueView::NeedsAction => "Needs action",
            QueueView::Mine => "Mine",
            QueueView::Unassigned => "Unassigned",
            QueueView::DueToday => "Due today",
            QueueView::Waiting => "Waiting",
            QueueView::Snoozed => "Snoozed",
            QueueView::Watching => "Watching",
            QueueView::All => "All",
        };
        let of = Address { view: view.word().to_owned(), page: String::new(), ..address.clone() };
        Tab { name: name.to_owned(), link: of.link("/tickets"), count: *count, is_here: *view == found.view }
    };
    found.counts.iter().map(tab).collect()
}

fn chips(address: &Address, customers: &[(shared::ids::CustomerId, String)], reader: &Reader) -> Vec<Chip> {
    let mut chips = Vec::new();
    let without = |change: fn(&mut Address)| {
        let mut rest = Address { page: String::new(), ..address.clone() };
        change(&mut rest);
        rest.link("/tickets")
    };
    if let Some((_, name)) = customers.iter().find(|(id, _)| id.to_string() == address.customer) {
        chips.push(Chip { text: name.clone(), link: without(|rest| rest.customer.clear()) });
    }
    if !address.severity.is_empty() {
        let text = label("severity", &address.severity, reader);
        chips.push(Chip { text, link: without(|rest| rest.severity.clear()) });
    }
    if !address.check.is_empty() {
        chips.push(Chip { text: check_name(&address.check, reader), link: without(|rest| rest.check.clear()) });
    }
    if !address.q.is_empty() {
        chips.push(Chip { text: format!("“{}”", address.q), link: without(|rest| rest.q.clear()) });
    }
    chips
}

fn choices(words: &[&str], chosen: &str, name: impl Fn(&str) -> String) -> Vec<Choice> {
    let one = |word: &&str| Choice { value: (*word).to_owned(), name: name(word), is_chosen: *word == chosen };
    words.iter().map(one).collect()
}

fn item((row, devices): Shown, reader: &Reader) -> Item {
    let names = if devices > 1 { vec![String::new(); usize::try_from(devices).unwrap_or(2)] } else { row.device_names };
    let title = title(&row.listed.ticket, &names, reader);
    let ticket = row.listed.ticket;
    let due_at = row.listed.due.map(|(_, at)| at).or(ticket.next_update_at);
    let devices = match names.as_slice() {
        [] => String::new(),
        [one] => one.clone(),
        more => format!("{} devices", more.len()),
    };
    Item {
        number: ticket.number,
        mark: Mark::of(ticket.severity),
        is_done: !ticket.state.is_open(),
        title,
        customer: row.listed.customer_name,
        devices,
        check: check_name(&ticket.check, reader),
        seen_count: ticket.seen_count,
        state: label("state", ticket.state.word(), reader),
        assignee: ticket.assignee.map(|(_, name)| name).unwrap_or_default(),
        what: row.listed.due.map_or("next update", |(kind, _)| promised(kind)),
        promise: due_at.filter(|_| ticket.state.is_open()).map(|at| Promise::of(at, reader)),
        opened: Moment::of(ticket.opened_at, reader),
    }
}

/// What people read of the promise that is due first.
fn promised(kind: Kind) -> &'static str {
    match kind {
        Kind::Response => "response",
        Kind::Repair => "repair",
        Kind::Update => "next update",
    }
}
