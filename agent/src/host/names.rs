//! Whether the name of the collector, or of the proxy on the way there, is found by this machine's own resolver.
//! Invariant: one name, one question at a time; a resolver that hangs is not asked again before it has come back.
//! Next: the file `network` of each system.

use std::net::{IpAddr, ToSocketAddrs};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::channel;
use std::thread;
use std::time::Duration;

use shared::host::Network;

use crate::clock::Stopwatch;

const PATIENCE: Duration = Duration::from_secs(5);

/// Whether a look for a name has not come back yet.
pub(super) type Resolving = Arc<AtomicBool>;

/// The name in `https://name:8443`; none for an address of figures.
fn name_of(server: &str) -> Option<&str> {
    let after = server.split_once("://").map_or(server, |(_, after)| after);
    let name = after.split([':', '/']).next()?;
    (!name.is_empty() && !name.starts_with('[') && name.parse::<IpAddr>().is_err()).then_some(name)
}

/// Whether the collector's name is found; not asked when it is an address, or not known.
pub(super) fn names(collector: Option<&str>, resolving: &Resolving) -> Network {
    let Some(name) = collector.and_then(name_of) else { return Network::default() };
    if resolving.swap(true, Ordering::AcqRel) {
        return Network { names_found: Some(false), ..Network::default() };
    }
    let (tell, told) = channel();
    let (name, resolving, began) = (name.to_owned(), Arc::clone(resolving), Stopwatch::start());
    thread::spawn(move || {
        let found = (name.as_str(), 443).to_socket_addrs().is_ok_and(|mut found| found.next().is_some());
        resolving.store(false, Ordering::Release);
        let _ = tell.send(found);
    });
    let found = told.recv_timeout(PATIENCE).unwrap_or(false);
    let name_ms = found.then(|| began.ms());
    Network { names_found: Some(found), name_ms, ..Network::default() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_collector_s_name_is_taken_from_its_address() {
        let table = [
            ("https://desk.example.com:8443", Some("desk.example.com")),
            ("https://desk.example.com/x", Some("desk.example.com")),
            ("desk", Some("desk")),
            ("https://192.0.2.1:8443", None),
            ("https://[2001:db8::1]:8443", None),
            ("https://", None),
            ("", None),
        ];
        for (server, wanted) in table {
            assert_eq!(name_of(server), wanted, "{server}");
        }
    }
}
