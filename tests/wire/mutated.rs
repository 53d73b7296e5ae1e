//! C2: a hundred thousand reports with something changed in them (a tenth without `tests/run --long`), through everything that
//! reads them: unpacked, scanned, decoded, judged, drawn, shown. Nothing panics, and nothing takes out of proportion.
//! The golden samples of `samples/` are the seeds; the same start gives the same inputs.

use std::collections::BTreeMap;

use domain::intake::intake;
use domain::knowledge::BuiltIn;
use domain::policy::Policy;
use domain::state::DeviceState;
use shared::report::Envelope;
use shared::wire::{self, pack};
use shared::{checks, report};
use support::random::xorshift;
use support::wait::kills;

/// Bytes that mean something at the head of a value, and numbers at the end of what there is.
const MARKS: [&[u8]; 16] = [
    &[0xc0],
    &[0xc1],
    &[0xc4, 0xff],
    &[0xc6, 0xff, 0xff, 0xff, 0xff],
    &[0xc7, 0x00],
    &[0xca, 0x7f, 0xc0, 0, 0],
    &[0xcb, 0x7f, 0xf0, 0, 0, 0, 0, 0, 0],
    &[0xcf, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff],
    &[0xd3, 0x80, 0, 0, 0, 0, 0, 0, 0],
    &[0xd9, 0x00],
    &[0xdb, 0xff, 0xff, 0xff, 0xff],
    &[0xdd, 0xff, 0xff, 0xff, 0xff],
    &[0xdf, 0xff, 0xff, 0xff, 0xff],
    &[0x91; 20],
    &[0xa1, 0xff],
    &[0x80],
];

/// Every golden sample's envelope, not packed.
fn seeds() -> Vec<Vec<u8>> {
    let files = crate::files("wire/samples", "bin");
    let read = |path: &std::path::PathBuf| std::fs::read(path).unwrap();
    let plain: Vec<Vec<u8>> = files.values().filter_map(|path| pack::unpack(&read(path), pack::BODY).ok()).collect();
    assert!(plain.len() > 3, "the golden samples are the seeds: {}", plain.len());
    plain
}

/// The same bytes with up to four things changed.
fn mutated(bytes: &[u8], other: &[u8], state: &mut u64) -> Vec<u8> {
    let mut bytes = bytes.to_vec();
    for _ in 0..=xorshift(state) % 4 {
        let length = bytes.len().max(1);
        let at = usize::try_from(xorshift(state) % length as u64).unwrap();
        let mark = MARKS[usize::try_from(xorshift(state) % 16).unwrap()];
        match xorshift(state) % 8 {
            0 | 1 => {
                if let Some(byte) = bytes.get_mut(at) {
                    *byte ^= 1 << (xorshift(state) % 8);
                }
            }
            2 => bytes.truncate(at),
            3 => {
                bytes.splice(at.min(bytes.len()).., mark.iter().copied().chain(bytes.clone().into_iter().skip(at + 1)));
            }
            4 => {
                bytes.splice(at.min(bytes.len())..at.min(bytes.len()), mark.iter().copied());
            }
            5 => {
                let from = usize::try_from(xorshift(state) % other.len().max(1) as u64).unwrap();
                bytes.truncate(at);
                bytes.extend_from_slice(&other[from..]);
            }
            6 => {
                let end = (at + 64).min(bytes.len());
                bytes.extend_from_within(at.min(end)..end);
            }
            _ => {
                let end = (at + 1 + usize::try_from(xorshift(state) % 8).unwrap()).min(bytes.len());
                bytes.drain(at.min(end)..end);
            }
        }
    }
    bytes
}

/// What the collector does with an envelope that decodes.
fn lived_through(device: &mut DeviceState, envelope: &Envelope, now: i64) {
    let policy = Policy::default();
    let judged = intake(device, envelope, envelope.first_seq, now, (&policy, &BuiltIn), BTreeMap::default());
    assert!(judged.changes.len() <= 10_000, "{}", judged.changes.len());
    assert!(device.row.to_bytes().len() < 1 << 16);
    for one in envelope.reports.iter().flat_map(|report| &report.observations) {
        let Some(entry) = checks::find(&one.check) else { continue };
        let _told =
            ((entry.show)(one.v, &one.facts), (entry.cards)(one.v, &one.facts), (entry.series)(one.v, &one.facts));
    }
}

