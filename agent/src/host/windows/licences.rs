//! Licences of Windows and Office as the licensing service tells them.
//! Invariant: of a key the last five characters, as Windows shows them itself. Next: [`crate::parse::licensing`], the check
//! `licence`.

use shared::host::{Licence, LicenceTrace, Licences};

use super::activators::strong;
use super::wmi_time::moment_ms;
use crate::parse::blocks::Block;
use crate::parse::licensing::licence;
use crate::parse::text::without_keys;

const MINUTE_MS: i64 = 60_000;

/// What is installed, from `SoftwareLicensingProduct` with a key, beside traces that were found elsewhere.
pub(super) fn licences(products: &[Block], mut traces: Vec<LicenceTrace>, wall_ms: i64) -> Licences {
    let each = products.iter().filter_map(licence).filter(|one| !one.partial_key.is_empty() && !one.product.is_empty());
    let licences = each.map(|one| Licence {
        // A licence that must be renewed (a key server's) ends with its grace; an evaluation on its own day.
        ends_at_ms: moment_ms(&one.evaluation_ends)
            .or_else(|| Some(wall_ms + i64::try_from(one.grace_min?).ok()?.checked_mul(MINUTE_MS)?)),
        trial: one.channel.contains("Eval") || one.channel.contains("Trial"),
        add_on: one.is_addon == Some(true),
        product: one.product,
        name: without_keys(&one.name),
        status: one.status,
        reason: one.reason,
        channel: one.channel,
        partial_key: last_five(&one.partial_key),
        key_server: without_keys(&one.kms_machine),
    });
    let licences: Vec<Licence> = licences.collect();
    // Who activates at itself answers its own question.
    if licences.iter().any(|one| is_this_machine(&one.key_server)) {
        traces.push(strong("key_server_here"));
    }
    Licences { licences, traces }
}

/// Windows shows no more of a key; whatever else stands there, no more of it goes on.
fn last_five(key: &str) -> String {
    let letters: Vec<char> = key.chars().collect();
    letters.iter().skip(letters.len().saturating_sub(5)).collect()
}

fn is_this_machine(server: &str) -> bool {
    server.starts_with("127.") || server == "::1" || server.eq_ignore_ascii_case("localhost")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::parse::wmi::instances;

    #[test]
    fn i13_no_whole_key_no_user_name_and_no_command_line_goes_into_facts() {
        let key = "VK7JG-NPHTM-C97JM-9MPGT-3V66T";
        let text = format!(
            "Name=Windows(R), Professional edition {key}\nApplicationID=55c92734-d682-4d71-983e-d6ec3f16059f\nDescription=x {key}\n\
             LicenseStatus=1\nPartialProductKey={key}\nProductKeyChannel=Retail\nProductKeyID=canary-id\nOfflineInstallationId=canary-offline\n\
             OA3xOriginalProductKey={key}\nOA3xOriginalProductKeyDescription=canary-firmware\nRegisteredUser=canary-user\n\
             CommandLine=C:\\canary-command.exe /act\nKeyManagementServiceMachine={key}\n"
        );
        let told = format!("{:?}", licences(&instances(&text), Vec::new(), 0));
        assert!(told.contains("3V66T"), "{told}");
        let heads = key.rsplit_once('-').unwrap().0.split('-');
        for canary in heads.chain(["canary"]) {
            assert!(!told.contains(canary), "{canary} in {told}");
        }
    }

    #[test]
    fn what_has_a_key_is_told_with_its_end() {
        let text = "Name=Windows(R), Enterprise edition\nApplicationID=55c92734-d682-4d71-983e-d6ec3f16059f\nDescription=Windows(R) Operating System, VOLUME_KMSCLIENT channel\n\
            LicenseStatus=1\nLicenseStatusReason=1074065472\nPartialProductKey=2YT43\nGracePeriodRemaining=259174\nProductKeyChannel=Volume:GVLK\nDiscoveredKeyManagementServiceMachineName=kms.example\n\n\
            Name=Office 16\nApplicationID=0ff1ce15-a989-479d-af46-f275c6370663\nLicenseStatus=0\n";
        let told = licences(&instances(text), vec![strong("activator_service")], 1_000_000);
        assert_eq!(told.licences.len(), 1);
        let one = &told.licences[0];
        assert_eq!((&*one.product, &*one.status, &*one.key_server), ("windows", "licensed", "kms.example"));
        assert_eq!(one.ends_at_ms, Some(1_000_000 + 259_174 * MINUTE_MS));
        assert_eq!((told.traces.len(), &*told.traces[0].rule), (1, "activator_service"));
        let here = text.replace("kms.example", "127.0.0.2");
        assert_eq!(licences(&instances(&here), Vec::new(), 0).traces[0].rule, "key_server_here");
    }
}
