//! Moments for people: real names of months and days, in the case that the sentence wants.
//! Invariant: a zone is named only to a reader who wants it (technicians work in several, customers live in theirs); a
//! year is told only when it is another one.
//! Next: [`super::figures`] for the other figures.

use jiff::civil::Weekday;
use jiff::tz::TimeZone;
use jiff::{Timestamp, Zoned};

use super::{Language, Reader};

/// A moment: "28 November, 14:30"; with its year when that is another one; a day alone when it begins there.
#[must_use]
pub fn moment(at_ms: i64, reader: &Reader) -> String {
    let Some(told) = Told::of(at_ms, reader) else { return unknown(reader.language).to_owned() };
    let Told { date, clock, zone, .. } = told;
    match (clock, reader.language) {
        (None, _) => date,
        (Some(clock), Language::De) => format!("{date}, {clock} Uhr"),
        (Some(clock), _) => format!("{date}, {clock}{zone}"),
    }
}

/// What a sentence may want of a moment besides the moment itself, under the argument's name with one of these endings:
/// `-on` "on Thursday 26 November at 13:00", `-by` "by 17:00 on Thursday 26 November", `-until`, `-since`, and `-day`
/// "Saturday 28 November". Days more than a month away stand without the day of the week.
#[must_use]
pub fn moment_forms(at_ms: i64, reader: &Reader) -> [(&'static str, String); 5] {
    const NAMES: [&str; 5] = ["on", "by", "until", "since", "day"];
    let Some(told) = Told::of(at_ms, reader) else {
        return NAMES.map(|name| (name, unknown(reader.language).to_owned()));
    };
    let [on, by, until, since, day] = match reader.language {
        Language::En => english(&told),
        Language::It => italian(&told),
        Language::Pl => polish(&told),
        Language::De => german(&told),
    };
    [("on", on), ("by", by), ("until", until), ("since", since), ("day", day)]
}

/// A day of the calendar: "14 October 2025".
#[must_use]
pub fn day(at_ms: i64, reader: &Reader) -> String {
    moment(midnight(at_ms), &in_utc(reader))
}

/// As [`moment_forms`], of a day of the calendar.
#[must_use]
pub fn day_forms(at_ms: i64, reader: &Reader) -> [(&'static str, String); 5] {
    moment_forms(midnight(at_ms), &in_utc(reader))
}

/// A moment as a mark under a chart, short: "06:00", "15 Jan", "Jan 2027".
#[must_use]
pub fn mark(at_ms: i64, grain: Grain, reader: &Reader) -> String {
    let Ok(at) = Timestamp::from_millisecond(at_ms) else { return String::new() };
    let at = at.to_zoned(reader.zone.clone());
    let place = usize::from(at.month().unsigned_abs()).saturating_sub(1);
    let month: String = months(reader.language).get(place).copied().unwrap_or_default().chars().take(3).collect();
    let point = if reader.language == Language::De { "." } else { "" };
    match grain {
        Grain::Clock => format!("{:02}:{:02}", at.hour(), at.minute()),
        Grain::Day => format!("{}{point} {month}", at.day()),
        Grain::Month => format!("{month} {}", at.year()),
    }
}

/// What a mark under a chart tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Grain {
    /// The time of the day.
    Clock,
    /// The day.
    Day,
    /// The month.
    Month,
}

fn midnight(at_ms: i64) -> i64 {
    at_ms.saturating_sub(at_ms.rem_euclid(DAY_MS))
}

fn in_utc(reader: &Reader) -> Reader {
    Reader { zone: TimeZone::UTC, ..reader.clone() }
}

/// A moment as machines read it, for the `datetime` of a `time` element.
#[must_use]
pub fn machine_moment(at_ms: i64) -> String {
    Timestamp::from_millisecond(at_ms).map(|at| at.to_string()).unwrap_or_default()
}

/// A moment, taken apart.
struct Told {
    weekday: Weekday,
    /// Whether the day of the week helps: not when the day is more than a month away.
    near: bool,
    day: i8,
    /// Day, month and, when it is another one, the year.
    date: String,
    /// None at midnight.
    clock: Option<String>,
    /// " CET", or nothing.
    zone: String,
}

const NEAR_DAYS: i64 = 31;
const DAY_MS: i64 = 86_400_000;

impl Told {
    fn of(at_ms: i64, reader: &Reader) -> Option<Self> {
        let at = Timestamp::from_millisecond(at_ms).ok()?.to_zoned(reader.zone.clone());
        let now = Timestamp::from_millisecond(reader.now_ms).map(|now| now.to_zoned(reader.zone.clone()));
        let same_year = now.is_ok_and(|now| now.year() == at.year());
        let midnight = (at.hour(), at.minute(), at.second()) == (0, 0, 0);
        Some(Self {
            weekday: at.weekday(),
            near: at_ms.saturating_sub(reader.now_ms).saturating_abs() <= NEAR_DAYS * DAY_MS,
            day: at.day(),
            date: date(&at, same_year, reader.language),
            clock: (!midnight).then(|| format!("{:02}:{:02}", at.hour(), at.minute())),
            zone: if reader.names_zone { at.strftime(" %Z").to_string() } else { String::new() },
        })
    }

    /// What stands before the time, and the time; nothing at midnight.
    fn clock(&self, before: &str, after: &str) -> String {
        self.clock.as_ref().map(|clock| format!("{before}{clock}{after}")).unwrap_or_default()
    }
}

fn date(at: &Zoned, same_year: bool, language: Language) -> String {
    let month = usize::from(at.month().unsigned_abs()).checked_sub(1).and_then(|place| months(language).get(place));
    let point = if language == Language::De { "." } else { "" };
    let date = format!("{}{point} {}", at.day(), month.copied().unwrap_or_default());
    if same_year { date } else { format!("{date} {}", at.year()) }
}

fn english(told: &Told) -> [String; 5] {
    let Told { date, zone, .. } = told;
    let weekday = name(&ENGLISH_DAYS, told.weekday);
    let day = if told.near { format!("{weekday} {date}") } else { date.clone() };
    let at = told.clock(" at ", zone);
    let by = told.clock("", &format!("{zone} on "));
    let then = told.clock(", ", zone);
    [
        format!("on {day}{at}"),
        format!("by {by}{day}"),
        format!("until {day}{then}"),
        format!("since {day}{then}"),
        format!("{weekday} {date}"),
    ]
}

fn italian(told: &Told) -> [String; 5] {
    let date = &told.date;
    let weekday = name(&ITALIAN_DAYS, told.weekday);
    let at = told.clock(" alle ", "");
    // "l'8" and "l'11" begin with a vowel; a day of the week needs no article.
    let article = |whole: &str, cut: &str| match (told.near, told.day) {
        (true, _) => String::new(),
        (false, 8 | 11) => cut.to_owned(),
        (false, _) => format!("{whole} "),
    };
    let day = if told.near { format!("{weekday} {date}") } else { date.clone() };
    let (to, from) = if told.near { ("a ", "da ") } else { ("", "") };
    [
        format!("{}{day}{at}", article("il", "l'")),
        format!("entro {}{day}{at}", article("il", "l'")),
        format!("fino {to}{}{day}{at}", article("al", "all'")),
        format!("{from}{}{day}{at}", article("dal", "dall'")),
        format!("{weekday} {date}"),
    ]
}

fn polish(told: &Told) -> [String; 5] {
    let date = &told.date;
    let [nominative, on, of] = [POLISH_DAYS, POLISH_ON_DAYS, POLISH_OF_DAYS].map(|names| name(&names, told.weekday));
    let (on, of) =
        if told.near { (format!("{on} {date}"), format!("{of} {date}")) } else { (date.clone(), date.clone()) };
    let until = format!("do {of}{}", told.clock(" do godz. ", ""));
    [
        format!("{on}{}", told.clock(" o ", "")),
        until.clone(),
        until,
        format!("od {of}{}", told.clock(", godz. ", "")),
        format!("{nominative} {date}"),
    ]
}

fn german(told: &Told) -> [String; 5] {
    let date = &told.date;
    let weekday = name(&GERMAN_DAYS, told.weekday);
    let then = told.clock(", ", " Uhr");
    let (on, until, since) = if told.near {
        let day = format!("{weekday}, {date}");
        (format!("am {day}{}", told.clock(", um ", " Uhr")), format!("bis {day}"), format!("seit {day}"))
    } else {
        (format!("am {date}{}", told.clock(" um ", " Uhr")), format!("bis zum {date}"), format!("seit dem {date}"))
    };
    let until = format!("{until}{then}");
    [on, until.clone(), until, format!("{since}{then}"), format!("{weekday}, {date}")]
}

fn unknown(language: Language) -> &'static str {
    match language {
        Language::En => "an unknown time",
        Language::It => "data sconosciuta",
        Language::Pl => "termin nieznany",
        Language::De => "Zeitpunkt unbekannt",
    }
}

