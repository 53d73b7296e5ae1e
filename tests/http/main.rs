//! Both doors over HTTP, in process: what people and agents may ask, and what anybody else gets.
#![expect(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "tests end where they fail")]

mod agents;
mod audited;
mod bad_input;
mod browser;
mod catalogue;
mod console;
mod customers;
mod device;
mod doors;
mod fields;
mod file_names;
mod headers;
mod import;
mod mail;
mod names;
mod off_boarding;
mod onboarding;
mod operations;
mod parameters;
mod paths;
mod portal;
mod privacy;
mod quotas;
mod reinstall;
mod roles;
mod runbook;
mod secrets;
mod settings;
mod sign_in;
mod take_over;
mod tenancy;
mod ticket;
mod two_customers;
mod unknowns;
mod walls;
