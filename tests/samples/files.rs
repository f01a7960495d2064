//! Where the files of a sample are.

use serde_json::{Value, json};

use super::sample;
use crate::support::{World, each_database};

/// Puts a file into the world's store.
fn put(world: &World, name: &str, content: &str) {
    let path = world.folder().join("files").join(name);
    std::fs::create_dir_all(path.parent().unwrap()).unwrap();
    std::fs::write(path, content).unwrap();
}

/// The three paths of a sample with an accompanying file.
fn paths(sample_id: i32) -> [String; 3] {
    ["download", "media-info/download", "extra-files/6/download"]
        .map(|rest| format!("/samples/{sample_id}/{rest}"))
}

/// A sample with an accompanying file of id 6, none of them in the store.
async fn with_extra(world: &World, sha: Option<&str>, extension: &str) {
    sample(world, 7, sha, extension, "My clip").await;
    world
        .sql(
            "INSERT INTO sample_extra (id, sample_id, original_name, extension) VALUES (6, 7, 'notes', ?)",
            &[extension.into()],
        )
        .await;
}

#[each_database]
async fn files_that_are_there_can_be_fetched() {
    let world = World::new().await;
    let admin = world.admin().await;
    with_extra(&world, Some("sample7"), "ts").await;
    put(&world, "TestFiles/sample7.ts", "the sample");
    put(&world, "TestFiles/media/sample7.xml", "<xml/>");
    put(&world, "TestFiles/extra/sample7_6.ts", "an extra file");
    let expected = [
        ("sample7.ts", 10, "My clip.ts"),
        ("sample7.xml", 6, "My clip.xml"),
        ("sample7_6.ts", 13, "notes.ts"),
    ];
    for (path, (filename, size, saved_as)) in paths(7).iter().zip(expected) {
        let file = world.get(path, &admin).await.expect(200).json();
        let url = file["download_url"].as_str().expect("a link").to_owned();
        assert_eq!(
            file,
            json!({
                "sample_id": 7, "filename": filename, "size_bytes": size, "storage_status": "ok",
                "download_url": url,
            })
        );
        // Whoever has the link needs no token.
        let signed = url.split_once("/api/v1").expect("a link to the API").1;
        let got = world.send(reqwest::Method::GET, signed, None, &[], None).await.expect(200);
        assert_eq!(got.text.len(), size, "{path}");
        assert!(
            got.header("content-disposition").contains(saved_as),
            "{}",
            got.header("content-disposition")
        );
    }
}

#[each_database]
async fn files_that_are_not_there_are_not_found() {
    let world = World::new().await;
    let admin = world.admin().await;
    with_extra(&world, Some("sample7"), "").await;
    sample(&world, 8, Some("sample8"), "ts", "another").await;
    let said = async |path: &str| {
        let reply = world.get(path, &admin).await.expect(404).json();
        assert_eq!(reply["code"], "not_found");
        reply["message"].as_str().unwrap().to_owned()
    };
    let missing = [
        "Sample 7 is not present in storage.",
        "No media info stored for sample 7.",
        "Extra file 6 is not present in storage.",
    ];
    for (path, message) in paths(7).iter().zip(missing) {
        assert_eq!(said(path).await, message);
    }
    // A folder of that name is no file.
    std::fs::create_dir_all(world.folder().join("files/TestFiles/sample7")).unwrap();
    assert_eq!(said(&paths(7)[0]).await, missing[0]);
    // Without a hash there is no name to look for.
    for sha in [None, Some("")] {
        world.sql("UPDATE sample SET sha = ? WHERE id = 7", &[sha.into()]).await;
        for (path, message) in paths(7).iter().zip(missing) {
            assert_eq!(said(path).await, message);
        }
    }
    for (path, message) in [
        ("/samples/9/download", "Sample 9 not found."),
        ("/samples/9/media-info/download", "Sample 9 not found."),
        ("/samples/9/extra-files/6/download", "Extra file 6 not found on sample 9."),
        ("/samples/8/extra-files/6/download", "Extra file 6 not found on sample 8."),
        ("/samples/7/extra-files/5/download", "Extra file 5 not found on sample 7."),
    ] {
        assert_eq!(said(path).await, message);
    }
    world.get("/samples/7/extra-files/99999999999999999999/download", &admin).await.expect(400);
}

#[each_database]
async fn a_store_that_does_not_answer_is_said_to_be_degraded() {
    let world = World::new().await;
    let admin = world.admin().await;
    with_extra(&world, Some("sample7"), "ts").await;
    put(&world, "TestFiles/sample7.ts", "the sample");
    std::fs::remove_dir_all(world.folder().join("files")).unwrap();
    for path in paths(7) {
        let file = world.get(&path, &admin).await.expect(200).json();
        assert_eq!(file["storage_status"], "degraded", "{path}");
        assert_eq!((&file["size_bytes"], &file["download_url"]), (&Value::Null, &Value::Null), "{path}");
    }
}

#[each_database]
async fn a_stored_name_that_leads_elsewhere_is_refused() {
    let world = World::new().await;
    let admin = world.admin().await;
    with_extra(&world, Some("sample7"), "ts").await;
    put(&world, "secret", "nobody's");
    put(&world, "TestFiles/secret", "nobody's");
    for (sha, extension) in [
        ("../secret", ""),
        ("x", "/../secret"),
        ("..", "/secret"),
        ("/etc/passwd", ""),
        ("a\\b", "ts"),
        ("a\nb", "ts"),
        (".hidden", ""),
        ("nul", "ts"),
    ] {
        let params = [sha.into(), extension.into()];
        world.sql("UPDATE sample SET sha = ?, extension = ? WHERE id = 7", &params).await;
        world.sql("UPDATE sample_extra SET extension = ? WHERE id = 6", &[extension.into()]).await;
        let refused = world.get(&paths(7)[0], &admin).await.expect(403).json();
        assert_eq!(
            (&refused["code"], &refused["message"]),
            (&json!("forbidden"), &json!("Invalid file path."))
        );
        for path in &paths(7)[1..] {
            let reply = world.get(path, &admin).await;
            assert!([403, 404].contains(&reply.status), "{path} {sha:?} {extension:?}: {}", reply.text);
        }
        // It is shown as it is stored all the same.
        let shown = world.get("/samples/7", &admin).await.expect(200).json();
        assert_eq!((&shown["sha"], &shown["extension"]), (&json!(sha), &json!(extension)));
    }
    // A link on the disk that leads out of the store is as if it were not there.
    #[cfg(unix)]
    {
        world.sql("UPDATE sample SET sha = 'sample7', extension = 'ts' WHERE id = 7", &[]).await;
        std::os::unix::fs::symlink("/etc/passwd", world.folder().join("files/TestFiles/sample7.ts")).unwrap();
        world.get(&paths(7)[0], &admin).await.expect(404);
    }
}
