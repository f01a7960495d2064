//! The tag `Regression Tests`: tests, what is expected of them, categories.

use serde_json::{Value, json};
use touchstone::store::Param;

use crate::samples::sample;
use crate::support::{World, each_database};

/// A test; `None` for everything that may be NULL.
async fn bare_test(world: &World, id: i32, sample_id: Option<i32>) {
    world
        .sql(
            "INSERT INTO regression_test (id, sample_id, command) VALUES (?, ?, '')",
            &[id.into(), sample_id.into()],
        )
        .await;
}

async fn active_test(world: &World, id: i32, sample_id: i32, active: bool) {
    world
        .sql(
            "INSERT INTO regression_test (id, sample_id, command, input_type, output_type, expected_rc, active, description)
             VALUES (?, ?, '-out=srt', 'stdin', 'null', 10, ?, 'a test')",
            &[id.into(), sample_id.into(), active.into()],
        )
        .await;
}

async fn category(world: &World, id: i32, name: Option<&str>, tests: &[i32]) {
    world
        .sql("INSERT INTO category (id, name, description) VALUES (?, ?, 'about')", &[id.into(), name.into()])
        .await;
    for test_id in tests {
        world
            .sql(
                "INSERT INTO regression_test_category (regression_id, category_id) VALUES (?, ?)",
                &[(*test_id).into(), id.into()],
            )
            .await;
    }
}

/// An output and its variants; ids of these begin at ten times the output's.
async fn output(
    world: &World,
    id: i32,
    test_id: i32,
    correct: Option<&str>,
    extension: &str,
    variants: &[Option<&str>],
) {
    world
        .sql(
            "INSERT INTO regression_test_output (id, regression_id, correct, correct_extension) VALUES (?, ?, ?, ?)",
            &[id.into(), test_id.into(), correct.into(), extension.into()],
        )
        .await;
    for (number, hash) in (0_i32..).zip(variants) {
        world
            .sql(
                "INSERT INTO regression_test_output_files (id, file_hashes, regression_test_output_id) VALUES (?, ?, ?)",
                &[(id * 10 + number).into(), (*hash).into(), id.into()],
            )
            .await;
    }
}

fn ids(list: &Value, name: &str) -> Vec<i64> {
    list["data"].as_array().expect("a list").iter().map(|item| item[name].as_i64().expect("an id")).collect()
}

/// Puts a result into the world's store.
fn put(world: &World, name: &str, content: &str) {
    let folder = world.folder().join("files/TestResults");
    std::fs::create_dir_all(&folder).unwrap();
    std::fs::write(folder.join(name), content).unwrap();
}

#[each_database]
async fn filters_are_exact_and_hold_together() {
    let world = World::new().await;
    let admin = world.admin().await;
    sample(&world, 1, Some("sample1"), "ts", "one").await;
    sample(&world, 2, Some("sample2"), "ts", "two").await;
    active_test(&world, 5, 1, true).await;
    active_test(&world, 4, 2, true).await;
    active_test(&world, 3, 1, false).await;
    bare_test(&world, 7, None).await;
    bare_test(&world, 6, Some(1)).await;
    category(&world, 2, Some("DVB"), &[5, 5, 4, 3]).await;
    category(&world, 1, Some("ATSC 50%"), &[5, 6]).await;
    category(&world, 3, None, &[5]).await;
    world.sql("INSERT INTO tag (id, name) VALUES (1, 'teletext')", &[]).await;
    world.sql("INSERT INTO sample_tag_association (sample_id, tag_id) VALUES (1, 1)", &[]).await;
    for (query, expected) in [
        ("", vec![4, 5]),
        ("active=true", vec![4, 5]),
        // What is not said to be active is not.
        ("active=false", vec![3, 6, 7]),
        ("category=DVB", vec![4, 5]),
        ("category=dvb", vec![]),
        ("category=DV", vec![]),
        ("category=ATSC%2050%25", vec![5]),
        ("category=ATSC%2050%25&active=false", vec![6]),
        ("category=%25", vec![]),
        ("tag=TeleText", vec![5]),
        ("tag=teletext&active=false", vec![3, 6]),
        ("tag=tele", vec![]),
        ("sample_id=1", vec![5]),
        ("sample_id=2", vec![4]),
        ("sample_id=3", vec![]),
        ("sample_id=1&category=DVB&tag=teletext&active=false", vec![3]),
    ] {
        let list = world.get(&format!("/regression-tests?{query}"), &admin).await.expect(200).json();
        assert_eq!(ids(&list, "regression_test_id"), expected, "{query}");
        assert_eq!(list["pagination"]["total"], expected.len(), "{query}");
    }
    for bad in
        ["active=yes", "active=", "active=1", "sample_id=0", "sample_id=2147483648", "category=", "tag="]
    {
        let reply = world.get(&format!("/regression-tests?{bad}"), &admin).await.expect(400);
        assert_eq!(reply.code(), "validation_error", "{bad}");
    }
    let list = world.get("/regression-tests", &admin).await.expect(200).json();
    assert_eq!(
        list["data"][1],
        json!({
            "regression_test_id": 5, "sample_id": 1, "sample_name": "one", "command": "-out=srt",
            "input_type": "stdin", "output_type": "null", "expected_rc": 10, "active": true,
            "categories": ["ATSC 50%", "DVB"], "description": "a test",
        })
    );
    let others = world.get("/regression-tests?active=false", &admin).await.expect(200).json();
    assert_eq!(
        others["data"][2],
        json!({
            "regression_test_id": 7, "sample_id": null, "sample_name": null, "command": "", "input_type": null,
            "output_type": null, "expected_rc": null, "active": false, "categories": [], "description": null,
        })
    );
}

