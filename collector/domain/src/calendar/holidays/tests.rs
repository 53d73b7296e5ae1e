//! Holidays, year by year.
//! Invariant: the days are the official ones. Next: the calendar's own tests.

use super::*;

fn days(country: Country, region: &str, year: i16) -> String {
    let place = country.place(region).unwrap();
    let days = of_year(place, year).into_iter().map(|(day, _)| day.strftime("%d.%m").to_string());
    days.collect::<Vec<_>>().join(" ")
}

#[test]
fn easter_is_where_the_church_says() {
    // The table of the Physikalisch-Technische Bundesanstalt, and the two ends of the range.
    for (year, month, day) in [
        (1818, 3, 22),
        (1943, 4, 25),
        (2000, 4, 23),
        (2008, 3, 23),
        (2011, 4, 24),
        (2024, 3, 31),
        (2025, 4, 20),
        (2026, 4, 5),
        (2027, 3, 28),
        (2028, 4, 16),
        (2038, 4, 25),
    ] {
        assert_eq!(easter(year), Some(date(year, month, day)), "{year}");
    }
    assert!((1..3000).all(|year| easter(year).is_some_and(|day| day.weekday() == Weekday::Sunday)));
}

#[test]
fn italy_keeps_4_october_from_2026_on_and_each_city_its_saint() {
    let national = "01.01 06.01 05.04 06.04 25.04 01.05 02.06 15.08 04.10 01.11 08.12 25.12 26.12";
    assert_eq!(days(Country::Italy, "", 2026), national);
    assert!(!days(Country::Italy, "", 2025).contains("04.10"));
    assert!(days(Country::Italy, "bologna", 2025).contains("04.10"), "its own saint before that");
    for (city, day) in [("milano", "07.12"), ("roma", "29.06"), ("napoli", "19.09"), ("torino", "24.06")] {
        assert!(days(Country::Italy, city, 2026).contains(day), "{city}");
    }
    assert!(days(Country::Italy, "bolzano", 2026).contains("25.05"));
    assert!(Country::Italy.place("atlantis").is_none() && Country::Poland.place("milano").is_none());
}

#[test]
fn poland_keeps_24_december_from_2025_on() {
    let wanted = "01.01 06.01 05.04 06.04 01.05 03.05 24.05 04.06 15.08 01.11 11.11 24.12 25.12 26.12";
    assert_eq!(days(Country::Poland, "", 2026), wanted);
    assert!(days(Country::Poland, "", 2025).contains("24.12"));
    assert!(!days(Country::Poland, "", 2024).contains("24.12"));
    assert!(!days(Country::Poland, "", 2010).contains("06.01"));
}

#[test]
fn each_land_has_its_own() {
    let national = "01.01 03.04 06.04 01.05 14.05 25.05 03.10 25.12 26.12";
    assert_eq!(days(Country::Germany, "", 2026), national);
    for (land, wanted) in [
        ("BY", "01.01 06.01 03.04 06.04 01.05 14.05 25.05 04.06 15.08 03.10 01.11 25.12 26.12"),
        ("BY-augsburg", "01.01 06.01 03.04 06.04 01.05 14.05 25.05 04.06 08.08 15.08 03.10 01.11 25.12 26.12"),
        ("BE", "01.01 08.03 03.04 06.04 01.05 14.05 25.05 03.10 25.12 26.12"),
        ("BB", "01.01 03.04 05.04 06.04 01.05 14.05 24.05 25.05 03.10 31.10 25.12 26.12"),
        ("SN", "01.01 03.04 06.04 01.05 14.05 25.05 03.10 31.10 18.11 25.12 26.12"),
        ("TH", "01.01 03.04 06.04 01.05 14.05 25.05 20.09 03.10 31.10 25.12 26.12"),
        ("NW", "01.01 03.04 06.04 01.05 14.05 25.05 04.06 03.10 01.11 25.12 26.12"),
        ("HH", "01.01 03.04 06.04 01.05 14.05 25.05 03.10 31.10 25.12 26.12"),
    ] {
        assert_eq!(days(Country::Germany, land, 2026), wanted, "{land}");
    }
    assert!(days(Country::Germany, "HH", 2016).ends_with("03.10 25.12 26.12"));
    assert!(
        days(Country::Germany, "HH", 2017).contains("31.10") && days(Country::Germany, "BY", 2017).contains("31.10")
    );
    assert!(
        days(Country::Germany, "BE", 2025).contains("08.05") && days(Country::Germany, "BE", 2028).contains("17.06")
    );
    assert!(
        days(Country::Germany, "SN", 2025).contains("19.11") && days(Country::Germany, "SN", 2027).contains("17.11")
    );
}

#[test]
fn a_rule_names_only_regions_that_can_be_chosen_and_each_of_them_has_a_day_of_its_own() {
    for country in Country::ALL {
        let codes: Vec<&str> = country.regions().iter().map(|(code, _)| *code).collect();
        assert!(country.rules().iter().flat_map(|rule| rule.regions).all(|one| codes.contains(one)));
        assert!(codes.iter().all(|code| country.rules().iter().any(|rule| rule.regions.contains(code))));
        assert_eq!(Country::of(country.word()), Some(country));
    }
}
