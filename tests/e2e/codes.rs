//! Codes both ways with the real programs: what `premura-agent code` shows is known to the desk, what the desk reads is confirmed
//! by `premura-agent verify`, and no line between them is needed.

use collector::app::entered::{self, Said};
use collector::app::{App, caller, contact, customer, desk, device, lease};
use collector::clock::Clock;
use collector::config::Config;
use domain::asked::Way;
use domain::caller::Place;
use domain::change::Actor;
use serde_json::Value;
use support::agent_process::AgentProcess;
use support::collector_process::CollectorProcess;
use support::program::words;
use support::wait::wait_until;

#[test]
fn i1_codes_of_agent_and_desk_agree_while_no_line_is_there() {
    let home = crate::home();
    let mut collector = CollectorProcess::new(home.path(), "collector");
    collector.start();
    collector.customer("Acme");
    let mut agent = AgentProcess::enrolled(home.path(), "agent", &collector, "Acme");
    let early = agent.tell(&["code"]);
    assert_eq!(early.status.code(), Some(1));
    assert!(words(&early).contains("start the agent"), "{}", words(&early));
    agent.start(1);
    wait_until("it reports", 60, || agent.number("acknowledged_seq") > 1);
    assert!(collector.stop());

    support::block_on(async {
        let app = App::open(Config::default(), &collector.data, Clock::system()).await.unwrap();
        lease::take(&app).await.unwrap();
        let owner = customer::find(&app, "Acme").await.unwrap().id;
        let shown = agent.tell(&["code", "--json"]);
        let shown: Value = serde_json::from_slice(&shown.stdout).unwrap();
        let proved = caller::check(&app, None, owner, shown["code"].as_str().unwrap()).await.unwrap();
        assert_eq!((proved.place, shown["left_s"].as_u64().unwrap() <= 60), (Place::Computer, true));

        let filled = contact::Filled { name: "Maria".into(), email: "maria@example.com".into(), ..Default::default() };
        let maria = contact::add(&app, owner, &filled).await.unwrap();
        let said = Said {
            contact: maria.id,
            way: Way::Phone,
            device: Some(proved.device),
            is_fault: true,
            text: "It is slow.".into(),
            spent: None,
            confirm: false,
            form: "one".into(),
        };
        let number = entered::enter(&app, None, owner, &said, &Actor::Collector).await.unwrap();
        let ticket = desk::ticket(&app, None, number).await.unwrap().row.listed.ticket;
        let read = caller::of_desk(&app, None, &ticket).await.unwrap().each;
        assert_eq!(read.len(), 1, "{read:?}");
        // Typed as it is heard, in two words and small.
        let (first, second) = read[0].2.split_once('-').unwrap();
        let yes = agent.tell(&["verify", &first.to_lowercase(), second]);
        assert_eq!((yes.status.code(), words(&yes).starts_with("Yes:")), (Some(0), true), "{}", words(&yes));
        for wrong in ["0000-0000", "what?", shown["code"].as_str().unwrap()] {
            let no = agent.tell(&["verify", wrong]);
            assert_eq!((no.status.code(), words(&no).contains("hang up")), (Some(1), true), "{}", words(&no));
        }
        // A PC that was revoked shows codes that are nobody's.
        device::revoke(&app, None, proved.device, &Actor::Collector).await.unwrap();
        let shown = agent.tell(&["code"]);
        let line = String::from_utf8(shown.stdout).unwrap();
        let code = line.lines().next().unwrap();
        assert!(caller::check(&app, None, owner, code).await.is_err(), "{line}");
    });
    assert!(agent.stop());
}
