//! Another root takes over: the spare that every device trusts already is used, and a new spare is made for it to be told.
//! Invariant: the database says which roots are meant ([`Pins`]); the files follow it, and whatever step a crash leaves out is
//! done at the next opening. The former root's key is destroyed; its certificate stays until no device shows one it signed.
//! Next: [`crate::app::authority`] decides when.

use std::fs::{self, File};
use std::io;
use std::path::Path;

use rustls_pki_types::CertificateDer;
use rustls_pki_types::pem::PemObject;

use super::root::Root;
use super::{CaError, fingerprint};
use crate::clock::Clock;
use crate::files;

const ROOT: &str = "root";
const SPARE: &str = "spare";
/// The spare of after the rotation, while it is under way.
const NEXT: &str = "next";
const FORMER: &str = "former-";

/// Which roots are meant, by the SHA-256 of their certificates in hexadecimal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pins {
    /// The one that signs.
    pub root: String,
    /// The one that devices trust for the day on which it takes over.
    pub spare: String,
}

/// Keeps every other process from moving the authority's files, until it is dropped. It blocks.
///
/// # Errors
/// [`CaError::File`] when the folder cannot be made or locked.
pub fn lock(folder: &Path) -> Result<File, CaError> {
    let held = files::private_folder(folder).and_then(|()| File::open(folder)).and_then(|folder| {
        folder.lock()?;
        Ok(folder)
    });
    held.map_err(|source| failed(folder, source))
}

/// Makes the spare of after the rotation and says which roots will then be meant; nothing is used of it yet.
///
/// # Errors
/// [`CaError`] when a file is missing, damaged, or cannot be written.
pub fn prepare(folder: &Path, clock: &Clock) -> Result<Pins, CaError> {
    let spare = Root::open(folder, SPARE, clock)?;
    // One that an earlier attempt left was told to nobody.
    remove(folder, &format!("{NEXT}.pem"))?;
    // The names of roots differ by random digits, so that a new spare is called like every other.
    let next = Root::make_as(folder, NEXT, SPARE, clock)?;
    Ok(Pins { root: fingerprint(spare.certificate()), spare: fingerprint(next.certificate()) })
}

/// Brings the files to what is meant, as far as they lead there; what they do not lead to stays and is told by who compares.
///
/// # Errors
/// [`CaError`] when a file is damaged or cannot be moved.
pub fn settle(folder: &Path, meant: &Pins) -> Result<(), CaError> {
    let is =
        |root: &Option<Root>, wanted: &str| root.as_ref().is_some_and(|root| fingerprint(root.certificate()) == wanted);
    let (root, next) = (Root::read(folder, ROOT)?, Root::read(folder, NEXT)?);
    if !is(&next, &meant.spare) {
        return Ok(());
    }
    if !is(&root, &meant.root) {
        let Some(root) = root.filter(|_| matches!(Root::read(folder, SPARE), Ok(spare) if is(&spare, &meant.root)))
        else {
            return Ok(());
        };
        let name = format!("{FORMER}{}.pem", fingerprint(root.certificate()));
        let path = folder.join(name);
        files::write_private(&path, root.pem().as_bytes()).map_err(|source| failed(&path, source))?;
        rename(folder, SPARE, ROOT)?;
    }
    rename(folder, NEXT, SPARE)
}

/// Roots that signed before: none of them signs any more.
///
/// # Errors
/// [`CaError`] when a file cannot be read or is damaged.
pub fn former(folder: &Path) -> Result<Vec<CertificateDer<'static>>, CaError> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).map_err(|source| failed(folder, source))? {
        let path = entry.map_err(|source| failed(folder, source))?.path();
        let name = path.file_name().and_then(|name| name.to_str()).unwrap_or_default();
        if !name.starts_with(FORMER) || !name.ends_with(".pem") {
            continue;
        }
        let text = fs::read(&path).map_err(|source| failed(&path, source))?;
        let damaged = |_| CaError::Damaged { path: path.display().to_string() };
        found.push(CertificateDer::from_pem_slice(&text).map_err(damaged)?);
    }
    Ok(found)
}

/// Trusts a former root no more.
///
/// # Errors
/// [`CaError`] when its file cannot be removed.
pub fn let_go(folder: &Path, print: &str) -> Result<(), CaError> {
    remove(folder, &format!("{FORMER}{print}.pem"))
}

fn rename(folder: &Path, from: &str, to: &str) -> Result<(), CaError> {
    let path = folder.join(format!("{from}.pem"));
    let moved = fs::rename(&path, folder.join(format!("{to}.pem"))).and_then(|()| File::open(folder)?.sync_all());
    moved.map_err(|source| failed(&path, source))
}

fn remove(folder: &Path, name: &str) -> Result<(), CaError> {
    let path = folder.join(name);
    match fs::remove_file(&path) {
        Err(source) if source.kind() != io::ErrorKind::NotFound => Err(failed(&path, source)),
        _ => Ok(()),
    }
}

fn failed(path: &Path, source: io::Error) -> CaError {
    CaError::File { path: path.display().to_string(), source }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ca::Ca;

    fn pins(ca: &Ca) -> Pins {
        ca.pins()
    }

    #[test]
    fn e12_a_rotation_that_is_cut_off_after_any_step_is_done_at_the_next_opening() {
        // What a crash leaves: before the database says so, and after each of the steps that follow it.
        for step in 0..=4 {
            let folder = tempfile::tempdir().unwrap();
            let at = folder.path();
            let clock = Clock::manual(1_800_000_000_000);
            let before = pins(&Ca::open(at, &clock).unwrap());
            let meant = prepare(at, &clock).unwrap();
            assert_eq!(meant.root, before.spare);
            if step == 0 {
                settle(at, &before).unwrap();
                assert_eq!(pins(&Ca::open(at, &clock).unwrap()), before, "what was not decided changes nothing");
                continue;
            }
            let path = |name: &str| at.join(format!("{name}.pem"));
            if step >= 2 {
                let root = Root::read(at, ROOT).unwrap().unwrap();
                files::write_private(&path(&format!("{FORMER}{}", before.root)), root.pem().as_bytes()).unwrap();
            }
            if step >= 3 {
                fs::rename(path(SPARE), path(ROOT)).unwrap();
            }
            if step >= 4 {
                fs::rename(path(NEXT), path(SPARE)).unwrap();
            }
            for _twice in 0..2 {
                settle(at, &meant).unwrap();
                let ca = Ca::open(at, &clock).unwrap();
                assert_eq!(pins(&ca), meant, "after step {step}");
                let former: Vec<String> = former(at).unwrap().iter().map(fingerprint).collect();
                assert_eq!(former, std::slice::from_ref(&before.root), "after step {step}");
            }
            let kept = fs::read_to_string(path(&format!("{FORMER}{}", before.root))).unwrap();
            assert!(!kept.contains("PRIVATE"), "the former root can sign no more");
            let_go(at, &before.root).unwrap();
            assert!(former(at).unwrap().is_empty());
        }
    }

    #[test]
    fn e12_files_that_do_not_lead_to_what_is_meant_stay_as_they_are() {
        let folder = tempfile::tempdir().unwrap();
        let clock = Clock::manual(1_800_000_000_000);
        let before = pins(&Ca::open(folder.path(), &clock).unwrap());
        // Another collector's copy of the folder, from before the rotation: it has not the spare that devices are told of.
        let elsewhere = Pins { root: before.spare.clone(), spare: "f".repeat(64) };
        settle(folder.path(), &elsewhere).unwrap();
        assert_eq!(pins(&Ca::open(folder.path(), &clock).unwrap()), before);
    }
}
