//! Connections of agents: TLS, bounded in number and in time.
//! Invariant: handshake and first request have 10 s each; later idling is bounded by the count of places.
//! Next: [`super::peer`] reads the certificate that the connection showed.

use std::io;
use std::net::{SocketAddr, TcpListener};
use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use axum_server::Handle;
use axum_server::tls_rustls::{RustlsAcceptor, RustlsConfig};
use rustls::ServerConfig;

use crate::places::Places;

// Longer than the slowest agent's interval (5 min and its jitter), so that a connection serves many reports.
const KEEP_ALIVE: Duration = Duration::from_secs(660);
const TEN_SECONDS: Duration = Duration::from_secs(10);

/// TLS of the door, which may be exchanged while it is open.
#[must_use]
pub fn exchangeable(tls: ServerConfig) -> RustlsConfig {
    RustlsConfig::from_config(Arc::new(tls))
}

/// Serves the agents' router on this listener until the handle says stop.
///
/// # Errors
/// What the system says about the listener.
pub async fn serve(
    listener: TcpListener,
    tls: RustlsConfig,
    router: Router,
    most: u32,
    handle: Handle<SocketAddr>,
) -> io::Result<()> {
    let tls = RustlsAcceptor::new(tls).handshake_timeout(TEN_SECONDS);
    let mut server = axum_server::from_tcp(listener)?.acceptor(tls.acceptor(Places::new(most, &[]))).http1_only();
    // The same clock runs while a connection idles between requests, so it cannot be short.
    server.http_builder().http1().header_read_timeout(KEEP_ALIVE);
    server
        .first_request_timeout(TEN_SECONDS)
        .handle(handle)
        .serve(router.into_make_service_with_connect_info::<SocketAddr>())
        .await
}
