//! Tests of the spool's promises: what was kept is sent, in sequence, whatever happens to the files.

use std::collections::BTreeMap;
use std::fs;

use proptest::prelude::*;
use shared::report::Observation;
use tempfile::TempDir;

use super::*;

const SMALL: Bounds =
    Bounds { total_bytes: 40_000, segment_bytes: 4_000, kept_bytes: 12_000, kept_ms: 72_000, ring_bytes: 3_000 };

fn epoch(number: u64) -> EpochId {
    EpochId::new(number, [7; 10])
}

fn open(folder: &TempDir) -> Spool {
    Spool::open(folder.path(), SMALL, epoch(1)).unwrap()
}

/// A report that knows its own sequence, of a size that packing cannot take away.
fn report(seq: u64) -> Report {
    let noise = (0..180u64).map(|n| (crc32c::crc32c(&[seq.to_le_bytes(), n.to_le_bytes()].concat()) & 0xff) as u8);
    let seen = Observation {
        check: "memory".into(),
        outcome: "seen".into(),
        facts: noise.collect(),
        ..Observation::default()
    };
    Report { kind: "sample".into(), mono_ms: seq, observations: vec![seen], ..Report::default() }
}

fn fill(spool: &mut Spool, count: u64) {
    for _ in 0..count {
        let seq = spool.last + 1;
        assert_eq!(spool.append(Class::Sample, "boot", report(seq)), seq);
    }
}

/// Sends everything to a collector that stands at `from`; what it then has, and what it was told is lost.
fn drain(spool: &mut Spool, from: u64) -> (Vec<u64>, BTreeMap<String, u64>) {
    let (mut have, mut lost, mut at) = (Vec::new(), BTreeMap::new(), from);
    loop {
        let batch = spool.batch(64).unwrap();
        if batch.reports.is_empty() {
            return (have, lost);
        }
        assert_eq!(batch.first, at + 1, "strictly in sequence");
        for report in &batch.reports {
            if let Some(gap) = &report.gap {
                assert_eq!(gap.first, at + 1, "a gap stands in the place of what is lost");
                *lost.entry(gap.class.clone()).or_default() += gap.count;
                at = gap.last;
            } else {
                at += 1;
                assert_eq!(report.mono_ms, at, "a report keeps its sequence");
                have.push(at);
            }
        }
        assert_eq!(batch.last, at);
        spool.acknowledge(at, 1000).unwrap();
    }
}

fn segments(folder: &TempDir) -> Vec<PathBuf> {
    let mut paths: Vec<_> = fs::read_dir(folder.path()).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.retain(|path| segment::number_of(path).is_some());
    paths.sort();
    paths
}

#[test]
fn a1_spool_survives_kill() {
    let folder = tempfile::tempdir().unwrap();
    for round in 0..10 {
        // Dropped without a word, as a kill does; half of the rounds cut the record that was being written.
        let mut spool = open(&folder);
        fill(&mut spool, 7);
        drop(spool);
        if round % 2 == 0 {
            let newest = segments(&folder).pop().unwrap();
            let half = &Record { class: Class::Sample, first: 9999, last: 9999, body: vec![1; 90] }.write()[..60];
            fs::write(&newest, [fs::read(&newest).unwrap(), half.to_vec()].concat()).unwrap();
        }
    }
    let (have, lost) = drain(&mut open(&folder), 0);
    assert_eq!((have, lost.len()), ((1..=70).collect(), 0));
}

#[test]
fn a3_the_spool_is_bounded_and_what_it_drops_is_counted() {
    let folder = tempfile::tempdir().unwrap();
    let mut spool = open(&folder);
    for seq in 1..=600 {
        spool.append(if seq % 50 == 0 { Class::Change } else { Class::Sample }, "boot", report(seq));
        let on_disk: u64 = segments(&folder).iter().map(|path| fs::metadata(path).unwrap().len()).sum();
        assert!(on_disk <= SMALL.total_bytes + SMALL.segment_bytes, "{on_disk} after {seq}");
    }
    assert!(segments(&folder).len() < 20, "gaps of a long outage are joined");
    let told = spool.standing().lost;
    let (have, lost) = drain(&mut spool, 0);
    assert_eq!(lost, told);
    assert_eq!(have.len() as u64 + lost["full"], 600);
    assert!((50..=600).step_by(50).all(|change| have.contains(&change)), "a11_changes_go_last: {have:?}");
    assert!(have.contains(&599), "the oldest go first");
}

