//! Whether a fix holds: the tickets that came in as many days after it as before it.
//! Invariant: proved only by fewer tickets, never by time alone; what cannot be proved any more is told at once, not at the
//! end of the weeks. The figures are ours. Next: [`super::work`], which asks before a fix is entered.

use shared::text::Words;

use super::{Problem, State};
use crate::change::Actor;

const DAY_MS: i64 = 86_400_000;
/// A week of the picture.
pub const WEEK_MS: i64 = 7 * DAY_MS;
/// Days before and after that are compared: the fewest in which there was enough before.
const DAYS: [i64; 3] = [28, 56, 84];
/// So many tickets before the fix are enough to tell.
const ENOUGH: i64 = 2;

/// Days without a ticket that prove the fix of what no check sees.
const QUIET_DAYS: i64 = 28;

/// What the tickets around a fix say.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// There were too few before it to tell anything.
    TooFew,
    /// So far so good; the moment from which on it is proved.
    Waiting(i64),
    /// At most half as many came.
    Fell(Compared),
    /// More than half as many came.
    Stayed(Compared),
}

/// Tickets before and after a fix, in as many days each.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Compared {
    /// Before it.
    pub before: i64,
    /// After it, so far.
    pub after: i64,
    /// Days on each side.
    pub days: i64,
}

/// Compares the tickets (when each opened, ms UTC) before a fix with those after it.
#[must_use]
pub fn weigh(opened: &[i64], fixed_at: i64, now: i64) -> Verdict {
    let within = |from: i64, to: i64| count(opened.iter().filter(|at| (from..to).contains(*at)).count());
    let before = |days: &i64| within(fixed_at.saturating_sub(days * DAY_MS), fixed_at);
    let Some(days) = DAYS.into_iter().find(|days| before(days) >= ENOUGH) else { return Verdict::TooFew };
    let until = fixed_at.saturating_add(days * DAY_MS);
    let compared = Compared { before: before(&days), after: within(fixed_at, until), days };
    if compared.after.saturating_mul(2) > compared.before {
        Verdict::Stayed(compared)
    } else if now >= until {
        Verdict::Fell(compared)
    } else {
        Verdict::Waiting(until)
    }
}

/// What the tickets around a problem's fix say: of a cause that no check sees nobody counts what came before, so that one
/// ticket after it refutes it.
#[must_use]
pub fn verdict(problem: &Problem, opened: &[i64], fixed_at: i64, now: i64) -> Verdict {
    if problem.is_seen() {
        return weigh(opened, fixed_at, now);
    }
    let until = fixed_at.saturating_add(QUIET_DAYS * DAY_MS);
    let after = count(opened.iter().filter(|at| (fixed_at..until).contains(*at)).count());
    let before = count(opened.iter().filter(|at| **at < fixed_at).count());
    let compared = Compared { before, after, days: QUIET_DAYS };
    match after {
        0 if now >= until => Verdict::Fell(compared),
        0 => Verdict::Waiting(until),
        _ => Verdict::Stayed(compared),
    }
}

/// Looks at a problem whose fix is to be proved; whether its state changed.
pub fn look(problem: &mut Problem, opened: &[i64], now: i64) -> bool {
    let Some(fixed_at) = problem.fixed_at.filter(|_| problem.state == State::FixApplied) else {
        problem.look_at = None;
        return false;
    };
    let is_seen = problem.is_seen();
    let (to, key, compared) = match verdict(problem, opened, fixed_at, now) {
        Verdict::Waiting(until) => {
            problem.look_at = Some(until.min(now.saturating_add(DAY_MS)));
            return false;
        }
        Verdict::Fell(compared) if is_seen => (State::Proved, "problem-proved", compared),
        Verdict::Fell(compared) => (State::Proved, "problem-quiet", compared),
        Verdict::Stayed(compared) if is_seen => (State::KnownError, "problem-not-proved", compared),
        Verdict::Stayed(compared) => (State::KnownError, "problem-not-quiet", compared),
        // Its tickets went with a customer that was erased.
        Verdict::TooFew => (State::KnownError, "problem-too-few", Compared { before: 0, after: 0, days: DAYS[2] }),
    };
    let words =
        Words::new(key).count("before", compared.before).count("after", compared.after).count("days", compared.days);
    problem.look_at = None;
    problem.moves(to, &Actor::Collector, words, now);
    true
}

/// How many tickets opened in each of the last weeks, the oldest first: when the week began (ms UTC), and how many.
#[must_use]
pub fn weeks(opened: &[i64], weeks: i64, now: i64) -> Vec<(i64, i64)> {
    let week = |back: i64| {
        let from = now.saturating_sub(back * WEEK_MS);
        let here = |at: &&i64| **at > from && **at <= from.saturating_add(WEEK_MS);
        (from, count(opened.iter().filter(here).count()))
    };
    (1..=weeks).rev().map(week).collect()
}

