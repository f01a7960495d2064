//! What is refused, and that nothing comes of it.

use reqwest::Method;
use touchstone::api::models::RunStatus;

use super::{PAIRS, Vm, stored};
use crate::support::{World, each_database};

/// Everything there is, in the database and in the file store.
async fn everything(world: &World) -> (impl PartialEq + std::fmt::Debug + use<>, Vec<Vec<String>>) {
    let folders = ["TestResults", "LogFiles", "test_artifacts", "TempFiles"];
    (world.rows().await, folders.map(|folder| stored(world, folder)).to_vec())
}

/// A run in `testing` with one test of two, and a result of it.
async fn begun(world: &World) -> Vm {
    world.suite(3).await;
    let vm = Vm::new(world).await;
    world
        .sql("DELETE FROM customized_test WHERE test_id = ? AND regression_id = 3", &[vm.run_id.into()])
        .await;
    // The selection is frozen where the run was made here.
    world.sql("UPDATE run_origin SET snapshot_id = NULL WHERE run_id = ?", &[vm.run_id.into()]).await;
    assert_eq!(vm.progress(world, "testing", "Running tests").await, "OK");
    assert_eq!(vm.equality(world, 1, 1).await, "OK");
    assert_eq!(vm.finish(world, 1, 0).await, "OK");
    vm
}

#[each_database]
async fn what_makes_no_sense_leaves_everything_as_it_was() {
    let world = World::new().await;
    let vm = begun(&world).await;
    let sql = "INSERT INTO regression_test_output (id, regression_id, correct, correct_extension, \"ignore\")
               VALUES (4, 2, 'base4', '.sh', FALSE)";
    world.sql(sql, &[]).await;
    world.sql("UPDATE regression_test_output SET correct_extension = '/../x' WHERE id = 4", &[]).await;
    let before = everything(&world).await;
    let long = format!("type=progress&status=completed&message={}", "x".repeat(65_536));
    for text in [
        "",
        "&&",
        "type",
        "type=",
        "type=unknown",
        "status=completed&message=done",
        "type=progress",
        "type=progress&status=completed",
        "type=progress&status=done&message=x",
        "type=progress&status=COMPLETED&message=x",
        "type=progress&status=preparation&message=again",
        &long,
        "type=equality&test_id=1",
        "type=equality&test_id=one&test_file_id=1",
        "type=equality&test_id=1&test_file_id=99999999999",
        "type=equality&test_id=1&test_file_id=777",
        "type=equality&test_id=777&test_file_id=1",
        "type=equality&test_id=-1&test_file_id=-1",
        // Of another test, and outside the selection.
        "type=equality&test_id=1&test_file_id=2",
        "type=equality&test_id=3&test_file_id=3",
        "type=finish&test_id=3&exitCode=0",
        "type=finish&test_id=2",
        "type=finish&test_id=2&exitCode=abc",
        "type=finish&test_id=2&exitCode=2147483648",
        "type=finish&test_id=2&exitCode=",
        // Something else was said before.
        "type=finish&test_id=1&exitCode=10&runTime=120",
        "type=artifactupload",
        "type=artifactupload&artifact_type=../../x",
    ] {
        assert_eq!(vm.says(&world, text).await, "FAIL", "{text:.80}");
        assert_eq!(everything(&world).await, before, "{text:.80}");
    }
    for fields in [
        &[("type", "upload"), ("test_id", "2"), ("test_file_id", "777")][..],
        &[("type", "upload"), ("test_id", "3"), ("test_file_id", "3")],
        &[("type", "upload"), ("test_id", "1"), ("test_file_id", "2")],
        &[("type", "upload"), ("test_id", "2")],
        // A stored extension that would lead elsewhere.
        &[("type", "upload"), ("test_id", "2"), ("test_file_id", "4")],
        &[("type", "artifactupload"), ("artifact_type", "log")],
        &[("type", "nothing")],
    ] {
        assert_eq!(vm.file(&world, fields, "x.html", b"content").await, "FAIL", "{fields:?}");
        assert_eq!(everything(&world).await, before, "{fields:?}");
    }
}