#[test]
fn a11_what_is_worth_least_goes_first_and_of_that_the_oldest() {
    let folder = tempfile::tempdir().unwrap();
    // Some fifty reports fit.
    let bounds = Bounds { total_bytes: 14_000, segment_bytes: 1_500, ..SMALL };
    let mut spool = Spool::open(folder.path(), bounds, epoch(1)).unwrap();
    let class = |seq: u64| match seq % 20 {
        0 => Class::Change,
        n if n % 2 == 0 => Class::Inventory,
        _ => Class::Sample,
    };
    let of = |have: &[u64], worth| have.iter().copied().filter(|seq| class(*seq) == worth).collect::<Vec<u64>>();
    (1..=140).for_each(|seq| assert_eq!(spool.append(class(seq), "boot", report(seq)), seq));
    let (have, _) = drain(&mut spool, 0);
    assert_eq!(of(&have, Class::Change), (20..=140).step_by(20).collect::<Vec<u64>>(), "no change goes yet");
    assert!(of(&have, Class::Sample).iter().all(|seq| *seq > 130), "samples went first: {have:?}");
    let inventories = of(&have, Class::Inventory);
    let since = (inventories[0]..=140).filter(|seq| class(*seq) == Class::Inventory).collect::<Vec<u64>>();
    assert_eq!(inventories, since, "of inventories the oldest went");
    // A hundred times what fits is left by people's outages, not by a test's patience: fifty times shows the same.
    (141..=2_640).for_each(|seq| assert_eq!(spool.append(class(seq), "boot", report(seq)), seq));
    let (have, lost) = drain(&mut spool, 140);
    let less = [of(&have, Class::Sample), of(&have, Class::Inventory)].concat();
    assert!(less.iter().all(|seq| *seq > 2_630), "nothing of less worth outlives a change: {less:?}");
    let changes = of(&have, Class::Change);
    let since = (changes[0]..=2_640).filter(|seq| class(*seq) == Class::Change).collect::<Vec<u64>>();
    assert_eq!(changes, since, "of changes the oldest went");
    // A change and the gap before it take some 400 bytes.
    assert!(changes.len() >= 14_000 / 400 / 2, "and they fill half the room: {}", changes.len());
    assert_eq!(lost["full"] + have.len() as u64, 2_500, "each is there or counted");
}

#[test]
fn a5_a_lost_or_damaged_mark_is_rebuilt_from_the_segments() {
    for garbage in [None, Some(""), Some("{"), Some("{\"epoch\":\"epo_1\"}"), Some("\0\0\0\0")] {
        let folder = tempfile::tempdir().unwrap();
        let mut spool = open(&folder);
        fill(&mut spool, 40);
        spool.acknowledge(10, 1).unwrap();
        drop(spool);
        match garbage {
            None => fs::remove_file(folder.path().join("mark.json")).unwrap(),
            Some(text) => fs::write(folder.path().join("mark.json"), text).unwrap(),
        }
        let mut spool = Spool::open(folder.path(), SMALL, epoch(2)).unwrap();
        assert_eq!((spool.standing().epoch, spool.standing().last), (epoch(1), 40));
        let (have, lost) = drain(&mut spool, 0);
        assert_eq!((have, lost.len()), ((1..=40).collect(), 0), "{garbage:?}");
    }
}

#[test]
fn a5_without_any_segment_a_new_life_begins() {
    let folder = tempfile::tempdir().unwrap();
    let mut spool = open(&folder);
    fill(&mut spool, 3);
    spool.acknowledge(3, 1).unwrap();
    drop(spool);
    segments(&folder).iter().for_each(|path| fs::remove_file(path).unwrap());
    let standing = Spool::open(folder.path(), SMALL, epoch(2)).unwrap().standing();
    assert_eq!((standing.epoch, standing.last, standing.acknowledged), (epoch(2), 0, 0));
}

