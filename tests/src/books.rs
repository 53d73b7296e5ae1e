//! What a collector's database holds, read behind its back, and what must hold of it whatever happened.
//! Invariant: read through the collector's own store, so one text serves both engines; nothing is written.
//! Next: [`crate::crowd`], whose ledger says what must be there.

use std::collections::BTreeMap;
use std::path::PathBuf;

use collector::clock::Clock;
use collector::store::{Database, Db, device, invariants, report, ticket};
use domain::ticket::Ticket;
use shared::ids::DeviceId;
use shared::report::Report;
use shared::wire::read_envelope;
use sqlx::Row;

use crate::collector_process::CollectorProcess;

/// Reports read at once.
const PAGE: i64 = 500;

/// A life of a device's sequence.
pub type Life = (DeviceId, String);

/// What is on disk of a life.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Kept {
    /// The last sequence: all from 1 to here are there, each once.
    pub last: u64,
    /// The sequences that only a gap stands for, first and last of each.
    pub gaps: Vec<(u64, u64)>,
}

/// A collector's database.
#[derive(Debug)]
pub struct Books {
    db: Db,
    embedded: bool,
}

impl Books {
    /// Opens the database of a collector, which may be running.
    pub async fn of(collector: &CollectorProcess) -> Self {
        Self::open(collector.data.clone(), collector.url.clone()).await
    }

    /// Opens the database of a collector by its data folder, or by its PostgreSQL address.
    pub async fn open(folder: PathBuf, url: Option<String>) -> Self {
        let embedded = url.is_none();
        let db = Db::open(&Database { folder, url }, &Clock::system()).await.expect("the database opens");
        Self { db, embedded }
    }

    /// What is kept of each life.
    ///
    /// # Panics
    /// When a sequence is missing or twice.
    pub async fn reports(&self) -> BTreeMap<Life, Kept> {
        let mut conn = self.db.read().await.expect("a connection");
        let (mut kept, mut names) = (BTreeMap::<Life, Kept>::new(), BTreeMap::new());
        let mut after = 0;
        loop {
            let page = report::after(&mut conn, after, PAGE).await.expect("reports");
            let Some(newest) = page.last() else { return kept };
            after = newest.id;
            for stored in page {
                let id = match names.get(&stored.device_no) {
                    Some(id) => *id,
                    None => {
                        device::by_number(&mut conn, stored.device_no).await.expect("devices").expect("its device").id
                    }
                };
                names.insert(stored.device_no, id);
                let life = kept.entry((id, stored.epoch.clone())).or_default();
                let (first, last) = (stored.first_seq.unsigned_abs(), stored.last_seq.unsigned_abs());
                assert_eq!(first, life.last + 1, "a sequence is missing or twice: {first}..{last} of {}", stored.epoch);
                life.last = last;
                let envelope = read_envelope(&stored.body).expect("what was accepted reads back");
                let gaps = envelope.sequenced().filter(|(_, _, report)| report.gap.is_some());
                life.gaps.extend(gaps.map(|(first, last, _)| (first, last)));
            }
        }
    }

    /// Every report, in the order of arrival.
    pub async fn all_reports(&self) -> Vec<Report> {
        let mut conn = self.db.read().await.expect("a connection");
        let (mut reports, mut after) = (Vec::new(), 0);
        loop {
            let page = report::after(&mut conn, after, PAGE).await.expect("reports");
            let Some(newest) = page.last() else { return reports };
            after = newest.id;
            let envelopes =
                page.iter().map(|stored| read_envelope(&stored.body).expect("what was accepted reads back"));
            reports.extend(envelopes.flat_map(|envelope| envelope.reports));
        }
    }

    /// Every ticket.
    ///
    /// # Panics
    /// When a cause has two tickets.
    pub async fn tickets(&self) -> Vec<Ticket> {
        let mut conn = self.db.read().await.expect("a connection");
        let filter = ticket::Filter { limit: 100_000, ..ticket::Filter::default() };
        let listed = ticket::list(&mut conn, filter).await.expect("tickets");
        let mut causes: BTreeMap<String, i64> = BTreeMap::new();
        for one in &listed {
            // A fault that comes back within days opens its ticket again, so here a cause never has a second one.
            let first = causes.insert(one.ticket.cause_key.clone(), one.ticket.number);
            assert_eq!(first, None, "{} has a second ticket: {:?}", one.ticket.cause_key, one.ticket);
        }
        listed.into_iter().map(|one| one.ticket).collect()
    }

    /// Holds the rows to what must always be true, and the file itself to its engine's own check, where it is a file of ours.
    ///
    /// # Panics
    /// When it is damaged.
    pub async fn assert_sound(&self) {
        if self.embedded {
            let mut conn = self.db.read().await.expect("a connection");
            let row = sqlx::query("pragma integrity_check").fetch_one(&mut *conn).await.expect("a verdict");
            assert_eq!(row.get::<String, _>(0), "ok");
        }
        let mut conn = self.db.read().await.expect("a connection");
        assert_eq!(invariants::broken(&mut conn).await.expect("answers"), []);
    }

    /// Holds what is kept of a life to what its agent was told.
    ///
    /// # Panics
    /// When less is there.
    pub async fn assert_keeps(&self, promised: &BTreeMap<Life, u64>) {
        let kept = self.reports().await;
        for (life, seq) in promised.iter().filter(|(_, seq)| **seq > 0) {
            let found = kept.get(life).unwrap_or_else(|| panic!("nothing of {life:?}, which was told {seq}"));
            assert!(found.last >= *seq, "{life:?} was told {seq}, and {} is there", found.last);
            let lost = found.gaps.iter().find(|(first, _)| first <= seq);
            assert_eq!(lost, None, "{life:?}: a gap stands for reports that were safe (up to {seq})");
        }
    }
}
