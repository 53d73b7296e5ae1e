//! E9: a disk that was copied, through the real collector and the agent's own spool and delivery: found at once, one ticket,
//! and nothing that an agent was told is safe is missing.
//! Next: [`domain::clone`] for the tables, `collector/src/app/writer/copies.rs`.

use std::path::Path;

use agent::clock::Moment;
use agent::deliver::{Deliverer, Next, Sender, meaning};
use agent::line::Answer;
use agent::spool::record::Class;
use agent::spool::{Bounds, Spool};
use collector::app::accept::accept;
use collector::error::AppError;
use collector::store::{device_state, report};
use domain::clone::CHECK;
use domain::ticket::State;
use shared::ids::EpochId;
use shared::report::{EPOCH_TAKEN, Envelope, Report};
use shared::wire;
use support::{Pc, World};

const HOUR: i64 = 3_600_000;

/// A computer with its agent's spool.
struct Computer {
    pc: Pc,
    boot: String,
    spool: Spool,
    folder: tempfile::TempDir,
    /// Every report that it made, with the boot it was made in.
    made: Vec<(String, Report)>,
}

impl Computer {
    fn new(pc: Pc, boot: &str) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let spool = Spool::open(folder.path(), Bounds::default(), pc.epoch).unwrap();
        Self { pc, boot: boot.to_owned(), spool, folder, made: Vec::new() }
    }

    /// Another computer on a copy of its disk.
    fn copy(&self, boot: &str) -> Self {
        let folder = tempfile::tempdir().unwrap();
        copy_files(self.folder.path(), folder.path());
        let spool = Spool::open(folder.path(), Bounds::default(), self.pc.epoch).unwrap();
        Self { pc: self.pc.clone(), boot: boot.to_owned(), spool, folder, made: Vec::new() }
    }

    /// Its disk is put back to what another one has, and it is started.
    fn put_back(&mut self, to: &Path, boot: &str) {
        self.folder = tempfile::tempdir().unwrap();
        copy_files(to, self.folder.path());
        self.spool = Spool::open(self.folder.path(), Bounds::default(), self.pc.epoch).unwrap();
        boot.clone_into(&mut self.boot);
    }

    /// A minute passes and it takes a sample.
    fn sample(&mut self, world: &World) {
        world.app.clock.advance(60_000);
        let mut report = self.pc.envelope(world.app.clock.now_ms()).reports.remove(0);
        // No two computers look at the same thousandth for the same time.
        report.mono_ms += u64::from(self.boot.as_bytes().last().copied().unwrap_or_default());
        self.made.push((self.boot.clone(), report.clone()));
        self.spool.append(Class::Sample, &self.boot, report);
    }

    /// Sends all that waits, as the agent does; how often it had to begin anew.
    async fn send(&mut self, world: &World) -> usize {
        let (mut deliverer, mut waits) = (Deliverer::default(), 0);
        let sender = Sender { device: self.pc.device.id, boot: self.boot.clone(), policy_revision: 1 };
        while waits < 5 {
            let now_ms = world.app.clock.now_ms();
            let mono_ms = self.pc.envelope(now_ms).sent_mono_ms;
            let Some(sending) = deliverer.next(&mut self.spool, &sender, Moment { mono_ms, wall_ms: now_ms }).unwrap()
            else {
                return waits;
            };
            let answer = accept(&world.app, self.pc.device.clone(), sending.body.clone(), None).await.unwrap();
            let status = if answer.accepted { 200 } else { 409 };
            let body = wire::write(&answer.receipt).unwrap();
            let told = meaning(Ok(Answer { status, retry_after_s: None, body }), self.pc.device.id, sending.epoch);
            let fresh = world.app.clock.id(EpochId::new);
            if let Next::Wait { .. } = deliverer.settle(&mut self.spool, &sending, &told, fresh) {
                waits += 1;
            }
        }
        unreachable!("it never comes through");
    }

    async fn report(&mut self, world: &World) {
        self.sample(world);
        let _waits = self.send(world).await;
    }
}

fn copy_files(from: &Path, to: &Path) {
    for file in std::fs::read_dir(from).unwrap() {
        let file = file.unwrap();
        std::fs::copy(file.path(), to.join(file.file_name())).unwrap();
    }
}

