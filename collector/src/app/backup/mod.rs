//! Backups: everything that the collector knows and its authority, sealed, into one file; and back again, on either engine.
//! Invariant: taken in one snapshot while the collector goes on; restored whole or not at all, and only where nothing is yet.
//! What agents had acknowledged since, they send again: each keeps it for 72 hours.
//! Next: [`archive`] for the file, [`crate::store::backup`] for the rows.

pub mod archive;

use std::collections::BTreeMap;
use std::io::{self, Read, Write};
use std::path::Path;

use shared::ids::ChangeId;

use self::archive::{Head, Piece, Reader, Sum, Writer};
use super::seal::Seal;
use super::settle::TICKET_NUMBERS;
use super::{App, audit};
use crate::error::AppError;
use crate::files;
use crate::store::{Db, StoreError, backup, counter, migrate};

/// Ticket numbers go on so much higher after a restore: those given since the backup have been told to people.
const NUMBERS_SKIPPED: i64 = 1_000;

/// Why there is no backup, or nothing was restored.
#[derive(Debug, thiserror::Error)]
pub enum BackupError {
    /// The file.
    #[error("the file of the backup: {0}")]
    File(#[from] io::Error),
    /// The rows.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// What records that it was done.
    #[error(transparent)]
    App(#[from] AppError),
    /// The file is something else.
    #[error("this file is no backup of Premura")]
    NoBackup,
    /// It is sealed with another key.
    #[error(
        "this backup was sealed with another key. Give the key of the collector that made it with --key: it is the file \
         seal.key of its data folder"
    )]
    OtherKey,
    /// Damaged or cut.
    #[error("this backup is damaged: {0}. Nothing was restored; use another one")]
    Damaged(&'static str),
    /// Made with other tables.
    #[error(
        "this backup has tables of version {theirs} (made by premura-collector {program}), this program has version {ours}. \
         Restore it with that version of the program, then start this one, which brings the tables up"
    )]
    OtherTables {
        /// The backup's.
        theirs: i64,
        /// This program's.
        ours: i64,
        /// What made it.
        program: String,
    },
    /// Something is there already.
    #[error("the database has customers or technicians already; a backup is restored into an empty one only")]
    NotEmpty,
}

/// What a backup holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Content {
    /// Its head.
    pub head: Head,
    /// Each table: its name, its rows, their sum.
    pub tables: Vec<(String, u64, String)>,
}

impl Content {
    /// Rows of all tables.
    #[must_use]
    pub fn rows(&self) -> u64 {
        self.tables.iter().map(|(_, rows, _)| rows).sum()
    }
}

/// Takes a backup of a collector, which may be at work; `step` hears of each table when it is done.
///
/// # Errors
/// [`BackupError`] when rows or files cannot be read, or the backup not written.
pub async fn take<W: Write>(
    app: &App,
    authority: &Path,
    to: W,
    mut step: impl FnMut(&str, u64),
) -> Result<(W, Content), BackupError> {
    let (id, taken_at) = (app.clock.id(ChangeId::new).to_string(), app.clock.now_ms());
    let program = env!("CARGO_PKG_VERSION").to_owned();
    let head = Head { id, taken_at, schema: migrate::newest(), program };
    let mut writer = Writer::begin(to, &app.seal, &app.clock, &head)?;
    // Rows and files of one moment: a rotation changes both.
    let held = super::authority::hold(authority).await.map_err(io::Error::other)?;
    let mut snapshot = app.db.snapshot().await?;
    // A snapshot begins with the first row that is read.
    super::authority::meant_by(&mut snapshot).await?;
    for entry in std::fs::read_dir(authority)? {
        let path = entry?.path();
        let Some(name) = path.file_name().and_then(|name| name.to_str()) else { continue };
        writer.piece(&Piece::Authority { name: name.to_owned(), content: std::fs::read(&path)? })?;
    }
    drop(held);
    let mut tables = Vec::new();
    for table in backup::TABLES {
        let mut sum = Sum::default();
        let rows = backup::read(&mut snapshot, table, |columns, row| {
            sum.add(&row)?;
            writer.row(table, &columns, row)
        });
        step(table, rows.await?);
        tables.push((table.to_owned(), sum.rows, sum.text()));
    }
    drop(snapshot);
    let to = writer.end(tables.clone())?;
    let mut write = app.db.write_unleased().await?;
    audit::done(app, &mut write, "backup.take", &head.id, None).await?;
    write.commit().await?;
    Ok((to, Content { head, tables }))
}

