//! Contract of promises, and how they follow a ticket through the real collector on either engine.
//! Next: `collector/src/app/promise/`.

use collector::app::promise::customer::{self as case, Typed};
use collector::app::{desk, notices, promise as promises, sign_in, work_ticket::work_ticket};
use collector::clock::Clock;
use collector::store::calendar::{self, Kept};
use collector::store::promise::{self, Due};
use collector::store::{Db, device, ticket, tier};
use domain::calendar::closure;
use domain::calendar::holidays::Country;
use domain::change::Actor;
use domain::notice::Kind as Notice;
use domain::notice::person::Update;
use domain::promise::Kind;
use domain::promise::event::{Event, Stage, Step, Terms};
use domain::promise::tier::{STANDARD, Tier};
use domain::ticket::{Act, Ticket, WaitingFor};
use support::World;
use support::world::Tenant;

use crate::desk::{NOW, new_ticket};
use crate::people::new_device;

const HOUR: i64 = 3_600_000;

/// Tiers, calendars and events are kept; the nearest calendar holds; nothing of one customer is seen from another.
pub async fn contract_promise(db: &Db) {
    let clock = Clock::manual(NOW);
    let (ours, our_no) = new_device(db, &clock, "Promises Ltd").await;
    let (theirs, _) = new_device(db, &clock, "Others Ltd").await;
    let mut write = db.write_unleased().await.unwrap();
    let site = device::by_number(&mut write, our_no).await.unwrap().unwrap().site_id;
    let (first, place) = promise::ground(&mut write, ours, Some(site)).await.unwrap().unwrap();
    assert_eq!((first, place.place), (Tier::standard(), None), "nobody changed anything");
    let own = Tier { word: "own_1".into(), name: "Own".into(), ..Tier::professional() };
    for _ in 0..2 {
        tier::save(&mut write, &own, (NOW, "Anna")).await.unwrap();
    }
    assert_eq!(tier::list(&mut write).await.unwrap(), std::slice::from_ref(&own));
    assert!(tier::set(&mut write, ours, "own_1").await.unwrap());
    let counts = tier::customers(&mut write, None).await.unwrap();
    assert_eq!((counts.get("own_1"), counts.get(STANDARD)), (Some(&1), Some(&1)));
    assert_eq!(tier::customers(&mut write, Some(theirs.into())).await.unwrap().get("own_1"), None);
    let closures = closure::read("2026-12-24..2027-01-06 Winter").unwrap();
    let all = Kept { site: None, place: Country::Italy.place("milano"), closures };
    let here = Kept { site: Some(site), place: Country::Poland.place(""), closures: Vec::new() };
    for one in [&all, &here] {
        calendar::save(&mut write, ours, one, (NOW, "Anna")).await.unwrap();
        calendar::save(&mut write, ours, one, (NOW, "Anna")).await.unwrap();
    }
    let mut kept = calendar::of_customer(&mut write, ours).await.unwrap();
    kept.sort_by_key(|one| one.site);
    assert_eq!(kept, [all.clone(), here.clone()]);
    assert!(calendar::of_customer(&mut write, theirs).await.unwrap().is_empty());
    for (at, wanted) in [(None, &all), (Some(site), &here)] {
        let (tier, place) = promise::ground(&mut write, ours, at).await.unwrap().unwrap();
        assert_eq!((&tier, place.place, &place.closures), (&own, wanted.place, &wanted.closures));
    }
    write.commit().await.unwrap();
    contract_events(db, &clock, (ours, theirs)).await;
    let mut write = db.write_unleased().await.unwrap();
    // Whether the key refuses it or the row belongs to somebody else: nothing of it is kept.
    let foreign = Kept { site: Some(site), closures: Vec::new(), place: None };
    let _refused = calendar::save(&mut write, theirs, &foreign, (NOW, "Anna")).await;
    drop(write);
    let mut read = db.read().await.unwrap();
    assert!(calendar::of_customer(&mut read, ours).await.unwrap().contains(&here), "ours stays as it was");
    assert!(calendar::of_customer(&mut read, theirs).await.unwrap().is_empty(), "a foreign site stays foreign");
}

