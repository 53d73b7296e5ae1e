//! Use cases: the only place that opens transactions. Load, let the domain decide, save, return.
//! Invariant: what a use case changes, it changes in one transaction; a caller sees all of it or nothing.
//! Next: [`enrol`] for how a device comes in; the file named like what you look for.

pub mod accept;
pub mod access;
pub mod account;
pub mod accounting;
pub mod approval;
pub mod article;
pub mod assignment;
pub mod attempts;
pub mod audit;
pub mod audit_chain;
pub mod authority;
pub mod backup;
mod budget;
pub mod caller;
pub mod catalogue;
pub mod chart;
pub mod checklist;
pub mod contact;
pub mod csat;
pub mod customer;
pub mod customer_word;
pub mod deliver;
pub mod desk;
pub mod device;
pub mod device_page;
pub mod devices;
pub mod duty;
pub mod enrol;
pub mod entered;
pub mod entitlement;
pub mod erasure;
pub mod fetch;
pub mod hand_over;
pub mod history;
pub mod hosted;
pub mod import;
pub mod install;
pub mod invariants;
pub mod lease;
pub mod ledger;
pub mod limits;
mod line;
pub mod logo;
pub mod looks;
pub mod mail;
mod matter;
pub mod monthly;
pub mod news;
pub mod notices;
pub mod off_boarding;
pub mod on_call;
pub mod onboarding;
pub mod password;
pub mod peers;
pub mod portal;
pub mod privacy;
pub mod private;
pub mod problem;
pub mod promise;
pub mod provider;
pub mod pulse;
pub mod queue;
pub mod quota;
pub mod reinstall;
pub mod roadmap;
pub mod runbook;
pub mod saved_view;
pub mod seal;
pub mod second_factor;
pub mod set_up;
mod settle;
pub mod sign_in;
mod silence;
pub mod staff;
pub mod step_up;
mod storm;
pub mod take_over;
pub mod technician;
pub mod test_problem;
pub mod tick;
pub mod ticket_page;
pub mod time_entry;
mod together;
pub mod token;
pub mod trial;
pub mod unseen;
pub mod warranty;
pub mod watch;
pub mod window;
pub mod work_ticket;
pub mod working_terms;
pub mod writer;

use std::path::{Path, PathBuf};
use std::sync::{Arc, OnceLock};

use domain::policy::Patience;
use sha2::{Digest, Sha256};

use crate::ca::{Ca, CaError};
use crate::clock::Clock;
use crate::config::{Config, Preset, Secret};
use crate::error::AppError;
use crate::notify::mail::Courier;
use crate::store::{Database, Db, StoreError};

/// The running collector: what every use case and every door is handed. Clones share everything.
#[derive(Clone, Debug)]
pub struct App {
    /// The rows.
    pub db: Db,
    /// For whom it acts, as the audit names them.
    pub who: Arc<str>,
    /// From which address they ask; empty when it is no request.
    pub from: Arc<str>,
    /// Time and randomness.
    pub clock: Clock,
    /// What was set.
    pub config: Arc<Config>,
    /// The agents' authority.
    pub ca: Arc<Ca>,
    /// Whether the collector can do its work.
    pub health: Arc<lease::Health>,
    /// Enrolments refused since the start.
    pub refusals: Arc<enrol::Refusals>,
    /// Wrong passwords and codes of late.
    pub attempts: Arc<attempts::Attempts>,
    /// Where passwords are hashed, few at a time.
    pub passwords: password::Passwords,
    /// What seals secrets that the database keeps.
    pub seal: Arc<seal::Seal>,
    /// Whether technicians must have a second factor.
    pub demand: second_factor::Demand,
    /// Devices by the certificate they show.
    pub peers: Arc<peers::Peers>,
    /// What devices sent of late, held against their quotas.
    pub quotas: Arc<quota::Quotas>,
    /// Digests of check codes, as devices are given them.
    pub digests: Arc<notices::Digests>,
    /// News for people who look.
    pub news: news::News,
    /// What carries mails, when a server is set.
    pub mail: Option<Arc<Courier>>,
    /// The catalogue that counts, as pages last read it.
    pub learned: catalogue::Shared,
    /// The task that writes reports, once it runs.
    pub writer: Arc<OnceLock<writer::Writer>>,
}

