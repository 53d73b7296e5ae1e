//! Protects from mail that waits and mailboxes that nobody can open.
//! Windows: WMI's counters `MSExchangeTransportQueues` (the row `_total`) and `MSExchangeActiveManager`, which Exchange keeps
//! from 2010 on. Linux and macOS: there is no Exchange.
//! Invariant: messages are counted, never named; a copy of a database that waits for its turn need not be open.
//! Next: `services`, for Exchange's own services; `disk_space`, which stops mail when it runs out.

use serde::{Deserialize, Serialize};

use crate::card::{Card, Chart, Side};
use crate::check::{Check, Every};
use crate::host::{Exchange, Host, MailDatabase, MailQueue};
use crate::observation::Look;
use crate::past::{Past, Point};
use crate::reading::{Level, Reading, Severity};
use crate::text::Words;

/// The check.
pub struct This;

/// Queues and databases.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Facts {
    /// Both.
    pub exchange: Exchange,
}

crate::limits! {
    /// How much mail may wait.
    pub struct Limits {
        /// A warning when more messages than this wait in a queue.
        warn_messages: 50.0, 0 ..= 1_000_000;
        /// High when more than this wait (what Microsoft names as the most for a queue).
        high_messages: 250.0, 0 ..= 1_000_000;
        /// A warning when more messages than this were set aside as poison.
        poison_messages: 0.0, 0 ..= 1_000_000;
    }
}

const MESSAGES: &str = "messages";
/// Messages that stopped the server that carried them; they wait for a person.
const POISON: &str = "poison";
/// A queue clears below this part of its limit.
const CLEAR_PART: f64 = 0.8;

impl Check for This {
    const KEY: &'static str = "exchange";
    const EVERY: Every = Every::FifthSample;
    const OPTIONAL: bool = true;
    const CHARTS: &'static [Chart] = &[Chart { series: MESSAGES, bad: Some(Side::Above) }];
    const TRIED: &'static [&'static str] = &["warn_messages", "high_messages", "poison_messages"];
    type Facts = Facts;
    type Limits = Limits;

    fn observe(host: &dyn Host) -> Look<Facts> {
        Ok(Facts { exchange: host.exchange()? })
    }

    fn judge(facts: &Facts, _: &Past<'_>, limits: &Limits, _: i64) -> Vec<Reading> {
        let queues = facts.exchange.queues.iter().map(|queue| of_queue(queue, limits));
        queues.chain(facts.exchange.databases.iter().map(of_database)).collect()
    }

    fn series(facts: &Facts) -> Vec<Point> {
        let each = facts.exchange.queues.iter();
        each.map(|one| Point { series: MESSAGES, subject: one.queue.clone(), value: one.message_count as f64 })
            .collect()
    }

    fn limit(_: &Facts, limits: &Limits, _: &str, subject: &str) -> Option<f64> {
        Some(if subject == POISON { limits.poison_messages } else { limits.warn_messages })
    }

    fn again(_: &Facts, numbers: &[Point]) -> Option<Facts> {
        // How its databases stood is not stored.
        let queue = |point: &Point| MailQueue { queue: point.subject.clone(), message_count: whole(point.value) };
        let exchange = Exchange { queues: numbers.iter().map(queue).collect(), databases: Vec::new() };
        Some(Facts { exchange })
    }

    fn cards(facts: &Facts) -> Vec<Card> {
        let waiting = facts.exchange.queues.iter().fold(0u64, |sum, queue| sum.saturating_add(queue.message_count));
        let waiting = i64::try_from(waiting).unwrap_or(i64::MAX);
        let databases = i64::try_from(facts.exchange.databases.len()).unwrap_or(i64::MAX);
        let card = Card::new("", Words::new("exchange-card").count("messages", waiting));
        vec![card.beside(Words::new("exchange-card-databases").count("databases", databases))]
    }
}

