//! How outputs differ.

use serde_json::{Value, json};
use tokio::io::AsyncWriteExt;
use tokio::net::TcpStream;
use touchstone::domain::digest::sha256_hex;

use super::{bare_result, define, ends, output, running, wrote};
use crate::support::{Reply, World, each_database};

const LIMIT: usize = 10 << 20;

/// A world whose test 1 was to write `expected` and wrote `actual`; the run.
async fn differing(expected: &[u8], actual: &[u8]) -> (World, String, i32) {
    let world = World::new().await;
    let admin = world.admin().await;
    world.suite(1).await;
    world.put_result("base1.srt", expected);
    world.put_result("got1.srt", actual);
    let run_id = running(&world).await;
    world.result(run_id, 1, 0, Some("got1")).await;
    ends(&world, run_id).await;
    (world, admin, run_id)
}

async fn ask(world: &World, token: &str, run_id: i32, query: &str) -> Reply {
    world.get(&output(run_id, 1, 1, &format!("diff?{query}")), token).await
}

/// The comparison of two contents.
async fn diff(expected: &[u8], actual: &[u8], query: &str) -> Value {
    let (world, admin, run_id) = differing(expected, actual).await;
    ask(&world, &admin, run_id, query).await.expect(200).json()
}

#[each_database]
async fn a_structured_comparison() {
    let (world, admin, run_id) = differing(b"a\n-- x\nc\n", b"a\n++ y\nc\n").await;
    let diff = ask(&world, &admin, run_id, "").await.expect(200).json();
    assert_eq!(
        diff,
        json!({
            "run_id": run_id, "sample_id": 1, "regression_id": 1, "output_id": 1,
            "format": "structured", "status": "different", "accepted": false, "binary": false,
            "differences": ["content"],
            "expected": { "sha256": sha256_hex(b"a\n-- x\nc\n"), "size_bytes": 9, "charset": "utf-8" },
            "actual": { "sha256": sha256_hex(b"a\n++ y\nc\n"), "size_bytes": 9, "charset": "utf-8" },
            "truncated": false,
            "summary": { "added_lines": 1, "removed_lines": 1, "changed_hunks": 1 },
            "hunks": [{ "expected_start": 1, "actual_start": 1, "lines": [
                { "kind": "context", "expected_line": 1, "actual_line": 1, "text": "a" },
                { "kind": "removed", "expected_line": 2, "actual_line": null, "text": "-- x" },
                { "kind": "added", "expected_line": null, "actual_line": 2, "text": "++ y" },
                { "kind": "context", "expected_line": 3, "actual_line": 3, "text": "c" },
            ] }],
        })
    );
    let unified = ask(&world, &admin, run_id, "format=unified").await.expect(200).json();
    let mut wanted = diff.clone();
    for only_structured in ["summary", "hunks"] {
        wanted.as_object_mut().unwrap().remove(only_structured);
    }
    wanted["format"] = json!("unified");
    wanted["content"] = json!("--- expected\n+++ actual\n@@ -1,3 +1,3 @@\n a\n--- x\n+++ y\n c\n");
    assert_eq!(unified, wanted);
}

#[each_database]
async fn the_context_is_as_wide_as_asked_for_in_both_forms() {
    let lines = |changed: &str| {
        let line = |n: i32| if n == 60 { changed.to_owned() } else { n.to_string() };
        (1..=120).map(line).collect::<Vec<_>>().join("\n").into_bytes()
    };
    let (world, admin, run_id) = differing(&lines("x"), &lines("y")).await;
    for (query, context) in [("", 3), ("context_lines=1", 1), ("context_lines=50", 50)] {
        let diff = ask(&world, &admin, run_id, query).await.expect(200).json();
        assert_eq!(diff["hunks"][0]["lines"].as_array().unwrap().len(), 2 * context + 2, "{query}");
        assert_eq!(diff["hunks"][0]["expected_start"], 60 - context);
        let unified =
            ask(&world, &admin, run_id, &format!("format=unified&{query}")).await.expect(200).json();
        assert_eq!(unified["content"].as_str().unwrap().lines().count(), 3 + 2 * context + 2, "{query}");
    }
    for query in ["context_lines=0", "context_lines=51", "context_lines=x", "format=html", "format="] {
        assert_eq!(
            ask(&world, &admin, run_id, query).await.expect(400).code(),
            "validation_error",
            "{query}"
        );
    }
}

#[each_database]
async fn endings_and_marks_are_differences() {
    for (expected, actual, kinds) in [
        (&b"a\nb\n"[..], &b"a\r\nb\r\n"[..], json!(["line_endings"])),
        (b"a\nb\n", b"a\nb", json!(["final_newline"])),
        (b"a\n", b"\xef\xbb\xbfa\n", json!(["byte_order_mark"])),
        (b"a b\n", b"a  b\n", json!(["whitespace"])),
    ] {
        for format in ["structured", "unified"] {
            let diff = diff(expected, actual, &format!("format={format}")).await;
            assert_eq!((&diff["status"], &diff["differences"]), (&json!("different"), &kinds), "{actual:?}");
            assert!(
                format == "structured" || diff["content"].as_str().unwrap().starts_with("--- expected\n")
            );
            assert!(format == "unified" || diff["summary"]["added_lines"].as_i64().unwrap() > 0);
        }
    }
}

