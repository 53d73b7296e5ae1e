//! What time does to problems: proposes them, puts later tickets to them, and sees whether a fix holds.
//! Invariant: bounded work; each cause that opened anything is looked at once per finding, in the order in which they opened, so
//! that what comes at once everywhere is proposed at once; each change with its line of the audit.
//! Next: [`domain::problem::proposal`], [`domain::problem::proof`].

use std::collections::BTreeSet;

use domain::change::Actor;
use domain::problem::proof::{WEEK_MS, look};
use domain::problem::proposal::{Seen, WITHIN_MS, may_recur, propose};
use domain::problem::{Problem, State};
use shared::ids::{ChangeId, ProblemId};
use shared::reading::Fingerprint;

use super::{WEEKS_OF_ONE, opened, told};
use crate::app::writer::Ground;
use crate::store::audit::{self, AuditLine};
use crate::store::{StoreError, Write, problem, problem_ticket, setting};

/// The last finding whose cause was looked at.
const LOOKED: &str = "problem.looked";
/// Findings of one tick.
const FINDINGS: i64 = 100;

/// Does what is due; the next tick does the rest.
pub(in crate::app) async fn tick(ground: &Ground, write: &mut Write, now: i64, rows: i64) -> Result<(), StoreError> {
    let looked = setting::get(write, LOOKED).await?.unwrap_or_default();
    let findings = problem_ticket::opened_after(write, &looked, FINDINGS).await?;
    if let Some((last, _)) = findings.last() {
        setting::set(write, LOOKED, last).await?;
    }
    let causes: BTreeSet<Fingerprint> = findings.into_iter().map(|(_, cause)| cause).collect();
    for cause in causes.into_iter().filter(|cause| may_recur(&cause.check)) {
        recur(ground, write, cause, now).await?;
    }
    for mut one in problem::due(write, now, rows).await? {
        let opened = opened(write, None, one.id, now - 2 * WEEKS_OF_ONE * WEEK_MS).await?;
        if look(&mut one, &opened, now) {
            let action = if one.state == State::Proved { "problem.prove" } else { "problem.not_proved" };
            noted(ground, write, action, one.id, now).await?;
        }
        problem::save(write, &one).await?;
    }
    Ok(())
}

/// Looks at a cause of which something opened.
async fn recur(ground: &Ground, write: &mut Write, cause: Fingerprint, now: i64) -> Result<(), StoreError> {
    let seen = problem_ticket::seen(write, &cause, now - WITHIN_MS).await?;
    let there = problem::latest(write, &cause).await?;
    let id = match there {
        Some(mut there) if there.state.is_open() => {
            if there.state == State::FixApplied {
                there.look_at = Some(now);
                problem::save(write, &there).await?;
            }
            there.id
        }
        Some(there) if there.bars(now) => return Ok(()),
        _ => {
            // What belonged to a problem that is over does not propose the next one.
            let fresh: Vec<Seen> = seen.iter().filter(|(_, settled)| !settled).map(|(one, _)| *one).collect();
            let Some(why) = propose(&cause.check, &fresh) else { return Ok(()) };
            let begun = Problem::proposed(ground.clock.id(ProblemId::new), cause, why, now);
            problem::save(write, &begun).await?;
            noted(ground, write, "problem.propose", begun.id, now).await?;
            begun.id
        }
    };
    let tickets: BTreeSet<_> =
        seen.iter().filter(|(_, settled)| !settled).map(|(one, _)| (one.customer, one.ticket)).collect();
    for of in tickets {
        if problem_ticket::link(write, id, of, now).await? {
            told(&ground.clock, write, of, &Actor::Collector, true).await?;
        }
    }
    Ok(())
}

async fn noted(
    ground: &Ground,
    write: &mut Write,
    action: &str,
    object: ProblemId,
    now: i64,
) -> Result<(), StoreError> {
    let line = AuditLine {
        id: ground.clock.id(ChangeId::new),
        at: now,
        actor: "collector",
        from: "",
        action,
        object: &object.to_string(),
        customer: None,
        result: "ok",
    };
    audit::add(write, &line).await
}