#[each_database]
async fn a_file_that_is_none_is_empty() {
    let world = World::new().await;
    let vm = begun(&world).await;
    let before = everything(&world).await;
    let upload = "type=upload&test_id=2&test_file_id=2";
    for text in
        [upload, "type=logupload", "type=artifactupload&artifact_type=binary", "type=logupload&file=x"]
    {
        assert_eq!(vm.says(&world, text).await, "EMPTY", "{text}");
    }
    // A field of that name is no file, nor is a file without a name.
    for part in [("file", None, &b"x"[..]), ("file", Some(""), b"x"), ("other", Some("x"), b"x")] {
        let reply = vm.form(&world, &[("type", None, b"logupload"), part]).await;
        assert_eq!(reply.expect(200).text, "EMPTY", "{part:?}");
    }
    assert_eq!(everything(&world).await, before);
    // A file without content is one.
    assert_eq!(vm.file(&world, &[("type", "logupload")], "log.html", b"").await, "OK");
    assert_eq!(super::content(&world, &format!("LogFiles/{}.txt", vm.run_id)), b"");
}

/// Whoever has not got the token gets nothing in: no row, no file.
#[each_database]
async fn another_token_is_none() {
    let world = World::new().await;
    let vm = begun(&world).await;
    let other = Vm::new(&world).await;
    let token = vm.path.rsplit('/').next().unwrap().to_owned();
    world.sql("UPDATE test SET token = NULL WHERE id = ?", &[Vm::new(&world).await.run_id.into()]).await;
    let before = everything(&world).await;
    let run = vm.run_id;
    let swapped: String = {
        let lower = token.to_lowercase();
        if lower == token { token.to_uppercase() } else { lower }
    };
    for path in [
        format!("{run}/{}", "x".repeat(64)),
        format!("{run}/{}", &token[..63]),
        format!("{run}/{token}x"),
        // MySQL would take it for the same.
        format!("{run}/{swapped}"),
        format!("{run}/{token}%20"),
        format!("{}/{token}", other.run_id),
        format!("{}/{token}", other.run_id + 1),
        format!("{}/NULL", other.run_id + 1),
        format!("99999/{token}"),
        format!("-{run}/{token}"),
        format!("%20{run}/{token}"),
        format!("{run}.0/{token}"),
        format!("99999999999999/{token}"),
        format!("run/{token}"),
    ] {
        for prefix in ["//progress-reporter", "//ci/progress-reporter"] {
            let stranger = Vm { run_id: run, path: format!("{prefix}/{path}") };
            assert_eq!(stranger.progress(&world, "completed", "x").await, "FAIL", "{path}");
            assert_eq!(stranger.file(&world, &[("type", "logupload")], "x", b"x").await, "FAIL", "{path}");
        }
    }
    assert_eq!(everything(&world).await, before);
    assert_eq!(vm.progress(&world, "completed", "Ran all tests").await, "OK");
}

/// After the end nothing is taken, whoever has brought that about.
#[each_database]
async fn what_comes_after_the_end_is_refused() {
    let world = World::new().await;
    let admin = world.admin().await;
    world.suite(2).await;
    for end in ["completed", "canceled", "by a person"] {
        let vm = Vm::new(&world).await;
        assert_eq!(vm.progress(&world, "testing", "x").await, "OK");
        assert_eq!(vm.finish(&world, 1, 0).await, "OK");
        if end == "by a person" {
            world.post_nothing(&format!("/runs/{}/cancel", vm.run_id), &admin).await.expect(202);
        } else {
            assert_eq!(vm.progress(&world, end, "the end").await, "OK");
        }
        let status = vm.status(&world).await;
        let before = everything(&world).await;
        for status in ["preparation", "testing", "completed", "canceled"] {
            assert_eq!(vm.progress(&world, status, "and then").await, "FAIL", "{end} {status}");
        }
        assert_eq!(vm.equality(&world, 1, 1).await, "FAIL", "{end}");
        assert_eq!(vm.finish(&world, 2, 0).await, "FAIL", "{end}");
        assert_eq!(vm.upload(&world, 1, 1, b"late").await, "FAIL", "{end}");
        assert_eq!(vm.file(&world, &[("type", "logupload")], "log.html", b"late").await, "FAIL", "{end}");
        let binary = [("type", "artifactupload"), ("artifact_type", "binary")];
        assert_eq!(vm.file(&world, &binary, "x", b"late").await, "FAIL", "{end}");
        assert_eq!(everything(&world).await, before, "{end}");
        assert_eq!(vm.status(&world).await, status, "{end}");
    }
}

