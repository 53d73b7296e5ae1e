//! What a case waits for: somebody's yes or no, said on the case by who may.
//! Invariant: nothing is decided by a link alone; a refusal of ours stands beside the form. Next: [`crate::app::approval`].

use axum::Extension;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Redirect, Response};
use domain::request::approval::{Need, Standing};
use serde::Deserialize;
use shared::text::Words;

use super::frame::Frame;
use super::story::day;
use super::ticket::{read, refuse_decision};
use super::visit::Visit;
use crate::app::approval::OfTicket;
use crate::app::portal::Visitor;
use crate::app::portal::ask::AskError;
use crate::app::{App, approval};
use crate::error::AppError;
use crate::web::form::Filled;

/// The form.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Said {
    /// `yes` or `no`.
    say: String,
    /// Why not, or what to mind.
    why: String,
}

/// What a case waits for, as it reads.
pub(super) struct Asked {
    /// What it needs, who decided, or who may.
    pub(super) sentence: String,
    /// What is planned: when, what people notice, the way back.
    pub(super) plan: Vec<(String, String)>,
    /// Whether the reader may decide it.
    pub(super) may_decide: bool,
}

impl Asked {
    pub(super) fn of(found: &OfTicket, visitor: &Visitor, frame: &Frame) -> Option<Self> {
        let one = found.approval.as_ref()?;
        let may_decide = one.standing == Standing::Waiting && visitor.rights.cover(one.need);
        let names = || found.may.iter().map(|there| there.name.as_str()).collect::<Vec<_>>().join(", ");
        let amount = if let Need::Order(amount) = one.need { amount.text() } else { String::new() };
        let words = match (&one.decided, one.standing) {
            (Some((_, name, at)), Standing::Approved) => {
                Words::new("portal-approval-given").text("who", name).at_ms("at", *at)
            }
            (Some((_, name, at)), _) => Words::new("portal-approval-refused").text("who", name).at_ms("at", *at),
            (None, _) if may_decide => Words::new("portal-approval-yours").text("amount", &amount),
            (None, _) if found.may.is_empty() => Words::new("portal-approval-nobody"),
            (None, _) => Words::new("portal-approval-theirs").text("who", &names()),
        };
        let mut plan = Vec::new();
        if let Some(on) = one.plan.on {
            let when = frame.say(&Words::new("portal-approval-on").day_ms("at", day(on, frame)));
            plan.push((frame.t("portal-approval-when"), when));
            plan.push((frame.t("portal-approval-impact"), one.plan.impact.clone()));
            plan.push((frame.t("portal-approval-way-back"), one.plan.way_back.clone()));
        }
        Some(Self { sentence: frame.say(&words), plan, may_decide })
    }
}

/// Takes a yes or no.
///
/// # Errors
/// [`AppError::NotFound`] for a number that is none of theirs; else as a page.
pub async fn decide(
    State(app): State<App>,
    Extension(visit): Extension<Visit>,
    Path(number): Path<String>,
    Filled(form): Filled<Said>,
) -> Result<Response, AppError> {
    let number = read(&number)?;
    let is_yes = match form.say.as_str() {
        "yes" => true,
        "no" => false,
        _ => return Err(AppError::NotFound),
    };
    match approval::decide(&app, &visit.0.visitor, number, (is_yes, &form.why)).await {
        Ok(()) => Ok(Redirect::to(&format!("/portal/tickets/{number}")).into_response()),
        Err(AskError::Refused(why)) => refuse_decision(&app, &visit, number, why.key()).await,
        Err(AskError::App(other)) => Err(other),
    }
}
