//! What outputs hold.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD as BASE64;
use serde_json::{Value, json};
use touchstone::domain::digest::sha256_hex;
use touchstone::domain::output_tag;

use super::{bare_result, define, ends, output, running, wrote};
use crate::support::{Reply, World, each_database};

const MIB: usize = 1 << 20;

/// A world whose test 1 was to write `expected` and wrote `actual`; the run.
async fn differing(expected: &[u8], actual: &[u8]) -> (World, String, i32) {
    let world = World::new().await;
    let admin = world.admin().await;
    world.suite(2).await;
    world.put_result("base1.srt", expected);
    let got = world.put_output(actual);
    let run_id = running(&world).await;
    world.result(run_id, 1, 0, Some(&got)).await;
    world.result(run_id, 2, 0, None).await;
    ends(&world, run_id).await;
    (world, admin, run_id)
}

/// The content of an output of test 1 in a form.
async fn content(world: &World, token: &str, run_id: i32, what: &str, format: &str) -> Value {
    let path = output(run_id, 1, 1, &format!("{what}?format={format}"));
    world.get(&path, token).await.expect(200).json()
}

async fn if_none_match(world: &World, token: &str, path: &str, tag: &str) -> Reply {
    world.send(reqwest::Method::GET, path, Some(token), &[("if-none-match", tag)], None).await
}

#[each_database]
async fn expected_and_actual_as_text_and_as_bytes() {
    let (world, admin, run_id) = differing(b"should\r\nbe\n", b"is\n\rother").await;
    let digest = sha256_hex(b"is\n\rother");
    let text = content(&world, &admin, run_id, "actual", "text").await;
    let link = text["download_url"].as_str().expect("a link").to_owned();
    assert_eq!(
        text,
        json!({
            "run_id": run_id, "sample_id": 1, "regression_id": 1, "output_id": 1,
            "filename": format!("{digest}.srt"), "content_type": "application/octet-stream",
            "encoding": "utf-8", "charset": "utf-8", "content": "is\n\rother", "truncated": false,
            "size_bytes": 9, "sha256": digest, "download_url": link, "storage_status": "ok",
        })
    );
    let bytes = content(&world, &admin, run_id, "actual", "base64").await;
    assert_eq!((&bytes["encoding"], &bytes["charset"]), (&json!("base64"), &Value::Null));
    assert_eq!(bytes["content"], BASE64.encode(b"is\n\rother"));
    // Bytes are what is shown without a word.
    let path = output(run_id, 1, 1, "expected");
    let expected = world.get(&path, &admin).await.expect(200).json();
    assert_eq!((&expected["encoding"], &expected["filename"]), (&json!("base64"), &json!("base1.srt")));
    assert_eq!(expected["sha256"], sha256_hex(b"should\r\nbe\n"));
    let expected = content(&world, &admin, run_id, "expected", "text").await;
    assert_eq!(expected["content"], "should\r\nbe\n");

    let path = link.strip_prefix(&format!("{}/api/v1", world.base)).expect("a link to this server");
    let whole = world.send(reqwest::Method::GET, path, None, &[], None).await.expect(200);
    assert_eq!(whole.text, "is\n\rother");
}

#[each_database]
async fn text_is_exactly_what_the_file_holds() {
    for (bytes, charset, text) in [
        (&b""[..], "utf-8", ""),
        (b"\xef\xbb\xbfmarked\r\n", "utf-8", "\u{feff}marked\r\n"),
        ("grün \u{1f600}".as_bytes(), "utf-8", "grün \u{1f600}"),
        (b"gr\xfcn \x80", "windows-1252", "grün €"),
        (b"cut \xe2\x82", "windows-1252", "cut â‚"),
        (b"\0\x01\xff", "windows-1252", "\0\u{1}ÿ"),
    ] {
        let (world, admin, run_id) = differing(b"x", bytes).await;
        let file = content(&world, &admin, run_id, "actual", "text").await;
        assert_eq!((&file["charset"], &file["content"]), (&json!(charset), &json!(text)), "{bytes:?}");
        assert_eq!((&file["truncated"], &file["size_bytes"]), (&json!(false), &json!(bytes.len())));
    }
}

