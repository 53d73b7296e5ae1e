//! What a device is, from facts of its system: it decides default limits and what silence means.
//! Invariant: unknown is an always-on PC, the class whose limits harm least. Next: [`crate::past::DeviceClass`].

use crate::host::OperatingSystem;
use crate::past::DeviceClass;

const WORDS: [(DeviceClass, &str); 8] = [
    (DeviceClass::Server, "server"),
    (DeviceClass::SessionHost, "session_host"),
    (DeviceClass::VirtualMachine, "virtual_machine"),
    (DeviceClass::AlwaysOnPc, "always_on_pc"),
    (DeviceClass::Laptop, "laptop"),
    (DeviceClass::SharedPc, "shared_pc"),
    (DeviceClass::ThinClient, "thin_client"),
    (DeviceClass::Kiosk, "kiosk"),
];

impl DeviceClass {
    /// The class of a device: its edition first, its chassis second.
    #[must_use]
    pub fn of(system: &OperatingSystem) -> Self {
        let server_edition = system.installation_type.as_deref().is_some_and(|kind| kind.starts_with("Server"))
            || (system.family == "linux" && !system.graphical && system.chassis != "laptop");
        match system.chassis.as_str() {
            _ if server_edition => Self::Server,
            "laptop" => Self::Laptop,
            "virtual" | "container" => Self::VirtualMachine,
            "server" => Self::Server,
            _ => Self::AlwaysOnPc,
        }
    }

    /// The class of a stored word; unknown reads as an always-on PC.
    #[must_use]
    pub fn of_word(word: &str) -> Self {
        WORDS.iter().find(|(_, known)| *known == word).map(|(class, _)| *class).unwrap_or_default()
    }

    /// The word stored and shown.
    #[must_use]
    pub fn word(self) -> &'static str {
        WORDS.iter().find(|(class, _)| *class == self).map_or("always_on_pc", |(_, word)| word)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn devices_are_classed_by_edition_first_and_chassis_second() {
        let table = [
            ("linux", "", "virtual", false, DeviceClass::Server),
            ("linux", "", "desktop", true, DeviceClass::AlwaysOnPc),
            ("linux", "", "laptop", false, DeviceClass::Laptop),
            ("windows", "Server Core", "virtual", true, DeviceClass::Server),
            ("windows", "Client", "virtual", true, DeviceClass::VirtualMachine),
            ("windows", "Client", "laptop", true, DeviceClass::Laptop),
            ("macos", "", "", true, DeviceClass::AlwaysOnPc),
        ];
        for (family, installation, chassis, graphical, wanted) in table {
            let system = OperatingSystem {
                family: family.into(),
                installation_type: (!installation.is_empty()).then(|| installation.into()),
                chassis: chassis.into(),
                graphical,
                ..OperatingSystem::default()
            };
            assert_eq!(DeviceClass::of(&system), wanted, "{family} {installation} {chassis}");
        }
        assert!(WORDS.iter().all(|(class, word)| class.word() == *word && DeviceClass::of_word(word) == *class));
    }
}
