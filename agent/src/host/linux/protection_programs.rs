//! Protection programs on Linux: known products by the units they install, and how old ClamAV's signatures are.
//! Invariant: a machine on which no known product is installed may have another one, so it is unseen and never told as
//! unprotected. Next: the check `antivirus`.

use std::os::unix::fs::MetadataExt;

use shared::host::{Age, ProtectionProgram};
use shared::observation::{Look, Unseen, Why};

use super::system::System;
use crate::host::on_time::OnTime;

/// A product and the units of which one must run. A scanner that only runs when somebody calls it is none of these.
const PRODUCTS: [(&str, &[&str]); 9] = [
    ("ClamAV", &["clamav-daemon.service", "clamd@.service", "clamd.service"]),
    ("Microsoft Defender for Endpoint", &["mdatp.service"]),
    ("CrowdStrike Falcon", &["falcon-sensor.service"]),
    ("SentinelOne", &["sentinelone.service"]),
    ("ESET", &["eea.service", "efs.service"]),
    ("Bitdefender", &["bdsec.service"]),
    ("Sophos", &["sophos-spl.service"]),
    ("WithSecure", &["f-secure-linuxsecurity-baseguard.service"]),
    ("Trend Micro Deep Security", &["ds_agent.service"]),
];
const CLAMAV: &str = "ClamAV";
const SIGNATURES: [&str; 2] = ["/var/lib/clamav/daily.cld", "/var/lib/clamav/daily.cvd"];

pub(super) fn protection_programs(system: &System, on: &OnTime, now_ms: i64) -> Look<Vec<ProtectionProgram>> {
    if !system.has_systemd() {
        return Err(Unseen::new(
            Why::NotHere,
            "systemd does not run here, and it is asked which protection programs run",
        ));
    }
    let installed = PRODUCTS.iter().filter(|(_, units)| units.iter().any(|unit| system.has_unit(unit)));
    let programs: Vec<ProtectionProgram> =
        installed.map(|(name, units)| program(system, name, units, on, now_ms)).collect();
    if programs.is_empty() {
        return Err(Unseen::new(Why::NotHere, "no protection program that this agent knows is installed"));
    }
    Ok(programs)
}

fn program(system: &System, name: &str, units: &[&str], on: &OnTime, now_ms: i64) -> ProtectionProgram {
    let state = if units.iter().any(|unit| system.unit_runs(unit)) { "on" } else { "off" };
    ProtectionProgram {
        name: name.to_owned(),
        source: "systemd".to_owned(),
        state: state.to_owned(),
        signatures: signatures(system, on, now_ms).filter(|_| name == CLAMAV),
        ..ProtectionProgram::default()
    }
}

/// ClamAV's daily database is written anew whenever there is a newer one.
fn signatures(system: &System, on: &OnTime, now_ms: i64) -> Option<Age> {
    let written = SIGNATURES.iter().filter_map(|path| std::fs::metadata(system.place(path)).ok());
    Some(on.age(written.map(|found| found.mtime()).max()?.saturating_mul(1000), now_ms))
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs;

    #[test]
    fn products_are_known_by_their_units_and_no_known_product_is_unseen() {
        let root = tempfile::tempdir().unwrap();
        let system = System::below(root.path());
        let write = |path: &str, text: &str| system.put(path, text);
        let now_ms = crate::clock::now().wall_ms + 86_400_000;
        let ask = || protection_programs(&system, &OnTime::default(), now_ms);
        assert_eq!(ask().unwrap_err().why, Why::NotHere);
        fs::create_dir_all(system.place("/run/systemd/system")).unwrap();
        assert!(ask().unwrap_err().detail.contains("no protection program"));
        write("/usr/lib/systemd/system/clamav-daemon.service", "");
        write("/usr/lib/systemd/system/mdatp.service", "");
        write("/sys/fs/cgroup/system.slice/mdatp.service/cgroup.procs", "1\n");
        write("/var/lib/clamav/daily.cvd", "x");
        let programs = ask().unwrap();
        let told: Vec<(&str, &str)> = programs.iter().map(|one| (one.name.as_str(), one.state.as_str())).collect();
        assert_eq!(told, [("ClamAV", "off"), ("Microsoft Defender for Endpoint", "on")]);
        let age_s = programs.iter().map(|one| one.signatures.map(|age| age.age_s / 3600)).collect::<Vec<_>>();
        assert!(matches!(age_s.as_slice(), [Some(23..=24), None]), "{age_s:?}");
    }
}
