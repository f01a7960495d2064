//! A client that does as little as possible.

use std::net::SocketAddr;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, Instant};

use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;

/// How many connections ask at once: `BENCH_CONNECTIONS`, or as many as one busy
/// CI platform may have.
pub fn connections() -> usize {
    std::env::var("BENCH_CONNECTIONS").ok().and_then(|number| number.parse().ok()).unwrap_or(32)
}

/// One request; gives the body.
pub async fn once(address: SocketAddr, path: &str, token: &str) -> Vec<u8> {
    let mut stream = TcpStream::connect(address).await.expect("a connection");
    let mut buffer = Vec::new();
    let head = ask(&mut stream, &request(path, token), &mut buffer).await;
    buffer.split_off(head)
}

/// Requests per second over some connections, for about `time`.
pub async fn rate(address: SocketAddr, path: &str, token: &str, time: Duration) -> f64 {
    let request: Arc<[u8]> = request(path, token).into();
    let done = Arc::new(AtomicU64::new(0));
    let begun = Instant::now();
    let clients: Vec<_> = (0..connections())
        .map(|_| {
            let (request, done) = (request.clone(), done.clone());
            tokio::spawn(async move {
                let mut stream = TcpStream::connect(address).await.expect("a connection");
                let mut buffer = Vec::with_capacity(64 * 1024);
                while begun.elapsed() < time {
                    ask(&mut stream, &request, &mut buffer).await;
                    done.fetch_add(1, Ordering::Relaxed);
                }
            })
        })
        .collect();
    for client in clients {
        client.await.expect("a client");
    }
    done.load(Ordering::Relaxed) as f64 / begun.elapsed().as_secs_f64()
}

/// How long each of some requests takes that follow each other, in seconds.
pub async fn times(address: SocketAddr, path: &str, token: &str, count: usize) -> Vec<f64> {
    let request = request(path, token);
    let mut stream = TcpStream::connect(address).await.expect("a connection");
    let mut buffer = Vec::with_capacity(64 * 1024);
    let mut times = Vec::new();
    for _ in 0..count {
        let begun = Instant::now();
        ask(&mut stream, &request, &mut buffer).await;
        times.push(begun.elapsed().as_secs_f64());
    }
    times
}

fn request(path: &str, token: &str) -> Vec<u8> {
    format!("GET {path} HTTP/1.1\r\nHost: bench\r\nAuthorization: Bearer {token}\r\n\r\n").into_bytes()
}

/// Sends a request and reads the whole reply; gives where its body begins.
async fn ask(stream: &mut TcpStream, request: &[u8], buffer: &mut Vec<u8>) -> usize {
    stream.write_all(request).await.expect("a request");
    buffer.clear();
    loop {
        assert!(stream.read_buf(buffer).await.expect("a reply") > 0, "the server hung up");
        let Some(end) = buffer.windows(4).position(|window| window == b"\r\n\r\n") else { continue };
        let head = std::str::from_utf8(&buffer[..end]).expect("a head");
        assert!(head.starts_with("HTTP/1.1 200"), "{head}");
        let length = head
            .lines()
            .find_map(|line| {
                line.to_ascii_lowercase().strip_prefix("content-length: ")?.parse::<usize>().ok()
            })
            .expect("a length");
        while buffer.len() < end + 4 + length {
            assert!(stream.read_buf(buffer).await.expect("a body") > 0, "the server hung up");
        }
        return end + 4;
    }
}
