//! Set-up, welcome, sign-in and sign-out, and what a foreign site gets when it tries.

use axum::http::StatusCode;
use axum::http::header::SET_COOKIE;
use collector::app::{set_up, technician};
use collector::config::Config;
use collector::web::Who;
use support::World;
use support::world::{PASSWORD, code_of};

use crate::browser::{Browser, FROM_ELSEWHERE, form};

fn first_person(code: &str) -> String {
    form(&[("code", code), ("name", "Anna Bianchi"), ("email", "anna@example.com"), ("password", PASSWORD)])
}

#[tokio::test]
async fn the_first_person_is_led_from_the_queue_to_the_set_up_and_into_the_queue() {
    let world = World::quick().await;
    let mut browser = Browser::new(&world);
    let queue = browser.get("/").await;
    assert_eq!((queue.status, queue.location()), (StatusCode::SEE_OTHER, "/sign-in"));
    assert_eq!(browser.get("/sign-in").await.location(), "/set-up");
    assert!(browser.get("/set-up").await.body.contains("First steps"));

    let code = set_up::first_person(&world.app).await.unwrap().unwrap();
    let short = form(&[("code", &code), ("name", "Anna"), ("email", "anna@example.com"), ("password", "short")]);
    let refused = browser.post("/set-up", &short).await;
    assert_eq!(refused.status, StatusCode::BAD_REQUEST);
    assert!(refused.body.contains("12 to 128 characters"), "{}", refused.body);
    assert!(refused.body.contains("value=\"anna@example.com\""), "what was typed stays");
    assert!(!refused.body.contains("value=\"short\""), "a password is not sent back");
    let wrong = browser.post("/set-up", &first_person("AAAA-BBBB-CCCC-DDDD")).await;
    assert!(wrong.status == StatusCode::BAD_REQUEST && wrong.body.contains("not in force"), "{}", wrong.body);

    let done = browser.post("/set-up", &first_person(&code)).await;
    assert_eq!((done.status, done.location()), (StatusCode::SEE_OTHER, "/sign-in/second-factor"), "{}", done.body);
    assert_eq!(browser.get("/").await.location(), "/sign-in/code", "g2: a password alone opens nothing");
    assert_eq!(browser.get("/sign-in/code").await.location(), "/sign-in/second-factor");
    let codes = browser.set_up_factor(&world, "anna@example.com").await;
    assert!(
        codes.body.contains("href=\"/onboarding\"") && codes.body.matches("<li><code>").count() == 10,
        "{}",
        codes.body
    );
    let queue = browser.get("/").await;
    assert!(queue.status == StatusCode::OK && queue.body.contains("Anna Bianchi"), "{}", queue.body);
}

#[tokio::test]
async fn g12_once_somebody_can_sign_in_no_spelling_of_the_set_up_answers_unlike_a_path_that_never_was() {
    let world = World::quick().await;
    let code = set_up::first_person(&world.app).await.unwrap().unwrap();
    let mut browser = Browser::new(&world);
    browser.post("/set-up", &first_person(&code)).await;
    browser.cookie = None;
    let spellings = [
        "/set-up",
        "/set-up/",
        "//set-up",
        "/set-up//",
        "/./set-up",
        "/x/../set-up",
        "/set-up/x",
        "/set-up;",
        "/set-up;x=1",
        "/set-up%2f",
        "/%2fset-up",
        "/set%2dup",
        "/%73et-up",
        "/set-up%00",
        "/set-up%2e",
        "/set-up.",
        "/set-up/.",
        "/SET-UP",
        "/Set-Up",
        "/set-up?x=1",
        "/set-up%3fx",
        "/set-up%20",
        "/set-up\\",
        "/%E2%80%8Bset-up",
        "/set%E2%80%90up",
        "/set-up.html",
        "/setup",
        "/sign-in/../set-up",
        "/assets/../set-up",
        "/assets/..%2fset-up",
    ];
    for method in ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"] {
        for path in spellings {
            let path = path.replace('\\', "%5c");
            for headers in [&[][..], &[("x-http-method-override", "GET"), ("x-original-url", "/set-up")]] {
                let here = browser.send(method, &path, headers, &first_person(&code)).await;
                let never = browser.send(method, "/never-was", headers, &first_person(&code)).await;
                assert_eq!(here.status, StatusCode::NOT_FOUND, "{method} {path}");
                assert_eq!((&here.body, &here.headers), (&never.body, &never.headers), "{method} {path}");
            }
        }
    }
    assert!(set_up::first_person(&world.app).await.unwrap().is_none(), "no new code is made");
    assert!(browser.get("/sign-in").await.status.is_success());
}

