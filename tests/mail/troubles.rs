//! Servers that refuse, hang, hang up or are not who they say: what is tried again, when, and what a person is told.

use std::sync::Arc;
use std::time::Duration;

use collector::app::mail;
use collector::notify::mail::Courier;
use domain::delivery::AGAIN_AFTER_MS;
use support::log::Log;
use support::smtp_sink::{Plan, Safety, Step};

use crate::scene::Scene;

#[tokio::test]
async fn l2_what_may_pass_is_tried_after_1_min_to_24_h_and_then_told() {
    let scene = Scene::with(Safety::None, "").await;
    let (clock, id) = (scene.world.app.clock.clone(), scene.notice().await);
    for wait_ms in AGAIN_AFTER_MS {
        scene.sink.plan(Plan::Say(Step::Recipient, "451 4.7.1 greylisted, come back"));
        scene.round().await;
        let message = scene.message(id).await;
        assert_eq!(message.next_try_at, Some(clock.now_ms() + wait_ms), "{message:?}");
        assert_eq!(message.error, "recipient: 451 4.7.1 greylisted, come back");
        clock.advance(wait_ms - 1);
        scene.round().await;
        assert_eq!(scene.message(id).await.tries, message.tries, "not before its time");
        clock.advance(1);
    }
    assert!(!scene.lines().await.contains(&"mail-failed".to_owned()), "not told before it is given up");
    scene.sink.plan(Plan::Say(Step::Recipient, "451 4.7.1 greylisted, come back"));
    scene.round().await;
    let message = scene.message(id).await;
    assert_eq!((message.tries, message.next_try_at, message.failed_at), (7, None, Some(clock.now_ms())));
    assert!(scene.lines().await.contains(&"mail-failed".to_owned()), "{:?}", scene.lines().await);
    assert_eq!(mail::failures(&scene.world.app, None).await.unwrap(), 1);
    clock.advance(30 * 86_400_000 - 1);
    scene.round().await;
    assert_eq!(scene.sink.received().len(), 0, "what was given up is not tried by itself");

    mail::again(&scene.world.app, None, id).await.unwrap();
    scene.round().await;
    assert_eq!(scene.sink.received().len(), 1);
    assert_eq!(mail::failures(&scene.world.app, None).await.unwrap(), 0);
    assert!(mail::again(&scene.world.app, None, id).await.is_err(), "it is sent");
}

#[tokio::test]
async fn l2_each_trouble_has_its_name_and_only_a_refusal_of_this_mail_is_final() {
    let table = [
        (Plan::Say(Step::Greeting, "554 5.3.2 go away"), "server: 554 5.3.2 go away", false),
        (Plan::Say(Step::Greeting, "421 4.3.2 too busy"), "server: 421 4.3.2 too busy", false),
        (Plan::Say(Step::Hello, "550 who are you"), "server: 550 who are you", false),
        (Plan::Say(Step::SignIn, "535 5.7.8 wrong password"), "sign-in: 535 5.7.8 wrong password", false),
        (Plan::Say(Step::SignIn, "454 4.7.0 later"), "sign-in: 454 4.7.0 later", false),
        (Plan::Say(Step::Sender, "553 5.7.1 not yours"), "sender: 553 5.7.1 not yours", true),
        (Plan::Say(Step::Recipient, "550 5.1.1 nobody"), "recipient: 550 5.1.1 nobody", true),
        (Plan::Say(Step::Recipient, "450 4.2.1 full"), "recipient: 450 4.2.1 full", false),
        (Plan::Say(Step::Data, "554 5.5.1 no"), "content: 554 5.5.1 no", true),
        (Plan::Say(Step::Message, "550 5.7.1 spam"), "content: 550 5.7.1 spam", true),
        (Plan::Say(Step::Message, "452 4.3.1 full"), "content: 452 4.3.1 full", false),
        (Plan::Say(Step::Recipient, "550-one\r\n550 two"), "recipient: 550 one", true),
        (Plan::Say(Step::Recipient, "rubbish"), "away: ", false),
        (Plan::Drop(Step::Greeting), "away: ", false),
        (Plan::Drop(Step::Recipient), "away: ", false),
        (Plan::Drop(Step::Message), "unclear: ", false),
        (Plan::Hang(Step::Greeting), "slow: ", false),
        (Plan::Hang(Step::Data), "slow: ", false),
        (Plan::Hang(Step::Message), "unclear: ", false),
    ];
    let mut scene = Scene::with(Safety::None, "user = \"desk\"\npassword = \"canary-password\"").await;
    let own = scene.world.app.config.mail.whole().unwrap().unwrap();
    let courier = Courier::new(own, "https://desk.example.com").unwrap().within(Duration::from_millis(300));
    scene.world.app.mail = Some(Arc::new(courier));
    for (plan, wanted, is_final) in table {
        let id = scene.notice().await;
        scene.sink.plan(plan);
        scene.round().await;
        let message = scene.message(id).await;
        assert!(message.error.starts_with(wanted), "{plan:?}: {}", message.error);
        assert_eq!(message.failed_at.is_some(), is_final, "{plan:?}");
        // The rest of its tries are not this test's matter.
        scene.world.app.clock.advance(200 * 86_400_000);
        scene.round().await;
    }
    let signed_in = scene.sink.received();
    assert!(signed_in.iter().all(|one| one.signed_in == "desk:canary-password"), "{signed_in:?}");
}

