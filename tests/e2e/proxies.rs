//! Proxies and guest networks: what carries carries, what reads along or puts its own page there is told and trusted with
//! nothing.

use std::time::Duration;

use agent::agent::Agent;
use agent::run::drain;
use agent::sample::beacon;
use agent::{newcomer, status};
use support::agent_process::AgentProcess;
use support::collector_process::CollectorProcess;
use support::http_proxy::{HttpProxy, Mood};
use support::program::words;
use support::wait::wait_until;

/// `anna:hunter2`.
const SIGN_IN: &str = "Basic YW5uYTpodW50ZXIy";
const PORTAL: &str =
    "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<html>Welcome to the hotel. Please sign in.</html>";
const MOVED: &str = "HTTP/1.1 302 Found\r\nLocation: http://portal.example/sign-in\r\nContent-Length: 0\r\n\r\n";
const FORBIDDEN: &str = "HTTP/1.1 403 Forbidden\r\nContent-Type: text/html\r\n\r\n<html>Blocked.</html>";
const BAD_GATEWAY: &str = "HTTP/1.1 502 Bad Gateway\r\n\r\n";
const BY_DOMAIN: &str = "HTTP/1.1 407 x\r\nProxy-Authenticate: Negotiate\r\nProxy-Authenticate: NTLM\r\n\r\n";
const LIMIT: Duration = Duration::from_secs(60);

fn collector(home: &std::path::Path) -> CollectorProcess {
    let mut collector = CollectorProcess::new(home, "collector");
    collector.start();
    collector.customer("Acme");
    collector
}

#[test]
fn a15_whatever_answers_on_the_way_is_told_and_nothing_is_given_up() {
    let home = crate::home();
    let (collector, proxy) = (collector(home.path()), HttpProxy::open(SIGN_IN));
    let (data, password) = (home.path().join("agent"), home.path().join("password"));
    std::fs::create_dir_all(&data).unwrap();
    std::fs::write(&password, "hunter2\n").unwrap();
    let settings =
        format!("proxy = \"http://anna@127.0.0.1:{}\"\nproxy_password_file = \"{}\"\n", proxy.port, password.display());
    std::fs::write(data.join("agent.toml"), settings).unwrap();
    let token = collector.token("Acme", 1);
    support::block_on(async {
        newcomer::enrol(&data, &collector.server(), &token).await.unwrap();
        assert_eq!(proxy.carried(), 1, "the first contact went through the proxy");
        std::fs::write(&password, "hunter3").unwrap();
        let mut agent = Agent::open(&data, None).unwrap();
        beacon(&mut agent.spool, "stop");
        let last = agent.spool.standing().last;
        let table = [
            (Mood::Carries, "does not take the user `anna`"),
            (Mood::Says(BY_DOMAIN), "by Negotiate, NTLM only"),
            (Mood::Says(PORTAL), "sign-in page"),
            (Mood::Says(MOVED), "(302), as the sign-in page"),
            (Mood::Says(FORBIDDEN), "(403); have it allow CONNECT"),
            (Mood::Says(BAD_GATEWAY), "(502); look whether the collector runs"),
            (Mood::Says("SSH-2.0-OpenSSH_9\r\n"), "does not answer as an HTTP proxy does"),
            (Mood::Opens(PORTAL), "sign-in page"),
            (Mood::ReadsAlong, "something on the way reads along"),
        ];
        for (mood, wanted) in table {
            proxy.set(mood);
            assert!(!drain(&mut agent, LIMIT).await, "{mood:?}");
            let status = status::status(&data).unwrap();
            let shown = format!("{}{status}", status::lines(&status));
            assert!(shown.matches(wanted).count() == 2, "{mood:?}: {shown}");
            assert!(!shown.contains("hunter") && shown.contains("http://anna@127.0.0.1"), "{shown}");
            assert_eq!((agent.spool.standing().acknowledged, agent.spool.standing().last), (0, last), "{mood:?}");
        }
        assert_eq!(proxy.carried(), 1, "none of them was carried");
        proxy.set(Mood::Carries);
        std::fs::write(&password, "hunter2").unwrap();
        assert!(!drain(&mut agent, LIMIT).await, "with the password it had");
        assert!(drain(&mut agent, LIMIT).await, "the password is read again without a new start");
        assert_eq!(agent.spool.standing().acknowledged, last);
        assert_eq!(status::status(&data).unwrap()["trouble"], "");
    });
}

#[test]
fn a15_the_program_says_once_what_is_on_the_way_and_goes_on_when_it_is_gone() {
    let home = crate::home();
    let (collector, proxy) = (collector(home.path()), HttpProxy::open(SIGN_IN));
    let mut agent = AgentProcess::new(home.path(), "agent");
    agent.set(&format!("proxy = \"http://anna:hunter2@127.0.0.1:{}\"\n", proxy.port));
    proxy.set(Mood::ReadsAlong);
    let token = collector.token("Acme", 1);
    let refused = agent.enroll(&collector.server(), &token);
    assert!(!refused.status.success() && words(&refused).contains("reads along"), "{}", words(&refused));
    proxy.set(Mood::Carries);
    assert!(agent.enroll(&collector.server(), &token).status.success());
    proxy.set(Mood::Says(FORBIDDEN));
    agent.start(1);
    wait_until("reports that wait", 60, || agent.number("waiting") > 3);
    assert_eq!(agent.number("acknowledged_seq"), 0);
    let told = agent.program().told();
    assert_eq!(told.matches("have it allow CONNECT").count(), 1, "{told}");
    assert!(told.contains("through the proxy http://anna@127.0.0.1") && !told.contains("hunter2"), "{told}");
    proxy.set(Mood::Carries);
    wait_until("all of it acknowledged", 60, || agent.number("acknowledged_seq") > 3);
    assert!(agent.stop());
}
