//! Tests of the wire's bounds, one table per rule of trust.md C.

use super::*;
use crate::ids::{DeviceId, EpochId};
use crate::report::{Gap, Observation};
use proptest::prelude::*;

fn sample() -> Envelope {
    let observation = Observation {
        check: "memory".into(),
        v: 1,
        mono_ms: 5,
        wall_ms: 6,
        took_ms: 1,
        outcome: "seen".into(),
        facts: vec![0x80],
        ..Observation::default()
    };
    Envelope {
        v: 1,
        device: DeviceId::new(1, [1; 10]),
        epoch: EpochId::new(1, [2; 10]),
        boot: "b".into(),
        sent_boot: "b".into(),
        sent_mono_ms: 9,
        sent_wall_ms: 10,
        first_seq: 1,
        policy_revision: 0,
        agent: "0.1.0".into(),
        reports: vec![Report {
            kind: "sample".into(),
            mono_ms: 5,
            wall_ms: 6,
            observations: vec![observation],
            ..Report::default()
        }],
    }
}

fn packed(plain: &[u8]) -> Vec<u8> {
    pack::pack(plain).unwrap()
}

#[test]
fn an_envelope_reads_back_as_it_was_written() {
    assert_eq!(read_envelope(&write(&sample()).unwrap()).unwrap(), sample());
}

#[test]
fn c1_bombs_are_refused_at_the_limit() {
    let zeros = packed(&vec![0; 64 << 20]);
    assert!(matches!(pack::unpack(&zeros, pack::BODY), Err(WireError::TooLarge(_))), "ratio and size");
    let big = vec![1; pack::BODY.packed_bytes + 1];
    assert!(matches!(pack::unpack(&big, pack::BODY), Err(WireError::TooLarge(_))));
    let one = packed(b"x");
    let two = [one.clone(), one.clone()].concat();
    assert_eq!(pack::unpack(&two, pack::BODY), Err(WireError::Malformed("more than one frame")));
    let skippable = [&[0x50, 0x2a, 0x4d, 0x18, 4, 0, 0, 0, 1, 2, 3, 4], &one[..]].concat();
    assert_eq!(pack::unpack(&skippable, pack::BODY), Err(WireError::Malformed("no zstd frame")));
    let truncated = packed(&sample().first_seq.to_be_bytes().repeat(100));
    assert!(pack::unpack(&truncated[..truncated.len() - 3], pack::BODY).is_err());
    // A frame header that claims a window of 2 GiB: descriptor without single segment, window exponent 21.
    let window = [0x28, 0xb5, 0x2f, 0xfd, 0x00, 21 << 3, 0x01, 0x00, 0x00];
    assert!(pack::unpack(&window, pack::BODY).is_err());
    // A dictionary id of one byte.
    let dictionary = [0x28, 0xb5, 0x2f, 0xfd, 0x21, 0x07, 0x01, 0x09, 0x00, 0x00, 0x61];
    assert_eq!(pack::unpack(&dictionary, pack::BODY), Err(WireError::Malformed("an unknown dictionary")));
}

