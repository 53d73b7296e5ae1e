//! A CSV file as people save it: its letters, its delimiter, its head, and then rows of cells.
//! Invariant: pure and bounded; every cell is cleaned; what is not understood is told with the line it stands on.
//! Next: [`super::plan`] says what a row would make.

use std::collections::{BTreeMap, BTreeSet};

use shared::text::clean;

/// The longest file, bytes.
pub const MOST_BYTES: usize = 1 << 20;
/// The most lines under the head.
pub const MOST_LINES: usize = 5000;
/// The longest cell, bytes; more is cut off where it is kept, and told by the plan.
const CELL_BYTES: usize = 300;

/// The columns there are, in the order of the template.
pub const COLUMNS: [&str; 9] =
    ["customer", "language", "time_zone", "site", "contact", "email", "phone", "account_contact", "technical_contact"];

/// What stands on one line; what was left out is empty.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Row {
    /// Where it stands in the file, 1 being the head.
    pub line: u64,
    /// The company's name.
    pub customer: String,
    /// The language it reads, and the contact of this line.
    pub language: String,
    /// Its zone, and the site's.
    pub time_zone: String,
    /// One of its sites.
    pub site: String,
    /// A person there.
    pub contact: String,
    /// Where mail reaches them.
    pub email: String,
    /// Their telephone.
    pub phone: String,
    /// Whether they are the one to speak with about contracts: yes, no or nothing.
    pub account_contact: String,
    /// Whether they are one to speak with about technical matters: yes, no or nothing.
    pub technical_contact: String,
}

/// Whether a cell says yes.
#[must_use]
pub fn is_yes(cell: &str) -> bool {
    cell.eq_ignore_ascii_case("yes")
}

/// The rows of a file.
///
/// # Errors
/// One sentence on what is wrong with the file as a whole.
pub fn read(bytes: &[u8]) -> Result<Vec<Row>, String> {
    Ok(cells(bytes, &COLUMNS, "customer")?.into_iter().map(|(line, cells)| row(line, cells)).collect())
}

/// The cells of a line by their columns.
pub type Cells = BTreeMap<&'static str, String>;

