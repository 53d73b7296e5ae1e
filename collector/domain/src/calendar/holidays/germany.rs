//! Holidays of Germany and of its Länder.
//! Invariant: where a day depends on the municipality (15 August in Bavaria), both are there to choose from. Source: the law
//! on holidays of each Land as it stands in 2026. Next: [`super`].

use super::{On, Region, Rule, all, only, since, some};

pub(super) const RULES: &[Rule] = &[
    all(On::Day(1, 1), "Neujahr"),
    all(On::Easter(-2), "Karfreitag"),
    all(On::Easter(1), "Ostermontag"),
    all(On::Day(5, 1), "Tag der Arbeit"),
    all(On::Easter(39), "Christi Himmelfahrt"),
    all(On::Easter(50), "Pfingstmontag"),
    all(On::Day(10, 3), "Tag der Deutschen Einheit"),
    all(On::Day(12, 25), "Erster Weihnachtstag"),
    all(On::Day(12, 26), "Zweiter Weihnachtstag"),
    some(On::Day(1, 6), "Heilige Drei Könige", &["bw", "by", "by-augsburg", "by-protestant", "st"]),
    since(2019, some(On::Day(3, 8), "Frauentag", &["be"])),
    since(2023, some(On::Day(3, 8), "Frauentag", &["mv"])),
    some(On::Easter(0), "Ostersonntag", &["bb"]),
    only(2020, some(On::Day(5, 8), "Tag der Befreiung", &["be"])),
    only(2025, some(On::Day(5, 8), "Tag der Befreiung", &["be"])),
    some(On::Easter(49), "Pfingstsonntag", &["bb"]),
    some(
        On::Easter(60),
        "Fronleichnam",
        &["bw", "by", "by-augsburg", "by-protestant", "he", "nw", "rp", "sl", "sn-catholic", "th-catholic"],
    ),
    only(2028, some(On::Day(6, 17), "Jahrestag des Volksaufstandes", &["be"])),
    some(On::Day(8, 8), "Augsburger Hohes Friedensfest", &["by-augsburg"]),
    some(On::Day(8, 15), "Mariä Himmelfahrt", &["by", "by-augsburg", "sl"]),
    since(2019, some(On::Day(9, 20), "Weltkindertag", &["th", "th-catholic"])),
    only(2017, all(On::Day(10, 31), "Reformationstag")),
    some(On::Day(10, 31), "Reformationstag", &["bb", "mv", "sn", "sn-catholic", "st", "th", "th-catholic"]),
    since(2018, some(On::Day(10, 31), "Reformationstag", &["hb", "hh", "ni", "sh"])),
    some(On::Day(11, 1), "Allerheiligen", &["bw", "by", "by-augsburg", "by-protestant", "nw", "rp", "sl"]),
    some(On::Repentance, "Buß- und Bettag", &["sn", "sn-catholic"]),
];

pub(super) const REGIONS: &[Region] = &[
    ("bw", "Baden-Württemberg"),
    ("by", "Bayern"),
    ("by-augsburg", "Bayern, Augsburg"),
    ("by-protestant", "Bayern, ohne Mariä Himmelfahrt"),
    ("be", "Berlin"),
    ("bb", "Brandenburg"),
    ("hb", "Bremen"),
    ("hh", "Hamburg"),
    ("he", "Hessen"),
    ("mv", "Mecklenburg-Vorpommern"),
    ("ni", "Niedersachsen"),
    ("nw", "Nordrhein-Westfalen"),
    ("rp", "Rheinland-Pfalz"),
    ("sl", "Saarland"),
    ("sn", "Sachsen"),
    ("sn-catholic", "Sachsen, mit Fronleichnam"),
    ("st", "Sachsen-Anhalt"),
    ("sh", "Schleswig-Holstein"),
    ("th", "Thüringen"),
    ("th-catholic", "Thüringen, mit Fronleichnam"),
];
