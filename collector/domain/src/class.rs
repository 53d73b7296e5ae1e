//! What a device is, from facts of its system: it decides default limits and what silence means.
//! Invariant: unknown is an always-on PC, the class whose limits harm least.
//! Next: [`crate::presence`].

use shared::host::OperatingSystem;
use shared::past::DeviceClass;

/// The class of a device.
#[must_use]
pub fn class_of(system: &OperatingSystem) -> DeviceClass {
    let server_edition = system.installation_type.as_deref().is_some_and(|kind| kind.starts_with("Server"))
        || (system.family == "linux" && !system.graphical && system.chassis != "laptop");
    match system.chassis.as_str() {
        _ if server_edition => DeviceClass::Server,
        "laptop" => DeviceClass::Laptop,
        "virtual" => DeviceClass::VirtualMachine,
        "server" => DeviceClass::Server,
        _ => DeviceClass::AlwaysOnPc,
    }
}

/// The class of a stored word; unknown reads as an always-on PC.
#[must_use]
pub fn class_of_word(word: &str) -> DeviceClass {
    ALL.into_iter().find(|one| word_of(*one) == word).unwrap_or_default()
}

const ALL: [DeviceClass; 8] = [
    DeviceClass::Server,
    DeviceClass::SessionHost,
    DeviceClass::VirtualMachine,
    DeviceClass::AlwaysOnPc,
    DeviceClass::Laptop,
    DeviceClass::SharedPc,
    DeviceClass::ThinClient,
    DeviceClass::Kiosk,
];

/// The word stored for a class.
#[must_use]
pub fn word_of(class: DeviceClass) -> &'static str {
    match class {
        DeviceClass::Server => "server",
        DeviceClass::SessionHost => "session_host",
        DeviceClass::VirtualMachine => "virtual_machine",
        DeviceClass::AlwaysOnPc => "always_on_pc",
        DeviceClass::Laptop => "laptop",
        DeviceClass::SharedPc => "shared_pc",
        DeviceClass::ThinClient => "thin_client",
        DeviceClass::Kiosk => "kiosk",
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
            assert_eq!(class_of(&system), wanted, "{family} {installation} {chassis}");
        }
        assert!(ALL.into_iter().all(|one| class_of_word(word_of(one)) == one));
    }
}
