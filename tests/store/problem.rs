//! Problems through the real collector: what comes everywhere at once is proposed at once, a fix is proved by what comes after
//! it, a person's word outranks the collector's. Next: `collector/domain/src/problem/` for the rules.

use collector::app::problem::work::{link, work};
use collector::app::problem::{list, of_ticket, whole};
use collector::error::AppError;
use domain::problem::work::Deed;
use domain::problem::{State, Why};
use support::portal::anna;
use support::{Pc, World};

const DAY_MS: i64 = 86_400_000;

async fn fails(world: &World, pcs: &mut [Pc], service: &str) {
    for pc in pcs.iter_mut() {
        pc.fail_service(service, "Web server");
        // The second sample decides.
        world.report(pc, 1).await;
    }
    for pc in pcs {
        world.report(pc, 1).await;
    }
    world.tick().await;
}

async fn five(world: &World) -> (Vec<Pc>, [shared::ids::CustomerId; 2]) {
    let (rossi, verdi) = (world.customer("Rossi").await, world.customer("Verdi").await);
    let mut pcs = Vec::new();
    for number in 1..=5 {
        pcs.push(world.pc(if number > 3 { &verdi } else { &rossi }, &format!("srv-{number}")).await);
    }
    (pcs, [rossi.customer.id, verdi.customer.id])
}

pub async fn what_comes_everywhere_at_once_is_one_problem_and_each_customer_sees_its_own(world: World) {
    let (app, (mut pcs, [rossi, verdi])) = (&world.app, five(&world).await);
    fails(&world, &mut pcs[..4], "nginx.service").await;
    assert!(list(app, None, true).await.unwrap().is_empty(), "four are few");
    fails(&world, &mut pcs[4..], "nginx.service").await;
    let found = list(app, None, true).await.unwrap();
    assert_eq!(found.len(), 1, "{found:?}");
    let (one, weeks) = &found[0];
    assert_eq!((one.tickets, one.devices, one.customers), (5, 5, 2));
    assert_eq!(one.problem.why, Why::Storm { devices: 5, customers: 2 });
    assert_eq!((weeks.len(), weeks.last().map(|(_, tickets)| *tickets)), (12, Some(5)));
    let id = one.problem.id;
    let tickets = world.tickets().await;
    assert_eq!(tickets.len(), 5, "the tickets stay their customers' own");
    let theirs = whole(app, Some(verdi.into()), id).await.unwrap();
    assert_eq!((theirs.listed.tickets, theirs.listed.customers, theirs.may_decide), (2, 1, false));
    assert!(theirs.tickets.iter().all(|one| one.customer == verdi));
    let neri = world.customer("Neri").await.customer.id;
    assert!(matches!(whole(app, Some(neri.into()), id).await, Err(AppError::NotFound)));
    assert!(list(app, Some(neri.into()), false).await.unwrap().is_empty());

    let anna = anna(&world).await;
    let refused = work(app, Some(rossi.into()), id, &Deed::Investigate, &anna).await;
    assert!(matches!(refused, Err(AppError::Conflict { .. })), "not for the other's customers: {refused:?}");
    assert!(matches!(work(app, Some(neri.into()), id, &Deed::Investigate, &anna).await, Err(AppError::NotFound)));
    // A person takes a ticket off: what opens later does not put it back.
    link(app, None, tickets[0].number, None, &anna).await.unwrap();
    let mut late = world.pc_with(&world.token(&world.customer("Late").await).await, "srv-9").await;
    fails(&world, std::slice::from_mut(&mut late), "nginx.service").await;
    let now = whole(app, None, id).await.unwrap().listed;
    assert_eq!((now.tickets, now.customers), (5, 3), "one taken off, one joined");
    assert_eq!(of_ticket(app, None, &tickets[0]).await.unwrap().own, None);
    link(app, None, tickets[0].number, Some(id), &anna).await.unwrap();
    assert_eq!(of_ticket(app, None, &tickets[0]).await.unwrap().own.map(|own| own.id), Some(id));
    work(app, None, id, &Deed::Refuse("an update of theirs".into()), &anna).await.unwrap();
    assert!(list(app, None, true).await.unwrap().is_empty());
    assert_eq!(list(app, None, false).await.unwrap()[0].0.problem.state, State::Refused);
}

pub async fn a_fix_is_proved_by_what_comes_after_it(world: World) {
    let (app, (mut pcs, _)) = (&world.app, five(&world).await);
    fails(&world, &mut pcs, "nginx.service").await;
    let id = list(app, None, true).await.unwrap()[0].0.problem.id;
    let anna = anna(&world).await;
    let state = async || whole(app, None, id).await.unwrap().listed.problem.state;
    for deed in [Deed::Investigate, Deed::Know("restart it".into())] {
        work(app, None, id, &deed, &anna).await.unwrap();
    }
    let fix = |at| Deed::Fix("the vendor's new version".into(), at);
    let early = work(app, None, id, &fix(app.clock.now_ms() - DAY_MS), &anna).await;
    assert!(matches!(early, Err(AppError::Invalid { field: "day", .. })), "{early:?}");
    work(app, None, id, &fix(app.clock.now_ms()), &anna).await.unwrap();
    // The same comes back on three of the five: it was not mended.
    for name in ["srv-6", "srv-7", "srv-8"] {
        let mut pc = world.pc_with(&world.token(&world.customer(name).await).await, name).await;
        fails(&world, std::slice::from_mut(&mut pc), "nginx.service").await;
    }
    assert_eq!(state().await, State::KnownError);
    let lines = whole(app, None, id).await.unwrap().listed.problem.lines;
    let (last, keys) = (lines.last().unwrap(), lines.iter().map(|one| one.words.key.as_str()));
    assert!(keys.eq([
        "problem-why-storm",
        "problem-investigated",
        "problem-known",
        "problem-fixed",
        "problem-not-proved"
    ]));
    assert_eq!(last.actor.name(), None);
    app.clock.advance(DAY_MS);
    work(app, None, id, &fix(app.clock.now_ms()), &anna).await.unwrap();
    app.clock.advance(27 * DAY_MS);
    world.tick().await;
    assert_eq!(state().await, State::FixApplied);
    app.clock.advance(DAY_MS);
    world.tick().await;
    assert_eq!(state().await, State::Proved);
    work(app, None, id, &Deed::Close, &anna).await.unwrap();
    assert!(list(app, None, true).await.unwrap().is_empty());
    assert!(matches!(work(app, None, id, &Deed::Close, &anna).await, Err(AppError::Conflict { .. })));
}
