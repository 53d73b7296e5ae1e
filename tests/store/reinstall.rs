//! E9: a PC that was set up anew goes on as one device by a person's word; nothing is lost, nothing crosses customers.
//! Next: [`collector::app::reinstall`].

use collector::app::{device as devices, device_page, history as sealing, reinstall as case};
use collector::clock::Clock;
use collector::error::AppError;
use collector::store::device::NewDevice;
use collector::store::history::{AS_SAMPLED, StoredBlock};
use collector::store::reinstall::{self, Moved};
use collector::store::{Connection, Db, audit, change, device, finding, history, ticket, warranty};
use domain::change::{Actor, Change};
use domain::reinstall::Verdict;
use jiff::civil::date;
use shared::ids::{ChangeId, CustomerId, DeviceId, SiteId};
use shared::text::Words;
use support::world::Tenant;
use support::{Pc, World};

use crate::people::{NOW, new_customer};

const HARDWARE: &str = "ac0449123e60979ec54fc3d4d86687cae3004efaa17ddbca9edd9efa5b86277f";
const DAY: i64 = 86_400_000;

async fn on(db: &Db, clock: &Clock, (customer, site): (CustomerId, SiteId), hardware: &str) -> i64 {
    let mut write = db.write_unleased().await.unwrap();
    let id = clock.id(DeviceId::new);
    let new = NewDevice { id, customer, site, name: "pc", hardware, enrolled_at: NOW };
    let device_no = device::add(&mut write, &new).await.unwrap();
    write.commit().await.unwrap();
    device_no
}

async fn older(conn: &mut Connection, of: (CustomerId, i64)) -> Vec<(i64, bool)> {
    let found = reinstall::older(conn, of).await.unwrap();
    found.iter().map(|one| (one.device.device_no, one.is_apart)).collect()
}

fn block(device_no: i64, series: &str, from_at: i64) -> StoredBlock {
    let (series, step_s) = (series.to_owned(), AS_SAMPLED);
    StoredBlock { device_no, series, step_s, from_at, to_at: from_at + DAY, points: 9, body: vec![1, 2] }
}

/// Older devices are those of the same customer with the same hash; what is said of two is kept; rows change their device, and
/// only where nothing of the same name stands in their way.
pub async fn e9_contract_reinstall(db: &Db) {
    let clock = Clock::manual(NOW);
    let (ours, place) = new_customer(db, &clock, "Ours Ltd").await;
    let (theirs, other) = new_customer(db, &clock, "Theirs Ltd").await;
    let (ours, theirs) = ((ours.id, place.id), (theirs.id, other.id));
    let first = on(db, &clock, ours, HARDWARE).await;
    let foreign = on(db, &clock, theirs, HARDWARE).await;
    let unknown = on(db, &clock, ours, "").await;
    let second = on(db, &clock, ours, HARDWARE).await;
    let third = on(db, &clock, ours, HARDWARE).await;
    let last = on(db, &clock, ours, "").await;
    let mut write = db.write_unleased().await.unwrap();
    assert_eq!(older(&mut write, (ours.0, third)).await, [(second, false), (first, false)]);
    assert_eq!(older(&mut write, (ours.0, first)).await, []);
    assert_eq!(older(&mut write, (ours.0, last)).await, [], "no hash is not the same hash");
    assert_eq!(older(&mut write, (theirs.0, foreign)).await, []);
    assert_eq!(older(&mut write, (theirs.0, third)).await, [], "not their device");
    for _ in 0..2 {
        reinstall::set_apart(&mut write, ours.0, (third, second), (NOW, "Dr. O'Hara – „Büro“")).await.unwrap();
    }
    assert_eq!(older(&mut write, (ours.0, third)).await, [(second, true), (first, false)]);
    write.commit().await.unwrap();
    let mut write = db.write_unleased().await.unwrap();
    let across = reinstall::set_apart(&mut write, ours.0, (third, foreign), (NOW, "Eve")).await;
    assert!(across.is_err(), "a device of another customer");
    drop(write);

    what_moves(db, &clock, (ours.0, theirs.0), [first, unknown, third, foreign]).await;
}

