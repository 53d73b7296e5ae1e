//! What a quiet run must reach; `PREMURA_FLEET=2000x90` makes it as large as the one whose figures are published.
//! Invariant: a goal is a bound of design, never what a run happened to reach. Next: `figures.rs`.

use super::{Figures, Scale, run};
use crate::seeds;

/// The size of the quiet run: machines and days, as `PREMURA_FLEET=2000x90` asks, else one that a test run has time for.
fn town() -> (usize, i64) {
    let asked = std::env::var("PREMURA_FLEET").unwrap_or_default();
    let size = asked.split_once('x').and_then(|(machines, days)| Some((machines.parse().ok()?, days.parse().ok()?)));
    size.unwrap_or((200, 42))
}

fn live(seed: u64, is_calm: bool) -> Figures {
    let (machines, days) = town();
    let scale = Scale { machines, days, is_calm };
    eprintln!("seed {seed}: {scale:?} (repeat with PREMURA_SEED={seed}; PREMURA_FLEET=2000x90 for more)");
    let mut figures = run(seed, scale);
    for line in std::mem::take(&mut figures.lines) {
        eprintln!("  {line}");
    }
    eprintln!("{figures:#?}");
    figures
}

#[test]
fn a_fleet_without_faults_is_quiet_whatever_its_people_do() {
    for seed in seeds(1..2) {
        let figures = live(seed, true);
        assert!(figures.rate <= 3.0, "{} tickets per hundred machines and week", figures.rate);
    }
}

#[test]
fn real_faults_are_found_ahead_and_one_ticket_each() {
    for seed in seeds(1..2) {
        let figures = live(seed, false);
        assert_eq!(figures.missed, Vec::<String>::new(), "faults that no ticket told of");
        assert_eq!(figures.storms, 0, "five tickets about the same");
    }
}
