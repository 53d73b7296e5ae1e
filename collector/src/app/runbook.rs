//! Runbooks: what a technician does about a check's findings, step by step; shipped, for everybody, or for one customer.
//! Invariant: the nearest wins, customer before everybody before what is shipped; an empty text brings back what is
//! inherited; every change is in the audit. Next: [`crate::store::runbook`], the ticket's page shows it.

use domain::change::Actor;
use domain::entitlement::standing::CHECK as SEATS;
use domain::roadmap::warranty;
use domain::tick::PRESENCE;
use domain::{clone, hosted, quota, test_problem};
use shared::checks;
use shared::ids::CustomerId;
use shared::text::clean;

use super::desk::Scope;
use super::{App, audit};
use crate::error::AppError;
use crate::store::customer::Customer;
use crate::store::runbook::{self, StoredRunbook};
use crate::words::{self, Reader};

/// What the collector finds by itself, with a runbook like every check.
const OWN: [&str; 7] =
    [PRESENCE, clone::CHECK, quota::CHECK, test_problem::CHECK, warranty::CHECK, SEATS, hosted::FINDER.check];
/// The most steps of a runbook.
pub const STEPS: usize = 40;
/// The longest step, bytes.
pub const STEP_BYTES: usize = 500;

/// Where a runbook comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Source {
    /// It came with the collector.
    Shipped,
    /// The provider wrote it for everybody.
    Everybody,
    /// The provider wrote it for this customer.
    Customer,
}

/// A runbook as it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Runbook {
    /// The steps, in order.
    pub steps: Vec<String>,
    /// Where they come from.
    pub source: Source,
    /// Who wrote them and when, unless they were shipped.
    pub changed: Option<(String, i64)>,
}

impl Runbook {
    /// What there is to do where no check found anything: nothing is written.
    #[must_use]
    pub fn none() -> Self {
        Self { steps: Vec::new(), source: Source::Shipped, changed: None }
    }
}

/// The runbook of a check for a customer, or for everybody.
///
/// # Errors
/// [`AppError::NotFound`] for a check that there is not or a customer behind the wall.
pub async fn get(
    app: &App,
    scope: Scope,
    check: &str,
    of: Option<CustomerId>,
    reader: &Reader,
) -> Result<(Runbook, Option<Customer>), AppError> {
    let whose = whose(app, scope, check, of).await?;
    let mut read = app.db.read_within(scope).await?;
    let own = match of {
        Some(_) => runbook::get(&mut read, of, check).await?.map(|stored| (stored, Source::Customer)),
        None => None,
    };
    let nearest = match own {
        Some(own) => Some(own),
        None => runbook::get(&mut read, None, check).await?.map(|stored| (stored, Source::Everybody)),
    };
    if let Some((stored, source)) = nearest {
        let steps = stored.steps.lines().map(str::to_owned).collect();
        return Ok((Runbook { steps, source, changed: Some((stored.changed_by, stored.changed_at)) }, whose));
    }
    let steps = words::runbook(check, reader).map(|text| shipped(&text)).unwrap_or_default();
    Ok((Runbook { steps, source: Source::Shipped, changed: None }, whose))
}

/// Writes a runbook for a customer, or for everybody; an empty text brings back what is inherited.
///
/// # Errors
/// As [`get`]; [`AppError::Invalid`] when it is too long.
pub async fn set(
    app: &App,
    scope: Scope,
    check: &str,
    of: Option<CustomerId>,
    text: &str,
    who: &Actor,
) -> Result<(), AppError> {
    let steps = written(text)?;
    whose(app, scope, check, of).await?;
    if of.is_none() && scope.is_some() {
        return Err(AppError::forbidden("only who sees all customers changes what holds for everybody"));
    }
    let mut write = app.db.write_unleased().await?;
    let changed_by = who.name().unwrap_or_default().to_owned();
    let action = if steps.is_empty() {
        runbook::forget(&mut write, of, check).await?;
        "runbook.forget"
    } else {
        let stored = StoredRunbook { steps: steps.join("\n"), changed_at: app.clock.now_ms(), changed_by };
        runbook::save(&mut write, of, check, &stored).await?;
        "runbook.change"
    };
    audit::done(app, &mut write, action, check, of).await?;
    Ok(write.commit().await?)
}

/// The customer asked for, when one is; the check must be one of ours.
async fn whose(app: &App, scope: Scope, check: &str, of: Option<CustomerId>) -> Result<Option<Customer>, AppError> {
    if checks::find(check).is_none() && !OWN.contains(&check) {
        return Err(AppError::NotFound);
    }
    let Some(id) = of else { return Ok(None) };
    Ok(Some(super::customer::get(app, scope, id).await?))
}

/// A line a step; numbers that somebody wrote before them are ours to write.
fn written(text: &str) -> Result<Vec<String>, AppError> {
    let mut steps = Vec::new();
    for line in text.lines() {
        let line = line.trim();
        let bare = line.trim_start_matches(|letter: char| letter.is_ascii_digit());
        let unnumbered = if bare.len() < line.len() { bare.strip_prefix(['.', ')']).unwrap_or(line) } else { line };
        if unnumbered.len() > STEP_BYTES {
            return Err(AppError::invalid("steps", format!("a step has at most {STEP_BYTES} letters; make two of it")));
        }
        let step = clean(unnumbered, STEP_BYTES);
        if !step.is_empty() {
            steps.push(step);
        }
    }
    if steps.len() > STEPS {
        return Err(AppError::invalid("steps", format!("a runbook has at most {STEPS} steps")));
    }
    Ok(steps)
}

/// What is shipped is a paragraph: a sentence a step.
fn shipped(text: &str) -> Vec<String> {
    let sentences = text.split_inclusive(". ").map(|one| one.trim().to_owned());
    sentences.filter(|one| !one.is_empty()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_is_a_step_whatever_number_stands_before_it() {
        let steps = written("1. Look\n\n 2) Ask Maria \r\n10 GB must be free\n- then wait").unwrap();
        assert_eq!(steps, ["Look", "Ask Maria", "10 GB must be free", "- then wait"]);
        assert!(written(" \n\u{200b}\n").unwrap().is_empty(), "nothing is what is inherited");
        assert!(written(&"x".repeat(STEP_BYTES + 1)).is_err());
        assert!(written(&"x\n".repeat(STEPS + 1)).is_err());
        assert_eq!(shipped("Look for it. Free space or ask."), ["Look for it.", "Free space or ask."]);
    }
}
