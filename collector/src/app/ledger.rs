//! A customer's ledger: month by month who noticed first, and how much sooner we did.
//! Invariant: behind the reader's scope; what a customer reads counts only what they were told of; months begin where the
//! customer is. Next: [`domain::ledger`], [`crate::store::ledger`].

use domain::ledger::month::{MONTHS, Sum, bounds, firsts};
use jiff::civil::Date;
use jiff::tz::TimeZone;
use jiff::{Timestamp, Zoned};
use shared::ids::CustomerId;

use super::desk::Scope;
use super::{App, customer};
use crate::error::AppError;
use crate::store::customer::Customer;
use crate::store::ledger;

/// A month of a ledger.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Month {
    /// Its first day.
    pub begins_on: Date,
    /// What it had.
    pub sum: Sum,
}

/// A ledger.
#[derive(Clone, Debug, PartialEq)]
pub struct Whole {
    /// Whose.
    pub customer: Customer,
    /// The oldest first, this one at the end.
    pub months: Vec<Month>,
    /// All of them together.
    pub year: Sum,
}

impl Whole {
    /// This month.
    #[must_use]
    pub fn this_month(&self) -> Sum {
        self.months.last().map(|month| month.sum).unwrap_or_default()
    }
}

/// The ledger of a customer. `only_told`: as the customer reads it.
///
/// # Errors
/// [`AppError::NotFound`] for a customer that is not there for this reader.
pub async fn whole(app: &App, scope: Scope, id: CustomerId, only_told: bool) -> Result<Whole, AppError> {
    let zone = TimeZone::get(&customer::get(app, scope, id).await?.time_zone).unwrap_or(TimeZone::UTC);
    let now = Timestamp::from_millisecond(app.clock.now_ms()).map_err(AppError::internal)?.to_zoned(zone);
    whole_at(app, scope, id, only_told, &now).await
}

/// The same as it was in the month of a moment, by the clock of the customer's zone.
///
/// # Errors
/// As [`whole`].
pub async fn whole_at(
    app: &App,
    scope: Scope,
    id: CustomerId,
    only_told: bool,
    now: &Zoned,
) -> Result<Whole, AppError> {
    let customer = customer::get(app, scope, id).await?;
    let bounds = bounds(now);
    let mut read = app.db.read_within(scope).await?;
    let sums = ledger::months(&mut read, id, &bounds, only_told).await?;
    // One month as long as all of them, and the rest empty.
    let mut around = vec![bounds.last().copied().unwrap_or_default(); MONTHS + 1];
    if let (Some(first), Some(begin)) = (around.first_mut(), bounds.first()) {
        *first = *begin;
    }
    let year = ledger::months(&mut read, id, &around, only_told).await?.first().copied().unwrap_or_default();
    let months = firsts(now).into_iter().zip(sums).map(|(begins_on, sum)| Month { begins_on, sum });
    Ok(Whole { customer, months: months.collect(), year })
}
