//! Skeleton.

pub mod lifecycle;
pub mod unwanted;
