//! Windows, live: one file per question, asked of the registry, the service manager and the kernel. No shell, no child.
//! Invariant: what is read is parsed by code that knows no Windows and is tested everywhere; what cannot be asked is unseen
//! with why. Next: the file of the question; `platform/windows/calls.rs` for calls.

mod activators;
mod backups;
mod batteries;
mod crashes;
mod dhcp_scopes;
mod directory_replication;
mod domain_trust;
mod drives;
mod encryption;
mod events;
mod exchange;
mod firewall;
mod heat;
mod licences;
mod log_events;
mod network;
mod power_supplies;
mod pressure;
mod print_queues;
#[cfg(any(windows, target_os = "linux"))]
mod processes;
mod protection;
mod replicas;
mod roles;
mod sample_time;
mod sign_ins;
mod smbios;
mod sql_servers;
mod stored_certificate;
mod updates;
mod virtual_machines;
mod wmi_time;

#[cfg(windows)]
mod activator_places;
#[cfg(windows)]
mod boot_security;
#[cfg(windows)]
mod certificates;
#[cfg(windows)]
mod clock_sync;
#[cfg(windows)]
mod cpu;
#[cfg(windows)]
mod disks;
#[cfg(windows)]
mod firewall_settings;
#[cfg(windows)]
mod live;
#[cfg(windows)]
mod log;
#[cfg(windows)]
mod memory;
#[cfg(windows)]
mod operating_system;
#[cfg(windows)]
mod pending_reboot;
#[cfg(windows)]
mod proxy_settings;
#[cfg(windows)]
mod registry;
#[cfg(windows)]
mod rollups;
#[cfg(windows)]
mod server_roles;
#[cfg(windows)]
mod services;
#[cfg(windows)]
mod software;
#[cfg(windows)]
mod wmi;

#[cfg(windows)]
pub(super) use self::live::Windows;
#[cfg(windows)]
pub(super) use self::operating_system::hardware_ids;
#[cfg(windows)]
pub(super) use self::proxy_settings::machine_proxy;
