//! Activation of Windows and Office: `SoftwareLicensingProduct`, `slmgr /dlv`, `ospp.vbs /dstatus`.
//! Invariant: of a key the last five characters at most, as Windows itself shows them. Next: the check `licence`.

use serde::Serialize;
use serde_json::{Map, Value, json};

use super::blocks::{Block, blocks};
use super::text::{truth, without_keys};
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
    /// Every value by the name that the output gives it.
    pub fields: Map<String, Value>,
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
        fields: wmi::properties(one).as_object().cloned().unwrap_or_default(),
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

/// A licence as the scripts `slmgr` and `ospp` print it; in another language than English its parts are known by shape.
fn printed(one: &Block) -> Option<Licence> {
    let pairs: Vec<(&str, &str)> = one.pairs().collect();
    let by_name = |names: &[&str]| names.iter().find_map(|name| one.get(name));
    let shape = |is: fn(&str) -> bool| pairs.iter().position(|(_, value)| is(value));
    let value_at = |at: Option<usize>| at.and_then(|at| pairs.get(at)).map(|(_, value)| *value);
    let key_at = shape(is_partial_key);
    let name = by_name(&["Name", "LICENSE NAME"]).or_else(|| value_at(shape(is_product_name)))?.to_owned();
    let description = by_name(&["Description", "LICENSE DESCRIPTION"]).or_else(|| value_at(shape(is_description)));
    let key = by_name(&["Partial Product Key", "Last 5 characters of installed product key"]).or(value_at(key_at));
    // The status stands behind the key.
    let behind = key_at.map(|at| at + 1);
    let status = by_name(&["License Status", "LICENSE STATUS"]).or_else(|| value_at(behind)).unwrap_or_default();
    let reason_text =
        by_name(&["Notification Reason", "ERROR CODE"]).or_else(|| value_at(shape(is_reason))).unwrap_or_default();
    let reason_word = reason_text.split_whitespace().next().unwrap_or_default().trim_end_matches('.');
    let kms = by_name(&["KMS machine name from DNS", "Registered KMS machine name"]);
    let channel_told = by_name(&["Product Key Channel"]).or_else(|| value_at(shape(is_channel)));
    let grace = by_name(&[
        "REMAINING GRACE",
        "Volume activation expiration",
        "Time remaining",
        "Timebased activation expiration",
    ]);
    let description = description.unwrap_or_default();
    Some(Licence {
        product: of_name(&name).to_owned(),
        status: status_word(status).to_owned(),
        reason: reason(reason_word).unwrap_or_default(),
        channel: channel_told.map_or_else(|| channel(description), str::to_owned),
        partial_key: key.unwrap_or_default().to_owned(),
        grace_min: grace.and_then(minutes),
        kms_machine: kms.and_then(|machine| machine.split(':').next()).unwrap_or_default().trim().to_owned(),
        fields: pairs.iter().map(|(key, value)| ((*key).to_owned(), Value::from(without_keys(value)))).collect(),
        name,
        description: description.trim_end_matches('.').to_owned(),
        ..Licence::default()
    })
}

fn is_partial_key(value: &str) -> bool {
    value.len() == 5
        && value.bytes().all(|byte| byte.is_ascii_uppercase() || byte.is_ascii_digit())
        && value.bytes().any(|byte| byte.is_ascii_uppercase())
}

fn is_product_name(value: &str) -> bool {
    value.starts_with("Windows(R)") || value.starts_with("Windows Server") || value.starts_with("Office ")
}

fn is_description(value: &str) -> bool {
    value.trim_end_matches('.').ends_with(" channel")
}

fn is_channel(value: &str) -> bool {
    value == "Retail" || ["OEM:", "Volume:", "Retail:"].iter().any(|start| value.starts_with(start))
}

fn is_reason(value: &str) -> bool {
    value.starts_with("0xC004F") || value.starts_with("0x4004F")
}

/// A status in the words of slmgr and ospp, in several languages; empty when it is none of them.
fn status_word(told: &str) -> &'static str {
    const WORDS: [(&str, &[&str]); 7] = [
        (
            "unlicensed",
            &["unlicensed", "nicht lizenziert", "bez licencji", "nielicencjonowan", "senza licenza", "sans licence"],
        ),
        ("non_genuine_grace", &["non-genuine grace", "non_genuine_grace"]),
        ("extended_grace", &["extended grace", "extended_grace"]),
        ("oob_grace", &["initial grace", "oob_grace", "oob grace"]),
        ("oot_grace", &["additional grace", "oot_grace", "oot grace"]),
        ("notification", &["notification", "benachrichtigung", "powiadomie", "notifica"]),
        ("licensed", &["licensed", "lizenziert", "licencjonowan", "licenza", "licence", "licencia"]),
    ];
    let told = told.trim_matches(['-', ' ']).to_lowercase();
    WORDS
        .iter()
        .find(|(_, words)| words.iter().any(|word| told.starts_with(word) || told.contains(&format!(" {word}"))))
        .map_or("", |(status, _)| status)
}

