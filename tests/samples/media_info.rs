//! What MediaInfo found in a sample, as its details show it.

use serde_json::{Value, json};

use super::sample;
use crate::support::{World, each_database};

async fn shown(world: &World, admin: &str, report: &[u8]) -> Value {
    let folder = world.folder().join("files/TestFiles/media");
    std::fs::create_dir_all(&folder).unwrap();
    std::fs::write(folder.join("sample1.xml"), report).unwrap();
    let details = world.get("/samples/1/details", admin).await.expect(200).json();
    assert_eq!(details["sha"], "sample1");
    details["media_info"].clone()
}

#[each_database]
async fn a_report_is_shown_in_parts() {
    let world = World::new().await;
    let admin = world.admin().await;
    sample(&world, 1, Some("sample1"), "ts", "one").await;
    let report = br#"<?xml version="1.0" encoding="UTF-8"?>
        <MediaInfo xmlns="https://mediaarea.net/mediainfo" version="2.0"><media ref="one.ts">
        <track type="General"><Format>MPEG-TS</Format><FileSize>52428800</FileSize><Duration>75.5</Duration></track>
        <track type="Video"><ID>1</ID><Width>1920</Width></track>
        <track type="Text"><ID>1-CC1</ID><Format>EIA-608</Format></track>
        <track type="Text"><Format>EIA-708</Format></track></media></MediaInfo>"#;
    assert_eq!(
        shown(&world, &admin, report).await,
        json!([
            { "name": "Media info version", "value": "2.0" },
            { "name": "General", "value": { "Format": "MPEG-TS", "FileSize": "52.4 MB", "Duration": "1m 15s" } },
            { "name": "Video", "value": [{ "ID": "1", "Width": "1920" }] },
            { "name": "Captions", "value": [
                { "ID": "1-CC1", "Format": "EIA-608" }, { "Format": "EIA-708", "ID": null },
            ] },
        ])
    );
    let odd =
        br#"<MediaInfo><media><track type="General"><FileSize>big</FileSize><Duration>N/A</Duration></track>
        </media></MediaInfo>"#;
    let odd = shown(&world, &admin, odd).await;
    assert_eq!(odd[0]["value"], Value::Null);
    assert_eq!(odd[1]["value"], json!({ "FileSize": "big", "Duration": "N/A" }));
}

#[each_database]
async fn a_broken_report_is_none() {
    let world = World::new().await;
    let admin = world.admin().await;
    sample(&world, 1, Some("sample1"), "ts", "one").await;
    let large = [b"<MediaInfo><!--".as_slice(), &vec![b'x'; 4 << 20]].concat();
    let bomb = br#"<!DOCTYPE b [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>
        <MediaInfo version="2.0"><media><track type="General"><Format>&b;&b;&b;</Format></track></media></MediaInfo>"#;
    for broken in [
        b"".as_slice(),
        b"<MediaInfo version=\"2.0\"><media/></MediaInfo>",
        b"<MediaInfo><media><track type=\"General\">",
        b"\xff\xfe\x00<",
        b"{}",
        bomb,
        &large,
    ] {
        assert_eq!(shown(&world, &admin, broken).await, Value::Null, "{broken:.60?}");
    }
    // What cannot be asked for, or has no name, is not shown, and no error.
    std::fs::remove_dir_all(world.folder().join("files")).unwrap();
    let details = world.get("/samples/1/details", &admin).await.expect(200).json();
    assert_eq!(details["media_info"], Value::Null);
    world.sql("UPDATE sample SET sha = '../../etc/passwd'", &[]).await;
    let details = world.get("/samples/1/details", &admin).await.expect(200).json();
    assert_eq!((&details["media_info"], &details["sha"]), (&Value::Null, &json!("../../etc/passwd")));
}
