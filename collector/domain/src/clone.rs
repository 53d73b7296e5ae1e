//! A disk that was copied: several computers show one certificate. Found when one of them goes on after another was heard.
//! Invariant: no sequence is taken for a copy whose content is another; one computer alone (restarted, set back, its reports
//! sent again) is never taken for two; what is remembered is bounded, however many copies report.
//! Next: the collector's `app::writer::copies`; [`crate::sequence`] for the place of an envelope.

use serde::{Deserialize, Serialize};
use shared::check::digest;
use shared::reading::{Fingerprint, Scope, Severity};
use shared::report::Envelope;
use shared::text::Words;

use crate::finding::{FindingChange, FindingStep, Opening};

/// The check's key under which a copied disk is found.
pub const CHECK: &str = "copied_disk";

/// Who was not heard for this long is gone: longer than a night, ms.
pub const GONE_MS: i64 = 86_400_000;

/// Lives that are remembered of a device.
const LIVES: usize = 4;
/// A life that was not heard for this long makes room when there is none, s: four times the slowest sending.
const STALE_S: u32 = 3600;
/// How far the beginning of one boot may seem to move, s: drift of two clocks, and a slow line.
const BEGAN_S: u32 = 300;
/// The mark of a sequence that stands for what was dropped.
const GAP: u32 = 1;

/// Who sent an envelope, as far as it tells.
#[derive(Clone, Copy, Debug)]
pub struct Sighting {
    epoch: u32,
    boot: u32,
    began_s: u32,
    at: i64,
    tells: bool,
}

/// A computer between two of its starts, as its envelopes show it: the boot that sends and the epoch it counts in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
struct Life {
    epoch: u32,
    boot: u32,
    /// When the boot began by our clock, s: a computer set back to a moment in its past begins later than it did.
    began_s: u32,
    seen_s: u32,
}

/// What is remembered of who reports as one device; part of its row.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Lives {
    /// The mark of the newest report on disk of the device's epoch; 0 when it is not known.
    pub newest: u32,
    /// When another than the judged one was last heard, ms UTC; 0 while one computer reports.
    apart_at: i64,
    /// The lives heard last, the newest at the end.
    lives: Vec<Life>,
}

/// Whose reports an envelope brings.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// The device's own: they are judged.
    Own,
    /// Another computer's: they are kept, apart from the device's.
    Apart,
}

/// What became known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum News {
    /// The disk was copied.
    Found,
    /// One computer reports again.
    Over,
}

impl Sighting {
    /// Who sent this envelope, received at a moment by our clock.
    #[must_use]
    pub fn of(envelope: &Envelope, at: i64) -> Self {
        let began = at.saturating_sub(i64::try_from(envelope.sent_mono_ms).unwrap_or(i64::MAX));
        Self {
            epoch: short(envelope.epoch.to_string().as_bytes()),
            boot: short(envelope.sent_boot.as_bytes()),
            began_s: seconds(began),
            at,
            tells: !envelope.sent_boot.is_empty(),
        }
    }

    fn is(&self, life: &Life) -> bool {
        (life.epoch, life.boot) == (self.epoch, self.boot)
    }

    /// It is this life and went on ever since, rather than being set back to a moment in its past.
    fn went_on(&self, life: &Life) -> bool {
        self.is(life) && self.began_s.abs_diff(life.began_s) <= BEGAN_S
    }
}

impl Lives {
    /// What is known of a device when nothing is but that its disk was copied.
    #[must_use]
    pub fn copied(at: i64) -> Self {
        Self { apart_at: at.max(1), ..Self::default() }
    }

    /// Several computers report as this device.
    #[must_use]
    pub fn is_copied(&self) -> bool {
        self.apart_at > 0
    }

    /// The boot heard last is the one of this sighting.
    #[must_use]
    pub fn is_last_boot(&self, who: &Sighting) -> bool {
        self.lives.last().is_none_or(|last| last.boot == who.boot)
    }

