//! Questions to the event log: events of a channel that a fixed query finds, the newest first.
//! Invariant: a log that is not there is told apart from one that may not be read; at most so many events are looked at.
//! Next: [`super::events`], which reads what comes back.

use std::io::{Error, ErrorKind};

use shared::observation::{Look, Unseen, Why};

use super::events::{Event, event};
use crate::platform::windows::event_log;

/// More than any judgement needs.
const MOST_EVENTS: usize = 2000;
/// ERROR_EVT_CHANNEL_NOT_FOUND.
const NO_CHANNEL: i32 = 15_007;

pub(super) fn ask(channel: &str, question: &str) -> Look<Vec<Event>> {
    first(channel, question, MOST_EVENTS)
}

/// The newest event that a question finds.
pub(super) fn newest(channel: &str, question: &str) -> Look<Option<Event>> {
    Ok(first(channel, question, 1)?.into_iter().next())
}

fn first(channel: &str, question: &str, most: usize) -> Look<Vec<Event>> {
    let rendered = event_log::events(channel, question, most).map_err(|error| unseen(channel, &error))?;
    Ok(rendered.iter().filter_map(|one| event(one)).collect())
}

fn unseen(channel: &str, error: &Error) -> Unseen {
    let why = match error {
        error if error.raw_os_error() == Some(NO_CHANNEL) => Why::NotHere,
        error if error.kind() == ErrorKind::PermissionDenied => Why::Denied,
        _ => Why::Other,
    };
    Unseen::new(why, &format!("the event log {channel}: {error}"))
}
