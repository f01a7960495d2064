//! Connections: who holds one up is cut off, who waits gets a turn, and a
//! server that stops lets what runs end.

use std::time::{Duration, Instant};

use hyper::client::conn::http2;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;

use super::fake::{FakeWorld, Figures, HANG};
use super::wire::{Ask, LONG, Wire, request};

const ADMIN: &str = "1.1.admin.runs:read,runs:write";
const SHORT: Duration = Duration::from_secs(1);

async fn impatient() -> FakeWorld {
    FakeWorld::with(Figures { head_timeout: SHORT, body_timeout: SHORT, ..Figures::default() }).await
}

#[tokio::test]
async fn a_client_that_does_not_come_to_the_point_is_cut_off() {
    let world = impatient().await;
    let begun = Instant::now();
    let starts: [&[u8]; 11] = [
        b"",
        b"G",
        b"P",
        b"GET /api",
        b"GET /api/v1/runs HTTP/1.1\r\n",
        b"GET /api/v1/runs HTTP/1.1\r\nHost: test\r\nX-Slow:",
        b"\r\n",
        b"PRI * HTTP/2.0\r\n",
        b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r",
        b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
        b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n\0\0\0\x04",
    ];
    let cut = starts.map(|start| {
        let address = world.address.clone();
        tokio::spawn(async move {
            let mut wire = Wire::to(&address).await;
            wire.send(start).await;
            wire.rest().await;
        })
    });
    // Others are served meanwhile.
    Ask::get("/healthz").of(&world.address).await.expect(200);
    for cut in cut {
        cut.await.expect("a connection that is closed");
    }
    assert!(begun.elapsed() >= SHORT);
    assert!(world.stopped().await);
}

