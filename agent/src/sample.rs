//! One sample: what the due checks see, made a report and kept in the spool.
//! Invariant: every due check is in the report, seen or unseen with why; a check that is off says so. Next:
//! [`crate::observe`], [`crate::baseline`], [`crate::spool`].

use std::collections::{BTreeMap, BTreeSet};

use shared::check::Every;
use shared::checks::EYES;
use shared::eye::Eye;
use shared::observation::Why;
use shared::past::DeviceClass;
use shared::reading::{Level, Reading};
use shared::report::{Observation, Report};

use crate::baseline::Baselines;
use crate::clock;
use crate::know::{class_of, is_mobile};
use crate::observe::Observer;
use crate::schedule::looks;
use crate::spool::Spool;
use crate::spool::record::Class;
use crate::thrift::Thrift;

/// Takes samples.
pub struct Sampler {
    observer: Observer,
    /// What the collector already has of large facts.
    pub baselines: Baselines,
    off: BTreeSet<String>,
    /// What the device is, as far as it was seen.
    pub class: DeviceClass,
    /// Whether the way out is a mobile one, as far as it was seen.
    pub mobile: bool,
    /// What the latest looks could not see: check and why.
    pub unseen: BTreeMap<String, String>,
    faults: BTreeMap<String, BTreeSet<String>>,
}

/// A sample taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Taken {
    /// Its sequence.
    pub seq: u64,
    /// Checks that saw, and checks that did not.
    pub seen: usize,
    /// Checks in the report.
    pub looked: usize,
    /// Whether what is not healthy is other than before, by default limits.
    pub changed: bool,
}

impl Sampler {
    /// A sampler of what `observer` sees.
    #[must_use]
    pub fn new(observer: Observer, baselines: Baselines, off: BTreeSet<String>) -> Self {
        Self {
            observer,
            baselines,
            off,
            class: DeviceClass::default(),
            mobile: false,
            unseen: BTreeMap::new(),
            faults: BTreeMap::new(),
        }
    }

    /// Looks through other eyes from now on, with other checks off.
    pub fn reconfigure(&mut self, observer: Observer, off: BTreeSet<String>) {
        (self.observer, self.off) = (observer, off);
    }

    /// Takes the sample of a number into the spool, as far as `thrift` allows; `pulse` is called after each check, as a sign
    /// of life.
    pub async fn take(
        &mut self,
        spool: &mut Spool,
        sample: u64,
        thrift: &mut Thrift,
        pulse: &mut dyn FnMut(),
    ) -> Taken {
        let began = clock::now();
        let (mut observations, mut wholes, mut changed, mut class) = (Vec::new(), Vec::new(), false, Class::Sample);
        let may = |every| looks(every, sample) && thrift.allows(every, sample, began.mono_ms);
        // What the collector wants whole is paid from the same purse, however often it asks.
        let wanted = |eye: &Eye| thrift.can_pay() && self.baselines.wants(eye.key);
        let due: Vec<&Eye> = EYES.iter().filter(|eye| may(eye.every) || wanted(eye)).collect();
        if may(Every::Day) {
            thrift.looked_at_all(began.mono_ms);
        }
        for eye in due {
            let (observation, readings) = self.observe(eye).await;
            pulse();
            changed |= self.notice(&observation, readings);
            let Some((told, whole)) = self.baselines.prepare(eye, observation, sample) else { continue };
            if eye.every == Every::Day {
                class = Class::Inventory;
            }
            wholes.push((eye.key, whole));
            observations.push(told);
        }
        let class = if changed { Class::Change } else { class };
        let (looked, seen) = (observations.len(), observations.iter().filter(|one| one.is_seen()).count());
        let report = Report {
            kind: "sample".into(),
            mono_ms: began.mono_ms,
            wall_ms: began.wall_ms,
            observations,
            ..Report::default()
        };
        let seq = spool.append(class, clock::boot_id(), report);
        for (key, whole) in wholes {
            self.baselines.kept(seq, key, whole);
        }
        Taken { seq, seen, looked, changed }
    }

