//! Whether a role of Windows Server is here, and what its silence means.
//! Invariant: a role that is not here is told so; one that is here and whose source is missing is unseen for another reason,
//! so that nobody takes a broken server for one without the role. Next: [`super::server_roles`], which asks.

use shared::observation::{Look, Unseen, Why};

/// Goes on where a role is here.
pub(super) fn must_be_here(here: bool, role: &str) -> Look<()> {
    if here { Ok(()) } else { Err(Unseen::new(Why::NotHere, &format!("no {role} here"))) }
}

/// The answer of a source that a role brings along.
pub(super) fn must_answer<T>(look: Look<T>) -> Look<T> {
    look.map_err(|unseen| match unseen.why {
        Why::NotHere => Unseen::new(Why::Other, &format!("the role is here, its source is not: {}", unseen.detail)),
        _ => unseen,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_missing_role_and_a_missing_source_are_told_apart() {
        let absent = must_be_here(false, "Exchange").unwrap_err();
        assert_eq!((absent.why, &*absent.detail), (Why::NotHere, "no Exchange here"));
        assert!(must_be_here(true, "Exchange").is_ok());
        let why = |why| must_answer::<()>(Err(Unseen::new(why, "x"))).unwrap_err().why;
        assert_eq!([why(Why::NotHere), why(Why::Denied), why(Why::Other)], [Why::Other, Why::Denied, Why::Other]);
        assert_eq!(must_answer(Ok(1)).unwrap(), 1);
    }
}
