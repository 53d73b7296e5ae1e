//! `recognise [--catalogue FILE] < rows.csv`: says what raw names and versions stand for, and until when each is supported.
//! Invariant: it opens no data and changes nothing; a line of JSON leaves for every row, in the rows' order.
//! Next: [`domain::recognise`] for the rules.

use std::io::{self, BufWriter, Read, Write};
use std::path::{Path, PathBuf};

use clap::Args;
use domain::catalogue::{Catalogue, Release, answer, built_in};
use domain::recognise::{Context, Raw, recognise};
use serde::{Deserialize, Serialize};

use super::failure::Failure;

/// Rows of CSV from standard input: `id,raw_name,raw_version,context,reported_by`
#[derive(Args, Debug)]
pub struct Recognise {
    /// The dates: a file with the answer of endoflife.date's `/api/v1/products/full`; without it, those of this program
    #[arg(long, value_name = "FILE")]
    catalogue: Option<PathBuf>,
}

#[derive(Deserialize)]
struct Row {
    id: String,
    raw_name: String,
    #[serde(default)]
    raw_version: String,
    #[serde(default)]
    context: String,
    #[serde(default)]
    reported_by: String,
}

/// What leaves for a row.
#[derive(Serialize)]
struct Told<'a> {
    id: &'a str,
    product: Option<&'a str>,
    cycle: Option<&'a str>,
    eol: Option<String>,
    eoes: Option<String>,
    rule: Option<&'a str>,
}

/// Recognises standard input.
pub fn run(verb: &Recognise) -> Result<(), Failure> {
    let told = verb.catalogue.as_deref().map(read).transpose()?;
    rows(told.as_ref().unwrap_or_else(|| built_in()), io::stdin().lock(), BufWriter::new(io::stdout().lock()))
}

/// The catalogue in a file.
pub fn read(file: &Path) -> Result<Catalogue, Failure> {
    let bytes = std::fs::read(file).map_err(|error| Failure::no_input(format!("{}: {error}", file.display())))?;
    answer::read(&bytes).map_err(|error| Failure::data(format!("{}: {error}", file.display())))
}

fn rows(catalogue: &Catalogue, from: impl Read, mut to: impl Write) -> Result<(), Failure> {
    let mut reader = csv::ReaderBuilder::new().flexible(true).from_reader(from);
    for row in reader.deserialize() {
        let row: Row = row.map_err(|error| Failure::data(format!("standard input: {error}")))?;
        let raw = Raw {
            name: &row.raw_name,
            version: &row.raw_version,
            context: Context::read(&row.context),
            reported_by: &row.reported_by,
        };
        // A product that the catalogue does not have has no dates in it, and is not told.
        let found = recognise(&raw).filter(|found| catalogue.product(found.product).is_some());
        let release = found.as_ref().and_then(|found| found.release(catalogue));
        let told = Told {
            id: &row.id,
            product: found.as_ref().map(|found| found.product),
            cycle: release.map(|release| release.name.as_str()),
            eol: release.and_then(|release| release.ends_on).map(|day| day.to_string()),
            eoes: release.and_then(Release::extended_ends_on).map(|day| day.to_string()),
            rule: found.as_ref().map(|found| found.rule),
        };
        let line = serde_json::to_string(&told).map_err(|error| Failure::os(error.to_string()))?;
        match writeln!(to, "{line}") {
            Err(error) if error.kind() == io::ErrorKind::BrokenPipe => return Ok(()),
            written => written.map_err(|error| Failure::os(format!("stdout: {error}")))?,
        }
    }
    match to.flush() {
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => Err(Failure::os(format!("stdout: {error}"))),
        _ => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(text: &str) -> Result<String, Failure> {
        let file = r#"{"schema_version":"1.2.1","total":1,"result":[{"name":"debian","label":"Debian","releases":
            [{"name":"12","eolFrom":"2026-06-10","eoesFrom":"2028-06-30"}]}]}"#;
        let catalogue = answer::read(file.as_bytes()).map_err(|error| Failure::data(error.to_string()))?;
        let mut out = Vec::new();
        rows(&catalogue, text.as_bytes(), &mut out)?;
        String::from_utf8(out).map_err(|error| Failure::data(error.to_string()))
    }

    #[test]
    fn a_line_leaves_for_every_row_in_order() {
        let rows = "id,raw_name,raw_version,context,reported_by\n\
            1,Debian GNU/Linux 12 (bookworm),12,ID=debian;VERSION_ID=12,os-release\n\
            \"2\",\"Word, or so\",1,,windows-registry\n3,Debian,99,ID=debian,os-release\n4,Ubuntu,22.04,ID=ubuntu,os-release\n";
        let wanted = "{\"id\":\"1\",\"product\":\"debian\",\"cycle\":\"12\",\"eol\":\"2026-06-10\",\"eoes\":\"2028-06-30\",\"rule\":\"system:id\"}\n\
            {\"id\":\"2\",\"product\":null,\"cycle\":null,\"eol\":null,\"eoes\":null,\"rule\":null}\n\
            {\"id\":\"3\",\"product\":\"debian\",\"cycle\":null,\"eol\":null,\"eoes\":null,\"rule\":\"system:id\"}\n\
            {\"id\":\"4\",\"product\":null,\"cycle\":null,\"eol\":null,\"eoes\":null,\"rule\":null}\n";
        assert_eq!(told(rows).unwrap(), wanted);
    }

    #[test]
    fn a_row_that_is_none_names_its_line() {
        let failure = told("id,raw_name\n1,a\n2\n").unwrap_err();
        assert!(format!("{failure:?}").contains("line: 3"), "{failure:?}");
    }
}
