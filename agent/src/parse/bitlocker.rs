//! BitLocker's state of volumes: `Win32_EncryptableVolume`, `Get-BitLockerVolume`, `manage-bde -status`.
//! Invariant: presence of a recovery protector, never a key or password. Next: the check `disk_encryption`.

use serde::Serialize;
use serde_json::{Map, Value, json};

use super::blocks::Block;
use super::text::{amount, snake, without_keys};
use super::tree::{Node, add, tree};
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
    /// Every value by the name that the output gives it.
    pub fields: Map<String, Value>,
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
        fields: wmi::properties(one).as_object().cloned().unwrap_or_default(),
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
        fields: wmi::properties(one).as_object().cloned().unwrap_or_default(),
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
        "RecoveryPassword" | "Numerisches Kennwort" | "Has\u{142}o numeryczne" | "Password numerica" => {
            "numerical_password".to_owned()
        }
        "Tpm" => "tpm".to_owned(),
        word => snake(word),
    }
}

/// What `manage-bde -status` prints, in any language: a line for each value, always in the same order.
fn status(text: &str) -> Vec<Volume> {
    let root = tree(text);
    let mut volumes: Vec<Volume> = Vec::new();
    let mut place = 0;
    for node in &root.below {
        if let Some((mount, label)) = volume_line(&node_line(node)) {
            volumes.push(Volume { mount, label, ..Volume::default() });
            place = 0;
        }
        let Some(volume) = volumes.last_mut() else { continue };
        if node.name.starts_with('[') {
            // `[OS Volume]`, `[Betriebssystemvolume]`, `[Wolumin systemu operacyjnego]`; `[Data Volume]` and its like.
            let name = node.name.to_lowercase();
            let is_system =
                name.starts_with("[os") || ["system", "syst\u{e8}m", "sistem"].iter().any(|word| name.contains(word));
            if is_system { "system" } else { "data" }.clone_into(&mut volume.kind);
        }
        for pair in node.below.iter().filter(|pair| pair.is_pair) {
            told(volume, pair, place);
            place += 1;
        }
    }
    volumes
}

/// `Volume C: [Windows]`, `Volume "C:" [Label Unknown]`: the letter before a colon, the label in brackets.
fn volume_line(line: &str) -> Option<(String, String)> {
    let (before, rest) = line.split_once(':')?;
    let letter = before.chars().last().filter(char::is_ascii_alphabetic)?;
    let word = before.strip_suffix(letter)?.trim_matches(['"', ' ', '\u{a0}', '\u{ab}', '\u{201e}', '\u{201c}']);
    let is_volume = !word.is_empty() && !word.contains(char::is_whitespace) && word.starts_with(char::is_uppercase);
    let label = rest.split_once('[').map_or("", |(_, label)| label).trim_end_matches([']', ':']);
    (is_volume && rest.contains('[')).then(|| (format!("{letter}:"), label.to_owned()))
}

/// A line as it stood: `Volume C: [Windows]` reads as a pair.
fn node_line(node: &Node) -> String {
    if node.is_pair { format!("{}: {}", node.name, node.value) } else { node.name.clone() }
}

/// The names of the values that begin a volume, in their order.
const PLACES: [&str; 8] = [
    "Size",
    "BitLocker Version",
    "Conversion Status",
    "Percentage Encrypted",
    "Encryption Method",
    "Protection Status",
    "Lock Status",
    "Identification Field",
];

fn told(volume: &mut Volume, pair: &Node, place: usize) {
    let value = pair.value.as_str();
    let below: Vec<String> = pair.below.iter().map(|one| without_keys(&one.name)).collect();
    let whole = if below.is_empty() { Value::from(without_keys(value)) } else { Value::from(below) };
    add(&mut volume.fields, pair.name.clone(), whole);
    let is_english = PLACES.contains(&pair.name.as_str());
    let name = if is_english { pair.name.as_str() } else { PLACES.get(place).copied().unwrap_or_default() };
    match name {
        _ if pair.name == "Key Protectors" || !pair.below.is_empty() || place > 7 && is_none(value) => {
            let each = pair.below.iter().map(|one| protector(&one.name)).filter(|name| name != "none_found");
            volume.protectors = each.collect();
        }
        "Conversion Status" if is_english => volume.conversion = snake(value),
        "Conversion Status" => conversion(value).clone_into(&mut volume.conversion),
        "Percentage Encrypted" => volume.encrypted_percent = amount(value).map(|(number, _)| number),
        "Encryption Method" => volume.method = if is_none(value) { "none".to_owned() } else { method(value) },
        "Protection Status" => state(value, &["on", "off", "unknown"]).clone_into(&mut volume.protection),
        "Lock Status" => state(value, &["unlocked", "locked"]).clone_into(&mut volume.lock),
        _ => {}
    }
}

fn is_none(value: &str) -> bool {
    ["none", "keine", "kein", "brak", "nessun", "aucun", "ningun", "ning\u{fa}n"]
        .iter()
        .any(|word| value.to_lowercase().starts_with(word))
}

