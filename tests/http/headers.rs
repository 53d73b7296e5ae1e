//! The headers of every answer, held as one golden text.

use axum::http::header::SET_COOKIE;
use collector::web::routes;
use support::World;

use crate::browser::{Answer, Browser};

const GOLDEN: &str = "\
cache-control: no-store
content-security-policy: default-src 'none'; style-src 'self'; img-src 'self' data:; script-src 'self'; connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'; object-src 'none'; require-trusted-types-for 'script'
cross-origin-opener-policy: same-origin
cross-origin-resource-policy: same-origin
permissions-policy: camera=(), microphone=(), geolocation=()
referrer-policy: same-origin
x-content-type-options: nosniff
x-frame-options: DENY
";

fn security(answer: &Answer) -> String {
    let about_content = [
        "content-type",
        "content-disposition",
        "content-length",
        "location",
        "retry-after",
        "allow",
        "vary",
        SET_COOKIE.as_str(),
    ];
    let mut lines: Vec<String> = answer
        .headers
        .iter()
        .filter(|(name, _)| !about_content.contains(&name.as_str()))
        .map(|(name, value)| format!("{name}: {}\n", value.to_str().unwrap()))
        .collect();
    lines.sort();
    lines.concat()
}

#[tokio::test]
async fn g7_every_route_and_every_error_bears_the_same_security_headers() {
    let world = World::quick().await;
    let mut nobody = Browser::new(&world);
    let mut anna = Browser::signed_in(&world).await;
    let rossi = world.customer("Rossi Srl").await;
    let contact = world.contact(&rossi, "Maria", "maria@example.com", "it").await;
    let mut maria = Browser::of_contact(&world, &contact).await;
    let mut seen = 0;
    for route in routes() {
        let path = route.path.replace("{number}", "1").replace("{secret}", "x");
        for browser in [&mut nobody, &mut anna, &mut maria] {
            if path == "/portal/sign-out" && browser.cookie.as_ref().is_some_and(|one| one.starts_with("portal=")) {
                continue;
            }
            // Signing out is tried last of all by nobody; a session that ends changes no header.
            let answers = match route.method {
                "GET" => vec![browser.get(&path).await, browser.send("HEAD", &path, &[], "").await],
                _ => vec![browser.post(&path, "").await, browser.post(&path, &"x".repeat(100_000)).await],
            };
            for answer in answers {
                assert_eq!(security(&answer), GOLDEN, "{} {path} {}", route.method, answer.status);
                seen += 1;
            }
        }
    }
    assert!(seen > 60, "{seen}");
    for (method, path, headers) in [
        ("GET", "/never-was", &[][..]),
        ("DELETE", "/", &[]),
        ("POST", "/sign-in", &[("sec-fetch-site", "cross-site")]),
        ("GET", "/portal/never-was", &[]),
        ("POST", "/portal/sign-in", &[("sec-fetch-site", "cross-site")]),
        ("GET", "/tickets/9223372036854775808", &[]),
    ] {
        let answer = nobody.send(method, path, headers, "").await;
        assert_eq!(security(&answer), GOLDEN, "{method} {path} {}", answer.status);
    }
}

/// The scripts there are, files of ours.
const OUR_SCRIPTS: [&str; 2] = [
    "<script type=\"module\" src=\"/assets/premura.js\"></script>",
    "<script type=\"module\" src=\"/assets/portal.js\"></script>",
];

#[tokio::test]
async fn g7_no_page_needs_what_the_policy_forbids() {
    let world = World::quick().await;
    let mut anna = Browser::signed_in(&world).await;
    let rossi = world.customer("Rossi Srl").await;
    let contact = world.contact(&rossi, "Maria", "maria@example.com", "it").await;
    let mut maria = Browser::of_contact(&world, &contact).await;
    for route in routes().iter().filter(|route| route.method == "GET") {
        let browser = if route.path.starts_with("/portal") { &mut maria } else { &mut anna };
        let page = browser.get(&route.path.replace("{number}", "1").replace("{secret}", "x")).await;
        let page = OUR_SCRIPTS.iter().fold(page.body, |page, ours| page.replace(ours, ""));
        for forbidden in [
            "<script",
            " style=",
            " onclick",
            "javascript:",
            "<iframe",
            "href=\"http",
            "action=\"http",
            "url(http",
            "src=\"http",
            "src=\"//",
        ] {
            assert!(!page.contains(forbidden) || route.path.contains("assets"), "{} holds {forbidden}", route.path);
        }
    }
}
