//! What was asked for from the catalogue, beside its ticket: its facts, and the list that a person and the agent tick.
//! Invariant: what the agent sees has no button. Next: [`crate::app::checklist`].

use axum::Extension;
use axum::extract::{Path, State};
use domain::request::Request;
use domain::request::checklist::{Standing, Step};
use shared::ids::DeviceId;
use shared::text::Words;

use super::super::Moment;
use super::acts::{Answer, Page, answered};
use super::{Typed, read};
use crate::app::checklist::{self, Checklist};
use crate::app::desk;
use crate::error::AppError;
use crate::web::form::Filled;
use crate::words::{Reader, label, say};

/// A step as it reads.
pub(super) struct Row {
    pub(super) word: &'static str,
    pub(super) name: String,
    pub(super) is_agents: bool,
    pub(super) is_done: bool,
    /// Class and shape.
    pub(super) mark: (&'static str, &'static str),
    /// Who ticked it and when, or what the agent says.
    pub(super) how: String,
}

/// A request with its list.
pub(super) struct List {
    pub(super) item: String,
    pub(super) facts: Vec<(String, String)>,
    pub(super) has_window: bool,
    pub(super) steps: Vec<Row>,
    pub(super) done: usize,
    /// Whether a computer is made ready.
    pub(super) has_computer: bool,
    /// Id, name, whether it is chosen.
    pub(super) devices: Vec<(String, String, bool)>,
}

impl List {
    pub(super) fn of(found: &Checklist, reader: &Reader) -> Self {
        let steps: Vec<Row> = found.steps.iter().map(|(step, at)| row(*step, at, reader)).collect();
        let chosen = found.device.as_ref().map(|(id, _)| *id);
        let device = |(id, name): &(DeviceId, String)| (id.to_string(), name.clone(), Some(*id) == chosen);
        Self {
            item: label("ticket-item", found.kept.request.item.word(), reader),
            facts: facts(&found.kept.request, reader),
            has_window: found.kept.window.is_some(),
            done: steps.iter().filter(|one| one.is_done).count(),
            has_computer: steps.iter().any(|one| one.is_agents),
            steps,
            devices: found.devices.iter().map(device).collect(),
        }
    }
}

fn facts(request: &Request, reader: &Reader) -> Vec<(String, String)> {
    let hours = request.hours.map(|(from, to)| {
        let [from, to] = [from, to].map(|time| time.strftime("%H:%M").to_string());
        say(&Words::new("ticket-fact-hours-from-to").text("from", &from).text("to", &to), reader)
    });
    let facts = [
        ("name", Some(request.name.clone()).filter(|name| !name.is_empty())),
        ("day", request.on.map(|on| on.to_string())),
        ("hours", hours),
        ("cost", request.amount.map(|amount| amount.text())),
    ];
    facts.into_iter().filter_map(|(name, text)| Some((label("ticket-fact", name, reader), text?))).collect()
}

fn row(step: Step, at: &Standing, reader: &Reader) -> Row {
    let (mark, how) = match at {
        Standing::Ticked(at, by) => (("ok", "●"), format!("{by}, {}", Moment::of(*at, reader).text)),
        Standing::Seen => (("ok", "●"), label("ticket-agent", "seen", reader)),
        Standing::Amiss => (("high", "▲"), label("ticket-agent", "amiss", reader)),
        Standing::Unknown => (("unknown", "○"), label("ticket-agent", "unknown", reader)),
        Standing::Open => (("unknown", "○"), String::new()),
    };
    let is_done = matches!(at, Standing::Ticked(..) | Standing::Seen);
    let name = label("ticket-step", step.word(), reader);
    Row { word: step.word(), name, is_agents: step.is_agents(), is_done, mark, how }
}

/// Ticks a step, or takes the tick back.
///
/// # Errors
/// As every act on a ticket.
pub(super) async fn tick((State(app), Extension(viewer), Path(number)): Page, Filled(typed): Filled<Typed>) -> Answer {
    let number = read(&number)?;
    desk::ticket(&app, viewer.scope, number).await?;
    let step = (typed.step.as_str(), typed.act == "done");
    let done = checklist::tick(&viewer.acting(&app), viewer.scope, number, step, &viewer.actor).await;
    answered(&app, &viewer, number, ("list", typed), done).await
}

/// Chooses the computer that is made ready.
///
/// # Errors
/// As every act on a ticket.
pub(super) async fn choose(
    (State(app), Extension(viewer), Path(number)): Page,
    Filled(typed): Filled<Typed>,
) -> Answer {
    let number = read(&number)?;
    desk::ticket(&app, viewer.scope, number).await?;
    let chosen: Result<Option<DeviceId>, AppError> = match typed.device.as_str() {
        "" => Ok(None),
        id => id.parse().map(Some).map_err(|_| AppError::NotFound),
    };
    let done = match chosen {
        Ok(chosen) => checklist::choose(&viewer.acting(&app), viewer.scope, number, chosen, &viewer.actor).await,
        Err(refused) => Err(refused),
    };
    answered(&app, &viewer, number, ("list", typed), done).await
}
