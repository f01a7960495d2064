//! Values that a database may hold and that cannot be file names: each is
//! refused, or its file stays where it belongs.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use bytes::Bytes;
use touchstone::blobs::Blobs;
use touchstone::domain::file_name::{FileName, UnsafeName};

/// Ways up, and ways to write them.
const UP: &[&str] = &[
    "..",
    "../",
    "..\\",
    "../..",
    "..\\..",
    "....//",
    "..../",
    "..;/",
    "%2e%2e",
    "%2e%2e%2f",
    "%2E%2E/",
    "..%2f",
    "..%5c",
    "..%c0%af",
    "%252e%252e%252f",
    "..%00/",
    "\u{2025}",
    "\u{ff0e}\u{ff0e}",
    ".\u{200b}.",
    "%u002e%u002e",
    "0x2e0x2e/",
    ".\0.",
    ". .",
    ".. ",
    " ..",
    "..\n",
    "..\t/",
    "~/..",
    "./..",
    "/./../",
];

/// Where one might want to get.
const TARGETS: &[&str] = &[
    "etc/passwd",
    "/etc/passwd",
    "\\windows\\system32",
    "C:\\boot.ini",
    "TestFiles/sample1.ts",
    "LogFiles/1.txt",
    "sentinel",
    "\\\\server\\share",
    "proc/self/environ",
];

/// Values that are hostile by themselves.
const ALONE: &[&str] = &[
    "",
    ".",
    "..",
    "...",
    "/",
    "//",
    "\\",
    " ",
    "\0",
    "a\0b",
    "a\0.srt",
    "\n",
    "a\nb",
    "a\r\n",
    "\t",
    "\u{1b}[31m",
    "\u{7f}",
    "\u{85}",
    "\u{2028}",
    "\u{feff}",
    "\u{202e}gnp.exe",
    "a\u{202e}b",
    "\u{200b}",
    "a\u{200d}b",
    "e\u{301}",
    "\u{fdfa}",
    "\u{ff0f}",
    "a\u{ff0f}b",
    "\u{2044}",
    "\u{2215}",
    "\u{29f8}",
    "\u{ff3c}",
    "\u{2024}\u{2024}",
    "con",
    "CON",
    "Con.txt",
    "prn",
    "aux",
    "AUX.srt",
    "nul",
    "NUL",
    "nul.tar.gz",
    "com1",
    "COM9.log",
    "com\u{b9}",
    "lpt1",
    "LPT9",
    "lpt0",
    "conin$",
    "CONOUT$",
    "clock$",
    "a:b",
    "a:b:$DATA",
    "file::$INDEX_ALLOCATION",
    "C:",
    "c:x",
    "a ",
    " a",
    "a.",
    "a..",
    "a. .",
    "a\u{a0}",
    ".hidden",
    ".touchstone-0",
    ".git",
    ".htaccess",
    "-rf",
    "--help",
    "$(id)",
    "`id`",
    "|id",
    ";id",
    "&id",
    "a*b",
    "a?b",
    "a<b",
    "a>b",
    "a|b",
    "a\"b",
    "a'b",
    "a#b",
    "a#1",
    "x#123",
    "a%b",
    "%",
    "%00",
    "%2f",
    "a%2fb",
    "a%5cb",
    "a{b}",
    "a[b]",
    "a^b",
    "a~b",
    "~",
    "~root",
    "a~1",
    "a+b",
    "a=b",
    "a@b",
    "a!b",
    "a&b",
    "a;b",
    "a,b",
    "a(b)",
    "media",
    "MEDIA",
    "extra",
    "Extra",
    "s3://bucket/x",
    "gs://x",
    "file:///etc/passwd",
    "http://host/x",
    "//host/x",
    "?versionId=1",
    "x?y=z",
    "x&y",
    "\u{1f4a9}",
    "\u{10ffff}",
    "\u{fffd}",
    "\u{e000}",
    "ﬁ",
    "ß",
    "İ",
    "Ⅷ",
    "ＴｅｓｔＦｉｌｅｓ",
    "null",
    "None",
    "undefined",
    "NaN",
    "-1",
    "0",
];

