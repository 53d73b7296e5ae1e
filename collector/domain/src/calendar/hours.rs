//! The hours of a week as they are typed: `mon-fri 09:00-13:00 14:00-18:00; sat 09:00-12:00`, or `always`.
//! Invariant: what is kept are stretches within one day each, in order and apart; what begins in the evening and ends the
//! next morning is two. Next: [`super::Calendar`].

use std::fmt::{self, Display};

use crate::window::DAYS;

/// The minutes of a day.
const DAY_MIN: u16 = 1440;
/// The longest text of hours, bytes.
const TEXT_BYTES: usize = 400;
/// Stretches of one day at most.
const STRETCHES: usize = 6;

/// A stretch of one day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Stretch {
    /// When it begins, minutes after midnight.
    from_min: u16,
    /// When it ends, minutes after midnight; 1440 is the next midnight.
    until_min: u16,
}

impl Stretch {
    /// When it begins, ms after midnight.
    #[must_use]
    pub fn from_ms(self) -> i64 {
        i64::from(self.from_min) * 60_000
    }

    /// When it ends, ms after midnight.
    #[must_use]
    pub fn until_ms(self) -> i64 {
        i64::from(self.until_min) * 60_000
    }
}

/// The hours of a week.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Hours([Vec<Stretch>; 7]);

/// Why hours cannot be.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum HoursRefused {
    /// Too many letters.
    #[error("these are more hours than a week can keep")]
    Long,
    /// No day of the week.
    #[error("days are wanted like mon-fri or sat, apart by semicolons")]
    Day,
    /// No time.
    #[error("hours are wanted like 09:00-18:00")]
    Time,
}

impl Hours {
    /// Around the clock, each day.
    #[must_use]
    pub fn always() -> Self {
        Self(std::array::from_fn(|_| vec![Stretch { from_min: 0, until_min: DAY_MIN }]))
    }

    /// Whether they are around the clock: then holidays close nothing.
    #[must_use]
    pub fn is_always(&self) -> bool {
        self.0.iter().all(|day| matches!(day.as_slice(), [one] if one.from_min == 0 && one.until_min == DAY_MIN))
    }

    /// Whether nobody ever works.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.iter().all(Vec::is_empty)
    }

    /// The stretches of a day, 0 being Monday.
    #[must_use]
    pub fn of_day(&self, weekday: i64) -> &[Stretch] {
        usize::try_from(weekday).ok().and_then(|at| self.0.get(at)).map_or(&[], Vec::as_slice)
    }

    /// Hours as they were typed; empty: nobody works.
    ///
    /// # Errors
    /// [`HoursRefused`] with what is wanted.
    pub fn read(text: &str) -> Result<Self, HoursRefused> {
        if text.len() > TEXT_BYTES {
            return Err(HoursRefused::Long);
        }
        if text.trim().eq_ignore_ascii_case("always") {
            return Ok(Self::always());
        }
        let mut hours = Self::default();
        for part in text.split([';', '\n']).map(str::trim).filter(|part| !part.is_empty()) {
            let mut words = part.split([' ', ',']).filter(|word| !word.is_empty());
            let days = days(words.next().unwrap_or_default())?;
            let typed: Vec<(u16, u16)> = words.map(stretch).collect::<Result<_, _>>()?;
            if typed.is_empty() {
                return Err(HoursRefused::Time);
            }
            for day in days {
                for (from, until) in &typed {
                    hours.add(day, *from, *until);
                }
            }
        }
        if hours.0.iter().any(|day| day.len() > STRETCHES) {
            return Err(HoursRefused::Long);
        }
        Ok(hours)
    }

    fn add(&mut self, day: usize, from_min: u16, until_min: u16) {
        if from_min < until_min {
            return self.put(day, Stretch { from_min, until_min });
        }
        self.put(day, Stretch { from_min, until_min: DAY_MIN });
        if until_min > 0 {
            self.put((day + 1) % 7, Stretch { from_min: 0, until_min });
        }
    }

    /// Adds a stretch; what touches it becomes one with it.
    fn put(&mut self, day: usize, new: Stretch) {
        let Some(of_day) = self.0.get_mut(day) else { return };
        of_day.push(new);
        of_day.sort_unstable();
        let mut apart: Vec<Stretch> = Vec::with_capacity(of_day.len());
        for one in of_day.drain(..) {
            match apart.last_mut() {
                Some(last) if one.from_min <= last.until_min => last.until_min = last.until_min.max(one.until_min),
                _ => apart.push(one),
            }
        }
        *of_day = apart;
    }
}

