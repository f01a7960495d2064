//! The client's address: the peer, or what a trusted proxy reports.

use std::net::{IpAddr, SocketAddr};
use std::str::FromStr;

use http::HeaderMap;

/// The address of the connection's other end, put on each request.
#[derive(Clone, Copy, Debug)]
pub struct Peer(pub SocketAddr);

/// The proxies whose `X-Forwarded-For` and `X-Forwarded-Proto` are believed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TrustedProxies(Vec<Network>);

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Network {
    address: IpAddr,
    bits: u8,
}

impl FromStr for TrustedProxies {
    type Err = String;

    /// Addresses and networks (`10.0.0.0/8`), separated by commas.
    fn from_str(text: &str) -> Result<Self, String> {
        text.split(',')
            .map(str::trim)
            .filter(|part| !part.is_empty())
            .map(network)
            .collect::<Result<_, _>>()
            .map(Self)
    }
}

fn network(text: &str) -> Result<Network, String> {
    let (address, bits) = text.split_once('/').map_or((text, None), |(address, bits)| (address, Some(bits)));
    let address: IpAddr = address.parse().map_err(|_| format!("`{text}` is no address"))?;
    let most = if address.is_ipv4() { 32 } else { 128 };
    let bits = match bits {
        Some(bits) => {
            bits.parse().ok().filter(|bits| *bits <= most).ok_or(format!("`{text}` is no network"))?
        }
        None => most,
    };
    Ok(Network { address, bits })
}

/// An entry of `X-Forwarded-For`. Some proxies add the client's port, and
/// brackets to an address of IPv6.
fn forwarded(entry: &str) -> Option<IpAddr> {
    let plain = entry.strip_prefix('[').and_then(|rest| rest.strip_suffix(']')).unwrap_or(entry);
    let address = plain.parse().ok();
    address.or_else(|| entry.parse().ok().map(|address: SocketAddr| address.ip()))
}

impl Network {
    fn holds(&self, address: IpAddr) -> bool {
        let (own, other, width) = match (self.address, address) {
            (IpAddr::V4(own), IpAddr::V4(other)) => {
                (u128::from(own.to_bits()), u128::from(other.to_bits()), 32)
            }
            (IpAddr::V6(own), IpAddr::V6(other)) => (own.to_bits(), other.to_bits(), 128),
            _ => return false,
        };
        let shift = width - u32::from(self.bits);
        own.checked_shr(shift).unwrap_or(0) == other.checked_shr(shift).unwrap_or(0)
    }
}

impl TrustedProxies {
    fn trusts(&self, address: IpAddr) -> bool {
        self.0.iter().any(|network| network.holds(address))
    }

    /// The client's address. Behind trusted proxies it is the last entry of
    /// `X-Forwarded-For` that is not such a proxy itself: what stands before
    /// it, the client may have written.
    pub fn client(&self, peer: Option<Peer>, headers: &HeaderMap) -> Option<IpAddr> {
        let peer = peer?.0.ip().to_canonical();
        if !self.trusts(peer) {
            return Some(peer);
        }
        let mut client = peer;
        let lines: Vec<&str> =
            headers.get_all("x-forwarded-for").iter().filter_map(|line| line.to_str().ok()).collect();
        for entry in lines.iter().rev().flat_map(|line| line.rsplit(',')) {
            let Some(address) = forwarded(entry.trim()) else { break };
            client = address.to_canonical();
            if !self.trusts(client) {
                break;
            }
        }
        Some(client)
    }

    /// Whether a trusted proxy says that the client came by TLS.
    pub fn https(&self, peer: Option<Peer>, headers: &HeaderMap) -> bool {
        peer.is_some_and(|peer| self.trusts(peer.0.ip().to_canonical()))
            && headers
                .get("x-forwarded-proto")
                .is_some_and(|value| value.as_bytes().eq_ignore_ascii_case(b"https"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn client(trusted: &str, peer: &str, forwarded: &[&str]) -> String {
        let mut headers = HeaderMap::new();
        for line in forwarded {
            headers.append("x-forwarded-for", line.parse().unwrap());
        }
        let peer = Peer(SocketAddr::new(peer.parse().unwrap(), 1));
        trusted.parse::<TrustedProxies>().unwrap().client(Some(peer), &headers).unwrap().to_string()
    }

    #[test]
    fn nobody_is_believed_without_being_trusted() {
        assert_eq!(client("", "192.0.2.1", &["198.51.100.7"]), "192.0.2.1");
        assert_eq!(client("10.0.0.0/8", "192.0.2.1", &["198.51.100.7"]), "192.0.2.1");
    }

    #[test]
    fn the_last_untrusted_entry_counts() {
        let trusted = "10.0.0.0/8, 2001:db8::/32";
        assert_eq!(client(trusted, "10.1.2.3", &["203.0.113.9, 198.51.100.7"]), "198.51.100.7");
        assert_eq!(client(trusted, "10.1.2.3", &["203.0.113.9", "198.51.100.7, 10.9.9.9"]), "198.51.100.7");
        assert_eq!(client(trusted, "2001:db8::1", &["garbage, 198.51.100.7"]), "198.51.100.7");
        assert_eq!(client(trusted, "10.1.2.3", &["garbage"]), "10.1.2.3");
        assert_eq!(client(trusted, "10.1.2.3", &[]), "10.1.2.3");
    }

    #[test]
    fn an_entry_may_have_a_port() {
        let trusted = "10.0.0.0/8, 2001:db8:1::/48";
        for (entry, address) in [
            ("198.51.100.7:5678", "198.51.100.7"),
            ("[2001:db8::1]:443", "2001:db8::1"),
            ("[2001:db8::1]", "2001:db8::1"),
            ("2001:db8::1", "2001:db8::1"),
            ("[::ffff:198.51.100.7]:1", "198.51.100.7"),
            ("198.51.100.7, 10.9.9.9:80", "198.51.100.7"),
            ("198.51.100.7, [2001:db8:1::2]:80", "198.51.100.7"),
            ("198.51.100.7:", "10.1.2.3"),
            ("198.51.100.7:65536", "10.1.2.3"),
            ("[198.51.100.7]:1", "10.1.2.3"),
            ("[2001:db8::1", "10.1.2.3"),
        ] {
            assert_eq!(client(trusted, "10.1.2.3", &[entry]), address, "{entry}");
        }
    }

    #[test]
    fn a_bad_network_is_refused() {
        assert!("10.0.0.0/33".parse::<TrustedProxies>().is_err());
        assert!("localhost".parse::<TrustedProxies>().is_err());
    }
}
