//! The catalogue's verbs with the real program: an import that shows what it changes, and rows that are recognised.

use std::io::Write;
use std::process::{Command, Stdio};

use support::collector_process::CollectorProcess;
use support::program::{self, words};

const ANSWER: &str = r#"{"schema_version":"1.2.1","generated_at":"2026-08-22","total":2,"result":[
    {"name":"postgresql","label":"PostgreSQL","releases":[{"name":"18","isEol":true,"eolFrom":"2030-11-14"}]},
    {"name":"windows","label":"Microsoft Windows","releases":[{"name":"11-24h2-w","isEol":false,"eolFrom":"2026-10-13"}]}]}"#;

#[test]
fn an_import_shows_what_it_changes_and_a_file_that_is_cut_off_changes_nothing() {
    let home = crate::home();
    let collector = CollectorProcess::new(home.path(), "collector");
    collector.customer("Acme");
    let file = home.path().join("products.json");
    std::fs::write(&file, ANSWER).unwrap();
    let file = file.to_str().unwrap();
    let dry = collector.ask(&["catalogue", "import", file, "--dry-run"]);
    let changes = dry["changes"].as_array().unwrap();
    assert!(changes.iter().any(|one| one["product"] == "windows" && one["change"] == "added"), "{dry}");
    assert_eq!(collector.ask(&["catalogue", "import", file]), {
        let mut wanted = dry.clone();
        wanted["dry_run"] = false.into();
        wanted
    });
    assert_eq!(collector.ask(&["catalogue", "import", file])["changes"].as_array().unwrap().len(), 0, "once is enough");
    std::fs::write(file, &ANSWER[..ANSWER.len() - 40]).unwrap();
    let refused = collector.tell(&["catalogue", "import", file]);
    assert!(!refused.status.success() && words(&refused).contains("products/full"), "{}", words(&refused));
}

#[test]
fn rows_are_recognised_from_a_pipe_without_any_data() {
    let home = crate::home();
    let file = home.path().join("products.json");
    std::fs::write(&file, ANSWER).unwrap();
    let mut command = Command::new(program::collector());
    command.args(["recognise", "--catalogue", file.to_str().unwrap()]).current_dir(home.path());
    let mut child = command.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().unwrap();
    let rows = "id,raw_name,raw_version,context,reported_by\r\n\
        7,Windows 10 Pro,10.0.26100,InstallationType=Client;EditionID=Professional,windows-registry\r\n\
        8,MySQL Workbench,8.0,,windows-registry\r\n";
    child.stdin.take().unwrap().write_all(rows.as_bytes()).unwrap();
    let told = child.wait_with_output().unwrap();
    let wanted = "{\"id\":\"7\",\"product\":\"windows\",\"cycle\":\"11-24h2-w\",\"eol\":\"2026-10-13\",\"eoes\":null,\"rule\":\"windows:build\"}\n\
        {\"id\":\"8\",\"product\":null,\"cycle\":null,\"eol\":null,\"eoes\":null,\"rule\":null}\n";
    assert_eq!(String::from_utf8(told.stdout).unwrap(), wanted);
    let mut command = Command::new(program::collector());
    let mut child =
        command.arg("recognise").current_dir(home.path()).stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().unwrap();
    child.stdin.take().unwrap().write_all(rows.as_bytes()).unwrap();
    let told = String::from_utf8(child.wait_with_output().unwrap().stdout).unwrap();
    assert_eq!(told, wanted, "the program's own dates are the same here");
    assert_eq!(std::fs::read_dir(home.path()).unwrap().count(), 1, "it opened no data");
}
