//! Places for connections: each door has so many, and one address a quarter of them, so that no crowd takes the memory and
//! nobody alone takes every place.
//! Invariant: a connection without a place is closed at once; a place is free again when its connection is gone; a peer that
//! does not read what it asked for is let go. Next: [`crate::api::door`], [`crate::web::door`].

use std::collections::HashMap;
use std::future::{Ready, ready};
use std::io;
use std::net::{IpAddr, Ipv6Addr, SocketAddr, TcpListener};
use std::sync::{Arc, Mutex, PoisonError};
use std::task::{Context, Poll};

use axum::extract::Request;
use axum_server::accept::Accept;
use tokio::net::TcpStream;
use tower::Service;

use crate::stalled::Unstalled;

/// Connections that may wait to be accepted. A system gives a listener 128; of a thousand agents that come back in one second
/// the others would believe that they are connected, and nobody would ever hear them out.
const WAITING: i32 = 4096;

/// Listens on an address.
///
/// # Errors
/// What the system says about it.
pub fn listen(address: SocketAddr) -> io::Result<TcpListener> {
    let listener = TcpListener::bind(address)?;
    rustix::net::listen(&listener, WAITING)?;
    Ok(listener)
}

/// Gives each connection a place, or closes it.
#[derive(Clone, Debug)]
pub struct Places {
    most: u32,
    most_of_one: u32,
    /// Proxies stand for many.
    proxies: Arc<[IpAddr]>,
    taken: Arc<Mutex<Taken>>,
}

#[derive(Debug, Default)]
struct Taken {
    all: u32,
    by_address: HashMap<IpAddr, u32>,
}

/// A place that is taken, until it is dropped.
#[derive(Debug)]
struct Place {
    address: IpAddr,
    taken: Arc<Mutex<Taken>>,
}

impl Places {
    /// So many places, shared by all clones; proxies, and this machine itself, may take all of them.
    #[must_use]
    pub fn new(most: u32, proxies: &[IpAddr]) -> Self {
        Self { most, most_of_one: (most / 4).max(1), proxies: Arc::from(proxies), taken: Arc::default() }
    }

    fn take(&self, from: IpAddr) -> Option<Place> {
        let address = network(from.to_canonical());
        // This machine itself is a proxy in front, or somebody who is in already.
        let is_proxy = from.to_canonical().is_loopback() || self.proxies.contains(&from.to_canonical());
        let most_of_one = if is_proxy { self.most } else { self.most_of_one };
        let mut taken = self.taken.lock().unwrap_or_else(PoisonError::into_inner);
        let of_address = taken.by_address.get(&address).copied().unwrap_or(0);
        if taken.all >= self.most || of_address >= most_of_one {
            return None;
        }
        taken.all += 1;
        taken.by_address.insert(address, of_address + 1);
        Some(Place { address, taken: Arc::clone(&self.taken) })
    }
}

impl Drop for Place {
    fn drop(&mut self) {
        let mut taken = self.taken.lock().unwrap_or_else(PoisonError::into_inner);
        taken.all = taken.all.saturating_sub(1);
        if let Some(count) = taken.by_address.get_mut(&self.address) {
            *count = count.saturating_sub(1);
            if *count == 0 {
                taken.by_address.remove(&self.address);
            }
        }
    }
}

/// Whom an address belongs to: of IPv6 a household has the last 64 bits to itself.
fn network(address: IpAddr) -> IpAddr {
    match address {
        IpAddr::V4(_) => address,
        IpAddr::V6(six) => Ipv6Addr::from_bits(six.to_bits() & !u128::from(u64::MAX)).into(),
    }
}

impl<S> Accept<TcpStream, S> for Places {
    type Stream = Unstalled<TcpStream>;
    type Service = Placed<S>;
    type Future = Ready<io::Result<(Unstalled<TcpStream>, Placed<S>)>>;

    fn accept(&self, stream: TcpStream, service: S) -> Self::Future {
        let placed = stream.peer_addr().and_then(|peer| {
            self.take(peer.ip()).ok_or_else(|| io::Error::other("every place for a connection is taken"))
        });
        ready(placed.and_then(|place| {
            // Without it a resumed connection's first answer waits 40 ms for the client's acknowledgement.
            stream.set_nodelay(true)?;
            Ok((Unstalled::new(stream), Placed { inner: service, _place: Arc::new(place) }))
        }))
    }
}

/// A connection's service, holding its place for as long as the connection lives.
#[derive(Clone, Debug)]
pub struct Placed<S> {
    inner: S,
    _place: Arc<Place>,
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn c7_one_address_takes_a_quarter_of_the_places_and_a_proxy_all() {
        let proxy: IpAddr = "10.0.0.1".parse().unwrap();
        let places = Places::new(8, &[proxy]);
        let of = |text: &str| places.take(text.parse().unwrap());
        let (one, two) = (of("192.0.2.1"), of("192.0.2.1"));
        assert!(one.is_some() && two.is_some() && of("192.0.2.1").is_none());
        assert!(of("::ffff:192.0.2.1").is_none(), "the same in another spelling");
        let six = [of("2001:db8::1"), of("2001:db8::2"), of("2001:db8::3")];
        assert_eq!(six.iter().flatten().count(), 2, "one household");
        let many: Vec<_> = (0..9).filter_map(|_| places.take(proxy)).collect();
        assert_eq!(many.len(), 4, "all that are left");
        assert!(of("192.0.2.9").is_none());
        drop((one, many));
        assert!(of("192.0.2.1").is_some() && of("192.0.2.9").is_some(), "a place is free again");
        drop((two, six));
        assert_eq!(places.taken.lock().unwrap().by_address.len(), 0, "nothing is kept of who has gone");
    }
}
