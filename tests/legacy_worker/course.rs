//! What a virtual machine does from its start to its end, in its own words.

use serde_json::{Value, json};
use touchstone::api::models::RunStatus;
use touchstone::domain::digest::sha256_hex;

use super::{Vm, content, stored};
use crate::support::{World, each_database};

const LOADED: &str = "Loaded variables, created log file and checking for CCExtractor build artifact";

/// The world's address for a client that builds forms itself.
fn url(world: &World, vm: &Vm, prefix: &str) -> String {
    format!("{}{prefix}/{}", world.base, vm.path.trim_start_matches('/'))
}

/// Everything from `runCI`, with the requests of the tester in between. The
/// first `equal` tests write what they should, the others write `wrote`.
async fn goes(world: &World, vm: &Vm, tests: i32, equal: i32, wrote: &str, prefix: &str) {
    let url = url(world, vm, prefix);
    let client = reqwest::Client::new();
    let data = async |body: String| {
        let request =
            client.post(&url).header("content-type", super::PAIRS).header("user-agent", "CCX/CI_BOT");
        let reply = request.body(body.clone()).send().await.unwrap();
        assert_eq!((reply.status().as_u16(), reply.text().await.unwrap().as_str()), (200, "OK"), "{body}");
    };
    let form = async |fields: &[(&'static str, String)], file: &'static str, content: Vec<u8>| {
        let mut form = reqwest::multipart::Form::new();
        for (name, value) in fields {
            form = form.text(*name, value.clone());
        }
        form = form.part("file", reqwest::multipart::Part::bytes(content).file_name(file));
        let reply = client.post(&url).multipart(form).send().await.unwrap();
        assert_eq!(
            (reply.status().as_u16(), reply.text().await.unwrap().as_str()),
            (200, "OK"),
            "{fields:?}"
        );
    };
    data(format!("type=progress&status=preparation&message={LOADED}")).await;
    data("type=progress&status=testing&message=Running tests".to_owned()).await;
    for id in 1..=tests {
        let place = [("test_id", id.to_string()), ("test_file_id", id.to_string())];
        let fields = |kind: &str| [vec![("type", kind.to_owned())], place.to_vec()].concat();
        if id <= equal {
            let pairs: Vec<String> =
                fields("equality").iter().map(|(name, value)| format!("{name}={value}")).collect();
            data(pairs.join("&")).await;
        } else {
            form(&fields("upload"), "sample.html", wrote.as_bytes().to_vec()).await;
        }
        data(format!("type=finish&test_id={id}&exitCode=0&runTime={}", 100 * id)).await;
    }
    let artifact = |kind: &str| [("type", "artifactupload".to_owned()), ("artifact_type", kind.to_owned())];
    form(&artifact("binary"), "whatever.sh", vec![0x7f, b'E', b'L', b'F']).await;
    form(&artifact("combined_stdout"), "combined_stdout.log", b"out\nerr\n".to_vec()).await;
    form(&artifact("coredump"), "core.1234", vec![0; 70_000]).await;
    form(&[("type", "logupload".to_owned())], "log.html", b"2026-03-01 12:00:00 began\n".to_vec()).await;
    data("type=progress&status=completed&message=Ran all tests".to_owned()).await;
}

#[each_database]
async fn a_run_fails_at_what_was_uploaded() {
    let world = World::new().await;
    let token = world.admin().await;
    world.suite(3).await;
    let vm = Vm::new(&world).await;
    let wrote = "1\n00:00:01,000 --> 00:00:02,000\nHELO\n";
    goes(&world, &vm, 3, 2, wrote, "").await;
    assert_eq!(vm.status(&world).await, RunStatus::Fail);
    assert_eq!(
        vm.events(&world).await,
        [
            format!("preparation: {LOADED}"),
            "testing: Running tests".to_owned(),
            "completed: Ran all tests".to_owned(),
        ]
    );
    let hash = sha256_hex(wrote.as_bytes());
    assert_eq!(stored(&world, "TestResults"), [format!("{hash}.srt")]);
    assert_eq!(content(&world, &format!("TestResults/{hash}.srt")), wrote.as_bytes());
    let run = vm.run_id;
    assert_eq!(content(&world, &format!("LogFiles/{run}.txt")), b"2026-03-01 12:00:00 began\n");
    let folder = format!("test_artifacts/{run}");
    assert_eq!(stored(&world, &folder), ["ccextractor", "combined_stdout.log", "coredump"]);
    assert_eq!(content(&world, &format!("{folder}/coredump")).len(), 70_000);
    assert_eq!(stored(&world, "TempFiles"), [""; 0]);

    // The API says the same.
    let samples = world.get(&format!("/runs/{run}/samples"), &token).await.expect(200).json();
    let told: Vec<Value> = samples["data"]
        .as_array()
        .unwrap()
        .iter()
        .map(|test| json!([test["regression_test_id"], test["status"], test["runtime_ms"]]))
        .collect();
    assert_eq!(json!(told), json!([[1, "pass", 100], [2, "pass", 200], [3, "fail", 300]]));
    let errors = world.get(&format!("/runs/{run}/errors"), &token).await.expect(200).json();
    assert_eq!(errors["data"].as_array().map(Vec::len), Some(1), "{errors}");
    assert_eq!(errors["data"][0]["type"], "diff_mismatch", "{errors}");
}

#[each_database]
async fn a_run_passes_with_what_a_variant_accepts_at_the_other_address_too() {
    let world = World::new().await;
    world.suite(3).await;
    let wrote = "the other way";
    let sql =
        "INSERT INTO regression_test_output_files (regression_test_output_id, file_hashes) VALUES (3, ?)";
    world.sql(sql, &[sha256_hex(wrote.as_bytes()).as_str().into()]).await;
    let vm = Vm::new(&world).await;
    goes(&world, &vm, 3, 2, wrote, "/ci").await;
    assert_eq!(vm.status(&world).await, RunStatus::Pass);
}

/// On Windows the program is called otherwise.
#[each_database]
async fn files_have_the_names_of_the_platform() {
    let world = World::new().await;
    world.suite(1).await;
    let vm = Vm::new(&world).await;
    world.sql("UPDATE test SET platform = 'windows' WHERE id = ?", &[vm.run_id.into()]).await;
    let fields = [("type", "artifactupload"), ("artifact_type", "binary")];
    assert_eq!(vm.file(&world, &fields, "../../x.exe", b"MZ").await, "OK");
    assert_eq!(stored(&world, &format!("test_artifacts/{}", vm.run_id)), ["ccextractorwinfull.exe"]);
    // The newest counts.
    assert_eq!(vm.file(&world, &fields, "y", b"MZ again").await, "OK");
    assert_eq!(content(&world, &format!("test_artifacts/{}/ccextractorwinfull.exe", vm.run_id)), b"MZ again");
}

/// What a worker says when it gives up is kept, and judged.
#[each_database]
async fn a_worker_that_gives_up_is_taken_at_its_word() {
    let world = World::new().await;
    let token = world.admin().await;
    world.suite(1).await;
    for (message, kind) in [("artifact", "build"), ("", "worker")] {
        for stages in [&["preparation"][..], &["preparation", "testing"]] {
            let vm = Vm::new(&world).await;
            for stage in stages {
                assert_eq!(vm.progress(&world, stage, "x").await, "OK");
            }
            let log = vm.file(&world, &[("type", "logupload")], "log.html", b"gave up").await;
            assert_eq!(log, "OK");
            assert_eq!(vm.progress(&world, "canceled", message).await, "OK");
            assert_eq!(vm.events(&world).await.last(), Some(&format!("canceled: {message}")));
            assert_eq!(vm.status(&world).await, RunStatus::Canceled);
            let errors = world.get(&format!("/runs/{}/infrastructure-errors", vm.run_id), &token).await;
            let errors = errors.expect(200).json();
            assert_eq!(errors["data"][0]["type"], kind, "{errors}");
        }
    }
}

/// A report that got lost leaves no run behind.
#[each_database]
async fn stages_that_were_not_reported_are_made_up_for() {
    let world = World::new().await;
    world.suite(1).await;
    let vm = Vm::new(&world).await;
    assert_eq!(vm.equality(&world, 1, 1).await, "OK");
    assert_eq!(vm.finish(&world, 1, 0).await, "OK");
    assert_eq!(vm.progress(&world, "completed", "Ran all tests").await, "OK");
    assert_eq!(vm.events(&world).await, ["preparation: ", "testing: ", "completed: Ran all tests"]);
    assert_eq!(vm.status(&world).await, RunStatus::Pass);
    let vm = Vm::new(&world).await;
    assert_eq!(vm.progress(&world, "testing", "Running tests").await, "OK");
    assert_eq!(vm.events(&world).await, ["preparation: ", "testing: Running tests"]);
}

/// A run of the original platform has no selection rows of its own, or has.
#[each_database]
async fn runs_of_another_program_are_served_too() {
    let world = World::new().await;
    world.suite(3).await;
    for (run_id, selected) in [(101, false), (102, true)] {
        world.foreign_run(run_id, &[]).await;
        let token = format!("{:064}", run_id);
        world.sql("UPDATE test SET token = ? WHERE id = ?", &[token.as_str().into(), run_id.into()]).await;
        if selected {
            let sql = "INSERT INTO customized_test (test_id, regression_id) VALUES (?, 2)";
            world.sql(sql, &[run_id.into()]).await;
        }
        let vm = Vm::of(&world, run_id).await;
        assert_eq!(vm.progress(&world, "testing", "x").await, "OK");
        for test in 1..=3 {
            let expected = if selected && test != 2 { "FAIL" } else { "OK" };
            assert_eq!(vm.equality(&world, test, test).await, expected, "{run_id} {test}");
            assert_eq!(vm.finish(&world, test, 0).await, expected, "{run_id} {test}");
        }
        assert_eq!(vm.progress(&world, "completed", "x").await, "OK");
        assert_eq!(vm.status(&world).await, RunStatus::Pass);
    }
}
