//! The file of a backup: a head in clear, then sealed pieces in order.
//! Invariant: without the key nothing but the head can be read; a piece that is damaged, left out, doubled or of another
//! backup is noticed, and so is an end that does not come. Next: [`super`], which fills and empties it.

use std::io::{self, Read, Write};

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use super::BackupError;
use crate::app::seal::Seal;
use crate::clock::Clock;
use crate::store::backup::Value;

/// The first bytes of every backup: what it is, for whoever finds the file.
const MAGIC: &[u8; 17] = b"premura-backup 1\n";
/// Rows are put together until they take so much.
const PIECE_BYTES: usize = 1 << 20;
/// A piece takes no more than this: a row of 8 MiB, the longest report, and room.
const MOST_BYTES: usize = 32 << 20;
const LEVEL: i32 = 3;

/// What can be read without the key.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Head {
    /// The backup's own name.
    pub id: String,
    /// The moment whose state it holds, ms UTC.
    pub taken_at: i64,
    /// The version of the tables.
    pub schema: i64,
    /// The program that made it.
    pub program: String,
}

/// What a backup is made of.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Piece {
    /// A file of the authority's folder.
    Authority {
        /// Its name.
        name: String,
        /// What is in it.
        #[serde(with = "shared::report::bin")]
        content: Vec<u8>,
    },
    /// Rows of one table.
    Rows {
        /// The table.
        table: String,
        /// The names of the columns.
        columns: Vec<String>,
        /// The values of each row.
        rows: Vec<Vec<Value>>,
    },
    /// All has been said.
    End {
        /// Each table, how many rows it has, and their sum.
        tables: Vec<(String, u64, String)>,
    },
}

/// The sum of a table's rows, in order.
#[derive(Clone, Debug, Default)]
pub struct Sum {
    /// How many.
    pub rows: u64,
    hash: Sha256,
}

impl Sum {
    /// Adds a row.
    pub fn add(&mut self, row: &[Value]) -> Result<(), BackupError> {
        let bytes = rmp_serde::to_vec(row).map_err(|_| BackupError::Damaged("a row cannot be written"))?;
        self.hash.update((bytes.len() as u64).to_le_bytes());
        self.hash.update(&bytes);
        self.rows += 1;
        Ok(())
    }

    /// The sum so far, in hexadecimal.
    #[must_use]
    pub fn text(&self) -> String {
        data_encoding::HEXLOWER.encode(&self.hash.clone().finalize())
    }
}

/// Writes a backup.
pub struct Writer<'a, W> {
    to: W,
    seal: &'a Seal,
    clock: &'a Clock,
    name: String,
    pieces: u64,
    waiting: Option<Piece>,
    waiting_bytes: usize,
}

impl<'a, W: Write> Writer<'a, W> {
    /// Begins one.
    pub fn begin(mut to: W, seal: &'a Seal, clock: &'a Clock, head: &Head) -> Result<Self, BackupError> {
        let head = serde_json::to_vec(head).map_err(io::Error::from)?;
        to.write_all(MAGIC)?;
        put(&mut to, &head)?;
        Ok(Self { to, seal, clock, name: name(&head), pieces: 0, waiting: None, waiting_bytes: 0 })
    }

    /// Adds a row of a table.
    pub fn row(&mut self, table: &str, columns: &[&str], row: Vec<Value>) -> Result<(), BackupError> {
        let same = matches!(&self.waiting, Some(Piece::Rows { table: of, .. }) if of == table);
        if !same || self.waiting_bytes > PIECE_BYTES {
            self.flush()?;
            let columns = columns.iter().map(|name| (*name).to_owned()).collect();
            self.waiting = Some(Piece::Rows { table: table.to_owned(), columns, rows: Vec::new() });
        }
        self.waiting_bytes += row.iter().map(bytes_of).sum::<usize>();
        if let Some(Piece::Rows { rows, .. }) = &mut self.waiting {
            rows.push(row);
        }
        Ok(())
    }

    /// Adds a piece by itself.
    pub fn piece(&mut self, piece: &Piece) -> Result<(), BackupError> {
        let plain = rmp_serde::to_vec(piece).map_err(|_| BackupError::Damaged("a piece cannot be written"))?;
        let packed = zstd::bulk::compress(&plain, LEVEL)?;
        let purpose = format!("{}/{}", self.name, self.pieces);
        let sealed = self.seal.seal(self.clock, &purpose, &packed).map_err(|_| BackupError::Damaged("unsealed"))?;
        self.pieces += 1;
        Ok(put(&mut self.to, &sealed)?)
    }

    /// Writes the end, and gives back what was written to.
    pub fn end(mut self, tables: Vec<(String, u64, String)>) -> Result<W, BackupError> {
        self.flush()?;
        self.piece(&Piece::End { tables })?;
        self.to.flush()?;
        Ok(self.to)
    }

    fn flush(&mut self) -> Result<(), BackupError> {
        self.waiting_bytes = 0;
        self.waiting.take().map_or(Ok(()), |piece| self.piece(&piece))
    }
}

/// Reads a backup.
pub struct Reader<'a, R> {
    from: R,
    seal: &'a Seal,
    name: String,
    pieces: u64,
}