/// A byte now and then does not help: the time is for the whole head.
#[tokio::test]
async fn a_head_that_trickles_in_is_cut_off() {
    let world = impatient().await;
    let (read, mut write) = TcpStream::connect(&world.address).await.unwrap().into_split();
    let trickle = tokio::spawn(async move {
        let head = b"GET /healthz HTTP/1.1\r\nX: ".iter().chain(std::iter::repeat(&b'x'));
        for byte in head {
            if write.write_all(&[*byte]).await.is_err() {
                return;
            }
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
    });
    tokio::time::timeout(LONG, trickle).await.expect("the server stops reading").unwrap();
    drop(read);
}

#[tokio::test]
async fn a_connection_that_idles_is_closed() {
    let world = impatient().await;
    let mut wire = Wire::to(&world.address).await;
    for _ in 0..3 {
        wire.send(Ask::get("/healthz").bytes()).await;
        wire.answer().await.expect("a reply").expect(200);
    }
    assert!(wire.rest().await.is_empty());
}

/// Says nothing over HTTP/2 but what the protocol asks for, so that pings and
/// the like go through, until the server hangs up.
async fn be_polite(address: &str, begin: &[u8]) {
    let mut stream = TcpStream::connect(address).await.unwrap();
    stream.write_all(b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n").await.unwrap();
    stream.write_all(begin).await.unwrap();
    let mut head = [0; 9];
    while stream.read_exact(&mut head).await.is_ok() {
        let length = u32::from_be_bytes([0, head[0], head[1], head[2]]);
        let mut payload = vec![0; length as usize];
        if stream.read_exact(&mut payload).await.is_err() {
            return;
        }
        let (kind, is_ack) = (head[3], head[4] & 1 == 1);
        let reply = match kind {
            4 if !is_ack => [&[0, 0, 0, 4, 1, 0, 0, 0, 0][..], &[]].concat(),
            6 if !is_ack => [&[0, 0, 8, 6, 1, 0, 0, 0, 0][..], &payload].concat(),
            _ => continue,
        };
        if stream.write_all(&reply).await.is_err() {
            return;
        }
    }
}

#[tokio::test]
async fn pings_do_not_keep_a_connection_that_asks_for_nothing() {
    let world = impatient().await;
    let settings = [0, 0, 0, 4, 0, 0, 0, 0, 0];
    tokio::time::timeout(LONG, be_polite(&world.address, &settings)).await.expect("it is closed");

    // The same with a request whose reply there is never room for.
    let no_room = [0, 0, 6, 4, 0, 0, 0, 0, 0, 0, 4, 0, 0, 0, 0];
    let path = b"/openapi.yaml";
    let mut asking = no_room.to_vec();
    asking.extend([0, 0, path.len() as u8 + 10, 1, 5, 0, 0, 0, 1]);
    asking.extend(b"\x82\x86\x01\x04test\x04");
    asking.push(path.len() as u8);
    asking.extend(path);
    tokio::time::timeout(LONG, be_polite(&world.address, &asking)).await.expect("it is closed");
    assert!(world.stopped().await);
}

#[tokio::test]
async fn a_request_that_takes_long_keeps_its_connection() {
    let world = impatient().await;
    let (mut sender, connection) = http_2(&world.address).await;
    let request = http::Request::get(format!("http://test/api/v1/runs/{HANG}"))
        .header("authorization", format!("Bearer {ADMIN}"))
        .body(axum::body::Body::empty())
        .unwrap();
    let reply = tokio::spawn(sender.send_request(request));
    world.fake.reached(|fake| &fake.begun, 1).await;
    tokio::time::sleep(SHORT * 5 / 2).await;
    world.fake.go_on.notify_waiters();
    assert_eq!(reply.await.unwrap().expect("a reply").status(), 200);
    tokio::time::timeout(LONG, connection).await.expect("it ends").unwrap().unwrap();
}

#[tokio::test]
async fn who_asks_and_never_reads_is_cut_off() {
    let world = impatient().await;
    let (read, mut write) = TcpStream::connect(&world.address).await.unwrap().into_split();
    let requests = Ask::get("/openapi.yaml").bytes().repeat(100);
    let asking = async { while write.write_all(&requests).await.is_ok() {} };
    tokio::time::timeout(LONG, asking).await.expect("the server hangs up");
    drop(read);
    assert!(world.stopped().await);
}

#[tokio::test]
async fn a_body_that_stalls_is_a_408() {
    let world = impatient().await;
    for (framing, part) in [
        ("Content-Length: 100", ""),
        ("Content-Length: 100", "{\"a\": "),
        ("Transfer-Encoding: chunked", ""),
        ("Transfer-Encoding: chunked", "3"),
        ("Transfer-Encoding: chunked", "5\r\n{\"a\""),
    ] {
        let headers = [
            format!("Authorization: Bearer {ADMIN}"),
            "Content-Type: application/json".to_owned(),
            framing.to_owned(),
        ];
        let mut wire = Wire::to(&world.address).await;
        wire.send(request("POST", b"/api/v1/runs", &headers.map(String::into_bytes), None)).await;
        wire.send(part).await;
        wire.answer().await.expect("a reply").error(408, "timeout");
        wire.rest().await;
    }
    assert_eq!(world.fake.begun.load(std::sync::atomic::Ordering::SeqCst), 0);
}

#[tokio::test]
async fn a_body_that_breaks_off_or_is_badly_encoded_is_a_400() {
    let world = FakeWorld::new().await;
    let headers = |framing: &str| {
        [
            format!("Authorization: Bearer {ADMIN}"),
            "Content-Type: application/json".to_owned(),
            framing.to_owned(),
        ]
        .map(String::into_bytes)
    };
    for chunks in [
        "zz\r\n{}\r\n0\r\n\r\n",
        "2\r\n{}xx",
        "-2\r\n{}\r\n0\r\n\r\n",
        "2;\n{}\r\n0\r\n\r\n",
        "fffffffffffffffffff\r\n{}",
    ] {
        let mut wire = Wire::to(&world.address).await;
        wire.send(request("POST", b"/api/v1/runs", &headers("Transfer-Encoding: chunked"), None)).await;
        wire.send(chunks).await;
        wire.answer().await.unwrap_or_else(|| panic!("no reply to {chunks:?}")).fault("body");
    }
    // Who hangs up in the middle hears nothing, and nothing happens.
    let mut wire = Wire::to(&world.address).await;
    wire.send(request("POST", b"/api/v1/runs", &headers("Content-Length: 100"), None)).await;
    wire.send("{}").await;
    drop(wire);
    Ask::get("/healthz").of(&world.address).await.expect(200);
    assert_eq!(world.fake.begun.load(std::sync::atomic::Ordering::SeqCst), 0);
}

#[tokio::test]
async fn what_is_no_http_is_refused_and_the_server_goes_on() {
    let world = FakeWorld::new().await;
    let long = format!("GET /healthz HTTP/1.1\r\nX: {}\r\n\r\n", "x".repeat(2_000_000));
    let many = format!("GET /healthz HTTP/1.1\r\n{}\r\n", "X: y\r\n".repeat(5_000));
    let target = format!("GET /{} HTTP/1.1\r\n\r\n", "x".repeat(200_000));
    for (bytes, statuses) in [
        (long.as_bytes(), &["431", "400"][..]),
        (many.as_bytes(), &["431", "400"]),
        (target.as_bytes(), &["414", "404"]),
        (b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03\r\n\r\n", &["400"]),
        (b"GET /health z HTTP/1.1\r\n\r\n", &["400"]),
        (b"GET /healthz HTTP/9.9\r\n\r\n", &["400", "505"]),
        (b"GET /healthz HTTP/1.1\r\nbad header\r\n\r\n", &["400"]),
        (b"GET /healthz HTTP/1.1\r\nContent-Length: x\r\n\r\n", &["400"]),
        (b"GET /healthz HTTP/1.1\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n", &["400"]),
        (b"GET /healthz HTTP/1.1\r\nX: a\0b\r\n\r\n", &["400"]),
        (b"GET /\xff HTTP/1.1\r\n\r\n", &["400", "404"]),
        (b"\0\0\0\0\0\0\0\0\r\n\r\n", &["400"]),
    ] {
        let mut wire = Wire::to(&world.address).await;
        wire.send(bytes).await;
        let line = String::from_utf8_lossy(&wire.bytes().await[..12]).into_owned();
        assert!(
            statuses.contains(&&line[9..]),
            "{line} to {:?}",
            String::from_utf8_lossy(&bytes[..bytes.len().min(60)])
        );
        drop(wire);
        Ask::get("/healthz").of(&world.address).await.expect(200);
    }
}

/// Two lengths, two views of where a request ends: nobody smuggles one past us.
#[tokio::test]
async fn a_second_request_cannot_hide_in_the_body_of_the_first() {
    let world = FakeWorld::new().await;
    let hidden =
        format!("POST /api/v1/runs/9/cancel HTTP/1.1\r\nHost: test\r\nAuthorization: Bearer {ADMIN}\r\n\r\n");
    for head in [
        format!("GET /healthz HTTP/1.1\r\nHost: test\r\nContent-Length: {}\r\n\r\n", hidden.len()),
        format!(
            "POST /nowhere HTTP/1.1\r\nHost: test\r\nContent-Length: {}\r\nTransfer-Encoding: chunked\r\n\r\n{:x}\r\n",
            hidden.len(),
            hidden.len()
        ),
    ] {
        let mut wire = Wire::to(&world.address).await;
        wire.send(format!("{head}{hidden}\r\n0\r\n\r\n")).await;
        wire.bytes().await;
        drop(wire);
    }
    Ask::get("/healthz").of(&world.address).await.expect(200);
    assert_eq!(world.fake.begun.load(std::sync::atomic::Ordering::SeqCst), 0);
}

#[tokio::test]
async fn one_connection_carries_many_requests_sent_at_once() {
    let world = FakeWorld::new().await;
    let mut wire = Wire::to(&world.address).await;
    let requests: Vec<u8> = (0..50)
        .flat_map(|i| {
            let ask = if i % 2 == 0 {
                Ask::get("/api/v1/runs/9")
            } else {
                Ask::new("POST", "/api/v1/runs").json("{}")
            };
            ask.token(ADMIN).header("X-Request-Id", format!("r{i}")).bytes()
        })
        .collect();
    wire.send(requests).await;
    for i in 0..50 {
        let answer = wire.answer().await.expect("a reply").expect(if i % 2 == 0 { 200 } else { 400 });
        assert_eq!(answer.header("x-request-id"), format!("r{i}"));
    }
    // An error in between does not end it.
    wire.send(Ask::get("/nowhere").bytes()).await;
    wire.answer().await.expect("a reply").expect(404);
    wire.send(b"GET /healthz HTTP/1.0\r\n\r\n").await;
    wire.answer().await.expect("a reply").expect(200);
    assert!(wire.rest().await.is_empty());
}

#[tokio::test]
async fn over_the_cap_one_waits_for_a_place() {
    let world = FakeWorld::with(Figures { connections: 2, ..Figures::default() }).await;
    let (mut first, mut second) = (Wire::to(&world.address).await, Wire::to(&world.address).await);
    for wire in [&mut first, &mut second] {
        wire.send(Ask::get("/healthz").bytes()).await;
        wire.answer().await.expect("a reply").expect(200);
    }
    let mut third = Wire::to(&world.address).await;
    third.send(Ask::get("/healthz").bytes()).await;
    for _ in 0..20 {
        first.send(Ask::get("/healthz").bytes()).await;
        first.answer().await.expect("a reply").expect(200);
    }
    assert!(third.is_silent());
    drop(second);
    third.answer().await.expect("a reply").expect(200);
    first.send(Ask::get("/healthz").bytes()).await;
    first.answer().await.expect("a reply").expect(200);
}

/// A proper client of HTTP/2, and its connection.
async fn http_2(
    address: &str,
) -> (http2::SendRequest<axum::body::Body>, tokio::task::JoinHandle<hyper::Result<()>>) {
    let stream = TcpStream::connect(address).await.unwrap();
    let executor = hyper_util::rt::TokioExecutor::new();
    let (sender, connection) =
        http2::handshake(executor, hyper_util::rt::TokioIo::new(stream)).await.expect("HTTP/2");
    (sender, tokio::spawn(connection))
}

#[tokio::test]
async fn http_2_is_spoken_to_who_begins_with_it() {
    let world = FakeWorld::new().await;
    let (mut sender, connection) = http_2(&world.address).await;
    let mut replies = Vec::new();
    for i in 0..20 {
        let request = http::Request::get(format!("http://test/api/v1/runs/{}", 8 + i))
            .header("authorization", format!("Bearer {ADMIN}"))
            .body(axum::body::Body::empty())
            .unwrap();
        sender.ready().await.unwrap();
        replies.push(sender.send_request(request));
    }
    for reply in futures_util::future::join_all(replies).await {
        let reply = reply.expect("a reply");
        assert_eq!((reply.status().as_u16(), reply.version()), (200, http::Version::HTTP_2));
        assert_eq!(reply.headers()["x-frame-options"], "DENY");
    }
    let large = http::Request::post("http://test/api/v1/runs")
        .header("authorization", format!("Bearer {ADMIN}"))
        .header("content-type", "application/json")
        .body(axum::body::Body::from(vec![b' '; 300_000]))
        .unwrap();
    sender.ready().await.unwrap();
    assert_eq!(sender.send_request(large).await.expect("a reply").status(), 413);
    // A server that stops says so, and the connection ends by itself.
    assert!(world.stopped().await);
    tokio::time::timeout(LONG, connection).await.expect("it ends").unwrap().unwrap();
}

#[tokio::test]
async fn a_server_that_stops_finishes_what_it_has_begun() {
    let mut world = FakeWorld::new().await;
    let mut busy = Vec::new();
    for ask in
        [Ask::get(format!("/api/v1/runs/{HANG}")), Ask::new("POST", format!("/api/v1/runs/{HANG}/cancel"))]
    {
        let mut wire = Wire::to(&world.address).await;
        wire.send(ask.token(ADMIN).bytes()).await;
        busy.push(wire);
    }
    world.fake.reached(|fake| &fake.begun, 2).await;
    let mut idle = Wire::to(&world.address).await;
    idle.send(Ask::get("/healthz").bytes()).await;
    idle.answer().await.expect("a reply").expect(200);
    let silent = Wire::to(&world.address).await;
    // Let the silent one be accepted before the end.
    Ask::get("/healthz").of(&world.address).await.expect(200);

    world.ask_to_stop();
    assert!(idle.rest().await.is_empty());
    assert!(silent.rest().await.is_empty());
    assert!(TcpStream::connect(&world.address).await.is_err());
    assert!(busy.iter_mut().all(Wire::is_silent));
    world.fake.go_on.notify_waiters();
    for mut wire in busy {
        let answer = wire.answer().await.expect("a reply").expect(200);
        assert_eq!(answer.header("connection"), "close");
        assert!(wire.rest().await.is_empty());
    }
    assert!(world.stopped().await);
}

#[tokio::test]
async fn a_server_that_stops_does_not_wait_for_ever() {
    let world = FakeWorld::with(Figures { drain: Duration::from_millis(200), ..Figures::default() }).await;
    let mut wire = Wire::to(&world.address).await;
    wire.send(Ask::get(format!("/api/v1/runs/{HANG}")).token(ADMIN).bytes()).await;
    world.fake.reached(|fake| &fake.begun, 1).await;
    let begun = Instant::now();
    assert!(!world.stopped().await);
    assert!(begun.elapsed() < LONG);
}
