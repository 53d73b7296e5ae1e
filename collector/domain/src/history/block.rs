//! A block: many numbers of one series in few bytes, whole numbers in columns packed by `pco`.
//! Invariant: the format names its version and carries a checksum over all of itself; bytes that are not exactly what was
//! written are an error, never a panic and never other numbers. Next: [`super::lay`], which decides what goes into one.

use pco::ChunkConfig;
use pco::standalone::{simple_compress, simple_decompress};

use super::{Hour, Sample};

/// The most numbers of one block.
pub const MOST: usize = 4096;

const VERSION: u8 = 1;
const SAMPLES: u8 = 1;
const HOURS: u8 = 2;
/// Version, kind, checksum, count.
const HEAD: usize = 8;
/// What a kept value is a multiple of: a thousandth.
const PARTS: f64 = 1000.0;
/// Beyond this a value is cut: a float still counts every thousandth up to here.
const LARGEST: f64 = 9e15;

/// Why a block cannot be written or read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum BlockError {
    /// Nothing to keep, or too much for one block.
    #[error("a block holds 1 to 4096 numbers")]
    Count,
    /// The numbers could not be packed.
    #[error("the numbers could not be packed")]
    Pack,
    /// Written by a newer build, or no block at all.
    #[error("a block of another version or kind")]
    Kind,
    /// Not what was written.
    #[error("the block is damaged")]
    Damaged,
}

/// Packs samples; those that are no numbers are left out.
///
/// # Errors
/// [`BlockError::Count`], [`BlockError::Pack`].
pub fn pack_samples(samples: &[Sample]) -> Result<Vec<u8>, BlockError> {
    let kept: Vec<&Sample> = samples.iter().filter(|one| one.value.is_finite()).collect();
    let column = |of: fn(&Sample) -> i64| kept.iter().map(|one| of(one)).collect::<Vec<i64>>();
    pack(SAMPLES, &[column(|one| seconds(one.at)), column(|one| fixed(one.value))])
}

/// The samples of a block.
///
/// # Errors
/// [`BlockError::Kind`], [`BlockError::Damaged`].
pub fn unpack_samples(bytes: &[u8]) -> Result<Vec<Sample>, BlockError> {
    let [at, value] = unpack::<2>(SAMPLES, bytes)?;
    let pairs = at.into_iter().zip(value);
    Ok(pairs.map(|(at, value)| Sample { at: at.saturating_mul(1000), value: float(value) }).collect())
}

/// Packs hours.
///
/// # Errors
/// As [`pack_samples`].
pub fn pack_hours(hours: &[Hour]) -> Result<Vec<u8>, BlockError> {
    let kept: Vec<&Hour> = hours.iter().filter(|one| one.mean.is_finite()).collect();
    let column = |of: fn(&Hour) -> i64| kept.iter().map(|one| of(one)).collect::<Vec<i64>>();
    // Least and most as their distance from the mean: both are small where little happened.
    let columns = [
        column(|one| seconds(one.at)),
        column(|one| fixed(one.mean)),
        column(|one| fixed(one.mean).saturating_sub(fixed(one.least))),
        column(|one| fixed(one.most).saturating_sub(fixed(one.mean))),
        column(|one| i64::from(one.count)),
    ];
    pack(HOURS, &columns)
}

/// The hours of a block.
///
/// # Errors
/// As [`unpack_samples`].
pub fn unpack_hours(bytes: &[u8]) -> Result<Vec<Hour>, BlockError> {
    let [at, mean, below, above, count] = unpack::<5>(HOURS, bytes)?;
    let rows = at.into_iter().zip(mean).zip(below).zip(above).zip(count);
    let hours = rows.map(|((((at, mean), below), above), count)| Hour {
        at: at.saturating_mul(1000),
        least: float(mean.saturating_sub(below)),
        mean: float(mean),
        most: float(mean.saturating_add(above)),
        count: u32::try_from(count).unwrap_or(0),
    });
    Ok(hours.collect())
}