#[tokio::test]
async fn a_technician_who_was_added_chooses_a_password_with_their_code_alone() {
    let world = World::quick().await;
    let mut browser = Browser::signed_in(&world).await;
    browser.cookie = None;
    let marek = technician::add(&world.app, "Marek", "marek@example.com").await.unwrap();
    let code = set_up::for_technician(&world.app, marek.id).await.unwrap();
    assert!(!browser.get("/welcome").await.body.contains("name=\"email\""));
    let sent = form(&[("code", &code), ("password", PASSWORD), ("email", "other@example.com"), ("name", "Other")]);
    assert_eq!(browser.post("/welcome", &sent).await.location(), "/sign-in/second-factor");
    browser.set_up_factor(&world, "marek@example.com").await;
    assert!(browser.get("/").await.body.contains("Marek"), "f5: a name in the form changes nothing");
    let again = browser.post("/welcome", &sent).await;
    assert!(again.status == StatusCode::BAD_REQUEST && again.body.contains("not in force"));
}

#[tokio::test]
async fn g9_a_refused_sign_in_says_the_same_for_everyone_and_guessing_has_to_wait() {
    let world = World::quick().await;
    world.technician("Anna Bianchi", "anna@example.com").await;
    let mut browser = Browser::new(&world);
    let wrong =
        browser.post("/sign-in", &form(&[("email", "anna@example.com"), ("password", "wrong wrong wrong")])).await;
    let nobody =
        browser.post("/sign-in", &form(&[("email", "nobo@example.com"), ("password", "wrong wrong wrong")])).await;
    assert_eq!(wrong.status, StatusCode::FORBIDDEN);
    assert_eq!(wrong.body.replace("anna@", "nobo@"), nobody.body);
    assert_eq!((wrong.status, &wrong.headers), (nobody.status, &nobody.headers));
    for account in ["anna@example.com", "nobo@example.com"] {
        for _ in 1..10 {
            browser.post("/sign-in", &form(&[("email", account), ("password", "wrong wrong wrong")])).await;
        }
        let right = browser.post("/sign-in", &form(&[("email", account), ("password", PASSWORD)])).await;
        assert_eq!(right.status, StatusCode::TOO_MANY_REQUESTS, "{account}");
        assert!(right.headers.contains_key("retry-after"));
    }
    world.app.clock.advance(15 * 60_000);
    let right = browser.sign_in(&world, "anna@example.com", PASSWORD).await;
    assert_eq!(right.location(), "/", "the lock is soft");
}

#[tokio::test]
async fn g3_the_cookie_is_new_at_each_sign_in_is_out_of_reach_of_scripts_and_ends_with_signing_out() {
    let world = World::quick().await;
    world.technician("Anna Bianchi", "anna@example.com").await;
    let mut browser = Browser::new(&world);
    let credentials = form(&[("email", "Anna@example.com "), ("password", PASSWORD)]);
    let first = browser.post("/sign-in", &credentials).await;
    let half = browser.cookie.clone();
    browser.post("/sign-in/code", &form(&[("code", &world.recovery_code("anna@example.com"))])).await;
    assert_ne!(browser.cookie, half, "new again when the code has come");
    browser.cookie = half;
    assert_eq!(browser.get("/sign-in/code").await.location(), "/sign-in", "and the one before is forgotten");
    let cookie = first.headers.get(SET_COOKIE).unwrap().to_str().unwrap().to_owned();
    assert!(cookie.starts_with("premura=") && cookie.ends_with("; Path=/; HttpOnly; SameSite=Lax"), "{cookie}");
    let second = browser.sign_in(&world, "anna@example.com", PASSWORD).await;
    assert_ne!(cookie, second.headers.get(SET_COOKIE).unwrap().to_str().unwrap());

    let old = browser.cookie.clone();
    assert_eq!(browser.post("/sign-out", "").await.location(), "/sign-in");
    assert_eq!(browser.cookie, None, "the browser is told to forget it");
    browser.cookie = old;
    assert_eq!(browser.get("/").await.location(), "/sign-in", "and the server has forgotten it");
}

#[tokio::test]
async fn g3_behind_https_the_cookie_is_bound_to_this_host_and_secure() {
    let mut config = Config::default();
    config.web.public_url = Some("https://desk.example".to_owned());
    let world = World::with(config).await;
    world.technician("Anna Bianchi", "anna@example.com").await;
    let mut browser = Browser::new(&world);
    let answer = browser.sign_in(&world, "anna@example.com", PASSWORD).await;
    let cookie = answer.headers.get(SET_COOKIE).unwrap().to_str().unwrap();
    assert!(
        cookie.starts_with("__Host-premura=") && cookie.ends_with("; Path=/; HttpOnly; SameSite=Lax; Secure"),
        "{cookie}"
    );
    assert!(answer.headers.contains_key("strict-transport-security"));
    assert!(browser.get("/").await.status.is_success());
    let secret = browser.cookie.take().unwrap().replace("__Host-", "");
    browser.cookie = Some(secret);
    assert_eq!(browser.get("/").await.location(), "/sign-in", "a cookie of the plain name is not taken");
}

#[tokio::test]
async fn g5_nothing_from_another_site_changes_anything() {
    let world = World::quick().await;
    let mut browser = Browser::signed_in(&world).await;
    for route in collector::web::routes().iter().filter(|route| route.method == "POST") {
        let path = route.path.replace("{number}", "1");
        for headers in FROM_ELSEWHERE {
            let answer = browser.send("POST", &path, headers, "text=x&email=x&password=x").await;
            assert_eq!(answer.status, StatusCode::FORBIDDEN, "{path} {headers:?}");
            assert!(answer.body.contains("another site"), "{path} {headers:?}");
        }
    }
    assert!(browser.get("/").await.status.is_success(), "still signed in");
}

