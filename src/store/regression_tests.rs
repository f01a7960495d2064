//! Reading regression tests, what is expected of them, and their categories.

use std::collections::{BTreeMap, HashMap};

use sqlx::{AssertSqlSafe, SqlSafeStr};

use super::samples::tagged;
use super::suites::places;
use super::text::exactly;
use super::tolerant::word;
use super::{Engine, Param, Queries, Row, Store, StoreError};
use crate::api::models::{InputType, OutputType};

/// A regression test.
#[derive(Clone, Debug)]
pub struct RegressionTest {
    /// The test's id.
    pub id: i32,
    /// What it runs on.
    pub sample_id: Option<i32>,
    /// The original name of that, without the extension.
    pub sample_name: Option<String>,
    /// The program's arguments.
    pub command: String,
    /// How the sample is fed to the program; nothing where the stored word is
    /// unknown.
    pub input_type: Option<InputType>,
    /// Where the output goes; nothing where the stored word is unknown.
    pub output_type: Option<OutputType>,
    /// The exit code that is right.
    pub expected_rc: Option<i32>,
    /// Whether new runs have it.
    pub active: bool,
    /// What it is about.
    pub description: Option<String>,
    /// The names of its categories, by name.
    pub categories: Vec<String>,
}

/// Columns 0 to 8 of a test.
const COLUMNS: &str = "r.id, r.sample_id, s.original_name, r.command, r.input_type, r.output_type,
    r.expected_rc, r.active, r.description";

fn test(row: Row<'_>) -> Result<RegressionTest, StoreError> {
    Ok(RegressionTest {
        id: row.int32(0)?,
        sample_id: row.opt_int32(1)?,
        sample_name: row.opt_text(2)?,
        command: row.text(3)?,
        input_type: row
            .opt_text_ref(4)?
            .and_then(|text| word(text, |text| InputType::parse(text).map(Some), None)),
        output_type: row
            .opt_text_ref(5)?
            .and_then(|text| word(text, |text| OutputType::parse(text).map(Some), None)),
        expected_rc: row.opt_int32(6)?,
        active: row.opt_flag(7)?.unwrap_or(false),
        description: row.opt_text(8)?,
        categories: Vec::new(),
    })
}

/// The tests wanted.
#[derive(Clone, Debug, Default)]
pub struct Filter {
    /// The active ones, or the others.
    pub active: bool,
    /// Only those in this category, exactly.
    pub category: Option<String>,
    /// Only those whose sample has this tag, in any letter case.
    pub tag: Option<String>,
    /// Only those of this sample.
    pub sample_id: Option<i32>,
}

/// A page of tests, by id, and the length of the whole list. Two statements, of
/// which the second gives the categories, or the length where the page lies
/// beyond the end.
pub async fn list(
    store: &Store,
    filter: &Filter,
    limit: i32,
    offset: i32,
) -> Result<(Vec<RegressionTest>, i64), StoreError> {
    let (conditions, params) = conditions(filter, store.engine());
    let sql = format!(
        "SELECT {COLUMNS}, (SELECT COUNT(*) FROM regression_test r {conditions})
         FROM regression_test r LEFT JOIN sample s ON s.id = r.sample_id {conditions}
         ORDER BY r.id LIMIT ? OFFSET ?"
    );
    let mut twice = params.clone();
    twice.extend(params.iter().cloned());
    twice.extend([limit.into(), offset.into()]);
    let mut total = None;
    let mut tests = store
        .fetch_all(AssertSqlSafe(sql), &twice, |row| {
            total = Some(row.int(9)?);
            test(row)
        })
        .await?;
    let total = match total {
        Some(total) => total,
        None => {
            let sql = format!("SELECT COUNT(*) FROM regression_test r {conditions}");
            store.fetch_one(AssertSqlSafe(sql), &params, |row| row.int(0)).await?
        }
    };
    categorize(store, &mut tests).await?;
    Ok((tests, total))
}