fn name(names: &[&'static str; 7], weekday: Weekday) -> &'static str {
    let place = usize::from(weekday.to_monday_zero_offset().unsigned_abs());
    names.get(place).copied().unwrap_or_default()
}

fn months(language: Language) -> &'static [&'static str; 12] {
    match language {
        Language::En => &ENGLISH_MONTHS,
        Language::It => &ITALIAN_MONTHS,
        Language::Pl => &POLISH_MONTHS,
        Language::De => &GERMAN_MONTHS,
    }
}

const ENGLISH_MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];
const ITALIAN_MONTHS: [&str; 12] = [
    "gennaio",
    "febbraio",
    "marzo",
    "aprile",
    "maggio",
    "giugno",
    "luglio",
    "agosto",
    "settembre",
    "ottobre",
    "novembre",
    "dicembre",
];
/// Of the month, as it stands in a date.
const POLISH_MONTHS: [&str; 12] = [
    "stycznia",
    "lutego",
    "marca",
    "kwietnia",
    "maja",
    "czerwca",
    "lipca",
    "sierpnia",
    "września",
    "października",
    "listopada",
    "grudnia",
];
const GERMAN_MONTHS: [&str; 12] = [
    "Januar",
    "Februar",
    "März",
    "April",
    "Mai",
    "Juni",
    "Juli",
    "August",
    "September",
    "Oktober",
    "November",
    "Dezember",
];

