//! What kind of file an upload is, by its first bytes, and whether such files
//! are forbidden.
//!
//! What the content says counts as well as the name: a program is one, whatever
//! it is called. Databases hold media types under the names that other programs
//! gave them, so a kind goes by all its usual names.

use serde_json::json;

use super::authorize::Denial;
use super::upload_name::UploadName;

/// How many bytes at the beginning of a file say what it is.
pub const HEAD: usize = 8192;

/// The length of a packet of an MPEG transport stream.
const PACKET: usize = 188;

/// Names that stand for one media type.
const ALIASES: &[&[&str]] = &[
    &[
        "application/vnd.microsoft.portable-executable",
        "application/x-dosexec",
        "application/x-msdownload",
        "application/x-msdos-program",
        "application/x-ms-dos-executable",
    ],
    &[
        "application/x-executable",
        "application/x-elf",
        "application/x-pie-executable",
        "application/x-sharedlib",
        "application/x-object",
    ],
    &["application/x-mach-binary", "application/x-mach-o"],
    &["application/java", "application/java-vm", "application/x-java-applet"],
    &["application/zip", "application/x-zip-compressed"],
    &["application/gzip", "application/x-gzip"],
    &["application/x-bzip2", "application/x-bzip"],
    &["application/vnd.rar", "application/x-rar", "application/x-rar-compressed"],
    &["application/vnd.debian.binary-package", "application/x-debian-package", "application/x-deb"],
    &["application/x-shockwave-flash", "application/vnd.adobe.flash.movie"],
    &["application/vnd.sqlite3", "application/x-sqlite3"],
    &["application/rtf", "text/rtf"],
    &["text/xml", "application/xml"],
    &["text/x-shellscript", "application/x-sh", "application/x-shellscript", "text/x-sh"],
    &["text/x-python", "text/x-script.python"],
    &["text/x-php", "application/x-php", "application/x-httpd-php"],
    &["text/javascript", "application/javascript", "application/x-javascript"],
    &["text/x-msdos-batch", "application/x-bat"],
    &["video/x-msvideo", "video/avi", "video/vnd.avi"],
    &["application/x-empty", "inode/x-empty"],
];

/// The interpreters of scripts, by what their names begin with: the media type
/// and the extension of what they run.
const INTERPRETERS: &[(&str, &str, &str)] = &[
    ("python", "text/x-python", "py"),
    ("pypy", "text/x-python", "py"),
    ("perl", "text/x-perl", "pl"),
    ("ruby", "text/x-ruby", "rb"),
    ("node", "text/javascript", "js"),
    ("deno", "text/javascript", "js"),
    ("bun", "text/javascript", "js"),
    ("php", "text/x-php", "php"),
    ("lua", "text/x-lua", "lua"),
    ("tclsh", "text/x-tcl", "tcl"),
];

/// What a file is: usually one thing, but a script in Python is a script, too.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Kind {
    /// Its media types, without other names for the same.
    pub types: Vec<&'static str>,
    /// The extensions that such files have, in lower case and without a dot.
    pub extensions: Vec<&'static str>,
}

/// What no upload may be, as it is stored.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Forbidden {
    /// Extensions, without a dot.
    pub extensions: Vec<String>,
    /// Media types.
    pub types: Vec<String>,
}

impl Kind {
    fn one(media: &'static str, extension: &'static str) -> Self {
        Self { types: vec![media], extensions: vec![extension] }
    }

    /// The kind of a file that begins with these bytes, at most [`HEAD`] of them;
    /// fewer only where the file has no more.
    pub fn of(head: &[u8]) -> Self {
        if head.is_empty() {
            return Self { types: vec!["application/x-empty"], extensions: Vec::new() };
        }
        if let Some(line) = head.strip_prefix(b"#!") {
            return script(line);
        }
        if is_transport_stream(head) {
            return Self::one("video/mp2t", "ts");
        }
        if starts_with(head, b"<?php") {
            return Self::one("text/x-php", "php");
        }
        if starts_with(head, b"@echo off") {
            return Self::one("text/x-msdos-batch", "bat");
        }
        match infer::get(head) {
            // Two bytes, which any media file may begin with.
            Some(found) if found.extension() != "obj" => Self::one(found.mime_type(), found.extension()),
            _ if is_text(head) => Self { types: vec!["text/plain"], extensions: Vec::new() },
            _ => Self { types: vec!["application/octet-stream"], extensions: Vec::new() },
        }
    }

