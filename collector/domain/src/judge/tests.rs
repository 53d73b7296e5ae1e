//! Tests of judging: recorded facts in, changes of findings out.

use super::*;
use shared::host::{Disk, Host};
use shared::past::NoKnowledge;
use shared::recorded::{Answer, Recorded};

const MINUTE: i64 = 60_000;

fn host(free_gb: u64) -> Recorded {
    let disk = Disk {
        mount: "/".into(),
        total_bytes: 100_000_000_000,
        free_bytes: free_gb * 1_000_000_000,
        kind: "fixed".into(),
        ..Disk::default()
    };
    Recorded { disks: Some(Answer::Seen(vec![disk])), ..Recorded::default() }
}

fn sample(host: &dyn Host) -> Report {
    let observe = |entry: &Entry| {
        let mut one = Observation { check: entry.key.into(), v: entry.version, ..Observation::default() };
        match (entry.observe)(host) {
            Ok(facts) => (one.outcome, one.facts) = ("seen".into(), facts),
            Err(unseen) => (one.outcome, one.why) = ("unseen".into(), unseen.why.word().into()),
        }
        one
    };
    let entries = checks::CHECKS.iter().filter(|entry| entry.key == "disk_space");
    Report { kind: "sample".into(), observations: entries.map(observe).collect(), ..Report::default() }
}

fn run(reports: &[Report]) -> Vec<(usize, FindingStep)> {
    let policy = Policy::default();
    let inventories = BTreeMap::new();
    let ground = Ground { policy: &policy, knowledge: &NoKnowledge, inventories: &inventories };
    let mut state = DeviceState::default();
    let mut steps = Vec::new();
    for (minute, report) in reports.iter().enumerate() {
        let judged = judge(&mut state, report, minute as i64 * MINUTE, &ground);
        steps.extend(judged.changes.into_iter().map(|change| (minute, change.kind)));
    }
    steps
}

#[test]
fn a_disk_that_fills_opens_a_finding_and_one_with_room_again_clears_it() {
    let mut reports = vec![sample(&host(50)); 3];
    reports.extend(vec![sample(&host(9)); 4]);
    reports.extend(vec![sample(&host(60)); 20]);
    let steps = run(&reports);
    assert!(
        matches!(&steps[0], (5, FindingStep::Opened(one)) if one.severity == Severity::High && one.cause == "disk_space")
    );
    assert!(matches!(&steps[1], (22, FindingStep::Cleared { gone: false, words: Some(_) })));
    assert_eq!(steps.len(), 2);
}

#[test]
fn a_check_that_no_longer_sees_keeps_its_finding_open() {
    let mut reports = vec![sample(&host(4)); 4];
    reports.extend(vec![sample(&Recorded::default()); 500]);
    assert_eq!(run(&reports).len(), 1, "only the opening");
}

#[test]
fn a_subject_that_is_gone_from_what_is_seen_clears() {
    let mut reports = vec![sample(&host(4)); 4];
    let empty = Recorded { disks: Some(Answer::Seen(Vec::new())), ..Recorded::default() };
    reports.extend(vec![sample(&empty); 20]);
    assert!(matches!(run(&reports).last(), Some((_, FindingStep::Cleared { gone: true, .. }))));
}

#[test]
fn c4_unknown_checks_newer_facts_and_garbled_facts_are_unseen_with_why() {
    let mut report = sample(&host(4));
    let mut newer = report.observations[0].clone();
    newer.v = 99;
    let mut garbled = report.observations[0].clone();
    garbled.facts = vec![0xc1];
    let unknown = Observation { check: "telepathy".into(), outcome: "seen".into(), ..Observation::default() };
    report.observations = vec![newer, garbled, unknown];
    let policy = Policy::default();
    let inventories = BTreeMap::new();
    let ground = Ground { policy: &policy, knowledge: &NoKnowledge, inventories: &inventories };
    let judged = judge(&mut DeviceState::default(), &report, 0, &ground);
    let whys: Vec<Why> = judged.unseen.iter().map(|(_, unseen)| unseen.why).collect();
    assert_eq!(whys, [Why::TooNew, Why::Garbled, Why::TooNew]);
    assert!(judged.changes.is_empty());
}

#[test]
fn limits_of_the_nearest_level_decide() {
    let mut policy = Policy::default();
    policy.levels[1].insert("disk_space.high_percent".into(), 60.0);
    policy.levels[1].insert("disk_space.high_gb".into(), 1000.0);
    let inventories = BTreeMap::new();
    let ground = Ground { policy: &policy, knowledge: &NoKnowledge, inventories: &inventories };
    let mut state = DeviceState::default();
    let steps = (0..3).flat_map(|minute| judge(&mut state, &sample(&host(50)), minute * MINUTE, &ground).changes);
    assert_eq!(steps.count(), 1, "50 % free is bad where the customer's limit is 60 %");
}

