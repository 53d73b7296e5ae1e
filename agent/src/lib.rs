//! The agent: observes this PC, keeps reports in its spool, sends them. It runs no code for anybody.
//! Invariant: one way of data: observe, spool, send; nothing the collector says names a path, a program or an address.
//! Next: [`run`] for how the parts move together; [`spool`] for what is promised.

#[cfg(unix)]
pub mod child;
pub mod clock;
pub mod config;
pub mod files;
pub mod host;
pub mod spool;
pub mod state;
