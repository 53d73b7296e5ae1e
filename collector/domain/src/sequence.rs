//! Where an envelope stands in its (device, epoch): a copy, the next, or a jump. O(1), without a time window.
//! Invariant: accepting leaves no hole; what was dropped by an agent is a gap record in sequence, never a jump.
//! Next: [`crate::observed`].

use shared::report::Envelope;

/// What to do with an envelope.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// All of it is on disk already: the same receipt again.
    Same {
        /// The highest sequence on disk.
        highest: u64,
    },
    /// Some or all of it is new.
    Take {
        /// The first sequence that is new.
        from: u64,
        /// The highest sequence once it is on disk.
        highest: u64,
    },
    /// Reports between are missing: 409 with what is expected.
    Jump {
        /// The sequence that comes next.
        expected: u64,
    },
}

/// The place of an envelope after `last`, the highest sequence on disk of its epoch (0 for an epoch never seen).
#[must_use]
pub fn place(last: u64, envelope: &Envelope) -> Place {
    let end = envelope.last_seq();
    if end <= last {
        Place::Same { highest: last }
    } else if envelope.first_seq > last.saturating_add(1) {
        Place::Jump { expected: last.saturating_add(1) }
    } else {
        Place::Take { from: last.saturating_add(1), highest: end }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use shared::ids::{DeviceId, EpochId};
    use shared::report::{Gap, Report};

    fn envelope(first_seq: u64, count: usize) -> Envelope {
        Envelope {
            v: 1,
            device: DeviceId::new(0, [0; 10]),
            epoch: EpochId::new(0, [0; 10]),
            boot: String::new(),
            sent_boot: String::new(),
            sent_mono_ms: 0,
            sent_wall_ms: 0,
            first_seq,
            policy_revision: 0,
            agent: String::new(),
            reports: vec![Report::default(); count],
        }
    }

    #[test]
    fn b4_copies_overlaps_and_jumps_are_told_apart_whatever_their_age() {
        let table = [
            (0, 1, 5, Place::Take { from: 1, highest: 5 }),
            (5, 1, 5, Place::Same { highest: 5 }),
            (5, 2, 1, Place::Same { highest: 5 }),
            (5, 4, 4, Place::Take { from: 6, highest: 7 }),
            (5, 6, 1, Place::Take { from: 6, highest: 6 }),
            (5, 7, 1, Place::Jump { expected: 6 }),
            (0, 2, 1, Place::Jump { expected: 1 }),
        ];
        for (last, first, count, wanted) in table {
            assert_eq!(place(last, &envelope(first, count)), wanted, "last {last}, {count} from {first}");
        }
    }

    #[test]
    fn a_gap_moves_the_sequence_over_what_was_dropped() {
        let mut dropped = envelope(6, 2);
        dropped.reports[0].gap = Some(Gap { class: "full".into(), count: 95, first: 6, last: 100 });
        assert_eq!(place(5, &dropped), Place::Take { from: 6, highest: 101 });
    }
}
