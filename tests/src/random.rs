//! Random numbers of a seed, for tests and tools that repeat a run. Invariant: the same numbers for the same start, for ever.
//! Next: [`crate::wait::Chance`], for tests that draw their seed and print it.

/// The next number of a xorshift generator (13, 7, 17); the state must not be 0.
pub fn xorshift(state: &mut u64) -> u64 {
    *state ^= *state << 13;
    *state ^= *state >> 7;
    *state ^= *state << 17;
    *state
}
