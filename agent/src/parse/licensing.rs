//! Activation of Windows and Office: `SoftwareLicensingProduct`, `slmgr /dlv`, `ospp.vbs /dstatus`.
//! Invariant: of a key the last five characters at most, as Windows itself shows them. Next: the check `licence`.

use serde::Serialize;
use serde_json::{Value, json};

use super::blocks::{Block, blocks};
use super::text::truth;
use super::wmi;

/// A licence that is installed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Licence {
    /// Its name: `Windows(R), Professional edition`.
    pub name: String,
    /// Its description, which names the channel.
    pub description: String,
    /// `windows`, `office`, or empty.
    pub product: String,
    /// `unlicensed`, `licensed`, `oob_grace`, `oot_grace`, `non_genuine_grace`, `notification`, `extended_grace`, or empty.
    pub status: String,
    /// Why, as a hexadecimal number: `0x4004F040`.
    pub reason: String,
    /// `Retail`, `OEM:DM`, `Volume:GVLK`, `Volume:MAK`, …
    pub channel: String,
    /// The last five characters of the key; empty when no key is installed.
    pub partial_key: String,
    /// Minutes until it must be activated again; none when it need not.
    pub grace_min: Option<u64>,
    /// The key management server that was set or found.
    pub kms_machine: String,
    /// Whether it adds to another (extended security updates).
    pub is_addon: Option<bool>,
    /// When an evaluation ends, as written.
    pub evaluation_ends: String,
}

const STATUSES: [&str; 7] =
    ["unlicensed", "licensed", "oob_grace", "oot_grace", "non_genuine_grace", "notification", "extended_grace"];
const WINDOWS: &str = "55c92734-d682-4d71-983e-d6ec3f16059f";
/// Office from 2013 on, and 2010.
const OFFICE: [&str; 2] = ["0ff1ce15-a989-479d-af46-f275c6370663", "59a52881-a989-479d-af46-f275c6370663"];

/// The licence of an instance; none when it is not one.
#[must_use]
pub fn licence(one: &Block) -> Option<Licence> {
    let name = one.get("Name")?.to_owned();
    let application = one.text("ApplicationID").trim_matches(['{', '}']).to_lowercase();
    let product = match application.as_str() {
        WINDOWS => "windows",
        id if OFFICE.contains(&id) => "office",
        _ => of_name(&name),
    };
    let status = one.number::<usize>("LicenseStatus").and_then(|at| STATUSES.get(at)).copied().unwrap_or_default();
    let description = one.text("Description");
    let set = one.get("KeyManagementServiceMachine");
    Some(Licence {
        product: product.to_owned(),
        status: status.to_owned(),
        reason: one.get("LicenseStatusReason").and_then(reason).unwrap_or_default(),
        channel: one.get("ProductKeyChannel").map_or_else(|| channel(&description), str::to_owned),
        partial_key: one.text("PartialProductKey"),
        // A counter that is not set reads as the largest number.
        grace_min: one.number("GracePeriodRemaining").filter(|minutes| (1..u64::from(u32::MAX)).contains(minutes)),
        kms_machine: set
            .or_else(|| one.get("DiscoveredKeyManagementServiceMachineName"))
            .unwrap_or_default()
            .to_owned(),
        is_addon: one.get("LicenseIsAddon").and_then(truth),
        evaluation_ends: one
            .get("EvaluationEndDate")
            .filter(|when| !when.starts_with("1601"))
            .unwrap_or_default()
            .to_owned(),
        name,
        description,
    })
}

fn of_name(name: &str) -> &'static str {
    match name {
        name if name.starts_with("Windows") => "windows",
        name if name.starts_with("Office") => "office",
        _ => "",
    }
}

fn reason(number: &str) -> Option<String> {
    let number = match number.strip_prefix("0x").or_else(|| number.strip_prefix("0X")) {
        Some(hex) => u32::from_str_radix(hex, 16).ok()?,
        // Written with a sign by what reads it as one.
        None => number.parse::<u32>().ok().or_else(|| number.parse::<i32>().ok().map(i32::cast_unsigned))?,
    };
    Some(format!("0x{number:08X}"))
}

/// The channel that a description names: `… VOLUME_KMSCLIENT channel`.
fn channel(description: &str) -> String {
    let word = description.strip_suffix(" channel").and_then(|rest| rest.rsplit([' ', ',']).next()).unwrap_or_default();
    let known = [
        ("VOLUME_KMSCLIENT", "Volume:GVLK"),
        ("VOLUME_MAK", "Volume:MAK"),
        ("VOLUME_KMS", "Volume:CSVLK"),
        ("OEM_DM", "OEM:DM"),
        ("OEM_SLP", "OEM:SLP"),
        ("OEM_COA_NSLP", "OEM:NONSLP"),
        ("OEM_COA_SLP", "OEM:COA"),
        ("RETAIL", "Retail"),
        ("Retail", "Retail"),
        ("TIMEBASED_EVAL", "Retail:TB:Eval"),
        ("TIMEBASED_SUB", "Retail:TB:Sub"),
    ];
    known.iter().find(|(sign, _)| *sign == word).map_or(word, |(_, name)| name).to_owned()
}

