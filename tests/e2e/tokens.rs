//! Tokens that open nothing: expired, used up, revoked, mistyped, of another collector. Why, only the collector's log says.

use collector::app::{App, customer, token};
use collector::clock::Clock;
use collector::config::Config;
use support::agent_process::AgentProcess;
use support::collector_process::CollectorProcess;
use support::program::words;

const WEEK_AND_DAY_MS: i64 = 8 * 86_400_000;

#[test]
fn e2_a_token_that_does_not_open_is_refused_and_leaves_nothing_behind() {
    let home = crate::home();
    let mut collector = CollectorProcess::new(home.path(), "ours");
    collector.start();
    collector.customer("Acme");
    let used_up = collector.token("Acme", 1);
    assert!(AgentProcess::new(home.path(), "first").enroll(&collector.server(), &used_up).status.success());
    let revoked = collector.ask(&["token", "add", "--customer", "Acme"]);
    let _done = collector.ask(&["token", "revoke", revoked["id"].as_str().unwrap()]);
    let revoked = revoked["token"].as_str().unwrap().to_owned();
    let mut said = Vec::new();
    for (case, token) in [("used up", used_up), ("revoked", revoked), ("expired", expired(&collector))] {
        said.push(refused(home.path(), case, &collector, &token));
    }
    assert!(said[0].contains("ask your provider for a new one"), "{}", said[0]);
    assert!(said.iter().all(|words| *words == said[0]), "no refusal says why: {said:#?}");
    assert_eq!(collector.list(&["device", "list"]).len(), 1);
    assert_eq!(collector.program().told().matches("An enrolment was refused").count(), 3);
}

#[test]
fn e1_a_mistyped_token_or_one_of_another_collector_is_refused_before_anything_is_sent() {
    let home = crate::home();
    let (mut ours, mut theirs) =
        (CollectorProcess::new(home.path(), "ours"), CollectorProcess::new(home.path(), "theirs"));
    for collector in [&mut ours, &mut theirs] {
        collector.start();
        collector.customer("Acme");
    }
    let good = ours.token("Acme", 1);
    let mistyped =
        if good.ends_with('a') { good.trim_end_matches('a').to_owned() + "b" } else { good[..20].to_owned() };
    let said = refused(home.path(), "mistyped", &ours, &mistyped);
    assert!(said.contains("copy the whole text"), "{said}");
    let said = refused(home.path(), "theirs", &theirs, &good);
    assert!(said.contains("did not answer") || said.contains("certificate"), "{said}");
    for collector in [&mut ours, &mut theirs] {
        assert!(!collector.program().told().contains("refused"), "nothing of it reached a collector");
        assert!(collector.list(&["device", "list"]).is_empty());
    }
    let done = AgentProcess::new(home.path(), "good").enroll(&ours.server(), &good);
    assert!(done.status.success(), "it still opens its own collector: {}", words(&done));
}

/// What the agent says when a token does not open.
fn refused(home: &std::path::Path, name: &str, collector: &CollectorProcess, token: &str) -> String {
    let agent = AgentProcess::new(home, &name.replace(' ', "-"));
    let done = agent.enroll(&collector.server(), token);
    assert_eq!(done.status.code(), Some(1), "{name}: {}", words(&done));
    assert!(!agent.data.join("identity.json").exists(), "{name}");
    String::from_utf8_lossy(&done.stderr).into_owned()
}

/// A token that was made eight days ago, for the seven days that tokens last.
fn expired(collector: &CollectorProcess) -> String {
    support::block_on(async {
        let then = Clock::manual(Clock::system().now_ms() - WEEK_AND_DAY_MS);
        let app = App::open(Config::default(), &collector.data, then).await.unwrap();
        let owner = customer::find(&app, "Acme").await.unwrap();
        let site = customer::sites(&app, owner.id).await.unwrap().remove(0);
        token::add(&app, owner.id, site.id, 7, 1).await.unwrap().1
    })
}
