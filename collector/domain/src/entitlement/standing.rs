//! What of a reconciliation is worth a ticket: seats that are missing for sure, many that nobody needs, and what ends soon.
//! Invariant: where nothing was entered nothing is missing; where the people or a device's programs are not known it is a
//! question on the page; what is bought too much is told once, with its end where that is near. Next: the collector's `app::entitlement`.

use jiff::civil::Date;
use shared::reading::Severity;
use shared::text::Words;

use super::{Entitlement, Outcome};
use crate::matter::{Finder, Matter};
use crate::ticket::Kind;

/// The check's key of tickets about seats.
pub const CHECK: &str = "entitlement";
/// An end is told so many days before.
const SOON_DAYS: i32 = 30;
/// Seats to spare are told from so many on: one is the next colleague's.
const SPARE: u32 = 2;
/// And from this part of what was bought on: a fifth.
const SPARE_PART: u32 = 5;

/// How its tickets go. A person's word counts for a month against the same numbers.
pub const FINDER: Finder = Finder { check: CHECK, kind: Kind::Request, respect_ms: 30 * 86_400_000 };

/// What is worth a ticket today; `is_whole` when the programs of every device in use are known.
#[must_use]
pub fn matters(outcomes: &[Outcome], bought: &[Entitlement], is_whole: bool, today: Date) -> Vec<Matter> {
    let short = outcomes.iter().filter(|one| one.short > 0 && one.has_entry && one.is_sure).map(|one| Matter {
        cause: format!("{CHECK}:short:{}", one.product),
        severity: Severity::Medium,
        words: Words::new("entitlement-short").text("product", &one.label).count("count", i64::from(one.short)),
    });
    let ends = bought.iter().filter_map(|one| {
        let last = one.expires_on.filter(|last| is_soon(*last, today))?;
        let spare = outcomes.iter().find(|outcome| outcome.product == one.model().product).map_or(0, |one| one.spare);
        let words = Words::new("entitlement-ends").text("product", &one.label()).day_ms("ends", day_ms(last));
        let words = words.count("count", i64::from(one.count)).count("spare", i64::from(spare.min(one.count)));
        Some(Matter { cause: format!("{CHECK}:ends:{}", one.id), severity: Severity::Medium, words })
    });
    let maintenance = bought.iter().filter_map(|one| {
        let last = one.maintained_until_on.filter(|last| is_soon(*last, today))?;
        let words = Words::new("entitlement-maintenance").text("product", &one.label()).day_ms("ends", day_ms(last));
        Some(Matter { cause: format!("{CHECK}:maintenance:{}", one.id), severity: Severity::Low, words })
    });
    let spare = outcomes.iter().filter(|_| is_whole).filter_map(|one| spare(one, bought, today));
    short.chain(ends).chain(maintenance).chain(spare).collect()
}

/// Seats that nobody needs, unless their end is near: that says so already.
fn spare(outcome: &Outcome, bought: &[Entitlement], today: Date) -> Option<Matter> {
    let entries = || bought.iter().filter(|one| one.model().product == outcome.product);
    if !outcome.is_sure || entries().any(|one| one.expires_on.is_some_and(|last| is_soon(last, today))) {
        return None;
    }
    let counts = entries().filter(|one| one.expires_on.is_none_or(|last| last >= today)).map(|one| one.count);
    let count = counts.fold(0, u32::saturating_add);
    if outcome.spare < SPARE.max(count.div_ceil(SPARE_PART)) {
        return None;
    }
    let words = Words::new("entitlement-spare").text("product", &outcome.label).count("count", i64::from(count));
    let words = words.count("spare", i64::from(outcome.spare));
    Some(Matter { cause: format!("{CHECK}:spare:{}", outcome.product), severity: Severity::Low, words })
}

/// From so many days before the last day on, until it is over: then its seats are missing, which is another matter.
fn is_soon(last: Date, today: Date) -> bool {
    let days = today.until(last).map_or(i32::MAX, |span| span.get_days());
    (0..=SOON_DAYS).contains(&days)
}

/// A day as its first moment, ms UTC.
fn day_ms(on: Date) -> i64 {
    on.to_zoned(jiff::tz::TimeZone::UTC).map_or(0, |at| at.timestamp().as_millisecond())
}
