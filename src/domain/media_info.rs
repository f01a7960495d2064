//! What MediaInfo found in a sample, out of the XML it wrote.
//!
//! Two forms of it are read: that of today, in which a `MediaInfo` holds
//! `media`, and that of old versions, in which a `Mediainfo` holds `File`. The
//! keys of a track are the names of its elements. A report that cannot be read
//! is none; a value that is not what it should be is shown as it is.

use roxmltree::{Document, Node, ParsingOptions};
use serde_json::{Map, Value, json};

/// The most bytes a report may have.
pub const MAX_BYTES: usize = 4 << 20;

/// The most elements, texts and comments together.
const MAX_NODES: u32 = 200_000;

/// The most quotes between the beginnings of two tags: two for each attribute.
/// The parser compares every attribute of an element with every other.
const MAX_QUOTES: usize = 512;

/// The most declarations of a namespace; there is one. The parser copies them
/// from each element to those within.
const MAX_NAMESPACES: usize = 16;

/// The unit of the length of a track, in parts of a second, by the name of the
/// report's root.
fn unit(root: &str) -> Option<f64> {
    match root {
        "MediaInfo" => Some(1.0),
        "Mediainfo" => Some(1000.0),
        _ => None,
    }
}

/// The parts of a report, in the order they are shown; nothing if it cannot be
/// read or holds no track. It takes time, though little: milliseconds for the
/// largest.
pub fn parse(report: &[u8]) -> Option<Vec<Map<String, Value>>> {
    if report.len() > MAX_BYTES {
        return None;
    }
    // One bad byte in a title is no reason to show nothing.
    let text = String::from_utf8_lossy(report);
    let text = text.trim_start_matches('\u{feff}');
    if is_costly(text) {
        return None;
    }
    let options = ParsingOptions { allow_dtd: false, nodes_limit: MAX_NODES, ..ParsingOptions::default() };
    let document = Document::parse_with_options(text, options).ok()?;
    let root = document.root_element();
    let unit = unit(root.tag_name().name())?;
    let tracks: Vec<Node<'_, '_>> = child(root, &["media", "File"])?
        .children()
        .filter(|node| node.is_element() && node.tag_name().name() == "track")
        .collect();
    if tracks.is_empty() {
        return None;
    }
    let of = |kind: &'static str| tracks.iter().filter(move |track| track.attribute("type") == Some(kind));
    let general = of("General").next().map(|track| fields(*track, unit)).unwrap_or_default();
    let videos: Vec<_> = of("Video").map(|track| fields(*track, unit)).collect();
    let captions: Vec<_> = of("Text")
        .map(|track| {
            let mut fields = fields(*track, unit);
            // The number that a program picks the track by.
            fields.entry("ID").or_insert(Value::Null);
            fields
        })
        .collect();
    let parts = [
        ("Media info version", json!(version(root))),
        ("General", Value::Object(general)),
        ("Video", json!(videos)),
        ("Captions", json!(captions)),
    ];
    let part = |(name, value): (&str, Value)| {
        Map::from_iter([("name".to_owned(), json!(name)), ("value".to_owned(), value)])
    };
    Some(parts.into_iter().map(part).collect())
}

/// Whether reading the text could take much longer than its length says.
fn is_costly(text: &str) -> bool {
    text.matches("xmlns").count() > MAX_NAMESPACES
        || text
            .split('<')
            .any(|tag| tag.bytes().filter(|byte| matches!(byte, b'"' | b'\'')).count() > MAX_QUOTES)
}

/// The first child element of one of these names.
fn child<'a, 'b>(node: Node<'a, 'b>, names: &[&str]) -> Option<Node<'a, 'b>> {
    node.children().find(|child| child.is_element() && names.contains(&child.tag_name().name()))
}

/// The version of the report, else that of the program.
fn version<'a>(root: Node<'a, '_>) -> Option<&'a str> {
    root.attribute("version")
        .or_else(|| child(root, &["creatingLibrary"]).and_then(|library| library.attribute("version")))
}

/// The texts of a track by name. Of several of one name the first is the
/// plainest.
fn fields(track: Node<'_, '_>, unit: f64) -> Map<String, Value> {
    let mut fields = Map::new();
    for node in track.children().filter(Node::is_element) {
        if node.tag_name().name() == "extra" {
            for node in node.children().filter(Node::is_element) {
                add(&mut fields, node, unit);
            }
        } else {
            add(&mut fields, node, unit);
        }
    }
    fields
}

