//! Names that a device gives itself: full of HTML, of colours for terminals, of line breaks; cleaned once, shown as one line.

use agent::enrol::enrol;
use agent::proxy::Way;
use agent::tls::KnownTime;
use support::collector_process::CollectorProcess;

#[test]
fn c5_a_name_full_of_html_and_control_characters_is_cleaned_and_stays_on_its_line() {
    let home = crate::home();
    let mut collector = CollectorProcess::new(home.path(), "collector");
    collector.start();
    collector.customer("Acme");
    let hostile = [
        "<img src=x onerror=alert(1)>",
        "\"><script>alert('pc')</script>",
        "pc\nWARN forged line\r\n\tnext",
        "\u{1b}[31mred\u{1b}[0m \u{202e}gpj.exe\u{0}",
        "'; drop table device; --",
        &"x".repeat(4000),
    ];
    let token = collector.token("Acme", 6);
    support::block_on(async {
        for name in hostile {
            enrol(&collector.server(), &token, (name, ""), &KnownTime::new(0), &Way::straight()).await.unwrap();
        }
    });
    let devices = collector.list(&["device", "list"]);
    let names: Vec<&str> = devices.iter().map(|device| device["name"].as_str().unwrap()).collect();
    assert_eq!(names.len(), hostile.len());
    assert!(names.contains(&hostile[0]) && names.contains(&hostile[4]), "kept as what it is, a text: {names:#?}");
    for name in names {
        assert!(name.len() <= 128 && !name.chars().any(|one| one.is_control() || one == '\u{202e}'), "{name:?}");
    }
    let table = collector.tell(&["device", "list"]);
    let lines = String::from_utf8(table.stdout).unwrap();
    assert_eq!(lines.lines().count(), 1 + hostile.len(), "{lines}");
    assert!(!collector.program().told().contains("\nWARN forged"), "nor does the log get a line of its own");
}
