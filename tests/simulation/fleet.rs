//! The run: time passes, faults come and go, the network loses, doubles and delays, machines and the collector crash.

use domain::policy::{Patience, Policy};
use domain::ticket::{Act, Rest, WaitingFor};
use shared::report::Envelope;
use shared::wire;

use crate::desk::{Desk, Work};
use crate::device::{Device, HOUR, MINUTE, START, Truth};
use crate::invariants;
use crate::random::Random;

/// How large a run is.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Scale {
    pub(crate) devices: u64,
    pub(crate) days: i64,
    pub(crate) sample_minutes: i64,
}

/// What a run had.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Tally {
    pub(crate) samples: u64,
    pub(crate) tickets: u64,
    pub(crate) resolved_by_themselves: u64,
    pub(crate) copies: u64,
    pub(crate) jumps: u64,
    pub(crate) new_epochs: u64,
    pub(crate) episodes: u64,
    pub(crate) merges: u64,
    pub(crate) undone: u64,
    /// Findings that went to the ticket of a storm.
    pub(crate) swept: u64,
    /// Sites that were cut off.
    pub(crate) outages: u64,
}

/// Silence is counted in samples missed: twelve for a server, thirty for a PC, as with a sample a minute.
fn policy(sample_minutes: i64) -> Policy {
    let sample_s = u32::try_from(sample_minutes * 60).expect("a sample's length");
    let patience = Patience { server_silent_s: 12 * sample_s, pc_silent_s: 30 * sample_s, ..Patience::DEFAULT };
    Policy { patience, ..Policy::default() }
}

/// The devices, the desk and what happens to them.
pub(crate) struct Fleet {
    scale: Scale,
    random: Random,
    devices: Vec<Device>,
    desk: Desk,
    /// Envelopes that the network delivers late, out of order.
    late: Vec<(usize, Envelope)>,
    samples: u64,
    episodes: u64,
    outages: u64,
}

impl Fleet {
    pub(crate) fn new(seed: u64, scale: Scale) -> Self {
        let mut random = Random::new(seed);
        let devices = (0..scale.devices).map(|number| Device::new(number, &mut random)).collect();
        Self {
            scale,
            random,
            devices,
            desk: Desk::new(seed, policy(scale.sample_minutes), START),
            late: Vec::new(),
            samples: 0,
            episodes: 0,
            outages: 0,
        }
    }

    pub(crate) fn run(&mut self) {
        let step = self.scale.sample_minutes * MINUTE;
        let end = START + self.scale.days * 24 * HOUR;
        let (mut now, mut checked_at) = (START, START);
        while now < end {
            self.together(now, step);
            for at in 0..self.devices.len() {
                self.live(at, now, step);
                self.devices[at].sample(now, (now - START) % (24 * HOUR) < step);
                self.samples += 1;
                // A server sends each sample, a PC every fifth.
                if self.devices[at].server || ((now - START) / step + at as i64) % 5 == 0 {
                    self.send(at, now);
                }
            }
            self.deliver_late(now);
            self.technician(now, step);
            if self.random.chance(1, 200) {
                self.desk.restart(now);
            }
            self.desk.tick(&self.devices, now);
            if now - checked_at >= 6 * HOUR {
                invariants::hold(&self.desk, &self.devices, now, step);
                checked_at = now;
            }
            now += step;
        }
        invariants::hold(&self.desk, &self.devices, now, step);
    }

    pub(crate) fn tally(&self) -> Tally {
        Tally {
            samples: self.samples,
            tickets: self.desk.openings,
            resolved_by_themselves: self.desk.resolved_by_themselves,
            copies: self.desk.copies,
            jumps: self.desk.jumps,
            new_epochs: self.desk.new_epochs,
            episodes: self.episodes,
            merges: self.desk.merges,
            undone: self.desk.undone,
            swept: self.desk.swept,
            outages: self.outages,
        }
    }

    /// What happens to many at once: an update that breaks a service on every server of a customer, a site whose line is
    /// cut. Devices of a customer follow each other, and so do those of a site.
    fn together(&mut self, now: i64, step: i64) {
        let day = (24 * HOUR / step) as u64;
        if self.random.chance(1, 2 * day) {
            let customer = self.random.below(self.devices.len() as u64 / 20 + 1) as usize;
            for device in self.devices.iter_mut().skip(customer * 20).take(20) {
                (device.truth.unit_failed, device.calm_since) = (true, now);
            }
        }
        if self.random.chance(1, 10 * day) {
            let site = self.random.below(self.devices.len() as u64 / 10 + 1) as usize;
            for device in self.devices.iter_mut().skip(site * 10).take(10) {
                (device.online, device.calm_since) = (false, now);
            }
            self.outages += 1;
        }
    }

