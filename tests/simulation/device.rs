//! One device: its truth, which only the model changes, and its agent: sequence, spool, boots, a clock that may be wrong.

use std::collections::{BTreeMap, VecDeque};

use shared::check::digest;
use shared::checks;
use shared::host::{Disk, OperatingSystem, Program, ServiceUnit};
use shared::ids::{CustomerId, DeviceId, EpochId, SiteId};
use shared::recorded::{Answer, Recorded};
use shared::report::{Envelope, Observation, Report};

use crate::random::Random;

pub(crate) const MINUTE: i64 = 60_000;
pub(crate) const HOUR: i64 = 60 * MINUTE;
/// When every run begins: 1 November 2026, UTC.
pub(crate) const START: i64 = 1_793_491_200_000;

/// What is truly wrong.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Truth {
    pub(crate) disk_full: bool,
    pub(crate) unit_failed: bool,
    pub(crate) torrent: bool,
    pub(crate) old_system: bool,
}

/// A device and its agent.
#[derive(Clone, Debug)]
pub(crate) struct Device {
    pub(crate) id: DeviceId,
    pub(crate) customer: CustomerId,
    pub(crate) site: SiteId,
    pub(crate) name: String,
    pub(crate) server: bool,
    pub(crate) truth: Truth,
    /// Since when truth and reach have been as they are.
    pub(crate) calm_since: i64,
    /// Whether the collector can be reached.
    pub(crate) online: bool,
    /// Its wall clock's error, ms.
    skew_ms: i64,
    pub(crate) epoch: EpochId,
    next_seq: u64,
    boot: u64,
    boot_at: i64,
    spool: VecDeque<(u64, u64, Report)>,
    sent_inventory: BTreeMap<&'static str, Vec<u8>>,
    looks: BTreeMap<Truth, Vec<Observation>>,
}

impl Device {
    pub(crate) fn new(number: u64, random: &mut Random) -> Self {
        let mut id = [0; 10];
        id[..8].copy_from_slice(&number.to_be_bytes());
        let (mut customer, mut site) = ([1; 10], [2; 10]);
        customer[0] = (number / 20) as u8;
        site[0] = (number / 10) as u8;
        Self {
            id: DeviceId::new(1, id),
            customer: CustomerId::new(1, customer),
            site: SiteId::new(1, site),
            name: format!("device-{number}"),
            server: number.is_multiple_of(4),
            truth: Truth { old_system: number % 10 == 3, disk_full: number % 50 == 7, ..Truth::default() },
            calm_since: START,
            online: true,
            // Some clocks stand in 2009, some in 2100: nothing may depend on them.
            skew_ms: if random.chance(1, 20) { -17 * 365 * 24 * HOUR } else { random.below(4000) as i64 },
            epoch: EpochId::new(1, random.ten()),
            next_seq: 1,
            boot: 1,
            boot_at: START,
            spool: VecDeque::new(),
            sent_inventory: BTreeMap::new(),
            looks: BTreeMap::new(),
        }
    }

    /// Looks once, as the agent does at each sample; inventories go whole at first and as differences after.
    pub(crate) fn sample(&mut self, now: i64, daily: bool) {
        let (server, truth) = (self.server, self.truth);
        let looks = self.looks.entry(truth).or_insert_with(|| look(server, truth)).clone();
        self.seen(looks, now, daily);
    }

    /// Reports what was looked at; what is looked at once a day only when it is `daily` or has changed.
    pub(crate) fn seen(&mut self, looks: Vec<Observation>, now: i64, daily: bool) {
        let mut observations = Vec::with_capacity(looks.len());
        for mut one in looks {
            let entry = checks::find(&one.check).expect("a check of ours");
            if entry.every == shared::check::Every::Day {
                let before = self.sent_inventory.get(entry.key);
                let changed = before.is_none_or(|before| *before != one.facts);
                if !daily && !changed {
                    continue;
                }
                let whole = one.facts.clone();
                if let Some(before) = before
                    && let Some(difference) = checks::eye(entry.key).and_then(|eye| eye.difference)
                    && let Some(difference) = difference(before, &whole)
                {
                    (one.base, one.facts) = (Some(digest(before)), difference);
                }
                self.sent_inventory.insert(entry.key, whole);
            }
            observations.push(one);
        }
        self.push(Report { kind: "sample".into(), observations, ..Report::default() }, now);
    }

    /// Says that it goes: `shutdown`, `restart` or `sleep`.
    pub(crate) fn beacon(&mut self, word: &str, now: i64) {
        self.push(Report { kind: "beacon".into(), beacon: Some(word.into()), ..Report::default() }, now);
    }

