//! BitLocker's state of volumes: `Win32_EncryptableVolume`, `Get-BitLockerVolume`, `manage-bde -status`.
//! Invariant: presence of a recovery protector, never a key or password. Next: the check `disk_encryption`.

use serde::Serialize;
use serde_json::{Value, json};

use super::blocks::Block;
use super::text::{amount, snake};
use super::tree::{Node, tree};
use super::wmi;

/// A volume.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Volume {
    /// Where people find it: `C:`.
    pub mount: String,
    /// Its label, where that is told.
    pub label: String,
    /// `on`, `off`, `unknown` (locked), or empty.
    pub protection: String,
    /// `fully_decrypted`, `fully_encrypted`, `encrypting`, `decrypting`, `encryption_paused`, `decryption_paused`,
    /// `used_space_only_encrypted`, or empty.
    pub conversion: String,
    /// How much of it is encrypted, 0..100.
    pub encrypted_percent: Option<f64>,
    /// `xts_aes_128`, `aes_256`, …; `none` without.
    pub method: String,
    /// `unlocked`, `locked`, or empty.
    pub lock: String,
    /// `system`, `data`, or empty.
    pub kind: String,
    /// Kinds of protectors: `tpm`, `numerical_password`, …
    pub protectors: Vec<String>,
}

/// The volume of an instance; none when it is not one.
#[must_use]
pub fn volume(one: &Block) -> Option<Volume> {
    if one.get("MountPoint").is_some() && one.get("VolumeStatus").is_some() {
        return Some(listed(one));
    }
    let protection = one.get("ProtectionStatus")?;
    let number = |key: &str| one.number::<u32>(key);
    let word = |words: &[&str], at: Option<u32>| {
        at.and_then(|at| words.get(usize::try_from(at).ok()?)).copied().unwrap_or_default().to_owned()
    };
    Some(Volume {
        mount: one.get("DriveLetter").or_else(|| one.get("MountPoint")).unwrap_or_default().to_owned(),
        protection: word(&["off", "on", "unknown"], protection.parse().ok()),
        conversion: word(&CONVERSIONS, number("ConversionStatus")),
        encrypted_percent: one.number("EncryptionPercentage"),
        method: word(&METHODS, number("EncryptionMethod")),
        lock: word(&["unlocked", "locked"], number("LockStatus")),
        kind: word(&["system", "data", "data"], number("VolumeType")),
        ..Volume::default()
    })
}

const CONVERSIONS: [&str; 6] =
    ["fully_decrypted", "fully_encrypted", "encrypting", "decrypting", "encryption_paused", "decryption_paused"];
const METHODS: [&str; 8] = [
    "none",
    "aes_128_with_diffuser",
    "aes_256_with_diffuser",
    "aes_128",
    "aes_256",
    "hardware",
    "xts_aes_128",
    "xts_aes_256",
];

/// A volume as PowerShell lists it, with words.
fn listed(one: &Block) -> Volume {
    let protectors = one.text("KeyProtector");
    let each = protectors.trim_matches(['{', '}']).split(',').map(str::trim).filter(|name| !name.is_empty());
    Volume {
        mount: one.text("MountPoint"),
        protection: one.text("ProtectionStatus").to_lowercase(),
        conversion: camel(&one.text("VolumeStatus")),
        encrypted_percent: one.number("EncryptionPercentage"),
        method: method(&one.text("EncryptionMethod")),
        lock: one.text("LockStatus").to_lowercase(),
        kind: if one.text("VolumeType") == "OperatingSystem" { "system" } else { "data" }.to_owned(),
        protectors: each.map(protector).collect(),
        ..Volume::default()
    }
}

/// `FullyEncrypted` as `fully_encrypted`.
fn camel(word: &str) -> String {
    let mut name = String::new();
    for c in word.chars() {
        if c.is_uppercase() && !name.is_empty() {
            name.push('_');
        }
        name.extend(c.to_lowercase());
    }
    name
}

/// `XtsAes128`, `XTS-AES 128`: one name for each.
fn method(word: &str) -> String {
    let plain: String = word.to_lowercase().chars().filter(char::is_ascii_alphanumeric).collect();
    let same = |known: &&&str| known.chars().filter(char::is_ascii_alphanumeric).eq(plain.chars());
    METHODS.iter().find(same).map_or_else(|| snake(word), |known| (*known).to_owned())
}

/// `RecoveryPassword` is what manage-bde calls a numerical password.
fn protector(word: &str) -> String {
    match word {
        "RecoveryPassword" => "numerical_password".to_owned(),
        "Tpm" => "tpm".to_owned(),
        word => snake(word),
    }
}

