//! What can go wrong in the database, in the few kinds a caller acts on.

use sea_orm::{DbErr, RuntimeErr};
use sqlx::error::{DatabaseError, ErrorKind};
use sqlx::mysql::MySqlDatabaseError;
use sqlx::sqlite::SqliteError;

/// A failure of the store. Its text never holds a secret or a row's value.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum StoreError {
    /// The settings do not describe a database that can be used.
    #[error("{0}")]
    Configuration(String),
    /// No connection, no room, or a lock held too long: trying again later may
    /// help.
    #[error("the database is unavailable: {0}")]
    Unavailable(String),
    /// The database ended the transaction because it and another one waited for
    /// each other; nothing of it is written. The same again normally succeeds.
    #[error("the database ended a transaction for another one's sake: {0}")]
    Contended(String),
    /// A unique or foreign-key constraint refused the write.
    #[error("the write conflicts with the constraint {}", .constraint.as_deref().unwrap_or("(unnamed)"))]
    Conflict {
        /// What the engine calls the constraint, where it says so: an index
        /// name, or `table.column` on SQLite.
        constraint: Option<String>,
    },
    /// A text holds characters that this database has no place for, such as an
    /// emoji for a table of MySQL in three-byte `utf8`.
    #[error("the database cannot store every character of a text: {0}")]
    Unstorable(String),
    /// Anything else: a defect, or a database in an unexpected shape.
    #[error("the database failed: {0}")]
    Internal(String),
}

impl StoreError {
    /// Whether another transaction is the reason, so that this one may succeed
    /// when it is tried again from its beginning.
    pub fn is_passing(&self) -> bool {
        matches!(self, Self::Conflict { .. } | Self::Contended(_))
    }

    /// Whether this is a conflict over a column, judged by the constraint's
    /// name: `email` is part of `user.email`, `user_email_key` and `email`.
    pub fn conflicts_on(&self, column: &str) -> bool {
        match self {
            Self::Conflict { constraint: Some(name) } => name
                .split(|c: char| !c.is_alphanumeric() && c != '_')
                .any(|word| word == column || word.contains(&format!("_{column}"))),
            _ => false,
        }
    }

    /// A failure that is a defect of ours or of the data.
    pub(crate) fn internal(what: impl Into<String>) -> Self {
        Self::Internal(what.into())
    }
}

impl From<DbErr> for StoreError {
    fn from(error: DbErr) -> Self {
        match &error {
            DbErr::ConnectionAcquire(_) => Self::Unavailable("no connection became free".into()),
            DbErr::Conn(RuntimeErr::SqlxError(inner))
            | DbErr::Exec(RuntimeErr::SqlxError(inner))
            | DbErr::Query(RuntimeErr::SqlxError(inner)) => classify(inner),
            DbErr::Conn(RuntimeErr::Internal(_)) => Self::Unavailable("connection failed".into()),
            _ => Self::Internal(error.to_string()),
        }
    }
}

impl From<sqlx::Error> for StoreError {
    fn from(error: sqlx::Error) -> Self {
        classify(&error)
    }
}

fn classify(error: &sqlx::Error) -> StoreError {
    match error {
        sqlx::Error::Database(error) => classify_refusal(error.as_ref()),
        sqlx::Error::Io(error) => StoreError::Unavailable(error.kind().to_string()),
        sqlx::Error::Tls(_) => StoreError::Unavailable("TLS could not be established".into()),
        sqlx::Error::PoolTimedOut => StoreError::Unavailable("no connection became free".into()),
        sqlx::Error::PoolClosed => StoreError::Unavailable("the pool is closed".into()),
        sqlx::Error::WorkerCrashed => StoreError::Unavailable("a connection crashed".into()),
        sqlx::Error::BeginFailed => StoreError::Unavailable("a transaction did not begin".into()),
        sqlx::Error::Protocol(_) => StoreError::Unavailable("the connection lost its protocol".into()),
        sqlx::Error::Configuration(error) => StoreError::Configuration(error.to_string()),
        sqlx::Error::ColumnDecode { index, .. } => {
            StoreError::Internal(format!("column {index} holds an unreadable value"))
        }
        sqlx::Error::Decode(_) => StoreError::Internal("a column holds an unreadable value".into()),
        other => StoreError::Internal(other.to_string()),
    }
}

