//! What anybody at this PC is told of notices: which were sent about it, and whether a mail is from the service desk.
//! Invariant: "ours" is said of what the list holds alone; whatever is not in it is not ours, with the moment until which the
//! list is complete and what to do. Works without a line. Next: [`super`], which keeps the list.

use std::io::ErrorKind;
use std::path::Path;

use jiff::Timestamp;
use jiff::civil::{Date, date};
use jiff::tz::TimeZone;
use serde_json::{Value, json};
use shared::notices::{CheckCode, Notices, Whose};

use super::{FILE, Kept, MOST_BYTES};
use crate::files;

/// From this age on it is said that newer messages may be missing.
const OLD_MS: i64 = 86_400_000;

/// The list, and until when it is complete.
#[derive(Clone, Debug, PartialEq)]
pub struct List {
    notices: Notices,
    as_of_ms: i64,
}

/// Why there is no list.
#[derive(Debug, thiserror::Error)]
pub enum NoList {
    /// No file, or none of ours.
    #[error(
        "this PC has no list of notices: its agent does not run, was not heard yet, or its collector gives none; start the \
         agent and try again in a few minutes ({0}). Until then ask your service desk at a telephone number that you know"
    )]
    Missing(String),
    /// The file system refuses.
    #[error("{path} cannot be read: {source}")]
    Files {
        /// The file.
        path: String,
        /// What the file system says.
        source: std::io::Error,
    },
}

/// Reads the list that everybody may read.
///
/// # Errors
/// [`NoList`] with what to do.
pub fn list(folder: &Path) -> Result<List, NoList> {
    let path = folder.join(FILE);
    let shown = path.display().to_string();
    match files::read(&path, MOST_BYTES) {
        Err(source) if source.kind() != ErrorKind::NotADirectory => Err(NoList::Files { path: shown, source }),
        read => {
            let kept = read.ok().flatten().as_deref().and_then(Kept::read);
            let (notices, as_of_ms) = kept.ok_or(NoList::Missing(shown))?;
            Ok(List { notices, as_of_ms })
        }
    }
}

impl List {
    /// The notices about this PC, the newest first, a line each.
    #[must_use]
    pub fn lines(&self, zone: &TimeZone) -> String {
        let (desk, as_of) = (self.desk(), moment(self.as_of_ms, zone));
        if self.notices.whole.is_empty() {
            return format!("{desk} sent no notice about this PC in the last 90 days, as of {as_of}.\n{}\n", CHECK);
        }
        let line = |one: &shared::notices::Sent| {
            format!("{}  {}  {}\n", moment(one.at_ms, zone), one.code.text(), one.subject)
        };
        let lines: String = self.notices.whole.iter().map(line).collect();
        format!("{desk} sent these notices about this PC in the last 90 days, as of {as_of}:\n\n{lines}\n{CHECK}\n")
    }

    /// The same for programs.
    #[must_use]
    pub fn document(&self) -> Value {
        let Notices { provider, phone, whole, .. } = &self.notices;
        json!({ "as_of_ms": self.as_of_ms, "provider": provider, "phone": phone, "notices": whole })
    }

    /// Whether a notice with this code is from the service desk: which one it is.
    ///
    /// # Errors
    /// It is not, with what to do.
    pub fn verdict(&self, typed: &str, now_ms: i64, zone: &TimeZone) -> Result<String, String> {
        let Some(code) = CheckCode::read(typed) else {
            return Err(
                "this is no check code: under each notice stand six letters and digits, like 7K4-92M. A message \
                        that has none is no notice of your service desk"
                    .to_owned(),
            );
        };
        let desk = self.desk();
        match self.notices.whose(&code) {
            Whose::Whole(one) => {
                let at = moment(one.at_ms, zone);
                Ok(format!("Ours: {desk} sent this on {at}, with the subject\n{}\n{SAME}\n", one.subject))
            }
            Whose::OnDay(day) => Ok(format!(
                "Ours: {desk} sent this on {}, to a colleague or about something else than this PC.\n{SAME}\n",
                on(day)
            )),
            Whose::Nobodys => Err(self.nobodys(now_ms, zone)),
        }
    }

    fn nobodys(&self, now_ms: i64, zone: &TimeZone) -> String {
        let (desk, as_of) = (self.desk(), moment(self.as_of_ms, zone));
        let call = match self.notices.phone.as_str() {
            "" => format!("call {desk} at a telephone number that you know"),
            phone => format!("call {desk}, tel. {phone}"),
        };
        if now_ms.saturating_sub(self.as_of_ms) > OLD_MS {
            return format!(
                "not known: {desk} sent no notice with this code until {as_of}, and what came later this PC has not heard. \
                 Do not follow the message; {call}"
            );
        }
        format!(
            "no: {desk} never sent a notice with this code, as of {as_of}. Look whether it is typed as it is written; else do \
             not follow the message and {call}. Anything newer than that moment is known here within minutes"
        )
    }

