//! The tag `Samples`: lists, single samples and tags. Files and what is read
//! out of them are in the modules below, history is in a file of its own.

mod files;
mod media_info;

use serde_json::{Value, json};

use crate::support::{World, each_database};

/// A sample as the original platform stores it.
pub async fn sample(world: &World, id: i32, sha: Option<&str>, extension: &str, name: &str) {
    world
        .sql(
            "INSERT INTO sample (id, sha, extension, original_name) VALUES (?, ?, ?, ?)",
            &[id.into(), sha.into(), extension.into(), name.into()],
        )
        .await;
}

/// A test of a sample.
async fn test_of(world: &World, id: i32, sample_id: i32, active: Option<bool>) {
    let active = match active {
        Some(active) => active.into(),
        None => touchstone::store::Param::Flag(None),
    };
    world
        .sql(
            "INSERT INTO regression_test (id, sample_id, command, active) VALUES (?, ?, '', ?)",
            &[id.into(), sample_id.into(), active],
        )
        .await;
}

async fn tag(world: &World, id: i32, name: &str, samples: &[i32]) {
    world.sql("INSERT INTO tag (id, name) VALUES (?, ?)", &[id.into(), name.into()]).await;
    for sample_id in samples {
        world
            .sql(
                "INSERT INTO sample_tag_association (sample_id, tag_id) VALUES (?, ?)",
                &[(*sample_id).into(), id.into()],
            )
            .await;
    }
}

fn ids(list: &Value, name: &str) -> Vec<i64> {
    list["data"].as_array().expect("a list").iter().map(|item| item[name].as_i64().expect("an id")).collect()
}

#[each_database]
async fn filters_are_exact_and_hold_together() {
    let world = World::new().await;
    let admin = world.admin().await;
    let (a, b) = ("a1".repeat(32), "b2".repeat(32));
    sample(&world, 5, Some(&a), "ts", "Weather 50%_off! [x]").await;
    sample(&world, 3, Some(&b.to_uppercase()), "mp4", "weather 50 X off").await;
    sample(&world, 4, None, "ts", "without a hash").await;
    sample(&world, 9, Some("word"), "TS", "Ärger").await;
    tag(&world, 1, "teletext", &[3, 5]).await;
    tag(&world, 2, "DVB", &[5]).await;
    test_of(&world, 1, 5, Some(true)).await;
    test_of(&world, 2, 5, Some(true)).await;
    test_of(&world, 3, 5, Some(false)).await;
    test_of(&world, 4, 3, None).await;
    test_of(&world, 5, 4, Some(false)).await;
    for (query, expected) in [
        ("", vec![3, 4, 5, 9]),
        ("name=WEATHER", vec![3, 5]),
        ("name=50%25", vec![5]),
        ("name=%25", vec![5]),
        ("name=_", vec![5]),
        ("name=!", vec![5]),
        ("name=%5Bx%5D", vec![5]),
        ("name=%5C", vec![]),
        ("name=%C3%84rger", vec![9]),
        ("name=er", vec![3, 5, 9]),
        ("name=weather%2050%20x", vec![3]),
        ("extension=ts", vec![4, 5]),
        ("extension=TS", vec![9]),
        ("extension=t", vec![]),
        (&format!("sha256={a}"), vec![5]),
        (&format!("sha256={}", a.to_uppercase()), vec![5]),
        (&format!("sha256={b}"), vec![3]),
        (&format!("sha256={}", "0".repeat(64)), vec![]),
        ("tag=teletext", vec![3, 5]),
        ("tag=TELETEXT", vec![3, 5]),
        ("tag=tele", vec![]),
        ("tag=%25", vec![]),
        ("tag=dvb&extension=ts", vec![5]),
        ("status=active", vec![5]),
        ("status=inactive", vec![3, 4, 9]),
        ("status=inactive&tag=teletext&name=weather&extension=mp4", vec![3]),
    ] {
        let list = world.get(&format!("/samples?{query}"), &admin).await.expect(200).json();
        assert_eq!(ids(&list, "sample_id"), expected, "{query}");
        assert_eq!(list["pagination"]["total"], expected.len(), "{query}");
    }
    for bad in ["status=ACTIVE", "extension=.ts", "sha256=abc", "name=", "tag=", "sort=id", "name=%00"] {
        let reply = world.get(&format!("/samples?{bad}"), &admin).await.expect(400);
        assert_eq!(reply.code(), "validation_error", "{bad}");
    }
    let list = world.get("/samples", &admin).await.expect(200).json();
    assert_eq!(
        list["data"][2],
        json!({
            "sample_id": 5, "sha": a, "extension": "ts", "original_name": "Weather 50%_off! [x]",
            "filename": format!("{a}.ts"), "tags": ["DVB", "teletext"],
            "regression_test_count": 2, "active": true,
        })
    );
    assert_eq!(
        list["data"][1],
        json!({
            "sample_id": 4, "sha": "", "extension": "ts", "original_name": "without a hash", "filename": "",
            "tags": [], "regression_test_count": 0, "active": false,
        })
    );
    for item in list["data"].as_array().unwrap() {
        let one = world.get(&format!("/samples/{}", item["sample_id"]), &admin).await.expect(200).json();
        assert_eq!(&one, item);
    }
}

