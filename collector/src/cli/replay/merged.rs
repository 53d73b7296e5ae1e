//! Several recordings read as one, in the order of time.
//! Invariant: of lines of the same moment, those of the recording named first come first. Next: [`super::drive`].

use std::path::PathBuf;

use super::recording::Recording;
use super::row::Row;
use crate::cli::failure::Failure;

/// The recordings, each with its next line.
pub struct Merged {
    sources: Vec<(Recording, Option<Row>)>,
}

impl Merged {
    /// Opens all of them.
    pub fn open(paths: &[PathBuf]) -> Result<Self, Failure> {
        let opened = paths.iter().map(|path| {
            let mut recording = Recording::open(path)?;
            let first = recording.next()?;
            Ok((recording, first))
        });
        Ok(Self { sources: opened.collect::<Result<_, Failure>>()? })
    }

    /// The next line of all; none at the end of the last.
    pub fn next(&mut self) -> Result<Option<Row>, Failure> {
        let waiting = self.sources.iter().enumerate().filter_map(|(at, (_, row))| Some((row.as_ref()?.at, at)));
        let Some((_, source)) = waiting.min() else { return Ok(None) };
        let Some((recording, waiting)) = self.sources.get_mut(source) else { return Ok(None) };
        let row = waiting.take();
        *waiting = recording.next()?;
        Ok(row)
    }
}
