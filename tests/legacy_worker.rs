//! The tag `LegacyWorker`: workers of the original platform, as they are.

mod at_once;
mod course;
mod forms;
mod limits;
mod outages;
mod refused;
mod repeated;

use reqwest::Method;
use touchstone::api::models::RunStatus;
use touchstone::store::{Queries, summaries};

use crate::support::{Reply, World, each_database};

const PAIRS: &str = "application/x-www-form-urlencoded";
const PARTS: &str = "multipart/form-data; boundary=------------------------8f0c5bafcd1a";

/// A virtual machine of the original platform, with the address it was given.
#[derive(Clone, Debug)]
struct Vm {
    run_id: i32,
    path: String,
}

/// A part of a form: its name, what the file is called if it is one, and what
/// is in it.
type Part<'a> = (&'a str, Option<&'a str>, &'a [u8]);

impl Vm {
    /// That of a run as it is now.
    async fn of(world: &World, run_id: i32) -> Self {
        let sql = "SELECT token FROM test WHERE id = ?";
        let token = world.texts(sql, &[run_id.into()]).await.remove(0);
        Self { run_id, path: format!("//progress-reporter/{run_id}/{token}") }
    }

    /// That of a new run.
    async fn new(world: &World) -> Self {
        Self::of(world, world.run().await).await
    }

    /// What `curl --data` sends: the text as it is.
    async fn data(&self, world: &World, text: &str) -> Reply {
        let body = Some(text.as_bytes().to_vec());
        world.send(Method::POST, &self.path, None, &[("content-type", PAIRS)], body).await
    }

    /// The same; the word that it is answered with.
    #[track_caller]
    fn says<'a>(&'a self, world: &'a World, text: &'a str) -> impl Future<Output = String> + 'a {
        let place = std::panic::Location::caller();
        async move {
            let reply = self.data(world, text).await;
            assert_eq!(
                (reply.status, reply.header("content-type")),
                (200, "text/plain"),
                "{place}: {}",
                reply.text
            );
            reply.text
        }
    }

    /// What `curl --form` sends.
    async fn form(&self, world: &World, parts: &[Part<'_>]) -> Reply {
        world.send(Method::POST, &self.path, None, &[("content-type", PARTS)], Some(multipart(parts))).await
    }

    /// A form of fields with a file behind them; the word that it is answered
    /// with.
    async fn file(&self, world: &World, fields: &[(&str, &str)], name: &str, content: &[u8]) -> String {
        let mut parts: Vec<Part<'_>> =
            fields.iter().map(|(name, value)| (*name, None, value.as_bytes())).collect();
        parts.push(("file", Some(name), content));
        self.form(world, &parts).await.expect(200).text
    }

    /// How far the run is.
    async fn progress(&self, world: &World, status: &str, message: &str) -> String {
        self.says(world, &format!("type=progress&status={status}&message={message}")).await
    }

    /// How a test went.
    async fn finish(&self, world: &World, test_id: i32, exit_code: i32) -> String {
        self.says(world, &format!("type=finish&test_id={test_id}&exitCode={exit_code}&runTime=120")).await
    }

    /// An output that is what it should be.
    async fn equality(&self, world: &World, test_id: i32, output_id: i32) -> String {
        self.says(world, &format!("type=equality&test_id={test_id}&test_file_id={output_id}")).await
    }

    /// An output that is not.
    async fn upload(&self, world: &World, test_id: i32, output_id: i32, content: &[u8]) -> String {
        let (test, output) = (test_id.to_string(), output_id.to_string());
        let fields = [("type", "upload"), ("test_id", &*test), ("test_file_id", &*output)];
        self.file(world, &fields, "result.html", content).await
    }

    /// The status of the run.
    async fn status(&self, world: &World) -> RunStatus {
        summaries::recompute(&world.store, &[self.run_id], |_| ()).await.unwrap();
        let sql = "SELECT status FROM run_summary WHERE run_id = ?";
        let status = world.texts(sql, &[self.run_id.into()]).await.remove(0);
        RunStatus::parse(&status).expect("a status")
    }

    /// The events of the run, as `status: message`.
    async fn events(&self, world: &World) -> Vec<String> {
        let sql = "SELECT status, message FROM test_progress WHERE test_id = ? ORDER BY id";
        let event = |row: touchstone::store::Row<'_>| Ok(format!("{}: {}", row.text(0)?, row.text(1)?));
        world.store.fetch_all(sql, &[self.run_id.into()], event).await.unwrap()
    }
}

/// A form as curl writes it.
fn multipart(parts: &[Part<'_>]) -> Vec<u8> {
    let boundary = PARTS.rsplit('=').next().expect("a boundary");
    let mut body = Vec::new();
    for (name, file, content) in parts {
        body.extend_from_slice(
            format!("--{boundary}\r\nContent-Disposition: form-data; name=\"{name}\"").as_bytes(),
        );
        if let Some(file) = file {
            body.extend_from_slice(format!("; filename=\"{file}\"\r\nContent-Type: text/html").as_bytes());
        }
        body.extend_from_slice(b"\r\n\r\n");
        body.extend_from_slice(content);
        body.extend_from_slice(b"\r\n");
    }
    body.extend_from_slice(format!("--{boundary}--\r\n").as_bytes());
    body
}

/// The names of the files in a folder of the store, sorted; none without it.
fn stored(world: &World, folder: &str) -> Vec<String> {
    let Ok(entries) = std::fs::read_dir(world.folder().join("files").join(folder)) else { return Vec::new() };
    let mut names: Vec<String> =
        entries.map(|entry| entry.unwrap().file_name().into_string().expect("a name")).collect();
    names.sort();
    names
}

/// What is in a file of the store.
fn content(world: &World, name: &str) -> Vec<u8> {
    let path = world.folder().join("files").join(name);
    std::fs::read(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

#[each_database]
async fn a_platform_says_whether_it_is_under_maintenance() {
    let world = World::new().await;
    let ask = async |platform: &str| {
        world.send(Method::GET, &format!("//maintenance-mode/{platform}"), None, &[], None).await
    };
    assert_eq!(ask("linux").await.expect(200).text, "False");
    world.sql("INSERT INTO maintenance_mode (platform, disabled) VALUES ('windows', TRUE)", &[]).await;
    assert_eq!(ask("linux").await.expect(200).text, "False");
    let reply = ask("windows").await.expect(200);
    assert_eq!((reply.text.as_str(), reply.header("content-type")), ("True", "text/plain"));
    assert!(ask("amiga").await.expect(400).field("platform").contains("linux"));
    assert_eq!(world.count("SELECT COUNT(*) FROM maintenance_mode").await, 1);
}
