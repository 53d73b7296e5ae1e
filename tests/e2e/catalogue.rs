//! The catalogue's verbs with the real program: an import that shows what it changes, and rows that are recognised.

use std::io::Write;
use std::process::{Command, Stdio};

use support::collector_process::CollectorProcess;
use support::hostile_collector::HostileCollector;
use support::program::{self, words};
use support::wait::wait_until;

const ANSWER: &str = r#"{"schema_version":"1.2.1","generated_at":"2026-08-22","total":2,"result":[
    {"name":"postgresql","label":"PostgreSQL","releases":[{"name":"18","isEol":true,"eolFrom":"2030-11-14"}]},
    {"name":"windows","label":"Microsoft Windows","releases":[{"name":"11-24h2-w","isEol":false,"eolFrom":"2026-10-13"}]}]}"#;

#[test]
fn an_import_shows_what_it_changes_and_a_file_that_is_cut_off_changes_nothing() {
    let home = crate::home();
    let collector = CollectorProcess::new(home.path(), "collector");
    collector.customer("Acme");
    let file = home.path().join("products.json");
    std::fs::write(&file, ANSWER.replace("2026-10-13", "2026-11-10")).unwrap();
    let file = file.to_str().unwrap();
    let dry = collector.ask(&["catalogue", "import", file, "--dry-run"]);
    let changes = dry["changes"].as_array().unwrap();
    let moved = changes.iter().find(|one| one["product"] == "windows" && one["change"] == "moved").unwrap();
    assert_eq!([&moved["release"], &moved["from"], &moved["to"]], ["11-24h2-w", "2026-10-13", "2026-11-10"], "{dry}");
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

/// An HTTP answer of a server.
fn http(status: &str, head: &str, body: &str) -> Vec<u8> {
    format!("HTTP/1.1 {status}\r\n{head}content-length: {}\r\n\r\n{body}", body.len()).into_bytes()
}

/// A port that was free a moment ago.
fn free() -> String {
    std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().to_string()
}

#[test]
fn an_address_is_taken_over_https_from_a_known_authority_alone_and_bounded() {
    let home = crate::home();
    let collector = CollectorProcess::new(home.path(), "collector");
    collector.customer("Acme");
    let (mirror, address) = (home.path().join("mirror"), free());
    std::fs::create_dir_all(&mirror).unwrap();
    let answered = HostileCollector::start(&mirror, &address, |asked| match asked.path.as_str() {
        "/full" => http("200 OK", "", ANSWER),
        "/cut" => http("200 OK", "", &ANSWER[..ANSWER.len() - 40]),
        "/moved" => http("301 Moved Permanently", "location: http://127.0.0.1:1/inside\r\n", ""),
        "/endless" => http("200 OK", "", &"x".repeat(33 << 20)),
        _ => http("404 Not Found", "", "no"),
    });
    let at = |path: &str| format!("https://{}{path}", address.replace("127.0.0.1", "localhost"));
    let refused = |from: &str, why: &str| {
        let told = collector.tell(&["catalogue", "import", from]);
        assert!(!told.status.success() && words(&told).contains(why), "{from}: {}", words(&told));
    };
    refused(&at("/full"), "UnknownIssuer");
    let authority = mirror.join("ca/root.pem");
    let config = collector.data.join("premura-collector.toml");
    let quick = std::fs::read_to_string(&config).unwrap();
    std::fs::write(&config, format!("{quick}[catalogue]\nca_file = \"{}\"\n", authority.display())).unwrap();
    refused(&at("/full").replace("https", "http"), "only https:// is taken");
    refused(&at("/full").replace("localhost", "me:secret@localhost"), "is not taken");
    refused(&at("/cut"), "products/full");
    refused(&at("/moved"), "it leads on to http://127.0.0.1:1/inside");
    refused(&at("/endless"), "it has more than");
    refused(&at("/none"), "404");
    let dry = collector.ask(&["catalogue", "import", &at("/full"), "--dry-run"]);
    assert!(!dry["changes"].as_array().unwrap().is_empty(), "{dry}");
    let done = collector.ask(&["catalogue", "import", &at("/full")]);
    assert_eq!(done["changes"], dry["changes"]);
    assert_eq!(collector.ask(&["catalogue", "import", &at("/full")])["changes"].as_array().unwrap().len(), 0);
    assert!(answered.answered() >= 7);
}

#[test]
fn an_address_that_is_set_is_asked_by_the_collector_itself_and_again_only_when_it_is_time() {
    let home = crate::home();
    let mut collector = CollectorProcess::new(home.path(), "collector");
    let (mirror, address) = (home.path().join("mirror"), free());
    std::fs::create_dir_all(&mirror).unwrap();
    let answered = HostileCollector::start(&mirror, &address, |_| http("200 OK", "", ANSWER));
    let config = collector.data.join("premura-collector.toml");
    let quick = std::fs::read_to_string(&config).unwrap();
    let (url, authority) = (format!("https://{address}/full"), mirror.join("ca/root.pem"));
    let set = format!("{quick}[catalogue]\nurl = \"{url}\"\nca_file = \"{}\"\n", authority.display());
    std::fs::write(&config, set).unwrap();
    collector.start();
    let file = home.path().join("products.json");
    std::fs::write(&file, ANSWER).unwrap();
    let file = file.to_str().unwrap();
    wait_until("the catalogue is taken", 60, || {
        let dry = collector.ask(&["catalogue", "import", file, "--dry-run"]);
        dry["changes"].as_array().is_some_and(Vec::is_empty)
    });
    collector.stop();
    collector.start();
    wait_until("the collector ticks again", 60, || collector.page("/readyz") == 200);
    assert_eq!(answered.answered(), 1, "it is not time yet");
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
