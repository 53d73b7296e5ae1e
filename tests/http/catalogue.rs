//! The catalogue of support dates at work: what it says of a program becomes a ticket for the customer, and an import
//! counts from the next report on without a word to any agent.

use collector::app::catalogue;
use collector::error::AppError;
use shared::host::Program;
use shared::reading::Severity;
use shared::recorded::Answer;
use support::world::{Tenant, World};

fn registry(name: &str, version: &str, publisher: &str) -> Program {
    let text = |text: &str| text.to_owned();
    Program { name: text(name), version: text(version), publisher: text(publisher), source: text("registry") }
}

/// An answer of the other catalogue with one product and release.
fn answer(product: &str, release: &str, ends_on: &str) -> Vec<u8> {
    let releases = serde_json::json!([{ "name": release, "isEol": false, "eolFrom": ends_on }]);
    let product = serde_json::json!({ "name": product, "label": product, "releases": releases });
    serde_json::json!({ "schema_version": "1.2.1", "total": 1, "result": [product] }).to_string().into_bytes()
}

async fn with(world: &World, tenant: &Tenant, name: &str, programs: &[Program]) {
    let mut pc = world.pc(tenant, name).await;
    pc.host.software = Some(Answer::Seen(programs.to_vec()));
    world.report(&mut pc, 5).await;
}

#[tokio::test]
async fn a_program_without_support_is_one_ticket_for_the_customer_and_an_import_moves_its_day() {
    let world = World::quick().await;
    let (rossi, bianchi) = (world.customer("Rossi Srl").await, world.customer("Bianchi Spa").await);
    let programs = [
        registry("PostgreSQL 12 ", "12.17-1", "PostgreSQL Global Development Group"),
        registry("PostgreSQL 18 ", "18.1-1", "PostgreSQL Global Development Group"),
        registry("MySQL Workbench 8.0 CE", "8.0.34", "Oracle Corporation"),
    ];
    with(&world, &rossi, "pc-1", &programs).await;
    with(&world, &rossi, "pc-2", &programs).await;
    let told = |tickets: &[domain::ticket::Ticket]| {
        let one = |ticket: &domain::ticket::Ticket| (ticket.cause_key.clone(), ticket.severity, ticket.open_findings);
        tickets.iter().map(one).collect::<Vec<_>>()
    };
    let key = |customer: &Tenant, cycle: &str| format!("customer:{}:{cycle}", customer.customer.id);
    let first = (key(&rossi, "postgresql-12"), Severity::Critical, 2);
    let only_first = std::slice::from_ref(&first);
    assert_eq!(told(&world.tickets().await), only_first);

    let new = answer("postgresql", "18", "2026-01-31");
    let dry = catalogue::import(&world.app, &new, true).await.unwrap();
    assert!(dry.differences.iter().any(|one| one.release == "18"), "{dry:?}");
    with(&world, &bianchi, "pc-3", &programs[1..2]).await;
    assert_eq!(told(&world.tickets().await), only_first, "a dry run changes nothing");
    catalogue::import(&world.app, &new, false).await.unwrap();
    with(&world, &bianchi, "pc-4", &programs[1..2]).await;
    let second = (key(&bianchi, "postgresql-18"), Severity::Critical, 1);
    assert_eq!(told(&world.tickets().await), [second.clone(), first.clone()], "the newest first");

    for junk in [b"".as_slice(), b"{}", &new[..new.len() - 9]] {
        let refused = catalogue::import(&world.app, junk, false).await;
        assert!(matches!(refused, Err(AppError::Invalid { field: "file", .. })), "{refused:?}");
    }
    // The last good one goes on, through a new start too.
    let world = world.restarted().await;
    with(&world, &bianchi, "pc-5", &programs[1..2]).await;
    assert_eq!(told(&world.tickets().await), [(second.0, second.1, 2), first]);
}
