//! One root: a key and its self-signed certificate, in one file.
//! Invariant: made only where there is no file, written all at once; a file whose two halves do not match is refused.
//! Next: [`super`] signs with it.

use std::io;
use std::path::Path;

use jiff::civil::Date;
use rcgen::{BasicConstraints, Certificate, CertificateParams, IsCa, Issuer, KeyPair, KeyUsagePurpose, PublicKeyData};
use rustls_pki_types::CertificateDer;
use rustls_pki_types::pem::PemObject;
use x509_parser::prelude::{FromDer, X509Certificate};

use super::{CaError, ROOT_YEARS, between, day, named};
use crate::clock::Clock;
use crate::files;

/// A root that can sign.
#[derive(Debug)]
pub struct Root {
    pem: String,
    certificate: CertificateDer<'static>,
    issuer: Issuer<'static, KeyPair>,
}

impl Root {
    /// Reads `NAME.pem`, or makes it where there is none.
    pub fn open(folder: &Path, name: &str, clock: &Clock) -> Result<Self, CaError> {
        match Self::read(folder, name)? {
            Some(root) => Ok(root),
            None => Self::make_as(folder, name, name, clock),
        }
    }

    /// Reads `NAME.pem`; none where there is none.
    pub fn read(folder: &Path, name: &str) -> Result<Option<Self>, CaError> {
        let path = folder.join(format!("{name}.pem"));
        let text = match std::fs::read_to_string(&path) {
            Ok(text) => text,
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
            Err(source) => return Err(CaError::File { path: path.display().to_string(), source }),
        };
        read(&text).map(Some).ok_or_else(|| CaError::Damaged { path: path.display().to_string() })
    }

    /// Makes `NAME.pem`, called `title` inside; one that another process made meanwhile stands.
    pub fn make_as(folder: &Path, name: &str, title: &str, clock: &Clock) -> Result<Self, CaError> {
        let path = folder.join(format!("{name}.pem"));
        let text = make(title, clock)?;
        files::write_private_once(&path, text.as_bytes())
            .map_err(|source| CaError::File { path: path.display().to_string(), source })?;
        Self::read(folder, name)?.ok_or_else(|| CaError::Damaged { path: path.display().to_string() })
    }

    /// The certificate, PEM.
    pub fn pem(&self) -> &str {
        &self.pem
    }

    /// The certificate, DER.
    pub fn certificate(&self) -> &CertificateDer<'static> {
        &self.certificate
    }

    /// The day that it begins with.
    pub fn begins(&self) -> Result<Date, CaError> {
        self.validity().map(|(from, _)| from)
    }

    /// The day with whose beginning it ends.
    pub fn ends(&self) -> Result<Date, CaError> {
        self.validity().map(|(_, to)| to)
    }

    fn validity(&self) -> Result<(Date, Date), CaError> {
        let read = X509Certificate::from_der(&self.certificate);
        let (_, parsed) = read.map_err(|_| CaError::Damaged { path: "root".to_owned() })?;
        let of = |time: x509_parser::time::ASN1Time| day(time.timestamp().saturating_mul(1_000));
        Ok((of(parsed.validity().not_before), of(parsed.validity().not_after)))
    }

    /// Signs a certificate for a public key.
    pub fn sign(&self, params: &CertificateParams, key: &impl PublicKeyData) -> Result<Certificate, CaError> {
        Ok(params.signed_by(key, &self.issuer)?)
    }
}

fn make(name: &str, clock: &Clock) -> Result<String, CaError> {
    let key = KeyPair::generate()?;
    // The two roots need names of their own: a chain is looked up by its issuer's name first.
    let number = data_encoding::HEXLOWER.encode(&clock.random::<4>());
    let mut params = named(&format!("Premura {name} {number}"), clock);
    let today = day(clock.now_ms());
    let from = today.yesterday().unwrap_or(today);
    between(&mut params, from, today.checked_add(jiff::Span::new().years(ROOT_YEARS)).unwrap_or(today));
    params.is_ca = IsCa::Ca(BasicConstraints::Constrained(0));
    params.key_usages = vec![KeyUsagePurpose::KeyCertSign, KeyUsagePurpose::DigitalSignature];
    let certificate = params.self_signed(&key)?;
    Ok(certificate.pem() + &key.serialize_pem())
}

fn read(text: &str) -> Option<Root> {
    let certificate = CertificateDer::from_pem_slice(text.as_bytes()).ok()?;
    let key = KeyPair::from_pem(text.get(text.find("-----BEGIN PRIVATE KEY-----")?..)?).ok()?;
    let (_, parsed) = X509Certificate::from_der(&certificate).ok()?;
    if parsed.public_key().raw != key.subject_public_key_info() {
        return None;
    }
    let pem = text.get(..text.find("-----BEGIN PRIVATE KEY-----")?)?.to_owned();
    let issuer = Issuer::from_ca_cert_der(&certificate, key).ok()?;
    Some(Root { pem, certificate, issuer })
}
