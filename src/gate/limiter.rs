//! Sliding windows: how many requests a client made in the last so many
//! seconds, exactly.

use std::collections::{HashMap, VecDeque};
use std::hash::{BuildHasher, RandomState};
use std::net::IpAddr;
use std::str::FromStr;
use std::sync::Mutex;
use std::time::{Duration, Instant};

use crate::contract::RateClass;

/// The most clients that are remembered at once.
const MOST_KEYS: usize = 100_000;
const SHARDS: usize = 16;

/// A limit: so many requests in any window of this length.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limit {
    /// The most requests.
    pub requests: u32,
    /// The window.
    pub window: Duration,
}

/// The limits of all classes, and that of failed logins to one account.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RateLimits {
    limits: [Limit; 4],
    account: Limit,
}

impl Default for RateLimits {
    fn default() -> Self {
        let limit = |requests, seconds| Limit { requests, window: Duration::from_secs(seconds) };
        Self {
            limits: RateClass::ALL.map(|class| match class {
                RateClass::Credential => limit(5, 900),
                RateClass::Write => limit(20, 60),
                RateClass::Read => limit(120, 60),
                RateClass::Machine => limit(6000, 60),
            }),
            account: limit(20, 900),
        }
    }
}

impl FromStr for RateLimits {
    type Err = String;

    /// For example `read=120/60s,write=20/60s`; classes left out keep their
    /// default. `account` is the limit of failed logins to one account.
    fn from_str(text: &str) -> Result<Self, String> {
        let mut limits = Self::default();
        for part in text.split(',').map(str::trim).filter(|part| !part.is_empty()) {
            let complaint =
                || format!("`{part}` is not of the form `class=requests/seconds`, as in `read=120/60s`");
            let (name, rest) = part.split_once('=').ok_or_else(complaint)?;
            let (requests, window) = rest.split_once('/').ok_or_else(complaint)?;
            let seconds: u64 = window.trim_end_matches('s').parse().map_err(|_| complaint())?;
            let requests: u32 = requests.parse().map_err(|_| complaint())?;
            if requests == 0 || requests > 1_000_000 || seconds == 0 || seconds > 86_400 {
                return Err(format!("`{part}`: 1 to 1000000 requests in 1 to 86400 seconds"));
            }
            let limit = Limit { requests, window: Duration::from_secs(seconds) };
            match RateClass::ALL.iter().position(|class| class.as_str() == name) {
                Some(i) => limits.limits[i] = limit,
                None if name == "account" => limits.account = limit,
                None => {
                    return Err(format!(
                        "`{name}` is no class; there are credential, write, read, machine and account"
                    ));
                }
            }
        }
        Ok(limits)
    }
}

impl RateLimits {
    /// The limit of a class.
    pub fn of(&self, class: RateClass) -> Limit {
        self.limits[class as usize]
    }
}

/// Whom a request is counted for.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Client {
    /// An address; of IPv6 the /64, which is what one subscriber has.
    Address(Option<IpAddr>),
    /// A user, with any token.
    User(i32),
    /// A token.
    Token(i32),
    /// The token of the deployment's own machines.
    Integration,
    /// An account somebody tries to log in to.
    Account(String),
    /// The key of a public operation, by its hash.
    Key([u8; 32]),
}

impl Client {
    /// The client at an address.
    pub fn at(address: Option<IpAddr>) -> Self {
        Self::Address(address.map(|address| match address {
            IpAddr::V6(address) => IpAddr::V6((address.to_bits() & !u128::from(u64::MAX)).into()),
            address => address,
        }))
    }
}

/// Where a client stands after a request.
#[derive(Clone, Copy, Debug)]
pub struct Standing {
    /// The class it was counted in.
    pub class: RateClass,
    /// Its limit.
    pub limit: Limit,
    /// How many more requests fit into the window now.
    pub remaining: u32,
    /// When the window has room again, or, if it has, when it will be empty.
    pub reset: Duration,
    /// Whether the request itself fitted.
    pub allowed: bool,
}

/// The counters of one process.
#[derive(Debug)]
pub struct Limiter {
    limits: RateLimits,
    hasher: RandomState,
    start: Instant,
    shards: Vec<Mutex<Shard>>,
}

type Key = (RateClass, Client);
/// The times of the requests in the window, in milliseconds since the start.
type Shard = HashMap<Key, VecDeque<u64>>;

impl Limiter {
    /// Empty counters.
    pub fn new(limits: RateLimits) -> Self {
        let shards = (0..SHARDS).map(|_| Mutex::default()).collect();
        Self { limits, hasher: RandomState::new(), start: Instant::now(), shards }
    }

    /// Counts a request, unless it is one too many.
    pub fn count(&self, class: RateClass, client: Client) -> Standing {
        let limit = match client {
            Client::Account(_) => self.limits.account,
            _ => self.limits.of(class),
        };
        let now = self.now();
        let key = (class, client);
        let mut shard = self.shard(&key);
        if !shard.contains_key(&key) && shard.len() >= MOST_KEYS / SHARDS {
            make_room(&mut shard, now, &self.limits);
        }
        let times = shard.entry(key).or_default();
        let window = millis(limit.window);
        while times.front().is_some_and(|at| at + window <= now) {
            times.pop_front();
        }
        let allowed = times.len() < limit.requests as usize;
        if allowed {
            times.push_back(now);
        }
        let remaining = limit.requests.saturating_sub(times.len() as u32);
        let end = if remaining == 0 { times.front() } else { times.back() };
        let reset = Duration::from_millis(end.map_or(0, |at| (at + window).saturating_sub(now)));
        Standing { class, limit, remaining, reset, allowed }
    }

