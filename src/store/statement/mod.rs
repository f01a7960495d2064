//! Statements written by hand, once for all three engines.
//!
//! The hot reads go straight to the driver, because the entity layer costs two
//! to three times as much there. Their SQL is written with `?` placeholders and
//! double-quoted identifiers and translated on the way out; the row a mapper
//! sees hides the engines' different integer widths, flags and text types.
//! Columns are read by position. Keep to SQL all three understand: cast a sum
//! of wide integers, write no backslash in a literal.

mod param;
mod row;

use std::future::Future;
use std::sync::atomic::Ordering;

use sea_orm::{ConnectionTrait, DbBackend, Statement};
use sqlx::{AssertSqlSafe, MySql, Postgres, SqlSafeStr, SqlStr, Sqlite};

pub use param::Param;
pub use row::Row;

use super::connect::Pools;
use super::{Engine, Store, StoreError, Tx};

/// Hand-written reads, from a pool or inside a transaction.
///
/// The SQL is a literal, or text a caller vouches for by wrapping it in
/// [`AssertSqlSafe`](super::AssertSqlSafe): values are bound, never pasted.
pub trait Queries {
    /// Every row, mapped.
    fn fetch_all<T, F>(
        &self,
        sql: impl SqlSafeStr + Send,
        params: &[Param<'_>],
        map: F,
    ) -> impl Future<Output = Result<Vec<T>, StoreError>> + Send
    where
        T: Send,
        F: FnMut(Row<'_>) -> Result<T, StoreError> + Send;

    /// The first row, mapped, if there is one.
    fn fetch_optional<T, F>(
        &self,
        sql: impl SqlSafeStr + Send,
        params: &[Param<'_>],
        map: F,
    ) -> impl Future<Output = Result<Option<T>, StoreError>> + Send
    where
        T: Send,
        F: FnMut(Row<'_>) -> Result<T, StoreError> + Send;

    /// The first row, mapped; for statements that always give one.
    fn fetch_one<T, F>(
        &self,
        sql: impl SqlSafeStr + Send,
        params: &[Param<'_>],
        map: F,
    ) -> impl Future<Output = Result<T, StoreError>> + Send
    where
        Self: Sync,
        T: Send,
        F: FnMut(Row<'_>) -> Result<T, StoreError> + Send,
    {
        async move {
            self.fetch_optional(sql, params, map)
                .await?
                .ok_or_else(|| StoreError::internal("a statement gave no row"))
        }
    }

    /// Runs a writing statement; gives the number of rows it touched.
    fn execute(
        &self,
        sql: impl SqlSafeStr + Send,
        params: &[Param<'_>],
    ) -> impl Future<Output = Result<u64, StoreError>> + Send;
}

/// Binds the parameters to a driver's query; a macro, because the bounds that
/// would make it generic over the driver fill a page.
macro_rules! bound {
    ($engine:ty, $sql:expr, $params:expr) => {{
        let mut query = sqlx::query::<$engine>($sql);
        for param in $params {
            query = match param {
                Param::Int(value) => query.bind(*value),
                Param::Text(value) => query.bind(value.as_deref()),
                Param::Time(value) => query.bind(*value),
                Param::Flag(value) => query.bind(*value),
            };
        }
        query
    }};
}

impl Queries for Store {
    async fn fetch_all<T, F>(
        &self,
        sql: impl SqlSafeStr + Send,
        params: &[Param<'_>],
        mut map: F,
    ) -> Result<Vec<T>, StoreError>
    where
        T: Send,
        F: FnMut(Row<'_>) -> Result<T, StoreError> + Send,
    {
        self.1.fetch_add(1, Ordering::Relaxed);
        let sql = translate(self.engine(), sql.into_sql_str());
        match &self.0.pools {
            Pools::Sqlite { reader, .. } => {
                let rows = bound!(Sqlite, sql, params).fetch_all(reader).await?;
                rows.iter().map(|row| map(Row::Sqlite(row))).collect()
            }
            Pools::Postgres(pool) => {
                let rows = bound!(Postgres, sql, params).fetch_all(pool).await?;
                rows.iter().map(|row| map(Row::Postgres(row))).collect()
            }
            Pools::MySql(pool) => {
                let rows = bound!(MySql, sql, params).fetch_all(pool).await?;
                rows.iter().map(|row| map(Row::MySql(row))).collect()
            }
        }
    }

    async fn fetch_optional<T, F>(
        &self,
        sql: impl SqlSafeStr + Send,
        params: &[Param<'_>],
        mut map: F,
    ) -> Result<Option<T>, StoreError>
    where
        T: Send,
        F: FnMut(Row<'_>) -> Result<T, StoreError> + Send,
    {
        self.1.fetch_add(1, Ordering::Relaxed);
        let sql = translate(self.engine(), sql.into_sql_str());
        match &self.0.pools {
            Pools::Sqlite { reader, .. } => {
                let row = bound!(Sqlite, sql, params).fetch_optional(reader).await?;
                row.as_ref().map(|row| map(Row::Sqlite(row))).transpose()
            }
            Pools::Postgres(pool) => {
                let row = bound!(Postgres, sql, params).fetch_optional(pool).await?;
                row.as_ref().map(|row| map(Row::Postgres(row))).transpose()
            }
            Pools::MySql(pool) => {
                let row = bound!(MySql, sql, params).fetch_optional(pool).await?;
                row.as_ref().map(|row| map(Row::MySql(row))).transpose()
            }
        }
    }

    async fn execute(&self, sql: impl SqlSafeStr + Send, params: &[Param<'_>]) -> Result<u64, StoreError> {
        self.1.fetch_add(1, Ordering::Relaxed);
        let sql = translate(self.engine(), sql.into_sql_str());
        Ok(match &self.0.pools {
            Pools::Sqlite { writer, .. } => {
                bound!(Sqlite, sql, params).execute(writer).await?.rows_affected()
            }
            Pools::Postgres(pool) => bound!(Postgres, sql, params).execute(pool).await?.rows_affected(),
            Pools::MySql(pool) => bound!(MySql, sql, params).execute(pool).await?.rows_affected(),
        })
    }
}

impl Tx {
    fn statement(&self, sql: impl SqlSafeStr, params: &[Param<'_>]) -> Statement {
        self.statements.fetch_add(1, Ordering::Relaxed);
        let backend = match self.engine() {
            Engine::Sqlite => DbBackend::Sqlite,
            Engine::Postgres => DbBackend::Postgres,
            Engine::MySql => DbBackend::MySql,
        };
        let sql = translate(self.engine(), sql.into_sql_str());
        let values = params.iter().map(|param| param.value(self.engine()));
        Statement::from_sql_and_values(backend, sql.as_str(), values)
    }
}

impl Queries for Tx {
    async fn fetch_all<T, F>(
        &self,
        sql: impl SqlSafeStr + Send,
        params: &[Param<'_>],
        mut map: F,
    ) -> Result<Vec<T>, StoreError>
    where
        T: Send,
        F: FnMut(Row<'_>) -> Result<T, StoreError> + Send,
    {
        let rows = self.query_all_raw(self.statement(sql, params)).await?;
        rows.iter().map(|row| map(Row::of(row)?)).collect()
    }

    async fn fetch_optional<T, F>(
        &self,
        sql: impl SqlSafeStr + Send,
        params: &[Param<'_>],
        mut map: F,
    ) -> Result<Option<T>, StoreError>
    where
        T: Send,
        F: FnMut(Row<'_>) -> Result<T, StoreError> + Send,
    {
        let row = self.query_one_raw(self.statement(sql, params)).await?;
        row.as_ref().map(|row| map(Row::of(row)?)).transpose()
    }

    async fn execute(&self, sql: impl SqlSafeStr + Send, params: &[Param<'_>]) -> Result<u64, StoreError> {
        let done = self.execute_raw(self.statement(sql, params)).await?;
        Ok(done.rows_affected())
    }
}

/// Rewrites placeholders and quotes for an engine. SQLite takes the SQL as it
/// is written, so nothing is copied there.
fn translate(engine: Engine, sql: SqlStr) -> SqlStr {
    match engine {
        Engine::Sqlite => sql,
        _ => AssertSqlSafe(rewrite(engine, sql.as_str())).into_sql_str(),
    }
}

/// One pass over the SQL: `?` becomes `$n` on PostgreSQL, `"name"` becomes
/// `` `name` `` on MySQL; literals are left alone.
pub(super) fn rewrite(engine: Engine, sql: &str) -> String {
    let mut out = String::with_capacity(sql.len() + 16);
    let mut literal = false;
    let mut count = 0;
    for c in sql.chars() {
        match c {
            '\'' => {
                literal = !literal;
                out.push(c);
            }
            _ if literal => out.push(c),
            '?' if engine == Engine::Postgres => {
                count += 1;
                out.push('$');
                out.push_str(&count.to_string());
            }
            '"' if engine == Engine::MySql => out.push('`'),
            _ => out.push(c),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    const SQL: &str = r#"SELECT "key", '?"''"?' FROM "user" WHERE a = ? AND "commit" = ?"#;

    #[test]
    fn placeholders_are_numbered_for_postgresql() {
        assert_eq!(
            rewrite(Engine::Postgres, SQL),
            r#"SELECT "key", '?"''"?' FROM "user" WHERE a = $1 AND "commit" = $2"#
        );
        let many = rewrite(Engine::Postgres, &"?,".repeat(12));
        assert!(many.ends_with("$10,$11,$12,"), "{many}");
    }

    #[test]
    fn identifiers_are_quoted_with_backticks_for_mysql() {
        assert_eq!(
            rewrite(Engine::MySql, SQL),
            r#"SELECT `key`, '?"''"?' FROM `user` WHERE a = ? AND `commit` = ?"#
        );
    }

    #[test]
    fn sqlite_takes_the_sql_as_it_is() {
        assert_eq!(translate(Engine::Sqlite, SQL.into_sql_str()).as_str(), SQL);
    }
}
