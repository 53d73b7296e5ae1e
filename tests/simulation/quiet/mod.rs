//! The quiet run: a fleet of ordinary customers over weeks, with laptops that sleep, PCs switched off at the wall, holidays,
//! nightly backups, lines that blink, sites that are cut off, and real faults among them; the collector's own functions judge.
//! Invariant: nothing here tells the desk what is true; the same seed gives the same run.
//! Next: `life.rs` for when machines are on, `machine.rs` for what they see, `trouble.rs` for what goes wrong, `figures.rs`.

mod figures;
mod goals;
mod life;
mod machine;
mod trouble;

use domain::policy::Policy;
use jiff::tz::TimeZone;

use figures::{Figures, Tickets};
use life::{CUSTOMER, DAY, START};
use machine::{Machine, SAMPLE};
use trouble::{Fault, Trouble, cut, faults};

use crate::desk::Desk;
use crate::device::{Device, HOUR, MINUTE};
use crate::random::Random;

/// A machine says a word as often as a PC sends.
const STEP: i64 = 5 * MINUTE;
/// Machines of a site; a customer has two.
const SITE: usize = 10;

/// How large a run is.
#[derive(Clone, Copy, Debug)]
struct Scale {
    machines: usize,
    days: i64,
    /// Without any real fault.
    is_calm: bool,
}

/// The fleet.
struct Town {
    random: Random,
    machines: Vec<Machine>,
    devices: Vec<Device>,
    /// The session that each is in.
    sessions: Vec<Option<usize>>,
    cuts: Vec<Vec<(i64, i64)>>,
    faults: Vec<Fault>,
    /// Which of them each machine may have.
    of_machine: Vec<Vec<usize>>,
    desk: Desk,
    tickets: Tickets,
}

/// Lives through it and says how it went.
fn run(seed: u64, scale: Scale) -> Figures {
    let mut town = Town::new(seed, scale);
    let mut now = START;
    while now < START + scale.days * DAY {
        for at in 0..town.machines.len() {
            town.live(at, now);
        }
        town.desk.tick(&town.devices, now);
        town.look_after(now);
        now += STEP;
        if (now - START) % (15 * DAY) == 0 {
            eprintln!("  day {} of {}: {} tickets", (now - START) / DAY, scale.days, town.tickets.count());
        }
    }
    town.tickets.figures(&town.faults, scale, now)
}

impl Town {
    fn new(seed: u64, scale: Scale) -> Self {
        let mut random = Random::new(seed);
        let count = scale.machines - scale.machines % CUSTOMER.len();
        let kinds = (0..count).map(|at| CUSTOMER[at % CUSTOMER.len()]);
        let machines = kinds.map(|kind| Machine::new(kind, scale.days, Random::new(random.next()))).collect();
        let devices: Vec<_> = (0..count as u64).map(|number| Device::new(number, &mut random)).collect();
        let cuts: Vec<_> = (0..count / SITE).map(|_| life::cuts(scale.days, &mut random)).collect();
        // A calm run has lines that blink, and no more.
        let blinks =
            |cuts: &Vec<(i64, i64)>| cuts.iter().copied().filter(|(from, to)| to - from < 8 * MINUTE).collect();
        let cuts = if scale.is_calm { cuts.iter().map(blinks).collect() } else { cuts };
        let mut all = if scale.is_calm { Vec::new() } else { faults(count, (START, scale.days), &mut random) };
        for (site, cuts) in cuts.iter().enumerate() {
            let machines = || (site * SITE..(site + 1) * SITE).collect();
            all.extend(cuts.iter().filter(|(from, to)| to - from >= 20 * MINUTE).map(|one| cut(machines(), *one)));
        }
        let mut of_machine = vec![Vec::new(); count];
        for (fault, one) in all.iter().enumerate().filter(|(_, one)| one.trouble != Trouble::Site) {
            one.machines.iter().for_each(|machine| of_machine[*machine].push(fault));
        }
        let zone = TimeZone::get("Europe/Rome").expect("a zone");
        Self {
            random,
            machines,
            tickets: Tickets::new(&devices),
            devices,
            sessions: vec![None; count],
            cuts,
            faults: all,
            of_machine,
            desk: Desk::new(seed, Policy { zone, ..Policy::default() }, START),
        }
    }

    /// A machine is on or off, looks, and sends what it has.
    fn live(&mut self, at: usize, now: i64) {
        let there: Vec<usize> =
            self.of_machine[at].iter().copied().filter(|one| self.faults[*one].is_there(now)).collect();
        let is_dead = there.iter().any(|one| self.faults[*one].trouble == Trouble::Dead);
        let session = self.machines[at].session(now);
        if session.is_some() {
            there.iter().for_each(|one| self.faults[*one].meet(now));
        }
        let session = session.filter(|_| !is_dead);
        let faults: Vec<&Fault> = there.iter().map(|one| &self.faults[*one]).collect();
        let (device, before) = (&mut self.devices[at], self.sessions[at]);
        self.sessions[at] = session.map(|(_, number)| number);
        let Some((session, number)) = session else { return };
        if before != Some(number) {
            device.restart(now);
        }
        let is_sample = (now - START + at as i64 % 3 * STEP) % SAMPLE == 0;
        let looks = if is_sample { self.machines[at].look(&faults, now) } else { Vec::new() };
        device.seen(looks, now, (now - START) % DAY < SAMPLE);
        if let Some(word) = session.last_word.filter(|_| session.to - now <= STEP) {
            device.beacon(word, now);
        }
        let is_cut = self.cuts[at / SITE].iter().any(|(from, to)| (*from..*to).contains(&now));
        while let Some(envelope) = device.envelope(now).filter(|_| !is_cut) {
            let receipt = self.desk.accept(device, &envelope, now).expect("nothing is lost in this run");
            device.acknowledged(receipt.highest_seq);
            device.want_whole(&receipt.want_whole);
        }
    }

    /// Tickets are read, and what they tell of is repaired.
    fn look_after(&mut self, now: i64) {
        self.tickets.read(&self.desk.book, now);
        for fault in self.faults.iter_mut().filter(|one| one.is_there(now)) {
            let is_told = self.tickets.first_about(fault, now).is_some_and(|at| at == now);
            match fault.trouble {
                Trouble::Site => {}
                _ if !is_told => {}
                // Somebody goes there within the day.
                _ if fault.trouble.is_foreseeable() => fault.ends = now + (6 + self.random.below(24) as i64) * HOUR,
                _ => fault.ends = now + (1 + self.random.below(3) as i64) * HOUR,
            }
        }
    }
}
