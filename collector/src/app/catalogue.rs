//! The imported catalogue: another one's support dates, over those that this build carries.
//! Invariant: a file is taken whole, in one transaction with its audit line, or nothing changes and the last good one goes
//! on; the next report is judged by it, and no agent is touched. Next: [`domain::catalogue`].

use std::sync::{Arc, Mutex, PoisonError};

use data_encoding::HEXLOWER;
use domain::catalogue::{self, Catalogue, Difference, answer, differences};
use domain::knowledge::Learned;
use sha2::{Digest, Sha256};
use sqlx::AnyConnection;

use super::writer::Memory;
use super::{App, audit};
use crate::error::AppError;
use crate::store::provider_file::{self, StoredFile};
use crate::store::{StoreError, Write, counter, policy, setting};

/// The file, as it came and packed.
const FILE: &str = "catalogue";
/// The setting that names the import that counts, by its sum.
const IMPORT: &str = "catalogue.import";
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

/// What counts, as pages ask for it: read anew only where another import counts.
pub(super) async fn learned(app: &App) -> Result<Arc<Learned>, AppError> {
    let mut read = app.db.read().await?;
    let import = setting::get(&mut read, IMPORT).await?;
    let known = app.learned.lock().unwrap_or_else(PoisonError::into_inner).clone();
    if let Some((_, learned)) = known.filter(|(of, _)| *of == import) {
        return Ok(learned);
    }
    let (import, imported) = current(&mut read).await?;
    let learned = Arc::new(imported.as_ref().map_or_else(Learned::default, Learned::under));
    *app.learned.lock().unwrap_or_else(PoisonError::into_inner) = Some((import, learned.clone()));
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
    Ok(())
}

/// The import that counts. One that a later version cannot read leaves this build's own facts, and is told in the log.
async fn current(conn: &mut AnyConnection) -> Result<(Option<String>, Option<Catalogue>), StoreError> {
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
