//! Codes both ways: what anybody at this PC reads to the desk, and by what they check the desk's own.
//! Invariant: people read a file that makes codes of yesterday, today and tomorrow and no others, so a copy of it is worth
//! nothing the day after; the device's key and the secret of all its codes stay with the agent (trust I6). Works offline.
//! Next: [`shared::code`]; [`crate::agent`], which keeps the file; `platform::public_folder` for where it is.

use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use rustls_pki_types::PrivateKeyDer;
use rustls_pki_types::pem::PemObject;
use serde::{Deserialize, Serialize};
use shared::code::{self, DayKey, Purpose, Secret, Typed};

use crate::files;

/// The file's name in the public folder.
pub const FILE: &str = "codes.json";
const MOST_BYTES: u64 = 16 << 10;
/// A clock that is set by less than this is not worth writing the file anew.
const SAME_CLOCK_MS: u64 = 10_000;

/// The file. No field of it names the device.
#[derive(Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
struct Kept {
    /// What the collector's clock is ahead of this PC's, ms.
    skew_ms: i64,
    days: Vec<Day>,
}

/// The keys of one day.
#[derive(Debug, PartialEq, Serialize, Deserialize)]
struct Day {
    /// Days since 1970 (UTC), by the collector's clock.
    day: i64,
    /// Of the codes that this PC shows.
    computer: String,
    /// Of the codes that the desk reads out.
    desk: String,
}

/// Keeps the file.
#[derive(Debug)]
pub struct Codes {
    folder: PathBuf,
    secret: Option<Secret>,
    /// The day and the skew that stand in the file.
    written: Option<(i64, i64)>,
    is_told: bool,
}

/// Why there is no code.
#[derive(Debug, thiserror::Error)]
pub enum NoCodes {
    /// No file.
    #[error(
        "there is no code on this PC: its agent does not run, was not heard yet, or its collector knows no codes; start the agent and try again in a minute ({0})"
    )]
    Missing(String),
    /// The file is of another day, or damaged.
    #[error("the codes on this PC are not of today: its agent does not run; start it and try again in a minute ({0})")]
    Stale(String),
    /// The file system refuses.
    #[error("{path} cannot be read: {source}")]
    Files {
        /// The file.
        path: String,
        /// What the file system says.
        source: std::io::Error,
    },
}

/// What somebody reads to the desk.
#[derive(Debug, PartialEq, Eq, Serialize)]
pub struct Shown {
    /// The code.
    pub code: String,
    /// How long it is the one to read.
    pub left_s: u32,
}

/// The secret of a device's codes; none of a key that cannot be read.
#[must_use]
pub fn secret(key_pem: &str) -> Option<Secret> {
    let key = PrivateKeyDer::from_pem_slice(key_pem.as_bytes()).ok()?;
    Some(Secret::of_private_key(key.secret_der()))
}

impl Codes {
    /// A keeper that has nothing to keep yet.
    #[must_use]
    pub fn new(folder: PathBuf) -> Self {
        Self { folder, secret: None, written: None, is_told: false }
    }

    /// From now on codes come from this secret; without one there are none.
    pub fn begin(&mut self, secret: Option<Secret>) {
        (self.secret, self.written) = (secret, None);
    }

    /// Brings the file up to date, when it is not; a disk that does not take it costs codes and nothing else.
    pub fn keep(&mut self, wall_ms: i64, skew_ms: i64) {
        let Some(secret) = &self.secret else { return };
        let day = code::day_of(wall_ms.saturating_add(skew_ms));
        if self.written.is_some_and(|(of, skew)| of == day && skew.abs_diff(skew_ms) < SAME_CLOCK_MS) {
            return;
        }
        let keys = |day| Day {
            day,
            computer: secret.key(Purpose::Computer, day).text(),
            desk: secret.key(Purpose::Desk, day).text(),
        };
        let days = (day.saturating_sub(1)..=day.saturating_add(1)).map(keys).collect();
        match write(&self.folder, &Kept { skew_ms, days }) {
            Ok(()) => (self.written, self.is_told) = (Some((day, skew_ms)), false),
            Err(error) if !self.is_told => {
                self.is_told = true;
                tracing::warn!("{} cannot be written, so this PC shows no code: {error}.", self.folder.display());
            }
            Err(_) => {}
        }
    }
}

fn write(folder: &Path, kept: &Kept) -> std::io::Result<()> {
    files::public_folder(folder)?;
    files::replace_public(&folder.join(FILE), &serde_json::to_vec(kept)?)
}

/// The code to read to the desk now.
///
/// # Errors
/// [`NoCodes`] with what to do.
pub fn shown(folder: &Path, wall_ms: i64) -> Result<Shown, NoCodes> {
    let (kept, now_ms) = read(folder, wall_ms)?;
    let key = kept.key(code::day_of(now_ms), |day| &day.computer);
    let key = key.ok_or_else(|| NoCodes::Stale(folder.join(FILE).display().to_string()))?;
    Ok(Shown { code: key.code(now_ms), left_s: code::left_s(now_ms) })
}

/// Whether the desk of this PC says this now.
///
/// # Errors
/// [`NoCodes`] with what to do.
pub fn is_desk(folder: &Path, typed: &str, wall_ms: i64) -> Result<bool, NoCodes> {
    let (kept, now_ms) = read(folder, wall_ms)?;
    let today = kept.key(code::day_of(now_ms), |day| &day.desk);
    today.ok_or_else(|| NoCodes::Stale(folder.join(FILE).display().to_string()))?;
    let typed = Typed::read(typed);
    Ok(typed.is_some_and(|typed| typed.is_one(|day| kept.key(day, |day| &day.desk), now_ms)))
}

