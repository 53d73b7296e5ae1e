//! How many people make a PC one without an owner.
//! Invariant: fewer are its owner and a colleague's visit. Next: the file `operating_system` of each system.

/// As many people share a PC…
pub(super) const MANY: usize = 3;
/// …when they all sat down at it within so many days.
pub(super) const DAYS: i64 = 30;
