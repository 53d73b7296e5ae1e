//! `ticket list|show`.
//! Invariant: a ticket is named by its number, as people see it; titles and sentences are the pages' own.
//! Next: [`crate::app::desk`].

use clap::{Subcommand, ValueEnum};
use domain::change::{Actor, Change};
use serde_json::{Value, json};

use super::failure::Failure;
use super::output::{self, maybe_when, when};
use crate::app::desk::{self, Row, View};
use crate::app::{App, customer};
use crate::words::{self, Reader};

/// The verbs on tickets.
#[derive(Debug, Subcommand)]
pub enum Ticket {
    /// Tickets, the most urgent first
    List {
        /// The customer's id or exact name
        #[arg(long)]
        customer: Option<String>,
        /// Which: those not yet resolved, or all
        #[arg(long, value_enum, default_value_t = Which::All)]
        state: Which,
    },
    /// One ticket with its findings and its timeline
    Show {
        /// Its number, with or without `#`
        number: String,
    },
}

/// Which tickets a list holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Which {
    /// Not resolved or closed
    Open,
    /// All
    All,
}

/// Does a verb on tickets.
pub async fn run(app: &App, verb: Ticket, json: bool) -> Result<(), Failure> {
    let reader = Reader::utc(app.clock.now_ms());
    match verb {
        Ticket::List { customer, state } => {
            let scope = match customer {
                Some(customer) => Some(customer::find(app, &customer).await?.id.into()),
                None => None,
            };
            let view = if state == Which::Open { View::Open } else { View::All };
            let rows = desk::tickets(app, scope, view).await?;
            if json {
                return output::document(&rows.iter().map(|row| shown(row, &reader)).collect::<Vec<_>>());
            }
            let cells = |row: &Row| {
                let ticket = &row.listed.ticket;
                let title = words::title(ticket, &row.device_names, &reader);
                let state = words::label("state", ticket.state.word(), &reader);
                let number = format!("#{}", ticket.number);
                [number, format!("P{}", ticket.priority), state, row.listed.customer_name.clone(), title]
            };
            output::table(["NO", "PRIORITY", "STATE", "CUSTOMER", "TITLE"], &rows.iter().map(cells).collect::<Vec<_>>())
        }
        Ticket::Show { number } => show(app, &number, &reader, json).await,
    }
}

async fn show(app: &App, number: &str, reader: &Reader, json: bool) -> Result<(), Failure> {
    let number = number
        .trim_start_matches('#')
        .parse()
        .map_err(|_| crate::error::AppError::invalid("number", "a ticket's number is wanted, like 1042"))?;
    let whole = desk::ticket(app, None, number).await?;
    if json {
        let mut value = shown(&whole.row, reader);
        let findings = whole.findings.iter().map(|one| {
            json!({
                "id": one.finding.id, "device": one.device_name, "device_id": one.finding.device,
                "subject": one.finding.fingerprint.subject, "severity": one.finding.severity.word(),
                "sentence": words::say(&one.finding.words, reader), "since_at": when(one.finding.since_at),
                "cleared_at": maybe_when(one.finding.cleared_at),
            })
        });
        let lines = whole.lines.iter().map(|line| {
            let sentence = words::say(&line.words, reader);
            json!({ "at": when(line.at), "actor": actor(&line.actor), "sentence": sentence, "internal": line.internal })
        });
        if let Some(object) = value.as_object_mut() {
            object.insert("findings".into(), findings.collect());
            object.insert("timeline".into(), lines.collect());
        }
        return output::document(&value);
    }
    let ticket = &whole.row.listed.ticket;
    let mut text = vec![
        format!("#{} {}", ticket.number, words::title(ticket, &whole.row.device_names, reader)),
        format!(
            "{} · P{} · {}",
            words::label("state", ticket.state.word(), reader),
            ticket.priority,
            whole.row.listed.customer_name
        ),
    ];
    for one in &whole.findings {
        let ended = if one.finding.cleared_at.is_some() { " (healthy again)" } else { "" };
        text.push(format!("  {}: {}{ended}", one.device_name, words::say(&one.finding.words, reader)));
    }
    for line in &whole.lines {
        text.push(told(line, reader));
    }
    output::lines(&text)
}

/// A line of the timeline; one that the customer never reads says so.
fn told(line: &Change, reader: &Reader) -> String {
    let mark = if line.internal { " (internal)" } else { "" };
    format!("{}  {}{mark}: {}", when(line.at), actor(&line.actor), words::say(&line.words, reader))
}

fn actor(actor: &Actor) -> String {
    match actor {
        Actor::Technician(_, name) | Actor::Contact(_, name) => name.clone(),
        Actor::Collector => "collector".to_owned(),
    }
}

fn shown(row: &Row, reader: &Reader) -> Value {
    let ticket = &row.listed.ticket;
    json!({
        "id": ticket.id, "number": ticket.number, "state": ticket.state.word(), "kind": ticket.kind.word(),
        "check": ticket.check, "title": words::title(ticket, &row.device_names, reader),
        "customer": row.listed.customer_name, "customer_id": ticket.customer, "devices": row.device_names,
        "priority": ticket.priority, "severity": ticket.severity.word(),
        "assignee": ticket.assignee.as_ref().map(|(_, name)| name), "opened_at": when(ticket.opened_at),
        "resolved_at": maybe_when(ticket.resolved_at), "reopened_count": ticket.reopened_count,
    })
}

#[cfg(test)]
mod tests {
    use shared::text::Words;

    use super::*;

    #[test]
    fn a_note_that_the_customer_never_reads_is_marked_in_the_timeline() {
        let note = |internal| Change {
            ticket: None,
            device: None,
            at: 1_800_000_000_000,
            actor: Actor::Collector,
            words: Words::new("ticket-note").text("text", "Ask for the spare key"),
            internal,
        };
        let reader = Reader::utc(1_800_000_000_000);
        assert!(told(&note(true), &reader).contains("collector (internal): Ask for the spare key"));
        assert!(!told(&note(false), &reader).contains("internal"));
    }
}
