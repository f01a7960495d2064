//! Links to files of a local folder: signed, short-lived, the same for
//! everybody.
//!
//! A link is `<public URL>/api/v1/files/<payload>.<signature>`, both in unpadded
//! base64url. The payload is a version byte, the second at which the link dies
//! (four bytes since 1970, big-endian), the length of the file's name (two
//! bytes), that name, and the name to save it by. The signature is HMAC-SHA256.
//! A link dies 10 to 15 minutes after it was made, at a whole five minutes, so
//! that asking again gives the same link for a while and caches are of use.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD as BASE64;
use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;

use crate::api::operations::DOWNLOAD_FILE;
use crate::domain::file_name::FileName;
use crate::domain::secret::Secret;
use crate::domain::time::Timestamp;

/// The form of the payload.
const VERSION: u8 = 1;

/// What is signed begins with this, so that nothing else that is ever signed
/// with the key can be taken for a link.
const PURPOSE: &[u8] = b"touchstone file link\0";

/// How long a link lives at most, in seconds.
pub(super) const LIFETIME: i64 = 15 * 60;

/// Links die at multiples of this many seconds.
const GRID: i64 = 5 * 60;

/// Makes links and knows its own.
#[derive(Clone)]
pub struct Links {
    key: Hmac<Sha256>,
    public_url: String,
}

/// What a link leads to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Signed {
    /// The file.
    pub file: FileName,
    /// The name to save it by, as it was given.
    pub download_as: String,
}

/// Why a link leads nowhere.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refused {
    /// It was changed, or is none of ours.
    #[error("The link is not valid.")]
    Invalid,
    /// It is too old.
    #[error("The link has expired.")]
    Expired,
}

impl Links {
    /// Links signed with `key` below `public_url`, which has no slash at its
    /// end.
    pub fn new(key: &Secret, public_url: &str) -> Self {
        let key = Hmac::new_from_slice(key.expose().as_bytes()).expect("HMAC takes keys of any length");
        Self { key, public_url: public_url.to_owned() }
    }

    /// The link to a file.
    pub fn sign(&self, file: &FileName, download_as: &str, now: Timestamp) -> String {
        let name = file.as_str().as_bytes();
        let dies = now.unix_seconds().saturating_add(LIFETIME) / GRID * GRID;
        let mut payload = vec![VERSION];
        payload.extend(u32::try_from(dies).unwrap_or(u32::MAX).to_be_bytes());
        // A name has two parts of 255 bytes and a few of ten.
        payload.extend(u16::try_from(name.len()).unwrap_or(u16::MAX).to_be_bytes());
        payload.extend(name);
        payload.extend(crate::domain::download_name::tidy(download_as).as_bytes());
        let signature = self.mac(&payload).finalize().into_bytes();
        let signed = format!("{}.{}", BASE64.encode(payload), BASE64.encode(signature));
        format!("{}{}", self.public_url, DOWNLOAD_FILE.path.replace("{signed}", &signed))
    }

    /// What the last part of a link leads to.
    pub fn verify(&self, signed: &str, now: Timestamp) -> Result<Signed, Refused> {
        let (payload, signature) = signed.split_once('.').ok_or(Refused::Invalid)?;
        let decode = |text: &str| BASE64.decode(text).map_err(|_| Refused::Invalid);
        let (payload, signature) = (decode(payload)?, decode(signature)?);
        // The comparison takes the same time wherever the two first differ.
        self.mac(&payload).verify_slice(&signature).map_err(|_| Refused::Invalid)?;
        let (dies, signed) = read(&payload).ok_or(Refused::Invalid)?;
        if now.unix_seconds() < i64::from(dies) { Ok(signed) } else { Err(Refused::Expired) }
    }

    fn mac(&self, payload: &[u8]) -> Hmac<Sha256> {
        self.key.clone().chain_update(PURPOSE).chain_update(payload)
    }
}

/// Reads a payload: when it dies, and what it is for.
fn read(payload: &[u8]) -> Option<(u32, Signed)> {
    let (&version, rest) = payload.split_first()?;
    let (dies, rest) = rest.split_first_chunk()?;
    let (length, rest) = rest.split_first_chunk()?;
    let (name, download_as) = rest.split_at_checked(u16::from_be_bytes(*length).into())?;
    let file = FileName::parse(std::str::from_utf8(name).ok()?).ok()?;
    let download_as = std::str::from_utf8(download_as).ok()?.to_owned();
    (version == VERSION).then_some((u32::from_be_bytes(*dies), Signed { file, download_as }))
}

impl std::fmt::Debug for Links {
    /// Without the key.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Links").field("public_url", &self.public_url).finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use chrono::TimeDelta;
    use proptest::prelude::*;

    use super::*;

    fn links(key: &str) -> Links {
        Links::new(&Secret::new(key), "https://ts.example/base")
    }

    fn at(text: &str) -> Timestamp {
        Timestamp::parse_rfc3339(text).unwrap()
    }

    fn last_part(link: &str) -> &str {
        link.strip_prefix("https://ts.example/base/api/v1/files/").expect("an absolute link")
    }