#[test]
fn c3_each_rule_of_the_scanner_refuses_its_breach() {
    let deep = [vec![0x91; 17], vec![0xc0]].concat();
    let table: [(&str, Vec<u8>); 13] = [
        ("nested too deep", deep),
        ("an array that claims 2^32-1 items", vec![0xdd, 0xff, 0xff, 0xff, 0xff]),
        ("a map that claims 2^32-1 items", vec![0xdf, 0xff, 0xff, 0xff, 0xff]),
        ("a text that claims 2^32-1 bytes", vec![0xdb, 0xff, 0xff, 0xff, 0xff]),
        ("a binary that claims 2^32-1 bytes", vec![0xc6, 0xff, 0xff, 0xff, 0xff]),
        ("a text over 4 KiB", [vec![0xda, 0x10, 0x01], vec![b'a'; 4097]].concat()),
        ("NaN", [vec![0xcb], f64::NAN.to_be_bytes().to_vec()].concat()),
        ("infinity", [vec![0xca], f32::INFINITY.to_be_bytes().to_vec()].concat()),
        ("a key twice", vec![0x82, 0xa1, b'a', 0xc0, 0xa1, b'a', 0xc0]),
        ("an extension", vec![0xd4, 0x01, 0x00]),
        ("not UTF-8", vec![0xa1, 0xff]),
        ("a key that is a number", vec![0x81, 0x01, 0xc0]),
        ("bytes after the message", vec![0xc0, 0xc0]),
    ];
    for (rule, bytes) in table {
        assert!(scan::scan(&bytes, &scan::ENVELOPE).is_err(), "{rule}");
    }
    let nodes = [vec![0xdc, 0x04, 0x00], [vec![0xdc, 0x00, 0x80], vec![0xc0; 128]].concat().repeat(1024)].concat();
    assert_eq!(scan::scan(&nodes, &scan::ENVELOPE), Err(WireError::TooLarge("values in all")));
    assert_eq!(scan::scan(&[], &scan::ENVELOPE), Err(WireError::Malformed("shorter than it claims")));
}

#[test]
fn c3_a_wrong_type_for_a_field_is_refused() {
    let mut value = serde_json::to_value(sample()).unwrap();
    for (field, wrong) in [("first_seq", "\"1\""), ("reports", "3"), ("device", "\"cus_1\""), ("boot", "[]")] {
        let mut broken = value.clone();
        broken[field] = serde_json::from_str(wrong).unwrap();
        let bytes = packed(&rmp_serde::to_vec_named(&broken).unwrap());
        assert!(read_envelope(&bytes).is_err(), "{field}");
    }
    value["reports"] = serde_json::json!([]);
    assert!(read_envelope(&packed(&rmp_serde::to_vec_named(&value).unwrap())).is_err());
}

#[test]
fn c4_unknown_fields_and_newer_versions_are_accepted() {
    let mut value = serde_json::to_value(sample()).unwrap();
    value["v"] = 9.into();
    value["colour"] = "blue".into();
    value["reports"][0]["observations"] = serde_json::json!([]);
    value["reports"][0]["mood"] = serde_json::json!({"deep": [1, 2, 3]});
    let envelope = read_envelope(&packed(&rmp_serde::to_vec_named(&value).unwrap())).unwrap();
    assert_eq!((envelope.v, envelope.reports.len()), (9, 1));
}

#[test]
fn a_gap_stands_exactly_where_reports_were_dropped() {
    let mut envelope = sample();
    let gap = Gap { class: "full".into(), count: 5, first: 1, last: 5 };
    envelope.reports.insert(0, Report { kind: "gap".into(), gap: Some(gap), ..Report::default() });
    let read = read_envelope(&write(&envelope).unwrap()).unwrap();
    let places: Vec<(u64, u64)> = read.sequenced().map(|(first, last, _)| (first, last)).collect();
    assert_eq!(places, [(1, 5), (6, 6)]);
    assert_eq!(read.last_seq(), 6);
    for (first, last) in [(2, 5), (1, 0), (1, u64::MAX)] {
        envelope.reports[0].gap = Some(Gap { class: "full".into(), count: 5, first, last });
        assert!(read_envelope(&write(&envelope).unwrap()).is_err(), "{first}..{last}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2_000))]
    #[test]
    fn c2_mutated_bytes_are_refused_without_a_panic(at in 0usize..4096, bit in 0u8..8, cut in 0usize..4096) {
        let plain = rmp_serde::to_vec_named(&sample()).unwrap();
        let mut flipped = plain.clone();
        let place = at % flipped.len();
        flipped[place] ^= 1 << bit;
        let _ = read_envelope(&packed(&flipped));
        let _ = read_envelope(&packed(&plain[..cut % plain.len()]));
        let mut outside = write(&sample()).unwrap();
        let place = at % outside.len();
        outside[place] ^= 1 << bit;
        let _ = read_envelope(&outside);
    }
}
