//! Values on their way out of a result.

use sea_orm::QueryResult;
use sqlx::mysql::MySqlRow;
use sqlx::postgres::PgRow;
use sqlx::sqlite::SqliteRow;
use sqlx::{Column, Row as _, TypeInfo};

use crate::domain::time::Timestamp;
use crate::store::StoreError;

/// One row of a result, read by position.
#[derive(Clone, Copy)]
pub enum Row<'a> {
    /// A row of SQLite.
    Sqlite(&'a SqliteRow),
    /// A row of PostgreSQL.
    Postgres(&'a PgRow),
    /// A row of MySQL.
    MySql(&'a MySqlRow),
}

impl<'a> Row<'a> {
    /// A row that came through SeaORM.
    pub(super) fn of(result: &'a QueryResult) -> Result<Self, StoreError> {
        (result.try_as_sqlite_row().map(Self::Sqlite))
            .or_else(|| result.try_as_pg_row().map(Self::Postgres))
            .or_else(|| result.try_as_mysql_row().map(Self::MySql))
            .ok_or_else(|| StoreError::internal("a row of no known engine"))
    }

    /// A whole number of any width, or a flag as 0 or 1.
    pub fn int(&self, index: usize) -> Result<i64, StoreError> {
        self.opt_int(index)?.ok_or_else(|| null_at(index))
    }

    /// A whole number, or nothing where the column is NULL.
    pub fn opt_int(&self, index: usize) -> Result<Option<i64>, StoreError> {
        Ok(match self {
            Self::Sqlite(row) => row.try_get_unchecked(index)?,
            Self::Postgres(row) => match row.try_column(index)?.type_info().name() {
                "INT8" => row.try_get_unchecked(index)?,
                "INT2" => row.try_get_unchecked::<Option<i16>, _>(index)?.map(i64::from),
                "BOOL" => row.try_get_unchecked::<Option<bool>, _>(index)?.map(i64::from),
                _ => row.try_get::<Option<i32>, _>(index)?.map(i64::from),
            },
            // A sum is a decimal there, and a decimal travels as text.
            Self::MySql(row) if row.try_column(index)?.type_info().name() == "DECIMAL" => row
                .try_get_unchecked::<Option<&str>, _>(index)?
                .map(|text| text.parse().map_err(|_| unreadable(index)))
                .transpose()?,
            Self::MySql(row) => row.try_get_unchecked(index)?,
        })
    }

    /// A whole number that fits an id or a count of ours.
    pub fn int32(&self, index: usize) -> Result<i32, StoreError> {
        self.opt_int32(index)?.ok_or_else(|| null_at(index))
    }

    /// A whole number that fits an id, or nothing where the column is NULL.
    pub fn opt_int32(&self, index: usize) -> Result<Option<i32>, StoreError> {
        self.opt_int(index)?.map(|value| i32::try_from(value).map_err(|_| unreadable(index))).transpose()
    }

    /// A number, or nothing where the column is NULL.
    pub fn opt_real(&self, index: usize) -> Result<Option<f64>, StoreError> {
        Ok(match self {
            Self::Sqlite(row) => row.try_get_unchecked(index)?,
            Self::Postgres(row) => row.try_get(index)?,
            Self::MySql(row) => row.try_get(index)?,
        })
    }

    /// A text; native enumerations of MySQL included.
    pub fn text(&self, index: usize) -> Result<String, StoreError> {
        self.text_ref(index).map(str::to_owned)
    }

    /// A text, or nothing where the column is NULL.
    pub fn opt_text(&self, index: usize) -> Result<Option<String>, StoreError> {
        self.opt_text_ref(index).map(|text| text.map(str::to_owned))
    }

    /// A text that is only looked at.
    pub fn text_ref(&self, index: usize) -> Result<&'a str, StoreError> {
        self.opt_text_ref(index)?.ok_or_else(|| null_at(index))
    }

    /// A text that is only looked at, or nothing where the column is NULL.
    pub fn opt_text_ref(&self, index: usize) -> Result<Option<&'a str>, StoreError> {
        Ok(match *self {
            Self::Sqlite(row) => row.try_get_unchecked(index)?,
            Self::Postgres(row) => row.try_get_unchecked(index)?,
            Self::MySql(row) => row.try_get_unchecked(index)?,
        })
    }

    /// An instant.
    pub fn time(&self, index: usize) -> Result<Timestamp, StoreError> {
        self.opt_time(index)?.ok_or_else(|| null_at(index))
    }

    /// An instant, or nothing where the column is NULL.
    pub fn opt_time(&self, index: usize) -> Result<Option<Timestamp>, StoreError> {
        Ok(match self {
            Self::Sqlite(row) => row.try_get_unchecked(index)?,
            Self::Postgres(row) => row.try_get(index)?,
            Self::MySql(row) => row.try_get(index)?,
        })
    }

    /// True or false.
    pub fn flag(&self, index: usize) -> Result<bool, StoreError> {
        self.int(index).map(|value| value != 0)
    }

    /// True or false, or nothing where the column is NULL.
    pub fn opt_flag(&self, index: usize) -> Result<Option<bool>, StoreError> {
        self.opt_int(index).map(|value| value.map(|value| value != 0))
    }
}

fn null_at(index: usize) -> StoreError {
    StoreError::Internal(format!("column {index} is unexpectedly NULL"))
}

fn unreadable(index: usize) -> StoreError {
    StoreError::Internal(format!("column {index} holds an unreadable value"))
}
