//! TLS towards the collector: 1.3 only, our own authorities only, the server's name checked. No switch turns it off.
//! Invariant: this PC's clock never decides (trust D3): a certificate is refused as ended only against the build's date or
//! the last authenticated time of the collector, whichever is later. Next: [`crate::line`].

use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

use rustls::client::WebPkiServerVerifier;
use rustls::client::danger::{HandshakeSignatureValid, ServerCertVerified, ServerCertVerifier};
use rustls::crypto::{CryptoProvider, ring, verify_tls12_signature, verify_tls13_signature};
use rustls::{CertificateError, ClientConfig, DigitallySignedStruct, Error, RootCertStore, SignatureScheme, version};
use rustls_pki_types::pem::PemObject;
use rustls_pki_types::{CertificateDer, PrivateKeyDer, ServerName, UnixTime};
use sha2::{Digest, Sha256};
use x509_parser::prelude::{FromDer, X509Certificate};

use crate::state::Identity;

/// The date of this build's source, ms UTC (2026-11-01): no true clock is earlier. Raised with each release.
pub const BUILT_AT_MS: i64 = 1_793_491_200_000;

/// Whom to believe.
#[derive(Clone, Debug)]
pub enum Trust {
    /// These authorities.
    Authorities(Vec<CertificateDer<'static>>),
    /// The authority whose certificate has this SHA-256, which the server has to show: what an enrolment token carries.
    Fingerprint([u8; 32]),
}

/// The collector's time as last authenticated, shared with connections that are still to be made.
#[derive(Clone, Debug)]
pub struct KnownTime {
    now: Arc<AtomicI64>,
    ceiling: Arc<AtomicI64>,
}

impl KnownTime {
    /// Starts from what is remembered.
    #[must_use]
    pub fn new(server_ms: i64) -> Self {
        let now = Arc::new(AtomicI64::new(server_ms.max(BUILT_AT_MS)));
        Self { now, ceiling: Arc::new(AtomicI64::new(i64::MAX)) }
    }

    /// Moves forward, never back, and never past the end of an authority that vouched for it: a collector whose clock runs
    /// wild must not lock its agents out for ever.
    pub fn advance(&self, server_ms: i64) {
        if server_ms < self.ceiling.load(Ordering::Relaxed) {
            self.now.fetch_max(server_ms, Ordering::Relaxed);
        }
    }

