//! Services and rates on either engine: kept behind the wall, and what they make of the priorities of open tickets.

use collector::app::work_ticket::work_ticket;
use collector::app::{desk, duty as case, sign_in};
use collector::clock::Clock;
use collector::error::AppError;
use collector::store::{Db, duty};
use domain::change::Actor;
use domain::priority::Duty;
use domain::priority::duty::DutyKind;
use domain::priority::money::{Currency, Rate};
use domain::ticket::{Act, Ticket};
use shared::ids::DutyId;
use shared::text::Value;
use support::World;
use support::pc::healthy;

use crate::people::{NOW, new_customer, new_device};

/// A service comes back as it was entered, at its own customer and device only; so does a rate.
pub async fn contract_duty(db: &Db) {
    let clock = Clock::manual(NOW);
    let (ours, device_no) = new_device(db, &clock, "Ours Ltd").await;
    let (theirs, _) = new_customer(db, &clock, "Theirs Ltd").await;
    let mut write = db.write_unleased().await.unwrap();
    let (own, foreign) = ((ours, device_no), (theirs.id, device_no));
    let (mail, files) = (clock.id(DutyId::new), clock.id(DutyId::new));
    let of = |kind, people, name: &str| Duty { kind, people, name: name.into() };
    let (exchange, share) = (of(DutyKind::Mail, 40, "Exchange"), of(DutyKind::Files, 100_000, ""));
    duty::add(&mut write, own, (mail, &exchange), (NOW, "Anna")).await.unwrap();
    duty::add(&mut write, own, (files, &share), (NOW, "Anna")).await.unwrap();
    let listed = duty::of_device(&mut write, own).await.unwrap();
    assert_eq!(listed, [(files, share), (mail, exchange.clone())], "those of most people first");
    assert!(duty::of_device(&mut write, foreign).await.unwrap().is_empty());
    let all = duty::of_customer(&mut write, ours).await.unwrap();
    assert_eq!(all.iter().map(|one| one.id).collect::<Vec<_>>(), [files, mail]);
    assert!(duty::of_customer(&mut write, theirs.id).await.unwrap().is_empty());
    assert_eq!(duty::remove(&mut write, foreign, mail).await.unwrap(), None);
    assert_eq!(duty::remove(&mut write, own, mail).await.unwrap(), Some(exchange.clone()));
    assert_eq!(duty::remove(&mut write, own, mail).await.unwrap(), None, "once");

    assert_eq!(duty::rate(&mut write, ours).await.unwrap(), None);
    for minor in [3_500, 4_000] {
        let rate = Rate { minor, currency: Currency::Pln };
        duty::set_rate(&mut write, ours, Some(rate), (NOW, "Anna")).await.unwrap();
        assert_eq!(duty::rate(&mut write, ours).await.unwrap(), Some(rate));
    }
    assert_eq!(duty::rate(&mut write, theirs.id).await.unwrap(), None);
    duty::set_rate(&mut write, ours, None, (NOW, "Anna")).await.unwrap();
    assert_eq!(duty::rate(&mut write, ours).await.unwrap(), None);
    write.commit().await.unwrap();
    let mut write = db.write_unleased().await.unwrap();
    let again = duty::add(&mut write, foreign, (mail, &exchange), (NOW, "Anna")).await;
    assert!(again.is_err(), "a device of another customer is not there");
}

async fn first(world: &World) -> Ticket {
    world.tickets().await.into_iter().find(|one| one.number == 1).unwrap()
}

/// Why the priority changed, in the order of the timeline.
async fn reasons(world: &World) -> Vec<String> {
    let whole = desk::ticket(&world.app, None, 1).await.unwrap();
    let priorities = whole.lines.iter().filter(|line| line.words.key == "ticket-priority");
    let why = |line: &domain::change::Change| match line.words.args.get("why") {
        Some(Value::Text(why)) => format!("{why}{}", if line.internal { "" } else { ", for the customer" }),
        other => format!("{other:?}"),
    };
    priorities.map(why).collect()
}

