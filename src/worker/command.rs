//! What a test's command becomes: the words a program is given, and the files it
//! is to read and write. Pure.
//!
//! - The command is split into words as a shell does, and given to none. Before
//!   them come the program and its own first arguments.
//! - `{input}` and `{output}` in any word stand for the sample and for the file
//!   to write. Where no word has `{input}`, a sample that is read as a file comes
//!   last; where no word has `{output}` and the test writes files, `-o` and the
//!   file come after it.
//! - Both are names in the working folder, so that what a program writes about
//!   them is the same everywhere.

use crate::api::models::{InputType, JobOutput, JobSample, JobTest, OutputType};

/// What to run for a test.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Prepared {
    /// The words after the program.
    pub arguments: Vec<String>,
    /// What the sample is called in the working folder.
    pub input: String,
    /// The sample is standard input.
    pub from_stdin: bool,
    /// The first output is what the program writes to standard output.
    pub to_stdout: bool,
}

/// Why a test is not tried.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unfit {
    /// It wants a network, which this worker has not got. In words.
    Network(&'static str),
    /// Its definition makes no sense. In words.
    Definition(String),
}

/// What to run for a test with this sample. `first` are the program's own first
/// arguments.
pub fn prepare(test: &JobTest, sample: &JobSample, first: &[String]) -> Result<Prepared, Unfit> {
    // A test for which nothing is recorded reads and writes files, as most do.
    let input_type = test.input_type.unwrap_or(InputType::File);
    let output_type = test.output_type.unwrap_or(OutputType::File);
    if input_type == InputType::Udp {
        return Err(Unfit::Network("its input comes by UDP"));
    }
    if output_type == OutputType::Tcp {
        return Err(Unfit::Network("its output goes to a TCP connection"));
    }
    let input = file_name(&sample.filename)?;
    let extension = test.outputs.first().map_or("", |output| output.extension.as_str());
    let output = file_name(&format!("{}{extension}", sample.sha))?;
    let words = shell_words::split(&test.command)
        .map_err(|_| Unfit::Definition("its command has a quote without its partner".to_owned()))?;
    let from_stdin = input_type == InputType::Stdin;
    let (has_input, has_output) = (says(first, &words, "{input}"), says(first, &words, "{output}"));
    let mut arguments: Vec<String> = first
        .iter()
        .chain(&words)
        .map(|word| word.replace("{input}", &input).replace("{output}", &output))
        .collect();
    if !from_stdin && !has_input {
        arguments.push(input.clone());
    }
    if writes_files(output_type) && !has_output {
        arguments.extend(["-o".to_owned(), output]);
    }
    if arguments.iter().any(|word| word.contains('\0')) {
        return Err(Unfit::Definition("its command holds a NUL".to_owned()));
    }
    let to_stdout = matches!(output_type, OutputType::Stdout | OutputType::Report);
    Ok(Prepared { arguments, input, from_stdin, to_stdout })
}

/// What an output's file is called in the working folder; nothing if that is no
/// name of a file.
pub fn output_name(sample: &JobSample, output: &JobOutput) -> Option<String> {
    file_name(&format!("{}{}{}", sample.sha, output.expected_filename, output.extension)).ok()
}

/// Whether the program is told the file to write. `cea708` and `multiprogram`
/// write several, named after it.
fn writes_files(output_type: OutputType) -> bool {
    matches!(output_type, OutputType::File | OutputType::Cea708 | OutputType::Multiprogram)
}

fn says(first: &[String], words: &[String], placeholder: &str) -> bool {
    first.iter().chain(words).any(|word| word.contains(placeholder))
}

