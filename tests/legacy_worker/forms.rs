//! Forms as clients write them, which is not always as they should.

use proptest::prelude::*;
use touchstone::domain::digest::sha256_hex;

use super::{Part, Vm, content, stored};
use crate::support::{World, each_database};

#[each_database]
async fn fields_come_in_any_order_and_the_file_before_them() {
    let world = World::new().await;
    world.suite(2).await;
    let parts: [Part<'_>; 4] = [
        ("file", Some("../../etc/passwd.sh"), b"written"),
        ("test_file_id", None, b"1"),
        ("type", None, b"upload"),
        ("test_id", None, b"1"),
    ];
    let hash = sha256_hex(b"written");
    for turn in 0..4 {
        let vm = Vm::new(&world).await;
        let mut turned = parts;
        turned.rotate_left(turn);
        assert_eq!(vm.form(&world, &turned).await.expect(200).text, "OK", "{turn}");
        let sql = "SELECT got FROM test_result_file WHERE test_id = ?";
        assert_eq!(world.texts(sql, &[vm.run_id.into()]).await, [hash.as_str()]);
    }
    assert_eq!(stored(&world, "TestResults"), [format!("{hash}.srt")]);
    assert_eq!(stored(&world, "TempFiles"), [""; 0]);
}

#[each_database]
async fn what_is_unknown_counts_for_nothing_and_the_first_of_two_counts() {
    let world = World::new().await;
    world.suite(1).await;
    let vm = Vm::new(&world).await;
    let text = "x=1&status=preparation&type=progress&status=completed&message=a&message=b&type=finish&=&==";
    assert_eq!(vm.says(&world, text).await, "OK");
    assert_eq!(vm.events(&world).await, ["preparation: a"]);
    let parts: [Part<'_>; 6] = [
        ("type", None, b"logupload"),
        ("type", None, b"nothing"),
        ("odd", Some("odd.bin"), &[0xFF; 3000]),
        ("", None, b"?"),
        ("file", Some("one"), b"the first"),
        ("file", Some("two"), b"the second"),
    ];
    assert_eq!(vm.form(&world, &parts).await.expect(200).text, "OK");
    assert_eq!(content(&world, &format!("LogFiles/{}.txt", vm.run_id)), b"the first");
    assert_eq!(stored(&world, "TempFiles"), [""; 0]);
}

/// Scripts give messages to `curl --data` as they are.
#[each_database]
async fn messages_need_no_encoding() {
    let world = World::new().await;
    world.suite(1).await;
    let vm = Vm::new(&world).await;
    for (status, sent, kept) in [
        (
            "preparation",
            "two words, a comma; 100% - \"quoted\" = fine",
            "two words, a comma; 100% - \"quoted\" = fine",
        ),
        // Not every database has a place for NUL.
        ("testing", "a%20b+%00c%C3%A4%00", "a b cä"),
        // What follows it is another field, of which nobody has heard.
        ("canceled", "one & two=three", "one "),
    ] {
        assert_eq!(vm.progress(&world, status, sent).await, "OK");
        assert_eq!(vm.events(&world).await.last(), Some(&format!("{status}: {kept}")));
    }
}

#[each_database]
async fn a_message_in_another_encoding_is_kept_as_far_as_it_can_be_read() {
    let world = World::new().await;
    world.suite(1).await;
    let vm = Vm::new(&world).await;
    let body = b"type=progress&status=preparation&message=caf\xe9 %ff".to_vec();
    let media = [("content-type", super::PAIRS)];
    let reply = world.send(reqwest::Method::POST, &vm.path, None, &media, Some(body)).await;
    assert_eq!(reply.expect(200).text, "OK");
    assert_eq!(vm.events(&world).await, ["preparation: caf\u{FFFD} \u{FFFD}"]);
}

