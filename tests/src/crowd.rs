//! A crowd of devices that report as fast as they are let, over real TLS with kept connections, and keep a ledger of what
//! they were told. Invariant: the ledger is written by the sending side alone, from receipts; what was not acknowledged is
//! sent again, with what came since. Next: [`crate::books`], which the ledger is held against.

use std::collections::{BTreeMap, VecDeque};
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use agent::clock;
use agent::enrol::enrol;
use agent::line::{Door, Line};
use agent::proxy::Way;
use agent::state::Identity;
use agent::tls::KnownTime;
use shared::checks::disk_space::{Facts, Volume};
use shared::ids::EpochId;
use shared::report::{ENVELOPE_VERSION, Envelope, Observation, Report};
use shared::wire;

use crate::books::Life;
use crate::collector_process::CollectorProcess;

/// Each device sends this often, and again after this when nothing came of it.
const BEAT: Duration = Duration::from_millis(15);
/// So many reports show a full disk, the next as many a healthy one, and so on.
const PHASE: u64 = 6;
/// A device that is farther ahead than this makes nothing new.
const MOST_WAITING: usize = 40;

/// What the sending side knows.
#[derive(Debug, Default)]
pub struct Ledger {
    acknowledged: Mutex<BTreeMap<Life, u64>>,
    answers: Mutex<BTreeMap<u16, u64>>,
    receipts: AtomicU64,
    broken: Mutex<Vec<String>>,
    ending: AtomicBool,
}

impl Ledger {
    /// The highest sequence that each life was told is on disk.
    #[must_use]
    pub fn acknowledged(&self) -> BTreeMap<Life, u64> {
        self.acknowledged.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// How many receipts came.
    #[must_use]
    pub fn receipts(&self) -> u64 {
        self.receipts.load(Ordering::Relaxed)
    }

    /// How many answers had a status; 0 counts the times when none came.
    #[must_use]
    pub fn answers(&self, status: u16) -> u64 {
        self.answers.lock().unwrap_or_else(PoisonError::into_inner).get(&status).copied().unwrap_or(0)
    }

    fn broke(&self, promise: String) {
        self.broken.lock().unwrap_or_else(PoisonError::into_inner).push(promise);
    }
}

/// The crowd at work.
#[derive(Debug)]
pub struct Crowd {
    /// What it was told so far.
    pub ledger: Arc<Ledger>,
    runtime: tokio::runtime::Runtime,
    members: Vec<tokio::task::JoinHandle<()>>,
}

impl Crowd {
    /// So many devices of a customer, enrolled and at work.
    #[must_use]
    pub fn start(collector: &CollectorProcess, customer: &str, count: u32) -> Self {
        let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(1).enable_all().build();
        let runtime = runtime.expect("a runtime");
        let (token, server) = (collector.token(customer, count), collector.server());
        let ledger = Arc::new(Ledger::default());
        let mut members = Vec::new();
        for number in 0..count {
            let known = KnownTime::new(0);
            let name = format!("device-{number}");
            let identity =
                runtime.block_on(enrol(&server, &token, (&name, ""), &known, &Way::straight())).expect("enrolled");
            let member = Member::new(&identity, &known, u64::from(number));
            members.push(runtime.spawn(member.work(Arc::clone(&ledger))));
        }
        Self { ledger, runtime, members }
    }

    /// Lets every device show a full disk and end when all it made is acknowledged; returns the ledger.
    ///
    /// # Panics
    /// When they cannot end, or were told something that contradicts an earlier receipt.
    #[must_use]
    pub fn finish(self, within_s: u64) -> Arc<Ledger> {
        self.ledger.ending.store(true, Ordering::Relaxed);
        let all = async {
            for member in self.members {
                member.await.expect("a device's task");
            }
        };
        let done = self.runtime.block_on(async { tokio::time::timeout(Duration::from_secs(within_s), all).await });
        assert!(done.is_ok(), "not all was acknowledged within {within_s} s");
        let broken = self.ledger.broken.lock().unwrap_or_else(PoisonError::into_inner).clone();
        assert!(broken.is_empty(), "{broken:?}");
        self.ledger
    }
}

struct Member {
    line: Line,
    identity: Identity,
    epoch: EpochId,
    waiting: VecDeque<Report>,
    /// The sequence of the first that waits.
    first: u64,
    phase: u64,
}

impl Member {
    fn new(identity: &Identity, known: &KnownTime, phase: u64) -> Self {
        let line = Line::enrolled(identity, known, &Way::straight()).expect("a line");
        let (identity, epoch) = (identity.clone(), clock::fresh_epoch());
        Self { line, identity, epoch, waiting: VecDeque::new(), first: 1, phase }
    }

