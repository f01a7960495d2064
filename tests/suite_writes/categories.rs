//! Categories.

use serde_json::{Value, json};
use touchstone::store::Engine;

use super::{category, counted, newest, patch, told};
use crate::support::{World, each_database};

#[each_database]
async fn a_category_is_made_changed_and_removed() {
    let world = World::new().await;
    let admin = world.admin().await;
    let body = json!({ "name": "Teletext", "description": "With teletext pages." });
    let made = world.post("/categories", &admin, &body).await.expect(201).json();
    let id = made["id"].as_i64().unwrap();
    let mut expected =
        json!({ "id": id, "name": "Teletext", "description": "With teletext pages.", "test_count": 0 });
    assert_eq!(made, expected);
    let (entry, old, new) = newest(&world).await;
    assert_eq!(entry.operation, "createCategory");
    assert_eq!(entry.object, ("category".to_owned(), id.to_string()));
    assert_eq!((old, new), (Value::Null, body));
    let path = format!("/categories/{id}");
    for (name, value) in [("name", "Pages"), ("description", ""), ("name", "pages")] {
        let known = world.audit().await.len();
        let before = std::mem::replace(&mut expected[name], json!(value));
        // Its own name is not taken.
        for _ in 0..2 {
            let shown = patch(&world, &path, &admin, &json!({ name: value })).await.expect(200).json();
            assert_eq!(shown, expected);
        }
        assert_eq!(world.get("/categories", &admin).await.expect(200).json()["data"], json!([expected]));
        assert_eq!(world.audit().await.len(), known + 1);
        let (entry, old, new) = newest(&world).await;
        assert_eq!(entry.operation, "updateCategory");
        assert_eq!((old, new), (json!({ name: before }), json!({ name: value })));
    }
    for bad in [json!({}), json!({ "name": null }), json!({ "name": " " }), json!({ "name": "x".repeat(65) })]
    {
        patch(&world, &path, &admin, &bad).await.expect(400);
        world.post("/categories", &admin, &bad).await.expect(400);
    }
    assert_eq!(world.delete(&path, &admin).await.expect(200).json(), json!({ "id": id, "deleted": true }));
    let (entry, old, new) = newest(&world).await;
    assert_eq!(entry.operation, "deleteCategory");
    assert_eq!((old, new), (json!({ "name": "pages", "description": "" }), Value::Null));
    for reply in [
        world.delete(&path, &admin).await.expect(404),
        patch(&world, &path, &admin, &json!({ "description": "x" })).await.expect(404),
    ] {
        assert_eq!(told(&reply).1, format!("Category {id} not found."));
    }
}

#[each_database]
async fn a_name_belongs_to_one_category() {
    let world = World::new().await;
    let admin = world.admin().await;
    category(&world, &admin, "New").await;
    let other = category(&world, &admin, "Other").await;
    let known = world.audit().await.len();
    for reply in [
        world.post("/categories", &admin, &json!({ "name": "New" })).await.expect(409),
        patch(&world, &format!("/categories/{other}"), &admin, &json!({ "name": "New", "description": "x" }))
            .await
            .expect(409),
    ] {
        assert_eq!(told(&reply), ("conflict".to_owned(), "Category 'New' already exists.".to_owned()));
    }
    assert_eq!(world.audit().await.len(), known);
    // There the collation of the column takes both for one.
    let status = if world.store.engine() == Engine::MySql { 409 } else { 201 };
    world.post("/categories", &admin, &json!({ "name": "new" })).await.expect(status);
}

#[each_database]
async fn a_category_that_a_test_is_in_stays() {
    let world = World::new().await;
    let admin = world.admin().await;
    world.suite(3).await;
    let id = category(&world, &admin, "General").await;
    let unused = category(&world, &admin, "Unused").await;
    let path = format!("/categories/{id}");
    for test in [1, 2, 2] {
        let sql = "INSERT INTO regression_test_category (regression_id, category_id) VALUES (?, ?)";
        world.sql(sql, &[test.into(), id.into()]).await;
    }
    let sql = "INSERT INTO regression_test_category (regression_id, category_id) VALUES (NULL, ?)";
    world.sql(sql, &[unused.into()]).await;
    assert_eq!(counted(world.delete(&path, &admin).await, "regression_test_count"), 2);
    let shown = patch(&world, &path, &admin, &json!({ "description": "all else" })).await.expect(200).json();
    assert_eq!(shown["test_count"], 2);
    // A link to no test counts for nothing.
    world.delete(&format!("/categories/{unused}"), &admin).await.expect(200);
    let other = json!({ "categories": ["Other"] });
    category(&world, &admin, "Other").await;
    for test in [1, 2] {
        patch(&world, &format!("/regression-tests/{test}"), &admin, &other).await.expect(200);
    }
    world.delete(&path, &admin).await.expect(200);
}