async fn contract_events(db: &Db, clock: &Clock, (ours, theirs): (shared::ids::CustomerId, shared::ids::CustomerId)) {
    let mut write = db.write_unleased().await.unwrap();
    let one = new_ticket(clock, ours, 1);
    ticket::save(&mut write, &one).await.unwrap();
    let events = [
        Event { at: NOW, step: Step::Terms(Terms::of(&Tier::standard(), 3)) },
        Event { at: NOW, step: Step::Told { by_person: true, next_at: Some(NOW + 9) } },
        Event { at: NOW, step: Step::Stage(Stage::Waits(WaitingFor::Vendor)) },
    ];
    promise::add(&mut write, (ours, one.id), 0, &events[..1]).await.unwrap();
    promise::add(&mut write, (ours, one.id), 1, &events[1..]).await.unwrap();
    assert_eq!(promise::of_ticket(&mut write, ours, one.id).await.unwrap(), (events.to_vec(), Due::default()));
    assert_eq!(promise::of_ticket(&mut write, theirs, one.id).await.unwrap(), (Vec::new(), Due::default()));
    let due = Due { nearest: Some((Kind::Repair, NOW + 5)), update_at: Some(NOW + 9), change_at: Some(NOW + 2) };
    promise::keep(&mut write, (theirs, one.id), &due, None).await.unwrap();
    assert_eq!(promise::of_ticket(&mut write, ours, one.id).await.unwrap().1, Due::default(), "foreign is not there");
    promise::keep(&mut write, (ours, one.id), &due, Some(NOW + 9)).await.unwrap();
    assert_eq!(promise::of_ticket(&mut write, ours, one.id).await.unwrap().1, due);
    let listed = ticket::get(&mut write, Some(ours.into()), one.id).await.unwrap().unwrap();
    assert_eq!((listed.due, listed.ticket.next_update_at), (due.nearest, due.update_at));
    assert!(promise::due_now(&mut write, NOW + 1, 9).await.unwrap().is_empty());
    assert_eq!(promise::due_now(&mut write, NOW + 2, 9).await.unwrap().len(), 1);
    promise::look_again(&mut write, Some(theirs), "", NOW).await.unwrap();
    assert!(promise::due_now(&mut write, NOW, 9).await.unwrap().is_empty());
    promise::look_again(&mut write, None, "own_1", NOW).await.unwrap();
    assert_eq!(promise::due_now(&mut write, NOW, 9).await.unwrap().len(), 1);
    let opened = promise::opened_since(&mut write, None, ("own_1", 0), 9).await.unwrap();
    assert_eq!(opened, [(ours, one.site, one.id)]);
    assert!(promise::opened_since(&mut write, Some(theirs.into()), ("own_1", 0), 9).await.unwrap().is_empty());
    assert!(promise::devices(&mut write, (ours, one.id)).await.unwrap().is_empty());
    write.commit().await.unwrap();
}

/// A customer whose server has a full disk, with a contact and a technician; the tier works around the clock.
async fn scene(world: &World) -> (Tenant, Actor) {
    let secret = world.technician("Anna", "anna@example.com").await;
    let session = sign_in::who(&world.app, &secret).await.unwrap().unwrap();
    let tenant = world.customer("Rossi").await;
    world.contact(&tenant, "Maria", "maria@rossi.example", "it").await;
    let tier = Tier { hours: domain::calendar::Hours::always(), ..Tier::standard() };
    let mut write = world.app.db.write_unleased().await.unwrap();
    tier::save(&mut write, &tier, (0, "Anna")).await.unwrap();
    write.commit().await.unwrap();
    let mut pc = world.pc(&tenant, "srv-1").await;
    world.report(&mut pc, 2).await;
    pc.set_free_gb(4);
    world.report(&mut pc, 10).await;
    (tenant, Actor::Technician(session.technician.id, "Anna".into()))
}

async fn first(world: &World) -> Ticket {
    world.tickets().await.into_iter().find(|one| one.number == 1).unwrap()
}

async fn due(world: &World) -> Due {
    let one = first(world).await;
    promise::of_ticket(&mut world.app.db.read().await.unwrap(), one.customer, one.id).await.unwrap().1
}

/// The lines about promises, as key and share.
async fn lines(world: &World) -> Vec<String> {
    let whole = desk::ticket(&world.app, None, 1).await.unwrap();
    let about = whole.lines.into_iter().filter(|one| one.words.key.starts_with("promise-"));
    about.inspect(|one| assert!(one.internal, "the customer never reads it")).map(|one| one.words.key).collect()
}

async fn until(world: &World, at: i64) {
    world.app.clock.advance(at - world.app.clock.now_ms());
    for _ in 0..2 {
        world.app.writer().unwrap().tick().await.unwrap();
    }
}

