//! Figures for people: numbers, sizes and spans as they are said in the reader's language, not as they are stored.
//! Invariant: the same value reads the same everywhere; two figures at most, the larger first.
//! Next: [`super::moments`] for dates, [`super::say`] for what they stand in.

use shared::text::Value;

use super::{Language, Reader};

pub use super::moments::{Grain, day, day_forms, machine_moment, mark, moment, moment_forms};

const MINUTE_S: u64 = 60;
const HOUR_S: u64 = 3_600;
const DAY_S: u64 = 86_400;

/// A typed argument as text.
#[must_use]
pub fn text(value: &Value, reader: &Reader) -> String {
    match value {
        Value::Text(text) => text.clone(),
        Value::Count(count) => self::count(*count, reader),
        Value::Percent(percent) => number(*percent, reader.language),
        Value::Bytes(bytes) => size(*bytes, reader),
        Value::Span(span_s) => span(*span_s, reader),
        Value::At(at_ms) => moment(*at_ms, reader),
        Value::Day(at_ms) => day(*at_ms, reader),
    }
}

/// A whole number with its thousands apart: "14,200", "14.200", and in Polish "14 200".
#[must_use]
pub fn count(count: i64, reader: &Reader) -> String {
    grouped(&count.to_string(), reader.language)
}

/// A number with one figure behind the point, unless that is 0: "9.8", "12".
#[must_use]
pub fn number(number: f64, language: Language) -> String {
    let text = format!("{number:.1}");
    let (whole, tenth) = text.split_once('.').unwrap_or((&text, "0"));
    let whole = grouped(whole, language);
    let point = if language == Language::En { '.' } else { ',' };
    if tenth == "0" { whole } else { format!("{whole}{point}{tenth}") }
}

/// A size in decimal units, as vendors print them: "14.2 GB".
#[must_use]
pub fn size(bytes: u64, reader: &Reader) -> String {
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
    let amount = if amount < 100.0 { amount } else { amount.round() };
    format!("{} {unit}", number(amount, reader.language))
}

/// A span of time: "45 s", "20 min", "2 h 10 min", "6 days".
#[must_use]
pub fn span(span_s: u64, reader: &Reader) -> String {
    let units = units(reader.language);
    spelled(span_s, units, units.day, reader)
}

/// Minutes of work as people say them: "0 min", "45 min", "1 h 15 min".
#[must_use]
pub fn minutes(minutes: i64, reader: &Reader) -> String {
    match u64::try_from(minutes) {
        Ok(minutes) if minutes > 0 => span(minutes.saturating_mul(60), reader),
        _ => "0 min".to_owned(),
    }
}

/// What a sentence may want of a span besides the span itself, under the argument's name with one of these endings:
/// `-since` "for 6 days" ("da 6 giorni", "od 6 dni", "seit 6 Tagen"), `-in` "in 6 days" ("tra", "za", "in"), `-ago`
/// "6 days ago" ("6 giorni fa", "6 dni temu", "vor 6 Tagen").
#[must_use]
pub fn span_forms(span_s: u64, reader: &Reader) -> [(&'static str, String); 3] {
    let units = units(reader.language);
    let span = spelled(span_s, units, units.day, reader);
    let oblique = spelled(span_s, units, units.oblique_day, reader);
    let [since, within, ago] = match reader.language {
        Language::En => [format!("for {span}"), format!("in {span}"), format!("{span} ago")],
        Language::It => [format!("da {span}"), format!("tra {span}"), format!("{span} fa")],
        Language::Pl => [format!("od {oblique}"), format!("za {span}"), format!("{span} temu")],
        Language::De => [format!("seit {oblique}"), format!("in {oblique}"), format!("vor {oblique}")],
    };
    [("since", since), ("in", within), ("ago", ago)]
}

fn spelled(span_s: u64, units: &Units, [day, days]: [&str; 2], reader: &Reader) -> String {
    let Units { second, minute, hour, .. } = units;
    let (whole_days, hours, minutes) = (span_s / DAY_S, span_s % DAY_S / HOUR_S, span_s % HOUR_S / MINUTE_S);
    match (whole_days, hours, minutes) {
        (0, 0, 0) => format!("{span_s} {second}"),
        (0, 0, _) => format!("{minutes} {minute}"),
        (0, _, 0) => format!("{hours} {hour}"),
        (0, ..) => format!("{hours} {hour} {minutes} {minute}"),
        (1, 0, _) => format!("1 {day}"),
        (1, ..) => format!("1 {day} {hours} {hour}"),
        _ => format!("{} {days}", grouped(&whole_days.to_string(), reader.language)),
    }
}

/// How a language writes spans.
struct Units {
    second: &'static str,
    minute: &'static str,
    hour: &'static str,
    /// One day, and several.
    day: [&'static str; 2],
    /// The same after "od" in Polish, and after "seit", "in" and "vor" in German.
    oblique_day: [&'static str; 2],
}

const ENGLISH: Units =
    Units { second: "s", minute: "min", hour: "h", day: ["day", "days"], oblique_day: ["day", "days"] };
const ITALIAN: Units =
    Units { second: "s", minute: "min", hour: "h", day: ["giorno", "giorni"], oblique_day: ["giorno", "giorni"] };
const POLISH: Units =
    Units { second: "s", minute: "min", hour: "godz.", day: ["dzień", "dni"], oblique_day: ["dnia", "dni"] };
const GERMAN: Units =
    Units { second: "Sek.", minute: "Min.", hour: "Std.", day: ["Tag", "Tage"], oblique_day: ["Tag", "Tagen"] };

fn units(language: Language) -> &'static Units {
    match language {
        Language::En => &ENGLISH,
        Language::It => &ITALIAN,
        Language::Pl => &POLISH,
        Language::De => &GERMAN,
    }
}

/// Digits in threes. Polish leaves four together, and its space does not break the line.
fn grouped(digits: &str, language: Language) -> String {
    let (sign, digits) = digits.strip_prefix('-').map_or(("", digits), |rest| ("-", rest));
    let (mark, least) = match language {
        Language::En => (',', 4),
        Language::It | Language::De => ('.', 4),
        Language::Pl => ('\u{a0}', 5),
    };
    if digits.len() < least {
        return format!("{sign}{digits}");
    }
    let mut text = sign.to_owned();
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            text.push(mark);
        }
        text.push(digit);
    }
    text
}

