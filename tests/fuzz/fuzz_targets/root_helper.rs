//! The socket of the process that has rights of root: only a single known byte is answered.
//! Invariant: no input ends the program, and nothing else is answered. Next: `agent/src/as_root/mod.rs`.
#![no_main]

use agent::as_root::{Verb, serve};
use libfuzzer_sys::fuzz_target;
use shared::recorded::Recorded;

fuzz_target!(|asked: &[u8]| {
    let (mut from, mut told) = (asked, Vec::new());
    let served = serve(&mut from, &mut told, &Recorded::default()).is_ok();
    let is_question = asked.len() == 1 && asked.first().is_some_and(|byte| Verb::of(*byte).is_some());
    assert_eq!((served, told.is_empty()), (is_question, !is_question));
});
