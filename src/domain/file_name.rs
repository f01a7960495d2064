//! How files are named in the store, and which stored values cannot be names.
//!
//! The layout is the original platform's. Names are built from values of the
//! database (hashes, extensions, ids), never from what a client sends; but some
//! of those values were once a client's, and an inherited database may hold
//! anything. What could leave its folder, or would be another name on another
//! store, is refused and never altered: an altered name is another file's.
//!
//! A name consists of letters and digits of any script and of the marks in
//! [`MARKS`], so it is the same text as an object's key, in a URL after the
//! usual encoding, and on a disk.

use std::fmt;

use crate::api::models::Platform;

/// The most bytes a part between two slashes may have: what file systems take.
pub const MAX_PART: usize = 255;

/// What a part may consist of besides letters and digits. Whatever separates
/// folders, streams or drives somewhere, stands for other characters in a URL
/// or a pattern, or is an own mark of a store is not among it.
const MARKS: &str = " !$&'()+,-.;=@_";

/// Names that stand for devices on Windows, with any extension.
const DEVICES: [&str; 7] = ["con", "prn", "aux", "nul", "conin$", "conout$", "clock$"];

/// Where results are: baselines, variants and what runs produced.
const RESULTS: &str = "TestResults";
/// Where samples are, with folders of their own for what goes with them.
const SAMPLES: &str = "TestFiles";
/// Where uploads wait that nobody has described yet.
const QUEUE: &str = "QueuedFiles";
/// Where logs are.
const LOGS: &str = "LogFiles";
/// Where build artifacts are, a folder a run.
const ARTIFACTS: &str = "test_artifacts";
/// Where files are written whose name is not known yet.
const STAGING: &str = "TempFiles";
/// What their names begin with.
const STAGED: &str = "api-";

/// Every folder of the store.
pub const FOLDERS: [&str; 6] = [RESULTS, SAMPLES, QUEUE, LOGS, ARTIFACTS, STAGING];

/// A folder in which files are left over when a process is killed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Folder {
    /// Where files are written whose name is not known yet.
    Staging,
    /// Where uploads wait that nobody has described yet.
    Queue,
}

impl Folder {
    /// Its path below the store's root.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Staging => STAGING,
            Self::Queue => QUEUE,
        }
    }

    /// A file in it, unless that cannot be a file's name.
    pub fn file(self, part: &str) -> Option<FileName> {
        FileName::in_folder(self.as_str(), part, part).ok()
    }
}

/// The name of a file in the store: a path below its root, with `/`.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FileName(String);

/// A stored value cannot be a file's name.
///
/// The text is for the log. It repeats the value escaped and cut, because the
/// row must be found; names are no secrets.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("a stored file name cannot be used, {reason}: {name}")]
pub struct UnsafeName {
    reason: &'static str,
    name: String,
}

impl UnsafeName {
    fn new(name: &str, reason: &'static str) -> Self {
        let shown: String = name.chars().take(80).collect();
        Self { reason, name: format!("{shown:?}") }
    }

    /// Why it cannot be used.
    pub fn reason(&self) -> &'static str {
        self.reason
    }
}

/// A file that a run leaves besides its results.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Artifact {
    /// The program that was tested.
    Binary(Platform),
    /// What was left of it when it crashed.
    CoreDump,
    /// What it wrote to standard output and standard error.
    CombinedStdout,
}

impl Artifact {
    /// The last part of its name.
    pub fn file_name(self) -> &'static str {
        match self {
            Self::Binary(Platform::Linux) => "ccextractor",
            Self::Binary(Platform::Windows) => "ccextractorwinfull.exe",
            Self::CoreDump => "coredump",
            Self::CombinedStdout => "combined_stdout.log",
        }
    }
}

impl FileName {
    /// An output: a baseline, a variant or what a run produced. The extension
    /// is taken as it is stored: normally it begins with a dot, in old rows it
    /// does not, and so it is with the file.
    pub fn result(hash: &str, extension: &str) -> Result<Self, UnsafeName> {
        Self::in_folder(RESULTS, hash, &format!("{hash}{extension}"))
    }

    /// A sample. Its extension is stored without the dot.
    pub fn sample(sha: &str, extension: &str) -> Result<Self, UnsafeName> {
        Self::in_folder(SAMPLES, sha, &dotted(sha, extension))
    }