    async fn observe(&mut self, eye: &Eye) -> (Observation, Vec<Reading>) {
        if !self.off.contains(eye.key) {
            return self.observer.observe(eye, self.class).await;
        }
        let now = clock::now();
        let off = Observation {
            check: eye.key.to_owned(),
            v: eye.version,
            mono_ms: now.mono_ms,
            wall_ms: now.wall_ms,
            outcome: "unseen".into(),
            why: Why::Off.word().into(),
            ..Observation::default()
        };
        (off, Vec::new())
    }

    /// Whether this look shows other faults than the one before; an unseen look shows nothing.
    fn notice(&mut self, look: &Observation, readings: Vec<Reading>) -> bool {
        if !look.is_seen() {
            self.unseen.insert(look.check.clone(), [&*look.why, &*look.detail].join(" ").trim().to_owned());
            return false;
        }
        self.unseen.remove(&look.check);
        if look.check == "operating_system" {
            self.class = class_of(look).unwrap_or_default();
        }
        if look.check == "network" {
            self.mobile = is_mobile(look).unwrap_or_default();
        }
        let bad = readings.into_iter().filter(|reading| matches!(reading.level, Level::Bad(_)));
        let faults: BTreeSet<String> = bad.map(|reading| reading.subject).collect();
        let seen = self.faults.entry(look.check.clone()).or_default();
        let before = std::mem::replace(seen, faults);
        before != *seen
    }
}

