//! The notices that this PC's customer was sent, kept so that anybody at the PC can check a mail without a line.
//! Invariant: what the collector says of them is bounded and clean before it is kept; everybody may read the copy in the
//! public folder, which the agent writes from its own and never reads; asked for only when the collector has other ones.
//! Next: [`said`] for what people are told; [`crate::agent`], which asks.

pub mod said;

use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};
use shared::ids::DeviceId;
use shared::notices::{Notices, Sent};
use shared::wire;

use crate::files;
use crate::line::{Answer, LineError};

/// The file's name, in the data folder and in the public one.
pub const FILE: &str = "notices.json";
const MOST_BYTES: u64 = 64 << 10;
/// How old the list may look while the collector says at each report that it is still right.
const CONFIRM_MS: i64 = 3_600_000;
/// Between two attempts to get them after one that failed.
const AGAIN_MS: u64 = 3_600_000;

/// The file: what people may read of it, and digests of the rest.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
struct Kept {
    /// Until when it is complete, by the collector's clock, ms UTC.
    as_of_ms: i64,
    revision: u64,
    provider: String,
    phone: String,
    whole: Vec<Sent>,
    /// In hexadecimal.
    salt: String,
    codes: String,
}

impl Kept {
    fn of(notices: Notices, as_of_ms: i64) -> Self {
        let Notices { revision, provider, phone, whole, salt, codes, .. } = notices;
        let (salt, codes) = (data_encoding::HEXLOWER.encode(&salt), data_encoding::HEXLOWER.encode(&codes));
        Self { as_of_ms, revision, provider, phone, whole, salt, codes }
    }

    /// What it says, when it is one of ours.
    fn read(bytes: &[u8]) -> Option<(Notices, i64)> {
        let Self { as_of_ms, revision, provider, phone, whole, salt, codes } = serde_json::from_slice(bytes).ok()?;
        let bytes = |text: &str| data_encoding::HEXLOWER.decode(text.as_bytes()).ok();
        let (salt, codes) = (bytes(&salt)?, bytes(&codes)?);
        if revision == 0 {
            return None;
        }
        let notices = Notices { v: 1, device: String::new(), revision, provider, phone, whole, salt, codes };
        Some((notices.checked().ok()?, as_of_ms))
    }
}

/// Keeps the files, and knows when others are to be asked for.
#[derive(Debug)]
pub struct Keeper {
    data: PathBuf,
    public: PathBuf,
    /// Which ones are kept, and as of when; 0: none.
    has: u64,
    as_of_ms: i64,
    /// Which ones the collector has.
    there: u64,
    /// When they may be asked for, on the monotonic clock.
    ask_at: u64,
    is_told: bool,
}

impl Keeper {
    /// With what is kept in the data folder, for everybody to read in the public one.
    #[must_use]
    pub fn open(data: &Path, public: PathBuf) -> Self {
        let read = files::read(&data.join(FILE), MOST_BYTES).ok().flatten();
        let kept = read.as_deref().and_then(Kept::read);
        let data = data.to_owned();
        let mut keeper = Self { data, public, has: 0, as_of_ms: 0, there: 0, ask_at: 0, is_told: false };
        match kept {
            Some((notices, as_of_ms)) => keeper.keep(notices, as_of_ms),
            // What is there may be another customer's, from before this PC was enrolled again.
            None => drop(std::fs::remove_file(keeper.public.join(FILE))),
        }
        keeper
    }

    /// The collector has these; when they are the ones that are kept, those are right until now.
    pub fn hear(&mut self, revision: u64, server_ms: i64) {
        self.there = revision;
        if revision == 0 || revision != self.has || server_ms.abs_diff(self.as_of_ms) < CONFIRM_MS.unsigned_abs() {
            return;
        }
        let read = files::read(&self.data.join(FILE), MOST_BYTES).ok().flatten();
        match read.as_deref().and_then(Kept::read) {
            Some((notices, _)) => self.keep(notices, server_ms),
            None => self.has = 0,
        }
    }

    /// Whether the collector is to be asked.
    #[must_use]
    pub fn are_due(&self, now_ms: u64) -> bool {
        self.there != 0 && self.there != self.has && now_ms >= self.ask_at
    }

    /// They are asked for: again in an hour at the earliest, unless they come.
    pub fn asked(&mut self, now_ms: u64) {
        self.ask_at = now_ms.saturating_add(AGAIN_MS);
    }

    /// They came.
    pub fn take(&mut self, notices: Notices, server_ms: i64) {
        self.keep(notices, server_ms);
        self.ask_at = 0;
    }

    /// Writes both files; a disk that does not take them costs the list and nothing else.
    fn keep(&mut self, notices: Notices, as_of_ms: i64) {
        (self.has, self.as_of_ms) = (notices.revision, as_of_ms);
        match write(&self.data, &self.public, &Kept::of(notices, as_of_ms)) {
            Ok(()) => self.is_told = false,
            Err(error) if !self.is_told => {
                self.is_told = true;
                tracing::warn!("The list of notices cannot be written, so this PC cannot check them: {error}.");
            }
            Err(_) => {}
        }
    }
}

