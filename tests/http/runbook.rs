//! Runbooks as the provider writes them: for everybody, for one customer, and back to what is inherited.

use axum::http::StatusCode;
use collector::app::runbook::{self, Source};
use collector::error::AppError;
use collector::words::Reader;
use domain::change::Actor;
use support::World;

use crate::browser::{Browser, form};

#[tokio::test]
async fn the_nearest_runbook_wins_and_an_empty_one_brings_back_what_is_inherited() {
    let world = World::quick().await;
    let mut anna = Browser::signed_in(&world).await;
    let rossi = world.customer("Rossi Srl").await.customer.id.to_string();
    let theirs = format!("/runbooks/disk_space?customer={rossi}");
    let page = anna.get("/runbooks/disk_space").await.body;
    assert!(page.contains("<li>Look for what grew") && page.contains("come with Premura"), "{page}");

    let all = form(&[("customer", ""), ("steps", "1. Empty the bin\n2. Ask <b>first</b>")]);
    assert_eq!(anna.post("/runbooks/disk_space", &all).await.location(), "/runbooks/disk_space");
    let inherited = anna.get(&theirs).await.body;
    for part in
        ["<li>Empty the bin</li>", "Ask &#60;b&#62;first&#60;/b&#62;", "Nothing is written for this customer yet"]
    {
        assert!(inherited.contains(part), "{part} is not in {inherited}");
    }
    let own = form(&[("customer", &rossi), ("steps", "Call Maria")]);
    assert_eq!(anna.post("/runbooks/disk_space", &own).await.location(), theirs);
    let page = anna.get(&theirs).await.body;
    assert!(page.contains("<li>Call Maria</li>") && page.contains("Written by Anna Bianchi"), "{page}");
    assert!(anna.get("/runbooks/disk_space").await.body.contains("Empty the bin"), "everybody keeps theirs");

    let emptied = form(&[("customer", &rossi), ("steps", "")]);
    anna.post("/runbooks/disk_space", &emptied).await;
    assert!(anna.get(&theirs).await.body.contains("Empty the bin"));
}

#[tokio::test]
async fn a_refused_runbook_comes_back_as_it_was_typed() {
    let world = World::quick().await;
    let mut anna = Browser::signed_in(&world).await;
    let typed = format!("{}\n", "one & more\n".repeat(41));
    let refused = anna.post("/runbooks/cpu", &form(&[("steps", &typed)])).await;
    assert_eq!(refused.status, StatusCode::BAD_REQUEST);
    for part in ["A runbook has at most 40 steps.", "one &#38; more", "aria-describedby=\"steps-help steps-problem\""] {
        assert!(refused.body.contains(part), "{part} is not in {}", refused.body);
    }
}

#[tokio::test]
async fn f7_a_runbook_of_another_customer_is_not_there() {
    let world = World::quick().await;
    let (rossi, verdi) = (world.customer("Rossi").await.customer.id, world.customer("Verdi").await.customer.id);
    let (app, reader, who) = (&world.app, Reader::utc(0), Actor::Collector);
    runbook::set(app, None, "cpu", Some(rossi), "rossi-canary", &who).await.unwrap();
    let seen = runbook::get(app, Some(verdi.into()), "cpu", Some(rossi), &reader).await;
    assert!(matches!(seen, Err(AppError::NotFound)));
    let changed = runbook::set(app, Some(verdi.into()), "cpu", Some(rossi), "x", &who).await;
    assert!(matches!(changed, Err(AppError::NotFound)));
    let for_all = runbook::set(app, Some(verdi.into()), "cpu", None, "x", &who).await;
    assert!(matches!(for_all, Err(AppError::Forbidden { .. })));
    let own = runbook::get(app, Some(rossi.into()), "cpu", Some(rossi), &reader).await.unwrap().0;
    assert_eq!((own.steps, own.source), (vec!["rossi-canary".to_owned()], Source::Customer));
}