fn of_queue(queue: &MailQueue, limits: &Limits) -> Reading {
    let count = queue.message_count as f64;
    let level = match queue.queue.as_str() {
        POISON if count > limits.poison_messages => Level::Bad(Severity::Medium),
        POISON => Level::Healthy,
        _ if count > limits.high_messages => Level::Bad(Severity::High),
        _ if count > limits.warn_messages => Level::Bad(Severity::Medium),
        _ if count > limits.warn_messages * CLEAR_PART => Level::Near,
        _ => Level::Healthy,
    };
    let count = i64::try_from(queue.message_count).unwrap_or(i64::MAX);
    let words = Words::new("exchange-queue").text("queue", &queue.queue).count("messages", count);
    Reading::new("exchange", &queue.queue, level, words)
}

fn of_database(database: &MailDatabase) -> Reading {
    let (level, key) = match (database.mounted, database.active) {
        (Some(false), Some(false)) | (Some(true), _) => (Level::Healthy, "exchange-database"),
        (Some(false), _) => (Level::Bad(Severity::High), "exchange-dismounted"),
        (None, _) => (Level::Near, "exchange-database"),
    };
    let words = Words::new(key).text("database", &database.database);
    Reading::new("exchange", &format!("database:{}", database.database), level, words)
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a cast of floats stops at both ends")]
fn whole(value: f64) -> u64 {
    value.round() as u64
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::recorded::{Answer, Recorded};
    use crate::trial::Trial;

    fn queue(queue: &str, message_count: u64) -> Facts {
        let queues = vec![MailQueue { queue: queue.into(), message_count }];
        Facts { exchange: Exchange { queues, ..Exchange::default() } }
    }

    fn database(mounted: Option<bool>, active: Option<bool>) -> Facts {
        let databases = vec![MailDatabase { database: "DB01".into(), mounted, active }];
        Facts { exchange: Exchange { databases, ..Exchange::default() } }
    }

    #[test]
    fn mail_that_waits_is_told_by_its_number() {
        let (medium, high) = (Level::Bad(Severity::Medium), Level::Bad(Severity::High));
        let table = [
            ("submission", 0, Level::Healthy),
            ("submission", 40, Level::Healthy),
            ("submission", 41, Level::Near),
            ("submission", 50, Level::Near),
            ("submission", 51, medium),
            ("remote_retry", 250, medium),
            ("remote_retry", 251, high),
            ("unreachable", u64::MAX, high),
            ("poison", 0, Level::Healthy),
            ("poison", 1, medium),
            ("poison", u64::MAX, medium),
        ];
        for (name, count, wanted) in table {
            let found = Trial::server().level::<This>(&queue(name, count), 0, name);
            assert_eq!(found, Some(wanted), "{name} {count}");
        }
        let limits = Limits::default();
        assert_eq!(This::limit(&Facts::default(), &limits, MESSAGES, "poison"), Some(0.0));
        assert_eq!(This::limit(&Facts::default(), &limits, MESSAGES, "submission"), Some(50.0));
    }

    #[test]
    fn a_database_that_people_work_with_is_open() {
        let table = [
            (Some(true), Some(true), Level::Healthy),
            (Some(true), None, Level::Healthy),
            (Some(false), Some(true), Level::Bad(Severity::High)),
            (Some(false), None, Level::Bad(Severity::High)),
            (Some(false), Some(false), Level::Healthy),
            (None, Some(true), Level::Near),
            (None, None, Level::Near),
        ];
        for (mounted, active, wanted) in table {
            let found = Trial::server().level::<This>(&database(mounted, active), 0, "database:DB01");
            assert_eq!(found, Some(wanted), "{mounted:?} {active:?}");
        }
        assert!(Trial::server().judge::<This>(&Facts::default(), 0).is_empty());
    }

    #[test]
    fn exchange_becomes_facts() {
        let facts = queue("submission", 3);
        let host = Recorded { exchange: Some(Answer::Seen(facts.exchange.clone())), ..Recorded::default() };
        assert_eq!(This::observe(&host).unwrap(), facts);
        assert_eq!((This::series(&facts).len(), This::cards(&facts).len()), (1, 1));
        assert!(This::observe(&Recorded::default()).is_err());
    }
}
