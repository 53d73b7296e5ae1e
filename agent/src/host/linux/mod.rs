//! Linux, live: one file per question, all below one root.
//! Invariant: what is remembered between two questions (processor time, the last boot) is remembered here only.
//! Next: the file of the question; `host/system.rs` for bounded reading, [`crate::child`] for tools.

mod backups;
mod batteries;
mod boot_security;
mod certificate_places;
mod certificates;
mod clock_sync;
mod cpu;
mod crashes;
mod disk_arrays;
mod disks;
mod domain_trust;
mod drives;
mod encryption;
mod firewall;
mod hardware;
mod heat;
mod licences;
mod log_events;
mod memory;
mod memory_errors;
mod network;
mod operating_system;
mod pending_reboot;
mod people;
mod power_supplies;
mod pressure;
mod processes;
mod protection_programs;
mod services;
mod sign_ins;
mod software;
mod units;
mod updates;
mod virtual_machines;
mod words;

use std::cell::{Cell, RefCell};
use std::path::Path;

use shared::host::{
    BackupJob, Battery, Boot, BootSecurity, BusyProgram, Certificate, ClockSync, Cpu, Crashes, Disk, DiskArray,
    DomainTrust, Drive, Firewall, Heat, Host, Licences, LogEvents, Memory, MemoryErrors, Network, OperatingSystem,
    PowerSupply, Pressure, PrintQueue, Program, ProtectionProgram, RebootReason, ServiceUnit, SignIns, Updates,
    VirtualMachine, VolumeEncryption, WebSite,
};
use shared::observation::Look;

use super::hardware::HardwareIds;
use super::names::Resolving;
use super::programs::Kept;
use super::system::System;
use super::{HostSettings, backup_runs, boot, cups, on_time, programs, seen, system, web_sites};
use crate::as_root::Verb;
use crate::as_root::ask::Root;
use crate::child::Tools;
use crate::clock;

/// Where CUPS remembers its jobs.
const PRINT_JOBS: &str = "/var/cache/cups/job.cache";

/// The machine's own ids, as far as who asks may read them.
pub(super) fn hardware_ids() -> HardwareIds {
    hardware::hardware(&System::below(Path::new("/")))
}

/// This Linux machine.
pub(super) struct Linux {
    settings: HostSettings,
    system: System,
    tools: Tools,
    root: Root,
    ticks: Cell<cpu::Ticks>,
    programs: RefCell<Kept>,
    drives_done: RefCell<pressure::Done>,
    log_seen: log_events::Remembered,
    resolving: Resolving,
}

impl Linux {
    pub(super) fn new(settings: HostSettings) -> Self {
        let (system, tools) = (System::below(Path::new("/")), Tools::default());
        Self {
            settings,
            system,
            tools,
            root: Root::of_this_system(),
            ticks: Cell::default(),
            programs: RefCell::default(),
            drives_done: RefCell::default(),
            log_seen: log_events::Remembered::default(),
            resolving: Resolving::default(),
        }
    }

    fn state(&self) -> Option<&Path> {
        self.settings.state_folder.as_deref()
    }
}

