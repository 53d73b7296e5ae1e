//! The one task that writes what agents report: it gathers what is waiting and commits it as a group.
//! Invariant: an answer is given only after the commit; a group that fails is tried report by report, and a poison report
//! costs only itself; what is kept in memory is what is on disk. Next: [`group`] for one transaction, [`memory`] for what
//! is remembered between them.

mod again;
mod beside;
mod copies;
mod group;
mod memory;

use std::sync::Arc;
use std::time::Duration;

use domain::policy::Patience;
use domain::presence::Line;
use shared::report::Envelope;
use tokio::sync::{OwnedSemaphorePermit, Semaphore, mpsc, oneshot};

use super::accept::Answer;
use super::news::News;
use super::peers::Peers;
use super::quota::Quotas;
use super::{App, catalogue};
use crate::clock::Clock;
use crate::config::Config;
use crate::error::AppError;
use crate::store::device::Device;
use crate::store::{Db, StoreError};
use group::{Mode, commit};
pub(super) use memory::{Memory, Remembered};

/// Reports in one transaction: more gain nothing (8 us a report at 100, against 122 alone, SQLite FULL).
const GROUP: usize = 100;
/// Messages that may wait; more are told to come back.
const WAITING: usize = 4096;
/// Reports in them: after an outage a message brings 64 of them, 3.5 KB each in memory, from ten thousand devices.
const REPORTS_WAITING: usize = 16_384;
/// While reports come thick a group waits so long for more of them: a commit costs the same for ten as for a hundred.
const GATHER: Duration = Duration::from_millis(3);
/// A group of so many tells that they come thick.
const THICK: usize = 8;

/// An accepted body on its way to the disk.
#[derive(Clone, Debug)]
pub struct Post {
    /// The device, as its certificate says.
    pub device: Arc<Device>,
    /// What it sent, decoded.
    pub envelope: Envelope,
    /// What it sent, as it came.
    pub body: Vec<u8>,
    /// When, ms UTC.
    pub received_at: i64,
    /// On which line, when that is known.
    pub line: Option<Line>,
}

type Reply<T> = oneshot::Sender<Result<T, AppError>>;

enum Job {
    Post(Box<Post>, OwnedSemaphorePermit, Reply<Answer>),
    Tick(Reply<()>),
}

/// The door to the writer task; clones share it.
#[derive(Clone, Debug)]
pub struct Writer {
    jobs: mpsc::Sender<Job>,
    /// Room for reports that wait.
    room: Arc<Semaphore>,
}

/// What the writer stands on.
pub(super) struct Ground {
    pub(super) db: Db,
    pub(super) clock: Clock,
    pub(super) config: Arc<Config>,
    pub(super) patience: Patience,
    pub(super) peers: Arc<Peers>,
    pub(super) news: News,
    pub(super) quotas: Arc<Quotas>,
    pub(super) learned: catalogue::Shared,
    /// When this collector began to listen: silence does not count from before.
    pub(super) up_since: i64,
}

impl Ground {
    /// What work on this collector stands on from now.
    pub(super) fn of(app: &App) -> Self {
        Self {
            db: app.db.clone(),
            clock: app.clock.clone(),
            config: Arc::clone(&app.config),
            patience: app.patience(),
            peers: Arc::clone(&app.peers),
            up_since: app.clock.now_ms(),
            news: app.news.clone(),
            quotas: Arc::clone(&app.quotas),
            learned: Arc::clone(&app.learned),
        }
    }
}

impl Writer {
    /// Loads what is remembered of every device and starts the task; it ends when the last door is dropped.
    ///
    /// # Errors
    /// [`StoreError`] when the tables cannot be read.
    pub async fn start(app: &App) -> Result<(), StoreError> {
        let ground = Ground::of(app);
        let memory = memory::load(&ground).await?;
        let (jobs, inbox) = mpsc::channel(WAITING);
        tokio::spawn(work(ground, memory, inbox));
        // A second start changes nothing: the first task goes on.
        let _ = app.writer.set(Self { jobs, room: Arc::new(Semaphore::new(REPORTS_WAITING)) });
        Ok(())
    }

    /// Puts a report on disk and returns what its sender is told.
    ///
    /// # Errors
    /// [`AppError::TooMuch`] when too much waits, [`AppError::Unavailable`] when it could not be kept.
    pub async fn post(&self, post: Post) -> Result<Answer, AppError> {
        let (reply, answer) = oneshot::channel();
        // What may wait is on disk within seconds.
        let full = || AppError::TooMuch { retry_after_s: 10 };
        let reports = u32::try_from(post.envelope.reports.len()).map_err(|_| full())?;
        let room = Arc::clone(&self.room).try_acquire_many_owned(reports).map_err(|_| full())?;
        self.jobs.try_send(Job::Post(Box::new(post), room, reply)).map_err(|_| full())?;
        answer.await.map_err(|_| AppError::Unavailable { retry_after_s: 5 })?
    }