/// A beacon: the agent or the machine goes, and says so.
pub fn beacon(spool: &mut Spool, word: &str) -> u64 {
    let now = clock::now();
    let report = Report {
        kind: "beacon".into(),
        mono_ms: now.mono_ms,
        wall_ms: now.wall_ms,
        beacon: Some(word.to_owned()),
        ..Report::default()
    };
    spool.append(Class::Change, clock::boot_id(), report)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::spool::Bounds;
    use crate::thrift::Usage;
    use shared::host::{Disk, Program};
    use shared::recorded::{Answer, Recorded};
    use shared::report::Observation;
    use std::sync::{Arc, Mutex};
    use std::time::Duration;

    struct Machine {
        host: Arc<Mutex<Recorded>>,
        sampler: Sampler,
        spool: Spool,
        thrift: Thrift,
        _folder: tempfile::TempDir,
    }

    fn machine(off: &[&str]) -> Machine {
        let folder = tempfile::tempdir().unwrap();
        let host = Arc::new(Mutex::new(Recorded::default()));
        let seen = Arc::clone(&host);
        let make = move || Box::new(seen.lock().unwrap().clone()) as Box<dyn shared::host::Host + Send>;
        let observer = Observer::new(Box::new(make), Duration::from_secs(20));
        let baselines = Baselines::load(&folder.path().join("facts"));
        let sampler = Sampler::new(observer, baselines, off.iter().map(ToString::to_string).collect());
        let spool = Spool::open(folder.path(), Bounds::default(), clock::fresh_epoch()).unwrap();
        let thrift = Thrift::new(Usage::default(), clock::now().mono_ms);
        Machine { host, sampler, spool, thrift, _folder: folder }
    }

    impl Machine {
        /// Changes the machine; a fresh worker is made to see it.
        fn set(&mut self, change: impl FnOnce(&mut Recorded)) {
            change(&mut self.host.lock().unwrap());
            let host = self.host.lock().unwrap().clone();
            let make = move || Box::new(host.clone()) as Box<dyn shared::host::Host + Send>;
            let off = self.sampler.off.clone();
            self.sampler.reconfigure(Observer::new(Box::new(make), Duration::from_secs(20)), off);
        }

        async fn sample(&mut self, number: u64) -> (Taken, Vec<Observation>) {
            let taken = self.sampler.take(&mut self.spool, number, &mut self.thrift, &mut || {}).await;
            let report = self.spool.batch(64).unwrap().reports.pop().unwrap();
            (taken, report.observations)
        }
    }

    fn disk(free_bytes: u64) -> Option<Answer<Vec<Disk>>> {
        let disk =
            Disk { mount: "/".into(), kind: "fixed".into(), total_bytes: 100 << 30, free_bytes, ..Disk::default() };
        Some(Answer::Seen(vec![disk]))
    }

    #[tokio::test]
    async fn i8_a_collector_that_wants_facts_whole_all_the_time_empties_no_purse() {
        let mut machine = machine(&[]);
        machine.set(|host| host.software = Some(Answer::Seen(vec![Program::default()])));
        machine.sample(0).await;
        let wants = |machine: &mut Machine| machine.sampler.baselines.want_whole("software");
        let told = |seen: &[Observation]| seen.iter().any(|one| one.check == "software");
        wants(&mut machine);
        assert!(told(&machine.sample(1).await.1));
        let now = clock::now().mono_ms;
        machine.thrift.count(Usage { cpu_us: 3_600_000_000, private_bytes: 0 }, now);
        wants(&mut machine);
        assert!(!told(&machine.sample(5).await.1), "the purse is empty");
    }

    #[tokio::test]
    async fn every_due_check_is_reported_seen_or_unseen_with_why() {
        let mut machine = machine(&["memory"]);
        let (taken, observations) = machine.sample(0).await;
        assert_eq!((observations.len(), taken.seq), (EYES.len(), 1));
        assert!(observations.iter().all(|one| one.is_seen() || !one.why.is_empty()));
        if let Some(memory) = observations.iter().find(|one| one.check == "memory") {
            assert_eq!(memory.why, "off");
        }
        assert!(machine.sampler.unseen.contains_key("disk_space"));
        let each = EYES.iter().filter(|eye| eye.every == Every::Sample).count();
        assert_eq!(machine.sample(1).await.1.len(), each);
    }

    #[tokio::test]
    async fn a_fault_that_comes_or_goes_is_a_change_and_one_that_stays_is_not() {
        let mut machine = machine(&[]);
        machine.set(|host| host.disks = disk(50 << 30));
        assert!(!machine.sample(0).await.0.changed, "healthy from the start");
        machine.set(|host| host.disks = disk(1 << 30));
        assert!(machine.sample(1).await.0.changed);
        assert!(!machine.sample(2).await.0.changed);
        machine.set(|host| host.disks = None);
        assert!(!machine.sample(3).await.0.changed, "unseen is neither");
        machine.set(|host| host.disks = disk(50 << 30));
        assert!(machine.sample(4).await.0.changed);
    }

    #[tokio::test]
    async fn software_goes_whole_once_then_as_differences_to_what_was_acknowledged() {
        if shared::checks::eye("software").is_none() {
            return;
        }
        let program =
            |number: u32| Program { name: format!("program-{number}"), version: "1".into(), ..Program::default() };
        let programs = |upto| Some(Answer::Seen((0..upto).map(program).collect()));
        let software = |seen: &[Observation]| seen.iter().find(|one| one.check == "software").cloned();
        let mut machine = machine(&[]);
        machine.set(|host| host.software = programs(100));
        let whole = software(&machine.sample(0).await.1).unwrap();
        assert_eq!(whole.base, None);
        assert_eq!(software(&machine.sample(60).await.1), None, "unchanged and told today");
        machine.set(|host| host.software = programs(101));
        assert_eq!(software(&machine.sample(120).await.1).unwrap().base, None, "what waits is no base");
        machine.sampler.baselines.acknowledged(3);
        machine.set(|host| host.software = programs(102));
        let difference = software(&machine.sample(180).await.1).unwrap();
        assert!(difference.base.is_some() && difference.facts.len() < whole.facts.len() / 10);
        machine.sampler.baselines.want_whole("software");
        let again = software(&machine.sample(181).await.1).unwrap();
        assert!(again.base.is_none() && again.facts.len() > whole.facts.len());
    }
}