/// A worker of the attempt before has nothing to say in the next.
#[each_database]
async fn the_attempt_before_a_restart_is_over() {
    let world = World::new().await;
    let admin = world.admin().await;
    world.suite(1).await;
    let old = Vm::new(&world).await;
    assert_eq!(old.progress(&world, "testing", "x").await, "OK");
    world.post_nothing(&format!("/runs/{}/restart", old.run_id), &admin).await.expect(202);
    let before = everything(&world).await;
    assert_eq!(old.progress(&world, "completed", "x").await, "FAIL");
    assert_eq!(old.finish(&world, 1, 0).await, "FAIL");
    assert_eq!(old.file(&world, &[("type", "logupload")], "log.html", b"old").await, "FAIL");
    assert_eq!(everything(&world).await, before);
    let new = Vm::of(&world, old.run_id).await;
    assert_eq!(new.file(&world, &[("type", "logupload")], "log.html", b"new").await, "OK");
    assert_eq!(new.equality(&world, 1, 1).await, "OK");
    assert_eq!(new.finish(&world, 1, 0).await, "OK");
    assert_eq!(new.progress(&world, "completed", "x").await, "OK");
    assert_eq!(new.status(&world).await, RunStatus::Pass);
    assert_eq!(super::content(&world, &format!("LogFiles/{}.txt", old.run_id)), b"new");
}

/// What is no form at all is no report, and the client's to mend.
#[each_database]
async fn a_broken_form_is_a_bad_request() {
    let world = World::new().await;
    let vm = begun(&world).await;
    let before = everything(&world).await;
    let whole = super::multipart(&[("type", None, b"logupload"), ("file", Some("log.html"), b"content")]);
    let send = async |media: &str, body: &[u8]| {
        world.send(Method::POST, &vm.path, None, &[("content-type", media)], Some(body.to_vec())).await
    };
    for end in [1, 60, whole.len() / 2, whole.len() - 8] {
        let reply = send(super::PARTS, &whole[..end]).await.expect(400);
        assert_eq!(reply.code(), "validation_error", "{end}");
    }
    assert_eq!(send("multipart/form-data", &whole).await.expect(400).code(), "validation_error");
    assert_eq!(send("text/plain", &whole).await.expect(415).code(), "unsupported_media_type");
    let large = "x".repeat(1_100_000);
    assert_eq!(send(PAIRS, large.as_bytes()).await.expect(413).code(), "payload_too_large");
    assert_eq!(everything(&world).await, before);
    world.send(Method::GET, &vm.path, None, &[], None).await.expect(405);
}

/// A size that is announced is refused before anything is read.
#[each_database]
async fn a_file_that_is_too_large_is_not_even_begun() {
    use tokio::io::{AsyncReadExt, AsyncWriteExt};
    let world = World::new().await;
    let vm = begun(&world).await;
    let mut wire = tokio::net::TcpStream::connect(world.address()).await.unwrap();
    let head = format!(
        "POST {} HTTP/1.1\r\nHost: x\r\nContent-Type: {}\r\nContent-Length: {}\r\n\r\n",
        vm.path.trim_start_matches('/').replacen("progress", "/progress", 1),
        super::PARTS,
        (512 << 20) + 1,
    );
    wire.write_all(head.as_bytes()).await.unwrap();
    let mut reply = Vec::new();
    while !String::from_utf8_lossy(&reply).contains("payload_too_large") {
        assert_ne!(wire.read_buf(&mut reply).await.unwrap(), 0, "{}", String::from_utf8_lossy(&reply));
    }
    assert!(reply.starts_with(b"HTTP/1.1 413 "), "{}", String::from_utf8_lossy(&reply));
}
