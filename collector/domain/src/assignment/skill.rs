//! What technicians are good at, and what a ticket asks for.
//! Invariant: a closed list, so that what is ticked for a person and what a check asks for meet; each check asks for
//! something. Next: [`super`], which weighs it.

use std::collections::BTreeSet;

use crate::stored_words::stored_words;
use crate::ticket::Kind;

stored_words! {
    /// Something that a technician is good at.
    Skill {
        /// Disks, arrays, file systems.
        Storage = "storage",
        /// Copies and replicas.
        Backup = "backup",
        /// Lines, addresses, devices that fall silent.
        Network = "network",
        /// Directories, mail servers, databases, virtual machines, services.
        Servers = "servers",
        /// Protection, encryption, sign-ins, certificates.
        Security = "security",
        /// Printers.
        Printing = "printing",
        /// Web sites.
        Web = "web",
        /// The machines themselves: batteries, temperature, memory, power.
        Hardware = "hardware",
        /// Systems and programs, their updates, their licences.
        Software = "software",
        /// What people ask for.
        People = "people",
    }
}

impl Skill {
    /// As people read it.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Storage => "Storage",
            Self::Backup => "Backup",
            Self::Network => "Network",
            Self::Servers => "Servers",
            Self::Security => "Security",
            Self::Printing => "Printing",
            Self::Web => "Web sites",
            Self::Hardware => "Hardware",
            Self::Software => "Systems and programs",
            Self::People => "What people ask for",
        }
    }

    /// What a ticket of a check asks for; one without a check is what a person asked for.
    #[must_use]
    pub fn asked(check: &str, kind: Kind) -> Self {
        if matches!(kind, Kind::Request | Kind::Change) {
            return Self::People;
        }
        match check {
            "disk_space" | "inodes" | "disk_health" | "disk_array" => Self::Storage,
            "backup_age" | "replica" => Self::Backup,
            "network" | "dhcp_scopes" | crate::tick::PRESENCE | crate::quota::CHECK => Self::Network,
            "services"
            | "directory_replication"
            | "domain_trust"
            | "exchange"
            | "sql_server"
            | "virtual_machines"
            | "event_log" => Self::Servers,
            "antivirus"
            | "firewall"
            | "disk_encryption"
            | "secure_boot"
            | "sign_in"
            | "certificate"
            | crate::clone::CHECK => Self::Security,
            "printer" => Self::Printing,
            "web_cms" => Self::Web,
            "battery" | "temperature" | "ups" | "memory_errors" | "memory" | "cpu" | "pressure" => Self::Hardware,
            _ if check == crate::hosted::FINDER.check => Self::Web,
            _ if check == crate::roadmap::warranty::CHECK => Self::Hardware,
            _ if check == crate::asked::ASKED => Self::People,
            _ => Self::Software,
        }
    }
}

/// Skills as they are kept: words, apart by blanks; what a later version knows is left out.
#[must_use]
pub fn read(text: &str) -> BTreeSet<Skill> {
    text.split(' ').filter_map(Skill::of).collect()
}

/// The text that [`read`] reads.
#[must_use]
pub fn told(skills: &BTreeSet<Skill>) -> String {
    skills.iter().map(|one| one.word()).collect::<Vec<_>>().join(" ")
}