fn conditions(filter: &Filter, engine: Engine) -> (String, Vec<Param<'_>>) {
    // NULL is not active.
    let active = if filter.active { "r.active = TRUE" } else { "COALESCE(r.active, FALSE) = FALSE" };
    let mut wheres = vec![active.to_owned()];
    let mut params: Vec<Param<'_>> = Vec::new();
    if let Some(name) = &filter.category {
        wheres.push(format!(
            "r.id IN (SELECT k.regression_id FROM regression_test_category k
             JOIN category c ON c.id = k.category_id WHERE {})",
            exactly(engine, "c.name")
        ));
        params.push(name.into());
    }
    if let Some(name) = &filter.tag {
        wheres.push(tagged(engine, "r.sample_id"));
        params.push(name.into());
    }
    if let Some(sample_id) = filter.sample_id {
        wheres.push("r.sample_id = ?".to_owned());
        params.push(sample_id.into());
    }
    (format!("WHERE {}", wheres.join(" AND ")), params)
}

/// Adds their categories to tests. One statement, or none without tests.
async fn categorize(store: &(impl Queries + Sync), tests: &mut [RegressionTest]) -> Result<(), StoreError> {
    if tests.is_empty() {
        return Ok(());
    }
    let ids: Vec<Param<'_>> = tests.iter().map(|test| test.id.into()).collect();
    // A link may be there twice, and a category without a name cannot be shown.
    let sql = format!(
        "SELECT k.regression_id, c.name, c.id FROM regression_test_category k
         JOIN category c ON c.id = k.category_id
         WHERE c.name IS NOT NULL AND k.regression_id IN ({}) GROUP BY k.regression_id, c.name, c.id
         ORDER BY c.name, c.id",
        places(ids.len())
    );
    let rows = store.fetch_all(AssertSqlSafe(sql), &ids, |row| Ok((row.int32(0)?, row.text(1)?))).await?;
    let mut categories: HashMap<i32, Vec<String>> = HashMap::new();
    for (test_id, name) in rows {
        categories.entry(test_id).or_default().push(name);
    }
    for test in tests {
        test.categories = categories.remove(&test.id).unwrap_or_default();
    }
    Ok(())
}

/// One test. Two statements.
pub async fn get(store: &(impl Queries + Sync), test_id: i32) -> Result<Option<RegressionTest>, StoreError> {
    let sql = format!(
        "SELECT {COLUMNS} FROM regression_test r LEFT JOIN sample s ON s.id = r.sample_id WHERE r.id = ?"
    );
    let Some(mut found) = store.fetch_optional(AssertSqlSafe(sql), &[test_id.into()], test).await? else {
        return Ok(None);
    };
    categorize(store, std::slice::from_mut(&mut found)).await?;
    Ok(Some(found))
}

/// Whether there is such a test. One statement.
pub async fn exists(store: &Store, test_id: i32) -> Result<bool, StoreError> {
    let sql = "SELECT id FROM regression_test WHERE id = ?";
    Ok(store.fetch_optional(sql, &[test_id.into()], |row| row.int32(0)).await?.is_some())
}

/// An output file that a test is expected to write.
#[derive(Clone, Debug)]
pub struct Output {
    /// The output's id.
    pub id: i32,
    /// The baseline's name without the extension; nothing where none was
    /// approved.
    pub baseline: Option<String>,
    /// The extension, normally with its dot.
    pub extension: String,
    /// What the program puts between the sample's hash and the extension.
    pub expected_filename: Option<String>,
    /// Whether it is neither compared nor ever missing.
    pub ignore: bool,
    /// Other files that are right, too: id and name without the extension, by
    /// id.
    pub variants: Vec<(i32, String)>,
}

/// What is not empty.
fn filled(text: Option<String>) -> Option<String> {
    text.filter(|text| !text.is_empty())
}