#[test]
fn a7_a_disk_that_cannot_be_written_costs_only_what_memory_cannot_hold() {
    let folder = tempfile::tempdir().unwrap();
    let mut spool = open(&folder);
    fill(&mut spool, 20);
    // A folder in the place of the next segment: no file can be made there, whoever asks.
    spool.open = None;
    let number = spool.segments.last().unwrap().number + 1;
    let blocked = segment::path_of(folder.path(), number);
    fs::create_dir(&blocked).unwrap();
    fill(&mut spool, 5);
    assert!(spool.standing().trouble.unwrap().contains("not writable"));
    assert_eq!(spool.batch(64).unwrap().last, 25, "what waits in memory is sent too");
    fill(&mut spool, 40);
    assert!(spool.ring.iter().map(|one| one.body.len()).sum::<usize>() <= SMALL.ring_bytes);
    fs::remove_dir(&blocked).unwrap();
    fill(&mut spool, 1);
    assert_eq!(spool.standing().trouble, None, "it resumes without a restart");
    drop(spool);
    let (have, lost) = drain(&mut open(&folder), 0);
    assert_eq!(have.len() as u64 + lost["full"], 66);
    assert!(have.contains(&20) && have.contains(&66));
}

#[test]
fn a10_a_refused_report_is_set_aside_and_does_not_block() {
    let folder = tempfile::tempdir().unwrap();
    let mut spool = open(&folder);
    fill(&mut spool, 40);
    for seq in 1..=20 {
        spool.refuse(seq);
        spool.acknowledge(seq, 1).unwrap();
    }
    let set_aside: Vec<_> = fs::read_dir(folder.path().join("quarantine")).unwrap().map(|one| one.unwrap()).collect();
    assert_eq!(set_aside.len(), 16, "bounded, the newest kept");
    assert!(set_aside.iter().any(|one| one.file_name().to_str().unwrap().contains("-00000000000000000020")));
    spool.refuse(21);
    drop(spool);
    let (have, lost) = drain(&mut open(&folder), 20);
    assert_eq!((have, lost["refused"]), ((22..=40).collect(), 1));
}

#[test]
fn a12_acknowledged_reports_are_kept_and_sent_again_on_request() {
    let folder = tempfile::tempdir().unwrap();
    let mut spool = open(&folder);
    fill(&mut spool, 30);
    assert_eq!(drain(&mut spool, 0).0.len(), 30);
    // Yesterday's backup of the collector stands at 12.
    spool.acknowledge(12, 2000).unwrap();
    drop(spool);
    let mut spool = open(&folder);
    assert_eq!(drain(&mut spool, 12).0, (13..=30).collect::<Vec<_>>());
    fill(&mut spool, 200);
    drain(&mut spool, 30);
    let kept: u64 = spool.segments.iter().map(|one| one.bytes).sum();
    assert!(kept <= SMALL.kept_bytes + SMALL.segment_bytes, "bounded");
    fill(&mut spool, 1);
    spool.acknowledge(231, 1000 + SMALL.kept_ms + 1).unwrap();
    assert_eq!(spool.segments.len(), 1, "for its time only");
    spool.acknowledge(12, 2000).unwrap();
    let (have, lost) = drain(&mut spool, 12);
    assert_eq!(have.len() as u64 + lost["gone"], 231 - 12, "what is no longer kept is said to be gone");
}

#[test]
fn a14_two_agents_on_one_spool_are_refused() {
    let folder = tempfile::tempdir().unwrap();
    let first = open(&folder);
    let told = Spool::open(folder.path(), SMALL, epoch(2)).unwrap_err().to_string();
    assert!(told.contains("another agent"), "{told}");
    assert_eq!(look(folder.path(), epoch(2)).unwrap().trouble, None, "looking takes nothing");
    drop(first);
    open(&folder);
}

#[test]
fn a_disk_that_was_set_back_begins_a_new_life_and_sends_nothing_twice() {
    let folder = tempfile::tempdir().unwrap();
    let mut spool = open(&folder);
    fill(&mut spool, 10);
    spool.acknowledge(8, 1).unwrap();
    assert_eq!(spool.acknowledge(50, 1), Err(Ahead { theirs: 50, ours: 10 }));
    spool.begin_epoch(epoch(2));
    fill(&mut spool, 1);
    drop(spool);
    let mut spool = open(&folder);
    assert_eq!(spool.standing().epoch, epoch(2));
    let (have, lost) = drain(&mut spool, 0);
    assert_eq!((have, lost["epoch"]), (vec![9, 10, 11], 0));
}

