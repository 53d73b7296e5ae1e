//! Works a spool so that power cuts of it can be simulated: `premura-spool FOLDER SEED STEPS` keeps reports, has some
//! acknowledged and opens the spool anew, and says on standard output what it was promised, a line in one write each.
//! Invariant: that a report is kept is said after it was promised, that the collector has it before the spool hears of it; a report knows its own sequence.
//! Next: [`support::power`], which replays its system calls.
#![expect(clippy::expect_used, reason = "a tool of the tests: a failure must end it")]

use std::io::Write;
use std::path::Path;

use agent::spool::record::Class;
use agent::spool::{Bounds, Spool};
use shared::ids::EpochId;
use support::power::{BOUNDS, report};

fn main() {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let [folder, seed, steps] = words.as_slice() else {
        say("premura-spool FOLDER SEED STEPS");
        return;
    };
    let (mut state, steps): (u64, u64) = (seed.parse().expect("a seed"), steps.parse().expect("a number"));
    let mut spool = open(folder, BOUNDS);
    for _ in 0..steps {
        // SplitMix64: the same steps for the same seed.
        state = state.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (state ^ (state >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        match (mixed ^ (mixed >> 27)) % 20 {
            0..=13 => {
                let seq = spool.append(Class::Sample, "boot", report(spool.standing().last + 1));
                assert_eq!(spool.standing().trouble, None, "the disk of this test works");
                say(&format!("spooled {seq}"));
            }
            14..=18 => {
                let batch = spool.batch(8).expect("read");
                // From here on the collector has it, whatever becomes of the spool.
                say(&format!("acknowledged {}", batch.last));
                spool.acknowledge(batch.last, 1_000_000).expect("what was sent was made here");
            }
            _ => {
                drop(spool);
                spool = open(folder, BOUNDS);
            }
        }
    }
}

fn open(folder: &str, bounds: Bounds) -> Spool {
    Spool::open(Path::new(folder), bounds, EpochId::new(1, [7; 10])).expect("the spool opens")
}

fn say(line: &str) {
    std::io::stdout().write_all(format!("{line}\n").as_bytes()).expect("said");
}
