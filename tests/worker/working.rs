//! Workers as processes, and a suite for them.

use std::ffi::OsStr;
use std::path::Path;
use std::process::Stdio;
use std::time::{Duration, Instant};

use tokio::process::{Child, Command};
use touchstone::api::models::{Role, Scope};
use touchstone::domain::digest::sha256_hex;

use crate::support::World;

/// The program of every test: a script, so that each test's command says what
/// it does.
const PROGRAM: &str = r#"
place=$1; shift
case $1 in
# say TEXT sample -o output
say) printf %s "$2" > "$5" ;;
# copy sample -o output
copy) cat "$2" > "$4" ;;
# count TEXT sample -o output: leaves a line for each time it ran
count) echo "$2" >> "$place/counted"; printf %s "$2" > "$5" ;;
# gate NAME TEXT sample -o output: waits while there is a file of that name
gate) (setsid sleep 1000 &); echo $$ > "$place/$2.pid"; while [ -e "$place/$2" ]; do sleep 0.01; done; printf %s "$3" > "$6" ;;
# files sample -o output: which files are open
files) ls /proc/self/fd > "$4" ;;
# swap output sample
swap) cat "$3" > "$2" ;;
# feed -o output
feed) cat > "$3" ;;
# print TEXT [sample]
print) printf "$2" ;;
empty) : > "$4" ;;
two) printf 1 > "$4"; printf 2 > "${4%.srt}_2.srt" ;;
link) ln -s /etc/passwd "$4" ;;
# much BYTES sample -o output: so many, twice
much) head -c "$2" /dev/zero > "$5"; head -c "$2" /dev/zero > more ;;
spoil) chmod u+w "$2"; echo x >> "$2"; printf 1 > "$4" ;;
close) mkdir closed; echo x > closed/file; printf 1 > "$4"; chmod 0 closed ;;
hang) (setsid sleep 1000 &); sleep 1000 ;;
fail) echo "it fails" >&2; exit 3 ;;
nothing) ;;
esac
"#;

/// A worker that runs, or ran. Dropping it kills it.
pub struct Working {
    child: Child,
}

impl Working {
    /// Starts a worker for the server at `base`, whose programs find their files
    /// in `place`.
    pub fn start<A: AsRef<OsStr>>(base: &str, token: &str, place: &Path, arguments: &[A]) -> Self {
        let script = place.join("program.sh");
        if !script.exists() {
            std::fs::write(&script, PROGRAM).unwrap();
        }
        // Whoever starts it leaves a file open.
        let mut command = Command::new("/bin/sh");
        command.args(["-c", "exec \"$0\" \"$@\" 7</dev/null", env!("CARGO_BIN_EXE_touchstone")]);
        command.env_clear().env("TOUCHSTONE_TOKEN", token).env("PATH", "/usr/local/bin:/usr/bin:/bin");
        command.args(["worker", "--server", base, "--platform", "linux", "--program", "/bin/sh"]);
        command.arg("--program-arg").arg(&script).arg("--program-arg").arg(place);
        command.arg("--work").arg(place.join("work")).args(arguments);
        command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped()).kill_on_drop(true);
        Self { child: command.spawn().expect("the program starts") }
    }

    /// The id of the process.
    pub fn id(&self) -> u32 {
        self.child.id().expect("it runs")
    }

    /// Sends a signal, as in `TERM`.
    pub fn signal(&self, name: &str) {
        let id = self.id().to_string();
        let status = std::process::Command::new("kill").arg(format!("-{name}")).arg(id).status();
        assert!(status.expect("kill runs").success());
    }

    /// Waits for its end; its exit code, if it was not killed, and what it said.
    pub async fn end(self) -> (Option<i32>, String) {
        let output = self.child.wait_with_output().await.expect("it ends");
        let said =
            [output.stdout, output.stderr].map(|bytes| String::from_utf8(bytes).expect("text")).concat();
        (output.status.code(), said)
    }
}

/// A token for workers, of somebody who may nothing else.
pub async fn worker_token(world: &World) -> String {
    let user = world.user("worker", Role::Admin).await;
    world.token(&user, &[Scope::WorkerRun]).await
}

/// A test and its outputs.
pub struct Test<'a> {
    pub command: &'a str,
    pub input: &'a str,
    pub output: &'a str,
    pub expected_rc: i32,
    /// What stands between hash and extension, and what the file should hold.
    pub outputs: &'a [(&'a str, &'a str)],
}

