//! What an answer to reports means, and what becomes of the reports.
//! Invariant: only an authenticated receipt that names this device and this epoch lets go of anything (trust A15); nothing
//! but a refusal for good ever gives a report up, one at a time and set aside (trust A10, A13). Next: [`crate::spool`].

use std::panic::{AssertUnwindSafe, catch_unwind};

use shared::ids::{DeviceId, EpochId};
use shared::report::{ENVELOPE_VERSION, EPOCH_TAKEN, Envelope, REPORTS_PER_ENVELOPE, Receipt};
use shared::wire;

use crate::clock::{self, Moment};
use crate::line::{Answer, LineError};
use crate::spool::Spool;
use crate::spool::read::Batch;

/// Failures of this program over one report after which the report is set aside.
const PATIENCE: u32 = 3;

/// Why a new epoch begins though the collector is behind.
const TAKEN: &str = "the collector has other reports under these numbers: this PC's disk was set back, or was copied and \
                     both run; a new epoch begins";

/// Who sends, from where, by which configuration.
#[derive(Clone, Debug, PartialEq)]
pub struct Sender {
    /// The device.
    pub device: DeviceId,
    /// The boot now running.
    pub boot: String,
    /// The configuration's revision.
    pub policy_revision: u64,
}

/// A body on its way.
#[derive(Clone, Debug, PartialEq)]
pub struct Sending {
    /// The envelope's bytes.
    pub body: Vec<u8>,
    /// The epoch it was made in.
    pub epoch: EpochId,
    /// The last sequence that had been given when it was made: until there, more waits.
    pub newest: u64,
    first: u64,
    count: usize,
    only_gaps: bool,
}

/// What an answer means.
#[derive(Clone, Debug, PartialEq)]
pub enum Meaning {
    /// Everything up to the receipt's sequence is on the collector's disk.
    Receipt(Receipt),
    /// The collector stands elsewhere and says where.
    Elsewhere(Receipt, u64),
    /// The collector will never take this body.
    Refused(u16),
    /// Not now, or not the collector: try again later.
    Later {
        /// The wait that was asked for.
        retry_after_s: Option<u64>,
        /// Whether the collector does not take this device's certificate.
        denied: bool,
        /// Why, for people.
        why: String,
    },
}

/// What to do after an answer.
#[derive(Clone, Debug, PartialEq)]
pub enum Next {
    /// Go on; more may wait.
    Proceed,
    /// Wait before the next attempt.
    Wait {
        /// The wait that was asked for.
        retry_after_s: Option<u64>,
        /// Why, for people.
        why: String,
    },
}

/// Reads an answer; pure.
#[must_use]
pub fn meaning(answer: Result<Answer, LineError>, device: DeviceId, epoch: EpochId) -> Meaning {
    let later = |retry_after_s, why: String| Meaning::Later { retry_after_s, denied: false, why };
    let answer = match answer {
        Err(error) => return later(None, error.to_string()),
        Ok(answer) => answer,
    };
    let receipt = || {
        let receipt = wire::read_receipt(&answer.body).ok()?;
        (receipt.device == device.to_string() && receipt.epoch == epoch.to_string()).then_some(receipt)
    };
    match answer.status {
        200 => match receipt() {
            Some(receipt) if receipt.highest_seq > 0 => Meaning::Receipt(receipt),
            _ => later(None, "what answered with 200 is not our collector: it gave no receipt for this PC".into()),
        },
        409 => match receipt().and_then(|receipt| receipt.expected.map(|expected| (receipt, expected))) {
            Some((receipt, expected)) if expected > 0 => Meaning::Elsewhere(receipt, expected),
            _ => later(None, "the collector answered 409 without saying what it expects".into()),
        },
        400 | 413 | 415 | 422 => Meaning::Refused(answer.status),
        401 | 403 => Meaning::Later {
            retry_after_s: answer.retry_after_s,
            denied: true,
            why: "the collector does not take this PC's certificate; when it stays so, enrol this PC again".into(),
        },
        status => later(answer.retry_after_s, format!("the collector answered {status}")),
    }
}

/// Sends what waits, and settles what came of it.
#[derive(Clone, Debug)]
pub struct Deliverer {
    most: usize,
    failed: (u64, u32),
}

impl Default for Deliverer {
    fn default() -> Self {
        Self { most: REPORTS_PER_ENVELOPE, failed: (0, 0) }
    }
}

impl Deliverer {
    /// The next body to send; nothing when nothing waits.
    ///
    /// # Errors
    /// Why it cannot be made now, for people.
    pub fn next(&mut self, spool: &mut Spool, sender: &Sender, now: Moment) -> Result<Option<Sending>, String> {
        self.next_with(spool, |batch, epoch| envelope(batch, epoch, sender, now))
    }

