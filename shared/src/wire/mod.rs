//! The wire: MessagePack with named fields, packed with zstd. Bounds are checked before serde sees a byte.
//! Invariant: what [`read_envelope`] returns is bounded in every direction and its texts are clean; after it no raw
//! value exists. Next: [`pack`] for zstd's bounds, [`scan`] for MessagePack's.

pub mod pack;
pub mod scan;

use serde::Serialize;

use crate::notices::Notices;
use crate::report::{ENVELOPE_VERSION, Envelope, REPORTS_PER_ENVELOPE, Receipt, Report};
use crate::text::{TEXT_BYTES, clean};

/// Why bytes are no message.
#[derive(Debug, thiserror::Error, PartialEq, Eq)]
pub enum WireError {
    /// Larger than a bound allows; answered with 413.
    #[error("too large: {0}")]
    TooLarge(&'static str),
    /// Not what it should be; answered with 400.
    #[error("malformed: {0}")]
    Malformed(&'static str),
}

/// The bytes of a message.
///
/// # Errors
/// Malformed when a value cannot be encoded, which no value of ours does.
pub fn write<T: Serialize>(message: &T) -> Result<Vec<u8>, WireError> {
    let plain = rmp_serde::to_vec_named(message).map_err(|_| WireError::Malformed("cannot be encoded"))?;
    pack::pack(&plain)
}

/// An envelope from bytes of any origin.
///
/// # Errors
/// Too large or malformed, with the rule that was broken.
pub fn read_envelope(bytes: &[u8]) -> Result<Envelope, WireError> {
    let plain = pack::unpack(bytes, pack::BODY)?;
    scan::scan(&plain, &scan::ENVELOPE)?;
    let mut envelope: Envelope =
        rmp_serde::from_slice(&plain).map_err(|_| WireError::Malformed("not an envelope's shape"))?;
    if envelope.v == 0 {
        return Err(WireError::Malformed("an envelope's version starts at 1"));
    }
    if envelope.reports.is_empty() || envelope.reports.len() > REPORTS_PER_ENVELOPE {
        return Err(WireError::Malformed("an envelope carries 1..64 reports"));
    }
    if envelope.first_seq == 0 || envelope.first_seq > i64::MAX as u64 {
        return Err(WireError::Malformed("a sequence starts at 1"));
    }
    for text in [&mut envelope.boot, &mut envelope.sent_boot, &mut envelope.agent] {
        *text = clean(text, TEXT_BYTES);
    }
    let newer = envelope.v > ENVELOPE_VERSION;
    let mut next = envelope.first_seq;
    for report in &mut envelope.reports {
        next = tidy(report, next, newer)?;
    }
    Ok(envelope)
}

/// Cleans one report and checks its gap; returns the next report's sequence.
fn tidy(report: &mut Report, seq: u64, newer: bool) -> Result<u64, WireError> {
    report.kind = clean(&report.kind, TEXT_BYTES);
    if let Some(beacon) = &mut report.beacon {
        *beacon = clean(beacon, TEXT_BYTES);
    }
    for one in &mut report.observations {
        for text in [&mut one.check, &mut one.outcome, &mut one.why, &mut one.detail] {
            *text = clean(text, TEXT_BYTES);
        }
        if !newer && !matches!(one.outcome.as_str(), "seen" | "unseen") {
            return Err(WireError::Malformed("an outcome is seen or unseen"));
        }
    }
    let last = match &mut report.gap {
        None => seq,
        Some(gap) if gap.first == seq && gap.last >= seq && gap.last < i64::MAX as u64 => {
            gap.class = clean(&gap.class, TEXT_BYTES);
            gap.last
        }
        Some(_) => return Err(WireError::Malformed("a gap stands in the place of what was dropped")),
    };
    last.checked_add(1).ok_or(WireError::Malformed("a sequence has an end"))
}

/// A receipt from bytes: the agent's side, no less careful.
///
/// # Errors
/// Too large or malformed, with the rule that was broken.
pub fn read_receipt(bytes: &[u8]) -> Result<Receipt, WireError> {
    let plain = pack::unpack(bytes, pack::RECEIPT)?;
    scan::scan(&plain, &scan::RECEIPT)?;
    rmp_serde::from_slice(&plain).map_err(|_| WireError::Malformed("not a receipt's shape"))
}

/// Notices from bytes: the agent's side as well.
///
/// # Errors
/// Too large or malformed, with the rule that was broken.
pub fn read_notices(bytes: &[u8]) -> Result<Notices, WireError> {
    let plain = pack::unpack(bytes, pack::NOTICES)?;
    scan::scan(&plain, &scan::NOTICES)?;
    let notices: Notices =
        rmp_serde::from_slice(&plain).map_err(|_| WireError::Malformed("not the shape of notices"))?;
    notices.checked()
}

#[cfg(test)]
mod tests;