/// A suite of one test for each command, whose one output should hold the text.
pub async fn suite(world: &World, tests: &[(&str, &str)]) {
    let outputs: Vec<[(&str, &str); 1]> = tests.iter().map(|(_, text)| [("", *text)]).collect();
    let tests: Vec<Test<'_>> = tests
        .iter()
        .zip(&outputs)
        .map(|((command, _), outputs)| Test {
            command,
            input: "file",
            output: "file",
            expected_rc: 0,
            outputs,
        })
        .collect();
    suite_of(world, &tests).await;
}

/// A suite of these tests, on one sample. The ids of tests begin with 1, those
/// of their outputs are ten times as high, plus one for each.
pub async fn suite_of(world: &World, tests: &[Test<'_>]) {
    let sample = b"a sample";
    let sha = sha256_hex(sample);
    let folder = world.folder().join("files/TestFiles");
    std::fs::create_dir_all(&folder).unwrap();
    std::fs::write(folder.join(format!("{sha}.ts")), sample).unwrap();
    let insert = "INSERT INTO sample (id, sha, extension, original_name) VALUES (1, ?, 'ts', 'one')";
    world.sql(insert, &[sha.into()]).await;
    for (id, test) in (1_i32..).zip(tests) {
        let insert = "INSERT INTO regression_test (id, sample_id, command, input_type, output_type, expected_rc, active)
                      VALUES (?, 1, ?, ?, ?, ?, TRUE)";
        let params =
            [id.into(), test.command.into(), test.input.into(), test.output.into(), test.expected_rc.into()];
        world.sql(insert, &params).await;
        for (output_id, (name, text)) in (id * 10..).zip(test.outputs) {
            let insert = "INSERT INTO regression_test_output (id, regression_id, correct, correct_extension, expected_filename, \"ignore\")
                          VALUES (?, ?, ?, '.srt', ?, FALSE)";
            let hash = sha256_hex(text.as_bytes());
            world.sql(insert, &[output_id.into(), id.into(), hash.into(), (*name).into()]).await;
        }
    }
}

/// The status of each test of a run, and its exit code.
pub async fn verdicts(world: &World, run_id: i32, token: &str) -> Vec<(String, Option<i64>)> {
    let list = world.get(&format!("/runs/{run_id}/samples?limit=100"), token).await.expect(200).json();
    let mut rows = list["data"].as_array().expect("a list").clone();
    rows.sort_by_key(|row| row["regression_test_id"].as_i64());
    rows.iter()
        .map(|row| {
            let status = row["status"].as_str().or(row["result"].as_str()).expect("a status");
            (status.to_owned(), row["exit_code"].as_i64())
        })
        .collect()
}

/// The log of a run.
pub fn log(world: &World, run_id: i32) -> String {
    let path = world.folder().join(format!("files/LogFiles/{run_id}.txt"));
    std::fs::read_to_string(path).expect("a log")
}

/// Asks again and again, up to a limit, until it is so.
pub async fn until(what: &str, mut is_so: impl AsyncFnMut() -> bool) {
    let began = Instant::now();
    while !is_so().await {
        assert!(began.elapsed() < Duration::from_secs(120), "it never came about: {what}");
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
}

/// Processes whose home is this folder.
pub fn processes_at_home_in(folder: &Path) -> Vec<i32> {
    processes_with(|variable| variable == format!("HOME={}", folder.display()))
}

/// Processes whose home is below this folder.
pub fn processes_at_home_below(folder: &Path) -> Vec<i32> {
    processes_with(|variable| variable.starts_with(&format!("HOME={}/", folder.display())))
}

fn processes_with(mut matches: impl FnMut(&str) -> bool) -> Vec<i32> {
    let entries = std::fs::read_dir("/proc").unwrap().flatten();
    let pids = entries.filter_map(|entry| entry.file_name().to_str()?.parse::<i32>().ok());
    pids.filter(|pid| {
        let environment = std::fs::read(format!("/proc/{pid}/environ")).unwrap_or_default();
        environment
            .split(|byte| *byte == 0)
            .any(|variable| std::str::from_utf8(variable).is_ok_and(&mut matches))
    })
    .collect()
}
