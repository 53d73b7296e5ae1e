//! Licences on Linux: Red Hat's registration from its certificates, SUSE's from its own tool, Ubuntu Pro from its file; and
//! traces of pretended licences in the hosts file and at the port of a key server.
//! Invariant: a system that needs no licence has none, and is seen; no registration code and no key is read into facts.
//! Next: the check `licence`.

use std::time::Duration;

use shared::host::{Licence, LicenceTrace, Licences, OperatingSystem};
use shared::observation::{Look, Why};
use x509_parser::prelude::parse_x509_pem;

use super::system::System;
use super::updates::has_room;
use crate::child::{Tool, Tools};
use crate::host::hosts_file::blocked;
use crate::parse::pro_status::{self, Offer};
use crate::parse::suseconnect;

const CONSUMER: &str = "/etc/pki/consumer/cert.pem";
/// The service of Ubuntu Pro that goes on with the system's security updates.
const ESM: &str = "esm-infra";
const PRO: &str = "/var/lib/ubuntu-advantage/status.json";
const SUSE: Tool = Tool { path: "/usr/bin/SUSEConnect", arguments: &["--status"], most_time: Duration::from_secs(15) };
/// Port 1688 as the kernel writes it, and the state of a socket that listens.
const KEY_SERVER: (&str, &str) = ("0698", "0A");

pub(super) fn licences(system: &System, tools: &Tools, own: &OperatingSystem) -> Look<Licences> {
    let licences = match own.id.as_str() {
        "rhel" => vec![red_hat(system, own)?],
        "ubuntu" => ubuntu(system, own).unwrap_or_default(),
        id if id.starts_with("sle") => {
            has_room(system, SUSE.path)?;
            suse(&tools.ask(&SUSE)?)
        }
        _ => Vec::new(),
    };
    Ok(Licences { licences, traces: traces(system) })
}

/// A registered machine has a certificate, and it is valid as long as the registration.
fn red_hat(system: &System, own: &OperatingSystem) -> Look<Licence> {
    let certificate = match system.bytes(CONSUMER, 1 << 16) {
        Ok(bytes) => Some(bytes),
        Err(unseen) if unseen.why == Why::NotHere => None,
        Err(unseen) => return Err(unseen),
    };
    let ends_at_ms = certificate.as_deref().and_then(|pem| {
        let (_, pem) = parse_x509_pem(pem).ok()?;
        pem.parse_x509().ok()?.validity().not_after.timestamp().checked_mul(1000)
    });
    Ok(Licence {
        product: "rhel".to_owned(),
        name: own.pretty_name.clone(),
        status: if certificate.is_some() { "licensed" } else { "not_registered" }.to_owned(),
        ends_at_ms,
        ..Licence::default()
    })
}

/// Ubuntu needs no licence; a contract that is there may end, and of what it offers one service prolongs the system's support.
fn ubuntu(system: &System, own: &OperatingSystem) -> Option<Vec<Licence>> {
    let told = pro_status::read(&system.text(PRO, 1 << 20).ok()?);
    let attached = told.attached?;
    let contract = Licence {
        product: "ubuntu_pro".to_owned(),
        name: format!("{} (Ubuntu Pro)", own.pretty_name),
        status: if attached { "licensed" } else { "not_attached" }.to_owned(),
        ends_at_ms: moment(&told.expires).filter(|_| attached),
        ..Licence::default()
    };
    let works = |one: &Offer| attached && one.name == ESM && one.status == "enabled";
    let service =
        told.services.iter().any(works).then(|| Licence { name: ESM.to_owned(), add_on: true, ..contract.clone() });
    Some([contract].into_iter().chain(service).collect())
}

/// What is registered of the base product; its modules follow it, and free products answer "not registered" too.
fn suse(text: &str) -> Vec<Licence> {
    let products = suseconnect::read(text).products.into_iter();
    let bases = products.filter(|one| one.identifier.starts_with("SLE") && !one.identifier.contains("module"));
    bases
        .map(|one| {
            let status = match (one.status.as_str(), one.subscription_status.as_str()) {
                (_, "EXPIRED") => "expired",
                ("Registered", _) => "licensed",
                _ => "not_registered",
            };
            Licence {
                product: "sles".to_owned(),
                name: format!("{} {}", one.identifier, one.version),
                status: status.to_owned(),
                ends_at_ms: moment(&one.expires_at),
                trial: one.kind == "evaluation",
                ..Licence::default()
            }
        })
        .collect()
}

/// `2099-01-01 00:00:00 UTC` or `2099-01-01T00:00:00+00:00`, ms UTC.
fn moment(text: &str) -> Option<i64> {
    let text = text.trim().replacen(' ', "T", 1).replace(" UTC", "Z");
    Some(text.parse::<jiff::Timestamp>().ok()?.as_millisecond())
}

fn traces(system: &System) -> Vec<LicenceTrace> {
    let hosts = blocked(&system.text("/etc/hosts", 1 << 20).unwrap_or_default());
    let sockets = ["/proc/net/tcp", "/proc/net/tcp6"].map(|path| system.text(path, 4 << 20).unwrap_or_default());
    let listens = sockets.iter().any(|text| has_key_server(text));
    // A server of one's own is possible, though hardly on Linux: a question.
    let server = LicenceTrace { rule: "key_server_here".into(), product: "microsoft".into(), strong: false };
    hosts.into_iter().chain(listens.then_some(server)).collect()
}

