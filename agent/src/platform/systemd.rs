//! A word to the system's service manager over its own socket: ready, alive, stopping.
//! Invariant: a sign of life is sent only after something moved (trust I11), never from a timer of its own.
//! Next: [`crate::run`], the only caller.

use std::ffi::OsStr;
use std::os::linux::net::SocketAddrExt;
use std::os::unix::ffi::OsStrExt;
use std::os::unix::net::{SocketAddr, UnixDatagram};
use std::time::Duration;

/// The service manager, if one listens.
#[derive(Debug)]
pub struct Supervisor {
    socket: Option<UnixDatagram>,
    /// How often it wants a sign of life.
    pub watchdog: Option<Duration>,
}

impl Supervisor {
    /// The service manager named by the environment.
    #[must_use]
    pub fn from_environment() -> Self {
        let for_us = std::env::var("WATCHDOG_PID").map_or(true, |pid| pid == std::process::id().to_string());
        let watchdog_us = std::env::var("WATCHDOG_USEC").ok().filter(|_| for_us).and_then(|text| text.parse().ok());
        let socket = std::env::var_os("NOTIFY_SOCKET").and_then(|name| connect(&name));
        Self { socket, watchdog: watchdog_us.map(Duration::from_micros) }
    }

    /// Ready.
    pub fn ready(&self) {
        self.say("READY=1");
    }

    /// Alive: something moved.
    pub fn alive(&self) {
        if self.watchdog.is_some() {
            self.say("WATCHDOG=1");
        }
    }

    /// Going.
    pub fn stopping(&self) {
        self.say("STOPPING=1");
    }

    fn say(&self, text: &str) {
        if let Some(socket) = &self.socket {
            // Nobody listens any more: then nobody needs the word.
            let _ = socket.send(text.as_bytes());
        }
    }
}

fn connect(name: &OsStr) -> Option<UnixDatagram> {
    let address = match name.as_bytes().strip_prefix(b"@") {
        Some(hidden) => SocketAddr::from_abstract_name(hidden).ok()?,
        None => SocketAddr::from_pathname(name).ok()?,
    };
    let socket = UnixDatagram::unbound().ok()?;
    socket.connect_addr(&address).ok()?;
    socket.set_nonblocking(true).ok()?;
    Some(socket)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_service_manager_hears_each_word() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("notify");
        let listener = UnixDatagram::bind(&path).unwrap();
        let systemd = Supervisor { socket: connect(path.as_os_str()), watchdog: Some(Duration::from_secs(1)) };
        systemd.ready();
        systemd.alive();
        systemd.stopping();
        let mut heard = Vec::new();
        for _ in 0..3 {
            let mut word = [0; 32];
            let length = listener.recv(&mut word).unwrap();
            heard.push(String::from_utf8_lossy(&word[..length]).into_owned());
        }
        assert_eq!(heard, ["READY=1", "WATCHDOG=1", "STOPPING=1"]);
        assert!(connect(OsStr::new("/nowhere/at/all")).is_none());
    }
}
