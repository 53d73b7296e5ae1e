//! The Windows machine itself: each question to its file.
//! Invariant: what is remembered between two questions (processor time, the last boot) is remembered here only.
//! Next: the file of the question.

use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;
use std::net::Ipv4Addr;
use std::path::Path;

use shared::host::{
    AddressScope, BackupJob, Battery, Boot, BootSecurity, BusyProgram, Certificate, ClockSync, Cpu, Crashes,
    DirectoryReplication, Disk, DiskArray, DomainTrust, Drive, Exchange, Firewall, Heat, Host, Licences, LogEvents,
    Memory, MemoryErrors, Network, OperatingSystem, PowerSupply, Pressure, PrintQueue, Program, ProtectionProgram,
    RebootReason, Replica, ServiceUnit, SignIns, SqlInstance, Updates, VirtualMachine, VolumeEncryption, WebSite,
};
use shared::observation::{Look, Why};

use super::{
    activator_places, activators, backups, batteries, boot_security, certificates, clock_sync, cpu, crashes, disks,
    domain_trust, drives, encryption, firewall_settings, heat, licences, log, log_events, memory, network,
    operating_system, pending_reboot, power_supplies, pressure, print_queues, processes, protection, registry, rollups,
    server_roles, services, sign_ins, software, updates, virtual_machines, wmi,
};
use crate::clock;
use crate::host::busy::Spent;
use crate::host::names::{Resolving, names};
use crate::host::programs::{self, Kept};
use crate::host::stand_ins::stand_ins;
use crate::host::system::System;
use crate::host::{HostSettings, boot, on_time, web_sites};
use crate::platform::windows::calls;

/// Echoes that a look at the line asks the gateway for.
const ECHOES: usize = 5;
/// The update agent's own log.
const UPDATES_LOG: &str = "Microsoft-Windows-WindowsUpdateClient/Operational";
/// More drives than a machine has.
const MOST_DRIVES: u32 = 32;

/// This Windows machine.
pub(in crate::host) struct Windows {
    settings: HostSettings,
    times: Cell<Spent>,
    programs: RefCell<Kept>,
    drives: RefCell<BTreeMap<u32, pressure::Work>>,
    resolving: Resolving,
}

impl Windows {
    pub(in crate::host) fn new(settings: HostSettings) -> Self {
        Self {
            settings,
            times: Cell::default(),
            programs: RefCell::default(),
            drives: RefCell::default(),
            resolving: Resolving::default(),
        }
    }

    fn state(&self) -> Option<&Path> {
        self.settings.state_folder.as_deref()
    }
}

/// An echo of the gateway: none when Windows cannot ask, and none inside when it was not answered.
fn echo(gateway: Ipv4Addr) -> Option<Option<f64>> {
    let question =
        format!("SELECT StatusCode, ResponseTime FROM Win32_PingStatus WHERE Address = '{gateway}' AND Timeout = 600");
    wmi::ask(wmi::CIMV2, &question).ok().map(|status| network::echo(&status))
}

/// `C:`, or what Windows runs on here.
fn system_drive() -> String {
    std::env::var("SystemDrive").unwrap_or_else(|_| "C:".to_owned())
}