    /// What MediaInfo says of a sample.
    pub fn media_info(sha: &str) -> Result<Self, UnsafeName> {
        Self::in_folder("TestFiles/media", sha, &format!("{sha}.xml"))
    }

    /// A file that accompanies a sample. Its extension is stored without the
    /// dot.
    pub fn extra_file(sha: &str, id: i32, extension: &str) -> Result<Self, UnsafeName> {
        Self::in_folder("TestFiles/extra", sha, &dotted(&format!("{sha}_{id}"), extension))
    }

    /// An upload that waits to be described. Its extension is stored with the
    /// dot, or empty.
    pub fn queued(sha: &str, extension: &str) -> Result<Self, UnsafeName> {
        Self::in_folder(QUEUE, sha, &format!("{sha}{extension}"))
    }

    /// The log of a run.
    pub fn run_log(run_id: i32) -> Self {
        Self(format!("{LOGS}/{run_id}.txt"))
    }

    /// The log of one sample of a run. The original platform has none.
    pub fn sample_log(run_id: i32, sample_id: i32) -> Self {
        Self(format!("{LOGS}/{run_id}/{sample_id}.txt"))
    }

    /// A file that a run leaves besides its results.
    pub fn artifact(run_id: i32, artifact: Artifact) -> Self {
        Self(format!("{ARTIFACTS}/{run_id}/{}", artifact.file_name()))
    }

    /// A new name for a file whose own is not known before it is written, with
    /// 128 random bits.
    ///
    /// # Panics
    /// When the operating system has no randomness to give.
    pub fn staging() -> Self {
        let mut random = [0; 16];
        getrandom::fill(&mut random).expect("the operating system gives randomness");
        Self(format!("{STAGING}/{STAGED}{}", super::digest::hex(&random)))
    }

    /// Whether this is a name that [`FileName::staging`] gives; other programs
    /// have other files there.
    pub fn is_staging(&self) -> bool {
        let random =
            self.0.strip_prefix(STAGING).and_then(|rest| rest.strip_prefix('/')?.strip_prefix(STAGED));
        random.is_some_and(|random| {
            random.len() == 32 && random.bytes().all(|b| matches!(b, b'0'..=b'9' | b'a'..=b'f'))
        })
    }

    /// A name that was one of these before, as in a link.
    pub fn parse(text: &str) -> Result<Self, UnsafeName> {
        let (folder, part) =
            text.rsplit_once('/').ok_or_else(|| UnsafeName::new(text, "it names no folder"))?;
        let known = FOLDERS.iter().any(|known| {
            folder.strip_prefix(known).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
        });
        if !known {
            return Err(UnsafeName::new(text, "its folder is none of the store's"));
        }
        for part in folder.split('/') {
            check(part).map_err(|reason| UnsafeName::new(text, reason))?;
        }
        Self::in_folder(folder, part, part)
    }

    /// The name as text: a path below the store's root, with `/`.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The last part, without the folder.
    pub fn last_part(&self) -> &str {
        self.0.rsplit_once('/').map_or(&self.0, |(_, part)| part)
    }

    /// A part in a folder. `hash` is what the part begins with: without it, the
    /// extension alone would be the name.
    fn in_folder(folder: &str, hash: &str, part: &str) -> Result<Self, UnsafeName> {
        if hash.is_empty() {
            return Err(UnsafeName::new(part, "it has no hash"));
        }
        check(part).map_err(|reason| UnsafeName::new(part, reason))?;
        // Two samples cannot be called as the folders beside them are.
        if folder == SAMPLES && ["media", "extra"].iter().any(|name| part.eq_ignore_ascii_case(name)) {
            return Err(UnsafeName::new(part, "it is a folder's"));
        }
        Ok(Self(format!("{folder}/{part}")))
    }
}

/// `name.extension`, or `name` where there is no extension.
pub fn dotted(name: &str, extension: &str) -> String {
    if extension.is_empty() { name.to_owned() } else { format!("{name}.{extension}") }
}