    /// Whether it is of this media type, in any letter case and whatever its
    /// parameters, under any of its names.
    pub fn is_type(&self, media: &str) -> bool {
        let media = media.split(';').next().unwrap_or_default().trim().to_ascii_lowercase();
        self.types.iter().any(|own| {
            let alias = |names: &&[&str]| names.contains(own) && names.contains(&media.as_str());
            *own == media || ALIASES.iter().any(alias)
        })
    }
}

/// Uploading a file of this name that begins with `head`: neither an extension
/// of the name, wherever it stands, nor what the content is may be forbidden.
pub fn upload_type(name: &UploadName, head: &[u8], forbidden: &Forbidden) -> Result<(), Denial> {
    let named: Vec<&String> =
        forbidden.extensions.iter().filter(|extension| name.has_extension(extension)).collect();
    if !named.is_empty() {
        let message = "Files with such an extension may not be uploaded.";
        return Err(Denial::forbidden(message, [("forbidden_extensions", json!(named))]));
    }
    let kind = Kind::of(head);
    let types: Vec<&String> = forbidden.types.iter().filter(|media| kind.is_type(media)).collect();
    if !types.is_empty() {
        let message = "Files with such content may not be uploaded.";
        return Err(Denial::forbidden(message, [("forbidden_types", json!(types))]));
    }
    let plain = |extension: &str| extension.trim().trim_start_matches('.').to_ascii_lowercase();
    let implied = |extension: &&String| kind.extensions.contains(&plain(extension).as_str());
    let implied: Vec<&String> = forbidden.extensions.iter().filter(implied).collect();
    if !implied.is_empty() {
        let message = "The content is that of files whose extension may not be uploaded.";
        return Err(Denial::forbidden(message, [("forbidden_extensions", json!(implied))]));
    }
    Ok(())
}

/// A script, by what follows `#!` on its first line.
fn script(line: &[u8]) -> Kind {
    let line = line.split(|byte| *byte == b'\n').next().unwrap_or_default();
    let line = String::from_utf8_lossy(line);
    let mut words = line.split_ascii_whitespace().map(|word| word.rsplit('/').next().unwrap_or_default());
    let first = words.next().unwrap_or_default();
    let program = match first {
        // Its options, and what it sets, come before the program.
        "env" => words.find(|word| !word.starts_with('-') && !word.contains('=')).unwrap_or_default(),
        _ => first,
    };
    let mut kind = Kind::one("text/x-shellscript", "sh");
    if let Some((_, media, extension)) =
        INTERPRETERS.iter().find(|(interpreter, _, _)| program.starts_with(interpreter))
    {
        kind.types.push(media);
        kind.extensions.push(extension);
    }
    kind
}

/// Whether it begins with this, after blanks and in any letter case.
fn starts_with(head: &[u8], text: &[u8]) -> bool {
    let head = head.strip_prefix(b"\xef\xbb\xbf").unwrap_or(head).trim_ascii_start();
    head.get(..text.len()).is_some_and(|beginning| beginning.eq_ignore_ascii_case(text))
}

/// Whether packets of a transport stream begin where they should, with or
/// without a time before each.
fn is_transport_stream(head: &[u8]) -> bool {
    let synced = |first: usize, length: usize| {
        let at: Vec<_> = head.iter().skip(first).step_by(length).take(3).collect();
        at.len() == 3 && at.iter().all(|byte| **byte == 0x47)
    };
    synced(0, PACKET) || synced(4, PACKET + 4)
}