fn pack(kind: u8, columns: &[Vec<i64>]) -> Result<Vec<u8>, BlockError> {
    let count = columns.first().map_or(0, Vec::len);
    if count == 0 || count > MOST {
        return Err(BlockError::Count);
    }
    let mut body = u16::try_from(count).map_err(|_| BlockError::Count)?.to_le_bytes().to_vec();
    for column in columns {
        let packed = simple_compress(column, &ChunkConfig::default()).map_err(|_| BlockError::Pack)?;
        body.extend(u32::try_from(packed.len()).map_err(|_| BlockError::Pack)?.to_le_bytes());
        body.extend(packed);
    }
    let mut block = vec![VERSION, kind];
    block.extend(crc32c::crc32c_append(u32::from(kind), &body).to_le_bytes());
    block.extend(body);
    Ok(block)
}

fn unpack<const COLUMNS: usize>(kind: u8, bytes: &[u8]) -> Result<[Vec<i64>; COLUMNS], BlockError> {
    let (head, mut rest) = bytes.split_at_checked(HEAD).ok_or(BlockError::Damaged)?;
    let [version, of_kind, sum @ .., low, high] = head else { return Err(BlockError::Damaged) };
    if (*version, *of_kind) != (VERSION, kind) {
        return Err(BlockError::Kind);
    }
    let body = bytes.get(HEAD - 2..).unwrap_or_default();
    if crc32c::crc32c_append(u32::from(kind), body).to_le_bytes() != sum {
        return Err(BlockError::Damaged);
    }
    let count = usize::from(u16::from_le_bytes([*low, *high]));
    let mut columns = [const { Vec::new() }; COLUMNS];
    for column in &mut columns {
        let (length, after) = rest.split_first_chunk::<4>().ok_or(BlockError::Damaged)?;
        let length = usize::try_from(u32::from_le_bytes(*length)).map_err(|_| BlockError::Damaged)?;
        let (packed, after) = after.split_at_checked(length).ok_or(BlockError::Damaged)?;
        *column = simple_decompress::<i64>(packed).map_err(|_| BlockError::Damaged)?;
        rest = after;
    }
    let whole = rest.is_empty() && count > 0 && count <= MOST && columns.iter().all(|column| column.len() == count);
    if whole { Ok(columns) } else { Err(BlockError::Damaged) }
}

fn seconds(at_ms: i64) -> i64 {
    at_ms.div_euclid(1000)
}

#[expect(clippy::cast_possible_truncation, reason = "cut to what fits on the line before")]
fn fixed(value: f64) -> i64 {
    let parts = (value * PARTS).round().clamp(-LARGEST, LARGEST);
    parts as i64
}

