//! C7 and C8: both doors as they really serve, over TCP: HTTP/1.1 only, one reading of where a request ends, and connections
//! that dawdle are let go while others are served.
//! Next: `collector/src/places.rs`, `collector/src/stalled.rs`.

use std::net::{Ipv4Addr, SocketAddr, TcpListener};
use std::time::{Duration, Instant};

use axum_server::Handle;
use collector::{api, places, web};
use support::World;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;
use tokio::time::timeout;

/// Longer than any of the doors' own limits but the minute for who does not read.
const WITHIN: Duration = Duration::from_secs(45);

struct Doors {
    _world: World,
    people: SocketAddr,
    agents: SocketAddr,
    handle: Handle<SocketAddr>,
}

impl Drop for Doors {
    fn drop(&mut self) {
        self.handle.shutdown();
    }
}

fn listener() -> (TcpListener, SocketAddr) {
    let listener = places::listen((Ipv4Addr::LOCALHOST, 0).into()).unwrap();
    listener.set_nonblocking(true).unwrap();
    let at = listener.local_addr().unwrap();
    (listener, at)
}

async fn doors() -> Doors {
    let world = World::quick().await;
    let handle = Handle::new();
    let ((for_people, people), (for_agents, agents)) = (listener(), listener());
    let app = world.app.clone();
    tokio::spawn(web::door::serve(for_people, web::router(app.clone()), Vec::new(), handle.clone()));
    let tls = app.ca.server_config(&["localhost".to_owned()], &app.clock).unwrap();
    assert_eq!(tls.alpn_protocols, [b"http/1.1"], "c8: HTTP/2 is not offered");
    tokio::spawn(api::door::serve(for_agents, api::door::exchangeable(tls), api::router(app), 6_000, handle.clone()));
    Doors { _world: world, people, agents, handle }
}

/// Everything that comes back until the door closes the connection.
async fn said(at: SocketAddr, bytes: &[u8]) -> String {
    let mut stream = TcpStream::connect(at).await.unwrap();
    // A door that has heard enough closes while we still write.
    let _refused = stream.write_all(bytes).await;
    let mut answer = Vec::new();
    let _reset =
        timeout(WITHIN, stream.read_to_end(&mut answer)).await.unwrap_or_else(|_| panic!("it is closed in time"));
    String::from_utf8_lossy(&answer).into_owned()
}

fn answers(said: &str) -> usize {
    said.matches("HTTP/1.1 ").count()
}

#[tokio::test]
async fn c8_where_a_request_ends_is_read_one_way_or_refused() {
    let doors = doors().await;
    let smuggled = "GET /livez HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n";
    let post = |headers: &str, body: &str| {
        format!(
            "POST /sign-in HTTP/1.1\r\nHost: x\r\nContent-Type: application/x-www-form-urlencoded\r\n{headers}\r\n{body}"
        )
    };
    // What must be refused as a whole: an answer of 400, nothing of what follows, and the connection closed.
    let refused = [
        ("two lengths", post("Content-Length: 3\r\nContent-Length: 5\r\n", &format!("a=b{smuggled}"))),
        ("a length that is a list", post("Content-Length: 3, 5\r\n", &format!("a=b{smuggled}"))),
        ("a negative length", post("Content-Length: -1\r\n", smuggled)),
        ("a length with a sign", post("Content-Length: +3\r\n", &format!("a=b{smuggled}"))),
        ("a length in hex", post("Content-Length: 0x3\r\n", &format!("a=b{smuggled}"))),
        ("a coding that is not known", post("Transfer-Encoding: xchunked\r\n", &format!("0\r\n\r\n{smuggled}"))),
        ("chunked and then another", post("Transfer-Encoding: chunked, identity\r\n", &format!("0\r\n\r\n{smuggled}"))),
        ("a space before the colon", post("Content-Length : 3\r\n", &format!("a=b{smuggled}"))),
        ("a folded header", post("X-A: b\r\n Content-Length: 3\r\n", &format!("a=b{smuggled}"))),
        ("a header without a name", post(": x\r\n", smuggled)),
        ("a bare CR in a header", post("X-A: b\rContent-Length: 3\r\n", smuggled)),
        ("a NUL in a header", post("X-A: b\0c\r\n", smuggled)),
        ("a size that is none", post("Transfer-Encoding: chunked\r\n", &format!("zz\r\na=b\r\n0\r\n\r\n{smuggled}"))),
        (
            "a size beyond all",
            post("Transfer-Encoding: chunked\r\n", &format!("fffffffffffffffff\r\na=b\r\n{smuggled}")),
        ),
        ("HTTP/2 in clear", format!("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n{smuggled}")),
        ("HTTP/0.9", format!("GET /livez\r\n\r\n{smuggled}")),
    ];
    for (what, bytes) in refused {
        let said = said(doors.people, bytes.as_bytes()).await;
        assert!(answers(&said) <= 1, "{what}: {said}");
        assert!(
            said.is_empty() || said.starts_with("HTTP/1.1 400") || said.starts_with("HTTP/1.1 505"),
            "{what}: {said}"
        );
        assert!(!said.contains("alive"), "{what}: {said}");
    }
    // Chunked outranks a length, as RFC 9112 says; what follows is then another request, or the connection ends.
    let both =
        post("Content-Length: 4\r\nTransfer-Encoding: chunked\r\n", &format!("5\r\na=b&c\r\n0\r\n\r\n{smuggled}"));
    let said_to_both = said(doors.people, both.as_bytes()).await;
    assert!(!said_to_both.contains("c\r\n0"), "{said_to_both}");
    assert!(answers(&said_to_both) <= 2, "{said_to_both}");
    // Lines that end with LF alone end there for us: a front that disagrees sees one request, as we do.
    let bare = said(doors.people, b"GET /livez HTTP/1.1\nHost: x\nConnection: close\n\n").await;
    assert!(answers(&bare) == 1 && (bare.contains("alive") || bare.starts_with("HTTP/1.1 400")), "{bare}");
}

