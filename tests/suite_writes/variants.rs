//! Variants of outputs.

use serde_json::{Value, json};

use super::{foreign, id, newest, standing, stands, told};
use crate::support::{World, each_database};

const VARIANTS: &str = "/regression-tests/1/outputs/1/variants";

#[each_database]
async fn a_variant_turns_old_runs_green_and_without_it_they_are_red_again() {
    let world = World::new().await;
    let admin = world.admin().await;
    world.suite(2).await;
    let (old, hash) = world.run_that_wrote(1, "new").await;
    let (another, _) = world.run_that_wrote(1, "something else").await;
    foreign(&world, 900, Some(&hash)).await;
    let (green, red) = (stands("pass", [2, 0, 0]), stands("fail", [1, 1, 0]));
    assert_eq!(standing(&world, &admin, old).await, red);
    let made = world.post(VARIANTS, &admin, &json!({ "hash": hash })).await.expect(201).json();
    assert_eq!(made, json!({ "id": made["id"], "hash": hash }));
    assert_eq!(standing(&world, &admin, old).await, green);
    assert_eq!(standing(&world, &admin, another).await, red);
    assert_eq!(standing(&world, &admin, 900).await, stands("pass", [1, 0, 0]));
    let listed = world.get("/runs?status=fail", &admin).await.expect(200).json();
    assert_eq!(listed["pagination"]["total"], 1);
    let (entry, before, after) = newest(&world).await;
    assert_eq!(entry.operation, "createRegressionTestVariant");
    assert_eq!(entry.object, ("variant".to_owned(), id(&made).to_string()));
    let known = json!({ "regression_test_id": 1, "output_id": 1, "hash": hash });
    assert_eq!((&before, &after), (&Value::Null, &known));

    // A run of the time in which it was accepted stays as it was.
    let (meanwhile, _) = world.run_that_wrote(1, "new").await;
    let reply = world.delete(&format!("{VARIANTS}/{}", id(&made)), &admin).await.expect(200);
    assert_eq!(reply.json(), json!({ "id": id(&made), "deleted": true }));
    assert_eq!(standing(&world, &admin, old).await, red);
    assert_eq!(standing(&world, &admin, 900).await, stands("fail", [0, 1, 0]));
    assert_eq!(standing(&world, &admin, meanwhile).await, green);
    let (entry, before, after) = newest(&world).await;
    assert_eq!(entry.operation, "deleteRegressionTestVariant");
    assert_eq!(entry.object, ("variant".to_owned(), id(&made).to_string()));
    assert_eq!((&before, &after), (&known, &Value::Null));
}

#[each_database]
async fn what_is_accepted_already_is_not_added() {
    let world = World::new().await;
    let admin = world.admin().await;
    world.suite(1).await;
    let add = async |hash: &str| world.post(VARIANTS, &admin, &json!({ "hash": hash })).await;
    add("abc").await.expect(201);
    // The baseline's hash is right by itself, and may be so twice.
    add("base1").await.expect(201);
    for hash in ["abc", "base1"] {
        let reply = add(hash).await.expect(409);
        assert_eq!(told(&reply), ("conflict".to_owned(), format!("Output 1 already accepts {hash}.")));
    }
    // Hashes are compared exactly, whatever the database thinks of letter cases.
    for hash in ["ABC", "Base1"] {
        add(hash).await.expect(201);
    }
    for bad in ["", "ab\n", "a b", "../x", &"a".repeat(129)] {
        add(bad).await.expect(400);
    }
    assert_eq!(world.count("SELECT COUNT(*) FROM regression_test_output_files").await, 4);
    assert_eq!(world.audit().await.len(), 4);
}

#[each_database]
async fn a_letter_case_is_no_variant_of_another() {
    let world = World::new().await;
    let admin = world.admin().await;
    world.suite(1).await;
    foreign(&world, 900, Some("abc")).await;
    let made = world.post(VARIANTS, &admin, &json!({ "hash": "ABC" })).await.expect(201).json();
    assert_eq!(standing(&world, &admin, 900).await, stands("fail", [0, 1, 0]));
    world.post(VARIANTS, &admin, &json!({ "hash": "abc" })).await.expect(201);
    world.delete(&format!("{VARIANTS}/{}", id(&made)), &admin).await.expect(200);
    assert_eq!(standing(&world, &admin, 900).await, stands("pass", [1, 0, 0]));
}

#[each_database]
async fn a_variant_belongs_to_one_output_of_one_test() {
    let world = World::new().await;
    let admin = world.admin().await;
    world.suite(2).await;
    let made = id(&world.post(VARIANTS, &admin, &json!({ "hash": "abc" })).await.expect(201).json());
    for (path, message) in [
        ("/regression-tests/2/outputs/1/variants", "Output 1 not found on regression test 2."),
        ("/regression-tests/1/outputs/2/variants", "Output 2 not found on regression test 1."),
        ("/regression-tests/9/outputs/9/variants", "Output 9 not found on regression test 9."),
    ] {
        let reply = world.post(path, &admin, &json!({ "hash": "abc" })).await.expect(404);
        assert_eq!(told(&reply).1, message);
        let reply = world.delete(&format!("{path}/{made}"), &admin).await.expect(404);
        assert_eq!(told(&reply).1, message);
    }
    let elsewhere = format!("/regression-tests/2/outputs/2/variants/{made}");
    let reply = world.delete(&elsewhere, &admin).await.expect(404);
    assert_eq!(told(&reply).1, format!("Variant {made} not found on output 2."));
    // Old installations have rows that accept nothing, and the same twice.
    world
        .sql(
            "INSERT INTO regression_test_output_files (id, file_hashes, regression_test_output_id)
             VALUES (80, NULL, 1), (81, 'abc', 1)",
            &[],
        )
        .await;
    foreign(&world, 900, Some("abc")).await;
    for (variant, status) in [(80, "pass"), (81, "pass"), (made, "fail")] {
        world.delete(&format!("{VARIANTS}/{variant}"), &admin).await.expect(200);
        assert_eq!(standing(&world, &admin, 900).await.0, status, "{variant}");
        world.delete(&format!("{VARIANTS}/{variant}"), &admin).await.expect(404);
    }
}