#[each_database]
async fn both_files_are_read_alike() {
    let diff_of = diff("grün\n".as_bytes(), b"gr\xfcn\n", "").await;
    assert_eq!(diff_of["expected"]["charset"], "windows-1252");
    assert_eq!(diff_of["actual"]["charset"], "windows-1252");
    assert_eq!(diff_of["hunks"][0]["lines"][1]["text"], "grün");
    let binary = diff(b"text\n", b"\0\x01", "").await;
    assert_eq!((&binary["binary"], &binary["status"]), (&json!(true), &json!("different")));
    assert_eq!((&binary["hunks"], &binary["differences"]), (&json!([]), &json!(["content"])));
    assert_eq!(binary["expected"]["charset"], "utf-8");
    assert_eq!(
        binary["actual"],
        json!({ "sha256": sha256_hex(b"\0\x01"), "size_bytes": 2, "charset": null })
    );
}

#[each_database]
async fn files_with_the_same_bytes_are_identical_whatever_they_are_called() {
    let same = diff(b"a\n", b"a\n", "").await;
    assert_eq!((&same["status"], &same["accepted"]), (&json!("identical"), &json!(false)));
    assert_eq!((&same["differences"], &same["hunks"]), (&json!([]), &json!([])));
    assert_eq!(same["expected"], same["actual"]);
    assert_eq!(diff(b"a\n", b"a\n", "format=unified").await["content"], "");
}

#[each_database]
async fn what_is_known_to_be_equal_needs_no_files() {
    let world = World::new().await;
    let admin = world.admin().await;
    world.suite(1).await;
    define(&world, 11, 1, Some("eleven"), Some(false)).await;
    let run_id = running(&world).await;
    world.result(run_id, 1, 0, None).await;
    wrote(&world, run_id, 1, 11, "eleven", Some("eleven")).await;
    ends(&world, run_id).await;
    for output_id in [1, 11] {
        let path = output(run_id, 1, output_id, "diff");
        let diff = world.get(&path, &admin).await.expect(200).json();
        assert_eq!((&diff["status"], &diff["accepted"]), (&json!("identical"), &json!(true)));
        assert_eq!((&diff["expected"], &diff["actual"]), (&Value::Null, &Value::Null));
        assert_eq!(diff["summary"], json!({ "added_lines": 0, "removed_lines": 0, "changed_hunks": 0 }));
    }
}

#[each_database]
async fn a_side_that_never_was_is_named() {
    let world = World::new().await;
    let admin = world.admin().await;
    world.suite(2).await;
    define(&world, -1, 1, Some(""), Some(true)).await;
    define(&world, 12, 2, None, Some(false)).await;
    define(&world, 13, 2, Some(""), Some(false)).await;
    let run_id = running(&world).await;
    bare_result(&world, run_id, 1, Some(0)).await;
    wrote(&world, run_id, 1, -1, "", Some("error")).await;
    world.result(run_id, 2, 0, Some("gone")).await;
    wrote(&world, run_id, 2, 12, "", Some("new")).await;
    wrote(&world, run_id, 2, 13, "", Some("")).await;
    ends(&world, run_id).await;
    for (test_id, output_id, status) in
        [(1, 1, "missing_actual"), (2, 12, "missing_expected"), (2, 13, "missing_expected")]
    {
        let path = output(run_id, test_id, output_id, "diff");
        let diff = world.get(&path, &admin).await.expect(200).json();
        assert_eq!((&diff["status"], &diff["accepted"]), (&json!(status), &json!(false)));
        assert_eq!((&diff["hunks"], &diff["differences"]), (&json!([]), &json!([])));
        let unified = world.get(&format!("{path}?format=unified"), &admin).await.expect(200).json();
        assert_eq!((&unified["status"], &unified["content"]), (&json!(status), &json!("")));
    }
    // A file that should be in the store and is not is another matter.
    for name in ["base2", "gone"] {
        let reply = world.get(&output(run_id, 2, 2, "diff"), &admin).await.expect(404);
        assert_eq!(reply.code(), "not_found");
        assert!(reply.text.contains(&format!("{name}.srt is not present in storage.")), "{}", reply.text);
        world.put_result("base2.srt", "there");
    }
}