/// Lines of `/proc/net/tcp`: number, own address and port, the other's, state.
fn has_key_server(text: &str) -> bool {
    text.lines().any(|line| {
        let fields: Vec<&str> = line.split_whitespace().collect();
        let port = fields.get(1).and_then(|own| own.rsplit(':').next());
        (port, fields.get(3).copied()) == (Some(KEY_SERVER.0), Some(KEY_SERVER.1))
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs;

    fn own(id: &str) -> OperatingSystem {
        OperatingSystem { id: id.into(), pretty_name: "X 1".into(), ..OperatingSystem::default() }
    }

    #[test]
    fn each_maker_s_own_record_is_read() {
        let root = tempfile::tempdir().unwrap();
        let system = System::below(root.path());
        let ask = |id: &str| licences(&system, &Tools::default(), &own(id)).unwrap().licences;
        let status = |id: &str| ask(id).first().map(|one| (one.status.clone(), one.ends_at_ms));
        assert_eq!((status("debian"), status("ubuntu")), (None, None), "nothing is needed");
        assert_eq!(status("rhel"), Some(("not_registered".to_owned(), None)));
        fs::create_dir_all(system.place("/etc/pki/consumer")).unwrap();
        fs::write(system.place(CONSUMER), "no certificate").unwrap();
        assert_eq!(status("rhel"), Some(("licensed".to_owned(), None)));
        fs::create_dir_all(system.place("/var/lib/ubuntu-advantage")).unwrap();
        let table = [
            (r#"{"attached": false, "expires": null}"#, "not_attached", None),
            (r#"{"attached": true, "expires": "2027-01-01T00:00:00+00:00"}"#, "licensed", Some(1_798_761_600_000)),
        ];
        for (text, wanted, ends_at_ms) in table {
            fs::write(system.place(PRO), text).unwrap();
            assert_eq!(status("ubuntu"), Some((wanted.to_owned(), ends_at_ms)), "{text}");
            assert_eq!(ask("ubuntu").len(), 1, "{text}");
        }
        for (attached, service, wanted) in [(true, "enabled", 2), (true, "disabled", 1), (false, "enabled", 1)] {
            let services = format!(
                r#"[{{"name": "esm-infra", "status": "{service}"}}, {{"name": "livepatch", "status": "enabled"}}]"#
            );
            fs::write(system.place(PRO), format!(r#"{{"attached": {attached}, "services": {services}}}"#)).unwrap();
            let told = ask("ubuntu");
            assert_eq!(told.len(), wanted, "{attached} {service}");
            assert!(told.get(1).is_none_or(|one| one.add_on && one.name == "esm-infra" && one.status == "licensed"));
        }
    }

    #[test]
    fn suse_tells_its_base_product() {
        let text = r#"[{"identifier":"SLES","version":"15.6","arch":"x86_64","status":"Registered","regcode":"X","expires_at":"2099-01-01 00:00:00 UTC","subscription_status":"ACTIVE","type":"full"},
{"identifier":"sle-module-basesystem","version":"15.6","arch":"x86_64","status":"Registered"},
{"identifier":"SLED","version":"15.6","arch":"x86_64","status":"Not Registered"},
{"identifier":"SLE_HPC","version":"15","arch":"x86_64","status":"Registered","subscription_status":"EXPIRED","type":"evaluation"},
{"identifier":"Leap","version":"15.6","arch":"x86_64","status":"Not Registered"}]"#;
        let rows: Vec<(String, String, bool)> =
            suse(text).into_iter().map(|one| (one.name, one.status, one.trial)).collect();
        let row = |name: &str, status: &str, trial| (name.to_owned(), status.to_owned(), trial);
        let wanted = [
            row("SLES 15.6", "licensed", false),
            row("SLED 15.6", "not_registered", false),
            row("SLE_HPC 15", "expired", true),
        ];
        assert_eq!(rows, wanted);
        assert_eq!(suse(text).first().and_then(|one| one.ends_at_ms), Some(4_070_908_800_000));
        assert!(suse("").is_empty());
    }

    #[test]
    fn i13_no_code_no_account_and_no_address_of_one_s_own_goes_into_facts() {
        let root = tempfile::tempdir().unwrap();
        let system = System::below(root.path());
        fs::create_dir_all(system.place("/var/lib/ubuntu-advantage")).unwrap();
        let pro = r#"{"attached": true, "expires": "2027-01-01T00:00:00+00:00", "account": {"name": "canary-account", "id": "canary-id"},
            "contract": {"name": "canary-contract", "id": "canary-token"}, "_doc": "canary"}"#;
        fs::write(system.place(PRO), pro).unwrap();
        fs::create_dir_all(system.place("/etc")).unwrap();
        fs::write(
            system.place("/etc/hosts"),
            "0.0.0.0 activate.adobe.com canary.example # canary-user\n10.0.0.1 canary-pc\n",
        )
        .unwrap();
        let told = format!("{:?}", licences(&system, &Tools::default(), &own("ubuntu")).unwrap());
        let suse = suse(
            r#"[{"identifier":"SLES","version":"15.6","status":"Registered","regcode":"canary-code","name":"canary"}]"#,
        );
        assert!(told.contains("hosts_adobe") && !told.contains("canary"), "{told}");
        assert!(suse.len() == 1 && !format!("{suse:?}").contains("canary"), "{suse:?}");
    }

    #[test]
    fn a_key_server_that_listens_is_a_trace() {
        let line =
            |own: &str, state: &str| format!("   0: {own} 00000000:0000 {state} 00000000:00000000 00:00000000\n");
        let table = [
            (line("00000000:0698", "0A"), true),
            (line("00000000000000000000000000000000:0698", "0A"), true),
            (line("0100007F:0698", "01"), false),
            (line("00000000:0699", "0A"), false),
            (String::new(), false),
        ];
        for (text, wanted) in table {
            assert_eq!(has_key_server(&text), wanted, "{text}");
        }
    }
}
