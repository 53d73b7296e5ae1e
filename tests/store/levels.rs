//! Levels, watching, assignment and on-call through the real collector on either engine.

use collector::app::queue::Asked;
use collector::app::technician::{self, Part};
use collector::app::work_ticket::{undo_ticket, work_ticket};
use collector::app::{assignment, desk, hand_over, on_call, queue, staff, watch};
use collector::error::AppError;
use collector::store::queue::QueueView;
use collector::store::{assignment as stored, watcher};
use collector::words::Reader;
use domain::access::Role;
use domain::assignment::{Absence, Mode, Preference};
use domain::change::Actor;
use domain::ticket::{Act, Level, State, Ticket, WaitingFor, Whom};
use shared::ids::TechnicianId;
use support::World;
use support::world::Tenant;

const HOUR: i64 = 3_600_000;

async fn person(world: &World, name: &str) -> Actor {
    let made = technician::add(&world.app, name, &format!("{}@example.com", name.to_lowercase())).await.unwrap();
    technician::set(&world.app, made.id, &Part::all(Role::Technician)).await.unwrap();
    Actor::Technician(made.id, name.to_owned())
}

fn id(who: &Actor) -> TechnicianId {
    who.technician().unwrap()
}

/// A customer whose disk is full, and who works for it.
async fn scene(world: &World) -> (Tenant, Ticket, [Actor; 2]) {
    let people = [person(world, "Anna").await, person(world, "Bo").await];
    let rossi = world.customer("Rossi").await;
    let mut pc = world.pc(&rossi, "srv-1").await;
    let ticket = world.fill(&mut pc).await;
    (rossi, ticket, people)
}

async fn ticket(world: &World, number: i64) -> Ticket {
    desk::ticket(&world.app, None, number).await.unwrap().row.listed.ticket
}

async fn told(world: &World, number: i64) -> Vec<(String, bool)> {
    let lines = desk::ticket(&world.app, None, number).await.unwrap().lines;
    lines.into_iter().map(|line| (line.words.key, line.internal)).collect()
}

pub async fn a_vendor_has_it_its_clock_runs_and_the_desk_is_told_when_it_is_late(world: World) {
    let (_, one, [anna, _]) = scene(&world).await;
    let app = &world.app;
    let by = app.clock.now_ms() + 2 * HOUR;
    work_ticket(app, None, one.id, &Act::Take, &anna).await.unwrap();
    let whom = Whom { name: "Dell".into(), reference: "SR-1".into(), answer_by: Some(by) };
    let to_vendor = |why: &str| Act::Level { to: Level::Vendor, why: why.to_owned(), whom: whom.clone() };
    let empty = work_ticket(app, None, one.id, &to_vendor(" "), &anna).await;
    assert!(matches!(empty, Err(AppError::Invalid { .. })), "a note is wanted");
    work_ticket(app, None, one.id, &to_vendor("a new disk"), &anna).await.unwrap();
    let wait = Act::Wait { on: WaitingFor::Vendor, text: String::new(), until: None };
    work_ticket(app, None, one.id, &wait, &anna).await.unwrap();

    let asked = Asked { view: "all".into(), level: "3".into(), ..Asked::default() };
    let reader = Reader::utc(app.clock.now_ms());
    let found = queue::page(app, None, &anna, &asked, &reader, (10, 0)).await.unwrap();
    assert_eq!(found.rows.iter().map(|row| row.0.listed.ticket.number).collect::<Vec<_>>(), [one.number]);
    let other = Asked { level: "1".into(), ..asked };
    assert!(queue::page(app, None, &anna, &other, &reader, (10, 0)).await.unwrap().rows.is_empty());

    app.clock.advance(2 * HOUR);
    world.tick().await;
    let late = ticket(&world, one.number).await;
    assert_eq!((late.state, late.level, late.is_held_by(id(&anna))), (State::InProgress, Level::Vendor, true));
    let held = late.held_outside(app.clock.now_ms());
    assert_eq!((held[0].last.name.as_str(), held[0].last.reference.as_str(), held[0].is_late), ("Dell", "SR-1", true));
    assert_eq!(held[0].held_ms, 2 * HOUR + 60_000, "until the minute that was looked at");
    world.tick().await;
    let lines = told(&world, one.number).await;
    let late = lines.iter().filter(|(key, _)| key == "ticket-vendor-late").count();
    assert_eq!(late, 1, "once");
    let inside = |key: &str| lines.iter().any(|(known, internal)| known == key && *internal);
    assert!(
        inside("ticket-level-outside") && inside("ticket-vendor-late"),
        "nothing of it is the customer's: {lines:?}"
    );
    work_ticket(app, None, one.id, &Act::Resolve("a new disk is in".into()), &anna).await.unwrap();
    assert_eq!(ticket(&world, one.number).await.outside_now(), None);
    undo_ticket(app, None, one.number, &anna).await.unwrap();
    assert!(ticket(&world, one.number).await.outside_now().is_some());
}

