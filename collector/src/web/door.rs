//! Connections of people: plain HTTP, bounded in number and time; a proxy in front does TLS.
//! Invariant: a connection's first request has 10 s; the client's address comes from the socket.
//! Next: [`super::router`].

use std::io;
use std::net::{IpAddr, SocketAddr, TcpListener};
use std::time::Duration;

use axum::Router;
use axum_server::Handle;

use crate::places::Places;

const MOST_CONNECTIONS: u32 = 2_000;
const KEEP_ALIVE: Duration = Duration::from_secs(75);
const FIRST_REQUEST: Duration = Duration::from_secs(10);

/// Serves the pages on this listener until the handle says stop; `proxies` stand for many people.
///
/// # Errors
/// What the system says about the listener.
pub async fn serve(
    listener: TcpListener,
    router: Router,
    proxies: Vec<IpAddr>,
    handle: Handle<SocketAddr>,
) -> io::Result<()> {
    let mut server = axum_server::from_tcp(listener)?.acceptor(Places::new(MOST_CONNECTIONS, &proxies)).http1_only();
    server.http_builder().http1().header_read_timeout(KEEP_ALIVE);
    let service = router.into_make_service_with_connect_info::<SocketAddr>();
    server.first_request_timeout(FIRST_REQUEST).handle(handle).serve(service).await
}
