//! Bytes of every released version of the wire, kept for ever: they must decode, and say what they said (trust C4).
//! A new version adds files and never changes one: `PREMURA_NEW_SAMPLES=v2 cargo test -p premura-tests --test wire` writes
//! the samples of today under that name, from the recorded machines of `../fixtures/hosts`.
#![expect(clippy::unwrap_used, clippy::expect_used, reason = "a sample that breaks must end the test")]
#![expect(clippy::indexing_slicing, clippy::panic, reason = "as above")]

mod answers;
mod mutated;

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use serde_json::{Value, json};
use shared::ids::{DeviceId, EpochId};
use shared::recorded::Recorded;
use shared::report::{ENVELOPE_VERSION, Envelope, Gap, Observation, Report};
use shared::{checks, wire};

fn folder(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(name)
}

fn files(name: &str, ending: &str) -> BTreeMap<String, PathBuf> {
    let entries = fs::read_dir(folder(name)).unwrap().map(|entry| entry.unwrap().path());
    let named = entries.filter(|path| path.extension().is_some_and(|own| own == ending));
    named.map(|path| (path.file_stem().unwrap().to_string_lossy().into_owned(), path)).collect()
}

fn observation(entry: &shared::check::Entry, machine: &Recorded) -> Observation {
    let one = Observation {
        check: entry.key.into(),
        v: entry.version,
        mono_ms: 7,
        wall_ms: 8,
        took_ms: 9,
        ..Observation::default()
    };
    match (entry.observe)(machine) {
        Ok(facts) => Observation { outcome: "seen".into(), facts, ..one },
        Err(unseen) => {
            Observation { outcome: "unseen".into(), why: unseen.why.word().into(), detail: unseen.detail, ..one }
        }
    }
}

/// A sample, a beacon and a gap, with a value that is not the default in every field.
fn envelope(machine: &Recorded) -> Envelope {
    let observations = checks::CHECKS.iter().map(|entry| observation(entry, machine)).collect();
    let sample = Report { kind: "sample".into(), mono_ms: 5, wall_ms: 6, observations, ..Report::default() };
    let beacon = Report { kind: "beacon".into(), beacon: Some("restart".into()), ..sample.clone() };
    let gap = Gap { class: "full".into(), count: 4, first: 43, last: 46 };
    let gap = Report { kind: "gap".into(), gap: Some(gap), observations: Vec::new(), ..sample.clone() };
    Envelope {
        v: ENVELOPE_VERSION,
        device: DeviceId::new(1, [1; 10]),
        epoch: EpochId::new(2, [2; 10]),
        boot: "boot-1".into(),
        sent_boot: "boot-2".into(),
        sent_mono_ms: 10,
        sent_wall_ms: 11,
        first_seq: 41,
        policy_revision: 3,
        agent: "0.1.0".into(),
        reports: vec![sample, beacon, gap],
    }
}

/// What bytes say, as JSON: the envelope with each check's facts read by today's code.
fn said(bytes: &[u8]) -> Value {
    let envelope = wire::read_envelope(bytes).expect("it decodes");
    let mut value = serde_json::to_value(&envelope).unwrap();
    for (at, report) in envelope.reports.iter().enumerate() {
        for (nth, one) in report.observations.iter().enumerate().filter(|(_, one)| one.is_seen()) {
            let entry = checks::find(&one.check).expect("a check is never taken away");
            value["reports"][at]["observations"][nth]["facts"] = (entry.show)(one.v, &one.facts).expect("facts decode");
        }
    }
    json!({ "envelope": value, "last_seq": envelope.last_seq() })
}

#[test]
fn c4_every_sample_ever_released_decodes_and_says_what_it_said() {
    if let Ok(version) = std::env::var("PREMURA_NEW_SAMPLES") {
        for (name, path) in files("fixtures/hosts", "json") {
            let machine: Recorded = serde_json::from_str(&fs::read_to_string(path).unwrap()).unwrap();
            let bytes = wire::write(&envelope(&machine)).unwrap();
            let at = folder("wire/samples").join(format!("{version}-{name}"));
            assert!(!at.with_extension("bin").exists(), "samples are never changed: choose a new version");
            fs::write(at.with_extension("bin"), &bytes).unwrap();
            fs::write(at.with_extension("json"), serde_json::to_string_pretty(&said(&bytes)).unwrap()).unwrap();
        }
    }
    let samples = files("wire/samples", "bin");
    assert!(samples.keys().any(|name| name.starts_with("v1-")), "the first version's samples are kept");
    for (name, path) in samples {
        let kept: Value = serde_json::from_str(&fs::read_to_string(path.with_extension("json")).unwrap()).unwrap();
        assert_holds(&name, &kept, &said(&fs::read(&path).unwrap()));
    }
}

/// Everything that was said then is said now; fields that came later may stand beside it.
fn assert_holds(place: &str, kept: &Value, now: &Value) {
    match (kept, now) {
        (Value::Object(kept), Value::Object(now)) => {
            for (key, value) in kept {
                let place = format!("{place}.{key}");
                assert_holds(&place, value, now.get(key).unwrap_or_else(|| panic!("{place} is gone")));
            }
        }
        (Value::Array(kept), Value::Array(now)) if kept.len() == now.len() => {
            for (nth, (kept, now)) in kept.iter().zip(now).enumerate() {
                assert_holds(&format!("{place}[{nth}]"), kept, now);
            }
        }
        _ => assert_eq!(kept, now, "{place}"),
    }
}

#[test]
fn c2_every_flip_and_cut_of_a_sample_is_refused_or_read_and_never_panics() {
    for path in files("wire/samples", "bin").into_values() {
        let bytes = fs::read(path).unwrap();
        for at in 0..bytes.len() {
            let _ = wire::read_envelope(&bytes[..at]);
            for bit in [0x01, 0x80] {
                let mut flipped = bytes.clone();
                flipped[at] ^= bit;
                let _ = wire::read_envelope(&flipped);
            }
        }
    }
}
