//! A file from an address that an administrator named: the catalogue's.
//! Invariant: https alone, by the system's authorities and one of the administrator's; no redirect is followed, a time and a
//! size bound everything, and nothing of the answer is believed but its bytes. Next: [`super::catalogue`].

use std::time::Duration;

use reqwest::Url;
use rustls::{ClientConfig, RootCertStore};
use rustls_pki_types::CertificateDer;
use rustls_pki_types::pem::PemObject;

/// How long a connection and a whole answer may take.
const CONNECT: Duration = Duration::from_secs(10);
const WHOLE: Duration = Duration::from_secs(90);

/// The bytes at an address, at most so many; `ca` is a PEM text with authorities beside the system's.
///
/// # Errors
/// Why they could not be had, for a person to read.
pub async fn fetch(address: &str, ca: Option<&str>, most_bytes: usize) -> Result<Vec<u8>, String> {
    let url = Url::parse(address).map_err(|_| "it is no address".to_owned())?;
    if url.scheme() != "https" || url.host_str().is_none() {
        return Err("only https:// is taken".to_owned());
    }
    // Addresses stand in logs and in the audit.
    if !url.username().is_empty() || url.password().is_some() {
        return Err("an address with a name or a password in it is not taken".to_owned());
    }
    let client = reqwest::Client::builder()
        .tls_backend_preconfigured(tls(ca)?)
        .https_only(true)
        .http1_only()
        .redirect(reqwest::redirect::Policy::none())
        .connect_timeout(CONNECT)
        .timeout(WHOLE)
        .build()
        .map_err(told)?;
    let mut response = client.get(url).header("accept", "application/json").send().await.map_err(told)?;
    let status = response.status();
    if status.is_redirection() {
        let to = response.headers().get("location").and_then(|to| to.to_str().ok()).unwrap_or("elsewhere");
        return Err(format!("it leads on to {to:.200}; name that address if it is right"));
    }
    if !status.is_success() {
        return Err(format!("the server answers {status}"));
    }
    let mut bytes = Vec::new();
    while let Some(chunk) = response.chunk().await.map_err(told)? {
        if bytes.len() + chunk.len() > most_bytes {
            return Err(format!("it has more than {most_bytes} bytes"));
        }
        bytes.extend_from_slice(&chunk);
    }
    Ok(bytes)
}

/// The innermost reason, which says what happened; the address stands in the sentence around it.
fn told(error: reqwest::Error) -> String {
    let error = error.without_url();
    let mut why: &dyn std::error::Error = &error;
    while let Some(inner) = why.source() {
        why = inner;
    }
    why.to_string()
}

/// Trust in the system's authorities and in those of a PEM text.
pub(super) fn tls(ca: Option<&str>) -> Result<ClientConfig, String> {
    let mut roots = RootCertStore::empty();
    let found = rustls_native_certs::load_native_certs();
    let (_, _) = roots.add_parsable_certificates(found.certs);
    for one in CertificateDer::pem_slice_iter(ca.unwrap_or_default().as_bytes()) {
        let one = one.map_err(|error| format!("the authority cannot be read: {error}"))?;
        roots.add(one).map_err(|error| format!("the authority cannot be used: {error}"))?;
    }
    let provider = std::sync::Arc::new(rustls::crypto::ring::default_provider());
    let versions = ClientConfig::builder_with_provider(provider).with_safe_default_protocol_versions();
    let versions = versions.map_err(|error| error.to_string())?;
    Ok(versions.with_root_certificates(roots).with_no_client_auth())
}
