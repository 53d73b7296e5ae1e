//! What tests across crates share: a collector on a folder of its own with a clock set by hand, PCs that report to it, and
//! a database server. Invariant: everything here is the product's own code and tables; nothing is pretended but the machine
//! itself. Next: [`world`] for the collector, [`pc`] for what reports, [`postgres`] for the server.
#![expect(clippy::expect_used, reason = "this crate is linked into tests alone, where a failure must end the test")]
#![expect(clippy::panic, reason = "as above")]

pub mod pc;
pub mod postgres;
pub mod world;

pub use pc::Pc;
pub use world::{NOW, World};
