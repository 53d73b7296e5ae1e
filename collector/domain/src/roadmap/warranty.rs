//! The end of a hardware warranty as a finding: a ticket 90 days before, and a louder one 30 days before.
//! Invariant: it goes the one way of every finding, gathered by customer and day like the roadmap's row; another day entered
//! ends it. Next: [`crate::tick`] for another finding that no report brings.

use jiff::civil::Date;
use jiff::tz::TimeZone;
use shared::reading::{Fingerprint, Scope, Severity};
use shared::text::Words;

use crate::finding::{FindingChange, FindingStep, Opening};

/// The check's key under which it is found.
pub const CHECK: &str = "warranty";
/// Days before the end at which it is told.
pub const TOLD_DAYS: i32 = 90;
/// Days before the end at which it becomes louder.
pub const HIGH_DAYS: i32 = 30;

/// How bad the rest of a warranty is; nothing while it is long.
#[must_use]
pub fn severity(until: Date, today: Date) -> Option<Severity> {
    let days = today.until(until).map_or(0, |span| span.get_days());
    match days {
        days if days <= HIGH_DAYS => Some(Severity::Medium),
        days if days <= TOLD_DAYS => Some(Severity::Low),
        _ => None,
    }
}

/// What becomes of a device's finding: the day and severity it was opened with, and the day that counts now.
#[must_use]
pub fn change(open: Option<(Date, Severity)>, until: Option<Date>, today: Date, now: i64) -> Option<FindingChange> {
    let wanted = until.and_then(|day| Some((day, severity(day, today)?)));
    let (subject, kind) = match (open, wanted) {
        (None, Some((day, severity))) => (day, FindingStep::Opened(opening(day, severity, now))),
        (Some((before, _)), wanted) if wanted.is_none_or(|(day, _)| day != before) => {
            (before, FindingStep::Cleared { gone: true, words: None })
        }
        (Some((before, was)), Some((day, severity))) if severity > was => {
            (before, FindingStep::Worsened { severity, words: words(day) })
        }
        _ => return None,
    };
    Some(FindingChange { fingerprint: fingerprint(subject), at: now, kind })
}

fn opening(day: Date, severity: Severity, now: i64) -> Opening {
    Opening {
        severity,
        scope: Scope::Customer,
        cause: format!("warranty-{day}"),
        words: words(day),
        since_at: now,
        // Somebody entered the day to be told of it, however new the device is here.
        danger: true,
        is_private: false,
    }
}

fn words(day: Date) -> Words {
    let at = day.to_zoned(TimeZone::UTC).map_or(0, |at| at.timestamp().as_millisecond());
    Words::new("warranty").day_ms("ends", at)
}

fn fingerprint(day: Date) -> Fingerprint {
    Fingerprint { check: CHECK.to_owned(), subject: day.to_string() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn it_is_told_becomes_louder_and_ends_with_another_day() {
        let (today, soon, later) = (date(2027, 1, 1), date(2027, 3, 1), date(2028, 1, 1));
        let (low, medium) = (Severity::Low, Severity::Medium);
        let table = [
            (None, None, ""),
            (None, Some(later), ""),
            (None, Some(soon), "opened"),
            (None, Some(date(2020, 1, 1)), "opened"),
            (Some((soon, low)), Some(soon), ""),
            (Some((date(2027, 1, 31), low)), Some(date(2027, 1, 31)), "worse"),
            (Some((date(2027, 1, 31), medium)), Some(date(2027, 1, 31)), ""),
            (Some((soon, low)), Some(later), "cleared"),
            (Some((soon, low)), Some(date(2027, 3, 2)), "cleared"),
            (Some((soon, low)), None, "cleared"),
        ];
        for (open, until, wanted) in table {
            let told = match change(open, until, today, 5).map(|one| one.kind) {
                None => "",
                Some(FindingStep::Opened(_)) => "opened",
                Some(FindingStep::Worsened { .. }) => "worse",
                Some(FindingStep::Cleared { .. }) => "cleared",
                Some(_) => "other",
            };
            assert_eq!(told, wanted, "{open:?} {until:?}");
        }
        let days = [(91, None), (90, Some(low)), (31, Some(low)), (30, Some(medium)), (-400, Some(medium))];
        for (days, wanted) in days {
            let until = today.saturating_add(jiff::Span::new().days(days));
            assert_eq!(severity(until, today), wanted, "{days}");
        }
    }
}
