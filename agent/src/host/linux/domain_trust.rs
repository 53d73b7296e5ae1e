//! The machine's place in a domain on Linux: who keeps it there, and whether that one noted a refusal.
//! Invariant: a refusal is the domain's own word about this machine (its password or its account); a domain that is out of
//! reach is none. Next: the check `domain_trust`.

use std::io::{Read, Seek, SeekFrom};
use std::os::unix::fs::MetadataExt;

use shared::host::DomainTrust;
use shared::observation::{Look, Why};

use super::system::{System, regular};

const SSSD: &str = "/etc/sssd/sssd.conf";
const SSSD_FOLDER: &str = "/etc/sssd/conf.d";
const SAMBA: &str = "/etc/samba/smb.conf";
/// Where sssd's helper for the machine's own ticket writes, and winbind.
const SSSD_NOTES: [&str; 2] = ["/var/log/sssd/ldap_child.log", "/var/log/sssd/krb5_child.log"];
const SSSD_FOLDER_OF_NOTES: &str = "/var/log/sssd";
const WINBIND_FOLDER: &str = "/var/log/samba";
const TAIL_BYTES: u64 = 16 << 10;
/// What Kerberos and Windows say of a machine that they do not let in.
const REFUSALS: [&str; 6] = [
    "Preauthentication failed",
    "not found in Kerberos database",
    "Client's credentials have been revoked",
    "NT_STATUS_NO_TRUST_SAM_ACCOUNT",
    "NT_STATUS_TRUSTED_RELATIONSHIP_FAILURE",
    "NT_STATUS_TRUSTED_DOMAIN_FAILURE",
];

pub(super) fn domain_trust(system: &System, now_ms: i64) -> Look<DomainTrust> {
    let mut settings = match system.text(SSSD, 1 << 20) {
        // Settings that we may not read are there: "in no domain" would be wrong.
        Err(unseen) if unseen.why == Why::Denied => return Err(unseen),
        text => text.unwrap_or_default(),
    };
    for name in system.names(SSSD_FOLDER).unwrap_or_default().iter().filter(|name| name.ends_with(".conf")) {
        settings.push('\n');
        settings.push_str(&system.text(format!("{SSSD_FOLDER}/{name}"), 1 << 20).unwrap_or_default());
    }
    if let Some(kind) = kind_of_sssd(&settings) {
        let refused =
            can_see(system, SSSD_FOLDER_OF_NOTES).then(|| refused(system, &SSSD_NOTES.map(str::to_owned), now_ms));
        return Ok(kept(system, kind, "sssd", "sssd.service", refused));
    }
    if is_member(&system.text(SAMBA, 1 << 20).unwrap_or_default()) {
        let names = system.names(WINBIND_FOLDER).unwrap_or_default();
        let notes: Vec<String> = names
            .into_iter()
            .filter(|name| name.starts_with("log.w") && !name.ends_with(".old"))
            .map(|name| format!("{WINBIND_FOLDER}/{name}"))
            .collect();
        let refused = can_see(system, WINBIND_FOLDER).then(|| refused(system, &notes, now_ms));
        return Ok(kept(system, "active_directory", "winbind", "winbind.service", refused));
    }
    Ok(DomainTrust::default())
}

fn kept(system: &System, kind: &str, keeper: &str, unit: &str, refused: Option<bool>) -> DomainTrust {
    DomainTrust {
        kind: kind.to_owned(),
        keeper: keeper.to_owned(),
        keeper_runs: system.has_systemd().then(|| system.unit_runs(unit)),
        refused,
        password_age_s: None,
    }
}

/// What kind of domain sssd is set up for.
fn kind_of_sssd(settings: &str) -> Option<&'static str> {
    let values = settings.lines().filter_map(|line| line.split_once('='));
    let mut providers = values.filter(|(key, _)| key.trim() == "id_provider").map(|(_, value)| value.trim());
    providers.find_map(|provider| match provider {
        "ad" => Some("active_directory"),
        "ipa" => Some("ipa"),
        "ldap" => Some("ldap"),
        _ => None,
    })
}