const ENGLISH_DAYS: [&str; 7] = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
const ITALIAN_DAYS: [&str; 7] = ["lunedì", "martedì", "mercoledì", "giovedì", "venerdì", "sabato", "domenica"];
const POLISH_DAYS: [&str; 7] = ["poniedziałek", "wtorek", "środa", "czwartek", "piątek", "sobota", "niedziela"];
const POLISH_ON_DAYS: [&str; 7] =
    ["w poniedziałek", "we wtorek", "w środę", "w czwartek", "w piątek", "w sobotę", "w niedzielę"];
const POLISH_OF_DAYS: [&str; 7] = ["poniedziałku", "wtorku", "środy", "czwartku", "piątku", "soboty", "niedzieli"];
const GERMAN_DAYS: [&str; 7] = ["Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag", "Sonntag"];

#[cfg(test)]
mod tests {
    use super::*;

    fn ms(text: &str) -> i64 {
        text.parse::<Timestamp>().unwrap().as_millisecond()
    }

    fn customer(language: Language) -> Reader {
        Reader::new(language.code(), "Europe/Rome", ms("2026-11-23T07:00:00Z"))
    }

    #[test]
    fn moments_name_the_year_only_when_it_is_another_and_a_day_alone_at_midnight() {
        let utc = Reader::utc(ms("2026-11-23T07:00:00Z"));
        let told = |text: &str, reader: &Reader| moment(ms(text), reader);
        assert_eq!(told("2026-11-28T14:30:00Z", &utc), "28 November, 14:30 UTC");
        assert_eq!(told("2027-01-12T00:00:00Z", &utc), "12 January 2027");
        let technician = Reader { names_zone: true, ..customer(Language::En) };
        assert_eq!(told("2026-11-28T14:30:00Z", &technician), "28 November, 15:30 CET");
        assert_eq!(moment(i64::MAX, &utc), "an unknown time");
    }

    #[test]
    fn moments_have_the_words_of_their_language_and_no_zone_for_customers() {
        let told = |text: &str| Language::ALL.map(|language| moment(ms(text), &customer(language)));
        let table = [
            (
                "2026-11-28T13:30:00Z",
                ["28 November, 14:30", "28 novembre, 14:30", "28 listopada, 14:30", "28. November, 14:30 Uhr"],
            ),
            ("2026-03-01T05:05:00Z", ["1 March, 06:05", "1 marzo, 06:05", "1 marca, 06:05", "1. März, 06:05 Uhr"]),
            ("2027-05-11T22:00:00Z", ["12 May 2027", "12 maggio 2027", "12 maja 2027", "12. Mai 2027"]),
        ];
        for (at, wanted) in table {
            assert_eq!(told(at), wanted, "{at}");
        }
        let unknown = Language::ALL.map(|language| moment(i64::MAX, &customer(language)));
        assert_eq!(unknown, ["an unknown time", "data sconosciuta", "termin nieznany", "Zeitpunkt unbekannt"]);
    }

