//! Web sites at hosters with the real program: what a site shows is seen, an old program is a ticket, and a place inside is
//! never looked at unless the collector's own configuration says so.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use support::collector_process::CollectorProcess;
use support::hostile_collector::HostileCollector;
use support::wait::{wait_for, wait_until};

const PAGE: &str = r#"<html><head><meta name="generator" content="Joomla! 3.10.12"></head><body>Welcome</body></html>"#;

fn http(status: &str, head: &str, body: &str) -> Vec<u8> {
    format!("HTTP/1.1 {status}\r\n{head}content-length: {}\r\n\r\n{body}", body.len()).into_bytes()
}

/// One of the ports that web sites have, which nobody has now.
fn free() -> u16 {
    let is_free = |port: &u16| std::net::TcpListener::bind(("127.0.0.1", *port)).is_ok();
    [8443, 8080, 443, 80].into_iter().find(is_free).unwrap()
}

#[test]
fn h8_a_site_is_looked_at_and_a_place_inside_only_when_the_configuration_says_so() {
    let home = crate::home();
    let mut collector = CollectorProcess::new(home.path(), "collector");
    collector.customer("Acme");
    let (mirror, port) = (home.path().join("mirror"), free());
    std::fs::create_dir_all(&mirror).unwrap();
    let is_old = Arc::new(AtomicBool::new(true));
    let old = Arc::clone(&is_old);
    let server =
        HostileCollector::start(&mirror, &format!("127.0.0.1:{port}"), move |asked| match asked.path.as_str() {
            "/" => http("301 Moved Permanently", "location: /home\r\n", ""),
            "/home" if old.load(Ordering::SeqCst) => http("200 OK", "", PAGE),
            "/home" => http("200 OK", "", "<html></html>"),
            _ => http("302 Found", "location: http://127.0.0.1:9/inside\r\n", ""),
        });
    let site = |path: &str| format!("https://localhost:{port}{path}");
    let add = |collector: &CollectorProcess, path: &str| {
        let added = collector.ask(&["hosted", "add", "--customer", "Acme", &site(path)]);
        added["id"].as_str().unwrap().to_owned()
    };
    let (shop, leads_inside) = (add(&collector, "/"), add(&collector, "/elsewhere"));
    let of = |collector: &CollectorProcess, id: &str| {
        let all = collector.list(&["hosted", "list", "--customer", "Acme"]);
        all.into_iter().find(|one| one["id"] == id && !one["seen_at"].is_null())
    };
    collector.start();
    let guarded = wait_for("the first look", 60, || of(&collector, &shop));
    assert_eq!((&guarded["answer"], server.answered()), (&"missed a look".into(), 0), "nobody was asked");
    collector.stop();

    let config = collector.data.join("premura-collector.toml");
    let quick = std::fs::read_to_string(&config).unwrap();
    let authority = mirror.join("ca/root.pem");
    let keys = format!("{quick}[hosted]\nprivate_addresses = true\nca_file = \"{}\"\n", authority.display());
    std::fs::write(&config, keys).unwrap();
    // Entered anew, it is looked at at once.
    let anew = |id: &str, path: &str| {
        assert!(collector.tell(&["hosted", "remove", "--customer", "Acme", id]).status.success());
        add(&collector, path)
    };
    let (shop, leads_inside) = (anew(&shop, "/"), anew(&leads_inside, "/elsewhere"));
    collector.start();
    let seen = wait_for("a look at the shop", 60, || of(&collector, &shop));
    assert_eq!(
        (&seen["answer"], &seen["program"], &seen["version"]),
        (&"answers".into(), &"joomla".into(), &"3.10.12".into())
    );
    assert!(seen["certificate_until"].as_str().is_some_and(|until| until.starts_with("20")), "{seen}");
    let stray = wait_for("a look at the other", 60, || of(&collector, &leads_inside));
    assert_eq!(stray["answer"], "missed a look", "a port that is none of a web site's");
    let tickets = || collector.list(&["ticket", "list"]).into_iter().filter(|one| one["check"] == "hosted_site");
    wait_until("a ticket for the old program", 60, || tickets().count() == 1);
    let ticket = tickets().next().unwrap();
    assert_eq!(
        (&ticket["customer"], &ticket["kind"], &ticket["severity"]),
        (&"Acme".into(), &"incident".into(), &"critical".into())
    );
    // Taken out, its ticket ends.
    is_old.store(false, Ordering::SeqCst);
    assert!(collector.tell(&["hosted", "remove", "--customer", "Acme", &shop]).status.success());
    wait_until("the ticket is resolved", 60, || tickets().all(|one| !one["resolved_at"].is_null()));
    assert!(collector.stop(), "it ends in order");
}
