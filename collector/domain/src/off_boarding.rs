//! How the agent is taken off a PC: by which line on which system, for a customer that leaves.
//! Invariant: a line is named only where our package for that system has it; any other system is said to be unknown.
//! Next: the collector's `app::off_boarding`.

/// By what an agent goes from a system.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Removal {
    /// Windows' installer.
    Windows,
    /// Debian's package manager and those that come from it.
    Apt,
    /// The package manager of Fedora and of what comes from it.
    Dnf,
    /// The same before there was dnf.
    Yum,
    /// SUSE's package manager.
    Zypper,
    /// The system is not known, or has no package of ours.
    Unknown,
}

impl Removal {
    /// For a system as its agent told it: family, os-release `ID` and `VERSION_ID`.
    #[must_use]
    pub fn of(family: &str, id: &str, version_id: &str) -> Self {
        let major: u32 = version_id.split('.').next().and_then(|major| major.parse().ok()).unwrap_or(0);
        match (family, id) {
            ("windows", _) => Self::Windows,
            (
                "linux",
                "debian" | "ubuntu" | "linuxmint" | "raspbian" | "pop" | "elementary" | "zorin" | "neon" | "kali"
                | "devuan" | "mx",
            ) => Self::Apt,
            ("linux", "amzn") if major == 2 => Self::Yum,
            ("linux", "rhel" | "centos" | "ol" | "scientific") if (1..8).contains(&major) => Self::Yum,
            ("linux", "fedora" | "rhel" | "centos" | "rocky" | "almalinux" | "ol" | "amzn") => Self::Dnf,
            ("linux", "sles" | "sled" | "sles_sap" | "opensuse-leap" | "opensuse-tumbleweed") => Self::Zypper,
            _ => Self::Unknown,
        }
    }

    /// The line that an administrator runs on the PC.
    #[must_use]
    pub fn line(self) -> Option<&'static str> {
        match self {
            Self::Windows => Some("msiexec /x premura-agent.msi /qn"),
            Self::Apt => Some("sudo apt-get purge premura-agent"),
            Self::Dnf => Some("sudo dnf remove premura-agent"),
            Self::Yum => Some("sudo yum remove premura-agent"),
            Self::Zypper => Some("sudo zypper remove premura-agent"),
            Self::Unknown => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_system_has_the_line_of_its_own_package_manager_or_none() {
        let table = [
            ("windows", "windows", "24H2", Removal::Windows),
            ("linux", "debian", "13", Removal::Apt),
            ("linux", "ubuntu", "24.04", Removal::Apt),
            ("linux", "fedora", "43", Removal::Dnf),
            ("linux", "rhel", "9.4", Removal::Dnf),
            ("linux", "centos", "7", Removal::Yum),
            ("linux", "rhel", "7.9", Removal::Yum),
            ("linux", "centos", "", Removal::Dnf),
            ("linux", "amzn", "2", Removal::Yum),
            ("linux", "amzn", "2023", Removal::Dnf),
            ("linux", "opensuse-leap", "15.6", Removal::Zypper),
            ("linux", "arch", "", Removal::Unknown),
            ("macos", "macos", "15.1", Removal::Unknown),
            ("", "debian", "13", Removal::Unknown),
            ("", "", "", Removal::Unknown),
        ];
        for (family, id, version, wanted) in table {
            assert_eq!(Removal::of(family, id, version), wanted, "{family} {id} {version}");
        }
    }

    #[test]
    fn every_line_names_the_agent_and_only_an_unknown_system_has_none() {
        for one in [Removal::Windows, Removal::Apt, Removal::Dnf, Removal::Yum, Removal::Zypper] {
            assert!(one.line().is_some_and(|line| line.contains("premura-agent")), "{one:?}");
        }
        assert_eq!(Removal::Unknown.line(), None);
    }
}