#[each_database]
async fn figures_are_read_as_they_were_meant() {
    let world = World::new().await;
    world.suite(4).await;
    let vm = Vm::new(&world).await;
    for (test, exit_code, time, expected) in [
        (1, "-1073741819", "soon", "-1073741819 0"),
        (2, " 10 ", "-5", "10 0"),
        (3, "0", "99999999999", "0 2147483647"),
        (4, "255", "", "255 0"),
    ] {
        let text = format!("type=finish&test_id={test}&exitCode={exit_code}&runTime={time}");
        assert_eq!(vm.says(&world, &text).await, "OK", "{text}");
        let sql = "SELECT exit_code, runtime FROM test_result WHERE regression_test_id = ?";
        let row = |row: touchstone::store::Row<'_>| Ok(format!("{} {}", row.int(0)?, row.int(1)?));
        let stored =
            touchstone::store::Queries::fetch_one(&world.store, sql, &[test.into()], row).await.unwrap();
        assert_eq!(stored, expected);
    }
}

/// A worker compares with the file it has; what is right is for the server to say.
#[each_database]
async fn an_upload_of_what_is_right_is_right() {
    let world = World::new().await;
    world.suite(1).await;
    let hash = sha256_hex(b"as it should be");
    world.sql("UPDATE regression_test_output SET correct = ?", &[hash.as_str().into()]).await;
    let vm = Vm::new(&world).await;
    assert_eq!(vm.upload(&world, 1, 1, b"as it should be").await, "OK");
    assert_eq!(world.texts("SELECT got FROM test_result_file", &[]).await, ["NULL"]);
    assert_eq!(world.texts("SELECT expected FROM test_result_file", &[]).await, [hash]);
}

/// Whatever is sent, it is no fault of the server's.
#[each_database]
async fn nothing_that_is_sent_is_too_much() {
    let world = World::new().await;
    world.suite(2).await;
    let vm = Vm::new(&world).await;
    let report = prop::sample::select(vec![
        vec![("type", "progress"), ("status", "testing"), ("message", "x")],
        vec![("type", "equality"), ("test_id", "1"), ("test_file_id", "1")],
        vec![("type", "upload"), ("test_id", "2"), ("test_file_id", "2"), ("file", "content")],
        vec![("type", "finish"), ("test_id", "1"), ("exitCode", "0"), ("runTime", "7")],
        vec![("type", "logupload"), ("file", "a log")],
        vec![("type", "artifactupload"), ("artifact_type", "coredump"), ("file", "a core")],
    ]);
    let name = prop_oneof![
        prop::sample::select(vec!["type", "test_id", "message", "exitCode", "file"]).prop_map(str::to_owned),
        "\\PC{0,8}",
    ];
    let odd = prop_oneof![
        Just(None),
        (name, any::<bool>(), prop::collection::vec(any::<u8>(), 0..40)).prop_map(Some),
    ];
    let forms = (report, odd).prop_flat_map(|(report, odd)| {
        let mut form: Vec<(String, bool, Vec<u8>)> = report
            .into_iter()
            .map(|(name, value)| (name.to_owned(), name == "file", value.as_bytes().to_vec()))
            .collect();
        form.extend(odd);
        Just(form).prop_shuffle()
    });
    let mut runner = proptest::test_runner::TestRunner::new(ProptestConfig::default());
    let mut seen = std::collections::BTreeSet::new();
    for _ in 0..150 {
        use proptest::strategy::ValueTree;
        let form = forms.new_tree(&mut runner).unwrap().current();
        let parts: Vec<Part<'_>> = form
            .iter()
            .map(|(name, file, value)| (name.as_str(), file.then_some("x"), value.as_slice()))
            .collect();
        let pairs: Vec<String> = form
            .iter()
            .map(|(name, _, value)| {
                format!(
                    "{name}={}",
                    percent_encoding::percent_encode(value, percent_encoding::NON_ALPHANUMERIC)
                )
            })
            .collect();
        for reply in [vm.form(&world, &parts).await, vm.data(&world, &pairs.join("&")).await] {
            assert!(reply.status < 500, "{}: {form:?}", reply.text);
            seen.insert((reply.status, if reply.status == 200 { reply.text } else { String::new() }));
        }
    }
    for word in ["OK", "FAIL", "EMPTY"] {
        assert!(seen.contains(&(200, word.to_owned())), "{seen:?}");
    }
    assert_eq!(stored(&world, "TempFiles"), [""; 0]);
}
