//! Paths spelled oddly: who may look is asked of the route that matched, so no spelling opens what its plain form would not.

use std::collections::BTreeSet;

use axum::http::StatusCode;
use collector::web::{Who, routes};
use support::World;
use support::world::PASSWORD;

use crate::browser::{Browser, form};

/// What is put into, before or behind a path, or in the place of a letter.
const TRICKS: &[&str] = &[
    "/",
    "//",
    ";",
    ";x=1",
    "%2f",
    "%2F",
    "%5c",
    "%2e",
    "%2e%2e",
    "..",
    ".",
    "%00",
    "%20",
    "%09",
    "%0d%0a",
    "?",
    "?x=1",
    "%3f",
    "%23",
    "%3b",
    "%25",
    "%252f",
    "%c0%af",
    "%e2%80%8b",
    "%ef%bc%8f",
    "/..;/",
    "/./",
    "/../",
    ".html",
    ".csv",
    ".json",
    "~",
    "*",
    "%7e",
    "assets/../",
    "portal/../",
    "sign-in/../",
    "%73",
    "X",
    "_",
    "-",
    "+",
    "&",
    "=",
    "@",
    ":",
    "!",
    "$",
    "'",
    "(",
    ")",
    ",",
];

/// A spelling of a path, chosen by a number.
fn spelling(path: &str, number: u64) -> String {
    let pick = |shift: u32, of: usize| usize::try_from((number >> shift) % of.max(1) as u64).unwrap();
    let trick = TRICKS[pick(0, TRICKS.len())];
    let at = pick(8, path.len() + 1);
    match pick(20, 6) {
        0 => format!("{path}{trick}"),
        1 => format!("/{trick}{path}"),
        2 => format!("{}{trick}{}", &path[..at], &path[at..]),
        3 => {
            let letter = path.as_bytes()[at.min(path.len() - 1)];
            format!("{}%{letter:02x}{}", &path[..at.min(path.len() - 1)], &path[at.min(path.len() - 1) + 1..])
        }
        4 => path.to_uppercase() + trick,
        _ => path.replace('/', &format!("/{trick}/")),
    }
}

#[tokio::test]
async fn g13_ten_thousand_spellings_open_nothing_that_the_plain_path_would_not() {
    let world = World::quick().await;
    let mut anna = Browser::signed_in(&world).await;
    let mut nobody = Browser::new(&world);
    let open: BTreeSet<&str> =
        routes().iter().filter(|route| route.who == Who::Anyone).map(|route| route.path).collect();
    let guarded: Vec<_> = routes().into_iter().filter(|route| matches!(route.who, Who::Technician(_))).collect();
    let (mut state, mut reached, mut tried) = (1_u64, 0, 0);
    while tried < 10_000 {
        // SplitMix64's step: the same spellings each time.
        state = state.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let number = (state ^ (state >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        let route = guarded[usize::try_from(number % guarded.len() as u64).unwrap()];
        let plain = route.path.replace("{number}", "1").replace("{check}", "disk_space");
        let path = spelling(&plain, number >> 7);
        if path.parse::<axum::http::Uri>().is_err() || path.starts_with("//") {
            continue;
        }
        tried += 1;
        let stranger = nobody.send(route.method, &path, &[("sec-fetch-site", "same-origin")], "").await;
        let only = path.split('?').next().unwrap();
        let is_turned_away = (stranger.status, stranger.location()) == (StatusCode::SEE_OTHER, "/sign-in");
        let is_nothing = stranger.status == StatusCode::NOT_FOUND;
        let is_portal = stranger.location() == "/portal/sign-in";
        assert!(
            is_turned_away || is_nothing || is_portal || open.contains(only),
            "{} {path}: {}",
            route.method,
            stranger.status
        );
        // Where the stranger finds nothing, somebody who is signed in finds nothing either: one router decides for both.
        if is_nothing && tried % 10 == 0 {
            let known = anna.send(route.method, &path, &[("sec-fetch-site", "same-origin")], "").await;
            assert_eq!(known.status, StatusCode::NOT_FOUND, "{} {path}", route.method);
        }
        reached += u32::from(is_turned_away);
    }
    assert!(reached > 300, "some spellings are the plain path with a query: {reached}");
}

#[tokio::test]
async fn g8_headers_that_anybody_can_write_change_neither_who_is_counted_nor_who_is_noted() {
    let world = World::quick().await;
    world.technician("Anna Bianchi", "anna@example.com").await;
    let mut browser = Browser::new(&world);
    let names = ["x-forwarded-for", "x-real-ip", "true-client-ip", "forwarded", "cf-connecting-ip", "x-client-ip"];
    let mut judged = 0;
    for nth in 0..60 {
        let forged = format!("10.9.8.{nth}");
        let said = if nth % 6 == 3 { format!("for={forged}") } else { forged };
        let typed = form(&[("email", &format!("{nth}@example.com")), ("password", "a wrong one entirely")]);
        let answer = browser
            .send("POST", "/sign-in", &[("sec-fetch-site", "same-origin"), (names[nth % 6], &said)], &typed)
            .await;
        judged += u32::from(answer.status == StatusCode::FORBIDDEN);
    }
    assert_eq!(judged, 50, "one address, whatever it says of itself");
    let mut read = world.app.db.read().await.unwrap();
    let chain = collector::store::audit::piece(&mut read, domain::chain::PROVIDER, 0, 1_000).await.unwrap();
    let refused: Vec<&str> = chain
        .iter()
        .map(|one| one.entry())
        .filter(|one| one.action == "sign_in" && one.result != "ok")
        .map(|one| one.actor)
        .collect();
    assert_eq!(refused.len(), 50);
    assert!(refused.iter().all(|actor| !actor.contains("10.9.8.")), "{refused:?}");
    world.app.clock.advance(15 * 60_000);
    assert_eq!(browser.sign_in(&world, "anna@example.com", PASSWORD).await.location(), "/");
}
