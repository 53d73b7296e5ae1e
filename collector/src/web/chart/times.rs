//! The times that are named under a chart: round ones in the reader's zone, few enough for a phone.
//! Invariant: at most six, in order, each within the chart; a day begins where the reader's day begins, whatever the clocks do.
//! Next: [`super::Chart`], which writes them under the line.

use jiff::civil::Date;
use jiff::{Timestamp, ToSpan};

use crate::words::Reader;
use crate::words::figures::{Grain, mark};

const HOUR_MS: i64 = 3_600_000;
const DAY_MS: i64 = 24 * HOUR_MS;
/// The most times: a phone has no room for more.
const MOST: i64 = 5;

/// The times between two moments, each with its words.
pub fn times((from_at, to_at): (i64, i64), reader: &Reader) -> Vec<(i64, String)> {
    let span = to_at.saturating_sub(from_at);
    let fits = |step_ms: i64| span / step_ms <= MOST;
    if let Some(hours) = [1, 2, 3, 6, 12].into_iter().find(|hours| fits(hours * HOUR_MS)) {
        return by_hour((from_at, to_at), hours, reader);
    }
    match [1, 2, 7, 14].into_iter().find(|days| fits(days * DAY_MS)) {
        Some(days) => by_day((from_at, to_at), days, reader),
        None => by_month((from_at, to_at), reader),
    }
}

fn first_day(from_at: i64, reader: &Reader) -> Option<Date> {
    Some(Timestamp::from_millisecond(from_at).ok()?.to_zoned(reader.zone.clone()).date())
}

fn moment(day: Date, hour: i8, reader: &Reader) -> Option<i64> {
    Some(day.at(hour, 0, 0, 0).to_zoned(reader.zone.clone()).ok()?.timestamp().as_millisecond())
}

fn by_hour((from_at, to_at): (i64, i64), step: i64, reader: &Reader) -> Vec<(i64, String)> {
    let Some(first) = first_day(from_at, reader) else { return Vec::new() };
    let mut times = Vec::new();
    for day in first.series(1.day()).take(4) {
        for hour in (0i8..24).filter(|hour| i64::from(*hour) % step == 0) {
            let Some(at) = moment(day, hour, reader).filter(|at| (from_at..=to_at).contains(at)) else { continue };
            // Midnight is where another day begins: that is what people look for.
            times.push((at, mark(at, if hour == 0 { Grain::Day } else { Grain::Clock }, reader)));
        }
    }
    times
}

fn by_day((from_at, to_at): (i64, i64), step: i64, reader: &Reader) -> Vec<(i64, String)> {
    let Some(first) = first_day(from_at, reader).and_then(|day| day.tomorrow().ok()) else { return Vec::new() };
    let days = first.series(step.days()).map_while(|day| moment(day, 0, reader).filter(|at| *at <= to_at));
    days.map(|at| (at, mark(at, Grain::Day, reader))).collect()
}

fn by_month((from_at, to_at): (i64, i64), reader: &Reader) -> Vec<(i64, String)> {
    let Some(first) = first_day(from_at, reader) else { return Vec::new() };
    let months = first.first_of_month().series(1.month()).map_while(|day| moment(day, 0, reader));
    let months: Vec<i64> = months.skip_while(|at| *at < from_at).take_while(|at| *at <= to_at).take(240).collect();
    let each = months.len().div_ceil(4).max(1);
    months.into_iter().step_by(each).map(|at| (at, mark(at, Grain::Month, reader))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(from: &str, to: &str) -> Vec<String> {
        let ms = |text: &str| text.parse::<Timestamp>().unwrap().as_millisecond();
        let reader = Reader::technician("Europe/Rome", ms(to));
        let found = times((ms(from), ms(to)), &reader);
        assert!(found.windows(2).all(|two| two[0].0 < two[1].0) && found.len() <= 6, "{found:?}");
        found.into_iter().map(|(_, words)| words).collect()
    }

    #[test]
    fn each_range_names_a_handful_of_round_times() {
        let to = "2027-01-15T08:07:00Z";
        let table: [(&str, &[&str]); 5] = [
            ("2027-01-14T08:07:00Z", &["12:00", "18:00", "15 Jan", "06:00"]),
            ("2027-01-12T20:00:00Z", &["13 Jan", "12:00", "14 Jan", "12:00", "15 Jan"]),
            ("2027-01-08T08:07:00Z", &["9 Jan", "11 Jan", "13 Jan", "15 Jan"]),
            ("2026-12-16T08:07:00Z", &["17 Dec", "24 Dec", "31 Dec", "7 Jan", "14 Jan"]),
            ("2026-01-15T08:07:00Z", &["Feb 2026", "May 2026", "Aug 2026", "Nov 2026"]),
        ];
        for (from, wanted) in table {
            assert_eq!(told(from, to), wanted, "{from}");
        }
    }

    #[test]
    fn a_day_without_an_hour_still_begins_at_midnight() {
        let spring = told("2027-03-27T22:30:00Z", "2027-03-28T22:30:00Z");
        assert_eq!(spring, ["28 Mar", "06:00", "12:00", "18:00", "29 Mar"]);
    }

    #[test]
    fn nothing_is_named_where_there_is_no_time() {
        let reader = Reader::utc(0);
        assert!(times((i64::MAX - 1, i64::MAX), &reader).is_empty());
        assert!(times((5, 5), &reader).len() <= 1);
        assert!(times((10, 0), &reader).is_empty());
    }
}