/// What `manage-bde -status` prints, in English.
fn status(text: &str) -> Vec<Volume> {
    let root = tree(text);
    let mut volumes: Vec<Volume> = Vec::new();
    for node in &root.below {
        if let Some(rest) = node_line(node).strip_prefix("Volume ") {
            let (mount, label) = rest.split_once('[').unwrap_or((rest, ""));
            volumes.push(Volume {
                mount: mount.trim().trim_end_matches(':').to_owned() + ":",
                label: label.trim_end_matches([']', ':']).to_owned(),
                ..Volume::default()
            });
        } else if let Some(volume) = volumes.last_mut() {
            if node.name.starts_with("[OS") {
                "system".clone_into(&mut volume.kind);
            } else if node.name.starts_with("[Data") {
                "data".clone_into(&mut volume.kind);
            }
        }
        if let Some(volume) = volumes.last_mut() {
            node.below.iter().for_each(|pair| told(volume, pair));
        }
    }
    volumes
}

/// A line as it stood: `Volume C: [Windows]` reads as a pair.
fn node_line(node: &Node) -> String {
    if node.is_pair { format!("{}: {}", node.name, node.value) } else { node.name.clone() }
}

fn told(volume: &mut Volume, pair: &Node) {
    let value = pair.value.as_str();
    match pair.name.as_str() {
        "Conversion Status" => volume.conversion = snake(value),
        "Percentage Encrypted" => volume.encrypted_percent = amount(value).map(|(number, _)| number),
        "Encryption Method" => volume.method = method(value),
        "Protection Status" => {
            let word = value.strip_prefix("Protection ").unwrap_or(value).split(' ').next().unwrap_or_default();
            volume.protection = word.to_lowercase();
        }
        "Lock Status" => volume.lock = value.to_lowercase(),
        "Key Protectors" => {
            let each = pair.below.iter().map(|one| snake(&one.name)).filter(|name| name != "none_found");
            volume.protectors = each.collect();
        }
        _ => {}
    }
}

/// What support sees of an output, whichever it is.
#[must_use]
pub fn facts(text: &str) -> Value {
    let is_status = text.contains("Conversion Status:") || text.contains("Protection Status:    ");
    let volumes = if is_status { status(text) } else { wmi::instances(text).iter().filter_map(volume).collect() };
    json!({ "volumes": volumes })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn volumes_are_told_the_same_by_every_source() {
        let wmi = "ConversionStatus=1\nDeviceID=\\\\?\\Volume{1}\\\nDriveLetter=C:\nEncryptionMethod=6\nProtectionStatus=1\nVolumeType=0\n";
        let list = "MountPoint : C:\nEncryptionMethod : XtsAes128\nVolumeStatus : FullyEncrypted\nProtectionStatus : On\nLockStatus : Unlocked\n\
            EncryptionPercentage : 100\nVolumeType : OperatingSystem\nKeyProtector : {Tpm, RecoveryPassword}\n";
        let status = "BitLocker Drive Encryption: Configuration Tool version 10\n\nVolume C: [Windows]\n[OS Volume]\n\n    Size:                 237 GB\n    \
            Conversion Status:    Fully Encrypted\n    Percentage Encrypted: 100.0%\n    Encryption Method:    XTS-AES 128\n    \
            Protection Status:    Protection On\n    Lock Status:          Unlocked\n    Key Protectors:\n        TPM\n        Numerical Password\n\n\
            Volume D: [Label Unknown]\n[Data Volume]\n\n    Conversion Status:    Fully Decrypted\n    Protection Status:    Protection Off\n    Key Protectors:       None Found\n";
        for text in [wmi, list, status] {
            let told = &facts(text)["volumes"][0];
            for (key, wanted) in [
                ("mount", "C:"),
                ("protection", "on"),
                ("conversion", "fully_encrypted"),
                ("method", "xts_aes_128"),
                ("kind", "system"),
            ] {
                assert_eq!(told[key], wanted, "{key} of {text}");
            }
        }
        let told = facts(status);
        assert_eq!(told["volumes"][0]["protectors"], json!(["tpm", "numerical_password"]));
        assert_eq!((&told["volumes"][1]["mount"], &told["volumes"][1]["protection"]), (&"D:".into(), &"off".into()));
        assert_eq!(facts(list)["volumes"][0]["protectors"], json!(["tpm", "numerical_password"]));
    }
}