    #[test]
    fn a_link_leads_to_its_file_and_name() {
        let now = at("2026-03-01T12:00:00Z");
        let file = FileName::result("abc", ".srt").unwrap();
        for name in ["abc.srt", "Ünïcode \"x\".ts", ""] {
            let link = links("k").sign(&file, name, now);
            let signed = links("k").verify(last_part(&link), now).unwrap();
            assert_eq!(signed.file, file);
            assert_eq!(signed.download_as, crate::domain::download_name::tidy(name));
        }
    }

    #[test]
    fn a_link_lives_10_to_15_minutes_and_stays_the_same_for_five() {
        let (links, file) = (links("k"), FileName::run_log(1));
        let begin = at("2026-03-01T12:00:00Z");
        let mut seen = std::collections::BTreeSet::new();
        for second in 0..600 {
            let now = begin.plus(TimeDelta::seconds(second));
            let link = links.sign(&file, "x", now);
            let part = last_part(&link);
            assert!(links.verify(part, now.plus(TimeDelta::seconds(600))).is_ok(), "{second}");
            assert_eq!(
                links.verify(part, now.plus(TimeDelta::seconds(900))),
                Err(Refused::Expired),
                "{second}"
            );
            seen.insert(link);
        }
        assert_eq!(seen.len(), 2);
    }

    #[test]
    fn the_last_moment_of_a_link() {
        let (links, file) = (links("k"), FileName::run_log(1));
        let made = at("2026-03-01T12:00:00.000001Z");
        let link = links.sign(&file, "x", made);
        assert!(links.verify(last_part(&link), at("2026-03-01T12:14:59.999999Z")).is_ok());
        assert_eq!(links.verify(last_part(&link), at("2026-03-01T12:15:00Z")), Err(Refused::Expired));
    }

    #[test]
    fn every_changed_character_is_noticed() {
        let now = at("2026-03-01T12:00:00Z");
        let links = links("k");
        let link = links.sign(&FileName::sample("sample1", "ts").unwrap(), "sample1.ts", now);
        let part = last_part(&link);
        for at in 0..part.len() {
            for other in ["A", "B", "_", ".", ""] {
                let changed = format!("{}{other}{}", &part[..at], &part[at + 1..]);
                if changed != part {
                    assert_eq!(links.verify(&changed, now), Err(Refused::Invalid), "{changed}");
                }
            }
        }
        for other in [format!("{part}A"), format!("{part}."), format!("{part}="), part.replace('.', "..")] {
            assert_eq!(links.verify(&other, now), Err(Refused::Invalid), "{other}");
        }
    }

    #[test]
    fn links_of_another_key_are_none() {
        let now = at("2026-03-01T12:00:00Z");
        let link = links("one").sign(&FileName::run_log(1), "x", now);
        assert_eq!(links("other").verify(last_part(&link), now), Err(Refused::Invalid));
    }

    #[test]
    fn what_is_signed_and_makes_no_sense_is_refused() {
        let now = at("2026-03-01T12:00:00Z");
        let links = links("k");
        let name = b"TestResults/x";
        let sound = [&[1, 0xff, 0, 0, 0, 0, 13][..], name].concat();
        let unsafe_name = [&[1, 0xff, 0, 0, 0, 0, 16][..], b"TestResults/../x"].concat();
        for (payload, sound) in [
            (sound.clone(), true),
            (Vec::new(), false),
            (vec![1], false),
            ([&[2][..], &sound[1..]].concat(), false),
            (sound[..10].to_vec(), false),
            (unsafe_name, false),
            ([&sound[..], &[0xff]].concat(), false),
        ] {
            let signature = links.mac(&payload).finalize().into_bytes();
            let part = format!("{}.{}", BASE64.encode(&payload), BASE64.encode(signature));
            assert_eq!(links.verify(&part, now).is_ok(), sound, "{payload:?}");
        }
        // The same bytes signed for something else.
        let other = links.key.clone().chain_update(&sound).finalize().into_bytes();
        let part = format!("{}.{}", BASE64.encode(&sound), BASE64.encode(other));
        assert_eq!(links.verify(&part, now), Err(Refused::Invalid));
    }

    #[test]
    fn debug_hides_the_key() {
        assert_eq!(
            format!("{:?}", links("hunter2")),
            "Links { public_url: \"https://ts.example/base\", .. }"
        );
    }

    #[test]
    fn a_link_fits_the_contract_whatever_the_names() {
        let long = FileName::sample(&"é".repeat(100), &"a".repeat(50)).unwrap();
        let link = links("k").sign(&long, &"é".repeat(5000), at("2026-03-01T12:00:00Z"));
        assert!(last_part(&link).len() <= 2048);
    }

    proptest! {
        #[test]
        fn no_text_is_a_link(text in "\\PC{0,80}|[A-Za-z0-9_-]{0,60}\\.[A-Za-z0-9_-]{43}") {
            prop_assert_eq!(links("k").verify(&text, at("2026-03-01T12:00:00Z")), Err(Refused::Invalid));
        }
    }
}
