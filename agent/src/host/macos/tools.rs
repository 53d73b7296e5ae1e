//! The tools of macOS that the agent asks, and the property lists it reads, by their whole paths and with fixed arguments.
//! Invariant: nothing here is put together at run time. Next: `live`, which asks; [`crate::child`], which bounds.

use std::time::Duration;

use serde_json::Value;
use shared::observation::Look;

use super::report::list;
use crate::child::{Tool, Tools};
use crate::host::system::System;

const SHORT: Duration = Duration::from_secs(10);
/// system_profiler walks through all applications, or asks every drive.
const LONG: Duration = Duration::from_secs(120);
const PROFILER: &str = "/usr/sbin/system_profiler";

pub(super) const HARDWARE: Tool = Tool { path: PROFILER, arguments: &["-json", "SPHardwareDataType"], most_time: LONG };
/// Asked more often than the rest of its reports, so it may not take as long.
pub(super) const STORAGE: Tool =
    Tool { path: PROFILER, arguments: &["-json", "SPStorageDataType"], most_time: Duration::from_secs(30) };
pub(super) const DRIVES: Tool =
    Tool { path: PROFILER, arguments: &["-json", "SPNVMeDataType", "SPSerialATADataType"], most_time: LONG };
pub(super) const POWER: Tool = Tool { path: PROFILER, arguments: &["-json", "SPPowerDataType"], most_time: LONG };
pub(super) const APPLICATIONS: Tool =
    Tool { path: PROFILER, arguments: &["-json", "SPApplicationsDataType"], most_time: LONG };
pub(super) const GUEST: Tool =
    Tool { path: "/usr/sbin/sysctl", arguments: &["-n", "kern.hv_vmm_present"], most_time: SHORT };
pub(super) const MEMORY: Tool = Tool { path: PROFILER, arguments: &["-json", "SPMemoryDataType"], most_time: LONG };
pub(super) const ARRAYS: Tool =
    Tool { path: "/usr/sbin/diskutil", arguments: &["appleRAID", "list", "-plist"], most_time: SHORT };
pub(super) const SUPPLIES: Tool = Tool { path: "/usr/bin/pmset", arguments: &["-g", "batt"], most_time: SHORT };
pub(super) const JOBS: Tool = Tool { path: "/bin/launchctl", arguments: &["list"], most_time: SHORT };
pub(super) const FIREWALL: Tool = Tool {
    path: "/usr/libexec/ApplicationFirewall/socketfilterfw",
    arguments: &["--getglobalstate"],
    most_time: SHORT,
};
pub(super) const FILEVAULT: Tool = Tool { path: "/usr/bin/fdesetup", arguments: &["status"], most_time: SHORT };
pub(super) const RECOVERY_KEY: Tool =
    Tool { path: "/usr/bin/fdesetup", arguments: &["haspersonalrecoverykey"], most_time: SHORT };
pub(super) const DOMAIN: Tool = Tool { path: "/usr/sbin/dsconfigad", arguments: &["-show"], most_time: SHORT };
pub(super) const ROUTE: Tool = Tool { path: "/sbin/route", arguments: &["-n", "get", "default"], most_time: SHORT };
pub(super) const PORTS: Tool =
    Tool { path: "/usr/sbin/networksetup", arguments: &["-listallhardwareports"], most_time: SHORT };

/// Longer than any of these lists, bytes.
const MOST_BYTES: u64 = 4 << 20;

/// A property list of the system, and the tool that writes it as text when it is binary.
pub(super) struct List {
    pub(super) path: &'static str,
    as_text: Tool,
}

macro_rules! lists {
    ($($name:ident = $path:literal;)*) => {
        $(pub(super) const $name: List = List {
            path: $path,
            as_text: Tool { path: "/usr/bin/plutil", arguments: &["-convert", "xml1", "-o", "-", $path], most_time: SHORT },
        };)*
    };
}

lists! {
    VERSION = "/System/Library/CoreServices/SystemVersion.plist";
    UPDATES = "/Library/Preferences/com.apple.SoftwareUpdate.plist";
    RESTRICTIONS = "/Library/Managed Preferences/com.apple.applicationaccess.plist";
    DISABLED_JOBS = "/private/var/db/com.apple.xpc.launchd/disabled.plist";
    TIME_MACHINE = "/Library/Preferences/com.apple.TimeMachine.plist";
}

impl List {
    /// What stands in it.
    ///
    /// # Errors
    /// Unseen: not here, denied, or of another shape.
    pub(super) fn read(&self, system: &System, tools: &Tools) -> Look<Value> {
        let bytes = system.bytes(self.path, MOST_BYTES)?;
        if bytes.starts_with(b"bplist") {
            return list(&tools.ask(&self.as_text)?, self.path);
        }
        list(&String::from_utf8_lossy(&bytes), self.path)
    }
}
