//! `audit verify`.
//! Invariant: it reads and changes nothing; where an entry is wrong it ends with 1 and names the first.
//! Next: [`crate::app::audit_chain`].

use std::path::PathBuf;

use clap::Subcommand;
use domain::chain::Anchor;
use serde_json::json;

use super::failure::Failure;
use super::output;
use crate::app::App;
use crate::app::audit_chain::{Found, verify};

/// The verbs on the audit.
#[derive(Debug, Subcommand)]
pub enum Audit {
    /// Check that no entry was changed, removed, added or moved; names the first that is wrong
    Verify {
        /// A file with anchors: the one set as audit.anchor_file, or the collector's log
        #[arg(long, value_name = "FILE")]
        anchors: Option<PathBuf>,
    },
}

/// Does a verb on the audit.
pub async fn run(app: &App, verb: Audit, json: bool) -> Result<(), Failure> {
    let Audit::Verify { anchors } = verb;
    let anchors = anchors.map(read).transpose()?.unwrap_or_default();
    let verdict = verify(app, &anchors).await?;
    let told = |one: &Found| one.fault.as_ref().map_or_else(|| "whole".to_owned(), |fault| fault.told());
    if json {
        let chains: Vec<_> = verdict
            .chains
            .iter()
            .map(|one| json!({ "chain": one.chain, "entries": one.entries, "is_whole": one.fault.is_none(), "told": told(one) }))
            .collect();
        output::document(&json!({
            "is_whole": verdict.is_whole(), "anchors": anchors.len(), "unchained": verdict.unchained, "chains": chains,
        }))?;
    } else {
        let rows: Vec<_> =
            verdict.chains.iter().map(|one| [one.chain.clone(), one.entries.to_string(), told(one)]).collect();
        output::table(["CHAIN", "ENTRIES", "FOUND"], &rows)?;
    }
    match verdict.chains.iter().find(|one| one.fault.is_some()) {
        None => Ok(()),
        Some(first) => {
            Err(Failure::found(format!("the audit is not as it was written: {}, {}", first.chain, told(first))))
        }
    }
}

fn read(path: PathBuf) -> Result<Vec<Anchor>, Failure> {
    let text = std::fs::read_to_string(&path)
        .map_err(|error| Failure::os(format!("the anchors in {} cannot be read: {error}", path.display())))?;
    Ok(text.lines().filter_map(Anchor::of).collect())
}
