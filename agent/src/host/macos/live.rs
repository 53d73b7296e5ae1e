//! The Mac itself: each question to its file. Type-checked, never run on a Mac.
//! Invariant: what is remembered between two questions (processor time, volumes, power supplies, the last boot) is
//! remembered here only; a tool is asked every five minutes at most. Next: the file of the question.

use std::cell::RefCell;
use std::path::Path;

use serde_json::Value;
use shared::host::{
    BackupJob, Battery, Boot, BootSecurity, BusyProgram, Certificate, ClockSync, Cpu, Crashes, Disk, DiskArray,
    DomainTrust, Drive, Firewall, Heat, Host, Licences, LogEvents, Memory, MemoryErrors, Network, OperatingSystem,
    PowerSupply, Pressure, PrintQueue, Program, ProtectionProgram, RebootReason, ServiceUnit, SignIns, Updates,
    VirtualMachine, VolumeEncryption, WebSite,
};
use shared::observation::{Look, Unseen, Why};

use super::report::section;
use super::{
    backups, batteries, crashes, disk_arrays, disks, domain_trust, drives, encryption, firewall, memory_errors,
    network, operating_system, power_supplies, protection, services, software, tools, updates,
};
use crate::child::Tools;
use crate::host::certificates::{all_in, watched};
use crate::host::names::{Resolving, names};
use crate::host::on_time::OnTime;
use crate::host::stand_ins::stand_ins;
use crate::host::system::System;
use crate::host::{HostSettings, backup_runs, boot, cups, gateway, on_time, seen, web_sites};
use crate::{clock, platform};

/// Where CUPS remembers its jobs.
const PRINT_JOBS: &str = "/private/var/spool/cups/cache/job.cache";
const UPDATES_SEEN: &str = "updates-seen";
/// A profile of the organisation that decides about the firewall.
const FIREWALL_POLICY: &str = "/Library/Managed Preferences/com.apple.security.firewall.plist";
/// How long a list of volumes or of power supplies stands: a look in five asks anew.
const STANDS_MS: u64 = 270_000;

/// This Mac.
pub(in crate::host) struct Macos {
    settings: HostSettings,
    system: System,
    tools: Tools,
    counters: RefCell<Option<sysinfo::System>>,
    volumes: Standing<Vec<disks::Volume>>,
    supplies: Standing<Vec<PowerSupply>>,
    resolving: Resolving,
}

/// An answer that stands for a while, and when it was given.
type Standing<T> = RefCell<Option<(u64, Look<T>)>>;

/// The answer that still stands, or a new one: a tool that did not answer is not asked again at once either.
fn standing<T: Clone>(kept: &Standing<T>, ask: impl FnOnce() -> Look<T>) -> Look<T> {
    let now_ms = clock::now().mono_ms;
    if let Some((at_ms, answer)) = kept.borrow().as_ref()
        && now_ms.saturating_sub(*at_ms) < STANDS_MS
    {
        return answer.clone();
    }
    let answer = ask();
    kept.replace(Some((now_ms, answer.clone())));
    answer
}

/// What macOS tells nobody, or only in a way that this agent does not go, and why.
fn untold<T>(why: &str) -> Look<T> {
    Err(Unseen::new(Why::NotHere, why))
}

impl Macos {
    pub(in crate::host) fn new(settings: HostSettings) -> Self {
        Self {
            settings,
            system: System::below(Path::new("/")),
            tools: Tools::default(),
            counters: RefCell::default(),
            volumes: RefCell::default(),
            supplies: RefCell::default(),
            resolving: Resolving::default(),
        }
    }

    fn state(&self) -> Option<&Path> {
        self.settings.state_folder.as_deref()
    }

    fn list(&self, list: &tools::List) -> Look<Value> {
        list.read(&self.system, &self.tools)
    }

    /// The kernel's counters, refreshed; of processors they tell what was between two refreshes.
    fn counters<T>(&self, told: impl FnOnce(&mut sysinfo::System) -> T) -> Look<T> {
        let mut counters = self.counters.borrow_mut();
        if counters.is_none() {
            let unseen = |error| Unseen::new(Why::Other, &format!("the kernel's counters: {error}"));
            *counters = Some(sysinfo::System::new().map_err(unseen)?);
        }
        counters.as_mut().map(told).ok_or_else(|| Unseen::new(Why::Other, "the kernel's counters"))
    }

    fn volumes(&self) -> Look<Vec<disks::Volume>> {
        standing(&self.volumes, || disks::volumes(&self.tools.ask(&tools::STORAGE)?))
    }
}

/// A list that only some Macs have.
fn if_here(list: Look<Value>) -> Look<Option<Value>> {
    match list {
        Ok(list) => Ok(Some(list)),
        Err(unseen) if unseen.why == Why::NotHere => Ok(None),
        Err(unseen) => Err(unseen),
    }
}