pub async fn of_two_who_take_it_one_wins_and_a_colleague_behind_the_wall_gets_nothing(world: World) {
    let (rossi, one, [anna, bo]) = scene(&world).await;
    let app = &world.app;
    let verdi = world.customer("Verdi").await;
    let marek = person(&world, "Marek").await;
    let part = Part { role: Role::Technician, customers: Some(vec![verdi.customer.id]) };
    technician::set(app, id(&marek), &part).await.unwrap();

    let take = Act::TakeFrom(None);
    let both = tokio::join!(work_ticket(app, None, one.id, &take, &anna), work_ticket(app, None, one.id, &take, &bo));
    let (won, lost) = if both.0.is_ok() { (both.0, both.1) } else { (both.1, both.0) };
    assert!(matches!(&lost, Err(AppError::Conflict { why }) if why.contains("colleague")), "{lost:?}");
    let holder = won.unwrap().assignee.unwrap().0;
    let other = if holder == id(&anna) { &bo } else { &anna };

    let refused = hand_over::hand_over(app, None, one.id, (id(&marek), "yours"), &anna).await;
    assert!(matches!(refused, Err(AppError::Invalid { field: "to", .. })), "he may not see it");
    let ranked = assignment::ranked(app, None, &one).await.unwrap();
    assert!(ranked.iter().all(|one| one.who.0 != id(&marek)) && ranked.len() == 2);
    let wall = Some(desk::Wall::Technician(id(&marek)));
    let foreign = hand_over::hand_over(app, wall, one.id, (id(&bo), "yours"), &marek).await;
    assert!(matches!(foreign, Err(AppError::Invalid { .. } | AppError::NotFound)));
    assert!(matches!(watch::set(app, wall, one.number, true, &marek).await, Err(AppError::NotFound)));
    let silent = hand_over::hand_over(app, None, one.id, (id(other), " "), &anna).await;
    assert!(matches!(silent, Err(AppError::Invalid { .. })), "a note is wanted");
    let after = hand_over::hand_over(app, None, one.id, (id(other), "knows disks"), &anna).await.unwrap();
    assert!(after.is_held_by(id(other)) && after.state == State::Assigned);

    for _ in 0..2 {
        watch::set(app, None, one.number, true, &anna).await.unwrap();
    }
    let own = (rossi.customer.id, one.id);
    let mut read = app.db.read().await.unwrap();
    assert_eq!(watcher::of_ticket(&mut read, own.0, own.1).await.unwrap(), [(id(&anna), "Anna".to_owned())]);
    assert!(watcher::of_ticket(&mut read, verdi.customer.id, one.id).await.unwrap().is_empty());
    drop(read);
    others_acts_are_unheard(&world, &one, (&anna, id(&anna)), &bo).await;
    let asked = Asked { view: "watched".into(), ..Asked::default() };
    let reader = Reader::utc(app.clock.now_ms());
    let found = queue::page(app, None, &anna, &asked, &reader, (10, 0)).await.unwrap();
    assert_eq!((found.view, found.total, found.rows.len()), (QueueView::Watched, 1, 1));
    assert_eq!(queue::page(app, None, &bo, &asked, &reader, (10, 0)).await.unwrap().total, 0);
    assert_eq!(watch::numbers(app, None, Some(id(&anna))).await.unwrap(), [one.number]);
    watch::set(app, None, one.number, false, &anna).await.unwrap();
    let lines = told(&world, one.number).await;
    let count = |key: &str| lines.iter().filter(|(known, internal)| known == key && *internal).count();
    assert_eq!((count("ticket-watched"), count("ticket-unwatched"), count("ticket-handed-over")), (1, 1, 1));
    let foreign = app.db.write().await.unwrap();
    let mut foreign = foreign;
    let beyond = watcher::add(&mut foreign, (verdi.customer.id, one.id), id(&bo), 1).await;
    assert!(beyond.is_err(), "the wall holds on its own");
}

/// What others do on a ticket is unheard of by who watches it until it is told, and one's own acts are not.
async fn others_acts_are_unheard(world: &World, one: &Ticket, (anna, who): (&Actor, TechnicianId), bo: &Actor) {
    let (app, since) = (&world.app, world.app.clock.now_ms());
    assert_eq!(watcher::unheard(&mut app.db.read().await.unwrap(), since, 9).await.unwrap(), [], "nothing is new yet");
    app.clock.advance(60_000);
    for (act, who) in [(Act::Note("mine".into()), anna), (Act::Note("hers".into()), bo)] {
        work_ticket(app, None, one.id, &act, who).await.unwrap();
        app.clock.advance(1);
    }
    let mut write = app.db.write().await.unwrap();
    let of = watcher::Unheard { customer: one.customer, ticket: one.id, who, heard_at: since };
    assert_eq!(watcher::unheard(&mut write, since + 60_000, 9).await.unwrap(), [], "her own act is no news");
    assert_eq!(watcher::unheard(&mut write, since + 60_001, 9).await.unwrap(), [of]);
    let foreign = watcher::Unheard { customer: shared::ids::CustomerId::new(1, [0; 10]), ..of };
    watcher::heard(&mut write, &foreign, since + 60_001).await.unwrap();
    assert_eq!(watcher::unheard(&mut write, since + 60_001, 9).await.unwrap(), [of], "the wall holds on its own");
    watcher::heard(&mut write, &of, since + 60_001).await.unwrap();
    assert_eq!(watcher::unheard(&mut write, since + 90_000, 9).await.unwrap(), []);
    write.commit().await.unwrap();
}

