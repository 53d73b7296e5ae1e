//! `quickstart` as a newcomer types it: this machine's own agent reports, a real fault opens one ticket, mending it closes it.

use std::fs;
use std::path::Path;

use serde_json::Value;
use support::agent_process::AgentProcess;
use support::collector_process::CollectorProcess;
use support::volume::Volume;
use support::wait::{wait_for, wait_until};

/// Certificates and services are looked at each fifth sample, and two looks decide.
const WITHIN_S: u64 = 90;
/// What is broken: the check, and the part of the device that its ticket names.
const FAULTS: [(&str, &str); 3] = [("certificate", "shop.pem"), ("services", "cups.service"), ("disk_space", "volume")];

#[test]
fn quickstart_shows_this_machine_and_a_fault_is_one_ticket_until_it_is_mended() {
    let home = crate::home();
    let mut collector = CollectorProcess::quickstart(home.path());
    first_start(&mut collector);
    second_start(&mut collector);
    let faults = Faults::break_things(&collector.data.join("agent"));
    for fault in FAULTS {
        wait_until(&format!("a ticket for {fault:?}"), WITHIN_S, || !of_fault(&collector, fault).is_empty());
    }
    faults.mend();
    for fault in FAULTS {
        let are_mended = || of_fault(&collector, fault).iter().all(|ticket| is_mended(ticket, fault));
        wait_until(&format!("{fault:?} mended"), WITHIN_S, are_mended);
        let found = of_fault(&collector, fault);
        assert_eq!(found.len(), 1, "one fault, one ticket: {found:#?}");
        assert_eq!((&found[0]["customer"], &found[0]["kind"]), (&"Quickstart".into(), &"incident".into()));
    }
    second_customer(home.path(), &collector);
    assert!(collector.stop(), "it ends in order");
}

fn first_start(collector: &mut CollectorProcess) {
    collector.start();
    assert!(collector.program().line("set-up http://").contains("code "), "the first person's code");
    let device = wait_for("this machine's first report", 30, || {
        let devices = collector.list(&["device", "list"]);
        devices.into_iter().find(|device| !device["last_received_at"].is_null())
    });
    assert_eq!((&device["customer"], &device["state"]), (&"Quickstart".into(), &"reporting".into()));
    let told = collector.program().told();
    for words in [
        "Quick policy",
        "No second factor is asked for on this machine",
        "Try it",
        "expired-example.pem",
        "Console: http://",
        "/portal/link/",
    ] {
        assert!(told.contains(words), "{words}: {told}");
    }
    assert!(collector.stop(), "it ends in order");
}

/// A second start makes nothing twice; this machine's owner has meanwhile said where units are to be looked for.
fn second_start(collector: &mut CollectorProcess) {
    let agent = collector.data.join("agent");
    let settings = fs::read_to_string(agent.join("agent.toml")).unwrap();
    fs::write(agent.join("agent.toml"), settings.replace("# units_folder", "units_folder")).unwrap();
    fs::create_dir_all(agent.join("units")).unwrap();
    fs::write(agent.join("units/cups.service"), "running").unwrap();
    collector.start();
    assert_eq!(collector.list(&["device", "list"]).len(), 1);
    assert_eq!(collector.list(&["customer", "list"]).len(), 1);
}

fn tickets(collector: &CollectorProcess) -> Vec<Value> {
    collector.list(&["ticket", "list"])
}

/// The tickets that name what was broken, whole.
fn of_fault(collector: &CollectorProcess, (check, part): (&str, &str)) -> Vec<Value> {
    let of_check = tickets(collector).into_iter().filter(|ticket| ticket["check"] == check);
    let whole = of_check.map(|ticket| collector.ask(&["ticket", "show", &ticket["number"].to_string()]));
    whole.filter(|ticket| findings(ticket).iter().any(|one| is_of(one, part))).collect()
}

/// Healthy again, and resolved unless something else on the ticket still is not: the disk that these very builds fill may be
/// too full, and two disks of a computer are one ticket.
fn is_mended(ticket: &Value, (_, part): (&str, &str)) -> bool {
    let is_well = |one: &&Value| !one["cleared_at"].is_null();
    let (own, others): (Vec<_>, Vec<_>) = findings(ticket).iter().partition(|one| is_of(one, part));
    own.iter().all(is_well) && (!ticket["resolved_at"].is_null() || !others.iter().all(is_well))
}

fn findings(ticket: &Value) -> &[Value] {
    ticket["findings"].as_array().map_or(&[], Vec::as_slice)
}

fn is_of(finding: &Value, part: &str) -> bool {
    finding["subject"].as_str().is_some_and(|subject| subject.contains(part))
}

/// An expired certificate in a watched folder, a unit that failed, a volume that filled.
struct Faults {
    certificate: std::path::PathBuf,
    unit: std::path::PathBuf,
    volume: Volume,
}

impl Faults {
    fn break_things(agent: &Path) -> Self {
        let faults = Self {
            certificate: agent.join("certificates/shop.pem"),
            unit: agent.join("units/cups.service"),
            volume: Volume::large(&agent.with_file_name("volume"), 10),
        };
        fs::copy(agent.join("expired-example.pem"), &faults.certificate).unwrap();
        fs::write(&faults.unit, "failed").unwrap();
        faults.volume.fill(100);
        faults
    }

    fn mend(&self) {
        fs::remove_file(&self.certificate).unwrap();
        fs::write(&self.unit, "running").unwrap();
        self.volume.relieve();
    }
}

/// Another customer's device has its own tickets.
fn second_customer(home: &Path, collector: &CollectorProcess) {
    collector.customer("Beta");
    let units = home.join("beta-units");
    fs::create_dir(&units).unwrap();
    fs::write(units.join("cups.service"), "failed").unwrap();
    let mut agent = AgentProcess::enrolled(home, "beta", collector, "Beta");
    agent.set(&format!("units_folder = {units:?}\noff = [\"certificate\", \"software\"]\n"));
    let of = |customer: &str| {
        let services = tickets(collector).into_iter().filter(|ticket| ticket["check"] == "services");
        services.filter(|ticket| ticket["customer"] == customer).collect::<Vec<_>>()
    };
    let before = of("Quickstart").len();
    agent.start(1);
    wait_until("the other customer's ticket", WITHIN_S, || of("Beta").len() == 1);
    assert_eq!(of("Quickstart").len(), before);
    assert!(agent.stop(), "the agent ends in order");
}
