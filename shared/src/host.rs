//! The only door to the machine. It asks by meaning, so that Linux, Windows and macOS fill it each in their own way.
//! Invariant: an answer is a fact with its unit in its name, or [`crate::observation::Unseen`] with why; never a verdict.
//! Next: [`crate::recorded`] for the twin in fixtures; the agent's `host/` for the live ones.

mod hardware;
mod identity;
mod machine;
mod protection;
mod roles;
mod surroundings;

pub use hardware::{Battery, BusyDrive, Crashes, DiskArray, Drive, Heat, MemoryErrors, Pressure, Sensor, SystemStop};
pub use identity::{BootSecurity, DomainTrust, Licence, LicenceTrace, Licences, SignIns};
pub use machine::{
    Boot, BusyProgram, Certificate, ClockSync, Cpu, Disk, Memory, OperatingSystem, Program, RebootReason, ServiceUnit,
};
pub use protection::{
    Age, BackupJob, Detection, Firewall, FirewallProfile, MissingUpdate, ProtectionProgram, Rollup, Updates,
    VolumeEncryption,
};
pub use roles::{
    AddressScope, DirectoryReplication, Exchange, MailDatabase, MailQueue, Replica, ReplicationPartner, SqlDatabase,
    SqlInstance,
};
pub use surroundings::{LogEvents, Network, PowerSupply, PrintQueue, VirtualMachine, WebSite};

use crate::observation::{Look, Unseen, Why};

/// The answer of an agent that does not know how to ask its system a question.
fn cannot_ask<T>(what: &str) -> Look<T> {
    Err(Unseen::new(Why::NotHere, &format!("this agent cannot ask its system for {what}")))
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
    /// Physical drives, as their own electronics tell of them; empty when there are only virtual ones.
    fn drives(&self) -> Look<Vec<Drive>> {
        cannot_ask("drives")
    }
    /// Arrays of drives; empty when the machine keeps none.
    fn disk_arrays(&self) -> Look<Vec<DiskArray>> {
        cannot_ask("disk arrays")
    }
    /// Stops of the system and bad ends of programs that left a record.
    fn crashes(&self) -> Look<Crashes> {
        cannot_ask("crashes")
    }
    /// Batteries that the machine runs on; empty when it has none.
    fn batteries(&self) -> Look<Vec<Battery>> {
        cannot_ask("batteries")
    }
    /// How busy drives were since the last question, and what programs waited for.
    fn pressure(&self) -> Look<Pressure> {
        cannot_ask("pressure")
    }
    /// Temperatures.
    fn heat(&self) -> Look<Heat> {
        cannot_ask("temperatures")
    }
    /// Errors of memory, where the machine's memory tells of them.
    fn memory_errors(&self) -> Look<Vec<MemoryErrors>> {
        cannot_ask("memory errors")
    }
    /// Queues of printers; empty when there is a spooler without printers.
    fn print_queues(&self) -> Look<Vec<PrintQueue>> {
        cannot_ask("printers")
    }
    /// The line to the gateway and beyond.
    fn network(&self) -> Look<Network> {
        cannot_ask("the network")
    }
    /// Uninterruptible power supplies that this machine watches.
    fn power_supplies(&self) -> Look<Vec<PowerSupply>> {
        cannot_ask("power supplies")
    }
    /// Virtual machines that this machine runs.
    fn virtual_machines(&self) -> Look<Vec<VirtualMachine>> {
        cannot_ask("virtual machines")
    }
    /// Programs of web sites in the folders of web servers.
    fn web_sites(&self) -> Look<Vec<WebSite>> {
        cannot_ask("web sites")
    }
    /// Known-bad lines of the system's log in the last 24 hours.
    fn log_events(&self) -> Look<Vec<LogEvents>> {
        cannot_ask("its log")
    }
    /// Certificates on the machine that are in use.
    fn certificates(&self) -> Look<Vec<Certificate>>;
    /// The operating system and what kind of machine it runs on.
    fn operating_system(&self) -> Look<OperatingSystem>;
    /// Installed software.
    fn software(&self) -> Look<Vec<Program>>;
    /// Updates that apply to the system and are not installed.
    fn updates(&self) -> Look<Updates> {
        cannot_ask("its updates")
    }
    /// Protection programs; empty only where the system itself knows that there is none.
    fn protection_programs(&self) -> Look<Vec<ProtectionProgram>> {
        cannot_ask("its protection programs")
    }
    /// What backs the machine up, as far as it can be found; empty when nothing known was found.
    fn backups(&self) -> Look<Vec<BackupJob>> {
        cannot_ask("its backups")
    }
    /// The firewall, profile by profile.
    fn firewall(&self) -> Look<Firewall> {
        cannot_ask("its firewall")
    }
    /// Fixed volumes and whether they are encrypted; a volume that does not tell is left out.
    fn encryption(&self) -> Look<Vec<VolumeEncryption>> {
        cannot_ask("the encryption of its disks")
    }
    /// Attempts to sign in, counted; where the privacy profile allows.
    fn sign_ins(&self) -> Look<SignIns> {
        cannot_ask("its sign-ins")
    }
    /// The machine's place in a domain.
    fn domain_trust(&self) -> Look<DomainTrust> {
        cannot_ask("its domain")
    }
    /// How the machine starts.
    fn boot_security(&self) -> Look<BootSecurity> {
        cannot_ask("its start")
    }
    /// Licences, and traces of pretended ones.
    fn licences(&self) -> Look<Licences> {
        cannot_ask("its licences")
    }
    /// What this domain controller takes over from the others.
    fn directory_replication(&self) -> Look<DirectoryReplication> {
        cannot_ask("a domain's directory")
    }
    /// Its Exchange server: queues and databases.
    fn exchange(&self) -> Look<Exchange> {
        cannot_ask("Exchange")
    }
    /// Virtual machines that are copied to or from another host; empty when none is.
    fn replicas(&self) -> Look<Vec<Replica>> {
        cannot_ask("replicas of virtual machines")
    }
    /// Ranges of addresses that its DHCP server has warned of in seven days; empty when of none.
    fn address_scopes(&self) -> Look<Vec<AddressScope>> {
        cannot_ask("addresses that it hands out")
    }
    /// Its SQL Servers with their databases and the backups that the log tells of.
    fn sql_servers(&self) -> Look<Vec<SqlInstance>> {
        cannot_ask("SQL Server")
    }
}
