//! Mail: a letter becomes a message, is signed, and is brought to the configured server.
//! Invariant: no text of a device or a person can add a line, a recipient or a part; every link leads to our own pages.
//! Next: [`message`] writes it, [`dkim`] signs it, [`smtp`] brings it, [`token`] knows it again when it comes back.

pub mod dkim;
pub mod message;
pub mod smtp;
pub mod token;

pub use message::{Around, write};
pub use smtp::Courier;
pub use token::{Asked, Key, Named};