#[each_database]
async fn pages_meet_and_cost_the_same_whatever_their_length() {
    let world = World::new().await;
    let admin = world.admin().await;
    sample(&world, 1, Some("sample1"), "ts", "one").await;
    for id in (1..=120).rev() {
        active_test(&world, id, 1, true).await;
        category(&world, id, Some(&format!("category {id:03}")), &[id]).await;
    }
    for (path, name) in [("/regression-tests", "regression_test_id"), ("/categories", "id")] {
        let (mut seen, mut offset) = (Vec::new(), 0);
        loop {
            let list =
                world.get(&format!("{path}?limit=50&offset={offset}"), &admin).await.expect(200).json();
            assert_eq!(list["pagination"]["total"], 120);
            seen.extend(ids(&list, name));
            match list["pagination"]["next_offset"].as_i64() {
                Some(next) => offset = next,
                None => break,
            }
        }
        assert_eq!(seen, (1..=120).collect::<Vec<i64>>(), "{path}");
        let beyond = world.get(&format!("{path}?offset=120"), &admin).await.expect(200).json();
        assert_eq!((&beyond["data"], &beyond["pagination"]["total"]), (&json!([]), &json!(120)), "{path}");
    }
    let (world, admin) = (&world, &admin);
    let cost = async |path: &str| {
        world
            .cost(async || {
                world.get(path, admin).await.expect(200);
            })
            .await
    };
    for path in ["/regression-tests?sample_id=1", "/categories?offset=0"] {
        let few = cost(&format!("{path}&limit=3")).await;
        assert_eq!(few, cost(&format!("{path}&limit=100")).await, "{path}");
        // The token, the page, and what belongs to it.
        assert!(few <= 3, "{path}: {few}");
    }
}

