//! What travels: an envelope of reports one way, a receipt the other. Shapes as on the wire.
//! Invariant: no enum with payload on the wire; new meaning is a new key; unknown keys are ignored, unknown words read as
//! "other". Next: [`crate::wire`] for the bytes and their bounds.

use serde::{Deserialize, Serialize};

use crate::ids::{DeviceId, EpochId};

/// The version of the envelope that this build writes.
pub const ENVELOPE_VERSION: u16 = 1;
/// The most reports that one envelope carries.
pub const REPORTS_PER_ENVELOPE: usize = 64;

/// The beacon of an agent that went back to the configuration before, because the new one led to crashes.
pub const TAKEN_BACK: &str = "configuration-taken-back";

/// What a collector expects next when it has other reports under the sequences of an epoch: none of that epoch. An agent
/// made fewer than this whatever it made, and begins a new epoch as one does whose disk was set back.
pub const EPOCH_TAKEN: u64 = u64::MAX;

/// Reports of one device, one epoch and one boot, in sequence.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Envelope {
    /// The envelope's version.
    pub v: u16,
    /// The device that sends; the collector believes only the certificate.
    pub device: DeviceId,
    /// The spool's life that the sequence counts in.
    pub epoch: EpochId,
    /// The boot in which the reports were made.
    pub boot: String,
    /// The boot in which they are sent; monotonic times compare only when both are the same.
    #[serde(default)]
    pub sent_boot: String,
    /// Monotonic time at sending, ms since boot, sleep included.
    #[serde(default)]
    pub sent_mono_ms: u64,
    /// Wall clock at sending, ms UTC: displayed and used for skew, never believed.
    #[serde(default)]
    pub sent_wall_ms: i64,
    /// Sequence of the first report.
    pub first_seq: u64,
    /// The configuration's revision that the agent works by.
    #[serde(default)]
    pub policy_revision: u64,
    /// The agent's version.
    #[serde(default)]
    pub agent: String,
    /// 1..64 reports.
    pub reports: Vec<Report>,
}

/// One report: a sample, an inventory, a beacon or a gap.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Report {
    /// `sample`, `beacon` or `gap`.
    pub kind: String,
    /// Monotonic time, ms since boot, sleep included.
    pub mono_ms: u64,
    /// Wall clock, ms UTC.
    pub wall_ms: i64,
    /// Beacon: `stop` (agent), `shutdown`, `restart`, `sleep`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub beacon: Option<String>,
    /// What was dropped, in the place of what was dropped.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub gap: Option<Gap>,
    /// What the checks saw.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub observations: Vec<Observation>,
}

/// A counted loss that stands in sequence for the reports from the report's own sequence to `last`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Gap {
    /// `full` (the spool's bound), `damage` (a record that does not read back), `gone` (asked for, no longer kept).
    pub class: String,
    /// Reports lost.
    pub count: u64,
    /// Sequence of the first.
    pub first: u64,
    /// Sequence of the last.
    pub last: u64,
}

/// What one check saw.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Observation {
    /// The check's key.
    pub check: String,
    /// The version of its facts.
    pub v: u16,
    /// Monotonic time of the look, ms since boot.
    pub mono_ms: u64,
    /// Wall clock of the look, ms UTC.
    pub wall_ms: i64,
    /// How long the look took.
    pub took_ms: u32,
    /// `seen` or `unseen`.
    pub outcome: String,
    /// Why unseen: a word of [`crate::observation::Why`].
    #[serde(skip_serializing_if = "String::is_empty")]
    pub why: String,
    /// What a technician would want to know of an unseen.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub detail: String,
    /// The facts, MessagePack of their own version, stored as received.
    #[serde(with = "bin", skip_serializing_if = "Vec::is_empty")]
    pub facts: Vec<u8>,
    /// When the facts are a difference: the digest of the facts that they differ from.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub base: Option<u64>,
}

impl Observation {
    /// True when the check saw.
    #[must_use]
    pub fn is_seen(&self) -> bool {
        self.outcome == "seen"
    }
}