fn is_member(settings: &str) -> bool {
    settings.lines().filter_map(|line| line.split_once('=')).any(|(key, value)| {
        key.trim().eq_ignore_ascii_case("security")
            && ["ads", "domain"].contains(&value.trim().to_ascii_lowercase().as_str())
    })
}

/// Notes that are not there tell of no refusal; notes that may not be read tell nothing.
fn can_see(system: &System, folder: &str) -> bool {
    system.names(folder).map_err(|unseen| unseen.why) != Err(Why::Denied)
}

/// Whether one of these notes was written within the hour and ends with a refusal.
fn refused(system: &System, notes: &[String], now_ms: i64) -> bool {
    notes.iter().any(|path| tail(system, path, now_ms).is_some_and(|text| ends_refused(&text)))
}

fn tail(system: &System, path: &str, now_ms: i64) -> Option<String> {
    let mut file = regular(&system.place(path)).ok()?;
    let about = file.metadata().ok()?;
    if about.mtime() < now_ms / 1000 - 3600 {
        return None;
    }
    file.seek(SeekFrom::Start(about.len().saturating_sub(TAIL_BYTES))).ok()?;
    let mut bytes = Vec::new();
    file.take(TAIL_BYTES).read_to_end(&mut bytes).ok()?;
    Some(String::from_utf8_lossy(&bytes).into_owned())
}

fn ends_refused(text: &str) -> bool {
    text.lines().rev().take(20).any(|line| REFUSALS.iter().any(|refusal| line.contains(refusal)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs;

    #[test]
    fn a_machine_in_a_domain_is_told_with_its_keeper_and_a_refusal() {
        let root = tempfile::tempdir().unwrap();
        let system = System::below(root.path());
        let write = |path: &str, text: &str| system.put(path, text);
        let now_ms = crate::clock::now().wall_ms;
        let ask = |now_ms| {
            let told = domain_trust(&system, now_ms).unwrap();
            (told.kind, told.keeper, told.keeper_runs, told.refused)
        };
        assert_eq!(ask(now_ms), (String::new(), String::new(), None, None), "in no domain");
        write(SAMBA, "[global]\n security = ADS\n");
        write("/var/log/samba/log.winbindd", "x\nNT_STATUS_NO_TRUST_SAM_ACCOUNT\n");
        let winbind = ("active_directory".to_owned(), "winbind".to_owned());
        assert_eq!(ask(now_ms), (winbind.0, winbind.1, None, Some(true)));
        write("/etc/sssd/conf.d/a.conf", "[domain/x]\nid_provider = ad\n");
        fs::create_dir_all(system.place("/run/systemd/system")).unwrap();
        let sssd = || ("active_directory".to_owned(), "sssd".to_owned());
        assert_eq!(ask(now_ms), (sssd().0, sssd().1, Some(false), Some(false)));
        write("/sys/fs/cgroup/system.slice/sssd.service/cgroup.procs", "9\n");
        write(
            "/var/log/sssd/ldap_child.log",
            "(x): [ldap_child[7]] Failed to init credentials: Preauthentication failed\n",
        );
        assert_eq!(ask(now_ms), (sssd().0, sssd().1, Some(true), Some(true)));
        assert_eq!(ask(now_ms + 2 * 3_600_000), (sssd().0, sssd().1, Some(true), Some(false)), "two hours ago");
    }

    #[test]
    fn settings_are_read_as_they_are_written() {
        let table = [
            ("id_provider=ipa", Some("ipa")),
            (" id_provider = ldap ", Some("ldap")),
            ("#id_provider = ad", None),
            ("id_provider = files\nid_provider = ad", Some("active_directory")),
            ("", None),
        ];
        for (text, wanted) in table {
            assert_eq!(kind_of_sssd(text), wanted, "{text}");
        }
        assert!(is_member("security=domain") && !is_member("security = user") && !is_member("; security = ads"));
        assert!(!ends_refused(&format!("Preauthentication failed\n{}", "fine\n".repeat(30))), "long ago in the file");
    }
}
