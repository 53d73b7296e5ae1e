//! Who is asking: the device whose certificate the connection showed.
//! Invariant: looked up at each request, and again by the writer when any device changed: a revocation works at once; an expired certificate renews and does nothing else.
//! Next: [`super::door`]; axum-server hands on the certificates of the connection as [`TlsInfo`].

use std::sync::Arc;

use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use axum_server::tls::TlsInfo;
use rustls_pki_types::CertificateDer;
use x509_parser::prelude::{FromDer, X509Certificate};

use crate::app::App;
use crate::app::enrol::Renewing;
use crate::ca::fingerprint;
use crate::error::AppError;
use crate::store::device::{self, Device};

/// A device in good standing, as its row says; the extractor of every route that takes reports.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Peer(pub Device);

/// A device that may renew: as [`Peer`], but its certificate may have ended.
#[derive(Clone, Debug)]
pub struct RenewingPeer(pub Renewing);

impl FromRequestParts<App> for Peer {
    type Rejection = AppError;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, AppError> {
        let certificate = certificate(parts)?;
        if certificate.not_after_ms <= app.clock.now_ms() {
            return Err(AppError::forbidden("this device's certificate has ended; it can only be renewed"));
        }
        Ok(Self(in_force(app.peers.find(&app.db, &certificate.fingerprint).await?)?))
    }
}

impl FromRequestParts<App> for RenewingPeer {
    type Rejection = AppError;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, AppError> {
        let certificate = certificate(parts)?;
        // Rare, and not followed by the writer's own look: what is remembered of a device may be a revocation behind.
        let found = device::by_certificate(&mut *app.db.read().await?, &certificate.fingerprint).await?;
        let device = in_force(found)?;
        Ok(Self(Renewing { device, fingerprint: certificate.fingerprint }))
    }
}

/// The certificate a connection showed; our roots signed it, more is not said yet.
struct PeerCertificate {
    fingerprint: String,
    not_after_ms: i64,
}

fn certificate(parts: &Parts) -> Result<PeerCertificate, AppError> {
    let shown = parts.extensions.get::<Arc<TlsInfo>>().and_then(|tls| tls.peer_certificates.first());
    let read = shown.and_then(|der| {
        let (_, certificate) = X509Certificate::from_der(der).ok()?;
        let not_after_ms = certificate.validity().not_after.timestamp().saturating_mul(1_000);
        Some(PeerCertificate { fingerprint: fingerprint(&CertificateDer::from(der.as_slice())), not_after_ms })
    });
    read.ok_or_else(|| AppError::forbidden("this needs the certificate that enrolment gives"))
}

/// Revoked, retired or replaced: the device need not know which.
fn in_force(found: Option<Device>) -> Result<Device, AppError> {
    found
        .filter(|device| device.revoked_at.is_none() && device.retired_at.is_none())
        .ok_or_else(|| AppError::forbidden("this device's certificate opens nothing here any more"))
}
