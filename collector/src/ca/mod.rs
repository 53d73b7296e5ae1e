//! The collector's own authority: two roots made on day one, device certificates signed by the first, until the second takes
//! over ([`rotation`]).
//! Invariant: root keys are their owner's alone and never leave `DATA/ca`; of a request only the proven public key is used.
//! Next: [`tls`] for the agents' listener; [`crate::app::enrol`] decides whom to sign for.

pub mod example;
mod root;
pub mod rotation;
pub mod tls;

use std::path::{Path, PathBuf};
use std::sync::{Arc, PoisonError, RwLock};

use jiff::civil::Date;
use rcgen::{
    CertificateParams, CertificateSigningRequestParams, DistinguishedName, DnType, ExtendedKeyUsagePurpose, KeyPair,
    KeyUsagePurpose, SerialNumber, date_time_ymd,
};
use rustls_pki_types::{CertificateDer, PrivateKeyDer, PrivatePkcs8KeyDer};
use sha2::{Digest, Sha256};
use shared::ids::DeviceId;
use x509_parser::prelude::{FromDer, X509Certificate};

use crate::clock::Clock;
use root::Root;
use rotation::Pins;

/// How long a device's certificate lasts; it is rotated long before.
pub const DEVICE_YEARS: i16 = 5;
/// How long after its end a device's certificate may still ask for a new one.
pub const RENEWABLE_DAYS: u64 = 400;
const ROOT_YEARS: i16 = 20;

/// Why the authority could not do it.
#[derive(Debug, thiserror::Error)]
pub enum CaError {
    /// A file of the authority cannot be read or written.
    #[error("the authority's file {path} cannot be used: {source}")]
    File {
        /// Which file.
        path: String,
        /// What the file system said.
        source: std::io::Error,
    },
    /// A file of the authority is not what it was when it was written.
    #[error("the authority's file {path} is damaged; restore it from a backup, because every agent trusts the old one")]
    Damaged {
        /// Which file.
        path: String,
    },
    /// The certificate signing request is no such thing, or its signature is wrong.
    #[error("the certificate signing request cannot be read, or is not signed by its own key")]
    Request,
    /// A name of this collector cannot stand in a certificate.
    #[error("`{0}` cannot stand in a certificate; correct agents.names")]
    Name(String),
    /// Making a key or a certificate failed.
    #[error("making a certificate failed")]
    Making(#[from] rcgen::Error),
    /// The TLS library refused what we made.
    #[error("setting up TLS failed")]
    Tls(#[from] rustls::Error),
}

/// The open authority: as its files were when it was opened or last looked at again.
#[derive(Debug)]
pub struct Ca {
    folder: PathBuf,
    roots: RwLock<Arc<Roots>>,
}

#[derive(Debug)]
struct Roots {
    root: Root,
    spare: Root,
    /// They sign no more; what they signed is believed until each device has another certificate.
    former: Vec<CertificateDer<'static>>,
}

impl Roots {
    fn open(folder: &Path, clock: &Clock) -> Result<Self, CaError> {
        let (root, spare) = (Root::open(folder, "root", clock)?, Root::open(folder, "spare", clock)?);
        Ok(Self { root, spare, former: rotation::former(folder)? })
    }
}

/// A certificate that was just signed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Signed {
    /// The certificate, PEM.
    pub pem: String,
    /// SHA-256 of the certificate, in hexadecimal.
    pub fingerprint: String,
    /// SHA-256 of the root that signed it, in hexadecimal.
    pub authority: String,
    /// Its end, ms UTC.
    pub not_after_ms: i64,
}

impl Ca {
    /// Opens the authority in this folder; the first time, makes both roots.
    ///
    /// # Errors
    /// [`CaError`] when a file is missing, damaged, or cannot be written.
    pub fn open(folder: &Path, clock: &Clock) -> Result<Self, CaError> {
        crate::files::private_folder(folder)
            .map_err(|source| CaError::File { path: folder.display().to_string(), source })?;
        let roots = RwLock::new(Arc::new(Roots::open(folder, clock)?));
        Ok(Self { folder: folder.to_owned(), roots })
    }

    /// Reads the files again, after a rotation.
    ///
    /// # Errors
    /// As [`Ca::open`]; what was open stays then.
    pub fn look_again(&self, clock: &Clock) -> Result<(), CaError> {
        let roots = Arc::new(Roots::open(&self.folder, clock)?);
        *self.roots.write().unwrap_or_else(PoisonError::into_inner) = roots;
        Ok(())
    }

    /// Where its files lie.
    #[must_use]
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    fn now(&self) -> Arc<Roots> {
        Arc::clone(&self.roots.read().unwrap_or_else(PoisonError::into_inner))
    }

    /// SHA-256 of the root in use: what an enrolment token carries.
    #[must_use]
    pub fn fingerprint(&self) -> [u8; 32] {
        Sha256::digest(self.now().root.certificate()).into()
    }

