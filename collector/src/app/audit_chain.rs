//! Looks whether the audit is as it was written, and lays down each hour, outside the database, where its chains end.
//! Invariant: a check changes nothing and names the first entry that is wrong; an anchor that cannot be written is told and
//! tried again. Next: [`domain::chain`].

use std::collections::{BTreeMap, BTreeSet};
use std::time::Duration;

use domain::chain::{Anchor, Check, Fault};

use super::App;
use crate::error::AppError;
use crate::files;
use crate::store::{Connection, audit};

const EVERY: Duration = Duration::from_secs(3600);
/// Entries that are read at once.
const PIECE: i64 = 1_000;

/// What a check found of one chain.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    /// The chain: a customer's id, or `provider`.
    pub chain: String,
    /// How many entries are right.
    pub entries: i64,
    /// What is wrong first.
    pub fault: Option<Fault>,
}

/// What a check found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Verdict {
    /// Each chain, by name.
    pub chains: Vec<Found>,
    /// Lines from before there were chains, which nothing vouches for.
    pub unchained: i64,
}

impl Verdict {
    /// Whether every chain is as it was written.
    #[must_use]
    pub fn is_whole(&self) -> bool {
        self.chains.iter().all(|one| one.fault.is_none())
    }
}

/// Goes along every chain, and compares it with the anchors that were kept elsewhere.
///
/// # Errors
/// [`AppError`] when the database cannot be read.
pub async fn verify(app: &App, anchors: &[Anchor]) -> Result<Verdict, AppError> {
    let mut read = app.db.read().await?;
    let heads = audit::heads(&mut read).await?;
    let mut names: BTreeSet<String> = audit::chains(&mut read).await?.into_iter().collect();
    names.extend(heads.iter().chain(anchors).map(|one| one.chain.clone()));
    let mut chains = Vec::new();
    for chain in names {
        let kept: BTreeMap<i64, &str> =
            anchors.iter().filter(|one| one.chain == chain).map(|one| (one.place, one.hash.as_str())).collect();
        let (entries, fault) = along(&mut read, &chain, &kept).await?;
        chains.push(Found { chain, entries, fault });
    }
    Ok(Verdict { chains, unchained: audit::unchained(&mut read).await? })
}

async fn along(
    conn: &mut Connection,
    chain: &str,
    anchors: &BTreeMap<i64, &str>,
) -> Result<(i64, Option<Fault>), AppError> {
    let (mut check, mut after, mut looked_until) = (Check::of(chain), 0, -1);
    let head = loop {
        for one in &audit::piece(conn, chain, after, PIECE).await? {
            if let Err(fault) = check.next(&one.entry(), &one.hash) {
                return Ok((after, Some(fault)));
            }
            if anchors.get(&one.place).is_some_and(|known| *known != one.hash) {
                return Ok((after, Some(Fault::Anchor { place: one.place })));
            }
            after = one.place;
        }
        // The end is asked for after the entries: a collector that runs meanwhile adds both in one transaction.
        let head = audit::head(conn, chain).await?;
        if head.place <= after || looked_until == after {
            break head;
        }
        looked_until = after;
    };
    // An end that was cut off together with its head is known to an anchor alone.
    let beyond =
        anchors.range(after.saturating_add(1)..).next().map(|_| Fault::Missing { place: after.saturating_add(1) });
    Ok((after, check.end(head.place, &head.hash).err().or(beyond)))
}

/// Lays down anchors until the collector stops: each hour where the chains end that grew.
pub async fn keep(app: App) {
    let mut beat = tokio::time::interval(EVERY);
    beat.set_missed_tick_behavior(tokio::time::MissedTickBehavior::Delay);
    let mut known = BTreeMap::new();
    loop {
        beat.tick().await;
        if let Err(error) = anchor(&app, &mut known).await {
            tracing::error!(%error, "Where the audit ends could not be laid down; it is tried again in an hour.");
        }
    }
}

/// Lays down where the chains end that grew since; to the file that is set, else to the log.
///
/// # Errors
/// [`AppError`] when the database cannot be read, or the file not written.
pub async fn anchor(app: &App, known: &mut BTreeMap<String, i64>) -> Result<(), AppError> {
    let heads = audit::heads(&mut *app.db.read().await?).await?;
    let grown: Vec<Anchor> =
        heads.into_iter().filter(|one| known.get(&one.chain).is_none_or(|place| *place < one.place)).collect();
    match &app.config.audit.anchor_file {
        Some(path) if !grown.is_empty() => {
            let lines: String = grown.iter().map(|one| one.line() + "\n").collect();
            files::append_private(path, lines.as_bytes()).map_err(AppError::internal)?;
        }
        Some(_) => {}
        None => grown.iter().for_each(|one| tracing::info!("{}", one.line())),
    }
    known.extend(grown.into_iter().map(|one| (one.chain, one.place)));
    Ok(())
}