#[expect(clippy::cast_precision_loss, reason = "cut to what a float counts exactly when it was written")]
fn float(parts: i64) -> f64 {
    parts as f64 / PARTS
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn samples(count: usize, value: impl Fn(usize) -> f64) -> Vec<Sample> {
        (0..count).map(|at| Sample { at: 1_800_000_000_000 + at as i64 * 60_000, value: value(at) }).collect()
    }

    #[test]
    fn a_day_of_numbers_costs_about_two_bytes_each_or_less() {
        // Free space that shrinks, memory that wanders, a processor that is busy at times, a thing that never changes.
        let noise = |at: usize| ((at * 2_654_435_761) % 1000) as f64 / 1000.0;
        let table: [(&str, Vec<Sample>); 4] = [
            ("free space", samples(288, |at| 38.0 - at as f64 * 0.0016 - noise(at) * 0.002)),
            ("memory", samples(288, |at| 60.0 + (at as f64 / 20.0).sin() * 4.0 + noise(at))),
            ("processor", samples(288, |at| if at % 60 < 5 { 60.0 + noise(at) * 30.0 } else { 3.0 + noise(at) * 8.0 })),
            ("constant", samples(288, |_| 61.5)),
        ];
        let bytes: Vec<usize> = table.iter().map(|(_, samples)| pack_samples(samples).unwrap().len()).collect();
        let mean = bytes.iter().sum::<usize>() as f64 / (table.len() * 288) as f64;
        assert!(mean < 2.1, "{mean} bytes a value: {bytes:?}");
    }

    #[test]
    fn what_does_not_fit_is_refused_and_what_is_no_number_is_left_out() {
        assert_eq!(pack_samples(&[]), Err(BlockError::Count));
        assert_eq!(pack_samples(&samples(MOST + 1, |_| 1.0)), Err(BlockError::Count));
        assert_eq!(pack_samples(&samples(3, |_| f64::NAN)), Err(BlockError::Count));
        let odd = samples(4, |at| [f64::INFINITY, 1e300, -1e300, -0.0004][at]);
        let values: Vec<f64> =
            unpack_samples(&pack_samples(&odd).unwrap()).unwrap().iter().map(|one| one.value).collect();
        assert_eq!(values, [9e12, -9e12, 0.0]);
    }

    #[test]
    fn a_block_of_another_version_or_kind_is_told() {
        let block = pack_samples(&samples(5, |at| at as f64)).unwrap();
        assert_eq!(unpack_hours(&block), Err(BlockError::Kind));
        let mut newer = block.clone();
        newer[0] = 2;
        assert_eq!(unpack_samples(&newer), Err(BlockError::Kind));
        assert_eq!(unpack_samples(&[]), Err(BlockError::Damaged));
    }

    #[test]
    fn a_block_of_version_1_reads_for_ever() {
        const KEPT: &str = "0101b4a1acc505002100000070636f210300420104010404000000100000904e5a030000004400003c78b4f0002400000070636f2103004201040104040000001000a00f000000000000640000803ed087bba00f00";
        let bytes: Vec<u8> =
            (0..KEPT.len()).step_by(2).map(|at| u8::from_str_radix(&KEPT[at..at + 2], 16).unwrap()).collect();
        assert_eq!(unpack_samples(&bytes).unwrap(), samples(5, |at| at as f64 + 0.5), "{}", written());
    }

    fn written() -> String {
        pack_samples(&samples(5, |at| at as f64 + 0.5)).unwrap().iter().map(|byte| format!("{byte:02x}")).collect()
    }

    fn any_samples() -> impl Strategy<Value = Vec<Sample>> {
        let step = prop_oneof![Just(60_000i64), 0i64..90_000_000];
        proptest::collection::vec((step, -1e12..1e12f64), 1..400).prop_map(|rows| {
            let mut at = 1_700_000_000_000i64;
            let mut sample = |(step, value): (i64, f64)| {
                at += step;
                Sample { at, value }
            };
            rows.into_iter().map(&mut sample).collect()
        })
    }

    proptest! {
        #[test]
        fn samples_read_back_to_the_second_and_the_thousandth(samples in any_samples()) {
            let back = unpack_samples(&pack_samples(&samples).unwrap()).unwrap();
            prop_assert_eq!(back.len(), samples.len());
            for (was, is) in samples.iter().zip(&back) {
                prop_assert!(was.at - is.at < 1000 && was.at >= is.at);
                prop_assert!((was.value - is.value).abs() <= 0.000_501 + was.value.abs() * 1e-12, "{} {}", was.value, is.value);
            }
        }

        #[test]
        fn hours_read_back(samples in any_samples()) {
            let hours = crate::history::hours::roll(&samples);
            let back = unpack_hours(&pack_hours(&hours).unwrap()).unwrap();
            for (was, is) in hours.iter().zip(&back) {
                prop_assert_eq!((was.at, was.count), (is.at, is.count));
                for (was, is) in [(was.least, is.least), (was.mean, is.mean), (was.most, is.most)] {
                    prop_assert!((was - is).abs() <= 0.000_501 + was.abs() * 1e-12);
                }
            }
        }

        #[test]
        fn damaged_bytes_are_an_error_and_never_other_numbers(
            samples in any_samples(), place in any::<proptest::sample::Index>(), flip in 1u8..=255,
        ) {
            let block = pack_samples(&samples).unwrap();
            let mut damaged = block.clone();
            damaged[place.index(block.len())] ^= flip;
            prop_assert!(unpack_samples(&damaged).is_err());
            prop_assert!(unpack_samples(&block[..place.index(block.len())]).is_err());
            let longer: Vec<u8> = block.iter().copied().chain([flip]).collect();
            prop_assert!(unpack_samples(&longer).is_err());
        }

        #[test]
        fn any_bytes_at_all_are_an_error(bytes in proptest::collection::vec(any::<u8>(), 0..600)) {
            prop_assert!(unpack_samples(&bytes).is_err() && unpack_hours(&bytes).is_err());
        }
    }
}
