//! Holidays of Germany and of its Länder.
//! Invariant: a code is the one of ISO 3166, with a word where that alone would say too little; where a day depends on the
//! municipality (15 August in Bavaria), both are there to choose from. Source: the law on holidays of each Land as it stands
//! in 2026. Next: [`super`].

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
    some(On::Day(1, 6), "Heilige Drei Könige", &["BW", "BY", "BY-augsburg", "BY-protestant", "ST"]),
    since(2019, some(On::Day(3, 8), "Frauentag", &["BE"])),
    since(2023, some(On::Day(3, 8), "Frauentag", &["MV"])),
    some(On::Easter(0), "Ostersonntag", &["BB"]),
    only(2020, some(On::Day(5, 8), "Tag der Befreiung", &["BE"])),
    only(2025, some(On::Day(5, 8), "Tag der Befreiung", &["BE"])),
    some(On::Easter(49), "Pfingstsonntag", &["BB"]),
    some(
        On::Easter(60),
        "Fronleichnam",
        &["BW", "BY", "BY-augsburg", "BY-protestant", "HE", "NW", "RP", "SL", "SN-catholic", "TH-catholic"],
    ),
    only(2028, some(On::Day(6, 17), "Jahrestag des Volksaufstandes", &["BE"])),
    some(On::Day(8, 8), "Augsburger Hohes Friedensfest", &["BY-augsburg"]),
    some(On::Day(8, 15), "Mariä Himmelfahrt", &["BY", "BY-augsburg", "SL"]),
    since(2019, some(On::Day(9, 20), "Weltkindertag", &["TH", "TH-catholic"])),
    only(2017, all(On::Day(10, 31), "Reformationstag")),
    some(On::Day(10, 31), "Reformationstag", &["BB", "MV", "SN", "SN-catholic", "ST", "TH", "TH-catholic"]),
    since(2018, some(On::Day(10, 31), "Reformationstag", &["HB", "HH", "NI", "SH-land"])),
    some(On::Day(11, 1), "Allerheiligen", &["BW", "BY", "BY-augsburg", "BY-protestant", "NW", "RP", "SL"]),
    some(On::Repentance, "Buß- und Bettag", &["SN", "SN-catholic"]),
];

pub(super) const REGIONS: &[Region] = &[
    ("BW", "Baden-Württemberg"),
    ("BY", "Bayern"),
    ("BY-augsburg", "Bayern, Augsburg"),
    ("BY-protestant", "Bayern, ohne Mariä Himmelfahrt"),
    ("BE", "Berlin"),
    ("BB", "Brandenburg"),
    ("HB", "Bremen"),
    ("HH", "Hamburg"),
    ("HE", "Hessen"),
    ("MV", "Mecklenburg-Vorpommern"),
    ("NI", "Niedersachsen"),
    ("NW", "Nordrhein-Westfalen"),
    ("RP", "Rheinland-Pfalz"),
    ("SL", "Saarland"),
    ("SN", "Sachsen"),
    ("SN-catholic", "Sachsen, mit Fronleichnam"),
    ("ST", "Sachsen-Anhalt"),
    ("SH-land", "Schleswig-Holstein"),
    ("TH", "Thüringen"),
    ("TH-catholic", "Thüringen, mit Fronleichnam"),
];
