//! WordPress, which corrects old branches too: the newest security release of each, and where no more are made.
//! Invariant: dates are endoflife.date's as of 2026-08-22 (MIT); a version newer than the newest known lacks nothing. Every
//! other program of web sites stands in the catalogue. Next: [`crate::knowledge`], which asks.

use jiff::civil::{Date, date};
use jiff::tz::TimeZone;
use shared::past::WebBranch;

/// WordPress gives security releases to old branches too, down to 4.7; below, the last were in July 2025 and before.
const WORDPRESS_ENDED_BELOW: [u32; 2] = [4, 7];
const WORDPRESS_ENDED: Date = date(2025, 7, 15);
/// The security release of 2026-08-12 in each branch.
const WORDPRESS_FIXED_ON: Date = date(2026, 8, 12);
const WORDPRESS_FIXED: &[[u32; 3]] = &[
    [7, 0, 4],
    [6, 9, 7],
    [6, 8, 8],
    [6, 7, 7],
    [6, 6, 7],
    [6, 5, 10],
    [6, 4, 10],
    [6, 3, 10],
    [6, 2, 11],
    [6, 1, 12],
    [6, 0, 14],
    [5, 9, 16],
    [5, 8, 15],
    [5, 7, 17],
    [5, 6, 19],
    [5, 5, 20],
    [5, 4, 21],
    [5, 3, 23],
    [5, 2, 26],
    [5, 1, 24],
    [5, 0, 27],
    [4, 9, 31],
    [4, 8, 30],
    [4, 7, 35],
];

/// What is known of a version of WordPress; none for what is no version.
#[must_use]
pub fn wordpress(version: &str) -> Option<WebBranch> {
    let numbers = numbers(version)?;
    let over = numbers.as_slice() < WORDPRESS_ENDED_BELOW.as_slice();
    let fixed = WORDPRESS_FIXED.iter().find(|fixed| numbers.get(..2) == fixed.get(..2));
    let missing = fixed.is_some_and(|fixed| numbers.as_slice() < fixed.as_slice());
    Some(WebBranch {
        name: "WordPress".to_owned(),
        ends_at: over.then(|| ms(WORDPRESS_ENDED)).flatten(),
        missing_since: missing.then(|| ms(WORDPRESS_FIXED_ON)).flatten(),
    })
}

/// `6.4.2` as numbers; what follows a figure (`-beta1`) is left out.
fn numbers(version: &str) -> Option<Vec<u32>> {
    let parts = version.split('.').map(|part| part.split(|c: char| !c.is_ascii_digit()).next().unwrap_or_default());
    let numbers: Vec<u32> = parts.map_while(|part| part.parse().ok()).collect();
    (!numbers.is_empty()).then_some(numbers)
}

fn ms(day: Date) -> Option<i64> {
    Some(day.to_zoned(TimeZone::UTC).ok()?.timestamp().as_millisecond())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn branches_are_known_by_the_beginning_of_a_version() {
        let told = |version: &str| {
            wordpress(version).map(|one| (one.ends_at.is_none(), one.missing_since == ms(WORDPRESS_FIXED_ON)))
        };
        let table = [
            ("7.0.4", Some((true, false))),
            ("7.0.3", Some((true, true))),
            ("7.0", Some((true, true))),
            ("6.5.9", Some((true, true))),
            ("6.5.10", Some((true, false))),
            ("9.0-beta1", Some((true, false))),
            ("4.6.30", Some((false, false))),
            ("x", None),
            ("", None),
        ];
        for (version, wanted) in table {
            assert_eq!(told(version), wanted, "{version}");
        }
    }
}
