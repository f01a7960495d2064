//! Passwords: hashing new ones and checking them against every form an account
//! may hold.
//!
//! Everything here that hashes blocks for tens to hundreds of milliseconds of
//! CPU: call it where blocking is allowed, and not for more callers at a time
//! than there are cores.

use argon2::password_hash::{PasswordHasher, PasswordVerifier};
use argon2::{Algorithm, Argon2, Params, PasswordHash, Version};
use sha_crypt::ShaCrypt;

use super::token::fill_random;

/// The shortest new password, in characters.
pub const MIN_LEN: usize = 8;
/// The longest new password, in characters.
pub const MAX_LEN: usize = 500;

/// Memory of a new argon2id hash, in KiB.
const ARGON2_MEMORY_KIB: u32 = 19_456;
/// Passes of a new argon2id hash.
const ARGON2_PASSES: u32 = 2;
/// Lanes of a new argon2id hash.
const ARGON2_LANES: u32 = 1;
/// Rounds of a new SHA-512-crypt hash. The original verifies any number.
const SHA_CRYPT_ROUNDS: u32 = 656_000;
/// Bytes of randomness in a new SHA-512-crypt salt: 16 characters, the most the
/// format has room for.
const SHA_CRYPT_SALT: usize = 12;

/// A stored hash that costs more never matches. A hash is as expensive as the
/// row says, and a row gone wrong must not hold a core for hours. Both limits
/// are about six seconds of one core, five times the original's own cost; the
/// crypt format itself would allow 999,999,999 rounds.
const MAX_SHA_CRYPT_ROUNDS: u32 = 5_000_000;
/// The fewest rounds the crypt format knows.
const MIN_SHA_CRYPT_ROUNDS: u32 = 1_000;
/// The most memory a stored argon2 hash may ask for, in KiB.
const MAX_ARGON2_MEMORY_KIB: u32 = 256 * 1024;
/// The most KiB a stored argon2 hash may fill, over all its passes.
const MAX_ARGON2_WORK_KIB: u64 = 4 * 1024 * 1024;

/// How new passwords are stored.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum PasswordFormat {
    /// argon2id as a PHC string: 19 MiB, two passes, one lane.
    #[default]
    Argon2id,
    /// `$6$rounds=656000$...`, which the original platform reads too: for as
    /// long as the two share a database.
    Sha512Crypt,
}

impl PasswordFormat {
    /// Every format.
    pub const ALL: &[Self] = &[Self::Argon2id, Self::Sha512Crypt];

    /// The name in the settings.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Argon2id => "argon2id",
            Self::Sha512Crypt => "sha512_crypt",
        }
    }

    /// Reads the name in the settings.
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|f| f.as_str() == text)
    }
}

/// Why a new password is refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("Password must be between {MIN_LEN} and {MAX_LEN} characters.")]
pub struct BadLength;

/// Whether `password` may be set as a new one: [`MIN_LEN`] to [`MAX_LEN`]
/// characters, counted as Unicode scalar values. Older passwords may be
/// shorter; this is not asked at login.
pub fn check_new(password: &str) -> Result<(), BadLength> {
    if (MIN_LEN..=MAX_LEN).contains(&password.chars().count()) { Ok(()) } else { Err(BadLength) }
}

/// Hashes a new password with a new random salt.
///
/// # Panics
/// When the operating system has no randomness or no memory to give.
pub fn hash(password: &str, format: PasswordFormat) -> String {
    match format {
        PasswordFormat::Argon2id => {
            let mut salt = [0; 16];
            fill_random(&mut salt);
            argon2id()
                .hash_password_with_salt(password.as_bytes(), &salt)
                .expect("the parameters are in range")
                .to_string()
        }
        PasswordFormat::Sha512Crypt => {
            let mut salt = [0; SHA_CRYPT_SALT];
            fill_random(&mut salt);
            let params = sha_crypt::Params::new(SHA_CRYPT_ROUNDS).expect("the rounds are in range");
            ShaCrypt::new(sha_crypt::Algorithm::Sha512Crypt, params)
                .hash_password_with_salt(password.as_bytes(), &salt)
                .expect("the salt is short enough")
                .to_string()
        }
    }
}

/// Whether `password` is the one `stored` was made from.
///
/// Knows argon2 PHC strings, SHA-512-crypt (`$6$`) and SHA-256-crypt (`$5$`),
/// the latter two with or without `rounds=` (5000 then). Everything else never
/// matches: plain text, an empty column, a damaged hash, one without a salt, one
/// that would cost more than about six seconds. Any password will do, one with
/// NUL bytes too; the cost grows with its length.
pub fn verify(password: &str, stored: &str) -> bool {
    if stored.starts_with("$argon2") {
        verify_argon2(password, stored)
    } else if let Some(rest) = stored.strip_prefix("$6$").or_else(|| stored.strip_prefix("$5$")) {
        affordable_sha_crypt(rest) && ShaCrypt::default().verify_password(password.as_bytes(), stored).is_ok()
    } else {
        false
    }
}

