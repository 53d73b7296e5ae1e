//! The imported catalogue: another one's support dates, over those that this build carries.
//! Invariant: a file is taken whole, in one transaction with its audit line, or nothing changes and the last good one goes
//! on; the next report is judged by it, and no agent is touched. Next: [`domain::catalogue`].

use std::collections::BTreeSet;
use std::sync::{Arc, Mutex, PoisonError};

use data_encoding::HEXLOWER;
use domain::catalogue::{self, Catalogue, Difference, answer, differences};
use domain::knowledge::Learned;
use sha2::{Digest, Sha256};

use super::fetch::fetch;
use super::writer::Memory;
use super::{App, audit};
use crate::error::AppError;
use crate::store::provider_file::{self, StoredFile};
use crate::store::{Connection, StoreError, Write, counter, policy, setting};

/// The file, as it came and packed.
const FILE: &str = "catalogue";
/// The setting that names the import that counts, by its sum.
const IMPORT: &str = "catalogue.import";
/// The setting that names the import that every device was judged by.
const JUDGED: &str = "catalogue.judged";
/// The setting that says when the address is asked next, ms UTC.
const NEXT: &str = "catalogue.next_at";
const HOUR_MS: i64 = 3_600_000;
const PACKED: &str = "application/zstd";

/// What an import did, or would do.
#[derive(Debug)]
pub struct Imported {
    /// How many products it has.
    pub products: usize,
    /// How many releases.
    pub releases: usize,
    /// What changes against what counts now.
    pub differences: Vec<Difference>,
}

/// Takes a file as the catalogue; with `dry_run` it only says what would change.
///
/// # Errors
/// [`AppError::Invalid`] for what is no catalogue, with the reason; [`AppError`] when the database cannot be written.
pub async fn import(app: &App, bytes: &[u8], dry_run: bool) -> Result<Imported, AppError> {
    let new = answer::read(bytes).map_err(|error| AppError::invalid("file", error.to_string()))?;
    let mut write = app.db.write_unleased().await?;
    let (_, before) = current(&mut write).await?;
    let counts = |imported: &Catalogue| catalogue::built_in().overlaid(imported);
    let old = before.as_ref().map_or_else(|| catalogue::built_in().clone(), counts);
    let imported = Imported {
        products: new.len(),
        releases: new.products().map(|(_, product)| product.releases.len()).sum(),
        differences: differences(&old, &counts(&new)),
    };
    if dry_run {
        return Ok(imported);
    }
    let body = zstd::encode_all(bytes, 9).map_err(AppError::internal)?;
    provider_file::set(&mut write, FILE, &StoredFile { content_type: PACKED.to_owned(), body }).await?;
    let sum = HEXLOWER.encode(&Sha256::digest(bytes));
    setting::set(&mut write, IMPORT, &sum).await?;
    // The writer looks again at what it judges by when the policy's revision moves.
    counter::next(&mut write, policy::REVISION).await?;
    let told = format!("{} products, {} changes, sha256 {sum}", imported.products, imported.differences.len());
    audit::done(app, &mut write, "catalogue.import", told, None).await?;
    write.commit().await?;
    Ok(imported)
}

/// Takes what lies at an address as the catalogue, as [`import`] does.
///
/// # Errors
/// [`AppError::Invalid`] when it cannot be had, with the reason; else as [`import`].
pub async fn import_from(app: &App, address: &str, dry_run: bool) -> Result<Imported, AppError> {
    let ca = app.config.catalogue.ca.as_deref();
    let bytes = fetch(address, ca, answer::MOST_BYTES).await;
    let bytes = bytes.map_err(|why| AppError::invalid("address", format!("{address:.200}: {why}")))?;
    import(app, &bytes, dry_run).await
}