    /// The time, ms UTC.
    #[must_use]
    pub fn ms(&self) -> i64 {
        self.now.load(Ordering::Relaxed)
    }
}

/// TLS for the first contact: the token's fingerprint vouches, nothing of ours is shown.
///
/// # Errors
/// Only when the cryptographic library refuses itself.
pub fn first_contact(fingerprint: [u8; 32], known: &KnownTime) -> Result<ClientConfig, Error> {
    Ok(builder(Trust::Fingerprint(fingerprint), known)?.with_no_client_auth())
}

/// TLS of an enrolled device: its authorities vouch, its certificate is shown.
///
/// # Errors
/// When the identity's certificate or key is damaged.
pub fn enrolled(identity: &Identity, known: &KnownTime) -> Result<ClientConfig, Error> {
    let damaged = |what: &str| Error::General(format!("the {what} in the identity is damaged"));
    let authorities = identity.authorities_pem.iter().map(|pem| CertificateDer::from_pem_slice(pem.as_bytes()));
    let authorities = authorities.collect::<Result<Vec<_>, _>>().map_err(|_| damaged("authority"))?;
    let chain = CertificateDer::pem_slice_iter(identity.certificate_pem.as_bytes());
    let chain = chain.collect::<Result<Vec<_>, _>>().map_err(|_| damaged("certificate"))?;
    let key = PrivateKeyDer::from_pem_slice(identity.key_pem.as_bytes()).map_err(|_| damaged("key"))?;
    builder(Trust::Authorities(authorities), known)?.with_client_auth_cert(chain, key)
}

type Builder = rustls::ConfigBuilder<ClientConfig, rustls::client::WantsClientCert>;

fn builder(trust: Trust, known: &KnownTime) -> Result<Builder, Error> {
    let provider = Arc::new(ring::default_provider());
    let verifier = Verifier { trust, known: known.clone(), provider: Arc::clone(&provider) };
    let builder = ClientConfig::builder_with_provider(provider).with_protocol_versions(&[&version::TLS13])?;
    Ok(builder.dangerous().with_custom_certificate_verifier(Arc::new(verifier)))
}

#[derive(Debug)]
struct Verifier {
    trust: Trust,
    known: KnownTime,
    provider: Arc<CryptoProvider>,
}

impl Verifier {
    fn roots(&self, shown: &[CertificateDer<'_>]) -> Result<RootCertStore, Error> {
        let believed = match &self.trust {
            Trust::Authorities(authorities) => authorities.clone(),
            Trust::Fingerprint(wanted) => {
                let meant = shown.iter().find(|one| Sha256::digest(one).as_slice() == wanted.as_slice());
                vec![meant.ok_or(CertificateError::UnknownIssuer)?.clone().into_owned()]
            }
        };
        let mut roots = RootCertStore::empty();
        for authority in believed {
            let ends_ms = validity(&authority)?.1.saturating_mul(1000);
            self.known.ceiling.fetch_min(ends_ms, Ordering::Relaxed);
            roots.add(authority)?;
        }
        Ok(roots)
    }
}

/// When a certificate begins and ends, s UTC.
fn validity(certificate: &CertificateDer<'_>) -> Result<(i64, i64), Error> {
    let (_, parsed) = X509Certificate::from_der(certificate).map_err(|_| CertificateError::BadEncoding)?;
    Ok((parsed.validity().not_before.timestamp(), parsed.validity().not_after.timestamp()))
}

/// The moment at which validity is judged: never before the certificate begins, for no clock of ours says it has not.
fn judged_at(certificate: &CertificateDer<'_>, known_ms: i64) -> Result<UnixTime, Error> {
    let at_s = validity(certificate)?.0.max(known_ms / 1000);
    let at_s = u64::try_from(at_s).map_err(|_| CertificateError::BadEncoding)?;
    Ok(UnixTime::since_unix_epoch(std::time::Duration::from_secs(at_s)))
}

impl ServerCertVerifier for Verifier {
    fn verify_server_cert(
        &self,
        certificate: &CertificateDer<'_>,
        intermediates: &[CertificateDer<'_>],
        name: &ServerName<'_>,
        ocsp: &[u8],
        _by_this_pcs_clock: UnixTime,
    ) -> Result<ServerCertVerified, Error> {
        let roots = Arc::new(self.roots(intermediates)?);
        let verifier = WebPkiServerVerifier::builder_with_provider(roots, Arc::clone(&self.provider)).build();
        let verifier = verifier.map_err(|error| Error::General(error.to_string()))?;
        let at = judged_at(certificate, self.known.ms())?;
        verifier.verify_server_cert(certificate, intermediates, name, ocsp, at)
    }

    fn verify_tls12_signature(
        &self,
        message: &[u8],
        certificate: &CertificateDer<'_>,
        signed: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, Error> {
        verify_tls12_signature(message, certificate, signed, &self.provider.signature_verification_algorithms)
    }

    fn verify_tls13_signature(
        &self,
        message: &[u8],
        certificate: &CertificateDer<'_>,
        signed: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, Error> {
        verify_tls13_signature(message, certificate, signed, &self.provider.signature_verification_algorithms)
    }

    fn supported_verify_schemes(&self) -> Vec<SignatureScheme> {
        self.provider.signature_verification_algorithms.supported_schemes()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use rcgen::{BasicConstraints, CertificateParams, IsCa, Issuer, KeyPair, date_time_ymd};

    struct Authority {
        der: CertificateDer<'static>,
        issuer: Issuer<'static, KeyPair>,
    }

    fn authority(name: &str) -> Authority {
        let mut params = CertificateParams::default();
        params.distinguished_name.push(rcgen::DnType::CommonName, name);
        params.is_ca = IsCa::Ca(BasicConstraints::Constrained(0));
        let key = KeyPair::generate().unwrap();
        let der = params.self_signed(&key).unwrap().der().clone();
        Authority { issuer: Issuer::new(params, key), der }
    }

    fn server(authority: &Authority, from_year: i32, to_year: i32) -> CertificateDer<'static> {
        let mut params = CertificateParams::new(["desk.example".to_owned()]).unwrap();
        params.not_before = date_time_ymd(from_year, 1, 1);
        params.not_after = date_time_ymd(to_year, 1, 1);
        let key = KeyPair::generate().unwrap();
        params.signed_by(&key, &authority.issuer).unwrap().der().clone()
    }

    fn verdict(trust: Trust, known_ms: i64, server: &CertificateDer<'_>, root: &Authority, name: &str) -> bool {
        let provider = Arc::new(ring::default_provider());
        let verifier = Verifier { trust, known: KnownTime::new(known_ms), provider };
        let name = ServerName::try_from(name.to_owned()).unwrap();
        // A PC whose clock says 1970.
        let clock = UnixTime::since_unix_epoch(std::time::Duration::ZERO);
        verifier.verify_server_cert(server, std::slice::from_ref(&root.der), &name, &[], clock).is_ok()
    }

    #[test]
    fn d3_this_pcs_clock_never_decides_but_an_ended_certificate_is_refused() {
        let ours = authority("ours");
        let trust = || Trust::Authorities(vec![ours.der.clone()]);
        const IN_2040: i64 = 2_208_988_800_000;
        let table = [
            ("valid", 0, server(&ours, 2026, 2031), true),
            ("begins after the build's date", 0, server(&ours, 2090, 2095), true),
            ("ended before the build's date", 0, server(&ours, 2015, 2020), false),
            ("ended before the collector's last time", IN_2040, server(&ours, 2026, 2031), false),
        ];
        for (case, known_ms, certificate, wanted) in table {
            assert_eq!(verdict(trust(), known_ms, &certificate, &ours, "desk.example"), wanted, "{case}");
        }
        let known = KnownTime::new(IN_2040);
        known.advance(0);
        assert_eq!(known.ms(), IN_2040, "time never goes back");
        known.ceiling.store(IN_2040 + 2, Ordering::Relaxed);
        known.advance(IN_2040 + 1);
        known.advance(i64::MAX);
        assert_eq!(known.ms(), IN_2040 + 1, "a wild clock does not lock out");
    }

    #[test]
    fn e8_another_authority_or_another_name_is_refused() {
        let (ours, theirs) = (authority("ours"), authority("theirs"));
        let (good, forged) = (server(&ours, 2026, 2031), server(&theirs, 2026, 2031));
        let pinned = Trust::Authorities(vec![ours.der.clone()]);
        let token = Trust::Fingerprint(Sha256::digest(&ours.der).into());
        for trust in [pinned, token.clone()] {
            assert!(verdict(trust.clone(), 0, &good, &ours, "desk.example"));
            assert!(!verdict(trust.clone(), 0, &good, &ours, "other.example"), "another name");
            assert!(!verdict(trust.clone(), 0, &forged, &theirs, "desk.example"), "another authority");
            assert!(!verdict(trust, 0, &forged, &ours, "desk.example"), "our root beside their certificate");
        }
        assert!(!verdict(token, 0, &good, &theirs, "desk.example"), "the authority has to be shown");
    }
}
