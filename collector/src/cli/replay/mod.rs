//! `replay`: recorded series drive the engine that judges live reports; tickets come out, one JSON object a line.
//! Invariant: no clock, no network, no state kept: the same recordings give the same bytes, and a recording cut at a moment
//! gives the same tickets up to it. Next: [`recording`] reads, [`drive`] feeds the engine, [`told`] writes.

mod drive;
mod merged;
mod options;
mod recording;
mod row;
mod told;

use std::fs::File;
use std::io::{BufWriter, IsTerminal, Write};
use std::path::{Path, PathBuf};

use clap::Args;
use serde_json::json;

use super::failure::Failure;
use super::output;
use drive::Drive;
use merged::Merged;
use options::{Inventory, Limits};

/// What is replayed, and where the tickets go.
#[derive(Args, Debug)]
pub struct Replay {
    /// Recordings sorted by time: CSV (ts,device,metric,value or ts,device,<metric>…) or JSON lines, also as .gz
    #[arg(long, value_name = "FILE", num_args = 1.., required = true)]
    obs: Vec<PathBuf>,
    /// What can be full, one JSON object a line: device, metric, limit, full_at
    #[arg(long, value_name = "FILE")]
    limits: Option<PathBuf>,
    /// The disks: device,model,capacity_bytes
    #[arg(long, value_name = "FILE")]
    inventory: Option<PathBuf>,
    /// The file of tickets to write
    #[arg(long, value_name = "FILE")]
    out: PathBuf,
    /// Also write how strange each observation is: device,seq,score
    #[arg(long, value_name = "FILE")]
    scores: Option<PathBuf>,
}

/// How many moments pass between two words of progress.
const PROGRESS_EVERY: u64 = 20_000;

/// Replays the recordings.
pub fn run(verb: &Replay, json: bool) -> Result<(), Failure> {
    let limits = verb.limits.as_deref().map(Limits::read).transpose()?.unwrap_or_default();
    let inventory = verb.inventory.as_deref().map(Inventory::read).transpose()?.unwrap_or_default();
    let mut recordings = Merged::open(&verb.obs)?;
    let mut tickets = written(&verb.out)?;
    let mut scores = verb.scores.as_deref().map(told::Scores::make).transpose()?;
    let mut drive = Drive::new(limits);
    let mut progress = Progress::new();
    while let Some(row) = recordings.next()? {
        for judged in drive.hear(&row) {
            scores.as_mut().map_or(Ok(()), |scores| scores.tell(&judged))?;
        }
        progress.tell(&drive, row.at);
    }
    for judged in drive.finish() {
        scores.as_mut().map_or(Ok(()), |scores| scores.tell(&judged))?;
    }
    progress.end();
    if let Some(scores) = scores {
        scores.finish()?;
    }
    let (readings, devices) = (drive.readings, drive.devices());
    let told = drive.tickets();
    let failed = |error: std::io::Error| cannot_write(&verb.out, &error);
    told.iter().try_for_each(|ticket| told::ticket(&mut tickets, ticket, &inventory)).map_err(failed)?;
    tickets.flush().map_err(failed)?;
    if json {
        return output::document(&json!({ "readings": readings, "devices": devices, "tickets": told.len() }));
    }
    let out = verb.out.display();
    output::lines(&[format!("{readings} readings of {devices} devices: {} tickets are in {out}.", told.len())])
}

fn written(path: &Path) -> Result<BufWriter<File>, Failure> {
    File::create(path).map(BufWriter::new).map_err(|error| cannot_write(path, &error))
}

fn cannot_write(path: &Path, error: &std::io::Error) -> Failure {
    Failure::os(format!("{}: {error}", path.display()))
}

/// Words on a terminal while it takes; nothing in a pipe.
struct Progress {
    is_terminal: bool,
    rows: u64,
}

impl Progress {
    fn new() -> Self {
        Self { is_terminal: std::io::stderr().is_terminal(), rows: 0 }
    }

    fn tell(&mut self, drive: &Drive, at: i64) {
        self.rows += 1;
        if self.is_terminal && self.rows.is_multiple_of(PROGRESS_EVERY) {
            let (readings, tickets) = (drive.readings, drive.opened());
            // A terminal that cannot be written to loses nothing but this.
            let _ = write!(std::io::stderr(), "\r\x1b[K{}: {readings} readings, {tickets} tickets", output::when(at));
        }
    }

    fn end(&self) {
        if self.is_terminal {
            let _ = write!(std::io::stderr(), "\r\x1b[K");
        }
    }
}
