//! The signature under a mail (DKIM, RFC 6376 and 8463): the key as people have it, and which lines are signed.
//! Invariant: every line that a reader or a program acts on is signed, and the first ones twice, so that none can be added.
//! Next: [`super::message`] signs last, when nothing changes any more.

use data_encoding::{BASE64, BASE64_MIME_PERMISSIVE};
use lettre::Message;
use lettre::message::dkim::{
    DkimCanonicalization, DkimCanonicalizationType, DkimConfig, DkimSigningAlgorithm, DkimSigningKey, dkim_sign,
};
use lettre::message::header::HeaderName;
use x509_parser::asn1_rs::{Any, FromDer, Integer, OctetString, Sequence, oid};

use crate::config::{Dkim, Secret};

/// The lines of every mail, as they are written. One that is not there may not be added later.
const EVERY_MAIL: [&str; 10] = [
    "From",
    "To",
    "Subject",
    "Reply-To",
    "Date",
    "Message-ID",
    "Auto-Submitted",
    "MIME-Version",
    "Content-Type",
    "Content-Transfer-Encoding",
];
/// The lines that only what is told of a ticket has.
const NOTICES: [&str; 5] = ["In-Reply-To", "References", "List-Id", "List-Unsubscribe", "List-Unsubscribe-Post"];
/// Named once more, so that a second one breaks the signature (RFC 6376, 8.15).
const ONLY_ONCE: [&str; 4] = ["From", "To", "Subject", "Reply-To"];
/// An RSA key shorter than this is not accepted (RFC 8301, 3.2).
const RSA_BITS: usize = 2048;

/// A private key ready to sign: ed25519 or RSA, in the forms that `openssl` and `opendkim-genkey` write.
///
/// # Errors
/// A sentence that says what is wanted.
pub fn signing_key(pem: &Secret) -> Result<DkimSigningKey, String> {
    let (label, der) = unwrapped(pem.reveal()).ok_or("it holds no private key as PEM")?;
    let rsa = |der: &[u8]| {
        let bits = rsa_bits(der).ok_or("the RSA key in it is damaged")?;
        if bits < RSA_BITS {
            return Err(format!("the RSA key in it has {bits} bits; receivers want {RSA_BITS} or more"));
        }
        let pem = format!("-----BEGIN RSA PRIVATE KEY-----\n{}\n-----END RSA PRIVATE KEY-----\n", lines(der));
        DkimSigningKey::new(&pem, DkimSigningAlgorithm::Rsa).map_err(|_| "the RSA key in it is damaged".to_owned())
    };
    match label.as_str() {
        "RSA PRIVATE KEY" => rsa(&der),
        "PRIVATE KEY" => match inside(&der).ok_or("the key in it is damaged")? {
            Inside::Rsa(der) => rsa(&der),
            Inside::Ed25519(seed) => DkimSigningKey::new(&BASE64.encode(&seed), DkimSigningAlgorithm::Ed25519)
                .map_err(|_| "the ed25519 key in it is damaged".to_owned()),
            Inside::Other => Err("the key in it is of another kind; ed25519 or RSA is wanted".to_owned()),
        },
        "ENCRYPTED PRIVATE KEY" => Err("the key in it is locked with a password; store it without one".to_owned()),
        other => Err(format!("it holds `{other}`; a private key is wanted")),
    }
}

/// How mails are signed: what is told of a ticket, and other mails, which have fewer lines.
#[derive(Debug)]
pub struct Signature {
    notices: DkimConfig,
    others: DkimConfig,
}

impl Signature {
    /// Reads the key.
    ///
    /// # Errors
    /// As [`signing_key`].
    pub fn new(dkim: &Dkim) -> Result<Self, String> {
        let relaxed = DkimCanonicalizationType::Relaxed;
        let config = |lines: &[&'static str]| {
            let names = lines.iter().chain(&ONLY_ONCE).map(|name| HeaderName::new_from_ascii_str(name)).collect();
            let canonical = DkimCanonicalization { header: relaxed, body: relaxed };
            let (selector, domain) = (dkim.selector.clone(), dkim.domain.clone());
            Ok::<_, String>(DkimConfig::new(selector, domain, signing_key(&dkim.key)?, names, canonical))
        };
        Ok(Self { notices: config(&[EVERY_MAIL.as_slice(), &NOTICES].concat())?, others: config(&EVERY_MAIL)? })
    }

    /// Signs a message that is complete.
    pub fn sign(&self, message: &mut Message) {
        let is_notice = message.headers().get_raw("List-Id").is_some();
        dkim_sign(message, if is_notice { &self.notices } else { &self.others });
    }
}