    /// Which roots are open.
    #[must_use]
    pub fn pins(&self) -> Pins {
        let now = self.now();
        Pins { root: fingerprint(now.root.certificate()), spare: fingerprint(now.spare.certificate()) }
    }

    /// The roots that signed before and are still believed, by the SHA-256 of their certificates.
    #[must_use]
    pub fn former(&self) -> Vec<String> {
        self.now().former.iter().map(fingerprint).collect()
    }

    /// Whether the root in use has this name: a device that shows a certificate of another is to ask for a new one.
    #[must_use]
    pub fn signs_as(&self, issuer: &[u8]) -> bool {
        let now = self.now();
        X509Certificate::from_der(now.root.certificate()).is_ok_and(|(_, root)| root.subject().as_raw() == issuer)
    }

    /// Both roots, PEM: what an enrolled agent trusts.
    #[must_use]
    pub fn authorities_pem(&self) -> Vec<String> {
        let now = self.now();
        vec![now.root.pem().to_owned(), now.spare.pem().to_owned()]
    }

    /// Signs the public key of a request for a device; nothing else in the request counts.
    ///
    /// # Errors
    /// [`CaError::Request`] when the request is none.
    pub fn sign_device(&self, csr_pem: &str, device: DeviceId, clock: &Clock) -> Result<Signed, CaError> {
        let request = CertificateSigningRequestParams::from_pem(csr_pem).map_err(|_| CaError::Request)?;
        let now = self.now();
        let mut params = leaf(&device.to_string(), clock);
        let begins = now.root.begins()?;
        // By a clock that runs behind the authority's own birth, a certificate would have ended when the clock is put right.
        let ends = day(clock.now_ms()).max(begins).checked_add(jiff::Span::new().years(DEVICE_YEARS)).unwrap_or(begins);
        between(&mut params, begins, ends);
        params.extended_key_usages = vec![ExtendedKeyUsagePurpose::ClientAuth];
        let not_after_ms = params.not_after.unix_timestamp().saturating_mul(1_000);
        let certificate = now.root.sign(&params, &request.public_key)?;
        let authority = fingerprint(now.root.certificate());
        Ok(Signed { pem: certificate.pem(), fingerprint: fingerprint(certificate.der()), authority, not_after_ms })
    }

    /// A new key and certificate for the agents' listener; its chain ends in the root, so that a token's fingerprint suffices.
    /// It lasts as long as the root: its key lives in memory and goes with the process, and agents that heard a wild time of
    /// this collector once would never again believe one that ends before that time (trust D1).
    fn server_chain(
        &self,
        names: &[String],
        clock: &Clock,
    ) -> Result<(Vec<CertificateDer<'static>>, PrivateKeyDer<'static>), CaError> {
        let key = KeyPair::generate()?;
        let now = self.now();
        let mut params = leaf("Premura collector", clock);
        between(&mut params, now.root.begins()?, now.root.ends()?);
        for name in names {
            let one = CertificateParams::new([name.clone()]).map_err(|_| CaError::Name(name.clone()))?;
            params.subject_alt_names.extend(one.subject_alt_names);
        }
        params.extended_key_usages = vec![ExtendedKeyUsagePurpose::ServerAuth];
        let certificate = now.root.sign(&params, &key)?;
        let chain = vec![certificate.der().clone(), now.root.certificate().clone()];
        Ok((chain, PrivatePkcs8KeyDer::from(key.serialize_der()).into()))
    }

    fn roots(&self) -> Vec<CertificateDer<'static>> {
        let now = self.now();
        [now.root.certificate(), now.spare.certificate()].into_iter().chain(&now.former).cloned().collect()
    }
}

/// SHA-256 of a certificate, in hexadecimal.
#[must_use]
pub fn fingerprint(certificate: &CertificateDer<'_>) -> String {
    data_encoding::HEXLOWER.encode(&Sha256::digest(certificate))
}

/// What of a certificate that our roots signed says which device shows it, and until when.
#[derive(Clone, Debug)]
pub struct DeviceCertificate {
    /// As [`fingerprint`] has it.
    pub fingerprint: String,
    /// The name of the root that signed it, DER.
    pub issuer: Vec<u8>,
    /// When it ends, ms UTC.
    pub not_after_ms: i64,
}

impl DeviceCertificate {
    /// Reads a certificate, DER; none when it is none.
    #[must_use]
    pub fn read(der: &[u8]) -> Option<Self> {
        let (_, certificate) = X509Certificate::from_der(der).ok()?;
        let not_after_ms = certificate.validity().not_after.timestamp().saturating_mul(1_000);
        let issuer = certificate.issuer().as_raw().to_vec();
        Some(Self { fingerprint: fingerprint(&CertificateDer::from(der)), issuer, not_after_ms })
    }
}

