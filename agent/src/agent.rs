//! The agent's parts together: what it is, what it keeps, what it does next.
//! Invariant: one thing in flight at a time; whatever comes of it is settled with the spool before the next departs.
//! Next: [`crate::run`], which moves it through time; [`crate::deliver`].

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::pin::Pin;

use shared::notices::Notices;
use shared::past::DeviceClass;
use shared::report::{Configuration, Receipt, TAKEN_BACK};

use crate::baseline::Baselines;
use crate::clock;
use crate::codes::{self, Codes};
use crate::config::{self, Config, ConfigError};
use crate::deliver::{self, Deliverer, Meaning, Next, Sending};
use crate::enrol::{self, EnrolError, RENEW_AFTER_MS};
use crate::host::{self, HostSettings};
use crate::line::{Door, Line, LineError};
use crate::notices::{self, Keeper};
use crate::observe::{DEADLINE, Observer};
use crate::platform;
use crate::sample::{Sampler, beacon};
use crate::schedule::{Pace, Schedule};
use crate::spool::{Bounds, Spool, SpoolError};
use crate::state::{self, Identity, Memory, StateError};
use crate::thrift::{self, Thrift};
use crate::tls::KnownTime;

/// The spool's folder in the data folder.
pub const SPOOL: &str = "spool";
/// The folder of baselines in the data folder.
pub const FACTS: &str = "facts";
/// Between two attempts to renew the certificate.
const RENEW_AGAIN_MS: u64 = 3_600_000;