/// Rows change their device, where nothing stands in their way, and never across customers.
async fn what_moves(
    db: &Db,
    clock: &Clock,
    (ours, theirs): (CustomerId, CustomerId),
    [first, unknown, third, foreign]: [i64; 4],
) {
    let mut write = db.write_unleased().await.unwrap();
    let blocks = [
        (first, "cpu", 0),
        (first, "cpu", 1),
        (first, "memory", 0),
        (third, "cpu", 1),
        (third, "cpu", 2),
        (foreign, "cpu", 0),
    ]
    .map(|(device_no, series, day)| block(device_no, series, NOW + day * DAY));
    history::save(&mut write, &blocks).await.unwrap();
    let line = Change {
        ticket: None,
        device: None,
        at: NOW,
        actor: Actor::Collector,
        words: Words::new("device-renamed").text("from", "a").text("to", "b"),
        internal: true,
    };
    for (owner, device_no) in [(ours, first), (ours, third), (ours, unknown), (theirs, foreign)] {
        change::add(&mut write, clock.id(ChangeId::new), owner, Some(device_no), &line).await.unwrap();
    }
    let nothing = Moved { findings: 0, lines: 0, blocks: 0 };
    warranty::set(&mut write, (ours, first), date(2027, 3, 31), (NOW, "Anna")).await.unwrap();
    for (owner, pair) in [(theirs, (first, third)), (ours, (foreign, third)), (theirs, (foreign, third))] {
        assert_eq!(reinstall::move_all(&mut write, owner, pair).await.unwrap(), nothing, "across: {pair:?}");
    }
    let moved = reinstall::move_all(&mut write, ours, (first, third)).await.unwrap();
    assert_eq!(moved, Moved { findings: 0, lines: 1, blocks: 2 });
    let days = warranty::of_customer(&mut write, ours).await.unwrap();
    assert_eq!(days.into_iter().collect::<Vec<_>>(), [(third, date(2027, 3, 31))], "the hardware is the same");
    let of = async |write: &mut Connection, customer, device_no, series| {
        let blocks = history::since(write, (customer, device_no), (series, AS_SAMPLED), 0, 400 * DAY).await.unwrap();
        blocks.iter().map(|one| (one.from_at - NOW) / DAY).collect::<Vec<_>>()
    };
    assert_eq!(of(&mut write, ours, third, "cpu").await, [0, 1, 2]);
    assert_eq!(of(&mut write, ours, third, "memory").await, [0]);
    assert_eq!(of(&mut write, ours, first, "cpu").await, [1], "what stood in the way stays where it was");
    assert_eq!(of(&mut write, theirs, foreign, "cpu").await, [0]);
    for (owner, device_no, lines) in [(ours, first, 0), (ours, third, 2), (ours, unknown, 1), (theirs, foreign, 1)] {
        let there = change::of_device(&mut write, (owner, device_no), 0, 9).await.unwrap();
        assert_eq!(there.len(), lines, "{device_no}");
    }
    write.commit().await.unwrap();
}

async fn pc(world: &World, tenant: &Tenant, name: &str) -> Pc {
    world.pc_on(&world.token(tenant).await, name, HARDWARE).await
}

async fn offer(world: &World, pc: &Pc) -> Option<(DeviceId, Verdict)> {
    let whole = device_page::whole(&world.app, None, pc.device.id, collector::app::chart::Range::Day).await.unwrap();
    whole.offer.map(|offer| (offer.other.id, offer.verdict))
}

/// How many rows two devices have: lines, tickets, blocks of every series, findings on the first ticket.
async fn rows(world: &World, pcs: [&Pc; 2]) -> [usize; 4] {
    let mut read = world.app.db.read().await.unwrap();
    let mut counted = [0; 4];
    for pc in pcs {
        let own = (pc.device.customer_id, pc.device.device_no);
        counted[0] += change::of_device(&mut read, own, 0, 1000).await.unwrap().len();
        counted[1] += ticket::of_device(&mut read, own, 100).await.unwrap().len();
        for series in history::series(&mut read, own).await.unwrap() {
            counted[2] += history::since(&mut read, own, (&series, AS_SAMPLED), 0, 400 * DAY).await.unwrap().len();
        }
    }
    let first = ticket::by_number(&mut read, None, 1).await.unwrap().unwrap().ticket;
    counted[3] = finding::of_ticket(&mut read, first.customer, first.id).await.unwrap().len();
    counted
}

