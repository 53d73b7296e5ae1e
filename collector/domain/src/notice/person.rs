//! What people decide of a notice: approve, dismiss, edit; a technician writes one; a contact says that it is done.
//! Invariant: a refusal changes nothing; what a person approves obeys the same order: no "fixed" without "found", once.
//! Next: [`super::pace`] for when it goes out.

use shared::text::{Words, clean};

use super::ending::urgency;
use super::follow::{View, is_wanted};
use super::pace::when;
use super::{Kind, Notice, Picture, State, Written, picture};
use crate::change::Actor;
use crate::test_problem::is_test;

/// The longest text of a notice, bytes.
pub const TEXT_BYTES: usize = 4000;

/// Why a person's decision on a notice is refused: a value, not an error.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refused {
    /// It was told, or somebody has decided.
    #[error("this notice was decided meanwhile")]
    Decided,
    /// The customer knows already.
    #[error("the customer was told of this already")]
    Known,
    /// The customer does not know of the fault.
    #[error("the customer was never told of the fault, so they cannot be told that it is fixed")]
    NeverFound,
    /// It is a test problem.
    #[error("this is a test: nothing is wrong, so the customer is not told")]
    Test,
    /// The customer wants no notices.
    #[error("this customer wants no notices")]
    Off,
    /// Words are needed.
    #[error("write a few words first")]
    Empty,
    /// The words are too many to keep.
    #[error("these are more words than a notice can hold; say it in 4,000 letters")]
    TooLong,
    /// The date is over, or not near.
    #[error("choose a time that is still to come, within a year")]
    Past,
    /// The ticket is done.
    #[error("this ticket is resolved; reopen it first")]
    Over,
}

/// Approves a proposal; true: it is told at once, false: it waits for the morning.
///
/// # Errors
/// Refused when it is no longer a proposal, or would say "fixed" to who knows of nothing.
pub fn approve(notice: &mut Notice, who: &Actor, view: &View<'_>) -> Result<bool, Refused> {
    let knows = picture(view.ticket, view.notices);
    match (notice.state, notice.kind, knows) {
        (state, ..) if state != State::Proposed => return Err(Refused::Decided),
        _ if is_test(view.ticket) => return Err(Refused::Test),
        _ if !is_wanted(view.mode, view.ticket) => return Err(Refused::Off),
        (_, Kind::Found, Picture::Aware) => return Err(Refused::Known),
        (_, Kind::Fixed, Picture::Unaware) => return Err(Refused::NeverFound),
        (_, Kind::Fixed, Picture::ThinksFixed) => return Err(Refused::Known),
        _ => {}
    }
    notice.decided_at = Some(view.now);
    notice.decided_by = Some(who.clone());
    Ok(put_out(notice, view))
}

/// Dismisses a proposal, or an approved notice that still waits for the morning, with the reason.
///
/// # Errors
/// Refused when it was told or decided, or no reason is given.
pub fn dismiss(notice: &mut Notice, who: &Actor, why: &str, now: i64) -> Result<(), Refused> {
    if !notice.state.is_pending() {
        return Err(Refused::Decided);
    }
    let why = text(why)?;
    let mut words = Words::new("notice-why-person");
    words.args.insert("text".to_owned(), shared::text::Value::Text(why.replace('\n', " ")));
    notice.end(State::Dismissed, who.clone(), words, now);
    Ok(())
}

/// Changes the words of a notice that is not told yet; empty text: made from the ticket again. An approved one that waits
/// stays approved: whoever edits it has read it.
///
/// # Errors
/// Refused when it was told or decided, or the words are too many.
pub fn edit(notice: &mut Notice, words: &str, next_update_at: Option<i64>, now: i64) -> Result<(), Refused> {
    if !notice.state.is_pending() {
        return Err(Refused::Decided);
    }
    notice.written.text = match text(words) {
        Err(Refused::Empty) if !matches!(notice.kind, Kind::Progress | Kind::NeedYou) => String::new(),
        other => other?,
    };
    notice.next_update_at = to_come(next_update_at, now)?;
    Ok(())
}

/// What a technician writes by themselves.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Update {
    /// Their words; for [`Kind::NeedYou`] the one thing that is needed.
    pub text: String,
    /// By when it is needed.
    pub by_at: Option<i64>,
    /// Until when the next message is promised.
    pub next_update_at: Option<i64>,
}

/// Writes a progress, asks the customer for one thing, or for a decision about an end; true: it is told at once, false: it waits for the morning.
///
/// # Errors
/// Refused when the customer wants no notices, the ticket is done, or words or times are not as they must be.
pub fn write(notice: &mut Notice, update: &Update, who: &Actor, view: &View<'_>) -> Result<bool, Refused> {
    if is_test(view.ticket) {
        return Err(Refused::Test);
    }
    if !is_wanted(view.mode, view.ticket) {
        return Err(Refused::Off);
    }
    if !view.ticket.state.is_open() || view.ticket.merged_into.is_some() {
        return Err(Refused::Over);
    }
    let by_at = to_come(update.by_at, view.now)?;
    let words = match text(&update.text) {
        // The question has words of its own.
        Err(Refused::Empty) if notice.kind == Kind::EndOfSupport => String::new(),
        other => other?,
    };
    notice.written = Written { text: words, by_at, ..Written::default() };
    notice.next_update_at = to_come(update.next_update_at, view.now)?;
    notice.decided_at = Some(view.now);
    notice.decided_by = Some(who.clone());
    Ok(put_out(notice, view))
}

/// The contact has done what was asked of them; false: nothing was asked, or it was done already.
pub fn done(notice: &mut Notice, who: &Actor, now: i64) -> bool {
    let asked = notice.kind == Kind::NeedYou && notice.state == State::Told;
    if asked {
        notice.end(State::Done, who.clone(), Words::new("notice-why-done"), now);
    }
    asked
}

/// A text of paragraphs, cleaned line by line and bounded.
///
/// # Errors
/// Refused when there are no words, or too many.
pub fn text(text: &str) -> Result<String, Refused> {
    if text.len() > TEXT_BYTES {
        return Err(Refused::TooLong);
    }
    let lines: Vec<String> = text.lines().map(|line| clean(line, TEXT_BYTES)).filter(|line| !line.is_empty()).collect();
    if lines.is_empty() { Err(Refused::Empty) } else { Ok(lines.join("\n")) }
}

/// Lets a decided notice go out now, or in the morning.
fn put_out(notice: &mut Notice, view: &View<'_>) -> bool {
    let (at, why) = when(view.now, urgency(notice.kind, view.ticket), view.zone);
    notice.state = State::Approved;
    notice.due_at = Some(at);
    notice.why = Some(why.unwrap_or_else(|| Words::new("notice-why-now")));
    at <= view.now
}

fn to_come(at: Option<i64>, now: i64) -> Result<Option<i64>, Refused> {
    const YEAR_MS: i64 = 366 * 86_400_000;
    match at {
        Some(at) if at <= now || at > now.saturating_add(YEAR_MS) => Err(Refused::Past),
        other => Ok(other),
    }
}
