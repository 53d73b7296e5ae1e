//! Figures for people: sizes, shares, spans and moments as they are said, not as they are stored.
//! Invariant: the same value reads the same everywhere; two figures at most, the larger first.
//! Next: [`super::say`].

use jiff::Timestamp;
use shared::text::Value;

use super::Reader;

const MINUTE_S: u64 = 60;
const HOUR_S: u64 = 3_600;
const DAY_S: u64 = 86_400;

/// A typed argument as text.
#[must_use]
pub fn text(value: &Value, reader: &Reader) -> String {
    match value {
        Value::Text(text) => text.clone(),
        Value::Count(count) => count.to_string(),
        Value::Percent(percent) => tenths(*percent),
        Value::Bytes(bytes) => size(*bytes),
        Value::Span(span_s) => span(*span_s),
        Value::At(at_ms) => moment(*at_ms, reader),
    }
}

/// A size in decimal units, as vendors print them: "14.2 GB".
#[must_use]
pub fn size(bytes: u64) -> String {
    const UNITS: [&str; 5] = ["kB", "MB", "GB", "TB", "PB"];
    if bytes < 1000 {
        return format!("{bytes} B");
    }
    let mut amount = precise(bytes) / 1000.0;
    let mut unit = "kB";
    for larger in UNITS.into_iter().skip(1) {
        // 999.95 would be printed as 1000.0.
        if amount < 999.95 {
            break;
        }
        amount /= 1000.0;
        unit = larger;
    }
    if amount < 100.0 { format!("{} {unit}", tenths(amount)) } else { format!("{amount:.0} {unit}") }
}

/// A span of time: "45 s", "20 min", "2 h 10 min", "6 days".
#[must_use]
pub fn span(span_s: u64) -> String {
    let (days, hours, minutes) = (span_s / DAY_S, span_s % DAY_S / HOUR_S, span_s % HOUR_S / MINUTE_S);
    match (days, hours, minutes) {
        (0, 0, 0) => format!("{span_s} s"),
        (0, 0, _) => format!("{minutes} min"),
        (0, _, 0) => format!("{hours} h"),
        (0, ..) => format!("{hours} h {minutes} min"),
        (1, 0, _) => "1 day".to_owned(),
        (1, ..) => format!("1 day {hours} h"),
        _ => format!("{days} days"),
    }
}

/// A moment: "28 November, 14:30 UTC"; with its year when that is another one; a day alone when it begins there.
#[must_use]
pub fn moment(at_ms: i64, reader: &Reader) -> String {
    let Ok(at) = Timestamp::from_millisecond(at_ms) else { return "an unknown time".to_owned() };
    let at = at.to_zoned(reader.zone.clone());
    let now = Timestamp::from_millisecond(reader.now_ms).map(|now| now.to_zoned(reader.zone.clone()));
    let day = if now.is_ok_and(|now| now.year() == at.year()) { "%-d %B" } else { "%-d %B %Y" };
    let midnight = (at.hour(), at.minute(), at.second()) == (0, 0, 0);
    let shape = if midnight { day.to_owned() } else { format!("{day}, %H:%M %Z") };
    at.strftime(&shape).to_string()
}

/// A moment as machines read it, for the `datetime` of a `time` element.
#[must_use]
pub fn machine_moment(at_ms: i64) -> String {
    Timestamp::from_millisecond(at_ms).map(|at| at.to_string()).unwrap_or_default()
}

/// One figure behind the point, unless it is 0: "9.8", "12".
fn tenths(amount: f64) -> String {
    let text = format!("{amount:.1}");
    text.strip_suffix(".0").map_or(text.clone(), str::to_owned)
}

#[expect(clippy::cast_precision_loss, reason = "three figures of it are shown")]
fn precise(bytes: u64) -> f64 {
    bytes as f64
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sizes_spans_and_shares_read_as_people_say_them() {
        let sizes = [
            (0, "0 B"),
            (999, "999 B"),
            (1_000, "1 kB"),
            (14_200_000_000, "14.2 GB"),
            (237_000_000_000, "237 GB"),
            (999_960_000, "1 GB"),
            (2_000_000_000_000, "2 TB"),
            (u64::MAX, "18447 PB"),
        ];
        for (bytes, wanted) in sizes {
            assert_eq!(size(bytes), wanted, "{bytes}");
        }
        let spans = [
            (0, "0 s"),
            (59, "59 s"),
            (60, "1 min"),
            (3_600, "1 h"),
            (7_800, "2 h 10 min"),
            (86_400, "1 day"),
            (97_200, "1 day 3 h"),
            (6 * 86_400 + 7, "6 days"),
        ];
        for (span_s, wanted) in spans {
            assert_eq!(span(span_s), wanted, "{span_s}");
        }
        let reader = Reader::utc(0);
        assert_eq!(text(&Value::Percent(9.8), &reader), "9.8");
        assert_eq!(text(&Value::Percent(12.0), &reader), "12");
    }

    #[test]
    fn moments_name_the_year_only_when_it_is_another_and_a_day_alone_at_midnight() {
        let now_ms = "2026-11-23T07:00:00Z".parse::<Timestamp>().unwrap().as_millisecond();
        let told = |text: &str, reader: &Reader| moment(text.parse::<Timestamp>().unwrap().as_millisecond(), reader);
        let utc = Reader::utc(now_ms);
        assert_eq!(told("2026-11-28T14:30:00Z", &utc), "28 November, 14:30 UTC");
        assert_eq!(told("2027-01-12T00:00:00Z", &utc), "12 January 2027");
        let rome = Reader {
            language: super::super::Language::En,
            zone: jiff::tz::TimeZone::get("Europe/Rome").unwrap(),
            now_ms,
        };
        assert_eq!(told("2026-11-28T14:30:00Z", &rome), "28 November, 15:30 CET");
        assert_eq!(moment(i64::MAX, &utc), "an unknown time");
    }
}