impl Kept {
    fn key(&self, day: i64, which: impl Fn(&Day) -> &String) -> Option<DayKey> {
        DayKey::read(which(self.days.iter().find(|one| one.day == day)?))
    }
}

/// The file, and the time by the collector's clock.
fn read(folder: &Path, wall_ms: i64) -> Result<(Kept, i64), NoCodes> {
    let path = folder.join(FILE);
    let shown = path.display().to_string();
    let bytes = match files::read(&path, MOST_BYTES) {
        Ok(Some(bytes)) => bytes,
        Ok(None) => return Err(NoCodes::Missing(shown)),
        Err(source) if source.kind() == ErrorKind::NotADirectory => return Err(NoCodes::Missing(shown)),
        Err(source) => return Err(NoCodes::Files { path: shown, source }),
    };
    let kept: Kept = serde_json::from_slice(&bytes).map_err(|_| NoCodes::Stale(shown))?;
    let now_ms = wall_ms.saturating_add(kept.skew_ms);
    Ok((kept, now_ms))
}

#[cfg(test)]
mod tests {
    use super::*;

    const DAY_MS: i64 = 86_400_000;
    /// 25 November 2026, 08:00 UTC.
    const NOW: i64 = 20_782 * DAY_MS + 8 * 3_600_000;

    fn keeper() -> (tempfile::TempDir, Codes, Secret) {
        let folder = tempfile::tempdir().unwrap();
        let mut codes = Codes::new(folder.path().join("public"));
        let secret = secret(&rcgen::KeyPair::generate().unwrap().serialize_pem()).unwrap();
        codes.begin(Some(secret.clone()));
        (folder, codes, secret)
    }

    #[test]
    fn what_is_shown_and_checked_is_what_the_collector_knows_by_its_own_clock() {
        let (_folder, mut codes, secret) = keeper();
        // This PC's clock is a year behind.
        let wall = NOW - 365 * DAY_MS;
        codes.keep(wall, NOW - wall);
        let folder = codes.folder.clone();
        let wanted = Shown { code: secret.code(Purpose::Computer, NOW), left_s: 60 };
        assert_eq!(shown(&folder, wall).unwrap(), wanted);
        let desk = secret.code(Purpose::Desk, NOW - 59_000).to_lowercase();
        assert!(is_desk(&folder, &desk, wall).unwrap());
        for wrong in ["", "0000-0000", &secret.code(Purpose::Computer, NOW), &secret.code(Purpose::Desk, NOW - 121_000)]
        {
            assert!(!is_desk(&folder, wrong, wall).unwrap(), "{wrong}");
        }
        let midnight = wall + 16 * 3_600_000;
        assert!(is_desk(&folder, &secret.code(Purpose::Desk, NOW + 16 * 3_600_000 - 1), midnight).unwrap());
    }

    #[test]
    fn i6_a_copy_of_the_file_is_worth_nothing_the_day_after_tomorrow_and_tells_no_secret() {
        let (_folder, mut codes, secret) = keeper();
        codes.keep(NOW, 0);
        let text = std::fs::read_to_string(codes.folder.join(FILE)).unwrap();
        assert!(!text.contains(&secret.text()));
        assert!(shown(&codes.folder, NOW + DAY_MS).is_ok(), "tomorrow, when the agent has not woken yet");
        for later in [2 * DAY_MS, 300 * DAY_MS, -2 * DAY_MS] {
            let told = shown(&codes.folder, NOW + later).unwrap_err().to_string();
            assert!(told.contains("not of today") && told.contains("start it"), "{told}");
            let code = secret.code(Purpose::Desk, NOW + later);
            assert!(matches!(is_desk(&codes.folder, &code, NOW + later), Err(NoCodes::Stale(_))));
        }
    }

    #[test]
    fn the_file_is_written_when_the_day_or_the_clock_or_the_key_changes_and_not_else() {
        let (_folder, mut codes, _) = keeper();
        let path = codes.folder.join(FILE);
        let is_new = |codes: &mut Codes, wall_ms: i64, skew_ms: i64| {
            let _ = std::fs::remove_file(&path);
            codes.keep(wall_ms, skew_ms);
            path.exists()
        };
        let table = [(0, 0, true), (60_000, 9_000, false), (0, -10_000, true), (DAY_MS, -10_000, true)];
        for (later, skew_ms, wanted) in table {
            assert_eq!(is_new(&mut codes, NOW + later, skew_ms), wanted, "{later} {skew_ms}");
        }
        codes.begin(secret(&rcgen::KeyPair::generate().unwrap().serialize_pem()));
        assert!(is_new(&mut codes, NOW + DAY_MS, -10_000), "another key");
        codes.begin(None);
        assert!(!is_new(&mut codes, NOW + 9 * DAY_MS, 0), "nobody could check it");
    }

    #[test]
    fn a_missing_or_damaged_file_says_what_to_do() {
        let folder = tempfile::tempdir().unwrap();
        let told = shown(&folder.path().join("gone"), NOW).unwrap_err().to_string();
        assert!(told.contains("start the agent") && told.contains(FILE), "{told}");
        for garbage in ["", "{", "{}", "[]", r#"{"days":[{"day":20782,"computer":"x","desk":""}]}"#] {
            std::fs::write(folder.path().join(FILE), garbage).unwrap();
            assert!(matches!(shown(folder.path(), NOW), Err(NoCodes::Stale(_))), "{garbage}");
            assert!(matches!(is_desk(folder.path(), "0000-0000", NOW), Err(NoCodes::Stale(_))), "{garbage}");
        }
    }
}
