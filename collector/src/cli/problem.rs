//! `problem list`: what lies under many tickets.
//! Invariant: it reads and changes nothing. Next: [`crate::app::problem`].

use clap::Subcommand;
use serde_json::{Value, json};

use super::failure::Failure;
use super::output::{self, maybe_when, when};
use crate::app::App;
use crate::app::problem::{self as case, Listed};

/// The verbs on problems.
#[derive(Debug, Subcommand)]
pub enum Problem {
    /// Open problems, those first that want a decision
    List {
        /// Those that are closed or refused, too
        #[arg(long)]
        all: bool,
    },
}

/// Does a verb on problems.
pub async fn run(app: &App, verb: Problem, json: bool) -> Result<(), Failure> {
    let Problem::List { all } = verb;
    let found: Vec<Listed> = case::list(app, None, !all).await?.into_iter().map(|(one, _)| one).collect();
    if json {
        return output::document(&found.iter().map(shown).collect::<Vec<_>>());
    }
    let row = |one: &Listed| {
        let problem = &one.problem;
        let (check, subject) = (problem.cause.check.clone(), problem.cause.subject.clone());
        let counts = [one.tickets, one.devices, one.customers].map(|count| count.to_string());
        let [tickets, devices, customers] = counts;
        [problem.id.to_string(), problem.state.word().to_owned(), check, subject, tickets, devices, customers]
    };
    let rows: Vec<_> = found.iter().map(row).collect();
    output::table(["ID", "STATE", "CHECK", "SUBJECT", "TICKETS", "DEVICES", "CUSTOMERS"], &rows)
}

fn shown(one: &Listed) -> Value {
    let problem = &one.problem;
    json!({
        "id": problem.id, "state": problem.state.word(), "check": problem.cause.check, "subject": problem.cause.subject,
        "is_storm": problem.why.is_storm(), "tickets": one.tickets, "devices": one.devices, "customers": one.customers,
        "workaround": problem.workaround, "fix": problem.fix, "fixed_at": maybe_when(problem.fixed_at),
        "proposed_at": when(problem.proposed_at), "changed_at": when(problem.changed_at),
    })
}
