//! API tokens and the worker tokens of runs.
//!
//! An API token of ours is 54 characters: `spci_`, then 32 random bytes as one
//! big-endian number in base62 (43 digits, zero-padded, digits `0-9A-Za-z` in
//! this order), then a checksum of 6 base62 digits. The checksum is the CRC-32
//! (IEEE) of the 48 ASCII characters before it, `spci_` included, as a number,
//! zero-padded. It keeps typing errors and junk away from the database and lets
//! secret scanners recognise a token; it protects nothing.
//!
//! The original platform's tokens are 48 characters: `spci_`, then 43 characters
//! of unpadded base64url. Both kinds are stored alike, so a token made by either
//! server works on both.

use subtle::ConstantTimeEq;

use super::digest::{is_sha256_hex, sha256_hex};
use super::password;
pub use super::secret::Secret;
use super::time::Timestamp;

/// What every API token starts with.
pub const MARK: &str = "spci_";
/// How many leading characters are stored in clear to find the row by. They are
/// not unique.
pub const PREFIX_LEN: usize = 16;
/// The length of a run's worker token, in characters.
pub const RUN_TOKEN_LEN: usize = 64;

const BASE62: &[u8; 62] = b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
/// Digits that 32 bytes need at most: 62^43 > 2^256.
const BODY_LEN: usize = 43;
/// Digits that a CRC-32 needs at most: 62^6 > 2^32.
const CHECKSUM_LEN: usize = 6;

/// A token that was just made: the only moment its plaintext exists.
#[derive(Debug)]
pub struct NewToken {
    /// What the caller gets to see, once.
    pub plaintext: Secret,
    /// The first [`PREFIX_LEN`] characters, for the column of that name.
    pub prefix: String,
    /// Lower-case hex SHA-256 of the whole plaintext, for the hash column.
    pub hash: String,
}

impl NewToken {
    /// Makes a token from the operating system's randomness.
    ///
    /// # Panics
    /// When the operating system has no randomness to give.
    pub fn generate() -> Self {
        let mut entropy = [0; 32];
        fill_random(&mut entropy);
        Self::from_entropy(&entropy)
    }

    /// The token that these 32 bytes make.
    pub fn from_entropy(entropy: &[u8; 32]) -> Self {
        let mut text = String::from(MARK);
        text.push_str(&base62(entropy, BODY_LEN));
        let sum = checksum(&text);
        text.push_str(&sum);
        Self {
            prefix: text[..PREFIX_LEN].to_owned(),
            hash: sha256_hex(text.as_bytes()),
            plaintext: Secret::new(text),
        }
    }
}

/// A token as a caller sent it, known to have the form of one.
#[derive(Clone, Debug)]
pub struct Presented(Secret);

impl Presented {
    /// Reads a token of either kind. The base62 kind must carry its checksum;
    /// of the base64url kind only length and alphabet can be checked. No blanks
    /// are trimmed.
    pub fn parse(text: &str) -> Option<Self> {
        let rest = text.strip_prefix(MARK)?;
        let genuine = if rest.len() == BODY_LEN + CHECKSUM_LEN {
            rest.bytes().all(|b| b.is_ascii_alphanumeric()) && {
                let (body, sum) = text.split_at(MARK.len() + BODY_LEN);
                checksum(body) == sum
            }
        } else {
            rest.len() == BODY_LEN
                && rest.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_'))
        };
        genuine.then(|| Self(Secret::new(text)))
    }

    /// The first [`PREFIX_LEN`] characters, to look candidates up by.
    pub fn prefix(&self) -> &str {
        &self.0.expose()[..PREFIX_LEN]
    }

    /// Whether `stored_hex` is the lower-case hex SHA-256 of this token. Takes
    /// the same time wherever the two first differ.
    pub fn matches_sha256(&self, stored_hex: &str) -> bool {
        let own = sha256_hex(self.0.expose().as_bytes());
        own.as_bytes().ct_eq(stored_hex.as_bytes()).into()
    }

    /// Whether the PHC string `stored` was made from this token. Blocks for tens
    /// of milliseconds of CPU: call it where blocking is allowed.
    pub fn matches_argon2(&self, stored: &str) -> bool {
        password::verify_argon2(self.0.expose(), stored)
    }
}