#[each_database]
async fn one_test_with_what_is_expected_of_it() {
    let world = World::new().await;
    let admin = world.admin().await;
    sample(&world, 1, Some("sample1"), "ts", "one").await;
    active_test(&world, 5, 1, true).await;
    bare_test(&world, 6, None).await;
    category(&world, 1, Some("DVB"), &[5, 5]).await;
    output(&world, 8, 5, Some("base8"), ".srt", &[Some("variant"), None, Some(""), Some("another")]).await;
    output(&world, 7, 5, None, "srt", &[]).await;
    output(&world, 9, 5, Some(""), ".txt", &[]).await;
    // A stand-in of old installations.
    output(&world, -1, 5, Some("error"), "", &[]).await;
    output(&world, 10, 6, Some("other"), ".srt", &[Some("not here")]).await;
    world
        .sql(
            "UPDATE regression_test_output SET expected_filename = '_1', \"ignore\" = TRUE WHERE id = 7",
            &[],
        )
        .await;
    let detail = world.get("/regression-tests/5", &admin).await.expect(200).json();
    assert_eq!(
        detail,
        json!({
            "regression_test_id": 5, "sample_id": 1, "sample_name": "one", "command": "-out=srt",
            "input_type": "stdin", "output_type": "null", "expected_rc": 10, "active": true,
            "categories": ["DVB"], "description": "a test",
            "outputs": [
                { "id": 7, "correct": null, "correct_extension": "srt", "expected_filename": "_1",
                  "ignore": true, "variants": [] },
                { "id": 8, "correct": "base8", "correct_extension": ".srt", "expected_filename": null,
                  "ignore": false, "variants": [{ "id": 80, "hash": "variant" }, { "id": 83, "hash": "another" }] },
                { "id": 9, "correct": null, "correct_extension": ".txt", "expected_filename": null,
                  "ignore": false, "variants": [] },
            ],
        })
    );
    let bare = world.get("/regression-tests/6", &admin).await.expect(200).json();
    assert_eq!((&bare["active"], &bare["outputs"][0]["id"]), (&json!(false), &json!(10)));
    let reply = world.get("/regression-tests/9", &admin).await.expect(404).json();
    assert_eq!(reply["message"], "Regression test 9 not found.");
    for id in ["0", "-1", "2147483648", "x"] {
        world.get(&format!("/regression-tests/{id}"), &admin).await.expect(400);
    }
}

#[each_database]
async fn words_that_nobody_knows_are_shown_as_none() {
    let world = World::new().await;
    let admin = world.admin().await;
    sample(&world, 1, Some("sample1"), "ts", "one").await;
    active_test(&world, 5, 1, true).await;
    world.sql("UPDATE regression_test SET input_type = 'tape', output_type = ' tcp '", &[]).await;
    let before = touchstone::store::unknown_words();
    let list = world.get("/regression-tests", &admin).await.expect(200).json();
    assert_eq!(
        (&list["data"][0]["input_type"], &list["data"][0]["output_type"]),
        (&Value::Null, &json!("tcp"))
    );
    assert!(touchstone::store::unknown_words() > before);
}

#[each_database]
async fn baselines_and_variants_can_be_fetched() {
    let world = World::new().await;
    let admin = world.admin().await;
    sample(&world, 1, Some("sample1"), "ts", "one").await;
    active_test(&world, 5, 1, true).await;
    active_test(&world, 6, 1, true).await;
    output(&world, 8, 5, Some("base8"), ".srt", &[Some("variant"), None]).await;
    output(&world, 7, 5, None, ".srt", &[]).await;
    output(&world, 9, 6, Some(""), ".srt", &[Some("others")]).await;
    output(&world, -1, 5, Some("base8"), ".srt", &[]).await;
    put(&world, "base8.srt", "the baseline");
    put(&world, "variant.srt", "a variant");
    put(&world, ".srt", "nothing's");
    put(&world, "None.srt", "nothing's");
    for (path, filename, content) in [
        ("/regression-tests/5/outputs/8/download", "base8.srt", "the baseline"),
        ("/regression-tests/5/outputs/8/variants/80/download", "variant.srt", "a variant"),
    ] {
        let file = world.get(path, &admin).await.expect(200).json();
        let url = file["download_url"].as_str().expect("a link").to_owned();
        assert_eq!(
            file,
            json!({ "filename": filename, "size_bytes": content.len(), "storage_status": "ok", "download_url": url })
        );
        let signed = url.split_once("/api/v1").expect("a link to the API").1;
        let got = world.send(reqwest::Method::GET, signed, None, &[], None).await.expect(200);
        assert_eq!(got.text, content);
    }
    for (path, message) in [
        (
            "/regression-tests/5/outputs/7/download",
            "No baseline was approved for output 7 of regression test 5.",
        ),
        (
            "/regression-tests/6/outputs/9/download",
            "No baseline was approved for output 9 of regression test 6.",
        ),
        ("/regression-tests/5/outputs/9/download", "Output 9 not found on regression test 5."),
        ("/regression-tests/4/outputs/8/download", "Output 8 not found on regression test 4."),
        ("/regression-tests/5/outputs/8/variants/81/download", "Variant 81 not found on output 8."),
        ("/regression-tests/5/outputs/8/variants/90/download", "Variant 90 not found on output 8."),
        ("/regression-tests/6/outputs/8/variants/80/download", "Output 8 not found on regression test 6."),
        ("/regression-tests/6/outputs/9/variants/90/download", "others.srt is not present in storage."),
    ] {
        let reply = world.get(path, &admin).await.expect(404).json();
        assert_eq!((&reply["code"], &reply["message"]), (&json!("not_found"), &json!(message)), "{path}");
    }
    world.get("/regression-tests/5/outputs/-1/download", &admin).await.expect(400);
    std::fs::remove_file(world.folder().join("files/TestResults/base8.srt")).unwrap();
    let reply = world.get("/regression-tests/5/outputs/8/download", &admin).await.expect(404).json();
    assert_eq!(reply["message"], "base8.srt is not present in storage.");
    std::fs::remove_dir_all(world.folder().join("files")).unwrap();
    for path in
        ["/regression-tests/5/outputs/8/download", "/regression-tests/5/outputs/8/variants/80/download"]
    {
        let file = world.get(path, &admin).await.expect(200).json();
        assert_eq!((&file["storage_status"], &file["download_url"]), (&json!("degraded"), &Value::Null));
    }
}

