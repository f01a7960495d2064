//! What passes by itself is a 503, because such workers ask again then and only
//! then.

use super::{Vm, content, stored};
use crate::support::{World, each_database};

#[each_database]
async fn without_the_database_a_report_is_to_be_sent_again() {
    let world = World::new().await;
    world.suite(1).await;
    let vm = Vm::new(&world).await;
    world.store.close().await;
    let mut replies = Vec::new();
    for text in [
        "type=progress&status=testing&message=x",
        "type=equality&test_id=1&test_file_id=1",
        "type=finish&test_id=1&exitCode=0",
        "type=nothing",
    ] {
        replies.push(vm.data(&world, text).await);
    }
    replies.push(vm.form(&world, &[("type", None, b"logupload"), ("file", Some("log.html"), b"log")]).await);
    replies.push(world.send(reqwest::Method::GET, "//maintenance-mode/linux", None, &[], None).await);
    for reply in replies {
        let reply = reply.expect(503);
        assert_eq!((reply.code().as_str(), reply.header("retry-after")), ("unavailable", "2"));
    }
    assert_eq!(stored(&world, "TempFiles"), [""; 0]);
}

#[each_database]
async fn without_the_file_store_a_file_is_to_be_sent_again() {
    let world = World::new().await;
    world.suite(1).await;
    let vm = Vm::new(&world).await;
    assert_eq!(vm.progress(&world, "testing", "x").await, "OK");
    let files = world.folder().join("files");
    let send = async |fields: &[(&str, &str)]| {
        let mut parts: Vec<super::Part<'_>> =
            fields.iter().map(|(name, value)| (*name, None, value.as_bytes())).collect();
        parts.push(("file", Some("x"), b"content"));
        vm.form(&world, &parts).await
    };
    let upload = [("type", "upload"), ("test_id", "1"), ("test_file_id", "1")];
    let log = [("type", "logupload")];
    // A file where a folder should be: nothing can be written there.
    for folder in ["TempFiles", "TestResults", "LogFiles"] {
        let _ = std::fs::remove_dir_all(files.join(folder));
        std::fs::write(files.join(folder), "in the way").unwrap();
        let before = world.rows().await;
        for fields in [&upload[..], &log] {
            let concerned = match folder {
                "TestResults" => fields.len() == 3,
                "LogFiles" => fields.len() == 1,
                _ => true,
            };
            if concerned {
                assert_eq!(send(fields).await.expect(503).code(), "unavailable", "{folder}");
            }
        }
        assert_eq!(world.rows().await, before, "{folder}");
        std::fs::remove_file(files.join(folder)).unwrap();
        assert_eq!(stored(&world, "TempFiles"), [""; 0], "{folder}");
    }
    assert_eq!(send(&upload).await.expect(200).text, "OK");
    assert_eq!(send(&log).await.expect(200).text, "OK");
    assert_eq!(content(&world, &format!("LogFiles/{}.txt", vm.run_id)), b"content");
}
