//! Reads one recording, line by line: CSV long or wide, or JSON lines; packed with gzip or not.
//! Invariant: a line that cannot be read ends the replay and is named by file and line; time never goes back.
//! Next: [`super::merged`], which reads several at once.

use std::fs::File;
use std::io::{BufRead, BufReader, Read};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use flate2::read::MultiGzDecoder;
use serde::Deserialize;

use super::row::{Row, moment, number, whole_ms};
use crate::cli::failure::Failure;

type Lines = BufReader<Box<dyn Read>>;

/// A recording that is being read.
pub struct Recording {
    path: PathBuf,
    lines: Shape,
    line: u64,
    last_at: i64,
}

enum Shape {
    Json(Lines),
    Csv { lines: csv::Reader<Lines>, places: Places, record: csv::StringRecord },
    Empty,
}

/// Which column says what.
#[derive(Clone, Debug)]
struct Places {
    ts: usize,
    device: usize,
    seq: Option<usize>,
    shape: Columns,
}

#[derive(Clone, Debug)]
enum Columns {
    Long {
        metric: usize,
        value: usize,
    },
    /// Each metric with its place.
    Wide(Vec<(usize, Arc<str>)>),
}

#[derive(Deserialize)]
struct JsonRow {
    ts: f64,
    device: String,
    metric: String,
    value: Option<f64>,
    seq: Option<u64>,
}

impl Recording {
    /// Opens one, and reads its heading.
    pub fn open(path: &Path) -> Result<Self, Failure> {
        let failed = |error: std::io::Error| Failure::no_input(format!("{}: {error}", path.display()));
        let file = File::open(path).map_err(failed)?;
        let is_packed = path.extension().is_some_and(|ending| ending == "gz");
        let plain: Box<dyn Read> =
            if is_packed { Box::new(MultiGzDecoder::new(BufReader::new(file))) } else { Box::new(file) };
        let mut lines = BufReader::with_capacity(1 << 16, plain);
        let first = lines.fill_buf().map_err(failed)?.first().copied();
        let mut opened = Self { path: path.to_owned(), lines: Shape::Empty, line: 0, last_at: i64::MIN };
        match first {
            None => {}
            Some(b'{') => opened.lines = Shape::Json(lines),
            Some(_) => {
                let mut lines = csv::ReaderBuilder::new().flexible(false).from_reader(lines);
                opened.line = 1;
                let heading = lines.headers().map_err(|error| opened.wrong(&csv_words(&error)))?.clone();
                let places = places(&heading).map_err(|words| opened.wrong(&words))?;
                opened.lines = Shape::Csv { lines, places, record: csv::StringRecord::new() };
            }
        }
        Ok(opened)
    }

    /// The next line; none at the end.
    pub fn next(&mut self) -> Result<Option<Row>, Failure> {
        let read = match &mut self.lines {
            Shape::Empty => Ok(None),
            Shape::Json(lines) => json_row(lines, &mut self.line),
            Shape::Csv { lines, places, record } => {
                let read = lines.read_record(record).map_err(|error| csv_words(&error));
                self.line = lines.position().line().saturating_sub(1).max(self.line + 1);
                match read {
                    Ok(true) => csv_row(record, places).map(Some),
                    Ok(false) => Ok(None),
                    Err(words) => Err(words),
                }
            }
        };
        let row = read.map_err(|words| self.wrong(&words))?;
        if let Some(row) = &row {
            if row.at < self.last_at {
                return Err(self.wrong("it is earlier than the line before; a recording is sorted by time"));
            }
            self.last_at = row.at;
        }
        Ok(row)
    }

    fn wrong(&self, words: &str) -> Failure {
        Failure::input(format!("{}, line {}: {words}", self.path.display(), self.line))
    }
}

fn places(heading: &csv::StringRecord) -> Result<Places, String> {
    let place = |name: &str| heading.iter().position(|one| one == name);
    let needed = |name: &str| place(name).ok_or_else(|| format!("the heading has no column `{name}`"));
    let (ts, device, seq) = (needed("ts")?, needed("device")?, place("seq"));
    if let (Some(metric), Some(value)) = (place("metric"), place("value")) {
        return Ok(Places { ts, device, seq, shape: Columns::Long { metric, value } });
    }
    let others = heading.iter().enumerate().filter(|(at, _)| ![Some(ts), Some(device), seq].contains(&Some(*at)));
    let wide: Vec<_> = others.map(|(at, name)| (at, Arc::from(name))).collect();
    if wide.is_empty() {
        return Err("the heading names no metric".to_owned());
    }
    Ok(Places { ts, device, seq, shape: Columns::Wide(wide) })
}

fn csv_row(record: &csv::StringRecord, places: &Places) -> Result<Row, String> {
    let cell = |at: usize| record.get(at).unwrap_or_default();
    let device = cell(places.device);
    if device.is_empty() {
        return Err("it names no device".to_owned());
    }
    let mut row = Row {
        at: moment(cell(places.ts))?,
        device: device.to_owned(),
        seq: places.seq.map(|at| cell(at).to_owned()),
        ..Row::default()
    };
    match &places.shape {
        Columns::Long { metric, value } => {
            if let Some(value) = number(cell(*value))? {
                row.values.push((Arc::from(cell(*metric)), value));
            }
        }
        Columns::Wide(columns) => {
            for (at, name) in columns {
                if let Some(value) = number(cell(*at))? {
                    row.values.push((Arc::clone(name), value));
                }
            }
        }
    }
    Ok(row)
}

fn json_row(lines: &mut Lines, line: &mut u64) -> Result<Option<Row>, String> {
    let mut text = String::new();
    loop {
        text.clear();
        *line += 1;
        if lines.read_line(&mut text).map_err(|error| error.to_string())? == 0 {
            return Ok(None);
        }
        if !text.trim().is_empty() {
            break;
        }
    }
    let read: JsonRow = serde_json::from_str(&text).map_err(|error| error.to_string())?;
    let at = whole_ms(read.ts).ok_or("`ts` is no moment in seconds since 1970")?;
    let values = read.value.filter(|value| value.is_finite());
    let values = values.map(|value| (Arc::from(read.metric), value)).into_iter().collect();
    Ok(Some(Row { at, device: read.device, values, seq: read.seq.map(|seq| seq.to_string()) }))
}

fn csv_words(error: &csv::Error) -> String {
    match error.kind() {
        csv::ErrorKind::UnequalLengths { expected_len, len, .. } => {
            format!("it has {len} columns, the heading has {expected_len}")
        }
        csv::ErrorKind::Utf8 { .. } => "it is not UTF-8".to_owned(),
        csv::ErrorKind::Io(error) => error.to_string(),
        _ => error.to_string(),
    }
}
