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
    // By the answer to a report that comes later, the work of before is done.
    with(&world, &rossi, "quiet", &[]).await;
    // What was seen before is judged anew as well: of Bianchi's two one had been seen before, of Rossi's both. Where the
    // other catalogue lists one release, the twelfth is older than all that it lists.
    let judged_anew = |of_bianchi: u32| {
        let of_rossi = |cycle: &str, devices: u32| (key(&rossi, cycle), Severity::Critical, devices);
        let second = (key(&bianchi, "postgresql-18"), Severity::Critical, of_bianchi);
        let mut all = vec![second, of_rossi("postgresql-12", 0)];
        all.extend([of_rossi("postgresql-18", 2), of_rossi("postgresql-before-18", 2)]);
        all.sort();
        all
    };
    let sorted = |tickets: &[domain::ticket::Ticket]| {
        let mut all = told(tickets);
        all.sort();
        all
    };
    assert_eq!(sorted(&world.tickets().await), judged_anew(2));

    for junk in [b"".as_slice(), b"{}", &new[..new.len() - 9]] {
        let refused = catalogue::import(&world.app, junk, false).await;
        assert!(matches!(refused, Err(AppError::Invalid { field: "file", .. })), "{refused:?}");
    }
    // The last good one goes on, through a new start too.
    let world = world.restarted().await;
    with(&world, &bianchi, "pc-5", &programs[1..2]).await;
    assert_eq!(sorted(&world.tickets().await), judged_anew(3));
}

#[tokio::test]
async fn an_import_moves_the_day_of_an_operating_system_too_and_a_seen_programme_counts() {
    let world = World::quick().await;
    let tenant = world.customer("Rossi Srl").await;
    let keys = |tickets: &[domain::ticket::Ticket]| {
        tickets.iter().map(|one| one.cause_key.rsplit(':').next().unwrap_or_default().to_owned()).collect::<Vec<_>>()
    };
    let mut pc = world.pc(&tenant, "pc-1").await;
    world.report(&mut pc, 5).await;
    assert!(keys(&world.tickets().await).is_empty(), "Debian 13 has its free years until 2030");
    let mut day = answer("debian", "13", "2026-06-10");
    let no_years = catalogue::import(&world.app, &day, false).await.unwrap();
    assert!(no_years.differences.iter().any(|one| one.product == "debian" && one.release == "13"), "{no_years:?}");
    day = serde_json::to_vec(&{
        let mut told: serde_json::Value = serde_json::from_slice(&day).unwrap();
        told["result"][0]["releases"][0]["eoesFrom"] = "2026-12-31".into();
        told
    })
    .unwrap();
    catalogue::import(&world.app, &day, false).await.unwrap();
    let mut other = world.pc(&tenant, "pc-2").await;
    world.report(&mut other, 5).await;
    assert_eq!(keys(&world.tickets().await), ["debian-13"], "judged by the imported days");

    let mut pro = world.pc(&tenant, "pc-3").await;
    let ubuntu = shared::host::OperatingSystem {
        id: "ubuntu".into(),
        version_id: "20.04".into(),
        pretty_name: "Ubuntu 20.04.6 LTS".into(),
        ..shared::host::OperatingSystem::default()
    };
    let service = shared::host::Licence {
        product: "ubuntu_pro".into(),
        name: "esm-infra".into(),
        status: "licensed".into(),
        add_on: true,
        ..shared::host::Licence::default()
    };
    let licences = shared::host::Licences { licences: vec![service], traces: Vec::new() };
    pro.host.operating_system = Some(Answer::Seen(ubuntu.clone()));
    pro.host.licences = Some(Answer::Seen(licences));
    world.report(&mut pro, 5).await;
    assert_eq!(keys(&world.tickets().await), ["debian-13"], "Ubuntu Pro is switched on there until 2030");
    let mut bare = world.pc(&tenant, "pc-4").await;
    bare.host.operating_system = Some(Answer::Seen(ubuntu));
    world.report(&mut bare, 5).await;
    assert_eq!(keys(&world.tickets().await), ["ubuntu-20.04", "debian-13"], "and not on the other");
}

#[tokio::test]
async fn whoever_reported_before_is_judged_by_an_import_at_once_through_a_restart_too() {
    let world = World::quick().await;
    let tenant = world.customer("Rossi Srl").await;
    for name in ["pc-1", "pc-2"] {
        let mut pc = world.pc(&tenant, name).await;
        world.report(&mut pc, 5).await;
    }
    assert!(world.tickets().await.is_empty());
    let told = |day: &str| {
        let mut told: serde_json::Value = serde_json::from_slice(&answer("debian", "13", day)).unwrap();
        told["result"][0]["releases"][0]["eoesFrom"] = day.into();
        serde_json::to_vec(&told).unwrap()
    };
    catalogue::import(&world.app, &told("2026-12-31"), false).await.unwrap();
    world.tick().await;
    let open = async |world: &World| {
        let tickets = world.tickets().await;
        tickets.iter().map(|one| (one.severity, one.open_findings)).collect::<Vec<_>>()
    };
    assert_eq!(open(&world).await, [(Severity::Critical, 2)], "no agent was touched");
    world.tick().await;
    assert_eq!(open(&world).await, [(Severity::Critical, 2)], "and once");
    // An import just before an end is not forgotten.
    catalogue::import(&world.app, &told("2030-12-31"), false).await.unwrap();
    let world = world.restarted().await;
    world.tick().await;
    assert_eq!(open(&world).await, [(Severity::Critical, 0)], "healthy again by what is known now");
}
