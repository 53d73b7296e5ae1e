//! The languages people read, and the files that hold their words.
//! Invariant: every language has every file, and every file every key (held by a test); the console's stand in its own.
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

/// THE LIST of files of the console's own words, a file per part of it, in the languages that it speaks.
macro_rules! console_files {
    ($folder:literal) => {
        files!($folder:
            "console/articles.ftl",
            "console/csat.ftl",
            "console/customer/access.ftl",
            "console/customer/contact.ftl",
            "console/customer/csat.ftl",
            "console/customer/entered.ftl",
            "console/customer/held_up.ftl",
            "console/customer/hosted.ftl",
            "console/customer/install.ftl",
            "console/customer/ledger.ftl",
            "console/customer/licences.ftl",
            "console/customer/monthly.ftl",
            "console/customer/off_boarding.ftl",
            "console/customer/page.ftl",
            "console/customer/preferences.ftl",
            "console/customer/programs.ftl",
            "console/customer/promises.ftl",
            "console/customer/roadmap.ftl",
            "console/customer/take_over.ftl",
            "console/customer/warranties.ftl",
            "console/customer/windows.ftl",
            "console/device.ftl",
            "console/door.ftl",
            "console/frame.ftl",
            "console/import.ftl",
            "console/onboarding.ftl",
            "console/private.ftl",
            "console/problems.ftl",
            "console/queue.ftl",
            "console/settings/account.ftl",
            "console/settings/accounting.ftl",
            "console/settings/frame.ftl",
            "console/settings/limit_names.ftl",
            "console/settings/limits.ftl",
            "console/settings/mail.ftl",
            "console/settings/on_call.ftl",
            "console/settings/provider.ftl",
            "console/settings/technicians.ftl",
            "console/settings/tiers.ftl",
            "console/settings/time.ftl",
            "console/settings/trial.ftl",
            "console/settings/work.ftl",
            "console/ticket.ftl",
            "console/ticket/acts.ftl",
            "console/ticket/side.ftl",
            "console/ticket/told.ftl",
        )
    };
}

impl Language {
    /// Every language.
    pub const ALL: [Self; 4] = [Self::En, Self::It, Self::Pl, Self::De];

    /// Those that the console speaks.
    pub const CONSOLE: [Self; 2] = [Self::En, Self::It];

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

    /// The console's language of a stored code; English for one that it does not speak.
    #[must_use]
    pub fn of_console(code: &str) -> Self {
        Self::CONSOLE.into_iter().find(|language| language.code() == code).unwrap_or_default()
    }

    /// Where it stands in [`Self::ALL`].
    pub(super) fn place(self) -> usize {
        Self::ALL.iter().position(|language| *language == self).unwrap_or(0)
    }

    /// The files of the console's words: name and text; none in a language that it does not speak.
    pub(super) fn console_files(self) -> &'static [(&'static str, &'static str)] {
        match self {
            Self::En => console_files!("en"),
            Self::It => console_files!("it"),
            Self::Pl | Self::De => &[],
        }
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
