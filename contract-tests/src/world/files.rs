//! The files of a world.

use std::path::{Path, PathBuf};

use touchstone::domain::digest::sha256_hex;

/// The folder the server keeps files in.
pub struct Files(PathBuf);

impl Files {
    /// Those in `folder`.
    pub fn new(folder: &Path) -> Self {
        Self(folder.to_owned())
    }

    /// Puts a file there.
    pub fn put(&self, name: &str, content: impl AsRef<[u8]>) {
        let path = self.path(name);
        std::fs::write(path, content).expect("a file");
    }

    /// Puts an output there as a worker's upload does, by its hash; the hash.
    pub fn put_output(&self, content: impl AsRef<[u8]>, extension: &str) -> String {
        let hash = sha256_hex(content.as_ref());
        self.put(&format!("TestResults/{hash}{extension}"), content);
        hash
    }

    /// Puts a file of so many zeros there, which take no room.
    pub fn put_zeros(&self, name: &str, length: u64) {
        let file = std::fs::File::create(self.path(name)).expect("a file");
        file.set_len(length).expect("a length");
    }

    /// Takes a file away.
    pub fn remove(&self, name: &str) {
        std::fs::remove_file(self.path(name)).expect("a file that was there");
    }

    fn path(&self, name: &str) -> PathBuf {
        let path = self.0.join(name);
        std::fs::create_dir_all(path.parent().expect("a folder")).expect("a folder for a file");
        path
    }
}
