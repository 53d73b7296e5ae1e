//! The line: the way out by the kernel's routes, echoes of the gateway, and whether the collector's name is found.
//! Invariant: nobody is asked but the gateway, with a handful of small questions, and the machine's own resolver for one
//! name; where the machine does not let the agent ask, the count of questions is 0. Next: the check `network`.

use std::net::{Ipv4Addr, SocketAddrV4};
use std::time::Duration;

use rustix::net::sockopt::{Timeout, set_socket_timeout};
use rustix::net::{AddressFamily, RecvFlags, SendFlags, SocketType, connect, ipproto, recv, send, socket};
use shared::host::Network;
use shared::observation::Look;

use super::system::System;
use crate::clock::Stopwatch;
use crate::host::names::{Resolving, names};

const ECHOES: u16 = 5;
const ECHO_PATIENCE: Duration = Duration::from_millis(600);
const INTERFACES: &str = "/sys/class/net";

pub(super) fn network(system: &System, collector: Option<&str>, resolving: &Resolving) -> Look<Network> {
    let routes = system.text("/proc/net/route", 4 << 20)?;
    let mut network = names(collector, resolving);
    let Some((interface, gateway)) = parse_default_route(&routes) else { return Ok(network) };
    network.way = way(system, &interface).to_owned();
    network.link_mbit = system.word(format!("{INTERFACES}/{interface}/speed")).parse().ok().filter(|mbit| *mbit > 0);
    if let Some(gateway) = gateway {
        let answers = echo(gateway);
        network.asked_count = answers.as_ref().map_or(0, |_| u32::from(ECHOES));
        let mut answers = answers.unwrap_or_default();
        answers.sort_by(f64::total_cmp);
        network.answered_count = u32::try_from(answers.len()).unwrap_or(0);
        network.gateway_ms = answers.get(answers.len() / 2).copied();
    }
    Ok(network)
}

/// The interface of the default route with the least metric, and its gateway unless it goes straight out.
fn parse_default_route(text: &str) -> Option<(String, Option<Ipv4Addr>)> {
    let route = |line: &str| {
        let words: Vec<&str> = line.split_whitespace().collect();
        let [interface, "00000000", gateway, flags, _, _, metric, "00000000", ..] = *words.as_slice() else {
            return None;
        };
        let up = u32::from_str_radix(flags, 16).ok()? & 1 == 1;
        // The kernel writes the address as the number that its bytes make on this machine.
        let gateway = Ipv4Addr::from(u32::from_str_radix(gateway, 16).ok()?.to_ne_bytes());
        up.then(|| (metric.parse::<u32>().unwrap_or(u32::MAX), interface.to_owned(), gateway))
    };
    let (_, interface, gateway) = text.lines().filter_map(route).min_by_key(|(metric, ..)| *metric)?;
    Some((interface, (!gateway.is_unspecified()).then_some(gateway)))
}

fn way(system: &System, interface: &str) -> &'static str {
    let has = |file: &str| system.has(format!("{INTERFACES}/{interface}/{file}"));
    let kind = system.text(format!("{INTERFACES}/{interface}/uevent"), 4096).unwrap_or_default();
    match system.word(format!("{INTERFACES}/{interface}/type")).as_str() {
        _ if has("wireless") || has("phy80211") => "wireless",
        _ if kind.contains("DEVTYPE=wwan") => "mobile",
        _ if has("tun_flags") || kind.contains("DEVTYPE=wireguard") => "tunnel",
        // Ethernet: a card of its own, or a bridge or a bond of several.
        "1" if has("device") || has("bridge") || has("bonding") => "wired",
        "512" | "65534" => "tunnel",
        _ => "",
    }
}

/// Milliseconds that each answered echo took; none when the machine does not let the agent ask.
fn echo(gateway: Ipv4Addr) -> Option<Vec<f64>> {
    let door = socket(AddressFamily::INET, SocketType::DGRAM, Some(ipproto::ICMP)).ok()?;
    set_socket_timeout(&door, Timeout::Recv, Some(ECHO_PATIENCE)).ok()?;
    connect(&door, &SocketAddrV4::new(gateway, 0)).ok()?;
    let answered = |number: u16| {
        let [high, low] = number.to_be_bytes();
        // Type 8, code 0; the kernel fills in checksum and identifier.
        let question = [8, 0, 0, 0, 0, 0, high, low, b'p', b'r', b'e', b'm', b'u', b'r', b'a', 0];
        let began = Stopwatch::start();
        send(&door, &question, SendFlags::empty()).ok()?;
        let mut answer = [0u8; 64];
        // A late answer to an earlier question is heard first, and is none to this one.
        for _ in 0..ECHOES {
            let (_, length) = recv(&door, &mut answer, RecvFlags::empty()).ok()?;
            if answer.get(..length.min(64)).is_some_and(|answer| is_answer(answer, number)) {
                return Some(began.ms());
            }
        }
        None
    };
    Some((1..=ECHOES).filter_map(answered).collect())
}

