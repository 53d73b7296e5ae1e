//! How long a trial of a limit takes: devices with a month of numbers a minute, on SQLite in a folder of its own.
//! `premura-trial [DEVICES]` (1,000) prints seconds; the numbers are made up: disks that empty and fill again, processors
//! that work by day.

#![expect(clippy::print_stdout, reason = "what it prints is what it is for")]
#![expect(clippy::unwrap_used, reason = "a tool of the tests: a failure must end it")]

use std::time::Instant;

use collector::app::limits::Asked;
use collector::app::trial;
use collector::store::device::{self, NewDevice};
use collector::store::device_state::{self, StoredState};
use collector::store::report::{self, StoredReport, id_at};
use domain::state::DeviceState;
use jiff::tz::TimeZone;
use shared::code::Secret;
use shared::ids::DeviceId;
use shared::past::DeviceClass;
use support::world::{Tenant, World};
use support::{Pc, month};

/// Thirty disks of a hundred GB come near the limit, each a few times; the others stay away from it.
fn free_gb(device: i64, minute: i64) -> f64 {
    let tide = ((minute + device * 977) % 20_160) as f64 / 20_160.0;
    let least = if device % 33 == 0 { 8.0 } else { 30.0 };
    least + 40.0 * (1.0 - tide)
}

/// Busy by day, with a peak at every hour.
fn busy_percent(device: i64, minute: i64) -> f64 {
    let by_day = (480..1_080).contains(&(minute % 1_440));
    let noise = ((minute * 7_919 + device * 104_729) % 100) as f64 / 10.0;
    noise + if by_day { 35.0 } else { 3.0 } + if minute % 60 < 4 { 40.0 } else { 0.0 }
}

#[tokio::main]
async fn main() {
    let devices = std::env::args().nth(1).and_then(|one| one.parse::<i64>().ok()).unwrap_or(1_000);
    let world = World::quick().await;
    let rossi = world.customer("Rossi Srl").await;
    let now = world.app.clock.now_ms();
    let first = world.pc(&rossi, "SRV-0").await;
    let begun_at = Instant::now();
    for nth in 1..=devices {
        one_device(&world, &rossi, now, nth).await;
    }
    drop(first);
    println!(
        "{devices} devices, {} numbers stored in {:.1} s",
        devices * 2 * month::MINUTES,
        begun_at.elapsed().as_secs_f64()
    );
    for tried in [
        ("disk_space", "high_percent", "15"),
        ("disk_space", "high_percent", "60"),
        ("cpu", "busy_percent", "90"),
        ("cpu", "busy_percent", "44"),
    ] {
        try_one(&world, tried).await;
    }
}

/// A server with a month of numbers behind it.
async fn one_device(world: &World, rossi: &Tenant, now: i64, nth: i64) {
    let app = &world.app;
    let id = app.clock.id(DeviceId::new);
    let name = format!("SRV-{nth}");
    let (customer, site) = (rossi.customer.id, rossi.site.id);
    let new = NewDevice { id, customer, site, name: &name, hardware: "", enrolled_at: now - 90 * 86_400_000 };
    let mut write = app.db.write_unleased().await.unwrap();
    let device_no = device::add(&mut write, &new).await.unwrap();
    let row = device::by_number(&mut write, device_no).await.unwrap().unwrap();
    let pc = Pc::new(row, (Vec::new(), Secret::of_bytes([0; 32])), &app.clock);
    let newest = id_at(now, nth);
    let stored = StoredReport {
        id: newest,
        device_no,
        epoch: pc.epoch.to_string(),
        first_seq: 1,
        last_seq: 1,
        received_at: now,
        body: pc.body(now),
        prev_id: 0,
    };
    report::append(&mut write, &[stored]).await.unwrap();
    let mut server = DeviceState::default();
    server.row.class = DeviceClass::Server;
    let state = server.row.to_bytes();
    let state =
        StoredState { device_no, epoch: pc.epoch.to_string(), last_seq: 1, received_at: now, report_id: newest, state };
    device_state::save(&mut write, &[state]).await.unwrap();
    write.commit().await.unwrap();
    let mut blocks = month::blocks(device_no, "disk_space.free_gb:/", now, |minute| free_gb(nth, minute));
    blocks.extend(month::blocks(device_no, "cpu.busy_percent:", now, |minute| busy_percent(nth, minute)));
    month::store(&app.db, &blocks).await.unwrap();
}

/// One limit, tried and timed.
async fn try_one(world: &World, (check, limit, value): (&str, &str, &str)) {
    let app = &world.app;
    let begun_at = Instant::now();
    let typed = [(limit.to_owned(), value.to_owned()), ("high_gb".to_owned(), "1000".to_owned())];
    let typed = if check == "cpu" { &typed[..1] } else { &typed[..] };
    let trial = trial::of(app, None, &Asked::default(), (check, typed), &TimeZone::UTC).await.unwrap();
    let outcome = trial.outcome.unwrap();
    println!(
        "{check} {limit}={value}: {:.2} s; {} tickets instead of {}, findings held {} instead of {}; {} devices tried, {} not",
        begun_at.elapsed().as_secs_f64(),
        outcome.new,
        outcome.old,
        outcome.held.1,
        outcome.held.0,
        outcome.devices,
        outcome.beyond,
    );
}