    #[test]
    fn moments_stand_in_a_sentence_in_the_right_case() {
        let told = |text: &str, language: Language| moment_forms(ms(text), &customer(language)).map(|(_, told)| told);
        let thursday = "2026-11-26T12:00:00Z";
        let table = [
            (
                Language::En,
                [
                    "on Thursday 26 November at 13:00",
                    "by 13:00 on Thursday 26 November",
                    "until Thursday 26 November, 13:00",
                    "since Thursday 26 November, 13:00",
                    "Thursday 26 November",
                ],
            ),
            (
                Language::It,
                [
                    "giovedì 26 novembre alle 13:00",
                    "entro giovedì 26 novembre alle 13:00",
                    "fino a giovedì 26 novembre alle 13:00",
                    "da giovedì 26 novembre alle 13:00",
                    "giovedì 26 novembre",
                ],
            ),
            (
                Language::Pl,
                [
                    "w czwartek 26 listopada o 13:00",
                    "do czwartku 26 listopada do godz. 13:00",
                    "do czwartku 26 listopada do godz. 13:00",
                    "od czwartku 26 listopada, godz. 13:00",
                    "czwartek 26 listopada",
                ],
            ),
            (
                Language::De,
                [
                    "am Donnerstag, 26. November, um 13:00 Uhr",
                    "bis Donnerstag, 26. November, 13:00 Uhr",
                    "bis Donnerstag, 26. November, 13:00 Uhr",
                    "seit Donnerstag, 26. November, 13:00 Uhr",
                    "Donnerstag, 26. November",
                ],
            ),
        ];
        for (language, wanted) in table {
            assert_eq!(told(thursday, language), wanted);
        }
    }

    #[test]
    fn marks_under_a_chart_are_short_in_every_language() {
        let told = |grain| Language::ALL.map(|language| mark(ms("2027-03-15T05:00:00Z"), grain, &customer(language)));
        assert_eq!(told(Grain::Clock), ["06:00"; 4]);
        assert_eq!(told(Grain::Day), ["15 Mar", "15 mar", "15 mar", "15. Mär"]);
        assert_eq!(told(Grain::Month), ["Mar 2027", "mar 2027", "mar 2027", "Mär 2027"]);
    }

    #[test]
    fn a_day_of_the_calendar_is_the_same_in_every_zone() {
        for (zone, at) in
            [("Pacific/Auckland", "2025-10-14T23:59:59Z"), ("America/Los_Angeles", "2025-10-14T00:00:00Z")]
        {
            let reader = Reader::new("it", zone, ms("2026-11-23T07:00:00Z"));
            assert_eq!(day(ms(at), &reader), "14 ottobre 2025");
            let [(_, on), .., (_, since), _] = day_forms(ms(at), &reader);
            assert_eq!([on, since], ["il 14 ottobre 2025", "dal 14 ottobre 2025"]);
        }
    }

    #[test]
    fn days_far_away_stand_without_their_weekday_and_italian_articles_fit() {
        let told = |text: &str, language: Language| moment_forms(ms(text), &customer(language)).map(|(_, told)| told);
        let [on, by, until, since, day] = told("2027-06-07T22:00:00Z", Language::It);
        assert_eq!(
            [on, by, until, since],
            ["l'8 giugno 2027", "entro l'8 giugno 2027", "fino all'8 giugno 2027", "dall'8 giugno 2027"]
        );
        assert_eq!(day, "martedì 8 giugno 2027");
        let [on, by, until, since, _] = told("2025-10-13T22:00:00Z", Language::It);
        assert_eq!(
            [on, by, until, since],
            ["il 14 ottobre 2025", "entro il 14 ottobre 2025", "fino al 14 ottobre 2025", "dal 14 ottobre 2025"]
        );
        let [on, by, _, since, day] = told("2027-06-07T22:00:00Z", Language::Pl);
        assert_eq!(
            [on, by, since, day],
            ["8 czerwca 2027", "do 8 czerwca 2027", "od 8 czerwca 2027", "wtorek 8 czerwca 2027"]
        );
        let [on, by, _, since, _] = told("2027-06-07T22:00:00Z", Language::De);
        assert_eq!([on, by, since], ["am 8. Juni 2027", "bis zum 8. Juni 2027", "seit dem 8. Juni 2027"]);
        let [on, ..] = told("2026-11-23T23:00:00Z", Language::Pl);
        assert_eq!(on, "we wtorek 24 listopada");
    }
}
