//! What a customer's contacts read and do: they come in by a link, see what they were told, answer and ask.
//! Invariant: every read takes the visitor, and with them their customer's wall; what was not told does not exist here.
//! Next: [`sign_in`] for how they come in.

pub mod sign_in;

pub use crate::store::portal::Visitor;