/// Why the agent cannot work.
#[derive(Debug, thiserror::Error)]
pub enum AgentError {
    /// Its configuration.
    #[error(transparent)]
    Config(#[from] ConfigError),
    /// Its identity.
    #[error(transparent)]
    State(#[from] StateError),
    /// Its spool.
    #[error(transparent)]
    Spool(#[from] SpoolError),
    /// Its line.
    #[error(transparent)]
    Line(#[from] LineError),
    /// It grew.
    #[error("took {0} MB of memory and may take {most}: starts anew; what waits is on disk", most = thrift::MOST_BYTES >> 20)]
    Grown(u64),
}

/// What is on its way.
pub type Flight = Pin<Box<dyn Future<Output = Landed>>>;

/// What came back.
pub enum Landed {
    /// From sending reports.
    Sent(Sending, Meaning),
    /// From renewing the certificate.
    Renewed(Result<Identity, EnrolError>),
    /// From asking for notices; else why there are none.
    Notices(Result<Notices, String>),
}

/// The agent of one device.
pub struct Agent {
    /// Who it is.
    pub identity: Identity,
    /// What it was told.
    pub memory: Memory,
    /// What waits.
    pub spool: Spool,
    /// What looks.
    pub sampler: Sampler,
    /// What is due.
    pub schedule: Schedule,
    data: PathBuf,
    config: Config,
    local_pace: Option<Pace>,
    known: KnownTime,
    thrift: Thrift,
    line: Line,
    deliverer: Deliverer,
    renew_at: u64,
    codes: Codes,
    notices: Keeper,
    /// The collector is to be told what this device's codes come from: once a run, for one that knows none never does.
    untold: bool,
    urgent: bool,
    /// It took a sample by the configuration that it works by now.
    looked: bool,
    /// The trouble that this run has logged: what an earlier run left in the memory is told anew.
    told: String,
}

impl Agent {
    /// The agent of a data folder; `sample_every_s` is this PC's own word on the pace, and outranks the collector's.
    ///
    /// # Errors
    /// What is missing or wrong, and what to do.
    pub fn open(data: &Path, sample_every_s: Option<u64>) -> Result<Self, AgentError> {
        let config = config::load(data)?;
        let mut identity = state::identity(data)?;
        if let Some(server) = &config.server {
            server.trim_end_matches('/').clone_into(&mut identity.server);
        }
        let mut memory = state::memory(data);
        let known = KnownTime::new(memory.server_ms);
        let way = config.way(&identity.server);
        let line = Line::enrolled(&identity, &known, &way)?;
        memory.way = way.to_string();
        let spool = Spool::open(&data.join(SPOOL), Bounds::default(), clock::fresh_epoch())?;
        let taken_back = memory.trial.start(&mut memory.configuration);
        if let Some(revision) = taken_back {
            tracing::warn!("Configuration {revision} led to three crashes; works by the one before it again.");
        }
        let configuration = memory.configuration.clone().unwrap_or_default();
        let observer = observer(&config, &configuration, data, &identity.server);
        let sampler = Sampler::new(observer, Baselines::load(&data.join(FACTS)), off(&config, &configuration));
        let local_pace = sample_every_s.map(|seconds| seconds.max(1) * 1000);
        let local_pace = local_pace.map(|each_ms| Pace { sample_ms: each_ms, send_ms: each_ms });
        let pace = local_pace.unwrap_or(Pace::of_class(false));
        let schedule = Schedule::new(pace, seed(&identity), clock::now().mono_ms);
        let data = data.to_owned();
        let deliverer = Deliverer::default();
        let (renew_at, urgent) = (0, false);
        let public = platform::public_folder(Some(&data));
        let notices = Keeper::open(&data, public.clone());
        let (codes, untold) = (Codes::new(public), !identity.codes);
        let thrift = Thrift::new(platform::usage(), clock::now().mono_ms);
        let mut agent = Self {
            identity,
            memory,
            spool,
            sampler,
            schedule,
            data,
            config,
            local_pace,
            known,
            thrift,
            line,
            deliverer,
            renew_at,
            codes,
            notices,
            untold,
            urgent,
            looked: false,
            told: String::new(),
        };
        agent.remember();
        agent.begin_codes();
        agent.tell_what_was_taken_back();
        Ok(agent)
    }

    /// Takes the sample of a number.
    pub async fn sample(&mut self, number: u64, pulse: &mut dyn FnMut()) -> crate::sample::Taken {
        let before = self.sampler.unseen.clone();
        self.thrift.on_battery = platform::on_battery();
        let taken = self.sampler.take(&mut self.spool, number, &mut self.thrift, pulse).await;
        self.looked = true;
        let now = clock::now().mono_ms;
        // Who sets a pace by hand asks for what it costs.
        if self.local_pace.is_none() {
            self.thrift.count(platform::usage(), now);
        }
        self.schedule.sampled(now);
        self.schedule.set_pace(self.pace(), now);
        self.keep_codes();
        if taken.changed {
            self.urgent = true;
            self.schedule.urge(now);
        }
        if self.sampler.unseen != before {
            self.memory.unseen = self.sampler.unseen.clone().into_iter().collect();
            self.remember();
        }
        taken
    }

    /// Whether it may go on as it is, asked after each sample.
    ///
    /// # Errors
    /// It takes more memory than a guest may, and has for a while.
    pub fn within_bounds(&mut self) -> Result<(), AgentError> {
        match self.thrift.outgrown(platform::usage(), clock::now().mono_ms) {
            Some(bytes) => Err(AgentError::Grown(bytes >> 20)),
            None => Ok(()),
        }
    }

    /// Starts what is to be sent now; nothing when nothing waits.
    pub fn depart(&mut self) -> Option<Flight> {
        let now = clock::now();
        let is_old = self.known.ms().saturating_sub(self.identity.issued_at) > RENEW_AFTER_MS;
        if now.mono_ms >= self.renew_at && (is_old || self.untold) {
            return Some(self.renew(now.mono_ms));
        }
        if self.notices.are_due(now.mono_ms) {
            return Some(self.ask_for_notices(now.mono_ms));
        }
        let revision = self.memory.configuration.as_ref().map_or(0, |one| one.revision);
        let sender = deliver::sender(self.identity.device, revision);
        match self.deliverer.next(&mut self.spool, &sender, now) {
            Err(why) => {
                self.wait(None, &why);
                None
            }
            Ok(None) => {
                self.schedule.sent(false, now.mono_ms);
                None
            }
            Ok(Some(sending)) => {
                self.urgent = false;
                let (line, device) = (self.line.clone(), self.identity.device);
                Some(Box::pin(async move {
                    let answer = line.post(Door::Reports, sending.body.clone()).await;
                    let meaning = deliver::meaning(answer, device, sending.epoch);
                    Landed::Sent(sending, meaning)
                }))
            }
        }
    }

    /// Settles what came back; true when the collector took it.
    pub fn land(&mut self, landed: Landed) -> bool {
        match landed {
            Landed::Renewed(Ok(identity)) => {
                self.untold = false;
                self.adopt(identity)
            }
            Landed::Renewed(Err(error)) => {
                self.wait(None, &format!("the certificate was not renewed: {error}"));
                false
            }
            Landed::Notices(Ok(notices)) => {
                self.notices.take(notices, self.known.ms());
                true
            }
            // Reports do not wait for them.
            Landed::Notices(Err(why)) => {
                tracing::warn!("The notices of this PC's customer were not received; tried again in an hour: {why}.");
                true
            }
            Landed::Sent(sending, meaning) => {
                if let Meaning::Receipt(receipt) | Meaning::Elsewhere(receipt, _) = &meaning {
                    self.hear(receipt);
                }
                let next = self.deliverer.settle(&mut self.spool, &sending, &meaning, clock::fresh_epoch());
                let now = clock::now().mono_ms;
                match next {
                    Next::Wait { retry_after_s, why } => {
                        if matches!(&meaning, Meaning::Later { denied: true, .. }) {
                            // A certificate that ended while the PC lay in a drawer may still be renewed.
                            self.identity.issued_at = 0;
                        }
                        self.wait(retry_after_s, &why);
                        return false;
                    }
                    Next::Proceed => self.schedule.sent(self.spool.standing().acknowledged < sending.newest, now),
                }
                if self.urgent || self.notices.are_due(now) {
                    self.schedule.urge(now);
                }
                if self.looked {
                    self.memory.trial.prove();
                }
                if !self.memory.trouble.is_empty() {
                    tracing::info!("The collector answers again.");
                    self.memory.trouble.clear();
                    self.told.clear();
                }
                self.remember();
                true
            }
        }
    }

    /// A stop was asked for.
    pub fn end_in_order(&mut self) {
        self.memory.trial.end_in_order();
        self.remember();
    }

    /// The collector learns that a configuration was taken back, with the reports that wait.
    fn tell_what_was_taken_back(&mut self) {
        if self.memory.trial.tell() {
            beacon(&mut self.spool, TAKEN_BACK);
            self.remember();
        }
    }

    fn renew(&mut self, now_ms: u64) -> Flight {
        self.renew_at = now_ms + RENEW_AGAIN_MS;
        let (line, identity) = (self.line.clone(), self.identity.clone());
        Box::pin(async move { Landed::Renewed(enrol::renew(line, identity).await) })
    }

    fn ask_for_notices(&mut self, now_ms: u64) -> Flight {
        self.notices.asked(now_ms);
        let (line, device) = (self.line.clone(), self.identity.device);
        Box::pin(async move { Landed::Notices(notices::meaning(line.post(Door::Notices, Vec::new()).await, device)) })
    }

    fn adopt(&mut self, identity: Identity) -> bool {
        let line = Line::enrolled(&identity, &self.known, self.line.way());
        match line.map_err(AgentError::from).and_then(|line| {
            state::save_identity(&self.data, &identity)?;
            Ok(line)
        }) {
            Err(error) => {
                self.wait(None, &format!("the renewed certificate is not used: {error}"));
                false
            }
            Ok(line) => {
                tracing::info!("The certificate was renewed.");
                (self.line, self.identity) = (line, identity);
                self.begin_codes();
                true
            }
        }
    }

    /// Codes come from the key in use, when the collector could check them.
    fn begin_codes(&mut self) {
        let secret = codes::secret(&self.identity.key_pem).filter(|_| self.identity.codes);
        self.codes.begin(secret);
        self.keep_codes();
    }

    fn keep_codes(&mut self) {
        self.codes.keep(clock::now().wall_ms, self.memory.skew_ms);
    }

    /// What the collector says beside the sequence.
    fn hear(&mut self, receipt: &Receipt) {
        self.known.advance(receipt.server_ms);
        self.memory.server_ms = self.known.ms();
        self.memory.receipt_seq = receipt.highest_seq;
        self.memory.receipt_at = receipt.server_ms;
        self.memory.skew_ms = receipt.server_ms.saturating_sub(clock::now().wall_ms);
        self.keep_codes();
        self.notices.hear(receipt.notices, receipt.server_ms);
        self.sampler.baselines.acknowledged(receipt.highest_seq);
        if receipt.rotate_key {
            // An answer that is asked for at most once an hour, whatever a collector says.
            self.identity.issued_at = 0;
        }
        for key in &receipt.want_whole {
            self.sampler.baselines.want_whole(key);
        }
        if let Some(asked) = receipt.configuration.clone().map(config::clamped)
            && self.memory.configuration.as_ref() != Some(&asked)
            && self.memory.trial.admits(&asked)
        {
            tracing::info!("Works by configuration {} from now on.", asked.revision);
            let observer = observer(&self.config, &asked, &self.data, &self.identity.server);
            self.sampler.reconfigure(observer, off(&self.config, &asked));
            let before = self.memory.configuration.replace(asked);
            self.memory.trial.begin(before);
            self.looked = false;
            self.remember();
            self.schedule.set_pace(self.pace(), clock::now().mono_ms);
        }
    }

    fn pace(&self) -> Pace {
        let server = matches!(self.sampler.class, DeviceClass::Server | DeviceClass::SessionHost);
        let by_class = Pace::of_class(server);
        let asked = self
            .memory
            .configuration
            .as_ref()
            .map(|asked| Pace { sample_ms: u64::from(asked.sample_s) * 1000, send_ms: u64::from(asked.send_s) * 1000 });
        let pace = asked.unwrap_or(by_class);
        let metered = self.config.metered.unwrap_or(self.sampler.mobile);
        self.local_pace.unwrap_or(if metered { thrift::metered(pace, server) } else { pace })
    }

    fn wait(&mut self, retry_after_s: Option<u64>, why: &str) {
        let now = clock::now().mono_ms;
        self.schedule.failed(retry_after_s, u64::from_be_bytes(clock::random()), now);
        if self.told != why {
            tracing::warn!("Nothing was sent, all of it is kept: {why}.");
            why.clone_into(&mut self.told);
        }
        if self.memory.trouble != why {
            why.clone_into(&mut self.memory.trouble);
            self.remember();
        }
        self.look_for_the_way();
    }

    /// After a failure: the system's settings and the file with the proxy's password may be others by now.
    fn look_for_the_way(&mut self) {
        let way = self.config.way(&self.identity.server);
        if way == *self.line.way() {
            return;
        }
        if let Ok(line) = Line::enrolled(&self.identity, &self.known, &way) {
            tracing::info!("The way to the collector is another from now on: {way}.");
            self.line = line;
            self.memory.way = way.to_string();
            self.remember();
        }
    }

    /// Losing the memory costs nothing but comfort, so a disk that does not take it is told once, by the spool.
    fn remember(&self) {
        let _ = state::save_memory(&self.data, &self.memory);
    }
}

fn seed(identity: &Identity) -> u64 {
    shared::check::digest(identity.device.to_string().as_bytes())
}

/// Eyes on this machine: the PC's own configuration, and the collector's word only where it asks for less.
fn observer(config: &Config, asked: &Configuration, data: &Path, server: &str) -> Observer {
    let settings = HostSettings {
        certificate_folders: config.certificate_folders.clone(),
        units_folder: config.units_folder.clone(),
        busy_programs: config.busy_programs,
        standard_privacy: asked.privacy == "standard",
        backup_markers: config.backup_markers.clone(),
        state_folder: Some(data.to_owned()),
        server: Some(config.way(server).first_stop(server)),
    };
    Observer::new(Box::new(move || host::live(settings.clone())), DEADLINE)
}

fn off(config: &Config, asked: &Configuration) -> BTreeSet<String> {
    config.off.iter().chain(&asked.off).cloned().collect()
}

#[cfg(test)]
#[path = "agent_tests.rs"]
mod tests;
