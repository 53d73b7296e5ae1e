//! A customer's month as a report: tickets, who noticed first, promises, roadmap, licences, satisfaction.
//! Invariant: behind the reader's scope; what a customer reads is only what they were told of, and private tickets are in no
//! figure of anybody's; the roadmap and the licences are as they stand today. Next: [`domain::monthly`], `web/monthly`.

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;

use domain::csat::is_judged;
use domain::monthly::{Month, Work, work};
use domain::promise::Kind;
use domain::promise::trial::{Kept, add, is_kept};
use domain::ticket::Ticket;
use domain::time_entry::Sum;
use jiff::tz::TimeZone;
use jiff::{Timestamp, Zoned};
use shared::ids::{CustomerId, TicketId};

use super::desk::Scope;
use super::{App, csat, customer, entitlement, ledger, roadmap};
use crate::error::AppError;
use crate::store::customer::Customer;
use crate::store::{Connection, StoreError, monthly, promise, time_entry};

/// Who reads a report.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reading {
    /// A technician: all that is not private.
    Technician,
    /// A contact: what they were told of. Licences are for the one who speaks for the contracts.
    Contact {
        /// Whether they speak for the contracts.
        is_account: bool,
    },
}

/// A report.
#[derive(Clone, Debug)]
pub struct Monthly {
    /// Whose.
    pub customer: Customer,
    /// Which month.
    pub month: Month,
    /// The month before, where there is one to tell of.
    pub before: Option<Month>,
    /// The month after, once it has begun.
    pub after: Option<Month>,
    /// Whether the month is not over yet.
    pub is_running: bool,
    /// What became of its tickets.
    pub work: Work,
    /// The time that was entered for it.
    pub time: Sum,
    /// The year until then by who noticed first.
    pub ledger: ledger::Whole,
    /// The promises of the tickets that opened in it, by kind; a kind of which nothing is decided is left out.
    pub promises: Vec<(Kind, Kept)>,
    /// What ends when, as it stands today.
    pub roadmap: roadmap::Whole,
    /// Seats as they stand today, for who may read of them.
    pub seats: Option<entitlement::Page>,
    /// The year until then by how satisfied people were.
    pub csat: csat::Whole,
}

/// The report of a month; without one the last that is over, or this one where the customer is new.
///
/// # Errors
/// [`AppError::NotFound`] for a customer that is not there for this reader, and for a month that has not begun or was before
/// the customer came.
pub async fn monthly(
    app: &App,
    scope: Scope,
    id: CustomerId,
    month: Option<Month>,
    who: Reading,
) -> Result<Monthly, AppError> {
    let customer = customer::get(app, scope, id).await?;
    let zone = TimeZone::get(&customer.time_zone).unwrap_or(TimeZone::UTC);
    let there =
        |ms: i64| Timestamp::from_millisecond(ms).map(|at| at.to_zoned(zone.clone())).map_err(AppError::internal);
    let now = app.clock.now_ms();
    let (first, this) = (Month::of(there(customer.created_at)?.date()), Month::of(there(now)?.date()));
    let month = month.unwrap_or_else(|| this.before().max(first).min(this));
    if !(first.min(this)..=this).contains(&month) {
        return Err(AppError::NotFound);
    }
    let bounds = month.bounds(&zone);
    let only_told = who != Reading::Technician;
    let at: Zoned = there(now.min(bounds.1 - 1))?;
    let (work, promises, time) = {
        let mut read = app.db.read_within(scope).await?;
        let tickets = monthly::tickets(&mut read, id, bounds, only_told).await?;
        let time = time_entry::sums(&mut read, Some(id.into()), bounds).await?;
        let time = time.first().map(|(.., sum)| *sum).unwrap_or_default();
        (work(&tickets, bounds), promises(&mut read, id, &tickets, (bounds, now)).await?, time)
    };
    let seats = match who {
        Reading::Contact { is_account: false } => None,
        Reading::Technician | Reading::Contact { is_account: true } => Some(entitlement::page(app, scope, id).await?),
    };
    Ok(Monthly {
        work,
        promises,
        time,
        seats,
        ledger: ledger::whole_at(app, scope, id, only_told, &at).await?,
        roadmap: roadmap::whole(app, scope, id).await?,
        csat: csat::whole_at(app, scope, id, &at).await?,
        before: (month > first).then(|| month.before()),
        after: (month < this).then(|| month.after()),
        is_running: month == this,
        customer,
        month,
    })
}

/// How many promises of the month's tickets were kept, of those that are decided.
async fn promises(
    read: &mut Connection,
    customer: CustomerId,
    tickets: &[Ticket],
    (bounds, now): ((i64, i64), i64),
) -> Result<Vec<(Kind, Kept)>, StoreError> {
    let counted = tickets.iter().filter(|one| is_judged(one));
    let sites: BTreeMap<TicketId, _> = counted.map(|one| (one.id, one.site)).collect();
    let (mut places, mut counts) = (BTreeMap::new(), BTreeMap::<Kind, Kept>::new());
    for (ticket, events) in monthly::events(read, customer, bounds).await? {
        let Some(site) = sites.get(&ticket) else { continue };
        if let Entry::Vacant(unknown) = places.entry(*site) {
            unknown.insert(promise::ground(read, customer, *site).await?);
        }
        let Some(Some((_, place))) = places.get(site) else { continue };
        for kind in Kind::ALL {
            add(counts.entry(*kind).or_default(), is_kept(&events, place, *kind, now));
        }
    }

    Ok(counts.into_iter().filter(|(_, count)| count.of > 0).collect())
}
