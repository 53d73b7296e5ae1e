//! What a ticket says of computers whose system has no support any more: best effort, or what is planned about it.
//! Invariant: who reads a ticket need not look at the roadmap to know what was promised. Next: [`crate::app::roadmap::effort`].

use domain::roadmap::plan::State;
use shared::text::Words;

use crate::app::roadmap::effort::BestEffort;
use crate::web::roadmap::day;
use crate::words::{Reader, say};

/// Computers that are named; the rest is counted.
const NAMED: usize = 3;

/// A line of the ticket.
pub(super) struct Effort {
    /// Whether nothing else was agreed.
    pub(super) is_best: bool,
    /// What ended where, and what is planned.
    pub(super) sentence: String,
}

impl Effort {
    pub(super) fn of(one: &BestEffort, reader: &Reader) -> Self {
        let mut names = one.names.iter().take(NAMED).cloned().collect::<Vec<_>>().join(", ");
        if one.names.len() > NAMED {
            let more = i64::try_from(one.names.len() - NAMED).unwrap_or(i64::MAX);
            names = format!("{names} {}", say(&Words::new("ticket-effort-more").count("count", more), reader));
        }
        let ended = Words::new("ticket-effort-ended")
            .text("product", &one.ending.name)
            .text("ended", &day(one.ending.ends_on, reader));
        let plan = match (&one.plan.acceptance, one.state) {
            (Some(risk), State::Accepted) => {
                Words::new("ticket-effort-accepted").text("who", &risk.by).text("until", &day(risk.until_on, reader))
            }
            (_, State::Ordered) => Words::new("ticket-effort-ordered"),
            (_, State::Done) => Words::new("ticket-effort-done"),
            (_, State::Offered) => Words::new("ticket-effort-offered"),
            _ => Words::new("ticket-effort-nothing"),
        };
        let is_best = one.is_best();
        let promise = is_best.then(|| Words::new("ticket-effort-no-repair"));
        let told: Vec<_> = [Some(ended), promise, Some(plan)].iter().flatten().map(|one| say(one, reader)).collect();
        Self { is_best, sentence: format!("{names}: {}", told.join(" ")) }
    }
}
