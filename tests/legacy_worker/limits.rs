//! The limit of a run's token, and that of those who guess.

use super::Vm;
use crate::support::{Reply, World, each_database};

const TESTING: &str = "type=progress&status=testing&message=x";

async fn narrow() -> World {
    let limits = "read=1000/60s,write=1000/60s,credential=1000/60s,machine=3/900s";
    let world = World::with(&[("rate_limits", limits)]).await;
    world.suite(1).await;
    world
}

/// Such clients give up on what begins with a 4.
#[track_caller]
fn to_be_sent_again(reply: Reply) {
    let reply = reply.expect(503);
    assert_eq!(reply.code(), "unavailable", "{}", reply.text);
    let seconds: u64 = reply.header("retry-after").parse().expect("seconds");
    assert!((600..=900).contains(&seconds), "{seconds}");
    assert_eq!(reply.json()["details"]["limit"], 3);
    assert_eq!((reply.header("x-ratelimit-limit"), reply.header("x-ratelimit-remaining")), ("3", "0"));
}

#[each_database]
async fn each_run_has_a_window_of_its_own() {
    let world = narrow().await;
    for _ in 0..3 {
        let vm = Vm::new(&world).await;
        for left in ["2", "1", "0"] {
            let reply = vm.data(&world, TESTING).await.expect(200);
            assert_eq!((reply.text.as_str(), reply.header("x-ratelimit-remaining")), ("OK", left));
        }
        to_be_sent_again(vm.data(&world, "type=progress&status=completed&message=x").await);
        assert_eq!(vm.events(&world).await, ["preparation: ", "testing: x"]);
        // It is the same run at the other address, and in another spelling.
        let (start, token) = vm.path.rsplit_once('/').unwrap();
        let spelt: String = token.bytes().map(|byte| format!("%{byte:02X}")).collect();
        for path in [format!("//ci{}", &vm.path[1..]), format!("{start}/{spelt}")] {
            to_be_sent_again(Vm { path, ..vm.clone() }.data(&world, TESTING).await);
        }
    }
}

/// Guesses share the window of their address, and use up nobody else's.
#[each_database]
async fn who_guesses_has_one_window_for_all_guesses() {
    let world = narrow().await;
    let known = Vm::new(&world).await;
    assert_eq!(known.data(&world, TESTING).await.expect(200).text, "OK");
    let guess =
        |number: i32| Vm { run_id: 1, path: format!("//progress-reporter/{}/guess{number}", known.run_id) };
    for number in 0..3 {
        assert_eq!(guess(number).data(&world, TESTING).await.expect(200).text, "FAIL");
    }
    for number in 3..6 {
        to_be_sent_again(guess(number).data(&world, TESTING).await);
    }
    // Who is known goes on.
    for _ in 0..2 {
        assert_eq!(known.data(&world, TESTING).await.expect(200).text, "OK");
    }
    // Requests that come to nothing are guesses.
    let world = narrow().await;
    let vm = Vm::new(&world).await;
    for _ in 0..3 {
        world.send(reqwest::Method::POST, &format!("{}?x=1", vm.path), None, &[], None).await.expect(415);
    }
    to_be_sent_again(vm.data(&world, TESTING).await);
}

/// Nobody has a token there.
#[each_database]
async fn the_maintenance_mode_is_counted_by_address() {
    let world = narrow().await;
    let ask = async || world.send(reqwest::Method::GET, "//maintenance-mode/linux", None, &[], None).await;
    for _ in 0..3 {
        ask().await.expect(200);
    }
    to_be_sent_again(ask().await);
}
