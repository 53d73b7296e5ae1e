//! How a device comes in: a token admits it, its key is signed; later it renews with the key it has.
//! Invariant: every refusal of a token reads alike and says nothing of its reason; a use is taken in the transaction that makes the device.
//! Next: [`crate::api::enrol`] is the door, [`crate::ca`] signs.

use std::sync::atomic::{AtomicU64, Ordering};

use domain::change::{Actor, Change};
use shared::enrol::{EnrolAnswer, EnrolRequest, RenewRequest};
use shared::ids::{ChangeId, CustomerId, DeviceId};
use shared::text::{Words, clean};
use shared::token::Token;

use super::{App, audit, caller, hash_of_secret, off_boarding};
use crate::ca::{CaError, Signed};
use crate::error::AppError;
use crate::store::device::{NewCertificate, NewDevice};
use crate::store::{StoreError, Write, authority, change, device, token};

/// The longest name a device may give itself.
const NAME_BYTES: usize = 128;
/// So many devices of a customer within an hour are told: more than a person installs by hand (trust E4).
pub const MANY_AN_HOUR: i64 = 25;
const HOUR_MS: i64 = 3_600_000;

/// How many enrolments were refused since the start.
#[derive(Debug, Default)]
pub struct Refusals(AtomicU64);

impl Refusals {
    /// The count.
    #[must_use]
    pub fn count(&self) -> u64 {
        self.0.load(Ordering::Relaxed)
    }
}

/// The device a renewal is for, as its certificate's row says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Renewing {
    /// The device's row.
    pub device: device::Device,
    /// The certificate it showed.
    pub fingerprint: String,
}

/// Admits a new device.
///
/// # Errors
/// [`AppError::Forbidden`] for every kind of bad token alike, [`AppError::Invalid`] for a bad request,
/// [`AppError::Conflict`] when the token is good and its customer has as many devices as it may; no use is taken then.
pub async fn enrol(app: &App, request: &EnrolRequest) -> Result<EnrolAnswer, AppError> {
    // Checksum and look-up come before anything that costs: no key is looked at and no writer waits for a bad token.
    let Ok(secret) = Token::read(&request.token) else { return Err(refused(app, "mistyped")) };
    let secret_hash = hash_of_secret(&secret.secret);
    let now_ms = app.clock.now_ms();
    let mut read = app.db.read().await?;
    if !token::in_force(&mut read, &secret_hash, now_ms).await? {
        return Err(refused(app, "expired, used up, revoked or unknown"));
    }
    drop(read);
    let id = app.clock.id(DeviceId::new);
    let signed = sign(app, &request.csr_pem, id)?;
    let name = Some(clean(&request.host_name, NAME_BYTES)).filter(|name| !name.is_empty());
    let name = name.unwrap_or_else(|| "unnamed".to_owned());

    let mut write = app.db.write().await?;
    let Some(used) = token::take_use(&mut write, &secret_hash, now_ms).await? else {
        return Err(refused(app, "used up meanwhile"));
    };
    room_for_one_more(app, &mut write, used.customer_id).await?;
    let new = NewDevice {
        id,
        customer: used.customer_id,
        site: used.site_id,
        name: &name,
        hardware: request.hardware(),
        enrolled_at: now_ms,
    };
    let device_no = device::add(&mut write, &new).await?;
    let codes = caller::sealed(app, id, &request.codes)?;
    let certificate = row(&signed, now_ms, codes.as_deref());
    device::add_certificate(&mut write, (used.customer_id, device_no), &certificate, "").await?;
    let by_token = app.acting_for(&used.id);
    audit::done(&by_token, &mut write, "device.enrol", id, Some(used.customer_id)).await?;
    off_boarding::came_back(&by_token, &mut write, used.customer_id).await?;
    tell_of_many(&by_token, &mut write, used.customer_id).await?;
    write.commit().await?;
    tracing::info!(device = %id, name, token = %used.id, uses_left = used.uses_left, "A device was enrolled.");
    Ok(answer(app, id, signed, codes.is_some()))
}

/// Whether a customer may have one more device in use.
async fn room_for_one_more(app: &App, write: &mut Write, customer: CustomerId) -> Result<(), AppError> {
    let most = app.config.quotas.customer_devices;
    let (in_use, _) = device::watched(write, Some(customer.into())).await?;
    if in_use < i64::from(most) {
        return Ok(());
    }
    tracing::warn!(%customer, most, "A device was not enrolled: its customer has as many in use as it may.");
    Err(AppError::conflict("this customer has as many devices in use as it may; take one out of use first"))
}

