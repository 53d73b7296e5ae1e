//! Lines drawn as charts: tables of what stands where, and the drawing as it leaves.

use askama::Template;
use domain::history::course::course;
use shared::card::Side;

use super::*;

const MINUTE_MS: i64 = 60_000;
/// 15 January 2027, 08:00 UTC.
const NOW: i64 = 1_800_000_000_000;

#[derive(Template)]
#[template(path = "console/chart.html")]
struct Page {
    chart: Chart,
}

fn line(series: &str, dots: Vec<Dot>, limit: Option<(f64, Side)>) -> Line {
    Line {
        check: if series.ends_with("_gb") { "disk_space" } else { "services" },
        series: series.to_owned(),
        subject: "C:".to_owned(),
        unit: Unit::of(series),
        from_at: NOW - 1440 * MINUTE_MS,
        to_at: NOW,
        course: course(&dots),
        dots,
        limit,
        ahead: None,
    }
}

fn each_hour(values: &[f64]) -> Vec<Dot> {
    let hours = i64::try_from(values.len()).unwrap() - 1;
    let at = |nth: usize| NOW - (hours - i64::try_from(nth).unwrap()) * 60 * MINUTE_MS;
    values.iter().enumerate().map(|(nth, value)| dot(at(nth), *value)).collect()
}

fn dot(at: i64, value: f64) -> Dot {
    Dot { at, least: value, mean: value, most: value, count: 1 }
}

fn reader() -> Reader {
    Reader::technician("Europe/Rome", NOW)
}

#[test]
fn the_sentence_says_what_the_line_does() {
    let falling: Vec<f64> = (0..12).map(|hour| 38.0 - f64::from(hour) * 2.0).collect();
    let wavering = [20.0, 30.0, 22.0, 28.0, 24.0, 26.0, 25.0];
    let table: [(&str, &[f64], &str); 5] = [
        ("free_gb", &falling, "Free space on C: fell from 38 GB to 16 GB in 11 h."),
        ("free_gb", &[60.0; 10], "Free space on C: 60 GB, unchanged for 9 h."),
        ("free_gb", &wavering, "Free space on C: between 20 GB and 30 GB in 6 h, now 25 GB."),
        ("not_running_count", &[0.0, 2.0, 1.0], "Services that do not run: between 0 and 2 in 2 h, now 1."),
        ("free_gb", &[], ""),
    ];
    for (series, values, wanted) in table {
        let dots = if values.is_empty() { Vec::new() } else { each_hour(values) };
        assert_eq!(sentence(&line(series, dots, None), &reader()), wanted);
    }
}

#[test]
fn the_line_stands_where_its_numbers_are_and_the_limit_where_it_lies() {
    let chart = Chart::of(&line("free_gb", each_hour(&[60.0, 30.0, 0.0]), Some((10.0, Side::Below))), &reader());
    let levels: Vec<_> = chart.levels.iter().map(|mark| (mark.text.as_str(), mark.place.as_str())).collect();
    assert_eq!(levels, [("0", "152.0"), ("20 GB", "104.7"), ("40 GB", "57.3"), ("60 GB", "10.0")]);
    assert_eq!(chart.course, "M916.7 10.0L958.3 81.0L1000.0 152.0");
    let limit = chart.limit.unwrap();
    assert_eq!((limit.place.as_str(), limit.text.as_str()), ("128.3", "limit 10 GB"));
    assert_eq!(chart.newest, ("100.00%".to_owned(), "152.0".to_owned()));
    let times: Vec<_> = chart.times.iter().map(|mark| (mark.text.as_str(), mark.place.as_str())).collect();
    assert_eq!(times, [("12:00", "12.50%"), ("18:00", "37.50%"), ("15 Jan", "62.50%"), ("06:00", "87.50%")]);
    assert!(!chart.is_broken && chart.spread.is_empty());
}

#[test]
fn the_words_of_the_limit_stand_where_the_line_is_not() {
    let falling: Vec<f64> = (0..24).map(|hour| 60.0 - f64::from(hour) * 2.0).collect();
    let rising: Vec<f64> = falling.iter().rev().copied().collect();
    for (values, wanted) in [(falling.as_slice(), false), (&rising, true), (&rising[20..], false)] {
        let chart = Chart::of(&line("free_gb", each_hour(values), Some((10.0, Side::Below))), &reader());
        assert_eq!(chart.limit.unwrap().is_right, wanted, "{values:?}");
    }
}

#[test]
fn a_gap_is_a_gap_in_the_line_in_the_numbers_and_in_words() {
    let minutes = (0..300).chain([700]).chain(900..1440);
    let dots: Vec<Dot> = minutes.map(|minute| dot(NOW - (1439 - minute) * MINUTE_MS, 5.0)).collect();
    let chart = Chart::of(&line("free_gb", dots, None), &reader());
    assert_eq!(chart.course.matches('M').count(), 3, "three stretches: {}", chart.course);
    assert!(chart.course.contains("h0"), "what was seen once is a dot");
    assert_eq!(chart.numbers.mean.split(' ').filter(|number| *number == "-").count(), 2);
    assert_eq!(chart.numbers.at_s.split(' ').count(), chart.numbers.mean.split(' ').count());
    assert!(Page { chart }.render().unwrap().contains("Where the line breaks off, nothing was seen."));
}