/// The first private key of a PEM text: its label and bytes.
fn unwrapped(pem: &str) -> Option<(String, Vec<u8>)> {
    let begin = pem.lines().map(str::trim).find(|line| line.starts_with("-----BEGIN "))?;
    let label = begin.strip_prefix("-----BEGIN ")?.strip_suffix("-----")?.to_owned();
    let (_, rest) = pem.split_once(begin)?;
    let (body, _) = rest.split_once("-----END ")?;
    Some((label, BASE64_MIME_PERMISSIVE.decode(body.as_bytes()).ok()?))
}

enum Inside {
    Rsa(Vec<u8>),
    Ed25519(Vec<u8>),
    Other,
}

/// What a PKCS#8 wrapping holds (RFC 5958; RFC 8410 for ed25519).
fn inside(der: &[u8]) -> Option<Inside> {
    let (_, outer) = Sequence::from_der(der).ok()?;
    let (rest, _version) = Integer::from_der(outer.content.as_ref()).ok()?;
    let (rest, algorithm) = Sequence::from_der(rest).ok()?;
    let (_, key) = OctetString::from_der(rest).ok()?;
    let (_, kind) = Any::from_der(algorithm.content.as_ref()).ok()?;
    let kind = kind.oid().ok()?;
    if kind == oid!(1.2.840.113549.1.1.1) {
        return Some(Inside::Rsa(key.as_ref().to_vec()));
    }
    if kind == oid!(1.3.101.112) {
        let (_, seed) = OctetString::from_der(key.as_ref()).ok()?;
        return Some(Inside::Ed25519(seed.as_ref().to_vec()));
    }
    Some(Inside::Other)
}

/// The length of the modulus of a PKCS#1 key.
fn rsa_bits(der: &[u8]) -> Option<usize> {
    let (_, outer) = Sequence::from_der(der).ok()?;
    let (rest, _version) = Integer::from_der(outer.content.as_ref()).ok()?;
    let (_, modulus) = Any::from_der(rest).ok()?;
    let number: Vec<u8> = modulus.data.iter().copied().skip_while(|byte| *byte == 0).collect();
    let first = number.first()?;
    Some(number.len() * 8 - first.leading_zeros() as usize)
}

fn lines(der: &[u8]) -> String {
    let text = BASE64.encode(der);
    let rows: Vec<&str> = (0..text.len()).step_by(64).filter_map(|at| text.get(at..text.len().min(at + 64))).collect();
    rows.join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_that_cannot_sign_is_told_with_what_is_wanted() {
        let told = |pem: &str| signing_key(&Secret::from(pem.to_owned())).err().unwrap();
        assert!(told("rubbish").contains("no private key"));
        let wrapped = |label: &str, bytes: &[u8]| {
            format!("-----BEGIN {label}-----\n{}\n-----END {label}-----\n", BASE64.encode(bytes))
        };
        assert!(told(&wrapped("CERTIFICATE", b"x")).contains("`CERTIFICATE`; a private key"));
        assert!(told(&wrapped("ENCRYPTED PRIVATE KEY", b"x")).contains("locked with a password"));
        assert!(told(&wrapped("PRIVATE KEY", b"x")).contains("damaged"));
        assert!(told(&wrapped("RSA PRIVATE KEY", &[0x30, 0])).contains("damaged"));
        let ecdsa = rcgen::KeyPair::generate().unwrap().serialize_pem();
        assert!(told(&ecdsa).contains("of another kind"));
        // A modulus of 1,024 bits.
        let short = [&[0x30, 0x81, 0x87, 2, 1, 0, 2, 0x81, 0x81, 0][..], &[0xff; 128]].concat();
        assert!(
            told(&wrapped("RSA PRIVATE KEY", &short)).contains("1024 bits"),
            "{}",
            told(&wrapped("RSA PRIVATE KEY", &short))
        );
    }

    #[test]
    fn an_ed25519_key_as_openssl_writes_it_signs() {
        let key = rcgen::KeyPair::generate_for(&rcgen::PKCS_ED25519).unwrap().serialize_pem();
        // ring writes the public half beside the seed (version 2); openssl writes the seed alone: both are read.
        signing_key(&Secret::from(key)).unwrap();
        let alone = [&[0x30, 0x2e, 2, 1, 0, 0x30, 5, 6, 3, 0x2b, 0x65, 0x70, 4, 0x22, 4, 0x20][..], &[9; 32]].concat();
        let pem = format!("-----BEGIN PRIVATE KEY-----\n{}\n-----END PRIVATE KEY-----\n", BASE64.encode(&alone));
        signing_key(&Secret::from(pem)).unwrap();
    }
}