/// Whether the PHC string `stored` was made from `password`. Its own parameters
/// are used, within reason (see [`verify`]).
pub fn verify_argon2(password: &str, stored: &str) -> bool {
    let Ok(stored) = PasswordHash::new(stored) else {
        return false;
    };
    let Ok(params) = Params::try_from(&stored) else {
        return false;
    };
    let work = u64::from(params.m_cost()) * u64::from(params.t_cost());
    params.m_cost() <= MAX_ARGON2_MEMORY_KIB
        && work <= MAX_ARGON2_WORK_KIB
        && argon2id().verify_password(password.as_bytes(), &stored).is_ok()
}

/// An argon2id hash of nobody's password, with the parameters of new hashes.
/// Checking against it makes an unknown address cost what a known one costs.
pub const fn dummy_hash() -> &'static str {
    "$argon2id$v=19$m=19456,t=2,p=1$oXEOk4a9WH6I8lbLsufUSA$0dF2MHJLvdndedJZveN2IzGhYMCV2oAZSdIhecDsx4k"
}

fn argon2id() -> Argon2<'static> {
    let params = Params::new(ARGON2_MEMORY_KIB, ARGON2_PASSES, ARGON2_LANES, None)
        .expect("the parameters are in range");
    Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
}

/// Whether a crypt hash, without its `$6$`, asks for a number of rounds that is
/// legal and not absurd. The library would take an illegal one for a salt.
fn affordable_sha_crypt(rest: &str) -> bool {
    let Some(rounds) = rest.strip_prefix("rounds=") else {
        return true;
    };
    let rounds = rounds.split('$').next().unwrap_or_default();
    rounds.parse().is_ok_and(|n| (MIN_SHA_CRYPT_ROUNDS..=MAX_SHA_CRYPT_ROUNDS).contains(&n))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const SHA512: &str = "$6$saltstring$svn8UoSVapNtMuq1ukKS4tPQd8iKwSMHWjl/O817G3uBnIFNjnQJuesI68u4OTLiBFdcbYEdFCoEOfaS35inz1";
    const SHA256: &str = "$5$saltstring$5B8vYYiY.CVt1RlTTf8KbXBH3hsxY/GNooZaBBGWEc5";
    const SHA256_ROUNDS: &str =
        "$5$rounds=10000$saltstringsaltst$3xv.VbSHBb41AL9AvLeujZkZRBAwqFMz2.opqey6IcA";

    #[test]
    fn the_published_crypt_vectors_match() {
        for stored in [SHA512, SHA256, SHA256_ROUNDS] {
            assert!(verify("Hello world!", stored), "{stored}");
            assert!(!verify("Hello world", stored), "{stored}");
            assert!(!verify("", stored), "{stored}");
        }
    }

    #[test]
    fn a_hash_made_by_the_original_matches() {
        let stored = "$6$rounds=1024000$v.IhrWyUc.fm3HdW$ICUubgsuAp9QW/l87hqxJTZOWA00zk578kbDb4SSx1bjiykie7LNRXdG/ShXch3HN24FuMgHfsqdVX0k0ic/30";
        assert!(verify("correct horse battery", stored));
    }

    #[test]
    fn a_new_argon2id_hash_has_the_decided_cost() {
        let stored = hash("correct horse", PasswordFormat::Argon2id);
        assert!(stored.starts_with("$argon2id$v=19$m=19456,t=2,p=1$"), "{stored}");
        assert!(verify("correct horse", &stored));
        assert!(!verify("correct horsf", &stored));
        assert_ne!(stored, hash("correct horse", PasswordFormat::Argon2id));
    }

    #[test]
    fn a_new_crypt_hash_is_one_the_original_reads() {
        let stored = hash("pass\0word", PasswordFormat::Sha512Crypt);
        let fields: Vec<&str> = stored.split('$').collect();
        assert_eq!(fields[..3], ["", "6", "rounds=656000"]);
        assert_eq!((fields[3].len(), fields[4].len(), fields.len()), (16, 86, 5));
        let crypt = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '/');
        assert!(fields[3].chars().chain(fields[4].chars()).all(crypt));
        assert!(verify("pass\0word", &stored));
    }

    #[test]
    fn text_behind_a_nul_counts() {
        let stored = hash("pass\0word", PasswordFormat::Argon2id);
        assert!(verify("pass\0word", &stored));
        assert!(!verify("pass", &stored));
        assert!(!verify("pass\0", &stored));
    }

    #[test]
    fn what_is_no_hash_never_matches() {
        for stored in [
            "",
            "dummy_pwd",
            "Hello world!",
            "$",
            "$$",
            "$6",
            "$6$",
            "$6$$",
            "$6$salt",
            "$6$salt$",
            "$6$salt$$",
            "$5$rounds=",
            "$5$rounds=1000",
            "$5$rounds=1000$",
            "$5$rounds=1000$salt",
            "$1$salt$qJH7.N4xYta3aEG/dfqo/0",
            "$argon2",
            "$argon2id$",
            "$argon2id$v=19$m=8,t=1,p=1",
            "$argon2id$v=19$m=8,t=1,p=1$c2FsdHNhbHQ",
            "$argon2id$v=19$m=0,t=0,p=0$c2FsdHNhbHQ$aGFzaGhhc2hoYXNo",
            "$argon2xx$v=19$m=8,t=1,p=1$c2FsdHNhbHQ$aGFzaGhhc2hoYXNo",
            "$6$é$ü",
        ] {
            assert!(!verify("Hello world!", stored), "{stored}");
            assert!(!verify(stored, stored), "{stored}");
        }
    }

    #[test]
    fn an_absurd_cost_is_refused_at_once() {
        let started = std::time::Instant::now();
        let digest = SHA512.rsplit('$').next().unwrap();
        for rounds in ["0", "999", "5000001", "999999999", "1000000000", "99999999999", "-1", ""] {
            let stored = format!("$6$rounds={rounds}$saltstring${digest}");
            assert!(!verify("Hello world!", &stored), "{stored}");
            // Not a salt called "rounds=...", either.
            let stored = format!("$6$rounds={rounds}${digest}");
            assert!(!verify("Hello world!", &stored), "{stored}");
        }
        for cost in ["m=4194304,t=1,p=1", "m=262144,t=17,p=1", "m=8,t=4294967295,p=1"] {
            let stored = format!("$argon2id$v=19${cost}$c2FsdHNhbHQ$aGFzaGhhc2hoYXNo");
            assert!(!verify("Hello world!", &stored), "{stored}");
        }
        assert!(started.elapsed().as_secs() < 5);
    }

    #[test]
    fn the_dummy_costs_what_a_new_hash_costs_and_nobody_knows_its_password() {
        let dummy = PasswordHash::new(dummy_hash()).unwrap();
        let fresh = PasswordHash::new(&hash("x", PasswordFormat::Argon2id)).unwrap();
        assert_eq!(dummy.algorithm, fresh.algorithm);
        assert_eq!(dummy.version, fresh.version);
        assert_eq!(dummy.params, fresh.params);
        assert_eq!(dummy.hash.map(|h| h.as_bytes().len()), fresh.hash.map(|h| h.as_bytes().len()));
        assert!(!verify("", dummy_hash()));
        assert!(!verify("__dummy__", dummy_hash()));
    }

    #[test]
    fn a_new_password_has_8_to_500_characters() {
        for (length, good) in [(0, false), (7, false), (8, true), (500, true), (501, false)] {
            assert_eq!(check_new(&"ä".repeat(length)).is_ok(), good, "{length}");
        }
        assert_eq!(BadLength.to_string(), "Password must be between 8 and 500 characters.");
    }

    #[test]
    fn format_names_round_trip() {
        for &format in PasswordFormat::ALL {
            assert_eq!(PasswordFormat::parse(format.as_str()), Some(format));
        }
        assert_eq!(PasswordFormat::parse("md5"), None);
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(64))]

        #[test]
        fn verify_never_panics_and_never_matches_text(
            password in any::<String>(),
            stored in any::<String>(),
        ) {
            prop_assert!(!verify(&password, &stored));
        }

        #[test]
        fn verify_never_panics_on_nearly_a_crypt_hash(
            stored in r"\$[56]\$(rounds=[0-9]{0,4}\$)?[a-z./$=é]{0,20}\$[A-Za-z0-9./]{0,90}",
        ) {
            prop_assert!(!verify("Hello world!", &stored));
        }

        #[test]
        fn verify_never_panics_on_nearly_a_phc_string(
            stored in r"\$argon2(id|i|d)\$(v=1[0-9]\$)?m=[0-9]{1,2},t=[0-3],p=[0-9](,keyid=[a-z]{0,3})?\$[A-Za-z0-9+/]{0,24}\$[A-Za-z0-9+/]{0,90}",
        ) {
            prop_assert!(!verify("Hello world!", &stored));
        }
    }
}
