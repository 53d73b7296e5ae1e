//! zstd with bounds: one frame, a dictionary of ours or none, a small window, a bounded size and ratio, stopped at the limit.
//! Invariant: unpacking never holds more than the bound plus one chunk, whatever the bytes claim (trust C1).
//! Next: [`super::scan`], which looks at what comes out.

use std::cell::RefCell;
use std::sync::LazyLock;

use zstd::zstd_safe::{
    CCtx, CDict, DCtx, DDict, DParameter, InBuffer, OutBuffer, ResetDirective, compress_bound, get_dict_id_from_frame,
};

use super::WireError;

/// What a packed message may be.
#[derive(Clone, Copy, Debug)]
pub struct Bound {
    /// Bytes as sent.
    pub packed_bytes: usize,
    /// Bytes after unpacking.
    pub plain_bytes: usize,
}

/// A request's body.
pub const BODY: Bound = Bound { packed_bytes: 1 << 20, plain_bytes: 8 << 20 };
/// A receipt.
pub const RECEIPT: Bound = Bound { packed_bytes: 64 << 10, plain_bytes: 256 << 10 };
/// Notices: 5 KB of digests that do not pack, and twenty subjects.
pub const NOTICES: Bound = Bound { packed_bytes: 32 << 10, plain_bytes: 64 << 10 };

const CHUNK_BYTES: usize = 64 << 10;
const RATIO: usize = 100;
/// log2 of the largest window, 8 MiB.
const WINDOW_LOG: u32 = 23;
const MAGIC: [u8; 4] = [0x28, 0xb5, 0x2f, 0xfd];
/// Level 3 costs the agent 0.1 ms a report and gives nearly all of what level 19 gives on such small bodies.
const LEVEL: i32 = 3;
/// What is as short as a receipt has nothing to gain but its tables' cost: below so many bytes the fastest way is taken.
const SHORT_BYTES: usize = 512;
const SHORT_LEVEL: i32 = -7;

/// What every report says: the names of fields, of checks, of what is seen. With it a sample packs to half. Trained by
/// `premura-load samples DIR` and `zstd --train -r DIR --maxdict=8192 --dictID=1 -o reports-1.dict`. It never changes: a
/// better one is a second one, with an id of its own, that collectors know before agents use it.
const DICTIONARY: &[u8] = include_bytes!("reports-1.dict");
const DICTIONARY_ID: u32 = 1;
static FOR_PACKING: LazyLock<CDict<'static>> = LazyLock::new(|| CDict::create(DICTIONARY, LEVEL));
static FOR_UNPACKING: LazyLock<DDict<'static>> = LazyLock::new(|| DDict::create(DICTIONARY));

thread_local! {
    // A new one per message costs ten times the work itself: one of each per thread.
    static PACKER: RefCell<Option<CCtx<'static>>> = const { RefCell::new(None) };
    static UNPACKER: RefCell<Option<(DCtx<'static>, Vec<u8>)>> = const { RefCell::new(None) };
}

/// Packs bytes into one frame.
///
/// # Errors
/// Malformed when the library refuses, which it does only when out of memory.
pub fn pack(plain: &[u8]) -> Result<Vec<u8>, WireError> {
    PACKER.with_borrow_mut(|slot| {
        let packer = slot.get_or_insert_with(CCtx::create);
        let mut packed = Vec::with_capacity(compress_bound(plain.len()));
        let done = if plain.len() < SHORT_BYTES {
            packer.compress(&mut packed, plain, SHORT_LEVEL)
        } else {
            packer.compress_using_cdict(&mut packed, plain, &FOR_PACKING)
        };
        done.map_err(|_| WireError::Malformed("cannot be packed"))?;
        Ok(packed)
    })
}

/// Unpacks one frame within bounds.
///
/// # Errors
/// Too large when a bound is passed; malformed when the bytes are no single plain frame.
pub fn unpack(packed: &[u8], bound: Bound) -> Result<Vec<u8>, WireError> {
    if packed.len() > bound.packed_bytes {
        return Err(WireError::TooLarge("the body as sent"));
    }
    if packed.get(..4) != Some(&MAGIC[..]) {
        return Err(WireError::Malformed("no zstd frame"));
    }
    let dictionary = get_dict_id_from_frame(packed).map(std::num::NonZeroU32::get);
    if dictionary.is_some_and(|id| id != DICTIONARY_ID) {
        return Err(WireError::Malformed("an unknown dictionary"));
    }
    UNPACKER.with_borrow_mut(|slot| {
        let (unpacker, chunk) = slot.get_or_insert_with(|| (DCtx::create(), Vec::with_capacity(CHUNK_BYTES)));
        let failed = |_| WireError::Malformed("the zstd decoder cannot be set up");
        unpacker.reset(ResetDirective::SessionAndParameters).map_err(failed)?;
        unpacker.set_parameter(DParameter::WindowLogMax(WINDOW_LOG)).map_err(failed)?;
        if dictionary.is_some() {
            unpacker.ref_ddict(&FOR_UNPACKING).map_err(failed)?;
        }
        stream(unpacker, chunk, packed, bound)
    })
}

fn stream(unpacker: &mut DCtx<'_>, chunk: &mut Vec<u8>, packed: &[u8], bound: Bound) -> Result<Vec<u8>, WireError> {
    let mut input = InBuffer::around(packed);
    let mut plain = Vec::new();
    loop {
        chunk.clear();
        let (before, mut output) = (input.pos(), OutBuffer::around(chunk));
        let hint = unpacker
            .decompress_stream(&mut output, &mut input)
            .map_err(|_| WireError::Malformed("damaged, or its window is too large"))?;
        let (written, read) = (output.pos(), input.pos());
        if plain.len() + written > bound.plain_bytes {
            return Err(WireError::TooLarge("the body unpacked"));
        }
        plain.extend_from_slice(chunk);
        if plain.len() > CHUNK_BYTES && plain.len() > RATIO * read {
            return Err(WireError::TooLarge("the body's ratio"));
        }
        if hint == 0 {
            let rest = packed.len() - read;
            return if rest == 0 { Ok(plain) } else { Err(WireError::Malformed("more than one frame")) };
        }
        if written == 0 && read == before {
            return Err(WireError::Malformed("truncated"));
        }
    }
}
