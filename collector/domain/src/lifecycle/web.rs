//! Programs of web sites: until when each branch gets security releases, and the newest security release known.
//! Invariant: dates are endoflife.date's as of 2026-08-22 (MIT); a branch that it does not know answers nothing, and a
//! version newer than the newest known lacks nothing. Next: [`crate::knowledge`], which asks.

use jiff::civil::{Date, date};
use jiff::tz::TimeZone;
use shared::past::WebBranch;

/// A branch: the beginning of its versions, and the first day without security releases.
type Branch = (&'static [u32], Option<Date>);

const JOOMLA: &[Branch] = &[
    (&[6], Some(date(2029, 10, 16))),
    (&[5], Some(date(2027, 10, 12))),
    (&[4], Some(date(2025, 10, 14))),
    (&[3], Some(date(2023, 8, 17))),
    (&[2], Some(date(2014, 12, 31))),
    (&[1], Some(date(2012, 12, 1))),
];
const DRUPAL: &[Branch] = &[
    (&[11, 4], Some(date(2027, 7, 7))),
    (&[11, 3], Some(date(2026, 12, 16))),
    (&[11, 2], Some(date(2026, 6, 17))),
    (&[11, 1], Some(date(2025, 12, 10))),
    (&[11, 0], Some(date(2025, 6, 16))),
    (&[10, 6], Some(date(2026, 12, 16))),
    (&[10, 5], Some(date(2026, 6, 17))),
    (&[10, 4], Some(date(2025, 12, 10))),
    (&[10], Some(date(2025, 6, 16))),
    (&[9], Some(date(2023, 11, 1))),
    (&[8], Some(date(2021, 11, 2))),
    (&[7], Some(date(2025, 1, 5))),
    (&[6], Some(date(2016, 2, 24))),
];
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

/// What is known of a version of a program; none for a program or branch that is not known.
#[must_use]
pub fn branch(product: &str, version: &str) -> Option<WebBranch> {
    let numbers = numbers(version)?;
    let ended = |name: &str, branches: &[Branch]| {
        let found = branches.iter().find(|(start, _)| numbers.starts_with(start))?;
        Some(WebBranch { name: name.to_owned(), ends_at: found.1.and_then(ms), missing_since: None })
    };
    match product {
        "joomla" => ended("Joomla", JOOMLA),
        "drupal" => ended("Drupal", DRUPAL),
        "wordpress" => Some(wordpress(&numbers)),
        _ => None,
    }
}

fn wordpress(numbers: &[u32]) -> WebBranch {
    let over = numbers < WORDPRESS_ENDED_BELOW.as_slice();
    let fixed = WORDPRESS_FIXED.iter().find(|fixed| numbers.get(..2) == fixed.get(..2));
    let missing = fixed.is_some_and(|fixed| numbers < fixed.as_slice());
    WebBranch {
        name: "WordPress".to_owned(),
        ends_at: over.then(|| ms(WORDPRESS_ENDED)).flatten(),
        missing_since: missing.then(|| ms(WORDPRESS_FIXED_ON)).flatten(),
    }
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
        let told = |product: &str, version: &str| {
            branch(product, version).map(|one| (one.ends_at == None, one.missing_since == ms(WORDPRESS_FIXED_ON)))
        };
        let table = [
            ("wordpress", "7.0.4", Some((true, false))),
            ("wordpress", "7.0.3", Some((true, true))),
            ("wordpress", "7.0", Some((true, true))),
            ("wordpress", "6.5.9", Some((true, true))),
            ("wordpress", "6.5.10", Some((true, false))),
            ("wordpress", "9.0-beta1", Some((true, false))),
            ("wordpress", "4.6.30", Some((false, false))),
            ("joomla", "3.10.12", Some((false, false))),
            ("joomla", "60.1", None),
            ("drupal", "10.6.1", Some((false, false))),
            ("prestashop", "8.1.2", None),
            ("wordpress", "x", None),
            ("wordpress", "", None),
        ];
        for (product, version, wanted) in table {
            assert_eq!(told(product, version), wanted, "{product} {version}");
        }
        assert_eq!(branch("joomla", "4.4.14").and_then(|one| one.ends_at), ms(date(2025, 10, 14)));
        let drupal = |version| branch("drupal", version).and_then(|one| one.ends_at);
        assert_eq!((drupal("11.2.3"), drupal("10.1.8")), (ms(date(2026, 6, 17)), ms(date(2025, 6, 16))));
    }
}
