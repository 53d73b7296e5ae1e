//! The spool's reader: a segment of any bytes. What reads back sound is written again as the same bytes.
//! Invariant: no input ends the program. Next: `agent/src/spool/record.rs`.
#![no_main]

use agent::spool::record::{Kept, scan};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let found = scan(bytes);
    let mut written = 0;
    for record in &found.records {
        let again = record.write();
        assert!(bytes.windows(again.len()).any(|part| part == again.as_slice()), "a record that is not there");
        written += again.len();
        let _kept = Kept::read(&record.body);
    }
    assert!(written <= bytes.len() && found.torn_at.is_none_or(|at| at <= bytes.len()));
});