#[tokio::test]
async fn c8_headers_without_end_are_refused_within_a_bound() {
    let doors = doors().await;
    let many = format!("GET /livez HTTP/1.1\r\nHost: x\r\n{}\r\n", "X-A: b\r\n".repeat(20_000));
    let long = format!("GET /livez HTTP/1.1\r\nHost: x\r\nX-A: {}\r\n\r\n", "b".repeat(4 << 20));
    let path = format!("GET /{} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n", "a".repeat(4 << 20));
    for (what, bytes) in [("many", many), ("long", long), ("a path", path)] {
        let said = said(doors.people, bytes.as_bytes()).await;
        assert!(
            said.is_empty() || said.starts_with("HTTP/1.1 4"),
            "{what}: {}",
            said.chars().take(200).collect::<String>()
        );
    }
    let trailers = format!(
        "POST /sign-in HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n0\r\n{}\r\n",
        "X-A: b\r\n".repeat(200_000)
    );
    let said = said(doors.people, trailers.as_bytes()).await;
    assert!(answers(&said) <= 1, "{}", said.len());
}

/// Opens connections that each send this and then go on slowly or not at all; the time until the last of them is closed.
async fn dawdle(what: &str, at: SocketAddr, count: usize, first: &[u8], then: Option<&[u8]>) -> Duration {
    let began = Instant::now();
    let (first, then) = (first.to_vec(), then.map(<[u8]>::to_vec));
    let all = (0..count).map(|_| {
        let (first, then) = (first.clone(), then.clone());
        tokio::spawn(async move {
            let mut stream = TcpStream::connect(at).await.unwrap();
            let _refused = stream.write_all(&first).await;
            let (mut read, mut write) = stream.split();
            let mut answer = Vec::new();
            let drips = async {
                let mut beat = tokio::time::interval(Duration::from_millis(500));
                while let Some(drip) = &then {
                    beat.tick().await;
                    if write.write_all(drip).await.is_err() {
                        return;
                    }
                }
                std::future::pending::<()>().await;
            };
            tokio::select! {
                _closed = read.read_to_end(&mut answer) => {}
                () = drips => {}
            }
        })
    });
    for one in all.collect::<Vec<_>>() {
        timeout(WITHIN, one).await.unwrap_or_else(|_| panic!("{what}: every one of them is closed in time")).unwrap();
    }
    began.elapsed()
}

#[tokio::test(flavor = "multi_thread")]
async fn c7_who_sends_slowly_or_nothing_is_let_go_while_others_are_served() {
    let doors = doors().await;
    let (people, agents) = (doors.people, doors.agents);
    let slow_headers = dawdle("slow_headers", people, 150, b"GET /livez HTTP/1.1\r\nHost: x\r\n", Some(b"X-A: b\r\n"));
    let slow_body = dawdle("slow_body", people, 150, b"POST /sign-in HTTP/1.1\r\nHost: x\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 9000\r\n\r\n", Some(b"a"));
    let ranges: String = (0..500).map(|nth| format!("{nth}-,")).collect();
    let ranges =
        format!("GET /assets/style.css HTTP/1.1\r\nHost: x\r\nConnection: close\r\nRange: bytes={ranges}1-\r\n\r\n");
    let ranges = dawdle("ranges", people, 50, ranges.as_bytes(), None);
    let silent = dawdle("silent", people, 150, b"", None);
    let no_handshake = dawdle("no_handshake", agents, 500, b"", None);
    let half_handshake = dawdle("half_handshake", agents, 100, b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03", None);
    let others = async {
        let mut slowest = Duration::ZERO;
        for _ in 0..60 {
            let began = Instant::now();
            let alive = said(people, b"GET /livez HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n").await;
            assert!(alive.contains("alive"), "{alive}");
            slowest = slowest.max(began.elapsed());
        }
        slowest
    };
    let (.., slowest) = tokio::join!(slow_headers, slow_body, ranges, silent, no_handshake, half_handshake, others);
    assert!(slowest < Duration::from_secs(5), "a request beside them took {slowest:?}");
}
