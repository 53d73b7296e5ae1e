//! The one scanner of MessagePack: sizes, depth and counts, before serde sees a byte (trust C3).
//! Invariant: no allocation follows a claim; every claimed length is held against the bytes that are really there.
//! Next: [`super::read_envelope`].

use super::WireError;
use crate::text::{TEXT_BYTES, is_harmful};

/// What a message may hold.
#[derive(Clone, Copy, Debug)]
pub struct Shape {
    /// Nesting.
    pub depth: usize,
    /// Items of one array or map.
    pub items: usize,
    /// Values in all.
    pub nodes: usize,
    /// Bytes of one string.
    pub text_bytes: usize,
    /// Bytes of one binary (facts).
    pub binary_bytes: usize,
}

/// An envelope.
pub const ENVELOPE: Shape = Shape { depth: 16, items: 1024, nodes: 100_000, text_bytes: 4096, binary_bytes: 4 << 20 };
/// The facts inside an observation: an inventory of a large machine is the largest. More programs than agents send of one
/// device are not taken of any (trust C12).
pub const FACTS: Shape = Shape { depth: 16, items: 20_000, nodes: 400_000, text_bytes: 4096, binary_bytes: 4096 };
/// A receipt.
pub const RECEIPT: Shape = Shape { depth: 8, items: 256, nodes: 2048, text_bytes: 1024, binary_bytes: 0 };
/// Notices, with the digests of five hundred.
pub const NOTICES: Shape = Shape { depth: 4, items: 32, nodes: 512, text_bytes: 1024, binary_bytes: 8192 };

/// Checks that `bytes` are exactly one MessagePack value within `shape`.
///
/// # Errors
/// The rule that was broken.
pub fn scan(bytes: &[u8], shape: &Shape) -> Result<(), WireError> {
    scan_texts(bytes, shape).map(|_| ())
}

/// The same, and whether every text in it may be kept as it is: none holds a harmful character or is longer than what is
/// kept of a name.
///
/// # Errors
/// As [`scan`].
pub fn scan_texts(bytes: &[u8], shape: &Shape) -> Result<bool, WireError> {
    let mut scanner = Scanner { rest: bytes, shape, nodes: 0, is_clean: true };
    scanner.value(0)?;
    if scanner.rest.is_empty() { Ok(scanner.is_clean) } else { Err(WireError::Malformed("bytes after the message")) }
}

struct Scanner<'a> {
    rest: &'a [u8],
    shape: &'a Shape,
    nodes: usize,
    is_clean: bool,
}

const SHORT: WireError = WireError::Malformed("shorter than it claims");

