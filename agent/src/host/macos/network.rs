//! The line: the way out by the route that macOS takes, and of what kind its port is.
//! Invariant: a port whose kind no table has is told as none. Next: `host/gateway.rs`, the check `network`.

use std::net::Ipv4Addr;

/// The interface of the default route and its gateway, from `route -n get default`; none without a way out.
pub(super) fn route(told: &str) -> Option<(String, Option<Ipv4Addr>)> {
    let of = |key: &str| told.lines().find_map(|line| line.trim().strip_prefix(key)?.strip_prefix(':').map(str::trim));
    let gateway = of("gateway").and_then(|gateway| gateway.parse().ok());
    Some((of("interface").filter(|name| !name.is_empty())?.to_owned(), gateway))
}

/// `wired`, `wireless`, `mobile` or `tunnel`, from `networksetup -listallhardwareports`; empty when not told.
pub(super) fn way(interface: &str, ports: &str) -> &'static str {
    if ["utun", "ppp", "ipsec"].iter().any(|tunnel| interface.starts_with(tunnel)) {
        return "tunnel";
    }
    let mut port = "";
    for line in ports.lines() {
        if let Some(name) = line.strip_prefix("Hardware Port: ") {
            port = name.trim();
        } else if line.strip_prefix("Device: ").is_some_and(|device| device.trim() == interface) {
            return kind(port);
        }
    }
    ""
}

fn kind(port: &str) -> &'static str {
    match port {
        "Wi-Fi" | "AirPort" => "wireless",
        port if port.contains("iPhone") || port.contains("WWAN") || port.contains("Modem") => "mobile",
        port if ["Ethernet", "LAN", "Thunderbolt", "Bond"].iter().any(|word| port.contains(word)) => "wired",
        _ => "",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const PORTS: &str = "\nHardware Port: Ethernet\nDevice: en0\nEthernet Address: 00:00:5e:00:53:01\n\n\
        Hardware Port: Wi-Fi\nDevice: en1\nEthernet Address: 00:00:5e:00:53:02\n\n\
        Hardware Port: USB 10/100/1000 LAN\nDevice: en7\nEthernet Address: N/A\n\n\
        Hardware Port: iPhone USB\nDevice: en8\n\nHardware Port: Odd\nDevice: en9\n\nVLAN Configurations\n===================\n";

    #[test]
    fn the_way_out_is_told_by_its_port() {
        let table = [
            ("en0", "wired"),
            ("en1", "wireless"),
            ("en7", "wired"),
            ("en8", "mobile"),
            ("utun4", "tunnel"),
            ("en9", ""),
            ("en77", ""),
        ];
        for (interface, wanted) in table {
            assert_eq!(way(interface, PORTS), wanted, "{interface}");
        }
    }

    #[test]
    fn the_route_names_gateway_and_interface() {
        let told = "   route to: default\ndestination: default\n       mask: default\n    gateway: 192.0.2.1\n  interface: en0\n      flags: <UP,GATEWAY,DONE,STATIC,PRCLONING,GLOBAL>\n";
        assert_eq!(route(told), Some(("en0".to_owned(), Some(Ipv4Addr::new(192, 0, 2, 1)))));
        let straight = "   route to: default\n    gateway: link#20\n  interface: utun4\n";
        assert_eq!(route(straight), Some(("utun4".to_owned(), None)));
        assert_eq!(route("route: writing to routing socket: not in table\n"), None);
        assert_eq!(route(""), None);
    }
}
