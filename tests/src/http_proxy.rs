//! An HTTP proxy on loopback that carries connections (CONNECT) for one user, or does what proxies and guest networks do
//! to people: pages, refusals, certificates of their own.
//! Invariant: it never sees what it carries. Next: `tests/e2e/proxies.rs`.

use std::io::{Read, Write};
use std::net::{Shutdown, TcpListener, TcpStream};
use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use rustls::pki_types::PrivateKeyDer;
use rustls::{ServerConfig, ServerConnection};

/// How it answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mood {
    /// Carries, for its user.
    Carries,
    /// Says these words to whoever asks, and nothing more.
    Says(&'static str),
    /// Lets everybody through to something that is no TLS and says these words.
    Opens(&'static str),
    /// Lets everybody through to itself, with a certificate of its own: reads along.
    ReadsAlong,
}

#[derive(Debug)]
struct Shared {
    mood: Mutex<Mood>,
    sign_in: String,
    carried: AtomicU32,
}

/// A proxy.
#[derive(Debug)]
pub struct HttpProxy {
    /// Its port on 127.0.0.1.
    pub port: u16,
    shared: Arc<Shared>,
}

impl HttpProxy {
    /// A proxy that carries for whoever signs in with this value (`Basic …`).
    #[must_use]
    pub fn open(sign_in: &str) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
        let port = listener.local_addr().expect("an address").port();
        let (mood, carried) = (Mutex::new(Mood::Carries), AtomicU32::new(0));
        let shared = Arc::new(Shared { mood, sign_in: sign_in.to_owned(), carried });
        let own = Arc::clone(&shared);
        std::thread::spawn(move || {
            for client in listener.incoming().map_while(Result::ok) {
                let own = Arc::clone(&own);
                std::thread::spawn(move || answer(client, &own));
            }
        });
        Self { port, shared }
    }

    /// Answers so from now on.
    pub fn set(&self, mood: Mood) {
        *self.shared.mood.lock().unwrap_or_else(PoisonError::into_inner) = mood;
    }

    /// How many connections it has carried.
    #[must_use]
    pub fn carried(&self) -> u32 {
        self.shared.carried.load(Ordering::SeqCst)
    }
}

fn answer(mut client: TcpStream, shared: &Shared) -> Option<()> {
    client.set_read_timeout(Some(Duration::from_secs(60))).ok()?;
    let mut head = Vec::new();
    let mut one = [0; 1];
    while !head.ends_with(b"\r\n\r\n") && head.len() < 8192 {
        client.read_exact(&mut one).ok()?;
        head.extend_from_slice(&one);
    }
    let head = String::from_utf8(head).ok()?;
    let target = head.strip_prefix("CONNECT ")?.split(' ').next()?;
    let mood = *shared.mood.lock().unwrap_or_else(PoisonError::into_inner);
    match mood {
        Mood::Says(words) => client.write_all(words.as_bytes()).ok()?,
        Mood::Opens(words) => {
            client.write_all(OPEN).ok()?;
            // The first word of TLS comes, and gets words of another kind.
            client.read_exact(&mut one).ok()?;
            client.write_all(words.as_bytes()).ok()?;
        }
        Mood::ReadsAlong => {
            client.write_all(OPEN).ok()?;
            let _ = foreign().complete_io(&mut client);
        }
        Mood::Carries if !head.contains(&format!("Proxy-Authorization: {}\r\n", shared.sign_in)) => {
            client.write_all(SIGN_IN).ok()?;
        }
        Mood::Carries => {
            let server = TcpStream::connect(target).ok()?;
            client.write_all(OPEN).ok()?;
            client.set_read_timeout(None).ok()?;
            shared.carried.fetch_add(1, Ordering::SeqCst);
            let (from, to) = (client.try_clone().ok()?, server.try_clone().ok()?);
            std::thread::spawn(move || carry(from, to));
            carry(server, client);
            return Some(());
        }
    }
    let _ = client.shutdown(Shutdown::Write);
    // What the client still says is heard, so that no reset takes the words away.
    while client.read(&mut one).is_ok_and(|count| count > 0) {}
    Some(())
}

const OPEN: &[u8] = b"HTTP/1.1 200 Connection established\r\n\r\n";
const SIGN_IN: &[u8] =
    b"HTTP/1.1 407 Proxy Authentication Required\r\nProxy-Authenticate: Basic realm=\"x\"\r\nContent-Length: 0\r\n\r\n";

fn carry(mut from: TcpStream, mut to: TcpStream) {
    let _ = std::io::copy(&mut from, &mut to);
    let _ = to.shutdown(Shutdown::Write);
}

/// A server for the collector's address, by a certificate that nobody of ours has signed.
fn foreign() -> ServerConnection {
    let key = rcgen::KeyPair::generate().expect("a key");
    let params = rcgen::CertificateParams::new(["localhost".to_owned(), "127.0.0.1".to_owned()]).expect("names");
    let certificate = params.self_signed(&key).expect("a certificate").der().clone();
    let key = PrivateKeyDer::try_from(key.serialize_der()).expect("a key");
    let config = ServerConfig::builder_with_provider(Arc::new(rustls::crypto::ring::default_provider()))
        .with_safe_default_protocol_versions()
        .expect("versions")
        .with_no_client_auth()
        .with_single_cert(vec![certificate], key)
        .expect("a configuration");
    ServerConnection::new(Arc::new(config)).expect("a connection")
}
