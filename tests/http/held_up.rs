//! Who is held up: services on a device's page, the rate on its customer's, the bill on the ticket, one sentence in the portal.

use axum::http::StatusCode;
use collector::app::duty as case;
use support::World;

use crate::browser::{Browser, form};

#[tokio::test]
async fn services_are_entered_on_the_device_s_page_and_the_ticket_shows_the_bill_that_made_its_priority() {
    let world = World::quick().await;
    let rossi = world.customer("Rossi Srl").await;
    let mut server = world.pc(&rossi, "srv-1").await;
    let ticket = world.fill(&mut server).await;
    let mut anna = Browser::signed_in(&world).await;
    let path = format!("/devices/{}", server.device.id);
    assert!(anna.get(&path).await.body.contains("counted as 10 people"));
    let typed = |kind, people, name| form(&[("kind", kind), ("people", people), ("name", name)]);
    let services = format!("{path}/services");
    let refused = anna.post(&services, &typed("mail", "0", "<b>Exchange")).await;
    assert_eq!(refused.status, StatusCode::BAD_REQUEST);
    for there in ["id=\"people-problem\"", "value=\"&#60;b&#62;Exchange\"", "from 1 to 100,000"] {
        assert!(refused.body.contains(there), "{there}: {}", refused.body);
    }
    let saved = anna.post(&services, &typed("mail", "40", "<b>Exchange")).await;
    assert_eq!((saved.status, saved.location()), (StatusCode::SEE_OTHER, format!("{path}#held-up").as_str()));
    assert!(anna.get(&path).await.body.contains("<b>Mail</b> &#60;b&#62;Exchange: 40 people"));

    let rate = format!("/customers/{}/held-up", rossi.customer.id);
    let refused = anna.post(&format!("{rate}/rate"), &form(&[("amount", "much"), ("currency", "EUR")])).await;
    assert_eq!(refused.status, StatusCode::BAD_REQUEST);
    assert!(refused.body.contains("value=\"much\"") && refused.body.contains("An amount like 35.50"));
    let saved = anna.post(&format!("{rate}/rate"), &form(&[("amount", "35,5"), ("currency", "EUR")])).await;
    assert_eq!(saved.location(), format!("{rate}?saved=yes"));
    let page = anna.get(&rate).await.body;
    assert!(page.contains("value=\"35.50\"") && page.contains("srv-1</a>"), "{page}");

    let number = ticket.number;
    let page = anna.get(&format!("/tickets/{number}")).await.body;
    for there in [
        "<li>Mail “&#60;b&#62;Exchange” for 40 people, counts 2 times</li>",
        "<li>Counts as 80 people held up (a server counts 10): one step up</li>",
        "<li>2,840 EUR an hour, at 35.50 EUR for one person: no more than that</li>",
    ] {
        assert!(page.contains(there), "{there}: {page}");
    }
    let kept = case::of_device(&world.app, None, server.device.id).await.unwrap().duties;
    let other = world.pc(&rossi, "srv-2").await.device.id;
    let foreign = anna.post(&format!("/devices/{other}/services/{}/remove", kept[0].0), "").await;
    assert_eq!(foreign.status, StatusCode::NOT_FOUND, "of another device");
    assert_eq!(anna.post(&format!("{services}/{}/remove", kept[0].0), "").await.status, StatusCode::SEE_OTHER);
    assert!(case::of_device(&world.app, None, server.device.id).await.unwrap().duties.is_empty());
}

#[tokio::test]
async fn a_technician_sets_a_priority_with_the_reason_and_gives_it_back_to_the_bill() {
    let world = World::quick().await;
    let rossi = world.customer("Rossi Srl").await;
    let mut server = world.pc(&rossi, "srv-1").await;
    let ticket = world.fill(&mut server).await;
    let mut anna = Browser::signed_in(&world).await;
    let path = format!("/tickets/{}", ticket.number);
    let wrong = anna.post(&format!("{path}/priority"), &form(&[("level", "6"), ("why", "soon")])).await;
    assert!(wrong.status == StatusCode::BAD_REQUEST && wrong.body.contains("A priority from 1 to 5 is wanted"));
    let mute = anna.post(&format!("{path}/priority"), &form(&[("level", "5"), ("why", " ")])).await;
    assert!(mute.status == StatusCode::BAD_REQUEST && mute.body.contains("Write a few words first"));
    let set = anna.post(&format!("{path}/priority"), &form(&[("level", "5"), ("why", "they <are> away")])).await;
    assert_eq!(set.status, StatusCode::SEE_OTHER);
    let page = anna.get(&path).await.body;
    let billed = ticket.billed();
    for there in ["Why P5", "they &#60;are&#62; away", &format!("Back to the bill: P{billed}"), "Undo the priority"] {
        assert!(page.contains(there), "{there}: {page}");
    }
    assert_eq!(anna.post(&format!("{path}/priority/bill"), "").await.status, StatusCode::SEE_OTHER);
    assert!(anna.get(&path).await.body.contains(&format!("Why P{billed}")));
    assert_eq!(anna.post(&format!("{path}/priority/bill"), "").await.status, StatusCode::CONFLICT);
}