fn count(count: usize) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX)
}

#[cfg(test)]
mod tests {
    use super::super::tests::problem;
    use super::*;
    use shared::reading::Fingerprint;

    const FIXED: i64 = 1_000 * DAY_MS;

    fn opened(days: &[i64]) -> Vec<i64> {
        days.iter().map(|day| FIXED + day * DAY_MS).collect()
    }

    #[test]
    fn a_fix_is_proved_by_half_as_many_tickets_in_as_many_days_and_refuted_as_soon_as_that_is_out_of_reach() {
        let compared = |before, after, days| Compared { before, after, days };
        let table: [(&str, &[i64], i64, Verdict); 11] = [
            ("no ticket before", &[], 28, Verdict::TooFew),
            ("one before", &[-3], 28, Verdict::TooFew),
            ("two before, none after", &[-3, -2], 28, Verdict::Fell(compared(2, 0, 28))),
            ("a day too early", &[-3, -2], 27, Verdict::Waiting(FIXED + 28 * DAY_MS)),
            ("half as many", &[-4, -3, -2, -1, 5, 6], 28, Verdict::Fell(compared(4, 2, 28))),
            ("more than half, at once", &[-4, -3, -2, -1, 1, 2, 3], 4, Verdict::Stayed(compared(4, 3, 28))),
            ("two and two", &[-4, -3, 5, 6], 28, Verdict::Stayed(compared(2, 2, 28))),
            ("two, one of them long ago", &[-40, -3], 28, Verdict::Waiting(FIXED + 56 * DAY_MS)),
            ("the same, eight weeks later", &[-40, -3], 56, Verdict::Fell(compared(2, 0, 56))),
            ("two before twelve weeks", &[-90, -86], 28, Verdict::TooFew),
            ("one after all of it", &[-3, -2, 28, 29, 30], 60, Verdict::Fell(compared(2, 0, 28))),
        ];
        for (case, days, today, wanted) in table {
            assert_eq!(weigh(&opened(days), FIXED, FIXED + today * DAY_MS), wanted, "{case}");
        }
    }

    #[test]
    fn a_look_proves_goes_back_or_waits_until_tomorrow() {
        let fixed = || Problem { fixed_at: Some(FIXED), look_at: Some(0), ..problem(State::FixApplied) };
        for (days, today, wanted, look_at) in [
            (&[-3, -2][..], 28, State::Proved, None),
            (&[-3, -2, 1, 2], 3, State::KnownError, None),
            (&[], 3, State::KnownError, None),
            (&[-3, -2], 3, State::FixApplied, Some(4)),
            (&[-3, -2], 27, State::FixApplied, Some(28)),
        ] {
            let mut one = fixed();
            let changed = look(&mut one, &opened(days), FIXED + today * DAY_MS);
            assert_eq!((one.state, changed), (wanted, wanted != State::FixApplied), "{days:?}");
            assert_eq!(one.look_at, look_at.map(|day: i64| FIXED + day * DAY_MS));
            assert_eq!(one.lines.len(), if changed { 2 } else { 1 });
        }
        let mut other = problem(State::KnownError);
        assert!(!look(&mut other, &[], FIXED));
    }

    #[test]
    fn what_no_check_sees_is_proved_by_four_weeks_without_a_ticket_of_it() {
        let cause = Fingerprint { check: "by_hand".into(), subject: "x".into() };
        let fixed = || Problem { fixed_at: Some(FIXED), cause: cause.clone(), ..problem(State::FixApplied) };
        for (days, today, wanted, key) in [
            (&[-3][..], 28, State::Proved, "problem-quiet"),
            (&[], 28, State::Proved, "problem-quiet"),
            (&[-3], 27, State::FixApplied, "problem-why-one-customer"),
            (&[-9, -8, -7, -3, 1], 2, State::KnownError, "problem-not-quiet"),
            (&[-3, 29], 30, State::Proved, "problem-quiet"),
        ] {
            let mut one = fixed();
            look(&mut one, &opened(days), FIXED + today * DAY_MS);
            assert_eq!(
                (one.state, one.lines.last().map(|line| line.words.key.as_str())),
                (wanted, Some(key)),
                "{days:?}"
            );
        }
    }

    #[test]
    fn each_ticket_stands_in_one_week() {
        let found = weeks(&opened(&[-15, -14, -13, -7, -6, 0]), 3, FIXED);
        assert_eq!(found.iter().map(|(_, count)| *count).collect::<Vec<_>>(), [2, 2, 2]);
        assert_eq!(found.first().map(|(from, _)| *from), Some(FIXED - 3 * WEEK_MS));
        assert_eq!(weeks(&opened(&[-14]), 2, FIXED).iter().map(|(_, count)| count).sum::<i64>(), 0, "it stands before");
    }
}
