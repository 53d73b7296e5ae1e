//! A collector for one test: its own folder, its own clock, its writer running; customers, sites, devices and people as asked.
//! Next: [`crate::pc`].

use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, Mutex, PoisonError};

use collector::app::sign_in::Session;
use collector::app::writer::Writer;
use collector::app::{App, contact, customer, device, enrol, lease, portal, second_factor, set_up, sign_in, token};
use collector::clock::Clock;
use collector::config::{Config, Preset};
use collector::store::contact::Contact;
use collector::store::customer::Customer;
use collector::store::site::Site;
use collector::store::ticket;
use data_encoding::BASE64_MIME_PERMISSIVE;
use domain::ticket::Ticket;
use rcgen::{CertificateParams, KeyPair};
use shared::code::Secret;
use shared::enrol::EnrolRequest;

use crate::pc::Pc;

/// When a world begins: 15 January 2027, 08:00 UTC.
pub const NOW: i64 = 1_800_000_000_000;
/// Every technician's password here.
pub const PASSWORD: &str = "a long enough one";

/// A running collector.
#[derive(Debug)]
pub struct World {
    /// The collector.
    pub app: App,
    folder: Option<tempfile::TempDir>,
    /// Recovery codes that were not used, by address: they open a sign-in without the clock being moved.
    codes: Codes,
}

type Codes = Arc<Mutex<BTreeMap<String, Vec<String>>>>;

/// A customer with its one site.
#[derive(Clone, Debug)]
pub struct Tenant {
    /// The customer.
    pub customer: Customer,
    /// Where its devices stand.
    pub site: Site,
}

impl World {
    /// With the quick set of delays: two samples, no learning period.
    pub async fn quick() -> Self {
        let mut config = Config::default();
        config.policy.preset = Preset::Quick;
        Self::with(config).await
    }

