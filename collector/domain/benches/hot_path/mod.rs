//! What a report costs before it is on disk: decoded, judged, reconciled. Both the benchmark and the counts run these.
//! Invariant: the same work each time; a sample is what a server sends, four times what is looked at each minute and once
//! all that is looked at each five. Next: `../counted.rs`, whose counts stand in `tests/counts/`.

use std::collections::BTreeMap;
use std::error::Error;

use domain::book::{Book, Mint};
use domain::finding::{FindingChange, FindingStep, Opening};
use domain::intake::intake;
use domain::knowledge::BuiltIn;
use domain::policy::{Patience, Policy};
use domain::reconcile::{Place, reconcile};
use domain::state::DeviceState;
use domain::suppression::Gate;
use shared::check::Every;
use shared::checks::CHECKS;
use shared::ids::{CustomerId, DeviceId, EpochId, SiteId};
use shared::reading::{Fingerprint, Scope, Severity};
use shared::recorded::Recorded;
use shared::report::{ENVELOPE_VERSION, Envelope, Observation, Report};
use shared::text::Words;
use shared::wire;

const MACHINE: &str = include_str!("../../../../tests/fixtures/hosts/debian_server.json");
const MINUTE: i64 = 60_000;
const DAY: i64 = 1440 * MINUTE;
const BEGAN: i64 = 1_800_000_000_000;

/// Bodies as they come, and what a device was before they did.
pub struct Scene {
    bodies: [Vec<u8>; 5],
    envelopes: Vec<Envelope>,
    state: DeviceState,
    policy: Policy,
    minutes: i64,
}

impl Scene {
    /// A server that has reported for an hour.
    ///
    /// # Errors
    /// When the recorded machine or an envelope cannot be read.
    pub fn new() -> Result<Self, Box<dyn Error>> {
        let machine: Recorded = serde_json::from_str(MACHINE)?;
        let each_minute = wire::write(&envelope(&machine, &[Every::Sample]))?;
        let each_five = wire::write(&envelope(&machine, &[Every::Sample, Every::FifthSample]))?;
        let bodies = [each_minute.clone(), each_minute.clone(), each_minute.clone(), each_minute, each_five];
        let envelopes = bodies.iter().map(|body| wire::read_envelope(body)).collect::<Result<Vec<_>, _>>()?;
        let (state, policy) = (DeviceState::default(), Policy::default());
        let mut scene = Self { bodies, envelopes, state, policy, minutes: 0 };
        (0..60).for_each(|_| scene.judge());
        Ok(scene)
    }

    /// Reads the body of a minute.
    pub fn decode(&mut self) {
        self.bodies.rotate_left(1);
        let [body, ..] = &self.bodies;
        std::hint::black_box(wire::read_envelope(body).is_ok());
    }

    /// Judges the report of a minute.
    pub fn judge(&mut self) {
        self.minutes += 1;
        self.envelopes.rotate_left(1);
        let Some(envelope) = self.envelopes.first() else { return };
        let received_at = BEGAN + self.minutes * MINUTE;
        let ground: (&Policy, &dyn shared::past::Knowledge) = (&self.policy, &BuiltIn);
        std::hint::black_box(intake(&mut self.state, envelope, 1, received_at, ground, BTreeMap::new()));
    }
}

/// A fault opens a ticket and clears again.
pub fn reconcile_one() {
    let (mut book, mut number, mut byte) = (Book::default(), 0, 0u8);
    let mut random = || {
        byte = byte.wrapping_add(1);
        [byte; 10]
    };
    let mut mint = Mint { random: &mut random, last_number: &mut number };
    let gate = Gate {
        patience: &Patience::DEFAULT,
        enrolled_at: 0,
        maintenance: false,
        window: None,
        is_spent: false,
        up_ms: 1_000_000_000,
    };
    let place = Place {
        device: DeviceId::new(1, [1; 10]),
        customer: CustomerId::new(1, [1; 10]),
        site: SiteId::new(1, [1; 10]),
        name: "srv-1",
        blocked: domain::priority::Blocked::of(shared::past::DeviceClass::Server),
        gate,
        policy_revision: 1,
    };
    let opening = Opening {
        severity: Severity::High,
        scope: Scope::Device,
        cause: "disk_space".into(),
        words: Words::new("disk-space").text("mount", "/").percent("percent", 4.0),
        since_at: BEGAN,
        danger: false,
        is_private: false,
    };
    let steps = [FindingStep::Opened(opening), FindingStep::Cleared { gone: false, words: None }];
    for (at, kind) in (0..).map(|day| BEGAN + day * DAY).zip(steps) {
        let fingerprint = Fingerprint { check: "disk_space".into(), subject: "/".into() };
        reconcile(&mut book, &place, &FindingChange { fingerprint, at, kind }, &mut mint, at);
    }
    std::hint::black_box(book.changed());
}

fn envelope(machine: &Recorded, every: &[Every]) -> Envelope {
    let observations = CHECKS.iter().filter(|entry| every.contains(&entry.every)).filter_map(|entry| {
        let facts = (entry.observe)(machine).ok()?;
        let (check, outcome) = (entry.key.to_owned(), "seen".to_owned());
        Some(Observation { check, v: entry.version, outcome, facts, ..Observation::default() })
    });
    let observations = observations.collect();
    let report =
        Report { kind: "sample".into(), mono_ms: 864_000_000, wall_ms: BEGAN, observations, ..Report::default() };
    Envelope {
        v: ENVELOPE_VERSION,
        device: DeviceId::new(1, [1; 10]),
        epoch: EpochId::new(1, [1; 10]),
        boot: "boot-1".into(),
        sent_boot: "boot-1".into(),
        sent_mono_ms: 864_000_000,
        sent_wall_ms: BEGAN,
        first_seq: 1,
        policy_revision: 1,
        agent: "0.1.0".into(),
        reports: vec![report],
    }
}