    /// Does what time alone asks for, up to now.
    ///
    /// # Errors
    /// [`AppError::Unavailable`] when the database cannot be written.
    pub async fn tick(&self) -> Result<(), AppError> {
        let (reply, answer) = oneshot::channel();
        let closed = || AppError::Unavailable { retry_after_s: 5 };
        self.jobs.send(Job::Tick(reply)).await.map_err(|_| closed())?;
        answer.await.map_err(|_| closed())?
    }
}

async fn work(ground: Ground, mut memory: Memory, mut inbox: mpsc::Receiver<Job>) {
    let mut jobs = Vec::with_capacity(GROUP);
    let mut thick = false;
    loop {
        judge_while_idle(&ground, &mut memory, &inbox).await;
        // What arrives during a commit is the next group, so that one report alone never waits for another.
        if inbox.recv_many(&mut jobs, GROUP).await == 0 {
            return;
        }
        if thick && jobs.len() < GROUP {
            tokio::time::sleep(GATHER).await;
            jobs.extend(std::iter::from_fn(|| inbox.try_recv().ok()).take(GROUP - jobs.len()));
        }
        thick = jobs.len() >= THICK;
        let (mut posts, mut rooms, mut replies) = (Vec::new(), Vec::new(), Vec::new());
        for job in jobs.drain(..) {
            match job {
                Job::Post(post, room, reply) => {
                    posts.push(*post);
                    // It waits until it is on disk.
                    rooms.push(room);
                    replies.push(reply);
                }
                Job::Tick(reply) => {
                    let done = match super::tick::tick(&ground, &mut memory).await {
                        Ok(()) => again::step(&ground, &mut memory).await,
                        failed => failed,
                    };
                    // A caller that no longer waits needs no answer; so below.
                    let _ = reply.send(done.map_err(AppError::from));
                }
            }
        }
        for (reply, answer) in replies.into_iter().zip(answers(&ground, &mut memory, &posts).await) {
            let _ = reply.send(answer);
        }
    }
}

/// Judges by a catalogue that is new for as long as nobody waits for an answer.
async fn judge_while_idle(ground: &Ground, memory: &mut Memory, inbox: &mpsc::Receiver<Job>) {
    while !memory.again.is_empty() && inbox.is_empty() && !inbox.is_closed() {
        if let Err(error) = again::step(ground, memory).await {
            tracing::warn!(%error, "Devices could not be judged by the new catalogue now; the next tick goes on.");
            return;
        }
    }
}

async fn answers(ground: &Ground, memory: &mut Memory, posts: &[Post]) -> Vec<Result<Answer, AppError>> {
    if posts.is_empty() {
        return Vec::new();
    }
    match commit(ground, memory, posts, Mode::Judged).await {
        Ok(answers) => return answers,
        Err(error) if is_own(&error) => {
            tracing::error!(%error, reports = posts.len(), "A group of reports failed; each is tried alone.");
        }
        Err(error) => {
            let error = AppError::from(error);
            return posts.iter().map(|_| Err(error.clone())).collect();
        }
    }
    let mut answers = Vec::with_capacity(posts.len());
    for post in posts {
        answers.push(alone(ground, memory, post).await);
    }
    answers
}

/// Whether the fault lies in the reports rather than in the database.
fn is_own(error: &StoreError) -> bool {
    matches!(error, StoreError::Fault(_) | StoreError::Poison | StoreError::Exists)
}

/// One report by itself; one that fails again is kept unjudged, so that its sender can go on.
async fn alone(ground: &Ground, memory: &mut Memory, post: &Post) -> Result<Answer, AppError> {
    let one = std::slice::from_ref(post);
    let done = match commit(ground, memory, one, Mode::Judged).await {
        Err(error) if is_own(&error) => {
            let why = error.to_string();
            tracing::error!(device = %post.device.id, why, "A report cannot be judged; it is kept in quarantine.");
            commit(ground, memory, one, Mode::Quarantined(Arc::from(why))).await
        }
        done => done,
    };
    match done {
        Ok(answers) => answers.into_iter().next().unwrap_or(Err(AppError::Unavailable { retry_after_s: 5 })),
        Err(error) => Err(error.into()),
    }
}
