//! The samples and tests of a world.
//!
//! Whoever tries the smallest ids finds the most: sample 1 has all a sample can
//! have, test 1 runs on it and has the outputs 1 and 5. Test 7 and its output 7
//! are those of the contract's examples.

use touchstone::domain::digest::sha256_hex;
use touchstone::store::{Param, Queries, Store};

use super::files::Files;

/// The tests on sample 1, each with an output of its own number.
pub const TESTS: [i32; 4] = [1, 2, 3, 7];

/// The test on sample 2 whose output nobody has approved yet, and the output.
pub const UNAPPROVED: i32 = 4;

/// The output of test 1 that does not count, and has a variant.
pub const IGNORED: i32 = 5;

/// The variants of outputs of test 1, each with its output.
pub const VARIANTS: [(i32, i32); 2] = [(1, 1), (2, IGNORED)];

/// The test on sample 2 whose outputs were all approved from one run.
pub const APPROVED: i32 = 6;

/// Its outputs.
pub const APPROVED_OUTPUTS: std::ops::RangeInclusive<i32> = 11..=22;

/// Tests, outputs, variants and categories of one number each, which nothing
/// else refers to: to be changed and removed.
pub const SPARES: std::ops::RangeInclusive<i32> = 101..=200;

/// The extension of what a test writes.
pub fn extension(test: i32) -> &'static str {
    match test {
        2 => ".txt",
        3 => ".bin",
        _ => ".srt",
    }
}

/// The exit code a test is to end with.
pub fn exit_code(test: i32) -> i32 {
    if test == 3 { 10 } else { 0 }
}

/// What each of [`TESTS`] is to write: text, text in Windows-1252, bytes, and
/// text that is almost empty.
pub fn expected(test: i32) -> &'static [u8] {
    match test {
        1 => b"1\n00:00:01,000 --> 00:00:02,000\nOne\n\n2\n00:00:03,000 --> 00:00:04,000\nTwo\n",
        2 => b"caf\xe9\ntwo\nthree\n",
        3 => b"\0\x01\x02\xff",
        _ => b"seven",
    }
}

/// What they are to write, and once did not.
pub fn wrong(test: i32) -> &'static [u8] {
    match test {
        1 => b"1\r\n00:00:01,000 --> 00:00:02,000\r\nONE \r\n-- and more\r\n++ and more",
        2 => b"\xef\xbb\xbfcaf\xc3\xa9\ntwo\n",
        3 => b"\0\x01\x03\xff\xff",
        _ => b"Seven\n",
    }
}

/// The definitions, and their files.
pub async fn define(store: &Store, files: &Files) {
    samples(store, files).await;
    tests(store, files).await;
}

async fn run(store: &Store, sql: &'static str, params: &[Param<'_>]) {
    store.execute(sql, params).await.unwrap_or_else(|error| panic!("{error}: {sql}"));
}

/// The hash of sample 2, whose file gets lost.
const LOST: &str = "d2f0c1f1b1e4a8a7d3c7c1e94c9b1a5f6e7d8c9b0a1f2e3d4c5b6a7988776655";

/// Loses the file of sample 2, to which there are links by then.
pub fn lose(files: &Files) {
    files.remove(&format!("TestFiles/{LOST}.mp4"));
}

/// One sample with everything, one that loses its file, one that no active test
/// uses and whose stored name leaves its folder.
async fn samples(store: &Store, files: &Files) {
    let media = b"media".repeat(1000);
    let sha = sha256_hex(&media);
    run(
        store,
        "INSERT INTO sample (id, sha, extension, original_name) VALUES
         (1, ?, 'ts', 'one'), (2, ?, 'mp4', 'two'), (3, '../outside', 'ts', 'three')",
        &[sha.as_str().into(), LOST.into()],
    )
    .await;
    for sql in [
        "INSERT INTO ccextractor_version (id, version, released, \"commit\") VALUES
         (1, '0.94', '2021-12-14', '0123456789abcdef0123456789abcdef01234567')",
        "INSERT INTO sample_extra (id, sample_id, original_name, extension) VALUES (1, 1, 'notes', 'txt')",
        "INSERT INTO upload (id, user_id, sample_id, version_id, platform, parameters, notes) VALUES
         (1, 1, 1, 1, 'linux', '-out=srt', 'from a fair')",
        "INSERT INTO tag (id, name, description) VALUES (1, 'teletext', 'with teletext'), (2, 'hard', NULL)",
        "INSERT INTO sample_tag_association (sample_id, tag_id) VALUES (1, 1), (1, 2), (2, 2)",
    ] {
        run(store, sql, &[]).await;
    }
    let media_info = "<?xml version=\"1.0\"?><MediaInfo version=\"2.0\"><media>\
        <track type=\"General\"><Format>MPEG-TS</Format><FileSize>1048576</FileSize><Duration>61.5</Duration></track>\
        <track type=\"Video\"><Format>AVC</Format></track>\
        <track type=\"Text\"><ID>1</ID><Format>EIA-608</Format></track></media></MediaInfo>";
    files.put(&format!("TestFiles/{sha}.ts"), media);
    files.put(&format!("TestFiles/{LOST}.mp4"), "there is a link to this");
    files.put(&format!("TestFiles/media/{sha}.xml"), media_info);
    files.put(&format!("TestFiles/extra/{sha}_1.txt"), "seen at a fair");
}

