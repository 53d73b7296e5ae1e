//! What a collector answers, as the agent reads it: receipts, and the configuration in them.
//! Invariant: no input ends the program, and what is worked by is within the agent's bounds. Next: `agent/src/config.rs`.
#![no_main]

use agent::config::clamped;
use agent::deliver::{Meaning, meaning};
use agent::line::Answer;
use libfuzzer_sys::fuzz_target;
use shared::ids::{DeviceId, EpochId};
use shared::wire::{self, pack};

fuzz_target!(|plain: &[u8]| {
    let Ok(body) = pack::pack(plain) else { return };
    if let Ok(receipt) = wire::read_receipt(&body)
        && let Some(asked) = receipt.configuration
    {
        let worked_by = clamped(asked);
        assert!((60..=86_400).contains(&worked_by.sample_s) && (60..=86_400).contains(&worked_by.send_s));
        assert!(worked_by.off.iter().all(|check| shared::checks::find(check).is_some()));
    }
    let (device, epoch) = (DeviceId::new(1, [1; 10]), EpochId::new(2, [2; 10]));
    for status in [200, 409] {
        let answer = Answer { status, retry_after_s: None, body: body.clone() };
        if let Meaning::Receipt(receipt) = meaning(Ok(answer), device, epoch) {
            assert!(receipt.highest_seq > 0);
        }
    }
});
