//! A machine whose system this build cannot read yet: every question answers unseen, so nothing looks healthy by silence.
//! Invariant: it knows only what the build itself knows (system and architecture). Next: [`super::live`].

use shared::host::{
    Boot, BusyProgram, Certificate, ClockSync, Cpu, Disk, Host, Memory, OperatingSystem, Program, RebootReason,
    ServiceUnit,
};
use shared::observation::{Look, Unseen, Why};

/// A machine without a live host of its own.
pub struct Elsewhere;

fn not_here<T>() -> Look<T> {
    Err(Unseen::new(Why::NotHere, "this agent cannot read this from the operating system it runs on"))
}

impl Host for Elsewhere {
    fn disks(&self) -> Look<Vec<Disk>> {
        not_here()
    }
    fn memory(&self) -> Look<Memory> {
        not_here()
    }
    fn cpu(&self) -> Look<Cpu> {
        not_here()
    }
    fn busy_programs(&self) -> Look<Vec<BusyProgram>> {
        not_here()
    }
    fn services(&self) -> Look<Vec<ServiceUnit>> {
        not_here()
    }
    fn reboot_reasons(&self) -> Look<Vec<RebootReason>> {
        not_here()
    }
    fn clock_sync(&self) -> Look<ClockSync> {
        not_here()
    }
    fn boot(&self) -> Look<Boot> {
        not_here()
    }
    fn certificates(&self) -> Look<Vec<Certificate>> {
        not_here()
    }
    fn operating_system(&self) -> Look<OperatingSystem> {
        Ok(OperatingSystem {
            family: std::env::consts::OS.into(),
            architecture: std::env::consts::ARCH.into(),
            ..OperatingSystem::default()
        })
    }
    fn software(&self) -> Look<Vec<Program>> {
        not_here()
    }
}
