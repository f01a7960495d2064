//! How the tests of a run went, and everything a verdict over them stands on.
//!
//! Lists filter and page on the read model of results; what a page then shows
//! is gathered for the tests on it.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use sqlx::AssertSqlSafe;

use super::suites::{self, places};
use super::text::{contains, pattern};
use super::tolerant::word;
use super::{Param, Queries, Store, StoreError};
use crate::domain::suite::{Suite, SuiteOutput};
use crate::domain::verdict::{Expectations, FileRow, ResultRow, ResultStatus};

/// More tests than this are not named in a statement: all of the run are read.
const NAMED: usize = 500;

/// What is known of some tests of a run.
#[derive(Clone, Debug, Default)]
pub struct Evidence {
    /// What is expected of them.
    pub expectations: Expectations,
    /// The tests, by id.
    pub tests: BTreeMap<i32, Test>,
    definitions: HashMap<(i32, i32), SuiteOutput>,
}

/// A test that counts in a run: it was selected, or has a result.
#[derive(Clone, Debug)]
pub struct Test {
    /// The test's id.
    pub regression_test_id: i32,
    /// How it went, as the run's counts have it.
    pub status: ResultStatus,
    /// Its sample.
    pub sample_id: Option<i32>,
    /// The name of its sample, without the extension.
    pub sample_name: Option<String>,
    /// The arguments of the program, as the run was created with them.
    pub command: Option<String>,
    /// The names of the test's categories as of today, each once, in order.
    pub categories: Vec<String>,
    /// Its result, if it has one.
    pub result: Option<ResultRow>,
    /// What it wrote, by output id; sentinel rows are among it.
    pub files: Vec<File>,
}

impl Test {
    /// What it wrote, as the rules want it.
    pub fn rows(&self) -> Vec<&FileRow> {
        self.files.iter().map(|file| &file.row).collect()
    }

    /// What it reported of an output.
    pub fn file(&self, output_id: i32) -> Option<&File> {
        self.files.iter().find(|file| file.row.output_id == output_id)
    }
}

/// What a test wrote, beside what it should have written.
#[derive(Clone, Debug)]
pub struct File {
    /// What it wrote.
    pub row: FileRow,
    /// The baseline of the day, without extension; empty where there was none.
    pub expected: String,
}

impl Evidence {
    /// How an output is defined: as the run's snapshot has it, else as it is
    /// defined today.
    pub fn definition(&self, regression_test_id: i32, output_id: i32) -> Option<&SuiteOutput> {
        self.definitions.get(&(regression_test_id, output_id))
    }

    /// The extension of an output's files, normally with its dot; empty for an
    /// output that nobody knows.
    pub fn extension(&self, regression_test_id: i32, output_id: i32) -> &str {
        self.definition(regression_test_id, output_id).map_or("", |output| &output.extension)
    }

    /// The baseline of an output, without extension; empty where there is none.
    pub fn baseline(&self, regression_test_id: i32, output_id: i32) -> &str {
        self.definition(regression_test_id, output_id)
            .and_then(|output| output.baseline.as_deref())
            .unwrap_or_default()
    }
}

/// Gathers what is known of `tests` of a run, or of all that count in it; ids
/// that do not count are left out. Eight statements at most, whatever their
/// number.
///
/// The run's row in the read model must be up to date: [`super::runs::get`]
/// sees to it.
pub async fn evidence(store: &Store, run_id: i32, tests: Option<&[i32]>) -> Result<Evidence, StoreError> {
    if tests.is_some_and(<[i32]>::is_empty) {
        return Ok(Evidence::default());
    }
    let named = tests.filter(|ids| ids.len() <= NAMED);
    let wanted: Option<BTreeSet<i32>> = tests.map(|ids| ids.iter().copied().collect());
    let is_wanted = |id: &i32| wanted.as_ref().is_none_or(|wanted| wanted.contains(id));

    let mut found = counted(store, run_id, named).await?;
    found.retain(|id, _| is_wanted(id));
    if found.is_empty() {
        return Ok(Evidence::default());
    }
    for file in files(store, run_id, named).await? {
        if let Some(test) = found.get_mut(&file.row.regression_test_id) {
            test.files.push(file);
        }
    }
    for (test_id, category) in categories(store, run_id, named).await? {
        if let Some(test) = found.get_mut(&test_id) {
            test.categories.push(category);
        }
    }

    let snapshot = match snapshot_id(store, run_id).await? {
        Some(id) => store.snapshot(id).await?,
        None => None,
    };
    let snapshot = snapshot.map(|suite| part(&suite, |id| found.contains_key(id)));
    let today = part(&suites::today(store, named).await?, |id| found.contains_key(id));
    let expectations = Expectations::merge(snapshot.as_ref(), &today);
    let mut definitions = HashMap::new();
    for test in snapshot.into_iter().chain([today]).flat_map(|suite| suite.tests) {
        if let Some(found) = found.get_mut(&test.regression_test_id) {
            found.command.get_or_insert(test.command);
        }
        for output in test.outputs {
            definitions.entry((test.regression_test_id, output.output_id)).or_insert(output);
        }
    }
    Ok(Evidence { expectations, tests: found, definitions })
}

