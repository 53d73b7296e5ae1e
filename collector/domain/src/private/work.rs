//! What people do with a private ticket: note, say that it was talked about, close it, take it up again.
//! Invariant: every act leaves one line; what is closed is not written on. Next: [`super::receive`].

use shared::text::{Words, clean};

use super::{Matter, State};
use crate::change::{Actor, Change};

/// The longest note, bytes.
pub const NOTE_BYTES: usize = 4_000;

/// What a technician does.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Deed {
    /// Writes down something.
    Note(String),
    /// Talked about it with the customer: with whom and what was agreed.
    Talked(String),
    /// Closes it, with how it ended.
    Close(String),
    /// Takes it up again; nothing of it was forgotten yet.
    Reopen,
}

/// Why a deed is refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refused {
    /// Nothing was written.
    #[error("write a sentence")]
    Empty,
    /// Too much was written.
    #[error("at most 4,000 letters")]
    TooLong,
    /// It is closed.
    #[error("it is closed; take it up again first")]
    Closed,
    /// It is not closed.
    #[error("it is not closed")]
    NotClosed,
    /// What was seen is forgotten already.
    #[error("what was seen of it was deleted; if it is seen again, a new one opens")]
    Forgotten,
}

/// Does it, and says so in one line.
///
/// # Errors
/// [`Refused`] with why not; then nothing is changed.
pub fn work(matter: &mut Matter, deed: &Deed, who: &Actor, now: i64) -> Result<Change, Refused> {
    let is_closed = matter.state == State::Closed;
    let words = match deed {
        Deed::Reopen if !is_closed => return Err(Refused::NotClosed),
        Deed::Reopen if matter.forget_at.is_none_or(|at| at <= now) => return Err(Refused::Forgotten),
        Deed::Reopen => {
            matter.state = State::Talked;
            (matter.closed_at, matter.forget_at) = (None, None);
            matter.closed_by.clear();
            Words::new("private-reopened")
        }
        _ if is_closed => return Err(Refused::Closed),
        Deed::Note(text) => Words::new("ticket-note").text("text", &written(text)?),
        Deed::Talked(text) => {
            let text = written(text)?;
            matter.state = State::Talked;
            Words::new("private-talked").text("text", &text)
        }
        Deed::Close(text) => {
            let text = written(text)?;
            matter.close(who.name().unwrap_or_default(), now);
            Words::new("private-closed").text("text", &text)
        }
    };
    Ok(Change { ticket: Some(matter.id), device: None, at: now, actor: who.clone(), words, internal: true })
}

fn written(text: &str) -> Result<String, Refused> {
    if text.len() > NOTE_BYTES {
        return Err(Refused::TooLong);
    }
    match clean(text, NOTE_BYTES) {
        text if text.is_empty() => Err(Refused::Empty),
        text => Ok(text),
    }
}

/// A ticket of which everything that was seen and written is forgotten: only that there was one, and when, stays.
#[must_use]
pub fn forgotten(matter: Matter) -> Matter {
    let (cause_key, title) = (format!("forgotten:{}", matter.id), Words::new("private-forgotten"));
    Matter { cause_key, title, closed_by: String::new(), forget_at: None, open_evidence: 0, ..matter }
}
