//! What a customer is promised: its tier, and the holidays and closures of its sites.
//! Invariant: what is changed, the audit's line and the look of the next tick at the customer's open tickets commit together.
//! Next: [`domain::calendar`], [`super::tiers`].

use domain::calendar::holidays::Country;
use domain::calendar::{Calendar, Place, closure, ics};
use domain::change::Actor;
use domain::promise::tier::Tier;
use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use shared::ids::{CustomerId, SiteId};

use super::tiers;
use crate::app::desk::Scope;
use crate::app::{App, audit, customer};
use crate::error::AppError;
use crate::store::calendar::{self, Kept};
use crate::store::customer::Customer;
use crate::store::site::{self, Site};
use crate::store::{promise, tier};

/// Closed days that are listed.
const LISTED: usize = 10;

/// What a customer is promised.
#[derive(Clone, Debug, PartialEq)]
pub struct Promises {
    /// The customer.
    pub customer: Customer,
    /// Its tier.
    pub tier: Tier,
    /// Every tier there is.
    pub tiers: Vec<Tier>,
    /// Its sites.
    pub sites: Vec<Site>,
    /// The calendars that were saved.
    pub calendars: Vec<Kept>,
    /// The calendar of the place that is looked at.
    pub kept: Kept,
    /// The next days there that are closed.
    pub next_on: Vec<(Date, Date, String)>,
}

/// A calendar as it was typed.
#[derive(Clone, Copy, Debug, Default)]
pub struct Typed<'a> {
    /// The country's word and the region's code, `it/milano`; empty: no holidays.
    pub holidays: &'a str,
    /// Closures, a line each.
    pub closures: &'a str,
    /// The text of an iCalendar file, whose days are added.
    pub ics: &'a str,
}

/// What a customer is promised, with the calendar of one of its sites or its own.
///
/// # Errors
/// [`AppError::NotFound`] for a customer or site that this scope has not.
pub async fn of_customer(
    app: &App,
    scope: Scope,
    id: CustomerId,
    at_site: Option<SiteId>,
) -> Result<Promises, AppError> {
    let mut read = app.db.read_within(scope).await?;
    let customer = customer::there(&mut read, scope, id).await?;
    let sites = site::list(&mut read, id).await?;
    if at_site.is_some_and(|wanted| !sites.iter().any(|one| one.id == wanted)) {
        return Err(AppError::NotFound);
    }
    let calendars = calendar::of_customer(&mut read, id).await?;
    let tiers = tiers::all(&mut read).await?;
    let (tier, place) = promise::ground(&mut read, id, at_site).await?.ok_or(AppError::NotFound)?;
    let own = calendars.iter().find(|one| one.site == at_site).cloned();
    let kept = own.unwrap_or_else(|| Kept { site: at_site, place: place.place, closures: place.closures.clone() });
    let place = place.with_hours(tier.hours.clone());
    let next_on = next_closed(&place, app.clock.now_ms());
    Ok(Promises { customer, tier, tiers, sites, calendars, kept, next_on })
}

fn next_closed(place: &Calendar, now_ms: i64) -> Vec<(Date, Date, String)> {
    let now = Timestamp::from_millisecond(now_ms).unwrap_or_default();
    place.next_closed(now.to_zoned(place.zone.clone()).date(), LISTED)
}

/// Puts a customer into a tier.
///
/// # Errors
/// [`AppError::NotFound`] for a customer that this scope has not, [`AppError::Invalid`] for a tier that there is not.
pub async fn set_tier(app: &App, scope: Scope, owner: CustomerId, word: &str, who: &Actor) -> Result<(), AppError> {
    let mut write = app.db.write_unleased().await?;
    customer::there(&mut write, scope, owner).await?;
    let known = tiers::all(&mut write).await?;
    let one = known.iter().find(|one| one.word == word);
    let one = one.ok_or_else(|| AppError::invalid("promised", "choose one of the tiers"))?;
    tier::set(&mut write, owner, word).await?;
    promise::look_again(&mut write, Some(owner), "", app.clock.now_ms()).await?;
    let by = who.name().unwrap_or(&app.who);
    audit::done(app, &mut write, "promise.tier", format!("{owner}: {} by {by}", one.name), Some(owner)).await?;
    Ok(write.commit().await?)
}

/// Saves the calendar of a customer, or of one of its sites; how many days a file brought, and how many of its events did not
/// count.
///
/// # Errors
/// [`AppError::NotFound`] for a customer or site that this scope has not, [`AppError::Invalid`] with what is wanted.
pub async fn save_calendar(
    app: &App,
    scope: Scope,
    (owner, at_site): (CustomerId, Option<SiteId>),
    typed: &Typed<'_>,
    who: &Actor,
) -> Result<(), AppError> {
    let kept = read(at_site, typed)?;
    let mut write = app.db.write_unleased().await?;
    customer::there(&mut write, scope, owner).await?;
    if let Some(id) = at_site {
        site::get(&mut write, owner, id).await?.ok_or(AppError::NotFound)?;
    }
    let (now, by) = (app.clock.now_ms(), who.name().unwrap_or(&app.who));
    calendar::save(&mut write, owner, &kept, (now, by)).await?;
    promise::look_again(&mut write, Some(owner), "", now).await?;
    let place = at_site.map_or_else(|| owner.to_string(), |id| id.to_string());
    let object = format!("{place}: {} and {} closures by {by}", typed.holidays, kept.closures.len());
    audit::done(app, &mut write, "promise.calendar", object, Some(owner)).await?;
    Ok(write.commit().await?)
}

fn read(site: Option<SiteId>, typed: &Typed<'_>) -> Result<Kept, AppError> {
    let refused = |field: &'static str, why: String| AppError::invalid(field, why);
    let place = place(typed.holidays).ok_or_else(|| refused("holidays", "choose one of the places".to_owned()))?;
    let mut closures = closure::read(typed.closures).map_err(|why| refused("closures", why.to_string()))?;
    if !typed.ics.trim().is_empty() {
        let found = ics::read(typed.ics).map_err(|why| refused("ics", why.to_string()))?;
        if found.closures.is_empty() {
            return Err(refused("ics", format!("no event of a whole day is in it; {} others are", found.passed_over)));
        }
        closures.extend(found.closures);
        closures.sort();
        closures.dedup();
    }
    if closures.len() > closure::CLOSURES {
        return Err(refused("closures", closure::ClosureRefused::Many.to_string()));
    }
    Ok(Kept { site, place, closures })
}

/// Whose holidays a word like `it/milano` means; none within: nobody's.
fn place(word: &str) -> Option<Option<Place>> {
    if word.is_empty() {
        return Some(None);
    }
    let (country, region) = word.split_once('/').unwrap_or((word, ""));
    Country::of(country)?.place(region).map(Some)
}

/// The zone that a place's days are told in.
#[must_use]
pub fn zone(promises: &Promises) -> TimeZone {
    let site = promises.sites.iter().find(|one| Some(one.id) == promises.kept.site);
    let name = site.map_or(&promises.customer.time_zone, |one| &one.time_zone);
    TimeZone::get(name).unwrap_or(TimeZone::UTC)
}