/// Everything that these computers made is on disk, each report once.
async fn assert_all_kept(world: &World, computers: &[&Computer]) {
    let mut kept: Vec<(String, Report)> = Vec::new();
    let (mut read, mut after) = (world.app.db.read().await.unwrap(), 0);
    loop {
        let page = report::after(&mut read, after, 500).await.unwrap();
        let Some(last) = page.last() else { break };
        after = last.id;
        for stored in page {
            let envelope = wire::read_envelope(&stored.body).unwrap();
            let new = envelope.sequenced().filter(|(first, ..)| *first >= stored.first_seq.unsigned_abs());
            kept.extend(new.map(|(.., report)| (envelope.boot.clone(), report.clone())));
        }
    }
    for made in computers.iter().flat_map(|one| &one.made) {
        let times = kept.iter().filter(|one| *one == made).count();
        assert_eq!(times, 1, "{} at {}", made.0, made.1.mono_ms);
    }
}

async fn standing(world: &World) -> Vec<(String, State)> {
    let mut found: Vec<_> = world.tickets().await.into_iter().map(|one| (one.check, one.state)).collect();
    found.sort_by(|one, other| one.0.cmp(&other.0));
    found
}

pub async fn e9_a_copied_disk_is_found_at_its_next_report_and_opens_one_ticket(world: World) {
    let tenant = world.customer("Rossi").await;
    let mut first = Computer::new(world.pc(&tenant, "pc-1").await, "boot-a");
    for _ in 0..3 {
        first.report(&world).await;
    }
    let mut copy = first.copy("boot-b");
    copy.pc.set_free_gb(1);
    first.report(&world).await;
    copy.report(&world).await;
    assert!(world.tickets().await.is_empty(), "until now it may be a disk that was put back");
    first.report(&world).await;
    let found = [(CHECK.to_owned(), State::New)];
    assert_eq!(standing(&world).await, found, "at its next report");
    for _ in 0..5 {
        copy.report(&world).await;
        first.report(&world).await;
    }
    let world = world.restarted().await;
    for _ in 0..5 {
        first.report(&world).await;
        copy.report(&world).await;
    }
    assert_eq!(standing(&world).await, found, "one ticket, and the copy's full disk is not the device's");
    assert_all_kept(&world, &[&first, &copy]).await;

    // What the device itself sees is judged as before, over a restart of its own, too.
    first.pc.set_free_gb(1);
    first.boot = "boot-c".into();
    first.report(&world).await;
    copy.report(&world).await;
    first.report(&world).await;
    assert_eq!(standing(&world).await, [found[0].clone(), ("disk_space".to_owned(), State::New)]);

    // The copy becomes a device of its own: a day later all is well.
    world.app.clock.advance(12 * HOUR);
    first.report(&world).await;
    assert_eq!(standing(&world).await[0], found[0]);
    world.app.clock.advance(13 * HOUR);
    first.report(&world).await;
    assert_eq!(standing(&world).await[0], (CHECK.to_owned(), State::Resolved));
    assert_all_kept(&world, &[&first, &copy]).await;
}

pub async fn e9_the_copy_that_reports_first_takes_nothing_from_the_other(world: World) {
    let tenant = world.customer("Rossi").await;
    let mut first = Computer::new(world.pc(&tenant, "pc-1").await, "boot-a");
    first.report(&world).await;
    let mut copy = first.copy("boot-b");
    for _ in 0..3 {
        copy.report(&world).await;
    }
    for _ in 0..4 {
        first.sample(&world);
    }
    assert_eq!(first.send(&world).await, 1, "its sequences are another's, so it begins anew");
    assert_eq!(standing(&world).await, [(CHECK.to_owned(), State::New)], "at the first conflict");
    assert_all_kept(&world, &[&first, &copy]).await;
}

