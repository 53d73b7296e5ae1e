//! A machine of the run: what its checks see at a moment, from its ordinary ups and downs and the faults it has.
//! Invariant: what is seen is made of real facts by the checks' own `observe`; noise is no fault and a fault is never noise.
//! Next: `trouble.rs`, for what goes wrong.

use std::collections::HashMap;

use shared::host::{Age, BackupJob, Certificate, Disk, Drive, OperatingSystem, Program, ServiceUnit};
use shared::recorded::{Answer, Recorded};
use shared::report::Observation;

use super::life::{DAY, Kind, START, Session, sessions};
use super::trouble::{Fault, Trouble};
use crate::device::{HOUR, MINUTE, observe};
use crate::random::Random;

/// How a disk goes up and down without ever being a fault.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Noise {
    /// As people work.
    Plain,
    /// A backup that is written each night at two and sent away by four.
    Bursts,
    /// Logs that grow for a week and are then cut.
    Rotates,
    /// A month of growth, then somebody tidies up.
    Tidied,
    /// Full for years, and never fuller.
    Plateau,
}

/// A machine.
pub(crate) struct Machine {
    pub(crate) kind: Kind,
    sessions: Vec<Session>,
    at: usize,
    noise: Noise,
    /// Parts of its disk in use at first, and added a day.
    used: f64,
    grows: f64,
    /// Defects that its drive has had for years.
    defects: u64,
    phase: i64,
    random: Random,
    /// What rarely changes, by what is wrong.
    looks: HashMap<(Vec<Trouble>, bool), Vec<Observation>>,
}

impl Machine {
    pub(crate) fn new(kind: Kind, days: i64, mut random: Random) -> Self {
        let noise = match random.below(20) {
            0..3 if kind == Kind::Server => Noise::Bursts,
            3..6 => Noise::Rotates,
            6..8 => Noise::Tidied,
            8 => Noise::Plateau,
            _ => Noise::Plain,
        };
        let used = if noise == Noise::Plateau { 0.915 } else { 0.25 + random.below(40) as f64 / 100.0 };
        Self {
            kind,
            sessions: sessions(kind, days, &mut random),
            at: 0,
            noise,
            used,
            grows: random.below(40) as f64 / 100_000.0,
            defects: if random.chance(1, 12) { 1 + random.below(16) } else { 0 },
            phase: random.below(7 * 24) as i64 * HOUR,
            random,
            looks: HashMap::new(),
        }
    }

    /// The session that it is in, and whether that began with this step: then it has just started.
    pub(crate) fn session(&mut self, now: i64) -> Option<(Session, usize)> {
        while self.sessions.get(self.at).is_some_and(|one| one.to <= now) {
            self.at += 1;
        }
        self.sessions.get(self.at).filter(|one| one.from <= now).map(|one| (*one, self.at))
    }

    /// What it sees at a sample.
    pub(crate) fn look(&mut self, faults: &[&Fault], now: i64) -> Vec<Observation> {
        let disk = Recorded { disks: Some(Answer::Seen(vec![self.disk(faults, now)])), ..Recorded::default() };
        let mut looks = vec![observe("disk_space", &disk)];
        // One look in two thousand meets a service just as it restarts.
        let blink = self.random.chance(1, 2000);
        let mut wrong: Vec<Trouble> = faults.iter().map(|one| one.trouble).collect();
        wrong.sort_unstable();
        let kind = self.kind;
        looks.extend(self.looks.entry((wrong.clone(), blink)).or_insert_with(|| steady(kind, &wrong, blink)).clone());
        looks.push(observe("disk_health", &self.drive(faults, now)));
        if kind == Kind::Server {
            looks.push(observe("certificate", &certificate(faults, now)));
            looks.push(observe("backup_age", &backup(faults, now)));
        }
        looks
    }

    /// The share of its disk in use at a moment, 0 to 1.
    pub(crate) fn share(&self, faults: &[&Fault], now: i64) -> f64 {
        let (age, of_day) = ((now - START) as f64 / DAY as f64, (now - START).rem_euclid(DAY));
        let since = |period: i64| (now - START + self.phase).rem_euclid(period) as f64 / DAY as f64;
        let noise = match self.noise {
            Noise::Plain | Noise::Plateau => 0.0,
            Noise::Bursts if (2 * HOUR..4 * HOUR).contains(&of_day) => (0.93 - self.used).clamp(0.0, 0.25),
            Noise::Bursts => 0.0,
            Noise::Rotates => 0.012 * since(7 * DAY),
            Noise::Tidied => 0.006 * since(28 * DAY),
        };
        let grown = if self.noise == Noise::Plateau { 0.0 } else { self.grows * age };
        let own = self.used + grown + noise + 0.002 * (of_day as f64 / HOUR as f64).sin();
        let full = faults.iter().filter(|one| one.trouble.fills()).map(|one| (own, one.part(now)));
        full.fold(own, |all, (own, part)| all + (1.0 - own) * part).clamp(0.0, 1.0)
    }

