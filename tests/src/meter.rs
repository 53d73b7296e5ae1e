//! A line to a door on loopback that counts what passes, both ways.
//! Invariant: it carries every byte as it is. Next: `tests/e2e/day.rs`.

use std::io::{Read, Write};
use std::net::{Shutdown, TcpListener, TcpStream};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

/// A line that counts.
#[derive(Debug)]
pub struct Meter {
    /// Its own port on 127.0.0.1.
    pub port: u16,
    passed: Arc<AtomicU64>,
}

impl Meter {
    /// A line to a door, written as `127.0.0.1:8443`.
    #[must_use]
    pub fn before(door: &str) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
        let port = listener.local_addr().expect("an address").port();
        let (passed, door) = (Arc::new(AtomicU64::new(0)), door.to_owned());
        let counted = Arc::clone(&passed);
        std::thread::spawn(move || {
            for client in listener.incoming().map_while(Result::ok) {
                let Ok(server) = TcpStream::connect(&door) else { continue };
                for (from, to) in [(&client, &server), (&server, &client)] {
                    let (Ok(from), Ok(to)) = (from.try_clone(), to.try_clone()) else { continue };
                    let counted = Arc::clone(&counted);
                    std::thread::spawn(move || carry(from, to, &counted));
                }
            }
        });
        Self { port, passed }
    }

    /// Bytes that passed so far.
    #[must_use]
    pub fn passed(&self) -> u64 {
        self.passed.load(Ordering::SeqCst)
    }
}

fn carry(mut from: TcpStream, mut to: TcpStream, counted: &AtomicU64) {
    let mut room = [0; 16 << 10];
    while let Ok(read @ 1..) = from.read(&mut room) {
        counted.fetch_add(read as u64, Ordering::SeqCst);
        if room.get(..read).is_none_or(|bytes| to.write_all(bytes).is_err()) {
            break;
        }
    }
    let _closed = to.shutdown(Shutdown::Both);
}
