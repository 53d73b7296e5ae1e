//! A collector in the hands of somebody hostile: the right authority, the right address, and any answer at all.
//! Invariant: it reads each request whole and counts its answers; what it answers is the test's.
//! Next: `tests/e2e/hostile.rs`; [`crate::watched`] for the agent that hears it.

use std::net::TcpListener;
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use collector::ca::Ca;
use collector::clock::Clock;
use tokio::io::{AsyncRead, AsyncReadExt, AsyncWriteExt};
use tokio::runtime::{Builder, Runtime};
use tokio_rustls::TlsAcceptor;

/// What an agent asked.
#[derive(Clone, Debug)]
pub struct Asked {
    /// `/agents/v1/reports` and the like.
    pub path: String,
    /// The body, whole.
    pub body: Vec<u8>,
    /// How many were answered before.
    pub number: u64,
}

/// A running one.
#[derive(Debug)]
pub struct HostileCollector {
    answered: Arc<AtomicU64>,
    /// What it lives in; it ends with it.
    _runtime: Runtime,
}

impl HostileCollector {
    /// Takes the place of a collector whose data folder was captured, at its address; `answer` says what is written to the
    /// connection, bytes as they are, after which it is closed unless they say otherwise.
    ///
    /// # Panics
    /// When the address is not free or the authority not there.
    #[must_use]
    pub fn start(data: &Path, address: &str, answer: impl Fn(&Asked) -> Vec<u8> + Send + Sync + 'static) -> Self {
        let clock = Clock::system();
        let ca = Ca::open(&collector::app::ca_folder(data), &clock).expect("the authority");
        let tls = ca.server_config(&["localhost".to_owned(), "127.0.0.1".to_owned()], &clock).expect("a configuration");
        let listener = TcpListener::bind(address).expect("the collector's address");
        listener.set_nonblocking(true).expect("a listener");
        let runtime = Builder::new_multi_thread().worker_threads(1).enable_all().build().expect("a runtime");
        let listener = {
            let _inside = runtime.enter();
            tokio::net::TcpListener::from_std(listener).expect("a listener")
        };
        let acceptor = TlsAcceptor::from(Arc::new(tls));
        let answered = Arc::new(AtomicU64::new(0));
        let (count, answer) = (Arc::clone(&answered), Arc::new(answer));
        runtime.spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                let (acceptor, count, answer) = (acceptor.clone(), Arc::clone(&count), Arc::clone(&answer));
                tokio::spawn(async move {
                    let Ok(mut stream) = acceptor.accept(stream).await else { return };
                    while let Some((path, body)) = request(&mut stream).await {
                        let asked = Asked { path, body, number: count.fetch_add(1, Ordering::SeqCst) };
                        let bytes = answer(&asked);
                        if stream.write_all(&bytes).await.is_err() || stream.flush().await.is_err() {
                            return;
                        }
                        if !bytes.windows(10).any(|part| part.eq_ignore_ascii_case(b"keep-alive")) {
                            let _gone = stream.shutdown().await;
                            return;
                        }
                    }
                });
            }
        });
        Self { answered, _runtime: runtime }
    }

    /// How many requests were answered.
    #[must_use]
    pub fn answered(&self) -> u64 {
        self.answered.load(Ordering::SeqCst)
    }
}

/// A request's path and body, when one comes whole.
async fn request(stream: &mut (impl AsyncRead + Unpin)) -> Option<(String, Vec<u8>)> {
    let mut bytes = Vec::new();
    let head_end = loop {
        if let Some(at) = bytes.windows(4).position(|part| part == b"\r\n\r\n") {
            break at;
        }
        stream.read_buf(&mut bytes).await.ok().filter(|read| *read > 0)?;
    };
    let head = String::from_utf8_lossy(bytes.get(..head_end)?).into_owned();
    let length = head.lines().find_map(|line| {
        let (name, value) = line.split_once(':')?;
        name.eq_ignore_ascii_case("content-length").then(|| value.trim().parse::<usize>().ok())?
    });
    let mut body = bytes.split_off(head_end + 4);
    while body.len() < length.unwrap_or(0) {
        stream.read_buf(&mut body).await.ok().filter(|read| *read > 0)?;
    }
    Some((head.split(' ').nth(1)?.to_owned(), body))
}