impl<'a, R: Read> Reader<'a, R> {
    /// Begins to read one; its head.
    pub fn begin(mut from: R, seal: &'a Seal) -> Result<(Head, Self), BackupError> {
        let mut magic = [0; MAGIC.len()];
        let is_one = from.read_exact(&mut magic).is_ok() && magic == *MAGIC;
        let head = if is_one { get(&mut from)? } else { return Err(BackupError::NoBackup) };
        let read = serde_json::from_slice(&head).map_err(|_| BackupError::Damaged("its head cannot be read"))?;
        Ok((read, Self { from, seal, name: name(&head), pieces: 0 }))
    }

    /// The next piece.
    pub fn piece(&mut self) -> Result<Piece, BackupError> {
        let sealed = get(&mut self.from)?;
        let purpose = format!("{}/{}", self.name, self.pieces);
        let other =
            if self.pieces == 0 { BackupError::OtherKey } else { BackupError::Damaged("a piece is not as made") };
        let packed = self.seal.unseal(&purpose, &sealed).ok_or(other)?;
        let plain =
            zstd::bulk::decompress(&packed, MOST_BYTES).map_err(|_| BackupError::Damaged("a piece is too long"))?;
        self.pieces += 1;
        rmp_serde::from_slice(&plain).map_err(|_| BackupError::Damaged("a piece is not understood"))
    }
}

/// What each seal is bound to: this head, so that no piece of another backup fits.
fn name(head: &[u8]) -> String {
    format!("backup {}", data_encoding::HEXLOWER.encode(&Sha256::digest(head)))
}

fn bytes_of(value: &Value) -> usize {
    match value {
        Value::Text(text) => text.len() + 8,
        Value::Bytes(bytes) => bytes.len() + 8,
        _ => 8,
    }
}

fn put(to: &mut impl Write, bytes: &[u8]) -> io::Result<()> {
    let length = u32::try_from(bytes.len()).map_err(io::Error::other)?;
    to.write_all(&length.to_le_bytes())?;
    to.write_all(bytes)
}

fn get(from: &mut impl Read) -> Result<Vec<u8>, BackupError> {
    let mut length = [0; 4];
    let cut = |error: io::Error| match error.kind() {
        io::ErrorKind::UnexpectedEof => BackupError::Damaged("it ends before its end; it was cut off"),
        _ => BackupError::File(error),
    };
    from.read_exact(&mut length).map_err(cut)?;
    let length = u32::from_le_bytes(length) as usize;
    if length > MOST_BYTES {
        return Err(BackupError::Damaged("a piece is too long"));
    }
    let mut bytes = vec![0; length];
    from.read_exact(&mut bytes).map_err(cut)?;
    Ok(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn seal(digit: &str) -> Seal {
        Seal::of(&digit.repeat(64)).unwrap()
    }

    fn head() -> Head {
        Head { id: "b".into(), taken_at: 5, schema: 1, program: "0.1.0".into() }
    }

    fn rows(from: i64) -> Vec<Value> {
        vec![
            Value::Integer(from),
            Value::Null,
            Value::Number(1.5),
            Value::Text("é".into()),
            Value::Bytes(vec![0; 900_000]),
        ]
    }

    fn backup(seal: &Seal) -> Vec<u8> {
        let clock = Clock::manual(1);
        let mut writer = Writer::begin(Vec::new(), seal, &clock, &head()).unwrap();
        writer.piece(&Piece::Authority { name: "root.pem".into(), content: b"canary-secret".to_vec() }).unwrap();
        for row in 0..3 {
            writer.row("a", &["n", "x", "f", "t", "b"], rows(row)).unwrap();
        }
        writer.end(vec![("a".into(), 3, String::new())]).unwrap()
    }

    fn pieces(bytes: &[u8], seal: &Seal) -> Result<Vec<Piece>, BackupError> {
        let (read, mut reader) = Reader::begin(bytes, seal)?;
        assert_eq!(read, head());
        let mut pieces = Vec::new();
        while !matches!(pieces.last(), Some(Piece::End { .. })) {
            pieces.push(reader.piece()?);
        }
        Ok(pieces)
    }

    #[test]
    fn what_goes_in_comes_out_in_pieces_of_bounded_size() {
        let found = pieces(&backup(&seal("a")), &seal("a")).unwrap();
        let counts: Vec<usize> = found
            .iter()
            .filter_map(|one| match one {
                Piece::Rows { rows, .. } => Some(rows.len()),
                _ => None,
            })
            .collect();
        assert_eq!((found.len(), counts), (4, vec![2, 1]));
        assert!(matches!(&found[1], Piece::Rows { rows: found, .. } if found[1] == rows(1)));
    }

    #[test]
    fn k4_without_the_key_a_backup_tells_nothing() {
        let bytes = backup(&seal("a"));
        assert!(!bytes.windows(6).any(|one| one == b"canary"));
        assert!(matches!(pieces(&bytes, &seal("b")), Err(BackupError::OtherKey)));
    }

    #[test]
    fn damage_anywhere_is_noticed() {
        let (bytes, seal) = (backup(&seal("a")), seal("a"));
        assert!(matches!(pieces(b"PK\x03\x04 something else entirely", &seal), Err(BackupError::NoBackup)));
        for at in [3, 19, 40, 150, bytes.len() / 2, bytes.len() - 1] {
            let mut damaged = bytes.clone();
            damaged[at] ^= 1;
            assert!(pieces(&damaged, &seal).is_err(), "{at}");
            assert!(pieces(&bytes[..at], &seal).is_err(), "cut at {at}");
        }
    }
}
