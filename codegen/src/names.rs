//! From the contract's names to Rust's.

/// `listRuns`, `runs:read`, `X-Request-Id` to `ListRuns`, `RunsRead`,
/// `XRequestId`. A leading digit gets an `N`.
pub fn pascal(name: &str) -> String {
    let name = capitals(name);
    if begins_with_digit(&name) { format!("N{name}") } else { name }
}

/// `listRuns`, `Idempotency-Key` to `list_runs`, `idempotency_key`. A leading
/// digit gets an `n`.
pub fn snake(name: &str) -> String {
    let name = words(name).join("_");
    if begins_with_digit(&name) { format!("n{name}") } else { name }
}

/// `listRuns` to `LIST_RUNS`.
pub fn screaming(name: &str) -> String {
    snake(name).to_uppercase()
}

/// A value of an enum as a variant. A leading minus, which sort orders have,
/// reads `Descending`; a leading digit gets an `N`.
pub fn variant(value: &str) -> String {
    let (sign, rest) = match value.strip_prefix('-') {
        Some(rest) => ("Descending", rest),
        None => ("", value),
    };
    match (sign, rest) {
        ("", "") => "Empty".to_owned(),
        ("", rest) => pascal(rest),
        (sign, rest) => format!("{sign}{}", capitals(rest)),
    }
}

/// Whether there is a letter or digit that a Rust name could be made of.
pub fn is_nameable(name: &str) -> bool {
    name.contains(|letter: char| letter.is_ascii_alphanumeric())
}

/// Whether Rust keeps a name for itself.
pub fn is_keyword(name: &str) -> bool {
    syn::parse_str::<syn::Ident>(name).is_err()
}

/// Whether Rust keeps a name for itself and does not even take it raw.
pub fn is_path_keyword(name: &str) -> bool {
    matches!(name, "self" | "Self" | "super" | "crate")
}

fn begins_with_digit(name: &str) -> bool {
    name.starts_with(|first: char| first.is_ascii_digit())
}

fn capitals(name: &str) -> String {
    words(name).iter().map(|word| capital(word)).collect()
}

fn capital(word: &str) -> String {
    let mut letters = word.chars();
    match letters.next() {
        Some(first) => first.to_uppercase().chain(letters).collect(),
        None => String::new(),
    }
}

/// Lower-case words, split at what is no letter or digit and where a capital
/// follows a small letter or a digit, or begins a word after an abbreviation.
fn words(name: &str) -> Vec<String> {
    let mut words: Vec<String> = Vec::new();
    let mut word = String::new();
    let letters: Vec<char> = name.chars().collect();
    for (i, &letter) in letters.iter().enumerate() {
        if !letter.is_ascii_alphanumeric() {
            flush(&mut word, &mut words);
            continue;
        }
        let before = if i == 0 { None } else { letters.get(i - 1) };
        let after = letters.get(i + 1);
        let begins = letter.is_ascii_uppercase()
            && (before.is_some_and(|b| b.is_ascii_lowercase() || b.is_ascii_digit())
                || (before.is_some_and(char::is_ascii_uppercase)
                    && after.is_some_and(char::is_ascii_lowercase)));
        if begins {
            flush(&mut word, &mut words);
        }
        word.push(letter.to_ascii_lowercase());
    }
    flush(&mut word, &mut words);
    words
}

fn flush(word: &mut String, words: &mut Vec<String>) {
    if !word.is_empty() {
        words.push(std::mem::take(word));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_every_kind() {
        assert_eq!(pascal("listRuns"), "ListRuns");
        assert_eq!(pascal("runs:read"), "RunsRead");
        assert_eq!(snake("Idempotency-Key"), "idempotency_key");
        assert_eq!(snake("HTTPStatus"), "http_status");
        assert_eq!(screaming("getRun"), "GET_RUN");
        assert_eq!(variant("-created_at"), "DescendingCreatedAt");
        assert_eq!(variant("708"), "N708");
        assert_eq!(variant("-708"), "Descending708");
        assert_eq!(snake("2fa"), "n2fa");
        assert_eq!(pascal("2fa"), "N2fa");
        assert_eq!(variant(""), "Empty");
        assert!(is_keyword("type"));
        assert!(!is_keyword("kind"));
        assert!(is_path_keyword("self") && !is_path_keyword("type"));
        assert!(!is_nameable("$-") && is_nameable("$1"));
    }
}
