//! Many virtual machines, and many reports of one.

use futures_util::future::join_all;
use touchstone::api::models::RunStatus;

use super::{Vm, content, stored};
use crate::support::{World, each_database};

async fn busy() -> World {
    let world = World::with(&[("database_readers", "12")]).await;
    world.suite(2).await;
    world
}

#[each_database(flavor = "multi_thread", worker_threads = 4)]
async fn twenty_equal_reports_are_one() {
    let world = busy().await;
    let vm = Vm::new(&world).await;
    let count = async |table: &'static str| match table {
        "progress" => world.count("SELECT COUNT(*) FROM test_progress").await,
        "files" => world.count("SELECT COUNT(*) FROM test_result_file").await,
        _ => world.count("SELECT COUNT(*) FROM test_result").await,
    };
    for (text, table, rows) in [
        ("type=progress&status=preparation&message=x", "progress", 1),
        ("type=progress&status=testing&message=x", "progress", 2),
        ("type=equality&test_id=1&test_file_id=1", "files", 1),
        ("type=finish&test_id=1&exitCode=0&runTime=7", "results", 1),
    ] {
        let said = join_all((0..20).map(|_| vm.says(&world, text))).await;
        assert_eq!(said, ["OK"; 20], "{text}");
        assert_eq!(count(table).await, rows, "{text}");
    }
    let said = join_all((0..20).map(|_| vm.upload(&world, 2, 2, b"something else"))).await;
    assert_eq!(said, ["OK"; 20]);
    assert_eq!(count("files").await, 2);
    assert_eq!(vm.finish(&world, 2, 0).await, "OK");
    let end = "type=progress&status=completed&message=Ran all tests";
    assert_eq!(join_all((0..20).map(|_| vm.says(&world, end))).await, ["OK"; 20]);
    assert_eq!(count("progress").await, 3);
    assert_eq!(vm.status(&world).await, RunStatus::Fail);
    assert_eq!(stored(&world, "TestResults").len(), 1);
    assert_eq!(stored(&world, "TempFiles"), [""; 0]);
}

/// They all call their log `log.html`.
#[each_database(flavor = "multi_thread", worker_threads = 4)]
async fn no_log_is_anothers() {
    let world = busy().await;
    let mut vms = Vec::new();
    for _ in 0..12 {
        vms.push(Vm::new(&world).await);
    }
    for round in 0..3 {
        let sent = vms.iter().map(async |vm| {
            let line = format!("run {} in round {round}\n", vm.run_id);
            let log = line.repeat(20_000);
            assert_eq!(vm.file(&world, &[("type", "logupload")], "log.html", log.as_bytes()).await, "OK");
            assert!(content(&world, &format!("LogFiles/{}.txt", vm.run_id)) == log.as_bytes(), "{line}");
        });
        join_all(sent).await;
    }
    assert_eq!(stored(&world, "LogFiles").len(), 12);
    assert_eq!(stored(&world, "TempFiles"), [""; 0]);
}

/// A person's cancellation and the worker's end: one of them counts, and the
/// worker knows which.
#[each_database(flavor = "multi_thread", worker_threads = 4)]
async fn a_run_ends_once() {
    let world = busy().await;
    let admin = world.admin().await;
    for _ in 0..20 {
        let vm = Vm::new(&world).await;
        assert_eq!(vm.progress(&world, "testing", "x").await, "OK");
        let path = format!("/runs/{}/cancel", vm.run_id);
        let (canceled, said) =
            tokio::join!(world.post_nothing(&path, &admin), vm.progress(&world, "completed", "done"));
        let canceled = canceled.expect(202).json()["status"] == "accepted";
        assert_eq!(said, if canceled { "FAIL" } else { "OK" });
        let expected = if canceled { RunStatus::Canceled } else { RunStatus::Error };
        assert_eq!(vm.status(&world).await, expected);
        assert_eq!(vm.events(&world).await.len(), 3);
    }
}
