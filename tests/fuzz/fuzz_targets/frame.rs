//! The zstd front: what is unpacked is within its bound, whatever the bytes claim.
//! Invariant: no input ends the program or comes out longer than it may. Next: `report.rs`.
#![no_main]

use libfuzzer_sys::fuzz_target;
use shared::wire::pack::{BODY, RECEIPT, unpack};

fuzz_target!(|bytes: &[u8]| {
    for bound in [BODY, RECEIPT] {
        if let Ok(plain) = unpack(bytes, bound) {
            assert!(plain.len() <= bound.plain_bytes, "{} bytes came out", plain.len());
        }
    }
});
