//! Facts of every check, as opaque bytes: the first byte chooses the check.
//! Invariant: no input ends the program. Next: `report.rs` for what carries them.
#![no_main]

use libfuzzer_sys::fuzz_target;
use shared::checks::CHECKS;

fuzz_target!(|bytes: &[u8]| {
    let Some((choice, facts)) = bytes.split_first() else { return };
    let Some(entry) = CHECKS.get(usize::from(*choice) % CHECKS.len()) else { return };
    let version = entry.version;
    let _shown = (entry.show)(version, facts);
    let _cards = (entry.cards)(version, facts);
    let _series = (entry.series)(version, facts);
    let _limit = (entry.limit)(version, facts, &[], ("", ""));
    let _whole = (entry.whole)(facts, facts);
});
