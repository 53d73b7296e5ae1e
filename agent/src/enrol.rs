//! Enrolment with a token, and renewal of the certificate every 90 days.
//! Invariant: the key is made here and never leaves; the first contact is authenticated by the token's fingerprint; an
//! answer that does not fit the key or the fingerprint is refused. Next: [`crate::state`], which keeps the identity.

use rcgen::{CertificateParams, KeyPair, PublicKeyData};
use rustls_pki_types::CertificateDer;
use rustls_pki_types::pem::PemObject;
use sha2::{Digest, Sha256};
use shared::enrol::{EnrolAnswer, EnrolRequest, RenewRequest};
use shared::text::{TEXT_BYTES, clean};
use shared::token::{NoToken, Token};
use x509_parser::prelude::{FromDer, X509Certificate};

use crate::codes;
use crate::line::{Answer, Door, Line, LineError};
use crate::proxy::Way;
use crate::state::Identity;
use crate::tls::KnownTime;

/// After this a certificate is renewed.
pub const RENEW_AFTER_MS: i64 = 90 * 86_400_000;

/// Why there is no new identity.
#[derive(Debug, thiserror::Error)]
pub enum EnrolError {
    /// The token's text is wrong.
    #[error(transparent)]
    Token(#[from] NoToken),
    /// The collector did not answer.
    #[error(transparent)]
    Line(#[from] LineError),
    /// The collector said no.
    #[error("the collector refuses ({status}): {why}")]
    Refused {
        /// The status of its answer.
        status: u16,
        /// Its words.
        why: String,
    },
    /// The collector's answer is none.
    #[error("what answers at this address is no collector of ours, or of another version: {0}; check the address")]
    Answer(&'static str),
    /// The key could not be made.
    #[error("a key could not be made: {0}")]
    Key(#[from] rcgen::Error),
}

/// Turns a token into an identity; what is said of the PC is its name and a fingerprint of its hardware.
///
/// # Errors
/// A wrong token, no answer, a refusal, an answer that does not fit.
pub async fn enrol(
    server: &str,
    token: &str,
    (host_name, hardware): (&str, &str),
    known: &KnownTime,
    way: &Way,
) -> Result<Identity, EnrolError> {
    let read = Token::read(token)?;
    let line = Line::first_contact(server, read.authority, known, way)?;
    let key = KeyPair::generate()?;
    let request = EnrolRequest {
        token: token.trim().to_owned(),
        csr_pem: csr(&key)?,
        host_name: host_name.to_owned(),
        agent: env!("CARGO_PKG_VERSION").to_owned(),
        hardware: hardware.to_owned(),
        codes: codes_of(&key),
    };
    let body = serde_json::to_vec(&request).map_err(|_| EnrolError::Answer("the request cannot be written"))?;
    let answer = checked(line.post(Door::Enrol, body).await?, &key)?;
    let vouched =
        |pem: &String| der(pem).is_some_and(|der| Sha256::digest(&der).as_slice() == read.authority.as_slice());
    if !answer.authorities_pem.iter().any(vouched) {
        return Err(EnrolError::Answer("it does not name the authority that the token names"));
    }
    Ok(Identity::of(answer, server, key.serialize_pem()))
}

/// A new key and certificate for the same device.
///
/// # Errors
/// No answer, a refusal, an answer that does not fit; the old identity stands then.
pub async fn renew(line: Line, identity: Identity) -> Result<Identity, EnrolError> {
    let key = KeyPair::generate()?;
    let request = RenewRequest { csr_pem: csr(&key)?, codes: codes_of(&key) };
    let body = serde_json::to_vec(&request).map_err(|_| EnrolError::Answer("the request cannot be written"))?;
    let answer = checked(line.post(Door::Renew, body).await?, &key)?;
    if answer.device != identity.device {
        return Err(EnrolError::Answer("it names another device"));
    }
    Ok(Identity::of(answer, &identity.server, key.serialize_pem()))
}

fn csr(key: &KeyPair) -> Result<String, rcgen::Error> {
    CertificateParams::default().serialize_request(key)?.pem()
}

/// What the codes of a device with this key come from: the collector is told, over the connection that nobody else reads.
fn codes_of(key: &KeyPair) -> String {
    codes::secret(&key.serialize_pem()).map(|secret| secret.text()).unwrap_or_default()
}

fn der(pem: &str) -> Option<CertificateDer<'static>> {
    CertificateDer::from_pem_slice(pem.as_bytes()).ok()
}

fn checked(answer: Answer, key: &KeyPair) -> Result<EnrolAnswer, EnrolError> {
    if answer.status != 200 {
        return Err(EnrolError::Refused { status: answer.status, why: words(&answer.body) });
    }
    let read: EnrolAnswer =
        serde_json::from_slice(&answer.body).map_err(|_| EnrolError::Answer("its answer cannot be read"))?;
    let certificate = der(&read.certificate_pem).ok_or(EnrolError::Answer("its certificate cannot be read"))?;
    let (_, parsed) =
        X509Certificate::from_der(&certificate).map_err(|_| EnrolError::Answer("its certificate cannot be read"))?;
    if parsed.public_key().raw != key.subject_public_key_info() {
        return Err(EnrolError::Answer("its certificate is for another key"));
    }
    if read.authorities_pem.is_empty() || read.authorities_pem.iter().any(|pem| der(pem).is_none()) {
        return Err(EnrolError::Answer("its authorities cannot be read"));
    }
    Ok(read)
}

/// What a refusal says to a person: the detail of a problem document, cleaned; nothing of any other body.
fn words(body: &[u8]) -> String {
    let problem: Option<serde_json::Value> = serde_json::from_slice(body).ok();
    let part = |name| problem.as_ref()?.get(name)?.as_str().map(|text| clean(text, TEXT_BYTES));
    part("detail").or_else(|| part("title")).unwrap_or_else(|| "it does not say why".to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;
    use shared::ids::DeviceId;

    fn answer(key: &KeyPair, authorities_pem: Vec<String>) -> EnrolAnswer {
        let certificate_pem = CertificateParams::default().self_signed(key).unwrap().pem();
        EnrolAnswer { device: DeviceId::new(1, [1; 10]), certificate_pem, authorities_pem, server_ms: 1, codes: true }
    }

    fn posted(status: u16, answer: &EnrolAnswer) -> Answer {
        Answer { status, retry_after_s: None, body: serde_json::to_vec(answer).unwrap() }
    }

    #[test]
    fn e6_only_a_certificate_for_the_key_made_here_is_taken() {
        let (ours, theirs) = (KeyPair::generate().unwrap(), KeyPair::generate().unwrap());
        let good = answer(&ours, vec![answer(&theirs, vec![]).certificate_pem]);
        assert_eq!(checked(posted(200, &good), &ours).unwrap(), good);
        let table = [
            ("another key", posted(200, &good), &theirs),
            ("no authority", posted(200, &answer(&ours, vec![])), &ours),
            ("rubbish for an authority", posted(200, &answer(&ours, vec!["x".into()])), &ours),
            ("HTML with 200", Answer { status: 200, retry_after_s: None, body: b"<html>".to_vec() }, &ours),
            ("refused", posted(403, &good), &ours),
        ];
        for (case, posted, key) in table {
            assert!(checked(posted, key).is_err(), "{case}");
        }
    }

    #[test]
    fn a_refusal_is_told_in_the_collectors_words_cleaned() {
        assert_eq!(words(b"{\"detail\":\"ask your\\n provider\"}"), "ask your provider");
        assert_eq!(words(b"<html>Please pay for the Wi-Fi</html>"), "it does not say why");
    }

    #[tokio::test]
    async fn a_wrong_token_is_told_before_anything_is_sent() {
        let told = enrol("https://127.0.0.1:1", "prm_abc", ("pc", ""), &KnownTime::new(0), &Way::straight())
            .await
            .unwrap_err();
        assert!(matches!(told, EnrolError::Token(_)));
    }
}
