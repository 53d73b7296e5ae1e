//! What a ticket waits for, beside it: the plan of a change, who may approve it, what was decided; and the forms that plan one
//! and write down what a contact said. Invariant: a yes is the contact's, by name; who may not is not offered.
//! Next: [`crate::app::approval`].

use axum::Extension;
use axum::extract::{Path, State};
use domain::request::approval::{Need, Standing};
use shared::ids::ContactId;

use super::super::Moment;
use super::acts::{Answer, Page, answered};
use super::{Typed, read};
use crate::app::approval::{self, OfTicket};
use crate::app::desk;
use crate::error::AppError;
use crate::web::form::Filled;
use crate::words::Reader;

/// What a ticket waits for or has.
pub(super) struct Asked {
    /// `waiting`, `approved` or `refused`.
    pub(super) standing: &'static str,
    /// What it costs; empty: it is a change.
    pub(super) amount: String,
    pub(super) impact: String,
    pub(super) way_back: String,
    /// Its day, as it is written.
    pub(super) on: String,
    pub(super) asked: Moment,
    /// Who decided, and when.
    pub(super) decided: Option<(String, Moment)>,
    /// The colleague who wrote it down.
    pub(super) taken_by: String,
    pub(super) why: String,
}

/// The card beside a ticket.
pub(super) struct Approval {
    pub(super) asked: Option<Asked>,
    /// Who may decide it: id and name.
    pub(super) may: Vec<(String, String)>,
}

impl Approval {
    pub(super) fn of(found: &OfTicket, reader: &Reader) -> Self {
        let asked = found.approval.as_ref().map(|one| Asked {
            standing: one.standing.word(),
            amount: if let Need::Order(amount) = one.need { amount.text() } else { String::new() },
            impact: one.plan.impact.clone(),
            way_back: one.plan.way_back.clone(),
            on: one.plan.on.map(|on| on.to_string()).unwrap_or_default(),
            asked: Moment::of(one.asked_at, reader),
            decided: one.decided.as_ref().map(|(_, name, at)| (name.clone(), Moment::of(*at, reader))),
            taken_by: one.taken_by.clone(),
            why: one.why.clone(),
        });
        let is_open = found.approval.as_ref().is_some_and(|one| one.standing == Standing::Waiting);
        let may = found.may.iter().filter(|_| is_open).map(|one| (one.id.to_string(), one.name.clone())).collect();
        Self { asked, may }
    }
}

/// Plans a change, and asks for a yes.
///
/// # Errors
/// As every act on a ticket.
pub(super) async fn plan((State(app), Extension(viewer), Path(number)): Page, Filled(typed): Filled<Typed>) -> Answer {
    let number = read(&number)?;
    desk::ticket(&app, viewer.scope, number).await?;
    let planned = (typed.impact.as_str(), typed.way_back.as_str(), typed.on.as_str());
    let done = approval::plan(&viewer.acting(&app), viewer.scope, number, planned, &viewer.actor).await;
    answered(&app, &viewer, number, ("change", typed), done).await
}

/// Writes down what a contact said.
///
/// # Errors
/// As every act on a ticket.
pub(super) async fn record(
    (State(app), Extension(viewer), Path(number)): Page,
    Filled(typed): Filled<Typed>,
) -> Answer {
    let number = read(&number)?;
    desk::ticket(&app, viewer.scope, number).await?;
    let contact: Result<ContactId, _> = typed.contact.parse();
    let done = match contact {
        Ok(id) => {
            let said = (id, typed.act == "yes", typed.why.as_str());
            approval::record(&viewer.acting(&app), viewer.scope, number, said, &viewer.actor).await
        }
        Err(_) => Err(AppError::invalid("contact", "choose who said it")),
    };
    answered(&app, &viewer, number, ("approval", typed), done).await
}
