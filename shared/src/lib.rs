//! What the agent and the collector must agree on: ids, facts, checks, the wire, the enrolment token.
//! Invariant: pure. No I/O, no clock, no randomness, no async; `tidy` holds it.
//! Next: [`check`] for the shape of a check, [`checks`] for the registry, [`report`] and [`wire`] for what travels.

pub mod ahead;
pub mod card;
pub mod check;
pub mod checks;
pub mod class;
pub mod code;
pub mod enrol;
pub mod eye;
pub mod fields;
pub mod host;
pub mod ids;
pub mod knowledge;
pub mod limits;
pub mod notices;
pub mod observation;
pub mod past;
pub mod programmes;
pub mod reading;
pub mod recorded;
pub mod report;
pub mod text;
pub mod token;
#[cfg(test)]
mod trial;
pub mod wire;