#[test]
fn what_the_policy_puts_into_the_digest_is_found_and_opens_no_ticket() {
    let inventories = BTreeMap::new();
    let opened = |digest: f64| {
        let mut policy = Policy::default();
        policy.levels[1].insert("disk_space.digest".into(), digest);
        let ground = Ground { policy: &policy, knowledge: &NoKnowledge, inventories: &inventories };
        let mut state = DeviceState::default();
        let steps = (0..3).flat_map(|minute| judge(&mut state, &sample(&host(4)), minute * MINUTE, &ground).changes);
        let severity = |change: FindingChange| match change.kind {
            FindingStep::Opened(opening) => Some(opening.severity),
            _ => None,
        };
        steps.filter_map(severity).collect::<Vec<_>>()
    };
    assert_eq!(opened(1.0), [Severity::Info]);
    assert!(matches!(opened(0.0).as_slice(), [one] if *one > Severity::Info));

    let bad = || Reading::new("services", "x", Level::Bad(Severity::Critical), shared::text::Words::new("w"));
    let table = [
        (bad(), Level::Bad(Severity::Info)),
        (Reading { danger: true, ..bad() }, Level::Bad(Severity::Critical)),
        (bad().in_private(), Level::Bad(Severity::Critical)),
        (Reading { level: Level::Healthy, ..bad() }, Level::Healthy),
        (Reading { level: Level::Near, ..bad() }, Level::Near),
    ];
    for (mut reading, wanted) in table {
        quieten(&mut reading);
        assert_eq!(reading.level, wanted);
    }
}

#[test]
fn a_fault_among_hundreds_of_healthy_subjects_is_found_and_stays_open() {
    let disk = |name: String, free: u64| Disk {
        mount: name,
        total_bytes: 100_000_000_000,
        free_bytes: free * 1_000_000_000,
        kind: "fixed".into(),
        ..Disk::default()
    };
    let machine = |healthy: usize| {
        let mut disks: Vec<Disk> = (0..healthy).map(|number| disk(format!("/a{number:03}"), 60)).collect();
        disks.push(disk("/zzz".into(), 4));
        Recorded { disks: Some(Answer::Seen(disks)), ..Recorded::default() }
    };
    let mut reports = vec![sample(&machine(0)); 4];
    reports.extend(vec![sample(&machine(600)); 60]);
    let steps = run(&reports);
    assert!(matches!(steps.as_slice(), [(2, FindingStep::Opened(_))]), "{steps:?}");
    assert_eq!(run(&vec![sample(&machine(600)); 4]).len(), 1, "and when they come first");
}

#[test]
fn more_faults_than_are_followed_are_said_and_none_of_them_is_called_gone() {
    let disks: Vec<Disk> = (0..300)
        .map(|number| Disk {
            mount: format!("/d{number}"),
            total_bytes: 100_000_000_000,
            free_bytes: 1,
            kind: "fixed".into(),
            ..Disk::default()
        })
        .collect();
    let report = sample(&Recorded { disks: Some(Answer::Seen(disks)), ..Recorded::default() });
    let policy = Policy::default();
    let inventories = BTreeMap::new();
    let ground = Ground { policy: &policy, knowledge: &NoKnowledge, inventories: &inventories };
    let mut state = DeviceState::default();
    let mut opened = 0;
    for minute in 0..30 {
        let judged = judge(&mut state, &report, minute * MINUTE, &ground);
        opened += judged.changes.len();
        assert_eq!(judged.unseen.len(), 1, "172 more are said");
    }
    assert_eq!(opened, CONDITIONS);
}

#[test]
fn what_not_every_machine_has_is_not_missed_where_it_is_not() {
    let looked = |check: &str, why: Why| Observation {
        check: check.into(),
        v: 1,
        outcome: "unseen".into(),
        why: why.word().into(),
        ..Observation::default()
    };
    let policy = Policy::default();
    let inventories = BTreeMap::new();
    let ground = Ground { policy: &policy, knowledge: &NoKnowledge, inventories: &inventories };
    let table = [
        ("exchange", Why::NotHere, false),
        ("exchange", Why::Denied, true),
        ("ups", Why::NotHere, false),
        ("firewall", Why::NotHere, true),
    ];
    for (check, why, wanted) in table {
        let mut state = DeviceState::default();
        let report = Report { kind: "sample".into(), observations: vec![looked(check, why)], ..Report::default() };
        let judged = judge(&mut state, &report, MINUTE, &ground);
        assert_eq!(judged.unseen.len(), 1, "it never reads as seen: {check}");
        assert_eq!(state.blind.take_changes().len(), usize::from(wanted), "{check} {why:?}");
    }
}