    fn disk(&self, faults: &[&Fault], now: i64) -> Disk {
        let total_bytes: u64 = if self.kind == Kind::Server { 1_000_000_000_000 } else { 250_000_000_000 };
        let free = (total_bytes as f64 * (1.0 - self.share(faults, now))) as u64;
        Disk { mount: "/".into(), total_bytes, free_bytes: free, kind: "fixed".into(), system: true, ..Disk::default() }
    }

    fn drive(&self, faults: &[&Fault], now: i64) -> Recorded {
        let dying = faults.iter().find(|one| one.trouble == Trouble::Drive);
        let grown = dying.map_or(0, |one| (one.part(now) * one.size) as u64);
        let drive = Drive {
            name: "sda".into(),
            model: "A model".into(),
            kind: "disk".into(),
            size_bytes: 1_000_000_000_000,
            reallocated_count: Some(self.defects + grown),
            pending_count: Some(0),
            ..Drive::default()
        };
        Recorded { drives: Some(Answer::Seen(vec![drive])), ..Recorded::default() }
    }
}

/// What changes only when something is wrong.
fn steady(kind: Kind, wrong: &[Trouble], blink: bool) -> Vec<Observation> {
    let is_broken = blink || wrong.iter().any(|one| matches!(one, Trouble::Service | Trouble::Update));
    let unit = ServiceUnit {
        name: "nginx.service".into(),
        state: if is_broken { "failed" } else { "running" }.into(),
        start: "automatic".into(),
        ..ServiceUnit::default()
    };
    let system = OperatingSystem {
        family: "linux".into(),
        id: "debian".into(),
        version_id: "13".into(),
        pretty_name: "Debian GNU/Linux 13".into(),
        chassis: if kind == Kind::Laptop { "laptop" } else { "desktop" }.into(),
        graphical: kind != Kind::Server,
        ..OperatingSystem::default()
    };
    let program = |name: &str| Program { name: name.into(), source: "dpkg".into(), ..Program::default() };
    let host = Recorded {
        services: Some(Answer::Seen(vec![unit])),
        operating_system: Some(Answer::Seen(system)),
        software: Some(Answer::Seen(vec![program("bash"), program("coreutils")])),
        ..Recorded::default()
    };
    ["services", "operating_system", "software"].iter().map(|key| observe(key, &host)).collect()
}

/// A certificate of three months that renews itself when a third of it is left, unless that broke.
fn certificate(faults: &[&Fault], now: i64) -> Recorded {
    let broken = faults.iter().find(|one| one.trouble == Trouble::Certificate);
    let not_after_ms = broken.map_or_else(|| now - now.rem_euclid(DAY) + 60 * DAY, |one| one.impact);
    let one = Certificate {
        place: "/etc/ssl/web.pem".into(),
        subject: "www.example.org".into(),
        not_before_ms: not_after_ms - 90 * DAY,
        not_after_ms,
        has_key: true,
        ..Certificate::default()
    };
    Recorded { certificates: Some(Answer::Seen(vec![one])), ..Recorded::default() }
}

/// A backup each night at one, unless that stopped.
fn backup(faults: &[&Fault], now: i64) -> Recorded {
    let stopped = faults.iter().find(|one| one.trouble == Trouble::Backup).map(|one| one.begins);
    let until = stopped.unwrap_or(now).min(now);
    let newest = until - (until - START - HOUR).rem_euclid(DAY);
    let age = |run: i64| {
        let age_s = ((now - newest) / 1000 + run * 86_400) as u64;
        Age { age_s, on_s: Some(age_s), on_days: u32::try_from(age_s / 86_400).ok() }
    };
    let job = BackupJob { product: "restic".into(), successes: (0..8).map(age).collect(), ..BackupJob::default() };
    Recorded { backups: Some(Answer::Seen(vec![job])), ..Recorded::default() }
}

/// How often a machine looks: the faults' own figures count in hours, so that a quarter is near enough to a minute.
pub(crate) const SAMPLE: i64 = 15 * MINUTE;
