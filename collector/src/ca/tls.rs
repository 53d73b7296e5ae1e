//! TLS of the agents' listener: 1.3 only, our own roots, a client certificate checked when one is shown.
//! Invariant: a certificate that our roots did not sign never gets in; one past its end gets in for 400 days, and then may only renew.
//! Next: [`crate::api::door`] hands the certificate on, [`crate::api::peer`] decides what it opens.

use std::sync::Arc;
use std::time::Duration;

use rustls::client::danger::HandshakeSignatureValid;
use rustls::crypto::ring;
use rustls::pki_types::{CertificateDer, UnixTime};
use rustls::server::WebPkiClientVerifier;
use rustls::server::danger::{ClientCertVerified, ClientCertVerifier};
use rustls::{
    CertificateError, DigitallySignedStruct, DistinguishedName, Error, RootCertStore, ServerConfig, SignatureScheme,
    version,
};

use super::{Ca, CaError, RENEWABLE_DAYS};
use crate::clock::Clock;

impl Ca {
    /// TLS for the agents' listener, with a server certificate made for these names just now.
    ///
    /// # Errors
    /// [`CaError`] when a name cannot stand in a certificate.
    pub fn server_config(&self, names: &[String], clock: &Clock) -> Result<ServerConfig, CaError> {
        let provider = Arc::new(ring::default_provider());
        let mut roots = RootCertStore::empty();
        for root in self.roots() {
            roots.add(root)?;
        }
        let webpki = WebPkiClientVerifier::builder_with_provider(Arc::new(roots), Arc::clone(&provider))
            .allow_unauthenticated()
            .build()
            .map_err(|error| Error::General(error.to_string()))?;
        let (chain, key) = self.server_chain(names, clock)?;
        let mut config = ServerConfig::builder_with_details(provider, Arc::new(clock.clone()))
            .with_protocol_versions(&[&version::TLS13])?
            .with_client_cert_verifier(Arc::new(DeviceVerifier(webpki)))
            .with_single_cert(chain, key)?;
        config.ticketer = ring::Ticketer::new()?;
        config.send_tls13_tickets = 1;
        config.alpn_protocols = vec![b"http/1.1".to_vec()];
        Ok(config)
    }
}

/// The library's verifier, but for the end of validity: past it, a certificate is checked as of its last second.
#[derive(Debug)]
struct DeviceVerifier(Arc<dyn ClientCertVerifier>);

impl ClientCertVerifier for DeviceVerifier {
    fn client_auth_mandatory(&self) -> bool {
        self.0.client_auth_mandatory()
    }

    fn root_hint_subjects(&self) -> &[DistinguishedName] {
        self.0.root_hint_subjects()
    }

