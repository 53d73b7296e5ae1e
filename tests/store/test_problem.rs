//! The test problem through the real collector, on either engine: one ticket, told to nobody, over within the hour.
//! Next: `tests/http/onboarding.rs` for its pages.

use collector::app::portal::cases::cases;
use collector::app::{customer, device, test_problem};
use collector::error::AppError;
use collector::store::{change, notice, outbox};
use domain::change::Actor;
use domain::test_problem::{CHECK, LASTS_MS};
use domain::ticket::State;
use shared::ids::{DeviceId, TechnicianId};
use support::World;
use support::portal::visitor;

fn anna(world: &World) -> Actor {
    Actor::Technician(world.app.clock.id(TechnicianId::new), "Anna".into())
}

pub async fn a_test_opens_one_ticket_that_nobody_is_told_of_and_ends_within_the_hour(world: World) {
    let (app, anna) = (&world.app, anna(&world));
    let rossi = world.customer("Rossi").await;
    let maria = world.contact(&rossi, "Maria", "maria@rossi.example", "it").await;
    customer::set_notices(app, None, rossi.customer.id, "automatic").await.unwrap();
    let mut pc = world.pc(&rossi, "srv-1").await;
    world.report(&mut pc, 3).await;

    // Within the learning period, and at once.
    let number = test_problem::send(app, None, pc.device.id, &anna).await.unwrap();
    let opened = world.tickets().await;
    assert_eq!((opened.len(), opened[0].number, opened[0].state), (1, number, State::New));
    assert_eq!(opened[0].check, CHECK);
    world.report(&mut pc, 3).await;
    world.tick().await;
    assert_eq!(world.tickets().await[0].state, State::New, "reports know nothing of it, and an hour is longer");
    world.report(&mut pc, u32::try_from(LASTS_MS / 60_000).unwrap()).await;
    world.tick().await;
    let ended = world.tickets().await;
    assert_eq!((ended.len(), ended[0].state), (1, State::Resolved));
    assert!(test_problem::last(app, None).await.unwrap().unwrap().is_done());

    // Again: the same ticket comes back, and ends when somebody says so.
    assert_eq!(test_problem::send(app, None, pc.device.id, &anna).await.unwrap(), number);
    test_problem::end(app, None).await.unwrap();
    test_problem::end(app, None).await.unwrap();
    let ended = world.tickets().await;
    assert_eq!((ended.len(), ended[0].state, ended[0].reopened_count), (1, State::Resolved, 1));

    let mut read = app.db.read().await.unwrap();
    assert_eq!(notice::of_ticket(&mut read, rossi.customer.id, ended[0].id).await.unwrap(), []);
    assert_eq!(outbox::standing(&mut read, None).await.unwrap(), outbox::Standing::default());
    let lines = change::of_ticket(&mut read, rossi.customer.id, ended[0].id).await.unwrap();
    let keys: Vec<&str> = lines.iter().map(|line| line.words.key.as_str()).collect();
    let once = ["finding-healthy", "ticket-resolved-itself"];
    let wanted =
        [&["ticket-opened", "test-problem-sent"], &once[..], &["ticket-came-back", "test-problem-sent"], &once];
    assert_eq!(keys, wanted.concat());
    drop(read);
    assert!(cases(app, &visitor(&maria, &rossi)).await.unwrap().is_empty(), "the portal knows nothing of it");
}

pub async fn a_test_is_refused_where_it_could_not_be_seen_or_while_another_is_open(world: World) {
    let (app, anna) = (&world.app, anna(&world));
    let (rossi, verdi) = (world.customer("Rossi").await, world.customer("Verdi").await);
    let (pc, other) = (world.pc(&rossi, "srv-1").await, world.pc(&verdi, "srv-2").await);
    let send = async |scope, id| test_problem::send(app, scope, id, &anna).await;
    assert!(matches!(test_problem::end(app, None).await, Err(AppError::NotFound)));
    let behind = Some(verdi.customer.id);
    for (scope, id) in [(None, app.clock.id(DeviceId::new)), (behind, pc.device.id)] {
        assert!(matches!(send(scope.map(Into::into), id).await, Err(AppError::NotFound)));
    }
    device::set_maintenance(app, None, other.device.id, true, &anna).await.unwrap();
    assert!(matches!(send(None, other.device.id).await, Err(AppError::Invalid { field: "device", .. })));
    device::set_maintenance(app, None, other.device.id, false, &anna).await.unwrap();

    let number = send(None, pc.device.id).await.unwrap();
    for id in [pc.device.id, other.device.id] {
        let refused = send(None, id).await;
        assert!(matches!(&refused, Err(AppError::Conflict { why }) if why.contains(&format!("#{number}"))));
    }
    assert!(test_problem::last(app, behind.map(Into::into)).await.unwrap().is_none(), "it is another customer's");
    assert!(matches!(test_problem::end(app, behind.map(Into::into)).await, Err(AppError::NotFound)));
    test_problem::end(app, None).await.unwrap();
    let second = send(None, other.device.id).await.unwrap();
    assert_ne!(second, number, "a ticket of its own, behind its own wall");
    device::revoke(app, None, pc.device.id, &anna).await.unwrap();
    test_problem::end(app, None).await.unwrap();
    assert!(matches!(send(None, pc.device.id).await, Err(AppError::Invalid { field: "device", .. })));
    assert!(world.tickets().await.iter().all(|one| one.state == State::Resolved));
}
