//! `/devices/{id}`: one device: how it stands, its cards, tickets, charts, what changed, what it cannot see, its agent.
//! Invariant: a device that is not there answers like any page that never was; what is not known looks unknown, never well;
//! everything it says of itself is escaped. Next: [`cards`], [`held_up`], [`software`], [`acts`], [`set_up_anew`],
//! [`crate::app::device_page`].

pub mod acts;
pub mod cards;
mod held_up;
pub mod set_up_anew;
pub mod software;
mod week;

use std::str::FromStr;

use askama::Template;
use axum::Extension;
use axum::extract::{Path, Query, State};
use axum::response::Response;
use axum::routing::{MethodRouter, get, post};
use domain::change::Change;
use domain::lifecycle::Support;
use serde::Deserialize;
use shared::ids::DeviceId;
use shared::text::Words;

use self::cards::{Card, card};
use self::held_up::{HeldUp, Refused};
use self::set_up_anew::OfferItem;
use super::devices::Stand;
use super::{Frame, Mark, Moment, reader, shown};
use crate::app::chart::Range;
use crate::app::device_page::{self as case, Agent, Raw, Whole};
use crate::app::{App, duty, warranty};
use crate::error::AppError;
use crate::store::finding::StoredFinding;
use crate::store::ticket::Listed;
use crate::web::chart::Chart;
use crate::web::roadmap::day;
use crate::web::viewer::Viewer;
use crate::web::{Act, Route, Who, does, shows};
use crate::words::{self, Reader, check_name, figures, label, say, title_of};

/// Lines of what changed that stand open; the rest are folded.
const CHANGES: usize = 12;

/// The routes of one device.
pub fn table() -> Vec<(Route, MethodRouter<App>)> {
    vec![
        shows("/devices/{id}", Who::Technician(Act::Look), get(page)),
        shows("/devices/{id}/software", Who::Technician(Act::Look), get(software::page)),
        shows("/devices/{id}/software.csv", Who::Technician(Act::Export), get(software::csv)),
        does("/devices/{id}/maintenance", Who::Technician(Act::Work), post(acts::maintenance)),
        does("/devices/{id}/services", Who::Technician(Act::Care), post(held_up::add)),
        does("/devices/{id}/services/{service}/remove", Who::Technician(Act::Care), post(held_up::remove)),
        shows("/devices/{id}/take-out", Who::Technician(Act::Look), get(acts::ask)),
        does("/devices/{id}/take-out", Who::Technician(Act::Remove), post(acts::take_out)),
        does("/devices/{id}/set-up-anew/same", Who::Technician(Act::Work), post(set_up_anew::same)),
        does("/devices/{id}/set-up-anew/different", Who::Technician(Act::Work), post(set_up_anew::different)),
    ]
}

/// What is asked for in the address.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    /// How far the charts reach back.
    range: String,
}

struct TicketItem {
    number: i64,
    mark: Mark,
    title: String,
    state: String,
    is_open: bool,
    priority: u8,
    assignee: String,
    opened: Moment,
}

struct HeldItem {
    mark: Mark,
    sentence: String,
    why: String,
    since: Moment,
}

struct ChangeItem {
    at: Moment,
    who: String,
    sentence: String,
}

struct UnseenItem {
    what: String,
    why: String,
    since: Moment,
}

struct RawItem {
    name: String,
    at: Moment,
    text: Option<String>,
}

/// How long the system is supported, and who says so.
struct SystemItem {
    name: String,
    support: String,
    /// The class and the shape that go with it.
    look: (&'static str, &'static str),
    source: String,
    checked: String,
}

struct AgentItem {
    version: String,
    limits: String,
    waited: String,
    lost: i64,
    certificate: Option<Moment>,
    is_certificate_over: bool,
    enrolled: Moment,
}

struct RangeLink {
    word: &'static str,
    name: String,
    is_here: bool,
}

#[derive(Template)]
#[template(path = "console/device/page.html")]
struct Page {
    frame: Frame,
    id: String,
    name: String,
    customer: String,
    customer_id: String,
    site: String,
    class: String,
    stand: Stand,
    last: Option<Moment>,
    ended: Option<Moment>,
    is_in_use: bool,
    maintenance: bool,
    window_until: Option<Moment>,
    remote: Option<String>,
    offer: Option<OfferItem>,
    copied: Option<Moment>,
    cards: Vec<Card>,
    tickets: Vec<TicketItem>,
    held: Vec<HeldItem>,
    ranges: Vec<RangeLink>,
    /// How far the charts reach back, as its sentence chooses by it.
    range: &'static str,
    charts: Vec<Chart>,
    week: Option<week::Shown>,
    changes: Vec<ChangeItem>,
    earlier: Vec<ChangeItem>,
    unseen: Vec<UnseenItem>,
    held_up: HeldUp,
    system: Option<SystemItem>,
    machine: Vec<(String, String)>,
    agent: AgentItem,
    raw: Vec<RawItem>,
}