#[test]
fn c2_mutated_reports_are_refused_or_taken_and_never_a_fault() {
    let seeds = seeds();
    let (mut state, mut device, mut taken) = (0x5eed_u64, DeviceState::default(), 0u32);
    let most = kills(10_000, 100_000);
    for nth in 0..most {
        let pick = |number: u64| &seeds[usize::try_from(number % seeds.len() as u64).unwrap()];
        let plain = mutated(pick(xorshift(&mut state)), pick(xorshift(&mut state)), &mut state);
        let mut body = pack::pack(&plain).unwrap();
        if nth % 8 == 0 {
            body = mutated(&body, &plain, &mut state);
        }
        if let Ok(envelope) = wire::read_envelope(&body) {
            assert!((1..=report::REPORTS_PER_ENVELOPE).contains(&envelope.reports.len()));
            lived_through(&mut device, &envelope, 1_800_000_000_000 + i64::from(nth) * 60_000);
            taken += 1;
        }
    }
    assert!(taken > most / 50 && taken < most, "some are still reports, most are not: {taken} of {most}");
}

#[test]
fn c2_every_cut_and_flipped_byte_of_the_golden_reports_is_refused_or_taken() {
    // A step that shares no factor with what repeats in the samples; all of them in the long run.
    let step = usize::try_from(kills(23, 1)).unwrap();
    let mut device = DeviceState::default();
    for plain in seeds() {
        for at in (0..plain.len()).step_by(step) {
            assert!(wire::read_envelope(&pack::pack(&plain[..at]).unwrap()).is_err(), "cut at {at}");
            let mut flipped = plain.clone();
            flipped[at] ^= 1 << (at % 8);
            if let Ok(envelope) = wire::read_envelope(&pack::pack(&flipped).unwrap()) {
                lived_through(&mut device, &envelope, 1_800_000_000_000);
            }
        }
    }
}

/// Writes the samples as the fuzz targets of `tests/fuzz` take them, when they ask for it; and holds that each is a good one.
#[test]
fn seeds_for_fuzzing_are_the_golden_samples() {
    let folder = std::env::var_os("PREMURA_FUZZ_SEEDS").map(std::path::PathBuf::from);
    let keep = |target: &str, nth: usize, bytes: &[u8]| {
        let Some(folder) = &folder else { return };
        let place = folder.join(target);
        std::fs::create_dir_all(&place).unwrap();
        std::fs::write(place.join(format!("golden-{nth}")), bytes).unwrap();
    };
    for (nth, plain) in seeds().iter().enumerate() {
        let packed = pack::pack(plain).unwrap();
        let envelope = wire::read_envelope(&packed).unwrap();
        keep("report", nth, plain);
        keep("frame", nth, &packed);
        let reports = envelope.reports.iter().enumerate();
        for (at, one) in reports.clone().flat_map(|(_, one)| &one.observations).enumerate() {
            let Some(choice) = checks::CHECKS.iter().position(|entry| entry.key == one.check) else { continue };
            let facts = [&[u8::try_from(choice).unwrap()], one.facts.as_slice()].concat();
            keep("facts", nth * 1000 + at, &facts);
        }
        let mut segment = Vec::new();
        for (seq, report) in (1..).zip(&envelope.reports) {
            let kept = agent::spool::record::Kept { boot: "boot".to_owned(), report: report.clone() };
            let body = pack::pack(&rmp_serde::to_vec_named(&kept).unwrap()).unwrap();
            let record = agent::spool::record::Record {
                class: agent::spool::record::Class::Sample,
                first: seq,
                last: seq,
                body,
            };
            segment.extend(record.write());
        }
        keep("spool", nth, &segment);
        let receipt = report::Receipt {
            v: 1,
            device: envelope.device.to_string(),
            epoch: envelope.epoch.to_string(),
            highest_seq: envelope.last_seq(),
            configuration: Some(report::Configuration {
                revision: 2,
                sample_s: 60,
                send_s: 300,
                off: vec!["cpu".into()],
                privacy: "strict".into(),
            }),
            ..report::Receipt::default()
        };
        keep("configuration", nth, &rmp_serde::to_vec_named(&receipt).unwrap());
        keep("root_helper", nth, &[u8::try_from(nth).unwrap()]);
    }
}
