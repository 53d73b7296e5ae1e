//! What was already wrong when devices were enrolled: gathered by cause, dismissed with a reason, put back.
//! Invariant: only what is held for the take-over report is dismissed, and only what was dismissed is put back; a finding
//! keeps its fault, so what becomes critical still opens a ticket. Next: [`crate::reconcile::release`] for the way into tickets.

use std::collections::BTreeMap;

use shared::reading::{Scope, Severity};
use shared::text::{Value, Words, clean};

use crate::change::{Actor, Change};
use crate::finding::{Finding, cause_of};
use crate::suppression::Held;

/// The longest reason kept, bytes.
pub const REASON_BYTES: usize = 500;

/// The same fault on one or several devices of a customer.
#[derive(Clone, Debug, PartialEq)]
pub struct Group<T> {
    /// The check that found it.
    pub check: String,
    /// The cause within its scope.
    pub cause: String,
    /// The worst of its findings.
    pub severity: Severity,
    /// The earliest moment one of them was seen, ms UTC.
    pub since_at: i64,
    /// Tickets it opens when it is released: one for each owner of the work.
    pub tickets: usize,
    /// Its findings, in the order they came in.
    pub items: Vec<T>,
}

/// Gathers findings by check and cause: the worst first, then what concerns most devices, then by name.
pub fn groups<T>(items: impl IntoIterator<Item = T>, finding: impl Fn(&T) -> &Finding) -> Vec<Group<T>> {
    let mut by_cause: BTreeMap<(String, String), Vec<T>> = BTreeMap::new();
    for item in items {
        let one = finding(&item);
        let key = (one.fingerprint.check.clone(), cause_of(&one.cause_key).to_owned());
        by_cause.entry(key).or_default().push(item);
    }
    let mut groups: Vec<Group<T>> = by_cause
        .into_iter()
        .map(|((check, cause), items)| {
            let all = || items.iter().map(&finding);
            let mut owners: Vec<&str> = all().map(|one| one.cause_key.as_str()).collect();
            owners.sort_unstable();
            owners.dedup();
            let (severity, since_at) = (all().map(|one| one.severity).max(), all().map(|one| one.since_at).min());
            let tickets = owners.len();
            let (severity, since_at) = (severity.unwrap_or(Severity::Info), since_at.unwrap_or(0));
            Group { check, cause, severity, since_at, tickets, items }
        })
        .collect();
    groups.sort_by_key(|one| (std::cmp::Reverse(one.severity), std::cmp::Reverse(one.items.len())));
    groups
}

/// Whether a cause has one ticket for several devices.
#[must_use]
pub fn is_shared(cause_key: &str) -> bool {
    !cause_key.starts_with(Scope::Device.word())
}

/// Why somebody took a finding off the report.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Dismissal {
    /// The reason, in their words.
    pub why: String,
    /// Their name.
    pub by: String,
    /// When, ms UTC.
    pub at: i64,
}

/// Why it is refused: a value, not an error.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refused {
    /// It has cleared, has a ticket, or is held for another reason.
    #[error("this is no longer on the take-over report")]
    NotThere,
    /// A reason is wanted.
    #[error("say in a few words why; the next colleague will ask")]
    Empty,
    /// The reason is longer than what is kept.
    #[error("these are more words than are kept; say it in 500 letters")]
    TooLong,
}

/// A reason as it is kept.
///
/// # Errors
/// Refused when there is none, or too much of it.
pub fn reason(text: &str) -> Result<String, Refused> {
    if text.len() > REASON_BYTES {
        return Err(Refused::TooLong);
    }
    let text = clean(text, REASON_BYTES);
    if text.is_empty() { Err(Refused::Empty) } else { Ok(text) }
}

/// Takes a finding off the report; the line says so on its device.
///
/// # Errors
/// Refused when it is not on the report.
pub fn dismiss(finding: &mut Finding, why: &str, who: &Actor, now: i64) -> Result<(Dismissal, Change), Refused> {
    moved(finding, Held::TakeOver, Held::Dismissed)?;
    let mut words = Words::new("finding-dismissed").text("subject", &finding.fingerprint.subject);
    // Cleaned and bounded already, at a reason's own length.
    words.args.insert("text".to_owned(), Value::Text(why.to_owned()));
    let by = who.name().unwrap_or_default().to_owned();
    Ok((Dismissal { why: why.to_owned(), by, at: now }, line(finding, who, now, words)))
}

/// Puts a dismissed finding back on the report.
///
/// # Errors
/// Refused when it was not dismissed.
pub fn put_back(finding: &mut Finding, who: &Actor, now: i64) -> Result<Change, Refused> {
    moved(finding, Held::Dismissed, Held::TakeOver)?;
    let words = Words::new("finding-put-back").text("subject", &finding.fingerprint.subject);
    Ok(line(finding, who, now, words))
}

