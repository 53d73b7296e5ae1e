//! What goes past a proxy: lists of the environment (`NO_PROXY`) and of Windows (`ProxyOverride`), read alike.
//! Invariant: an entry that is not understood lets nothing past. Next: [`super`].

use std::net::IpAddr;

/// Whether a host is this machine itself.
pub(super) fn is_this_machine(host: &str) -> bool {
    address(host).map_or_else(|| host.eq_ignore_ascii_case("localhost"), |one| one.is_loopback())
}

/// Whether a list names a host: `*`, names with all below them, `*.name`, `10.*`, addresses, networks such as
/// `10.0.0.0/8`, any of them with a port; `<local>` is a name without a dot. Entries end at commas, semicolons and spaces.
pub(super) fn is_listed(list: &str, host: &str, port: u16) -> bool {
    let host = host.trim_end_matches('.').to_ascii_lowercase();
    let entries = list.split([',', ';', ' ', '\t', '\n', '\r']).filter(|entry| !entry.is_empty());
    entries.into_iter().any(|entry| names(&entry.to_ascii_lowercase(), &host, port))
}

fn names(entry: &str, host: &str, port: u16) -> bool {
    let entry = entry.strip_prefix("https://").unwrap_or(entry);
    let is_address = address(host).is_some();
    match entry {
        "*" => return true,
        "<local>" => return !host.contains('.') && !is_address,
        _ => {}
    }
    if let (Some(one), Some((network, bits))) = (address(host), entry.split_once('/')) {
        return address(network).zip(bits.parse().ok()).is_some_and(|(network, bits)| is_within(one, network, bits));
    }
    let entry = match entry.rsplit_once(':') {
        // The colons of an IPv6 address are no port's, but after its bracket.
        Some((name, number)) if !name.contains(':') || name.ends_with(']') => match number.parse::<u16>() {
            Ok(number) if number == port => name,
            _ => return false,
        },
        _ => entry,
    };
    if let Some(one) = address(host) {
        let matches = |prefix: &str| prefix.ends_with('.') && host.starts_with(prefix);
        return address(entry) == Some(one) || entry.strip_suffix('*').is_some_and(matches);
    }
    let name = entry.strip_prefix('*').unwrap_or(entry).trim_start_matches('.').trim_end_matches('.');
    let below = |rest: &str| rest.ends_with('.') || rest.is_empty();
    !name.is_empty() && host.strip_suffix(name).is_some_and(below)
}

/// An address, with or without the brackets of IPv6.
fn address(text: &str) -> Option<IpAddr> {
    let bare = text.strip_prefix('[').and_then(|rest| rest.strip_suffix(']')).unwrap_or(text);
    bare.parse().ok()
}

fn is_within(one: IpAddr, network: IpAddr, bits: u32) -> bool {
    let (one, network, width) = match (one, network) {
        (IpAddr::V4(one), IpAddr::V4(network)) => (u128::from(one.to_bits()), u128::from(network.to_bits()), 32),
        (IpAddr::V6(one), IpAddr::V6(network)) => (one.to_bits(), network.to_bits(), 128),
        _ => return false,
    };
    // No bits at all: every address, and a shift by the whole width is none.
    bits <= width && (one ^ network).checked_shr(width - bits).unwrap_or(0) == 0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_list_names_hosts_as_its_writers_meant() {
        const DESK: &str = "desk.example.com";
        let table = [
            ("", DESK, false),
            ("*", DESK, true),
            ("desk.example.com", DESK, true),
            ("DESK.Example.Com.", DESK, true),
            ("example.com", DESK, true),
            (".example.com", DESK, true),
            ("*.example.com", DESK, true),
            ("ample.com", DESK, false),
            ("com", DESK, true),
            (".", DESK, false),
            ("other.example.com", DESK, false),
            ("a, b;example.com", DESK, true),
            ("example.com:8443", DESK, true),
            ("example.com:443", DESK, false),
            ("example.com:", DESK, false),
            ("<local>", DESK, false),
            ("<local>", "desk", true),
            ("<local>", "[fd00::1]", false),
            ("10.0.0.7", "10.0.0.7", true),
            ("10.0.0.7:8443", "10.0.0.7", true),
            ("10.0.0.7:1", "10.0.0.7", false),
            ("10.*", "10.0.0.7", true),
            ("1*", "10.0.0.7", false),
            ("0.7", "10.0.0.7", false),
            ("10.0.0.0/8", "10.200.0.7", true),
            ("10.0.0.0/24", "10.0.1.7", false),
            ("0.0.0.0/0", "10.0.1.7", true),
            ("10.0.0.0/33", "10.0.0.0", false),
            ("10.0.0.0/x", "10.0.0.0", false),
            ("fd00::/8", "[fd00::1]", true),
            ("fd00::1", "[fd00::1]", true),
            ("[fd00::1]:8443", "[fd00::1]", true),
            ("[fd00::1]:1", "[fd00::1]", false),
            ("::/0", "10.0.0.7", false),
            ("10.0.0.0/8", DESK, false),
        ];
        for (list, host, wanted) in table {
            assert_eq!(is_listed(list, host, 8443), wanted, "`{list}` and {host}");
        }
    }

    #[test]
    fn this_machine_is_known_by_its_names() {
        for (host, wanted) in
            [("localhost", true), ("LocalHost", true), ("127.3.2.1", true), ("[::1]", true), ("desk", false)]
        {
            assert_eq!(is_this_machine(host), wanted, "{host}");
        }
    }
}
