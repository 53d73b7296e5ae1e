//! What the agent reads, as the page that is handed to people: written from the checks themselves, field by field.
//! Invariant: a check or a field that is not on the page fails here (trust I13). Next: `packaging/privacy/`, `shared/src/fields.rs`.

use std::error::Error;
use std::fmt::Write;
use std::path::{Path, PathBuf};

use shared::check::{Entry, Every};
use shared::checks::CHECKS;
use shared::enrol::EnrolRequest;
use shared::recorded::Recorded;

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

fn page() -> Result<String, Box<dyn Error>> {
    let mut page = String::from(
        "# What the agent reads\n\n\
         Made from the checks themselves; a test fails when a report could hold a field that is not here. The agent opens no\n\
         document, no mail, no page and no picture; it sees no screen, no keys and no place, and it cannot be told to.\n\n\
         Reports go over an encrypted connection to the collector of your provider and are kept there for 7 days. After that\n\
         numbers with a chart remain as figures of that chart, and of everything else the latest state.\n",
    );
    enrolment(&mut page)?;
    for entry in CHECKS {
        section(&mut page, entry)?;
    }
    Ok(page)
}

/// What a PC tells of itself once, before its first report.
fn enrolment(page: &mut String) -> Result<(), Box<dyn Error>> {
    let [token, csr_pem, host_name, agent, hardware, codes] = Default::default();
    let told = serde_json::to_value(EnrolRequest { token, csr_pem, host_name, agent, hardware, codes })?;
    page.push_str(
        "\n## At enrolment\n\n\
         Once, when the PC becomes known: the token that lets it in, the public half of a key made for this, the computer's\n\
         name, the agent's version, a fingerprint of the hardware, and what the codes come from by which people at the PC and\n\
         its service desk know each other on the telephone (made of the key, which stays on the PC). The fingerprint is a SHA-256 of the ids that its maker\n\
         wrote into the firmware: the machine's UUID, its serial number and that of its main board. The ids themselves do not\n\
         leave the PC; whoever knows them can make the same fingerprint. It is kept with the device and serves one purpose: to\n\
         ask a technician whether a PC was set up anew. Without such ids, in a container, or where the agent may not read\n\
         them, it is empty.\n\n",
    );
    let fields = shared::fields::fields_of(&told);
    let each: Vec<String> = fields.iter().map(|field| format!("`{field}`")).collect();
    writeln!(page, "{}", each.join(", "))?;
    Ok(())
}

fn section(page: &mut String, entry: &Entry) -> Result<(), Box<dyn Error>> {
    let often = match entry.every {
        Every::Sample => "every minute",
        Every::FifthSample => "every five minutes",
        Every::Day => "once a day, and when it changes",
    };
    let kept = if entry.charts.is_empty() { "the latest state" } else { "figures for charts" };
    let (reads, why) = (said(entry, "reads")?, said(entry, "reads-why")?);
    write!(page, "\n## {}\n\n{reads}\n{why}\n\nRead {often}; kept beyond 7 days: {kept}.\n\n", entry.key)?;
    let mut fields = (entry.fields)();
    fields.dedup();
    let each: Vec<String> = fields.iter().map(|field| format!("`{field}`")).collect();
    writeln!(page, "{}", each.join(", "))?;
    Ok(())
}

/// What a check's words say under a key, without the explanations that pages put in parentheses.
fn said(entry: &Entry, what: &str) -> Result<String, Box<dyn Error>> {
    let file = root().join("collector/locales/en/checks").join(format!("{}.ftl", entry.key));
    let text = std::fs::read_to_string(&file)?;
    let start = format!("{}-{what} =", entry.key.replace('_', "-"));
    let lines: Vec<&str> = text.lines().skip_while(|line| !line.starts_with(&start)).collect();
    let more = lines.iter().skip(1).take_while(|line| line.starts_with("    ")).map(|line| line.trim());
    let first =
        lines.first().and_then(|line| line.strip_prefix(&start)).ok_or(format!("{}: {start}", file.display()))?;
    let mut said: String = [first.trim()].into_iter().chain(more).collect::<Vec<_>>().join(" ").trim().to_owned();
    while let Some((before, rest)) = said.split_once(" ({ glossary-") {
        said = format!("{before}{}", rest.split_once(')').map_or("", |(_, after)| after));
    }
    Ok(said)
}

#[test]
fn i13_the_page_of_what_the_agent_reads_names_every_field() {
    let written = root().join("packaging/privacy/what-the-agent-reads.md");
    let page = page().unwrap();
    if std::fs::read_to_string(&written).unwrap_or_default() != page {
        let fresh = root().join("target/what-the-agent-reads.md");
        std::fs::create_dir_all(fresh.parent().unwrap()).unwrap();
        std::fs::write(&fresh, page).unwrap();
        panic!("what the agent reads has changed; read it, then: cp target/what-the-agent-reads.md packaging/privacy/");
    }
}

#[test]
fn i13_no_recorded_machine_tells_a_field_that_is_not_on_the_page() {
    for file in std::fs::read_dir(root().join("tests/fixtures/hosts")).unwrap() {
        let file = file.unwrap().path();
        let machine: Recorded = serde_json::from_str(&std::fs::read_to_string(&file).unwrap()).unwrap();
        for entry in CHECKS {
            let Ok(facts) = (entry.observe)(&machine) else { continue };
            let known = (entry.fields)();
            let told = shared::fields::fields_of(&(entry.show)(entry.version, &facts).unwrap());
            let unknown: Vec<&String> = told.iter().filter(|field| !known.contains(*field)).collect();
            assert!(unknown.is_empty(), "{}: {} tells {unknown:?}", file.display(), entry.key);
        }
    }
}
