//! Problems on their pages: the list, one from the proposal to the fix, the ticket that belongs to it, and who may decide.

use axum::http::StatusCode;
use domain::ticket::Ticket;
use support::World;
use support::problem::known;
use support::world::PASSWORD;

use crate::browser::{Browser, form};
use crate::two_customers::TwoCustomers;

async fn three(world: &World) -> Vec<Ticket> {
    let rossi = world.customer("Rossi & Figli").await;
    for number in 1..=3 {
        let mut pc = world.pc(&rossi, &format!("srv-{number}")).await;
        world.fill(&mut pc).await;
    }
    // What opened before this minute was there before the fix.
    world.tick().await;
    world.tickets().await
}

#[tokio::test]
async fn a_problem_goes_from_its_proposal_to_a_fix_and_stands_on_its_tickets() {
    let world = World::quick().await;
    let tickets = three(&world).await;
    let mut anna = Browser::signed_in(&world).await;
    let id = known(&world, &tickets[0], "<b>spooler", "restart <it>").await;
    let (path, ticket) = (format!("/problems/{id}"), format!("/tickets/{}", tickets[0].number));
    let list = anna.get("/problems").await.body;
    for there in [
        "Services: &#60;b&#62;spooler",
        "Known error",
        "1 ticket in the last 12 weeks",
        &path,
        "Problems <span class=\"soft\">1</span>",
    ] {
        assert!(list.contains(there), "{there}: {list}");
    }
    let page = anna.get(&ticket).await.body;
    assert!(page.contains("<b>Known error:</b>") && page.contains("restart &#60;it&#62;"), "{page}");
    let other = format!("/tickets/{}", tickets[1].number);
    let put = async |anna: &mut Browser, problem: &str| {
        anna.post(&format!("{other}/problem"), &form(&[("problem", problem)])).await
    };
    let wrong = put(&mut anna, "prb_x").await;
    assert!(wrong.status == StatusCode::BAD_REQUEST && wrong.body.contains("Choose one of the open problems"));
    assert_eq!(put(&mut anna, &id.to_string()).await.location(), other);
    let page = anna.get(&other).await.body;
    assert!(page.contains("Anna Bianchi put it to a problem.") && page.contains("<b>Known error:</b>"), "{page}");

    let act = async |anna: &mut Browser, deed: &str, fields: &[(&str, &str)]| {
        anna.post(&format!("{path}/{deed}"), &form(fields)).await
    };
    let mute = act(&mut anna, "know", &[("text", " ")]).await;
    assert!(mute.status == StatusCode::BAD_REQUEST && mute.body.contains("id=\"know-problem\""), "{}", mute.body);
    let ahead = act(&mut anna, "fix", &[("text", "a <new> one"), ("day", "2099-01-01")]).await;
    assert!(ahead.status == StatusCode::BAD_REQUEST && ahead.body.contains("id=\"day-problem\""), "{}", ahead.body);
    assert!(ahead.body.contains("a &#60;new&#62; one</textarea>"), "what was typed stays");
    let close = act(&mut anna, "close", &[]).await;
    assert_eq!(close.status, StatusCode::CONFLICT);
    let fixed = act(&mut anna, "fix", &[("text", "a new one"), ("day", "")]).await;
    assert_eq!(fixed.location(), path, "{}", fixed.body);
    let page = anna.get(&path).await.body;
    for there in ["Fix applied", "Rossi &#38; Figli</a>", "The line: mended", "class=\"fix\"", "a new one"] {
        assert!(page.contains(there), "{there}: {page}");
    }
    assert_eq!(put(&mut anna, "").await.status, StatusCode::SEE_OTHER);
    assert!(anna.get(&other).await.body.contains("took it off its problem."));
    let all = anna.get("/problems?view=all").await.body;
    assert!(all.contains(&path), "{all}");
}

#[tokio::test]
async fn who_does_not_see_a_ticket_of_it_has_no_such_problem_and_who_sees_some_decides_nothing() {
    let mut two = TwoCustomers::of(World::quick().await).await;
    let tickets = two.world.tickets().await;
    let of = |mine: bool| tickets.iter().find(|one| (one.customer == two.verdi.customer.id) == mine).unwrap();
    let foreign = known(&two.world, of(false), "canary", "canary").await;
    let shared = known(&two.world, of(true), "spooler", "restart it").await;
    let path = format!("/problems/{foreign}");
    assert_eq!(two.marek.get(&path).await.status, StatusCode::NOT_FOUND);
    assert_eq!(two.marek.post(&format!("{path}/know"), "text=x").await.status, StatusCode::NOT_FOUND);
    let list = two.marek.get("/problems?view=all").await.body;
    assert!(!list.contains("canary") && list.contains("spooler"), "{list}");
    let put = form(&[("problem", &foreign.to_string())]);
    assert_eq!(two.marek.post("/tickets/2/problem", &put).await.status, StatusCode::BAD_REQUEST);
    assert_eq!(two.marek.post("/tickets/1/problem", &put).await.status, StatusCode::NOT_FOUND);
    let own = format!("/problems/{shared}");
    for (to, field) in [("/problems".to_owned(), "tickets"), (format!("{own}/tickets"), "text")] {
        let theirs = two.marek.post(&to, &form(&[("title", "Mine"), (field, "1")])).await;
        assert!(
            theirs.status == StatusCode::BAD_REQUEST && theirs.body.contains("There is no ticket #1"),
            "{}",
            theirs.body
        );
    }
    assert_eq!(two.marek.post(&format!("{path}/tickets"), "text=2").await.status, StatusCode::NOT_FOUND);
    assert!(two.marek.get(&own).await.body.contains("How to live with it"));
    // The other customer has it, too, from now on.
    let mut anna =
        Browser::of_session(&two.world, &two.world.sign_in("anna@example.com", support::world::PASSWORD).await);
    let joined =
        anna.post(&format!("/tickets/{}/problem", of(false).number), &form(&[("problem", &shared.to_string())])).await;
    assert_eq!(joined.status, StatusCode::SEE_OTHER);
    let page = two.marek.get(&own).await.body;
    assert!(!page.contains("canary") && page.contains("somebody who looks after all of them decides"), "{page}");
    assert_eq!(two.marek.post(&format!("{own}/know"), "text=x").await.status, StatusCode::CONFLICT);
}

