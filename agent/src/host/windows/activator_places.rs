//! Where activators of Windows and Office leave traces in the registry.
//! Invariant: names alone are read; a place that is not there, or that may not be read, holds none.
//! Next: [`super::activators`], which knows what they mean.

use shared::observation::Look;
use winreg::RegKey;

use super::activators::Looked;
use super::registry::{below, machine, names, number, texts};

const SERVICES: &str = r"SYSTEM\CurrentControlSet\Services";
/// The scheduler's own tree of tasks; folders and tasks alike are keys.
const TASKS: &str = r"SOFTWARE\Microsoft\Windows NT\CurrentVersion\Schedule\TaskCache\Tree";
/// Where programs are put in front of others.
const IN_FRONT: [&str; 2] = [
    r"SOFTWARE\Microsoft\Windows NT\CurrentVersion\Image File Execution Options",
    r"SOFTWARE\Microsoft\Windows NT\CurrentVersion\SilentProcessExit",
];
/// Programs of the licensing service.
const LICENSING: [&str; 3] = ["SppExtComObj.exe", "sppsvc.exe", "osppsvc.exe"];
const POLICY: &str = r"SOFTWARE\Policies\Microsoft\Windows NT\CurrentVersion\Software Protection Platform";

pub(super) fn looked() -> Look<Looked> {
    Ok(Looked {
        services: names(&machine(SERVICES)?)?,
        tasks: machine(TASKS).map(|tree| tasks(&tree)).unwrap_or_default(),
        hooks: hooks(),
        no_ticket: machine(POLICY).is_ok_and(|key| number(&key, "NoGenTicket") == Some(1)),
    })
}

/// Tasks of the first folder and of those in it; the vendor's own lie deeper.
fn tasks(tree: &RegKey) -> Vec<String> {
    let first = below(tree).unwrap_or_default();
    first.into_iter().flat_map(|(name, key)| names(&key).unwrap_or_default().into_iter().chain([name])).collect()
}

fn hooks() -> Vec<String> {
    let places = IN_FRONT.iter().flat_map(|place| LICENSING.iter().map(move |program| format!(r"{place}\{program}")));
    let keys = places.filter_map(|place| machine(&place).ok());
    keys.flat_map(|key| texts(&key).unwrap_or_default()).map(|(name, _)| name).collect()
}