#[each_database]
async fn only_the_first_mib_is_shown() {
    // A character of two bytes lies across the border.
    let mut long = vec![b'a'; MIB - 1];
    long.extend("üb".as_bytes());
    let (world, admin, run_id) = differing(&vec![b'x'; MIB], &long).await;
    let text = content(&world, &admin, run_id, "actual", "text").await;
    assert_eq!((&text["truncated"], &text["size_bytes"]), (&json!(true), &json!(MIB + 2)));
    assert_eq!((&text["charset"], &text["sha256"]), (&json!("utf-8"), &json!(sha256_hex(&long))));
    assert!(text["content"].as_str().unwrap() == "a".repeat(MIB - 1));
    let bytes = content(&world, &admin, run_id, "actual", "base64").await;
    assert_eq!(bytes["truncated"], true);
    assert!(BASE64.decode(bytes["content"].as_str().unwrap()).unwrap() == long[..MIB]);
    // Exactly one MiB is all of it.
    for format in ["text", "base64"] {
        let whole = content(&world, &admin, run_id, "expected", format).await;
        assert_eq!((&whole["truncated"], &whole["size_bytes"]), (&json!(false), &json!(MIB)));
    }
}

#[each_database]
async fn an_output_that_equals_the_baseline_leads_to_it() {
    let (world, admin, run_id) = differing(b"x", b"y").await;
    world.put_result("base2.srt", "right");
    for (query, format) in [("", "base64"), ("?format=text", "text"), ("?format=base64", "base64")] {
        let reply = world.get(&output(run_id, 2, 2, &format!("actual{query}")), &admin).await.expect(303);
        let location = reply.header("location").to_owned();
        assert_eq!(
            location,
            format!("/api/v1{}", output(run_id, 2, 2, &format!("expected?format={format}")))
        );
        assert_eq!(reply.text, "");
        let path = location.strip_prefix("/api/v1").unwrap();
        let expected = world.get(path, &admin).await.expect(200).json();
        assert_eq!(expected["encoding"], if format == "text" { "utf-8" } else { "base64" });
    }
    // It is the baseline of the day, whatever is one now.
    world.sql("UPDATE regression_test_output SET correct = 'new'", &[]).await;
    world.put_result("new.srt", "new");
    let path = output(run_id, 2, 2, "expected?format=text");
    assert_eq!(world.get(&path, &admin).await.expect(200).json()["content"], "right");
}

#[each_database]
async fn what_is_not_there_is_a_404_that_says_what() {
    let world = World::new().await;
    let admin = world.admin().await;
    world.suite(4).await;
    define(&world, -1, 1, Some(""), Some(true)).await;
    define(&world, 11, 1, Some("eleven"), Some(true)).await;
    define(&world, 12, 1, None, Some(false)).await;
    let run_id = running(&world).await;
    bare_result(&world, run_id, 1, Some(0)).await;
    wrote(&world, run_id, 1, -1, "", Some("error")).await;
    world.result(run_id, 2, 0, Some("gone")).await;
    world.result(run_id, 3, 0, Some("")).await;
    ends(&world, run_id).await;
    let gone = "The actual file gone.srt is not present in storage.";
    let other = "Regression test 1 does not belong to sample 2.";
    let path = |run_id: i32, sample: i32, test: i32, output: i32, what: &str| {
        format!("/runs/{run_id}/samples/{sample}/regression-tests/{test}/outputs/{output}/{what}")
    };
    for (path, code, message) in [
        (path(999, 1, 1, 1, "expected"), "not_found", "Run 999 not found."),
        (
            path(run_id, 1, 9, 1, "expected"),
            "not_found",
            &format!("Regression test 9 not found in run {run_id}."),
        ),
        (path(run_id, 2, 1, 1, "expected"), "not_found", other),
        (path(run_id, 2, 1, 1, "actual"), "not_found", other),
        (path(run_id, 2, 1, 1, "diff"), "not_found", other),
        (path(run_id, 1, 4, 4, "expected"), "not_found", "No result for regression test 4."),
        (path(run_id, 1, 4, 4, "actual"), "not_found", "No result for regression test 4."),
        (path(run_id, 1, 1, 2, "expected"), "not_found", "Output 2 not found on regression test 1."),
        (path(run_id, 1, 1, 2, "actual"), "not_found", "Output 2 not found on regression test 1."),
        // It was neither reported nor had to be.
        (path(run_id, 1, 1, 11, "actual"), "not_found", "Output 11 not found on regression test 1."),
        (path(run_id, 1, 1, 1, "actual"), "missing_output", "Regression test 1 wrote no output 1."),
        (path(run_id, 1, 1, 12, "actual"), "missing_output", "Regression test 1 wrote no output 12."),
        (
            path(run_id, 1, 1, 1, "expected"),
            "not_found",
            "The expected file base1.srt is not present in storage.",
        ),
        (
            path(run_id, 1, 1, 12, "expected"),
            "not_found",
            "Output 12 of regression test 1 has no expected file.",
        ),
        (path(run_id, 1, 2, 2, "actual"), "not_found", gone),
        (path(run_id, 1, 3, 3, "actual"), "not_found", "Output 3 of regression test 3 has no actual file."),
    ] {
        let reply = world.get(&path, &admin).await.expect(404);
        assert_eq!((reply.code().as_str(), &reply.json()["message"]), (code, &json!(message)), "{path}");
    }
    // What was to be written is known even where nothing was.
    world.put_result("base1.srt", "one");
    let expected = world.get(&path(run_id, 1, 1, 1, "expected?format=text"), &admin).await.expect(200).json();
    assert_eq!((&expected["content"], &expected["filename"]), (&json!("one"), &json!("base1.srt")));
}

