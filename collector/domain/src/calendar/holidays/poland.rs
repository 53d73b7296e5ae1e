//! Holidays of Poland.
//! Invariant: 24 December is one from 2025 on (law of 6 December 2024), Epiphany from 2011 on. Source: the law on days free
//! of work of 18 January 1951 as it stands. Next: [`super`].

use super::{On, Rule, all, since};

pub(super) const RULES: &[Rule] = &[
    all(On::Day(1, 1), "Nowy Rok"),
    since(2011, all(On::Day(1, 6), "Święto Trzech Króli")),
    all(On::Easter(0), "Wielkanoc"),
    all(On::Easter(1), "Poniedziałek Wielkanocny"),
    all(On::Day(5, 1), "Święto Pracy"),
    all(On::Day(5, 3), "Święto Konstytucji 3 Maja"),
    all(On::Easter(49), "Zielone Świątki"),
    all(On::Easter(60), "Boże Ciało"),
    all(On::Day(8, 15), "Wniebowzięcie Najświętszej Maryi Panny"),
    all(On::Day(11, 1), "Wszystkich Świętych"),
    all(On::Day(11, 11), "Święto Niepodległości"),
    since(2025, all(On::Day(12, 24), "Wigilia")),
    all(On::Day(12, 25), "Boże Narodzenie"),
    all(On::Day(12, 26), "Drugi dzień Bożego Narodzenia"),
];
