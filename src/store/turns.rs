//! Taking turns over something that no row and no unique index stands for.

use super::{Engine, Queries, StoreError, Tx};

/// Makes whoever takes the same turn wait until this transaction ends. What is
/// read after it cannot be changed by them.
///
/// On SQLite the transaction itself is the turn. PostgreSQL has locks on names;
/// on MySQL a row of ours is locked, and made where it is missing.
pub async fn take(tx: &Tx, name: &str) -> Result<(), StoreError> {
    let name = format!("turn:{name}");
    match tx.engine() {
        Engine::Sqlite => {}
        Engine::Postgres => {
            tx.execute("SELECT pg_advisory_xact_lock(hashtext(?))", &[name.into()]).await?;
        }
        Engine::MySql => {
            let sql = "INSERT INTO server_setting (name, content) VALUES (?, '')
                       ON DUPLICATE KEY UPDATE content = ''";
            tx.execute(sql, &[name.into()]).await?;
        }
    }
    Ok(())
}
