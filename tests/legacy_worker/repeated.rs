//! A worker whose answer was lost says it again.

use touchstone::api::models::RunStatus;

use super::{Vm, stored};
use crate::support::{World, each_database};

#[each_database]
async fn what_is_said_again_adds_nothing() {
    let world = World::new().await;
    world.suite(2).await;
    let vm = Vm::new(&world).await;
    let said = [
        "type=progress&status=preparation&message=Loaded",
        "type=progress&status=testing&message=Running tests",
        "type=equality&test_id=1&test_file_id=1",
        "type=finish&test_id=1&exitCode=0&runTime=12",
        "upload",
        "type=finish&test_id=2&exitCode=0&runTime=12",
        "type=progress&status=completed&message=Ran all tests",
    ];
    let say = async |text: &str| match text {
        "upload" => vm.upload(&world, 2, 2, b"something else").await,
        text => vm.says(&world, text).await,
    };
    for (i, text) in said.into_iter().enumerate() {
        assert_eq!(say(text).await, "OK", "{text}");
        let before = world.rows().await;
        for _ in 0..3 {
            assert_eq!(say(text).await, "OK", "{text}");
        }
        assert_eq!(world.rows().await, before, "{text}");
        // What is known of results may be said at any time, by who has an answer
        // to wait for.
        for earlier in said[..i].iter().filter(|earlier| earlier.contains("test_id")) {
            assert_eq!(say(earlier).await, "OK", "{earlier} after {text}");
        }
        assert_eq!(world.rows().await, before, "{text}");
    }
    assert_eq!(vm.status(&world).await, RunStatus::Fail);
    assert_eq!(stored(&world, "TempFiles"), [""; 0]);
}

/// The worker's own end is its end; another's is not.
#[each_database]
async fn the_report_that_ended_a_run_may_come_again() {
    let world = World::new().await;
    world.suite(1).await;
    let vm = Vm::new(&world).await;
    assert_eq!(vm.progress(&world, "canceled", "artifact").await, "OK");
    assert_eq!(vm.progress(&world, "canceled", "artifact").await, "OK");
    assert_eq!(vm.progress(&world, "canceled", "something else").await, "FAIL");
    assert_eq!(vm.progress(&world, "completed", "artifact").await, "FAIL");
    assert_eq!(vm.events(&world).await, ["canceled: artifact"]);
}

/// Results are what they were when they were reported.
#[each_database]
async fn a_result_is_never_another() {
    let world = World::new().await;
    world.suite(2).await;
    let vm = Vm::new(&world).await;
    assert_eq!(vm.equality(&world, 1, 1).await, "OK");
    assert_eq!(vm.upload(&world, 1, 1, b"no, it is not").await, "FAIL");
    assert_eq!(vm.upload(&world, 2, 2, b"one").await, "OK");
    assert_eq!(vm.upload(&world, 2, 2, b"other").await, "FAIL");
    assert_eq!(vm.equality(&world, 2, 2).await, "FAIL");
    assert_eq!(world.count("SELECT COUNT(*) FROM test_result_file").await, 2);
    assert_eq!(stored(&world, "TempFiles"), [""; 0]);
}
