//! Which addresses of the network are everybody's: the guard before a request to a host that a setting or
//! a post names.
//!
//! An address comes in; out goes whether it lies on the public internet. Whoever asks a host for something
//! resolves its name first, keeps the addresses that pass, and connects to those alone: a name that leads
//! to the machine itself, its neighbors or a cloud's metadata service is then as good as none. The tables
//! are IANA's special-purpose registries (RFC 6890) with what IPv6 carries of IPv4 unwrapped.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

/// Networks of IPv4 that are not the public internet: first address and prefix length.
const SPECIAL_V4: &[([u8; 4], u32)] = &[
    ([0, 0, 0, 0], 8),       // this network
    ([10, 0, 0, 0], 8),      // private use, RFC 1918
    ([100, 64, 0, 0], 10),   // shared between a provider and its customers, RFC 6598
    ([127, 0, 0, 0], 8),     // loopback
    ([169, 254, 0, 0], 16),  // link-local, where clouds keep their metadata
    ([172, 16, 0, 0], 12),   // private use
    ([192, 0, 0, 0], 24),    // protocol assignments
    ([192, 0, 2, 0], 24),    // documentation
    ([192, 31, 196, 0], 24), // AS112
    ([192, 52, 193, 0], 24), // AMT
    ([192, 88, 99, 0], 24),  // relays of 6to4
    ([192, 168, 0, 0], 16),  // private use
    ([192, 175, 48, 0], 24), // AS112
    ([198, 18, 0, 0], 15),   // benchmarks
    ([198, 51, 100, 0], 24), // documentation
    ([203, 0, 113, 0], 24),  // documentation
    ([224, 0, 0, 0], 4),     // multicast
    ([240, 0, 0, 0], 4),     // reserved, and broadcast
];

/// Networks inside `2000::/3` that are not the public internet.
const SPECIAL_V6: &[([u16; 8], u32)] = &[
    ([0x2001, 0, 0, 0, 0, 0, 0, 0], 23), // protocol assignments, Teredo among them
    ([0x2001, 0x0db8, 0, 0, 0, 0, 0, 0], 32), // documentation
    ([0x3fff, 0, 0, 0, 0, 0, 0, 0], 20), // documentation
];

/// Whether an address lies on the public internet.
///
/// ```
/// use tidings::base::public_address::is_public;
///
/// assert!(is_public("1.1.1.1".parse().unwrap()));
/// assert!(!is_public("169.254.169.254".parse().unwrap()));
/// assert!(!is_public("::ffff:10.0.0.1".parse().unwrap()));
/// ```
pub fn is_public(address: IpAddr) -> bool {
    match address {
        IpAddr::V4(address) => is_public_v4(address),
        IpAddr::V6(address) => match carried_v4(address) {
            Some(carried) => is_public_v4(carried),
            // Global unicast is all that IANA has given out (RFC 4291 section 2.4).
            None => {
                is_within_v6(address, [0x2000, 0, 0, 0, 0, 0, 0, 0], 3)
                    && !SPECIAL_V6.iter().any(|(network, length)| is_within_v6(address, *network, *length))
            }
        },
    }
}

fn is_public_v4(address: Ipv4Addr) -> bool {
    let is_within = |network: [u8; 4], length: u32| {
        let shift = 32 - length;
        address.to_bits() >> shift == Ipv4Addr::from(network).to_bits() >> shift
    };
    !SPECIAL_V4.iter().any(|(network, length)| is_within(*network, *length))
}

fn is_within_v6(address: Ipv6Addr, network: [u16; 8], length: u32) -> bool {
    let shift = 128 - length;
    address.to_bits() >> shift == Ipv6Addr::from(network).to_bits() >> shift
}

/// The IPv4 address inside an IPv6 one: mapped, NAT64 (RFC 6052) and 6to4 (RFC 3056).
fn carried_v4(address: Ipv6Addr) -> Option<Ipv4Addr> {
    let joined = |high: u16, low: u16| Ipv4Addr::from((u32::from(high) << 16) | u32::from(low));
    match address.segments() {
        [0, 0, 0, 0, 0, 0xffff, high, low]
        | [0x64, 0xff9b, 0, 0, 0, 0, high, low]
        | [0x2002, high, low, ..] => Some(joined(high, low)),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(address: &str, expected: bool) {
        assert_eq!(is_public(address.parse().unwrap()), expected, "{address}");
    }

    #[test]
    fn the_public_internet_is_everything_but_the_special_networks() {
        for address in ["1.1.1.1", "8.8.8.8", "93.184.215.14", "172.15.255.255", "172.32.0.1", "100.63.0.1"] {
            check(address, true);
        }
        for address in
            ["2606:4700:4700::1111", "2a00:1450:4001:810::200e", "64:ff9b::808:808", "2002:808:808::1"]
        {
            check(address, true);
        }
    }

    #[test]
    fn nothing_of_ones_own_is_public() {
        for address in [
            "0.0.0.0",
            "10.1.2.3",
            "100.64.0.1",
            "127.0.0.1",
            "127.255.255.254",
            "169.254.169.254",
            "172.16.0.1",
            "172.31.255.255",
            "192.0.0.8",
            "192.0.2.1",
            "192.168.1.1",
            "198.18.0.1",
            "198.19.255.255",
            "198.51.100.1",
            "203.0.113.9",
            "224.0.0.1",
            "240.0.0.1",
            "255.255.255.255",
        ] {
            check(address, false);
        }
        for address in [
            "::",
            "::1",
            "::127.0.0.1",
            "::ffff:127.0.0.1",
            "::ffff:192.168.0.1",
            "64:ff9b::7f00:1",
            "64:ff9b:1::1",
            "2002:7f00:1::",
            "2002:a9fe:a9fe::1",
            "2001::1",
            "2001:db8::1",
            "3fff::1",
            "fc00::1",
            "fd12:3456::1",
            "fe80::1",
            "fec0::1",
            "ff02::1",
            "100::1",
            "5f00::1",
        ] {
            check(address, false);
        }
    }
}
