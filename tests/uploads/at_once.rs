//! Several at once, through two servers on one database and one file store.

use futures_util::future::join_all;
use serde_json::{Value, json};
use touchstone::api::models::{Role, Scope};
use touchstone::domain::digest::sha256_hex;

use super::{FORM, description, files_in, form, names, person, queued, release};
use crate::support::process::Served;
use crate::support::{World, each_database};

/// A world whose files and database another server has, too.
struct Two {
    world: World,
    other: Served,
    client: reqwest::Client,
    /// An admin's, with every scope.
    token: String,
}

/// The reply of either server.
type Answer = (u16, Value);

impl Two {
    async fn new() -> Self {
        let world = World::new().await;
        let admin = world.user("root", Role::Admin).await;
        let token = world.token(&admin, Scope::ALL).await;
        release(&world).await;
        let limits = "read=100000/60s,write=100000/60s,credential=100000/60s,machine=100000/60s";
        let other = Served::start(&world.folder(), &[("TOUCHSTONE_RATE_LIMITS", limits)]);
        Self { world, other, client: reqwest::Client::new(), token }
    }

    fn url(&self, number: usize, path: &str) -> String {
        let base = if number.is_multiple_of(2) { &self.world.base } else { &self.other.base };
        format!("{base}/api/v1{path}")
    }

    async fn answer(&self, request: reqwest::RequestBuilder) -> Answer {
        let reply = request.bearer_auth(&self.token).send().await.expect("a reply");
        let status = reply.status().as_u16();
        let text = reply.text().await.expect("a body");
        assert!(status < 500, "{status} {text}");
        (status, serde_json::from_str(&text).expect("JSON"))
    }

    async fn upload(&self, number: usize, file_name: &str, content: &[u8]) -> Answer {
        let request = self.client.post(self.url(number, "/samples/upload"));
        self.answer(request.header("content-type", FORM).body(form("file", file_name, content))).await
    }

    async fn post(&self, number: usize, path: &str, body: &Value) -> Answer {
        self.answer(self.client.post(self.url(number, path)).json(body)).await
    }

    async fn delete(&self, number: usize, path: &str) -> Answer {
        self.answer(self.client.delete(self.url(number, path))).await
    }

    /// Fails unless each row has its file, and each file its row.
    async fn assert_in_order(&self, about: &str) {
        let texts = async |sql| self.world.texts(sql, &[]).await;
        let mut expected: Vec<String> = Vec::new();
        for row in texts("SELECT CONCAT(sha, extension) FROM upload_queue").await {
            expected.push(format!("QueuedFiles/{row}"));
        }
        for row in texts("SELECT CONCAT(sha, '.', extension) FROM sample").await {
            expected.push(format!("TestFiles/{row}"));
        }
        let sql = "SELECT CONCAT(s.sha, '_', x.id, '.', x.extension) FROM sample_extra x JOIN sample s ON s.id = x.sample_id";
        for row in texts(sql).await {
            expected.push(format!("TestFiles/extra/{row}"));
        }
        expected.sort();
        let found: Vec<String> = files_in(&self.world).into_iter().collect();
        assert_eq!(found, expected, "{about}");
    }
}

#[each_database(flavor = "multi_thread", worker_threads = 4)]
async fn of_many_that_upload_one_file_one_is_first() {
    let two = Two::new().await;
    for round in 0..4_u8 {
        let content = vec![round; 3000];
        // Under one name, and under names that differ in the extension.
        let sent = (0..12_usize).map(|number| {
            let name = if round % 2 == 0 { "a.ts".to_owned() } else { format!("a.x{number}") };
            let (two, content) = (&two, &content);
            async move { two.upload(number / 2, &name, content).await }
        });
        let answers = join_all(sent).await;
        let made: Vec<&Answer> = answers.iter().filter(|(status, _)| *status == 201).collect();
        assert_eq!(made.len(), 1, "{answers:?}");
        for (status, answer) in answers.iter().filter(|(status, _)| *status != 201) {
            assert_eq!(*status, 409, "{answer}");
            assert_eq!(
                answer["details"],
                json!({ "sha": sha256_hex(&content), "queued_id": made[0].1["id"] })
            );
        }
        two.assert_in_order(&format!("round {round}")).await;
    }
}