/// It begins with its root: who may show it is looked up at each request, and a clock that was put right since must not make
/// what was signed meanwhile a thing of the future.
fn leaf(common_name: &str, clock: &Clock) -> CertificateParams {
    let mut params = named(common_name, clock);
    params.key_usages = vec![KeyUsagePurpose::DigitalSignature];
    params.use_authority_key_identifier_extension = true;
    params
}

fn named(common_name: &str, clock: &Clock) -> CertificateParams {
    let mut params = CertificateParams::default();
    params.distinguished_name = DistinguishedName::new();
    params.distinguished_name.push(DnType::CommonName, common_name);
    let mut serial = clock.random::<16>();
    if let Some(first) = serial.first_mut() {
        // A serial number is positive and has no leading zero byte.
        *first = (*first & 0x7f) | 0x40;
    }
    params.serial_number = Some(SerialNumber::from_slice(&serial));
    params
}

/// Valid from the beginning of one day to the beginning of another.
fn between(params: &mut CertificateParams, from: Date, to: Date) {
    params.not_before = date_time_ymd(i32::from(from.year()), from.month().unsigned_abs(), from.day().unsigned_abs());
    params.not_after = date_time_ymd(i32::from(to.year()), to.month().unsigned_abs(), to.day().unsigned_abs());
}

fn day(now_ms: i64) -> Date {
    let now = jiff::Timestamp::from_millisecond(now_ms).unwrap_or(jiff::Timestamp::UNIX_EPOCH);
    now.to_zoned(jiff::tz::TimeZone::UTC).date()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn request(name: &str) -> String {
        let key = KeyPair::generate().unwrap();
        CertificateParams::new([name.to_owned()]).unwrap().serialize_request(&key).unwrap().pem().unwrap()
    }

    #[test]
    fn e6_the_authority_is_made_once_and_its_keys_are_private() {
        let folder = tempfile::tempdir().unwrap();
        let clock = Clock::manual(1_800_000_000_000);
        let first = Ca::open(folder.path(), &clock).unwrap();
        let again = Ca::open(folder.path(), &clock).unwrap();
        assert_eq!(first.fingerprint(), again.fingerprint());
        assert_eq!(first.authorities_pem(), again.authorities_pem());
        assert_ne!(first.pins().root, first.pins().spare, "the spare is another key");
        use std::os::unix::fs::PermissionsExt;
        for name in ["root.pem", "spare.pem"] {
            let mode = std::fs::metadata(folder.path().join(name)).unwrap().permissions().mode();
            assert_eq!(mode & 0o777, 0o600, "{name}");
        }
        assert!(first.authorities_pem().iter().all(|pem| !pem.contains("PRIVATE")), "a key would leave");
    }

    #[test]
    fn a_damaged_authority_is_refused_and_never_made_anew() {
        let folder = tempfile::tempdir().unwrap();
        let clock = Clock::manual(1_800_000_000_000);
        Ca::open(folder.path(), &clock).unwrap();
        let path = folder.path().join("root.pem");
        let (root, spare) = (std::fs::read(&path).unwrap(), std::fs::read(folder.path().join("spare.pem")).unwrap());
        let key_at = |file: &[u8]| file.windows(17).position(|part| part == b"-----BEGIN PRIVAT").unwrap();
        let crossed = [&root[..key_at(&root)], &spare[key_at(&spare)..]].concat();
        for bad in [b"rubbish".to_vec(), root[..root.len() / 2].to_vec(), crossed] {
            std::fs::write(&path, bad).unwrap();
            assert!(matches!(Ca::open(folder.path(), &clock), Err(CaError::Damaged { .. })));
        }
    }

    #[test]
    fn only_the_key_of_a_request_counts_and_a_device_certificate_serves_nobody() {
        use x509_parser::prelude::{FromDer, X509Certificate};
        let folder = tempfile::tempdir().unwrap();
        let clock = Clock::manual(1_800_000_000_000);
        let ca = Ca::open(folder.path(), &clock).unwrap();
        let device = clock.id(DeviceId::new);
        let signed = ca.sign_device(&request("bank.example"), device, &clock).unwrap();
        let (_, pem) = x509_parser::pem::parse_x509_pem(signed.pem.as_bytes()).unwrap();
        let (_, certificate) = X509Certificate::from_der(&pem.contents).unwrap();
        assert_eq!(certificate.subject().to_string(), format!("CN={device}"));
        assert!(certificate.subject_alternative_name().unwrap().is_none());
        assert!(!certificate.is_ca());
        let usage = certificate.extended_key_usage().unwrap().unwrap().value;
        assert!(usage.client_auth && !usage.server_auth);
        assert_eq!(certificate.validity().not_after.timestamp() * 1_000, signed.not_after_ms);
        assert_eq!(fingerprint(&pem.contents.into()), signed.fingerprint);
        assert!(matches!(ca.sign_device("rubbish", device, &clock), Err(CaError::Request)));
    }
}
