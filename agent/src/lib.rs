//! Skeleton.

pub mod host;
