//! What truly goes wrong in the run, when it begins, when people would notice, and when it is repaired.
//! Invariant: the desk never reads this; only the model and the figures do. Next: `figures.rs`, which holds tickets against it.

use super::life::{CUSTOMER, DAY, Kind, noticed};
use crate::device::{HOUR, MINUTE};
use crate::random::Random;

/// A kind of fault.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum Trouble {
    /// A disk that fills over weeks.
    Fills,
    /// A program that fills a disk within hours or two days.
    RunsAway,
    /// A drive that loses sectors until it is dead.
    Drive,
    /// A certificate whose renewal broke.
    Certificate,
    /// Backups that stopped.
    Backup,
    /// A service of a server that stopped.
    Service,
    /// An update that stops a service on all machines of a customer.
    Update,
    /// A server or PC that is dead.
    Dead,
    /// A site that nothing is heard from.
    Site,
}

impl Trouble {
    /// Every kind.
    pub(crate) const ALL: [Self; 9] = [
        Self::Fills,
        Self::RunsAway,
        Self::Drive,
        Self::Certificate,
        Self::Backup,
        Self::Service,
        Self::Update,
        Self::Dead,
        Self::Site,
    ];

    pub(crate) fn fills(self) -> bool {
        matches!(self, Self::Fills | Self::RunsAway)
    }

    /// Whether it can be known before people notice: what stops at once is at best known as soon as it is.
    pub(crate) fn is_foreseeable(self) -> bool {
        matches!(self, Self::Fills | Self::RunsAway | Self::Drive | Self::Certificate | Self::Backup)
    }

    /// The check that sees it.
    pub(crate) fn check(self) -> &'static str {
        match self {
            Self::Fills | Self::RunsAway => "disk_space",
            Self::Drive => "disk_health",
            Self::Certificate => "certificate",
            Self::Backup => "backup_age",
            Self::Service | Self::Update => "services",
            Self::Dead | Self::Site => "presence",
        }
    }
}

/// A fault.
#[derive(Clone, Debug)]
pub(crate) struct Fault {
    pub(crate) trouble: Trouble,
    /// The machines that have it.
    pub(crate) machines: Vec<usize>,
    pub(crate) begins: i64,
    /// When people would be hindered by it.
    pub(crate) impact: i64,
    /// When somebody who was there was.
    pub(crate) felt: Option<i64>,
    /// When it is repaired; not before somebody knows.
    pub(crate) ends: i64,
    /// How large it becomes, in the unit of its kind.
    pub(crate) size: f64,
}

impl Fault {
    /// How far it has come, 0 at its beginning and 1 at its impact and after.
    pub(crate) fn part(&self, now: i64) -> f64 {
        ((now - self.begins) as f64 / (self.impact - self.begins).max(1) as f64).clamp(0.0, 1.0)
    }

    /// The machine that has it is in use: what hinders is felt, and somebody is called.
    pub(crate) fn meet(&mut self, now: i64) {
        if self.felt.is_none() && now >= self.impact {
            (self.felt, self.ends) = (Some(now), self.ends.min(now + CALLED));
        }
    }

    pub(crate) fn is_there(&self, now: i64) -> bool {
        (self.begins..self.ends).contains(&now)
    }
}

/// How long the one takes who repairs what nobody was told of: they are called, and come.
const CALLED: i64 = 4 * HOUR;
/// The first faults come when the desk has known the fleet for two weeks.
const QUIET: i64 = 14;

/// How often each kind comes in a hundred machines and ninety days; our figures, from what desks tell: a machine in twenty
/// has something in three months.
const OFTEN: [(Trouble, u64); 7] = [
    (Trouble::Fills, 10),
    (Trouble::RunsAway, 6),
    (Trouble::Drive, 6),
    (Trouble::Certificate, 5),
    (Trouble::Backup, 5),
    (Trouble::Service, 10),
    (Trouble::Dead, 5),
];

/// The faults of a fleet of so many machines, customer after customer, from `start` on.
pub(crate) fn faults(machines: usize, (start, days): (i64, i64), random: &mut Random) -> Vec<Fault> {
    let mut faults: Vec<Fault> = Vec::new();
    let scaled = |often: u64| (often * machines as u64 * days as u64 / (100 * 90)).max(1);
    for (trouble, often) in OFTEN {
        for _ in 0..scaled(often) {
            let machine = loop {
                let machine = random.below(machines as u64) as usize;
                if may_have(CUSTOMER[machine % CUSTOMER.len()], trouble) {
                    break machine;
                }
            };
            // One thing at a time: what is wrong twice on one machine is one ticket, and belongs to another test.
            if faults.iter().all(|one| !one.machines.contains(&machine)) {
                let begins = start + QUIET * DAY + random.below((days - QUIET) as u64 * 24 * 60) as i64 * MINUTE;
                faults.push(fault(trouble, vec![machine], begins, random));
            }
        }
    }
    for _ in 0..scaled(1) {
        let customer = random.below((machines / CUSTOMER.len()) as u64) as usize * CUSTOMER.len();
        let all: Vec<usize> = (customer..customer + CUSTOMER.len()).collect();
        if faults.iter().all(|one| one.machines.iter().all(|machine| !all.contains(machine))) {
            let morning = noticed(start + QUIET * DAY + random.below((days - QUIET) as u64) as i64 * DAY);
            faults.push(fault(Trouble::Update, all, morning + 2 * HOUR, random));
        }
    }
    faults
}

fn may_have(kind: Kind, trouble: Trouble) -> bool {
    match trouble {
        Trouble::Certificate | Trouble::Backup | Trouble::Service => kind == Kind::Server,
        // A drive wears and a log grows only while its machine runs.
        Trouble::RunsAway | Trouble::Drive | Trouble::Dead => matches!(kind, Kind::Server | Kind::Reception),
        _ => true,
    }
}

fn fault(trouble: Trouble, machines: Vec<usize>, begins: i64, random: &mut Random) -> Fault {
    let hours = |from: u64, to: u64, random: &mut Random| (from + random.below(to - from)) as i64 * HOUR;
    let (after, size) = match trouble {
        Trouble::Fills => (hours(10 * 24, 45 * 24, random), 1.0),
        Trouble::RunsAway => (hours(8, 48, random), 1.0),
        Trouble::Drive => (hours(8 * 24, 25 * 24, random), 150.0 + random.below(2000) as f64),
        Trouble::Certificate => (30 * DAY, 1.0),
        // Nobody notices; a week's work is lost when it is needed.
        Trouble::Backup => (7 * DAY, 1.0),
        Trouble::Service | Trouble::Update | Trouble::Dead | Trouble::Site => (0, 1.0),
    };
    let impact = if after == 0 { noticed(begins) + 15 * MINUTE } else { begins + after };
    Fault { trouble, machines, begins, impact, felt: None, ends: i64::MAX, size }
}

/// The fault of a site that was cut off.
pub(crate) fn cut(machines: Vec<usize>, (from, to): (i64, i64)) -> Fault {
    let impact = noticed(from) + 15 * MINUTE;
    Fault { trouble: Trouble::Site, machines, begins: from, impact, felt: None, ends: to, size: 1.0 }
}
