//! Certificates of the machine's own stores whose key is here, and those of the folders that are watched.
//! Invariant: no key is opened; of several for one name the last to end speaks, for a renewed one leaves the old behind;
//! certificates that Windows renews each day by itself are left out. Next: `stored_certificate`, the check `certificate`.

use std::collections::BTreeMap;
use std::path::PathBuf;

use shared::host::Certificate;
use shared::observation::Look;

use super::registry::{below, if_here, machine};
use super::stored_certificate::stored;
use crate::host::certificates::{all_in, describe, watched};

/// The machine's own certificates, and those of web sites on it.
const STORES: [&str; 2] = ["MY", "WebHosting"];
/// Valid for a day and renewed by Windows itself, as long as the PC is joined.
const RENEWS_ITSELF: &str = "MS-Organization-P2P-Access";

pub(super) fn certificates(folders: &[PathBuf]) -> Look<Vec<Certificate>> {
    let mut all = all_in(watched(folders)?);
    for store in STORES {
        all.extend(last_of_each(in_store(store)?));
    }
    Ok(all)
}

fn in_store(store: &str) -> Look<Vec<Certificate>> {
    let path = format!(r"SOFTWARE\Microsoft\SystemCertificates\{store}\Certificates");
    let Some(key) = if_here(machine(&path))? else { return Ok(Vec::new()) };
    let each = below(&key)?.into_iter().filter_map(|(thumbprint, key)| {
        let blob = key.get_raw_value("Blob").ok()?;
        let stored = stored(&blob.bytes).filter(|stored| stored.has_key)?;
        describe(stored.der, format!(r"{store}\{thumbprint}"), true)
    });
    Ok(each.filter(|one| !one.issuer.starts_with(RENEWS_ITSELF)).collect())
}

fn last_of_each(certificates: Vec<Certificate>) -> impl Iterator<Item = Certificate> {
    let mut last: BTreeMap<String, Certificate> = BTreeMap::new();
    for one in certificates {
        let newer = last.get(&one.subject).is_none_or(|other| other.not_after_ms < one.not_after_ms);
        if newer {
            last.insert(one.subject.clone(), one);
        }
    }
    last.into_values()
}
