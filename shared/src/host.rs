//! The only door to the machine. It asks by meaning, so that Linux, Windows and macOS fill it each in their own way.
//! Invariant: an answer is a fact with its unit in its name, or [`crate::observation::Unseen`] with why; never a verdict.
//! Next: [`crate::recorded`] for the twin in fixtures; the agent's `host/` for the live ones.

mod machine;

pub use machine::{
    Boot, BusyProgram, Certificate, ClockSync, Cpu, Disk, Memory, OperatingSystem, Program, RebootReason, ServiceUnit,
};

use crate::observation::Look;

/// A machine, live or recorded.
pub trait Host {
    /// Mounted volumes, whatever their kind.
    ///
    /// # Errors
    /// Unseen with why; so for every question below.
    fn disks(&self) -> Look<Vec<Disk>>;
    /// Memory and page file.
    fn memory(&self) -> Look<Memory>;
    /// How busy the processors were since the last question.
    fn cpu(&self) -> Look<Cpu>;
    /// The busiest programs, by name, where the privacy profile allows; costs a walk.
    fn busy_programs(&self) -> Look<Vec<BusyProgram>>;
    /// Services that the system starts, with their state.
    fn services(&self) -> Look<Vec<ServiceUnit>>;
    /// Reasons for which the system wants a restart; empty when it wants none.
    fn reboot_reasons(&self) -> Look<Vec<RebootReason>>;
    /// The clock's synchronisation.
    fn clock_sync(&self) -> Look<ClockSync>;
    /// The current boot.
    fn boot(&self) -> Look<Boot>;
    /// Certificates on the machine that are in use.
    fn certificates(&self) -> Look<Vec<Certificate>>;
    /// The operating system and what kind of machine it runs on.
    fn operating_system(&self) -> Look<OperatingSystem>;
    /// Installed software.
    fn software(&self) -> Look<Vec<Program>>;
}
