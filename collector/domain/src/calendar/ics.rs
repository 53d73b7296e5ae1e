//! Closed days from an iCalendar file (RFC 5545): its events of whole days, with those that recur each year.
//! Invariant: the file is a stranger's: its size, lines, events and years are bounded, a name is cleaned, and what is not
//! understood is counted, never guessed. Next: [`super::Calendar`], which keeps them.

use jiff::ToSpan;
use jiff::civil::Date;
use shared::text::clean;

use super::closure::{CLOSURES, Closure, NAME_BYTES};

/// The largest file, bytes.
pub const FILE_BYTES: usize = 256 * 1024;
/// The longest closure, days.
pub const LONGEST_DAYS: i32 = 62;
/// Years of an event that recurs each year.
const YEARS: i16 = 10;

/// What was read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Found {
    /// Closed days, in order, each once.
    pub closures: Vec<Closure>,
    /// Events that are not of whole days, too long, or recur otherwise than each year.
    pub passed_over: usize,
}

/// Why a file cannot be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum IcsRefused {
    /// Too large.
    #[error("this file is larger than 256 KiB")]
    Large,
    /// Not a calendar.
    #[error("this is no calendar; a file that ends in .ics is wanted")]
    NoCalendar,
    /// Too many days.
    #[error("these are more days than a calendar can keep: at most 400")]
    Many,
}

/// An event while it is read.
#[derive(Default)]
struct Event {
    first_on: Option<Date>,
    until_on: Option<Date>,
    name: String,
    is_yearly: bool,
    is_other: bool,
}

/// The closed days of a file.
///
/// # Errors
/// [`IcsRefused`] with the reason.
pub fn read(text: &str) -> Result<Found, IcsRefused> {
    if text.len() > FILE_BYTES {
        return Err(IcsRefused::Large);
    }
    let lines = unfolded(text.trim_start_matches('\u{feff}'));
    if !lines.first().is_some_and(|first| first.trim().eq_ignore_ascii_case("BEGIN:VCALENDAR")) {
        return Err(IcsRefused::NoCalendar);
    }
    let (mut found, mut event, mut inner) = (Found::default(), None::<Event>, 0_usize);
    for line in &lines {
        let Some((key, value)) = line.split_once(':') else { continue };
        let (name, parameters) = key.split_once(';').unwrap_or((key, ""));
        match (name.to_ascii_uppercase().as_str(), value.trim()) {
            ("BEGIN", "VEVENT") => (event, inner) = (Some(Event::default()), 0),
            ("END", "VEVENT") => event.take().map_or(Ok(()), |one| keep(&mut found, one))?,
            // What stands inside of an event, such as a reminder, says nothing of its days.
            ("BEGIN", _) => inner += 1,
            ("END", _) => inner = inner.saturating_sub(1),
            (name, value) if inner == 0 || event.is_none() => {
                if let Some(event) = &mut event {
                    take(event, (name, parameters), value);
                }
            }
            _ => {}
        }
    }
    found.closures.sort();
    found.closures.dedup();
    Ok(found)
}

/// Lines as they were before they were folded: what begins with a blank goes on with the line before.
fn unfolded(text: &str) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for line in text.split('\n').map(|line| line.strip_suffix('\r').unwrap_or(line)) {
        match (line.strip_prefix([' ', '\t']), lines.last_mut()) {
            (Some(rest), Some(last)) => last.push_str(rest),
            _ => lines.push(line.to_owned()),
        }
    }
    lines
}

fn take(event: &mut Event, (name, parameters): (&str, &str), value: &str) {
    match name {
        "DTSTART" => event.first_on = day(parameters, value),
        "DTEND" => event.until_on = day(parameters, value),
        "SUMMARY" => event.name = clean(&value.replace("\\,", ",").replace("\\;", ";").replace("\\n", " "), NAME_BYTES),
        "RRULE" if is_yearly(value) => event.is_yearly = true,
        "RRULE" | "RDATE" | "RECURRENCE-ID" | "DURATION" => event.is_other = true,
        "STATUS" if value.eq_ignore_ascii_case("CANCELLED") => event.is_other = true,
        _ => {}
    }
}

/// Each year on its day, for ever.
fn is_yearly(rule: &str) -> bool {
    let mut parts = rule.split(';').map(str::trim).filter(|part| !part.is_empty());
    parts.clone().any(|part| part.eq_ignore_ascii_case("FREQ=YEARLY"))
        && parts.all(|part| {
            let key = part.split('=').next().unwrap_or_default().to_ascii_uppercase();
            part.eq_ignore_ascii_case("FREQ=YEARLY") || part.eq_ignore_ascii_case("INTERVAL=1") || key == "WKST"
        })
}

/// A whole day; a moment is none.
fn day(parameters: &str, value: &str) -> Option<Date> {
    let is_date = parameters.to_ascii_uppercase().split(';').any(|one| one == "VALUE=DATE");
    if !is_date || value.len() != 8 || !value.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let (year, rest) = value.split_at_checked(4)?;
    let (month, of_month) = rest.split_at_checked(2)?;
    let year = year.parse().ok().filter(|year| (1990..=2200).contains(year))?;
    Date::new(year, month.parse().ok()?, of_month.parse().ok()?).ok()
}

