//! Protection programs: what Security Center knows, what Defender says of itself, what it found.
//! Invariant: Defender beside another program that protects is told as passive; a server, which has no Security Center, is
//! seen only by Defender's own word. Next: [`crate::parse::security_center`], the check `antivirus`.

use shared::host::{Age, Detection, ProtectionProgram};

use super::sample_time::age_s;
use super::wmi_time::moment_ms;
use crate::parse::blocks::Block;
use crate::parse::security_center::{Defender, defender, product};

const DEFENDER: &str = "Microsoft Defender Antivirus";
const WEEK_S: u64 = 7 * 86_400;
const MOST_DETECTIONS: usize = 20;

/// The programs, from instances of `AntiVirusProduct`, `MSFT_MpComputerStatus` and `MSFT_MpThreatDetection` with the
/// names of `MSFT_MpThreat`.
pub(super) fn programs(
    products: &[Block],
    status: &[Block],
    found: &[Block],
    threats: &[Block],
    age: impl Fn(i64) -> Age,
    wall_ms: i64,
) -> Vec<ProtectionProgram> {
    let own = status.iter().find_map(|one| Some((defender(one)?, one)));
    let others = products.iter().filter_map(product).filter(|one| !is_defender(&one.name));
    let mut programs: Vec<ProtectionProgram> = others
        .map(|one| ProtectionProgram {
            name: one.name,
            source: "security_center".to_owned(),
            state: one.state,
            signatures: None,
            signatures_current: one.is_current,
            detections: None,
        })
        .collect();
    if let Some((told, block)) = own {
        programs.push(ProtectionProgram {
            name: DEFENDER.to_owned(),
            source: "defender".to_owned(),
            state: state(&told).to_owned(),
            signatures: moment_ms(block.get("AntivirusSignatureLastUpdated").unwrap_or_default()).map(age),
            signatures_current: None,
            detections: Some(detections(found, threats, wall_ms)),
        });
    } else if let Some(one) = products.iter().filter_map(product).find(|one| is_defender(&one.name)) {
        programs.push(ProtectionProgram {
            name: DEFENDER.to_owned(),
            source: "security_center".to_owned(),
            state: one.state,
            signatures_current: one.is_current,
            ..ProtectionProgram::default()
        });
    }
    programs
}

fn is_defender(name: &str) -> bool {
    name.contains("Defender") && !name.contains("for Endpoint")
}

fn state(told: &Defender) -> &'static str {
    match told {
        told if told.running_mode.starts_with("Passive") || told.running_mode.starts_with("SxS") => "passive",
        told if told.running_mode.starts_with("EDR") => "passive",
        told if told.antivirus_enabled == Some(false) || told.service_enabled == Some(false) => "off",
        told if told.real_time_enabled == Some(false) => "off",
        told if told.antivirus_enabled == Some(true) => "on",
        _ => "",
    }
}

/// Detections of the last week; a name without the family of its file.
fn detections(found: &[Block], threats: &[Block], wall_ms: i64) -> Vec<Detection> {
    let name = |id: &str| {
        let threat = threats.iter().find(|one| one.get("ThreatID") == Some(id));
        threat.and_then(|one| one.get("ThreatName")).map_or_else(|| format!("threat {id}"), str::to_owned)
    };
    let each = found.iter().filter_map(|one| {
        let at_ms = moment_ms(one.get("InitialDetectionTime")?)?;
        // 1 detected, 6 allowed is a person's word; 2 cleaned, 3 quarantined, 4 removed, 5 blocked; above 100 it failed.
        let active = one.number::<u32>("ThreatStatusID").is_some_and(|status| status == 1 || status > 100);
        Some(Detection {
            name: name(one.get("ThreatID")?),
            state: if active { "active" } else { "remediated" }.to_owned(),
            age_s: age_s(wall_ms, at_ms),
        })
    });
    let mut recent: Vec<Detection> = each.filter(|one| one.age_s <= WEEK_S).collect();
    recent.sort_by_key(|one| one.age_s);
    recent.truncate(MOST_DETECTIONS);
    recent
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::parse::wmi::instances;

    const NOW: i64 = 1_731_573_000_000;

    fn told(products: &str, status: &str, found: &str, threats: &str) -> Vec<ProtectionProgram> {
        let age = |at_ms: i64| Age { age_s: age_s(NOW, at_ms), ..Age::default() };
        programs(&instances(products), &instances(status), &instances(found), &instances(threats), age, NOW)
    }

    #[test]
    fn another_program_protects_and_defender_steps_back() {
        let products =
            "displayName=ESET Security\nproductState=266240\n\ndisplayName=Windows Defender\nproductState=393472\n";
        let status = "AMRunningMode=Passive Mode\nAMServiceEnabled=True\nAntivirusEnabled=True\nAntivirusSignatureLastUpdated=20241113083000.000000-000\n";
        let told = told(products, status, "", "");
        let states: Vec<_> = told.iter().map(|one| (&*one.name, &*one.state, &*one.source)).collect();
        assert_eq!(states, [("ESET Security", "on", "security_center"), (DEFENDER, "passive", "defender")]);
        assert_eq!(told[1].signatures.unwrap().age_s, 86_400);
    }

    #[test]
    fn defender_is_off_when_it_does_not_look_at_files_and_tells_what_it_found() {
        let status =
            "AMRunningMode=Normal\nAMServiceEnabled=True\nAntivirusEnabled=True\nRealTimeProtectionEnabled=False\n";
        let found = "ThreatID=5\nInitialDetectionTime=20241114073000.000000-000\nThreatStatusID=3\n\nThreatID=6\nInitialDetectionTime=20241114082900.000000-000\nThreatStatusID=102\n\n\
            ThreatID=7\nInitialDetectionTime=20240101000000.000000-000\nThreatStatusID=1\n";
        let told = told("", status, found, "ThreatID=5\nThreatName=Trojan:Win32/X\n");
        assert_eq!(told[0].state, "off");
        let found: Vec<_> =
            told[0].detections.iter().flatten().map(|one| (&*one.name, &*one.state, one.age_s)).collect();
        assert_eq!(found, [("threat 6", "active", 60), ("Trojan:Win32/X", "remediated", 3600)]);
    }

    #[test]
    fn nothing_known_is_nothing_told() {
        assert!(told("", "", "", "").is_empty());
        let only = told("displayName=Microsoft Defender Antivirus\nproductState=397568\n", "", "", "");
        assert_eq!((&*only[0].state, &*only[0].source), ("on", "security_center"));
    }
}
