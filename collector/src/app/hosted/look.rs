//! One look at a web site: whether it answers, with which certificate, and what its page says of the program behind it.
//! Invariant: every name is resolved here, every address is judged, and the one that was judged is the one connected to, for
//! each place that the site leads on to as well; time and size are bounded; nothing of the answer is believed but what
//! [`domain::hosted::page`] reads. Next: [`super::step`].

use std::error::Error;
use std::io;
use std::net::{IpAddr, SocketAddr};
use std::time::Duration;

use domain::hosted::address::{PORTS, is_public};
use domain::hosted::{Found, Trouble, page};
use reqwest::Url;
use reqwest::tls::TlsInfo;
use rustls::{CertificateError, ClientConfig};
use x509_parser::prelude::{FromDer, X509Certificate};

use crate::app::fetch::tls;

const CONNECT: Duration = Duration::from_secs(5);
const WHOLE: Duration = Duration::from_secs(15);
/// Of a page so much is read: its head stands at its beginning.
const PAGE_BYTES: usize = 256 * 1024;
/// Places that a site may lead on to, one after the other.
const LEADS: usize = 4;

/// How the collector may look.
#[derive(Clone, Debug)]
pub struct Reach {
    tls: ClientConfig,
    private: bool,
}

impl Reach {
    /// By the system's authorities and those of `ca` (PEM); `private` also at addresses that are not public.
    ///
    /// # Errors
    /// What is wrong with the authorities.
    pub fn of(ca: Option<&str>, private: bool) -> Result<Self, String> {
        Ok(Self { tls: tls(ca)?, private })
    }

    fn may(&self, address: IpAddr) -> bool {
        self.private || is_public(address)
    }
}

/// Reads an address as a person enters it.
///
/// # Errors
/// What is wanted.
pub fn parsed(text: &str) -> Result<Url, &'static str> {
    let url = Url::parse(text.trim()).map_err(|_| "an address like https://shop.example is wanted")?;
    if !["http", "https"].contains(&url.scheme()) || url.host_str().is_none_or(str::is_empty) {
        return Err("an address that begins with https:// or http:// is wanted");
    }
    if !url.username().is_empty() || url.password().is_some() {
        return Err("an address with a name or a password in it is not taken");
    }
    if !url.port_or_known_default().is_some_and(|port| PORTS.contains(&port)) {
        return Err("only the ports 80, 443, 8080 and 8443 are looked at");
    }
    Ok(url)
}

/// Looks at a site.
pub async fn look(address: &str, reach: &Reach) -> Found {
    let mut found = Found::default();
    let Ok(mut url) = parsed(address) else { return Found { trouble: Some(Trouble::NoName), ..found } };
    for _ in 0..=LEADS {
        match once(&url, reach).await {
            Err(trouble) => return Found { trouble: Some(trouble), ..found },
            Ok(answer) => {
                // The certificate is that of the address which was entered.
                found.certificate = found.certificate.or(answer.certificate);
                let Some(to) = answer.leads_to else { return Found { program: page::program(&answer.page), ..found } };
                match url.join(&to).ok().and_then(|to| parsed(to.as_str()).ok()) {
                    Some(next) => url = next,
                    None => return Found { trouble: Some(Trouble::Guarded), ..found },
                }
            }
        }
    }
    Found { trouble: Some(Trouble::NoAnswer), ..found }
}

#[derive(Default)]
struct Answer {
    certificate: Option<(i64, i64)>,
    leads_to: Option<String>,
    page: String,
}

async fn once(url: &Url, reach: &Reach) -> Result<Answer, Trouble> {
    let (host, addresses) = resolved(url, reach).await?;
    let client = reqwest::Client::builder()
        .tls_backend_preconfigured(reach.tls.clone())
        .tls_info(true)
        .http1_only()
        .no_proxy()
        .redirect(reqwest::redirect::Policy::none())
        .resolve_to_addrs(&host, &addresses)
        .connect_timeout(CONNECT)
        .timeout(WHOLE)
        .user_agent("Premura")
        .build()
        .map_err(|_| Trouble::NoAnswer)?;
    let mut response = client.get(url.clone()).send().await.map_err(|error| trouble(&error))?;
    let info = response.extensions().get::<TlsInfo>();
    let certificate = info.and_then(TlsInfo::peer_certificate).and_then(validity);
    let status = response.status();
    if status.is_server_error() {
        return Err(Trouble::Status(status.as_u16()));
    }
    let leads_to = response.headers().get("location").filter(|_| status.is_redirection());
    let leads_to = leads_to.and_then(|to| to.to_str().ok()).map(str::to_owned);
    let mut bytes = Vec::new();
    if leads_to.is_none() {
        // A page that breaks off has answered; what came of it is read.
        while let Ok(Some(chunk)) = response.chunk().await {
            bytes.extend_from_slice(&chunk);
            if bytes.len() >= PAGE_BYTES {
                break;
            }
        }
    }
    Ok(Answer { certificate, leads_to, page: String::from_utf8_lossy(&bytes).into_owned() })
}

