//! What leaves the collector for people, a channel per file. Mail is the only one that leaves; the portal shows by itself.
//! Invariant: a channel is handed everything it says; it asks neither the database nor the clock.
//! Next: [`mail`].

pub mod mail;