    fn verify_client_cert(
        &self,
        end_entity: &CertificateDer<'_>,
        intermediates: &[CertificateDer<'_>],
        now: UnixTime,
    ) -> Result<ClientCertVerified, Error> {
        let verdict = self.0.verify_client_cert(end_entity, intermediates, now);
        if let Err(Error::InvalidCertificate(CertificateError::ExpiredContext { not_after, .. })) = &verdict {
            let past = Duration::from_secs(now.as_secs().saturating_sub(not_after.as_secs()));
            if past <= Duration::from_hours(24 * RENEWABLE_DAYS) {
                return self.0.verify_client_cert(end_entity, intermediates, *not_after);
            }
        }
        verdict
    }

    fn verify_tls12_signature(
        &self,
        message: &[u8],
        certificate: &CertificateDer<'_>,
        signature: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, Error> {
        self.0.verify_tls12_signature(message, certificate, signature)
    }

    fn verify_tls13_signature(
        &self,
        message: &[u8],
        certificate: &CertificateDer<'_>,
        signature: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, Error> {
        self.0.verify_tls13_signature(message, certificate, signature)
    }

    fn supported_verify_schemes(&self) -> Vec<SignatureScheme> {
        self.0.supported_verify_schemes()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use rcgen::{CertificateParams, KeyPair};
    use rustls::pki_types::pem::PemObject;
    use shared::ids::DeviceId;
    use x509_parser::prelude::{FromDer, X509Certificate};

    const DAY_MS: i64 = 86_400_000;

    fn certificate(ca: &Ca, clock: &Clock) -> (CertificateDer<'static>, i64) {
        let key = KeyPair::generate().unwrap();
        let request = CertificateParams::default().serialize_request(&key).unwrap().pem().unwrap();
        let signed = ca.sign_device(&request, clock.id(DeviceId::new), clock).unwrap();
        (CertificateDer::from_pem_slice(signed.pem.as_bytes()).unwrap(), signed.not_after_ms)
    }

    fn verifier(ca: &Ca) -> DeviceVerifier {
        let mut roots = RootCertStore::empty();
        ca.roots().into_iter().for_each(|root| roots.add(root).unwrap());
        let provider = Arc::new(ring::default_provider());
        DeviceVerifier(WebPkiClientVerifier::builder_with_provider(Arc::new(roots), provider).build().unwrap())
    }

    #[test]
    fn e8_a_certificate_of_other_roots_is_refused_and_an_expired_one_is_let_in_for_400_days() {
        let (ours, theirs) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
        let clock = Clock::manual(1_800_000_000_000);
        let (ca, other) = (Ca::open(ours.path(), &clock).unwrap(), Ca::open(theirs.path(), &clock).unwrap());
        let verifier = verifier(&ca);
        let at = |ms: i64| UnixTime::since_unix_epoch(Duration::from_millis(u64::try_from(ms).unwrap()));
        let (own, not_after_ms) = certificate(&ca, &clock);
        let (foreign, _) = certificate(&other, &clock);
        for (ms, accepted) in [
            (clock.now_ms(), true),
            (clock.now_ms() - 30 * DAY_MS, false),
            (not_after_ms + 399 * DAY_MS, true),
            (not_after_ms + 401 * DAY_MS, false),
        ] {
            assert_eq!(verifier.verify_client_cert(&own, &[], at(ms)).is_ok(), accepted, "{ms}");
            assert!(verifier.verify_client_cert(&foreign, &[], at(ms)).is_err(), "another collector's device");
        }
        let (chain, _) = ca.server_chain(&["localhost".to_owned()], &clock).unwrap();
        assert!(verifier.verify_client_cert(&chain[0], &[], at(clock.now_ms())).is_err(), "a server is no device");
    }

    #[test]
    fn d1_what_was_signed_by_a_clock_ten_years_off_is_good_when_the_clock_is_right_again() {
        let folder = tempfile::tempdir().unwrap();
        let clock = Clock::manual(1_800_000_000_000);
        let ca = Ca::open(folder.path(), &clock).unwrap();
        let at = |ms: i64| UnixTime::since_unix_epoch(Duration::from_millis(u64::try_from(ms).unwrap()));
        for off_ms in [3_650 * DAY_MS, -3_650 * DAY_MS, DAY_MS, -DAY_MS] {
            clock.advance(off_ms);
            let (own, not_after_ms) = certificate(&ca, &clock);
            let (chain, _) = ca.server_chain(&["localhost".to_owned()], &clock).unwrap();
            clock.advance(-off_ms);
            assert!(verifier(&ca).verify_client_cert(&own, &[], at(clock.now_ms())).is_ok(), "{off_ms}");
            assert!(not_after_ms > clock.now_ms() + 4 * 365 * DAY_MS, "{off_ms}");
            // An agent's known time may be any up to the root's end.
            let (_, server) = X509Certificate::from_der(&chain[0]).unwrap();
            let (_, root) = X509Certificate::from_der(&chain[1]).unwrap();
            assert_eq!(server.validity(), root.validity(), "{off_ms}");
        }
    }

    #[test]
    fn a_name_that_is_no_name_is_told() {
        let folder = tempfile::tempdir().unwrap();
        let clock = Clock::manual(1_800_000_000_000);
        let ca = Ca::open(folder.path(), &clock).unwrap();
        assert!(ca.server_config(&["a.example".to_owned(), "::1".to_owned()], &clock).is_ok());
        assert!(matches!(ca.server_config(&["bücher".to_owned()], &clock), Err(CaError::Name(_))));
    }
}
