//! Comparing texts alike on all engines.
//!
//! MySQL compares by the column's collation, which usually ignores case,
//! accents and blanks at the end. Where that is not wanted, the bytes are
//! compared.

use super::{Engine, Param};

/// A condition with one `?`: the expression is that text exactly.
pub(super) fn exactly(engine: Engine, expression: &str) -> String {
    match engine {
        Engine::Sqlite | Engine::Postgres => format!("{expression} = ?"),
        // Converted first, because an old table may have another character set
        // than the connection.
        Engine::MySql => format!("BINARY CONVERT({expression} USING utf8mb4) = ?"),
    }
}

/// A condition that an index of the column serves, and what is bound to it: the
/// column is that text exactly.
pub(super) fn found_exactly<'a>(engine: Engine, column: &str, text: &'a str) -> (String, Vec<Param<'a>>) {
    match engine {
        Engine::Sqlite | Engine::Postgres => (format!("{column} = ?"), vec![text.into()]),
        // The index knows nothing of blanks at the end.
        Engine::MySql => {
            (format!("{column} = ? AND {}", exactly(engine, column)), vec![text.into(), text.into()])
        }
    }
}

/// A condition with one `?`: the expression is that text in any letter case.
/// SQLite knows the cases of ASCII letters only.
pub(super) fn caseless(engine: Engine, expression: &str) -> String {
    match engine {
        Engine::Sqlite | Engine::Postgres => format!("LOWER({expression}) = LOWER(?)"),
        Engine::MySql => format!("BINARY LOWER(CONVERT({expression} USING utf8mb4)) = LOWER(?)"),
    }
}

/// A condition with one `?`, to be bound to a [`pattern`]: the expression
/// contains that text in any letter case, with the same limit on SQLite.
pub(super) fn contains(engine: Engine, expression: &str) -> String {
    match engine {
        Engine::Sqlite | Engine::Postgres => format!("LOWER({expression}) LIKE LOWER(?) ESCAPE '!'"),
        Engine::MySql => {
            format!("LOWER(CONVERT({expression} USING utf8mb4)) COLLATE utf8mb4_bin LIKE LOWER(?) ESCAPE '!'")
        }
    }
}

/// What `LIKE` takes for any text that contains this one.
pub(super) fn pattern(text: &str) -> String {
    let mut pattern = String::with_capacity(text.len() + 2);
    pattern.push('%');
    for c in text.chars() {
        if matches!(c, '%' | '_' | '!') {
            pattern.push('!');
        }
        pattern.push(c);
    }
    pattern.push('%');
    pattern
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_like_reads_otherwise_is_escaped() {
        assert_eq!(pattern("plain"), "%plain%");
        assert_eq!(pattern("50%_!"), "%50!%!_!!%");
    }

    #[test]
    fn every_condition_has_one_place() {
        for engine in [Engine::Sqlite, Engine::Postgres, Engine::MySql] {
            for condition in [exactly(engine, "a.b"), caseless(engine, "a.b"), contains(engine, "a.b")] {
                assert_eq!(condition.matches('?').count(), 1, "{condition}");
            }
        }
    }
}
