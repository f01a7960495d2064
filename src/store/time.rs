//! How a [`Timestamp`] is stored: naive UTC in every engine.
//!
//! SQLite has no time type, so there it is the text `YYYY-MM-DD
//! HH:MM:SS.ffffff` with all six digits: what the original platform writes and
//! reads, and what keeps comparison of texts the same as comparison of times.
//! Reading is wider than writing: zone-aware columns, texts with an offset, a
//! `T` or fewer digits, and the odd values an engine allows are all understood.

use std::sync::Arc;

use chrono::{Datelike, Duration, NaiveDate, NaiveDateTime, NaiveTime, Timelike};
use sea_orm::sea_query::{self, ArrayType, ColumnType, OptionEnum, ValueType, ValueTypeErr};
use sea_orm::{ColIdx, DbErr, QueryResult, RuntimeErr, TryGetError, TryGetable, Value};
use sqlx::encode::IsNull;
use sqlx::error::{BoxDynError, UnexpectedNullError};
use sqlx::mysql::{MySqlTypeInfo, MySqlValueRef};
use sqlx::postgres::{PgTypeInfo, PgValueFormat, PgValueRef};
use sqlx::sqlite::{SqliteTypeInfo, SqliteValueRef};
use sqlx::{Database, Decode, Encode, MySql, Postgres, Row, Sqlite, Type};

use crate::domain::time::Timestamp;

/// The type a time is cast to on PostgreSQL.
const SQL_TYPE: &str = "timestamp";

/// 1 January 2000, where PostgreSQL counts from, in seconds since 1970.
const EPOCH_2000: i64 = 946_684_800;

/// The text SQLite stores: always six digits of fraction.
pub(super) fn stored_text(time: Timestamp) -> String {
    let t = time.naive();
    format!(
        "{:04}-{:02}-{:02} {:02}:{:02}:{:02}.{:06}",
        t.year(),
        t.month(),
        t.day(),
        t.hour(),
        t.minute(),
        t.second(),
        t.nanosecond() / 1_000
    )
}

/// Reads a stored text: a date, then optionally a blank or `T`, hours and
/// minutes, seconds, a fraction of any length, and `Z` or an offset.
fn parse_stored(text: &str) -> Option<Timestamp> {
    let bytes = text.trim().as_bytes();
    let date =
        NaiveDate::from_ymd_opt(number(bytes, 0, 4)? as i32, number(bytes, 5, 2)?, number(bytes, 8, 2)?)?;
    if bytes[4] != b'-' || bytes[7] != b'-' {
        return None;
    }
    let mut rest = &bytes[10..];
    if rest.is_empty() {
        return Some(Timestamp::from_naive(date.and_time(NaiveTime::MIN)));
    }
    if !matches!(rest[0], b' ' | b'T' | b't') || rest.get(3) != Some(&b':') {
        return None;
    }
    let (hour, minute) = (number(rest, 1, 2)?, number(rest, 4, 2)?);
    rest = &rest[6..];
    let (mut second, mut micros) = (0, 0);
    if rest.first() == Some(&b':') {
        second = number(rest, 1, 2)?;
        rest = &rest[3..];
        if rest.first() == Some(&b'.') {
            let digits = rest[1..].iter().take_while(|b| b.is_ascii_digit()).count();
            if digits == 0 {
                return None;
            }
            for place in 0..6 {
                let digit = if place < digits { rest[1 + place] - b'0' } else { 0 };
                micros = micros * 10 + u32::from(digit);
            }
            rest = &rest[1 + digits..];
        }
    }
    let naive = date.and_hms_micro_opt(hour, minute, second, micros)?;
    let naive = naive.checked_sub_signed(offset(rest)?)?;
    Some(Timestamp::from_naive(naive))
}

/// `count` decimal digits from `start`.
fn number(bytes: &[u8], start: usize, count: usize) -> Option<u32> {
    bytes
        .get(start..start + count)?
        .iter()
        .try_fold(0, |sum, byte| byte.is_ascii_digit().then(|| sum * 10 + u32::from(byte - b'0')))
}

/// The offset at the end of a stored text; nothing at all means UTC.
fn offset(rest: &[u8]) -> Option<Duration> {
    let sign = match rest {
        [] | [b'Z' | b'z'] => return Some(Duration::zero()),
        [b'+', ..] => 1,
        [b'-', ..] => -1,
        _ => return None,
    };
    let hours = number(rest, 1, 2)?;
    let minutes = match &rest[3..] {
        [] => 0,
        [b':', _, _] => number(rest, 4, 2)?,
        [_, _] => number(rest, 3, 2)?,
        _ => return None,
    };
    Some(Duration::minutes(sign * i64::from(hours * 60 + minutes)))
}

