//! Which programs are asked about, and what acquits them.

use super::*;

const NOW: i64 = 1_800_000_000_000;

fn program(name: &str, version: &str, publisher: &str) -> Program {
    let text = |text: &str| text.to_owned();
    Program { name: text(name), version: text(version), publisher: text(publisher), source: text("registry") }
}

fn told(name: &str, version: &str, publisher: &str, own: &Own) -> Option<(String, bool)> {
    terms(&program(name, version, publisher), own, NOW).map(|one| (one.name, one.is_sure))
}

#[test]
fn terms_hold_from_a_release_on() {
    let java = |name: &str, version: &str| told(name, version, "Oracle Corporation", &Own::default());
    let sure = |name: &str| Some((name.to_owned(), true));
    let table = [
        ("Java 8 Update 281 (64-bit)", "8.0.2810.9", sure("Oracle Java 8")),
        ("Java 8 Update 202", "8.0.2020.8", None),
        ("Java SE Development Kit 8 Update 211", "8.0.2110.12", sure("Oracle Java 8")),
        ("Java(TM) SE Development Kit 17.0.13 (64-bit)", "17.0.13.0", sure("Oracle JDK 17")),
        ("Java(TM) SE Development Kit 17.0.12 (64-bit)", "17.0.12.0", None),
        ("Java(TM) SE Development Kit 11.0.20 (64-bit)", "11.0.20.0", sure("Oracle JDK 11 to 16")),
        ("Java(TM) SE Development Kit 21.0.13 (64-bit)", "21.0.13.0", Some(("Oracle JDK 21".into(), false))),
        ("Java(TM) SE Development Kit 21.0.12 (64-bit)", "21.0.12.0", None),
        ("Java(TM) SE Development Kit 25.0.1 (64-bit)", "25.0.1.0", None),
    ];
    for (name, version, wanted) in table {
        assert_eq!(java(name, version), wanted, "{name}");
    }
    assert_eq!(told("Java 8 Update 281 (64-bit)", "8.0.2810.9", "Eclipse Adoptium", &Own::default()), None);
}

#[test]
fn a_size_is_asked_for_until_it_is_told() {
    let of = |people, revenue_musd| {
        let own = Own { people, revenue_musd, ..Own::default() };
        told("Docker Desktop", "4.30", "Docker Inc.", &own).map(|(_, is_sure)| is_sure)
    };
    assert_eq!((of(None, None), of(Some(30), None)), (Some(false), Some(false)), "a question");
    assert_eq!((of(Some(250), None), of(None, Some(10))), (Some(true), Some(true)));
    assert_eq!(of(Some(249), Some(9)), None);
    let anaconda = |people| told("Anaconda3 2023.09", "1", "", &Own { people, ..Own::default() }).map(|(_, sure)| sure);
    assert_eq!((anaconda(Some(200)), anaconda(Some(201)), anaconda(None)), (None, Some(true), Some(false)));
}

#[test]
fn what_was_not_read_at_its_source_only_asks() {
    let large = Own { people: Some(9_999), revenue_musd: Some(9_999), ..Own::default() };
    for name in
        ["AnyDesk", "CCleaner", "IrfanView 4.62 (64-bit)", "Total Commander 64-bit", "WebStorm 2024.1", "TreeSize V9.0"]
    {
        assert_eq!(told(name, "1", "", &large).map(|(_, is_sure)| is_sure), Some(false), "{name}");
    }
    assert!(rules::RULES.iter().filter(|rule| !rule.is_sourced).all(|rule| !rule.starts.is_empty()));
    // What depends on a test that is over, or on an account, is not seen here.
    for name in ["WinRAR 6.24 (64-bit)", "TeamViewer", "Postman x86_64", "Malwarebytes version 4.6"] {
        assert_eq!(told(name, "1", "", &large).map(|(_, is_sure)| is_sure), Some(false), "{name}");
    }
}

#[test]
fn what_is_free_for_companies_bought_used_with_a_licence_or_excepted_is_silent() {
    let own = Own::default();
    for name in [
        "Oracle VM VirtualBox 7.0.14",
        "VMware Workstation",
        "7-Zip 23.01 (x64)",
        "Notepad++ (64-bit x64)",
        "Docker Engine",
        "CCleaner Business",
        "TreeSize Free V4.7",
        "RealVNC Viewer 7",
        "IntelliJ IDEA Community Edition 2023",
        "Malwarebytes Endpoint Agent",
        "Visual Studio Code",
        "",
    ] {
        assert_eq!(told(name, "1", "", &own), None, "{name}");
    }
    let bought = Own { bought: vec!["winrar".into()], ..Own::default() };
    assert_eq!(told("WinRAR 6.24 (64-bit)", "6.24", "", &bought), None);
    let uses = Own { remote_tools: vec!["anydesk".into()], ..Own::default() };
    assert_eq!(told("AnyDesk", "8", "", &uses), None);
    let excepted = |until_at| {
        let own = Own { exceptions: vec![("IrfanView".into(), until_at)], ..Own::default() };
        told("IrfanView 4.62 (64-bit)", "4.62", "", &own)
    };
    assert_eq!((excepted(NOW + 1), excepted(NOW).is_some()), (None, true), "it ends by itself");
}

#[test]
fn every_rule_is_written_as_words_and_stands_once() {
    let mut names = std::collections::BTreeSet::new();
    for rule in rules::RULES {
        assert!(names.insert(rule.name), "{} stands twice", rule.name);
        for start in rule.starts {
            assert_eq!(words(start).join(" "), *start, "{}", rule.name);
        }
    }
}
