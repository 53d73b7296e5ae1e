//! Getting started on its pages: what was done is kept, what was left out is kept, and a refusal stands beside its form.

use axum::http::StatusCode;
use collector::app::{deliver, onboarding, provider, test_problem};
use collector::error::AppError;
use domain::onboarding::Step;
use domain::ticket::State;
use support::World;
use support::smtp_sink::{Safety, SmtpSink};

use crate::browser::{Browser, form};

/// What is filled in: each field's name and text.
type Typed<'a> = &'a [(&'a str, &'a str)];

/// The step that is open, by its title.
fn open(page: &str) -> &str {
    let open = page.split("aria-current=\"step\">").nth(1).unwrap_or_default();
    open.split("<h2>").nth(1).unwrap_or_default().split(" <span").next().unwrap_or_default()
}

fn line(queue: &str) -> Option<&str> {
    Some(queue.split("<p class=\"beginning\">").nth(1)?.split("</p>").next().unwrap())
}

#[tokio::test]
async fn what_was_done_is_kept_and_one_comes_back_where_one_was() {
    let world = World::quick().await;
    let mut anna = Browser::signed_in(&world).await;
    assert_eq!(open(&anna.get("/onboarding").await.body), "Your company");
    assert!(line(&anna.get("/").await.body).unwrap().contains("0 of 6 steps behind you, next: your company."));

    let own = [("name", "Studio Cura"), ("time_zone", "europe/rome"), ("language", "it")];
    assert_eq!(anna.post("/onboarding/provider", &form(&own)).await.location(), "/onboarding");
    let kept = provider::get(&world.app).await.unwrap();
    assert_eq!(
        (kept.name.as_str(), kept.time_zone.as_str(), kept.language.as_str()),
        ("Studio Cura", "Europe/Rome", "it")
    );
    let page = anna.get("/onboarding").await.body;
    assert_eq!(open(&page), "The first customer");
    assert!(page.contains("Studio Cura, Europe/Rome") && page.contains("value=\"Europe/Rome\""), "{page}");
    assert!(line(&anna.get("/").await.body).unwrap().contains("1 of 6 steps behind you, next: the first customer."));

    // What was set elsewhere stays when a step is done again.
    provider::set(&world.app, &provider::Provider { phone: "+39 02 1".into(), ..kept }).await.unwrap();
    anna.post("/onboarding/provider", &form(&[("name", "Studio"), ("time_zone", "UTC"), ("language", "en")])).await;
    assert_eq!(provider::get(&world.app).await.unwrap().phone, "+39 02 1");

    let rossi = [("name", "Rossi Srl"), ("site", "Milano"), ("language", "it"), ("time_zone", "Europe/Rome")];
    assert_eq!(anna.post("/onboarding/customer", &form(&rossi)).await.location(), "/onboarding");
    let page = anna.get("/onboarding").await.body;
    assert!(open(&page) == "The first device" && page.contains("Rossi Srl › Milano"), "{page}");
    let again = anna.get("/onboarding/customer").await.body;
    assert!(open(&again) == "The first customer" && again.contains("Go on"), "a done step can be opened: {again}");
}

#[tokio::test]
async fn a_step_is_left_out_and_all_of_it_is_put_away_and_taken_up_again() {
    let world = World::quick().await;
    let mut anna = Browser::signed_in(&world).await;
    for (step, next) in
        [("provider", "The first customer"), ("customer", "The first device"), ("device", "A test problem")]
    {
        assert_eq!(anna.post("/onboarding/skip", &form(&[("step", step)])).await.location(), "/onboarding");
        assert_eq!(open(&anna.get("/onboarding").await.body), next);
    }
    for odd in ["", "never", "Provider"] {
        assert_eq!(anna.post("/onboarding/skip", &form(&[("step", odd)])).await.status, StatusCode::NOT_FOUND);
    }
    // What was left out can still be done, and is done then.
    anna.post("/onboarding/provider", &form(&[("name", "Studio"), ("time_zone", "UTC"), ("language", "en")])).await;
    let progress = onboarding::progress(&world.app, None).await.unwrap();
    assert_eq!(progress.standing(Step::Provider), domain::onboarding::Standing::Done);

    assert_eq!(anna.post("/onboarding/close", "").await.location(), "/");
    assert_eq!(line(&anna.get("/").await.body), None);
    assert!(anna.get("/settings/getting-started").await.body.contains("the queue speaks of them no more"));
    let page = anna.get("/onboarding").await.body;
    assert!(open(&page) == "A test problem" && page.contains("Let it remind me"), "{page}");
    assert_eq!(anna.post("/onboarding/remind", "").await.location(), "/onboarding");
    assert!(line(&anna.get("/").await.body).is_some());

    for step in ["test", "mail", "technician"] {
        anna.post("/onboarding/skip", &form(&[("step", step)])).await;
    }
    let page = anna.get("/onboarding").await.body;
    assert!(open(&page).is_empty() && page.contains("Finish, and open the queue"), "{page}");
    assert!(line(&anna.get("/").await.body).unwrap().contains("6 of 6 steps behind you."));
}

