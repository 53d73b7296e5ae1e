//! Asks the checks, each on a worker thread and with a deadline.
//! Invariant: a check that panics or hangs becomes unseen and costs neither the report nor the others; a hung one is not
//! started again until it returned (trust I7). Next: [`crate::sample`], which makes a report of it.

use std::collections::BTreeSet;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::mpsc;
use std::time::Duration;

use shared::eye::{Eye, Seen, Stand};
use shared::host::Host;
use shared::observation::{Look, Unseen, Why};
use shared::past::DeviceClass;
use shared::reading::Reading;
use shared::report::Observation;
use tokio::sync::mpsc::{UnboundedReceiver, UnboundedSender, unbounded_channel};

use crate::clock;

/// How long a check may take.
pub const DEADLINE: Duration = Duration::from_secs(20);
/// Facts above this do not fit into a report.
const MOST_FACTS_BYTES: usize = 2 << 20;

/// Makes the machine's face anew, for a worker whose predecessor hangs.
pub type MakeHost = Box<dyn Fn() -> Box<dyn Host + Send>>;

struct Reply {
    run: u64,
    key: &'static str,
    look: Look<Seen>,
}

type Job = (u64, Eye, Stand);

/// Asks checks one after another.
pub struct Observer {
    make_host: MakeHost,
    deadline: Duration,
    worker: Option<mpsc::Sender<Job>>,
    reply_to: UnboundedSender<Reply>,
    replies: UnboundedReceiver<Reply>,
    hung: BTreeSet<&'static str>,
    run: u64,
}

impl Observer {
    /// An observer of the machine that `make_host` makes.
    #[must_use]
    pub fn new(make_host: MakeHost, deadline: Duration) -> Self {
        let (reply_to, replies) = unbounded_channel();
        Self { make_host, deadline, worker: None, reply_to, replies, hung: BTreeSet::new(), run: 0 }
    }

    /// What one check sees now, and what that means by default limits for a device of a class.
    pub async fn observe(&mut self, eye: &Eye, class: DeviceClass) -> (Observation, Vec<Reading>) {
        let began = clock::now();
        let stand = Stand { class, zone: clock::zone(), now_ms: began.wall_ms };
        let look = self.look(eye, stand).await;
        let took_ms = clock::now().mono_ms.saturating_sub(began.mono_ms);
        let mut observation = Observation {
            check: eye.key.to_owned(),
            v: eye.version,
            mono_ms: began.mono_ms,
            wall_ms: began.wall_ms,
            took_ms: u32::try_from(took_ms).unwrap_or(u32::MAX),
            ..Observation::default()
        };
        match look {
            Ok(Seen { facts, readings }) => {
                observation.outcome = "seen".into();
                observation.facts = facts;
                (observation, readings)
            }
            Err(unseen) => {
                observation.outcome = "unseen".into();
                observation.why = unseen.why.word().into();
                observation.detail = unseen.detail;
                (observation, Vec::new())
            }
        }
    }

    async fn look(&mut self, eye: &Eye, stand: Stand) -> Look<Seen> {
        while let Ok(late) = self.replies.try_recv() {
            self.hung.remove(late.key);
        }
        if self.hung.contains(eye.key) {
            return Err(Unseen::new(Why::TimedOut, "an earlier look has not come back yet"));
        }
        self.run += 1;
        self.start((self.run, *eye, stand))?;
        let answer = tokio::time::timeout(self.deadline, answer(&mut self.replies, &mut self.hung, self.run)).await;
        let seen = match answer {
            Ok(look) => look?,
            Err(_) => {
                // The worker is left to end by itself when its check returns; the next check gets another.
                self.worker = None;
                self.hung.insert(eye.key);
                let detail = format!("no answer within {} s", self.deadline.as_secs());
                return Err(Unseen::new(Why::TimedOut, &detail));
            }
        };
        if seen.facts.len() > MOST_FACTS_BYTES {
            return Err(Unseen::new(Why::Garbled, "the facts are too large for a report"));
        }
        Ok(seen)
    }