#[each_database]
async fn a_stored_name_that_leads_elsewhere_is_refused() {
    let world = World::new().await;
    let admin = world.admin().await;
    sample(&world, 1, Some("sample1"), "ts", "one").await;
    active_test(&world, 5, 1, true).await;
    output(&world, 8, 5, Some("base8"), ".srt", &[Some("variant")]).await;
    put(&world, "secret", "nobody's");
    std::fs::write(world.folder().join("files/secret"), "nobody's").unwrap();
    for (hash, extension) in [
        ("../secret", ""),
        ("x", "/../secret"),
        ("..", "/secret"),
        ("/etc/passwd", ""),
        ("a\\b", ".srt"),
        (".x", ""),
    ] {
        let (hash_param, extension_param): (Param<'_>, Param<'_>) = (hash.into(), extension.into());
        let params = [hash_param.clone(), extension_param];
        world.sql("UPDATE regression_test_output SET correct = ?, correct_extension = ?", &params).await;
        world.sql("UPDATE regression_test_output_files SET file_hashes = ?", &[hash_param]).await;
        for path in
            ["/regression-tests/5/outputs/8/download", "/regression-tests/5/outputs/8/variants/80/download"]
        {
            let refused = world.get(path, &admin).await.expect(403).json();
            assert_eq!(
                (&refused["code"], &refused["message"]),
                (&json!("forbidden"), &json!("Invalid file path."))
            );
        }
        let detail = world.get("/regression-tests/5", &admin).await.expect(200).json();
        assert_eq!(detail["outputs"][0]["correct"], hash);
    }
}

#[each_database]
async fn categories_are_listed_by_name_with_their_tests() {
    let world = World::new().await;
    let admin = world.admin().await;
    sample(&world, 1, Some("sample1"), "ts", "one").await;
    active_test(&world, 5, 1, true).await;
    active_test(&world, 4, 1, false).await;
    bare_test(&world, 3, None).await;
    category(&world, 1, Some("teletext"), &[5, 5, 4, 3]).await;
    category(&world, 2, Some("atsc"), &[]).await;
    category(&world, 3, None, &[5]).await;
    category(&world, 4, None, &[]).await;
    world
        .sql("INSERT INTO regression_test_category (regression_id, category_id) VALUES (NULL, 1)", &[])
        .await;
    world
        .sql("INSERT INTO regression_test_category (regression_id, category_id) VALUES (5, NULL)", &[])
        .await;
    let list = world.get("/categories", &admin).await.expect(200).json();
    assert_eq!(
        list,
        json!({
            "data": [
                { "id": 3, "name": "", "description": "about", "test_count": 1 },
                { "id": 4, "name": "", "description": "about", "test_count": 0 },
                { "id": 2, "name": "atsc", "description": "about", "test_count": 0 },
                { "id": 1, "name": "teletext", "description": "about", "test_count": 3 },
            ],
            "pagination": { "limit": 50, "offset": 0, "total": 4, "next_offset": null },
        })
    );
    let page = world.get("/categories?limit=1&offset=2", &admin).await.expect(200).json();
    assert_eq!(ids(&page, "id"), [2]);
}
