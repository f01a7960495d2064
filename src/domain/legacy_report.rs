//! What a worker of the original platform says in a form.
//!
//! All values are texts that scripts put together, so what is read here is what
//! they are known to send: surrounding blanks count for nothing, a field that
//! comes twice counts once, and fields that nobody knows are not looked at.

use std::str::FromStr;

use crate::api::models::{Platform, ProgressStatus};
use crate::domain::file_name::Artifact;

/// The longest value of a field, in bytes. The longest that is ever stored is a
/// message, and the shortest column there is for one takes 65,535 bytes.
pub const LONGEST_FIELD: usize = 65_535;

/// The fields of a form that mean something, without the file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Fields {
    values: [Option<String>; NAMES.len()],
    too_long: Option<&'static str>,
}

/// The names of the fields, without that of the file.
const NAMES: [&str; 8] =
    ["type", "status", "message", "test_id", "test_file_id", "exitCode", "runTime", "artifact_type"];

/// What is reported.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LegacyReport {
    /// How far the run is.
    Progress {
        /// The stage it has reached, or that it is given up.
        status: ProgressStatus,
        /// What the worker says of it.
        message: String,
    },
    /// An output is what its baseline is.
    Equality(Place),
    /// An output is something else, which comes with the form.
    Upload(Place),
    /// A test has been run.
    Finish {
        /// The test.
        regression_test_id: i32,
        /// What the program exited with.
        exit_code: i32,
        /// How long that took, in milliseconds.
        runtime_ms: i32,
    },
    /// The log of the run, which comes with the form.
    Log,
    /// Something else that the run leaves, which comes with the form.
    Artifact(Kind),
}

/// An output of a test.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place {
    /// The test.
    pub regression_test_id: i32,
    /// The output.
    pub output_id: i32,
}

/// What a run leaves besides its log and its outputs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// The program that was tested.
    Binary,
    /// What was left of it when it crashed.
    CoreDump,
    /// What it wrote to standard output and standard error.
    CombinedStdout,
}

impl Kind {
    /// The artifact this is of a run on a platform.
    pub fn on(self, platform: Platform) -> Artifact {
        match self {
            Self::Binary => Artifact::Binary(platform),
            Self::CoreDump => Artifact::CoreDump,
            Self::CombinedStdout => Artifact::CombinedStdout,
        }
    }
}

