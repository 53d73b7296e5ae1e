//! A record on disk: a header that is checked by itself, then the body. What damage can do ends here.
//! Invariant: reading never trusts a length before its checksum, and never panics whatever the bytes are; damage costs the
//! record it is in and no other (trust A6). Next: [`super::segment`], files of records.

use serde::{Deserialize, Serialize};
use shared::report::Report;
use shared::wire::{self, pack};

/// Bytes of a record's header: length u32, class u8, first u64, last u64, crc32c of the body u32, crc32c of the header u32.
pub const HEADER_BYTES: usize = 29;

/// What a record is worth: what is dropped first when there is no room.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Class {
    /// A routine sample.
    Sample,
    /// A sample that carries an inventory.
    Inventory,
    /// A change of state, a beacon: dropped last.
    Change,
    /// A counted loss; never dropped, only joined to its neighbour.
    Gap,
}

impl Class {
    /// What may be dropped, in the order in which it is.
    pub const DROPPED: [Self; 3] = [Self::Sample, Self::Inventory, Self::Change];

    fn byte(self) -> u8 {
        match self {
            Self::Sample => 0,
            Self::Inventory => 1,
            Self::Change => 2,
            Self::Gap => 3,
        }
    }

    fn of(byte: u8) -> Option<Self> {
        [Self::Sample, Self::Inventory, Self::Change, Self::Gap].into_iter().find(|one| one.byte() == byte)
    }
}

/// What a record's body says: a report and the boot it was made in.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Kept {
    /// The boot.
    pub boot: String,
    /// The report.
    pub report: Report,
}

impl Kept {
    /// The body's bytes.
    ///
    /// # Errors
    /// Only when out of memory.
    pub fn write(&self) -> Result<Vec<u8>, wire::WireError> {
        wire::write(self)
    }

    /// The body back, bounded like anything else that is unpacked; none when it does not read back.
    #[must_use]
    pub fn read(body: &[u8]) -> Option<Self> {
        let plain = pack::unpack(body, pack::BODY).ok()?;
        wire::scan::scan(&plain, &wire::scan::ENVELOPE).ok()?;
        rmp_serde::from_slice(&plain).ok()
    }
}

/// One record.
#[derive(Clone, Debug, PartialEq)]
pub struct Record {
    /// What it is worth.
    pub class: Class,
    /// Its sequence.
    pub first: u64,
    /// The last sequence it stands for.
    pub last: u64,
    /// [`Kept`], encoded.
    pub body: Vec<u8>,
}

impl Record {
    /// The record's bytes.
    #[must_use]
    pub fn write(&self) -> Vec<u8> {
        let mut bytes = Vec::with_capacity(HEADER_BYTES + self.body.len());
        bytes.extend_from_slice(&u32::try_from(self.body.len()).unwrap_or(u32::MAX).to_le_bytes());
        bytes.push(self.class.byte());
        bytes.extend_from_slice(&self.first.to_le_bytes());
        bytes.extend_from_slice(&self.last.to_le_bytes());
        bytes.extend_from_slice(&crc32c::crc32c(&self.body).to_le_bytes());
        bytes.extend_from_slice(&crc32c::crc32c(&bytes).to_le_bytes());
        bytes.extend_from_slice(&self.body);
        bytes
    }
}

/// What some bytes hold.
#[derive(Debug, Default, PartialEq)]
pub struct Found {
    /// The sound records.
    pub records: Vec<Record>,
    /// The highest sequence that any sound header names, damaged bodies included.
    pub last: u64,
    /// Where a record begins that was cut while being written, which nobody was told of.
    pub torn_at: Option<usize>,
    /// Bytes at the end that hold no readable header: damage, of at most so many bytes.
    pub noise_bytes: usize,
}

struct Header {
    length: usize,
    class: Class,
    first: u64,
    last: u64,
    body_crc: u32,
}