/// The days of `mon`, `mon-fri` or `fri-mon`, by number from Monday on.
fn days(word: &str) -> Result<Vec<usize>, HoursRefused> {
    let of = |word: &str| DAYS.iter().position(|day| day.eq_ignore_ascii_case(word)).ok_or(HoursRefused::Day);
    let (first, last) = word.split_once('-').unwrap_or((word, word));
    let (first, last) = (of(first)?, of(last)?);
    let count = (last + 7 - first) % 7 + 1;
    Ok((0..count).map(|ahead| (first + ahead) % 7).collect())
}

/// The minutes of `09:00-18:00`; not after the beginning: on the next day.
fn stretch(word: &str) -> Result<(u16, u16), HoursRefused> {
    let (from, until) = word.split_once(['-', '–']).ok_or(HoursRefused::Time)?;
    let (from, until) = (minutes(from)?, minutes(until)?);
    if from == DAY_MIN { Err(HoursRefused::Time) } else { Ok((from, until)) }
}

fn minutes(word: &str) -> Result<u16, HoursRefused> {
    let (hour, minute) = word.split_once(':').unwrap_or((word, "0"));
    let is_number = |word: &str| (1..=2).contains(&word.len()) && word.bytes().all(|byte| byte.is_ascii_digit());
    if !is_number(hour) || !is_number(minute) {
        return Err(HoursRefused::Time);
    }
    let number = |word: &str| word.parse::<u16>().map_err(|_| HoursRefused::Time);
    match (number(hour)?, number(minute)?) {
        (hour, minute) if hour < 24 && minute < 60 => Ok(hour * 60 + minute),
        (24, 0) => Ok(DAY_MIN),
        _ => Err(HoursRefused::Time),
    }
}

impl Display for Hours {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.is_always() {
            return f.write_str("always");
        }
        let clock = |min: u16| format!("{:02}:{:02}", min / 60, min % 60);
        let mut parts = Vec::new();
        let mut days = self.0.iter().zip(DAYS).peekable();
        while let Some((of_day, first)) = days.next() {
            let mut last = first;
            while let Some((_, day)) = days.next_if(|(next, _)| *next == of_day) {
                last = day;
            }
            if of_day.is_empty() {
                continue;
            }
            let name = if first == last { first.to_owned() } else { format!("{first}-{last}") };
            let times = of_day.iter().map(|one| format!("{}-{}", clock(one.from_min), clock(one.until_min)));
            parts.push(format!("{name} {}", times.collect::<Vec<_>>().join(" ")));
        }
        f.write_str(&parts.join("; "))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hours_are_read_as_typed_and_told_in_one_way() {
        for (typed, told) in [
            ("mon-fri 9:00-18:00", "mon-fri 09:00-18:00"),
            ("Mon-Fri 14:00-18:00, 9-13; sat 9-12", "mon-fri 09:00-13:00 14:00-18:00; sat 09:00-12:00"),
            ("fri-mon 8-10", "mon 08:00-10:00; fri-sun 08:00-10:00"),
            ("mon 22:00-6:00", "mon 22:00-24:00; tue 00:00-06:00"),
            ("sun 22:00-0:00", "sun 22:00-24:00"),
            ("mon 9-12 11-14", "mon 09:00-14:00"),
            ("always", "always"),
            ("mon-sun 0-24", "always"),
            ("mon-sun 8:00-8:00", "always"),
            ("", ""),
        ] {
            let hours = Hours::read(typed).unwrap();
            assert_eq!(hours.to_string(), told, "{typed}");
            assert_eq!(Hours::read(told), Ok(hours), "{typed}");
        }
    }

    #[test]
    fn what_is_no_hours_is_refused_with_what_is_wanted() {
        for (typed, why) in [
            ("monday 9-18", HoursRefused::Day),
            ("9-18", HoursRefused::Day),
            ("mon", HoursRefused::Time),
            ("mon 9", HoursRefused::Time),
            ("mon 25-26", HoursRefused::Time),
            ("mon 24:00-6:00", HoursRefused::Time),
            ("mon 9:60-10:00", HoursRefused::Time),
            ("mon +9-18", HoursRefused::Time),
            ("mon 1-2 3-4 5-6 7-8 9-10 11-12 13-14", HoursRefused::Long),
        ] {
            assert_eq!(Hours::read(typed), Err(why), "{typed}");
        }
        assert_eq!(Hours::read(&"mon 9-18;".repeat(60)), Err(HoursRefused::Long));
    }
}