    /// Whether a client has made a request in the window that ends now.
    pub fn knows(&self, class: RateClass, client: &Client) -> bool {
        let key = (class, client.clone());
        let window = millis(self.limits.of(class).window);
        let shard = self.shard(&key);
        shard.get(&key).and_then(|times| times.back()).is_some_and(|at| at + window > self.now())
    }

    /// Takes back the newest request of a client.
    pub fn refund(&self, class: RateClass, client: Client) {
        let key = (class, client);
        let mut shard = self.shard(&key);
        if let Some(times) = shard.get_mut(&key) {
            times.pop_back();
            if times.is_empty() {
                shard.remove(&key);
            }
        }
    }

    fn now(&self) -> u64 {
        millis(self.start.elapsed())
    }

    fn shard(&self, key: &Key) -> std::sync::MutexGuard<'_, Shard> {
        let index = self.hasher.hash_one(key) as usize % SHARDS;
        self.shards[index].lock().unwrap_or_else(|poison| poison.into_inner())
    }
}

/// Forgets the idle, and if they are few the clients that were away longest,
/// until a tenth is free: a flood of new clients would otherwise search the
/// whole shard for each of them.
fn make_room(shard: &mut Shard, now: u64, limits: &RateLimits) {
    shard.retain(|(class, client), times| {
        let window = match client {
            Client::Account(_) => limits.account.window,
            _ => limits.of(*class).window,
        };
        times.back().is_some_and(|at| at + millis(window) > now)
    });
    let mut surplus = shard.len().saturating_sub(MOST_KEYS / SHARDS / 10 * 9);
    if surplus == 0 {
        return;
    }
    let mut newest: Vec<u64> = shard.values().filter_map(|times| times.back().copied()).collect();
    let (_, &mut last_forgotten, _) = newest.select_nth_unstable(surplus - 1);
    shard.retain(|_, times| {
        let forget = surplus > 0 && times.back().is_none_or(|at| *at <= last_forgotten);
        surplus -= usize::from(forget);
        !forget
    });
}

fn millis(duration: Duration) -> u64 {
    u64::try_from(duration.as_millis()).unwrap_or(u64::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn classes_and_clients_do_not_touch_each_other() {
        let limiter = Limiter::new("read=2/60s,write=1/60s".parse().unwrap());
        let user = || Client::User(1);
        assert_eq!(limiter.count(RateClass::Read, user()).remaining, 1);
        assert!(limiter.count(RateClass::Read, user()).allowed);
        let over = limiter.count(RateClass::Read, user());
        assert!(!over.allowed);
        assert_eq!(over.remaining, 0);
        assert!(over.reset <= Duration::from_secs(60));
        assert!(limiter.count(RateClass::Write, user()).allowed);
        assert!(!limiter.count(RateClass::Write, user()).allowed);
        assert!(limiter.count(RateClass::Read, Client::User(2)).allowed);
    }

    #[test]
    fn a_refused_request_does_not_prolong_the_wait() {
        let limiter = Limiter::new("read=1/1s".parse().unwrap());
        let first = limiter.count(RateClass::Read, Client::User(1));
        let waits: Vec<Duration> =
            (0..50).map(|_| limiter.count(RateClass::Read, Client::User(1)).reset).collect();
        assert!(waits.iter().all(|wait| *wait <= first.reset));
    }

    #[test]
    fn a_refund_makes_room() {
        let limiter = Limiter::new("account=1/60s".parse().unwrap());
        let account = || Client::Account("a@b.c".to_owned());
        assert!(limiter.count(RateClass::Credential, account()).allowed);
        limiter.refund(RateClass::Credential, account());
        assert!(limiter.count(RateClass::Credential, account()).allowed);
        assert!(!limiter.count(RateClass::Credential, account()).allowed);
    }

    #[test]
    fn a_client_is_known_by_its_requests() {
        let limiter = Limiter::new("machine=2/60s".parse().unwrap());
        let key = Client::Key([7; 32]);
        let known = || limiter.knows(RateClass::Machine, &key);
        assert!(!known());
        limiter.count(RateClass::Read, key.clone());
        limiter.count(RateClass::Machine, Client::Key([8; 32]));
        assert!(!known());
        for _ in 0..3 {
            limiter.count(RateClass::Machine, key.clone());
            assert!(known());
        }
        limiter.refund(RateClass::Machine, key.clone());
        assert!(known());
        limiter.refund(RateClass::Machine, key.clone());
        assert!(!known());
    }

    #[test]
    fn memory_is_bounded() {
        let limiter = Limiter::new(RateLimits::default());
        for user in 0..150_000 {
            limiter.count(RateClass::Read, Client::User(user));
        }
        let keys: usize = limiter.shards.iter().map(|shard| shard.lock().unwrap().len()).sum();
        assert!(keys <= MOST_KEYS, "{keys}");
        assert!(keys > MOST_KEYS / 2, "{keys}");
    }

    #[test]
    fn subscribers_of_one_network_share_a_window() {
        let one = Client::at(Some("2001:db8:1:2::1".parse().unwrap()));
        assert_eq!(one, Client::at(Some("2001:db8:1:2:ffff::1".parse().unwrap())));
        assert_ne!(one, Client::at(Some("2001:db8:1:3::1".parse().unwrap())));
    }

    #[test]
    fn settings_that_make_no_sense_are_refused() {
        for text in ["read", "read=1", "read=0/60s", "reed=1/60s", "read=1/0s", "read=x/60s", "read=-1/60s"] {
            assert!(text.parse::<RateLimits>().is_err(), "{text}");
        }
        let limits: RateLimits = "write=7/9s".parse().unwrap();
        assert_eq!(limits.of(RateClass::Write), Limit { requests: 7, window: Duration::from_secs(9) });
        assert_eq!(limits.of(RateClass::Read), RateLimits::default().of(RateClass::Read));
    }
}
