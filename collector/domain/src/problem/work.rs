//! What technicians do with a problem: look into it, write down how to live with it and how it was mended, close or refuse it.
//! Invariant: a refusal changes nothing; a fix is entered only where what came before it is enough to prove it.
//! Next: [`super::proof`] for what time makes of it.

use shared::text::{Value, Words, clean};

use super::proof::{Verdict, verdict};
use super::{Problem, State};
use crate::change::Actor;

/// The longest words, bytes.
pub const WORDS_BYTES: usize = 2_000;

/// What a technician does.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Deed {
    /// Looks into it.
    Investigate,
    /// Knows it: how one lives with it.
    Know(String),
    /// Mended it: what was done, and from when on it holds (ms UTC).
    Fix(String, i64),
    /// It is done.
    Close,
    /// It is no problem; why.
    Refuse(String),
}

/// Why a deed is refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refused {
    /// Its state does not allow it.
    #[error("the problem has changed; this cannot be done to it now")]
    NotNow,
    /// Nothing was written.
    #[error("write a few words first")]
    Wordless,
    /// The day is ahead.
    #[error("the day must not be ahead")]
    Ahead,
    /// What came before the day proves nothing.
    #[error("fewer than two of its tickets came in the twelve weeks before that day, so that nothing could be proved")]
    TooFew,
}

/// Does it; `opened` is when each of its tickets opened, ms UTC.
///
/// # Errors
/// [`Refused`] with the reason; nothing is changed then.
pub fn act(problem: &mut Problem, deed: &Deed, opened: &[i64], who: &Actor, now: i64) -> Result<(), Refused> {
    use State::{Closed, FixApplied, Investigated, KnownError, Proposed, Proved};
    let name = who.name().unwrap_or_default();
    let said = |key: &str| Words::new(key).text("who", name);
    match (deed, problem.state) {
        (Deed::Investigate, Proposed) => problem.moves(Investigated, who, said("problem-investigated"), now),
        (Deed::Know(words), Investigated | KnownError | FixApplied) => {
            let words = written(words)?;
            let to = if problem.state == Investigated { KnownError } else { problem.state };
            problem.workaround.clone_from(&words);
            problem.moves(to, who, with(said("problem-known"), words), now);
        }
        (Deed::Fix(words, at), KnownError) => {
            let words = written(words)?;
            if *at > now {
                return Err(Refused::Ahead);
            }
            if verdict(problem, opened, *at, now) == Verdict::TooFew {
                return Err(Refused::TooFew);
            }
            problem.fix.clone_from(&words);
            (problem.fixed_at, problem.look_at) = (Some(*at), Some(now));
            problem.moves(FixApplied, who, with(said("problem-fixed").at_ms("at", *at), words), now);
        }
        (Deed::Close, Proved) => problem.moves(Closed, who, said("problem-closed"), now),
        (Deed::Refuse(words), Proposed | Investigated | KnownError) => {
            let words = written(words)?;
            problem.moves(State::Refused, who, with(said("problem-refused"), words), now);
        }
        _ => return Err(Refused::NotNow),
    }
    Ok(())
}

fn written(words: &str) -> Result<String, Refused> {
    let words = clean(words, WORDS_BYTES);
    if words.is_empty() { Err(Refused::Wordless) } else { Ok(words) }
}

/// The sentence with what was written: cleaned and bounded already, at a length of its own.
pub(super) fn with(mut sentence: Words, words: String) -> Words {
    sentence.args.insert("text".to_owned(), Value::Text(words));
    sentence
}

#[cfg(test)]
mod tests {
    use super::super::tests::problem;
    use super::*;
    use shared::ids::TechnicianId;

    const DAY_MS: i64 = 86_400_000;
    const NOW: i64 = 1_000 * DAY_MS;

    fn anna() -> Actor {
        Actor::Technician(TechnicianId::new(1, [1; 10]), "Anna".into())
    }

    #[test]
    fn each_state_has_its_deeds_and_no_others() {
        let text = || "restart it".to_owned();
        let deeds =
            [Deed::Investigate, Deed::Know(text()), Deed::Fix(text(), NOW - DAY_MS), Deed::Close, Deed::Refuse(text())];
        use State::{Closed, FixApplied, Investigated, KnownError, Proposed, Proved};
        let refused = State::Refused;
        let table: [(State, [Option<State>; 5]); 7] = [
            (Proposed, [Some(Investigated), None, None, None, Some(refused)]),
            (Investigated, [None, Some(KnownError), None, None, Some(refused)]),
            (KnownError, [None, Some(KnownError), Some(FixApplied), None, Some(refused)]),
            (FixApplied, [None, Some(FixApplied), None, None, None]),
            (Proved, [None, None, None, Some(Closed), None]),
            (Closed, [None; 5]),
            (refused, [None; 5]),
        ];
        let opened = [NOW - 3 * DAY_MS, NOW - 2 * DAY_MS];
        for (from, wanted) in table {
            for (deed, wanted) in deeds.iter().zip(wanted) {
                let (mut one, before) = (problem(from), problem(from));
                let done = act(&mut one, deed, &opened, &anna(), NOW);
                match wanted {
                    Some(to) => assert_eq!((done, one.state, one.lines.len()), (Ok(()), to, 2), "{deed:?}"),
                    None => assert_eq!((done, one), (Err(Refused::NotNow), before), "{deed:?}"),
                }
            }
        }
    }

    #[test]
    fn words_are_wanted_and_a_day_that_was_with_tickets_before_it() {
        let fix = |words: &str, at| Deed::Fix(words.into(), at);
        let opened = [NOW - 3 * DAY_MS, NOW - 2 * DAY_MS];
        for (deed, wanted) in [
            (fix(" ", NOW), Err(Refused::Wordless)),
            (fix("new driver", NOW + 1), Err(Refused::Ahead)),
            (fix("new driver", NOW - 3 * DAY_MS), Err(Refused::TooFew)),
            (fix("new driver", NOW), Ok(())),
            (Deed::Know("\n".into()), Err(Refused::Wordless)),
            (Deed::Refuse(String::new()), Err(Refused::Wordless)),
        ] {
            let mut one = problem(State::KnownError);
            assert_eq!(act(&mut one, &deed, &opened, &anna(), NOW), wanted, "{deed:?}");
            assert_eq!(one.look_at, wanted.is_ok().then_some(NOW));
        }
    }
}
