//! The queue on either engine: what is asked of it, views that people keep, and the time that was spent.

use collector::app::queue::{Asked, page};
use collector::app::technician::{Part, invite};
use collector::app::work_ticket::{work_ticket, work_ticket_for};
use collector::app::{desk, saved_view, sign_in, time_entry};
use collector::error::AppError;
use collector::store::scope::Wall;
use collector::store::time_entry as entries;
use collector::words::Reader;
use domain::access::Role;
use domain::change::Actor;
use domain::ticket::Act;
use domain::time_entry::{Cover, Spent, Sum};
use shared::ids::{TechnicianId, TimeEntryId};
use support::World;
use support::world::Tenant;

/// A customer of each name with one full disk; the first ticket is Rossi's.
async fn scene(world: &World) -> (Tenant, Tenant, Actor) {
    let mut tenants = Vec::new();
    for name in ["Rossi Srl", "Verdi Spa"] {
        let tenant = world.customer(name).await;
        let mut pc = world.pc(&tenant, "srv-1").await;
        world.report(&mut pc, 2).await;
        pc.set_free_gb(4);
        world.report(&mut pc, 10).await;
        tenants.push(tenant);
    }
    let (verdi, rossi) = (tenants.pop().unwrap(), tenants.pop().unwrap());
    (rossi, verdi, technician(world).await)
}

async fn technician(world: &World) -> Actor {
    let secret = world.technician("Anna", "anna@example.com").await;
    let session = sign_in::who(&world.app, &secret).await.unwrap().unwrap();
    Actor::Technician(session.technician.id, "Anna".into())
}

/// Somebody who joined later.
async fn colleague(world: &World, name: &str) -> Actor {
    let email = format!("{name}@example.com").to_lowercase();
    let made = invite(&world.app, name, &email, &Part::all(Role::Technician)).await.unwrap();
    Actor::Technician(made.technician.id, name.into())
}

fn id_of(who: &Actor) -> TechnicianId {
    match who {
        Actor::Technician(id, _) => *id,
        other => unreachable!("{other:?} is no technician"),
    }
}

fn reader(world: &World) -> Reader {
    Reader::utc(world.app.clock.now_ms())
}

async fn numbers(world: &World, who: &Actor, asked: &Asked) -> Vec<i64> {
    let found = page(&world.app, None, who, asked, &reader(world), (10, 0)).await.unwrap();
    assert_eq!(found.total, i64::try_from(found.rows.len()).unwrap(), "a count is that of its list");
    found.rows.iter().map(|(row, _)| row.listed.ticket.number).collect()
}

pub async fn the_queue_is_ordered_and_filtered_as_it_is_asked(world: World) {
    let (rossi, _, anna) = scene(&world).await;
    let id = world.tickets().await.into_iter().find(|one| one.number == 1).unwrap().id;
    work_ticket(&world.app, None, id, &Act::Take, &anna).await.unwrap();
    let anna_id = id_of(&anna);
    let asked = |holder: &str, order: &str| Asked { holder: holder.into(), order: order.into(), ..Asked::default() };
    let table: [(&str, &str, &[i64]); 6] = [
        ("", "newest", &[2, 1]),
        ("", "oldest", &[1, 2]),
        ("", "customer", &[1, 2]),
        ("", "what nobody knows", &[2, 1]),
        (&anna_id.to_string(), "due", &[1]),
        ("nobody", "", &[2, 1]),
    ];
    for (holder, order, wanted) in table {
        assert_eq!(numbers(&world, &anna, &asked(holder, order)).await, wanted, "{holder} {order}");
    }
    let of_rossi = Asked { customer: rossi.customer.id.to_string(), ..Asked::default() };
    assert_eq!(numbers(&world, &anna, &of_rossi).await, [1]);
}

pub async fn views_are_one_s_own_or_the_team_s_and_stay_behind_the_wall(world: World) {
    let (rossi, verdi, anna) = scene(&world).await;
    let marek = colleague(&world, "Marek").await;
    let marek_id = id_of(&marek);
    let of = |tenant: &Tenant| Asked { customer: tenant.customer.id.to_string(), ..Asked::default() };
    let (work, owner, looks) = (Role::Technician, Role::Owner, Role::ReadOnly);
    let keep = |who, role, name, shared, asked| {
        let (app, who) = (world.app.clone(), Actor::clone(who));
        async move { saved_view::keep(&app, None, (&who, role), (name, shared), &asked).await }
    };
    let own = keep(&anna, work, " Rossi ", false, of(&rossi)).await.unwrap();
    let team = keep(&anna, work, "Verdi", true, of(&verdi)).await.unwrap();
    assert_eq!(keep(&anna, work, "Rossi", false, of(&rossi)).await.unwrap(), own, "a name of one's own is kept once");
    assert!(matches!(keep(&anna, work, " ", false, of(&rossi)).await, Err(AppError::Invalid { field: "name", .. })));
    assert!(matches!(keep(&marek, looks, "x", true, of(&rossi)).await, Err(AppError::Forbidden { .. })));
    let nobody = Asked { customer: "cus_x".into(), ..Asked::default() };
    assert!(matches!(keep(&anna, work, "x", false, nobody).await, Err(AppError::NotFound)));

    let reader = reader(&world);
    let names = |views: Vec<saved_view::View>| -> Vec<(String, i64, bool)> {
        views.into_iter().map(|one| (one.name, one.count, one.is_own)).collect()
    };
    let hers = saved_view::of(&world.app, None, &anna, &reader).await.unwrap();
    assert_eq!(names(hers), [("Rossi".to_owned(), 1, true), ("Verdi".into(), 1, true)]);
    let his = saved_view::of(&world.app, None, &marek, &reader).await.unwrap();
    assert_eq!(names(his), [("Verdi".to_owned(), 1, false)]);
    // Who was named for no customer is not told of a view that names one.
    let wall = Some(Wall::Technician(marek_id));
    assert!(saved_view::of(&world.app, wall, &marek, &reader).await.unwrap().is_empty());

    saved_view::begin_with(&world.app, &marek, Some(team)).await.unwrap();
    assert_eq!(saved_view::first(&world.app, None, &marek).await.unwrap(), Some(of(&verdi)));
    assert_eq!(saved_view::first(&world.app, wall, &marek).await.unwrap(), None, "behind the wall it is gone");
    assert!(matches!(saved_view::begin_with(&world.app, &marek, Some(own)).await, Err(AppError::NotFound)));
    assert!(matches!(saved_view::remove(&world.app, (&marek, work), own).await, Err(AppError::NotFound)));
    assert!(matches!(saved_view::remove(&world.app, (&marek, work), team).await, Err(AppError::Forbidden { .. })));
    saved_view::remove(&world.app, (&marek, owner), team).await.unwrap();
    assert_eq!(saved_view::first(&world.app, None, &marek).await.unwrap(), None, "a view that is gone is none");
    for nth in 0..saved_view::MOST - 1 {
        keep(&anna, work, &*format!("view {nth}").leak(), false, Asked::default()).await.unwrap();
    }
    assert!(matches!(keep(&anna, work, "more", false, Asked::default()).await, Err(AppError::Conflict { .. })));
}