    fn start(&mut self, job: Job) -> Look<()> {
        let job = match &self.worker {
            Some(worker) => match worker.send(job) {
                Ok(()) => return Ok(()),
                Err(mpsc::SendError(job)) => job,
            },
            None => job,
        };
        let (jobs, work) = mpsc::channel();
        let (host, reply_to) = ((self.make_host)(), self.reply_to.clone());
        let thread = std::thread::Builder::new().name("checks".into());
        let failed = |_| Unseen::new(Why::Other, "no thread could be started for the checks");
        thread.spawn(move || attend(&*host, &work, &reply_to)).map_err(failed)?;
        let _ = jobs.send(job);
        self.worker = Some(jobs);
        Ok(())
    }
}

/// The reply to a run; a late one from a check that hung frees it.
async fn answer(replies: &mut UnboundedReceiver<Reply>, hung: &mut BTreeSet<&'static str>, run: u64) -> Look<Seen> {
    loop {
        match replies.recv().await {
            Some(reply) if reply.run == run => return reply.look,
            Some(late) => hung.remove(late.key),
            None => return Err(Unseen::new(Why::Other, "the checks' thread ended")),
        };
    }
}

fn attend(host: &dyn Host, work: &mpsc::Receiver<Job>, reply_to: &UnboundedSender<Reply>) {
    while let Ok((run, eye, stand)) = work.recv() {
        let look = catch_unwind(AssertUnwindSafe(|| (eye.look)(host, &stand)));
        let look = look.unwrap_or_else(|_| Err(Unseen::new(Why::Panicked, "the check's own code failed")));
        if reply_to.send(Reply { run, key: eye.key, look }).is_err() {
            return;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::{Condvar, Mutex};

    use shared::checks;
    use shared::recorded::{Answer, Recorded};

    /// The check `hangs` hangs until this is true.
    static FREED: (Mutex<bool>, Condvar) = (Mutex::new(false), Condvar::new());

    fn eye(key: &'static str, look: fn(&dyn Host, &Stand) -> Look<Seen>) -> Eye {
        Eye { key, look, ..*checks::eye("disk_space").unwrap() }
    }

    async fn look(observer: &mut Observer, eye: &Eye) -> Observation {
        observer.observe(eye, DeviceClass::Server).await.0
    }

    fn observer() -> Observer {
        let host = || Box::new(Recorded { disks: Some(Answer::Seen(vec![])), ..Recorded::default() }) as Box<_>;
        Observer::new(Box::new(host), Duration::from_millis(300))
    }

    #[tokio::test]
    async fn i7_a_check_that_panics_or_hangs_is_unseen_and_costs_no_other() {
        let mut observer = observer();
        let sees = checks::eye("disk_space").unwrap();
        let panics = eye("panics", |_, _| panic!("as planned"));
        let hangs = eye("hangs", |_, _| {
            drop(FREED.1.wait_while(FREED.0.lock().unwrap(), |freed| !*freed).unwrap());
            Ok(Seen { facts: vec![0x80], ..Seen::default() })
        });
        assert_eq!(look(&mut observer, &panics).await.why, "panicked");
        assert!(look(&mut observer, sees).await.is_seen(), "the worker outlives a panic");
        assert_eq!(look(&mut observer, &hangs).await.why, "timed_out");
        assert!(look(&mut observer, sees).await.is_seen(), "another worker takes over");
        let again = look(&mut observer, &hangs).await;
        assert_eq!((again.why.as_str(), again.took_ms < 200), ("timed_out", true), "not started again: {again:?}");
        *FREED.0.lock().unwrap() = true;
        FREED.1.notify_all();
        let back = tokio::time::timeout(Duration::from_secs(20), observer.replies.recv()).await.unwrap().unwrap();
        observer.hung.remove(back.key);
        assert!(look(&mut observer, &hangs).await.is_seen(), "it returned, so it is asked again");
    }

    #[tokio::test]
    async fn facts_too_large_for_a_report_are_unseen() {
        let large = eye("large", |_, _| Ok(Seen { facts: vec![0; MOST_FACTS_BYTES + 1], ..Seen::default() }));
        assert_eq!(look(&mut observer(), &large).await.why, "garbled");
    }
}
