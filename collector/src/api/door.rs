//! Connections of agents: bounded in number and in time.
//! Invariant: a connection beyond the bound is closed at once; handshake and first request have 10 s each; later idling is bounded by the count.
//! Next: [`super::peer`] reads the certificate that the connection showed.

use std::future::{Ready, ready};
use std::io;
use std::net::{SocketAddr, TcpListener};
use std::sync::Arc;
use std::task::{Context, Poll};
use std::time::Duration;

use axum::Router;
use axum::extract::Request;
use axum_server::Handle;
use axum_server::accept::Accept;
use axum_server::tls_rustls::{RustlsAcceptor, RustlsConfig};
use rustls::ServerConfig;
use tokio::net::TcpStream;
use tokio::sync::{OwnedSemaphorePermit, Semaphore};
use tower::Service;

// Longer than the slowest agent's interval (5 min and its jitter), so that a connection serves many reports.
const KEEP_ALIVE: Duration = Duration::from_secs(660);
const TEN_SECONDS: Duration = Duration::from_secs(10);

/// Serves the agents' router on this listener until the handle says stop.
///
/// # Errors
/// What the system says about the listener.
pub async fn serve(
    listener: TcpListener,
    tls: ServerConfig,
    router: Router,
    most: u32,
    handle: Handle<SocketAddr>,
) -> io::Result<()> {
    let places = Places(Arc::new(Semaphore::new(usize::try_from(most).unwrap_or(Semaphore::MAX_PERMITS))));
    let tls = RustlsAcceptor::new(RustlsConfig::from_config(Arc::new(tls))).handshake_timeout(TEN_SECONDS);
    let mut server = axum_server::from_tcp(listener)?.acceptor(tls.acceptor(places)).http1_only();
    // The same clock runs while a connection idles between requests, so it cannot be short.
    server.http_builder().http1().header_read_timeout(KEEP_ALIVE);
    server.first_request_timeout(TEN_SECONDS).handle(handle).serve(router.into_make_service()).await
}

/// Gives each connection a place, or closes it.
#[derive(Clone, Debug)]
struct Places(Arc<Semaphore>);

impl<S> Accept<TcpStream, S> for Places {
    type Stream = TcpStream;
    type Service = Placed<S>;
    type Future = Ready<io::Result<(TcpStream, Placed<S>)>>;

    fn accept(&self, stream: TcpStream, service: S) -> Self::Future {
        let Ok(place) = Arc::clone(&self.0).try_acquire_owned() else {
            return ready(Err(io::Error::other("every place for a connection is taken")));
        };
        // Without it a resumed connection's first answer waits 40 ms for the client's acknowledgement.
        let undelayed = stream.set_nodelay(true);
        ready(undelayed.map(|()| (stream, Placed { inner: service, _place: Arc::new(place) })))
    }
}

/// A connection's service, holding its place for as long as the connection lives.
#[derive(Clone, Debug)]
struct Placed<S> {
    inner: S,
    _place: Arc<OwnedSemaphorePermit>,
}

impl<B, S: Service<Request<B>>> Service<Request<B>> for Placed<S> {
    type Response = S::Response;
    type Error = S::Error;
    type Future = S::Future;

    fn poll_ready(&mut self, context: &mut Context<'_>) -> Poll<Result<(), S::Error>> {
        self.inner.poll_ready(context)
    }

    fn call(&mut self, request: Request<B>) -> S::Future {
        self.inner.call(request)
    }
}