impl Type<Sqlite> for Timestamp {
    fn type_info() -> SqliteTypeInfo {
        <NaiveDateTime as Type<Sqlite>>::type_info()
    }

    fn compatible(_: &SqliteTypeInfo) -> bool {
        true
    }
}

impl Encode<'_, Sqlite> for Timestamp {
    fn encode_by_ref(&self, buf: &mut <Sqlite as Database>::ArgumentBuffer) -> Result<IsNull, BoxDynError> {
        Encode::<Sqlite>::encode(stored_text(*self), buf)
    }
}

impl<'r> Decode<'r, Sqlite> for Timestamp {
    fn decode(value: SqliteValueRef<'r>) -> Result<Self, BoxDynError> {
        // SQLite renders a number as text too: seconds since 1970.
        let text = <&str as Decode<Sqlite>>::decode(value)?;
        parse_stored(text)
            .or_else(|| Some(from_unix(text.parse().ok()?)))
            .ok_or_else(|| "a stored time cannot be read".into())
    }
}

impl Type<Postgres> for Timestamp {
    fn type_info() -> PgTypeInfo {
        <NaiveDateTime as Type<Postgres>>::type_info()
    }

    fn compatible(ty: &PgTypeInfo) -> bool {
        <NaiveDateTime as Type<Postgres>>::compatible(ty)
            || <chrono::DateTime<chrono::Utc> as Type<Postgres>>::compatible(ty)
    }
}

impl Encode<'_, Postgres> for Timestamp {
    fn encode_by_ref(&self, buf: &mut <Postgres as Database>::ArgumentBuffer) -> Result<IsNull, BoxDynError> {
        Encode::<Postgres>::encode(self.naive(), buf)
    }
}

impl<'r> Decode<'r, Postgres> for Timestamp {
    fn decode(value: PgValueRef<'r>) -> Result<Self, BoxDynError> {
        match value.format() {
            // Both time types are microseconds since 2000 in UTC; the two
            // extreme numbers are "infinity", which clamping turns into the
            // ends of our range.
            PgValueFormat::Binary => {
                let micros = <i64 as Decode<Postgres>>::decode(value)?;
                Ok(from_unix(EPOCH_2000).plus(Duration::microseconds(micros)))
            }
            PgValueFormat::Text => {
                parse_stored(value.as_str()?).ok_or_else(|| "a stored time cannot be read".into())
            }
        }
    }
}

impl Type<MySql> for Timestamp {
    fn type_info() -> MySqlTypeInfo {
        <NaiveDateTime as Type<MySql>>::type_info()
    }

    fn compatible(ty: &MySqlTypeInfo) -> bool {
        <chrono::DateTime<chrono::Utc> as Type<MySql>>::compatible(ty)
    }
}

impl Encode<'_, MySql> for Timestamp {
    fn encode_by_ref(&self, buf: &mut <MySql as Database>::ArgumentBuffer) -> Result<IsNull, BoxDynError> {
        Encode::<MySql>::encode(self.naive(), buf)
    }
}

impl<'r> Decode<'r, MySql> for Timestamp {
    fn decode(value: MySqlValueRef<'r>) -> Result<Self, BoxDynError> {
        match <NaiveDateTime as Decode<MySql>>::decode(value) {
            Ok(naive) => Ok(Self::from_naive(naive)),
            // The "zero date" an old server may hold.
            Err(error) if error.is::<UnexpectedNullError>() => Ok(Self::MIN),
            Err(error) => Err(error),
        }
    }
}

/// Seconds since 1970, clamped.
fn from_unix(seconds: i64) -> Timestamp {
    match chrono::DateTime::from_timestamp(seconds, 0) {
        Some(instant) => Timestamp::from_naive(instant.naive_utc()),
        None if seconds < 0 => Timestamp::MIN,
        None => Timestamp::MAX,
    }
}

/// SeaORM has one value for all engines and no formatting of ours in between.
/// A typed text is bound as exactly that text on SQLite and MySQL, and as
/// `$1::"timestamp"` on PostgreSQL: one value that is right on all three.
impl From<Timestamp> for Value {
    fn from(time: Timestamp) -> Self {
        sea_query::Enum { type_name: SQL_TYPE.into(), value: stored_text(time).into() }.into()
    }
}

impl ValueType for Timestamp {
    fn try_from(value: Value) -> Result<Self, ValueTypeErr> {
        match value {
            Value::Enum(OptionEnum::Some(text)) => parse_stored(&text.value).ok_or(ValueTypeErr),
            Value::ChronoDateTime(Some(naive)) => Ok(Self::from_naive(naive)),
            _ => Err(ValueTypeErr),
        }
    }

