//! A backup taken from one collector and restored into another, from either engine to either engine.
//! Next: `tests/e2e/backup.rs`, for the programs and real agents.

use std::collections::BTreeMap;

use collector::app::accept::accept;
use collector::app::backup::{self, BackupError, Content};
use collector::app::seal::Seal;
use collector::app::writer::Writer;
use collector::app::{App, ca_folder, lease};
use collector::config::{Config, Preset};
use collector::store::{Database, Db, device_state, report};
use domain::ticket::Ticket;
use support::World;

/// Rows that a restore itself writes, or that say who looked when.
const OWN: [&str; 3] = ["audit", "audit_head", "counter"];

fn config(url: Option<&str>) -> Config {
    let mut config = Config::default();
    config.policy.preset = Preset::Quick;
    config.database.url = url.map(|url| url.to_owned().into());
    config
}

fn server() -> Option<String> {
    Some(support::postgres::shared().database())
}

async fn taken(world: &World) -> (Vec<u8>, Content) {
    backup::take(&world.app, &ca_folder(world.folder()), Vec::new(), |_, _| {}).await.unwrap()
}

/// A collector that was restored on this machine from a backup.
async fn restored(of: &World, bytes: &[u8], url: Option<&str>) -> World {
    let folder = tempfile::tempdir().unwrap();
    let (at, clock) = (folder.path(), of.app.clock.clone());
    let database = Database { folder: at.to_owned(), url: url.map(str::to_owned) };
    let db = Db::open(&database, &clock).await.unwrap();
    backup::restore(&db, &ca_folder(at), bytes, &of.app.seal, |_, _| {}).await.unwrap();
    let again = backup::restore(&db, &ca_folder(at), bytes, &of.app.seal, |_, _| {}).await;
    assert!(matches!(again, Err(BackupError::NotEmpty)), "what is there is never replaced: {again:?}");
    db.close().await;
    std::fs::copy(of.folder().join("seal.key"), at.join("seal.key")).unwrap();
    let app = App::open(config(url), at, clock).await.unwrap();
    lease::take(&app).await.unwrap();
    Writer::start(&app).await.unwrap();
    World::of(app).kept_in(folder)
}

fn sums(content: &Content) -> BTreeMap<&str, (u64, &str)> {
    let tables = content.tables.iter().filter(|(table, ..)| !OWN.contains(&table.as_str()));
    tables.map(|(table, rows, sum)| (table.as_str(), (*rows, sum.as_str()))).collect()
}

fn open(tickets: &[Ticket]) -> Vec<String> {
    let open = tickets.iter().filter(|one| one.resolved_at.is_none());
    let mut open: Vec<String> = open.map(|one| one.cause_key.clone()).collect();
    open.sort();
    open
}

/// A day passes after the backup, in which reports come and a fault begins; then the backup is restored elsewhere.
async fn loses_nothing(from: Option<String>, to: Option<String>) {
    let world = World::with(config(from.as_deref())).await;
    let tenant = world.customer("Rossi").await;
    let (mut first, mut second) = (world.pc(&tenant, "srv-1").await, world.pc(&tenant, "srv-2").await);
    world.technician("Anna", "anna@example.com").await;
    world.report(&mut first, 3).await;
    world.report(&mut second, 3).await;
    first.set_free_gb(4);
    world.report(&mut first, 3).await;
    let (bytes, content) = taken(&world).await;
    let newest = report::after(&mut world.app.db.read().await.unwrap(), 0, 1000).await.unwrap().last().unwrap().id;

    second.set_free_gb(4);
    for _ in 0..24 {
        world.app.clock.advance(59 * 60_000);
        world.report(&mut second, 1).await;
    }
    world.report(&mut first, 1).await;
    let since = report::after(&mut world.app.db.read().await.unwrap(), newest, 1000).await.unwrap();
    assert_eq!(since.len(), 25);
    let before = world.tickets().await;
    assert_eq!(open(&before).len(), 2, "a fault of before and one of since: {before:?}");

    let other = restored(&world, &bytes, to.as_deref()).await;
    let (_, again) = taken(&other).await;
    assert_eq!(sums(&again), sums(&content), "k5: what was restored is what stood at that moment");
    assert_eq!(open(&other.tickets().await).len(), 1);

    // The agent sends them as they are in its spool, in an envelope of now.
    let body = |at: usize| {
        let mut envelope = shared::wire::read_envelope(&since[at].body).unwrap();
        let later = other.app.clock.now_ms() - since[at].received_at;
        envelope.sent_wall_ms += later;
        envelope.sent_mono_ms += later.unsigned_abs();
        shared::wire::write(&envelope).unwrap()
    };
    let told = accept(&other.app, second.device.clone(), body(23), None).await.unwrap();
    assert_eq!((told.accepted, told.receipt.expected), (false, Some(4)), "the agent is told from where to send again");
    for (at, report) in since.iter().enumerate() {
        let device = if report.device_no == first.device.device_no { &first } else { &second };
        other.app.clock.advance(60_000);
        assert!(accept(&other.app, device.device.clone(), body(at), None).await.unwrap().accepted, "{at}");
    }
    let after = other.tickets().await;
    assert_eq!(open(&after), open(&before), "no ticket is lost and none is there twice");
    assert!(after[0].number > before[0].number + 900, "no number that people were told is given again");
    for pc in [&first, &second] {
        let no = pc.device.device_no;
        let of = |state: Option<device_state::StoredState>| state.map(|one| (one.epoch, one.last_seq));
        let there = of(device_state::get(&mut world.app.db.read().await.unwrap(), no).await.unwrap());
        let here = of(device_state::get(&mut other.app.db.read().await.unwrap(), no).await.unwrap());
        assert_eq!(here, there, "every report is there");
    }
}

#[tokio::test]
async fn k6_a_day_old_backup_loses_nothing_and_doubles_no_ticket_on_sqlite() {
    loses_nothing(None, None).await;
}

#[tokio::test]
async fn k6_a_day_old_backup_loses_nothing_and_doubles_no_ticket_on_postgresql() {
    loses_nothing(server(), server()).await;
}

#[tokio::test]
async fn k6_a_collector_moves_from_sqlite_to_postgresql_by_its_backup() {
    loses_nothing(None, server()).await;
}

#[tokio::test]
async fn k6_and_back_again() {
    loses_nothing(server(), None).await;
}

#[tokio::test]
async fn k4_a_backup_tells_nothing_to_who_has_not_its_key() {
    let world = World::quick().await;
    let tenant = world.customer("Canary Confectionery").await;
    world.pc(&tenant, "canary-pc").await;
    let (bytes, content) = taken(&world).await;
    assert!(!bytes.windows(6).any(|one| one.eq_ignore_ascii_case(b"canary") || one == b"-----B"));
    assert_eq!(backup::check(bytes.as_slice(), &world.app.seal).unwrap(), content);
    let other = Seal::of(&"b".repeat(64)).unwrap();
    assert!(matches!(backup::check(bytes.as_slice(), &other), Err(BackupError::OtherKey)));
}