/// Reads a backup to its end and holds it against its own sums.
///
/// # Errors
/// [`BackupError`] when it could not be restored.
pub fn check(from: impl Read, seal: &Seal) -> Result<Content, BackupError> {
    let (head, mut reader) = Reader::begin(from, seal)?;
    let mut sums: BTreeMap<String, Sum> = BTreeMap::new();
    loop {
        match reader.piece()? {
            Piece::Authority { .. } => {}
            Piece::Rows { table, rows, .. } => {
                let sum = sums.entry(table).or_default();
                rows.iter().try_for_each(|row| sum.add(row))?;
            }
            Piece::End { tables } => {
                held_against(&tables, &sums)?;
                return Ok(Content { head, tables });
            }
        }
    }
}

/// Puts a backup's rows into an empty database and its authority into the folder; `step` hears of rows as they go in.
///
/// # Errors
/// [`BackupError`]; the database is as it was then.
pub async fn restore(
    db: &Db,
    authority: &Path,
    from: impl Read,
    seal: &Seal,
    mut step: impl FnMut(&str, u64),
) -> Result<Content, BackupError> {
    let (head, mut reader) = Reader::begin(from, seal)?;
    let ours = migrate::newest();
    if head.schema != ours {
        return Err(BackupError::OtherTables { theirs: head.schema, ours, program: head.program });
    }
    let mut write = db.write_unleased().await?;
    if !backup::is_empty(&mut write).await? {
        return Err(BackupError::NotEmpty);
    }
    backup::clear(&mut write).await?;
    let (mut files, mut sums) = (Vec::new(), BTreeMap::<String, Sum>::new());
    let tables = loop {
        match reader.piece()? {
            Piece::Authority { name, content } => files.push((name, content)),
            Piece::Rows { table, columns, rows } => {
                for row in &rows {
                    backup::write(&mut write, &table, &columns, row).await?;
                }
                let sum = sums.entry(table.clone()).or_default();
                rows.iter().try_for_each(|row| sum.add(row))?;
                step(&table, sum.rows);
            }
            Piece::End { tables } => break tables,
        }
    };
    held_against(&tables, &sums)?;
    let last = counter::last(&mut write, TICKET_NUMBERS).await?;
    counter::advance(&mut write, TICKET_NUMBERS, last + NUMBERS_SKIPPED).await?;
    files::private_folder(authority)?;
    for (name, content) in files {
        let plain =
            name.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || b"-_.".contains(&byte))
                && !name.contains("..");
        if !plain {
            return Err(BackupError::Damaged("a file of the authority has a name that none of them has"));
        }
        files::write_private(&authority.join(name), &content)?;
    }
    write.commit().await?;
    Ok(Content { head, tables })
}

/// Records in the restored collector that it was restored, and from when.
///
/// # Errors
/// [`AppError`] when the line cannot be written.
pub async fn record(app: &App, content: &Content) -> Result<(), AppError> {
    let mut write = app.db.write_unleased().await?;
    let object = format!("{} of {}", content.head.id, content.head.taken_at);
    audit::done(app, &mut write, "backup.restore", object, None).await?;
    Ok(write.commit().await?)
}

fn held_against(tables: &[(String, u64, String)], sums: &BTreeMap<String, Sum>) -> Result<(), BackupError> {
    let same = |(table, rows, sum): &(String, u64, String)| {
        let found = sums.get(table).cloned().unwrap_or_default();
        found.rows == *rows && found.text() == *sum
    };
    if tables.iter().all(same) {
        Ok(())
    } else {
        Err(BackupError::Damaged("rows are missing or others than were kept"))
    }
}
