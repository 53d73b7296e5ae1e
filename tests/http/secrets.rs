//! H5: whatever is secret stands in no log, at no level; and what somebody types makes no line of its own there.
//! Next: `tests/mail/troubles.rs` for the secrets of mails.

use collector::app::portal::sign_in::link;
use collector::app::{second_factor, set_up, technician};
use collector::config::Config;
use shared::enrol::EnrolRequest;
use support::World;
use support::log::Log;
use support::world::PASSWORD;
use tracing_subscriber::fmt::format::FmtSpan;

use crate::agents::AgentsDoor;
use crate::browser::{Browser, form};

/// Everything that is said from now on, at the last level that can be set, of every part, as the collector writes it.
fn listen(json: bool) -> (Log, tracing::subscriber::DefaultGuard) {
    let log = Log::default();
    let told = log.clone();
    let lines = tracing_subscriber::fmt()
        .with_max_level(tracing::Level::DEBUG)
        .with_span_events(FmtSpan::FULL)
        .with_ansi(false)
        .with_writer(move || told.clone());
    let guard = if json {
        tracing::subscriber::set_default(lines.json().finish())
    } else {
        tracing::subscriber::set_default(lines.finish())
    };
    (log, guard)
}

/// Lives through what makes and takes secrets, well and badly; the answer is every secret.
async fn live() -> Vec<(&'static str, String)> {
    let mut config = Config::default();
    config.secrets.key = Some("0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef".to_owned().into());
    let world = World::with(config).await;
    let app = &world.app;
    let mut secrets = vec![("the key of sealed rows", "0123456789abcdef0123456789abcdef".to_owned())];
    let code = set_up::first_person(app).await.unwrap().unwrap();
    set_up::redeem(app, &code, "Anna", "anna@example.com", PASSWORD).await.unwrap();
    secrets.extend([("the set-up code", code.clone()), ("a password", PASSWORD.to_owned())]);
    let mut nobody = Browser::new(&world);
    nobody
        .post(
            "/set-up",
            &form(&[
                ("code", "CANARY-CODE-WRONG"),
                ("password", "canary-typed-password"),
                ("name", "x"),
                ("email", "x@example.com"),
            ]),
        )
        .await;
    nobody.post("/sign-in", &form(&[("email", "anna@example.com"), ("password", "canary-wrong-password")])).await;
    // Somebody who types the password into the field for the address.
    nobody.post("/sign-in", &form(&[("email", "canary-password-as-name"), ("password", "x")])).await;
    secrets.extend(
        ["CANARY-CODE-WRONG", "canary-typed-password", "canary-wrong-password", "canary-password-as-name"]
            .map(|one| ("what was typed", one.to_owned())),
    );
    let cookie = world.sign_in("anna@example.com", PASSWORD).await;
    let mut anna = Browser::of_session(&world, &cookie);
    secrets.extend([("a session", cookie), ("a recovery code", world.recovery_code("anna@example.com"))]);
    for path in ["/", "/settings/account", "/settings/technicians", "/never-was?token=canary-in-query"] {
        anna.get(path).await;
    }
    secrets.push(("what stands in an address", "canary-in-query".to_owned()));
    more(&world, &mut nobody, &mut secrets).await;
    secrets
}

/// The same of invitations, the portal, tokens and devices.
async fn more(world: &World, nobody: &mut Browser, secrets: &mut Vec<(&'static str, String)>) {
    let app = &world.app;
    let marek = technician::add(app, "Marek", "marek@example.com").await.unwrap();
    let invitation = technician::invite_again(app, marek.id).await.unwrap();
    secrets.push(("an invitation", invitation.code));
    let person = technician::list(app).await.unwrap().into_iter().find(|one| one.email == "anna@example.com").unwrap();
    if let Ok(Some(waiting)) = second_factor::waiting(app, person.id).await {
        secrets.push(("the key of a second factor", waiting.key.replace(' ', "")));
    }
    let rossi = world.customer("Rossi Srl").await;
    let maria = world.contact(&rossi, "Maria", "maria@example.com", "it").await;
    let url = link(app, maria.id).await.unwrap();
    secrets.push(("a link into the portal", url.rsplit('/').next().unwrap().to_owned()));
    nobody.get(&format!("/portal/link/{}", url.rsplit('/').next().unwrap())).await;
    secrets.push(("a session of the portal", world.visit(&maria).await));
    let token = world.token(&rossi).await;
    secrets.push(("a token", token[12..40].to_owned()));
    let pc = world.pc_with(&token, "pc\u{1b}[31m\nWARN forged: line\r\n2027-01-15T08:00:00Z ERROR forged").await;
    let door = AgentsDoor::new(world);
    let request = EnrolRequest {
        token: format!("{token}x"),
        csr_pem: String::new(),
        host_name: "x".into(),
        agent: String::new(),
        hardware: String::new(),
        codes: String::new(),
    };
    door.post("/agents/v1/enroll", None, serde_json::to_vec(&request).unwrap()).await;
    door.post("/agents/v1/enroll", None, format!("{{\"token\":\"{token}\",\"csr_pem\":1}}").into_bytes()).await;
    door.report(&pc, pc.body(app.clock.now_ms())).await;
    door.report(&pc, b"canary-body".to_vec()).await;
    secrets.push(("a body", "canary-body".to_owned()));
    world.tick().await;
}

#[tokio::test]
async fn h5_no_secret_stands_in_a_log_at_any_level() {
    for json in [false, true] {
        let (log, guard) = listen(json);
        let secrets = live().await;
        drop(guard);
        let text = log.text();
        assert!(
            text.contains("A device was enrolled") && text.contains("An enrolment was refused"),
            "it was listened to: {text}"
        );
        assert!(secrets.len() > 14, "{secrets:?}");
        for (what, secret) in secrets {
            assert!(secret.len() > 5, "{what}: {secret}");
            let line = text.lines().find(|line| line.contains(&secret));
            assert_eq!(line, None, "{what} stands in the log");
        }
    }
}

#[tokio::test]
async fn h5_what_a_device_says_makes_no_line_of_its_own() {
    for json in [false, true] {
        let (log, guard) = listen(json);
        live().await;
        drop(guard);
        for line in log.text().lines() {
            assert!(!line.trim_start().starts_with("WARN forged") && !line.starts_with("2027-01-15"), "{line}");
            assert!(!line.contains('\u{1b}'), "{line:?}");
            assert!(
                !json || serde_json::from_str::<serde_json::Value>(line).is_ok(),
                "a line that is no document: {line}"
            );
        }
    }
}
