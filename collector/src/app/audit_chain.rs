//! Looks whether the audit is as it was written, and lays down each hour, outside the database, where its chains end.
//! Invariant: a check changes nothing and names the first entry that is wrong; an anchor that cannot be written is told and
//! tried again. Next: [`domain::chain`].

use std::collections::{BTreeMap, BTreeSet};
use std::time::Duration;

use domain::chain::{Anchor, Check, Fault, PROVIDER, STARTS};

use super::App;
use crate::error::AppError;
use crate::files;
use crate::store::{Connection, StoreError, Write, access, audit};

const EVERY: Duration = Duration::from_secs(3600);
/// Entries that are read at once.
const PIECE: i64 = 1_000;
/// Pieces that are taken out in one go.
const PASSES: u32 = 100;
const DAY_MS: i64 = 86_400_000;

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
    // One moment: a collector at work adds entries, and cuts off old ones.
    let mut read = app.db.snapshot().await?;
    let heads = audit::heads(&mut read).await?;
    let starts = audit::starts(&mut read).await?;
    let mut names: BTreeSet<String> = audit::chains(&mut read).await?.into_iter().collect();
    names.extend(heads.iter().chain(anchors).map(|one| one.chain.clone()));
    let mut chains = Vec::new();
    for chain in names {
        let kept: BTreeMap<i64, &str> =
            anchors.iter().filter(|one| one.chain == chain).map(|one| (one.place, one.hash.as_str())).collect();
        let start = starts.iter().find(|one| one.chain == chain).cloned();
        let start = start.unwrap_or_else(|| Anchor { chain: chain.clone(), place: 0, hash: String::new() });
        let found = along(&mut read, &start, &kept).await?;
        let is_vouched =
            chain != PROVIDER || starts.is_empty() || found.vouched.as_deref() == Some(&domain::chain::starts(&starts));
        let fault = found.fault.or((!is_vouched).then_some(Fault::Start));
        chains.push(Found { chain, entries: found.entries, fault });
    }
    Ok(Verdict { chains, unchained: audit::unchained(&mut read).await? })
}

/// What a walk along one chain found.
#[derive(Default)]
struct Walk {
    entries: i64,
    fault: Option<Fault>,
    /// What its newest entry about starts says.
    vouched: Option<String>,
}

async fn along(conn: &mut Connection, start: &Anchor, anchors: &BTreeMap<i64, &str>) -> Result<Walk, AppError> {
    let (mut check, mut after, mut walk) = (Check::after(start), start.place, Walk::default());
    if anchors.get(&start.place).is_some_and(|known| *known != start.hash) {
        return Ok(Walk { fault: Some(Fault::Anchor { place: start.place }), ..walk });
    }
    loop {
        let piece = audit::piece(conn, &start.chain, after, PIECE).await?;
        for one in &piece {
            let entry = one.entry();
            if let Err(fault) = check.next(&entry, &one.hash) {
                return Ok(Walk { fault: Some(fault), ..walk });
            }
            if anchors.get(&one.place).is_some_and(|known| *known != one.hash) {
                return Ok(Walk { fault: Some(Fault::Anchor { place: one.place }), ..walk });
            }
            if entry.action == STARTS && entry.result == "ok" {
                walk.vouched = Some(entry.object.to_owned());
            }
            (after, walk.entries) = (one.place, walk.entries.saturating_add(1));
        }
        if piece.is_empty() {
            break;
        }
    }
    let head = audit::head(conn, &start.chain).await?;
    // An end that was cut off together with its head is known to an anchor alone.
    let next = after.saturating_add(1);
    let beyond = anchors.range(next..).next().map(|_| Fault::Missing { place: next });
    walk.fault = check.end(head.place, &head.hash).err().or(beyond);
    Ok(walk)
}

/// Takes out what is older than entries are kept, in bounded pieces, and vouches for where the chains begin now.
///
/// # Errors
/// [`AppError`] when the database cannot be written; what went is gone, the rest goes in an hour.
pub async fn forget(app: &App) -> Result<(), AppError> {
    let now = app.clock.now_ms();
    // By whole days: an entry about it each day, not each hour.
    let before = now - now.rem_euclid(DAY_MS) - i64::from(app.config.audit.keep_days) * DAY_MS;
    for _ in 0..PASSES {
        let mut write = app.db.write().await?;
        let (mut left, mut gone) = (PIECE, access::forget(&mut write, before, PIECE).await?);
        for chain in audit::old_chains(&mut write, before, PIECE).await? {
            let cut = audit::cut(&mut write, &chain, before, left).await?;
            (left, gone) = (left - cut, gone + cut);
            if left <= 0 {
                break;
            }
        }
        let is_cut = left < PIECE;
        gone += audit::forget_unchained(&mut write, before, PIECE).await?;
        if gone == 0 {
            return Ok(());
        }
        super::audit::done(app, &mut write, "audit.forget", format!("{gone} lines"), None).await?;
        if is_cut {
            vouch(app, &mut write).await?;
        }
        write.commit().await?;
    }
    Ok(())
}

/// Writes into the provider's chain where every chain begins that was cut off at its old end: without that entry, whoever cuts
/// one off could say so as well.
pub(super) async fn vouch(app: &App, write: &mut Write) -> Result<(), StoreError> {
    let starts = domain::chain::starts(&audit::starts(write).await?);
    super::audit::done(app, write, STARTS, starts, None).await
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
        if let Err(error) = forget(&app).await {
            tracing::warn!(%error, "Old entries of the audit could not be taken out now; it is tried again in an hour.");
        }
        if let Err(error) = super::access::note(&app).await {
            tracing::warn!(%error, "Who has access could not be noted now; it is tried again in an hour.");
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
