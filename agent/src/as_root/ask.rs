//! The unprivileged side: asks the process that may see what we may not.
//! Invariant: an answer is read up to a bound and within a time; when nobody answers, we look with our own eyes.
//! Next: [`super::Verb`].

use std::io::{Read, Write};
use std::net::Shutdown;
use std::os::unix::net::UnixStream;
use std::path::{Path, PathBuf};
use std::time::Duration;

use serde::de::DeserializeOwned;
use shared::observation::{Look, Unseen, Why};
use shared::recorded::Answer;

use super::{MOST_BYTES, Verb};

/// Where the service manager listens for us.
const SOCKET: &str = "/run/premura-agent-root.sock";
/// Longer than any tool may take that answers for us.
const MOST_TIME: Duration = Duration::from_secs(60);

/// The door to what root sees, where there is one.
#[derive(Clone, Debug)]
pub struct Root {
    socket: Option<PathBuf>,
}

impl Root {
    /// The system's own door; none for whoever is root already.
    #[must_use]
    pub fn of_this_system() -> Self {
        let is_root = rustix::process::geteuid().is_root();
        Self { socket: (!is_root).then(|| PathBuf::from(SOCKET)) }
    }

    /// What root sees; what `own` eyes see when there is no door or nobody behind it.
    ///
    /// # Errors
    /// Unseen with why: of the one who answered.
    pub fn ask<T: DeserializeOwned>(&self, verb: Verb, own: impl FnOnce() -> Look<T>) -> Look<T> {
        match self.socket.as_deref().filter(|socket| socket.exists()) {
            Some(socket) => asked(socket, verb),
            None => own(),
        }
    }
}

fn asked<T: DeserializeOwned>(socket: &Path, verb: Verb) -> Look<T> {
    let answer = exchange(socket, verb).map_err(|error| {
        let why = if error.kind() == std::io::ErrorKind::WouldBlock { Why::TimedOut } else { Why::Other };
        Unseen::new(why, &format!("what only root sees was not answered: {error}"))
    })?;
    if answer.len() as u64 > MOST_BYTES {
        return Err(Unseen::new(Why::Garbled, &format!("root's answer is longer than {MOST_BYTES} bytes")));
    }
    match rmp_serde::from_slice(&answer) {
        Ok(Answer::Seen(seen)) => Ok(seen),
        Ok(Answer::Unseen(unseen)) => Err(unseen),
        Err(_) => Err(Unseen::new(Why::Garbled, "root's answer does not have the shape of the question")),
    }
}

fn exchange(socket: &Path, verb: Verb) -> std::io::Result<Vec<u8>> {
    let mut line = UnixStream::connect(socket)?;
    line.set_read_timeout(Some(MOST_TIME))?;
    line.set_write_timeout(Some(MOST_TIME))?;
    line.write_all(&[verb.byte()])?;
    line.shutdown(Shutdown::Write)?;
    let mut answer = Vec::new();
    line.take(MOST_BYTES + 1).read_to_end(&mut answer)?;
    Ok(answer)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::as_root::serve;
    use shared::host::Firewall;
    use shared::recorded::Recorded;
    use std::os::unix::net::UnixListener;
    use std::thread;

    /// Someone behind the door who answers once.
    fn door(folder: &Path, reply: impl FnOnce(UnixStream) + Send + 'static) -> Root {
        let socket = folder.join("door");
        let listener = UnixListener::bind(&socket).unwrap();
        thread::spawn(move || reply(listener.accept().unwrap().0));
        Root { socket: Some(socket) }
    }

    fn firewall() -> Firewall {
        Firewall { others_on: vec!["nftables".into()], ..Firewall::default() }
    }

    #[test]
    fn i4_what_root_sees_comes_through_the_door() {
        let folder = tempfile::tempdir().unwrap();
        let root = door(folder.path(), |line| {
            let host = Recorded { firewall: Some(Answer::Seen(firewall())), ..Recorded::default() };
            let mut from = line.try_clone().unwrap();
            serve(&mut from, &mut { line }, &host).unwrap();
        });
        assert_eq!(root.ask(Verb::Firewall, || panic!("own eyes")), Ok(firewall()));
    }

    #[test]
    fn i4_an_answer_of_another_shape_or_none_is_unseen_and_no_door_means_own_eyes() {
        let replies: [(&[u8], Why); 3] =
            [(b"", Why::Garbled), (b"\xc1junk", Why::Garbled), (b"\x81\xa4seen\x01", Why::Garbled)];
        for (reply, why) in replies {
            let folder = tempfile::tempdir().unwrap();
            let root = door(folder.path(), move |mut line| {
                line.read_to_end(&mut Vec::new()).unwrap();
                line.write_all(reply).unwrap();
            });
            let told: Look<Firewall> = root.ask(Verb::Firewall, || panic!("own eyes"));
            assert_eq!(told.unwrap_err().why, why, "{reply:?}");
        }
        let gone = Root { socket: Some("/no/such/door".into()) };
        assert_eq!(gone.ask(Verb::Firewall, || Ok(firewall())), Ok(firewall()));
        assert_eq!(Root { socket: None }.ask(Verb::Firewall, || Ok(firewall())), Ok(firewall()));
    }
}