/// Both work without a network for hours; whoever comes second has made more than the other.
pub async fn e9_a_long_backlog_of_a_copy_is_kept_whole(world: World) {
    let tenant = world.customer("Rossi").await;
    let mut first = Computer::new(world.pc(&tenant, "pc-1").await, "boot-a");
    first.report(&world).await;
    let mut copy = first.copy("boot-b");
    for _ in 0..200 {
        copy.sample(&world);
    }
    for _ in 0..150 {
        first.sample(&world);
    }
    assert_eq!(first.send(&world).await, 0);
    assert_eq!(copy.send(&world).await, 1);
    assert_all_kept(&world, &[&first, &copy]).await;
    first.report(&world).await;
    assert_eq!(standing(&world).await, [(CHECK.to_owned(), State::New)]);
}

/// A disk that is put back, again and again, is one computer: it begins anew, and no ticket says anything else.
pub async fn e9_a_disk_that_is_put_back_is_no_copy(world: World) {
    let tenant = world.customer("Rossi").await;
    let mut kiosk = Computer::new(world.pc(&tenant, "kiosk-1").await, "boot-a");
    kiosk.report(&world).await;
    let image = kiosk.copy("never started");
    for boot in 'b'..='m' {
        kiosk.put_back(image.folder.path(), &format!("boot-{boot}"));
        for _ in 0..3 {
            kiosk.report(&world).await;
        }
    }
    assert_eq!(standing(&world).await, []);
    assert_all_kept(&world, &[&kiosk]).await;
}

/// A copy of an image, as its collector sees it.
struct Clone {
    epoch: EpochId,
    boot: String,
    next: u64,
}

impl Clone {
    /// Reports once; true when its report was taken, if need be under an epoch of its own; none when it was told to wait.
    async fn report(&mut self, world: &World, pc: &Pc) -> Option<bool> {
        let sent = pc.envelope(world.app.clock.now_ms());
        let boot = self.boot.clone();
        let sent = Envelope { epoch: self.epoch, boot: boot.clone(), sent_boot: boot, first_seq: self.next, ..sent };
        match accept(&world.app, pc.device.clone(), wire::write(&sent).unwrap(), None).await {
            Ok(answer) if answer.accepted => {
                assert_eq!(answer.receipt.highest_seq, self.next);
                self.next += 1;
                Some(true)
            }
            Ok(answer) => {
                assert_eq!(answer.receipt.expected, Some(EPOCH_TAKEN));
                (self.epoch, self.next) = (world.app.clock.id(EpochId::new), 1);
                Some(false)
            }
            Err(AppError::TooMuch { .. }) => None,
            Err(error) => unreachable!("{error}"),
        }
    }
}

pub async fn e9_two_hundred_copies_leave_memory_flat(world: World) {
    let tenant = world.customer("Rossi").await;
    let mut pc = world.pc(&tenant, "image-1").await;
    world.report(&mut pc, 1).await;
    let made = |number: usize| Clone { epoch: pc.epoch, boot: format!("boot-{number}"), next: 2 };
    let mut clones: Vec<Clone> = (0..200).map(made).collect();
    for round in 0..3 {
        for one in &mut clones {
            world.app.clock.advance(1500);
            let taken = one.report(&world, &pc).await.unwrap();
            assert!(taken || (round == 0 && one.report(&world, &pc).await.unwrap()), "{round}: {}", one.boot);
        }
    }
    // A hundred more than there is room for are told to come back, and cost the others nothing.
    let mut more: Vec<Clone> = (200..300).map(made).collect();
    let mut waiting = 0;
    for one in &mut more {
        assert_eq!(one.report(&world, &pc).await, Some(false));
        waiting += usize::from(one.report(&world, &pc).await.is_none());
    }
    assert_eq!(waiting, 300 - 257, "its own epoch and 256 beside it");
    for one in &mut clones {
        assert_eq!(one.report(&world, &pc).await, Some(true), "{}", one.boot);
    }
    assert_eq!(standing(&world).await, [(CHECK.to_owned(), State::New)]);
    let mut read = world.app.db.read().await.unwrap();
    let row = device_state::get(&mut read, pc.device.device_no).await.unwrap().unwrap();
    assert!(row.state.len() <= 512, "{} bytes are remembered of all of them", row.state.len());
    assert_eq!(device_state::epochs(&mut read, pc.device.device_no).await.unwrap(), 256);
    assert_eq!(device_state::all(&mut read).await.unwrap().len(), 1);
}