fn write(data: &Path, public: &Path, kept: &Kept) -> std::io::Result<()> {
    let bytes = serde_json::to_vec(kept)?;
    files::replace(&data.join(FILE), &bytes)?;
    files::public_folder(public)?;
    files::replace_public(&public.join(FILE), &bytes)
}

/// What an answer to asking for them holds; pure.
///
/// # Errors
/// Why it is none, for people.
pub fn meaning(answer: Result<Answer, LineError>, device: DeviceId) -> Result<Notices, String> {
    let answer = answer.map_err(|error| error.to_string())?;
    if answer.status != 200 {
        return Err(format!("the collector answered {}", answer.status));
    }
    let notices = wire::read_notices(&answer.body).map_err(|error| error.to_string())?;
    if notices.device == device.to_string() { Ok(notices) } else { Err("they are meant for another device".to_owned()) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use shared::notices::CheckCode;

    const NOW: i64 = 1_795_600_000_000;
    const HOUR: i64 = CONFIRM_MS;

    fn device() -> DeviceId {
        DeviceId::new(1, [1; 10])
    }

    fn notices(revision: u64) -> Notices {
        let code = CheckCode::read("7K4-92M").unwrap();
        let whole = vec![Sent { kind: "found".into(), subject: "[#7] PC".into(), at_ms: NOW, code }];
        Notices { v: 1, device: device().to_string(), revision, whole, ..Notices::default() }
    }

    fn keeper(home: &Path) -> Keeper {
        Keeper::open(home, home.join("public"))
    }

    fn public(home: &Path) -> Option<(Notices, i64)> {
        Kept::read(&std::fs::read(home.join("public").join(FILE)).ok()?)
    }

    #[test]
    fn they_are_asked_for_when_the_collector_has_others_and_never_of_one_that_has_none() {
        let home = tempfile::tempdir().unwrap();
        let mut keeper = keeper(home.path());
        keeper.hear(0, NOW);
        assert!(!keeper.are_due(1), "an old collector");
        keeper.hear(4, NOW);
        assert!(keeper.are_due(1));
        keeper.asked(1);
        keeper.hear(5, NOW);
        assert!(!keeper.are_due(2) && keeper.are_due(1 + AGAIN_MS), "an attempt that failed is made again in an hour");
        keeper.take(notices(5), NOW);
        keeper.hear(5, NOW);
        assert!(!keeper.are_due(u64::MAX));
        keeper.hear(6, NOW);
        assert!(keeper.are_due(2), "after one that did not, at once");
    }

    #[test]
    fn the_list_says_until_when_it_is_right_outlives_a_start_and_its_copy_is_made_anew() {
        let home = tempfile::tempdir().unwrap();
        let mut first = keeper(home.path());
        first.take(notices(5), NOW);
        first.hear(5, NOW + HOUR - 1);
        assert_eq!(public(home.path()).unwrap().1, NOW, "written at most once an hour");
        first.hear(5, NOW + HOUR);
        let (kept, as_of_ms) = public(home.path()).unwrap();
        assert_eq!((kept.revision, kept.whole.len(), as_of_ms), (5, 1, NOW + HOUR));
        std::fs::remove_dir_all(home.path().join("public")).unwrap();
        let mut again = keeper(home.path());
        assert_eq!(public(home.path()).unwrap().1, NOW + HOUR, "the system empties that folder");
        again.hear(5, NOW + HOUR);
        assert!(!again.are_due(u64::MAX));
        // Without its own file it has none, and tells nobody those of before.
        for damaged in [Some("{"), Some(r#"{"revision":5,"codes":"zz"}"#), None] {
            match damaged {
                Some(text) => std::fs::write(home.path().join(FILE), text).unwrap(),
                None => std::fs::remove_file(home.path().join(FILE)).unwrap(),
            }
            let mut anew = keeper(home.path());
            anew.hear(5, NOW + HOUR);
            assert!(anew.are_due(0) && public(home.path()).is_none());
        }
    }

    #[test]
    fn only_an_answer_for_this_device_within_its_bounds_is_one() {
        let answer = |status, body| Ok(Answer { status, retry_after_s: None, body });
        let good = wire::write(&notices(5)).unwrap();
        assert_eq!(meaning(answer(200, good.clone()), device()), Ok(notices(5)));
        assert!(meaning(answer(404, good.clone()), device()).unwrap_err().contains("404"));
        assert!(meaning(answer(200, good), DeviceId::new(2, [2; 10])).unwrap_err().contains("another device"));
        assert!(meaning(answer(200, b"<html>".to_vec()), device()).is_err());
        assert!(meaning(Err(LineError::Address("x".into())), device()).is_err());
    }
}
