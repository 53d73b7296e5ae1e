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

/// Systems that are made for thin clients, by their `ID` in os-release.
const THIN: [&str; 4] = ["thinpro", "igel", "rangee", "thinstation"];

impl DeviceClass {
    /// The class of a device: what it is used as first, its edition second, its chassis third.
    ///
    /// A desktop that is made anew from an image at each start and a thin client that forgets what is written are classes of
    /// their own: that many of them look alike makes none of them a clone.
    #[must_use]
    pub fn of(system: &OperatingSystem) -> Self {
        let marked = |mark: &str| system.marks.iter().any(|one| one == mark);
        let server_edition = system.installation_type.as_deref().is_some_and(|kind| kind.starts_with("Server"))
            || (system.family == "linux" && !system.graphical && system.chassis != "laptop");
        // Windows for many people at once calls itself a client.
        let many = marked("session_host") || system.edition_id.as_deref() == Some("ServerRdsh");
        match system.chassis.as_str() {
            _ if many => Self::SessionHost,
            _ if marked("kiosk") => Self::Kiosk,
            _ if marked("shared") => Self::SharedPc,
            "virtual" if marked("non_persistent") => Self::VirtualMachine,
            _ if THIN.contains(&system.id.as_str()) => Self::ThinClient,
            _ if server_edition && !marked("write_filter") => Self::Server,
            chassis if marked("write_filter") && chassis != "virtual" => Self::ThinClient,
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
    fn devices_are_classed_by_edition_before_chassis() {
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
    }

    #[test]
    fn what_a_device_is_used_as_goes_before_its_edition_and_chassis() {
        let table = [
            ("windows", "Server", "", "virtual", vec!["session_host"], DeviceClass::SessionHost),
            ("windows", "Client", "ServerRdsh", "virtual", vec![], DeviceClass::SessionHost),
            ("linux", "", "", "server", vec!["session_host"], DeviceClass::SessionHost),
            ("windows", "Client", "IoTEnterprise", "desktop", vec!["write_filter"], DeviceClass::ThinClient),
            ("windows", "Client", "IoTEnterprise", "desktop", vec!["write_filter", "kiosk"], DeviceClass::Kiosk),
            ("linux", "", "", "desktop", vec!["write_filter"], DeviceClass::ThinClient),
            ("windows", "Client", "", "virtual", vec!["non_persistent"], DeviceClass::VirtualMachine),
            ("windows", "Client", "", "virtual", vec!["write_filter", "non_persistent"], DeviceClass::VirtualMachine),
            ("windows", "Client", "", "laptop", vec!["shared"], DeviceClass::SharedPc),
            ("windows", "Client", "", "laptop", vec!["nonsense"], DeviceClass::Laptop),
        ];
        for (family, installation, edition, chassis, marks, wanted) in table {
            let system = OperatingSystem {
                family: family.into(),
                installation_type: (!installation.is_empty()).then(|| installation.into()),
                edition_id: (!edition.is_empty()).then(|| edition.into()),
                chassis: chassis.into(),
                marks: marks.iter().map(|mark| (*mark).to_owned()).collect(),
                ..OperatingSystem::default()
            };
            assert_eq!(DeviceClass::of(&system), wanted, "{family} {installation} {edition} {chassis} {marks:?}");
        }
        let thin = OperatingSystem { family: "linux".into(), id: "igel".into(), ..OperatingSystem::default() };
        assert_eq!(DeviceClass::of(&thin), DeviceClass::ThinClient);
    }

    #[test]
    fn a_stored_word_reads_back() {
        assert!(WORDS.iter().all(|(class, word)| class.word() == *word && DeviceClass::of_word(word) == *class));
    }
}
