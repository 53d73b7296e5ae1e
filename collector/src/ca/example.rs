//! A certificate that has ended, to try what happens when one does.
//! Invariant: nothing trusts it; its key is thrown away.
//! Next: [`crate::cli`]'s quickstart writes it.

use rcgen::{CertificateParams, DnType, KeyPair, date_time_ymd};

/// A self-signed certificate whose end lies in the past, PEM.
///
/// # Errors
/// What the certificate library says.
pub fn expired_certificate() -> Result<String, rcgen::Error> {
    let mut params = CertificateParams::new(["expired.example".to_owned()])?;
    params.distinguished_name.push(DnType::CommonName, "expired.example");
    params.not_before = date_time_ymd(2023, 1, 1);
    params.not_after = date_time_ymd(2024, 1, 1);
    Ok(params.self_signed(&KeyPair::generate()?)?.pem())
}
