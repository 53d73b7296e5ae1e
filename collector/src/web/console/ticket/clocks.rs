//! The three clocks of a ticket as its side shows them: how much is used, when it is due, how it ended.
//! Invariant: a bar says nothing that its sentence does not. Next: [`domain::promise::clock`].

use domain::promise::Kind;
use domain::promise::clock::{Clock, Clocks};

use super::super::Moment;
use crate::words::{Reader, figures};

/// A clock as it is shown.
pub(super) struct Bar {
    pub(super) name: &'static str,
    /// Percent, at most 100.
    pub(super) used: u32,
    /// When it is or was due.
    pub(super) due: Option<Moment>,
    /// The rest of the sentence: how long until then, how it was kept or missed, or why it stands still.
    pub(super) how: String,
    pub(super) is_late: bool,
    /// It is kept or missed for good.
    pub(super) is_over: bool,
}

/// What people read of a promise.
fn name(kind: Kind) -> &'static str {
    match kind {
        Kind::Response => "Response",
        Kind::Repair => "Repair",
        Kind::Update => "Next update",
    }
}

/// The clocks of a ticket that began.
pub(super) fn bars(clocks: &Clocks, reader: &Reader) -> Vec<Bar> {
    clocks.all.iter().map(|one| bar(one, reader)).collect()
}

fn bar(one: &Clock, reader: &Reader) -> Bar {
    let span = |ms: i64| figures::span(ms.unsigned_abs() / 1000, reader);
    let now = reader.now_ms;
    let late = one.late_ms(now);
    let how = match (one.stopped_at, late, one.due_at) {
        (Some(_), Some(late), _) => format!("missed by {}", span(late)),
        (Some(stopped), None, Some(due)) => format!("kept, {} ahead", span(due - stopped)),
        (Some(_), None, None) => "kept".to_owned(),
        (None, Some(late), _) => format!("{} ago", span(late)),
        (None, None, Some(due)) => format!("in {}, {} % used", span(due - now), one.used_pct),
        (None, None, None) if one.is_paused => {
            format!("stands still while the ticket waits, {} % used", one.used_pct)
        }
        (None, None, None) => "not due in the next years".to_owned(),
    };
    Bar {
        name: name(one.kind),
        used: one.used_pct.min(100),
        due: one.due_at.map(|at| Moment::of(at, reader)),
        how,
        is_late: late.is_some(),
        is_over: one.stopped_at.is_some(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_clock_says_how_it_stands() {
        const HOUR: i64 = 3_600_000;
        let reader = Reader::technician("UTC", 10 * HOUR);
        let clock = |due_at, stopped_at, is_paused| Clock {
            kind: Kind::Repair,
            began_at: 0,
            due_at,
            stopped_at,
            is_paused,
            used_pct: 50,
        };
        for (one, wanted, is_late) in [
            (clock(Some(12 * HOUR), None, false), "in 2 h, 50 % used", false),
            (clock(Some(9 * HOUR), None, false), "1 h ago", true),
            (clock(Some(12 * HOUR), Some(9 * HOUR), false), "kept, 3 h ahead", false),
            (clock(Some(8 * HOUR), Some(9 * HOUR), false), "missed by 1 h", true),
            (clock(None, None, true), "stands still while the ticket waits, 50 % used", false),
        ] {
            let bar = bar(&one, &reader);
            assert_eq!((bar.how.as_str(), bar.is_late), (wanted, is_late));
        }
    }
}
