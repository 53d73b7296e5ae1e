//! How a case reads: its heading, where it stands in plain words, what it asks, what happened to it.
//! Invariant: a line of a timeline is told only when there are words for customers for it; all others stay inside.
//! Next: [`super::ticket`] for the whole thread.

use domain::asked::ASKED;
use domain::change::{Actor, Change};
use domain::ticket::{State, Ticket, WaitingFor};
use jiff::civil::Date;
use shared::text::{Value, Words};

use super::frame::Frame;
use crate::app::notices::topic;
use crate::app::portal::cases::Case;

/// What it is about, in one line.
pub fn heading(case: &Case, frame: &Frame) -> String {
    topic(&case.ticket, &case.names(), &frame.reader)
}

/// Where it stands, in one line.
pub fn state(case: &Case, frame: &Frame) -> String {
    let ticket = &case.ticket;
    let who = ticket.assignee.as_ref().map(|(_, name)| first_name(name));
    let word = match (ticket.state, ticket.waiting_for) {
        _ if case.goes_on.is_some() => "merged",
        (State::New, _) => "new",
        (State::Assigned, _) => "assigned",
        (State::InProgress, _) => "in-progress",
        (State::Waiting, Some(WaitingFor::Customer)) => "waiting-customer",
        (State::Waiting, Some(WaitingFor::Vendor)) => "waiting-vendor",
        (State::Waiting, Some(WaitingFor::Window)) => "waiting-window",
        (State::Waiting, None) => "we-work",
        (State::Watching, _) => "watching",
        (State::Resolved, _) => "resolved",
        (State::Closed, _) => "closed",
    };
    let word = if who.is_none() && matches!(word, "assigned" | "in-progress") { "we-work" } else { word };
    let words = Words::new(&format!("portal-state-{word}")).text("who", &who.unwrap_or_default());
    frame.say(&words.count("number", case.goes_on.unwrap_or_default()))
}

/// When the next message was promised.
pub fn next_update(ticket: &Ticket, frame: &Frame) -> Option<String> {
    let at = ticket.next_update_at.filter(|_| ticket.state.is_open())?;
    Some(if at < frame.reader.now_ms { frame.t("portal-next-update-soon") } else { frame.at("portal-next-update", at) })
}

/// A line of the timeline, in words for customers; none for what is not for them.
pub fn line(change: &Change, case: &Case, frame: &Frame) -> Option<String> {
    let who = first_name(change.actor.name().unwrap_or_default());
    let key = match change.words.key.as_str() {
        "ticket-opened" if case.ticket.check != ASKED => "portal-line-opened",
        "contact-asked" => "portal-line-asked",
        "contact-entered" => "portal-line-entered",
        "ticket-taken" => "portal-line-taken",
        "ticket-watching" => "portal-line-watching",
        "ticket-resolved-by" | "ticket-resolved-itself" => "portal-line-resolved",
        "ticket-reopened-by" | "ticket-came-back" | "ticket-relapsed" | "ticket-still-bad" => "portal-line-reopened",
        "contact-done" => "portal-line-done",
        "contact-nothing-planned" => "portal-line-nothing-planned",
        "contact-planned" => "portal-line-planned",
        "approval-asked" => "portal-line-approval-asked",
        "approval-approved" | "approval-approved-noted" => "portal-line-approved",
        "approval-refused" | "approval-refused-noted" => "portal-line-refused",
        "ticket-closed" => "portal-line-closed",
        _ => return None,
    };
    // A yes by telephone is the contact's, whoever wrote it down.
    let said_by = match change.words.args.get("who") {
        Some(Value::Text(name)) if change.words.key.starts_with("approval-") => Some(name.as_str()),
        _ => None,
    };
    let who = if let Some(name) = said_by {
        name
    } else if matches!(change.actor, Actor::Contact(..)) {
        change.actor.name().unwrap_or_default()
    } else {
        &who
    };
    Some(frame.say(&Words::new(key).text("who", who)))
}

/// A colleague's first name: what customers read of a technician.
pub fn first_name(name: &str) -> String {
    name.split_whitespace().next().unwrap_or(name).to_owned()
}

/// A day's beginning where the reader is, ms UTC: a moment that is told as a day alone.
pub fn day(on: Date, frame: &Frame) -> i64 {
    on.to_zoned(frame.reader.zone.clone()).map_or(0, |at| at.timestamp().as_millisecond())
}
