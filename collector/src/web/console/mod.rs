//! The console: what technicians work with. A file per page, named like its template.
//! Invariant: a page shows what [`crate::app::desk`] gives for the viewer's scope; every text of a device is escaped by
//! the template. Next: [`queue`], [`ticket`].

pub mod articles;
pub mod caller;
pub mod csat;
pub mod customer;
pub mod customers;
pub mod device;
pub mod devices;
pub mod held;
pub mod import;
pub mod news;
pub mod onboarding;
pub mod pages;
pub mod private;
pub mod problems;
pub mod queue;
pub mod runbook;
pub mod search;
pub mod settings;
pub mod take_over;
pub mod test_problem;
pub mod ticket;

use askama::Template;
use axum::response::{Html, IntoResponse, Response};
use axum::routing::{MethodRouter, get, post};
use domain::access::Role;
use serde::Deserialize;
use shared::reading::Severity;
use shared::text::Words;

use super::phrase::Phrase;
use super::viewer::Viewer;
use super::{Act, Route, Who, does, shows};
use crate::app::App;
use crate::app::desk::{self, Counts};
use crate::app::{csat as satisfaction, mail, on_call, private as private_tickets, provider};
use crate::error::AppError;
use crate::words::{Reader, figures, label, say};

/// The path of the stream of news: listening to it is no use of a session.
pub const EVENTS: &str = "/events";

/// The console's routes.
pub fn table() -> Vec<(Route, MethodRouter<App>)> {
    let mut table = vec![
        shows("/", Who::Technician(Act::Look), get(queue::begin)),
        shows("/tickets", Who::Technician(Act::Look), get(queue::page)),
        shows("/tickets.csv", Who::Technician(Act::Export), get(queue::file)),
        does("/tickets/bulk", Who::Technician(Act::Work), post(queue::bulk::act)),
        does("/views", Who::Technician(Act::Own), post(queue::views::keep)),
        does("/views/{view}/first", Who::Technician(Act::Own), post(queue::views::begin)),
        does("/views/{view}/remove", Who::Technician(Act::Own), post(queue::views::remove)),
        shows("/search", Who::Technician(Act::Look), get(search::page)),
        shows(EVENTS, Who::Technician(Act::Look), get(news::stream)),
        shows("/devices", Who::Technician(Act::Look), get(devices::page)),
        shows("/devices.csv", Who::Technician(Act::Export), get(devices::csv)),
        shows("/runbooks/{check}", Who::Technician(Act::Look), get(runbook::page)),
        does("/runbooks/{check}", Who::Technician(Act::Care), post(runbook::change)),
        shows("/held", Who::Technician(Act::Look), get(held::page)),
        shows("/held.csv", Who::Technician(Act::Export), get(held::csv)),
        shows("/customers", Who::Technician(Act::Look), get(customers::page)),
        shows("/customers.csv", Who::Technician(Act::Export), get(customers::csv)),
        does("/customers", Who::Technician(Act::Care), post(customers::add)),
    ];
    table.extend(device::table());
    table.extend(ticket::table());
    table.extend(csat::table());
    table.extend(customer::table());
    table.extend(take_over::table());
    table.extend(private::table());
    table.extend(problems::table());
    table.extend(articles::table());
    table.extend(import::table());
    table.extend(onboarding::table());
    table.extend(settings::table());
    table
}

/// What stands around every page of the console.
#[derive(Clone, Debug)]
pub struct Frame {
    /// The page's title.
    pub title: String,
    /// Where in the rail we are: `queue`, `devices`, `customers`, `problems`, `articles`, `held`, `settings`.
    pub place: &'static str,
    /// Who is signed in.
    pub who: String,
    /// Figures for the rail.
    pub counts: Counts,
    /// The provider's name; empty until it is set.
    pub provider: String,
    /// Mails that were given up of late.
    pub unsent: i64,
    /// Whether they decide for the provider.
    pub is_owner: bool,
    /// Whether they may only look: what changes something is not offered to them.
    pub looks: bool,
    /// Complaints that they hear and nobody took note of.
    pub complaints: usize,
    /// Whether they were named for private tickets of some customer.
    pub has_private: bool,
    /// Who is on call now; empty: nobody, or nobody whom they are told of.
    pub on_call: String,
    /// Who reads.
    pub reader: Reader,
}

