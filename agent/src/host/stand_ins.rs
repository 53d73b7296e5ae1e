//! A folder that stands in for the system's services: a file per unit whose first word is its state.
//! Invariant: only the PC's own configuration names the folder, and a state that is no word of ours blinds the check.
//! Next: the check `services`.

use std::path::Path;

use shared::host::ServiceUnit;
use shared::observation::{Look, Unseen, Why};

use super::system::{System, unseen};

const STATES: [&str; 5] = ["running", "stopped", "failed", "starting", "finished"];
const MOST_STAND_INS: usize = 1000;

/// Units of a folder: a file's name is the unit's, its first word the state.
pub(super) fn stand_ins(folder: &Path) -> Look<Vec<ServiceUnit>> {
    let system = System::below(folder);
    let names = system.names("/").map_err(|why| Unseen::new(why.why, &format!("units_folder: {}", why.detail)))?;
    let read = |name: String| {
        let path = folder.join(&name);
        let text = match system.text(&name, 4096) {
            // The file went between its name and its content: the unit is gone.
            Err(gone) if gone.why == Why::NotHere => return Ok(None),
            read => read?,
        };
        let state = text.split_whitespace().next().unwrap_or_default().to_owned();
        if !STATES.contains(&state.as_str()) {
            let wrong = std::io::Error::other(format!("its state is `{state}`; write one of {}", STATES.join(", ")));
            return Err(Unseen { why: Why::Garbled, ..unseen(&path, &wrong) });
        }
        Ok(Some(ServiceUnit { title: name.clone(), name, state, start: "automatic".to_owned() }))
    };
    let visible = names.into_iter().filter(|name| !name.starts_with('.')).take(MOST_STAND_INS);
    visible.filter_map(|name| read(name).transpose()).collect()
}
