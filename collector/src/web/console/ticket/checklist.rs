//! What was asked for from the catalogue, beside its ticket: its facts, and the list that a person and the agent tick.
//! Invariant: what the agent sees has no button. Next: [`crate::app::checklist`].

use axum::Extension;
use axum::extract::{Path, State};
use domain::request::checklist::{Standing, Step};
use domain::request::{Item, Request};
use shared::ids::DeviceId;

use super::super::Moment;
use super::acts::{Answer, Page, answered};
use super::{Typed, read};
use crate::app::checklist::{self, Checklist};
use crate::app::desk;
use crate::error::AppError;
use crate::web::form::Filled;
use crate::words::Reader;

/// A step as it reads.
pub(super) struct Row {
    pub(super) word: &'static str,
    pub(super) name: &'static str,
    pub(super) is_agents: bool,
    pub(super) is_done: bool,
    /// Class and shape.
    pub(super) mark: (&'static str, &'static str),
    /// Who ticked it and when, or what the agent says.
    pub(super) how: String,
}

/// A request with its list.
pub(super) struct List {
    pub(super) item: &'static str,
    pub(super) facts: Vec<(&'static str, String)>,
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
            item: name(found.kept.request.item),
            facts: facts(&found.kept.request),
            has_window: found.kept.window.is_some(),
            done: steps.iter().filter(|one| one.is_done).count(),
            has_computer: steps.iter().any(|one| one.is_agents),
            steps,
            devices: found.devices.iter().map(device).collect(),
        }
    }
}

fn name(item: Item) -> &'static str {
    match item {
        Item::Colleague => "New colleague",
        Item::Leaver => "A colleague leaves",
        Item::Computer => "New computer",
        Item::Program => "Install a program",
        Item::Purchase => "Purchase",
        Item::Power => "Work on the power",
        Item::Other => "Something planned",
    }
}

fn facts(request: &Request) -> Vec<(&'static str, String)> {
    let hours = request.hours.map(|(from, to)| format!("{} to {}", from.strftime("%H:%M"), to.strftime("%H:%M")));
    let facts = [
        ("Name", Some(request.name.clone()).filter(|name| !name.is_empty())),
        ("Day", request.on.map(|on| on.to_string())),
        ("Hours", hours),
        ("May cost", request.amount.map(|amount| amount.text())),
    ];
    facts.into_iter().filter_map(|(name, text)| Some((name, text?))).collect()
}

fn row(step: Step, at: &Standing, reader: &Reader) -> Row {
    let (mark, how) = match at {
        Standing::Ticked(at, by) => (("ok", "●"), format!("{by}, {}", Moment::of(*at, reader).text)),
        Standing::Seen => (("ok", "●"), "the agent sees it".to_owned()),
        Standing::Amiss => (("high", "▲"), "the agent sees that it is not so".to_owned()),
        Standing::Unknown => (("unknown", "○"), "the agent cannot tell yet".to_owned()),
        Standing::Open => (("unknown", "○"), String::new()),
    };
    let is_done = matches!(at, Standing::Ticked(..) | Standing::Seen);
    Row { word: step.word(), name: step_name(step), is_agents: step.is_agents(), is_done, mark, how }
}

fn step_name(step: Step) -> &'static str {
    match step {
        Step::Account => "Account is there",
        Step::Mailbox => "Mailbox is there",
        Step::Files => "Files are within reach",
        Step::Licences => "Licences are there",
        Step::Reports => "Computer reports",
        Step::Encrypted => "Disk is encrypted",
        Step::Protected => "Protected against viruses",
        Step::Updated => "Updates are in",
        Step::BackedUp => "Backed up",
        Step::AccountClosed => "Account is closed",
        Step::MailMoved => "Mail goes to somebody else",
        Step::FilesMoved => "Files are with somebody else",
        Step::Returned => "Computer is back",
        Step::LicencesFreed => "Licences are free",
    }
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
