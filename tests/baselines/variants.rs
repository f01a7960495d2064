//! What happens to the variants.

use serde_json::{Value, json};

use super::{add_variant, approve, baseline, red, sound_standing, variants};
use crate::support::{World, each_database};

#[each_database]
async fn the_old_baseline_becomes_a_variant_once() {
    let world = World::new().await;
    let admin = world.admin().await;
    world.suite(1).await;
    let (first, one) = world.run_that_wrote(1, "one").await;
    let (second, two) = world.run_that_wrote(1, "two").await;
    let keep = json!({ "keep_previous": true });
    let sorted = |hashes: &[&str]| {
        let mut hashes: Vec<String> = hashes.iter().map(|&hash| hash.to_owned()).collect();
        hashes.sort();
        hashes
    };
    for (run_id, expected) in [
        (first, sorted(&["base1"])),
        (second, sorted(&["base1", &one])),
        // The new baseline was a variant, and stays one.
        (first, sorted(&["base1", &one, &two])),
        (second, sorted(&["base1", &one, &two])),
    ] {
        approve(&world, &admin, run_id, 1, keep.clone()).await.expect(200);
        assert_eq!(variants(&world, 1).await, expected);
    }
    assert_eq!(baseline(&world, 1).await, two);
}

#[each_database]
async fn variants_go_if_asked_and_stay_if_not() {
    let world = World::new().await;
    let admin = world.admin().await;
    world.suite(2).await;
    let (run_id, hash) = world.run_that_wrote(1, "new").await;
    let (by_variant, variant) = world.run_that_wrote(1, "a variant").await;
    for (output, variant) in [(1, variant.as_str()), (1, "b"), (1, "b"), (2, "c")] {
        add_variant(&world, output, variant).await;
    }
    world.compute(&[by_variant]).await;
    assert_eq!(sound_standing(&world, &admin, by_variant).await.0, "pass");
    approve(&world, &admin, run_id, 1, json!({})).await.expect(200);
    assert_eq!(variants(&world, 1).await.len(), 3);
    assert_eq!(sound_standing(&world, &admin, by_variant).await.0, "pass");
    // It is the baseline already; only the variants change.
    let known = world.audit().await.len();
    let body =
        approve(&world, &admin, run_id, 1, json!({ "remove_variants": true })).await.expect(200).json();
    assert_eq!((&body["baseline"], &body["previous_baseline"]), (&json!(hash), &json!(hash)));
    assert_eq!(variants(&world, 1).await, [""; 0]);
    assert_eq!(variants(&world, 2).await, ["c"]);
    assert_eq!(sound_standing(&world, &admin, by_variant).await, red(1));
    let entries = world.audit().await;
    assert_eq!(entries.len(), known + 1);
    let told: Value = serde_json::from_str(entries[known].new.as_deref().unwrap()).unwrap();
    assert_eq!(told["removed_variants"], json!([variant, "b", "b"]));
}

#[each_database]
async fn the_old_baseline_stays_where_the_variants_go() {
    let world = World::new().await;
    let admin = world.admin().await;
    world.suite(1).await;
    let (run_id, _) = world.run_that_wrote(1, "new").await;
    for variant in ["a", "base1"] {
        add_variant(&world, 1, variant).await;
    }
    let wishes = json!({ "keep_previous": true, "remove_variants": true });
    approve(&world, &admin, run_id, 1, wishes.clone()).await.expect(200);
    assert_eq!(variants(&world, 1).await, ["base1"]);
    let (run_id, _) = world.run_that_wrote(1, "newer").await;
    let before = baseline(&world, 1).await;
    approve(&world, &admin, run_id, 1, wishes).await.expect(200);
    assert_eq!(variants(&world, 1).await, [before]);
}

#[each_database]
async fn there_is_nothing_to_keep_where_there_was_no_baseline() {
    let world = World::new().await;
    let admin = world.admin().await;
    world.suite(1).await;
    world.sql("UPDATE regression_test_output SET correct = NULL", &[]).await;
    let (run_id, hash) = world.run_that_wrote(1, "new").await;
    let body = approve(&world, &admin, run_id, 1, json!({ "keep_previous": true })).await.expect(200).json();
    assert_eq!((&body["baseline"], &body["previous_baseline"]), (&json!(hash), &Value::Null));
    assert_eq!(variants(&world, 1).await, [""; 0]);
    assert_eq!(world.audit().await.last().unwrap().old, None);
}
