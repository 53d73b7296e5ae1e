//! Which addresses are of the internet, for whoever counts where something came from.
//! Invariant: pure; addresses that a provider shares among customers are none. Next: the questions `sign_ins`.

use std::net::IpAddr;

/// Whether an address is one of the internet.
pub(super) fn is_public(address: &IpAddr) -> bool {
    match address {
        IpAddr::V4(one) => {
            let [a, b, ..] = one.octets();
            let shared = a == 100 && (64..128).contains(&b);
            !(one.is_private()
                || one.is_loopback()
                || one.is_link_local()
                || one.is_unspecified()
                || one.is_broadcast()
                || shared)
        }
        // Global unicast is 2000::/3.
        IpAddr::V6(one) => one.segments().first().is_some_and(|first| first & 0xe000 == 0x2000),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_of_the_internet_are_told_from_all_others() {
        let table = [
            ("203.0.113.9", true),
            ("2001:db8::1", true),
            ("192.168.1.4", false),
            ("10.0.0.1", false),
            ("100.64.0.1", false),
            ("127.0.0.1", false),
            ("169.254.1.1", false),
            ("255.255.255.255", false),
            ("fe80::1", false),
            ("fd00::1", false),
            ("::1", false),
        ];
        for (address, wanted) in table {
            assert_eq!(is_public(&address.parse().unwrap()), wanted, "{address}");
        }
    }
}
