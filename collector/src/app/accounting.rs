//! What each check was worth in the last weeks, and which is proposed for the digest.
//! Invariant: behind the reader's scope; a proposal is accepted only while it is one, with a reason, and is then a limit like
//! any other: audited, inherited, taken back where limits are. Next: [`domain::accounting`], [`super::limits`].

use domain::accounting::{DAYS, Tally, Verdict};
use domain::policy::{DIGEST, LevelLimits, SCOPES, is_digest};
use shared::ids::CustomerId;
use shared::text::clean;

use super::desk::Scope;
use super::limits::{self, Asked};
use super::{App, customer};
use crate::error::AppError;
use crate::store::customer::Customer;
use crate::store::ledger::{self, Weighed};
use crate::store::{Connection, policy};

/// The longest reason, bytes.
pub const WHY_BYTES: usize = 300;
const DAY_MS: i64 = 86_400_000;

/// A check with its figures.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Check {
    /// Its key.
    pub check: String,
    /// The figures.
    pub tally: Tally,
    /// What is to be thought of it.
    pub verdict: Verdict,
}

/// The figures of every check that opened something.
#[derive(Clone, Debug, PartialEq)]
pub struct Accounting {
    /// The customer that they are about; none: all that the reader sees.
    pub customer: Option<Customer>,
    /// Whom one may choose.
    pub customers: Vec<Customer>,
    /// Those proposed first, then by how many tickets they opened.
    pub checks: Vec<Check>,
}

/// The figures, of one customer or of all.
///
/// # Errors
/// [`AppError::NotFound`] for a customer that is not there for this reader.
pub async fn of(app: &App, scope: Scope, asked: Option<CustomerId>) -> Result<Accounting, AppError> {
    let customer = match asked {
        Some(id) => Some(customer::get(app, scope, id).await?),
        None => None,
    };
    let customers = customer::held(app, scope).await?;
    let mut read = app.db.read_within(scope).await?;
    let levels = levels(&mut read, asked).await?;
    let found = ledger::tallies(&mut read, scope, (asked, false), since(app)).await?;
    let mut checks: Vec<Check> = found.into_iter().map(|one| check(one, &levels)).collect();
    checks.sort_by_key(|one| (one.verdict != Verdict::Proposed, -one.tally.opened));
    Ok(Accounting { customer, customers, checks })
}

/// The figures of each customer by itself.
///
/// # Errors
/// As [`of`].
pub async fn each(app: &App, scope: Scope, asked: Option<CustomerId>) -> Result<Vec<Weighed>, AppError> {
    if let Some(id) = asked {
        customer::get(app, scope, id).await?;
    }
    let mut read = app.db.read_within(scope).await?;
    Ok(ledger::tallies(&mut read, scope, (asked, true), since(app)).await?)
}

/// Puts a check that is proposed into the digest, for one customer or for everybody, and says why.
///
/// # Errors
/// As [`of`]; [`AppError::Invalid`] without a reason; [`AppError::Conflict`] when it is not proposed any more;
/// [`AppError::NotFound`] for everybody's by who does not see everybody.
pub async fn accept(
    app: &App,
    scope: Scope,
    asked: Option<CustomerId>,
    check: &str,
    why: &str,
) -> Result<(), AppError> {
    let found = of(app, scope, asked).await?;
    if asked.is_none() && scope.is_some() {
        return Err(AppError::NotFound);
    }
    let one = found.checks.iter().find(|one| one.check == check).ok_or(AppError::NotFound)?;
    if one.verdict != Verdict::Proposed {
        return Err(AppError::conflict("this check is not proposed for the digest any more"));
    }
    let why = clean(why, WHY_BYTES);
    if why.is_empty() {
        return Err(AppError::invalid("why", "say in a few words why"));
    }
    let whom = Asked { customer: asked.map(|id| id.to_string()).unwrap_or_default(), ..Asked::default() };
    limits::set_because(app, scope, &whom, check, &[(DIGEST.name.to_owned(), "1".to_owned())], &why).await
}

fn since(app: &App) -> i64 {
    app.clock.now_ms().saturating_sub(DAYS * DAY_MS)
}

fn check(one: Weighed, levels: &[LevelLimits]) -> Check {
    let key = format!("{}.{}", one.check, DIGEST.name);
    let nearest = levels.iter().rev().find_map(|level| level.get(&key)).copied();
    let in_digest = is_digest(&one.check, &[(DIGEST.name, nearest.unwrap_or(DIGEST.default))]);
    let verdict = one.tally.verdict(&one.check, in_digest);
    Check { check: one.check, tally: one.tally, verdict }
}

/// What the provider set, and the customer.
async fn levels(read: &mut Connection, customer: Option<CustomerId>) -> Result<Vec<LevelLimits>, AppError> {
    let mut levels = vec![policy::at(read, SCOPES[0], "").await?];
    if let Some(id) = customer {
        levels.push(policy::at(read, SCOPES[1], &id.to_string()).await?);
    }
    Ok(levels)
}
