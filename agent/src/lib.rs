//! The agent: observes this PC, keeps reports in its spool, sends them. It runs no code for anybody.
//! Invariant: data flows one way: observe, spool, send; nothing the collector says names a path, a program or an address.
//! Next: [`run`] for how the parts move together; [`spool`] for what is promised.

pub mod agent;
#[cfg(unix)]
pub mod as_root;
pub mod baseline;
#[cfg(unix)]
pub mod child;
pub mod cli;
pub mod clock;
pub mod codes;
pub mod config;
pub mod deliver;
pub mod enrol;
pub mod explain;
pub mod files;
pub mod host;
pub mod know;
pub mod line;
pub mod newcomer;
pub mod notices;
pub mod observe;
pub mod parse;
pub mod platform;
pub mod proxy;
pub mod run;
pub mod sample;
pub mod schedule;
pub mod spool;
pub mod state;
pub mod status;
pub mod thrift;
pub mod tls;
pub mod trial;