    fn next_with(
        &mut self,
        spool: &mut Spool,
        build: impl Fn(&Batch, EpochId) -> Envelope,
    ) -> Result<Option<Sending>, String> {
        let (epoch, newest) = (spool.standing().epoch, spool.standing().last);
        let batch = spool.batch(self.most).map_err(|error| format!("the spool cannot be read: {error}"))?;
        if batch.reports.is_empty() {
            return Ok(None);
        }
        let built = catch_unwind(AssertUnwindSafe(|| wire::write(&build(&batch, epoch))));
        match built {
            Ok(Ok(body)) => {
                let (first, count) = (batch.first, batch.reports.len());
                let only_gaps = batch.reports.iter().all(|report| report.gap.is_some());
                Ok(Some(Sending { body, epoch, newest, first, count, only_gaps }))
            }
            Ok(Err(error)) => Err(format!("an envelope cannot be written: {error}")),
            Err(_) => {
                self.stumbled(spool, &batch);
                Err(format!("this program failed over the reports from {} on", batch.first))
            }
        }
    }

    /// This program failed over a batch: alone, a report gets two more chances.
    fn stumbled(&mut self, spool: &mut Spool, batch: &Batch) {
        self.most = 1;
        let times = if self.failed.0 == batch.first { self.failed.1 + 1 } else { 1 };
        self.failed = (batch.first, times);
        if times >= PATIENCE {
            spool.refuse(batch.first);
            self.failed = (0, 0);
        }
    }

    /// Settles an answer with the spool.
    pub fn settle(&mut self, spool: &mut Spool, sent: &Sending, meaning: &Meaning, fresh: EpochId) -> Next {
        let wait = |retry_after_s, why: &str| Next::Wait { retry_after_s, why: why.to_owned() };
        let (receipt, highest) = match meaning {
            Meaning::Receipt(receipt) => (receipt, receipt.highest_seq),
            Meaning::Elsewhere(_, EPOCH_TAKEN) => {
                // Nothing of what waits is there: all of it goes under a name that no other disk has.
                spool.begin_epoch(fresh);
                return wait(None, TAKEN);
            }
            Meaning::Elsewhere(receipt, expected) => (receipt, expected - 1),
            Meaning::Later { retry_after_s, why, .. } => return wait(*retry_after_s, why),
            Meaning::Refused(status) if sent.count > 1 => {
                // One of many: send them one by one to find it.
                self.most = 1;
                tracing::warn!("The collector refuses {} reports with {status}; they are sent one by one.", sent.count);
                return Next::Proceed;
            }
            Meaning::Refused(status) if sent.only_gaps => {
                return wait(None, &format!("the collector refuses a gap record with {status}"));
            }
            Meaning::Refused(_) => {
                spool.refuse(sent.first);
                return Next::Proceed;
            }
        };
        match spool.acknowledge(highest, receipt.server_ms) {
            Err(ahead) => {
                spool.begin_epoch(fresh);
                wait(None, &format!("{ahead}; a new epoch begins"))
            }
            Ok(()) if highest >= sent.first => {
                self.most = REPORTS_PER_ENVELOPE;
                Next::Proceed
            }
            Ok(()) if matches!(meaning, Meaning::Elsewhere(..)) && highest + 1 < sent.first => Next::Proceed,
            // No step forward and none back: without a wait this would go round for ever.
            Ok(()) => wait(None, "the collector took none of the reports"),
        }
    }
}

fn envelope(batch: &Batch, epoch: EpochId, sender: &Sender, now: Moment) -> Envelope {
    let mut reports = batch.reports.clone();
    for gap in reports.iter_mut().filter(|report| report.gap.is_some()) {
        (gap.mono_ms, gap.wall_ms) = (now.mono_ms, now.wall_ms);
    }
    Envelope {
        v: ENVELOPE_VERSION,
        device: sender.device,
        epoch,
        boot: if batch.boot.is_empty() { sender.boot.clone() } else { batch.boot.clone() },
        sent_boot: sender.boot.clone(),
        sent_mono_ms: now.mono_ms,
        sent_wall_ms: now.wall_ms,
        first_seq: batch.first,
        policy_revision: sender.policy_revision,
        agent: env!("CARGO_PKG_VERSION").to_owned(),
        reports,
    }
}

/// A sender on the boot now running.
#[must_use]
pub fn sender(device: DeviceId, policy_revision: u64) -> Sender {
    Sender { device, boot: clock::boot_id().to_owned(), policy_revision }
}

#[cfg(test)]
#[path = "deliver_tests.rs"]
mod tests;