/// Sorts what the engine itself refused.
fn classify_refusal(error: &dyn DatabaseError) -> StoreError {
    if matches!(error.kind(), ErrorKind::UniqueViolation | ErrorKind::ForeignKeyViolation) {
        return StoreError::Conflict {
            constraint: error.constraint().map(str::to_owned).or_else(|| constraint_in(error.message())),
        };
    }
    let code = error.code().unwrap_or_default();
    let busy = if error.try_downcast_ref::<SqliteError>().is_some() {
        // Busy, locked, read-only, I/O, full, cannot open; the low byte is the
        // primary code.
        matches!(code.parse::<u32>().unwrap_or(0) & 0xff, 5 | 6 | 8 | 10 | 13 | 14)
    } else if let Some(error) = error.try_downcast_ref::<MySqlDatabaseError>() {
        // Too many connections, shutting down, disk full, lock wait, read-only.
        matches!(error.number(), 1021 | 1040 | 1053 | 1203 | 1205 | 1226 | 1290 | 1317 | 1836 | 3024)
    } else {
        // Connection, resources, operator intervention, locks.
        code.starts_with("08")
            || code.starts_with("53")
            || code.starts_with("57")
            || matches!(&*code, "55P03" | "25006")
    };
    // A deadlock, or two that no order of one after the other explains.
    let contended = match error.try_downcast_ref::<MySqlDatabaseError>() {
        Some(mysql) => mysql.number() == 1213,
        None => matches!(&*code, "40001" | "40P01"),
    };
    // Authentication failed, no access, no such database.
    let refused = code.starts_with("28")
        || code == "3D000"
        || error.try_downcast_ref::<MySqlDatabaseError>().is_some_and(|e| matches!(e.number(), 1044 | 1049));
    let unstorable = match error.try_downcast_ref::<MySqlDatabaseError>() {
        Some(mysql) => match mysql.number() {
            1977 | 3854 | 3988 => true,
            // It also stands for a bad number.
            1366 => mysql.message().starts_with("Incorrect string value"),
            // Compared with a column that has no such characters. Two columns
            // that cannot be compared are a defect.
            1267 => mysql.message().contains("COERCIBLE"),
            _ => false,
        },
        // Not in the database's encoding, or NUL.
        None => matches!(&*code, "22021" | "22P05"),
    };
    let text = describe(&code, error.message());
    if unstorable {
        StoreError::Unstorable(text)
    } else if refused {
        StoreError::Configuration(format!("the database refused the connection: {text}"))
    } else if contended {
        StoreError::Contended(text)
    } else if busy {
        StoreError::Unavailable(text)
    } else {
        StoreError::Internal(text)
    }
}

/// The name of the constraint in an engine's message.
fn constraint_in(message: &str) -> Option<String> {
    let after = |mark: &str| message.split_once(mark).map(|(_, rest)| rest);
    if let Some(name) = after("UNIQUE constraint failed: ") {
        return Some(name.to_owned());
    }
    // The value of a duplicate entry comes first and may hold anything, so the
    // key is looked for from the end.
    if let Some((_, rest)) = message.rsplit_once(" for key '") {
        return Some(rest.trim_end_matches('\'').to_owned());
    }
    after("CONSTRAINT `").and_then(|rest| rest.split_once('`')).map(|(name, _)| name.to_owned())
}

/// An engine's message without the values it may quote. Messages about syntax
/// and missing objects (class 42), about who may connect (28, 3D) and SQLite's
/// quote only names.
fn describe(code: &str, message: &str) -> String {
    let names_only = ["28", "3D", "42"].iter().any(|class| code.starts_with(class)) || code.len() < 5;
    let mut text = format!("[{code}] ");
    if names_only {
        text.push_str(message);
        return text;
    }
    let mut quoted = None;
    for c in message.chars() {
        match quoted {
            Some(end) if c == end => {
                text.push(c);
                quoted = None;
            }
            Some(_) => {}
            None => {
                text.push(c);
                if matches!(c, '\'' | '"' | '`') {
                    text.push('…');
                    quoted = Some(c);
                }
            }
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn constraint_names_are_found_and_values_are_not() {
        let name = |message| constraint_in(message);
        assert_eq!(name("UNIQUE constraint failed: user.email").as_deref(), Some("user.email"));
        assert_eq!(
            name("Duplicate entry 'x' for key 'y' for key 'user.email'").as_deref(),
            Some("user.email")
        );
        assert_eq!(
            name(
                "Cannot add: a foreign key constraint fails (`a`.`test`, CONSTRAINT `test_ibfk_1` FOREIGN KEY"
            )
            .as_deref(),
            Some("test_ibfk_1")
        );
        assert_eq!(name("FOREIGN KEY constraint failed"), None);
    }

    #[test]
    fn a_conflict_is_matched_by_column() {
        for name in ["user.email", "email", "user_email_key", "a.b, user.email"] {
            let error = StoreError::Conflict { constraint: Some(name.to_owned()) };
            assert!(error.conflicts_on("email"), "{name}");
            assert!(!error.conflicts_on("name"), "{name}");
        }
        assert!(!StoreError::Conflict { constraint: None }.conflicts_on("email"));
    }

    #[test]
    fn quoted_values_are_masked() {
        assert_eq!(
            describe("22P02", "invalid input syntax for type integer: \"s3cret\""),
            "[22P02] invalid input syntax for type integer: \"…\""
        );
        assert_eq!(
            describe("42P01", "relation \"run_summary\" does not exist"),
            "[42P01] relation \"run_summary\" does not exist"
        );
        assert_eq!(describe("1", "no such table: x"), "[1] no such table: x");
    }
}