/// The page.
///
/// # Errors
/// [`AppError::NotFound`] for a device that there is not; else as a page.
pub async fn page(
    State(app): State<App>,
    Extension(viewer): Extension<Viewer>,
    Path(device): Path<String>,
    Query(asked): Query<Asked>,
) -> Result<Response, AppError> {
    show(&app, &viewer, id(&device)?, &asked, Refused::default()).await
}

async fn show(app: &App, viewer: &Viewer, id: DeviceId, asked: &Asked, refused: Refused) -> Result<Response, AppError> {
    let range = Range::of(&asked.range);
    let whole = case::whole(app, viewer.scope, id, range).await?;
    let reader = reader(app, viewer).await?;
    let frame = Frame::of(app, viewer, "", "devices").await?.titled(&whole.device.name);
    let warranty = warranty::of(app, &whole.device).await?;
    let held_up = HeldUp::of(&duty::of_device(app, viewer.scope, id).await?, refused, &reader);
    let mut page = made(whole, range, (frame, held_up), &reader);
    page.machine.extend(warranty.map(|until| (label("device-machine", "warranty", &reader), day(until, &reader))));
    shown(&page)
}

/// An id as we write it; any other text is no id.
fn id(text: &str) -> Result<DeviceId, AppError> {
    DeviceId::from_str(text).map_err(|_| AppError::NotFound)
}

fn made(whole: Whole, range: Range, (frame, held_up): (Frame, HeldUp), reader: &Reader) -> Page {
    let device = &whole.device;
    let at = |at: i64| Moment::of(at, reader);
    let mut changes: Vec<ChangeItem> = whole.changes.iter().map(|one| change(one, reader)).collect();
    let earlier = changes.split_off(CHANGES.min(changes.len()));
    let ended_at = device.retired_at.or(device.revoked_at);
    Page {
        frame,
        held_up,
        id: device.id.to_string(),
        name: device.name.clone(),
        customer: whole.customer.name.clone(),
        customer_id: whole.customer.id.to_string(),
        site: whole.site.as_ref().map(|site| site.name.clone()).unwrap_or_default(),
        class: if device.class.is_empty() { String::new() } else { label("class", &device.class, reader) },
        stand: Stand::of(whole.standing, reader),
        last: device.last_received_at.map(at),
        ended: ended_at.map(at),
        is_in_use: ended_at.is_none(),
        maintenance: device.maintenance,
        window_until: whole.times.window_until.map(at),
        copied: whole.copied_since.map(at),
        offer: whole.offer.as_ref().map(|one| OfferItem::of(one, reader)),
        cards: whole
            .cards
            .iter()
            .map(|one| card(one, whole.system.as_ref().map(|(_, support)| support), reader))
            .collect(),
        tickets: whole.tickets.iter().map(|one| ticket(one, reader)).collect(),
        held: whole.held.iter().map(|one| held(one, reader)).collect(),
        ranges: Range::ALL
            .map(|one| RangeLink {
                word: one.word(),
                name: label("device-range", spelled(one), reader),
                is_here: one == range,
            })
            .into(),
        range: spelled(range),
        charts: whole.lines.iter().map(|line| Chart::of(line, reader)).collect(),
        week: whole.times.week.as_ref().and_then(|one| week::shown(one, &device.class, reader)),
        changes,
        earlier,
        unseen: whole
            .unseen
            .iter()
            .map(|one| {
                let (what, why) = words::unseen(&one.check, &one.unseen, reader);
                UnseenItem { what, why, since: at(one.since_at) }
            })
            .collect(),
        system: whole.system.as_ref().map(|(facts, support)| system(&facts.pretty_name, support, reader)),
        machine: machine(&whole, reader),
        agent: agent(&whole.agent, device, reader),
        raw: whole.raw.iter().map(|one| raw(one, reader)).collect(),
        remote: whole.remote,
    }
}

fn spelled(range: Range) -> &'static str {
    match range {
        Range::Day => "day",
        Range::Week => "week",
        Range::Month => "month",
        Range::Year => "year",
    }
}