fn add(fields: &mut Map<String, Value>, node: Node<'_, '_>, unit: f64) {
    let name = node.tag_name().name();
    let text = node.text().unwrap_or_default().trim();
    if text.is_empty() || fields.contains_key(name) {
        return;
    }
    let shown = match name {
        "FileSize" => number(text).map(size),
        "Duration" => number(text).and_then(|length| duration(length / unit)),
        _ => None,
    };
    fields.insert(name.to_owned(), json!(shown.as_deref().unwrap_or(text)));
}

/// Reads plain digits with at most one point.
fn number(text: &str) -> Option<f64> {
    let plain = text.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.');
    text.parse::<f64>().ok().filter(|number| plain && number.is_finite())
}

/// A number of bytes as `x.y MB`.
fn size(bytes: f64) -> String {
    format!("{:.1} MB", bytes / 1e6)
}

/// A number of seconds as `Xm Ys`; nothing for one that no medium has.
fn duration(seconds: f64) -> Option<String> {
    if seconds >= f64::from(u32::MAX) {
        return None;
    }
    // It fits, as was just seen.
    let seconds = seconds as u32;
    Some(format!("{}m {}s", seconds / 60, seconds % 60))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const GOOD: &str = r#"<?xml version="1.0" encoding="UTF-8"?>
<MediaInfo xmlns="https://mediaarea.net/mediainfo" version="2.0">
<creatingLibrary version="19.09" url="https://mediaarea.net/MediaInfo">MediaInfoLib</creatingLibrary>
<media ref="/samples/a&amp;b.ts">
<track type="General"><VideoCount>1</VideoCount><Format>MPEG-TS</Format><FileSize>10485760</FileSize>
<Duration>125.984</Duration><Duration>never</Duration><Empty/>
<extra><OverallBitRate_Precision_Min>1</OverallBitRate_Precision_Min></extra></track>
<track type="Video"><ID>481</ID><Format>MPEG Video</Format><Duration>59.9</Duration><Title>a &lt;b&gt; "c"</Title></track>
<track type="Audio"><ID>482</ID></track>
<track type="Text" typeorder="1"><ID>481-CC1</ID><Format>EIA-608</Format></track>
<track type="Text" typeorder="2"><Format>EIA-708</Format></track>
</media></MediaInfo>
"#;

    fn read(report: &str) -> Value {
        json!(parse(report.as_bytes()))
    }

    #[test]
    fn a_report_becomes_four_parts() {
        let wanted = json!([
            { "name": "Media info version", "value": "2.0" },
            { "name": "General", "value": {
                "VideoCount": "1", "Format": "MPEG-TS", "FileSize": "10.5 MB", "Duration": "2m 5s",
                "OverallBitRate_Precision_Min": "1",
            } },
            { "name": "Video", "value": [
                { "ID": "481", "Format": "MPEG Video", "Duration": "0m 59s", "Title": "a <b> \"c\"" },
            ] },
            { "name": "Captions", "value": [
                { "ID": "481-CC1", "Format": "EIA-608" },
                { "Format": "EIA-708", "ID": null },
            ] },
        ]);
        assert_eq!(read(GOOD), wanted);
        assert_eq!(read(&format!("\u{feff}{GOOD}")), wanted);
    }

    #[test]
    fn the_form_of_old_versions_is_read_too() {
        let old = r#"<Mediainfo version="0.7.85"><File><track type="General"><File_size>1.5 GiB</File_size>
            <Duration>61000</Duration></track></File></Mediainfo>"#;
        assert_eq!(
            read(old),
            json!([
                { "name": "Media info version", "value": "0.7.85" },
                { "name": "General", "value": { "File_size": "1.5 GiB", "Duration": "1m 1s" } },
                { "name": "Video", "value": [] },
                { "name": "Captions", "value": [] },
            ])
        );
    }

    #[test]
    fn what_is_missing_or_no_number_is_shown_as_it_is() {
        let general = |fields: &str| {
            let report =
                format!("<MediaInfo><media><track type=\"General\">{fields}</track></media></MediaInfo>");
            let read = read(&report);
            assert_eq!(read[0]["value"], Value::Null, "{report}");
            read[1]["value"].clone()
        };
        assert_eq!(general(""), json!({}));
        for odd in
            ["N/A", "-1", "1e9", "inf", "NaN", "1.2.3", "..", "00:01:02", "0x10", "99999999999999999999"]
        {
            assert_eq!(general(&format!("<Duration>{odd}</Duration>")), json!({ "Duration": odd }));
        }
        for odd in ["10 MB", "-1", "1,5", "NaN"] {
            assert_eq!(general(&format!("<FileSize>{odd}</FileSize>")), json!({ "FileSize": odd }));
        }
        assert_eq!(general("<FileSize>0</FileSize>"), json!({ "FileSize": "0.0 MB" }));
        assert_eq!(general("<Duration>.5</Duration>"), json!({ "Duration": "0m 0s" }));
        assert_eq!(general("text<!-- comment --><Format><x>deep</x></Format>"), json!({}));
        let library = "<MediaInfo><creatingLibrary version=\"19.09\"/><media><track/></media></MediaInfo>";
        assert_eq!(read(library)[0]["value"], "19.09");
    }

    #[test]
    fn what_is_no_report_gives_nothing() {
        for report in [
            "",
            "no XML",
            "<MediaInfo>",
            "<MediaInfo/>",
            "<MediaInfo version=\"2.0\"><media/></MediaInfo>",
            "<html><media><track type=\"General\"/></media></html>",
            "<MediaInfo><media><track></media></track></MediaInfo>",
            "<!DOCTYPE m [<!ENTITY a \"x\">]><MediaInfo><media><track><F>&a;</F></track></media></MediaInfo>",
            "<!DOCTYPE m SYSTEM \"file:///etc/passwd\"><MediaInfo><media><track/></media></MediaInfo>",
            "<MediaInfo><media><track><F>&unknown;</F></track></media></MediaInfo>",
        ] {
            assert_eq!(parse(report.as_bytes()), None, "{report}");
        }
        assert_eq!(parse(&vec![b' '; MAX_BYTES + 1]), None);
        assert_eq!(parse(&[0xff; 100]), None);
    }

    #[test]
    fn a_bad_byte_in_a_text_does_no_harm() {
        let mut bytes = GOOD.as_bytes().to_vec();
        let at = GOOD.find("MPEG Video").expect("a text");
        bytes[at] = 0xe9;
        assert_eq!(parse(&bytes).expect("a report")[2]["value"][0]["Format"], "\u{fffd}PEG Video");
    }

    #[test]
    fn what_would_take_too_long_is_not_read() {
        let inside = |filling: &str| {
            parse(format!("<MediaInfo><media><track>{filling}</track></media></MediaInfo>").as_bytes())
        };
        assert!(inside("").is_some());
        let attributes: String = (0..400_000).map(|i| format!(" a{i}=''")).collect();
        assert_eq!(inside(&format!("<a{attributes}/>")), None);
        let hidden: String = (0..300_000).map(|i| format!(" a{i}='>'")).collect();
        assert_eq!(inside(&format!("<a{hidden}/>")), None);
        let spaces: String = (0..50_000).map(|i| format!("<a xmlns:n{i}='x'>")).collect();
        assert_eq!(inside(&spaces), None);
        // Depth alone is no trouble, up to the number of nodes.
        let deep = |n: usize| format!("{}{}", "<a>".repeat(n), "</a>".repeat(n));
        assert!(inside(&deep(100_000)).is_some());
        assert_eq!(inside(&deep(250_000)), None);
        assert_eq!(inside(&"<a/>".repeat(250_000)), None);
    }

    proptest! {
        #[test]
        fn no_bytes_make_it_panic(bytes in proptest::collection::vec(any::<u8>(), 0..300)) {
            let _ = parse(&bytes);
        }

        #[test]
        fn no_change_of_a_good_report_makes_it_panic(
            edits in proptest::collection::vec((any::<prop::sample::Index>(), 0_usize..30, "[<>/&;\"'=a\\PC\u{0}]{0,6}"), 1..5)
        ) {
            let mut bytes = GOOD.as_bytes().to_vec();
            for (at, cut, put) in edits {
                let at = at.index(bytes.len() + 1);
                let end = (at + cut).min(bytes.len());
                bytes.splice(at..end, put.into_bytes());
            }
            if let Some(parts) = parse(&bytes) {
                prop_assert_eq!(parts.len(), 4);
                prop_assert!(parts.iter().all(|part| part.contains_key("name") && part.contains_key("value")));
                prop_assert!(parts[1]["value"].is_object() && parts[2]["value"].is_array() && parts[3]["value"].is_array());
            }
        }

        #[test]
        fn no_number_makes_it_panic(number in "[0-9.]{1,400}") {
            let report = format!("<MediaInfo><media><track type='General'><FileSize>{number}</FileSize><Duration>{number}</Duration></track></media></MediaInfo>");
            prop_assert!(parse(report.as_bytes()).is_some());
        }
    }
}
