//! Writing the files: only those that differ, and never silently in vain.

use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};

use touchstone_codegen::{Files, Installed, install};

fn files(pairs: &[(&str, &str)]) -> Files {
    pairs.iter().map(|(name, text)| (PathBuf::from(name), (*text).to_owned())).collect()
}

fn long_ago() -> SystemTime {
    SystemTime::UNIX_EPOCH + Duration::from_secs(1_000_000_000)
}

/// Makes a file look old, so that a rewrite shows.
fn age(path: &Path) {
    std::fs::File::options().append(true).open(path).unwrap().set_modified(long_ago()).unwrap();
}

fn modified(path: &Path) -> SystemTime {
    std::fs::metadata(path).unwrap().modified().unwrap()
}

#[test]
fn the_folder_is_made_and_filled() {
    let root = tempfile::tempdir().unwrap();
    let folder = root.path().join("a/b");
    let wanted = files(&[("mod.rs", "one"), ("x.json", "two")]);
    let changed = vec![PathBuf::from("mod.rs"), PathBuf::from("x.json")];
    assert_eq!(install(&folder, &wanted).unwrap(), Installed::Changed(changed));
    assert_eq!(std::fs::read_to_string(folder.join("x.json")).unwrap(), "two");
    assert_eq!(install(&folder, &wanted).unwrap(), Installed::Unchanged);
}

#[test]
fn only_what_differs_is_rewritten() {
    let root = tempfile::tempdir().unwrap();
    install(root.path(), &files(&[("same.rs", "1"), ("other.rs", "1")])).unwrap();
    for name in ["same.rs", "other.rs"] {
        age(&root.path().join(name));
    }
    let done = install(root.path(), &files(&[("same.rs", "1"), ("other.rs", "2")])).unwrap();
    assert_eq!(done, Installed::Changed(vec![PathBuf::from("other.rs")]));
    assert_eq!(modified(&root.path().join("same.rs")), long_ago());
    assert_ne!(modified(&root.path().join("other.rs")), long_ago());
    assert_eq!(std::fs::read_to_string(root.path().join("other.rs")).unwrap(), "2");
}

#[test]
fn what_is_no_longer_wanted_goes() {
    let root = tempfile::tempdir().unwrap();
    install(root.path(), &files(&[("kept.rs", "1"), ("stale.rs", "1")])).unwrap();
    let done = install(root.path(), &files(&[("kept.rs", "1")])).unwrap();
    assert_eq!(done, Installed::Changed(vec![PathBuf::from("stale.rs")]));
    assert!(!root.path().join("stale.rs").exists());
}

#[test]
fn a_file_that_cannot_be_written_is_named() {
    let root = tempfile::tempdir().unwrap();
    std::fs::create_dir(root.path().join("mod.rs")).unwrap();
    let error = install(root.path(), &files(&[("mod.rs", "1")])).unwrap_err().to_string();
    assert!(error.contains("mod.rs is not what the contract gives, and cannot be written"), "{error}");
}

#[test]
fn a_folder_that_cannot_be_made_is_named() {
    let root = tempfile::tempdir().unwrap();
    std::fs::write(root.path().join("server"), "a file").unwrap();
    let error = install(&root.path().join("server"), &files(&[("mod.rs", "1")])).unwrap_err().to_string();
    assert!(error.contains("server/mod.rs is not what the contract gives"), "{error}");
}

#[test]
fn a_stale_file_that_cannot_be_removed_is_named() {
    let root = tempfile::tempdir().unwrap();
    std::fs::create_dir(root.path().join("stale.rs")).unwrap();
    let error = install(root.path(), &files(&[("mod.rs", "1")])).unwrap_err().to_string();
    assert!(error.contains("stale.rs is not of the contract, and cannot be removed"), "{error}");
}

/// A tree that cannot be written to is no matter as long as it is right.
#[test]
#[cfg(unix)]
fn a_read_only_tree_that_is_right_will_do() {
    use std::os::unix::fs::PermissionsExt;
    let root = tempfile::tempdir().unwrap();
    let wanted = files(&[("mod.rs", "1")]);
    install(root.path(), &wanted).unwrap();
    std::fs::set_permissions(root.path(), std::fs::Permissions::from_mode(0o555)).unwrap();
    let done = install(root.path(), &wanted);
    std::fs::set_permissions(root.path(), std::fs::Permissions::from_mode(0o755)).unwrap();
    assert_eq!(done.unwrap(), Installed::Unchanged);
}
