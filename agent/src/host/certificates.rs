//! Certificates in files, and what of any certificate becomes a fact.
//! Invariant: of a file only its first certificate counts, the one that is served; a private key is never read further
//! than its label. Next: the system's own places beside this file; the check `certificate`.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use shared::host::Certificate;
use shared::observation::{Look, Unseen};
use x509_parser::extensions::GeneralName;
use x509_parser::pem::Pem;
use x509_parser::prelude::{FromDer, X509Certificate};

use super::system::System;

const MOST_BYTES: u64 = 1 << 20;
const ENDINGS: [&str; 3] = ["pem", "crt", "cer"];

/// A file that may hold a certificate.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Place {
    pub(super) path: PathBuf,
    pub(super) has_key: bool,
    pub(super) watched: bool,
}

/// The certificates of places, each told once.
pub(super) fn all_in(places: Vec<(System, Place)>) -> Vec<Certificate> {
    let mut seen = BTreeSet::new();
    let each = places.into_iter().filter_map(|(system, place)| {
        let bytes = system.bytes(&place.path, MOST_BYTES).ok()?;
        let found = first_certificate(&bytes)?;
        let shown = place.path.to_string_lossy().into_owned();
        // Servers often share one file under several names: the first place speaks for all.
        let certificate = describe(&found.der, shown, place.has_key || found.key_beside)?;
        seen.insert(found.der).then_some(Certificate { watched: place.watched, ..certificate })
    });
    each.collect()
}

/// The files of the folders that the PC's own configuration names. A folder that is gone blinds the check: its
/// certificates may not look mended.
pub(super) fn watched(folders: &[PathBuf]) -> Look<Vec<(System, Place)>> {
    let mut places = Vec::new();
    for folder in folders {
        places.extend(files_of(folder)?);
    }
    Ok(places)
}

fn files_of(folder: &Path) -> Look<Vec<(System, Place)>> {
    let system = System::below(Path::new("/"));
    let names = system.names(folder).map_err(|unseen| {
        Unseen::new(
            unseen.why,
            &format!("certificate folder {} (make it, or take it out of agent.toml)", unseen.detail),
        )
    })?;
    let ends_well = |name: &String| {
        let ending = Path::new(name).extension().and_then(|ending| ending.to_str()).unwrap_or_default();
        ENDINGS.contains(&ending.to_ascii_lowercase().as_str())
    };
    let place = |name: String| Place { path: folder.join(name), has_key: false, watched: true };
    Ok(names.into_iter().filter(ends_well).map(|name| (system.clone(), place(name))).collect())
}

struct Found {
    der: Vec<u8>,
    key_beside: bool,
}

/// The first certificate of a file, PEM or DER; none when it holds none.
fn first_certificate(bytes: &[u8]) -> Option<Found> {
    if !bytes.windows(11).any(|window| window == b"-----BEGIN ") {
        return Some(Found { der: bytes.to_vec(), key_beside: false });
    }
    let blocks: Vec<Pem> = Pem::iter_from_buffer(bytes).map_while(Result::ok).collect();
    let key_beside = blocks.iter().any(|block| block.label.ends_with("PRIVATE KEY"));
    let first = blocks.into_iter().find(|block| matches!(block.label.as_str(), "CERTIFICATE" | "X509 CERTIFICATE"))?;
    Some(Found { der: first.contents, key_beside })
}

/// What of a certificate becomes a fact; none when it is none.
pub(super) fn describe(der: &[u8], place: String, has_key: bool) -> Option<Certificate> {
    let (_, parsed) = X509Certificate::from_der(der).ok()?;
    Some(Certificate {
        place,
        subject: named(&parsed),
        issuer: common_name(parsed.issuer()).unwrap_or_else(|| parsed.issuer().to_string()),
        not_before_ms: parsed.validity().not_before.timestamp().saturating_mul(1000),
        not_after_ms: parsed.validity().not_after.timestamp().saturating_mul(1000),
        has_key,
        watched: false,
    })
}

/// Whom a certificate names: the common name, else its first DNS name, else its whole subject.
fn named(parsed: &X509Certificate<'_>) -> String {
    let dns = || {
        let names = parsed.subject_alternative_name().ok()??;
        names.value.general_names.iter().find_map(|name| match name {
            GeneralName::DNSName(name) => Some((*name).to_owned()),
            _ => None,
        })
    };
    common_name(parsed.subject()).or_else(dns).unwrap_or_else(|| parsed.subject().to_string())
}

fn common_name(name: &x509_parser::x509::X509Name<'_>) -> Option<String> {
    let common = name.iter_common_name().next()?.as_str().ok()?;
    (!common.is_empty()).then(|| common.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;
    use rcgen::{CertificateParams, DnType, KeyPair};
    use shared::observation::Why;
    use std::fs;

    fn make(name: Option<&str>, until_year: i32) -> (rcgen::Certificate, KeyPair) {
        let mut params = CertificateParams::new(vec!["mail.example.com".to_owned()]).unwrap();
        params.distinguished_name = rcgen::DistinguishedName::new();
        name.into_iter().for_each(|name| params.distinguished_name.push(DnType::CommonName, name));
        params.not_before = rcgen::date_time_ymd(2020, 1, 1);
        params.not_after = rcgen::date_time_ymd(until_year, 1, 1);
        let key = KeyPair::generate().unwrap();
        (params.self_signed(&key).unwrap(), key)
    }

    #[test]
    fn a_watched_folder_shows_the_first_certificate_of_each_file() {
        let folder = tempfile::tempdir().unwrap();
        let write = |name: &str, bytes: &[u8]| fs::write(folder.path().join(name), bytes).unwrap();
        let ((one, key), (two, _), (three, _)) = (make(Some("one"), 2021), make(None, 2022), make(Some("three"), 2023));
        write("a.pem", format!("{}{}{}", key.serialize_pem(), one.pem(), two.pem()).as_bytes());
        write("b.CER", two.der());
        write("c.crt", format!("text before\n{}", three.pem()).as_bytes());
        write("copy.pem", one.pem().as_bytes());
        write("key.pem", key.serialize_pem().as_bytes());
        write("note.txt", three.pem().as_bytes());
        write("garbage.crt", b"\x30\x82\xff\xff");
        write("empty.pem", b"");
        let told = all_in(watched(&[folder.path().to_owned()]).unwrap());
        let rows: Vec<(&str, &str, bool, bool)> = told
            .iter()
            .map(|one| (one.place.rsplit(['/', '\\']).next().unwrap(), one.subject.as_str(), one.has_key, one.watched))
            .collect();
        let wanted =
            [("a.pem", "one", true, true), ("b.CER", "mail.example.com", false, true), ("c.crt", "three", false, true)];
        assert_eq!(rows, wanted);
        assert_eq!(told[0].not_after_ms, 1_609_459_200_000, "2021-01-01");
    }

    #[test]
    fn a_watched_folder_that_is_gone_is_unseen_and_not_empty() {
        let told = watched(&["/no/such/folder".into()]).unwrap_err();
        assert!(told.why == Why::NotHere && told.detail.contains("agent.toml"), "{}", told.detail);
    }
}