/// The addresses of a place that may be looked at.
async fn resolved(url: &Url, reach: &Reach) -> Result<(String, Vec<SocketAddr>), Trouble> {
    let host = url.host_str().unwrap_or_default();
    let port = url.port_or_known_default().unwrap_or(443);
    // An address in place of a name is connected to as it is: it is judged like one that a name led to.
    let bare = host.trim_start_matches('[').trim_end_matches(']');
    let all = tokio::time::timeout(CONNECT, tokio::net::lookup_host((bare, port))).await;
    let all: Vec<SocketAddr> = all.ok().and_then(Result::ok).into_iter().flatten().collect();
    let public: Vec<SocketAddr> = all.iter().copied().filter(|one| reach.may(one.ip())).collect();
    match (all.is_empty(), public.is_empty()) {
        (true, _) => Err(Trouble::NoName),
        (false, true) => Err(Trouble::Guarded),
        (false, false) => Ok((host.to_owned(), public)),
    }
}

/// A certificate's first and last moment, ms UTC.
fn validity(der: &[u8]) -> Option<(i64, i64)> {
    let (_, certificate) = X509Certificate::from_der(der).ok()?;
    let ms = |seconds: i64| seconds.checked_mul(1000);
    Some((ms(certificate.validity().not_before.timestamp())?, ms(certificate.validity().not_after.timestamp())?))
}

/// What stood in the way, from the innermost reason.
fn trouble(error: &reqwest::Error) -> Trouble {
    let mut reason: Option<&(dyn Error + 'static)> = Some(error);
    while let Some(one) = reason {
        // An error of the system carries another, which is not told as its source.
        let carried = one.downcast_ref::<io::Error>().and_then(io::Error::get_ref);
        let found = carried.and_then(|inner| inner.downcast_ref::<rustls::Error>()).or_else(|| one.downcast_ref());
        if let Some(rustls::Error::InvalidCertificate(why)) = found {
            return match why {
                CertificateError::Expired | CertificateError::ExpiredContext { .. } => Trouble::Expired,
                CertificateError::NotValidForName | CertificateError::NotValidForNameContext { .. } => {
                    Trouble::OtherName
                }
                _ => Trouble::Untrusted,
            };
        }
        reason = one.source();
    }
    Trouble::NoAnswer
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn h8_a_place_inside_is_not_looked_at_however_it_is_written() {
        let reach = Reach::of(None, false).unwrap();
        let inside = [
            "http://127.0.0.1/",
            "http://2130706433/",
            "http://0x7f.1/",
            "http://0177.0.0.1/",
            "http://[::1]/",
            "http://[::ffff:127.0.0.1]/",
            "http://[64:ff9b::7f00:1]/",
            "http://169.254.169.254/latest/meta-data/",
            "http://10.0.0.1:8080/",
            "https://localhost/",
        ];
        for address in inside {
            assert_eq!(look(address, &reach).await.trouble, Some(Trouble::Guarded), "{address}");
        }
    }

    #[test]
    fn h8_only_web_addresses_at_web_ports_without_secrets_are_taken() {
        let table = [
            ("https://shop.example", true),
            (" http://shop.example:8080/it/ ", true),
            ("https://shop.example:22/", false),
            ("https://shop.example:25/", false),
            ("ftp://shop.example/", false),
            ("file:///etc/passwd", false),
            ("gopher://shop.example/", false),
            ("https://me:secret@shop.example/", false),
            ("https://", false),
            ("shop.example", false),
            ("", false),
        ];
        for (text, wanted) in table {
            assert_eq!(parsed(text).is_ok(), wanted, "{text}");
        }
    }
}
