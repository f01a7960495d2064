//! Grading configurations and results that were computed elsewhere.

use serde_json::{Value, json};
use touchstone::domain::time::Timestamp;
use touchstone::store::Store;
use touchstone::store::grading_configs::{self, Content};
use touchstone::store::submissions::{self, Graded, Outcome};

use crate::requests::Hints;

/// How many configurations there are, from id 1 on. The last ones are changed by
/// whoever likes.
const CONFIGS: i32 = 6;

/// How many submissions there are, from id 1 on, all of configuration 1.
const SUBMISSIONS: i32 = 4;

/// Makes them.
pub(super) async fn define(store: &Store) {
    let tx = store.begin().await.expect("a transaction");
    let now = Timestamp::now();
    for number in 1..=CONFIGS {
        let content = Content {
            template_name: "input_output".to_owned(),
            criteria_config: r#"{"tests": [1.50]}"#.to_owned(),
            languages: r#"["python","java","node","cpp","c"]"#.to_owned(),
            setup_config: None,
            feedback_config: Some("{}".to_owned()),
            include_feedback: true,
            is_active: true,
        };
        let made = grading_configs::insert(&tx, &name(number), &content, now).await.expect("a configuration");
        assert_eq!(made.id, number);
    }
    for number in 1..=SUBMISSIONS {
        let graded = Graded {
            grading_config_id: 1,
            grading_config_version: 1,
            external_user_id: "octocat",
            username: "The Octocat",
            language: "python",
            status: "completed",
            metadata: Some(r#"{"ref": null}"#),
            result: Outcome {
                final_score: f64::from(number),
                result_tree: Some(r#"{"name": "root"}"#),
                feedback: Some("Well done."),
                focus: None,
                score_vector: Some(r#"{"sum": 1.0, "product": 0.5}"#),
                comparison: None,
                pipeline_execution: None,
                execution_time_ms: 7,
                pipeline_status: "success",
                error_message: None,
            },
        };
        let id = submissions::insert(&tx, &graded, now).await.expect("a submission");
        assert_eq!(id, number);
    }
    tx.commit().await.expect("a commit");
}

fn name(number: i32) -> String {
    format!("homework-{number}")
}

/// What is worth asking for with the operations of the tag.
pub(super) fn hints(hints: Hints, operation: &str) -> Hints {
    // What results are posted for is not changed by those who change things.
    let least = if operation.starts_with("update") { 3 } else { 1 };
    let ids: Vec<Value> = (least..=CONFIGS).map(|id| json!(id)).collect();
    let names: Vec<Value> = (least..=CONFIGS).map(|number| json!(name(number))).collect();
    hints
        .often("config", if operation == "getConfig" { names.clone() } else { ids.clone() })
        .often("config_id", ids)
        .often("external_assignment_id", if operation == "createConfig" { Vec::new() } else { names })
        .mostly("grading_config_id", [json!(1)])
        .mostly("grading_config_version", [json!(1)])
        .often("external_user_id", [json!("octocat")])
        .often("submission_id", (1..=SUBMISSIONS).map(|id| json!(id)))
        .often("baseline", (1..=SUBMISSIONS).map(|id| json!(id)))
        .often("language", [json!("Python"), json!("c")])
}