/// `slmgr /xpr`: a name, and below it a sentence.
fn expiry(text: &str) -> Vec<Licence> {
    const FOR_EVER: [&str; 5] = [
        "permanently activated",
        "dauerhaft aktiviert",
        "trwale aktywowan",
        "attivato in modo permanente",
        "activ\u{e9} de mani\u{e8}re permanente",
    ];
    let mut found: Vec<Licence> = Vec::new();
    for line in text.lines() {
        if let Some(name) = line.trim_end().strip_suffix(':').filter(|name| is_product_name(name)) {
            found.push(Licence { name: name.to_owned(), product: of_name(name).to_owned(), ..Licence::default() });
        } else if let (Some(licence), sentence) = (found.last_mut(), line.trim())
            && !sentence.is_empty()
        {
            let is_licensed =
                FOR_EVER.iter().any(|words| sentence.contains(words)) || sentence.contains("activation will expire");
            let status = if is_licensed { "licensed" } else { status_word(sentence) };
            if licence.status.is_empty() {
                status.clone_into(&mut licence.status);
            }
            licence.fields.insert("expiry".to_owned(), Value::from(sentence));
        }
    }
    found
}

/// `180 days  (259199 minute(s) before expiring)`, `259170 minute(s) (180 day(s))`.
fn minutes(text: &str) -> Option<u64> {
    let number = |text: &str| text.split_whitespace().next()?.trim_start_matches('(').parse().ok();
    let (before, _) = text.split_once("minute")?;
    number(before.rsplit('(').next()?)
}

/// The licences of a printed page, a block each: lines of dashes part those of ospp; slmgr parts one with empty lines too.
fn whole(text: &str) -> Vec<Block> {
    let mut flat = String::new();
    let mut is_full = false;
    for line in text.lines() {
        let is_more = is_full && !line.is_empty() && !line.contains(':');
        // A console of eighty columns breaks a line in the middle of a word.
        is_full = !is_more && (79..=80).contains(&line.chars().count());
        if is_more {
            flat.truncate(flat.trim_end_matches('\n').len());
        }
        flat.push_str(if line.starts_with("---") { "" } else { line });
        flat.push('\n');
    }
    let is_named = |block: &Block| {
        let names = ["Name", "LICENSE NAME"].iter().any(|name| block.get(name).is_some());
        names || block.pairs().any(|(_, value)| is_product_name(value))
    };
    let mut all: Vec<Block> = Vec::new();
    for block in blocks(&flat, ':') {
        match all.last_mut().filter(|last| !is_named(&block) || !is_named(last)) {
            Some(last) => block.pairs().for_each(|(key, value)| last.push(key, value)),
            None => all.push(block),
        }
    }
    all
}

/// What support sees of an output, whichever it is.
#[must_use]
pub fn facts(text: &str) -> Value {
    let is_listed = text.contains("LicenseStatus") || text.contains("ApplicationID");
    let has_key = |block: &Block| block.pairs().any(|(_, value)| is_partial_key(value) || is_description(value));
    let is_printed = !is_listed && (text.contains("LICENSE NAME: ") || blocks(text, ':').iter().any(has_key));
    let licences: Vec<Licence> = if is_printed {
        whole(text).iter().filter_map(printed).collect()
    } else {
        wmi::instances(text).iter().filter_map(licence).collect()
    };
    let expiries = if licences.is_empty() { expiry(text) } else { Vec::new() };
    // Most rows are editions without a key: what is installed has one.
    let (installed, others): (Vec<_>, Vec<_>) = licences.into_iter().partition(|one| !one.partial_key.is_empty());
    let told = [installed, expiries].concat();
    json!({ "licences": told, "without_key": others })
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
        let german = "Software-Lizenzierungsdienst-Version: 10.0\n\nName: Windows(R), Professional edition\nBeschreibung: Windows(R) Operating System, OEM_DM channel\n\
            Aktivierungs-ID: x\nProduct Key-Kanal: OEM:DM\nTeil-Product Key: 3V66T\nLizenzstatus: Lizenziert\nVerbleibende Windows-Rearm-Anzahl: 1001\n";
        let first = &facts(german)["licences"][0];
        for (key, wanted) in
            [("status", "licensed"), ("channel", "OEM:DM"), ("partial_key", "3V66T"), ("product", "windows")]
        {
            assert_eq!(first[key], wanted, "{key}");
        }
        let expiry = facts("Windows(R), Professional edition:\n    The machine is permanently activated.\n");
        assert_eq!(expiry["licences"][0]["status"], "licensed");
        let notification = facts("Windows(R), Enterprise edition:\n    Windows is in Notification mode\n");
        assert_eq!(notification["licences"][0]["status"], "notification");
        let wrapped = "Name: Windows Server(R), ServerStandard edition\nDescription: Windows Operating System - Windows Server(R), VOLUME_KMSCLIENT chan\nnel\n\
            Partial Product Key: R7VHC\nLicense Status: Licensed\nVolume activation expiration: 251100 minute(s) (174 day(s))\n\n\
            Key Management Service client information\nKMS machine name from DNS: kms.example.com:1688\n";
        let first = &facts(wrapped)["licences"][0];
        assert_eq!((&first["channel"], &first["grace_min"]), (&"Volume:GVLK".into(), &251_100.into()));
        assert_eq!(
            (&first["kms_machine"], &first["fields"]["License Status"]),
            (&"kms.example.com".into(), &"Licensed".into())
        );
        assert_eq!(minutes("259170 minute(s) (180 day(s))"), Some(259_170));
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