#[tokio::test]
async fn a_problem_is_begun_by_hand_from_a_ticket_and_takes_tickets_by_number() {
    let world = World::quick().await;
    let tickets = three(&world).await;
    let mut anna = Browser::signed_in(&world).await;
    let number = tickets[0].number.to_string();
    let ticket = format!("/tickets/{number}");
    assert!(anna.get(&ticket).await.body.contains(&format!("href=\"/problems/new?ticket={number}\"")));
    assert!(anna.get("/problems").await.body.contains("href=\"/problems/new\""));
    assert!(anna.get(&format!("/problems/new?ticket={number}")).await.body.contains(&format!("value=\"{number}\"")));
    let typed = |title: &str, workaround: &str, tickets: &str| {
        form(&[("title", title), ("known", "since <Monday>"), ("workaround", workaround), ("tickets", tickets)])
    };
    for (title, named, field, why) in [
        (" ", number.as_str(), "title", "Write a few words first"),
        ("The <disk>", "", "tickets", "Numbers of tickets are wanted"),
        ("The <disk>", "1 and 2", "tickets", "Numbers of tickets are wanted"),
        ("The <disk>", "1 99", "tickets", "There is no ticket #99"),
    ] {
        let refused = anna.post("/problems", &typed(title, "", named)).await;
        assert_eq!(refused.status, StatusCode::BAD_REQUEST, "{named}");
        for there in [&format!("id=\"{field}-problem\">{why}"), "since &#60;Monday&#62;</textarea>"] {
            assert!(refused.body.contains(there), "{there}: {}", refused.body);
        }
    }
    let made = anna.post("/problems", &typed("The <disk>", "clean <it>", &format!("#{number}"))).await;
    assert_eq!(made.status, StatusCode::SEE_OTHER, "{}", made.body);
    let path = made.location().to_owned();
    let page = anna.get(&path).await.body;
    for there in
        ["<h1>The &#60;disk&#62;</h1>", "A technician began it.", "since &#60;Monday&#62;", "Known error", "1 ticket<"]
    {
        assert!(page.contains(there), "{there}: {page}");
    }
    let page = anna.get(&ticket).await.body;
    assert!(page.contains("Anna Bianchi put it to a problem.") && page.contains("clean &#60;it&#62;"), "{page}");
    let twice = anna.post("/problems", &typed("Again", "", &tickets[1].number.to_string())).await;
    assert!(twice.body.contains("has an open problem already"), "{}", twice.body);
    let put =
        async |anna: &mut Browser, named: &str| anna.post(&format!("{path}/tickets"), &form(&[("text", named)])).await;
    let wrong = put(&mut anna, "99").await;
    assert!(wrong.status == StatusCode::BAD_REQUEST && wrong.body.contains("There is no ticket #99"), "{}", wrong.body);
    assert_eq!(put(&mut anna, &format!("#{}, {}", tickets[1].number, tickets[2].number)).await.location(), path);
    assert!(anna.get(&path).await.body.contains("3 tickets<"));

    // A request has nothing that a check sees: what nobody sees is proved by silence.
    let tenant = world.customer("Bianchi").await;
    let maria = world.contact(&tenant, "Maria", "maria@bianchi.example", "en").await;
    let asked = form(&[("kind", "request"), ("text", "The line drops"), ("form", "f1"), ("looked", "yes")]);
    Browser::of_contact(&world, &maria).await.post("/portal/help", &asked).await;
    let all = world.tickets().await;
    let request = all.iter().find(|one| one.customer == tenant.customer.id).expect("a request");
    let made = anna.post("/problems", &typed("The line", "call again", &request.number.to_string())).await;
    let path = made.location().to_owned();
    world.tick().await;
    let fixed = anna.post(&format!("{path}/fix"), &form(&[("text", "a new line"), ("day", "")])).await;
    assert_eq!(fixed.location(), path, "{}", fixed.body);
    world.app.clock.advance(28 * 86_400_000);
    world.tick().await;
    let mut anna = Browser::of_session(&world, &world.sign_in("anna@example.com", PASSWORD).await);
    let page = anna.get(&path).await.body;
    assert!(page.contains("Proved: no ticket of it came in the 28 days after the fix."), "{page}");
}