    fn push(&mut self, mut report: Report, now: i64) {
        report.mono_ms = (now - self.boot_at) as u64;
        report.wall_ms = now + self.skew_ms;
        self.spool.push_back((self.next_seq, self.boot, report));
        self.next_seq += 1;
    }

    /// The next envelope: up to 64 reports of one boot.
    pub(crate) fn envelope(&self, now: i64) -> Option<Envelope> {
        let (first_seq, boot, _) = self.spool.front()?;
        let of_boot = self.spool.iter().take_while(|(_, one, _)| one == boot).take(64);
        Some(Envelope {
            v: 1,
            device: self.id,
            epoch: self.epoch,
            boot: boot.to_string(),
            sent_boot: self.boot.to_string(),
            sent_mono_ms: (now - self.boot_at) as u64,
            sent_wall_ms: now + self.skew_ms,
            first_seq: *first_seq,
            policy_revision: 0,
            agent: "0.1.0".into(),
            reports: of_boot.map(|(_, _, report)| report.clone()).collect(),
        })
    }

    pub(crate) fn acknowledged(&mut self, highest: u64) {
        while self.spool.front().is_some_and(|(seq, ..)| *seq <= highest) {
            self.spool.pop_front();
        }
    }

    pub(crate) fn backlog(&self) -> usize {
        self.spool.len()
    }

    pub(crate) fn want_whole(&mut self, checks: &[String]) {
        self.sent_inventory.retain(|key, _| !checks.iter().any(|one| one == key));
    }

    /// The machine restarts: what was spooled stays, monotonic time begins anew.
    pub(crate) fn restart(&mut self, now: i64) {
        self.boot += 1;
        self.boot_at = now;
    }

    /// The spool is lost with the disk: a new epoch begins, what was not sent is gone.
    pub(crate) fn lose_spool(&mut self, random: &mut Random) {
        self.spool.clear();
        self.epoch = EpochId::new(1, random.ten());
        self.next_seq = 1;
        self.sent_inventory.clear();
    }
}

fn look(server: bool, truth: Truth) -> Vec<Observation> {
    let host = recorded(server, truth);
    let watched = ["disk_space", "memory", "services", "operating_system", "software"];
    watched.iter().map(|key| observe(key, &host)).collect()
}

/// What a check sees of a machine.
pub(crate) fn observe(key: &str, host: &Recorded) -> Observation {
    let entry = checks::find(key).expect("a check of ours");
    let mut one = Observation { check: entry.key.into(), v: entry.version, ..Observation::default() };
    match (entry.observe)(host) {
        Ok(facts) => (one.outcome, one.facts) = ("seen".into(), facts),
        Err(unseen) => (one.outcome, one.why) = ("unseen".into(), unseen.why.word().into()),
    }
    one
}

/// A recorded machine with the model's truth put into it.
fn recorded(server: bool, truth: Truth) -> Recorded {
    let text = match server {
        true => include_str!("../fixtures/hosts/debian_server.json"),
        false => include_str!("../fixtures/hosts/ubuntu_laptop.json"),
    };
    let machine: Recorded = serde_json::from_str(text).expect("a recorded machine");
    let disk = Disk {
        mount: "/".into(),
        total_bytes: 100_000_000_000,
        free_bytes: if truth.disk_full { 9_000_000_000 } else { 50_000_000_000 },
        kind: "fixed".into(),
        ..Disk::default()
    };
    let unit = ServiceUnit {
        name: "nginx.service".into(),
        state: if truth.unit_failed { "failed" } else { "running" }.into(),
        start: "automatic".into(),
        ..ServiceUnit::default()
    };
    let system = OperatingSystem {
        family: "linux".into(),
        id: "debian".into(),
        version_id: if truth.old_system { "9" } else { "13" }.into(),
        pretty_name: "Debian GNU/Linux".into(),
        chassis: "desktop".into(),
        graphical: !server,
        ..OperatingSystem::default()
    };
    let program =
        |name: &str| Program { name: name.into(), version: "1".into(), source: "dpkg".into(), ..Program::default() };
    let mut software: Vec<Program> = (0..20).map(|number| program(&format!("package-{number}"))).collect();
    if truth.torrent {
        software.push(program("qbittorrent"));
    }
    Recorded {
        disks: Some(Answer::Seen(vec![disk])),
        services: Some(Answer::Seen(vec![unit])),
        operating_system: Some(Answer::Seen(system)),
        software: Some(Answer::Seen(software)),
        ..machine
    }
}
