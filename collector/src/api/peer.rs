//! Who is asking: the device whose certificate the connection showed.
//! Invariant: looked up at each request, and again by the writer when any device changed: a revocation works at once; an expired certificate renews and does nothing else.
//! Next: [`super::door`]; axum-server hands on the certificates of the connection as [`TlsInfo`].

use std::convert::Infallible;
use std::net::{IpAddr, SocketAddr};
use std::sync::Arc;

use axum::extract::{ConnectInfo, FromRequestParts};
use axum::http::request::Parts;
use axum_server::tls::TlsInfo;

use crate::app::App;
use crate::app::enrol::{self, Renewing};
use crate::ca::DeviceCertificate;
use crate::error::AppError;
use crate::store::device::{self, Device};
use domain::presence::Line;

/// A device in good standing, as its row says; the extractor of every route that takes reports.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Peer {
    /// The device.
    pub device: Arc<Device>,
    /// Whether a former root signed its certificate: it is to ask for a new one.
    pub is_of_former_root: bool,
    /// The line that it speaks on; none when that is not known.
    pub line: Option<Line>,
}

/// A device that may renew: as [`Peer`], but its certificate may have ended.
#[derive(Clone, Debug)]
pub struct RenewingPeer(pub Renewing);

/// From which address a request comes: the connection's, for nothing stands before this door but what passes TLS through.
#[derive(Clone, Debug)]
pub struct From(pub String);

/// The line that an address belongs to.
fn line(address: IpAddr) -> Line {
    match address.to_canonical() {
        IpAddr::V4(four) => Line::Four(four.octets()),
        IpAddr::V6(six) => {
            let [a, b, c, d, e, f, g, ..] = six.octets();
            Line::Six([a, b, c, d, e, f, g])
        }
    }
}

impl FromRequestParts<App> for From {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, _: &App) -> Result<Self, Infallible> {
        let peer = parts.extensions.get::<ConnectInfo<SocketAddr>>();
        Ok(Self(peer.map_or_else(|| "unknown".to_owned(), |peer| peer.0.ip().to_string())))
    }
}

impl FromRequestParts<App> for Peer {
    type Rejection = AppError;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, AppError> {
        let der = shown(parts)?;
        let Some(shown) = app.peers.find(&app.db, der).await? else { return Err(closed()) };
        if shown.certificate.not_after_ms <= app.clock.now_ms() {
            return Err(AppError::forbidden("this device's certificate has ended; it can only be renewed"));
        }
        in_force(&shown.device)?;
        if !shown.is_known {
            enrol::shown(app, &shown.certificate.fingerprint).await?;
            app.peers.noted(der);
        }
        let is_of_former_root = !app.ca.signs_as(&shown.certificate.issuer);
        let line = parts.extensions.get::<ConnectInfo<SocketAddr>>().map(|peer| line(peer.0.ip()));
        Ok(Self { device: shown.device, is_of_former_root, line })
    }
}

impl FromRequestParts<App> for RenewingPeer {
    type Rejection = AppError;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, AppError> {
        let certificate = DeviceCertificate::read(shown(parts)?).ok_or_else(without)?;
        // Rare, and not followed by the writer's own look: what is remembered of a device may be a revocation behind.
        let found = device::by_certificate(&mut *app.db.read().await?, &certificate.fingerprint).await?;
        let device = found.ok_or_else(closed)?;
        in_force(&device)?;
        Ok(Self(Renewing { device, fingerprint: certificate.fingerprint }))
    }
}

/// The certificate a connection showed, DER; our roots signed it, more is not said yet.
fn shown(parts: &Parts) -> Result<&[u8], AppError> {
    let tls = parts.extensions.get::<Arc<TlsInfo>>();
    tls.and_then(|tls| tls.peer_certificates.first()).map(|der| der.as_ref()).ok_or_else(without)
}

fn without() -> AppError {
    AppError::forbidden("this needs the certificate that enrolment gives")
}

/// Revoked, retired or replaced: the device need not know which.
fn in_force(device: &Device) -> Result<(), AppError> {
    if device.revoked_at.is_some() || device.retired_at.is_some() { Err(closed()) } else { Ok(()) }
}

fn closed() -> AppError {
    AppError::forbidden("this device's certificate opens nothing here any more")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_is_an_address_or_what_a_place_gets_of_ipv6() {
        let on = |text: &str| line(text.parse().unwrap());
        assert_eq!(on("192.0.2.7"), Line::Four([192, 0, 2, 7]));
        assert_eq!(on("::ffff:192.0.2.7"), on("192.0.2.7"), "IPv4 in IPv6's clothes");
        assert_eq!(on("2001:db8:0:aa01::1"), on("2001:db8:0:aaff:9::2"), "one place");
        assert_ne!(on("2001:db8:0:aa01::1"), on("2001:db8:0:ab01::1"), "two places");
    }
}
