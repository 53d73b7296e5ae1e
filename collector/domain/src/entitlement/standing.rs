//! What of a reconciliation is worth a ticket: seats that are missing for sure, and what ends soon.
//! Invariant: where nothing was entered nothing is missing; where the people are not known it is a question on the page;
//! what is bought too much is told when it is to be renewed. Next: the collector's `app::entitlement`.

use jiff::civil::Date;
use shared::reading::Severity;
use shared::text::Words;

use super::{Entitlement, Outcome};

/// The check's key of tickets about seats.
pub const CHECK: &str = "entitlement";
/// An end is told so many days before.
const SOON_DAYS: i32 = 30;

/// Something to talk about with the customer.
#[derive(Clone, Debug, PartialEq)]
pub struct Matter {
    /// What at most one open ticket of the customer has.
    pub cause: String,
    /// How bad.
    pub severity: Severity,
    /// What it is.
    pub words: Words,
}

/// What is worth a ticket today.
#[must_use]
pub fn matters(outcomes: &[Outcome], bought: &[Entitlement], today: Date) -> Vec<Matter> {
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
    short.chain(ends).chain(maintenance).collect()
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
