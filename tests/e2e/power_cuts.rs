//! Power cuts of the agent's spool and of the collector's disk: the real system calls of real ones, cut at many moments.
//! Invariant: whatever was said to be on disk is there after the cut, and what is left opens by itself.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::process::Command;

use agent::spool::Spool;
use agent::spool::record::Class;
use shared::ids::EpochId;
use support::books::Books;
use support::calls::{Call, of_program};
use support::power::{BOUNDS, Disk, report};
use support::random::xorshift;

const LIVES: u64 = 5;
const CUTS: u64 = 200;
const STEPS: &str = "120";

#[test]
fn a2_a_power_cut_loses_nothing_that_was_said_to_be_kept() {
    for life in 0..LIVES {
        let home = super::home();
        let folder = home.path().join("spool");
        std::fs::create_dir(&folder).unwrap();
        let mut work = Command::new(env!("CARGO_BIN_EXE_premura-spool"));
        let calls = of_program(work.arg(&folder).args([&life.to_string(), STEPS]), &folder);
        assert!(calls.len() > 400, "{} calls: the trace is read", calls.len());
        for cut in 0..CUTS {
            let seed = life * CUTS + cut;
            println!("seed {seed}");
            cut_at(&calls, seed);
        }
    }
}

/// Cuts at a moment that the seed chooses, and asks what is left for all that was promised.
fn cut_at(calls: &[Call], seed: u64) {
    let mut state = seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) ^ 0x2545_f491_4f6c_dd1d;
    let mut random = |below: usize| usize::try_from((xorshift(&mut state) >> 11) % below as u64).unwrap();
    let upto = &calls[..random(calls.len() + 1)];
    let (mut disk, mut kept, mut acknowledged) = (Disk::default(), 0u64, 0u64);
    for call in upto {
        disk.take(call);
        if let Call::Said(line) = call {
            let (word, seq) = line.split_once(' ').unwrap();
            let seq = seq.parse().unwrap();
            if word == "spooled" { kept = seq } else { acknowledged = seq }
        }
    }
    let left = super::home();
    disk.after_a_cut(&mut random, left.path());
    let mut spool = Spool::open(left.path(), BOUNDS, EpochId::new(2, [9; 10])).unwrap();
    let (have, lost) = drain(&mut spool);
    let missing: Vec<u64> = (acknowledged + 1..=kept).filter(|seq| !have.contains(seq)).collect();
    assert_eq!(missing, [0u64; 0], "seed {seed}: kept to {kept}, acknowledged to {acknowledged}; lost {lost:?}");
    let next = spool.standing().last + 1;
    assert!(next > kept, "seed {seed}: a sequence that was given is not given again");
    assert_eq!((spool.append(Class::Sample, "boot", report(next)), spool.standing().trouble), (next, None));
    goes_on(left.path(), next);
}

/// Opened once more, it still has what was kept after the cut.
fn goes_on(folder: &Path, last: u64) {
    let again = super::home();
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        std::fs::copy(&path, again.path().join(path.file_name().unwrap())).unwrap();
    }
    let mut spool = Spool::open(again.path(), BOUNDS, EpochId::new(3, [9; 10])).unwrap();
    assert!(drain(&mut spool).0.contains(&last));
}

/// Sends all that waits to a collector; each report with its sequence, and what it was told is lost.
fn drain(spool: &mut Spool) -> (BTreeSet<u64>, BTreeMap<String, u64>) {
    let (mut have, mut lost) = (BTreeSet::new(), BTreeMap::new());
    loop {
        let batch = spool.batch(64).unwrap();
        if batch.reports.is_empty() {
            return (have, lost);
        }
        let mut at = batch.first;
        for one in &batch.reports {
            if let Some(gap) = &one.gap {
                *lost.entry(gap.class.clone()).or_default() += gap.count;
                at = gap.last + 1;
            } else {
                assert_eq!(*one, report(at), "a report is whole and stands in its own place");
                have.insert(at);
                at += 1;
            }
        }
        spool.acknowledge(batch.last, 1_000_000).unwrap();
    }
}

const DESK_STEPS: &str = "120";
const DESK_CUTS: u64 = 200;

#[test]
fn b2_a_power_cut_of_the_collector_loses_nothing_that_was_answered_and_damages_no_file() {
    let home = super::home();
    let folder = home.path().join("data");
    std::fs::create_dir(&folder).unwrap();
    let desk = env!("CARGO_BIN_EXE_premura-desk");
    assert!(Command::new(desk).arg(&folder).arg("make").status().unwrap().success());
    let before = Disk::of(&folder);
    let calls = of_program(Command::new(desk).arg(&folder).arg(DESK_STEPS), &folder);
    let flushes = calls.iter().filter(|call| matches!(call, Call::Flush { .. })).count();
    let moved = calls.iter().filter(|call| matches!(call, Call::Write { name, .. } if name == "premura.db")).count();
    assert!(flushes > 300 && moved > 100, "{flushes} flushes, {moved} pages moved from the log: the trace is read");
    let runtime = tokio::runtime::Runtime::new().unwrap();
    for seed in 0..DESK_CUTS {
        println!("seed {seed}");
        runtime.block_on(desk_cut_at(&before, &calls, seed));
    }
}

/// Cuts at a moment that the seed chooses, and holds what is left to all that was answered.
async fn desk_cut_at(before: &Disk, calls: &[Call], seed: u64) {
    let mut state = seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) ^ 0x2545_f491_4f6c_dd1d;
    let mut random = |below: usize| usize::try_from((xorshift(&mut state) >> 11) % below as u64).unwrap();
    let upto = &calls[..random(calls.len() + 1)];
    let (mut disk, mut promised) = (before.clone(), BTreeMap::new());
    for call in upto {
        disk.take(call);
        if let Call::Said(line) = call
            && let [_, device, epoch, seq] = line.split(' ').collect::<Vec<_>>()[..]
        {
            promised.insert((device.parse().unwrap(), epoch.to_owned()), seq.parse().unwrap());
        }
    }
    let left = super::home();
    disk.after_a_cut(&mut random, left.path());
    let books = Books::open(left.path().to_owned(), None).await;
    books.assert_sound().await;
    books.assert_keeps(&promised).await;
    books.tickets().await;
}