    /// Takes note of an envelope with new reports, whose epoch `is_own` to the device that was last heard at `own_at`: whose
    /// it is, and what became known.
    pub fn heard(&mut self, who: &Sighting, is_own: bool, own_at: i64) -> (Part, Option<News>) {
        let returned = self.see(who);
        if !self.is_copied() {
            if !returned {
                return (Part::Own, None);
            }
            // Who was here before the other goes on as the device.
            self.apart_at = who.at.max(1);
            return (Part::Own, Some(News::Found));
        }
        if !is_own && who.at.saturating_sub(own_at) < GONE_MS {
            self.apart_at = who.at.max(1);
            return (Part::Apart, None);
        }
        // Either nobody else was heard for a day, or this one is all that is left.
        if !is_own || who.at.saturating_sub(self.apart_at) >= GONE_MS {
            self.apart_at = 0;
            self.lives.retain(|life| who.is(life));
            return (Part::Own, Some(News::Over));
        }
        (Part::Own, None)
    }

    /// Takes note of an envelope whose sequences are on disk with other content.
    pub fn collided(&mut self, who: &Sighting) -> Option<News> {
        let earlier = self.lives.split_last().map(|(_, earlier)| earlier).unwrap_or_default();
        // The same boot is one whose spool alone was set back, and that may come twice.
        let returned = who.tells && !self.is_last_boot(who) && earlier.iter().any(|life| who.went_on(life));
        if self.is_copied() || !returned {
            return None;
        }
        self.apart_at = who.at.max(1);
        Some(News::Found)
    }

    /// Remembers a life; true when it was heard before another one and went on beside it.
    fn see(&mut self, who: &Sighting) -> bool {
        if !who.tells {
            return false;
        }
        let seen_s = seconds(who.at);
        let life = Life { epoch: who.epoch, boot: who.boot, began_s: who.began_s, seen_s };
        let place = self.lives.iter().position(|one| who.is(one));
        let before = place.map(|place| (place + 1 < self.lives.len(), self.lives.remove(place)));
        if before.is_none() && self.lives.len() >= LIVES {
            // In a crowd the first ones stay, so that one of them is known when its turn comes again.
            let is_stale = self.lives.first().is_some_and(|one| seen_s.saturating_sub(one.seen_s) > STALE_S);
            let leaves = if is_stale { 0 } else { self.lives.len() - 1 };
            self.lives.remove(leaves);
        }
        self.lives.push(life);
        before.is_some_and(|(beside, one)| beside && who.went_on(&one))
    }
}

/// The mark of the report that stands for a sequence, for telling a copy from other content; 0 when none does.
#[must_use]
pub fn mark(envelope: &Envelope, seq: u64) -> u32 {
    let Some((_, _, report)) = envelope.sequenced().find(|(first, last, _)| (*first..=*last).contains(&seq)) else {
        return 0;
    };
    if report.gap.is_some() {
        return GAP;
    }
    let mut bytes = envelope.boot.clone().into_bytes();
    bytes.extend(report.mono_ms.to_le_bytes());
    bytes.extend(report.wall_ms.to_le_bytes());
    for one in &report.observations {
        bytes.extend(one.mono_ms.to_le_bytes());
        bytes.extend(one.took_ms.to_le_bytes());
        bytes.extend(one.facts.len().to_le_bytes());
    }
    short(&bytes).max(GAP + 1)
}

/// Whether a report is another than the one on disk, by their marks. What was dropped can be no other, and what is not known
/// counts as the same.
#[must_use]
pub fn is_other(on_disk: u32, sent: u32) -> bool {
    on_disk != 0 && sent > GAP && on_disk != sent
}

/// The change of a device's findings.
#[must_use]
pub fn finding(news: News, at: i64) -> FindingChange {
    let kind = match news {
        News::Found => FindingStep::Opened(Opening {
            severity: Severity::High,
            scope: Scope::Device,
            cause: CHECK.to_owned(),
            words: Words::new("copied-disk"),
            since_at: at,
            // Reports of two computers in one are wrong from the first day on.
            danger: true,
            is_private: false,
        }),
        News::Over => FindingStep::Cleared { gone: false, words: Some(Words::new("copied-disk-over")) },
    };
    FindingChange { fingerprint: Fingerprint { check: CHECK.to_owned(), subject: String::new() }, at, kind }
}

fn short(bytes: &[u8]) -> u32 {
    let whole = digest(bytes);
    u32::try_from((whole >> 32) ^ (whole & u64::from(u32::MAX))).unwrap_or(u32::MAX)
}

fn seconds(ms: i64) -> u32 {
    u32::try_from(ms.div_euclid(1000).clamp(0, i64::from(u32::MAX))).unwrap_or(u32::MAX)
}

#[cfg(test)]
#[path = "clone_tests.rs"]
mod tests;