impl Host for Macos {
    fn disks(&self) -> Look<Vec<Disk>> {
        Ok(disks::disks(&self.volumes()?, |mount| platform::room(Path::new(mount)).ok()))
    }
    fn memory(&self) -> Look<Memory> {
        self.counters(|counters| {
            counters.refresh_memory();
            Memory {
                total_bytes: counters.total_memory(),
                // What is free, in use by programs and kept for them, as the kernel counts it: all but wired and compressed.
                available_bytes: counters.available_memory(),
                swap_total_bytes: counters.total_swap(),
                swap_used_bytes: counters.used_swap(),
                oom_kills: None,
            }
        })
    }
    fn cpu(&self) -> Look<Cpu> {
        self.counters(|counters| {
            counters.refresh_cpu_usage();
            Cpu {
                busy_percent: f64::from(counters.global_cpu_usage()),
                processors: u32::try_from(counters.cpus().len()).unwrap_or(0),
            }
        })
    }
    fn busy_programs(&self) -> Look<Vec<BusyProgram>> {
        // Asked each minute while the Mac is busy: no tool is asked for it what kind of Mac this is.
        self.settings.allows_busy_programs(&OperatingSystem { graphical: true, ..OperatingSystem::default() })?;
        untold("this agent does not name busy programs on macOS")
    }
    fn services(&self) -> Look<Vec<ServiceUnit>> {
        match &self.settings.units_folder {
            Some(folder) => stand_ins(folder),
            None => {
                let disabled = if_here(self.list(&tools::DISABLED_JOBS)).ok().flatten();
                let jobs = self.tools.ask(&tools::JOBS)?;
                Ok(services::services(&jobs, &services::daemons(&self.system), disabled.as_ref()))
            }
        }
    }
    fn reboot_reasons(&self) -> Look<Vec<RebootReason>> {
        untold("macOS tells nowhere that it waits for a restart")
    }
    fn clock_sync(&self) -> Look<ClockSync> {
        // timed keeps the clock and tells nobody when it last did.
        Ok(ClockSync::default())
    }
    fn boot(&self) -> Look<Boot> {
        on_time::note(self.state(), clock::now().wall_ms);
        boot::boot(self.state(), clock::now())
    }
    fn certificates(&self) -> Look<Vec<Certificate>> {
        if self.settings.certificate_folders.is_empty() {
            return untold("this agent looks into no keychain; it watches the folders that agent.toml names");
        }
        Ok(all_in(watched(&self.settings.certificate_folders)?))
    }
    fn operating_system(&self) -> Look<OperatingSystem> {
        let version = self.list(&tools::VERSION)?;
        // What kind of Mac it is may stay unknown.
        let hardware = self.tools.ask(&tools::HARDWARE).and_then(|told| section(&told, "SPHardwareDataType"));
        let is_guest = self.tools.ask(&tools::GUEST).is_ok_and(|told| told.trim() == "1");
        Ok(OperatingSystem {
            kernel: rustix::system::uname().release().to_string_lossy().into_owned(),
            host_name: platform::host_name(),
            ..operating_system::operating_system(&version, &hardware.unwrap_or_default(), is_guest)
        })
    }
    fn software(&self) -> Look<Vec<Program>> {
        let mut programs = software::applications(&self.tools.ask(&tools::APPLICATIONS)?)?;
        programs.extend(software::formulae(&self.system));
        Ok(programs)
    }
    fn drives(&self) -> Look<Vec<Drive>> {
        drives::drives(&self.tools.ask(&tools::DRIVES)?)
    }
    fn crashes(&self) -> Look<Crashes> {
        crashes::crashes(&self.system, clock::now().wall_ms)
    }
    fn batteries(&self) -> Look<Vec<Battery>> {
        batteries::batteries(&self.tools.ask(&tools::POWER)?)
    }
    fn print_queues(&self) -> Look<Vec<PrintQueue>> {
        cups::print_queues(&self.system, PRINT_JOBS, clock::now().wall_ms)
    }
    fn network(&self) -> Look<Network> {
        let mut told = names(self.settings.server.as_deref(), &self.resolving);
        // Without a way out the tool ends badly, and says so in words.
        let route = network::route(&self.tools.ask_whatever_status(&tools::ROUTE)?);
        let Some((interface, gateway)) = route else { return Ok(told) };
        network::way(&interface, &self.tools.ask(&tools::PORTS)?).clone_into(&mut told.way);
        if let Some(gateway) = gateway {
            gateway::ask(&mut told, gateway);
        }
        Ok(told)
    }
    fn updates(&self) -> Look<Updates> {
        let (on, now_ms) = (on_time::read(self.state()), clock::now().wall_ms);
        let (notes, version) = (self.list(&tools::UPDATES)?, self.list(&tools::VERSION)?);
        let managed = if_here(self.list(&tools::RESTRICTIONS))?;
        let running = version.get("ProductVersion").and_then(Value::as_str).unwrap_or_default();
        let since = |names: &[String]| seen::first_seen(self.state(), UPDATES_SEEN, names, now_ms);
        updates::updates(&notes, managed.as_ref(), running, (&on, now_ms), since)
    }
    fn protection_programs(&self) -> Look<Vec<ProtectionProgram>> {
        let (on, now_ms) = (on_time::read(self.state()), clock::now().wall_ms);
        protection::protection_programs(&self.system, |at_ms| on.age(at_ms, now_ms))
    }
    fn backups(&self) -> Look<Vec<BackupJob>> {
        let now_ms = clock::now().wall_ms;
        let notes = if_here(self.list(&tools::TIME_MACHINE));
        let age = |at_ms| OnTime::default().age(at_ms, now_ms);
        let programs = notes.map(|notes| notes.map_or_else(Vec::new, |notes| backups::jobs(&notes, age)));
        backup_runs::backups(programs, &self.system, &self.settings.backup_markers, self.state(), now_ms)
    }
    fn firewall(&self) -> Look<Firewall> {
        let by_policy = self.system.place(FIREWALL_POLICY).exists();
        firewall::firewall(&self.tools.ask(&tools::FIREWALL)?, by_policy)
    }
    fn encryption(&self) -> Look<Vec<VolumeEncryption>> {
        let recovery = self.tools.ask(&tools::RECOVERY_KEY).ok();
        encryption::encryption(&self.tools.ask(&tools::FILEVAULT)?, recovery.as_deref())
    }
    fn domain_trust(&self) -> Look<DomainTrust> {
        Ok(domain_trust::domain_trust(&self.tools.ask(&tools::DOMAIN)?))
    }
    fn disk_arrays(&self) -> Look<Vec<DiskArray>> {
        disk_arrays::disk_arrays(&self.tools.ask(&tools::ARRAYS)?)
    }
    fn memory_errors(&self) -> Look<Vec<MemoryErrors>> {
        memory_errors::memory_errors(&self.tools.ask(&tools::MEMORY)?)
    }
    fn power_supplies(&self) -> Look<Vec<PowerSupply>> {
        standing(&self.supplies, || power_supplies::power_supplies(&self.tools.ask(&tools::SUPPLIES)?))
    }
    fn web_sites(&self) -> Look<Vec<WebSite>> {
        web_sites::web_sites(&self.system, web_sites::ROOTS, "")
    }
    fn pressure(&self) -> Look<Pressure> {
        untold("macOS counts how long requests took, never how long a drive was busy or a program waited")
    }
    fn heat(&self) -> Look<Heat> {
        untold("macOS tells temperatures only to a tool that measures for a while, and most Macs not even that")
    }
    fn log_events(&self) -> Look<Vec<LogEvents>> {
        untold("macOS keeps its log in a store that only its own tool reads, whole and slowly")
    }
    fn sign_ins(&self) -> Look<SignIns> {
        untold("macOS writes failed sign-ins only into its log, which this agent does not read")
    }
    fn boot_security(&self) -> Look<BootSecurity> {
        untold("a Mac guards its start in its maker's own way, and shows how only while it recovers")
    }
    fn licences(&self) -> Look<Licences> {
        untold("macOS needs no activation, and Office on it tells nobody of its own")
    }
    fn virtual_machines(&self) -> Look<Vec<VirtualMachine>> {
        untold("virtual machines on a Mac lie in the folders of people, which this agent does not enter")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn this_machine_answers_every_question_or_says_why_not() {
        let state = tempfile::tempdir().unwrap();
        let host = Macos::new(HostSettings { state_folder: Some(state.path().to_owned()), ..HostSettings::default() });
        assert!(host.boot().unwrap().first_look && !host.boot().unwrap().first_look);
        for entry in shared::checks::CHECKS {
            match (entry.observe)(&host) {
                Ok(facts) => println!("{}: {}", entry.key, (entry.show)(entry.version, &facts).unwrap()),
                Err(unseen) => println!("{}: unseen, {} {}", entry.key, unseen.why.word(), unseen.detail),
            }
        }
        assert!(host.memory().unwrap().total_bytes > 0);
        assert!(host.cpu().unwrap().processors > 0);
        assert_eq!(host.operating_system().unwrap().family, "macos");
        assert!(host.disks().unwrap().iter().any(|disk| disk.mount == "/" && disk.system));
        assert_eq!(host.busy_programs().unwrap_err().why, Why::Off);
    }
}
