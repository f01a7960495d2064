//! The suite of a run, frozen: which tests were asked for and what was expected
//! of each when the run was created.
//!
//! Suites are content-addressed. The canonical JSON of two equal suites is the
//! same whatever order they were gathered in, so its digest is too, and runs with
//! the same suite share one row.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::digest::sha256_hex;

/// The tests of a run and what is expected of them. Today's definitions have the
/// same form.
///
/// Fields a later version may add are skipped when read, and fields that may be
/// empty may be absent.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Suite {
    /// One entry a test.
    pub tests: Vec<SuiteTest>,
}

/// One regression test.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SuiteTest {
    /// The test's id.
    pub regression_test_id: i32,
    /// The sample it runs on.
    #[serde(default)]
    pub sample_id: Option<i32>,
    /// The arguments of the program under test.
    #[serde(default)]
    pub command: String,
    /// The exit code that is right; `None` only in old definitions.
    #[serde(default)]
    pub expected_rc: Option<i32>,
    /// How the sample is fed in, as stored.
    #[serde(default)]
    pub input_type: Option<String>,
    /// Where the output goes, as stored.
    #[serde(default)]
    pub output_type: Option<String>,
    /// The output files it should write.
    #[serde(default)]
    pub outputs: Vec<SuiteOutput>,
}

/// One output file of a test.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SuiteOutput {
    /// The output's id.
    pub output_id: i32,
    /// The approved hash, which is also the file's name in the store, without
    /// extension. `None` while nothing was approved.
    #[serde(default)]
    pub baseline: Option<String>,
    /// The file's extension, normally with its dot.
    #[serde(default)]
    pub extension: String,
    /// What the tester inserts between sample name and extension.
    #[serde(default)]
    pub expected_filename: Option<String>,
    /// Neither compared nor ever missing. NULL in the database is `false`.
    #[serde(default)]
    pub ignore: bool,
    /// Further hashes that are right, besides the baseline.
    #[serde(default)]
    pub variants: Vec<String>,
}

impl Suite {
    /// The same suite in canonical order: tests and outputs by id, variants
    /// sorted, each once. Of two tests or outputs with one id the first stays.
    pub fn canonical(&self) -> Self {
        let mut tests = BTreeMap::new();
        for test in &self.tests {
            tests.entry(test.regression_test_id).or_insert_with(|| test.canonical());
        }
        Self { tests: tests.into_values().collect() }
    }

    /// The canonical JSON, as stored.
    pub fn to_json(&self) -> String {
        serde_json::to_string(&self.canonical()).expect("a suite has only JSON types")
    }

    /// The suite's address: the lower-case hex SHA-256 of its canonical JSON.
    pub fn digest(&self) -> String {
        sha256_hex(self.to_json().as_bytes())
    }

    /// Reads a stored suite.
    pub fn from_json(text: &str) -> Result<Self, serde_json::Error> {
        serde_json::from_str(text)
    }

    /// The entry of a test.
    pub fn test(&self, regression_test_id: i32) -> Option<&SuiteTest> {
        self.tests.iter().find(|test| test.regression_test_id == regression_test_id)
    }
}

impl SuiteTest {
    fn canonical(&self) -> Self {
        let mut outputs = BTreeMap::new();
        for output in &self.outputs {
            outputs.entry(output.output_id).or_insert_with(|| {
                let mut output = output.clone();
                output.variants.sort_unstable();
                output.variants.dedup();
                output
            });
        }
        Self { outputs: outputs.into_values().collect(), ..self.clone() }
    }
}

#[cfg(test)]
pub(super) mod tests {
    use proptest::prelude::*;

    use super::*;

    /// An output with a baseline and nothing else.
    pub fn output(output_id: i32, baseline: &str) -> SuiteOutput {
        SuiteOutput {
            output_id,
            baseline: Some(baseline.to_owned()),
            extension: ".srt".to_owned(),
            expected_filename: None,
            ignore: false,
            variants: Vec::new(),
        }
    }

    /// A test with these outputs.
    pub fn test(regression_test_id: i32, outputs: Vec<SuiteOutput>) -> SuiteTest {
        SuiteTest {
            regression_test_id,
            sample_id: Some(1),
            command: "-out=srt".to_owned(),
            expected_rc: Some(0),
            input_type: Some("file".to_owned()),
            output_type: Some("file".to_owned()),
            outputs,
        }
    }

