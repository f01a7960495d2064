//! The tag `Files`.

use bytes::Bytes;
use chrono::TimeDelta;
use touchstone::blobs::{Blobs, Links};
use touchstone::domain::file_name::FileName;
use touchstone::domain::secret::Secret;
use touchstone::domain::time::Timestamp;

use super::super::statuses::Recipe;
use super::super::{Call, Case, Ground};

pub const CASES: &[Case] =
    &[Case { id: "downloadFile", success: 200, prepare: |ground, _| Box::pin(download(ground)) }];

/// A call that gets a new file.
async fn download(ground: &Ground) -> Call {
    let name = FileName::staging();
    let folder = ground.world.folder().join("files").display().to_string();
    Blobs::open(&folder).unwrap().put(&name, Bytes::from_static(b"content")).await.unwrap();
    Call::new().path("signed", link(ground, &name, Timestamp::now()).await)
}

/// The last part of a link to a file that was made then.
async fn link(ground: &Ground, name: &FileName, at: Timestamp) -> String {
    let sql = "SELECT content FROM server_setting WHERE name = 'file_link_key'";
    let key = ground.world.texts(sql, &[]).await.remove(0);
    let link = Links::new(&Secret::new(key), "").sign(name, "content.txt", at);
    link.rsplit_once('/').expect("a link").1.to_owned()
}

pub const RECIPES: &[Recipe] = &[
    Recipe {
        operation: "downloadFile",
        status: 206,
        follow: |ground, operation| {
            Box::pin(async {
                let call = download(ground).await.header("range", "bytes=2-3");
                let reply = ground.call(operation, &call, None).await;
                assert_eq!((reply.text.as_str(), reply.header("content-range")), ("nt", "bytes 2-3/7"));
                reply
            })
        },
    },
    Recipe {
        operation: "downloadFile",
        status: 304,
        follow: |ground, operation| {
            Box::pin(async {
                let call = download(ground).await;
                let etag = ground.call(operation, &call, None).await.header("etag").to_owned();
                ground.call(operation, &call.header("if-none-match", etag), None).await
            })
        },
    },
    Recipe {
        operation: "downloadFile",
        status: 403,
        follow: |ground, operation| {
            Box::pin(async {
                let old = Timestamp::now().minus(TimeDelta::minutes(15));
                let call = Call::new().path("signed", link(ground, &FileName::run_log(1), old).await);
                ground.call(operation, &call, None).await
            })
        },
    },
    Recipe {
        operation: "downloadFile",
        status: 404,
        follow: |ground, operation| {
            Box::pin(async {
                let absent = link(ground, &FileName::staging(), Timestamp::now()).await;
                ground.call(operation, &Call::new().path("signed", absent), None).await
            })
        },
    },
    Recipe {
        operation: "downloadFile",
        status: 416,
        follow: |ground, operation| {
            Box::pin(async {
                let call = download(ground).await.header("range", "bytes=7-");
                ground.call(operation, &call, None).await
            })
        },
    },
];
