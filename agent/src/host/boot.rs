//! The current boot, and how the one before ended: told by what the agent itself wrote down then.
//! Invariant: `first_look` is true once for each boot, and only after that was made durable, so that an agent that restarts
//! or a full disk never counts a restart twice. Next: the check `uptime`.

use std::path::Path;

use shared::host::Boot;
use shared::observation::Look;

use crate::clock::{self, Moment};
use crate::files;

const FILE: &str = "last-boot";

/// What was written down: the boot, whether the agent was asked to stop in it, how the boot before ended.
#[derive(Clone, Debug, Default, PartialEq)]
struct Noted {
    boot_id: String,
    stopped: bool,
    previous: Option<bool>,
}

pub(super) fn boot(state: Option<&Path>, now: Moment) -> Look<Boot> {
    Ok(look(state, clock::boot_id(), now.mono_ms / 1000))
}

/// Writes down that the agent was asked to stop: a boot that ends after this was ended on purpose.
pub fn note_stop(state: &Path) {
    if let Some(noted) = read(state) {
        write(state, &Noted { stopped: true, ..noted });
    }
}

fn look(state: Option<&Path>, boot_id: &str, up_s: u64) -> Boot {
    let boot = Boot { boot_id: boot_id.to_owned(), up_s, ..Boot::default() };
    let Some(state) = state else { return boot };
    let noted = read(state);
    let known = noted.as_ref().filter(|noted| noted.boot_id == boot_id);
    let previous = match known {
        Some(known) => known.previous,
        None => noted.as_ref().map(|noted| noted.stopped),
    };
    // A stop in this boot that was followed by a start is over.
    let wanted = Noted { boot_id: boot_id.to_owned(), stopped: false, previous };
    let written = known == Some(&wanted) || write(state, &wanted);
    Boot { previous_end_clean: previous, first_look: known.is_none() && written, ..boot }
}

fn read(state: &Path) -> Option<Noted> {
    let text = String::from_utf8(files::read(&state.join(FILE), 4096).ok()??).ok()?;
    let mut lines = text.lines();
    let boot_id = lines.next().filter(|id| !id.is_empty())?.to_owned();
    let stopped = lines.next()? == "stopped";
    let previous = match lines.next()? {
        "clean" => Some(true),
        "unclean" => Some(false),
        _ => None,
    };
    Some(Noted { boot_id, stopped, previous })
}

fn write(state: &Path, noted: &Noted) -> bool {
    let stopped = if noted.stopped { "stopped" } else { "running" };
    let previous = match noted.previous {
        Some(true) => "clean",
        Some(false) => "unclean",
        None => "unknown",
    };
    files::replace(&state.join(FILE), format!("{}\n{stopped}\n{previous}\n", noted.boot_id).as_bytes()).is_ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn seen(state: &Path, boot_id: &str) -> (Option<bool>, bool) {
        let boot = look(Some(state), boot_id, 5);
        (boot.previous_end_clean, boot.first_look)
    }

    #[test]
    fn d4_each_boot_is_looked_at_first_once_and_knows_how_the_one_before_ended() {
        let folder = tempfile::tempdir().unwrap();
        let state = folder.path();
        assert_eq!(seen(state, "one"), (None, true), "nothing is known of before");
        assert_eq!(seen(state, "one"), (None, false));
        assert_eq!(seen(state, "two"), (Some(false), true), "nobody asked the agent to stop: a power cut");
        assert_eq!(seen(state, "two"), (Some(false), false));
        note_stop(state);
        assert_eq!(seen(state, "three"), (Some(true), true), "a shutdown");
        note_stop(state);
        assert_eq!(seen(state, "three"), (Some(true), false), "the agent came back in the same boot");
        assert_eq!(seen(state, "four"), (Some(false), true), "and then the power went");
        std::fs::write(state.join(FILE), "\0\n").unwrap();
        assert_eq!(seen(state, "five"), (None, true), "a damaged note is unknown");
    }

    #[test]
    fn a_note_that_cannot_be_written_never_counts_a_restart() {
        let state = Path::new("/no/such/folder");
        assert_eq!(seen(state, "one"), (None, false));
        note_stop(state);
        assert_eq!(look(None, "one", 5), Boot { boot_id: "one".into(), up_s: 5, ..Boot::default() });
    }
}