/// Why fields are no report. The text is for the log, and repeats no value.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NoReport {
    /// A field is needed, and not there.
    #[error("the field `{0}` is missing")]
    Missing(&'static str),
    /// A field holds none of the words it may hold.
    #[error("the field `{0}` holds no word that is known")]
    Unknown(&'static str),
    /// A field holds no number, or one that is out of range.
    #[error("the field `{0}` holds no number of 32 bits")]
    NoNumber(&'static str),
    /// A field holds more than [`LONGEST_FIELD`] bytes.
    #[error("the field `{0}` is too long")]
    TooLong(&'static str),
}

impl Fields {
    /// Whether a field of this name means something.
    pub fn knows(name: &str) -> bool {
        NAMES.contains(&name)
    }

    /// Takes a field in, unless it is there already or means nothing. Its NUL
    /// characters are left out: not every database can store one, and a report
    /// that is refused for it would be lost.
    pub fn add(&mut self, name: &str, mut value: String) {
        let Some(i) = NAMES.iter().position(|known| *known == name) else { return };
        value.retain(|character| character != '\0');
        if self.values[i].is_none() && value.len() > LONGEST_FIELD {
            self.too_long.get_or_insert(NAMES[i]);
        }
        self.values[i].get_or_insert(value);
    }

    fn get(&self, name: &'static str) -> Result<&str, NoReport> {
        let i = NAMES.iter().position(|known| *known == name);
        i.and_then(|i| self.values[i].as_deref()).ok_or(NoReport::Missing(name))
    }

    fn number(&self, name: &'static str) -> Result<i32, NoReport> {
        self.get(name)?.trim().parse().map_err(|_| NoReport::NoNumber(name))
    }

    fn place(&self) -> Result<Place, NoReport> {
        Ok(Place { regression_test_id: self.number("test_id")?, output_id: self.number("test_file_id")? })
    }

    /// How long a test took. That nobody can tell is no reason to lose its
    /// result: then it took no time.
    fn runtime_ms(&self) -> i32 {
        let text = self.get("runTime").unwrap_or_default().trim();
        match i128::from_str(text) {
            Ok(figure) => i32::try_from(figure.clamp(0, i32::MAX.into())).unwrap_or_default(),
            Err(_) => 0,
        }
    }

    /// What the fields report.
    pub fn report(&self) -> Result<LegacyReport, NoReport> {
        if let Some(name) = self.too_long {
            return Err(NoReport::TooLong(name));
        }
        Ok(match self.get("type")?.trim() {
            "progress" => {
                let status = ProgressStatus::parse(self.get("status")?.trim());
                LegacyReport::Progress {
                    status: status.ok_or(NoReport::Unknown("status"))?,
                    message: self.get("message")?.to_owned(),
                }
            }
            "equality" => LegacyReport::Equality(self.place()?),
            "upload" => LegacyReport::Upload(self.place()?),
            "finish" => LegacyReport::Finish {
                regression_test_id: self.number("test_id")?,
                exit_code: self.number("exitCode")?,
                runtime_ms: self.runtime_ms(),
            },
            "logupload" => LegacyReport::Log,
            "artifactupload" => LegacyReport::Artifact(match self.get("artifact_type")?.trim() {
                "binary" => Kind::Binary,
                "coredump" => Kind::CoreDump,
                "combined_stdout" => Kind::CombinedStdout,
                _ => return Err(NoReport::Unknown("artifact_type")),
            }),
            _ => return Err(NoReport::Unknown("type")),
        })
    }
}

/// The number of a run, as it stands in an address: digits and nothing else.
pub fn run_id(text: &str) -> Option<i32> {
    let digits = !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    text.parse().ok().filter(|id| digits && *id > 0)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn fields(pairs: &[(&str, &str)]) -> Fields {
        let mut fields = Fields::default();
        for (name, value) in pairs {
            fields.add(name, (*value).to_owned());
        }
        fields
    }

    fn report(pairs: &[(&str, &str)]) -> Result<LegacyReport, NoReport> {
        fields(pairs).report()
    }

    #[test]
    fn each_type_is_read() {
        let place = Place { regression_test_id: 3, output_id: 4 };
        for (pairs, expected) in [
            (
                &[("message", "Running tests"), ("status", "testing"), ("type", "progress")][..],
                LegacyReport::Progress {
                    status: ProgressStatus::Testing,
                    message: "Running tests".to_owned(),
                },
            ),
            (
                &[("type", "progress"), ("status", "canceled"), ("message", "")],
                LegacyReport::Progress { status: ProgressStatus::Canceled, message: String::new() },
            ),
            (&[("type", "equality"), ("test_id", "3"), ("test_file_id", "4")], LegacyReport::Equality(place)),
            (
                &[("test_file_id", " 4\r\n"), ("test_id", "+3"), ("type", "upload"), ("name", "x")],
                LegacyReport::Upload(place),
            ),
            (
                &[("type", "finish"), ("test_id", "3"), ("exitCode", "-1073741819"), ("runTime", "1500")],
                LegacyReport::Finish { regression_test_id: 3, exit_code: -1_073_741_819, runtime_ms: 1500 },
            ),
            (&[("type", "logupload")], LegacyReport::Log),
            (
                &[("type", "artifactupload"), ("artifact_type", "coredump")],
                LegacyReport::Artifact(Kind::CoreDump),
            ),
        ] {
            assert_eq!(report(pairs), Ok(expected), "{pairs:?}");
        }
    }

    #[test]
    fn what_is_no_report_says_why() {
        use NoReport::{Missing, NoNumber, Unknown};
        for (pairs, expected) in [
            (&[][..], Missing("type")),
            (&[("type", "")], Unknown("type")),
            (&[("type", "Progress")], Unknown("type")),
            (&[("type", "progress")], Missing("status")),
            (&[("type", "progress"), ("status", "testing")], Missing("message")),
            (&[("type", "progress"), ("status", "done"), ("message", "")], Unknown("status")),
            (&[("type", "equality"), ("test_id", "1")], Missing("test_file_id")),
            (&[("type", "upload"), ("test_file_id", "1")], Missing("test_id")),
            (&[("type", "upload"), ("test_id", "x"), ("test_file_id", "1")], NoNumber("test_id")),
            (&[("type", "finish"), ("test_id", "1")], Missing("exitCode")),
            (&[("type", "finish"), ("test_id", "1"), ("exitCode", "abc")], NoNumber("exitCode")),
            (&[("type", "finish"), ("test_id", "1"), ("exitCode", "2147483648")], NoNumber("exitCode")),
            (&[("type", "finish"), ("test_id", "1"), ("exitCode", "1.0")], NoNumber("exitCode")),
            (&[("type", "artifactupload")], Missing("artifact_type")),
            (&[("type", "artifactupload"), ("artifact_type", "../x")], Unknown("artifact_type")),
        ] {
            assert_eq!(report(pairs), Err(expected), "{pairs:?}");
        }
    }

    #[test]
    fn a_test_whose_time_nobody_knows_took_none() {
        let finish = [("type", "finish"), ("test_id", "1"), ("exitCode", "0")];
        let took = |time: Option<&str>| {
            let mut pairs = finish.to_vec();
            pairs.extend(time.map(|time| ("runTime", time)));
            match report(&pairs) {
                Ok(LegacyReport::Finish { runtime_ms, .. }) => runtime_ms,
                other => panic!("{other:?}"),
            }
        };
        for (time, expected) in [
            (None, 0),
            (Some(""), 0),
            (Some("soon"), 0),
            (Some("1.5"), 0),
            (Some("-7"), 0),
            (Some(" 7 "), 7),
            (Some("2147483647"), i32::MAX),
            (Some("99999999999"), i32::MAX),
            (Some("-99999999999"), 0),
        ] {
            assert_eq!(took(time), expected, "{time:?}");
        }
    }

    #[test]
    fn the_first_of_two_counts_and_the_unknown_do_not() {
        let first = fields(&[("type", "logupload"), ("type", "finish"), ("x", "y")]);
        assert_eq!(first, fields(&[("type", "logupload")]));
        assert!(Fields::knows("runTime") && !Fields::knows("runtime") && !Fields::knows("file"));
    }

    #[test]
    fn nul_is_left_out() {
        let progress = report(&[("type", "pro\0gress"), ("status", "testing"), ("message", "\0one\0 two\0")]);
        let message = "one two".to_owned();
        assert_eq!(progress, Ok(LegacyReport::Progress { status: ProgressStatus::Testing, message }));
    }

    #[test]
    fn no_field_is_longer_than_what_takes_it() {
        let report = |length: usize| {
            report(&[("type", "progress"), ("status", "testing"), ("message", &"x".repeat(length))])
        };
        assert!(report(LONGEST_FIELD).is_ok());
        assert_eq!(report(LONGEST_FIELD + 1), Err(NoReport::TooLong("message")));
    }

    #[test]
    fn a_run_is_digits() {
        assert_eq!(run_id("17"), Some(17));
        for text in ["", "0", "+1", "-1", " 1", "1 ", "1.0", "x", "2147483648", "１"] {
            assert_eq!(run_id(text), None, "{text}");
        }
    }

    proptest! {
        #[test]
        fn nothing_a_form_holds_is_too_much(pairs in prop::collection::vec((prop::sample::select(&NAMES[..]), ".*"), 0..12)) {
            let pairs: Vec<(&str, &str)> = pairs.iter().map(|(name, value)| (*name, value.as_str())).collect();
            let _ = report(&pairs);
        }

        #[test]
        fn order_does_not_matter(order in Just(vec![
            ("type", "finish"), ("test_id", "5"), ("exitCode", "-9"), ("runTime", "12"), ("odd", "1"),
        ]).prop_shuffle()) {
            let expected = LegacyReport::Finish { regression_test_id: 5, exit_code: -9, runtime_ms: 12 };
            prop_assert_eq!(report(&order), Ok(expected));
        }
    }
}