fn values() -> BTreeSet<String> {
    let mut values: BTreeSet<String> = ALONE.iter().map(|&value| value.to_owned()).collect();
    for up in UP {
        for target in TARGETS {
            values.insert(format!("{up}{target}"));
            values.insert(format!("{up}/{target}"));
            values.insert(format!("abc/{up}/{target}"));
        }
        values.insert(format!("abc{up}"));
        values.insert(format!("{up}abc"));
        values.insert(format!("a{up}b"));
    }
    for length in [254, 255, 256, 257, 1024, 4096, 70_000] {
        values.insert("a".repeat(length));
        values.insert("é".repeat(length / 2));
        values.insert(format!("{}.srt", "a".repeat(length - 4)));
    }
    for code in 0..=0xff {
        let odd = char::from(code);
        values.insert(format!("a{odd}b"));
        values.insert(format!("{odd}a"));
        values.insert(format!("a{odd}"));
    }
    values
}

/// Every name that can be made with a value, and the folder it belongs into.
fn names(value: &str) -> [(&'static str, Result<FileName, UnsafeName>); 9] {
    [
        ("TestResults", FileName::result(value, ".srt")),
        ("TestResults", FileName::result(value, "")),
        ("TestResults", FileName::result("abc", value)),
        ("TestFiles", FileName::sample(value, "ts")),
        ("TestFiles", FileName::sample("abc", value)),
        ("TestFiles/media", FileName::media_info(value)),
        ("TestFiles/extra", FileName::extra_file(value, 1, value)),
        ("QueuedFiles", FileName::queued(value, ".ts")),
        ("QueuedFiles", FileName::queued("abc", value)),
    ]
}

/// Every file below a folder.
fn files(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() { found.extend(files(&path)) } else { found.push(path) }
    }
    found
}

#[tokio::test]
async fn every_hostile_value_is_refused_or_stays_in_its_folder() {
    let values = values();
    assert!(values.len() >= 1500, "{}", values.len());
    let outer = tempfile::tempdir().unwrap();
    let outer = outer.path().canonicalize().unwrap();
    let (root, sentinel) = (outer.join("deep/root"), outer.join("deep/sentinel"));
    let blobs = Blobs::open(&root.display().to_string()).unwrap();
    std::fs::write(&sentinel, "untouched").unwrap();
    let (mut refused, mut taken) = (0, 0);
    for value in &values {
        for (folder, name) in names(value) {
            let Ok(name) = name else {
                refused += 1;
                continue;
            };
            taken += 1;
            let about = format!("{value:?} as {name}");
            blobs
                .put(&name, Bytes::from(name.to_string()))
                .await
                .unwrap_or_else(|error| panic!("{about}: {error}"));
            let there = files(&outer);
            let path = root.join(folder).join(name.last_part());
            assert_eq!(there.len(), 2, "{about}: {there:?}");
            assert!(there.contains(&path) && there.contains(&sentinel), "{about}: {there:?}");
            assert_eq!(path.parent(), Some(root.join(folder).as_path()), "{about}");
            let (content, stat) = blobs.read_all(&name, 1000).await.unwrap().expect("what was written");
            assert_eq!(
                (&content[..], stat.size),
                (name.as_str().as_bytes(), content.len() as u64),
                "{about}"
            );
            assert!(blobs.delete(&name).await.unwrap(), "{about}");
        }
    }
    assert_eq!(std::fs::read_to_string(sentinel).unwrap(), "untouched");
    // Both ways were gone often.
    assert!(refused > 5000 && taken > 500, "{refused} refused, {taken} taken");
}

#[test]
fn what_leads_up_is_always_refused() {
    for up in UP {
        for target in TARGETS {
            let value = format!("{up}/{target}");
            for (_, name) in names(&value) {
                assert!(name.is_err(), "{value:?}");
            }
        }
    }
}