    /// Any small suite, with ids from 1 to 4 and hashes from `a` to `d`.
    pub fn suites() -> impl Strategy<Value = Suite> {
        let hash = "[a-d]";
        let output = (proptest::option::of(hash), any::<bool>(), proptest::collection::vec(hash, 0..3));
        let outputs = proptest::collection::btree_map(1..=4, output, 0..3);
        proptest::collection::btree_map(1..=4, outputs, 0..4).prop_map(|tests| {
            let outputs = |outputs: BTreeMap<i32, (Option<String>, bool, Vec<String>)>| {
                outputs
                    .into_iter()
                    .map(|(id, (baseline, ignore, variants))| SuiteOutput {
                        baseline,
                        ignore,
                        variants,
                        ..output(id, "")
                    })
                    .collect()
            };
            fn output(id: i32, baseline: &str) -> SuiteOutput {
                super::tests::output(id, baseline)
            }
            Suite { tests: tests.into_iter().map(|(id, found)| test(id, outputs(found))).collect() }
        })
    }

    #[test]
    fn the_canonical_text_is_stable() {
        let suite = Suite { tests: vec![test(7, vec![output(3, "abc")])] };
        assert_eq!(
            suite.to_json(),
            r#"{"tests":[{"regression_test_id":7,"sample_id":1,"command":"-out=srt","expected_rc":0,"input_type":"file","output_type":"file","outputs":[{"output_id":3,"baseline":"abc","extension":".srt","expected_filename":null,"ignore":false,"variants":[]}]}]}"#
        );
        assert_eq!(suite.digest(), sha256_hex(suite.to_json().as_bytes()));
    }

    #[test]
    fn order_and_repetition_do_not_matter() {
        let with_variants = |variants: &[&str]| SuiteOutput {
            variants: variants.iter().map(|&v| v.to_owned()).collect(),
            ..output(3, "abc")
        };
        let one =
            Suite { tests: vec![test(7, vec![output(1, "x"), with_variants(&["b", "a"])]), test(8, vec![])] };
        let other = Suite {
            tests: vec![
                test(8, vec![]),
                test(7, vec![with_variants(&["a", "b", "a"]), output(1, "x")]),
                test(8, vec![]),
            ],
        };
        assert_eq!(one.digest(), other.digest());
    }

    #[test]
    fn everything_else_matters() {
        let base = Suite { tests: vec![test(7, vec![output(3, "abc")])] };
        let edits: [fn(&mut SuiteTest); 11] = [
            |t| t.regression_test_id = 8,
            |t| t.sample_id = None,
            |t| t.command.push('x'),
            |t| t.expected_rc = Some(10),
            |t| t.input_type = None,
            |t| t.output_type = None,
            |t| t.outputs[0].output_id = 4,
            |t| t.outputs[0].baseline = None,
            |t| t.outputs[0].ignore = true,
            |t| t.outputs[0].extension.clear(),
            |t| t.outputs[0].variants.push("v".to_owned()),
        ];
        for (index, edit) in edits.into_iter().enumerate() {
            let mut edited = base.clone();
            edit(&mut edited.tests[0]);
            assert_ne!(edited.digest(), base.digest(), "edit {index}");
        }
    }

    #[test]
    fn reading_skips_what_it_does_not_know_and_does_without_what_may_be_empty() {
        let text = r#"{"version":2,"tests":[{"regression_test_id":7,"color":"red","outputs":[{"output_id":3,"mode":1}]}]}"#;
        let suite = Suite::from_json(text).unwrap();
        let test = suite.test(7).unwrap();
        assert_eq!((test.expected_rc, test.command.as_str()), (None, ""));
        assert_eq!(test.outputs[0].baseline, None);
        assert!(suite.test(8).is_none());
    }

    #[test]
    fn reading_refuses_what_is_no_suite() {
        for text in ["", "[]", "{}", r#"{"tests":[{}]}"#, r#"{"tests":null}"#] {
            assert!(Suite::from_json(text).is_err(), "{text}");
        }
    }

    proptest! {
        #[test]
        fn a_suite_survives_the_database(suite in suites()) {
            let read = Suite::from_json(&suite.to_json()).unwrap();
            prop_assert_eq!(&read, &suite.canonical());
            prop_assert_eq!(read.digest(), suite.digest());
        }

        #[test]
        fn the_digest_does_not_depend_on_order(
            (suite, tests) in suites().prop_flat_map(|suite| {
                let tests = Just(suite.tests.clone()).prop_shuffle();
                (Just(suite), tests)
            }),
        ) {
            let mut shuffled = Suite { tests };
            for test in &mut shuffled.tests {
                test.outputs.reverse();
                for output in &mut test.outputs {
                    output.variants.reverse();
                }
            }
            prop_assert_eq!(shuffled.digest(), suite.digest());
        }

        #[test]
        fn reading_never_panics(text in any::<String>()) {
            let _ = Suite::from_json(&text);
        }
    }
}
