//! Public holidays of Italy, Poland and Germany, with what only a region or a city keeps.
//! Invariant: a rule has the years from and until which it holds, so that a day of the past is told as it was; Easter is
//! computed (the Gregorian computus), never listed. Next: [`italy`], [`poland`], [`germany`].

mod germany;
mod italy;
mod poland;

use jiff::Span;
use jiff::civil::{Date, Weekday, date};

use super::Place;

/// On which day of a year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum On {
    /// A month and a day.
    Day(i8, i8),
    /// So many days after Easter Sunday.
    Easter(i32),
    /// The last Wednesday before 23 November.
    Repentance,
}

/// A holiday.
#[derive(Clone, Copy, Debug)]
struct Rule {
    on: On,
    name: &'static str,
    first_year: i16,
    last_year: i16,
    /// The regions that keep it; none: the whole country.
    regions: &'static [&'static str],
}

/// A holiday of a whole country.
const fn all(on: On, name: &'static str) -> Rule {
    Rule { on, name, first_year: i16::MIN, last_year: i16::MAX, regions: &[] }
}

/// A holiday of some regions.
const fn some(on: On, name: &'static str, regions: &'static [&'static str]) -> Rule {
    Rule { on, name, first_year: i16::MIN, last_year: i16::MAX, regions }
}

/// The same from a year on.
const fn since(first_year: i16, rule: Rule) -> Rule {
    Rule { first_year, ..rule }
}

/// The same in one year alone.
const fn only(year: i16, rule: Rule) -> Rule {
    Rule { first_year: year, last_year: year, ..rule }
}

/// A part of a country that keeps holidays of its own: its code and its name.
pub type Region = (&'static str, &'static str);

/// A country whose holidays are known; those of others come by [`super::ics`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Country {
    /// Italy.
    Italy,
    /// Poland.
    Poland,
    /// Germany.
    Germany,
}

impl Country {
    /// Every country.
    pub const ALL: [Self; 3] = [Self::Germany, Self::Italy, Self::Poland];

    /// The word stored: its code of ISO 3166.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Italy => "it",
            Self::Poland => "pl",
            Self::Germany => "de",
        }
    }

    /// The country of a stored word.
    #[must_use]
    pub fn of(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|one| one.word() == word)
    }

    /// Its regions with holidays of their own.
    #[must_use]
    pub fn regions(self) -> &'static [Region] {
        match self {
            Self::Italy => italy::REGIONS,
            Self::Poland => &[],
            Self::Germany => germany::REGIONS,
        }
    }

    /// Its place of a region's code; none for a region that it has not.
    #[must_use]
    pub fn place(self, region: &str) -> Option<Place> {
        if region.is_empty() {
            return Some(Place { country: self, region: "" });
        }
        let (region, _) = self.regions().iter().find(|(code, _)| *code == region)?;
        Some(Place { country: self, region })
    }

    fn rules(self) -> &'static [Rule] {
        match self {
            Self::Italy => italy::RULES,
            Self::Poland => poland::RULES,
            Self::Germany => germany::RULES,
        }
    }
}

/// The name of a place's holiday on a day, in the country's own language.
#[must_use]
pub fn name(place: Place, day: Date) -> Option<&'static str> {
    let year = day.year();
    let holds = |rule: &&Rule| {
        let here = rule.regions.is_empty() || rule.regions.contains(&place.region);
        here && (rule.first_year..=rule.last_year).contains(&year) && is_on(rule.on, day)
    };
    place.country.rules().iter().find(holds).map(|rule| rule.name)
}

fn is_on(on: On, day: Date) -> bool {
    match on {
        On::Day(month, of_month) => (day.month(), day.day()) == (month, of_month),
        On::Easter(after) => {
            easter(day.year()).is_some_and(|easter| easter.saturating_add(Span::new().days(after)) == day)
        }
        On::Repentance => day.weekday() == Weekday::Wednesday && day.month() == 11 && (16..=22).contains(&day.day()),
    }
}

/// Easter Sunday of a year, by the computus of the Gregorian calendar (the "anonymous" one, Nature of 20 April 1876).
fn easter(year: i16) -> Option<Date> {
    let y = i32::from(year);
    let (a, b, c) = (y % 19, y / 100, y % 100);
    let (d, e, f) = (b / 4, b % 4, (b + 8) / 25);
    let g = (b - f + 1) / 3;
    let h = (19 * a + b - d - g + 15) % 30;
    let (i, k) = (c / 4, c % 4);
    let l = (32 + 2 * e + 2 * i - h - k) % 7;
    let m = (a + 11 * h + 22 * l) / 451;
    let n = h + l - 7 * m + 114;
    Date::new(year, i8::try_from(n / 31).ok()?, i8::try_from(n % 31 + 1).ok()?).ok()
}

/// The holidays of a year at a place, in order.
#[must_use]
pub fn of_year(place: Place, year: i16) -> Vec<(Date, &'static str)> {
    let first = Date::new(year, 1, 1).unwrap_or(date(1970, 1, 1));
    let days = (0..366).map(|ahead| first.saturating_add(Span::new().days(ahead)));
    days.filter(|day| day.year() == year).filter_map(|day| Some((day, name(place, day)?))).collect()
}

#[cfg(test)]
mod tests;
