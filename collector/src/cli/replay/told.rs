//! Writes what came out: a ticket as one JSON object a line, the scores as CSV.
//! Invariant: the same tickets give the same bytes. Next: [`crate::words`] for titles.

use std::fs::File;
use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};

use serde::Serialize;

use super::drive::{Judged, Ticket};
use super::options::Inventory;
use super::{cannot_write, written};
use crate::cli::failure::Failure;
use crate::words::{self, Reader};

#[derive(Serialize)]
struct Line<'a> {
    device: &'a str,
    metric: &'a str,
    kind: domain::forecast::Kind,
    opened: serde_json::Number,
    resolved: Option<serde_json::Number>,
    predicted: Option<serde_json::Number>,
    confidence: f64,
    severity: &'static str,
    title: String,
}

/// Writes a ticket.
pub fn ticket(out: &mut impl Write, ticket: &Ticket, inventory: &Inventory) -> io::Result<()> {
    let opened = &ticket.opened;
    let said = words::say(&opened.reason, &Reader::utc(opened.opened_at));
    let line = Line {
        device: &ticket.device,
        metric: &opened.subject,
        kind: opened.kind,
        opened: seconds(opened.opened_at),
        resolved: ticket.resolved_at.map(seconds),
        predicted: opened.predicted_at.map(seconds),
        confidence: (opened.confidence * 100.0).round() / 100.0,
        severity: opened.severity.word(),
        title: match inventory.model(&ticket.device) {
            Some(model) => format!("{model}: {said}"),
            None => said,
        },
    };
    serde_json::to_writer(&mut *out, &line)?;
    out.write_all(b"\n")
}

/// Seconds since 1970, with a fraction only where the moment has one.
fn seconds(at: i64) -> serde_json::Number {
    if at.rem_euclid(1_000) == 0 {
        return serde_json::Number::from(at.div_euclid(1_000));
    }
    #[expect(clippy::cast_precision_loss, reason = "milliseconds of some thousand years fit")]
    let fraction = at as f64 / 1_000.0;
    serde_json::Number::from_f64(fraction).unwrap_or_else(|| serde_json::Number::from(at.div_euclid(1_000)))
}

/// The file of scores.
pub struct Scores {
    path: PathBuf,
    lines: csv::Writer<BufWriter<File>>,
}

impl Scores {
    /// Makes it, with its heading.
    pub fn make(path: &Path) -> Result<Self, Failure> {
        let mut made = Self { path: path.to_owned(), lines: csv::Writer::from_writer(written(path)?) };
        made.line(&["device", "seq", "score"])?;
        Ok(made)
    }

    /// Writes an observation.
    pub fn tell(&mut self, judged: &Judged) -> Result<(), Failure> {
        self.line(&[&judged.device, &judged.seq, &format!("{:.6}", judged.score)])
    }

    /// Writes what is still held back.
    pub fn finish(mut self) -> Result<(), Failure> {
        self.lines.flush().map_err(|error| cannot_write(&self.path, &error))
    }

    fn line(&mut self, cells: &[&str]) -> Result<(), Failure> {
        self.lines.write_record(cells).map_err(|error| cannot_write(&self.path, &io::Error::other(error)))
    }
}