/// Why the collector cannot start.
#[derive(Debug, thiserror::Error)]
pub enum StartError {
    /// The database.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// The authority.
    #[error(transparent)]
    Ca(#[from] CaError),
    /// The key that seals secrets cannot be read.
    #[error("{0}")]
    Seal(String),
    /// What is set for mail cannot be used.
    #[error("{0}")]
    Mail(String),
    /// The authority in the folder is not the one that the enrolled agents trust.
    #[error(
        "the authority in {folder} is not the one this database was made with, so no enrolled agent would trust it. \
         Restore that folder from the same backup as the database"
    )]
    OtherAuthority {
        /// Where it lies.
        folder: String,
    },
}

impl App {
    /// Opens database and authority in the data folder, or makes them. It takes no lease: a verb may run beside a collector.
    ///
    /// # Errors
    /// [`StartError`] with what to do.
    pub async fn open(config: Config, data: &Path, clock: Clock) -> Result<Self, StartError> {
        let url = config.database.url.as_ref().map(Secret::reveal).map(str::to_owned);
        let db = Db::open(&Database { folder: data.to_owned(), url }, &clock).await?;
        let ca = authority::open(&db, &ca_folder(data), &clock).await?;
        let mail = courier(&config)?;
        let quotas = Arc::new(quota::Quotas::new(&config.quotas));
        let seal = seal::Seal::open(&config, data, &clock).map_err(StartError::Seal)?;
        Ok(Self {
            db,
            who: Arc::from("collector"),
            from: Arc::from(""),
            clock,
            config: Arc::new(config),
            ca: Arc::new(ca),
            health: Arc::default(),
            refusals: Arc::default(),
            attempts: Arc::default(),
            passwords: password::Passwords::default(),
            seal: Arc::new(seal),
            demand: second_factor::Demand::Always,
            peers: Arc::default(),
            quotas,
            digests: Arc::default(),
            news: news::News::default(),
            mail,
            learned: Arc::default(),
            writer: Arc::default(),
        })
    }

    /// The same collector, acting for somebody: a technician's id, a device's, or [`audit::HOST_SHELL`].
    #[must_use]
    pub fn acting_for(&self, who: &impl ToString) -> Self {
        Self { who: Arc::from(who.to_string()), ..self.clone() }
    }

    /// The same collector, asked from this address.
    #[must_use]
    pub fn asked_from(&self, address: &str) -> Self {
        Self { from: Arc::from(address), ..self.clone() }
    }

    /// How patient this collector judges.
    #[must_use]
    pub fn patience(&self) -> Patience {
        match self.config.policy.preset {
            Preset::Standard => Patience::DEFAULT,
            Preset::Quick => Patience::QUICK,
        }
    }

    /// The task that writes reports.
    ///
    /// # Errors
    /// [`AppError::Unavailable`] before it runs.
    pub fn writer(&self) -> Result<&writer::Writer, AppError> {
        self.writer.get().ok_or(AppError::Unavailable { retry_after_s: 5 })
    }
}

/// What carries mails, when a server is set.
fn courier(config: &Config) -> Result<Option<Arc<Courier>>, StartError> {
    let mail = config.mail.whole().map_err(|problems| StartError::Mail(problems.join("; ")))?;
    let courier = mail.map(|mail| Courier::new(mail, &config.pages_url())).transpose().map_err(StartError::Mail)?;
    Ok(courier.map(Arc::new))
}

/// Where the authority lies in a data folder.
#[must_use]
pub fn ca_folder(data: &Path) -> PathBuf {
    data.join("ca")
}

/// Whether a text has the form of the secrets that sessions and links are given: 32 random bytes.
#[must_use]
pub fn is_secret(text: &str) -> bool {
    text.len() == 43 && text.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-_".contains(&byte))
}

/// What is kept of a secret: its SHA-256, in hexadecimal. Right for random secrets only; passwords go to [`password`].
#[must_use]
pub fn hash_of_secret(secret: &[u8]) -> String {
    data_encoding::HEXLOWER.encode(&Sha256::digest(secret))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn e13_a_lost_authority_is_refused_and_never_silently_replaced() {
        let folder = tempfile::tempdir().unwrap();
        let clock = Clock::manual(1_800_000_000_000);
        App::open(Config::default(), folder.path(), clock.clone()).await.unwrap();
        std::fs::remove_dir_all(folder.path().join("ca")).unwrap();
        let again = App::open(Config::default(), folder.path(), clock).await;
        assert!(matches!(again, Err(StartError::OtherAuthority { .. })));
    }
}