/// What a test is expected to write, by id. Two statements. Stand-ins of old
/// installations, whose ids are below 1, are left out.
pub async fn outputs(store: &(impl Queries + Sync), test_id: i32) -> Result<Vec<Output>, StoreError> {
    // As literals they would have to be `Send` for any lifetime of their text.
    let outputs =
        r#"SELECT id, correct, correct_extension, expected_filename, "ignore" FROM regression_test_output
                     WHERE regression_id = ? AND id > 0"#
            .into_sql_str();
    let variants =
        "SELECT v.regression_test_output_id, v.id, v.file_hashes FROM regression_test_output_files v
                    JOIN regression_test_output o ON o.id = v.regression_test_output_id
                    WHERE o.regression_id = ? AND o.id > 0 ORDER BY v.id"
            .into_sql_str();
    let rows = store
        .fetch_all(outputs, &[test_id.into()], |row| {
            Ok(Output {
                id: row.int32(0)?,
                baseline: filled(row.opt_text(1)?),
                extension: row.text(2)?,
                expected_filename: row.opt_text(3)?,
                ignore: row.opt_flag(4)?.unwrap_or(false),
                variants: Vec::new(),
            })
        })
        .await?;
    let mut outputs: BTreeMap<i32, Output> = rows.into_iter().map(|output| (output.id, output)).collect();
    let variants = store
        .fetch_all(variants, &[test_id.into()], |row| Ok((row.int32(0)?, row.int32(1)?, row.opt_text(2)?)))
        .await?;
    for (output_id, id, hash) in variants {
        // One without a hash accepts nothing.
        if let (Some(output), Some(hash)) = (outputs.get_mut(&output_id), filled(hash)) {
            output.variants.push((id, hash));
        }
    }
    Ok(outputs.into_values().collect())
}

/// What names the baseline of an output.
#[derive(Clone, Debug)]
pub struct Stored {
    /// The hash, if there is one.
    pub hash: Option<String>,
    /// The extension, normally with its dot.
    pub extension: String,
}

/// What names the baseline of an output; nothing if the test has no such output.
pub async fn baseline(store: &Store, test_id: i32, output_id: i32) -> Result<Option<Stored>, StoreError> {
    store
        .fetch_optional(
            "SELECT correct, correct_extension FROM regression_test_output
             WHERE id = ? AND regression_id = ? AND id > 0",
            &[output_id.into(), test_id.into()],
            |row| Ok(Stored { hash: filled(row.opt_text(0)?), extension: row.text(1)? }),
        )
        .await
}

/// What names a variant of an output: nothing if the test has no such output,
/// `Some(None)` if the output has no such variant, else its hash and the
/// extension.
pub async fn variant(
    store: &Store,
    test_id: i32,
    output_id: i32,
    variant_id: i32,
) -> Result<Option<Option<(String, String)>>, StoreError> {
    store
        .fetch_optional(
            "SELECT v.file_hashes, o.correct_extension FROM regression_test_output o
             LEFT JOIN regression_test_output_files v ON v.regression_test_output_id = o.id AND v.id = ?
             WHERE o.id = ? AND o.regression_id = ? AND o.id > 0",
            &[variant_id.into(), output_id.into(), test_id.into()],
            |row| {
                let hash = filled(row.opt_text(0)?);
                let extension = row.text(1)?;
                Ok(hash.map(|hash| (hash, extension)))
            },
        )
        .await
}

/// A category of tests.
#[derive(Clone, Debug)]
pub struct Category {
    /// The category's id.
    pub id: i32,
    /// Its name.
    pub name: Option<String>,
    /// What it means.
    pub description: String,
    /// How many tests are in it, active ones and others.
    pub tests: i32,
}

/// A page of categories, by name, and how many there are. Two statements.
pub async fn categories(store: &Store, limit: i32, offset: i32) -> Result<(Vec<Category>, i64), StoreError> {
    let total = store.fetch_one("SELECT COUNT(*) FROM category", &[], |row| row.int(0)).await?;
    // The engines put NULL at different ends.
    let categories = store
        .fetch_all(
            "SELECT c.id, c.name, c.description,
             (SELECT COUNT(DISTINCT k.regression_id) FROM regression_test_category k WHERE k.category_id = c.id)
             FROM category c ORDER BY COALESCE(c.name, ''), c.id LIMIT ? OFFSET ?",
            &[limit.into(), offset.into()],
            |row| {
                Ok(Category {
                    id: row.int32(0)?,
                    name: row.opt_text(1)?,
                    description: row.text(2)?,
                    tests: row.int32(3)?,
                })
            },
        )
        .await?;
    Ok((categories, total))
}
