//! What is planned about what ends: kept behind the wall, ended by time alone, and the ticket rests as long.
//! Next: [`collector::app::roadmap`].

use std::collections::{BTreeMap, BTreeSet};

use collector::app::roadmap::decide::{Typed, change};
use collector::app::roadmap::whole;
use collector::clock::Clock;
use collector::error::AppError;
use collector::store::device::NewDevice;
use collector::store::roadmap::{self, StoredPlan};
use collector::store::{Db, audit, device, warranty};
use domain::change::Actor;
use domain::roadmap::Kind;
use domain::roadmap::plan::{Acceptance, Plan, Progress, State};
use jiff::civil::date;
use shared::host::OperatingSystem;
use shared::ids::{CustomerId, DeviceId};
use shared::recorded::Answer;
use support::world::Tenant;
use support::{Pc, World};

use crate::people::{NOW, new_customer};

const DAY: i64 = 86_400_000;

/// Plans, lists of computers and warranties are their customer's own, and time asks for what is due of everybody.
pub async fn contract_roadmap(db: &Db) {
    let clock = Clock::manual(NOW);
    let (ours, place) = new_customer(db, &clock, "Ours Ltd").await;
    let (theirs, _) = new_customer(db, &clock, "Theirs Ltd").await;
    let mut write = db.write_unleased().await.unwrap();
    let new = |id, name| NewDevice { id, customer: ours.id, site: place.id, name, hardware: "", enrolled_at: NOW };
    let one = device::add(&mut write, &new(clock.id(DeviceId::new), "pc-1")).await.unwrap();
    let two = device::add(&mut write, &new(clock.id(DeviceId::new), "pc-2")).await.unwrap();

    let acceptance = Acceptance { by: "Dr. O'Hara".into(), why: "„alt“".into(), until_on: date(2027, 2, 28) };
    let plan =
        Plan { state: State::Accepted, cost: "1.200 €".into(), acceptance: Some(acceptance), ..Plan::default() };
    let accepted = StoredPlan {
        customer: ours.id,
        key: "windows-10-22h2+esu".into(),
        kind: Kind::System,
        name: "Windows 10 22H2 Pro".into(),
        ends_on: date(2026, 10, 13),
        plan,
        over_at: Some(NOW + 5),
        changed_at: NOW,
        changed_by: "Anna".into(),
    };
    roadmap::save(&mut write, &accepted).await.unwrap();
    assert_eq!(roadmap::of_customer(&mut write, ours.id).await.unwrap(), std::slice::from_ref(&accepted));
    assert!(roadmap::of_customer(&mut write, theirs.id).await.unwrap().is_empty());
    assert!(roadmap::over(&mut write, NOW + 4, 9).await.unwrap().is_empty());
    assert_eq!(roadmap::over(&mut write, NOW + 5, 9).await.unwrap(), std::slice::from_ref(&accepted));
    assert!(roadmap::in_sight(&mut write, NOW, 9).await.unwrap().is_empty());
    assert!(roadmap::at_rest(&mut write, ours.id, &accepted.key, NOW + 5).await.unwrap().is_empty());

    let plan = Plan { state: State::Ordered, ordered_at: Some(NOW), ..Plan::default() };
    let ordered = StoredPlan { plan, over_at: None, ..accepted };
    roadmap::save(&mut write, &ordered).await.unwrap();
    assert_eq!(roadmap::of_customer(&mut write, ours.id).await.unwrap(), std::slice::from_ref(&ordered));
    for device_no in [one, two, one] {
        roadmap::enlist(&mut write, (ours.id, &ordered.key), device_no).await.unwrap();
    }
    let lists = roadmap::campaigns(&mut write, ours.id).await.unwrap();
    assert_eq!(lists, BTreeMap::from([(ordered.key.clone(), BTreeSet::from([one, two]))]));
    assert!(roadmap::campaigns(&mut write, theirs.id).await.unwrap().is_empty());
    roadmap::disband(&mut write, (theirs.id, &ordered.key)).await.unwrap();
    assert_eq!(roadmap::campaigns(&mut write, ours.id).await.unwrap(), lists, "of a foreign customer nothing goes");
    roadmap::disband(&mut write, (ours.id, &ordered.key)).await.unwrap();
    assert!(roadmap::campaigns(&mut write, ours.id).await.unwrap().is_empty());

    for until in [date(2026, 1, 1), date(2027, 3, 31)] {
        warranty::set(&mut write, (ours.id, one), until, (NOW, "Anna")).await.unwrap();
    }
    let days = warranty::of_customer(&mut write, ours.id).await.unwrap();
    assert_eq!(days, BTreeMap::from([(one, date(2027, 3, 31))]));
    assert!(warranty::of_customer(&mut write, theirs.id).await.unwrap().is_empty());
    assert!(warranty::set(&mut write, (theirs.id, two), date(2027, 1, 1), (NOW, "x")).await.is_err());
}

fn windows(build: u32) -> OperatingSystem {
    OperatingSystem {
        family: "windows".into(),
        id: "windows".into(),
        pretty_name: "Windows 10 Pro".into(),
        build: Some(build),
        edition_id: Some("Professional".into()),
        installation_type: Some("Client".into()),
        ..OperatingSystem::default()
    }
}

async fn with_windows_10(world: &World, tenant: &Tenant, name: &str) -> Pc {
    let mut pc = world.pc(tenant, name).await;
    pc.host.operating_system = Some(Answer::Seen(windows(19_045)));
    world.report(&mut pc, 3).await;
    pc
}