#[each_database]
async fn the_extension_is_the_runs_own() {
    let (world, admin, run_id) = differing(b"old", b"y").await;
    world.sql("UPDATE regression_test_output SET correct_extension = '.txt'", &[]).await;
    assert_eq!(content(&world, &admin, run_id, "expected", "text").await["filename"], "base1.srt");
    // A run of the original platform has none of its own.
    world.put_result("base1.txt", "new");
    super::foreign(&world, 70, &[]).await;
    world.result(70, 1, 0, Some("x")).await;
    world.compute(&[70]).await;
    assert_eq!(content(&world, &admin, 70, "expected", "text").await["content"], "new");
    // Old seeds have extensions without a dot.
    world.sql("UPDATE regression_test_output SET correct_extension = 'srt'", &[]).await;
    world.put_result("base1srt", "dotless");
    assert_eq!(content(&world, &admin, 70, "expected", "text").await["content"], "dotless");
}

#[each_database]
async fn a_stored_name_that_leaves_the_folder_is_refused() {
    let world = World::new().await;
    let admin = world.admin().await;
    world.suite(1).await;
    std::fs::write(world.folder().join("secret.srt"), "secret").unwrap();
    super::foreign(&world, 70, &[]).await;
    world.result(70, 1, 0, Some("x")).await;
    world.compute(&[70]).await;
    for (extension, expected, got) in [
        ("/../../../secret.srt", "base1", "x"),
        ("/../x", "base1", "x"),
        ("..\\x", "base1", "x"),
        (".s\u{1}rt", "base1", "x"),
        (".srt", "../secret", "../secret"),
        (".srt", "../../secret", "../../secret"),
        (".srt", "/etc/passwd", "a/b"),
    ] {
        world.sql("UPDATE regression_test_output SET correct_extension = ?", &[extension.into()]).await;
        world.sql("UPDATE test_result_file SET expected = ?, got = ?", &[expected.into(), got.into()]).await;
        world.sql("UPDATE test_result_file SET got = 'y' WHERE got = expected", &[]).await;
        let mut whats = vec!["expected", "diff"];
        if extension != ".srt" || got == "a/b" {
            whats.push("actual");
        }
        for what in whats {
            let reply = world.get(&output(70, 1, 1, what), &admin).await.expect(403);
            assert_eq!(
                (reply.code().as_str(), &reply.json()["message"]),
                ("forbidden", &json!("Invalid file path.")),
                "{extension:?} {expected} {what}"
            );
            assert!(!reply.text.contains("secret"), "{}", reply.text);
        }
    }
}