    /// What may happen to a device in one step; rates are per day.
    fn live(&mut self, at: usize, now: i64, step: i64) {
        let day = (24 * HOUR / step) as u64;
        let random = &mut self.random;
        let device = &mut self.devices[at];
        let before = (device.truth, device.online);
        let truth: Truth = device.truth;
        device.truth.disk_full ^= random.chance(1, if truth.disk_full { day } else { 10 * day });
        device.truth.unit_failed ^= random.chance(1, if truth.unit_failed { day / 4 + 1 } else { 20 * day });
        device.truth.torrent ^= random.chance(1, if truth.torrent { 5 * day } else { 100 * day });
        device.online ^= random.chance(1, if device.online { 8 * day } else { day / 3 + 1 });
        if random.chance(1, 15 * day) {
            device.restart(now);
        }
        if random.chance(1, 60 * day) {
            device.lose_spool(random);
            device.calm_since = now;
        }
        if before != (device.truth, device.online) {
            device.calm_since = now;
            self.episodes += 1;
        }
    }

    fn send(&mut self, at: usize, now: i64) {
        // A backlog goes out envelope by envelope; a bounded number a step.
        for _ in 0..4 {
            let Some(envelope) = self.devices[at].envelope(now).filter(|_| self.devices[at].online) else { return };
            match self.random.below(40) {
                // Lost on the way, or the collector died before its commit.
                0 | 1 => return,
                // Delivered twice, the second time late.
                2 => {
                    self.late.push((at, envelope.clone()));
                    self.deliver(at, &envelope, now, true);
                }
                // Only late: what comes after it overtakes it.
                3 => {
                    self.late.push((at, envelope));
                    return;
                }
                // On disk, but the answer is lost: the agent sends it again.
                4 => {
                    self.deliver(at, &envelope, now, false);
                    return;
                }
                // A part of the spool is skipped by a confused agent: the collector says what it expects.
                5 if envelope.reports.len() > 1 => {
                    let mut ahead = envelope;
                    ahead.reports.remove(0);
                    ahead.first_seq += 1;
                    self.deliver(at, &ahead, now, true);
                }
                _ => self.deliver(at, &envelope, now, true),
            }
            if self.devices[at].backlog() < 64 {
                return;
            }
        }
    }

    fn deliver_late(&mut self, now: i64) {
        for (at, envelope) in std::mem::take(&mut self.late) {
            if self.random.chance(1, 2) {
                self.deliver(at, &envelope, now, false);
            } else {
                self.late.push((at, envelope));
            }
        }
    }

    fn deliver(&mut self, at: usize, envelope: &Envelope, now: i64, answered: bool) {
        let wired;
        // Some envelopes go over the real wire, byte for byte.
        let envelope = if self.random.chance(1, 64) {
            wired = wire::read_envelope(&wire::write(envelope).expect("written")).expect("read");
            assert_eq!(&wired, envelope);
            &wired
        } else {
            envelope
        };
        let answer = self.desk.accept(&self.devices[at], envelope, now);
        let device = &mut self.devices[at];
        match answer {
            Ok(receipt) if answered && device.epoch == envelope.epoch => {
                device.acknowledged(receipt.highest_seq);
                device.want_whole(&receipt.want_whole);
            }
            Err(expected) if answered => device.acknowledged(expected.saturating_sub(1)),
            _ => {}
        }
    }

    fn technician(&mut self, now: i64, step: i64) {
        let each = (2 * HOUR / step).max(1) as u64;
        if !self.random.chance(1, each) {
            return;
        }
        let soon = now + self.random.below(48) as i64 * HOUR;
        let what = match self.random.below(13) {
            0 | 1 => Work::Act(Act::Take),
            2 => Work::Act(Act::Note("looking at it".into())),
            3 => Work::Act(Act::Resolve("should be fine now".into())),
            4 => Work::Act(Act::Reopen("not yet".into())),
            5 => Work::Act(Act::Start),
            6 => Work::Act(Act::Release),
            7 => Work::Act(Act::Wait { on: WaitingFor::Customer, text: String::new(), until: Some(soon) }),
            8 => Work::Act(Act::Snooze(Rest::At(soon))),
            9 => Work::Act(Act::Snooze(if soon % 2 == 0 { Rest::Worse } else { Rest::SeenAgain })),
            10 | 11 => Work::Merge,
            _ => Work::Undo,
        };
        let nth = self.random.next();
        self.desk.work(what, nth, now);
    }
}
