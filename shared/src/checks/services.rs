//! Protects from a service that should run and does not: mail, a database, the spooler, the backup.
//! Linux: systemd units. Windows: automatic services, neither triggered nor delayed. macOS: jobs of
//! `/Library/LaunchDaemons` that launchd starts by itself.
//! Invariant: facts carry only units that may matter; one that is absent from seen facts runs, rests or is gone.
//! Next: the lists at the end, which are part of the judgement and never of the facts.

use serde::{Deserialize, Serialize};

use crate::card::{Card, Chart};
use crate::check::{Check, Every};
use crate::host::{Host, ServiceUnit};
use crate::limits::NoLimits;
use crate::observation::Look;
use crate::past::{Past, Point};
use crate::reading::{Level, Reading, Severity};
use crate::text::Words;

/// The check.
pub struct This;

/// The units that failed, or that the system starts by itself and that are stopped.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Facts {
    /// All units looked at.
    pub total_count: u32,
    /// The ones that do not run.
    pub not_running: Vec<ServiceUnit>,
}

impl Check for This {
    const KEY: &'static str = "services";
    const EVERY: Every = Every::FifthSample;
    const CHARTS: &'static [Chart] = &[Chart { series: "not_running_count", bad: None }];
    type Facts = Facts;
    type Limits = NoLimits;

    fn observe(host: &dyn Host) -> Look<Facts> {
        let units = host.services()?;
        let total_count = u32::try_from(units.len()).unwrap_or(u32::MAX);
        let not_running = units.into_iter().filter(|unit| {
            unit.state == "failed" || (unit.state == "stopped" && unit.start == "automatic")
        });
        Ok(Facts { total_count, not_running: not_running.collect() })
    }

    fn judge(facts: &Facts, past: &Past<'_>, _: &NoLimits, _: i64) -> Vec<Reading> {
        let server = past.class.is_server();
        let matters = |unit: &&ServiceUnit| match server {
            true => !named(&unit.name, NO_MATTER),
            false => named(&unit.name, WORKSTATION),
        };
        let severity = if server { Severity::High } else { Severity::Medium };
        facts.not_running.iter().filter(matters).map(|unit| reading(unit, severity)).collect()
    }

    fn series(facts: &Facts) -> Vec<Point> {
        let value = facts.not_running.len() as f64;
        vec![Point { series: "not_running_count", subject: String::new(), value }]
    }

    fn cards(facts: &Facts) -> Vec<Card> {
        let stopped = i64::try_from(facts.not_running.len()).unwrap_or(i64::MAX);
        let beside = Words::new("services-card-of").count("total", i64::from(facts.total_count));
        let card = Card::new("", Words::new("services-card").count("stopped", stopped)).beside(beside);
        vec![card.line("not_running_count")]
    }
}

fn reading(unit: &ServiceUnit, severity: Severity) -> Reading {
    let key = if unit.state == "failed" { "services-failed" } else { "services-stopped" };
    // People know a service by its title; its unit's name is what they type.
    let named = unit.title.is_empty() || unit.title == unit.name;
    let title = if named { unit.name.clone() } else { format!("{} ({})", unit.title, unit.name) };
    let words = Words::new(key).text("unit", &unit.name).text("title", &title);
    Reading::new("services", &unit.name, Level::Bad(severity), words)
}

/// True when a list names the unit, whole or by what stands before its `*`; case is ignored as Windows ignores it.
fn named(unit: &str, list: &[&str]) -> bool {
    let unit = unit.to_ascii_lowercase();
    list.iter().any(|one| match one.strip_suffix('*') {
        Some(start) => unit.starts_with(start),
        None => unit == *one,
    })
}

/// Units that stop or fail on healthy servers: one-off work at boot, sessions of people, updaters that come back.
const NO_MATTER: &[&str] = &[
    // Linux
    "user@*",
    "user-runtime-dir@*",
    "session-*",
    "systemd-coredump@*",
    "systemd-networkd-wait-online*",
    "networkmanager-wait-online*",
    "systemd-pcr*",
    "systemd-tpm2*",
    "fwupd*",
    "motd-news*",
    "apt-news*",
    "esm-cache*",
    "ubuntu-advantage*",
    "ua-reboot-cmds*",
    "update-notifier-*",
    "packagekit*",
    "plymouth*",
    "grub-initrd-fallback*",
    "casper-md5check*",
    "abrt*",
    "run-user-*",
    // Windows
    "clr_optimization*",
    "edgeupdate*",
    "gupdate*",
    "googleupdater*",
    "microsoftedgeelevationservice*",
    "mapsbroker",
    "remoteregistry",
    "sppsvc",
    "trustedinstaller",
    "shellhwdetection",
    "tiledatamodelsvc",
    "cdpsvc",
    "cdpusersvc*",
    "onesyncsvc*",
    "wbiosrvc",
    "dbupdate*",
    "stisvc",
    "bits",
];

