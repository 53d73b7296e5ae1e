//! Mail from the outbox to a server and through foreign eyes: what is sent, when it is tried again, what is told when it is not.
#![expect(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, reason = "tests end where they fail")]

mod delivery;
mod messages;
mod scene;
mod troubles;