/// The lines of a file whose head names some of these columns, one of which must be there; each with where it stands.
///
/// # Errors
/// As [`read`].
pub fn cells(bytes: &[u8], known: &[&'static str], needed: &str) -> Result<Vec<(u64, Cells)>, String> {
    if bytes.len() > MOST_BYTES {
        return Err("the file is larger than 1 MB; cut it into several".to_owned());
    }
    let text = decoded(bytes)?.replace("\r\n", "\n").replace('\r', "\n");
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(delimiter(&text))
        .from_reader(text.as_bytes());
    let mut records = reader.records();
    let head = match records.next() {
        Some(head) => head.map_err(|error| garbled(&error))?,
        None => return Err("there is nothing in it; the first line names the columns".to_owned()),
    };
    let columns = columns(&head, known, needed)?;
    let (mut rows, mut lines) = (Vec::new(), Lines { text: &text, at: 0, line: 1 });
    for record in records {
        let record = record.map_err(|error| garbled(&error))?;
        let line = lines.of(&record);
        let cells: Cells =
            columns.iter().zip(&record).map(|(column, cell)| (*column, clean(cell, CELL_BYTES))).collect();
        if cells.values().all(String::is_empty) {
            continue;
        }
        if rows.len() == MOST_LINES {
            return Err("there are more than 5,000 lines; cut the file into several".to_owned());
        }
        rows.push((line, cells));
    }
    if rows.is_empty() { Err("there are no lines under the head".to_owned()) } else { Ok(rows) }
}

/// UTF-8 with or without a mark, else Windows-1252, which is what spreadsheets save where nobody chooses.
///
/// # Errors
/// One sentence when it is neither.
pub fn decoded(bytes: &[u8]) -> Result<String, String> {
    if bytes.starts_with(&[0xff, 0xfe]) || bytes.starts_with(&[0xfe, 0xff]) || bytes.contains(&0) {
        return Err("this is no text in UTF-8; save it as “CSV UTF-8”".to_owned());
    }
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    Ok(std::str::from_utf8(bytes).map_or_else(|_| bytes.iter().map(|byte| western(*byte)).collect(), str::to_owned))
}

/// A byte of Windows-1252; the five that mean nothing there read as a replacement character.
fn western(byte: u8) -> char {
    const FROM_80: [char; 32] = [
        '€', '\u{fffd}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{fffd}', 'Ž', '\u{fffd}',
        '\u{fffd}', '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{fffd}', 'ž', 'Ÿ',
    ];
    let at = usize::from(byte).checked_sub(0x80);
    at.and_then(|at| FROM_80.get(at)).copied().unwrap_or(char::from(byte))
}

/// What parts the cells: whichever of comma, semicolon and tab the head has most of.
fn delimiter(text: &str) -> u8 {
    let head = text.lines().next().unwrap_or_default();
    let count = |mark: u8| head.bytes().filter(|byte| *byte == mark).count();
    [b',', b';', b'\t'].into_iter().rev().max_by_key(|mark| count(*mark)).unwrap_or(b',')
}

/// Which column each cell of a row is.
fn columns(head: &csv::StringRecord, known: &[&'static str], needed: &str) -> Result<Vec<&'static str>, String> {
    let mut seen = BTreeSet::new();
    let mut found = Vec::new();
    for cell in head {
        let name = clean(cell, CELL_BYTES).to_lowercase().replace([' ', '-'], "_");
        let Some(column) = known.iter().copied().find(|column| *column == name) else {
            return Err(format!("there is no column “{name}”; the columns are {}", known.join(", ")));
        };
        if !seen.insert(column) {
            return Err(format!("the column {column} is there twice"));
        }
        found.push(column);
    }
    if seen.contains(needed) { Ok(found) } else { Err(format!("the column {needed} is missing")) }
}

/// Counts lines as an editor does: empty ones too.
struct Lines<'a> {
    text: &'a str,
    at: usize,
    line: u64,
}

impl Lines<'_> {
    /// The line that a record begins on; records come in their order.
    fn of(&mut self, record: &csv::StringRecord) -> u64 {
        let begin = record.position().and_then(|at| usize::try_from(at.byte()).ok()).unwrap_or(self.at);
        let rest = self.text.get(begin..).unwrap_or_default();
        // A record's place is given before the empty lines in front of it.
        let begin = begin + (rest.len() - rest.trim_start_matches('\n').len());
        let passed = self.text.get(self.at..begin).unwrap_or_default();
        self.line += passed.bytes().filter(|byte| *byte == b'\n').count() as u64;
        self.at = begin.max(self.at);
        self.line
    }
}

fn row(line: u64, mut cells: Cells) -> Row {
    let mut cell = |name: &str| cells.remove(name).unwrap_or_default();
    Row {
        line,
        customer: cell("customer"),
        language: cell("language"),
        time_zone: cell("time_zone"),
        site: cell("site"),
        contact: cell("contact"),
        email: cell("email"),
        phone: cell("phone"),
        account_contact: cell("account_contact"),
        technical_contact: cell("technical_contact"),
    }
}

fn garbled(error: &csv::Error) -> String {
    match error.position() {
        Some(at) => format!("line {} is not understood", at.line()),
        None => "it is not understood".to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_are_read_as_spreadsheets_save_them() {
        let rossi = Row {
            line: 2,
            customer: "Rossi Srl".into(),
            site: "Forlì".into(),
            contact: "Müller, Łucja".into(),
            ..Row::default()
        };
        let plain = Row { contact: "Muller".into(), site: "Forl\u{ec}".into(), ..rossi.clone() };
        let table: Vec<(&str, Vec<u8>, &Row)> = vec![
            ("UTF-8", "customer,site,contact\nRossi Srl,Forlì,\"Müller, Łucja\"\n".into(), &rossi),
            ("with a mark", "\u{feff}Customer;Site;Contact\r\nRossi Srl;Forlì;Müller, Łucja\r\n".into(), &rossi),
            ("tabs", "customer\tsite\tcontact\nRossi Srl\tForlì\tMüller, Łucja".into(), &rossi),
            (
                "another order, blanks",
                " contact , site,customer\n\"Müller, Łucja\", Forlì ,Rossi  Srl\n,,\n".into(),
                &rossi,
            ),
            ("Windows-1252", b"customer;site;contact\r\nRossi Srl;Forl\xec;Muller\r\n".to_vec(), &plain),
            ("short rows", "customer,site,contact,email,phone\nRossi Srl,Forlì,Muller\n".into(), &plain),
        ];
        for (case, bytes, wanted) in table {
            assert_eq!(read(&bytes).as_deref(), Ok(std::slice::from_ref(wanted)), "{case}");
        }
        assert_eq!(decoded(b"\x80 \x9c\x81").unwrap(), "€ œ\u{fffd}");
    }

    #[test]
    fn lines_are_counted_as_an_editor_counts_them() {
        let rows = read(b"customer,contact\n\"Rossi\",\"two\nlines\"\n\nVerdi,x\n").unwrap();
        assert_eq!(
            rows.iter().map(|row| (row.line, row.contact.as_str())).collect::<Vec<_>>(),
            [(2, "two lines"), (5, "x")]
        );
    }

    #[test]
    fn what_is_wrong_with_a_file_is_told_in_one_sentence() {
        let long = format!("customer\n{}", "x\n".repeat(MOST_LINES + 1));
        let table: Vec<(&[u8], &str)> = vec![
            (b"", "nothing in it"),
            (b"customer\n", "no lines under the head"),
            (b"customer\n\n,\n", "no lines under the head"),
            (b"site\nMilano\n", "column customer is missing"),
            (b"customer,town\nRossi,Milano\n", "no column \u{201c}town\u{201d}"),
            (b"customer,Customer\nRossi,Rossi\n", "twice"),
            (b"\xff\xfec\0", "UTF-8"),
            (long.as_bytes(), "5,000"),
        ];
        for (bytes, wanted) in table {
            let told = read(bytes).unwrap_err();
            assert!(told.contains(wanted), "{told} has no {wanted}");
        }
        assert!(read(&vec![b'x'; MOST_BYTES + 1]).unwrap_err().contains("1 MB"));
        assert!(read(format!("customer\n{}", "x\n".repeat(MOST_LINES)).as_bytes()).is_ok());
    }
}
