//! A line to a database server that can be cut at the worst moment: after the commit, before its answer.
//! Invariant: what the server was sent reaches it whole; only the answer is lost, as in a network that breaks just then.
//! Next: [`crate::postgres`].

use std::io::{Read, Write};
use std::net::Shutdown;
use std::os::unix::net::{UnixListener, UnixStream};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};

/// What PostgreSQL calls its socket on the usual port.
const SOCKET: &str = ".s.PGSQL.5432";

#[derive(Debug, Default)]
struct Blade {
    armed: AtomicBool,
    cuts: AtomicU32,
}

/// A line that can be cut.
#[derive(Debug)]
pub struct Cut {
    /// The URL of the same database by this line.
    pub url: String,
    blade: Arc<Blade>,
}

impl Cut {
    /// A line to the database of a URL that names a socket's folder; its own socket lies in `folder`.
    #[must_use]
    pub fn before(url: &str, folder: &Path) -> Self {
        let (database, server) = url.split_once("?host=").expect("a socket's folder");
        let listener = UnixListener::bind(folder.join(SOCKET)).expect("a socket");
        let (blade, server) = (Arc::new(Blade::default()), PathBuf::from(server).join(SOCKET));
        let shared = Arc::clone(&blade);
        std::thread::spawn(move || {
            for client in listener.incoming().map_while(Result::ok) {
                // A server that is away is what the client then finds, too.
                let Ok(server) = UnixStream::connect(&server) else { continue };
                join(&client, &server, &shared);
            }
        });
        Self { url: format!("{database}?host={}", folder.display()), blade }
    }

    /// The next commit loses its answer and its connection.
    pub fn arm(&self) {
        self.blade.armed.store(true, Ordering::SeqCst);
    }

    /// How many commits have lost their answers.
    #[must_use]
    pub fn cuts(&self) -> u32 {
        self.blade.cuts.load(Ordering::SeqCst)
    }
}

/// Carries bytes both ways until either end closes, or the blade falls.
fn join(client: &UnixStream, server: &UnixStream, blade: &Arc<Blade>) {
    let halves = || (client.try_clone().expect("a half"), server.try_clone().expect("a half"));
    let ((from_client, to_server), (to_client, from_server)) = (halves(), halves());
    let blade = Arc::clone(blade);
    std::thread::spawn(move || carry(from_client, to_server, |_| true));
    std::thread::spawn(move || {
        carry(from_server, to_client, |answer| {
            // The server's word for a commit that is done.
            let done = answer.windows(7).any(|word| word == b"COMMIT\0");
            let cuts = done && blade.armed.swap(false, Ordering::SeqCst);
            blade.cuts.fetch_add(u32::from(cuts), Ordering::SeqCst);
            !cuts
        });
    });
}

fn carry(mut from: UnixStream, mut to: UnixStream, passes: impl Fn(&[u8]) -> bool) {
    let mut bytes = vec![0; 1 << 16];
    while let Ok(count) = from.read(&mut bytes) {
        let some = bytes.get(..count).unwrap_or_default();
        if some.is_empty() || !passes(some) || to.write_all(some).is_err() {
            break;
        }
    }
    // An end that is closed already needs no closing.
    let _closed = (from.shutdown(Shutdown::Both), to.shutdown(Shutdown::Both));
}