pub async fn time_is_kept_with_its_note_summed_by_month_and_corrected_with_a_line(world: World) {
    let (rossi, verdi, anna) = scene(&world).await;
    let one = world.tickets().await.into_iter().find(|one| one.number == 1).unwrap();
    let spent = |minutes, cover| Some(Spent { minutes, cover });
    let note = Act::Note("Asked the vendor.".into());
    work_ticket_for(&world.app, None, one.id, (&note, spent(30, Cover::Covered)), &anna).await.unwrap();
    let done = Act::Resolve("Emptied it.".into());
    work_ticket_for(&world.app, None, one.id, (&done, spent(15, Cover::NotCovered)), &anna).await.unwrap();
    // A refusal keeps no time.
    let again = work_ticket_for(&world.app, None, one.id, (&done, spent(99, Cover::Covered)), &anna).await;
    assert!(matches!(again, Err(AppError::Conflict { .. })));
    let utc = jiff::tz::TimeZone::UTC;
    let sums = async || time_entry::month(&world.app, None, "", &utc).await.unwrap().customers;
    let sum = Sum { covered: 30, not_covered: 15, courtesy: 0 };
    assert_eq!(sums().await, [(rossi.customer.id, "Rossi Srl".to_owned(), sum)]);
    assert!(time_entry::month(&world.app, None, "2019-01", &utc).await.unwrap().customers.is_empty());
    let behind = Some(Wall::Customer(verdi.customer.id));
    assert!(time_entry::month(&world.app, behind, "", &utc).await.unwrap().customers.is_empty());

    let mut read = world.app.db.read().await.unwrap();
    let kept = entries::of_ticket(&mut read, rossi.customer.id, one.id).await.unwrap();
    assert!(entries::of_ticket(&mut read, verdi.customer.id, one.id).await.unwrap().is_empty());
    drop(read);
    let id = kept.iter().find(|entry| entry.spent.minutes == 30).unwrap().id;
    let to = ("20", "courtesy");
    assert!(matches!(time_entry::correct(&world.app, behind, (1, id), to, &anna).await, Err(AppError::NotFound)));
    assert!(matches!(time_entry::correct(&world.app, None, (2, id), to, &anna).await, Err(AppError::NotFound)));
    let wrong = time_entry::correct(&world.app, None, (1, id), ("many", "courtesy"), &anna).await;
    assert!(matches!(wrong, Err(AppError::Invalid { field: "minutes", .. })));
    time_entry::correct(&world.app, None, (1, id), to, &anna).await.unwrap();
    assert_eq!(sums().await[0].2, Sum { covered: 0, not_covered: 15, courtesy: 20 });
    let lines = desk::ticket(&world.app, None, 1).await.unwrap().lines;
    let told = lines.iter().filter(|line| line.words.key.starts_with("ticket-time"));
    let told: Vec<_> = told.map(|line| (line.words.key.as_str(), line.internal)).collect();
    assert_eq!(told, [("ticket-time", true), ("ticket-time", true), ("ticket-time-corrected", true)]);

    let all = time_entry::entries(&world.app, None, Some(rossi.customer.id), "", &utc).await.unwrap();
    assert_eq!(all.iter().map(|one| (one.number, one.entry.spent.minutes)).collect::<Vec<_>>(), [(1, 20), (1, 15)]);
    let foreign = time_entry::entries(&world.app, behind, Some(rossi.customer.id), "", &utc).await;
    assert!(matches!(foreign, Err(AppError::NotFound)));
    let mut write = world.app.db.write_unleased().await.unwrap();
    let mut stolen = kept[0].clone();
    (stolen.id, stolen.customer) = (TimeEntryId::new(1, [9; 10]), verdi.customer.id);
    assert!(entries::save(&mut write, &stolen).await.is_err(), "a ticket of another customer is not there");
}