fn moved(finding: &mut Finding, from: Held, to: Held) -> Result<(), Refused> {
    if finding.cleared_at.is_some() || finding.held != Some(from) {
        return Err(Refused::NotThere);
    }
    finding.held = Some(to);
    finding.release_at = None;
    Ok(())
}

fn line(finding: &Finding, who: &Actor, at: i64, words: Words) -> Change {
    Change { ticket: None, device: Some(finding.device), at, actor: who.clone(), words, internal: true }
}

#[cfg(test)]
mod tests {
    use super::*;
    use shared::ids::{DeviceId, FindingId, TechnicianId, TicketId};
    use shared::reading::Fingerprint;

    fn finding(device: u8, check: &str, cause_key: &str, severity: Severity, since_at: i64) -> Finding {
        Finding {
            id: FindingId::new(1, [device; 10]),
            device: DeviceId::new(1, [device; 10]),
            fingerprint: Fingerprint { check: check.into(), subject: "/".into() },
            severity,
            cause_key: cause_key.into(),
            words: Words::new("disk-space"),
            since_at,
            opened_at: since_at,
            cleared_at: None,
            ticket: None,
            held: Some(Held::TakeOver),
            release_at: None,
            policy_revision: 1,
        }
    }

    fn anna() -> Actor {
        Actor::Technician(TechnicianId::new(1, [2; 10]), "Anna".into())
    }

    #[test]
    fn findings_are_gathered_by_cause_the_worst_first() {
        let found = [
            finding(1, "disk_space", "device:dev_1:disk_space", Severity::Medium, 30),
            finding(2, "disk_space", "device:dev_2:disk_space", Severity::High, 20),
            finding(1, "software", "customer:cus_1:unwanted:torrents", Severity::High, 10),
            finding(2, "software", "customer:cus_1:unwanted:torrents", Severity::High, 10),
            finding(3, "software", "customer:cus_1:unwanted:torrents", Severity::High, 10),
            finding(1, "operating_system", "customer:cus_1:debian-12", Severity::Low, 5),
        ];
        let groups = groups(&found, |one| one);
        let told: Vec<_> = groups
            .iter()
            .map(|one| {
                (one.check.as_str(), one.cause.as_str(), one.severity, one.since_at, one.items.len(), one.tickets)
            })
            .collect();
        let wanted = [
            ("software", "unwanted:torrents", Severity::High, 10, 3, 1),
            ("disk_space", "disk_space", Severity::High, 20, 2, 2),
            ("operating_system", "debian-12", Severity::Low, 5, 1, 1),
        ];
        assert_eq!(told, wanted);
        assert!(is_shared("customer:cus_1:debian-12") && !is_shared("device:dev_1:disk_space"));
    }

    #[test]
    fn what_is_on_the_report_is_dismissed_and_put_back_and_nothing_else_is() {
        let on_report = finding(1, "disk_space", "device:dev_1:disk_space", Severity::High, 1);
        let table = [
            ("on the report", on_report.clone(), true),
            ("under maintenance", Finding { held: Some(Held::Maintenance), ..on_report.clone() }, false),
            ("in the digest", Finding { held: Some(Held::Digest), ..on_report.clone() }, false),
            ("dismissed already", Finding { held: Some(Held::Dismissed), ..on_report.clone() }, false),
            (
                "with a ticket",
                Finding { held: None, ticket: Some(TicketId::new(1, [1; 10])), ..on_report.clone() },
                false,
            ),
            ("cleared meanwhile", Finding { cleared_at: Some(2), ..on_report.clone() }, false),
        ];
        for (case, mut one, wanted) in table {
            let before = one.clone();
            let done = dismiss(&mut one, "bought in spring", &anna(), 9);
            assert_eq!(done.is_ok(), wanted, "{case}");
            if let Ok((dismissal, change)) = done {
                assert_eq!(dismissal, Dismissal { why: "bought in spring".into(), by: "Anna".into(), at: 9 });
                assert!(change.internal && change.device == Some(one.device) && change.ticket.is_none());
                assert_eq!(put_back(&mut one, &anna(), 10).unwrap().words.key, "finding-put-back");
            }
            assert_eq!(one, before, "{case}: a refusal changes nothing, and putting back undoes");
            assert_eq!(put_back(&mut one, &anna(), 11).is_ok(), before.held == Some(Held::Dismissed), "{case}");
        }
    }

    #[test]
    fn a_reason_is_a_few_words() {
        assert_eq!(reason(" known\n since May "), Ok("known since May".into()));
        assert_eq!(reason(" \u{200b}\n"), Err(Refused::Empty));
        assert_eq!(reason(&"a".repeat(REASON_BYTES + 1)), Err(Refused::TooLong));
    }
}
