//! What a ticket says of computers whose system has no support any more: best effort, or what is planned about it.
//! Invariant: who reads a ticket need not look at the roadmap to know what was promised. Next: [`crate::app::roadmap::effort`].

use domain::roadmap::plan::State;

use crate::app::roadmap::effort::BestEffort;
use crate::web::roadmap::day;
use crate::words::Reader;

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
            names = format!("{names} and {} more", one.names.len() - NAMED);
        }
        let (product, ended) = (&one.ending.name, day(one.ending.ends_on, reader));
        let plan = match (&one.plan.acceptance, one.state) {
            (Some(risk), State::Accepted) => {
                format!("{} accepts the risk until {}.", risk.by, day(risk.until_on, reader))
            }
            (_, State::Ordered) => "The replacement is ordered.".to_owned(),
            (_, State::Done) => "The replacement is said to be done.".to_owned(),
            (_, State::Offered) => "The replacement is offered.".to_owned(),
            _ => "Nothing is planned yet.".to_owned(),
        };
        let is_best = one.is_best();
        let promise = if is_best { " No repair is promised." } else { "" };
        Self { is_best, sentence: format!("{names}: support of {product} ended on {ended}.{promise} {plan}") }
    }
}
