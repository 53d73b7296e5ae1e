//! Why a person's act on a ticket is refused.
//! Invariant: a refusal is a value, says what to do instead where there is something, and changes nothing.
//! Next: [`super::act`] and [`super::merge`], which refuse.

/// Why a person's act is refused: a value, not an error.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refused {
    /// It is resolved or closed.
    #[error("this ticket is already resolved")]
    AlreadyResolved,
    /// It is not resolved.
    #[error("this ticket is still open")]
    StillOpen,
    /// Words are needed.
    #[error("write a few words first")]
    Empty,
    /// The words are too many to keep.
    #[error("these are more words than a note can keep; say it in 4,000 letters")]
    TooLong,
    /// It is theirs already.
    #[error("this ticket is yours already")]
    Yours,
    /// A colleague took it after its page was shown.
    #[error("a colleague has taken this ticket meanwhile; look who holds it now")]
    TakenMeanwhile,
    /// That colleague holds it.
    #[error("they hold this ticket already")]
    Theirs,
    /// It is at that level.
    #[error("this ticket is at that level already")]
    SameLevel,
    /// Nobody is named.
    #[error("say who has it: a name is wanted")]
    NoName,
    /// It went outside too often.
    #[error("this ticket has gone outside 50 times; begin another for what is left")]
    OutsideTooOften,
    /// There is a newer ticket of the same cause.
    #[error("there is a newer ticket about the same matter; go on there")]
    Succeeded,
    /// Only a technician does that.
    #[error("only a technician can do this")]
    Technicians,
    /// Nobody holds it.
    #[error("nobody holds this ticket")]
    NotHeld,
    /// They work on it already.
    #[error("this ticket is in progress already")]
    Started,
    /// It is healthy and under watch.
    #[error("all of it is healthy again; it is watched and resolves by itself")]
    Watched,
    /// It is in sight.
    #[error("this ticket is not snoozed")]
    Awake,
    /// The moment is not ahead.
    #[error("this moment has passed already; choose a later one")]
    Past,
    /// The moment is too far ahead.
    #[error("that is more than a year ahead; choose an earlier day")]
    TooFar,
    /// A ticket cannot be merged into itself.
    #[error("these are the same ticket")]
    Same,
    /// The wall between customers.
    #[error("both tickets must be of the same customer")]
    OtherCustomer,
    /// The target takes no more work.
    #[error("the ticket to merge into is resolved; choose one that is open")]
    TargetResolved,
    /// One of them is a test problem.
    #[error("a test problem is no real fault, so it stays by itself")]
    Test,
    /// It has been merged.
    #[error("this ticket is merged into another already")]
    Merged,
    /// The target was merged on.
    #[error("the ticket it was merged into has been merged itself; undo that first")]
    TargetMerged,
    /// It lies too far back.
    #[error("this ticket ended more than 14 days ago; leave it as it is")]
    TooOld,
    /// There is nothing to take back.
    #[error("there is nothing of yours to undo here")]
    NothingToUndo,
    /// Somebody else did the last thing.
    #[error("the last thing done here is not yours to undo")]
    NotYours,
    /// It changed after the act.
    #[error("this ticket has changed since; undo would take that back too")]
    ChangedSince,
    /// It is a day ago.
    #[error("that was more than 24 hours ago")]
    TooLate,
    /// No check found it.
    #[error("no check of ours found this, so there is nothing to say about it")]
    NotFound,
    /// It is said already.
    #[error("this is said already")]
    Said,
    /// There are five priorities.
    #[error("a priority from 1 to 5 is wanted")]
    NoSuchPriority,
    /// Nobody set it by hand.
    #[error("nobody set this priority by hand; the bill makes it already")]
    Billed,
    /// A note stands.
    #[error("a note stays as it was written; write another")]
    NotesStay,
}
