//! Turns `openapi-ci-api.yaml` into the server's half of the contract.
//!
//! Three steps, one module each: [`source`] reads the YAML and refuses
//! duplicate keys, [`read`] turns it into the [`model`] and refuses whatever
//! the generator could not honour, [`emit`] writes Rust. The generator never
//! guesses: a document it does not fully understand is a [`Refusal`] that
//! names the file, the place in it and the reason.

pub mod dialect;
pub mod emit;
pub mod model;
pub mod names;
pub mod read;
pub mod released;
pub mod source;

use std::collections::BTreeMap;
use std::fmt;
use std::io;
use std::path::{Path, PathBuf};

pub use emit::json;

/// Why a contract cannot be turned into code.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refusal {
    /// The contract's file name, as it was given.
    pub file: String,
    /// JSON pointer to the offending place; for a fault of the YAML itself
    /// its line and column.
    pub place: String,
    /// What is wrong there, and mostly what to write instead.
    pub reason: String,
}

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} at {}: {}", self.file, self.place, self.reason)
    }
}

impl std::error::Error for Refusal {}

/// Generated files: path relative to the output folder, and text.
pub type Files = BTreeMap<PathBuf, String>;

/// Generates every file from the text of a contract. The same text always
/// gives the same bytes.
pub fn generate(file: &str, text: &str) -> Result<Files, Refusal> {
    let document = source::parse(file, text)?;
    let contract = read::contract(file, &document)?;
    Ok(emit::files(&contract, &document))
}

/// What [`install`] did.
#[derive(Debug, PartialEq, Eq)]
pub enum Installed {
    /// Every file was already right.
    Unchanged,
    /// These files were written or removed.
    Changed(Vec<PathBuf>),
}

/// Writes `files` below `folder`, touching only those that differ, and
/// removes generated files that are no longer wanted.
///
/// On a tree that cannot be written to, files that differ are an error that
/// names them; files that are right are none.
pub fn install(folder: &Path, files: &Files) -> io::Result<Installed> {
    let mut changed = Vec::new();
    for (name, text) in files {
        let path = folder.join(name);
        if std::fs::read_to_string(&path).is_ok_and(|old| old == *text) {
            continue;
        }
        std::fs::create_dir_all(folder)
            .and_then(|()| std::fs::write(&path, text))
            .map_err(|error| about(&path, "is not what the contract gives, and cannot be written", &error))?;
        changed.push(name.clone());
    }
    let entries = std::fs::read_dir(folder).map_err(|error| about(folder, "cannot be listed", &error))?;
    for entry in entries {
        let name =
            PathBuf::from(entry.map_err(|error| about(folder, "cannot be listed", &error))?.file_name());
        if !files.contains_key(&name) {
            let path = folder.join(&name);
            std::fs::remove_file(&path)
                .map_err(|error| about(&path, "is not of the contract, and cannot be removed", &error))?;
            changed.push(name);
        }
    }
    Ok(if changed.is_empty() { Installed::Unchanged } else { Installed::Changed(changed) })
}

fn about(path: &Path, what: &str, error: &io::Error) -> io::Error {
    io::Error::new(error.kind(), format!("{} {what}: {error}", path.display()))
}
