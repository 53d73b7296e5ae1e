//! A day and a time as they are typed into a form, as a moment of the reader's zone.
//! Invariant: nothing typed is no moment; what is not understood is refused beside its field.
//! Next: the forms that ask until when.

use jiff::civil::{Date, Time};

use crate::error::AppError;
use crate::words::Reader;

/// The hour that a day alone stands for: the end of a working day.
const EVENING_H: i8 = 17;

/// The moment of a day and a time, ms UTC; a day alone is its evening, a time alone is today.
///
/// # Errors
/// [`AppError::Invalid`] with the field, when it is no day, no time, or a moment that no clock shows.
pub fn moment(field: &'static str, day: &str, time: &str, reader: &Reader) -> Result<Option<i64>, AppError> {
    let (day, time) = (day.trim(), time.trim());
    if day.is_empty() && time.is_empty() {
        return Ok(None);
    }
    let wrong = || AppError::invalid(field, "a day like 2026-11-28 and a time like 17:00 are wanted");
    let now = jiff::Timestamp::from_millisecond(reader.now_ms).map_err(|_| wrong())?.to_zoned(reader.zone.clone());
    let date: Date = if day.is_empty() { now.date() } else { day.parse().map_err(|_| wrong())? };
    let clock: Time =
        if time.is_empty() { Time::constant(EVENING_H, 0, 0, 0) } else { time.parse().map_err(|_| wrong())? };
    let at = date.to_datetime(clock).to_zoned(reader.zone.clone()).map_err(|_| wrong())?;
    Ok(Some(at.timestamp().as_millisecond()))
}

/// Today, as a form's field for a day holds it.
#[must_use]
pub fn today(reader: &Reader) -> String {
    let now = jiff::Timestamp::from_millisecond(reader.now_ms).unwrap_or_default();
    now.to_zoned(reader.zone.clone()).date().to_string()
}

/// A moment as a form's fields for a day and a time hold it; nothing for none.
#[must_use]
pub fn fields(at_ms: Option<i64>, reader: &Reader) -> (String, String) {
    let at = at_ms.and_then(|at| jiff::Timestamp::from_millisecond(at).ok());
    let at = at.map(|at| at.to_zoned(reader.zone.clone()));
    at.map(|at| (at.date().to_string(), at.strftime("%H:%M").to_string())).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_and_a_time_are_a_moment_of_the_reader_s_zone() {
        // Thursday 15 January 2027, 08:00 UTC, which is 09:00 in Rome.
        let reader = Reader::technician("Europe/Rome", 1_800_000_000_000);
        let hour = 3_600_000;
        let table = [
            ("", "", Some(None)),
            (" ", "", Some(None)),
            ("2027-01-15", "10:00", Some(Some(reader.now_ms + hour))),
            ("", "10:30", Some(Some(reader.now_ms + hour + hour / 2))),
            ("2027-01-16", "", Some(Some(reader.now_ms + 32 * hour))),
            // The hour that summer time leaves out is the hour after it.
            ("2027-03-28", "02:30", Some(Some(1_806_197_400_000))),
            ("16 January", "", None),
            ("2027-02-30", "", None),
            ("2027-01-16", "25:00", None),
            ("99999-01-01", "", None),
        ];
        for (day, time, wanted) in table {
            assert_eq!(moment("until", day, time, &reader).ok(), wanted, "{day:?} {time:?}");
        }
    }
}
