//! The report decoder and all that judges what comes out of it. The input is an envelope before it is packed, so that the
//! mutations reach the decoder and do not end at the frame.
//! Invariant: no input ends the program. Next: `frame.rs` for what packs it, `facts.rs` for what is inside.
#![no_main]

use std::collections::BTreeMap;

use domain::intake::intake;
use domain::knowledge::BuiltIn;
use domain::policy::Policy;
use domain::state::DeviceState;
use libfuzzer_sys::fuzz_target;
use shared::wire::{self, pack};

const NOW: i64 = 1_800_000_000_000;

fuzz_target!(|plain: &[u8]| {
    let Ok(packed) = pack::pack(plain) else { return };
    let Ok(envelope) = wire::read_envelope(&packed) else { return };
    let (mut device, policy) = (DeviceState::default(), Policy::default());
    let once = intake(&mut device, &envelope, envelope.first_seq, NOW, (&policy, &BuiltIn), BTreeMap::new());
    assert!(once.changes.len() < 10_000);
    let _twice = intake(&mut device, &envelope, envelope.first_seq, NOW + 1, (&policy, &BuiltIn), BTreeMap::new());
    assert!(domain::state::Row::of_bytes(&device.row.to_bytes()).is_some(), "what is kept is read again");
});
