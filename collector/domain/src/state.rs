//! What is remembered of a device between reports: a small row with every report, windows now and then.
//! Invariant: the row holds all that decides about findings; windows can be rebuilt from raw reports.
//! Next: [`crate::judge`], which moves it forward.

use serde::{Deserialize, Serialize};
use shared::past::{DeviceClass, Windows};
use shared::programmes::Programmes;
use shared::reading::Fingerprint;

use crate::blind::Blind;
use crate::clone::Lives;
use crate::condition::Condition;
use crate::forecast::Foresight;
use crate::week::Week;

/// The version of the stored row; another one is rebuilt from the open findings.
const ROW_VERSION: u8 = 1;
/// How the week in a checkpoint is told from windows of before it had one.
const WEEK: &str = "week";

/// What is remembered with every report.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Row {
    version: u8,
    /// What the device is.
    pub class: DeviceClass,
    /// Observed time of the newest report, ms UTC.
    pub observed_at: i64,
    /// The wall clock's offset at the last receipt, ms.
    pub skew_ms: Option<i64>,
    /// The last report's beacon, when it was one.
    pub beacon: Option<String>,
    /// Conditions that are not idle.
    pub conditions: Vec<(Fingerprint, Condition)>,
    /// Who reports as this device; rows of before have none.
    #[serde(default)]
    pub lives: Lives,
    /// Longer programmes of support that it was seen to have; rows of before have none.
    #[serde(default)]
    pub programmes: Programmes,
}

/// A device's state.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DeviceState {
    /// Committed with every report.
    pub row: Row,
    /// Checkpointed now and then, rebuilt from raw reports after.
    pub windows: Windows,
    /// What is ahead of it; checkpointed and rebuilt with the windows.
    pub foresight: Foresight,
    /// When it is usually heard; checkpointed with the windows.
    pub week: Week,
    /// What its checks cannot see, kept as rows of its own.
    pub blind: Blind,
}

impl DeviceState {
    /// Its week, windows and foresight as bytes: the one behind the other, each in its own version.
    #[must_use]
    pub fn checkpoint(&self) -> Vec<u8> {
        let mut bytes = rmp_serde::to_vec(&(WEEK, self.week)).unwrap_or_default();
        bytes.extend(rmp_serde::to_vec(&self.windows).unwrap_or_default());
        bytes.extend(self.foresight.save().unwrap_or_default());
        bytes
    }

    /// Takes week, windows and foresight from a checkpoint; what does not read begins anew.
    pub fn restore(&mut self, mut bytes: &[u8]) {
        if let Some((week, rest)) = week_of(bytes) {
            (self.week, bytes) = (week, rest);
        }
        match rmp_serde::from_read(&mut bytes) {
            Ok(windows) => self.windows = windows,
            Err(_) => return,
        }
        self.foresight = Foresight::load(bytes).unwrap_or_default();
    }
}

/// The week at the head of a checkpoint, and what follows it; those of before have none.
#[must_use]
pub fn week_of(mut bytes: &[u8]) -> Option<(Week, &[u8])> {
    let (name, week): (String, Week) = rmp_serde::from_read(&mut bytes).ok()?;
    (name == WEEK).then_some((week, bytes))
}

impl Row {
    /// The stored bytes.
    #[must_use]
    pub fn to_bytes(&self) -> Vec<u8> {
        let row = Self { version: ROW_VERSION, ..self.clone() };
        rmp_serde::to_vec(&row).unwrap_or_default()
    }

    /// The row of stored bytes; none when it was written by another version.
    #[must_use]
    pub fn of_bytes(bytes: &[u8]) -> Option<Self> {
        rmp_serde::from_slice::<Self>(bytes).ok().filter(|row| row.version == ROW_VERSION)
    }

    /// The condition of a fingerprint, made when it is new.
    pub fn condition(&mut self, fingerprint: &Fingerprint) -> &mut Condition {
        let place = match self.conditions.iter().position(|(known, _)| known == fingerprint) {
            Some(place) => place,
            None => {
                self.conditions.push((fingerprint.clone(), Condition::default()));
                self.conditions.len() - 1
            }
        };
        #[expect(clippy::indexing_slicing, reason = "the place was found or pushed on the lines above")]
        &mut self.conditions[place].1
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::clone::Sighting;
    use crate::policy::Patience;
    use shared::ids::{DeviceId, EpochId};
    use shared::reading::{Level, Severity};
    use shared::report::Envelope;

    #[test]
    fn a_row_reads_back_and_another_version_is_told() {
        let mut row = Row { observed_at: 5, skew_ms: Some(-3), beacon: Some("stop".into()), ..Row::default() };
        let fingerprint = Fingerprint { check: "disk_space".into(), subject: "/".into() };
        row.condition(&fingerprint).step(Level::Bad(Severity::High), 1, 3, &Patience::DEFAULT);
        let read = Row::of_bytes(&row.to_bytes()).unwrap();
        assert_eq!(read, Row { version: ROW_VERSION, ..row.clone() });
        let other = rmp_serde::to_vec(&Row { version: 9, ..row }).unwrap();
        assert_eq!(Row::of_bytes(&other), None);
        assert_eq!(Row::of_bytes(b"junk"), None);
        // As it was written before it told programmes, and before it said who reports: the same without its last members.
        let mut before = rmp_serde::to_vec(&Row { version: ROW_VERSION, ..Row::default() }).unwrap();
        let lives = rmp_serde::to_vec(&Lives::default()).unwrap().len();
        for bytes in [rmp_serde::to_vec(&Programmes::default()).unwrap().len(), lives] {
            before.truncate(before.len() - bytes);
            before[0] -= 1;
            assert_eq!(Row::of_bytes(&before), Some(Row { version: ROW_VERSION, ..Row::default() }));
        }
    }

    #[test]
    fn a_row_with_five_open_conditions_fits_512_bytes() {
        let mut row = Row { observed_at: i64::MAX, skew_ms: Some(i64::MAX), ..Row::default() };
        for subject in ["/", "/var/lib/postgresql", "nginx.service", "clock", "/etc/ssl/private/web.pem"] {
            let fingerprint = Fingerprint { check: "certificate".into(), subject: subject.into() };
            for sample in 0..3 {
                let at = 1_700_000_000_000 + sample;
                row.condition(&fingerprint).step(Level::Bad(Severity::High), at, 3, &Patience::DEFAULT);
            }
        }
        let (epoch, device) = (EpochId::new(u64::MAX, [9; 10]), DeviceId::new(9, [9; 10]));
        let sent = Envelope {
            v: 1,
            device,
            epoch,
            boot: "b".into(),
            sent_boot: "b".into(),
            sent_mono_ms: 1,
            sent_wall_ms: 1,
            first_seq: 1,
            policy_revision: 1,
            agent: String::new(),
            reports: Vec::new(),
        };
        row.lives.newest = u32::MAX;
        let _own = row.lives.heard(&Sighting::of(&sent, 1_800_000_000_000), true, 0);
        assert!(row.to_bytes().len() <= 512, "{} bytes", row.to_bytes().len());
    }
}
