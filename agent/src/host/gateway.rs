//! What answers on the line: echoes of the gateway.
//! Invariant: nobody is asked but the gateway, with a handful of small questions; where the machine does not let the agent
//! ask, the count of questions is 0. Next: `names`; the file `network` of each system.

use std::net::{Ipv4Addr, SocketAddrV4};
use std::time::Duration;

use rustix::net::sockopt::{Timeout, set_socket_timeout};
use rustix::net::{AddressFamily, RecvFlags, SendFlags, SocketType, connect, ipproto, recv, send, socket};
use shared::host::Network;

use crate::clock::Stopwatch;

const ECHOES: u16 = 5;
const ECHO_PATIENCE: Duration = Duration::from_millis(600);
/// Room for an answer with the header of its packet.
const ANSWER_BYTES: usize = 128;

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

#[cfg(test)]
mod tests {
    use super::*;

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
