//! Packages of Debian and its family, from dpkg's status file.
//! Invariant: only what is installed counts, not what left its configuration behind. Next: [`crate::parse::dpkg`].

use shared::host::Program;
use shared::observation::Look;

use super::super::system::{System, unseen};
use crate::parse::dpkg;
use crate::parse::package::Package;

const STATUS: &str = "/var/lib/dpkg/status";
const MOST_BYTES: u64 = 64 << 20;

pub(in crate::host::linux) fn programs(system: &System) -> Look<Vec<Program>> {
    let lines = system.lines(STATUS, MOST_BYTES)?;
    let packages = dpkg::status(lines).map_err(|error| unseen(STATUS.as_ref(), &error))?;
    Ok(packages.into_iter().filter(Package::is_installed).map(Package::program).collect())
}
