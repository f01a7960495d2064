//! What `touchstone worker` refuses before it asks anybody.

use crate::support::process::run_with;

#[test]
fn what_makes_no_sense_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("no-program");
    std::fs::write(&file, "x").unwrap();
    let file = file.to_str().unwrap();
    let sound = ["--server", "http://127.0.0.1:9", "--platform", "linux", "--program", "/bin/sh"];
    let token = [("TOUCHSTONE_TOKEN", "spci_x")];
    for (settings, change, named) in [
        (&token[..], &["--server", "ftp://127.0.0.1"][..], "--server"),
        (&token, &["--server", "http://user:password@host"], "--server"),
        (&token, &["--platform", "beos"], "--platform"),
        (&token, &["--program", "/nowhere/at/all"], "--program"),
        (&token, &["--program", file], "--program"),
        (&token, &["--label", "Not a label"], "--label"),
        (&token, &["--label", "gpu-"], "--label"),
        (&token, &["--parallel", "0"], "--parallel"),
        (&token, &["--timeout", "0"], "--timeout"),
        (&token, &["--name", ""], "--name"),
        (&token, &["--name", "two\nlines"], "--name"),
        (&token, &["--once", "--jobs", "3"], "--once"),
        (&token, &["--token", "two words"], "--token"),
        (&[], &[], "--token"),
    ] {
        let mut arguments = vec!["worker"];
        // A flag that is given twice is refused for that.
        let kept = sound.chunks(2).filter(|flag| !change.contains(&flag[0])).flatten();
        arguments.extend(kept.chain(change));
        let ran = run_with(folder.path(), settings, &arguments, "").expect(2);
        assert!(ran.stderr.contains(named), "{change:?}: {}", ran.stderr);
        assert!(!ran.stderr.contains("password") && !ran.stderr.contains("two words"), "{}", ran.stderr);
    }
}

#[test]
fn the_help_has_an_example_and_no_token() {
    let folder = tempfile::tempdir().unwrap();
    let token = [("TOUCHSTONE_TOKEN", "spci_s3cret")];
    let ran = run_with(folder.path(), &token, &["worker", "--help"], "").expect(0);
    assert!(ran.stdout.contains("Example:") && ran.stdout.contains("Exit codes:"), "{}", ran.stdout);
    assert!(!ran.stdout.contains("s3cret"));
}
