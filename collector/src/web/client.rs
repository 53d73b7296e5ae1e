//! From which address a request comes: the socket's, unless a trusted proxy stands in front.
//! Invariant: a forwarding header of anybody else changes nothing (trust G8).
//! Next: [`super::sign_in`] counts failures by it.

use std::convert::Infallible;
use std::net::{IpAddr, SocketAddr};

use axum::extract::{ConnectInfo, FromRequestParts};
use axum::http::request::Parts;
use axum::http::{Extensions, HeaderMap};

use crate::app::App;
use crate::config::Config;

/// The client's address as text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Client(pub String);

impl FromRequestParts<App> for Client {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Infallible> {
        Ok(Self(address(&parts.headers, &parts.extensions, &app.config)))
    }
}

/// The client's address as text, of the parts of a request.
pub fn address(headers: &HeaderMap, extensions: &Extensions, config: &Config) -> String {
    let peer = extensions.get::<ConnectInfo<SocketAddr>>().map(|peer| peer.0.ip());
    let forwarded = headers.get_all("x-forwarded-for").iter().filter_map(|value| value.to_str().ok());
    let forwarded: Vec<&str> = forwarded.flat_map(|value| value.split(',')).map(str::trim).collect();
    let address = peer.map(|peer| behind(peer, &forwarded, &config.web.trusted_proxies));
    address.map_or_else(|| "unknown".to_owned(), |address| address.to_string())
}

/// The nearest address that is no trusted proxy: each proxy appends whom it heard from, so the list is read from its end.
fn behind(peer: IpAddr, forwarded: &[&str], trusted: &[IpAddr]) -> IpAddr {
    let mut address = peer;
    for hop in forwarded.iter().rev() {
        if !trusted.contains(&address) {
            break;
        }
        let Ok(next) = hop.parse() else { break };
        address = next;
    }
    address
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn g8_only_a_trusted_proxy_names_the_client() {
        let proxy: IpAddr = "10.0.0.1".parse().unwrap();
        let table: [(&str, &[&str], &str); 6] = [
            ("6.6.6.6", &["1.2.3.4"], "6.6.6.6"),
            ("10.0.0.1", &["1.2.3.4"], "1.2.3.4"),
            ("10.0.0.1", &["9.9.9.9", "1.2.3.4"], "1.2.3.4"),
            ("10.0.0.1", &["1.2.3.4", "10.0.0.1"], "1.2.3.4"),
            ("10.0.0.1", &["rubbish"], "10.0.0.1"),
            ("10.0.0.1", &[], "10.0.0.1"),
        ];
        for (peer, forwarded, wanted) in table {
            assert_eq!(behind(peer.parse().unwrap(), forwarded, &[proxy]).to_string(), wanted, "{peer} {forwarded:?}");
        }
    }
}
