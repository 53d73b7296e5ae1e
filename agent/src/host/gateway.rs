//! What answers on the line: echoes of the gateway, and whether the collector's name is found.
//! Invariant: nobody is asked but the gateway, with a handful of small questions, and the machine's own resolver for one
//! name; where the machine does not let the agent ask, the count of questions is 0. Next: the file `network` of each system.

use std::net::{IpAddr, Ipv4Addr, SocketAddrV4, ToSocketAddrs};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::channel;
use std::thread;
use std::time::Duration;

use rustix::net::sockopt::{Timeout, set_socket_timeout};
use rustix::net::{AddressFamily, RecvFlags, SendFlags, SocketType, connect, ipproto, recv, send, socket};
use shared::host::Network;

use crate::clock::Stopwatch;

const ECHOES: u16 = 5;
const ECHO_PATIENCE: Duration = Duration::from_millis(600);
const NAME_PATIENCE: Duration = Duration::from_secs(5);
/// Room for an answer with the header of its packet.
const ANSWER_BYTES: usize = 128;

/// Whether a look for a name has not come back yet: a resolver that hangs is not asked twice at once.
pub(super) type Resolving = Arc<AtomicBool>;

/// Asks the gateway, and writes down how it answered.
pub(super) fn ask(network: &mut Network, gateway: Ipv4Addr) {
    let answers = echo(gateway);
    network.asked_count = answers.as_ref().map_or(0, |_| u32::from(ECHOES));
    let mut answers = answers.unwrap_or_default();
    answers.sort_by(f64::total_cmp);
    network.answered_count = u32::try_from(answers.len()).unwrap_or(0);
    network.gateway_ms = answers.get(answers.len() / 2).copied();
}

/// Milliseconds that each answered echo took; none when the machine does not let the agent ask.
fn echo(gateway: Ipv4Addr) -> Option<Vec<f64>> {
    let door = socket(AddressFamily::INET, SocketType::DGRAM, Some(ipproto::ICMP)).ok()?;
    set_socket_timeout(&door, Timeout::Recv, Some(ECHO_PATIENCE)).ok()?;
    connect(&door, &SocketAddrV4::new(gateway, 0)).ok()?;
    let answered = |number: u16| {
        let [high, low] = number.to_be_bytes();
        // Type 8, code 0. Linux fills in checksum and identifier itself, macOS takes what is written.
        let mut question = [8, 0, 0, 0, 0, 0, high, low, b'p', b'r', b'e', b'm', b'u', b'r', b'a', 0];
        let [first, second] = checksum(&question).to_be_bytes();
        question[2] = first;
        question[3] = second;
        let began = Stopwatch::start();
        send(&door, &question, SendFlags::empty()).ok()?;
        let mut answer = [0u8; ANSWER_BYTES];
        // A late answer to an earlier question is heard first, and is none to this one.
        for _ in 0..ECHOES {
            let (_, length) = recv(&door, &mut answer, RecvFlags::empty()).ok()?;
            if answer.get(..length.min(ANSWER_BYTES)).is_some_and(|answer| is_answer(answer, number)) {
                return Some(began.ms());
            }
        }
        None
    };
    Some((1..=ECHOES).filter_map(answered).collect())
}

/// The checksum of RFC 1071.
fn checksum(bytes: &[u8]) -> u16 {
    let (pairs, _) = bytes.as_chunks::<2>();
    let sum: u32 = pairs.iter().map(|pair| u32::from(u16::from_be_bytes(*pair))).sum();
    let folded = (sum & 0xffff) + (sum >> 16);
    !u16::try_from((folded & 0xffff) + (folded >> 16)).unwrap_or(0)
}

/// macOS gives the answer with the header of its packet, Linux without.
fn is_answer(packet: &[u8], number: u16) -> bool {
    let header = packet.first().filter(|first| **first >> 4 == 4).map_or(0, |first| usize::from(first & 0xf) * 4);
    let answer = packet.get(header..).unwrap_or_default();
    answer.first() == Some(&0) && answer.get(6..8) == Some(number.to_be_bytes().as_slice())
}

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
    let found = told.recv_timeout(NAME_PATIENCE).unwrap_or(false);
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

    #[test]
    fn only_the_answer_to_this_question_counts() {
        assert!(is_answer(&[0, 0, 9, 9, 1, 1, 0, 3, 7], 3));
        assert!(is_answer(&[&[0x45; 20][..], &[0, 0, 9, 9, 1, 1, 0, 3]].concat(), 3), "with its packet's header");
        for other in [&[0x4f][..], &[8, 0, 0, 0, 0, 0, 0, 3], &[0, 0, 0, 0, 0, 0, 0, 2], &[0, 0, 0], &[]] {
            assert!(!is_answer(other, 3), "{other:?}");
        }
        // The machine itself answers, where it lets anybody ask.
        let answers = echo(Ipv4Addr::LOCALHOST);
        assert!(answers.is_none_or(|answers| answers.iter().all(|ms| (0.0..1000.0).contains(ms))));
    }

    #[test]
    fn the_checksum_makes_the_whole_come_out_as_nothing() {
        let mut question = [8, 0, 0, 0, 0, 0, 0, 1, 0xff, 0xff, 0xff, 0xfe];
        let [first, second] = checksum(&question).to_be_bytes();
        (question[2], question[3]) = (first, second);
        assert_eq!(checksum(&question), 0);
    }
}