/// A name that stays in its folder and is taken for no option.
fn file_name(name: &str) -> Result<String, Unfit> {
    let fits = !matches!(name, "" | "." | "..")
        && name.len() <= 255
        && !name.starts_with('-')
        && !name.contains(['/', '\0']);
    if fits {
        Ok(name.to_owned())
    } else {
        Err(Unfit::Definition("a file of it has no sound name".to_owned()))
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn sample() -> JobSample {
        JobSample {
            sample_id: 1,
            sha: "abc".to_owned(),
            original_name: "one".to_owned(),
            filename: "abc.ts".to_owned(),
            size_bytes: Some(3),
            download_url: Some("/files/x".to_owned()),
        }
    }

    fn test(command: &str, input: Option<InputType>, output: Option<OutputType>) -> JobTest {
        JobTest {
            regression_test_id: 7,
            command: command.to_owned(),
            input_type: input,
            output_type: output,
            expected_rc: Some(0),
            sample: Some(sample()),
            outputs: vec![JobOutput {
                output_id: 1,
                extension: ".srt".to_owned(),
                expected_filename: "_1".to_owned(),
                ignore: false,
                accepted: vec![],
            }],
        }
    }

    fn arguments(command: &str, input: InputType, output: OutputType) -> Vec<String> {
        prepare(&test(command, Some(input), Some(output)), &sample(), &[]).unwrap().arguments
    }

    #[test]
    fn files_are_named_after_the_words() {
        use {InputType as In, OutputType as Out};
        for (input, output, expected) in [
            (In::File, Out::File, &["-x", "abc.ts", "-o", "abc.srt"][..]),
            (In::File, Out::Null, &["-x", "abc.ts"]),
            (In::File, Out::Stdout, &["-x", "abc.ts"]),
            (In::File, Out::Report, &["-x", "abc.ts"]),
            (In::File, Out::Cea708, &["-x", "abc.ts", "-o", "abc.srt"]),
            (In::File, Out::Multiprogram, &["-x", "abc.ts", "-o", "abc.srt"]),
            (In::Stdin, Out::File, &["-x", "-o", "abc.srt"]),
            (In::Stdin, Out::Null, &["-x"]),
        ] {
            assert_eq!(arguments("-x", input, output), expected, "{input} {output}");
        }
        let unrecorded = prepare(&test("-x", None, None), &sample(), &[]).unwrap();
        assert_eq!(unrecorded.arguments, ["-x", "abc.ts", "-o", "abc.srt"]);
        assert_eq!((unrecorded.from_stdin, unrecorded.to_stdout), (false, false));
    }

    #[test]
    fn placeholders_take_the_place_of_what_would_follow() {
        let with = |command| arguments(command, InputType::File, OutputType::File);
        assert_eq!(with("{input} -x"), ["abc.ts", "-x", "-o", "abc.srt"]);
        assert_eq!(with("--in={input} --out={output} -x"), ["--in=abc.ts", "--out=abc.srt", "-x"]);
        assert_eq!(with("-f {output}"), ["-f", "abc.srt", "abc.ts"]);
        let first = ["--to={output}".to_owned(), "a b".to_owned()];
        let prepared = prepare(&test("-x", None, None), &sample(), &first).unwrap();
        assert_eq!(prepared.arguments, ["--to=abc.srt", "a b", "-x", "abc.ts"]);
    }

    #[test]
    fn words_are_split_as_a_shell_does_and_mean_nothing_to_one() {
        let words =
            arguments(r#"-a 'b c' "d\"e" f\ g $HOME `id` ; | > x * "#, InputType::Stdin, OutputType::Null);
        assert_eq!(words, ["-a", "b c", "d\"e", "f g", "$HOME", "`id`", ";", "|", ">", "x", "*"]);
    }

    #[test]
    fn what_cannot_be_run_says_why() {
        let network = |input, output| prepare(&test("", input, output), &sample(), &[]);
        assert!(matches!(network(Some(InputType::Udp), None), Err(Unfit::Network(_))));
        assert!(matches!(network(None, Some(OutputType::Tcp)), Err(Unfit::Network(_))));
        assert!(matches!(prepare(&test("'", None, None), &sample(), &[]), Err(Unfit::Definition(_))));
        for filename in ["", "..", "a/b", "../b", "-x"] {
            let sample = JobSample { filename: filename.to_owned(), ..sample() };
            assert!(
                matches!(prepare(&test("", None, None), &sample, &[]), Err(Unfit::Definition(_))),
                "{filename}"
            );
        }
    }

    #[test]
    fn an_output_is_named_after_the_sample() {
        let test = test("", None, None);
        assert_eq!(output_name(&sample(), &test.outputs[0]).as_deref(), Some("abc_1.srt"));
        let wild = JobOutput { expected_filename: "/../../x".to_owned(), ..test.outputs[0].clone() };
        assert_eq!(output_name(&sample(), &wild), None);
    }

    proptest! {
        #[test]
        fn no_name_leaves_its_folder(name in ".{0,20}|[./-]{0,5}") {
            if let Ok(name) = file_name(&name) {
                let path = std::path::Path::new("/folder").join(&name);
                prop_assert_eq!(path.parent(), Some(std::path::Path::new("/folder")));
                prop_assert!(!name.starts_with('-'));
            }
        }
    }
}
