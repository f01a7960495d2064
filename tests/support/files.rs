//! Files in a world's file store.

use touchstone::api::models::ProgressStatus::{Completed, Preparation, Testing};
use touchstone::domain::digest::sha256_hex;
use touchstone::store::Queries;

use super::World;

impl World {
    /// Puts an output into the file store under a name of its own.
    pub fn put_result(&self, name: &str, content: impl AsRef<[u8]>) {
        let folder = self.folder().join("files/TestResults");
        std::fs::create_dir_all(&folder).expect("a folder for results");
        std::fs::write(folder.join(name), content).expect("a file in it");
    }

    /// Puts an output into the file store as a worker's upload does; its hash.
    pub fn put_output(&self, content: impl AsRef<[u8]>) -> String {
        let hash = sha256_hex(content.as_ref());
        self.put_result(&format!("{hash}.srt"), content);
        hash
    }

    /// A run that has ended, in which one test wrote this and every other what
    /// was expected; its id and the hash of what was written.
    pub async fn run_that_wrote(&self, test_id: i32, content: &str) -> (i32, String) {
        let hash = self.put_output(content);
        let run_id = self.run().await;
        self.report(run_id, &[Preparation, Testing]).await;
        let sql = "SELECT id FROM regression_test WHERE active = TRUE ORDER BY id";
        for test in self.store.fetch_all(sql, &[], |row| row.int32(0)).await.unwrap() {
            self.result(run_id, test, 0, (test == test_id).then_some(hash.as_str())).await;
        }
        self.report(run_id, &[Completed]).await;
        (run_id, hash)
    }
}
