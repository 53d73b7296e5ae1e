//! `/` and `/tickets`: the queue, the most urgent first; views with counts, filters in the address, a file of what is shown.
//! Invariant: a view's count and its rows come from the same scope and filters; an empty queue says so in one sentence.
//! Next: [`super::ticket`], [`crate::app::queue`]; [`bulk`] for several at once, [`views`] for views that one keeps.

pub(super) mod bulk;
pub(super) mod views;

use askama::Template;
use axum::Extension;
use axum::extract::{Query, State};
use axum::response::{IntoResponse, Redirect, Response};
use domain::promise::Kind;
use domain::ticket::Level;
use serde::{Deserialize, Serialize};
use shared::ids::{CustomerId, TechnicianId};
use shared::text::Words;

use self::views::Saved;
use super::onboarding::title as step_title;
use super::{Frame, Mark, Moment, Promise, reader, shown};
use crate::app::queue::{self as case, Asked, Queue, ROWS, Shown};
use crate::app::{App, onboarding, saved_view, watch};
use crate::error::AppError;
use crate::store::queue::{Order, QueueView};
use crate::web::csv::Csv;
use crate::web::viewer::Viewer;
use crate::words::{Reader, check_name, label, say, title};

/// What stands in the address.
#[derive(Clone, Debug, Default, Deserialize, Serialize)]
#[serde(default)]
pub struct Address {
    view: String,
    customer: String,
    severity: String,
    check: String,
    holder: String,
    level: String,
    order: String,
    q: String,
    page: String,
}

impl Address {
    fn of(asked: &Asked) -> Self {
        Self {
            view: asked.view.clone(),
            customer: asked.customer.clone(),
            severity: asked.severity.clone(),
            check: asked.check.clone(),
            holder: asked.holder.clone(),
            level: asked.level.clone(),
            order: asked.order.clone(),
            q: asked.text.clone(),
            page: String::new(),
        }
    }

    fn is_empty(&self) -> bool {
        self.asked() == Asked::default() && self.page.is_empty()
    }

