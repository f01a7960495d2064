//! The errors of one test as a short text, in which the read model keeps them.

use super::verdict::{TestError, TestErrorKind};

/// Writes errors, in their order: `x` for the exit code, `m` for a missing
/// output and `d` for one that is not accepted, with the output's id where it
/// is known. `None` without errors.
pub fn encode(errors: &[TestError]) -> Option<String> {
    let word = |error: &TestError| {
        let letter = match error.kind {
            TestErrorKind::ExitCodeMismatch => 'x',
            TestErrorKind::MissingOutput => 'm',
            TestErrorKind::DiffMismatch => 'd',
        };
        error.output_id.map_or_else(|| letter.to_string(), |id| format!("{letter}{id}"))
    };
    let words: Vec<String> = errors.iter().map(word).collect();
    (!words.is_empty()).then(|| words.join(" "))
}

/// Reads the errors of a test. A word that means nothing is left out.
pub fn decode(regression_test_id: i32, text: &str) -> Vec<TestError> {
    let error = |word: &str| {
        let kind = match word.chars().next()? {
            'x' => TestErrorKind::ExitCodeMismatch,
            'm' => TestErrorKind::MissingOutput,
            'd' => TestErrorKind::DiffMismatch,
            _ => return None,
        };
        let output_id = match &word[1..] {
            "" => None,
            id => Some(id.parse().ok()?),
        };
        Some(TestError { kind, regression_test_id, output_id })
    };
    text.split(' ').filter_map(error).collect()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn errors() -> impl Strategy<Value = Vec<TestError>> {
        let kind = prop::sample::select(vec![
            TestErrorKind::ExitCodeMismatch,
            TestErrorKind::MissingOutput,
            TestErrorKind::DiffMismatch,
        ]);
        let error = (kind, any::<Option<i32>>()).prop_map(|(kind, output_id)| TestError {
            kind,
            regression_test_id: 7,
            output_id,
        });
        prop::collection::vec(error, 0..5)
    }

    #[test]
    fn the_text_is_short() {
        let error = |kind, output_id| TestError { kind, regression_test_id: 7, output_id };
        let errors = [
            error(TestErrorKind::ExitCodeMismatch, None),
            error(TestErrorKind::MissingOutput, None),
            error(TestErrorKind::DiffMismatch, Some(12)),
        ];
        assert_eq!(encode(&errors).as_deref(), Some("x m d12"));
        assert_eq!(encode(&[]), None);
    }

    proptest! {
        #[test]
        fn errors_survive(errors in errors()) {
            prop_assert_eq!(decode(7, &encode(&errors).unwrap_or_default()), errors);
        }

        #[test]
        fn reading_never_panics(text in any::<String>()) {
            decode(7, &text);
        }
    }
}