fn ticket(one: &Listed, reader: &Reader) -> TicketItem {
    let ticket = &one.ticket;
    TicketItem {
        number: ticket.number,
        mark: Mark::of(ticket.severity),
        title: title_of(&ticket.title, reader),
        state: label("state", ticket.state.word(), reader),
        is_open: ticket.state.is_open(),
        priority: ticket.priority,
        assignee: ticket.assignee.as_ref().map(|(_, name)| name.clone()).unwrap_or_default(),
        opened: Moment::of(ticket.opened_at, reader),
    }
}

fn held(one: &StoredFinding, reader: &Reader) -> HeldItem {
    let why = match (&one.dismissal, one.finding.held) {
        (Some(why), _) => format!("{}: “{}” — {}", label("held", "dismissed", reader), why.why, why.by),
        (None, Some(held)) => label("held", held.word(), reader),
        (None, None) => say(&Words::new("device-held-making"), reader),
    };
    HeldItem {
        mark: Mark::of(one.finding.severity),
        sentence: say(&one.finding.words, reader),
        why,
        since: Moment::of(one.finding.since_at, reader),
    }
}

fn change(one: &Change, reader: &Reader) -> ChangeItem {
    // A sentence that says who needs no name beside it.
    let says_who = one.words.args.contains_key("who");
    let who = one.actor.name().filter(|_| !says_who).unwrap_or_default().to_owned();
    ChangeItem { at: Moment::of(one.at, reader), who, sentence: say(&one.words, reader) }
}

fn system(pretty_name: &str, support: &Support, reader: &Reader) -> SystemItem {
    let (sentence, look) = cards::support(support, reader);
    let (name, source, checked) = match support {
        Support::Known { product, source, checked_on, .. } => {
            (product.clone(), source.clone(), checked_on.map(|day| day.to_string()).unwrap_or_default())
        }
        Support::Undated { product, source, .. } => (product.clone(), source.clone(), String::new()),
        Support::Rolling | Support::Unknown => (pretty_name.to_owned(), String::new(), String::new()),
    };
    SystemItem { name, support: sentence, look, source, checked }
}

fn machine(whole: &Whole, reader: &Reader) -> Vec<(String, String)> {
    let mut rows = Vec::new();
    let mut row = |name: &str, text: String| {
        if !text.is_empty() {
            rows.push((label("device-machine", name, reader), text));
        }
    };
    if let Some((facts, _)) = &whole.system {
        row("system", facts.pretty_name.clone());
        row("kernel", facts.kernel.clone());
        row("architecture", facts.architecture.clone());
        row("chassis", facts.chassis.clone());
        row("host_name", if facts.host_name == whole.device.name { String::new() } else { facts.host_name.clone() });
    }
    let parts = &whole.parts;
    row("processors", if parts.processors > 0 { parts.processors.to_string() } else { String::new() });
    row("memory", if parts.memory_bytes > 0 { figures::size(parts.memory_bytes, reader) } else { String::new() });
    for (mount, bytes) in parts.volumes.iter().flatten().take(8) {
        row("disk", format!("{mount} {}", figures::size(*bytes, reader)));
    }
    rows
}

fn agent(agent: &Agent, device: &crate::store::device::Device, reader: &Reader) -> AgentItem {
    let limits = agent.sent.as_ref().map(|sent| match i64::try_from(sent.policy_revision).unwrap_or(i64::MAX) {
        told if told >= agent.revision => label("device-agent-policy", "current", reader),
        told => {
            say(&Words::new("device-agent-policy-behind").count("told", told).count("newest", agent.revision), reader)
        }
    });
    let waited = agent.sent.as_ref().map(|sent| match sent.waited_s {
        0..60 => say(&Words::new("device-agent-waited-little"), reader),
        waited => figures::span(waited, reader),
    });
    AgentItem {
        version: device.agent.clone(),
        limits: limits.unwrap_or_default(),
        waited: waited.unwrap_or_default(),
        lost: agent.lost,
        certificate: agent.certificate_ends_at.map(|at| Moment::of(at, reader)),
        is_certificate_over: agent.certificate_ends_at.is_some_and(|at| at <= reader.now_ms),
        enrolled: Moment::of(device.enrolled_at, reader),
    }
}

fn raw(one: &Raw, reader: &Reader) -> RawItem {
    let text = one.facts.as_ref().map(|facts| serde_json::to_string_pretty(facts).unwrap_or_default());
    RawItem { name: check_name(one.check, reader), at: Moment::of(one.at, reader), text }
}