/// A state in the words of several languages; empty when it is none of them.
fn state(value: &str, known: &[&'static str]) -> &'static str {
    const WORDS: [(&str, &[&str]); 5] = [
        ("unknown", &["unknown", "unbekannt", "nieznan", "sconosciut", "inconnu", "desconocid"]),
        (
            "off",
            &["off", "deaktiviert", "aus", "wy\u{142}\u{105}czon", "disattivat", "d\u{e9}sactiv\u{e9}", "desactivad"],
        ),
        ("on", &["on", "aktiviert", "ein", "w\u{142}\u{105}czon", "attivat", "activ\u{e9}", "activad"]),
        ("unlocked", &["unlocked", "entsperrt", "odblokowan", "sbloccat", "d\u{e9}verrouill\u{e9}", "desbloquead"]),
        ("locked", &["locked", "gesperrt", "zablokowan", "bloccat", "verrouill\u{e9}", "bloquead"]),
    ];
    let value = value.to_lowercase();
    let words: Vec<&str> = value.split(|c: char| !c.is_alphanumeric()).collect();
    let is_told = |signs: &&[&str]| {
        signs
            .iter()
            .any(|sign| words.iter().any(|word| if sign.len() < 4 { word == sign } else { word.starts_with(sign) }))
    };
    WORDS.iter().find(|(state, signs)| known.contains(state) && is_told(signs)).map_or("", |(state, _)| state)
}

/// How far a conversion is, in the words of several languages.
fn conversion(value: &str) -> &'static str {
    let value = value.to_lowercase();
    let has = |signs: &[&str]| signs.iter().any(|sign| value.contains(sign));
    let decrypts =
        has(&["entschl\u{fc}ssel", "odszyfrow", "deszyfrow", "decrittograf", "decodific", "d\u{e9}chiffr", "descifr"]);
    let goes_on = has(&["wird ", "l\u{e4}uft", "trwa", "in corso", "en cours", "en curso"]);
    let used_only = has(&[
        "nur verwendet",
        "verwendeter",
        "u\u{17c}ywane",
        "zaj\u{119}te",
        "solo spazio",
        "uniquement",
        "solo espacio",
    ]);
    let encrypts = has(&["verschl\u{fc}ssel", "szyfrow", "crittograf", "chiffr", "cifrad"]);
    match (decrypts, goes_on, used_only, encrypts) {
        (true, false, ..) => "fully_decrypted",
        (true, true, ..) => "decrypting",
        (_, true, _, true) => "encrypting",
        (_, _, true, true) => "used_space_only_encrypted",
        (_, _, _, true) => "fully_encrypted",
        _ => "",
    }
}

/// What support sees of an output, whichever it is.
#[must_use]
pub fn facts(text: &str) -> Value {
    let printed = status(text);
    let volumes = if printed.iter().any(|one| !one.fields.is_empty()) {
        printed
    } else {
        wmi::instances(text).iter().filter_map(volume).collect()
    };
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
        let german = "BitLocker-Laufwerkverschl\u{fc}sselung: Konfigurationstool, Version 10.0\n\nVolume \"C:\" [System]\n[Betriebssystemvolume]\n\n    Gr\u{f6}\u{df}e:                        237,24 GB\n    \
            BitLocker-Version:            2.0\n    Konvertierungsstatus:         Vollst\u{e4}ndig verschl\u{fc}sselt\n    Verschl\u{fc}sselt (Prozent):     100,0 %\n    \
            Verschl\u{fc}sselungsmethode:     XTS-AES 128\n    Schutzstatus:                 Der Schutz ist aktiviert.\n    Sperrungsstatus:              Entsperrt\n    \
            ID-Feld:                      Unbekannt\n    Schl\u{fc}sselschutzvorrichtungen:\n        TPM\n        Numerisches Kennwort\n";
        let volume = &facts(german)["volumes"][0];
        for (key, wanted) in [
            ("mount", "C:"),
            ("protection", "on"),
            ("conversion", "fully_encrypted"),
            ("method", "xts_aes_128"),
            ("lock", "unlocked"),
            ("kind", "system"),
        ] {
            assert_eq!(volume[key], wanted, "{key}");
        }
        assert_eq!(
            (&volume["encrypted_percent"], &volume["protectors"]),
            (&100.0.into(), &json!(["tpm", "numerical_password"]))
        );
        let table = "\nVolumeType      Mount CapacityGB VolumeStatus           Encryption KeyProtector              AutoUnlock Protection\n                \
            Point                                  Percentage                           Enabled    Status\n----------      ----- ---------- ------------           ---------- ------------              ---------- ----------\n\
            OperatingSystem C:        237.46 FullyEncrypted         100        {Tpm, RecoveryPassword}              On\n";
        let volume = &facts(table)["volumes"][0];
        for (key, wanted) in
            [("mount", "C:"), ("protection", "on"), ("conversion", "fully_encrypted"), ("kind", "system")]
        {
            assert_eq!(volume[key], wanted, "{key}");
        }
        let told = facts(status);
        assert_eq!(told["volumes"][0]["protectors"], json!(["tpm", "numerical_password"]));
        assert_eq!((&told["volumes"][1]["mount"], &told["volumes"][1]["protection"]), (&"D:".into(), &"off".into()));
        assert_eq!(facts(list)["volumes"][0]["protectors"], json!(["tpm", "numerical_password"]));
    }
}