/// Signs a new key for a device that has shown its certificate.
///
/// # Errors
/// [`AppError::Invalid`] when the request is no certificate signing request.
pub async fn renew(app: &App, peer: &Renewing, request: &RenewRequest) -> Result<EnrolAnswer, AppError> {
    let signed = sign(app, &request.csr_pem, peer.device.id)?;
    let codes = caller::sealed(app, peer.device.id, &request.codes)?;
    let owner = (peer.device.customer_id, peer.device.device_no);
    let mut write = app.db.write().await?;
    let certificate = row(&signed, app.clock.now_ms(), codes.as_deref());
    device::add_certificate(&mut write, owner, &certificate, &peer.fingerprint).await?;
    audit::done(&app.acting_for(&peer.device.id), &mut write, "device.renew", peer.device.id, Some(owner.0)).await?;
    write.commit().await?;
    tracing::info!(device = %peer.device.id, "A device's certificate was renewed.");
    Ok(answer(app, peer.device.id, signed, codes.is_some()))
}

/// Notes that a device has shown the certificate it was given: the answer that brought it arrived, and what it says of the
/// authority is known there.
///
/// # Errors
/// [`StoreError`] when it cannot be noted.
pub async fn shown(app: &App, fingerprint: &str) -> Result<(), StoreError> {
    let mut write = app.db.write().await?;
    authority::used(&mut write, fingerprint, app.clock.now_ms()).await?;
    write.commit().await
}

/// Says on the customer's page, in the audit and in the log that devices come in faster than usual, once for each such hour:
/// a roll-out that somebody knows of, or a token in the wrong hands.
async fn tell_of_many(app: &App, write: &mut Write, customer: CustomerId) -> Result<(), StoreError> {
    let now = app.clock.now_ms();
    if device::enrolled_since(write, customer, now.saturating_sub(HOUR_MS)).await? != MANY_AN_HOUR {
        return Ok(());
    }
    tracing::warn!(%customer, "Many devices were enrolled within an hour; if nobody rolls agents out there, revoke its tokens.");
    audit::done(app, write, "device.enrol_many", format!("{MANY_AN_HOUR} within an hour"), Some(customer)).await?;
    let words = Words::new("customer-many-enrolled").count("devices", MANY_AN_HOUR);
    let line = Change { ticket: None, device: None, at: now, actor: Actor::Collector, words, internal: true };
    change::add(write, app.clock.id(ChangeId::new), customer, None, &line).await
}

fn sign(app: &App, csr_pem: &str, id: DeviceId) -> Result<Signed, AppError> {
    app.ca.sign_device(csr_pem, id, &app.clock).map_err(|error| match error {
        CaError::Request => AppError::invalid("csr_pem", error.to_string()),
        other => AppError::internal(other),
    })
}

fn row<'a>(signed: &'a Signed, issued_at: i64, codes: Option<&'a [u8]>) -> NewCertificate<'a> {
    NewCertificate {
        fingerprint: &signed.fingerprint,
        authority: &signed.authority,
        issued_at,
        not_after: signed.not_after_ms,
        codes,
    }
}

fn answer(app: &App, device: DeviceId, signed: Signed, codes: bool) -> EnrolAnswer {
    let authorities_pem = app.ca.authorities_pem();
    EnrolAnswer { device, certificate_pem: signed.pem, authorities_pem, server_ms: app.clock.now_ms(), codes }
}

