//! `on-call list`: who is on call now and over the next weeks.
//! Invariant: it reads and changes nothing. Next: [`crate::app::on_call`].

use clap::Subcommand;
use domain::on_call::Shift;
use serde_json::json;

use super::failure::Failure;
use super::output::{self, when};
use crate::app::App;
use crate::app::on_call as case;

/// The verbs on the on-call calendar.
#[derive(Debug, Subcommand)]
pub enum OnCall {
    /// Stretches that are not over, the first first
    List,
}

/// Does a verb on the calendar.
pub async fn run(app: &App, verb: OnCall, json: bool) -> Result<(), Failure> {
    let OnCall::List = verb;
    let shifts = case::list(app, None).await?;
    let now = app.clock.now_ms();
    let is_now = |one: &Shift| one.from_at <= now;
    if json {
        let shown = shifts.iter().map(|one| {
            json!({
                "id": one.id, "technician_id": one.who.0, "technician": one.who.1, "customer_id": one.customer,
                "from": when(one.from_at), "until": when(one.until_at), "is_now": is_now(one),
            })
        });
        return output::document(&shown.collect::<Vec<_>>());
    }
    let row = |one: &Shift| {
        let whom = one.customer.map_or_else(|| "all".to_owned(), |id| id.to_string());
        let now = if is_now(one) { "now" } else { "" };
        [one.who.1.clone(), whom, when(one.from_at), when(one.until_at), now.to_owned()]
    };
    let rows: Vec<_> = shifts.iter().map(row).collect();
    output::table(["TECHNICIAN", "CUSTOMER", "FROM", "UNTIL", ""], &rows)
}
