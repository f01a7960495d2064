//! What becomes of a finding: it is made small, told as a line for a shell, and
//! kept as a file that fails again.

use std::time::Duration;

use contract_tests::callers::{Caller, Identity};
use contract_tests::campaign::{Campaign, Kind, Target};
use contract_tests::contract::operation;
use contract_tests::corpus;
use contract_tests::judging::Expected;
use contract_tests::requests::Hints;
use contract_tests::sending::Client;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpListener;
use tokio::runtime::Runtime;
use touchstone::api::models::{Role, Scope};
use touchstone::contract::Operation;

/// A server that answers everything in one way.
struct Stubborn(Client);

impl Target for Stubborn {
    fn client(&self) -> &Client {
        &self.0
    }

    async fn identity(&self, _: Caller, _: &Operation) -> Option<Identity> {
        Some(Identity::with("spci_secret", Role::Admin, Scope::ALL.to_vec()))
    }

    fn hints(&self, _: &Operation) -> Hints {
        Hints::default()
    }

    fn permits(&self, _: &Operation, _: Caller, _: &Expected) -> bool {
        true
    }

    fn patience(&self) -> Duration {
        Duration::ZERO
    }
}

async fn serve(answer: &'static str) -> String {
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
    let address = listener.local_addr().expect("an address");
    tokio::spawn(async move {
        while let Ok((mut stream, _)) = listener.accept().await {
            tokio::spawn(async move {
                let mut buffer = vec![0; 65536];
                let _ = stream.read(&mut buffer).await;
                let _ = stream.write_all(answer.as_bytes()).await;
            });
        }
    });
    format!("http://{address}")
}

fn campaign(runtime: &Runtime, answer: &'static str, keep: &std::path::Path) -> Campaign<Stubborn> {
    let base = runtime.block_on(serve(answer));
    Campaign::new(Stubborn(Client::new(&base)), runtime.handle().clone(), keep.to_owned())
}

const BROKEN: &str = "HTTP/1.1 500 Internal Server Error\r\nContent-Length: 2\r\nContent-Type: application/json\r\nConnection: close\r\n\r\n{}";

#[test]
fn a_finding_is_small_and_fails_again() {
    let runtime = Runtime::new().expect("a runtime");
    let folder = tempfile::tempdir().expect("a folder");
    let first = campaign(&runtime, BROKEN, folder.path());
    first.valid(operation("listRuns").expect("an operation"), 20);
    let findings = first.findings();
    let [finding] = findings.as_slice() else { panic!("one finding, not {findings:?}") };
    assert!(finding.fault.contains("listRuns 500 is a fault of the server"), "{finding}");
    let base = first.target.client().base();
    let expected = format!("curl -sS --path-as-is -H \"Authorization: Bearer $TOKEN\" '{base}/api/v1/runs'");
    assert_eq!(finding.curl, expected);

    let cases = corpus::load(folder.path()).expect("cases");
    assert_eq!(cases.len(), 1);
    let again = campaign(&runtime, BROKEN, folder.path());
    again.replay(&cases);
    assert_eq!(again.findings().len(), 1);
    assert_eq!(corpus::load(folder.path()).expect("cases").len(), 1, "the same case has the same name");
}

#[test]
fn what_is_found_again_is_told_once_and_hides_nothing_else() {
    let runtime = Runtime::new().expect("a runtime");
    let folder = tempfile::tempdir().expect("a folder");
    let campaign = campaign(&runtime, BROKEN, folder.path());
    let operation = operation("listRuns").expect("an operation");
    for _ in 0..10 {
        assert!(!campaign.deliberate(operation));
        campaign.valid(operation, 2);
    }
    let findings = campaign.findings();
    assert!(findings.iter().all(|finding| finding.kind == Kind::Valid), "{findings:?}");
    assert!((1..=3).contains(&findings.len()), "{findings:?}");
    campaign.methods(operation, 1);
    campaign.near_misses(operation, 2, 1);
    for kind in [Kind::OtherMethod, Kind::NearMiss] {
        assert!(campaign.findings().iter().any(|finding| finding.kind == kind), "{kind:?}");
    }
}

#[test]
fn every_kind_of_request_is_judged() {
    // What a server says that takes everything, and knows neither callers nor
    // methods.
    let easy = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\nContent-Type: application/json\r\nConnection: close\r\n\r\n{}";
    let runtime = Runtime::new().expect("a runtime");
    let folder = tempfile::tempdir().expect("a folder");
    let operation = operation("cancelRun").expect("an operation");
    type Part = fn(&Campaign<Stubborn>, &'static Operation);
    let parts: [(&str, Part); 4] = [
        ("valid", |campaign, operation| campaign.valid(operation, 2)),
        ("near misses", |campaign, operation| campaign.near_misses(operation, 2, 1)),
        ("callers", |campaign, operation| campaign.callers(operation, 1)),
        ("methods", |campaign, operation| campaign.methods(operation, 1)),
    ];
    for (name, part) in parts {
        let campaign = campaign(&runtime, easy, folder.path());
        part(&campaign, operation);
        assert!(!campaign.findings().is_empty(), "{name}: nothing was found");
    }
}