fn is_answer(answer: &[u8], number: u16) -> bool {
    answer.first() == Some(&0) && answer.get(6..8) == Some(number.to_be_bytes().as_slice())
}

#[cfg(test)]
mod tests {
    use std::sync::atomic::Ordering;

    use super::*;
    use crate::host::tests::machine;

    #[test]
    fn the_way_out_is_the_default_route_of_the_least_metric() {
        let head = "Iface\tDestination\tGateway \tFlags\tRefCnt\tUse\tMetric\tMask\t\tMTU\tWindow\tIRTT\n";
        let gateway = |a, b, c, d| format!("{:08X}", u32::from_ne_bytes([a, b, c, d]));
        let line = |name: &str, to: &str, gateway: &str, flags: &str, metric: &str, mask: &str| {
            format!("{name}\t{to}\t{gateway}\t{flags}\t0\t0\t{metric}\t{mask}\t0\t0\t0\n")
        };
        let router = gateway(192, 168, 1, 1);
        let text = [
            head.to_owned(),
            line("wlan0", "00000000", &router, "0003", "600", "00000000"),
            line("eth0", "00000000", &router, "0003", "100", "00000000"),
            line("eth1", "00000000", &router, "0002", "1", "00000000"),
            line("eth0", &gateway(192, 168, 1, 0), "00000000", "0001", "1", "00FFFFFF"),
        ];
        assert_eq!(parse_default_route(&text.concat()), Some(("eth0".to_owned(), Some(Ipv4Addr::new(192, 168, 1, 1)))));
        let straight = line("wg0", "00000000", "00000000", "0001", "0", "00000000");
        assert_eq!(parse_default_route(&straight), Some(("wg0".to_owned(), None)));
        assert_eq!(parse_default_route(head), None);
        assert_eq!(parse_default_route("eth0\t00000000\tx\t0003\t0\t0\t0\t00000000\n"), None);
    }

    #[test]
    fn interfaces_are_told_apart_by_what_the_kernel_says() {
        let root = machine(&[
            ("sys/class/net/eth0/type", "1"),
            ("sys/class/net/eth0/device/vendor", ""),
            ("sys/class/net/br0/type", "1"),
            ("sys/class/net/br0/bridge/x", ""),
            ("sys/class/net/wlan0/type", "1"),
            ("sys/class/net/wlan0/phy80211/x", ""),
            ("sys/class/net/wwan0/uevent", "DEVTYPE=wwan\n"),
            ("sys/class/net/tun0/type", "65534"),
            ("sys/class/net/veth1/type", "1"),
        ]);
        let system = System::below(root.path());
        let told = ["eth0", "br0", "wlan0", "wwan0", "tun0", "veth1", "gone"].map(|name| way(&system, name));
        assert_eq!(told, ["wired", "wired", "wireless", "mobile", "tunnel", "", ""]);
    }

    #[test]
    fn a_line_is_told_as_far_as_it_is_seen() {
        let root = machine(&[("proc/net/route", "Iface Destination\n")]);
        let system = System::below(root.path());
        let resolving = Resolving::default();
        assert_eq!(
            network(&system, Some("https://192.0.2.1:8443"), &resolving).unwrap(),
            Network::default(),
            "no way out"
        );
        let local = network(&system, Some("https://localhost:8443"), &resolving).unwrap();
        assert!(local.names_found == Some(true) && local.name_ms.is_some());
        resolving.store(true, Ordering::Release);
        let busy = network(&system, Some("localhost"), &resolving).unwrap();
        assert_eq!(busy.names_found, Some(false), "the resolver hangs");
        assert!(network(&System::below(machine(&[]).path()), None, &resolving).is_err());
    }

    #[test]
    fn only_the_answer_to_this_question_counts() {
        assert!(is_answer(&[0, 0, 9, 9, 1, 1, 0, 3, 7], 3));
        for other in [&[8, 0, 0, 0, 0, 0, 0, 3][..], &[0, 0, 0, 0, 0, 0, 0, 2], &[0, 0, 0], &[]] {
            assert!(!is_answer(other, 3), "{other:?}");
        }
        // The machine itself answers, where it lets anybody ask.
        let answers = echo(Ipv4Addr::LOCALHOST);
        assert!(answers.is_none_or(|answers| answers.iter().all(|ms| (0.0..1000.0).contains(ms))));
    }
}