/// The tests of a suite that are wanted.
fn part(suite: &Suite, wanted: impl Fn(&i32) -> bool) -> Suite {
    let tests = suite.tests.iter().filter(|test| wanted(&test.regression_test_id));
    Suite { tests: tests.cloned().collect() }
}

/// The snapshot a run was created with.
async fn snapshot_id(store: &Store, run_id: i32) -> Result<Option<i32>, StoreError> {
    let sql = "SELECT snapshot_id FROM run_origin WHERE run_id = ?";
    Ok(store.fetch_optional(sql, &[run_id.into()], |row| row.opt_int32(0)).await?.flatten())
}

/// `AND column IN (...)`, and the parameters for it after the run's id.
fn only<'a>(column: &str, run_id: i32, named: Option<&[i32]>) -> (String, Vec<Param<'a>>) {
    let mut params = vec![Param::from(run_id)];
    let Some(ids) = named else { return (String::new(), params) };
    params.extend(ids.iter().map(|&id| Param::from(id)));
    (format!("AND {column} IN ({})", places(ids.len())), params)
}

/// The tests that count in a run, and their results.
async fn counted(
    store: &Store,
    run_id: i32,
    named: Option<&[i32]>,
) -> Result<BTreeMap<i32, Test>, StoreError> {
    let (only, params) = only("s.regression_test_id", run_id, named);
    let sql = format!(
        "SELECT s.regression_test_id, s.status, s.sample_id, m.original_name, r.test_id, r.exit_code,
         r.expected_rc, r.runtime
         FROM result_summary s LEFT JOIN sample m ON m.id = s.sample_id
         LEFT JOIN test_result r ON r.test_id = s.run_id AND r.regression_test_id = s.regression_test_id
         WHERE s.run_id = ? {only}"
    );
    let rows = store
        .fetch_all(AssertSqlSafe(sql), &params, |row| {
            let id = row.int32(0)?;
            let result = match row.opt_int32(4)? {
                None => None,
                Some(_) => Some(ResultRow {
                    regression_test_id: id,
                    exit_code: row.opt_int(5)?,
                    expected_rc: row.opt_int(6)?,
                    runtime_ms: row.opt_int(7)?,
                }),
            };
            let test = Test {
                regression_test_id: id,
                status: word(row.text_ref(1)?, ResultStatus::parse, ResultStatus::Fail),
                sample_id: row.opt_int32(2)?,
                sample_name: row.opt_text(3)?,
                command: None,
                categories: Vec::new(),
                result,
                files: Vec::new(),
            };
            Ok((id, test))
        })
        .await?;
    Ok(rows.into_iter().collect())
}

/// What the tests wrote, by output id.
async fn files(store: &Store, run_id: i32, named: Option<&[i32]>) -> Result<Vec<File>, StoreError> {
    let (only, params) = only("regression_test_id", run_id, named);
    let sql = format!(
        "SELECT regression_test_id, regression_test_output_id, got, expected FROM test_result_file
         WHERE test_id = ? {only} ORDER BY regression_test_output_id"
    );
    store
        .fetch_all(AssertSqlSafe(sql), &params, |row| {
            let file = FileRow {
                regression_test_id: row.int32(0)?,
                output_id: row.int32(1)?,
                got: row.opt_text(2)?,
            };
            Ok(File { row: file, expected: row.text(3)? })
        })
        .await
}

/// The categories of the tests, each once, by name.
async fn categories(
    store: &Store,
    run_id: i32,
    named: Option<&[i32]>,
) -> Result<BTreeSet<(i32, String)>, StoreError> {
    let (only, params) = only("s.regression_test_id", run_id, named);
    let sql = format!(
        "SELECT s.regression_test_id, c.name FROM result_summary s
         JOIN regression_test_category l ON l.regression_id = s.regression_test_id
         JOIN category c ON c.id = l.category_id
         WHERE s.run_id = ? AND c.name IS NOT NULL {only}"
    );
    let rows = store.fetch_all(AssertSqlSafe(sql), &params, |row| Ok((row.int32(0)?, row.text(1)?))).await?;
    Ok(rows.into_iter().collect())
}

