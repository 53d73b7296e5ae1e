//! Notices that can be checked at the PC, with the real programs: what the desk sent is ours, what it did not is not, while no
//! line is there and whoever asks.

use collector::app::{App, lease, provider};
use collector::clock::Clock;
use collector::config::Config;
use collector::store::ticket;
use domain::change::Actor;
use domain::notice::Kind;
use domain::ticket::Ticket;
use serde_json::Value;
use shared::ids::{CustomerId, TicketId};
use support::World;
use support::agent_process::AgentProcess;
use support::collector_process::CollectorProcess;
use support::program::words;
use support::wait::wait_until;
use support::world::Tenant;

/// Tells the customer of two tickets: one about all of them, one about another computer; the codes of the notices.
async fn tell(app: &App, owner: CustomerId) -> [String; 2] {
    let provider = provider::Provider { name: "Rossi IT".into(), phone: "02 1".into(), ..Default::default() };
    provider::set(app, &provider).await.unwrap();
    let mut codes = Vec::new();
    for (number, scope) in [(901, "customer"), (902, "device")] {
        let mut write = app.db.write().await.unwrap();
        let about: Ticket = serde_json::from_value(serde_json::json!({
            "id": app.clock.id(TicketId::new), "number": number, "customer": owner, "site": null,
            "cause_key": format!("{scope}:x:certificate"), "check": "certificates", "kind": "incident",
            "state": "new", "severity": "critical", "priority": 1, "title": { "key": "certificate-ends" },
            "assignee": null, "opened_at": 1, "resolved_at": null, "next_change_at": null, "open_findings": 1,
            "seen_count": 1, "reopened_count": 0, "flapping": false, "previous": null, "waiting_for": null,
            "wait_until": null, "snooze": null, "snooze_until": null, "merged_into": null, "next_update_at": null,
            "contact": null
        }))
        .unwrap();
        ticket::save(&mut write, &about).await.unwrap();
        write.commit().await.unwrap();
        let update = domain::notice::person::Update {
            text: "We take care of it.".into(),
            by_at: None,
            next_update_at: Some(app.clock.now_ms() + 3_600_000),
        };
        let anna = Actor::Technician(app.clock.id(shared::ids::TechnicianId::new), "Anna".into());
        let told = collector::app::notices::write(app, None, about.id, Kind::Progress, &update, &anna).await.unwrap();
        let card = collector::app::notices::card(app, None, about.id).await.unwrap();
        codes.push(card.scene.key.code(&told));
    }
    codes.try_into().unwrap()
}

#[test]
fn a_mail_is_checked_at_the_pc_without_a_line() {
    let home = crate::home();
    let mut collector = CollectorProcess::new(home.path(), "collector");
    collector.start();
    collector.customer("Acme");
    let mut agent = AgentProcess::enrolled(home.path(), "agent", &collector, "Acme");
    let early = agent.tell(&["notices"]);
    assert_eq!((early.status.code(), words(&early).contains("start the agent")), (Some(1), true), "{}", words(&early));
    agent.start(1);
    let has = |agent: &AgentProcess, number: usize| {
        let told = agent.tell(&["notices", "--json"]);
        let told: Value = serde_json::from_slice(&told.stdout).unwrap_or_default();
        told["notices"].as_array().is_some_and(|all| all.len() == number)
    };
    wait_until("it has a list that is empty", 60, || has(&agent, 0));
    assert!(collector.stop());
    let codes = support::block_on(async {
        let app = App::open(Config::default(), &collector.data, Clock::system()).await.unwrap();
        lease::take(&app).await.unwrap();
        let customer = collector::app::customer::find(&app, "Acme").await.unwrap();
        let site = collector::app::customer::sites(&app, customer.id).await.unwrap().remove(0);
        let world = World::of(app.clone());
        let tenant = Tenant { customer, site };
        world.contact(&tenant, "Maria", "maria@example.com", "en").await;
        let codes = tell(&app, tenant.customer.id).await;
        collector::store::lease::release(&app.db).await.unwrap();
        app.db.close().await;
        codes
    });
    collector.start();
    wait_until("it heard of what was sent", 60, || has(&agent, 1));
    // From here on there is neither collector nor agent: only the file.
    assert!(collector.stop());
    assert!(agent.stop());
    let list = agent.tell(&["notices"]);
    let text = String::from_utf8(list.stdout).unwrap();
    assert!(text.starts_with("Rossi IT sent these") && text.contains(&codes[0]) && text.contains("[#901]"), "{text}");
    assert!(!text.contains(&codes[1]) && !text.contains("902"), "{text}");
    let (first, second) = codes[0].split_once('-').unwrap();
    let ours = agent.tell(&["notices", &first.to_lowercase(), second]);
    let said = String::from_utf8(ours.stdout).unwrap();
    assert!(ours.status.success() && said.starts_with("Ours: Rossi IT") && said.contains("[#901]"), "{said}");
    let colleague = agent.tell(&["notices", &codes[1]]);
    let said = String::from_utf8(colleague.stdout).unwrap();
    assert!(colleague.status.success() && said.contains("to a colleague") && !said.contains("902"), "{said}");
    for wrong in ["000-000", "password"] {
        let no = agent.tell(&["notices", wrong]);
        assert_eq!(no.status.code(), Some(1), "{wrong}: {}", words(&no));
    }
    let no = agent.tell(&["notices", "000-000"]);
    assert!(words(&no).contains("never sent") && words(&no).contains("call Rossi IT, tel. 02 1"), "{}", words(&no));
    let kept = std::fs::read_to_string(agent.data.join("public/notices.json")).unwrap();
    assert!(kept.contains(&codes[0]) && !kept.contains(&codes[1]), "the file gives no code away that is not shown");
}