#[test]
fn a_chart_of_hours_shows_least_and_most_and_its_table_is_short() {
    let dots: Vec<Dot> =
        (0i64..300).map(|hour| Dot { least: 1.0, most: 9.0, ..dot(NOW - (299 - hour) * 5 * MINUTE_MS, 4.0) }).collect();
    let chart = Chart::of(&line("free_gb", dots, None), &reader());
    assert!(chart.spread.starts_with('M') && chart.spread.ends_with('Z'));
    assert!(chart.rows.len() <= ROWS && chart.rows.len() > ROWS / 2);
    let first = &chart.rows[0];
    assert_eq!((first.mean.as_str(), first.range.0.as_str(), first.range.1.as_str()), ("4 GB", "1 GB", "9 GB"));
    assert_eq!(first.at.0, "15 January, 09:00 CET", "the newest first");
}

#[test]
fn what_a_device_calls_its_disk_is_text_in_the_drawing() {
    let mut hostile = line("free_gb", each_hour(&[60.0, 30.0]), Some((10.0, Side::Below)));
    hostile.subject = "\"><script>alert(1)</script>".to_owned();
    let page = Page { chart: Chart::of(&hostile, &reader()) }.render().unwrap();
    assert!(!page.contains("<script") && page.contains("&#60;script&#62;"), "{page}");
    assert!(!page.contains("style="), "{page}");
}

#[test]
fn numbers_that_are_no_numbers_and_times_outside_draw_nothing_wild() {
    for dots in [
        vec![],
        vec![dot(NOW, 1.0)],
        vec![dot(NOW - 9_000 * 1440 * MINUTE_MS, 1.0), dot(NOW + 9_000 * 1440 * MINUTE_MS, 2.0)],
        vec![dot(NOW - MINUTE_MS, 1e300), dot(NOW, -1e300)],
    ] {
        let page = Page { chart: Chart::of(&line("free_gb", dots, None), &reader()) }.render().unwrap();
        assert!(!page.contains("NaN") && !page.contains("inf"), "{page}");
    }
}

#[test]
fn a_spark_is_drawn_from_two_numbers_on() {
    assert!(Spark::of(&line("free_gb", vec![], None)).is_none());
    assert!(Spark::of(&line("free_gb", vec![dot(NOW, 1.0)], None)).is_none());
    let spark = Spark::of(&line("free_gb", each_hour(&[60.0, 0.0]), None)).unwrap();
    assert_eq!(spark.course, "M0.0 2.0L100.0 28.0");
}

#[test]
fn what_is_ahead_is_drawn_behind_the_newest_number_and_said() {
    let hour = 60 * MINUTE_MS;
    let told =
        |latest| domain::forecast::Foretold { full_at: NOW + 10 * hour, earliest: NOW + 8 * hour, latest, sure: 80.0 };
    let of = |latest| {
        let mut one = line("free_gb", each_hour(&[40.0, 30.0, 20.0, 10.0]), Some((10.0, Side::Below)));
        (one.from_at, one.to_at) = (NOW - 10 * hour, NOW + 20 * hour);
        one.ahead = Some(crate::app::chart::Ahead { made_at: NOW, from: 10.0, full: 5.0, told: told(latest) });
        Chart::of(&one, &reader())
    };
    // 40 GB high and 30 h wide: ten hours are a third, 5 GB an eighth.
    let between = of(Some(NOW + 15 * hour)).ahead.unwrap();
    assert_eq!(between.course, "M333.3 116.5L666.7 134.2");
    assert_eq!(between.band, "M333.3 116.5L600.0 134.2L833.3 134.2L833.3 134.2Z");
    let open = of(None).ahead.unwrap();
    assert_eq!(open.band, "M333.3 116.5L600.0 134.2L1000.0 134.2L1000.0 116.5Z", "never full is a level line");
    let late = of(Some(NOW + 40 * hour)).ahead.unwrap();
    assert_eq!(late.band, "M333.3 116.5L600.0 134.2L1000.0 134.2L1000.0 125.4Z", "what ends behind the drawing is cut");
    assert_eq!(
        between.sentence,
        "full between 15 January, 17:00 CET and 16 January, as foretold 15 January, 09:00 CET. It was wrong if the level \
         falls by 12 points or does not grow for 7 days; then this closes by itself."
    );
    assert!(open.sentence.contains("at the earliest"), "{}", open.sentence);
    let page = Page { chart: of(None) }.render().unwrap();
    for part in ["class=\"trend\"", "class=\"band\"", "data-ahead=\"1800000000 10 1800028800", "expected <time"] {
        assert!(page.contains(part), "{part}");
    }
}