    fn asked(&self) -> Asked {
        Asked {
            view: self.view.clone(),
            customer: self.customer.clone(),
            severity: self.severity.clone(),
            check: self.check.clone(),
            holder: self.holder.clone(),
            level: self.level.clone(),
            order: self.order.clone(),
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
            ("holder", &self.holder),
            ("level", &self.level),
            ("order", &self.order),
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
    /// The step that comes next, empty when there is none.
    next: String,
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
    /// The level, when it is not that of every ticket.
    level: String,
    assignee: String,
    /// What is promised first.
    what: String,
    promise: Option<Promise>,
    opened: Moment,
}

#[derive(Template)]
#[template(path = "console/queue.html")]
struct Page {
    frame: Frame,
    here: &'static str,
    /// This view without its filters.
    all: String,
    address: Address,
    tabs: Vec<Tab>,
    chips: Vec<Chip>,
    customers: Vec<Choice>,
    severities: Vec<Choice>,
    checks: Vec<Choice>,
    holders: Vec<Choice>,
    levels: Vec<Choice>,
    /// The open tickets that one watches, for the script that announces their changes.
    watched: String,
    orders: Vec<Choice>,
    saved: Vec<Saved>,
    /// The address's words, for the forms that come back here.
    asked: String,
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

/// `/`: the queue as it begins for who looks, with a view that they chose or with what needs somebody to act.
///
/// # Errors
/// As [`page`].
pub async fn begin(
    State(app): State<App>,
    Extension(viewer): Extension<Viewer>,
    Query(address): Query<Address>,
) -> Result<Response, AppError> {
    if address.is_empty()
        && let Some(first) = saved_view::first(&app, viewer.scope, &viewer.actor).await?
    {
        return Ok(Redirect::to(&Address::of(&first).link("/tickets")).into_response());
    }
    page(State(app), Extension(viewer), Query(address)).await
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
    let reader = reader(&app, &viewer).await?;
    let asked = address.asked();
    let number = address.page.parse::<i64>().ok().filter(|page| (2..1000).contains(page)).unwrap_or(1);
    let skip = (number - 1) * ROWS;
    let found = case::page(&app, viewer.scope, &viewer.actor, &asked, &reader, (ROWS, skip)).await?;
    let customers = case::customers(&app, viewer.scope).await?;
    let technicians = case::holders(&app, viewer.scope).await?;
    let saved = saved_view::of(&app, viewer.scope, &viewer.actor, &reader).await?;
    let watched = watch::numbers(&app, viewer.scope, viewer.technician()).await?;
    let frame = Frame::of(&app, &viewer, "queue-title", "queue").await?;
    let last_report = frame.counts.last_received_at.map(|at| Moment::of(at, &reader).age).unwrap_or_default();
    let to = |page: i64| Address { page: page.to_string(), ..address.clone() }.link("/tickets");
    let beginning = onboarding::reminder(&app, viewer.scope).await?.map(|progress| Beginning {
        behind: progress.behind(),
        of: progress.steps.len(),
        next: progress.current().map(|step| step_title(step, &reader).to_lowercase()).unwrap_or_default(),
    });
    let shown_rows = i64::try_from(found.rows.len()).unwrap_or(0);
    shown(&Page {
        here: found.view.word(),
        all: format!("/tickets?view={}", found.view.word()),
        tabs: tabs(&found, &address, &reader),
        chips: chips(&address, &customers, &technicians, &reader),
        customers: named(customers.iter().map(|(id, name)| (id.to_string(), name.clone())), &address.customer),
        severities: choices(&["critical", "high", "medium", "low"], &address.severity, |word| {
            label("severity", word, &reader)
        }),
        checks: checks(&address.check, &reader),
        holders: {
            let one = |(id, name): &(TechnicianId, String)| (id.to_string(), name.clone());
            named(technicians.iter().map(one), &address.holder)
        },
        levels: levels(&address.level, &reader),
        watched: watched.iter().map(i64::to_string).collect::<Vec<_>>().join(" "),
        orders: orders(&address.order, &reader),
        saved: saved.into_iter().map(|view| Saved::of(view, &asked)).collect(),
        asked: Address { page: String::new(), ..address.clone() }.link("").trim_start_matches('?').to_owned(),
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
    let reader = reader(&app, &viewer).await?;
    let rows = case::file(&app, viewer.scope, &viewer.actor, &address.asked(), &reader).await?;
    let head = ["number", "title", "severity", "priority", "state", "customer", "devices", "check", "seen", "assignee"];
    let mut csv = Csv::new(&[&head[..], &["opened_at", "next_update_at", "resolved_at"]].concat());
    for (row, devices) in rows {
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

fn tabs(found: &Queue, address: &Address, reader: &Reader) -> Vec<Tab> {
    let tab = |(view, count): &(QueueView, i64)| {
        let of = Address { view: view.word().to_owned(), page: String::new(), ..address.clone() };
        let name = label("queue-view", view.word(), reader);
        Tab { name, link: of.link("/tickets"), count: *count, is_here: *view == found.view }
    };
    found.counts.iter().map(tab).collect()
}

fn chips(
    address: &Address,
    customers: &[(CustomerId, String)],
    technicians: &[(TechnicianId, String)],
    reader: &Reader,
) -> Vec<Chip> {
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
    if let Some((_, name)) = technicians.iter().find(|(id, _)| id.to_string() == address.holder) {
        chips.push(Chip {
            text: say(&Words::new("queue-held-by").text("name", name), reader),
            link: without(|rest| rest.holder.clear()),
        });
    }
    if Level::of(&address.level).is_some() {
        let level = label("level", &address.level, reader);
        let text = say(&Words::new("queue-level").text("level", &level), reader);
        chips.push(Chip { text, link: without(|rest| rest.level.clear()) });
    }
    if !address.q.is_empty() {
        chips.push(Chip { text: format!("“{}”", address.q), link: without(|rest| rest.q.clear()) });
    }
    chips
}

/// Everything that opens a ticket, to choose.
fn checks(chosen: &str, reader: &Reader) -> Vec<Choice> {
    let mut keys: Vec<&str> = shared::checks::CHECKS.iter().map(|entry| entry.key).collect();
    keys.extend([
        domain::tick::PRESENCE,
        domain::clone::CHECK,
        domain::quota::CHECK,
        domain::roadmap::warranty::CHECK,
        domain::entitlement::standing::CHECK,
        domain::hosted::FINDER.check,
    ]);
    choices(&keys, chosen, |key| check_name(key, reader))
}

/// The levels, to choose.
fn levels(chosen: &str, reader: &Reader) -> Vec<Choice> {
    let words: Vec<&str> = Level::ALL.iter().map(|one| one.word()).collect();
    choices(&words, chosen, |word| label("level", word, reader))
}

/// The orders, to choose.
fn orders(chosen: &str, reader: &Reader) -> Vec<Choice> {
    let words: Vec<&str> = Order::ALL.iter().map(|one| one.word()).collect();
    choices(&words, chosen, |word| label("queue-order", word, reader))
}

fn named(choices: impl Iterator<Item = (String, String)>, chosen: &str) -> Vec<Choice> {
    choices.map(|(value, name)| Choice { is_chosen: value == chosen, value, name }).collect()
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
        more => {
            let count = i64::try_from(more.len()).unwrap_or(i64::MAX);
            say(&Words::new("queue-devices").count("count", count), reader)
        }
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
        level: if ticket.level == Level::First { String::new() } else { label("level", ticket.level.word(), reader) },
        assignee: ticket.assignee.map(|(_, name)| name).unwrap_or_default(),
        what: promised(row.listed.due.map(|(kind, _)| kind), reader),
        promise: due_at.filter(|_| ticket.state.is_open()).map(|at| Promise::of(at, reader)),
        opened: Moment::of(ticket.opened_at, reader),
    }
}

/// What people read of the promise that is due first.
fn promised(kind: Option<Kind>, reader: &Reader) -> String {
    let word = match kind {
        Some(Kind::Response) => "response",
        Some(Kind::Repair) => "repair",
        Some(Kind::Update) | None => "update",
    };
    label("queue-promised", word, reader)
}