    /// With any configuration.
    pub async fn with(config: Config) -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        let app = App::open(config, folder.path(), Clock::manual(NOW)).await.expect("the collector opens");
        lease::take(&app).await.expect("the lease");
        Writer::start(&app).await.expect("the writer");
        Self { app, folder: Some(folder), codes: Codes::default() }
    }

    /// Around a collector that runs already.
    #[must_use]
    pub fn of(app: App) -> Self {
        Self { app, folder: None, codes: Codes::default() }
    }

    /// The same, whose folder goes with it.
    #[must_use]
    pub fn kept_in(mut self, folder: tempfile::TempDir) -> Self {
        self.folder = Some(folder);
        self
    }

    /// Its data folder.
    ///
    /// # Panics
    /// For a world around a collector of somebody else's.
    #[must_use]
    pub fn folder(&self) -> &std::path::Path {
        self.folder.as_ref().expect("a folder").path()
    }

    /// On a PostgreSQL database of its own, with the delays of a preset.
    pub async fn on_server(preset: Preset) -> Self {
        let mut config = Config::default();
        config.policy.preset = preset;
        config.database.url = Some(crate::postgres::shared().database().into());
        Self::with(config).await
    }

    /// The collector is stopped and started again on the same data.
    #[must_use]
    pub async fn restarted(self) -> Self {
        let Self { app, folder, codes } = self;
        let (config, clock) = (Config::clone(&app.config), app.clock.clone());
        collector::store::lease::release(&app.db).await.expect("the lease is given back");
        app.db.close().await;
        // The last door of the writer closes with the app; its task then lets go of the data.
        drop(app);
        for _ in 0..100_000 {
            if let Ok(app) = App::open(config.clone(), folder.as_ref().expect("a folder").path(), clock.clone()).await
                && lease::take(&app).await.is_ok()
            {
                Writer::start(&app).await.expect("the writer");
                return Self { app, folder, codes };
            }
            tokio::task::yield_now().await;
        }
        panic!("the data was not let go of");
    }

    /// Every ticket, the newest first.
    pub async fn tickets(&self) -> Vec<Ticket> {
        let filter = ticket::Filter { customer: None, open_only: false, limit: 1000 };
        let listed = ticket::list(&mut self.app.db.read().await.expect("a reader"), filter).await.expect("a list");
        let mut tickets: Vec<Ticket> = listed.into_iter().map(|one| one.ticket).collect();
        tickets.sort_by_key(|one| -one.number);
        tickets
    }

    /// Adds a customer with one site.
    pub async fn customer(&self, name: &str) -> Tenant {
        let made = customer::add(&self.app, name, "en").await.expect("a customer");
        let site = customer::add_site(&self.app, made.id, "Headquarters", "UTC").await.expect("a site");
        Tenant { customer: made, site }
    }

    /// A token's text for a customer's site.
    pub async fn token(&self, tenant: &Tenant) -> String {
        let made = token::add(&self.app, tenant.customer.id, tenant.site.id, 7, 100).await;
        made.expect("a token").1
    }

    /// Enrols a PC as an agent does: with a token, a key of its own and a request.
    pub async fn pc(&self, tenant: &Tenant, name: &str) -> Pc {
        self.pc_with(&self.token(tenant).await, name).await
    }

    /// The same with a token that somebody else made.
    pub async fn pc_with(&self, token: &str, name: &str) -> Pc {
        self.pc_on(token, name, "").await
    }

    /// The same on hardware that has this fingerprint.
    pub async fn pc_on(&self, token: &str, name: &str, hardware: &str) -> Pc {
        let key = KeyPair::generate().expect("a key");
        let csr = CertificateParams::default().serialize_request(&key).expect("a request");
        let codes = Secret::of_private_key(&key.serialize_der());
        let request = EnrolRequest {
            token: token.to_owned(),
            csr_pem: csr.pem().expect("PEM"),
            host_name: name.to_owned(),
            agent: "0.1.0".to_owned(),
            hardware: hardware.to_owned(),
            codes: codes.text(),
        };
        let answer = enrol::enrol(&self.app, &request).await.expect("enrolled");
        let row = device::get(&self.app, None, answer.device).await.expect("the device's row");
        Pc::new(row, (der_of(&answer.certificate_pem), codes), &self.app.clock)
    }

    /// Adds a contact who speaks for their company and is told of what is found.
    pub async fn contact(&self, tenant: &Tenant, name: &str, email: &str, language: &str) -> Contact {
        let filled = contact::Filled {
            name: name.to_owned(),
            email: email.to_owned(),
            language: language.to_owned(),
            is_account: true,
            gets_notices: true,
            ..contact::Filled::default()
        };
        contact::add(&self.app, tenant.customer.id, &filled).await.expect("a contact")
    }

    /// Lets a contact into the portal by a link; the answer is the cookie's secret.
    pub async fn visit(&self, contact: &Contact) -> String {
        let link = portal::sign_in::link(&self.app, contact.id).await.expect("a link");
        let secret = link.rsplit('/').next().unwrap_or_default();
        portal::sign_in::open(&self.app, secret, "127.0.0.1").await.expect("the link opens")
    }

    /// Makes the first technician, who sets up a second factor and is then signed in; the answer is the cookie's secret.
    pub async fn technician(&self, name: &str, email: &str) -> String {
        let code = set_up::first_person(&self.app).await.expect("a code").expect("nobody can sign in yet");
        set_up::redeem(&self.app, &code, name, email, PASSWORD).await.expect("the code is in force");
        self.sign_in(email, PASSWORD).await
    }

    /// Signs a technician in by password and second factor, which is set up when there is none yet; the answer is the
    /// cookie's secret.
    pub async fn sign_in(&self, email: &str, password: &str) -> String {
        let half = sign_in::sign_in(&self.app, email, password, "127.0.0.1").await.expect("the password is right");
        let half = sign_in::who(&self.app, &half.secret).await.expect("a session").expect("alive");
        if second_factor::standing(&self.app, half.technician.id).await.expect("read").since_at.is_none() {
            return self.first_sign_in(&half).await;
        }
        let code = self.recovery_code(email);
        sign_in::finish(&self.app, &half, &code, "127.0.0.1").await.expect("the code is right").secret
    }

    /// Sets up the second factor of somebody who is half in; the answer is the cookie's secret.
    async fn first_sign_in(&self, half: &Session) -> String {
        let person = &half.technician;
        let key = second_factor::waiting(&self.app, person.id).await.expect("read").expect("a key waits").key;
        let code = code_of(&key, self.app.clock.now_ms());
        let (begun, codes) = sign_in::finish_first(&self.app, half, &code, "127.0.0.1").await.expect("the first code");
        self.keep_codes(&person.email, codes);
        begun.secret
    }

    /// Keeps recovery codes that somebody was shown.
    pub fn keep_codes(&self, email: &str, codes: Vec<String>) {
        self.codes.lock().unwrap_or_else(PoisonError::into_inner).insert(email.to_owned(), codes);
    }

    /// A recovery code of a technician, good once.
    pub fn recovery_code(&self, email: &str) -> String {
        let mut kept = self.codes.lock().unwrap_or_else(PoisonError::into_inner);
        kept.get_mut(email).and_then(Vec::pop).expect("a recovery code is left")
    }

    /// Lets a PC report after `step_ms` what it is and what its volumes are, so that weeks pass quickly.
    pub async fn report_volumes(&self, pc: &mut Pc, step_ms: i64) {
        self.app.clock.advance(step_ms);
        let mut envelope = pc.envelope(self.app.clock.now_ms());
        for report in &mut envelope.reports {
            report.observations.retain(|one| ["disk_space", "operating_system"].contains(&one.check.as_str()));
        }
        let body = shared::wire::write(&envelope).expect("an envelope encodes");
        let answer = collector::app::accept::accept(&self.app, pc.device.clone(), body, pc.line).await.expect("taken");
        assert!(answer.accepted);
        pc.sent();
    }

    /// Lets a PC report `samples` times, a minute apart, and expects each to be taken.
    pub async fn report(&self, pc: &mut Pc, samples: u32) {
        for _ in 0..samples {
            self.app.clock.advance(60_000);
            let body = pc.body(self.app.clock.now_ms());
            let answer =
                collector::app::accept::accept(&self.app, pc.device.clone(), body, pc.line).await.expect("taken");
            assert!(answer.accepted, "{:?}", answer.receipt);
            pc.sent();
        }
    }

    /// Lets a full minute pass without a report and does what time asks for.
    pub async fn tick(&self) {
        self.app.clock.advance(60_000);
        self.app.writer().expect("the writer runs").tick().await.expect("a tick");
    }
}