fn header(bytes: &[u8]) -> Option<Header> {
    let (checked, rest) = bytes.split_first_chunk::<25>()?;
    let crc = u32::from_le_bytes(*rest.first_chunk()?);
    if crc32c::crc32c(checked) != crc {
        return None;
    }
    let (length, rest) = checked.split_first_chunk::<4>()?;
    let (class, rest) = rest.split_first()?;
    let (first, rest) = rest.split_first_chunk::<8>()?;
    let (last, rest) = rest.split_first_chunk::<8>()?;
    let header = Header {
        length: usize::try_from(u32::from_le_bytes(*length)).ok()?,
        class: Class::of(*class)?,
        first: u64::from_le_bytes(*first),
        last: u64::from_le_bytes(*last),
        body_crc: u32::from_le_bytes(*rest.first_chunk()?),
    };
    (header.first <= header.last && header.last < i64::MAX as u64).then_some(header)
}

/// Reads every sound record of `bytes`, stepping over what is damaged.
#[must_use]
pub fn scan(bytes: &[u8]) -> Found {
    let mut found = Found::default();
    let mut at = 0;
    let mut sound_to = 0;
    while let Some(rest) = bytes.get(at..).filter(|rest| !rest.is_empty()) {
        let Some(header) = header(rest) else {
            at += 1;
            continue;
        };
        let Some(body) = rest.get(HEADER_BYTES..).and_then(|rest| rest.get(..header.length)) else {
            found.torn_at = Some(at);
            return found;
        };
        found.last = found.last.max(header.last);
        if crc32c::crc32c(body) == header.body_crc {
            let (class, first, last) = (header.class, header.first, header.last);
            found.records.push(Record { class, first, last, body: body.to_vec() });
        }
        at += HEADER_BYTES + header.length;
        sound_to = at;
    }
    let tail = bytes.get(sound_to..).unwrap_or_default();
    if tail.len() < HEADER_BYTES || tail.iter().all(|byte| *byte == 0) {
        // A header cut short, or room that the file system gave and nobody filled: no record was ever finished there.
        found.torn_at = (!tail.is_empty()).then_some(sound_to);
    } else {
        found.noise_bytes = tail.len();
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn records() -> Vec<Record> {
        let body = |text: &str| Kept { boot: text.into(), report: Report::default() }.write().unwrap();
        let of = |class, first, last, text| Record { class, first, last, body: body(text) };
        vec![
            of(Class::Sample, 1, 1, "a"),
            of(Class::Gap, 2, 9, "b"),
            of(Class::Inventory, 10, 10, "c"),
            of(Class::Change, 11, 11, "d"),
        ]
    }

    fn bytes() -> Vec<u8> {
        records().iter().flat_map(Record::write).collect()
    }

    #[test]
    fn records_read_back_and_a_cut_one_is_torn() {
        let whole = scan(&bytes());
        assert_eq!((&whole.records, whole.last, whole.torn_at), (&records(), 11, None));
        assert_eq!(Kept::read(&whole.records[0].body).unwrap().boot, "a");
        for cut in 1..records()[3].write().len() {
            let found = scan(&bytes()[..bytes().len() - cut]);
            assert_eq!((found.records.len(), found.last, found.noise_bytes), (3, 10, 0), "cut by {cut}");
            assert!(found.torn_at.is_some());
        }
        let unfilled = scan(&[bytes(), vec![0; 4096]].concat());
        assert_eq!((unfilled.records.len(), unfilled.noise_bytes), (4, 0));
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(10_000))]
        #[test]
        fn a6_a_flipped_bit_costs_one_record_only(at in 0usize..4096, bit in 0u8..8) {
            let mut damaged = bytes();
            let place = at % damaged.len();
            damaged[place] ^= 1 << bit;
            let found = scan(&damaged);
            prop_assert_eq!(found.records.len(), 3);
            prop_assert!(found.records.iter().all(|one| records().contains(one)));
            prop_assert!(found.last == 11 || found.noise_bytes > 0, "a loss at the end is known as a loss");
        }
    }
}
