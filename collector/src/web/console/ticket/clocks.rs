//! The three clocks of a ticket as its side shows them: how much is used, when it is due, how it ended.
//! Invariant: a bar says nothing that its sentence does not. Next: [`domain::promise::clock`].

use domain::promise::clock::{Clock, Clocks};
use shared::text::Words;

use super::super::Moment;
use crate::words::{Reader, label, say};

/// A clock as it is shown.
pub(super) struct Bar {
    /// What people read of a promise.
    pub(super) name: String,
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

/// The clocks of a ticket that began.
pub(super) fn bars(clocks: &Clocks, reader: &Reader) -> Vec<Bar> {
    clocks.all.iter().map(|one| bar(one, reader)).collect()
}

fn bar(one: &Clock, reader: &Reader) -> Bar {
    let late = one.late_ms(reader.now_ms);
    Bar {
        name: label("ticket-clock", one.kind.word(), reader),
        used: one.used_pct.min(100),
        due: one.due_at.map(|at| Moment::of(at, reader)),
        how: say(&how(one, late, reader.now_ms), reader),
        is_late: late.is_some(),
        is_over: one.stopped_at.is_some(),
    }
}

/// How it stands, in words.
fn how(one: &Clock, late: Option<i64>, now: i64) -> Words {
    let seconds = |ms: i64| ms.unsigned_abs() / 1000;
    let used = i64::from(one.used_pct);
    match (one.stopped_at, late, one.due_at) {
        (Some(_), Some(late), _) => Words::new("ticket-clock-missed").span_s("late", seconds(late)),
        (Some(stopped), None, Some(due)) => {
            Words::new("ticket-clock-kept-ahead").span_s("ahead", seconds(due - stopped))
        }
        (Some(_), None, None) => Words::new("ticket-clock-kept"),
        (None, Some(late), _) => Words::new("ticket-clock-late").span_s("late", seconds(late)),
        (None, None, Some(due)) => {
            Words::new("ticket-clock-running").span_s("rest", seconds(due - now)).count("used", used)
        }
        (None, None, None) if one.is_paused => Words::new("ticket-clock-paused").count("used", used),
        (None, None, None) => Words::new("ticket-clock-far"),
    }
}

#[cfg(test)]
mod tests {
    use domain::promise::Kind;

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