#[expect(clippy::cast_precision_loss, reason = "three figures of it are shown")]
fn precise(bytes: u64) -> f64 {
    bytes as f64
}

#[cfg(test)]
mod tests {
    use super::*;

    fn reader(language: Language) -> Reader {
        Reader { language, ..Reader::utc(0) }
    }

    /// What each language makes of it, in the order of [`Language::ALL`].
    fn everywhere(told: impl Fn(&Reader) -> String) -> [String; 4] {
        Language::ALL.map(|language| told(&reader(language)))
    }

    #[test]
    fn sizes_read_as_people_say_them() {
        let table = [
            (0, "0 B"),
            (999, "999 B"),
            (1_000, "1 kB"),
            (14_200_000_000, "14.2 GB"),
            (237_000_000_000, "237 GB"),
            (999_960_000, "1 GB"),
            (2_000_000_000_000, "2 TB"),
            (u64::MAX, "18,447 PB"),
        ];
        for (bytes, wanted) in table {
            assert_eq!(size(bytes, &reader(Language::En)), wanted, "{bytes}");
        }
        let told = everywhere(|reader| size(14_200_000_000, reader));
        assert_eq!(told, ["14.2 GB", "14,2 GB", "14,2 GB", "14,2 GB"]);
    }

    #[test]
    fn numbers_have_the_point_and_the_groups_of_their_language() {
        let shares = |percent| everywhere(move |reader| text(&Value::Percent(percent), reader));
        assert_eq!(shares(9.8), ["9.8", "9,8", "9,8", "9,8"]);
        assert_eq!(shares(12.0), ["12", "12", "12", "12"]);
        assert_eq!(shares(99.96), ["100", "100", "100", "100"]);
        let counts = |count| everywhere(move |reader| text(&Value::Count(count), reader));
        assert_eq!(counts(7), ["7", "7", "7", "7"]);
        assert_eq!(counts(-1_042), ["-1,042", "-1.042", "-1042", "-1.042"]);
        assert_eq!(counts(1_234_567), ["1,234,567", "1.234.567", "1\u{a0}234\u{a0}567", "1.234.567"]);
    }

    #[test]
    fn spans_read_as_people_say_them() {
        let table = [
            (0, ["0 s", "0 s", "0 s", "0 Sek."]),
            (59, ["59 s", "59 s", "59 s", "59 Sek."]),
            (60, ["1 min", "1 min", "1 min", "1 Min."]),
            (3_600, ["1 h", "1 h", "1 godz.", "1 Std."]),
            (7_800, ["2 h 10 min", "2 h 10 min", "2 godz. 10 min", "2 Std. 10 Min."]),
            (86_400, ["1 day", "1 giorno", "1 dzień", "1 Tag"]),
            (97_200, ["1 day 3 h", "1 giorno 3 h", "1 dzień 3 godz.", "1 Tag 3 Std."]),
            (6 * 86_400 + 7, ["6 days", "6 giorni", "6 dni", "6 Tage"]),
        ];
        for (span_s, wanted) in table {
            assert_eq!(everywhere(|reader| span(span_s, reader)), wanted, "{span_s}");
        }
    }

    #[test]
    fn spans_stand_in_a_sentence_in_the_right_case() {
        let table = [
            (Language::En, 6, ["for 6 days", "in 6 days", "6 days ago"]),
            (Language::It, 6, ["da 6 giorni", "tra 6 giorni", "6 giorni fa"]),
            (Language::Pl, 6, ["od 6 dni", "za 6 dni", "6 dni temu"]),
            (Language::Pl, 1, ["od 1 dnia", "za 1 dzień", "1 dzień temu"]),
            (Language::De, 6, ["seit 6 Tagen", "in 6 Tagen", "vor 6 Tagen"]),
            (Language::De, 1, ["seit 1 Tag", "in 1 Tag", "vor 1 Tag"]),
        ];
        for (language, days, wanted) in table {
            assert_eq!(span_forms(days * DAY_S, &reader(language)).map(|(_, told)| told), wanted, "{language:?}");
        }
    }
}
