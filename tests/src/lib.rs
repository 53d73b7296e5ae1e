//! What tests across crates share.
//! Invariant: everything here is the product's own code and tables; nothing is pretended but the machine itself.
//! Next: [`postgres`] for a database server of the tests' own.
#![expect(clippy::expect_used, reason = "this crate is linked into tests alone, where a failure must end the test")]
#![expect(clippy::panic, reason = "as above")]

pub mod postgres;
