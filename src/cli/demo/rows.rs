//! Many rows with few statements, on every engine.

use crate::store::{AssertSqlSafe, Param, Queries, StoreError, Tx};

/// Values in one statement. The engines' own limits are ten times as high; more
/// than this gains nothing.
const MOST: usize = 3000;

/// Inserts rows in order.
pub(super) async fn insert<const N: usize>(
    tx: &Tx,
    table: &str,
    columns: [&str; N],
    rows: &[[Param<'_>; N]],
) -> Result<(), StoreError> {
    let names = columns.map(|name| format!("\"{name}\"")).join(", ");
    let places = format!("({})", ["?"; N].join(", "));
    for chunk in rows.chunks(MOST / N) {
        let places = vec![places.as_str(); chunk.len()].join(", ");
        let sql = format!("INSERT INTO \"{table}\" ({names}) VALUES {places}");
        tx.execute(AssertSqlSafe(sql), chunk.as_flattened()).await?;
    }
    Ok(())
}

/// Inserts rows in order and gives the ids the database counted up for them, in
/// the same order. Ids are never written: a counter that does not see them
/// would give them again.
pub(super) async fn insert_for_ids<const N: usize>(
    tx: &Tx,
    table: &str,
    columns: [&str; N],
    rows: &[[Param<'_>; N]],
) -> Result<Vec<i32>, StoreError> {
    let sql = format!("SELECT COALESCE(MAX(id), 0) FROM \"{table}\"");
    let before = tx.fetch_one(AssertSqlSafe(sql), &[], |row| row.int(0)).await?;
    insert(tx, table, columns, rows).await?;
    let sql = format!("SELECT id FROM \"{table}\" WHERE id > ? ORDER BY id");
    let ids = tx.fetch_all(AssertSqlSafe(sql), &[before.into()], |row| row.int32(0)).await?;
    if ids.len() == rows.len() {
        Ok(ids)
    } else {
        Err(StoreError::Unavailable(format!("another program writes to the table {table}")))
    }
}