#[each_database]
async fn pages_meet_and_cost_the_same_whatever_their_length() {
    let world = World::new().await;
    let admin = world.admin().await;
    tag(&world, 1, "even", &[]).await;
    for id in (1..=120).rev() {
        sample(&world, id, Some(&format!("sha{id}")), "ts", &format!("clip {id}")).await;
        test_of(&world, id, id, Some(true)).await;
        if id % 2 == 0 {
            let params = [id.into()];
            world.sql("INSERT INTO sample_tag_association (sample_id, tag_id) VALUES (?, 1)", &params).await;
        }
    }
    let (mut seen, mut offset) = (Vec::new(), 0);
    loop {
        let list = world.get(&format!("/samples?limit=50&offset={offset}"), &admin).await.expect(200).json();
        assert_eq!(list["pagination"]["total"], 120);
        for item in list["data"].as_array().unwrap() {
            let even = item["sample_id"].as_i64().unwrap() % 2 == 0;
            assert_eq!(item["tags"], if even { json!(["even"]) } else { json!([]) });
        }
        seen.extend(ids(&list, "sample_id"));
        match list["pagination"]["next_offset"].as_i64() {
            Some(next) => offset = next,
            None => break,
        }
    }
    assert_eq!(seen, (1..=120).collect::<Vec<i64>>());
    let beyond = world.get("/samples?tag=even&offset=60", &admin).await.expect(200).json();
    assert_eq!((&beyond["data"], &beyond["pagination"]["total"]), (&json!([]), &json!(60)));

    let (world, admin) = (&world, &admin);
    let cost = async |path: &str| {
        world
            .cost(async || {
                world.get(path, admin).await.expect(200);
            })
            .await
    };
    for path in ["/samples?status=active", "/tags?offset=0"] {
        let few = cost(&format!("{path}&limit=3")).await;
        assert_eq!(few, cost(&format!("{path}&limit=100")).await, "{path}");
        // The token, the page, and what belongs to it.
        assert!(few <= 3, "{path}: {few}");
    }
}