impl Host for Linux {
    fn disks(&self) -> Look<Vec<Disk>> {
        disks::disks(&self.system)
    }
    fn memory(&self) -> Look<Memory> {
        memory::memory(&self.system)
    }
    fn cpu(&self) -> Look<Cpu> {
        cpu::cpu(&self.system, &self.ticks)
    }
    fn busy_programs(&self) -> Look<Vec<BusyProgram>> {
        self.settings.allows_busy_programs(&self.operating_system()?)?;
        programs::busy_programs(|| processes::walk(&self.system), &self.programs, clock::now().mono_ms)
    }
    fn services(&self) -> Look<Vec<ServiceUnit>> {
        services::services(&self.system, &self.tools, self.settings.units_folder.as_deref())
    }
    fn reboot_reasons(&self) -> Look<Vec<RebootReason>> {
        pending_reboot::reboot_reasons(&self.system, clock::now())
    }
    fn clock_sync(&self) -> Look<ClockSync> {
        clock_sync::clock_sync(&self.system, &self.tools, clock::now().wall_ms)
    }
    fn boot(&self) -> Look<Boot> {
        on_time::note(self.state(), clock::now().wall_ms);
        boot::boot(self.state(), clock::now())
    }
    fn drives(&self) -> Look<Vec<Drive>> {
        self.root.ask(Verb::Drives, || drives::drives(&self.system, &self.tools))
    }
    fn disk_arrays(&self) -> Look<Vec<DiskArray>> {
        disk_arrays::disk_arrays(&self.system)
    }
    fn crashes(&self) -> Look<Crashes> {
        self.root.ask(Verb::Crashes, || crashes::crashes(&self.system, clock::now().wall_ms))
    }
    fn batteries(&self) -> Look<Vec<Battery>> {
        batteries::batteries(&self.system)
    }
    fn pressure(&self) -> Look<Pressure> {
        pressure::pressure(&self.system, &self.drives_done, clock::now().mono_ms)
    }
    fn heat(&self) -> Look<Heat> {
        heat::heat(&self.system)
    }
    fn memory_errors(&self) -> Look<Vec<MemoryErrors>> {
        memory_errors::memory_errors(&self.system)
    }
    fn print_queues(&self) -> Look<Vec<PrintQueue>> {
        self.root.ask(Verb::PrintQueues, || cups::print_queues(&self.system, PRINT_JOBS, clock::now().wall_ms))
    }
    fn network(&self) -> Look<Network> {
        network::network(&self.system, self.settings.server.as_deref(), &self.resolving)
    }
    fn power_supplies(&self) -> Look<Vec<PowerSupply>> {
        power_supplies::power_supplies(&self.system)
    }
    fn virtual_machines(&self) -> Look<Vec<VirtualMachine>> {
        self.root.ask(Verb::VirtualMachines, || virtual_machines::virtual_machines(&self.system, clock::now().wall_ms))
    }
    fn web_sites(&self) -> Look<Vec<WebSite>> {
        self.root.ask(Verb::WebSites, || web_sites::web_sites(&self.system, web_sites::ROOTS, ""))
    }
    fn log_events(&self) -> Look<Vec<LogEvents>> {
        let now = clock::now();
        log_events::remembered(&self.log_seen, now.mono_ms, || {
            self.root.ask(Verb::LogEvents, || log_events::log_events(&self.system, &self.tools, now.wall_ms))
        })
    }
    fn certificates(&self) -> Look<Vec<Certificate>> {
        // Root never looks where a file that we may write points it to: the watched folders are ours to look into.
        let mut all = certificates::of_folders(&self.settings.certificate_folders)?;
        all.extend(self.root.ask(Verb::Certificates, || Ok(certificates::of_servers(&self.system)))?);
        Ok(all)
    }
    fn operating_system(&self) -> Look<OperatingSystem> {
        operating_system::operating_system(&self.system)
    }
    fn software(&self) -> Look<Vec<Program>> {
        software::software(&self.system, &self.tools)
    }
    fn updates(&self) -> Look<Updates> {
        updates::updates(&self.system, &self.tools, self.state(), clock::now().wall_ms)
    }
    fn protection_programs(&self) -> Look<Vec<ProtectionProgram>> {
        let on = on_time::read(self.state());
        protection_programs::protection_programs(&self.system, &on, clock::now().wall_ms)
    }
    fn backups(&self) -> Look<Vec<BackupJob>> {
        let now_ms = clock::now().wall_ms;
        let programs = self.root.ask(Verb::Backups, || backups::of_programs(&self.system, now_ms));
        // Root looks at no path of our configuration, and our memory is ours.
        backup_runs::backups(programs, &self.system, &self.settings.backup_markers, self.state(), now_ms)
    }
    fn firewall(&self) -> Look<Firewall> {
        self.root.ask(Verb::Firewall, || firewall::firewall(&self.system, &self.tools))
    }
    fn encryption(&self) -> Look<Vec<VolumeEncryption>> {
        encryption::encryption(&self.system)
    }
    fn sign_ins(&self) -> Look<SignIns> {
        self.settings.allows_sign_ins(&self.operating_system()?)?;
        self.root.ask(Verb::SignIns, || sign_ins::sign_ins(&self.system, clock::now().wall_ms))
    }
    fn domain_trust(&self) -> Look<DomainTrust> {
        self.root.ask(Verb::DomainTrust, || domain_trust::domain_trust(&self.system, clock::now().wall_ms))
    }
    fn boot_security(&self) -> Look<BootSecurity> {
        boot_security::boot_security(&self.system)
    }
    fn licences(&self) -> Look<Licences> {
        let own = self.operating_system()?;
        self.root.ask(Verb::Licences, || licences::licences(&self.system, &self.tools, &own))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use shared::check::Every;
    use shared::observation::Why;

    #[test]
    fn this_machine_answers_every_question_or_says_why_not() {
        let state = tempfile::tempdir().unwrap();
        let host = Linux::new(HostSettings { state_folder: Some(state.path().to_owned()), ..HostSettings::default() });
        assert!(host.boot().unwrap().first_look && !host.boot().unwrap().first_look);
        for entry in shared::checks::CHECKS.iter().filter(|entry| entry.every != Every::Day) {
            match (entry.observe)(&host) {
                Ok(facts) => assert!((entry.show)(entry.version, &facts).is_ok(), "{}", entry.key),
                Err(unseen) => assert!(!unseen.detail.is_empty(), "{}", entry.key),
            }
        }
        assert!(host.memory().unwrap().total_bytes > 0);
        assert!(host.cpu().unwrap().processors > 0);
        assert_eq!(host.operating_system().unwrap().family, "linux");
        assert_eq!(host.busy_programs().unwrap_err().why, Why::Off);
    }
}
