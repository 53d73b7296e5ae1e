//! What operators and strangers ask of a collector: whether it is well, where a fault is told, who took which list away.
//! Next: `headers.rs`, `paths.rs`.

use axum::http::StatusCode;
use collector::config::Config;
use collector::store::audit;
use collector::web::{Act, Who, routes};
use support::World;
use support::world::PASSWORD;

use crate::browser::{Browser, form};

#[tokio::test]
async fn k10_it_is_ready_only_while_the_database_can_be_written_and_tells_strangers_no_more() {
    let world = World::quick().await;
    let mut nobody = Browser::new(&world);
    assert_eq!(nobody.get("/readyz").await.status, StatusCode::OK);
    world.app.clock.advance(3_600_000);
    let away = nobody.get("/readyz").await;
    assert_eq!(away.status, StatusCode::SERVICE_UNAVAILABLE, "nothing was written within the life of a lease");
    assert_eq!(nobody.get("/livez").await.status, StatusCode::OK, "alive is not ready");
    for path in ["/metrics", "/version", "/status", "/debug", "/server-status", "/api", "/healthz"] {
        let answer = nobody.get(path).await;
        assert_eq!(answer.status, StatusCode::NOT_FOUND, "{path}");
    }
    let version = env!("CARGO_PKG_VERSION");
    for route in routes().iter().filter(|route| matches!(route.who, Who::Anyone) && !route.path.starts_with("/assets"))
    {
        let answer = nobody.get(&route.path.replace(['{', '}'], "")).await;
        let headers = format!("{:?}", answer.headers);
        assert!(!answer.body.contains(version) && !headers.contains(version), "{} tells the version", route.path);
        assert!(!answer.headers.contains_key("server"), "{}", route.path);
    }
}

#[tokio::test]
async fn k14_security_txt_says_where_to_tell_a_fault_when_that_is_set() {
    let world = World::quick().await;
    assert_eq!(Browser::new(&world).get("/.well-known/security.txt").await.status, StatusCode::NOT_FOUND);
    let mut config = Config::default();
    config.web.security_contact = Some("mailto:security@example.com".to_owned());
    config.web.public_url = Some("https://desk.example.com".to_owned());
    let world = World::with(config).await;
    let answer = Browser::new(&world).get("/.well-known/security.txt").await;
    assert_eq!(answer.headers["content-type"], "text/plain; charset=utf-8");
    let lines: Vec<&str> = answer.body.lines().collect();
    assert_eq!(lines[0], "Contact: mailto:security@example.com");
    assert!(lines[1].starts_with("Expires: 2028-01-15T08:00:00"), "{}", answer.body);
    assert_eq!(lines[3], "Canonical: https://desk.example.com/.well-known/security.txt");
}

/// Files with nothing of a customer: an empty form, and what a collector can look at.
const NOBODY_S: [&str; 3] =
    ["/customers/import/template.csv", "/customers/import/licences.csv", "/settings/checks.csv"];

#[tokio::test]
async fn k1_every_list_that_is_taken_away_leaves_a_line_before_it_is_given() {
    let world = World::quick().await;
    let mut anna = Browser::signed_in(&world).await;
    let verdi = world.customer("Verdi Spa").await;
    let maria = world.contact(&verdi, "Maria", "maria@example.com", "it").await;
    let mut visitor = Browser::of_contact(&world, &maria).await;
    let mut taken = 0;
    for route in routes().iter().filter(|route| route.method == "GET") {
        let path = route.path.replace("{customer}", &verdi.customer.id.to_string());
        match route.who {
            Who::Technician(Act::Export) => anna.get(&path).await,
            Who::Contact if path.ends_with(".csv") => visitor.get(&path).await,
            _ => {
                assert!(
                    !path.ends_with(".csv") || NOBODY_S.contains(&path.as_str()),
                    "{path} is a file without a line"
                );
                continue;
            }
        };
        taken += 1;
        let lines = audit::count(&mut world.app.db.read().await.unwrap(), "export", "ok").await.unwrap();
        assert_eq!(lines, taken, "{path}");
    }
    assert!(taken > 10, "{taken}");
}

#[tokio::test]
async fn g9_who_is_not_here_costs_one_hash_like_everybody_else_and_is_answered_alike() {
    let world = World::quick().await;
    world.technician("Anna Bianchi", "anna@example.com").await;
    let gone =
        collector::app::technician::add_with_password(&world.app, "Eve", "eve@example.com", PASSWORD).await.unwrap();
    collector::app::technician::add(&world.app, "Bo", "bo@example.com").await.unwrap();
    collector::app::technician::disable(&world.app, gone.id).await.unwrap();
    let mut answers = Vec::new();
    for email in ["anna@example.com", "eve@example.com", "bo@example.com", "nobody@example.com", "no address", ""] {
        for password in ["wrong wrong wrong", "x"] {
            let before = world.app.passwords.worked();
            let mut browser = Browser::new(&world);
            let answer = browser.post("/sign-in", &form(&[("email", email), ("password", password)])).await;
            assert_eq!(world.app.passwords.worked() - before, 1, "{email}: as much work as for anybody");
            let (mut headers, length) = (answer.headers, answer.body.len() - email.len());
            // What was typed stands in the form again; nothing else is longer or shorter.
            headers.remove("content-length");
            answers.push((answer.status, headers, length));
        }
    }
    assert!(answers.iter().all(|one| *one == answers[0]), "{answers:?}");
}

#[tokio::test]
async fn g1_what_everybody_tries_first_is_refused_with_a_reason() {
    let world = World::quick().await;
    let mut anna = Browser::signed_in(&world).await;
    for common in ["Password1234", "qwertyuiop123", "Juventus2026!"] {
        let typed = form(&[("old", PASSWORD), ("password", common)]);
        let refused = anna.post("/settings/account/password", &typed).await;
        assert_eq!(refused.status, StatusCode::BAD_REQUEST, "{common}");
        assert!(refused.body.contains("everybody tries first"), "{}", refused.body);
    }
}