    async fn work(mut self, ledger: Arc<Ledger>) {
        let mut beat = tokio::time::interval(BEAT);
        beat.set_missed_tick_behavior(tokio::time::MissedTickBehavior::Delay);
        let mut last_words = 0;
        loop {
            beat.tick().await;
            let ending = ledger.ending.load(Ordering::Relaxed);
            if ending && last_words < PHASE {
                last_words += 1;
                self.waiting.push_back(report(true));
            } else if ending && self.waiting.is_empty() {
                return;
            } else if !ending && self.waiting.len() < MOST_WAITING {
                let made = self.first + self.waiting.len() as u64 + self.phase;
                self.waiting.push_back(report((made / PHASE).is_multiple_of(2)));
            }
            self.send(&ledger).await;
        }
    }

    async fn send(&mut self, ledger: &Ledger) {
        let now = clock::now();
        let envelope = Envelope {
            v: ENVELOPE_VERSION,
            device: self.identity.device,
            epoch: self.epoch,
            boot: clock::boot_id().to_owned(),
            sent_boot: clock::boot_id().to_owned(),
            sent_mono_ms: now.mono_ms,
            sent_wall_ms: now.wall_ms,
            first_seq: self.first,
            policy_revision: 1,
            agent: "crowd".to_owned(),
            reports: self.waiting.iter().cloned().collect(),
        };
        let body = wire::write(&envelope).expect("an envelope");
        let answer = self.line.post(Door::Reports, body).await;
        let status = answer.as_ref().map_or(0, |answer| answer.status);
        *ledger.answers.lock().unwrap_or_else(PoisonError::into_inner).entry(status).or_default() += 1;
        let receipt =
            answer.ok().filter(|answer| answer.status == 200).and_then(|one| wire::read_receipt(&one.body).ok());
        match receipt {
            Some(receipt) => self.told(receipt.highest_seq, ledger),
            // Each device sends in order: being asked for something else means that the collector forgot.
            None if [400, 403, 409, 500].contains(&status) => ledger.broke(format!("{status} for {}", self.first)),
            None => {}
        }
    }

    fn told(&mut self, highest: u64, ledger: &Ledger) {
        let sent_to = self.first + self.waiting.len() as u64 - 1;
        if highest + 1 < self.first || highest > sent_to {
            ledger.broke(format!("{highest} acknowledged; sent {}..{sent_to}", self.first));
            return;
        }
        ledger.receipts.fetch_add(1, Ordering::Relaxed);
        let life = (self.identity.device, self.epoch.to_string());
        ledger.acknowledged.lock().unwrap_or_else(PoisonError::into_inner).insert(life, highest);
        while self.first <= highest {
            self.waiting.pop_front();
            self.first += 1;
        }
    }
}

/// A sample taken now, of a disk that is full or is not.
fn report(full: bool) -> Report {
    let now = clock::now();
    let free_bytes = if full { 1 << 30 } else { 60 << 30 };
    let volume = Volume { mount: "/srv".into(), total_bytes: 100 << 30, free_bytes, system: false };
    let facts = rmp_serde::to_vec_named(&Facts { volumes: vec![volume] }).expect("facts");
    let observation = Observation {
        check: "disk_space".into(),
        v: 1,
        mono_ms: now.mono_ms,
        wall_ms: now.wall_ms,
        outcome: "seen".into(),
        facts,
        ..Observation::default()
    };
    let observations = vec![observation];
    Report { kind: "sample".into(), mono_ms: now.mono_ms, wall_ms: now.wall_ms, observations, ..Report::default() }
}
