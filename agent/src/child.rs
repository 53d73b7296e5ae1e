//! Tools of the system that the agent asks: by absolute path, with fixed arguments, a clean environment and bounds.
//! Invariant: no shell, never two at once, an answer of at most 1 MiB within a time; a tool that does not return is ended
//! with its whole group, and until it is gone no other starts (trust I7, H7). Next: `host/`, the only caller.

use std::io::Read;
use std::os::unix::process::CommandExt;
use std::process::{Child, Command, ExitStatus, Stdio};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{RecvTimeoutError, Sender, channel};
use std::thread;
use std::time::Duration;

use rustix::process::{Pid, Signal, kill_process_group};
use shared::observation::{Look, Unseen, Why};

const MOST_BYTES: u64 = 1 << 20;

/// The tools of one machine, of which one runs at a time.
#[derive(Clone, Debug, Default)]
pub struct Tools {
    busy: Arc<AtomicBool>,
}

/// A tool as this binary knows it.
#[derive(Clone, Copy, Debug)]
pub struct Tool {
    /// Its absolute path.
    pub path: &'static str,
    /// Its arguments, all of them.
    pub arguments: &'static [&'static str],
    /// How long it may take.
    pub most_time: Duration,
}

impl Tools {
    /// What the tool writes, when it ends well.
    ///
    /// # Errors
    /// Unseen: not here, denied, too late, too much, or ended badly.
    pub fn ask(&self, tool: &Tool) -> Look<String> {
        self.hear(tool, ExitStatus::success)
    }

    /// What the tool writes, however it ends by itself: for tools whose status is a part of their answer (smartctl).
    ///
    /// # Errors
    /// Unseen: not here, denied, too late, too much, or ended by a signal.
    pub fn ask_whatever_status(&self, tool: &Tool) -> Look<String> {
        self.hear(tool, |status| status.code().is_some())
    }

    fn hear(&self, tool: &Tool, well: fn(&ExitStatus) -> bool) -> Look<String> {
        if self.busy.swap(true, Ordering::AcqRel) {
            let detail = format!("{} waits: the tool before it has not returned yet", tool.path);
            return Err(Unseen::new(Why::TimedOut, &detail));
        }
        let started = start(tool).inspect_err(|_| self.busy.store(false, Ordering::Release))?;
        let group = i32::try_from(started.id()).ok().and_then(Pid::from_raw);
        let (answer, answered) = channel();
        let busy = Arc::clone(&self.busy);
        thread::spawn(move || {
            listen(started, &answer);
            busy.store(false, Ordering::Release);
        });
        let heard = answered.recv_timeout(tool.most_time);
        let (why, what) = match heard {
            Ok(Heard::Ended(output, status)) if well(&status) => return Ok(output),
            Ok(Heard::Ended(_, status)) => (Why::Other, format!("ended with {status}")),
            Ok(Heard::TooMuch) => (Why::Garbled, format!("answered more than {MOST_BYTES} bytes")),
            Err(RecvTimeoutError::Timeout) => (Why::TimedOut, format!("did not answer within {:?}", tool.most_time)),
            Err(RecvTimeoutError::Disconnected) => (Why::Other, "could not be read".to_owned()),
        };
        if let (Some(group), false) = (group, matches!(heard, Ok(Heard::Ended(..)))) {
            let _ = kill_process_group(group, Signal::KILL);
        }
        Err(Unseen::new(why, &format!("{} {what}", tool.path)))
    }
}

enum Heard {
    Ended(String, ExitStatus),
    TooMuch,
}

fn start(tool: &Tool) -> Look<Child> {
    let mut command = Command::new(tool.path);
    command.args(tool.arguments).env_clear().env("LC_ALL", "C.UTF-8").current_dir("/").process_group(0);
    command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::null());
    command.spawn().map_err(|error| {
        let why = match error.kind() {
            std::io::ErrorKind::NotFound => Why::NotHere,
            std::io::ErrorKind::PermissionDenied => Why::Denied,
            _ => Why::Other,
        };
        Unseen::new(why, &format!("{} could not be started: {error}", tool.path))
    })
}

/// Reads to the end or to the bound, tells what was heard, and waits until the tool is gone.
fn listen(mut tool: Child, answer: &Sender<Heard>) {
    let mut bytes = Vec::new();
    let read = tool.stdout.take().map(|output| output.take(MOST_BYTES + 1).read_to_end(&mut bytes));
    if bytes.len() as u64 > MOST_BYTES {
        // The asker ends the group on hearing this, so that the wait below returns.
        let _ = answer.send(Heard::TooMuch);
        let _ = tool.wait();
    } else if let (Some(Ok(_)), Ok(status)) = (read, tool.wait()) {
        let _ = answer.send(Heard::Ended(String::from_utf8_lossy(&bytes).into_owned(), status));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const fn shell(arguments: &'static [&'static str], most_ms: u64) -> Tool {
        Tool { path: "/bin/sh", arguments, most_time: Duration::from_millis(most_ms) }
    }

    #[test]
    fn i7_a_tool_is_heard_within_bounds_and_ended_beyond_them() {
        let table: [(&str, Tool, Result<&str, Why>); 6] = [
            ("an answer", shell(&["-c", "printf seen"], 20_000), Ok("seen")),
            ("a clean environment", shell(&["-c", "printf \"$HOME$USER\""], 20_000), Ok("")),
            ("a bad end", shell(&["-c", "printf half; exit 3"], 20_000), Err(Why::Other)),
            ("a hang", shell(&["-c", "exec /bin/sleep 600"], 200), Err(Why::TimedOut)),
            ("without end", shell(&["-c", "while :; do printf 0123456789abcdef; done"], 20_000), Err(Why::Garbled)),
            ("no such tool", Tool { path: "/no/such/tool", ..shell(&[], 9) }, Err(Why::NotHere)),
        ];
        for (case, tool, wanted) in table {
            let answer = Tools::default().ask(&tool);
            assert_eq!(answer.as_deref().map_err(|unseen| unseen.why), wanted, "{case}");
        }
    }

    #[test]
    fn a_tool_whose_status_is_an_answer_is_heard_whatever_it_is() {
        let odd = shell(&["-c", "printf told; exit 200"], 20_000);
        assert_eq!(Tools::default().ask_whatever_status(&odd).unwrap(), "told");
        let killed = shell(&["-c", "printf half; kill -9 $$"], 20_000);
        assert_eq!(Tools::default().ask_whatever_status(&killed).unwrap_err().why, Why::Other);
    }

    #[test]
    fn i7_a_tool_that_multiplies_is_ended_with_its_group() {
        let many = shell(&["-c", "/bin/sleep 600 & /bin/sleep 600 & echo $$; wait"], 300);
        let tools = Tools::default();
        assert_eq!(tools.ask(&many).unwrap_err().why, Why::TimedOut);
        // The pipe closes only when each one that holds it is gone; then the next tool may start.
        while tools.busy.load(Ordering::Acquire) {
            thread::yield_now();
        }
        assert_eq!(tools.ask(&shell(&["-c", "printf next"], 20_000)).unwrap(), "next");
    }

    #[test]
    fn i7_garbage_is_read_as_text_and_two_never_run_at_once() {
        let tools = Tools::default();
        assert_eq!(tools.ask(&shell(&["-c", "printf '\\377\\376ok'"], 20_000)).unwrap(), "\u{fffd}\u{fffd}ok");
        tools.busy.store(true, Ordering::Release);
        assert_eq!(tools.ask(&shell(&["-c", "printf x"], 20_000)).unwrap_err().why, Why::TimedOut);
    }
}
