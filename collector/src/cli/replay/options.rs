//! What stands beside a recording: what can be full, and which disks there are.
//! Invariant: a line that cannot be read is named by file and line. Next: [`super::drive`].

use std::collections::HashMap;
use std::path::Path;

use serde::Deserialize;
use shared::ahead::Room;

use crate::cli::failure::Failure;

/// What can be full, by device and metric.
#[derive(Debug, Default)]
pub struct Limits {
    rooms: HashMap<(String, String), Room>,
}

#[derive(Deserialize)]
struct LimitLine {
    device: String,
    metric: String,
    limit: f64,
    full_at: Option<f64>,
}

impl Limits {
    /// Reads JSON lines.
    pub fn read(path: &Path) -> Result<Self, Failure> {
        let text = text(path)?;
        let lines = text.lines().enumerate().filter(|(_, line)| !line.trim().is_empty());
        let rooms = lines.map(|(at, line)| {
            let read: LimitLine =
                serde_json::from_str(line).map_err(|error| wrong(path, at + 1, &error.to_string()))?;
            if !(read.limit.is_finite() && read.limit > 0.0) {
                return Err(wrong(path, at + 1, "`limit` must be above 0"));
            }
            let full_at = read.full_at.unwrap_or(read.limit);
            let room = Room { limit: read.limit, full_at, tells_high: true };
            Ok(((read.device, read.metric), room))
        });
        Ok(Self { rooms: rooms.collect::<Result<_, Failure>>()? })
    }

    /// What of this device can be full.
    pub fn room(&self, device: &str, metric: &str) -> Option<Room> {
        if self.rooms.is_empty() {
            return None;
        }
        self.rooms.get(&(device.to_owned(), metric.to_owned())).copied()
    }
}

/// The model of each disk.
#[derive(Debug, Default)]
pub struct Inventory {
    models: HashMap<String, String>,
}

#[derive(Deserialize)]
struct DiskLine {
    device: String,
    model: String,
}

impl Inventory {
    /// Reads CSV.
    pub fn read(path: &Path) -> Result<Self, Failure> {
        let text = text(path)?;
        let mut lines = csv::Reader::from_reader(text.as_bytes());
        let models = lines.deserialize().enumerate().map(|(at, line)| {
            let line: DiskLine = line.map_err(|error| wrong(path, at + 2, &error.to_string()))?;
            Ok((line.device, line.model))
        });
        Ok(Self { models: models.collect::<Result<_, Failure>>()? })
    }

    /// The model of a device's disk.
    pub fn model(&self, device: &str) -> Option<&str> {
        self.models.get(device).map(String::as_str)
    }
}

fn text(path: &Path) -> Result<String, Failure> {
    std::fs::read_to_string(path).map_err(|error| Failure::no_input(format!("{}: {error}", path.display())))
}

fn wrong(path: &Path, line: usize, words: &str) -> Failure {
    Failure::input(format!("{}, line {line}: {words}", path.display()))
}