fn typed(state: &str) -> Typed {
    Typed { key: "windows-10-22h2".into(), state: state.into(), ..Typed::default() }
}

async fn actions(world: &World, customer: CustomerId) -> Vec<String> {
    let mut read = world.app.db.read().await.unwrap();
    let all = audit::piece(&mut read, &customer.to_string(), 0, 99).await.unwrap();
    all.iter().map(|one| one.entry().action.to_owned()).filter(|action| action.starts_with("roadmap.")).collect()
}

/// A risk is accepted until a day; the ticket rests as long, and both come back by themselves.
pub async fn an_accepted_risk_ends_by_itself_and_its_ticket_comes_back(world: World) {
    let tenant = world.customer("Rossi Srl").await;
    let id = tenant.customer.id;
    with_windows_10(&world, &tenant, "pc-1").await;
    let anna = Actor::Technician(world.app.clock.id(shared::ids::TechnicianId::new), "Anna".into());
    let state = async || {
        let found = whole(&world.app, None, id).await.unwrap();
        found.rows.iter().find(|row| row.ending.key == "windows-10-22h2").map(|row| row.state)
    };
    let snoozed = async || world.tickets().await.first().and_then(|one| one.snooze_until);
    assert_eq!((state().await, snoozed().await), (Some(State::NotPlanned), None));

    // The world begins on 15 January 2027; its customers are in UTC.
    let risk = Typed {
        by: "Maria Conti".into(),
        why: "goes in March".into(),
        until: "2027-01-20".into(),
        ..typed("accepted")
    };
    for (lacks, field) in [
        (Typed { by: String::new(), ..risk.clone() }, "by"),
        (Typed { why: String::new(), ..risk.clone() }, "why"),
        (Typed { until: String::new(), ..risk.clone() }, "until"),
        (Typed { until: "2027-01-14".into(), ..risk.clone() }, "until"),
        (typed("maybe"), "state"),
    ] {
        let refused = change(&world.app, None, id, &lacks, &anna).await;
        assert!(matches!(refused, Err(AppError::Invalid { field: at, .. }) if at == field), "{field}: {refused:?}");
    }
    change(&world.app, None, id, &risk, &anna).await.unwrap();
    world.tick().await;
    assert_eq!((state().await, snoozed().await.is_some()), (Some(State::Accepted), true), "nothing to do until then");
    world.app.clock.advance(4 * DAY);
    world.tick().await;
    assert_eq!(state().await, Some(State::Accepted), "through its last day");
    world.app.clock.advance(2 * DAY);
    world.tick().await;
    assert_eq!((state().await, snoozed().await), (Some(State::NotPlanned), None), "and not a day longer");
    assert_eq!(actions(&world, id).await, ["roadmap.decide", "roadmap.over"]);

    // Taken back by hand, it comes back at once.
    let again = Typed { until: "2027-06-30".into(), ..risk };
    change(&world.app, None, id, &again, &anna).await.unwrap();
    world.tick().await;
    assert!(snoozed().await.is_some());
    change(&world.app, None, id, &typed("offered"), &anna).await.unwrap();
    assert_eq!((state().await, snoozed().await), (Some(State::Offered), None));
}

/// An ordered row keeps its list, and what agents report ticks it off; foreign customers are not there.
pub async fn a_campaign_is_ticked_off_by_what_agents_report(world: World) {
    let (tenant, other) = (world.customer("Rossi Srl").await, world.customer("Verdi").await);
    let id = tenant.customer.id;
    let mut first = with_windows_10(&world, &tenant, "pc-1").await;
    let second = with_windows_10(&world, &tenant, "pc-2").await;
    with_windows_10(&world, &other, "pc-3").await;
    let anna = Actor::Technician(world.app.clock.id(shared::ids::TechnicianId::new), "Anna".into());
    let scope = Some(other.customer.id.into());
    assert!(matches!(whole(&world.app, scope, id).await, Err(AppError::NotFound)));
    assert!(matches!(change(&world.app, scope, id, &typed("ordered"), &anna).await, Err(AppError::NotFound)));
    let unknown = Typed { key: "debian-8".into(), ..typed("ordered") };
    assert!(matches!(change(&world.app, None, id, &unknown, &anna).await, Err(AppError::NotFound)));

    change(&world.app, None, id, &typed("ordered"), &anna).await.unwrap();
    let progress = async || {
        let found = whole(&world.app, Some(id.into()), id).await.unwrap();
        let row = found.rows.into_iter().find(|row| row.ending.key == "windows-10-22h2").unwrap();
        row.campaign.into_iter().map(|(_, one)| one).collect::<Vec<_>>()
    };
    assert_eq!(progress().await, [Progress::Waiting, Progress::Waiting]);
    world.app.clock.advance(DAY);
    first.host.operating_system = Some(Answer::Seen(windows(26_200)));
    world.report(&mut first, 3).await;
    assert_eq!(progress().await, [Progress::Moved, Progress::Waiting]);
    collector::app::device::retire(&world.app, None, second.device.id, &anna).await.unwrap();
    assert_eq!(progress().await, [Progress::Moved, Progress::Gone]);
    change(&world.app, None, id, &typed("done"), &anna).await.unwrap();
    assert_eq!(progress().await, [Progress::Moved, Progress::Gone], "told on when it is through");
    let theirs = whole(&world.app, None, other.customer.id).await.unwrap();
    assert!(theirs.rows.iter().all(|row| row.state == State::NotPlanned && row.campaign.is_empty()));
}
