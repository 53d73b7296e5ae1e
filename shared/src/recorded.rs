//! The recorded twin of a machine: every answer written down, for fixtures, `explain --record` and the simulation.
//! Invariant: a question that was not recorded answers unseen, so a fixture never pretends.
//! Next: [`crate::host`].

use serde::{Deserialize, Serialize};

use crate::host::{
    AddressScope, BackupJob, Battery, Boot, BootSecurity, BusyProgram, Certificate, ClockSync, Cpu, Crashes,
    DirectoryReplication, Disk, DiskArray, DomainTrust, Drive, Exchange, Firewall, Heat, Host, Licences, LogEvents,
    Memory, MemoryErrors, Network, OperatingSystem, PowerSupply, Pressure, PrintQueue, Program, ProtectionProgram,
    RebootReason, Replica, ServiceUnit, SignIns, SqlInstance, Updates, VirtualMachine, VolumeEncryption, WebSite,
};
use crate::observation::{Look, Unseen, Why};

/// A recorded answer.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Answer<T> {
    /// What was seen.
    Seen(T),
    /// Why nothing was seen.
    Unseen(Unseen),
}

impl<T> Answer<T> {
    /// The answer to a question as it is written down.
    pub fn of(look: Look<T>) -> Self {
        match look {
            Ok(seen) => Self::Seen(seen),
            Err(unseen) => Self::Unseen(unseen),
        }
    }
}

macro_rules! recorded {
    ($($(#[$doc:meta])* $question:ident: $answer:ty,)*) => {
        /// A machine written down.
        #[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
        #[serde(default)]
        pub struct Recorded {
            $($(#[$doc])* #[serde(skip_serializing_if = "Option::is_none")] pub $question: Option<Answer<$answer>>,)*
        }

        impl Recorded {
            /// Asks a machine everything and writes the answers down.
            #[must_use]
            pub fn of(host: &dyn Host) -> Self {
                Self { $($question: Some(Answer::of(host.$question())),)* }
            }
        }

        impl Host for Recorded {
            $(fn $question(&self) -> Look<$answer> {
                match &self.$question {
                    Some(Answer::Seen(seen)) => Ok(seen.clone()),
                    Some(Answer::Unseen(unseen)) => Err(unseen.clone()),
                    None => Err(Unseen::new(Why::NotHere, "not recorded")),
                }
            })*
        }
    };
}

recorded! {
    /// Mounted volumes.
    disks: Vec<Disk>,
    /// Memory and page file.
    memory: Memory,
    /// Processors.
    cpu: Cpu,
    /// Busy programs.
    busy_programs: Vec<BusyProgram>,
    /// Services.
    services: Vec<ServiceUnit>,
    /// Reasons for a restart.
    reboot_reasons: Vec<RebootReason>,
    /// The clock's synchronisation.
    clock_sync: ClockSync,
    /// The current boot.
    boot: Boot,
    /// Physical drives, as their own electronics tell of them; empty when there are only virtual ones.
    drives: Vec<Drive>,
    /// Arrays of drives; empty when the machine keeps none.
    disk_arrays: Vec<DiskArray>,
    /// Stops of the system and bad ends of programs that left a record.
    crashes: Crashes,
    /// Batteries that the machine runs on; empty when it has none.
    batteries: Vec<Battery>,
    /// How busy drives were since the last question, and what programs waited for.
    pressure: Pressure,
    /// Temperatures.
    heat: Heat,
    /// Errors of memory, where the machine's memory tells of them.
    memory_errors: Vec<MemoryErrors>,
    /// Queues of printers; empty when there is a spooler without printers.
    print_queues: Vec<PrintQueue>,
    /// The line to the gateway and beyond.
    network: Network,
    /// Uninterruptible power supplies that this machine watches.
    power_supplies: Vec<PowerSupply>,
    /// Virtual machines that this machine runs.
    virtual_machines: Vec<VirtualMachine>,
    /// Programs of web sites in the folders of web servers.
    web_sites: Vec<WebSite>,
    /// Known-bad lines of the system's log in the last 24 hours.
    log_events: Vec<LogEvents>,
    /// Certificates in use.
    certificates: Vec<Certificate>,
    /// The operating system.
    operating_system: OperatingSystem,
    /// Installed software.
    software: Vec<Program>,
    /// Updates.
    updates: Updates,
    /// Protection programs.
    protection_programs: Vec<ProtectionProgram>,
    /// Backups.
    backups: Vec<BackupJob>,
    /// The firewall.
    firewall: Firewall,
    /// Encryption of volumes.
    encryption: Vec<VolumeEncryption>,
    /// Attempts to sign in.
    sign_ins: SignIns,
    /// The machine's place in a domain.
    domain_trust: DomainTrust,
    /// How the machine starts.
    boot_security: BootSecurity,
    /// Licences.
    licences: Licences,
    /// What a domain controller takes over from the others.
    directory_replication: DirectoryReplication,
    /// An Exchange server.
    exchange: Exchange,
    /// Virtual machines that are copied to or from another host.
    replicas: Vec<Replica>,
    /// Ranges of addresses that the DHCP server has warned of.
    address_scopes: Vec<AddressScope>,
    /// SQL Servers and their databases.
    sql_servers: Vec<SqlInstance>,
}

impl Recorded {
    /// Takes out what names people or places: the machine's name and the folders of certificates.
    #[must_use]
    pub fn scrubbed(mut self) -> Self {
        if let Some(Answer::Seen(system)) = &mut self.operating_system {
            "device".clone_into(&mut system.host_name);
        }
        if let Some(Answer::Seen(certificates)) = &mut self.certificates {
            for (number, one) in certificates.iter_mut().enumerate() {
                one.place = format!("certificate-{number}");
                one.subject = format!("subject-{number}");
            }
        }
        self
    }
}
