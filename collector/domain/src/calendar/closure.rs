//! Days on which a company is closed, as they are typed: a line each, `2026-12-24 Name` or `2026-12-24..2027-01-06 Name`.
//! Invariant: what is kept reads back as it was; days, letters and lines are bounded. Next: [`super::Calendar`].

use std::fmt::{self, Display};

use jiff::civil::Date;
use shared::text::clean;

use super::ics::LONGEST_DAYS;

/// Closures of one calendar at most.
pub const CLOSURES: usize = 400;
/// The longest name, bytes.
pub const NAME_BYTES: usize = 80;

/// Days on which a company is closed, the last of them too.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Closure {
    /// The first day.
    pub first_on: Date,
    /// The last day.
    pub last_on: Date,
    /// What people call it.
    pub name: String,
}

/// Why closures cannot be.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ClosureRefused {
    /// A line is none.
    #[error("line {0}: a day is wanted like 2026-12-24, or days like 2026-12-24..2027-01-06, and a name")]
    Line(usize),
    /// Too many lines.
    #[error("these are more days than a calendar can keep: at most 400 lines")]
    Many,
}

/// Closures as they were typed, in order and each once.
///
/// # Errors
/// [`ClosureRefused`] with what is wanted.
pub fn read(text: &str) -> Result<Vec<Closure>, ClosureRefused> {
    let mut closures = Vec::new();
    for (number, line) in text.lines().enumerate().filter(|(_, line)| !line.trim().is_empty()) {
        closures.push(one(line.trim()).ok_or(ClosureRefused::Line(number + 1))?);
        if closures.len() > CLOSURES {
            return Err(ClosureRefused::Many);
        }
    }
    closures.sort();
    closures.dedup();
    Ok(closures)
}

fn one(line: &str) -> Option<Closure> {
    let (days, name) = line.split_once(char::is_whitespace).unwrap_or((line, ""));
    let (first, last) = days.split_once("..").unwrap_or((days, days));
    let day = |text: &str| text.parse::<Date>().ok().filter(|day| (1990..=2200).contains(&day.year()));
    let (first_on, last_on) = (day(first)?, day(last)?);
    let days = (last_on - first_on).get_days();
    let name = clean(name, NAME_BYTES);
    let name = if name.is_empty() { "closed".to_owned() } else { name };
    (0..LONGEST_DAYS).contains(&days).then_some(Closure { first_on, last_on, name })
}

/// Closures as they are typed and kept.
#[must_use]
pub fn told(closures: &[Closure]) -> String {
    closures.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n")
}

impl Display for Closure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.first_on == self.last_on {
            return write!(f, "{} {}", self.first_on, self.name);
        }
        write!(f, "{}..{} {}", self.first_on, self.last_on, self.name)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn closures_read_back_as_they_were_typed_in_order() {
        let typed = "2026-12-24..2027-01-06  Winter break\n\n 2026-08-17\r\n2026-08-17\n";
        let read_back = read(typed).unwrap();
        assert_eq!(told(&read_back), "2026-08-17 closed\n2026-12-24..2027-01-06 Winter break");
        assert_eq!(read(&told(&read_back)), Ok(read_back));
    }

    #[test]
    fn what_is_no_day_is_refused_by_its_line() {
        for bad in ["tomorrow", "2026-02-30 x", "2026-12-24..2026-12-23 x", "2026-01-01..2026-12-31 x", "0001-01-01 x"]
        {
            assert_eq!(read(&format!("2026-08-17\n{bad}")), Err(ClosureRefused::Line(2)), "{bad}");
        }
        assert_eq!(read(&"2026-08-17\n".repeat(401)), Err(ClosureRefused::Many));
    }
}