pub async fn who_should_have_it_is_weighed_given_and_given_on_when_somebody_is_away(world: World) {
    let (rossi, one, [anna, bo]) = scene(&world).await;
    let (app, now) = (&world.app, world.app.clock.now_ms());
    staff::set_work(app, id(&bo), &["storage"], "always").await.unwrap();
    let rubbish = staff::set_work(app, id(&bo), &[], "when I like").await;
    assert!(matches!(rubbish, Err(AppError::Invalid { field: "hours", .. })));
    let best = |ranked: Vec<domain::assignment::Ranked>| ranked[0].who.1.clone();
    assert_eq!(best(assignment::ranked(app, None, &one).await.unwrap()), "Bo", "he knows disks");
    let never = [(id(&bo), "never".to_owned())];
    staff::set_wanted(app, None, rossi.customer.id, &never).await.unwrap();
    assert_eq!(best(assignment::ranked(app, None, &one).await.unwrap()), "Anna");
    let refused = assignment::assign(app, None, one.id, (id(&bo), None), &anna).await;
    assert!(matches!(refused, Err(AppError::Invalid { field: "to", .. })), "the customer does not want him");
    staff::set_wanted(app, None, rossi.customer.id, &[(id(&bo), "first".to_owned())]).await.unwrap();
    let (_, wanted) = staff::wanted(app, None, rossi.customer.id).await.unwrap();
    let of_bo = wanted.iter().find(|(who, _)| who.id == id(&bo)).unwrap().1;
    assert_eq!(of_bo, Some(Preference::First));

    assignment::step(app).await.unwrap();
    assert_eq!(ticket(&world, one.number).await.assignee, None, "only proposed, as it begins");
    assignment::set_mode(app, "assign").await.unwrap();
    assert_eq!(assignment::mode(app).await.unwrap(), Mode::Assign);
    assignment::step(app).await.unwrap();
    assert!(ticket(&world, one.number).await.is_held_by(id(&bo)));
    let mut read = app.db.read().await.unwrap();
    let (who, reasons) = stored::of_ticket(&mut read, rossi.customer.id, one.id).await.unwrap().unwrap();
    drop(read);
    let keys: Vec<&str> = reasons.iter().map(|one| one.words.key.as_str()).collect();
    let wanted = ["assignment-works", "assignment-skilled", "assignment-wanted-first", "assignment-load"];
    assert_eq!((who, keys), (id(&bo), wanted.to_vec()));

    // What a person gives back is not given again; what they take is theirs.
    work_ticket(app, None, one.id, &Act::Release, &bo).await.unwrap();
    assignment::step(app).await.unwrap();
    assert_eq!(ticket(&world, one.number).await.assignee, None);
    assignment::assign(app, None, one.id, (id(&bo), None), &anna).await.unwrap();
    let again = assignment::assign(app, None, one.id, (id(&anna), None), &anna).await;
    assert!(matches!(again, Err(AppError::Conflict { .. })), "the page showed it as nobody's");

    let away = Absence { from_at: now + HOUR, until_at: now + 48 * HOUR };
    let absence = staff::add_absence(app, id(&bo), away).await.unwrap();
    assert!(matches!(staff::remove_absence(app, id(&anna), absence).await, Err(AppError::NotFound)));
    assignment::step(app).await.unwrap();
    assert!(ticket(&world, one.number).await.is_held_by(id(&bo)), "he is still there");
    app.clock.advance(HOUR);
    for _ in 0..2 {
        assignment::step(app).await.unwrap();
    }
    assert!(ticket(&world, one.number).await.is_held_by(id(&anna)), "who is there takes it over");
    let lines = told(&world, one.number).await;
    let moved: Vec<_> = lines.iter().filter(|(key, _)| key == "ticket-reassigned").collect();
    assert_eq!(moved, [&("ticket-reassigned".to_owned(), true)]);

    let span = (now, now + 24 * HOUR);
    let shift = on_call::add(app, id(&anna), Some(rossi.customer.id), span, "Owner").await.unwrap();
    on_call::add(app, id(&bo), None, span, "Owner").await.unwrap();
    assert_eq!(on_call::now(app, None).await.unwrap().unwrap().who.0, id(&bo));
    let own = Some(desk::Wall::Technician(id(&anna)));
    assert_eq!(on_call::list(app, own).await.unwrap().len(), 1, "of colleagues nothing");
    let backwards = on_call::add(app, id(&bo), None, (span.1, span.0), "Owner").await;
    assert!(matches!(backwards, Err(AppError::Invalid { field: "until", .. })));
    on_call::remove(app, shift).await.unwrap();
    assert!(matches!(on_call::remove(app, shift).await, Err(AppError::NotFound)));
}
