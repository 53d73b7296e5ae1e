//! The line: the way out by the kernel's routes, and what answers there.
//! Invariant: of several ways out the one of the least metric counts. Next: `host/gateway.rs`, the check `network`.

use std::net::Ipv4Addr;

use shared::host::Network;
use shared::observation::Look;

use super::system::System;
use crate::host::gateway;
use crate::host::names::{Resolving, names};

const INTERFACES: &str = "/sys/class/net";

pub(super) fn network(system: &System, collector: Option<&str>, resolving: &Resolving) -> Look<Network> {
    let routes = system.text("/proc/net/route", 4 << 20)?;
    let mut network = names(collector, resolving);
    let Some((interface, gateway)) = parse_default_route(&routes) else { return Ok(network) };
    network.way = way(system, &interface).to_owned();
    network.link_mbit = system.word(format!("{INTERFACES}/{interface}/speed")).parse().ok().filter(|mbit| *mbit > 0);
    if let Some(gateway) = gateway {
        gateway::ask(&mut network, gateway);
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
}
