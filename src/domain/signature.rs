//! What makes two failures look the same.

use super::verdict::{TestError, TestErrorKind};

/// A short text that is the same for failures that look the same: a missing
/// output, else the first output that is not accepted, else the exit code.
/// `None` without errors. At most 41 characters.
pub fn signature(errors: &[TestError], exit_code: Option<i64>) -> Option<String> {
    let of = |kind| errors.iter().find(move |error| error.kind == kind);
    if of(TestErrorKind::MissingOutput).is_some() {
        return Some("missing_output".to_owned());
    }
    if let Some(output_id) = of(TestErrorKind::DiffMismatch).and_then(|error| error.output_id) {
        return Some(format!("diff_mismatch:output:{output_id}"));
    }
    of(TestErrorKind::ExitCodeMismatch).map(|_| match exit_code {
        Some(code) => format!("exit_code_mismatch:rc:{code}"),
        None => "exit_code_mismatch:rc:none".to_owned(),
    })
}

#[cfg(test)]
mod tests {
    use TestErrorKind::{DiffMismatch, ExitCodeMismatch, MissingOutput};

    use super::*;

    #[test]
    fn the_gravest_error_gives_the_signature() {
        let error = |kind, output_id| TestError { kind, regression_test_id: 1, output_id };
        let code = error(ExitCodeMismatch, None);
        let diffs = [error(DiffMismatch, Some(7)), error(DiffMismatch, Some(9))];
        let cases = [
            (vec![], None),
            (vec![code], Some("exit_code_mismatch:rc:10")),
            (vec![code, diffs[0], diffs[1]], Some("diff_mismatch:output:7")),
            (vec![code, error(MissingOutput, None), diffs[0]], Some("missing_output")),
        ];
        for (errors, wanted) in cases {
            assert_eq!(signature(&errors, Some(10)).as_deref(), wanted);
        }
        assert_eq!(signature(&[code], None).as_deref(), Some("exit_code_mismatch:rc:none"));
        let longest = signature(&[code], Some(i64::MIN)).unwrap();
        assert!(longest.len() <= 64, "{longest}");
    }
}