#[tokio::test]
async fn c1_a_form_that_is_too_long_or_not_understood_is_refused_as_a_page() {
    let world = World::quick().await;
    let mut browser = Browser::new(&world);
    world.technician("Anna Bianchi", "anna@example.com").await;
    let long = browser.post("/sign-in", &form(&[("email", &"x".repeat(70_000))])).await;
    assert_eq!(long.status, StatusCode::BAD_REQUEST);
    assert!(long.body.contains("Form: it is too long.") && long.body.contains("<!doctype html>"), "{}", long.body);
    let json = [("content-type", "application/json")];
    let other = browser.send("POST", "/sign-in", &json, "{}").await;
    assert!(other.status == StatusCode::BAD_REQUEST && other.body.contains("<!doctype html>"), "{}", other.body);
}

#[tokio::test]
async fn g2_between_password_and_code_nothing_is_open_and_each_code_opens_once() {
    let world = World::quick().await;
    world.technician("Anna Bianchi", "anna@example.com").await;
    let mut browser = Browser::new(&world);
    assert_eq!(browser.get("/sign-in/code").await.location(), "/sign-in");
    let credentials = form(&[("email", "anna@example.com"), ("password", PASSWORD)]);
    assert_eq!(browser.post("/sign-in", &credentials).await.location(), "/sign-in/code");
    for route in collector::web::routes().iter().filter(|route| matches!(route.who, Who::Technician(_))) {
        let answer = browser.send(route.method, route.path, &[("sec-fetch-site", "same-origin")], "").await;
        assert_eq!((answer.status, answer.location()), (StatusCode::SEE_OTHER, "/sign-in/code"), "{}", route.path);
    }
    assert_eq!(browser.get("/sign-in/second-factor").await.location(), "/sign-in/code", "no other key by a password");
    let wrong = browser.post("/sign-in/code", &form(&[("code", "000000")])).await;
    assert!(wrong.status == StatusCode::BAD_REQUEST && wrong.body.contains("not right"), "{}", wrong.body);
    let code = world.recovery_code("anna@example.com");
    let right = form(&[("code", &code)]);
    let half = browser.cookie.clone();
    assert_eq!(browser.post("/sign-in/code", &right).await.location(), "/");
    assert_eq!(browser.get("/sign-in/code").await.location(), "/", "past it");
    browser.cookie = half;
    assert_eq!(browser.post("/sign-in/code", &right).await.location(), "/sign-in", "replayed");
    browser.post("/sign-in", &credentials).await;
    assert_eq!(browser.post("/sign-in/code", &right).await.status, StatusCode::BAD_REQUEST, "replayed anew");
    world.app.clock.advance(10 * 60_000);
    assert_eq!(browser.get("/sign-in/code").await.location(), "/sign-in", "the code was awaited long enough");
}

#[tokio::test]
async fn g2_one_replaces_the_phone_and_the_recovery_codes_with_a_code_of_the_factor_one_has() {
    let world = World::quick().await;
    let mut anna = Browser::signed_in(&world).await;
    let account = anna.get("/settings/account").await.body;
    assert!(account.contains("10 recovery codes are left"), "{account}");
    assert_eq!(anna.get("/settings/account/second-factor").await.location(), "/settings/account", "no key waits");
    let wish = |wish: &str, code: &str| form(&[("wish", wish), ("code", code)]);
    let refused = anna.post("/settings/account/second-factor", &wish("key", "000000")).await;
    assert!(refused.status == StatusCode::BAD_REQUEST && refused.body.contains("code-problem"), "{}", refused.body);
    let code = world.recovery_code("anna@example.com");
    let begun = anna.post("/settings/account/second-factor", &wish("key", &code)).await;
    assert_eq!(begun.location(), "/settings/account/second-factor", "{}", begun.body);
    let page = anna.get("/settings/account/second-factor").await.body;
    assert!(page.contains("<svg class=\"qr\""), "{page}");
    let key = page.split("<code class=\"key\">").nth(1).unwrap().split('<').next().unwrap().to_owned();
    let confirm = "/settings/account/second-factor/confirm";
    assert_eq!(anna.post(confirm, &form(&[("code", "000000")])).await.status, StatusCode::BAD_REQUEST);
    let code = form(&[("code", &code_of(&key, world.app.clock.now_ms()))]);
    let done = anna.post(confirm, &code).await.body;
    assert_eq!(done.matches("<li><code>").count(), 10, "{done}");
    assert_eq!(anna.post(confirm, &code).await.location(), "/settings/account", "once");
    world.app.clock.advance(30_000);
    let code = code_of(&key, world.app.clock.now_ms());
    let renewed = anna.post("/settings/account/second-factor", &wish("codes", &code)).await.body;
    assert!(renewed.matches("<li><code>").count() == 10 && renewed != done, "{renewed}");
}