async fn tests(store: &Store, files: &Files) {
    for sql in [
        "INSERT INTO category (id, name, description) VALUES (1, 'General', 'all else'), (2, 'Broken', '')",
        "INSERT INTO regression_test
         (id, sample_id, command, input_type, output_type, expected_rc, active, description) VALUES
         (1, 1, '-out=srt', 'file', 'file', 0, TRUE, 'captions'), (2, 1, '-out=txt', 'stdin', 'stdout', 0, TRUE, NULL),
         (3, 1, '-out=bin', 'udp', 'tcp', 10, TRUE, ''), (4, 2, '-out=srt', 'file', 'file', 0, TRUE, NULL),
         (5, 3, '-out=srt', NULL, NULL, NULL, FALSE, NULL), (6, 2, '-out=srt', 'file', 'multiprogram', 0, TRUE, NULL),
         (7, 1, '-out=sami', 'file', 'file', 0, TRUE, NULL)",
        "INSERT INTO regression_test_category (regression_id, category_id) VALUES (1, 1), (1, 2), (2, 1), (5, 2)",
        // What old installations have instead of a missing output.
        "INSERT INTO regression_test_output (id, regression_id, correct, correct_extension, \"ignore\") VALUES
         (-1, 3, 'error', '', FALSE)",
        "INSERT INTO regression_test_output (id, regression_id, correct, correct_extension, \"ignore\") VALUES
         (4, 4, NULL, '.srt', FALSE), (8, 5, '../outside', '.srt', FALSE)",
    ] {
        run(store, sql, &[]).await;
    }
    let mut outputs: Vec<(i32, i32, &[u8])> = TESTS.map(|test| (test, test, expected(test))).to_vec();
    outputs.push((IGNORED, 1, b"whatever\n"));
    outputs.extend(APPROVED_OUTPUTS.map(|output| (output, APPROVED, &b"approved once\n"[..])));
    for (id, test, content) in outputs {
        let hash = files.put_output(content, extension(test));
        run(
            store,
            "INSERT INTO regression_test_output
             (id, regression_id, correct, correct_extension, expected_filename, \"ignore\") VALUES (?, ?, ?, ?, '_out', ?)",
            &[id.into(), test.into(), hash.into(), extension(test).into(), (id == IGNORED).into()],
        )
        .await;
    }
    for id in SPARES {
        let (id, name) = (Param::from(id), Param::from(format!("spare {id}")));
        for (sql, params) in [
            (
                "INSERT INTO regression_test (id, sample_id, command, active) VALUES (?, 3, '-out=srt', FALSE)",
                vec![&id],
            ),
            (
                "INSERT INTO regression_test_output (id, regression_id, correct_extension) VALUES (?, ?, '.srt')",
                vec![&id, &id],
            ),
            (
                "INSERT INTO regression_test_output_files (id, file_hashes, regression_test_output_id)
                 VALUES (?, 'spare', ?)",
                vec![&id, &id],
            ),
            ("INSERT INTO category (id, name, description) VALUES (?, ?, '')", vec![&id, &name]),
        ] {
            let params: Vec<Param<'_>> = params.into_iter().cloned().collect();
            run(store, sql, &params).await;
        }
    }
    let variant = files.put_output("whatever else\n", ".srt");
    // The last has no name.
    let named = VARIANTS.iter().map(|(id, output)| (*id, *output, Some(variant.as_str())));
    for (id, output, hash) in named.chain([(3, 2, None)]) {
        run(
            store,
            "INSERT INTO regression_test_output_files (id, file_hashes, regression_test_output_id) VALUES (?, ?, ?)",
            &[id.into(), hash.into(), output.into()],
        )
        .await;
    }
}