#[test]
fn a_batch_holds_reports_of_one_boot() {
    let folder = tempfile::tempdir().unwrap();
    let mut spool = open(&folder);
    for (boot, seq) in [("a", 1), ("a", 2), ("b", 3)] {
        spool.append(Class::Sample, boot, report(seq));
    }
    assert_eq!((spool.batch(64).unwrap().boot, spool.batch(64).unwrap().last), ("a".into(), 2));
    spool.acknowledge(2, 1).unwrap();
    assert_eq!(spool.batch(64).unwrap().boot, "b");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(120))]
    #[test]
    fn a6_damage_costs_only_the_damaged_records_and_is_counted(flips in prop::collection::vec((0usize..8, 0usize..9000, 0u8..8), 1..4)) {
        let folder = tempfile::tempdir().unwrap();
        fill(&mut open(&folder), 30);
        let files = segments(&folder);
        for (file, at, bit) in &flips {
            let path = &files[file % files.len()];
            let mut bytes = fs::read(path).unwrap();
            let place = at % bytes.len();
            bytes[place] ^= 1 << bit;
            fs::write(path, bytes).unwrap();
        }
        let mut spool = open(&folder);
        prop_assert!(spool.last >= 30 || flips.is_empty());
        fill(&mut spool, 5);
        let newest = spool.last;
        let (have, lost) = drain(&mut spool, 0);
        let missing = (1..=30).filter(|seq| !have.contains(seq)).count();
        prop_assert!(missing <= flips.len(), "{missing} lost by {} flips", flips.len());
        prop_assert_eq!(have.len() as u64 + lost.values().sum::<u64>(), newest, "each loss is counted");
        prop_assert!((newest - 4..=newest).all(|seq| have.contains(&seq)), "later records are sent");
    }
}

/// A collector that keeps what it takes in order, like ours: for each sequence a report by its number, or a counted loss.
#[derive(Default)]
struct Collector {
    log: Vec<Option<u64>>,
}

impl Collector {
    /// What it expects next when it does not take the batch.
    fn accept(&mut self, batch: &read::Batch) -> Result<(), u64> {
        let mut at = batch.first;
        for report in &batch.reports {
            let have = self.log.len() as u64;
            let (last, entry) = match &report.gap {
                Some(gap) => (gap.last, None),
                None => (at, Some(report.mono_ms)),
            };
            if at > have + 1 || (at <= have && last > have) {
                return Err(have + 1);
            }
            if at == have + 1 {
                self.log.extend((at..=last).map(|_| entry));
            } else if let Some(entry) = entry {
                assert_eq!(self.log[at as usize - 1], Some(entry), "one sequence, one report");
            }
            at = last + 1;
        }
        Ok(())
    }

    fn deliver(&mut self, spool: &mut Spool, answer_arrives: bool) -> bool {
        let batch = spool.batch(8).unwrap();
        if batch.reports.is_empty() {
            return false;
        }
        let highest = match self.accept(&batch) {
            Ok(()) => self.log.len() as u64,
            Err(expected) => expected - 1,
        };
        if answer_arrives {
            spool.acknowledge(highest, 1000).unwrap();
        }
        true
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(30))]
    #[test]
    fn m2_whatever_happens_each_report_arrives_once_or_is_counted(happenings in prop::collection::vec(0u8..16, 1..200)) {
        let folder = tempfile::tempdir().unwrap();
        let (mut spool, mut collector, mut made) = (open(&folder), Collector::default(), 0u64);
        let restored = happenings.contains(&15);
        for what in happenings {
            match what {
                0..=8 => {
                    made += 1;
                    let class = [Class::Sample, Class::Inventory, Class::Change][usize::from(what) % 3];
                    prop_assert_eq!(spool.append(class, "boot", report(made)), made, "a sequence is given once");
                }
                9 | 10 => drop(collector.deliver(&mut spool, true)),
                11 => drop(collector.deliver(&mut spool, false)),
                12 | 13 => {
                    drop(spool);
                    spool = open(&folder);
                }
                14 => {
                    drop(spool);
                    let _ = fs::remove_file(folder.path().join("mark.json"));
                    spool = open(&folder);
                }
                _ => collector.log.truncate(collector.log.len() / 2),
            }
        }
        while collector.deliver(&mut spool, true) {}
        // A restored collector hears of it with the next report.
        made += 1;
        spool.append(Class::Sample, "boot", report(made));
        while collector.deliver(&mut spool, true) {}
        prop_assert_eq!(collector.log.len() as u64, made);
        for (at, entry) in collector.log.iter().enumerate() {
            prop_assert!(entry.is_none_or(|number| number == at as u64 + 1), "{entry:?} at {at}");
        }
        let lost = collector.log.iter().filter(|entry| entry.is_none()).count();
        prop_assert!(made > 100 || restored || lost == 0, "nothing is lost while there is room: {lost} of {made}");
    }
}