/// What a person at a workstation misses when it stops: printing, updates, protection, backup, dongles.
const WORKSTATION: &[&str] = &[
    // printing
    "spooler",
    "cups.service",
    // updates
    "wuauserv",
    "usosvc",
    "unattended-upgrades.service",
    "apt-daily-upgrade.service",
    "dnf-automatic*",
    // protection
    "windefend",
    "mpssvc",
    "wscsvc",
    "sense",
    "ekrn",
    "vsserv*",
    "epsecurityservice*",
    "avkwctl*",
    "sophos*",
    "sentinelagent*",
    "csfalconservice",
    "fshoster",
    "clamav-daemon.service",
    "clamav-freshclam.service",
    "falcon-sensor.service",
    // protection (macOS)
    "com.microsoft.fresno",
    "com.crowdstrike.falcond",
    "com.sentinelone.*",
    "com.sophos.*",
    "com.eset.*",
    "com.bitdefender.*",
    // backup
    "com.backblaze.bzserv",
    "com.acronis.*",
    "com.veeam.*",
    "veeam*",
    "acronis*",
    "macriumservice",
    "backup service controller",
    "urbackup*",
    "borgmatic*",
    "restic*",
    "timeshift*",
    // dongles
    "hasplms",
    "hasplmd*",
    "aksusbd*",
    "codemeter*",
    "com.wibu.codemeter*",
    "com.aladdin.*",
];

#[cfg(test)]
mod tests {
    use crate::trial::Trial;
    use super::*;
    use crate::recorded::{Answer, Recorded};

    fn unit(name: &str, state: &str, start: &str) -> ServiceUnit {
        ServiceUnit { name: name.into(), state: state.into(), start: start.into(), ..ServiceUnit::default() }
    }

    #[test]
    fn a_unit_that_does_not_run_matters_by_class_and_list() {
        let bad = |severity| Some(Level::Bad(severity));
        let table = [
            ("nginx.service", "failed", bad(Severity::High), None),
            ("cups.service", "failed", bad(Severity::High), bad(Severity::Medium)),
            ("Spooler", "stopped", bad(Severity::High), bad(Severity::Medium)),
            ("CodeMeter.exe", "stopped", bad(Severity::High), bad(Severity::Medium)),
            ("user@1000.service", "failed", None, None),
            ("edgeupdate", "stopped", None, None),
            ("bits-of-us.service", "failed", bad(Severity::High), None),
            ("", "failed", bad(Severity::High), None),
        ];
        for (name, state, server, laptop) in table {
            let facts = Facts { total_count: 1, not_running: vec![unit(name, state, "automatic")] };
            assert_eq!(Trial::server().level::<This>(&facts, 0, name), server, "{name} on a server");
            assert_eq!(Trial::laptop().level::<This>(&facts, 0, name), laptop, "{name} on a laptop");
        }
        assert!(Trial::server().judge::<This>(&Facts::default(), 0).is_empty());
    }

    #[test]
    fn only_units_that_failed_or_should_run_become_facts() {
        let units = vec![
            unit("a.service", "running", "automatic"),
            unit("b.service", "failed", "on_demand"),
            unit("c.service", "stopped", "automatic"),
            unit("d.service", "stopped", "on_demand"),
            unit("e.service", "finished", "automatic"),
            unit("f.service", "starting", "automatic"),
        ];
        let host = Recorded { services: Some(Answer::Seen(units)), ..Recorded::default() };
        let facts = This::observe(&host).unwrap();
        let names: Vec<&str> = facts.not_running.iter().map(|unit| unit.name.as_str()).collect();
        assert_eq!((facts.total_count, names), (6, vec!["b.service", "c.service"]));
        assert!(This::observe(&Recorded::default()).is_err());
    }

    #[test]
    fn lists_are_written_in_lower_case_or_they_would_never_match() {
        for one in NO_MATTER.iter().chain(WORKSTATION) {
            assert_eq!(*one, one.to_ascii_lowercase());
        }
    }
}
