//! A message to one person, in their language already: what an outbox row keeps until it is sent.
//! Invariant: plain text only; every channel escapes it for its own format.
//! Next: [`crate::delivery`] for when it is tried again.

use serde::{Deserialize, Serialize};
use shared::ids::TicketId;

/// What is said to whom.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Letter {
    /// The reader's language, as stored: `it`.
    pub language: String,
    /// The reader's name, as the channel addresses them; empty: none.
    pub name: String,
    /// What it is about, in one line, without the ticket's number.
    pub subject: String,
    /// The text, a paragraph each.
    pub paragraphs: Vec<String>,
    /// The customer's name, for "you get this because we look after the computers of …"; empty: nothing is said.
    pub customer: String,
    /// The ticket it belongs to.
    pub ticket: Option<Thread>,
    /// The one thing to open.
    pub link: Option<Link>,
    /// What the reader is asked, to be answered by opening one of a few links.
    pub question: Option<Question>,
    /// After this moment it is of no use, ms UTC; it is then not sent any more.
    pub ends_at: Option<i64>,
    /// It opens a door to whoever holds it: nothing of it is kept once it is sent or given up.
    pub is_secret: bool,
}

/// The ticket that a message belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Thread {
    /// The ticket.
    pub id: TicketId,
    /// The number people see.
    pub number: i64,
}

/// A question with its answers.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Question {
    /// The question.
    pub text: String,
    /// An answer each: opening it shows a page that asks for one press, and says nothing by itself.
    pub answers: Vec<Link>,
}

/// Something to open.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Link {
    /// What stands on it.
    pub label: String,
    /// Where it leads.
    pub url: String,
}
