//! Reports that the collector refuses for good, set aside so that they do not block the others.
//! Invariant: bounded in number, the newest kept (trust A10); readable as JSON by whoever has to find out why.
//! Next: [`super::Spool::refuse`].

use std::path::{Path, PathBuf};

use shared::ids::EpochId;
use shared::report::Report;

use crate::files;

const FOLDER: &str = "quarantine";
const MOST_FILES: usize = 16;

/// Sets a report aside; what cannot be set aside is still counted as a gap.
pub(super) fn put(spool: &Path, epoch: EpochId, seq: u64, report: &Report) {
    let folder = spool.join(FOLDER);
    let written = files::private_folder(&folder).and_then(|()| {
        let text = serde_json::to_vec_pretty(report).map_err(std::io::Error::from)?;
        files::replace(&folder.join(format!("{epoch}-{seq:020}.json")), &text)
    });
    match written {
        Ok(()) => tracing::warn!("The collector refuses report {seq}; it is set aside in {}.", folder.display()),
        Err(error) => tracing::warn!("The collector refuses report {seq}, and it could not be set aside: {error}."),
    }
    let mut set_aside = files_in(&folder);
    // Epochs and sequences sort by time.
    set_aside.sort();
    let surplus = set_aside.len().saturating_sub(MOST_FILES);
    for path in set_aside.iter().take(surplus) {
        let _ = std::fs::remove_file(path);
    }
}

fn files_in(folder: &Path) -> Vec<PathBuf> {
    std::fs::read_dir(folder).map(|entries| entries.flatten().map(|entry| entry.path()).collect()).unwrap_or_default()
}
