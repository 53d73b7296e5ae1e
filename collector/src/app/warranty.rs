//! How long hardware is under warranty: entered as a CSV file, tried first, then kept.
//! Invariant: nothing is changed by trying; a line in error changes nothing and stops the file; a computer is named as it is
//! called here, since agents send no serial number. Next: [`crate::store::warranty`], [`super::roadmap`] for what becomes of it.

use std::collections::BTreeMap;

use jiff::civil::Date;
use shared::ids::CustomerId;

use super::desk::Scope;
use super::{App, audit, customer};
use crate::error::AppError;
use crate::store::device::{self, Device};
use crate::store::warranty;

/// The longest file, bytes.
pub const MOST_BYTES: usize = 1 << 20;
/// The most lines.
const MOST_LINES: usize = 20_000;
/// The longest name that is looked at.
const NAME_BYTES: usize = 200;

/// What a line would change.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Makes {
    /// The day is set, in place of the one before.
    Sets {
        /// The computer.
        device_no: i64,
        /// The day before.
        before: Option<Date>,
        /// The new one.
        until: Date,
    },
    /// It is so already.
    Same,
    /// Nothing, and why.
    Error(String),
}

/// A line of the file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// Its number in the file, from 1 on.
    pub line: u64,
    /// The computer's name as it stands there.
    pub device: String,
    /// What it would change.
    pub makes: Makes,
}

/// What a file would change; nothing is changed.
///
/// # Errors
/// [`AppError::NotFound`] for a customer that is not there for this reader; [`AppError::Invalid`] for what is no such file.
pub async fn dry_run(app: &App, scope: Scope, id: CustomerId, bytes: &[u8]) -> Result<Vec<Line>, AppError> {
    customer::get(app, scope, id).await?;
    let mut read = app.db.read_within(scope).await?;
    let devices = device::list(&mut read, id).await?;
    let known = warranty::of_customer(&mut read, id).await?;
    let mut names: BTreeMap<String, Vec<i64>> = BTreeMap::new();
    for one in devices.iter().filter(|one| one.revoked_at.is_none() && one.retired_at.is_none()) {
        names.entry(one.name.to_lowercase()).or_default().push(one.device_no);
    }
    let rows = read_file(bytes).map_err(|why| AppError::invalid("file", why))?;
    Ok(rows.into_iter().map(|row| line(row, &names, &known)).collect())
}

/// Keeps what a file says; how many days were set.
///
/// # Errors
/// [`AppError::Conflict`] when a line is in error; else as [`dry_run`].
pub async fn apply(app: &App, scope: Scope, id: CustomerId, bytes: &[u8], who: &str) -> Result<usize, AppError> {
    let lines = dry_run(app, scope, id, bytes).await?;
    let errors = lines.iter().filter(|one| matches!(one.makes, Makes::Error(_))).count();
    if errors > 0 {
        let why = format!("{errors} of {} lines are in error; nothing was changed", lines.len());
        return Err(AppError::conflict(why));
    }
    let mut write = app.db.write_unleased().await?;
    let (at, mut set) = (app.clock.now_ms(), 0);
    for one in &lines {
        let Makes::Sets { device_no, until, .. } = &one.makes else { continue };
        warranty::set(&mut write, (id, *device_no), *until, (at, who)).await?;
        set += 1;
    }
    audit::done(app, &mut write, "warranty.import", format!("{set} computers"), Some(id)).await?;
    write.commit().await?;
    Ok(set)
}

/// The last day of one device's warranty; the device was found in its reader's scope.
///
/// # Errors
/// [`AppError`] when the database cannot be read.
pub async fn of(app: &App, device: &Device) -> Result<Option<Date>, AppError> {
    let mut read = app.db.read_within(Some(device.customer_id.into())).await?;
    Ok(warranty::of_customer(&mut read, device.customer_id).await?.remove(&device.device_no))
}

struct Row {
    line: u64,
    device: String,
    until: String,
}