/// What the hash column of a token row holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StoredHash<'a> {
    /// 64 lower-case hex digits: check with [`Presented::matches_sha256`].
    Sha256(&'a str),
    /// An argon2id PHC string: check with [`Presented::matches_argon2`], off the
    /// async threads.
    Argon2(&'a str),
    /// Anything else. Matches no token.
    Unknown,
}

impl<'a> StoredHash<'a> {
    /// Tells the forms apart by their looks.
    pub fn of(stored: &'a str) -> Self {
        if is_sha256_hex(stored) {
            Self::Sha256(stored)
        } else if stored.starts_with("$argon2id$") {
            Self::Argon2(stored)
        } else {
            Self::Unknown
        }
    }
}

/// How long before a machine's token ends that is said.
const NOTICE_DAYS: i64 = 7;

/// Whether the end of a machine's token is so near that it must be said.
pub fn ends_soon(now: Timestamp, expires_at: Timestamp) -> bool {
    expires_at.minus(chrono::Duration::days(NOTICE_DAYS)) <= now
}

/// Whether a token may be used at `now`: not revoked (whenever that was), and
/// not past its expiry. The instant of expiry itself still counts as valid.
pub fn valid(now: Timestamp, expires_at: Timestamp, revoked_at: Option<Timestamp>) -> bool {
    revoked_at.is_none() && now <= expires_at
}

/// A new worker token for a run: [`RUN_TOKEN_LEN`] characters of `[A-Za-z0-9]`,
/// each equally likely.
///
/// # Panics
/// When the operating system has no randomness to give.
pub fn run_token() -> Secret {
    let mut text = String::with_capacity(RUN_TOKEN_LEN);
    let mut bytes = [0; 2 * RUN_TOKEN_LEN];
    while text.len() < RUN_TOKEN_LEN {
        fill_random(&mut bytes);
        let digits = bytes.iter().filter_map(|&byte| fair_digit(byte));
        text.extend(digits.take(RUN_TOKEN_LEN - text.len()));
    }
    Secret::new(text)
}

/// The digit a random byte stands for; none for those that would make the first
/// eight digits likelier than the others.
fn fair_digit(byte: u8) -> Option<char> {
    (byte < 4 * 62).then(|| char::from(BASE62[usize::from(byte % 62)]))
}

fn checksum(text: &str) -> String {
    base62(&crc32fast::hash(text.as_bytes()).to_be_bytes(), CHECKSUM_LEN)
}

/// The big-endian `number` in base62, zero-padded; digits that do not fit are
/// lost.
fn base62(number: &[u8], digits: usize) -> String {
    let mut rest = number.to_vec();
    let mut text = vec!['0'; digits];
    for digit in text.iter_mut().rev() {
        let mut remainder = 0_u16;
        for byte in &mut rest {
            let value = (remainder << 8) | u16::from(*byte);
            // The remainder is below 62, so the quotient is below 256.
            *byte = (value / 62) as u8;
            remainder = value % 62;
        }
        *digit = char::from(BASE62[usize::from(remainder)]);
    }
    text.into_iter().collect()
}

pub(super) fn fill_random(bytes: &mut [u8]) {
    getrandom::fill(bytes).expect("the operating system gives randomness");
}

#[cfg(test)]
mod tests {
    use chrono::Duration;
    use proptest::prelude::*;

    use super::*;

    const LEGACY: &str = "spci_AbCdEfGhIjKlMnOpQrStUvWxYz-0123456789_abcde";

    fn decode(text: &str, bytes: usize) -> Vec<u8> {
        let mut number = vec![0_u8; bytes];
        for digit in text.bytes() {
            let mut carry = BASE62.iter().position(|&d| d == digit).unwrap();
            for byte in number.iter_mut().rev() {
                let value = usize::from(*byte) * 62 + carry;
                *byte = (value & 255) as u8;
                carry = value >> 8;
            }
            assert_eq!(carry, 0, "the number fits");
        }
        number
    }

    #[test]
    fn a_new_token_has_the_published_form() {
        let token = NewToken::from_entropy(&[0; 32]);
        let text = token.plaintext.expose();
        assert_eq!(text.len(), 54);
        assert!(text.starts_with(&format!("spci_{}", "0".repeat(43))));
        assert_eq!(token.prefix, "spci_00000000000");
        assert_eq!(token.hash, sha256_hex(text.as_bytes()));
        assert!(!format!("{token:?}").contains(text));
    }

    #[test]
    fn the_checksum_is_over_everything_before_it() {
        let text = NewToken::from_entropy(&[7; 32]).plaintext;
        let (body, sum) = text.expose().split_at(48);
        let crc = u32::from_be_bytes(decode(sum, 4).try_into().unwrap());
        assert_eq!(crc, crc32fast::hash(body.as_bytes()));
    }

    #[test]
    fn two_new_tokens_differ() {
        let (a, b) = (NewToken::generate(), NewToken::generate());
        assert_ne!(a.hash, b.hash);
        assert_ne!(a.prefix, b.prefix);
    }

    #[test]
    fn the_largest_number_fits() {
        assert_eq!(decode(&base62(&[255; 32], BODY_LEN), 32), [255; 32]);
        assert_eq!(decode(&base62(&[255; 4], CHECKSUM_LEN), 4), [255; 4]);
    }

    #[test]
    fn a_legacy_token_is_accepted() {
        let token = Presented::parse(LEGACY).unwrap();
        assert_eq!(token.prefix(), "spci_AbCdEfGhIjK");
        assert!(token.matches_sha256(&sha256_hex(LEGACY.as_bytes())));
    }

    #[test]
    fn other_forms_are_refused() {
        let fresh = NewToken::generate();
        let fresh = fresh.plaintext.expose();
        for text in [
            String::new(),
            "spci_".to_owned(),
            LEGACY[5..].to_owned(),
            format!("{LEGACY}="),
            format!("{LEGACY}\n"),
            format!(" {LEGACY}"),
            LEGACY.replace("spci_", "SPCI_"),
            LEGACY.replace('-', "+"),
            LEGACY[..47].to_owned(),
            format!("{fresh}0"),
            format!("spci_{}", "é".repeat(24)),
            format!("spci_{}é{}", "a".repeat(42), "a".repeat(5)),
        ] {
            assert!(Presented::parse(&text).is_none(), "{text:?}");
        }
    }

    #[test]
    fn a_stored_hash_is_told_by_its_looks() {
        let hex = sha256_hex(b"x");
        assert_eq!(StoredHash::of(&hex), StoredHash::Sha256(&hex));
        let phc = "$argon2id$v=19$m=8,t=1,p=1$c2FsdHNhbHQ$aGFzaA";
        assert_eq!(StoredHash::of(phc), StoredHash::Argon2(phc));
        for other in ["", "$argon2i$v=19$", "plain", &hex.to_uppercase(), &hex[1..]] {
            assert_eq!(StoredHash::of(other), StoredHash::Unknown, "{other}");
        }
    }

    #[test]
    fn only_its_own_hash_matches() {
        let new = NewToken::generate();
        let token = Presented::parse(new.plaintext.expose()).unwrap();
        assert_eq!(token.prefix(), new.prefix);
        assert!(token.matches_sha256(&new.hash));
        assert!(!token.matches_sha256(&NewToken::generate().hash));
        assert!(!token.matches_sha256(""));
        assert!(!token.matches_sha256(&new.hash.to_uppercase()));
        assert!(!format!("{token:?}").contains(new.plaintext.expose()));
    }

    #[test]
    fn an_argon2_hash_of_the_token_matches() {
        let stored = password::hash(LEGACY, password::PasswordFormat::Argon2id);
        let token = Presented::parse(LEGACY).unwrap();
        assert!(token.matches_argon2(&stored));
        let other = Presented::parse(NewToken::generate().plaintext.expose()).unwrap();
        assert!(!other.matches_argon2(&stored));
        assert!(!token.matches_argon2("$argon2id$garbage"));
    }

    #[test]
    fn validity_ends_after_the_expiry_or_with_the_revocation() {
        let now = Timestamp::now();
        let (before, after) = (now.plus(-Duration::microseconds(1)), now.plus(Duration::microseconds(1)));
        assert!(valid(now, after, None));
        assert!(valid(now, now, None));
        assert!(!valid(now, before, None));
        assert!(!valid(now, after, Some(before)));
        assert!(!valid(now, after, Some(after)));
    }

    #[test]
    fn seven_days_before_its_end_a_token_ends_soon() {
        let now = Timestamp::now();
        assert!(ends_soon(now, now.plus(Duration::days(7))));
        assert!(ends_soon(now, now));
        assert!(!ends_soon(now, now.plus(Duration::days(7) + Duration::microseconds(1))));
    }

    #[test]
    fn a_run_token_is_64_letters_and_digits() {
        let token = run_token();
        assert_eq!(token.expose().len(), RUN_TOKEN_LEN);
        assert!(token.expose().bytes().all(|b| b.is_ascii_alphanumeric()));
        assert!(!token.matches(run_token().expose()));
    }

    #[test]
    fn every_digit_of_a_run_token_is_equally_likely() {
        for &digit in BASE62 {
            let bytes = (0..=255).filter(|&byte| fair_digit(byte) == Some(digit.into()));
            assert_eq!(bytes.count(), 4, "{digit}");
        }
    }

    proptest! {
        #[test]
        fn base62_round_trips(bytes in any::<[u8; 32]>()) {
            let text = base62(&bytes, BODY_LEN);
            prop_assert_eq!(text.len(), BODY_LEN);
            prop_assert_eq!(decode(&text, 32), bytes);
        }

        #[test]
        fn every_new_token_parses(bytes in any::<[u8; 32]>()) {
            let new = NewToken::from_entropy(&bytes);
            let token = Presented::parse(new.plaintext.expose()).unwrap();
            prop_assert_eq!(token.prefix(), new.prefix);
            prop_assert!(token.matches_sha256(&new.hash));
        }

        #[test]
        fn one_changed_character_is_refused(
            bytes in any::<[u8; 32]>(),
            at in 0_usize..54,
            other in proptest::char::range('!', '~'),
        ) {
            let new = NewToken::from_entropy(&bytes);
            let mut text: Vec<char> = new.plaintext.expose().chars().collect();
            prop_assume!(text[at] != other);
            text[at] = other;
            let text: String = text.into_iter().collect();
            prop_assert!(Presented::parse(&text).is_none());
        }

        #[test]
        fn parse_never_panics(text in any::<String>(), tail in "[ -~é]{40,52}") {
            let _ = Presented::parse(&text);
            let _ = Presented::parse(&format!("{MARK}{text}"));
            let _ = Presented::parse(&format!("{MARK}{tail}"));
        }
    }
}
