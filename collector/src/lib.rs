//! The collector: takes reports, judges them, opens and closes tickets, and shows them to people.
//! Invariant: web and api call app; app alone opens transactions and calls domain, store and notify; nothing imports upward.
//! Next: [`app`] for the use cases, [`store`] for the rows, [`config`] for what can be set.

pub mod api;
pub mod app;
pub mod ca;
pub mod cli;
pub mod clock;
pub mod config;
pub mod deadline;
pub mod error;
pub mod files;
pub mod notify;
pub mod places;
pub mod stalled;
pub mod store;
pub mod web;
pub mod words;