/// Whether a part between two slashes is one everywhere, and stays where it is.
fn check(part: &str) -> Result<(), &'static str> {
    if part.is_empty() {
        return Err("it is empty");
    }
    if part.len() > MAX_PART {
        return Err("it is too long");
    }
    if part.starts_with(['.', ' ']) {
        return Err("it begins with a dot or a blank");
    }
    if part.ends_with(['.', ' ']) {
        return Err("it ends with a dot or a blank");
    }
    if part.contains("..") {
        return Err("it contains two dots in a row");
    }
    if !part.chars().all(|c| c.is_alphanumeric() || MARKS.contains(c)) {
        return Err("it contains a character that no name may have");
    }
    if is_device(part.split('.').next().unwrap_or(part).trim_end()) {
        return Err("it is a device's");
    }
    Ok(())
}

/// Whether a name without its extension stands for a device on Windows.
fn is_device(stem: &str) -> bool {
    let stem = stem.to_lowercase();
    let port = |port: &str| {
        let mut rest = stem.strip_prefix(port).unwrap_or_default().chars();
        matches!((rest.next(), rest.next()), (Some('0'..='9' | '¹' | '²' | '³'), None))
    };
    DEVICES.contains(&stem.as_str()) || port("com") || port("lpt")
}

impl fmt::Display for FileName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Debug for FileName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&self.0, f)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const HASH: &str = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

    fn text(name: Result<FileName, UnsafeName>) -> String {
        name.unwrap_or_else(|error| panic!("{error}")).to_string()
    }

    #[test]
    fn names_are_the_original_platforms() {
        assert_eq!(text(FileName::result(HASH, ".srt")), format!("TestResults/{HASH}.srt"));
        assert_eq!(text(FileName::result("sample_out1", "srt")), "TestResults/sample_out1srt");
        assert_eq!(text(FileName::result("x", "")), "TestResults/x");
        assert_eq!(text(FileName::sample("sample1", "ts")), "TestFiles/sample1.ts");
        assert_eq!(text(FileName::sample("sample1", "")), "TestFiles/sample1");
        assert_eq!(text(FileName::sample("sample1", "tar.gz")), "TestFiles/sample1.tar.gz");
        assert_eq!(text(FileName::media_info("sample1")), "TestFiles/media/sample1.xml");
        assert_eq!(text(FileName::extra_file("sample1", 7, "txt")), "TestFiles/extra/sample1_7.txt");
        assert_eq!(text(FileName::extra_file("sample1", 7, "")), "TestFiles/extra/sample1_7");
        assert_eq!(text(FileName::queued(HASH, ".ts")), format!("QueuedFiles/{HASH}.ts"));
        assert_eq!(text(FileName::queued(HASH, "")), format!("QueuedFiles/{HASH}"));
        assert_eq!(FileName::run_log(12).as_str(), "LogFiles/12.txt");
        assert_eq!(FileName::sample_log(12, 3).as_str(), "LogFiles/12/3.txt");
        for (artifact, name) in [
            (Artifact::Binary(Platform::Linux), "ccextractor"),
            (Artifact::Binary(Platform::Windows), "ccextractorwinfull.exe"),
            (Artifact::CoreDump, "coredump"),
            (Artifact::CombinedStdout, "combined_stdout.log"),
        ] {
            let full = FileName::artifact(5, artifact);
            assert_eq!(full.as_str(), format!("test_artifacts/5/{name}"));
            assert_eq!(full.last_part(), name);
        }
    }

    #[test]
    fn staging_names_do_not_meet() {
        let (one, other) = (FileName::staging(), FileName::staging());
        assert_ne!(one, other);
        assert!(one.as_str().starts_with("TempFiles/api-"));
        assert_eq!(one.last_part().len(), 4 + 32);
        assert!(one.is_staging());
        assert_eq!(FileName::parse(one.as_str()), Ok(one));
        for other in
            ["TempFiles/api-1", "TempFiles/log.html", "QueuedFiles/api-0123456789abcdef0123456789abcdef"]
        {
            assert!(!FileName::parse(other).unwrap().is_staging(), "{other}");
        }
    }

    #[test]
    fn letters_of_any_script_are_taken_as_they_are() {
        assert_eq!(text(FileName::sample("клип", "тс")), "TestFiles/клип.тс");
        assert_eq!(text(FileName::sample("caf\u{e9}", "ts")), "TestFiles/caf\u{e9}.ts");
        // The same letter in two characters: a mark of its own is no letter.
        assert!(FileName::sample("cafe\u{301}", "ts").is_err());
    }

    #[test]
    fn unusable_values_are_refused_for_their_reason() {
        for (hash, extension, reason) in [
            ("", ".srt", "it has no hash"),
            ("a/b", ".srt", "it contains a character that no name may have"),
            ("..", "", "it begins with a dot or a blank"),
            ("a", "./../x", "it contains two dots in a row"),
            ("a", ".", "it ends with a dot or a blank"),
            ("a\\b", "", "it contains a character that no name may have"),
            ("a", "\0.srt", "it contains a character that no name may have"),
            ("a%2fb", "", "it contains a character that no name may have"),
            ("a", "\n", "it contains a character that no name may have"),
            ("nul", ".srt", "it is a device's"),
            ("COM1", "", "it is a device's"),
            (".a", "", "it begins with a dot or a blank"),
        ] {
            let error = FileName::result(hash, extension).unwrap_err();
            assert_eq!(error.reason(), reason, "{hash:?} {extension:?}");
            assert!(!error.to_string().chars().any(char::is_control), "{error}");
        }
        assert!(FileName::result("console", ".srt").is_ok());
        assert!(FileName::result("com10", ".srt").is_ok());
        assert_eq!(FileName::sample("Media", "").unwrap_err().reason(), "it is a folder's");
        assert!(FileName::sample("media", "ts").is_ok());
        assert!(FileName::result("media", "").is_ok());
    }

    #[test]
    fn the_longest_part_has_255_bytes() {
        assert!(FileName::result(&"a".repeat(MAX_PART), "").is_ok());
        assert_eq!(FileName::result(&"a".repeat(MAX_PART + 1), "").unwrap_err().reason(), "it is too long");
        assert!(FileName::result(&"é".repeat(127), "").is_ok());
        assert!(FileName::result(&"é".repeat(128), "").is_err());
    }

    #[test]
    fn only_what_is_a_name_is_parsed() {
        for name in
            ["TestResults/x.srt", "LogFiles/1/2.txt", "TestFiles/extra/a_1.x", "test_artifacts/1/coredump"]
        {
            assert_eq!(text(FileName::parse(name)), name);
        }
        for other in [
            "",
            "x",
            "/",
            "/x",
            "TestResults",
            "TestResults/",
            "/TestResults/x",
            "TestResultsX/x",
            "vm_data/x",
            "TestResults//x",
            "TestResults/../x",
            "LogFiles/./x",
            "TestFiles/media",
            "TestFiles/a/../b",
            "../TestFiles/x",
        ] {
            assert!(FileName::parse(other).is_err(), "{other:?}");
        }
    }

    proptest! {
        #[test]
        fn whatever_is_stored_is_refused_or_one_part_of_its_folder(hash in "\\PC{0,20}|[./\\\\%a:~ \0]{0,8}", extension in "[./\\\\a ~:\n]{0,6}|\\PC{0,6}") {
            for (name, folder) in [
                (FileName::result(&hash, &extension), "TestResults/"),
                (FileName::sample(&hash, &extension), "TestFiles/"),
                (FileName::extra_file(&hash, 1, &extension), "TestFiles/extra/"),
                (FileName::media_info(&hash), "TestFiles/media/"),
                (FileName::queued(&hash, &extension), "QueuedFiles/"),
            ] {
                let Ok(name) = name else { continue };
                let part = name.as_str().strip_prefix(folder).expect("its folder");
                prop_assert!(!part.contains('/') && !part.is_empty() && part.starts_with(&hash));
                // On a store of objects it is the same text, and neither
                // encoded nor cut.
                let path = object_store::path::Path::parse(name.as_str()).expect("a path");
                prop_assert_eq!(path.as_ref(), name.as_str());
                prop_assert_eq!(FileName::parse(name.as_str()), Ok(name.clone()));
                if name.as_str().is_ascii() {
                    prop_assert_eq!(object_store::path::Path::from(name.as_str()), path);
                }
            }
        }

        #[test]
        fn hashes_with_plain_extensions_are_names(hash in "[0-9a-f]{64}", extension in "(\\.[a-z0-9]{1,5}){0,2}") {
            prop_assert_eq!(text(FileName::result(&hash, &extension)), format!("TestResults/{hash}{extension}"));
        }
    }
}
