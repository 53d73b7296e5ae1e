//! A PC that reports: what it would see is written down, what it sends is what an agent sends.
//! Next: [`crate::world`].

use collector::clock::Clock;
use collector::store::device::Device;
use domain::presence::Line;
use shared::checks::CHECKS;
use shared::code::Secret;
use shared::host::{
    Age, BackupJob, Boot, BootSecurity, ClockSync, Cpu, Crashes, DirectoryReplication, Disk, DomainTrust, Exchange,
    Firewall, Heat, Licence, Licences, Memory, Network, OperatingSystem, Pressure, ProtectionProgram, ServiceUnit,
    SignIns, Updates,
};
use shared::ids::EpochId;
use shared::recorded::{Answer, Recorded};
use shared::report::{ENVELOPE_VERSION, Envelope, Observation, Report};

const DAY_S: u64 = 86_400;
const GB: u64 = 1_000_000_000;

/// An enrolled PC and what it sees.
#[derive(Clone, Debug)]
pub struct Pc {
    /// Its row at enrolment.
    pub device: Device,
    /// Its certificate, DER.
    pub certificate: Vec<u8>,
    /// What its codes come from.
    pub codes: Secret,
    /// Its spool's life.
    pub epoch: EpochId,
    /// The sequence of its next report.
    pub next_seq: u64,
    /// What its machine shows.
    pub host: Recorded,
    /// The line it reports on.
    pub line: Option<Line>,
    booted_at: i64,
}

impl Pc {
    /// A healthy server that has been up for ten days.
    #[must_use]
    pub fn new(device: Device, (certificate, codes): (Vec<u8>, Secret), clock: &Clock) -> Self {
        let booted_at = clock.now_ms() - 10 * DAY_S.cast_signed() * 1000;
        let host = healthy(&device.name);
        Self { device, certificate, codes, epoch: clock.id(EpochId::new), next_seq: 1, host, line: None, booted_at }
    }

    /// From now on its only disk has so many GB free of 100.
    pub fn set_free_gb(&mut self, free_gb: u64) {
        self.host.disks = Some(Answer::Seen(vec![disk("/", free_gb * GB)]));
    }

    /// From now on it has a volume of a terabyte that is so full.
    pub fn set_volume(&mut self, used_percent: f64) {
        let total_bytes = 1_000 * GB;
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a share of a size")]
        let free_bytes = (total_bytes as f64 * (1.0 - used_percent / 100.0)) as u64;
        self.host.disks = Some(Answer::Seen(vec![Disk { total_bytes, system: false, ..disk("/data", free_bytes) }]));
    }

    /// From now on it has a disk with this mount that is nearly full.
    pub fn fill_disk(&mut self, mount: &str) {
        self.host.disks = Some(Answer::Seen(vec![disk("/", 60 * GB), disk(mount, 2 * GB)]));
    }

    /// From now on this service has failed.
    pub fn fail_service(&mut self, name: &str, title: &str) {
        let (name, title, state) = (name.to_owned(), title.to_owned(), "failed".to_owned());
        self.host.services =
            Some(Answer::Seen(vec![ServiceUnit { name, title, state, start: "automatic".to_owned() }]));
    }

    /// The envelope that it sends now: one report of every check.
    #[must_use]
    pub fn envelope(&self, now_ms: i64) -> Envelope {
        let mono_ms = (now_ms - self.booted_at).unsigned_abs();
        let observations = CHECKS.iter().map(|check| {
            let base = Observation {
                check: check.key.to_owned(),
                v: check.version,
                mono_ms,
                wall_ms: now_ms,
                took_ms: 1,
                ..Observation::default()
            };
            match (check.observe)(&self.host) {
                Ok(facts) => Observation { outcome: "seen".to_owned(), facts, ..base },
                Err(unseen) => Observation {
                    outcome: "unseen".to_owned(),
                    why: unseen.why.word().to_owned(),
                    detail: unseen.detail,
                    ..base
                },
            }
        });
        let report = Report {
            kind: "sample".to_owned(),
            mono_ms,
            wall_ms: now_ms,
            observations: observations.collect(),
            ..Report::default()
        };
        Envelope {
            v: ENVELOPE_VERSION,
            device: self.device.id,
            epoch: self.epoch,
            boot: "boot-1".to_owned(),
            sent_boot: "boot-1".to_owned(),
            sent_mono_ms: mono_ms,
            sent_wall_ms: now_ms,
            first_seq: self.next_seq,
            policy_revision: 1,
            agent: "0.1.0".to_owned(),
            reports: vec![report],
        }
    }

    /// The same as bytes.
    #[must_use]
    pub fn body(&self, now_ms: i64) -> Vec<u8> {
        shared::wire::write(&self.envelope(now_ms)).expect("an envelope encodes")
    }