/// `device,until`, in any order, with commas or semicolons.
fn read_file(bytes: &[u8]) -> Result<Vec<Row>, String> {
    if bytes.len() > MOST_BYTES {
        return Err(format!("it has more than {MOST_BYTES} bytes"));
    }
    let text = std::str::from_utf8(bytes).map_err(|_| "it is not UTF-8 text; save it as CSV UTF-8".to_owned())?;
    let text = text.trim_start_matches('\u{feff}');
    let head = text.lines().next().unwrap_or_default();
    let by = if head.contains(';') { b';' } else { b',' };
    let mut reader =
        csv::ReaderBuilder::new().delimiter(by).flexible(true).trim(csv::Trim::All).from_reader(text.as_bytes());
    let columns = reader.headers().map_err(|error| error.to_string())?.clone();
    let place = |names: &[&str]| columns.iter().position(|column| names.contains(&column.to_lowercase().as_str()));
    let (Some(device), Some(until)) = (place(&["device", "name", "computer"]), place(&["until", "warranty"])) else {
        return Err("its first line must name the columns: device,until".to_owned());
    };
    let mut rows = Vec::new();
    for record in reader.records() {
        let record = record.map_err(|error| error.to_string())?;
        if rows.len() == MOST_LINES {
            return Err(format!("it has more than {MOST_LINES} lines"));
        }
        let cell = |at: usize| record.get(at).unwrap_or_default().to_owned();
        let line = record.position().map_or(0, csv::Position::line);
        rows.push(Row { line, device: cell(device), until: cell(until) });
    }
    Ok(rows)
}

fn line(row: Row, names: &BTreeMap<String, Vec<i64>>, known: &BTreeMap<i64, Date>) -> Line {
    let error = |why: &str| Makes::Error(why.to_owned());
    let found = names.get(&row.device.to_lowercase()).map(Vec::as_slice);
    let makes = match (found, day(&row.until)) {
        (Some([_, _, ..]), _) => error("several computers are called so; rename one"),
        (Some([device_no]), Some(until)) => match known.get(device_no).copied() {
            before if before == Some(until) => Makes::Same,
            before => Makes::Sets { device_no: *device_no, before, until },
        },
        (Some([_]), None) => error("that is no day; write 2027-03-31"),
        _ => error("no computer in use is called so"),
    };
    Line { line: row.line, device: shared::text::clean(&row.device, NAME_BYTES), makes }
}

/// `2027-03-31`, or `31.03.2027` and `31/03/2027` as spreadsheets here write it.
fn day(text: &str) -> Option<Date> {
    if let Ok(day) = text.parse::<Date>() {
        return sane(day);
    }
    let mut parts = text.split(['.', '/']).map(str::parse::<i16>);
    let (Some(Ok(day)), Some(Ok(month)), Some(Ok(year)), None) =
        (parts.next(), parts.next(), parts.next(), parts.next())
    else {
        return None;
    };
    sane(Date::new(year, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok()?)
}

fn sane(day: Date) -> Option<Date> {
    (1990..2100).contains(&day.year()).then_some(day)
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn a_file_is_read_with_commas_or_semicolons_and_its_days_as_people_write_them() {
        let told = |text: &str| {
            read_file(text.as_bytes())
                .map(|rows| rows.into_iter().map(|row| (row.line, row.device, row.until)).collect::<Vec<_>>())
        };
        let wanted = Ok(vec![(2, "PC-1".to_owned(), "2027-03-31".to_owned())]);
        assert_eq!(told("device,until\nPC-1, 2027-03-31\n"), wanted);
        assert_eq!(told("\u{feff}Until;Name\n2027-03-31;PC-1\n"), wanted);
        assert!(told("serial,until\nX,2027-03-31\n").is_err() && told("").is_err());
        assert!(read_file(&[0xff, 0xfe]).is_err() && read_file(&vec![b'x'; MOST_BYTES + 1]).is_err());
        let days = [
            ("2027-03-31", Some(date(2027, 3, 31))),
            ("31.03.2027", Some(date(2027, 3, 31))),
            ("31/3/2027", Some(date(2027, 3, 31))),
            ("03/31/2027", None),
            ("0027-03-31", None),
            ("soon", None),
            ("", None),
        ];
        for (text, wanted) in days {
            assert_eq!(day(text), wanted, "{text}");
        }
    }

    #[test]
    fn a_line_sets_a_day_leaves_it_or_says_why_not() {
        let names = BTreeMap::from([("pc-1".to_owned(), vec![1]), ("pc-2".to_owned(), vec![2, 3])]);
        let known = BTreeMap::from([(1, date(2026, 1, 1))]);
        let made = |device: &str, until: &str| {
            line(Row { line: 2, device: device.into(), until: until.into() }, &names, &known).makes
        };
        let sets = Makes::Sets { device_no: 1, before: Some(date(2026, 1, 1)), until: date(2027, 3, 31) };
        assert_eq!(made("PC-1", "2027-03-31"), sets);
        assert_eq!(made("pc-1", "2026-01-01"), Makes::Same);
        for (device, until) in [("pc-2", "2027-03-31"), ("pc-9", "2027-03-31"), ("pc-1", "soon")] {
            assert!(matches!(made(device, until), Makes::Error(_)), "{device} {until}");
        }
    }
}
