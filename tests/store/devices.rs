//! The list of devices and the page of one, as both engines give them.
//! Next: `collector/src/store/devices.rs`.

use collector::app::chart::Range;
use collector::app::device_page::whole;
use collector::app::devices::{Asked, counts, page};
use collector::app::{device, unseen};
use domain::change::Actor;
use domain::glance::Glance;
use shared::host::Program;
use shared::observation::{Unseen, Why};
use shared::recorded::Answer;
use shared::report::{Gap, Report};
use support::World;

pub async fn devices_are_listed_counted_and_shown_alike(world: World) {
    let (rossi, verdi) = (world.customer("Rossi").await, world.customer("Verdi").await);
    let (mut pc, other) = (world.pc(&rossi, "srv-1").await, world.pc(&verdi, "srv-2").await);
    pc.host.services = Some(Answer::Unseen(Unseen::new(Why::Denied, "refused")));
    world.report(&mut pc, 1).await;
    pc.set_free_gb(8);
    let program = Program { name: "contab".into(), version: "9".into(), ..Program::default() };
    pc.host.software = Some(Answer::Seen(vec![program]));
    world.report(&mut pc, 3).await;
    let mut envelope = pc.envelope(world.app.clock.now_ms());
    let gap = Gap { class: "full".into(), count: 4, first: pc.next_seq, last: pc.next_seq + 3 };
    envelope.reports = vec![Report { kind: "gap".into(), gap: Some(gap), ..Report::default() }];
    let body = shared::wire::write(&envelope).unwrap();
    collector::app::accept::accept(&world.app, pc.device.clone(), body, None).await.unwrap();

    let app = &world.app;
    let shown = async |state: &str, scope| {
        let asked = Asked { state: state.to_owned(), ..Asked::default() };
        let rows = page(app, scope, &asked, 10, 0).await.unwrap();
        let names = rows.iter().map(|row| format!("{} {}", row.listed.device.name, row.open_tickets));
        names.collect::<Vec<_>>().join(", ")
    };
    assert_eq!(shown("", None).await, "srv-1 1, srv-2 0");
    assert_eq!(shown("unseen", None).await, "srv-1 1");
    assert_eq!(shown("waiting", None).await, "srv-2 0");
    assert_eq!(shown("", Some(verdi.customer.id.into())).await, "srv-2 0");
    let counted = async || {
        let (_, all) = counts(app, None, &Asked::default()).await.unwrap();
        all.into_iter().map(|(_, count)| count).collect::<Vec<_>>()
    };
    assert_eq!(counted().await, [2, 0, 1, 0, 1, 1, 0, 0]);
    assert_eq!(unseen::unseen(app, None).await.unwrap().len(), 1);

    let found = whole(app, Some(rossi.customer.id.into()), pc.device.id, Range::Day).await.unwrap();
    let glances = |check: &str| found.cards.iter().find(|card| card.check == check).map(|card| card.glance);
    assert!(matches!(glances("disk_space"), Some(Glance::Wrong(_))));
    assert_eq!((glances("services"), glances("memory")), (Some(Glance::Unseen), Some(Glance::Well)));
    assert_eq!((found.tickets.len(), found.held.len(), found.unseen.len(), found.agent.lost), (1, 0, 1, 4));
    assert!(found.agent.certificate_ends_at.is_some_and(|at| at > app.clock.now_ms()));
    assert!(found.lines.iter().any(|line| line.series == "free_gb" && line.dots.len() == 4));

    device::retire(app, Some(verdi.customer.id.into()), other.device.id, &Actor::Collector).await.unwrap();
    assert_eq!(shown("ended", None).await, "srv-2 0");
    assert_eq!(shown("", None).await, "srv-1 1");
    app.clock.advance(31 * 60_000);
    assert_eq!((shown("off", None).await, shown("reporting", None).await), ("srv-1 1".to_owned(), String::new()));
}
