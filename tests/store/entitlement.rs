//! Seats: kept as they were entered, behind the wall; too few of them are one ticket, and none once they are enough.
//! Next: `collector/domain/src/entitlement/tests.rs` for the arithmetic, `tests/http/licences.rs` for the page.

use std::collections::BTreeMap;

use collector::app::entitlement::{self, import};
use collector::clock::Clock;
use collector::error::AppError;
use collector::store::{Db, entitlement as stored, ticket};
use domain::entitlement::standing::CHECK;
use domain::entitlement::{Entitlement, Kind, Metric};
use domain::ticket::{State, Ticket};
use shared::host::Program;
use shared::ids::EntitlementId;
use shared::recorded::Answer;
use support::World;

use crate::people::{NOW, new_customer};

/// An entry comes back as it was entered, at its own customer only; a day comes when it is due.
pub async fn contract_entitlement(db: &Db) {
    let clock = Clock::manual(NOW);
    let (ours, _) = new_customer(db, &clock, "Ours Ltd").await;
    let (theirs, _) = new_customer(db, &clock, "Theirs Ltd").await;
    let office = Entitlement {
        id: clock.id(EntitlementId::new),
        product: "Microsoft Office – „Büro“".into(),
        edition: "Standard".into(),
        version: "2021".into(),
        kind: Kind::Volume,
        metric: Metric::User,
        count: 25,
        expires_on: Some("2027-06-30".parse().unwrap()),
        maintained_until_on: None,
        note: "order 4711".into(),
    };
    let company = Entitlement {
        id: clock.id(EntitlementId::new),
        product: "WinRAR".into(),
        kind: Kind::Unknown,
        metric: Metric::Company,
        count: 0,
        expires_on: None,
        maintained_until_on: Some("2026-12-31".parse().unwrap()),
        ..office.clone()
    };
    let mut write = db.write_unleased().await.unwrap();
    for one in [&office, &company] {
        stored::add(&mut write, ours.id, one, (NOW, "Anna")).await.unwrap();
    }
    assert_eq!(stored::list(&mut write, ours.id).await.unwrap(), [office.clone(), company]);
    assert!(stored::list(&mut write, theirs.id).await.unwrap().is_empty());
    assert!(!stored::remove(&mut write, theirs.id, office.id).await.unwrap());
    assert!(stored::remove(&mut write, ours.id, office.id).await.unwrap());
    assert!(!stored::remove(&mut write, ours.id, office.id).await.unwrap());
    assert_eq!(stored::list(&mut write, ours.id).await.unwrap().len(), 1);

    stored::set_due(&mut write, ours.id, NOW + 5).await.unwrap();
    stored::set_due(&mut write, theirs.id, NOW + 7).await.unwrap();
    assert!(stored::due(&mut write, NOW + 4, 9).await.unwrap().is_empty());
    assert_eq!(stored::due(&mut write, NOW + 9, 9).await.unwrap(), [ours.id, theirs.id]);
    stored::set_due(&mut write, ours.id, NOW + 99).await.unwrap();
    assert_eq!(stored::due(&mut write, NOW + 9, 9).await.unwrap(), [theirs.id]);
    assert!(ticket::open_causes(&mut write, ours.id, CHECK).await.unwrap().is_empty());
    write.commit().await.unwrap();
}

fn office() -> Program {
    let text = |text: &str| text.to_owned();
    let name = text("Microsoft Office Standard 2021 - en-us");
    Program { name, version: text("16.0.1"), publisher: text("Microsoft Corporation"), source: text("registry") }
}

/// Tickets about seats.
async fn seats(world: &World) -> Vec<Ticket> {
    world.tickets().await.into_iter().filter(|one| one.check == CHECK).collect()
}

/// Two PCs and one seat: one ticket, however often it is looked at, which resolves when a seat comes.
pub async fn seats_that_are_missing_are_one_ticket_until_they_are_there(world: World) {
    let rossi = world.customer("Rossi Srl").await;
    for name in ["pc-1", "pc-2"] {
        let mut pc = world.pc(&rossi, name).await;
        pc.host.software = Some(Answer::Seen(vec![office()]));
        world.report(&mut pc, 1).await;
    }
    let (app, id) = (&world.app, rossi.customer.id);
    entitlement::step(app).await.unwrap();
    assert!(seats(&world).await.is_empty(), "where nothing was entered nothing is missing");
    let one =
        BTreeMap::from([("product", "Microsoft Office"), ("edition", "Standard"), ("version", "2021"), ("count", "1")]);
    entitlement::add(app, None, id, &one).await.unwrap();
    for _ in 0..3 {
        entitlement::step(app).await.unwrap();
        app.clock.advance(86_400_000);
    }
    let tickets = seats(&world).await;
    assert_eq!(tickets.len(), 1, "{tickets:?}");
    let ticket = &tickets[0];
    assert_eq!(
        (ticket.check.as_str(), ticket.title.key.as_str(), ticket.state),
        (CHECK, "entitlement-short", State::New)
    );
    let page = entitlement::page(app, None, id).await.unwrap();
    assert_eq!((page.seen, page.devices, page.outcomes[0].short), (2, 2, 1));

    let file = b"product;edition;version;kind;metric;count\nMicrosoft Office;Standard;2021;;;2\nMicrosoft Office;Standard;2021;;;1\n";
    let planned = import::dry_run(app, None, id, file).await.unwrap();
    assert_eq!(planned.iter().map(|one| one.is_there).collect::<Vec<_>>(), [false, true]);
    assert_eq!(import::apply(app, None, id, file).await.unwrap(), 1);
    assert_eq!(import::apply(app, None, id, file).await.unwrap(), 0, "a second time makes nothing");
    let bad = b"product,count\nWinRAR,many\nWinZip,3\n";
    assert!(matches!(import::apply(app, None, id, bad).await, Err(AppError::Conflict { .. })));
    assert_eq!(entitlement::page(app, None, id).await.unwrap().entries.len(), 2, "nothing of a file in error");
    entitlement::step(app).await.unwrap();
    assert_eq!(seats(&world).await[0].state, State::Resolved);
    let other = world.customer("Verdi Spa").await;
    let wall = Some(other.customer.id.into());
    assert!(matches!(entitlement::page(app, wall, id).await, Err(AppError::NotFound)));
    assert!(matches!(entitlement::add(app, wall, id, &one).await, Err(AppError::NotFound)));
    let entry = entitlement::page(app, None, id).await.unwrap().entries[0].id;
    assert!(matches!(entitlement::remove(app, None, other.customer.id, entry).await, Err(AppError::NotFound)));
}
