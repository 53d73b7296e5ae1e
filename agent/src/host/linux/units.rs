//! Whether a unit of systemd is installed and runs, from files alone: unit files and control groups, no tool.
//! Invariant: a unit whose control group holds a process runs. Next: `protection_programs`, `firewall`.

use super::system::System;

const FILES: [&str; 3] = ["/etc/systemd/system", "/usr/lib/systemd/system", "/lib/systemd/system"];
const SLICE: &str = "system.slice";

impl System {
    /// Whether systemd runs this machine.
    pub(super) fn has_systemd(&self) -> bool {
        self.has("/run/systemd/system")
    }

    /// Whether there is a file for the unit.
    pub(super) fn has_unit(&self, unit: &str) -> bool {
        FILES.iter().any(|folder| self.has(format!("{folder}/{unit}")))
    }

    /// Whether the unit has a process now; for an instance of a template, whether any of them has.
    pub(super) fn unit_runs(&self, unit: &str) -> bool {
        let Some((template, _)) = unit.split_once("@.") else { return self.group_lives(&format!("{SLICE}/{unit}")) };
        let slice = format!("{SLICE}/system-{}.slice", template.replace('-', "\\x2d"));
        let roots = ["/sys/fs/cgroup", "/sys/fs/cgroup/systemd", "/sys/fs/cgroup/unified"];
        let names = roots.iter().flat_map(|root| self.names(format!("{root}/{slice}")).unwrap_or_default());
        names.filter(|name| name.starts_with(template)).any(|name| self.group_lives(&format!("{slice}/{name}")))
    }

    fn group_lives(&self, group: &str) -> bool {
        let lives = |root: &str| {
            let events = self.text(format!("{root}/{group}/cgroup.events"), 4096).unwrap_or_default();
            events.lines().any(|line| line == "populated 1")
                || !self.word(format!("{root}/{group}/cgroup.procs")).is_empty()
        };
        ["/sys/fs/cgroup", "/sys/fs/cgroup/systemd", "/sys/fs/cgroup/unified"].into_iter().any(lives)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_unit_runs_while_its_group_holds_a_process() {
        let root = tempfile::tempdir().unwrap();
        let system = System::below(root.path());
        let write = |path: &str, text: &str| system.put(path, text);
        write("/lib/systemd/system/a.service", "");
        write("/sys/fs/cgroup/system.slice/a.service/cgroup.events", "populated 1\nfrozen 0\n");
        write("/sys/fs/cgroup/system.slice/b.service/cgroup.events", "populated 0\nfrozen 0\n");
        write("/sys/fs/cgroup/systemd/system.slice/c.service/cgroup.procs", "12\n13\n");
        write("/sys/fs/cgroup/system.slice/system-clamd.slice/clamd@scan.service/cgroup.procs", "7\n");
        assert!(system.has_unit("a.service") && !system.has_unit("b.service") && !system.has_systemd());
        let runs = ["a.service", "b.service", "c.service", "d.service", "clamd@.service", "other@.service"];
        assert_eq!(runs.map(|unit| system.unit_runs(unit)), [true, false, true, false, true, false]);
    }
}