/// What an app shows at a moment for a key as it is shown.
#[must_use]
pub fn code_of(key: &str, now_ms: i64) -> String {
    let key = data_encoding::BASE32_NOPAD.decode(key.replace(' ', "").as_bytes()).expect("a key");
    let totp = totp_rs::Builder::new().with_secret(key).build().expect("a key of the right length");
    totp.generate(u64::try_from(now_ms).expect("after 1970") / 1000).to_string()
}

/// The certificate inside a PEM text.
///
/// # Panics
/// For a text that is none.
#[must_use]
pub fn der_of(pem: &str) -> Vec<u8> {
    let body: String = pem.lines().filter(|line| !line.starts_with("-----")).collect();
    BASE64_MIME_PERMISSIVE.decode(body.as_bytes()).expect("PEM holds base64")
}

/// The routes that a source file mounts, as `METHOD path`, so that a test can tell when one is not among those it knows.
#[must_use]
pub fn mounted(source: &str) -> BTreeSet<String> {
    let after = source.split(".route(\"").skip(1);
    let route = after.filter_map(|rest| {
        let (path, rest) = rest.split_once('"')?;
        let method = rest.trim_start_matches([',', ' ']).split('(').next()?;
        Some(format!("{} {path}", method.to_uppercase()))
    });
    route.collect()
}
