//! People's acts through the real collector on either engine: a merge and its way back, undo, several at once.

use collector::app::news::Event;
use collector::app::work_ticket::{merge_ticket, undo_ticket, work_ticket, work_tickets};
use collector::app::{desk, sign_in};
use collector::error::AppError;
use collector::store::{finding, last_act};
use domain::change::Actor;
use domain::ticket::{Act, Deed, Refused, Rest, Snooze, State, Ticket};
use support::world::Tenant;
use support::{Pc, World};

/// A customer whose one server has a full disk (#1) and a failed service (#2), and a technician.
async fn scene(world: &World) -> (Tenant, Pc, Actor) {
    let secret = world.technician("Anna", "anna@example.com").await;
    let session = sign_in::who(&world.app, &secret).await.unwrap().unwrap();
    let tenant = world.customer("Rossi").await;
    let mut pc = world.pc(&tenant, "srv-1").await;
    world.report(&mut pc, 2).await;
    pc.set_free_gb(4);
    world.report(&mut pc, 10).await;
    pc.fail_service("nginx.service", "nginx");
    world.report(&mut pc, 10).await;
    (tenant, pc, Actor::Technician(session.technician.id, "Anna".into()))
}

async fn first(world: &World) -> Ticket {
    world.tickets().await.into_iter().find(|one| one.number == 1).unwrap()
}

pub async fn a_merged_ticket_s_findings_go_to_the_target_and_come_back(world: World) {
    let (tenant, mut pc, anna) = scene(&world).await;
    let well = pc.host.services.clone();
    let source = merge_ticket(&world.app, None, 2, 1, &anna).await.unwrap();
    let target = first(&world).await;
    assert_eq!((source.state, source.merged_into, source.open_findings), (State::Closed, Some(target.id), 0));
    assert_eq!((target.open_findings, target.bill.people()), (2, 10), "one server, counted once");

    // The service is well and fails again: it is the target's work now.
    pc.host.services = None;
    world.report(&mut pc, 10).await;
    pc.host.services = well;
    world.report(&mut pc, 10).await;
    assert_eq!(world.tickets().await.len(), 2, "nothing opens");
    assert_eq!(first(&world).await.open_findings, 2);

    let back = undo_ticket(&world.app, None, 2, &anna).await.unwrap();
    assert_eq!((back.state, back.open_findings, back.merged_into), (State::New, 1, None));
    assert_eq!(first(&world).await.open_findings, 1);
    let mut read = world.app.db.read().await.unwrap();
    let open = finding::open_of_ticket(&mut read, tenant.customer.id, back.id).await.unwrap();
    assert_eq!((open.len(), open[0].0.fingerprint.check.as_str(), open[0].1.as_str()), (1, "services", "server"));
    assert_eq!(last_act::get(&mut read, tenant.customer.id, back.id).await.unwrap(), None, "once");
    drop(read);
    let again = undo_ticket(&world.app, None, 2, &anna).await;
    assert!(matches!(&again, Err(AppError::Conflict { why }) if why.contains("nothing of yours")), "{again:?}");
}

pub async fn a_last_act_is_undone_unless_the_machine_has_changed_the_ticket(world: World) {
    let (tenant, mut pc, anna) = scene(&world).await;
    let id = first(&world).await.id;
    work_ticket(&world.app, None, id, &Act::Take, &anna).await.unwrap();
    let snooze = Act::Snooze(Rest::At(world.app.clock.now_ms() + 3_600_000));
    work_ticket(&world.app, None, id, &snooze, &anna).await.unwrap();
    assert_eq!(first(&world).await.snooze, Some(Snooze::Until));
    assert_eq!(undo_ticket(&world.app, None, 1, &anna).await.unwrap().snooze, None);
    work_ticket(&world.app, None, id, &snooze, &anna).await.unwrap();
    world.app.clock.advance(3_600_000);
    world.tick().await;
    assert_eq!(first(&world).await.snooze, None, "it woke by itself");
    let late = undo_ticket(&world.app, None, 1, &anna).await;
    assert!(matches!(&late, Err(AppError::Conflict { why }) if why.contains("changed since")), "{late:?}");
    pc.set_free_gb(60);
    world.report(&mut pc, 10).await;
    assert_eq!(first(&world).await.state, State::Assigned, "who holds it decides");
    let mut read = world.app.db.read().await.unwrap();
    let kept = last_act::get(&mut read, tenant.customer.id, id).await.unwrap().unwrap();
    assert_eq!((kept.what.as_str(), kept.after.snooze), ("snooze", Some(Snooze::Until)));
}

pub async fn several_are_worked_at_once_and_one_foreign_refuses_them_all(world: World) {
    let (tenant, _pc, anna) = scene(&world).await;
    let verdi = world.customer("Verdi").await;
    let mut hears = world.app.news.hear();
    let take = Deed::Act(Act::Take);
    let foreign = work_tickets(&world.app, Some(verdi.customer.id.into()), &[1, 2], &take, &anna).await;
    assert!(matches!(foreign, Err(AppError::NotFound)));
    let mixed = work_tickets(&world.app, Some(tenant.customer.id.into()), &[1, 99], &take, &anna).await;
    assert!(matches!(mixed, Err(AppError::NotFound)));
    assert!(world.tickets().await.iter().all(|one| one.state == State::New), "nothing was done");
    assert!(hears.try_recv().is_err(), "and nothing told");

    let done = work_tickets(&world.app, None, &[1], &take, &anna).await.unwrap();
    assert_eq!(done, [(1, Ok(()))]);
    let done = work_tickets(&world.app, None, &[1, 2], &take, &anna).await.unwrap();
    assert_eq!(done, [(1, Err(Refused::Yours)), (2, Ok(()))]);
    let told: Vec<_> = std::iter::from_fn(|| hears.try_recv().ok()).map(|item| item.event).collect();
    assert_eq!(told, [Event::TicketChanged { number: 1 }, Event::TicketChanged { number: 2 }]);
    let whole = desk::ticket(&world.app, None, 2).await.unwrap();
    assert_eq!(whole.lines.last().unwrap().words.key, "ticket-taken");
}
