//! Where the collector may look for a site: at public addresses, by the web's own ports.
//! Invariant: what is not plainly public is not looked at, in whatever clothes it comes (mapped, translated, tunnelled); the
//! address that was judged is the one that is connected to. Next: the collector's `app::hosted::look`.

use core::net::{IpAddr, Ipv4Addr, Ipv6Addr};

/// Ports that web sites have.
pub const PORTS: [u16; 4] = [80, 443, 8080, 8443];

/// The host of an address that was entered.
#[must_use]
pub fn host(address: &str) -> &str {
    let behind = address.split_once("://").map_or(address, |(_, behind)| behind);
    behind.split(['/', '?', '#', ':']).next().unwrap_or_default()
}

/// Whether an address belongs to the public internet: no network of one's own, no link, no service of a cloud's inside, none
/// that is kept for documents or for the future (the special-purpose registries of RFC 6890 and its followers).
#[must_use]
pub fn is_public(address: IpAddr) -> bool {
    match address {
        IpAddr::V4(v4) => is_public_v4(v4),
        IpAddr::V6(v6) => is_public_v6(v6),
    }
}

fn is_public_v4(address: Ipv4Addr) -> bool {
    let [a, b, c, _] = address.octets();
    !matches!(
        (a, b, c),
        (0 | 10 | 127 | 224..=255, ..)
            | (100, 64..=127, _)
            | (169, 254, _)
            | (172, 16..=31, _)
            | (192, 0, 0 | 2)
            | (192, 88, 99)
            | (192, 168, _)
            | (198, 18..=19, _)
            | (198, 51, 100)
            | (203, 0, 113)
    )
}

fn is_public_v6(address: Ipv6Addr) -> bool {
    let [first, second, ..] = address.segments();
    // Of what is given out, less documents (2001:db8, 3fff), benchmarks, and the old tunnels with another address inside
    // (Teredo 2001:0, 6to4 2002); ::ffff: and 64:ff9b: lie outside of it.
    matches!(first, 0x2000..=0x3ffe) && first != 0x2002 && !(first == 0x2001 && (second < 0x0200 || second == 0x0db8))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn h8_only_public_addresses_are_looked_at_in_whatever_clothes() {
        let public = ["8.8.8.8", "1.1.1.1", "172.15.0.1", "172.32.0.1", "193.0.0.1", "2a00:1450::1", "2606:4700::1111"];
        let others = [
            "0.0.0.0",
            "10.1.2.3",
            "100.64.0.1",
            "127.0.0.1",
            "127.255.255.254",
            "169.254.169.254",
            "172.16.0.1",
            "172.31.255.255",
            "192.0.0.1",
            "192.0.2.1",
            "192.168.1.1",
            "198.18.0.1",
            "198.51.100.7",
            "203.0.113.9",
            "224.0.0.1",
            "255.255.255.255",
            "::",
            "::1",
            "::ffff:127.0.0.1",
            "::ffff:8.8.8.8",
            "64:ff9b::7f00:1",
            "fe80::1",
            "fc00::1",
            "fd00:ec2::254",
            "ff02::1",
            "2001:db8::1",
            "2001::1",
            "2002:7f00:1::",
            "3fff::1",
        ];
        for text in public {
            assert!(is_public(text.parse().unwrap()), "{text}");
        }
        for text in others {
            assert!(!is_public(text.parse().unwrap()), "{text}");
        }
    }

    #[test]
    fn the_host_of_an_address() {
        for (address, wanted) in [
            ("https://shop.example/", "shop.example"),
            ("http://a.example:8080/x?y", "a.example"),
            ("a.example", "a.example"),
        ] {
            assert_eq!(host(address), wanted);
        }
    }
}