/// A licence as the scripts `slmgr` and `ospp` print it, in English.
fn printed(one: &Block) -> Option<Licence> {
    let name = one.get("Name").or_else(|| one.get("LICENSE NAME"))?.to_owned();
    let description = one.get("Description").or_else(|| one.get("LICENSE DESCRIPTION")).unwrap_or_default().to_owned();
    let status = one.get("License Status").or_else(|| one.get("LICENSE STATUS")).unwrap_or_default();
    let status = status.trim_matches('-').to_lowercase();
    let status = match status.as_str() {
        "notifications" => "notification",
        "initial grace period" | "oob_grace" => "oob_grace",
        "additional grace period" | "oot_grace" => "oot_grace",
        "non-genuine grace period" => "non_genuine_grace",
        "extended grace period" => "extended_grace",
        other => STATUSES.iter().find(|known| **known == other).copied().unwrap_or_default(),
    };
    let key = one.get("Partial Product Key").or_else(|| one.get("Last 5 characters of installed product key"));
    let reason_text = one.get("Notification Reason").or_else(|| one.get("ERROR CODE")).unwrap_or_default();
    let reason_word = reason_text.split_whitespace().next().unwrap_or_default().trim_end_matches('.');
    let kms = one.get("KMS machine name from DNS").or_else(|| one.get("Registered KMS machine name"));
    Some(Licence {
        product: of_name(&name).to_owned(),
        status: status.to_owned(),
        reason: reason(reason_word).unwrap_or_default(),
        channel: one.get("Product Key Channel").map_or_else(|| channel(&description), str::to_owned),
        partial_key: key.unwrap_or_default().to_owned(),
        grace_min: one.get("REMAINING GRACE").and_then(minutes_in_parentheses),
        kms_machine: kms.and_then(|machine| machine.split(':').next()).unwrap_or_default().trim().to_owned(),
        name,
        description: description.trim_end_matches('.').to_owned(),
        ..Licence::default()
    })
}

/// `180 days  (259199 minute(s) before expiring)`.
fn minutes_in_parentheses(text: &str) -> Option<u64> {
    text.split_once('(')?.1.split(' ').next()?.parse().ok()
}

/// What support sees of an output, whichever it is.
#[must_use]
pub fn facts(text: &str) -> Value {
    let is_printed = text.contains("License Status: ") || text.contains("LICENSE NAME: ");
    let licences: Vec<Licence> = if is_printed {
        // Lines of dashes part the licences of ospp, empty lines those of slmgr.
        let parted: String = text
            .lines()
            .map(|line| if line.starts_with("---") { "\n" } else { line })
            .map(|line| format!("{line}\n"))
            .collect();
        blocks(&parted, ':').iter().filter_map(printed).collect()
    } else {
        wmi::instances(text).iter().filter_map(licence).collect()
    };
    // Most rows are editions without a key: what is installed has one.
    let (installed, others): (Vec<_>, Vec<_>) = licences.into_iter().partition(|one| !one.partial_key.is_empty());
    json!({ "licences": installed, "without_key": others })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn licences_are_told_by_every_source() {
        let wmi = "ApplicationID=55c92734-d682-4d71-983e-d6ec3f16059f\nDescription=Windows(R) Operating System, OEM_DM channel\n\
            EvaluationEndDate=16010101000000.000000-000\nGracePeriodRemaining=0\nLicenseStatus=1\nLicenseStatusReason=1074065472\n\
            Name=Windows(R), Professional edition\nPartialProductKey=3V66T\nKeyManagementServiceMachine=\n\n\
            ApplicationID=0ff1ce15-a989-479d-af46-f275c6370663\nLicenseStatus=0\nName=Office 16\nDescription=x\n";
        let told = facts(wmi);
        let first = &told["licences"][0];
        for (key, wanted) in [
            ("status", "licensed"),
            ("reason", "0x4004F040"),
            ("channel", "OEM:DM"),
            ("product", "windows"),
            ("evaluation_ends", ""),
        ] {
            assert_eq!(first[key], wanted, "{key}");
        }
        assert_eq!((&first["grace_min"], &told["without_key"][0]["product"]), (&Value::Null, &"office".into()));
        let slmgr = "Software licensing service version: 10.0\n\nName: Windows(R), Enterprise edition\nDescription: Windows(R) Operating System, VOLUME_KMSCLIENT channel\n\
            Partial Product Key: 2YT43\nLicense Status: Notification\nNotification Reason: 0xC004F056.\n";
        let told = facts(slmgr);
        let first = &told["licences"][0];
        assert_eq!(
            (&first["status"], &first["channel"], &first["reason"]),
            (&"notification".into(), &"Volume:GVLK".into(), &"0xC004F056".into())
        );
        let ospp = "---Processing---\n---------\nSKU ID: x\nLICENSE NAME: Office 16, Office16ProPlusVL_KMS_Client edition\nLICENSE DESCRIPTION: Office 16, VOLUME_KMSCLIENT channel\n\
            LICENSE STATUS:  ---LICENSED--- \nREMAINING GRACE: 180 days  (259199 minute(s) before expiring)\nLast 5 characters of installed product key: WFG99\n---------\n";
        let told = facts(ospp);
        let first = &told["licences"][0];
        assert_eq!(
            (&first["status"], &first["partial_key"], &first["grace_min"]),
            (&"licensed".into(), &"WFG99".into(), &259_199.into())
        );
    }

    #[test]
    fn reasons_are_told_in_one_way() {
        for number in ["3221549142", "-1073418154", "0xc004f056"] {
            assert_eq!(reason(number).as_deref(), Some("0xC004F056"), "{number}");
        }
        assert_eq!(reason("soon"), None);
    }
}