    /// What was sent is on the collector's disk.
    pub fn sent(&mut self) {
        self.next_seq += 1;
    }
}

/// A Windows that claims to be activated, by a server that is the PC itself.
#[must_use]
pub fn activated_by_itself() -> Licence {
    Licence {
        product: "windows".into(),
        name: "Windows(R), Enterprise edition".into(),
        status: "licensed".into(),
        channel: "Volume:GVLK".into(),
        key_server: "127.0.0.2".into(),
        ..Licence::default()
    }
}

fn disk(mount: &str, free_bytes: u64) -> Disk {
    Disk {
        mount: mount.to_owned(),
        file_system: "ext4".to_owned(),
        total_bytes: 100 * GB,
        free_bytes,
        inodes_total: Some(1_000_000),
        inodes_free: Some(900_000),
        kind: "fixed".to_owned(),
        read_only: false,
        system: mount == "/",
    }
}

fn debian(name: &str) -> OperatingSystem {
    OperatingSystem {
        family: "linux".to_owned(),
        id: "debian".to_owned(),
        version_id: "13".to_owned(),
        pretty_name: "Debian GNU/Linux 13 (trixie)".to_owned(),
        kernel: "6.12.0".to_owned(),
        architecture: "x86_64".to_owned(),
        host_name: name.to_owned(),
        chassis: "server".to_owned(),
        ..OperatingSystem::default()
    }
}

/// A Debian server with nothing wrong with it.
#[must_use]
pub fn healthy(name: &str) -> Recorded {
    let memory =
        Memory { total_bytes: 16 * GB, available_bytes: 9 * GB, swap_total_bytes: 4 * GB, ..Memory::default() };
    let protection =
        ProtectionProgram { name: "ClamAV".to_owned(), state: "on".to_owned(), ..ProtectionProgram::default() };
    let yesterday = Age { age_s: DAY_S, ..Age::default() };
    let backup = BackupJob { product: "restic".to_owned(), successes: vec![yesterday], ..BackupJob::default() };
    let replication = DirectoryReplication {
        sysvol_state: "normal".to_owned(),
        sysvol_shared: Some(true),
        ..DirectoryReplication::default()
    };
    Recorded {
        disks: Some(Answer::Seen(vec![disk("/", 60 * GB)])),
        memory: Some(Answer::Seen(memory)),
        cpu: Some(Answer::Seen(Cpu { busy_percent: 7.0, processors: 8 })),
        busy_programs: Some(Answer::Seen(Vec::new())),
        services: Some(Answer::Seen(Vec::new())),
        reboot_reasons: Some(Answer::Seen(Vec::new())),
        clock_sync: Some(Answer::Seen(ClockSync { synchronised: Some(true), last_sync_age_s: Some(60) })),
        boot: Some(Answer::Seen(Boot {
            boot_id: "boot-1".to_owned(),
            up_s: 10 * DAY_S,
            previous_end_clean: Some(true),
            first_look: false,
        })),
        drives: Some(Answer::Seen(Vec::new())),
        disk_arrays: Some(Answer::Seen(Vec::new())),
        crashes: Some(Answer::Seen(Crashes::default())),
        batteries: Some(Answer::Seen(Vec::new())),
        pressure: Some(Answer::Seen(Pressure::default())),
        heat: Some(Answer::Seen(Heat::default())),
        memory_errors: Some(Answer::Seen(Vec::new())),
        print_queues: Some(Answer::Seen(Vec::new())),
        network: Some(Answer::Seen(Network::default())),
        power_supplies: Some(Answer::Seen(Vec::new())),
        virtual_machines: Some(Answer::Seen(Vec::new())),
        web_sites: Some(Answer::Seen(Vec::new())),
        log_events: Some(Answer::Seen(Vec::new())),
        updates: Some(Answer::Seen(Updates::default())),
        protection_programs: Some(Answer::Seen(vec![protection])),
        backups: Some(Answer::Seen(vec![backup])),
        firewall: Some(Answer::Seen(Firewall::default())),
        encryption: Some(Answer::Seen(Vec::new())),
        sign_ins: Some(Answer::Seen(SignIns::default())),
        domain_trust: Some(Answer::Seen(DomainTrust::default())),
        boot_security: Some(Answer::Seen(BootSecurity::default())),
        certificates: Some(Answer::Seen(Vec::new())),
        operating_system: Some(Answer::Seen(debian(name))),
        software: Some(Answer::Seen(Vec::new())),
        licences: Some(Answer::Seen(Licences::default())),
        directory_replication: Some(Answer::Seen(replication)),
        exchange: Some(Answer::Seen(Exchange::default())),
        replicas: Some(Answer::Seen(Vec::new())),
        address_scopes: Some(Answer::Seen(Vec::new())),
        sql_servers: Some(Answer::Seen(Vec::new())),
    }
}
