//! The firmware's table (SMBIOS 3.x, DSP0134): the machine's maker and product, and the kind of its case.
//! Invariant: the table is a stranger's: a length that lies ends the reading, and nothing is read beyond the bytes.
//! Next: `operating_system`.

/// What Windows puts before the table: the calling method, version and length.
const HEADER_BYTES: usize = 8;
const SYSTEM: u8 = 1;
const CHASSIS: u8 = 3;

/// What the firmware says.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Machine {
    pub(super) maker: String,
    pub(super) product: String,
    /// Chassis type of section 7.4.1, without its lock bit; 0 when unknown.
    pub(super) chassis: u8,
}

/// Reads a table as Windows hands it on.
pub(super) fn machine(raw: &[u8]) -> Machine {
    let (mut machine, mut rest) = (Machine::default(), raw.get(HEADER_BYTES..).unwrap_or_default());
    while let Some((structure, after)) = next(rest) {
        let byte = |at: usize| structure.formatted.get(at).copied().unwrap_or(0);
        match byte(0) {
            SYSTEM if machine.maker.is_empty() => {
                machine.maker = structure.text(byte(4));
                machine.product = structure.text(byte(5));
            }
            CHASSIS if machine.chassis == 0 => machine.chassis = byte(5) & 0x7f,
            _ => {}
        }
        rest = after;
    }
    machine
}

struct Structure<'a> {
    formatted: &'a [u8],
    texts: &'a [u8],
}

impl Structure<'_> {
    /// A text by its number, counted from 1; empty for 0 and for one that is not there.
    fn text(&self, number: u8) -> String {
        let Some(at) = usize::from(number).checked_sub(1) else { return String::new() };
        let text = self.texts.split(|byte| *byte == 0).nth(at).unwrap_or_default();
        String::from_utf8_lossy(text).trim().to_owned()
    }
}

/// The first structure and what follows it: a formatted part of its own length, then texts up to two zeros.
fn next(bytes: &[u8]) -> Option<(Structure<'_>, &[u8])> {
    let length = usize::from(*bytes.get(1)?);
    let (formatted, rest) = bytes.split_at_checked(length).filter(|_| length >= 4)?;
    let end = rest.windows(2).position(|two| two == [0, 0])?;
    Some((Structure { formatted, texts: rest.get(..end)? }, rest.get(end + 2..)?))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn table(structures: &[(&[u8], &[&str])]) -> Vec<u8> {
        let mut bytes = vec![0; HEADER_BYTES];
        for (formatted, texts) in structures {
            bytes.extend_from_slice(formatted);
            texts.iter().for_each(|text| bytes.extend_from_slice(&[text.as_bytes(), &[0]].concat()));
            bytes.extend_from_slice(if texts.is_empty() { &[0, 0] } else { &[0] });
        }
        bytes
    }

    #[test]
    fn the_makers_words_and_the_kind_of_case_are_read() {
        let bios: (&[u8], &[&str]) = (&[0, 6, 0, 0, 1, 2], &["Maker of firmware", "1.0"]);
        let system: (&[u8], &[&str]) = (&[1, 8, 1, 0, 1, 2, 0, 0], &["Dell Inc. ", "Latitude 5540"]);
        let chassis: (&[u8], &[&str]) = (&[3, 6, 3, 0, 1, 0x80 | 10], &["Dell Inc."]);
        let end: (&[u8], &[&str]) = (&[127, 4, 0, 0], &[]);
        let whole = machine(&table(&[bios, system, chassis, end]));
        let wanted = Machine { maker: "Dell Inc.".into(), product: "Latitude 5540".into(), chassis: 10 };
        assert_eq!(whole, wanted);
        assert_eq!(machine(&table(&[chassis])).chassis, 10);
        assert_eq!(machine(&table(&[(&[1, 6, 0, 0, 9, 0], &["only one"])])), Machine::default(), "no such text");
        for short in [&[][..], &[0; 8], &[0, 0, 0, 0, 0, 0, 0, 0, 1, 200, 0, 0], &[0, 0, 0, 0, 0, 0, 0, 0, 1, 0]] {
            assert_eq!(machine(short), Machine::default(), "{short:?}");
        }
    }

    proptest! {
        #[test]
        fn any_bytes_end_the_reading(bytes: Vec<u8>) {
            let _machine = machine(&bytes);
        }
    }
}