    fn desk(&self) -> &str {
        if self.notices.provider.is_empty() { "your service desk" } else { &self.notices.provider }
    }
}

/// A copied code is as good as the real one, so what it belongs to is to be held against the message.
const SAME: &str = "When the message says something else, it is not the one that was sent.";
const CHECK: &str = "premura-agent notices CODE tells whether the notice with a check code is theirs.";

/// A moment as people at this PC read it.
fn moment(ms: i64, zone: &TimeZone) -> String {
    let at = Timestamp::from_millisecond(ms).unwrap_or_default();
    at.to_zoned(zone.clone()).strftime("%Y-%m-%d %H:%M").to_string()
}

/// A day since 1970.
fn on(day: u16) -> Date {
    use jiff::ToSpan;
    date(1970, 1, 1).saturating_add(i32::from(day).days())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::notices::write;
    use shared::notices::Sent;

    /// 25 November 2026, 08:00 UTC.
    const NOW: i64 = 1_795_593_600_000;

    fn code(text: &str) -> CheckCode {
        CheckCode::read(text).unwrap()
    }

    fn made() -> List {
        let salt = vec![3; shared::notices::SALT_BYTES];
        let mut notices = Notices { v: 1, revision: 2, salt: salt.clone(), ..Notices::default() };
        notices.add(code("000-001").digest(&salt), NOW - 3 * OLD_MS);
        notices.whole = vec![Sent {
            kind: "found".into(),
            subject: "[#1042] PC-3: disk C: will be full".into(),
            at_ms: NOW - 60_000,
            code: code("7K4-92M"),
        }];
        (notices.provider, notices.phone) = ("Rossi IT".into(), "02 1".into());
        let home = tempfile::tempdir().unwrap();
        write(home.path(), &home.path().join("public"), &Kept::of(notices, NOW)).unwrap();
        list(&home.path().join("public")).unwrap()
    }

    #[test]
    fn the_list_shows_what_is_about_this_pc_and_says_until_when_it_is_complete() {
        let list = made();
        let lines = list.lines(&TimeZone::UTC);
        assert!(lines.contains("\n2026-11-25 07:59  7K4-92M  [#1042] PC-3: disk C: will be full\n"), "{lines}");
        assert!(lines.starts_with("Rossi IT sent these") && lines.contains("as of 2026-11-25 08:00:"), "{lines}");
        assert!(!list.document().to_string().contains("000-001"), "no code of what others were sent");
        let mut none = list;
        none.notices = Notices::default();
        let lines = none.lines(&TimeZone::UTC);
        assert!(lines.starts_with("your service desk sent no notice") && lines.contains("as of 2026-11-25"), "{lines}");
    }

    #[test]
    fn a_code_is_ours_or_a_colleagues_or_nobodys_with_what_to_do() {
        let list = made();
        let verdict = |typed: &str, later| list.verdict(typed, NOW + later, &TimeZone::UTC);
        let ours = verdict("7k4 92m", 0).unwrap();
        assert!(ours.starts_with("Ours: Rossi IT sent this on 2026-11-25 07:59") && ours.contains("[#1042]"), "{ours}");
        let colleague = verdict("ooo-ool", 0).unwrap();
        assert!(colleague.contains("on 2026-11-22, to a colleague"), "{colleague}");
        let no = verdict("7K4-92N", 0).unwrap_err();
        assert!(no.starts_with("no: Rossi IT never sent") && no.contains("call Rossi IT, tel. 02 1"), "{no}");
        let old = verdict("7K4-92N", OLD_MS + 1).unwrap_err();
        assert!(old.starts_with("not known") && old.contains("until 2026-11-25 08:00"), "{old}");
        assert!(verdict("password", 0).unwrap_err().contains("six letters"));
    }

    #[test]
    fn a_missing_or_damaged_list_says_what_to_do() {
        let home = tempfile::tempdir().unwrap();
        let told = list(&home.path().join("gone")).unwrap_err().to_string();
        assert!(told.contains("start the agent") && told.contains(FILE), "{told}");
        for garbage in ["", "{", "{}", "[]", r#"{"codes":"0"}"#, r#"{"codes":"00"}"#, r#"{"whole":[{"code":"?"}]}"#] {
            std::fs::write(home.path().join(FILE), garbage).unwrap();
            assert!(matches!(list(home.path()), Err(NoList::Missing(_))), "{garbage}");
        }
    }
}
