//! What tests across crates share: a collector on a folder of its own with a clock set by hand, PCs that report to it, and
//! a database server; and the real programs as processes. Invariant: everything here is the product's own code and tables;
//! nothing is pretended but the machine itself. Next: [`world`] for a collector in process, [`pc`] for what reports to it,
//! [`postgres`] for the server, [`program`] for the real programs.
#![expect(clippy::expect_used, reason = "this crate is linked into tests alone, where a failure must end the test")]
#![expect(clippy::panic, reason = "as above")]

pub mod agent_process;
pub mod article;
pub mod books;
pub mod calls;
pub mod chromium;
pub mod collector_process;
pub mod crowd;
pub mod cut;
pub mod hostile_collector;
pub mod http_proxy;
pub mod jumping_clock;
pub mod log;
pub mod mail;
pub mod meter;
pub mod month;
pub mod past;
pub mod payloads;
pub mod pc;
pub mod portal;
pub mod postgres;
pub mod power;
pub mod problem;
pub mod program;
pub mod random;
pub mod shape;
pub mod smtp_sink;
pub mod volume;
pub mod wait;
pub mod watched;
pub mod world;

pub use pc::Pc;
pub use world::{NOW, World};

/// Runs something asynchronous to its end.
///
/// # Panics
/// When there is no runtime to be had.
pub fn block_on<T>(work: impl Future<Output = T>) -> T {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
    runtime.expect("a runtime").block_on(work)
}
