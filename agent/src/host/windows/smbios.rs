//! The firmware's table (SMBIOS 3.x, DSP0134): the machine's maker and product, the kind of its case, and its own ids.
//! Invariant: the table is a stranger's: a length that lies ends the reading, and nothing is read beyond the bytes.
//! Next: `operating_system`, [`crate::host::hardware`].

use crate::host::hardware::HardwareIds;

/// What Windows puts before the table: the calling method, version and length.
const HEADER_BYTES: usize = 8;
const SYSTEM: u8 = 1;
const BOARD: u8 = 2;
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

/// Reads the machine's own ids out of a table as Windows hands it on: of the system (section 7.2) and of its first board
/// (section 7.3).
pub(super) fn ids(raw: &[u8]) -> HardwareIds {
    let (mut ids, mut rest) = (HardwareIds::default(), raw.get(HEADER_BYTES..).unwrap_or_default());
    let version = (raw.get(1).copied().unwrap_or(0), raw.get(2).copied().unwrap_or(0));
    let (mut has_system, mut has_board) = (false, false);
    while let Some((structure, after)) = next(rest) {
        let byte = |at: usize| structure.formatted.get(at).copied().unwrap_or(0);
        match byte(0) {
            SYSTEM if !has_system => {
                has_system = true;
                ids.serial = structure.text(byte(7));
                ids.uuid = structure.formatted.get(8..24).map(|uuid| uuid_text(uuid, version)).unwrap_or_default();
            }
            BOARD if !has_board => {
                has_board = true;
                ids.board = structure.text(byte(7));
            }
            _ => {}
        }
        rest = after;
    }
    ids
}

/// Sixteen bytes as text: since version 2.6 the first three fields lie in the order of little numbers first.
fn uuid_text(bytes: &[u8], version: (u8, u8)) -> String {
    const LITTLE: [usize; 16] = [3, 2, 1, 0, 5, 4, 7, 6, 8, 9, 10, 11, 12, 13, 14, 15];
    let in_order = LITTLE.iter().enumerate().map(|(at, little)| if version >= (2, 6) { *little } else { at });
    in_order.filter_map(|at| bytes.get(at)).map(|byte| format!("{byte:02x}")).collect()
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

    #[test]
    fn e9_the_machine_s_ids_are_read_as_linux_shows_them() {
        let mut system = vec![1, 27, 1, 0, 1, 2, 3, 4];
        system.extend([
            0x44, 0x45, 0x4c, 0x4c, 0x51, 0, 0x10, 0x36, 0x80, 0x48, 0xb4, 0xc0, 0x4f, 0x38, 0x4e, 0x33, 6, 0, 0,
        ]);
        let board: (&[u8], &[&str]) = (&[2, 8, 2, 0, 1, 2, 3, 4], &["Dell Inc.", "0X8DXD", "A01", "/6QH8N33/CN1/"]);
        let system: (&[u8], &[&str]) = (&system, &["Dell Inc.", "Latitude 5540", "", "6QH8N33 "]);
        let mut whole = table(&[system, board, (&[2, 8, 3, 0, 1, 2, 3, 1], &["another board"])]);
        // An empty text ends the texts, so that makers write a blank instead; this one wrote none, and its serial is lost.
        assert_eq!(ids(&whole).serial, "");
        let system: (&[u8], &[&str]) = (system.0, &["Dell Inc.", "Latitude 5540", " ", "6QH8N33 "]);
        whole = table(&[system, board, (&[2, 8, 3, 0, 1, 2, 3, 1], &["another board"])]);
        (whole[1], whole[2]) = (3, 2);
        let read = ids(&whole);
        assert_eq!((read.serial.as_str(), read.board.as_str()), ("6QH8N33", "/6QH8N33/CN1/"));
        assert_eq!(read.uuid, "4c4c4544005136108048b4c04f384e33");
        (whole[1], whole[2]) = (2, 5);
        assert_eq!(ids(&whole).uuid, "44454c4c510010368048b4c04f384e33", "an old table has them as they lie");
        let short: (&[u8], &[&str]) = (&[1, 8, 1, 0, 1, 2, 0, 0], &["Dell Inc.", "Latitude"]);
        assert_eq!(ids(&table(&[short])), HardwareIds::default());
    }

    proptest! {
        #[test]
        fn any_bytes_end_the_reading(bytes: Vec<u8>) {
            let _machine = (machine(&bytes), ids(&bytes));
        }
    }
}
