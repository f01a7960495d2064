//! `/.well-known/security.txt` of RFC 9116: whom to tell of a weakness.

use chrono::{Duration, NaiveTime};

use super::Site;
use crate::domain::time::Timestamp;

/// How long the text may be believed, in days. The RFC wants less than a year.
const DAYS: i64 = 180;

/// The text on this day. It is the same all day long, so that clients can keep it.
pub(super) fn text(site: &Site, now: Timestamp) -> String {
    let midnight = Timestamp::from_naive(now.naive().date().and_time(NaiveTime::MIN));
    let mut text = format!(
        "Contact: {}\nExpires: {}\nPreferred-Languages: en\n",
        site.security_contact,
        midnight.plus(Duration::days(DAYS))
    );
    // A canonical address has to be an https one.
    if let Some(base) = site.public_url.as_deref().filter(|url| url.starts_with("https://")) {
        text.push_str(&format!("Canonical: {base}{}\n", super::SECURITY_TXT));
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_says_whom_to_tell_and_until_when() {
        let now = Timestamp::parse_rfc3339("2026-11-29T13:14:15Z").unwrap();
        let mut site = Site { security_contact: "mailto:a@example.org".to_owned(), public_url: None };
        let expected =
            "Contact: mailto:a@example.org\nExpires: 2027-05-28T00:00:00Z\nPreferred-Languages: en\n";
        assert_eq!(text(&site, now), expected);
        site.public_url = Some("http://ts.example.org".to_owned());
        assert_eq!(text(&site, now), expected);
        site.public_url = Some("https://ts.example.org".to_owned());
        let canonical = "Canonical: https://ts.example.org/.well-known/security.txt\n";
        assert_eq!(text(&site, now), format!("{expected}{canonical}"));
    }
}
