//! Texts of a pattern or a format.

use proptest::prelude::*;
use proptest::sample::select;
use proptest::string::string_regex;

/// Texts that match an anchored pattern.
pub fn matching(pattern: &str) -> BoxedStrategy<String> {
    let inner = pattern.strip_prefix('^').and_then(|pattern| pattern.strip_suffix('$'));
    let inner = inner.unwrap_or_else(|| panic!("the pattern {pattern} is not anchored"));
    // ECMAScript's way to write a code point is not that of the generator.
    let mut parts = inner.split("\\u");
    let mut translated = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let (code, rest) = part.split_at(4);
        translated.push_str(&format!("\\x{{{code}}}{rest}"));
    }
    string_regex(&translated)
        .unwrap_or_else(|error| panic!("the pattern {pattern} is not understood: {error}"))
        .boxed()
}

/// RFC 3339 in all its forms.
pub fn date_times() -> BoxedStrategy<String> {
    let date = (0..=9999, 1..=12, 1..=28);
    let time = (0..=23, 0..=59, 0..=59);
    let fraction = prop_oneof![Just(String::new()), "\\.[0-9]{1,12}"];
    let offset = prop_oneof![
        Just("Z".to_owned()),
        Just("z".to_owned()),
        (any::<bool>(), 0..=23, 0..=59).prop_map(|(east, hours, minutes)| {
            format!("{}{hours:02}:{minutes:02}", if east { '+' } else { '-' })
        }),
    ];
    let usual = (date, any::<bool>(), time, fraction, offset).prop_map(
        |((year, month, day), capital, (hour, minute, second), fraction, offset)| {
            let mark = if capital { 'T' } else { 't' };
            format!("{year:04}-{month:02}-{day:02}{mark}{hour:02}:{minute:02}:{second:02}{fraction}{offset}")
        },
    );
    let edges = [
        "2016-12-31T23:59:60Z",
        "2016-12-31T23:59:60.999Z",
        "2017-01-01T00:59:60+01:00",
        "2024-02-29T00:00:00Z",
        "0000-01-01T00:00:00Z",
        "9999-12-31T23:59:59.999999999-23:59",
        "0001-01-01T00:00:00+23:59",
        "2026-01-01T00:00:00-00:00",
    ];
    prop_oneof![4 => usual, 1 => select(edges.to_vec()).prop_map(str::to_owned)].boxed()
}

/// Addresses, plain and odd.
pub fn addresses() -> BoxedStrategy<String> {
    let odd = [
        "\"a b\"@example.com",
        "a@[127.0.0.1]",
        "a.b+c@example.co.uk",
        "o'hara@example.com",
        "A@EXAMPLE.COM",
    ];
    let plain = "[a-z0-9]{1,20}(\\.[a-z0-9]{1,8})?@[a-z]{1,12}\\.(com|org)";
    prop_oneof![3 => plain, 1 => select(odd.to_vec()).prop_map(str::to_owned)].boxed()
}