/// One refusal for all: whoever holds a bad token learns nothing of why it is bad; the log does.
fn refused(app: &App, reason: &'static str) -> AppError {
    let refused = app.refusals.0.fetch_add(1, Ordering::Relaxed) + 1;
    tracing::warn!(reason, refused, "An enrolment was refused.");
    AppError::forbidden("this token opens nothing here; ask your provider for a new one")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::{customer, lease, token as tokens};
    use crate::clock::Clock;
    use crate::config::Config;

    async fn app(folder: &std::path::Path) -> App {
        let clock = Clock::manual(1_800_000_000_000);
        let app = App::open(Config::default(), folder, clock).await.unwrap();
        lease::take(&app).await.unwrap();
        app
    }

    fn request(token: &str) -> EnrolRequest {
        let key = rcgen::KeyPair::generate().unwrap();
        let csr = rcgen::CertificateParams::default().serialize_request(&key).unwrap();
        EnrolRequest {
            token: token.to_owned(),
            csr_pem: csr.pem().unwrap(),
            host_name: "pc\u{202e}1\n".into(),
            agent: String::new(),
            hardware: String::new(),
            codes: "5a".repeat(32),
        }
    }

    fn renewal() -> RenewRequest {
        RenewRequest { csr_pem: request("").csr_pem, codes: "6b".repeat(32) }
    }

    async fn new_token(app: &App, uses: i64) -> (shared::ids::TokenId, String) {
        let mut number = [0u8; 4];
        number.copy_from_slice(&app.clock.random::<4>());
        let customer = customer::add(app, &format!("Customer {number:?}"), "en").await.unwrap();
        let site = customer::add_site(app, customer.id, "Here", "UTC").await.unwrap();
        let made = tokens::add(app, customer.id, site.id, 7, uses).await.unwrap();
        (made.0.id, made.1)
    }

    #[tokio::test]
    async fn e1_e2_a_token_admits_as_many_as_it_counts_and_every_refusal_reads_alike() {
        let folder = tempfile::tempdir().unwrap();
        let app = app(folder.path()).await;
        let (_, token) = new_token(&app, 3).await;
        let asked: Vec<_> = (0..12).map(|_| request(&token)).collect();
        let mut running = tokio::task::JoinSet::new();
        for one in asked {
            let app = app.clone();
            running.spawn(async move { enrol(&app, &one).await });
        }
        let answers = running.join_all().await;
        assert_eq!(answers.iter().filter(|answer| answer.is_ok()).count(), 3);

        let (revoked, revoked_text) = new_token(&app, 1).await;
        tokens::revoke(&app, revoked).await.unwrap();
        let (_, expired) = new_token(&app, 1).await;
        let unknown = Token { secret: [9; 20], authority: app.ca.fingerprint() }.to_string();
        app.clock.advance(8 * 86_400_000);
        let mut words = std::collections::BTreeSet::new();
        for text in [token.as_str(), &revoked_text, &expired, &unknown, "prm_x", ""] {
            let error = enrol(&app, &request(text)).await.unwrap_err();
            assert!(matches!(error, AppError::Forbidden { .. }), "{error:?}");
            words.insert(error.to_string());
        }
        assert_eq!(words.len(), 1, "{words:?}");
        assert_eq!(app.refusals.count(), 9 + 6);
    }

    #[tokio::test]
    async fn a_device_name_is_cleaned_and_a_bad_request_uses_no_token_up() {
        let folder = tempfile::tempdir().unwrap();
        let app = app(folder.path()).await;
        let (_, token) = new_token(&app, 1).await;
        let bad = EnrolRequest { csr_pem: "rubbish".into(), ..request(&token) };
        assert!(matches!(enrol(&app, &bad).await, Err(AppError::Invalid { field: "csr_pem", .. })));
        let answer = enrol(&app, &request(&token)).await.unwrap();
        let rows = crate::app::desk::devices(&app, None).await.unwrap();
        assert_eq!(
            rows.iter().map(|(_, row, _)| (row.id, row.name.as_str())).collect::<Vec<_>>(),
            [(answer.device, "pc1")]
        );
        assert_eq!(answer.authorities_pem.len(), 2);
    }

    #[tokio::test]
    async fn e10_after_a_renewal_both_keys_work_until_the_new_one_has_been_used() {
        let folder = tempfile::tempdir().unwrap();
        let app = app(folder.path()).await;
        let (_, token) = new_token(&app, 1).await;
        let first = enrol(&app, &request(&token)).await.unwrap();
        let print = |pem: &str| {
            let (_, pem) = x509_parser::pem::parse_x509_pem(pem.as_bytes()).unwrap();
            crate::ca::fingerprint(&pem.contents.into())
        };
        let owner = async |fingerprint: &str| {
            let mut read = app.db.read().await.unwrap();
            device::by_certificate(&mut read, fingerprint).await.unwrap()
        };
        let old = print(&first.certificate_pem);
        let peer = Renewing { device: owner(&old).await.unwrap(), fingerprint: old.clone() };
        let lost = renew(&app, &peer, &renewal()).await.unwrap();
        let second = renew(&app, &peer, &renewal()).await.unwrap();
        assert!(owner(&old).await.is_some() && owner(&print(&second.certificate_pem)).await.is_some());
        assert!(owner(&print(&lost.certificate_pem)).await.is_none(), "an answer that was lost opens nothing");
        let new = print(&second.certificate_pem);
        let peer = Renewing { device: owner(&new).await.unwrap(), fingerprint: new };
        renew(&app, &peer, &renewal()).await.unwrap();
        assert!(owner(&old).await.is_none());
    }
}
