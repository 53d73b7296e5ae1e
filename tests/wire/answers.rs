//! I1: a hundred thousand answers of a hostile collector in process: whatever comes back, the agent's delivery does not panic,
//! gives up no report that was not acknowledged, and is asked for nothing outside its bounds.
//! Next: `tests/e2e/hostile.rs` for some of them over the wire, under strace.

use agent::clock::Moment;
use agent::config::clamped;
use agent::deliver::{Deliverer, Meaning, Sender, meaning};
use agent::line::Answer;
use agent::spool::record::Class;
use agent::spool::{Bounds, Spool};
use shared::ids::{DeviceId, EpochId};
use shared::report::{Configuration, Receipt, Report};
use shared::{checks, wire};
use support::random::xorshift;

const DEVICE: [u8; 10] = [1; 10];
const REPORTS: u64 = 5;

fn spool(folder: &std::path::Path) -> Spool {
    let mut spool = Spool::open(folder, Bounds::default(), EpochId::new(2, [2; 10])).unwrap();
    for mono_ms in 1..=REPORTS {
        spool.append(Class::Sample, "boot", Report { kind: "sample".into(), mono_ms, ..Report::default() });
    }
    spool
}

/// A receipt of any content, by chance near to a good one.
fn receipt(device: DeviceId, epoch: EpochId, state: &mut u64) -> Receipt {
    let mut pick = |most: u64| xorshift(state) % most;
    let number = |choice: u64| {
        [0, 1, 3, REPORTS, REPORTS + 1, u64::MAX - 1, u64::MAX, 1 << 63][usize::try_from(choice).unwrap()]
    };
    let word = |choice: u64| {
        ["", "strict", "standard", "../../x", "sh -c id", "disk_space", "\u{202e}"][usize::try_from(choice).unwrap()]
            .to_owned()
    };
    let device = if pick(6) == 0 { DeviceId::new(9, [9; 10]) } else { device };
    let epoch = if pick(6) == 0 { EpochId::new(9, [9; 10]) } else { epoch };
    Receipt {
        v: u16::try_from(pick(3)).unwrap(),
        device: device.to_string(),
        epoch: epoch.to_string(),
        highest_seq: number(pick(8)),
        server_ms: [0, i64::MIN, i64::MAX, 1_800_000_000_000][usize::try_from(pick(4)).unwrap()],
        expected: (pick(3) == 0).then(|| number(pick(8))),
        rotate_key: pick(2) == 0,
        notices: number(pick(8)),
        want_whole: (0..pick(4)).map(|_| word(pick(7))).collect(),
        configuration: (pick(2) == 0).then(|| Configuration {
            revision: pick(9),
            sample_s: u32::try_from(number(pick(8)) & 0xffff_ffff).unwrap(),
            send_s: u32::try_from(number(pick(8)) & 0xffff_ffff).unwrap(),
            off: (0..pick(200)).map(|_| word(pick(7))).collect(),
            privacy: word(pick(7)),
        }),
    }
}

fn mutated(mut bytes: Vec<u8>, state: &mut u64) -> Vec<u8> {
    for _ in 0..xorshift(state) % 4 {
        let at = usize::try_from(xorshift(state) % bytes.len().max(1) as u64).unwrap();
        match xorshift(state) % 3 {
            0 => bytes.truncate(at),
            1 => bytes.insert(at.min(bytes.len()), u8::try_from(xorshift(state) % 256).unwrap()),
            _ => {
                if let Some(byte) = bytes.get_mut(at) {
                    *byte ^= 1 << (at % 8);
                }
            }
        }
    }
    bytes
}

#[test]
fn i1_a_hundred_thousand_answers_cost_no_report_and_ask_for_nothing_out_of_bounds() {
    let device = DeviceId::new(1, DEVICE);
    let home = tempfile::tempdir().unwrap();
    let (mut state, mut understood, mut folders) = (0x0b57_11e5_u64, 0u32, 0u32);
    let mut held = spool(&home.path().join("0"));
    let mut deliverer = Deliverer::default();
    let sender = Sender { device, boot: "boot".into(), policy_revision: 0 };
    for _ in 0..100_000 {
        let standing = held.standing().clone();
        let epoch = standing.epoch;
        let said = receipt(device, epoch, &mut state);
        let plain = rmp_serde::to_vec_named(&said).unwrap();
        let body = match xorshift(&mut state) % 4 {
            0 => wire::pack::pack(&plain).unwrap(),
            1 => wire::pack::pack(&mutated(plain, &mut state)).unwrap(),
            2 => mutated(wire::pack::pack(&plain).unwrap(), &mut state),
            _ => mutated(plain, &mut state),
        };
        let status = [200, 200, 200, 409, 409, 204, 302, 400, 401, 403, 413, 429, 500, 503]
            [usize::try_from(xorshift(&mut state) % 14).unwrap()];
        let retry_after_s = (xorshift(&mut state).is_multiple_of(3)).then(|| xorshift(&mut state));
        let told = meaning(Ok(Answer { status, retry_after_s, body }), device, epoch);
        let (Meaning::Receipt(receipt) | Meaning::Elsewhere(receipt, _)) = &told else { continue };
        understood += 1;
        if let Some(asked) = receipt.configuration.clone() {
            let worked_by = clamped(asked);
            assert!((60..=86_400).contains(&worked_by.sample_s) && (60..=86_400).contains(&worked_by.send_s));
            assert!(worked_by.off.iter().all(|check| checks::find(check).is_some()));
            assert!(
                worked_by.off.len() <= checks::CHECKS.len()
                    && ["strict", "standard"].contains(&worked_by.privacy.as_str())
            );
        }
        let Some(sent) = deliverer.next(&mut held, &sender, Moment::default()).unwrap() else {
            unreachable!("it waits")
        };
        let _next = deliverer.settle(&mut held, &sent, &told, EpochId::new(u64::from(understood), [3; 10]));
        let after = held.standing().clone();
        assert!(after.acknowledged <= after.last, "{after:?}");
        // What the collector did not acknowledge, waits: under the same epoch or a new one.
        assert!(after.lost.is_empty(), "{after:?} after {told:?}");
        if after.acknowledged >= after.last || understood.is_multiple_of(500) {
            folders += 1;
            held = spool(&home.path().join(folders.to_string()));
        }
    }
    assert!(understood > 5_000, "{understood}");
}
