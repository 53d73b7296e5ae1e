//! Packages of the Red Hat and SUSE families, from rpm itself: its database has three formats, one tool reads them all.
//! Invariant: rpm is asked only where its database is. Next: [`crate::parse::rpm`].

use std::time::Duration;

use shared::host::Program;
use shared::observation::{Look, Unseen, Why};

use super::super::system::System;
use crate::child::{Tool, Tools};
use crate::parse::package::Package;
use crate::parse::rpm;

const DATABASES: [&str; 5] = [
    "/usr/lib/sysimage/rpm/rpmdb.sqlite",
    "/usr/lib/sysimage/rpm/Packages.db",
    "/var/lib/rpm/rpmdb.sqlite",
    "/var/lib/rpm/Packages.db",
    "/var/lib/rpm/Packages",
];
const LIST: Tool =
    Tool { path: "/usr/bin/rpm", arguments: &["-qa", "--qf", rpm::FORMAT], most_time: Duration::from_secs(30) };

pub(super) fn programs(system: &System, tools: &Tools) -> Look<Vec<Program>> {
    if !DATABASES.iter().any(|database| system.has(database)) {
        return Err(Unseen::new(Why::NotHere, "no rpm database"));
    }
    Ok(rpm::read(&tools.ask(&LIST)?).into_iter().map(Package::program).collect())
}
