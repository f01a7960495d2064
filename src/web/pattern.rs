//! Patterns of the contract, so short that they can be read.

/// What a pattern says.
#[derive(Debug, Default, PartialEq, Eq)]
pub enum Form {
    /// No more than that the text has no NUL.
    #[default]
    Free,
    /// One of some words, in any case.
    Words(String),
    /// What the whole text matches, without anchors. NUL, which no pattern takes, is
    /// left out: `.` is any other character.
    Pattern(String),
}

/// How a pattern is told. It begins with `^` and ends with `$`, and so speaks of the
/// whole text; all of the contract do.
pub fn form(pattern: &str) -> Form {
    let whole = pattern.strip_prefix('^').and_then(|rest| rest.strip_suffix('$')).unwrap_or(pattern);
    if let Some(words) = words(whole) {
        return Form::Words(words);
    }
    let plain = whole.replace(r"[^\u0000\s]", r"\S").replace(r"[^\u0000]", ".").replace(r"\u0000]", "]");
    match plain.as_str() {
        ".*" | ".+" => Form::Free,
        _ => Form::Pattern(plain),
    }
}

/// The words of `([aA][bB]|[cC])`.
fn words(whole: &str) -> Option<String> {
    let inner = whole.strip_prefix('(')?.strip_suffix(')')?;
    let letter = |class: &str| {
        let mut letters = class.chars();
        let (small, great) = (letters.next()?, letters.next()?);
        (letters.next().is_none() && small.is_ascii_lowercase() && small.to_ascii_uppercase() == great)
            .then_some(small)
    };
    let word = |word: &str| -> Option<String> {
        word.strip_prefix('[')?.strip_suffix(']')?.split("][").map(letter).collect()
    };
    let words: Option<Vec<String>> = inner.split('|').map(word).collect();
    Some(format!("{} in any case", words?.join("|")))
}

#[cfg(test)]
mod tests {
    use serde_json::Value;

    use super::*;
    use crate::api::OPENAPI;

    fn told(pattern: &str) -> Form {
        Form::Pattern(pattern.to_owned())
    }

    #[test]
    fn what_a_pattern_says_is_told_in_short() {
        for (pattern, expected) in [
            (r"^[^\u0000]*$", Form::Free),
            (r"^[^\u0000]+$", Form::Free),
            (r"^[^\u0000]*[^\u0000\s][^\u0000]*$", told(r".*\S.*")),
            (r"^[^.\u0000][^\u0000]*$", told("[^.].*")),
            (r"^[^\u0000-\u001f]+$", told(r"[^\u0000-\u001f]+")),
            ("^[a-f0-9]{40}$", told("[a-f0-9]{40}")),
            ("^([jJ][aA]|[cC])$", Form::Words("ja|c in any case".to_owned())),
            ("^([jJ][bA]|[cC])$", told("([jJ][bA]|[cC])")),
            ("^(a|b)$", told("(a|b)")),
        ] {
            assert_eq!(form(pattern), expected, "{pattern}");
        }
    }

    #[test]
    fn every_pattern_of_the_contract_speaks_of_the_whole_text() {
        fn patterns<'a>(node: &'a Value, found: &mut Vec<&'a str>) {
            found.extend(node["pattern"].as_str());
            match node {
                Value::Object(members) => members.values().for_each(|value| patterns(value, found)),
                Value::Array(items) => items.iter().for_each(|item| patterns(item, found)),
                _ => {}
            }
        }
        let document: Value = serde_json::from_str(OPENAPI).unwrap();
        let mut found = Vec::new();
        patterns(&document, &mut found);
        assert!(found.len() > 50, "{}", found.len());
        for pattern in found {
            assert!(pattern.starts_with('^') && pattern.ends_with('$'), "{pattern}");
        }
    }
}