#[tokio::test]
async fn a_server_that_is_away_costs_one_try_a_round_and_not_all_of_them() {
    let scene = Scene::with(Safety::None, "").await;
    let ids = [scene.notice().await, scene.notice().await, scene.notice().await];
    scene.sink.plan(Plan::Drop(Step::Greeting));
    scene.round().await;
    let mut tries = Vec::new();
    for id in ids {
        tries.push(scene.message(id).await.tries);
    }
    assert_eq!(tries, [1, 0, 0]);
    scene.round().await;
    assert_eq!(scene.sink.received().len(), 2);
}

#[tokio::test]
async fn a_collector_that_dies_at_every_try_gives_up_and_says_so() {
    let scene = Scene::with(Safety::None, "").await;
    let id = scene.notice().await;
    let app = &scene.world.app;
    for _ in 0..7 {
        let mut write = app.db.write().await.unwrap();
        let seen = scene.message(id).await;
        assert!(collector::store::outbox::claim(&mut write, &seen, app.clock.now_ms() + 1).await.unwrap());
        write.commit().await.unwrap();
        app.clock.advance(1);
    }
    scene.round().await;
    assert_eq!((scene.message(id).await.error.as_str(), scene.sink.received().len()), ("stopped: ", 0));
}

#[tokio::test]
async fn h5_no_secret_stands_in_a_log_or_stays_in_the_outbox() {
    let log = Log::default();
    let told = log.clone();
    let subscriber = tracing_subscriber::fmt()
        .with_max_level(tracing::Level::TRACE)
        .with_ansi(false)
        .with_writer(move || told.clone())
        .finish();
    let _heard = tracing::subscriber::set_default(subscriber);
    let scene = Scene::with(Safety::None, "user = \"desk\"\npassword = \"canary-password\"").await;
    let link = "https://desk.example.com/welcome?canary-link";
    let sent = scene.secret(link).await;
    scene.round().await;
    assert!(String::from_utf8_lossy(&scene.sink.received()[0].bytes).contains("canary-"));
    let refused = scene.secret(link).await;
    scene.sink.plan(Plan::Say(Step::Recipient, "550 marek@example.com is canary-unknown"));
    scene.round().await;
    let late = scene.secret(link).await;
    scene.sink.plan(Plan::Say(Step::SignIn, "535 no"));
    scene.round().await;
    assert!(scene.message(late).await.next_try_at.is_some());
    scene.world.app.clock.advance(30 * 60_000);
    scene.round().await;
    assert_eq!(scene.message(late).await.error, "late: ");
    for id in [sent, refused, late] {
        assert_eq!(scene.message(id).await.letter, None, "nothing of it is left");
    }
    assert!(mail::again(&scene.world.app, None, refused).await.is_err(), "there is nothing to send again");
    let log = log.text();
    assert!(log.contains("A mail could not be sent"), "{log}");
    for secret in ["canary", "marek@example.com", "ABCD-EFGH"] {
        assert!(!log.contains(secret), "{secret} stands in the log: {log}");
    }
    assert!(!format!("{:?}", scene.world.app).contains("canary-password"));
}

#[tokio::test]
async fn l2_nothing_is_said_over_a_way_that_is_not_as_safe_as_it_must_be() {
    let sign_in = "user = \"desk\"\npassword = \"canary-password\"";
    for safety in [Safety::Tls, Safety::StartTls] {
        let scene = Scene::with(safety, sign_in).await;
        scene.notice().await;
        scene.round().await;
        let received = scene.sink.received();
        assert!(received[0].safe && received[0].signed_in == "desk:canary-password", "{received:?}");
    }

    // A certificate that nobody vouches for, and one for another name.
    for (host, ca) in [("localhost", false), ("127.0.0.1", true)] {
        let sink = support::smtp_sink::SmtpSink::start(Safety::Tls).await;
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("ca.pem");
        std::fs::write(&file, &sink.certificate_pem).unwrap();
        let ca = if ca { format!("ca_file = {file:?}\n") } else { String::new() };
        let (port, from) = (sink.at.port(), "from = \"desk@example.com\"");
        let text =
            format!("[mail]\nserver = \"{host}\"\nport = {port}\n{from}\n{ca}{sign_in}\n[policy]\npreset = \"quick\"");
        let scene = Scene::of(support::mail::load(folder.path(), &text), sink).await;
        let id = scene.notice().await;
        scene.round().await;
        let error = scene.message(id).await.error;
        assert!(error.starts_with("unsafe: ") || error.starts_with("away: "), "{error}");
        assert!(error.contains("ertificate"), "{error}");
        assert!(scene.sink.received().is_empty() && scene.sink.steps().is_empty());
    }

    // A server that offers no TLS, or takes the offer back.
    let sink = support::smtp_sink::SmtpSink::start(Safety::None).await;
    let scene = Scene::of(support::mail::config(&sink, Safety::StartTls, sign_in), sink).await;
    let id = scene.notice().await;
    scene.round().await;
    assert!(scene.message(id).await.error.starts_with("unsafe: "), "{}", scene.message(id).await.error);
    assert_eq!(scene.sink.steps(), ["EHLO"], "neither name nor mail went out");
    let scene = Scene::with(Safety::StartTls, sign_in).await;
    let id = scene.notice().await;
    scene.sink.plan(Plan::Say(Step::StartTls, "454 not now"));
    scene.round().await;
    assert!(scene.message(id).await.error.starts_with("unsafe: 454"), "{}", scene.message(id).await.error);
    assert!(!scene.sink.steps().contains(&"AUTH".to_owned()));
}