pub async fn a_priority_is_weighed_anew_when_services_or_the_rate_change_and_a_hand_outranks_it(world: World) {
    let (rossi, verdi) = (world.customer("Rossi Srl").await, world.customer("Verdi Spa").await);
    let mut server = world.pc(&rossi, "srv-1").await;
    world.report(&mut server, 2).await;
    server.set_free_gb(8);
    world.report(&mut server, 10).await;
    let severity = first(&world).await.severity;
    let (before, id) = (first(&world).await.priority, server.device.id);
    let none = Actor::Collector;
    assert_eq!(first(&world).await.bill.people(), 10, "a server of which nothing is said");

    // Three people print over it: that is all.
    let printing = case::add(&world.app, None, id, ("printing", "3", "the hall"), &none).await.unwrap();
    assert_eq!((first(&world).await.bill.people(), first(&world).await.priority), (3, before + 1));
    let mail = case::add(&world.app, None, id, ("mail", "60", "Exchange"), &none).await.unwrap();
    let held = first(&world).await;
    assert_eq!((held.bill.people(), held.bill.weighed()), (60, 120));
    assert_eq!((held.priority, held.billed()), (held.bill.level(severity), held.priority), "the bill made it");
    assert!(held.priority < before, "sixty people come before ten");
    case::remove(&world.app, None, (id, mail), &none).await.unwrap();
    case::set_rate(&world.app, None, rossi.customer.id, ("300", "EUR"), &none).await.unwrap();
    assert_eq!(first(&world).await.priority, before, "three people at 300 euros an hour");
    case::set_rate(&world.app, None, rossi.customer.id, ("", "EUR"), &none).await.unwrap();
    assert_eq!(first(&world).await.priority, before + 1);

    // By hand, and back.
    let secret = world.technician("Anna", "anna@example.com").await;
    let signed_in = sign_in::who(&world.app, &secret).await.unwrap().unwrap();
    let anna = Actor::Technician(signed_in.technician.id, "Anna".into());
    let act = Act::Prioritise { level: 1, why: "the year's accounts are due".into() };
    work_ticket(&world.app, None, held.id, &act, &anna).await.unwrap();
    case::remove(&world.app, None, (id, printing), &none).await.unwrap();
    let by_hand = first(&world).await;
    assert_eq!((by_hand.priority, by_hand.billed()), (1, before));
    assert_eq!(by_hand.by_hand.map(|hand| (hand.who, hand.why)).unwrap().1, "the year's accounts are due");
    work_ticket(&world.app, None, held.id, &Act::FollowBill, &anna).await.unwrap();
    assert_eq!((first(&world).await.priority, first(&world).await.by_hand), (before, None));
    let again = work_ticket(&world.app, None, held.id, &Act::FollowBill, &anna).await;
    assert!(matches!(again, Err(AppError::Conflict { .. })), "{again:?}");
    let mut why = reasons(&world).await;
    why.sort();
    assert_eq!(why, ["rate", "rate", "services", "services", "services"]);

    // Behind the wall nothing is there.
    let scope = Some(verdi.customer.id.into());
    let foreign = case::add(&world.app, scope, id, ("mail", "5", ""), &none).await;
    assert!(matches!(foreign, Err(AppError::NotFound)));
    assert!(matches!(case::of_customer(&world.app, scope, rossi.customer.id).await, Err(AppError::NotFound)));
    let wrong = case::add(&world.app, None, id, ("mail", "0", ""), &none).await;
    assert!(matches!(wrong, Err(AppError::Invalid { field: "people", .. })));
    for _ in 0..12 {
        case::add(&world.app, None, id, ("other", "1", ""), &none).await.unwrap();
    }
    let full = case::add(&world.app, None, id, ("other", "1", ""), &none).await;
    assert!(matches!(full, Err(AppError::Conflict { .. })));
}

pub async fn a_bill_follows_the_devices_that_join_and_leave(world: World) {
    let rossi = world.customer("Rossi Srl").await;
    let mut pcs = Vec::new();
    for nth in 0..12 {
        let mut pc = world.pc(&rossi, &format!("srv-{nth}")).await;
        world.report(&mut pc, 2).await;
        case::add(&world.app, None, pc.device.id, ("other", "1", ""), &Actor::Collector).await.unwrap();
        pcs.push(pc);
    }
    pcs.iter_mut().for_each(|pc| pc.fail_service("nginx.service", "nginx"));
    // A minute apart: within the ten of a storm.
    for _ in 0..4 {
        for pc in &mut pcs {
            world.report(pc, 1).await;
        }
    }
    let storm = world.tickets().await.into_iter().find(|one| one.open_findings == 12).unwrap();
    assert_eq!((storm.bill.people(), storm.priority), (12, storm.bill.level(storm.severity)));
    for pc in pcs.iter_mut().take(4) {
        pc.host.services = healthy("srv").services;
        world.report(pc, 10).await;
    }
    let less = world.tickets().await.into_iter().find(|one| one.id == storm.id).unwrap();
    assert_eq!((less.open_findings, less.bill.people()), (8, 8));
    assert_eq!(less.priority, storm.priority + 1, "fewer people are held up");
}