#[cfg(unix)]
#[each_database]
async fn a_link_that_leaves_the_folder_is_refused() {
    let (world, admin, run_id) = differing(b"x", b"y").await;
    let folder = world.folder();
    std::fs::write(folder.join("secret.srt"), "secret").unwrap();
    let place = folder.join("files/TestResults/base1.srt");
    std::fs::remove_file(&place).unwrap();
    std::os::unix::fs::symlink(folder.join("secret.srt"), place).unwrap();
    for what in ["expected", "diff"] {
        let reply = world.get(&output(run_id, 1, 1, what), &admin).await.expect(403);
        assert_eq!(reply.code(), "forbidden");
    }
    world.get(&output(run_id, 1, 1, "actual"), &admin).await.expect(200);
}

#[each_database]
async fn a_client_that_has_it_gets_a_304() {
    let (world, admin, run_id) = differing(b"x", b"y").await;
    for what in ["expected?format=text", "expected", "actual?format=text", "actual"] {
        let path = output(run_id, 1, 1, what);
        // A tag holds as long as the link in the reply does; one may end in between.
        let mut tries = 0;
        let tag = loop {
            let tag = world.get(&path, &admin).await.expect(200).header("etag").to_owned();
            let again = if_none_match(&world, &admin, &path, &tag).await;
            if again.status == 304 {
                assert_eq!((again.header("etag"), again.text.as_str()), (tag.as_str(), ""));
                break tag;
            }
            tries += 1;
            assert!(tries < 3, "{what}: {}", again.status);
        };
        let sha256 = sha256_hex(if what.starts_with("expected") { b"x" } else { b"y" });
        assert_eq!(output_tag::sha256_of(&tag), Some(sha256.as_str()));
        for header in [format!("\"x\", W/{tag}"), "*".to_owned()] {
            if_none_match(&world, &admin, &path, &header).await.expect(304);
        }
        for header in ["\"x\"", &tag[..20], tag.trim_matches('"')] {
            if_none_match(&world, &admin, &path, header).await.expect(200);
        }
    }
    // Another form is another reply, and so is another file.
    let tag =
        async |what: &str| world.get(&output(run_id, 1, 1, what), &admin).await.header("etag").to_owned();
    let text = tag("actual?format=text").await;
    assert_ne!(text, tag("actual?format=base64").await);
    assert_ne!(text, tag("expected?format=text").await);
    world.put_result("base1.srt", "changed");
    let changed = tag("expected").await;
    assert_eq!(output_tag::sha256_of(&changed), Some(sha256_hex(b"changed").as_str()));
    // What is gone is gone, whatever the client has.
    std::fs::remove_file(world.folder().join("files/TestResults/base1.srt")).unwrap();
    if_none_match(&world, &admin, &output(run_id, 1, 1, "expected"), &changed).await.expect(404);
}

#[each_database]
async fn a_file_under_another_name_is_hashed_once() {
    let (world, admin, run_id) = differing(b"x", b"y").await;
    let digest = async || content(&world, &admin, run_id, "expected", "base64").await["sha256"].clone();
    assert_eq!(digest().await, sha256_hex(b"x"));
    assert_eq!(world.texts("SELECT sha256 FROM file_digest", &[]).await, [sha256_hex(b"x")]);
    // It is believed until the file changes.
    let marked = sha256_hex(b"marked");
    world.sql("UPDATE file_digest SET sha256 = ?", &[(&marked).into()]).await;
    assert_eq!(digest().await, marked.as_str());
    world.put_result("base1.srt", "longer than before");
    assert_eq!(digest().await, sha256_hex(b"longer than before"));
    assert_eq!(world.count("SELECT COUNT(*) FROM file_digest").await, 1);
}

#[each_database]
async fn an_output_costs_the_same_in_a_run_of_2_and_of_100_tests() {
    let mut costs = Vec::new();
    for tests in [2, 100] {
        let world = World::new().await;
        let admin = world.admin().await;
        world.suite(tests).await;
        let run_id = running(&world).await;
        let got = world.put_output("y");
        for test in 1..=tests {
            world.result(run_id, test, 0, Some(&got)).await;
        }
        ends(&world, run_id).await;
        let path = output(run_id, 1, 1, "actual");
        let get = async || drop(world.get(&path, &admin).await.expect(200));
        get().await;
        costs.push(world.cost(get).await);
    }
    assert_eq!(costs[0], costs[1]);
    assert!(costs[0] <= 12, "{costs:?}");
}