#[each_database(flavor = "multi_thread", worker_threads = 4)]
async fn of_all_that_may_become_of_an_upload_one_does() {
    let two = Two::new().await;
    let (_, sample) = two.upload(0, "sample.ts", b"the sample").await;
    let (status, sample) =
        two.post(0, &format!("/queued-samples/{}/finalize", sample["id"]), &description()).await;
    assert_eq!(status, 201, "{sample}");
    let link = json!({ "sample_id": sample["sample_id"] });
    let mut outcomes = [0; 3];
    for round in 0..12_u8 {
        let (_, made) = two.upload(0, "a.ts", &[round]).await;
        let path = format!("/queued-samples/{}", made["id"]);
        let racers = (0..9_usize).map(|number| {
            let (two, path, link) = (&two, &path, &link);
            // Each kind has now and then a head start.
            let kind = (number + usize::from(round)) % 3;
            async move {
                let answer = match kind {
                    0 => two.post(number, &format!("{path}/finalize"), &description()).await,
                    1 => two.post(number, &format!("{path}/link"), link).await,
                    _ => two.delete(number, path).await,
                };
                (kind, answer)
            }
        });
        let answers = join_all(racers).await;
        let won: Vec<usize> =
            answers.iter().filter(|(_, (status, _))| *status < 300).map(|(kind, _)| *kind).collect();
        let [winner] = won.as_slice() else { panic!("{answers:?}") };
        outcomes[*winner] += 1;
        for (_, (status, answer)) in &answers {
            assert!(matches!(status, 200 | 201 | 404 | 409), "{status} {answer}");
        }
        two.assert_in_order(&format!("round {round}")).await;
    }
    let left = [
        two.world.count("SELECT COUNT(*) FROM sample").await - 1,
        two.world.count("SELECT COUNT(*) FROM sample_extra").await,
        12 - two.world.count("SELECT COUNT(*) FROM sample").await + 1
            - two.world.count("SELECT COUNT(*) FROM sample_extra").await,
    ];
    assert_eq!(left, outcomes);
}

/// Whoever removes a file does so after the row, and another may have put the
/// same file there by then.
#[each_database(flavor = "multi_thread", worker_threads = 4)]
async fn a_file_that_comes_again_while_it_is_removed_stays() {
    let two = Two::new().await;
    let content = vec![9; 2000];
    let again = async |number: usize| {
        for _ in 0..15 {
            let (status, answer) = two.upload(number, "a.ts", &content).await;
            match status {
                201 => {
                    let path = format!("/queued-samples/{}", answer["id"]);
                    if number.is_multiple_of(2) {
                        two.delete(number, &path).await;
                        continue;
                    }
                    let (status, made) = two.post(number, &format!("{path}/finalize"), &description()).await;
                    if status == 201 {
                        two.delete(number, &format!("/samples/{}", made["sample_id"])).await;
                    } else {
                        assert_eq!(status, 404, "{made}: its file must be there");
                    }
                }
                409 => {
                    // Somebody else's, to be removed under his hands.
                    if let Some(id) = answer["details"]["queued_id"].as_i64() {
                        two.delete(number, &format!("/queued-samples/{id}")).await;
                    }
                }
                _ => panic!("{status} {answer}"),
            }
        }
    };
    tokio::join!(again(0), again(1), again(2), again(3), again(4), again(5));
    two.assert_in_order("at the end").await;
}

#[each_database(flavor = "multi_thread", worker_threads = 4)]
async fn a_key_that_is_sent_twice_at_once_makes_one() {
    let world = World::new().await;
    let (_, token) = person(&world, "ada", Role::User).await;
    release(&world).await;
    let headers = [("idempotency-key", "once")];
    let sent = (0..6).map(|_| super::send_form(&world, &token, form("file", "a.ts", b"a"), &headers));
    let replies = join_all(sent).await;
    for reply in &replies {
        assert_eq!((reply.status, &reply.text), (201, &replies[0].text));
    }
    assert_eq!(files_in(&world), names([format!("QueuedFiles/{}.ts", sha256_hex(b"a"))]));
    let id = queued(&world, &token, "b.ts", b"b").await;
    assert_ne!(replies[0].json()["id"], id);
}
