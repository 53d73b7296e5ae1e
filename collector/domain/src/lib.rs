//! Skeleton.

pub mod lifecycle;