    fn type_name() -> String {
        "Timestamp".to_owned()
    }

    fn array_type() -> ArrayType {
        ArrayType::ChronoDateTime
    }

    fn column_type() -> ColumnType {
        ColumnType::DateTime
    }
}

impl sea_query::Nullable for Timestamp {
    fn null() -> Value {
        Value::Enum(OptionEnum::None(SQL_TYPE.into()))
    }
}

impl sea_orm::IntoActiveValue<Timestamp> for Timestamp {
    fn into_active_value(self) -> sea_orm::ActiveValue<Timestamp> {
        sea_orm::ActiveValue::Set(self)
    }
}

impl TryGetable for Timestamp {
    fn try_get_by<I: ColIdx>(res: &QueryResult, index: I) -> Result<Self, TryGetError> {
        let found = if let Some(row) = res.try_as_sqlite_row() {
            row.try_get::<Option<Self>, _>(index.as_sqlx_sqlite_index())
        } else if let Some(row) = res.try_as_pg_row() {
            row.try_get::<Option<Self>, _>(index.as_sqlx_postgres_index())
        } else if let Some(row) = res.try_as_mysql_row() {
            row.try_get::<Option<Self>, _>(index.as_sqlx_mysql_index())
        } else {
            return Err(DbErr::Type("a row of no known engine".to_owned()).into());
        };
        found
            .map_err(|error| DbErr::Query(RuntimeErr::SqlxError(Arc::new(error))))?
            .ok_or_else(|| TryGetError::Null(format!("{index:?}")))
    }
}

#[cfg(test)]
mod tests {
    use sea_orm::sea_query::{Alias, MysqlQueryBuilder, PostgresQueryBuilder, Query};

    use super::*;

    fn at(text: &str) -> Timestamp {
        Timestamp::parse_rfc3339(text).expect("RFC 3339")
    }

    #[test]
    fn the_text_always_has_six_digits() {
        assert_eq!(stored_text(at("2026-03-01T00:00:00Z")), "2026-03-01 00:00:00.000000");
        assert_eq!(stored_text(at("2026-03-01T23:59:59.12Z")), "2026-03-01 23:59:59.120000");
        assert_eq!(stored_text(Timestamp::MIN), "0001-01-01 00:00:00.000000");
    }

    #[test]
    fn every_form_of_stored_text_is_read() {
        let want = at("2026-03-01T10:20:30Z");
        for text in [
            "2026-03-01 10:20:30",
            "2026-03-01 10:20:30.0",
            "2026-03-01T10:20:30.000000",
            "2026-03-01T10:20:30Z",
            "2026-03-01 10:20:30.000000+00:00",
            "2026-03-01 12:20:30+02",
            "2026-03-01 08:50:30-0130",
            "2026-03-01T10:20:30.000000999",
        ] {
            assert_eq!(parse_stored(text), Some(want), "{text}");
        }
        assert_eq!(parse_stored("2026-03-01"), Some(at("2026-03-01T00:00:00Z")));
        assert_eq!(parse_stored("2026-03-01 10:20"), Some(at("2026-03-01T10:20:00Z")));
        for junk in [
            "",
            "now",
            "2026-3-1",
            "2026-02-30",
            "2026/03/01",
            "2026-03-01 25:00:00",
            "2026-03-01 10:20:30.",
            "2026-03-01 10:20:30 UTC",
            "2026-03-01x10:20:30",
            "2026-03-01 10:20:30+1",
            "2026-03-01 1",
            "äöüß-03-01 10:20:30",
        ] {
            assert_eq!(parse_stored(junk), None, "{junk}");
        }
    }

    #[test]
    fn sea_orm_values_carry_the_type_where_it_is_needed() {
        let time = at("2026-03-01T10:20:30Z");
        let mut query = Query::insert();
        query
            .into_table(Alias::new("t"))
            .columns([Alias::new("at"), Alias::new("until")])
            .values_panic([Value::from(time).into(), Value::from(None::<Timestamp>).into()]);
        let (sql, values) = query.build(PostgresQueryBuilder);
        assert_eq!(sql, r#"INSERT INTO "t" ("at", "until") VALUES ($1::"timestamp", $2::"timestamp")"#);
        assert_eq!(values.0[0], Value::from("2026-03-01 10:20:30.000000"));
        let (sql, _) = query.build(MysqlQueryBuilder);
        assert_eq!(sql, "INSERT INTO `t` (`at`, `until`) VALUES (?, ?)");
        assert_eq!(
            <Option<Timestamp> as ValueType>::try_from(Some(time).into()).expect("a time"),
            Some(time)
        );
        assert_eq!(<Option<Timestamp> as ValueType>::try_from(None::<Timestamp>.into()).expect("null"), None);
    }
}