impl Frame {
    /// Around the page whose title is this key's sentence.
    async fn of(app: &App, viewer: &Viewer, key: &str, place: &'static str) -> Result<Self, AppError> {
        let counts = desk::counts(app, viewer.scope).await?;
        let who = viewer.actor.name().unwrap_or_default().to_owned();
        let provider = provider::get(app).await?.name;
        let unsent = mail::failures(app, viewer.scope).await?;
        let (is_owner, looks) = (viewer.role == Role::Owner, viewer.role == Role::ReadOnly);
        let has_private = match viewer.technician() {
            Some(id) => private_tickets::is_reader(app, id).await?,
            None => false,
        };
        let complaints =
            if is_owner { satisfaction::unheard(app, viewer.scope, &viewer.actor).await?.len() } else { 0 };
        let on_call = on_call::now(app, viewer.scope).await?.map(|one| one.who.1).unwrap_or_default();
        let reader = reader(app, viewer).await?;
        let title = if key.is_empty() { String::new() } else { Phrase::new(key, &reader).to_string() };
        Ok(Self {
            title,
            place,
            who,
            counts,
            provider,
            unsent,
            is_owner,
            looks,
            complaints,
            has_private,
            on_call,
            reader,
        })
    }

    /// The same around a page that is called by a name, or by a sentence with one in it.
    fn titled(self, title: impl Into<String>) -> Self {
        Self { title: title.into(), ..self }
    }

    /// A sentence of the page: `frame.t("queue-held-by").text("name", name)`.
    pub fn t(&self, key: &str) -> Phrase<'_> {
        Phrase::new(key, &self.reader)
    }

    /// The language, as `lang` takes it.
    pub fn language(&self) -> &'static str {
        self.reader.language.code()
    }
}

/// A severity as it is shown: never by colour alone.
#[derive(Clone, Copy, Debug)]
pub struct Mark {
    /// The class that colours it.
    pub class: &'static str,
    /// Its shape.
    pub shape: &'static str,
}

impl Mark {
    fn of(severity: Severity) -> Self {
        let shape = match severity {
            Severity::Critical => "◆",
            Severity::High => "▲",
            Severity::Medium => "●",
            Severity::Low => "▬",
            Severity::Info => "○",
        };
        Self { class: severity.word(), shape }
    }

    /// Its word.
    pub fn word(&self, reader: &Reader) -> String {
        label("severity", self.class, reader)
    }
}

/// What was just done, told once by the page that one comes back to.
#[derive(Clone, Debug, Default, Deserialize)]
pub struct After {
    /// Something was saved.
    #[serde(default)]
    saved: Option<String>,
}

/// A moment for people and for machines.
#[derive(Clone, Debug)]
pub struct Moment {
    /// As people say it.
    pub text: String,
    /// As machines read it.
    pub machine: String,
    /// How long ago.
    pub age: String,
}

impl Moment {
    fn of(at_ms: i64, reader: &Reader) -> Self {
        Self {
            text: figures::moment(at_ms, reader),
            machine: figures::machine_moment(at_ms),
            age: figures::span(u64::try_from((reader.now_ms - at_ms) / 1000).unwrap_or(0), reader),
        }
    }
}

/// Until when a customer was promised the next message.
#[derive(Clone, Debug)]
pub struct Promise {
    /// The moment.
    pub at: Moment,
    /// How long until then, or since then.
    pub span: String,
    /// The moment has passed.
    pub is_late: bool,
}

impl Promise {
    fn of(at_ms: i64, reader: &Reader) -> Self {
        let is_late = at_ms < reader.now_ms;
        let key = if is_late { "queue-promise-since" } else { "queue-promise-until" };
        let span = say(&Words::new(key).span_s("span", at_ms.abs_diff(reader.now_ms) / 1000), reader);
        Self { at: Moment::of(at_ms, reader), span, is_late }
    }
}

/// The console speaks its reader's language, in the provider's zone.
async fn reader(app: &App, viewer: &Viewer) -> Result<Reader, AppError> {
    Ok(provider::reader(app).await?.speaking(viewer.language))
}

fn shown(page: &impl Template) -> Result<Response, AppError> {
    Ok(Html(page.render().map_err(AppError::internal)?).into_response())
}