pub async fn a_ticket_has_its_clocks_from_the_first_and_time_warns_once_of_each_share(world: World) {
    scene(&world).await;
    until(&world, world.app.clock.now_ms()).await;
    let (one, stands) = (first(&world).await, due(&world).await);
    let target = Tier::standard().target(one.priority).repair_min.map(|min| i64::from(min) * 60_000).unwrap();
    assert_eq!(stands.nearest, Some((Kind::Repair, one.opened_at + target)));
    assert_eq!((one.next_update_at, lines(&world).await.len()), (None, 0), "the customer knows of nothing");
    until(&world, one.opened_at + target / 2 - 1).await;
    assert!(lines(&world).await.is_empty());
    for (share, count) in [(50, 1), (75, 2), (90, 3), (100, 4)] {
        until(&world, one.opened_at + target * share / 100).await;
        assert_eq!(lines(&world).await.len(), count, "{share} %");
    }
    assert_eq!(lines(&world).await[3], "promise-missed");
    assert_eq!(due(&world).await.change_at, None, "all is said");
}

pub async fn words_of_a_person_stop_the_response_and_promise_the_next_message(world: World) {
    let (_, anna) = scene(&world).await;
    let one = first(&world).await;
    let update = Update { text: "We clean it up today.".into(), ..Update::default() };
    notices::write(&world.app, None, one.id, Notice::Progress, &update, &anna).await.unwrap();
    let (told, now) = (first(&world).await, world.app.clock.now_ms());
    let minutes = i64::from(Tier::standard().target(one.priority).update_min.unwrap());
    assert_eq!(told.next_update_at, Some(now + minutes * 60_000), "the tier promises what nobody else did");
    let clocks = promises::clocks(&world.app, &told, false).await.unwrap();
    assert_eq!(clocks.of(Kind::Response).unwrap().stopped_at, Some(now));
    let own = Update { next_update_at: Some(now + HOUR), ..update };
    notices::write(&world.app, None, one.id, Notice::Progress, &own, &anna).await.unwrap();
    assert_eq!(first(&world).await.next_update_at, Some(now + HOUR), "a person's word goes before the tier's");
    until(&world, now + HOUR).await;
    assert_eq!(lines(&world).await.last().map(String::as_str), Some("promise-missed"));
    assert_eq!(due(&world).await.nearest.map(|(kind, _)| kind), Some(Kind::Update));
    // While the customer's answer is waited for nothing is repaired, and what was promised by word stays promised.
    let wait = Act::Wait { on: WaitingFor::Customer, text: "which files?".into(), until: None };
    work_ticket(&world.app, None, one.id, &wait, &anna).await.unwrap();
    let clocks = promises::clocks(&world.app, &first(&world).await, false).await.unwrap();
    assert!(clocks.of(Kind::Repair).unwrap().is_paused && clocks.of(Kind::Repair).unwrap().due_at.is_none());
    work_ticket(&world.app, None, one.id, &Act::Resolve("cleaned".into()), &anna).await.unwrap();
    let clocks = promises::clocks(&world.app, &first(&world).await, false).await.unwrap();
    assert!(clocks.all.iter().all(|one| one.stopped_at.is_some()));
    assert_eq!((due(&world).await.nearest, due(&world).await.change_at), (None, None));
}

pub async fn another_tier_or_calendar_is_looked_at_by_the_next_tick(world: World) {
    let (tenant, anna) = scene(&world).await;
    let id = tenant.customer.id;
    let one = first(&world).await;
    case::set_tier(&world.app, None, id, "professional", &anna).await.unwrap();
    until(&world, world.app.clock.now_ms()).await;
    let (_, at) = due(&world).await.nearest.unwrap();
    let all_year = (0..12).map(|month| format!("2027-{:02}-01..2027-{:02}-28 closed\n", month + 1, month + 1));
    let closures = all_year.collect::<String>();
    let typed = Typed { holidays: "it/milano", closures: &closures, ics: "" };
    case::save_calendar(&world.app, None, (id, None), &typed, &anna).await.unwrap();
    until(&world, world.app.clock.now_ms()).await;
    let (_, later) = due(&world).await.nearest.unwrap();
    assert!(later > at && one.opened_at < at, "closed until the end of the month");
    let page = case::of_customer(&world.app, None, id, Some(tenant.site.id)).await.unwrap();
    assert_eq!((page.tier.word.as_str(), page.next_on.len()), ("professional", 10));
    for (wrong, field) in [
        (Typed { holidays: "atlantis", ..Typed::default() }, "holidays"),
        (Typed { closures: "soon", ..Typed::default() }, "closures"),
        (Typed { ics: "<html>", ..Typed::default() }, "ics"),
    ] {
        let refused = case::save_calendar(&world.app, None, (id, None), &wrong, &anna).await;
        let found =
            matches!(&refused, Err(collector::error::AppError::Invalid { field: found, .. }) if *found == field);
        assert!(found, "{refused:?}");
    }
}