impl Host for Windows {
    fn disks(&self) -> Look<Vec<Disk>> {
        disks::disks()
    }
    fn memory(&self) -> Look<Memory> {
        memory::memory()
    }
    fn cpu(&self) -> Look<Cpu> {
        cpu::cpu(&self.times)
    }
    fn busy_programs(&self) -> Look<Vec<BusyProgram>> {
        self.settings.allows_busy_programs(&self.operating_system()?)?;
        const ALL: &str = "SELECT Name, ProcessId, CreationDate, KernelModeTime, UserModeTime FROM Win32_Process";
        let walk = || {
            let all = wmi::ask(wmi::CIMV2, ALL)?;
            let (total, _) = calls::processor_times().map_err(|error| registry::unseen("processor times", &error))?;
            Ok(processes::walk(&all, total, calls::processors()))
        };
        programs::busy_programs(walk, &self.programs, clock::now().mono_ms)
    }
    fn services(&self) -> Look<Vec<ServiceUnit>> {
        match &self.settings.units_folder {
            Some(folder) => stand_ins(folder),
            None => services::services(),
        }
    }
    fn reboot_reasons(&self) -> Look<Vec<RebootReason>> {
        pending_reboot::reboot_reasons(clock::now().wall_ms)
    }
    fn clock_sync(&self) -> Look<ClockSync> {
        clock_sync::clock_sync(clock::now().wall_ms)
    }
    fn boot(&self) -> Look<Boot> {
        on_time::note(self.state(), clock::now().wall_ms);
        boot::boot(self.state(), clock::now())
    }
    fn certificates(&self) -> Look<Vec<Certificate>> {
        certificates::certificates(&self.settings.certificate_folders)
    }
    fn operating_system(&self) -> Look<OperatingSystem> {
        operating_system::operating_system()
    }
    fn software(&self) -> Look<Vec<Program>> {
        software::software()
    }
    fn drives(&self) -> Look<Vec<Drive>> {
        let disks = wmi::ask(
            wmi::STORAGE,
            "SELECT DeviceId, FriendlyName, Model, BusType, MediaType, HealthStatus, Size FROM MSFT_PhysicalDisk",
        )?;
        let counters = "SELECT DeviceId, Wear, PowerOnHours, ReadErrorsUncorrected FROM MSFT_StorageReliabilityCounter";
        let counters = wmi::ask(wmi::STORAGE, counters).unwrap_or_default();
        let predictions = wmi::ask(wmi::DRIVERS, "SELECT PredictFailure FROM MSStorageDriver_FailurePredictStatus");
        Ok(drives::drives(&disks, &counters, &predictions.unwrap_or_default()))
    }
    fn disk_arrays(&self) -> Look<Vec<DiskArray>> {
        let question = "SELECT FriendlyName, ResiliencySettingName, HealthStatus FROM MSFT_VirtualDisk";
        Ok(drives::spaces(&wmi::ask(wmi::STORAGE, question)?))
    }
    fn crashes(&self) -> Look<Crashes> {
        let stops = log::ask("System", crashes::STOPS)?;
        let programs = log::ask("Application", crashes::PROGRAMS).ok().map(|all| all.len());
        Ok(crashes::crashes(&stops, programs, clock::now().wall_ms))
    }
    fn batteries(&self) -> Look<Vec<Battery>> {
        // What hangs beside a desktop or a server is a power supply, which is asked for on its own.
        if power_supplies::is_fixed(operating_system::chassis()) {
            return Ok(Vec::new());
        }
        let of = |question| wmi::if_here(wmi::ask(wmi::DRIVERS, question));
        let built = of("SELECT InstanceName, DeviceName, DesignedCapacity FROM BatteryStaticData")?;
        let full = of("SELECT InstanceName, FullChargedCapacity FROM BatteryFullChargedCapacity")?;
        let cycles = of("SELECT InstanceName, CycleCount FROM BatteryCycleCount")?;
        let now = wmi::ask(wmi::CIMV2, "SELECT EstimatedChargeRemaining FROM Win32_Battery")?;
        Ok(batteries::batteries(&built, &full, &cycles, &now))
    }
    fn pressure(&self) -> Look<Pressure> {
        let work = |number| pressure::work(&calls::drive_work(number).ok()?).map(|work| (number, work));
        let now: BTreeMap<_, _> = (0..MOST_DRIVES).filter_map(work).collect();
        let before = self.drives.replace(now.clone());
        pressure::pressure(&before, &now)
    }
    fn network(&self) -> Look<Network> {
        let routes = wmi::ask(
            wmi::CIMV2,
            "SELECT NextHop, Metric1, InterfaceIndex FROM Win32_IP4RouteTable WHERE Destination = '0.0.0.0'",
        )?;
        let found = names(self.settings.server.as_deref(), &self.resolving);
        let Some((adapter, gateway)) = network::way_out(&routes) else { return Ok(found) };
        let adapters = wmi::ask(
            wmi::STANDARD,
            "SELECT InterfaceIndex, InterfaceType, NdisPhysicalMedium, Virtual, ReceiveLinkSpeed FROM MSFT_NetAdapter",
        )
        .unwrap_or_default();
        let found = network::line(found, &adapters, adapter);
        Ok(match gateway {
            Some(gateway) => network::echoes(found, (0..ECHOES).map_while(|_| echo(gateway)).collect()),
            None => found,
        })
    }
    fn power_supplies(&self) -> Look<Vec<PowerSupply>> {
        power_supplies::supplies(
            &wmi::ask(
                wmi::CIMV2,
                "SELECT Name, DeviceID, BatteryStatus, EstimatedChargeRemaining, EstimatedRunTime FROM Win32_Battery",
            )?,
            operating_system::chassis(),
        )
    }
    fn web_sites(&self) -> Look<Vec<WebSite>> {
        let drive = system_drive();
        web_sites::web_sites(&System::below(Path::new(&format!("{drive}\\"))), web_sites::ROOTS, &drive)
    }
    fn domain_trust(&self) -> Look<DomainTrust> {
        let system = wmi::ask(wmi::CIMV2, "SELECT PartOfDomain FROM Win32_ComputerSystem")?;
        let joined = registry::machine(r"SYSTEM\CurrentControlSet\Control\CloudDomainJoin\JoinInfo")
            .and_then(|key| registry::names(&key));
        let refused = log::ask("System", domain_trust::REFUSALS).ok().map(|refusals| !refusals.is_empty());
        let joined = joined.is_ok_and(|all| !all.is_empty());
        Ok(domain_trust::trust(&system, joined, &services::services().unwrap_or_default(), refused))
    }
    fn heat(&self) -> Look<Heat> {
        Ok(heat::heat(&wmi::ask(wmi::DRIVERS, "SELECT CurrentTemperature FROM MSAcpi_ThermalZoneTemperature")?))
    }
    fn memory_errors(&self) -> Look<Vec<MemoryErrors>> {
        Ok(log_events::memory_errors(&log::ask("System", log_events::MEMORY)?))
    }
    fn log_events(&self) -> Look<Vec<LogEvents>> {
        Ok(log_events::log_events(&log::ask("System", &log_events::question())?, clock::now().wall_ms))
    }
    fn print_queues(&self) -> Look<Vec<PrintQueue>> {
        let printers = wmi::ask(wmi::CIMV2, "SELECT Name, PrinterStatus FROM Win32_Printer")?;
        let jobs = wmi::ask(wmi::CIMV2, "SELECT Name, TimeSubmitted, StatusMask FROM Win32_PrintJob")?;
        Ok(print_queues::queues(&printers, &jobs, clock::now().wall_ms))
    }
    fn virtual_machines(&self) -> Look<Vec<VirtualMachine>> {
        let systems = wmi::ask(wmi::HYPER_V, "SELECT Name, ElementName FROM Msvm_ComputerSystem")?;
        let settings =
            "SELECT VirtualSystemIdentifier, VirtualSystemType, CreationTime FROM Msvm_VirtualSystemSettingData";
        Ok(virtual_machines::machines(&systems, &wmi::ask(wmi::HYPER_V, settings)?, clock::now().wall_ms))
    }
    fn updates(&self) -> Look<Updates> {
        let (on, wall_ms) = (on_time::read(self.state()), clock::now().wall_ms);
        let age = |at_ms| on.age(at_ms, wall_ms);
        let told = rollups::updates(age)?;
        // A history that cannot be read tells nothing, and hides nothing of what is missing.
        let attempts = log::ask("System", updates::ATTEMPTS).ok();
        let search = log::newest(UPDATES_LOG, updates::SEARCHES).ok().flatten();
        let searched_ms = rollups::last_search_ms().into_iter().chain(search.map(|one| one.at_ms)).max();
        Ok(Updates {
            last_scan: searched_ms.map(age),
            failed_runs: attempts.map(|all| updates::failed_runs(&all)),
            ..told
        })
    }
    fn protection_programs(&self) -> Look<Vec<ProtectionProgram>> {
        let (on, wall_ms) = (on_time::read(self.state()), clock::now().wall_ms);
        let products = wmi::ask(wmi::SECURITY_CENTER, "SELECT displayName, productState FROM AntiVirusProduct");
        let status = wmi::ask(wmi::DEFENDER, "SELECT * FROM MSFT_MpComputerStatus");
        // Neither answers: a server without Defender, of which another product would have to tell in its own way.
        let (products, status) = match (products, status) {
            (Err(unseen), Err(_)) => return Err(unseen),
            (products, status) => (products.unwrap_or_default(), status.unwrap_or_default()),
        };
        let found = "SELECT ThreatID, InitialDetectionTime, ThreatStatusID FROM MSFT_MpThreatDetection";
        let found = wmi::ask(wmi::DEFENDER, found).unwrap_or_default();
        let threats = wmi::ask(wmi::DEFENDER, "SELECT ThreatID, ThreatName FROM MSFT_MpThreat").unwrap_or_default();
        let age = |at_ms| on.age(at_ms, wall_ms);
        Ok(protection::programs(&products, &status, &found, &threats, age, wall_ms))
    }
    fn backups(&self) -> Look<Vec<BackupJob>> {
        let (on, wall_ms) = (on_time::read(self.state()), clock::now().wall_ms);
        let age = |at_ms| on.age(at_ms, wall_ms);
        let mut jobs = Vec::new();
        for product in &backups::PRODUCTS {
            // A product that is not here has no log.
            match log::ask(product.channel, product.question) {
                Ok(events) => jobs.extend(backups::job(product, &events, age)),
                Err(unseen) if unseen.why == Why::NotHere => {}
                Err(unseen) => return Err(unseen),
            }
        }
        Ok(jobs)
    }
    fn firewall(&self) -> Look<Firewall> {
        firewall_settings::firewall()
    }
    fn encryption(&self) -> Look<Vec<VolumeEncryption>> {
        let question = "SELECT DriveLetter, DeviceID, VolumeType, ProtectionStatus, ConversionStatus, EncryptionMethod FROM Win32_EncryptableVolume";
        Ok(encryption::volumes(&wmi::ask(wmi::ENCRYPTION, question)?, &system_drive()))
    }
    fn sign_ins(&self) -> Look<SignIns> {
        let controller = wmi::ask(wmi::CIMV2, "SELECT DomainRole FROM Win32_ComputerSystem")?;
        let decides = controller.iter().any(|one| one.number::<u32>("DomainRole").is_some_and(|role| role >= 4));
        Ok(sign_ins::sign_ins(&log::ask("Security", sign_ins::QUESTION)?, decides))
    }
    fn boot_security(&self) -> Look<BootSecurity> {
        boot_security::boot_security()
    }
    fn licences(&self) -> Look<Licences> {
        let question = "SELECT Name, Description, ApplicationID, LicenseStatus, LicenseStatusReason, PartialProductKey, ProductKeyChannel, GracePeriodRemaining, EvaluationEndDate, LicenseIsAddon, KeyManagementServiceMachine, DiscoveredKeyManagementServiceMachineName FROM SoftwareLicensingProduct WHERE PartialProductKey IS NOT NULL";
        let products = wmi::ask(wmi::CIMV2, question)?;
        let drive = System::below(Path::new(&format!("{}\\", system_drive())));
        let traces = activators::traces(&activator_places::looked()?, &drive);
        Ok(licences::licences(&products, traces, clock::now().wall_ms))
    }
    fn directory_replication(&self) -> Look<DirectoryReplication> {
        server_roles::directory_replication(clock::now().wall_ms)
    }
    fn exchange(&self) -> Look<Exchange> {
        server_roles::exchange()
    }
    fn replicas(&self) -> Look<Vec<Replica>> {
        server_roles::replicas(clock::now().wall_ms)
    }
    fn address_scopes(&self) -> Look<Vec<AddressScope>> {
        server_roles::address_scopes(clock::now().wall_ms)
    }
    fn sql_servers(&self) -> Look<Vec<SqlInstance>> {
        server_roles::sql_servers(clock::now().wall_ms)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn this_machine_answers_every_question_or_says_why_not() {
        let state = tempfile::tempdir().unwrap();
        let host =
            Windows::new(HostSettings { state_folder: Some(state.path().to_owned()), ..HostSettings::default() });
        assert!(host.boot().unwrap().first_look && !host.boot().unwrap().first_look);
        for entry in shared::checks::CHECKS {
            match (entry.observe)(&host) {
                Ok(facts) => println!("{}: {}", entry.key, (entry.show)(entry.version, &facts).unwrap()),
                Err(unseen) => println!("{}: unseen, {} {}", entry.key, unseen.why.word(), unseen.detail),
            }
        }
        assert!(host.memory().unwrap().total_bytes > 0);
        assert!(host.cpu().unwrap().processors > 0);
        let system = host.operating_system().unwrap();
        assert!(system.family == "windows" && system.build.is_some(), "{system:?}");
        assert!(host.disks().unwrap().iter().any(|disk| disk.mount == "C:" && disk.system && disk.total_bytes > 0));
        assert!(host.services().unwrap().iter().all(|unit| unit.start == "automatic"));
        assert!(host.software().is_ok());
        assert_eq!(host.busy_programs().unwrap_err().why, Why::Off);
    }
}