#[tokio::test]
async fn a_refusal_stands_beside_its_form_with_what_was_typed() {
    let world = World::quick().await;
    let mut anna = Browser::signed_in(&world).await;
    world.customer("Rossi Srl").await;
    let table: [(&str, Typed<'_>, StatusCode, &[&str]); 7] = [
        (
            "provider",
            &[("name", "<b>S"), ("time_zone", "Rome"), ("language", "it")],
            StatusCode::BAD_REQUEST,
            &["time_zone-problem", "value=\"Rome\"", "value=\"&#60;b&#62;S\"", "\"it\" selected"],
        ),
        (
            "customer",
            &[("name", "Verdi"), ("site", " ")],
            StatusCode::BAD_REQUEST,
            &["site-problem", "value=\"Verdi\""],
        ),
        (
            "customer",
            &[("name", "Rossi Srl"), ("site", "Roma"), ("language", "it"), ("time_zone", "UTC")],
            StatusCode::CONFLICT,
            &["name-problem", "value=\"Roma\"", "There is a customer named Rossi Srl already."],
        ),
        ("device", &[("site", "sit_0")], StatusCode::BAD_REQUEST, &["site-problem", "Choose one of the sites"]),
        ("mail", &[], StatusCode::CONFLICT, &["role=\"alert\">Mail is not set up"]),
        (
            "technician",
            &[("name", "Marek"), ("email", "marek")],
            StatusCode::BAD_REQUEST,
            &["email-problem", "\"Marek\""],
        ),
        ("technician", &[("name", "A"), ("email", "anna@example.com")], StatusCode::CONFLICT, &["email-problem"]),
    ];
    for (step, typed, status, parts) in table {
        let refused = anna.post(&format!("/onboarding/{step}"), &form(typed)).await;
        assert_eq!(refused.status, status, "{step}: {}", refused.body);
        for part in parts {
            assert!(refused.body.contains(part), "{step}: {part} is not in {}", refused.body);
        }
    }
    let nothing = onboarding::progress(&world.app, None).await.unwrap();
    assert_eq!((nothing.there.customers, nothing.there.technicians, nothing.provider.name.as_str()), (1, 1, ""));
}

#[tokio::test]
async fn the_line_lets_a_device_in_and_the_page_turns_green_at_its_first_report() {
    let world = World::quick().await;
    let mut anna = Browser::signed_in(&world).await;
    assert!(anna.get("/onboarding/device").await.body.contains("there is none yet"));
    let rossi = world.customer("Rossi Srl").await;
    let made = anna.post("/onboarding/device", &form(&[("site", &rossi.site.id.to_string())])).await;
    assert_eq!(made.status, StatusCode::OK);
    for part in [
        "data-news=\"first_report\"",
        "data-heard=\"nobody\"",
        "msiexec /i premura-agent.msi /qn SERVER_URL=",
        "Waiting",
    ] {
        assert!(made.body.contains(part), "{part} is not in {}", made.body);
    }
    let token = made.body.split(" --token ").nth(1).unwrap().split(' ').next().unwrap().to_owned();
    let page = anna.get("/onboarding/device").await.body;
    assert!(!page.contains(&token) && page.contains("data-news=\"first_report\""), "{page}");

    anna.hear("/events", &[], "event: newest_device\ndata: nobody\n").await;
    let mut pc = world.pc_with(&token, "PC-CONTAB-02").await;
    let page = anna.get("/onboarding/device").await.body;
    assert!(page.contains("<b>PC-CONTAB-02</b> was let in; its first report is still to come."), "{page}");
    world.report(&mut pc, 1).await;
    let page = anna.get("/onboarding/device").await.body;
    let id = pc.device.id;
    let green = format!("data-heard=\"{id}\"><a href=\"/devices/{id}\">PC-CONTAB-02</a> at Rossi Srl reports.");
    assert!(page.contains(&green) && !page.contains("data-news=\"first_report\""), "{page}");
    assert!(anna.get("/onboarding").await.body.contains("1 device has reported"));
    // Who began to listen only now hears of it all the same.
    anna.hear("/events", &[], &format!("event: newest_device\ndata: {id}\n")).await;
}

#[tokio::test]
async fn a_test_problem_is_sent_seen_in_the_queue_and_resolved() {
    let world = World::quick().await;
    let mut anna = Browser::signed_in(&world).await;
    for at in ["/onboarding/test", "/settings/getting-started"] {
        assert!(anna.get(at).await.body.contains("needs a device that has reported"), "{at}");
        let refused = anna.post(at, &form(&[("device", "dev_0")])).await;
        assert_eq!(refused.status, StatusCode::BAD_REQUEST, "{at}");
        assert_eq!(anna.post(&format!("{at}/end"), "").await.status, StatusCode::SEE_OTHER, "nothing was there to end");
    }
    let rossi = world.customer("Rossi Srl").await;
    let mut pc = world.pc(&rossi, "pc-1").await;
    world.report(&mut pc, 2).await;
    let device = form(&[("device", &pc.device.id.to_string())]);
    assert_eq!(anna.post("/onboarding/test", &device).await.location(), "/onboarding/test");
    let queue = anna.get("/").await.body;
    assert!(queue.contains("#1 Test: nothing is wrong on pc-1") && queue.contains("Test problem"), "{queue}");
    let ticket = anna.get("/tickets/1").await.body;
    for part in [
        "This is a test: nothing is wrong.",
        "Anna Bianchi sent this test. It ends by itself by",
        "Take the ticket, write a note, resolve it",
        "This is a test: the customer is told nothing.",
    ] {
        assert!(ticket.contains(part), "{part} is not in {ticket}");
    }
    let refused = anna.post("/settings/getting-started", &device).await;
    assert!(refused.status == StatusCode::CONFLICT && refused.body.contains("#1, is still open"), "{}", refused.body);
    let page = anna.get("/onboarding/test").await.body;
    assert!(page.contains("Resolve the test") && !page.contains("Send a"), "{page}");
    assert_eq!(anna.post("/onboarding/test/end", "").await.location(), "/onboarding");
    assert_eq!(world.tickets().await[0].state, State::Resolved);
    assert!(anna.get("/onboarding").await.body.contains("#1 opened and ended"));

    // What a person holds, a person resolves.
    anna.post("/settings/getting-started", &device).await;
    anna.post("/tickets/1/take", "").await;
    assert_eq!(anna.post("/settings/getting-started/end", "").await.location(), "/settings/getting-started");
    let page = anna.get("/settings/getting-started").await.body;
    assert!(page.contains("stays open, because Anna Bianchi holds it"), "{page}");
    anna.post("/tickets/1/resolve", &form(&[("text", "Seen.")])).await;
    assert!(anna.get("/settings/getting-started").await.body.contains("opened and is resolved."));
}

#[tokio::test]
async fn mail_is_done_when_the_server_took_a_test() {
    let sink = SmtpSink::start(Safety::None).await;
    let world = World::with(support::mail::config(&sink, Safety::None, "")).await;
    let secret = world.technician("Anna Bianchi", "anna@example.com").await;
    let mut anna = Browser::new(&world);
    anna.cookie = Some(format!("__Host-premura={secret}"));
    assert_eq!(anna.post("/onboarding/mail", "").await.location(), "/onboarding/mail");
    assert!(anna.get("/onboarding/mail").await.body.contains("is on its way since"));
    deliver::round(&world.app).await.unwrap();
    let page = anna.get("/onboarding/mail").await.body;
    assert!(page.contains("The server took the test to anna@example.com"), "{page}");
    assert!(anna.get("/onboarding").await.body.contains("The server takes our mails"));
}

#[tokio::test]
async fn who_sees_one_customer_alone_sets_up_nothing() {
    let world = World::quick().await;
    let rossi = world.customer("Rossi Srl").await;
    let (app, scope) = (&world.app, Some(rossi.customer.id));
    assert!(matches!(onboarding::progress(app, scope.map(Into::into)).await, Err(AppError::NotFound)));
    assert!(matches!(onboarding::sites(app, scope.map(Into::into)).await, Err(AppError::NotFound)));
    assert!(matches!(onboarding::newest(app, scope.map(Into::into)).await, Err(AppError::NotFound)));
    assert!(matches!(onboarding::skip(app, scope.map(Into::into), Step::Mail).await, Err(AppError::NotFound)));
    assert!(matches!(onboarding::close(app, scope.map(Into::into), true).await, Err(AppError::NotFound)));
    assert!(onboarding::reminder(app, scope.map(Into::into)).await.unwrap().is_none());
    assert!(test_problem::offered(app, scope.map(Into::into)).await.unwrap().is_empty());
}
