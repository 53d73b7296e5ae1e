//! The collector's decisions. Facts and the present state go in, changes with their reasons come out.
//! Invariant: pure. No I/O, no clock, no randomness, no async; `now` is an argument and a decision returns its reason.
//! Next, in the order data flows: [`sequence`], [`intake`], [`judge`], [`reconcile`], [`ticket`]; [`tick`] for time.

pub mod access;
pub mod asked;
pub mod backlog;
pub mod blind;
pub mod book;
pub mod chain;
pub mod change;
pub mod clone;
pub mod common_password;
pub mod condition;
pub mod delivery;
pub mod difference;
pub mod finding;
pub mod glance;
pub mod history;
pub mod intake;
pub mod judge;
pub mod knowledge;
pub mod letter;
pub mod lifecycle;
pub mod notice;
pub mod observed;
pub mod off_boarding;
pub mod onboarding;
pub mod policy;
pub mod presence;
pub mod priority;
pub mod privacy;
pub mod quota;
pub mod reconcile;
pub mod reinstall;
pub mod remote;
pub mod second_factor;
pub mod sequence;
pub mod state;
pub mod suppression;
pub mod take_over;
pub mod test_problem;
pub mod tick;
pub mod ticket;
pub mod together;
pub mod told;
pub mod unwanted;
