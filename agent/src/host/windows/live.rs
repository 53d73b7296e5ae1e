//! The Windows machine itself: each question to its file.
//! Invariant: what is remembered between two questions (processor time, the last boot) is remembered here only.
//! Next: the file of the question.

use std::cell::Cell;

use shared::host::{
    Boot, BusyProgram, Certificate, ClockSync, Cpu, Disk, Host, Memory, OperatingSystem, Program, RebootReason,
    ServiceUnit,
};
use shared::observation::{Look, Unseen, Why};

use super::{certificates, clock_sync, cpu, disks, memory, operating_system, pending_reboot, services, software};
use crate::clock;
use crate::host::busy::Spent;
use crate::host::stand_ins::stand_ins;
use crate::host::{HostSettings, boot};

/// This Windows machine.
pub(in crate::host) struct Windows {
    settings: HostSettings,
    times: Cell<Spent>,
}

impl Windows {
    pub(in crate::host) fn new(settings: HostSettings) -> Self {
        Self { settings, times: Cell::default() }
    }
}

impl Host for Windows {
    fn disks(&self) -> Look<Vec<Disk>> {
        disks::disks()
    }
    fn memory(&self) -> Look<Memory> {
        memory::memory()
    }
    fn cpu(&self) -> Look<Cpu> {
        cpu::cpu(&self.times)
    }
    fn busy_programs(&self) -> Look<Vec<BusyProgram>> {
        self.settings.allows_busy_programs(&self.operating_system()?)?;
        Err(Unseen::new(Why::NotHere, "this agent does not name busy programs on Windows"))
    }
    fn services(&self) -> Look<Vec<ServiceUnit>> {
        match &self.settings.units_folder {
            Some(folder) => stand_ins(folder),
            None => services::services(),
        }
    }
    fn reboot_reasons(&self) -> Look<Vec<RebootReason>> {
        pending_reboot::reboot_reasons(clock::now().wall_ms)
    }
    fn clock_sync(&self) -> Look<ClockSync> {
        clock_sync::clock_sync(clock::now().wall_ms)
    }
    fn boot(&self) -> Look<Boot> {
        boot::boot(self.settings.state_folder.as_deref(), clock::now())
    }
    fn certificates(&self) -> Look<Vec<Certificate>> {
        certificates::certificates(&self.settings.certificate_folders)
    }
    fn operating_system(&self) -> Look<OperatingSystem> {
        operating_system::operating_system()
    }
    fn software(&self) -> Look<Vec<Program>> {
        software::software()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn this_machine_answers_every_question_or_says_why_not() {
        let state = tempfile::tempdir().unwrap();
        let host =
            Windows::new(HostSettings { state_folder: Some(state.path().to_owned()), ..HostSettings::default() });
        assert!(host.boot().unwrap().first_look && !host.boot().unwrap().first_look);
        for entry in shared::checks::CHECKS {
            match (entry.observe)(&host) {
                Ok(facts) => println!("{}: {}", entry.key, (entry.show)(entry.version, &facts).unwrap()),
                Err(unseen) => println!("{}: unseen, {} {}", entry.key, unseen.why.word(), unseen.detail),
            }
        }
        assert!(host.memory().unwrap().total_bytes > 0);
        assert!(host.cpu().unwrap().processors > 0);
        let system = host.operating_system().unwrap();
        assert!(system.family == "windows" && system.build.is_some(), "{system:?}");
        assert!(host.disks().unwrap().iter().any(|disk| disk.mount == "C:" && disk.system && disk.total_bytes > 0));
        assert!(host.services().unwrap().iter().all(|unit| unit.start == "automatic"));
        assert!(host.software().is_ok());
        assert_eq!(host.busy_programs().unwrap_err().why, Why::Off);
    }
}