#[each_database]
async fn all_that_is_known_of_a_sample() {
    let world = World::new().await;
    let admin = world.admin().await;
    sample(&world, 7, Some("sample7"), "ts", "clip").await;
    sample(&world, 8, Some("sample8"), "", "bare").await;
    sample(&world, 9, None, "ts", "lost").await;
    tag(&world, 1, "dvb", &[7]).await;
    for sql in [
        "INSERT INTO ccextractor_version (id, version, released) VALUES (3, '0.84', '2016-12-16')",
        "INSERT INTO ccextractor_version (id, version, released) VALUES (4, NULL, NULL)",
        "INSERT INTO upload (id, sample_id, version_id, platform, parameters, notes)
         VALUES (2, 7, 3, 'mac', '-autoprogram', 'first')",
        "INSERT INTO upload (id, sample_id, version_id, platform, parameters, notes)
         VALUES (3, 7, 4, 'linux', '', 'second')",
        "INSERT INTO upload (id, sample_id, version_id, platform, parameters, notes)
         VALUES (4, 8, NULL, 'amiga', '', '')",
        "INSERT INTO upload (id, sample_id, version_id, platform, parameters, notes)
         VALUES (1, NULL, 3, 'linux', '', 'of a sample that is gone')",
        "INSERT INTO sample_extra (id, sample_id, original_name, extension) VALUES (6, 7, 'notes', 'txt')",
        "INSERT INTO sample_extra (id, sample_id, original_name, extension) VALUES (5, 7, 'README', '')",
        "INSERT INTO sample_extra (id, sample_id, original_name, extension) VALUES (4, NULL, 'gone', '')",
    ] {
        world.sql(sql, &[]).await;
    }
    let details =
        async |id: i32| world.get(&format!("/samples/{id}/details"), &admin).await.expect(200).json();
    assert_eq!(
        details(7).await,
        json!({
            "sample_id": 7, "sha": "sample7", "extension": "ts", "original_name": "clip",
            "filename": "sample7.ts", "tags": ["dvb"],
            "upload": {
                "platform": "mac", "parameters": "-autoprogram", "notes": "first", "version": "0.84",
                "version_released": "2016-12-16",
            },
            "extra_files": [
                { "id": 5, "original_name": "README", "extension": "" },
                { "id": 6, "original_name": "notes", "extension": "txt" },
            ],
            "media_info": null,
        })
    );
    let bare = details(8).await;
    assert_eq!(
        bare["upload"],
        json!({ "platform": null, "parameters": "", "notes": "", "version": null, "version_released": null })
    );
    assert_eq!((&bare["filename"], &bare["extra_files"]), (&json!("sample8"), &json!([])));
    let lost = details(9).await;
    assert_eq!(
        (&lost["sha"], &lost["filename"], &lost["upload"], &lost["media_info"]),
        (&json!(""), &json!(""), &Value::Null, &Value::Null)
    );
    world.sql("UPDATE upload SET version_id = 4 WHERE id = 2", &[]).await;
    let upload = details(7).await["upload"].clone();
    assert_eq!((&upload["version"], &upload["version_released"]), (&Value::Null, &Value::Null));
    for path in ["/samples/10", "/samples/10/details"] {
        let reply = world.get(path, &admin).await.expect(404).json();
        assert_eq!(
            (&reply["code"], &reply["message"]),
            (&json!("not_found"), &json!("Sample 10 not found."))
        );
    }
    for id in ["0", "-1", "2147483648", "99999999999999999999", "x"] {
        world.get(&format!("/samples/{id}"), &admin).await.expect(400);
    }
}

#[each_database]
async fn tags_are_listed_by_name() {
    let world = World::new().await;
    let admin = world.admin().await;
    for (id, name) in [(1, "teletext"), (2, "atsc"), (3, "dvb")] {
        tag(&world, id, name, &[]).await;
    }
    world.sql("UPDATE tag SET description = 'European' WHERE id = 3", &[]).await;
    let list = world.get("/tags?limit=2", &admin).await.expect(200);
    assert!(list.header("link").contains("offset=2"), "{}", list.header("link"));
    assert_eq!(
        list.json(),
        json!({
            "data": [
                { "id": 2, "name": "atsc", "description": "" },
                { "id": 3, "name": "dvb", "description": "European" },
            ],
            "pagination": { "limit": 2, "offset": 0, "total": 3, "next_offset": 2 },
        })
    );
    let rest = world.get("/tags?limit=2&offset=2", &admin).await.expect(200).json();
    assert_eq!(ids(&rest, "id"), [1]);
    let beyond = world.get("/tags?offset=3", &admin).await.expect(200).json();
    assert_eq!((&beyond["data"], &beyond["pagination"]["total"]), (&json!([]), &json!(3)));
}
