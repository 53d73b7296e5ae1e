//! `limits try`.
//! Invariant: nothing is changed; what stored numbers cannot tell is said and is no figure.
//! Next: [`crate::app::trial`].

use clap::{Args, Subcommand};
use domain::trial::compare::Under;
use jiff::tz::TimeZone;
use serde_json::json;

use super::failure::Failure;
use super::output::{self, maybe_when, when};
use crate::app::limits::Asked;
use crate::app::trial::{self, Listed, Trial};
use crate::app::{App, customer};
use crate::words::{Reader, title_of};

/// The verbs on limits.
#[derive(Debug, Subcommand)]
pub enum Limits {
    /// What limits would have done in the last 30 days, by the numbers that were stored
    Try(Try),
}

/// Which limits, and for whom; for everybody when nobody is named.
#[derive(Args, Debug)]
pub struct Try {
    /// The check's key, like disk_space
    check: String,
    /// Limits as name=value, like high_percent=15; nothing behind the sign is the inherited one
    #[arg(required = true)]
    limits: Vec<String>,
    /// The customer's id or exact name
    #[arg(long)]
    customer: Option<String>,
    /// The site's id, beside its customer
    #[arg(long, requires = "customer")]
    site: Option<String>,
    /// The device's id
    #[arg(long)]
    device: Option<String>,
}

/// Does a verb on limits.
pub async fn run(app: &App, Limits::Try(verb): Limits, json: bool) -> Result<(), Failure> {
    let customer = match &verb.customer {
        Some(named) => customer::find(app, named).await?.id.to_string(),
        None => String::new(),
    };
    let (site, device) = (verb.site.unwrap_or_default(), verb.device.unwrap_or_default());
    let pair = |text: &String| {
        let (name, value) = text.split_once('=').unwrap_or((text, ""));
        (name.to_owned(), value.to_owned())
    };
    let typed: Vec<(String, String)> = verb.limits.iter().map(pair).collect();
    let asked = Asked { customer, site, device };
    let trial = trial::of(app, None, &asked, (&verb.check, &typed), &TimeZone::UTC).await?;
    if json { output::document(&shown(&trial)) } else { told(app, &trial) }
}

fn told(app: &App, trial: &Trial) -> Result<(), Failure> {
    let untold = trial.changed.iter().filter(|one| !one.is_tried);
    let mut lines: Vec<String> =
        untold.map(|one| format!("{} cannot be tried: what it decides by is not stored.", one.field.name)).collect();
    let Some(outcome) = &trial.outcome else {
        if lines.is_empty() {
            lines.push("Nothing differs from what counts today.".to_owned());
        }
        return output::lines(&lines);
    };
    let reader = Reader::utc(app.clock.now_ms());
    lines.push(trial::said::sentence(outcome, &reader));
    lines.extend(trial::said::also(outcome, trial.check, &reader));
    lines.push(format!("Really opened: {}.", trial.really));
    output::lines(&lines)?;
    let row = |one: &Listed| {
        let would = &one.row.would;
        let over = maybe_when(would.over_at).unwrap_or_else(|| "not yet".to_owned());
        [
            word(one.row.under).to_owned(),
            when(would.opened_at),
            over,
            one.name.clone(),
            one.customer.clone(),
            title_of(&would.title, &reader),
        ]
    };
    output::table(
        ["NEW LIMIT", "OPENED", "OVER", "DEVICE", "CUSTOMER", "TICKET"],
        &outcome.rows.iter().map(row).collect::<Vec<_>>(),
    )
}

fn word(under: Under) -> &'static str {
    match under {
        Under::New => "new",
        Under::Old => "no more",
        Under::Both => "as today",
    }
}

fn shown(trial: &Trial) -> serde_json::Value {
    let row = |one: &Listed| {
        let would = &one.row.would;
        json!({
            "device_id": one.device, "device": one.name, "customer": one.customer, "under": word(one.row.under),
            "opened_at": when(would.opened_at), "over_at": maybe_when(would.over_at), "severity": would.severity.word(),
            "came_back": would.came_back,
        })
    };
    let changed = trial
        .changed
        .iter()
        .map(|one| json!({ "limit": one.field.name, "today": one.old, "then": one.new, "tried": one.is_tried }));
    let outcome = trial.outcome.as_ref().map(|outcome| {
        json!({
            "tickets_today": outcome.old, "tickets_then": outcome.new, "held_today": outcome.held.0,
            "held_then": outcome.held.1, "devices": outcome.devices, "without_numbers": outcome.without,
            "nearer_limit": outcome.nearer, "not_reached": outcome.beyond,
            "days": outcome.days.iter().map(|day| json!({ "on": day.on.to_string(), "today": day.old, "then": day.new })).collect::<Vec<_>>(),
            "tickets": outcome.rows.iter().map(row).collect::<Vec<_>>(),
        })
    });
    json!({
        "check": trial.check, "from": when(trial.span.0), "to": when(trial.span.1), "changed": changed.collect::<Vec<_>>(),
        "really_opened": trial.really, "outcome": outcome,
    })
}