/// Whether these bytes are UTF-8 without control characters; the last
/// character may be cut.
fn is_text(head: &[u8]) -> bool {
    let text = match std::str::from_utf8(head) {
        Ok(text) => text,
        Err(error) if error.error_len().is_none() => {
            let whole = head.get(..error.valid_up_to()).unwrap_or_default();
            std::str::from_utf8(whole).unwrap_or_default()
        }
        Err(_) => return false,
    };
    !text.is_empty() && text.chars().all(|c| !c.is_control() || "\t\n\r\u{c}\u{1b}".contains(c))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const EXE: &[u8] = b"MZ\x90\0\x03\0\0\0\x04\0\0\0\xff\xff\0\0";
    const ELF: &[u8] =
        b"\x7fELF\x02\x01\x01\0\0\0\0\0\0\0\0\0\x02\0\x3e\0\x01\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0";

    fn stream(first: usize, length: usize) -> Vec<u8> {
        let mut content = vec![0; first + 4 * length];
        content.iter_mut().skip(first).step_by(length).for_each(|byte| *byte = 0x47);
        content
    }

    fn forbidding(extensions: &[&str], types: &[&str]) -> Forbidden {
        let own = |texts: &[&str]| texts.iter().map(|text| (*text).to_owned()).collect();
        Forbidden { extensions: own(extensions), types: own(types) }
    }

    #[test]
    fn content_says_what_it_is() {
        for (head, media, extensions) in [
            (&b""[..], "inode/x-empty", &[][..]),
            (EXE, "application/x-dosexec", &["exe"]),
            (ELF, "application/x-sharedlib", &["elf"]),
            (b"#!/bin/sh\necho", "application/x-sh", &["sh"]),
            (b"#!", "text/x-shellscript", &["sh"]),
            (b"#! /usr/bin/env -S X=1 python3 -u\n", "text/x-script.python", &["sh", "py"]),
            (b"#!/usr/bin/perl", "text/x-perl", &["sh", "pl"]),
            (b"#!/usr/bin/node\n", "application/javascript", &["sh", "js"]),
            (b" \n<?PHP echo 1;", "application/x-php", &["php"]),
            (b"@ECHO OFF\r\n", "text/x-msdos-batch", &["bat"]),
            (b"<!DOCTYPE html><p>", "text/html", &["html"]),
            (b"PK\x03\x04 and more", "application/zip", &["zip"]),
            (b"caf\xc3\xa9\n", "text/plain; charset=utf-8", &[]),
            (b"caf\xc3", "TEXT/PLAIN", &[]),
            (b"caf\xe9 \0", "application/octet-stream", &[]),
            (b"\x64\x86\0\0 not an object file", "application/octet-stream", &[]),
            (&stream(0, 188), "video/mp2t", &["ts"]),
            (&stream(4, 192), "video/mp2t", &["ts"]),
        ] {
            let kind = Kind::of(head);
            assert!(kind.is_type(media), "{kind:?} is not {media}");
            assert_eq!(kind.extensions, extensions, "{media}");
        }
        assert!(!Kind::of(&stream(0, 187)).is_type("video/mp2t"));
        assert!(!Kind::of(EXE).is_type("application/x-executable"));
    }

    #[test]
    fn what_is_forbidden_is_refused_by_name_or_content() {
        let refused = |name: &str, head: &[u8], forbidden: &Forbidden| match upload_type(
            &UploadName::of(name).unwrap(),
            head,
            forbidden,
        ) {
            Err(Denial::Forbidden { details, .. }) => Some(json!(details)),
            Err(Denial::NotVisible) => panic!("it is there"),
            Ok(()) => None,
        };
        let media = stream(0, 188);
        let scripts = forbidding(&["js", "SH", ".exe"], &["text/x-python; version=3"]);
        for (name, head, expected) in [
            ("a.js", &media[..], json!({ "forbidden_extensions": ["js"] })),
            ("a.JS.ts", &media, json!({ "forbidden_extensions": ["js"] })),
            ("a.sh", &media, json!({ "forbidden_extensions": ["SH"] })),
            ("a.ts", b"#!/bin/dash", json!({ "forbidden_extensions": ["SH"] })),
            ("a", EXE, json!({ "forbidden_extensions": [".exe"] })),
            ("a.ts", b"#!/usr/bin/python", json!({ "forbidden_types": ["text/x-python; version=3"] })),
        ] {
            assert_eq!(refused(name, head, &scripts), Some(expected), "{name}");
        }
        for (name, head) in
            [("js", &media[..]), ("a.ts", &media), ("ajs.ts", b"text"), ("a.ts", ELF), ("a.ts", b"")]
        {
            assert_eq!(refused(name, head, &scripts), None, "{name}");
            assert_eq!(refused(name, head, &Forbidden::default()), None, "{name}");
        }
    }

    #[test]
    fn names_of_one_type_are_in_one_row_only() {
        let mut all: Vec<&str> = ALIASES.iter().flat_map(|names| names.iter().copied()).collect();
        let count = all.len();
        all.sort_unstable();
        all.dedup();
        assert_eq!(all.len(), count);
    }

    proptest! {
        #[test]
        fn any_bytes_are_of_some_kind(head in proptest::collection::vec(any::<u8>(), 0..600)) {
            prop_assert!(!Kind::of(&head).types.is_empty());
        }

        #[test]
        fn a_script_is_one_whatever_follows(rest in proptest::collection::vec(any::<u8>(), 0..200)) {
            let head = [b"#!".as_slice(), &rest].concat();
            prop_assert!(Kind::of(&head).is_type("text/x-shellscript"));
        }
    }
}