impl<'a> Scanner<'a> {
    fn take(&mut self, count: usize) -> Result<&'a [u8], WireError> {
        let (head, tail) = self.rest.split_at_checked(count).ok_or(SHORT)?;
        self.rest = tail;
        Ok(head)
    }

    fn number(&mut self, width: usize) -> Result<usize, WireError> {
        Ok(self.take(width)?.iter().fold(0, |sum, byte| (sum << 8) | usize::from(*byte)))
    }

    fn value(&mut self, depth: usize) -> Result<(), WireError> {
        self.nodes += 1;
        if self.nodes > self.shape.nodes {
            return Err(WireError::TooLarge("values in all"));
        }
        let [mark] = self.take(1)? else { return Err(SHORT) };
        match *mark {
            0x00..=0x7f | 0xc0 | 0xc2 | 0xc3 | 0xe0..=0xff => Ok(()),
            0x80..=0x8f => self.map(usize::from(mark & 0x0f), depth),
            0x90..=0x9f => self.array(usize::from(mark & 0x0f), depth),
            0xa0..=0xbf => self.text(usize::from(mark & 0x1f)).map(|_| ()),
            0xc1 => Err(WireError::Malformed("a mark that MessagePack never uses")),
            0xc4..=0xc6 => {
                let length = self.number(1 << (mark - 0xc4))?;
                self.binary(length)
            }
            0xc7..=0xc9 | 0xd4..=0xd8 => Err(WireError::Malformed("an extension type")),
            0xca => self.float32(),
            0xcb => self.float64(),
            0xcc..=0xcf => self.take(1 << (mark - 0xcc)).map(|_| ()),
            0xd0..=0xd3 => self.take(1 << (mark - 0xd0)).map(|_| ()),
            0xd9..=0xdb => {
                let length = self.number(1 << (mark - 0xd9))?;
                self.text(length).map(|_| ())
            }
            0xdc | 0xdd => {
                let count = self.number(if *mark == 0xdc { 2 } else { 4 })?;
                self.array(count, depth)
            }
            0xde | 0xdf => {
                let count = self.number(if *mark == 0xde { 2 } else { 4 })?;
                self.map(count, depth)
            }
        }
    }

    fn enter(&self, count: usize, depth: usize) -> Result<usize, WireError> {
        if depth >= self.shape.depth {
            return Err(WireError::Malformed("nested too deep"));
        }
        if count > self.shape.items {
            return Err(WireError::TooLarge("items of one list"));
        }
        // Each item needs a byte at least: a claim without bytes ends here, before a loop of its length.
        if count > self.rest.len() { Err(SHORT) } else { Ok(depth + 1) }
    }

    fn array(&mut self, count: usize, depth: usize) -> Result<(), WireError> {
        let depth = self.enter(count, depth)?;
        (0..count).try_for_each(|_| self.value(depth))
    }

    fn map(&mut self, count: usize, depth: usize) -> Result<(), WireError> {
        let depth = self.enter(count, depth)?;
        let mut keys: Vec<&str> = Vec::new();
        for _ in 0..count {
            self.nodes += 1;
            let key = self.key()?;
            // Maps of ours are records with few fields, so a look at each key before is cheap; large maps are refused.
            if keys.len() >= 64 {
                return Err(WireError::TooLarge("keys of one map"));
            }
            if keys.contains(&key) {
                return Err(WireError::Malformed("a key twice"));
            }
            keys.push(key);
            self.value(depth)?;
        }
        Ok(())
    }

    fn key(&mut self) -> Result<&'a str, WireError> {
        let [mark] = self.take(1)? else { return Err(SHORT) };
        match *mark {
            0xa0..=0xbf => self.text(usize::from(mark & 0x1f)),
            0xd9 => {
                let length = self.number(1)?;
                self.text(length)
            }
            _ => Err(WireError::Malformed("a key that is no short text")),
        }
    }

    fn text(&mut self, length: usize) -> Result<&'a str, WireError> {
        if length > self.shape.text_bytes {
            return Err(WireError::TooLarge("a text"));
        }
        let text = std::str::from_utf8(self.take(length)?);
        let text = text.map_err(|_| WireError::Malformed("a text that is not UTF-8"))?;
        // Most are short and plain, and a look at their bytes is all it takes.
        let is_plain = text.bytes().all(|byte| (b' '..0x7f).contains(&byte));
        self.is_clean &= length <= TEXT_BYTES && (is_plain || !text.chars().any(is_harmful));
        Ok(text)
    }

    fn binary(&mut self, length: usize) -> Result<(), WireError> {
        if length > self.shape.binary_bytes {
            return Err(WireError::TooLarge("a binary"));
        }
        self.take(length).map(|_| ())
    }

    fn float32(&mut self) -> Result<(), WireError> {
        let bytes: [u8; 4] = self.take(4)?.try_into().map_err(|_| SHORT)?;
        finite(f64::from(f32::from_be_bytes(bytes)))
    }

    fn float64(&mut self) -> Result<(), WireError> {
        let bytes: [u8; 8] = self.take(8)?.try_into().map_err(|_| SHORT)?;
        finite(f64::from_be_bytes(bytes))
    }
}

fn finite(value: f64) -> Result<(), WireError> {
    if value.is_finite() { Ok(()) } else { Err(WireError::Malformed("a number that is not finite")) }
}
