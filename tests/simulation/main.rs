//! The fleet simulation: devices whose truth the model controls, their agents, a bad network, a collector that crashes,
//! technicians; the collector's own pure functions judge. Seeds are printed; `PREMURA_SEED=n` repeats one.
//! Invariant: the same seed gives the same run. Next: `desk.rs` for the collector, `device.rs` for truth and agent,
//! `invariants.rs` for what must hold.
#![expect(clippy::expect_used, clippy::indexing_slicing, reason = "a failure here must end the run")]

mod desk;
mod device;
mod fleet;
mod invariants;
mod quiet;
mod random;

use fleet::{Fleet, Scale};

fn run(seed: u64, scale: Scale) -> fleet::Tally {
    eprintln!("seed {seed}: {scale:?} (repeat with PREMURA_SEED={seed})");
    let mut fleet = Fleet::new(seed, scale);
    fleet.run();
    fleet.tally()
}

fn seeds(usual: std::ops::Range<u64>) -> Vec<u64> {
    match std::env::var("PREMURA_SEED").ok().and_then(|text| text.parse().ok()) {
        Some(seed) => vec![seed],
        None => usual.collect(),
    }
}

#[test]
fn m1_a_thousand_devices_for_thirty_days_keep_every_invariant() {
    for seed in seeds(1..2) {
        let tally = run(seed, Scale { devices: 1000, days: 30, sample_minutes: 30 });
        eprintln!("{tally:?}");
        assert!(tally.tickets > 100 && tally.resolved_by_themselves > 50, "the run must have had something to do");
        assert!(tally.copies > 100 && tally.jumps > 0 && tally.new_epochs > 0, "and the network something to break");
        assert!(tally.swept > 5 && tally.outages > 0, "and many devices something at once");
        assert!(tally.merges > 5 && tally.undone > 5, "and people something to decide and to take back");
    }
}

#[test]
fn m1_many_small_fleets_sampled_each_minute_keep_every_invariant() {
    for seed in seeds(100..112) {
        run(seed, Scale { devices: 12, days: 3, sample_minutes: 1 });
    }
}

#[test]
fn a_seed_repeats_its_run() {
    let scale = Scale { devices: 30, days: 4, sample_minutes: 15 };
    assert_eq!(run(7, scale), run(7, scale));
}
