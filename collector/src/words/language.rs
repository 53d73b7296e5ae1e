//! The languages people read, and the files that hold their words.
//! Invariant: every language has every file, and every file every key (held by a test).
//! Next: `collector/locales/`; a new file of words is one line in `files!` below, the list.

/// A language that pages, notices and mails are written in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Language {
    /// English.
    #[default]
    En,
    /// Italian.
    It,
    /// Polish.
    Pl,
    /// German.
    De,
}

/// THE LIST of files of words: a new one is one name here, and a file of that name in every language's folder.
///
/// A check's file holds, for technicians: `<check>-name`, the check for people; `<check>-do`, what to do about it; the key
/// of each reading, one sentence, with `<key>-title`, the ticket's short title. For the customer, in plain words:
/// `<key>-plain` and `<key>-plain-title`; `<check>-we-do` and `<check>-was` (or of a key, which goes first).
/// What we read: `<check>-reads` and `<check>-reads-why`. Cards and charts: `<check>-card…`, `series-<check>-<series>`.
macro_rules! files {
    ($folder:literal) => {
        files!($folder:
            "request.ftl",
            "checks/disk_space.ftl",
            "checks/inodes.ftl",
            "checks/memory.ftl",
            "checks/cpu.ftl",
            "checks/services.ftl",
            "checks/pending_reboot.ftl",
            "checks/clock.ftl",
            "checks/uptime.ftl",
            "checks/disk_health.ftl",
            "checks/disk_array.ftl",
            "checks/crashes.ftl",
            "checks/battery.ftl",
            "checks/pressure.ftl",
            "checks/temperature.ftl",
            "checks/memory_errors.ftl",
            "checks/printer.ftl",
            "checks/network.ftl",
            "checks/ups.ftl",
            "checks/virtual_machines.ftl",
            "checks/web_cms.ftl",
            "checks/event_log.ftl",
            "checks/certificate.ftl",
            "checks/operating_system.ftl",
            "checks/software.ftl",
            "checks/updates.ftl",
            "checks/antivirus.ftl",
            "checks/backup_age.ftl",
            "checks/firewall.ftl",
            "checks/disk_encryption.ftl",
            "checks/sign_in.ftl",
            "checks/domain_trust.ftl",
            "checks/secure_boot.ftl",
            "checks/licence.ftl",
            "checks/directory_replication.ftl",
            "checks/exchange.ftl",
            "checks/replica.ftl",
            "checks/dhcp_scopes.ftl",
            "checks/sql_server.ftl",
            "desk.ftl",
            "device.ftl",
            "customer.ftl",
            "notices.ftl",
            "portal.ftl",
            "roadmap.ftl",
            "monthly.ftl",
            "mail.ftl",
            "take_over.ftl",
            "private.ftl",
            "ticket.ftl",
            "problem.ftl",
            "forecast.ftl",
        )
    };
    ($folder:literal: $($name:literal,)*) => {
        &[$(($name, include_str!(concat!("../../locales/", $folder, "/", $name))),)*]
    };
}

impl Language {
    /// Every language.
    pub const ALL: [Self; 4] = [Self::En, Self::It, Self::Pl, Self::De];

    /// Its code, as stored and as in `lang`: `it`.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::En => "en",
            Self::It => "it",
            Self::Pl => "pl",
            Self::De => "de",
        }
    }

    /// Its name in itself.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::En => "English",
            Self::It => "Italiano",
            Self::Pl => "Polski",
            Self::De => "Deutsch",
        }
    }

    /// The language of a stored code.
    #[must_use]
    pub fn of(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|language| language.code() == code)
    }

    /// Where it stands in [`Self::ALL`].
    pub(super) fn place(self) -> usize {
        Self::ALL.iter().position(|language| *language == self).unwrap_or(0)
    }

    /// The files of its words: name and text.
    pub(super) fn files(self) -> &'static [(&'static str, &'static str)] {
        match self {
            Self::En => files!("en"),
            Self::It => files!("it"),
            Self::Pl => files!("pl"),
            Self::De => files!("de"),
        }
    }
}