/// What the old device had goes on under the new one: counts before are counts after, tickets end with the reason, the old
/// one opens nothing any more, and it is all said on both.
pub async fn e9_a_merge_loses_nothing_and_ends_what_was_open(world: World) {
    let rossi = world.customer("Rossi Srl").await;
    let mut old = pc(&world, &rossi, "web-1").await;
    world.report(&mut old, 400).await;
    old.set_free_gb(8);
    world.report(&mut old, 3).await;
    world.app.clock.advance(6 * 3_600_000);
    while sealing::step(&world.app).await.unwrap() > 0 {}
    let mut new = pc(&world, &rossi, "web-1-neu").await;
    assert_eq!(offer(&world, &new).await, Some((old.device.id, Verdict::SetUpAnew)));
    assert_eq!(offer(&world, &old).await, None, "the older one is offered on the newer one's page alone");
    world.report(&mut new, 2).await;
    let (app, anna) = (&world.app, support::portal::anna(&world).await);
    let before = rows(&world, [&old, &new]).await;
    assert!(before[1] == 1 && before[2] > 0 && before[3] == 1, "{before:?}");

    let stranger = app.clock.id(DeviceId::new);
    for pair in [(new.device.id, stranger), (stranger, old.device.id), (old.device.id, new.device.id)] {
        assert!(matches!(case::merge(app, None, pair, &anna).await, Err(AppError::NotFound)), "{pair:?}");
    }
    let pair = (new.device.id, old.device.id);
    let moved = case::merge(app, Some(rossi.customer.id.into()), pair, &anna).await.unwrap();
    assert!(moved.findings == 1 && moved.blocks > 0, "{moved:?}");
    let after = rows(&world, [&old, &new]).await;
    // A line on each device tells of the merge itself; all else is what it was.
    assert_eq!([after[0] - 2, after[1], after[2], after[3]], before);
    assert_eq!(offer(&world, &new).await, None);
    assert!(matches!(case::merge(app, None, pair, &anna).await, Err(AppError::NotFound)), "once");

    let mut read = app.db.read().await.unwrap();
    let own = (rossi.customer.id, new.device.device_no);
    let listed = ticket::of_device(&mut read, own, 9).await.unwrap();
    assert_eq!(
        listed.iter().map(|one| one.ticket.number).collect::<Vec<_>>(),
        [1],
        "its ticket is on the new one's page"
    );
    assert_eq!(listed[0].ticket.open_findings, 0);
    let lines = change::of_ticket(&mut read, rossi.customer.id, listed[0].ticket.id).await.unwrap();
    assert!(lines.iter().any(|line| line.words.key == "ticket-set-up-anew"), "{lines:?}");
    for (pc, key) in [(&old, "device-merged-into"), (&new, "device-merged-from")] {
        let told = change::of_device(&mut read, (rossi.customer.id, pc.device.device_no), 0, 99).await.unwrap();
        assert!(told.iter().any(|line| line.words.key == key), "{key}: {told:?}");
    }
    assert_eq!(audit::count(&mut read, "device.merge", "ok").await.unwrap(), 1);
    drop(read);
    let row = devices::get(app, None, old.device.id).await.unwrap();
    assert!(row.retired_at.is_some() && row.revoked_at.is_some());
    world.report(&mut new, 2).await;
}

/// Who is heard beside the new one is a copy and not merged; two PCs that a person told apart stay so; and another customer's
/// hardware is never looked at.
pub async fn e9_two_that_report_are_never_merged_and_two_customers_never_asked(world: World) {
    let (rossi, verdi) = (world.customer("Rossi Srl").await, world.customer("Verdi Spa").await);
    let mut first = pc(&world, &rossi, "web-1").await;
    world.report(&mut first, 1).await;
    let foreign = pc(&world, &verdi, "db-1").await;
    assert_eq!(offer(&world, &foreign).await, None, "nothing crosses the wall");
    let second = pc(&world, &rossi, "web-2").await;
    assert_eq!(offer(&world, &second).await, Some((first.device.id, Verdict::SetUpAnew)));
    world.report(&mut first, 1).await;
    assert_eq!(offer(&world, &second).await, Some((first.device.id, Verdict::BothReport)));
    let (app, who) = (&world.app, Actor::Collector);
    let pair = (second.device.id, first.device.id);
    assert!(matches!(case::merge(app, None, pair, &who).await, Err(AppError::Conflict { .. })));
    let scope = Some(verdi.customer.id);
    assert!(matches!(case::merge(app, scope.map(Into::into), pair, &who).await, Err(AppError::NotFound)));
    assert!(matches!(case::set_apart(app, scope.map(Into::into), pair, &who).await, Err(AppError::NotFound)));
    for across in [(foreign.device.id, first.device.id), (second.device.id, foreign.device.id)] {
        assert!(matches!(case::merge(app, None, across, &who).await, Err(AppError::NotFound)));
        assert!(matches!(case::set_apart(app, None, across, &who).await, Err(AppError::NotFound)));
    }
    case::set_apart(app, None, pair, &who).await.unwrap();
    assert_eq!(offer(&world, &second).await, None, "remembered");
    let third = pc(&world, &rossi, "web-3").await;
    assert_eq!(offer(&world, &third).await, Some((second.device.id, Verdict::SetUpAnew)), "only of those two");
    let world = world.restarted().await;
    assert_eq!(offer(&world, &second).await, None, "after a restart too");
    assert!(devices::get(&world.app, None, first.device.id).await.unwrap().retired_at.is_none());
}
