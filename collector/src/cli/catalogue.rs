//! `catalogue import FILE|ADDRESS`: takes another catalogue's support dates, and shows what they change.
//! Invariant: with `--dry-run` nothing is changed; a file that is not whole changes nothing either.
//! Next: [`crate::app::catalogue`].

use clap::Subcommand;
use domain::catalogue::{Difference, What};
use jiff::civil::Date;
use serde_json::{Value, json};

use super::failure::Failure;
use super::output;
use crate::app::{App, catalogue};

/// Verbs on the catalogue of support dates.
#[derive(Debug, Subcommand)]
pub enum Verb {
    /// Take the dates of a file or an https address: the answer of endoflife.date's `/api/v1/products/full`
    Import {
        /// The file, or an address that starts with https://
        #[arg(value_name = "FILE|ADDRESS")]
        from: String,
        /// Only show what would change
        #[arg(long)]
        dry_run: bool,
    },
}

/// Changes shown to a person; the rest is counted.
const SHOWN: usize = 40;

/// Does a verb on the catalogue.
pub async fn run(app: &App, verb: Verb, json: bool) -> Result<(), Failure> {
    let Verb::Import { from, dry_run } = verb;
    let done = if from.contains("://") {
        catalogue::import_from(app, &from, dry_run).await?
    } else {
        let bytes = std::fs::read(&from).map_err(|error| Failure::no_input(format!("{from}: {error}")))?;
        catalogue::import(app, &bytes, dry_run).await?
    };
    if json {
        let changes: Vec<Value> = done.differences.iter().map(document).collect();
        return output::document(&json!({
            "dry_run": dry_run, "products": done.products, "releases": done.releases, "changes": changes,
        }));
    }
    let mut lines: Vec<String> = done.differences.iter().take(SHOWN).map(line).collect();
    if done.differences.len() > SHOWN {
        lines.push(format!("… and {} more; --json shows all.", done.differences.len() - SHOWN));
    }
    let (products, releases, changes) = (done.products, done.releases, done.differences.len());
    lines.push(if dry_run {
        format!("{products} products with {releases} releases: {changes} changes. Nothing was changed.")
    } else {
        format!("{products} products with {releases} releases: {changes} changes, which count now: every device is judged by them.")
    });
    output::lines(&lines)
}

fn line(one: &Difference) -> String {
    let name = if one.release.is_empty() { one.product.clone() } else { format!("{} {}", one.product, one.release) };
    match one.what {
        What::Came => format!("+ {name}"),
        What::Went => format!("- {name}"),
        What::Moved { from, to } => format!("~ {name}: {} -> {}", day(from), day(to)),
        What::Prolonged { from, to } => format!("~ {name}, longer programme: {} -> {}", day(from), day(to)),
    }
}

fn day(day: Option<Date>) -> String {
    day.map_or_else(|| "no day".to_owned(), |day| day.to_string())
}

fn document(one: &Difference) -> Value {
    let (what, from, to) = match one.what {
        What::Came => ("added", None, None),
        What::Went => ("removed", None, None),
        What::Moved { from, to } => ("moved", from, to),
        What::Prolonged { from, to } => ("longer_programme_moved", from, to),
    };
    let day = |day: Option<Date>| day.map(|day| day.to_string());
    json!({ "product": one.product, "release": one.release, "change": what, "from": day(from), "to": day(to) })
}