#[each_database]
async fn accepted_is_what_the_verdict_says() {
    let (world, admin, run_id) = differing(b"a\n", b"b\n").await;
    let accepted = async || ask(&world, &admin, run_id, "").await.expect(200).json()["accepted"].clone();
    assert_eq!(accepted().await, false);
    world
        .sql("INSERT INTO regression_test_output_files (file_hashes, regression_test_output_id) VALUES ('got1', 1)", &[])
        .await;
    assert_eq!(accepted().await, true);
    world.sql("DELETE FROM regression_test_output_files", &[]).await;
    assert_eq!(accepted().await, false);
    world.sql("UPDATE regression_test_output SET correct = 'got1'", &[]).await;
    // It is right by now; what is shown is how it differed on the day.
    let diff = ask(&world, &admin, run_id, "").await.expect(200).json();
    assert_eq!((&diff["accepted"], &diff["status"]), (&json!(true), &json!("different")));
    world.sql("UPDATE regression_test_output SET correct = 'base1', \"ignore\" = TRUE", &[]).await;
    assert_eq!(accepted().await, false, "the run was made when it was not ignored");
    super::foreign(&world, 70, &[]).await;
    world.result(70, 1, 0, Some("got1")).await;
    world.compute(&[70]).await;
    assert_eq!(ask(&world, &admin, 70, "").await.expect(200).json()["accepted"], true);
}

#[each_database]
async fn what_is_not_shown_is_counted() {
    let lines = |mark: &str| {
        (0..12_000)
            .map(|n| if n % 10 == 0 { format!("{n}{mark}\n") } else { format!("{n}\n") })
            .collect::<String>()
    };
    let (world, admin, run_id) = differing(lines("x").as_bytes(), lines("y").as_bytes()).await;
    let diff = ask(&world, &admin, run_id, "context_lines=1").await.expect(200).json();
    assert_eq!(diff["summary"], json!({ "added_lines": 1200, "removed_lines": 1200, "changed_hunks": 1200 }));
    assert_eq!((diff["hunks"].as_array().unwrap().len(), &diff["truncated"]), (500, &json!(true)));
    let all = ask(&world, &admin, run_id, "context_lines=1&format=unified").await.expect(200).json();
    assert_eq!(all["truncated"], false);
    let cut = ask(&world, &admin, run_id, "context_lines=4&format=unified").await.expect(200).json();
    assert_eq!(cut["truncated"], true);
    assert!(cut["content"].as_str().unwrap().lines().count() <= 10_000);
}

#[each_database]
async fn files_of_more_than_10_mib_are_not_compared() {
    let (world, admin, run_id) = differing(b"a\n", &vec![b'x'; LIMIT + 1]).await;
    for (file, format) in [("actual", "structured"), ("expected", "unified")] {
        let reply = ask(&world, &admin, run_id, &format!("format={format}")).await.expect(422);
        let problem = reply.json();
        assert_eq!(reply.code(), "unprocessable");
        assert_eq!(problem["message"], "File too large for diff. Use download_url.");
        assert_eq!(
            (&problem["details"]["file"], &problem["details"]["size_bytes"]),
            (&json!(file), &json!(LIMIT + 1))
        );
        let link = problem["details"]["download_url"].as_str().expect("a link");
        let path = link.strip_prefix(&format!("{}/api/v1", world.base)).expect("a link to this server");
        world.send(reqwest::Method::HEAD, path, None, &[], None).await.expect(200);
        world.put_result("base1.srt", vec![b'x'; LIMIT + 1]);
        world.put_result("got1.srt", "small");
    }
    // The last size that is.
    world.put_result("base1.srt", vec![b'x'; LIMIT]);
    let diff = ask(&world, &admin, run_id, "").await.expect(200).json();
    assert_eq!((&diff["status"], &diff["truncated"]), (&json!("different"), &json!(true)));
}

#[each_database]
async fn comparisons_wait_for_each_other_and_all_are_answered() {
    // Every line is there many times on both sides, in another order.
    let lines = |step: usize| (0..60_000).map(|n| format!("{}\n", n * step % 199)).collect::<String>();
    let (world, admin, run_id) = differing(lines(7).as_bytes(), lines(11).as_bytes()).await;
    let asked = (0..12).map(|n| {
        let format = if n % 2 == 0 { "format=structured" } else { "format=unified" };
        ask(&world, &admin, run_id, format)
    });
    for reply in futures_util::future::join_all(asked).await {
        assert_eq!(reply.expect(200).json()["status"], "different");
    }
}

/// A client that goes away does not keep its place.
#[each_database]
async fn who_goes_away_makes_room() {
    let lines = |step: usize| (0..60_000).map(|n| format!("{}\n", n * step % 199)).collect::<String>();
    let (world, admin, run_id) = differing(lines(7).as_bytes(), lines(11).as_bytes()).await;
    let path = output(run_id, 1, 1, "diff");
    let request = format!("GET /api/v1{path} HTTP/1.1\r\nhost: x\r\nauthorization: Bearer {admin}\r\n\r\n");
    for _ in 0..24 {
        let mut client = TcpStream::connect(world.address()).await.unwrap();
        client.write_all(request.as_bytes()).await.unwrap();
    }
    assert_eq!(ask(&world, &admin, run_id, "").await.expect(200).json()["status"], "different");
}
