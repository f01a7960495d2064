//! "Did you mean": the known name nearest to a misspelt one.

/// A name longer than this, in bytes, is no misspelling of ours, and comparing
/// costs time that grows with the length.
const LONGEST: usize = 64;

/// The one of `known` that `name` most likely means: the fewest single-character
/// edits (insert, delete, change, swap neighbours), letter case and `-` for `_`
/// counting as none. `None` when even that one is more than a third of its
/// length away. Of equally near ones the first wins.
pub fn nearest<'k>(name: &str, known: impl IntoIterator<Item = &'k str>) -> Option<&'k str> {
    if name.len() > LONGEST {
        return None;
    }
    let name = folded(name);
    known
        .into_iter()
        .map(|candidate| {
            let distance = strsim::osa_distance(&name, &folded(candidate));
            (distance, candidate)
        })
        .filter(|(distance, candidate)| *distance <= candidate.chars().count() / 3)
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, candidate)| candidate)
}

fn folded(name: &str) -> String {
    name.to_lowercase().replace('-', "_")
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const KNOWN: &[&str] = &[
        "platform",
        "branch",
        "commit_sha",
        "status",
        "created_after",
        "created_before",
        "limit",
        "offset",
        "sort",
        "all",
    ];

    fn suggestion(name: &str) -> Option<&'static str> {
        nearest(name, KNOWN.iter().copied())
    }

    #[test]
    fn a_slip_is_recognised() {
        for (name, meant) in [
            ("platfrom", "platform"),
            ("Platform", "platform"),
            ("plattform", "platform"),
            ("brnch", "branch"),
            ("commit-sha", "commit_sha"),
            ("commitsha", "commit_sha"),
            ("state", "status"),
            ("createdAfter", "created_after"),
            ("create_before", "created_before"),
            ("limits", "limit"),
            ("ofset", "offset"),
            ("al", "all"),
        ] {
            assert_eq!(suggestion(name), Some(meant), "{name}");
        }
    }

    #[test]
    fn something_else_is_not() {
        for name in ["", "x", "plat", "lmt", "colour", "repository", "token", &"platform".repeat(20)] {
            assert_eq!(suggestion(name), None, "{name}");
        }
        assert_eq!(nearest("limit", []), None);
    }

    #[test]
    fn the_nearest_wins_and_of_equals_the_first() {
        assert_eq!(nearest("abcd", ["abxd", "abcd"]), Some("abcd"));
        assert_eq!(nearest("abcd", ["abcx", "abxd"]), Some("abcx"));
    }

    proptest! {
        #[test]
        fn never_panics_and_answers_from_the_list(name in any::<String>()) {
            if let Some(found) = suggestion(&name) {
                prop_assert!(KNOWN.contains(&found));
            }
        }
    }
}