fn keep(found: &mut Found, event: Event) -> Result<(), IcsRefused> {
    let Some(closure) = closure(&event).filter(|_| !event.is_other) else {
        found.passed_over += 1;
        return Ok(());
    };
    let years = if event.is_yearly { YEARS } else { 1 };
    for year in 0..years {
        let later = |day: Date| day.checked_add(i64::from(year).years()).ok();
        let Some((first_on, last_on)) = later(closure.first_on).zip(later(closure.last_on)) else { continue };
        // 29 February is no day of most years.
        if first_on.day() != closure.first_on.day() {
            continue;
        }
        found.closures.push(Closure { first_on, last_on, name: closure.name.clone() });
        if found.closures.len() > CLOSURES {
            return Err(IcsRefused::Many);
        }
    }
    Ok(())
}

fn closure(event: &Event) -> Option<Closure> {
    let first_on = event.first_on?;
    // The end is the day after the last.
    let last_on = event.until_on.map_or(Some(first_on), |until| until.checked_sub(1.day()).ok())?.max(first_on);
    let days = (last_on - first_on).get_days();
    let name = if event.name.is_empty() { "closed".to_owned() } else { event.name.clone() };
    (days < LONGEST_DAYS).then_some(Closure { first_on, last_on, name })
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;
    use proptest::prelude::*;

    use super::*;

    fn file(events: &str) -> String {
        format!("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n{events}END:VCALENDAR\r\n")
    }

    fn closure(first_on: Date, last_on: Date, name: &str) -> Closure {
        Closure { first_on, last_on, name: name.into() }
    }

    #[test]
    fn events_of_whole_days_close_and_others_are_counted() {
        let text = file(concat!(
            "BEGIN:VEVENT\r\nDTSTART;VALUE=DATE:20261224\r\nDTEND;VALUE=DATE:20270107\r\nSUMMARY:Betriebsferi\r\n en\\, alle\r\n",
            "BEGIN:VALARM\r\nSUMMARY:Other\r\nEND:VALARM\r\nEND:VEVENT\r\n",
            "BEGIN:VEVENT\r\nDTSTART;VALUE=DATE:20260817\r\nEND:VEVENT\r\n",
            "BEGIN:VEVENT\r\nDTSTART;VALUE=DATE:20260817\r\nEND:VEVENT\r\n",
            "BEGIN:VEVENT\r\nDTSTART:20261124T090000Z\r\nDTEND:20261124T100000Z\r\nSUMMARY:Meeting\r\nEND:VEVENT\r\n",
            "BEGIN:VEVENT\r\nDTSTART;VALUE=DATE:20260101\r\nRRULE:FREQ=WEEKLY\r\nSUMMARY:Weekly\r\nEND:VEVENT\r\n",
            "BEGIN:VEVENT\r\nDTSTART;VALUE=DATE:20260101\r\nDTEND;VALUE=DATE:20280101\r\nEND:VEVENT\r\n",
            "BEGIN:VEVENT\r\nDTSTART;VALUE=DATE:20269901\r\nEND:VEVENT\r\n",
        ));
        let found = read(&text).unwrap();
        let wanted = vec![
            closure(date(2026, 8, 17), date(2026, 8, 17), "closed"),
            closure(date(2026, 12, 24), date(2027, 1, 6), "Betriebsferien, alle"),
        ];
        assert_eq!(found, Found { closures: wanted, passed_over: 4 });
    }

    #[test]
    fn a_day_of_each_year_is_ten_years_long_and_29_february_is_none_between() {
        let yearly = |day: &str| {
            let event = format!("BEGIN:VEVENT\nDTSTART;VALUE=DATE:{day}\nRRULE:FREQ=YEARLY;INTERVAL=1\nEND:VEVENT\n");
            read(&file(&event)).unwrap().closures
        };
        let days = yearly("20260315");
        assert_eq!((days.len(), days.last().map(|one| one.first_on)), (10, Some(date(2035, 3, 15))));
        let years: Vec<i16> = yearly("20240229").iter().map(|one| one.first_on.year()).collect();
        assert_eq!(years, [2024, 2028, 2032]);
    }

    #[test]
    fn what_is_no_calendar_or_too_much_is_refused() {
        assert_eq!(read("<html>"), Err(IcsRefused::NoCalendar));
        assert_eq!(read(""), Err(IcsRefused::NoCalendar));
        assert_eq!(read(&"x".repeat(FILE_BYTES + 1)), Err(IcsRefused::Large));
        let many = "BEGIN:VEVENT\nDTSTART;VALUE=DATE:20260101\nRRULE:FREQ=YEARLY\nEND:VEVENT\n".repeat(41);
        assert_eq!(read(&file(&many)), Err(IcsRefused::Many));
    }

    proptest! {
        #[test]
        fn any_text_at_all_is_read_or_refused(lines in proptest::collection::vec(
            prop_oneof![
                Just("BEGIN:VEVENT".to_owned()), Just("END:VEVENT".to_owned()), Just("BEGIN:VALARM".to_owned()),
                Just("END:VALARM".to_owned()), Just("RRULE:FREQ=YEARLY".to_owned()),
                "DTSTART;VALUE=DATE:[0-9]{7,9}", "DTEND;VALUE=DATE:[0-9]{8}", "SUMMARY:.{0,100}", ".{0,40}",
            ], 0..60)
        ) {
            let text = file(&format!("{}\r\n", lines.join("\r\n")));
            if let Ok(found) = read(&text) {
                prop_assert!(found.closures.len() <= CLOSURES);
                prop_assert!(found.closures.iter().all(|one| one.first_on <= one.last_on && one.name.len() <= NAME_BYTES));
            }
        }
    }
}
