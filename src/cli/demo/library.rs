//! The outputs of all tests, each file under the hash of its content.

use std::collections::HashMap;

use super::captions::{Shape, Work};
use super::files::Files;
use crate::domain::digest::sha256_hex;
use crate::domain::file_name::FileName;

/// Every output that something refers to. Content is made when its hash is first
/// asked for, so there are no files that nothing names.
#[derive(Default)]
pub(super) struct Library {
    pub(super) files: Files,
    works: HashMap<i32, Work>,
    hashes: HashMap<(i32, Shape), String>,
}

impl Library {
    /// The hash of an output that has no id yet.
    pub(super) fn new_output(&mut self, work: Work, shape: Shape) -> String {
        let content = work.content(shape);
        let hash = sha256_hex(&content);
        self.files.add(FileName::result(&hash, work.extension), content);
        hash
    }

    /// Learns the id of an output.
    pub(super) fn learn(&mut self, output_id: i32, work: Work) {
        self.works.insert(output_id, work);
    }

    /// The hash of an output in some shape; empty for an output that was not
    /// learnt.
    pub(super) fn hash(&mut self, output_id: i32, shape: Shape) -> String {
        if let Some(hash) = self.hashes.get(&(output_id, shape)) {
            return hash.clone();
        }
        let Some(&work) = self.works.get(&output_id) else { return String::new() };
        let hash = self.new_output(work, shape);
        self.hashes.insert((output_id, shape), hash.clone());
        hash
    }
}