/// Takes the catalogue anew from the address that is set, when it is time: in a task of its own, because others wait for the
/// tick. What fails is tried again an hour later, and the last good one goes on.
pub(super) async fn refresh_when_due(app: &App) -> Result<(), AppError> {
    let Some(address) = app.config.catalogue.url.clone() else { return Ok(()) };
    let now = app.clock.now_ms();
    let next = setting::get(&mut *app.db.read().await?, NEXT).await?;
    if next.and_then(|text| text.parse::<i64>().ok()).is_some_and(|next| next > now) {
        return Ok(());
    }
    try_at(app, now + HOUR_MS).await?;
    let app = app.acting_for(&"collector");
    tokio::spawn(async move {
        match import_from(&app, &address, false).await {
            Ok(done) => {
                let changes = done.differences.len();
                tracing::info!(address, products = done.products, changes, "The catalogue was taken anew.");
                let every_ms = i64::from(app.config.catalogue.every_hours) * HOUR_MS;
                if let Err(error) = try_at(&app, now + every_ms).await {
                    tracing::warn!(%error, "When the catalogue is taken next could not be kept; it is in an hour.");
                }
            }
            Err(error) => {
                tracing::warn!(%error, "The catalogue could not be taken anew; the last good one goes on, and it is tried again in an hour.");
            }
        }
    });
    Ok(())
}

async fn try_at(app: &App, at: i64) -> Result<(), AppError> {
    // Under the lease: of several collectors one asks.
    let mut write = app.db.write().await?;
    setting::set(&mut write, NEXT, &at.to_string()).await?;
    Ok(write.commit().await?)
}

/// What counts, as pages ask for it: read anew only where another import counts.
pub(super) async fn learned(app: &App) -> Result<Arc<Learned>, AppError> {
    let mut read = app.db.read().await?;
    Ok(learned_in(&mut read, &app.learned).await?)
}

/// As [`learned`], where a transaction is open already.
pub(super) async fn learned_in(read: &mut Connection, shared: &Shared) -> Result<Arc<Learned>, StoreError> {
    let import = setting::get(read, IMPORT).await?;
    let known = shared.lock().unwrap_or_else(PoisonError::into_inner).clone();
    if let Some((_, learned)) = known.filter(|(of, _)| *of == import) {
        return Ok(learned);
    }
    let (import, imported) = current(read).await?;
    let learned = Arc::new(imported.as_ref().map_or_else(Learned::default, Learned::under));
    *shared.lock().unwrap_or_else(PoisonError::into_inner) = Some((import, learned.clone()));
    Ok(learned)
}

/// What pages last knew, and of which import.
pub type Shared = Arc<Mutex<Option<(Option<String>, Arc<Learned>)>>>;

/// What the writer knows, made anew where another import counts.
pub(super) async fn refresh(write: &mut Write, memory: &mut Memory) -> Result<(), StoreError> {
    let import = setting::get(write, IMPORT).await?;
    if import == memory.imported {
        return Ok(());
    }
    let (import, imported) = current(write).await?;
    memory.knowledge = imported.as_ref().map_or_else(Learned::default, Learned::under);
    memory.imported = import;
    let judged_by = setting::get(write, JUDGED).await?;
    memory.again =
        if judged_by == memory.imported { BTreeSet::new() } else { memory.devices.keys().copied().collect() };
    Ok(())
}

/// Takes note that every device was judged by the import that counts.
pub(super) async fn everybody_was_judged(write: &mut Write, memory: &Memory) -> Result<(), StoreError> {
    setting::set(write, JUDGED, memory.imported.as_deref().unwrap_or_default()).await
}

/// The import that counts. One that a later version cannot read leaves this build's own facts, and is told in the log.
async fn current(conn: &mut Connection) -> Result<(Option<String>, Option<Catalogue>), StoreError> {
    let import = setting::get(conn, IMPORT).await?;
    let Some(file) = provider_file::get(conn, FILE).await?.filter(|_| import.is_some()) else {
        return Ok((import, None));
    };
    let read = unpacked(&file.body).and_then(|bytes| answer::read(&bytes).map_err(|error| error.to_string()));
    match read {
        Ok(catalogue) => Ok((import, Some(catalogue))),
        Err(why) => {
            tracing::warn!(
                why,
                "The imported catalogue cannot be read; this build's own dates count. Import it again."
            );
            Ok((import, None))
        }
    }
}

fn unpacked(body: &[u8]) -> Result<Vec<u8>, String> {
    use std::io::Read;
    let unreadable = |error: std::io::Error| error.to_string();
    let most = u64::try_from(answer::MOST_BYTES).unwrap_or(u64::MAX);
    let mut bytes = Vec::new();
    zstd::Decoder::new(body).map_err(unreadable)?.take(most).read_to_end(&mut bytes).map_err(unreadable)?;
    Ok(bytes)
}