impl Envelope {
    /// Each report with its own sequence and the last sequence it stands for (a gap stands for many).
    pub fn sequenced(&self) -> impl Iterator<Item = (u64, u64, &Report)> {
        let mut next = self.first_seq;
        self.reports.iter().map(move |report| {
            let first = next;
            let last = report.gap.as_ref().map_or(first, |gap| gap.last.max(first));
            next = last.saturating_add(1);
            (first, last, report)
        })
    }

    /// The last sequence that the envelope stands for.
    #[must_use]
    pub fn last_seq(&self) -> u64 {
        self.sequenced().last().map_or(self.first_seq, |(_, last, _)| last)
    }
}

/// The collector's answer to an envelope: everything up to `highest_seq` is on disk.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Receipt {
    /// The receipt's version.
    pub v: u16,
    /// The device it is meant for, so that no other answer passes for a receipt.
    pub device: String,
    /// The epoch it is meant for.
    pub epoch: String,
    /// The highest sequence on disk.
    pub highest_seq: u64,
    /// The collector's time, ms UTC.
    pub server_ms: i64,
    /// With a 409: the sequence that the collector expects next, or [`EPOCH_TAKEN`].
    #[serde(skip_serializing_if = "Option::is_none")]
    pub expected: Option<u64>,
    /// Checks whose facts are wanted whole, because a difference found no base.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub want_whole: Vec<String>,
    /// The device is to ask for a new certificate now, and not when 90 days are over: another authority signs.
    #[serde(skip_serializing_if = "is_false")]
    pub rotate_key: bool,
    /// Which state of the customer's notices it is ([`crate::notices`]); whoever knows another one asks for them. 0: of a
    /// collector that has none to give.
    #[serde(skip_serializing_if = "is_none")]
    pub notices: u64,
    /// Configuration, when the agent's revision is not the collector's.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub configuration: Option<Configuration>,
}

/// All that a collector may ask of an agent: bounded numbers and known words. The agent clamps them again.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Configuration {
    /// Its revision, echoed by the agent.
    pub revision: u64,
    /// Seconds between samples, 60..86400.
    pub sample_s: u32,
    /// Seconds between sendings, 60..86400.
    pub send_s: u32,
    /// Checks switched off.
    pub off: Vec<String>,
    /// `strict` or `standard`.
    pub privacy: String,
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "what serde asks for")]
fn is_false(value: &bool) -> bool {
    !value
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "what serde asks for")]
fn is_none(number: &u64) -> bool {
    *number == 0
}

pub mod bin {
    //! Bytes as MessagePack `bin`, for `#[serde(with = …)]`, without another dependency.
    use serde::de::{Deserializer, Error, SeqAccess, Visitor};
    use serde::ser::Serializer;

    /// Writes bytes.
    ///
    /// # Errors
    /// What the serializer says.
    pub fn serialize<S: Serializer>(bytes: &[u8], to: S) -> Result<S::Ok, S::Error> {
        to.serialize_bytes(bytes)
    }

    /// Reads bytes.
    ///
    /// # Errors
    /// What the deserializer says.
    pub fn deserialize<'de, D: Deserializer<'de>>(from: D) -> Result<Vec<u8>, D::Error> {
        struct Bytes;
        impl<'de> Visitor<'de> for Bytes {
            type Value = Vec<u8>;
            fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str("bytes")
            }
            fn visit_bytes<E: Error>(self, bytes: &[u8]) -> Result<Vec<u8>, E> {
                Ok(bytes.to_vec())
            }
            fn visit_byte_buf<E: Error>(self, bytes: Vec<u8>) -> Result<Vec<u8>, E> {
                Ok(bytes)
            }
            fn visit_seq<A: SeqAccess<'de>>(self, _: A) -> Result<Vec<u8>, A::Error> {
                Err(A::Error::custom("facts are bytes, not a list"))
            }
        }
        from.deserialize_bytes(Bytes)
    }
}
