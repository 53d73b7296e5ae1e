//! The only door to the machine. It asks by meaning, so that Linux, Windows and macOS fill it each in their own way.
//! Invariant: an answer is a fact with its unit in its name, or [`crate::observation::Unseen`] with why; never a verdict.
//! Next: [`crate::recorded`] for the twin in fixtures; the agent's `host/` for the live ones.

mod identity;
mod machine;
mod protection;

pub use identity::{BootSecurity, DomainTrust, SignIns};
pub use machine::{
    Boot, BusyProgram, Certificate, ClockSync, Cpu, Disk, Memory, OperatingSystem, Program, RebootReason, ServiceUnit,
};
pub use protection::{
    Age, BackupJob, Detection, Firewall, FirewallProfile, MissingUpdate, ProtectionProgram, Rollup, Updates,
    VolumeEncryption,
};

use crate::observation::{Look, Unseen, Why};

/// What a host answers to a question that it was never taught.
fn never_taught<T>(what: &str) -> Look<T> {
    Err(Unseen::new(Why::NotHere, &format!("this agent cannot ask this system for {what} yet")))
}

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
    /// Updates that apply to the system and are not installed.
    fn updates(&self) -> Look<Updates> {
        never_taught("its updates")
    }
    /// Protection programs; empty only where the system itself knows that there is none.
    fn protection_programs(&self) -> Look<Vec<ProtectionProgram>> {
        never_taught("its protection programs")
    }
    /// What backs the machine up, as far as it can be found; empty when nothing known was found.
    fn backups(&self) -> Look<Vec<BackupJob>> {
        never_taught("its backups")
    }
    /// The firewall, profile by profile.
    fn firewall(&self) -> Look<Firewall> {
        never_taught("its firewall")
    }
    /// Fixed volumes and whether they are encrypted; a volume that does not tell is left out.
    fn encryption(&self) -> Look<Vec<VolumeEncryption>> {
        never_taught("the encryption of its disks")
    }
    /// Attempts to sign in, counted; where the privacy profile allows.
    fn sign_ins(&self) -> Look<SignIns> {
        never_taught("its sign-ins")
    }
    /// The machine's place in a domain.
    fn domain_trust(&self) -> Look<DomainTrust> {
        never_taught("its domain")
    }
    /// How the machine starts.
    fn boot_security(&self) -> Look<BootSecurity> {
        never_taught("its start")
    }
}