/// The tests of a run that are wanted; all by default. Names are compared
/// without regard to letter case.
#[derive(Clone, Copy, Debug, Default)]
pub struct Filter<'a> {
    /// Only of this status.
    pub status: Option<ResultStatus>,
    /// Only those whose sample has this in its name.
    pub name: Option<&'a str>,
    /// Only those whose sample has this tag.
    pub tag: Option<&'a str>,
    /// Only those of this category.
    pub category: Option<&'a str>,
}

/// A page of the tests that count in a run, by id, and how many are wanted. A
/// constant number of statements. The run's row must be up to date, as for
/// [`evidence`].
pub async fn page(
    store: &Store,
    run_id: i32,
    filter: &Filter<'_>,
    limit: i32,
    offset: i32,
) -> Result<(Vec<i32>, i64), StoreError> {
    let mut joins = "";
    let mut conditions = "s.run_id = ?".to_owned();
    let mut params: Vec<Param<'_>> = vec![run_id.into()];
    if let Some(status) = filter.status {
        conditions.push_str(" AND s.status = ?");
        params.push(status.as_str().into());
    }
    if let Some(name) = filter.name {
        if !name.is_ascii() {
            // SQLite knows the letter case of ASCII alone, PostgreSQL that of
            // its locale.
            let samples = samples_named(store, run_id, name).await?;
            among(&mut conditions, &mut params, "s.sample_id IN", &samples);
        } else {
            joins = "JOIN sample m ON m.id = s.sample_id";
            conditions.push_str(" AND ");
            conditions.push_str(&contains(store.engine(), "m.original_name"));
            params.push(pattern(name).into());
        }
    }
    if let Some(tag) = filter.tag {
        let tags = called(store, "SELECT id, name FROM tag", tag).await?;
        let tagged = "s.sample_id IN (SELECT a.sample_id FROM sample_tag_association a WHERE a.tag_id IN";
        among(&mut conditions, &mut params, tagged, &tags);
        conditions.push(')');
    }
    if let Some(category) = filter.category {
        let categories =
            called(store, "SELECT id, name FROM category WHERE name IS NOT NULL", category).await?;
        let linked = "s.regression_test_id IN (SELECT l.regression_id FROM regression_test_category l
             WHERE l.category_id IN";
        among(&mut conditions, &mut params, linked, &categories);
        conditions.push(')');
    }
    let from = format!("FROM result_summary s {joins} WHERE {conditions}");
    let total =
        store.fetch_one(AssertSqlSafe(format!("SELECT COUNT(*) {from}")), &params, |row| row.int(0)).await?;
    params.extend([limit.into(), offset.into()]);
    let sql = format!("SELECT s.regression_test_id {from} ORDER BY s.regression_test_id LIMIT ? OFFSET ?");
    let ids = store.fetch_all(AssertSqlSafe(sql), &params, |row| row.int32(0)).await?;
    Ok((ids, total))
}

/// Adds `test (ids)`; there is no empty list in SQL, and no row has the id 0.
fn among(conditions: &mut String, params: &mut Vec<Param<'_>>, test: &str, ids: &[i32]) {
    let ids = if ids.is_empty() { &[0] } else { ids };
    conditions.push_str(&format!(" AND {test} ({})", places(ids.len())));
    params.extend(ids.iter().map(|&id| Param::from(id)));
}

/// The ids of things that are called like this. The engines do not agree on
/// letter case, so names are compared here; there are some dozens.
async fn called(store: &Store, sql: &'static str, name: &str) -> Result<Vec<i32>, StoreError> {
    let name = name.to_lowercase();
    let rows =
        store.fetch_all(sql, &[], |row| Ok((row.int32(0)?, row.text_ref(1)?.to_lowercase() == name))).await?;
    Ok(rows.into_iter().filter(|(_, same)| *same).map(|(id, _)| id).collect())
}

/// The samples of a run that have this in their name.
async fn samples_named(store: &Store, run_id: i32, name: &str) -> Result<Vec<i32>, StoreError> {
    let name = name.to_lowercase();
    let rows = store
        .fetch_all(
            "SELECT DISTINCT m.id, m.original_name FROM result_summary s JOIN sample m ON m.id = s.sample_id
             WHERE s.run_id = ?",
            &[run_id.into()],
            |row| Ok((row.int32(0)?, row.text_ref(1)?.to_lowercase().contains(&name))),
        )
        .await?;
    Ok(rows.into_iter().filter(|(_, there)| *there).map(|(id, _)| id).collect())
}
