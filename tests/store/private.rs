//! Private tickets: only who was named finds them, nothing of them lies in another table, and their time ends.
//! Next: `tests/http/private.rs` for the pages.

use collector::app::{private, technician};
use collector::clock::Clock;
use collector::store::private as stored;
use collector::store::private_agreement as agreements;
use collector::store::{Db, change, finding, ticket};
use domain::access::Role;
use domain::change::{Actor, Change};
use domain::finding::Finding;
use domain::private::agreement::Agreement;
use domain::private::{FORGET_MS, Matter, State};
use shared::host::Licences;
use shared::ids::{ChangeId, CustomerId, DeviceId, FindingId, TechnicianId, TicketId};
use shared::reading::{Fingerprint, Severity};
use shared::recorded::Answer;
use shared::text::Words;
use support::World;
use support::pc::activated_by_itself;

use crate::people::{NOW, new_device};

async fn new_technician(db: &Db, clock: &Clock, name: &str) -> TechnicianId {
    let id = clock.id(TechnicianId::new);
    let mut write = db.write_unleased().await.unwrap();
    let made = collector::store::technician::Technician {
        id,
        name: name.to_owned(),
        email: format!("{name}@example.com").to_lowercase(),
        created_at: NOW,
        disabled_at: None,
        role: Role::Technician,
        sees_all: true,
        language: "en".into(),
    };
    collector::store::technician::add(&mut write, &made).await.unwrap();
    write.commit().await.unwrap();
    id
}

/// A ticket is found by who was named and by nobody else; what was seen and written comes back, and goes.
pub async fn contract_private_tickets(db: &Db) {
    let clock = Clock::manual(NOW);
    let (owner, device_no) = new_device(db, &clock, "Ours Ltd").await;
    let (stranger, _) = new_device(db, &clock, "Theirs Ltd").await;
    let (anna, marek) = (new_technician(db, &clock, "Anna").await, new_technician(db, &clock, "Marek").await);
    let mut write = db.write_unleased().await.unwrap();
    let device = collector::store::device::by_number(&mut write, device_no).await.unwrap().unwrap().id;
    agreements::name(&mut write, (owner, anna), (NOW, "owner")).await.unwrap();
    let mut matter = Matter {
        id: clock.id(TicketId::new),
        number: 7,
        customer: owner,
        cause_key: "customer:x:activation:windows".into(),
        state: State::Open,
        title: Words::new("licence").text("product", "Windows"),
        opened_at: NOW,
        talk_by_at: NOW + 5,
        closed_at: None,
        closed_by: String::new(),
        forget_at: None,
        open_evidence: 1,
    };
    let evidence = seen_on(&clock, device, &matter);
    stored::save(&mut write, &matter).await.unwrap();
    stored::save_evidence(&mut write, owner, device_no, &evidence).await.unwrap();
    assert_eq!(stored::open_of_cause(&mut write, &matter.cause_key).await.unwrap().as_ref(), Some(&matter));
    assert_eq!(stored::by_number(&mut write, anna, 7).await.unwrap().unwrap().matter, matter);
    assert_eq!(stored::by_number(&mut write, marek, 7).await.unwrap(), None);
    assert_eq!(stored::list(&mut write, anna).await.unwrap().len(), 1);
    assert!(stored::list(&mut write, marek).await.unwrap().is_empty());
    assert_eq!(stored::of_customer(&mut write, owner).await.unwrap(), std::slice::from_ref(&matter));
    assert!(stored::of_customer(&mut write, stranger).await.unwrap().is_empty());
    for found in [
        stored::open_of_device(&mut write, device_no).await.unwrap(),
        stored::open_evidence(&mut write, owner).await.unwrap(),
        stored::evidence_of(&mut write, owner, matter.id).await.unwrap(),
    ] {
        assert_eq!((found[0].evidence.clone(), found[0].device_no), (evidence.clone(), device_no));
    }
    assert!(stored::evidence_of(&mut write, stranger, matter.id).await.unwrap().is_empty());
    lines_come_back(&mut write, &clock, (owner, stranger), &matter, anna).await;

    (matter.state, matter.forget_at) = (State::Closed, Some(NOW + 9));
    stored::save(&mut write, &matter).await.unwrap();
    assert_eq!(stored::open_of_cause(&mut write, &matter.cause_key).await.unwrap(), None);
    assert!(stored::to_forget(&mut write, NOW + 8, 9).await.unwrap().is_empty());
    assert_eq!(stored::to_forget(&mut write, NOW + 9, 9).await.unwrap().len(), 1);
    stored::forget(&mut write, stranger, matter.id).await.unwrap();
    assert_eq!(stored::evidence_of(&mut write, owner, matter.id).await.unwrap().len(), 1);
    stored::forget(&mut write, owner, matter.id).await.unwrap();
    assert!(stored::evidence_of(&mut write, owner, matter.id).await.unwrap().is_empty());
    assert!(stored::lines_of(&mut write, owner, matter.id).await.unwrap().is_empty());
    let waiting = Finding { ticket: None, ..evidence };
    stored::save_evidence(&mut write, owner, device_no, &waiting).await.unwrap();
    stored::drop_evidence(&mut write, stranger, waiting.id).await.unwrap();
    assert_eq!(stored::open_evidence(&mut write, owner).await.unwrap().len(), 1);
    stored::drop_evidence(&mut write, owner, waiting.id).await.unwrap();
    assert!(stored::open_evidence(&mut write, owner).await.unwrap().is_empty());
    write.commit().await.unwrap();
}

async fn lines_come_back(
    write: &mut collector::store::Write,
    clock: &Clock,
    (owner, stranger): (CustomerId, CustomerId),
    matter: &Matter,
    anna: TechnicianId,
) {
    let line = Change {
        ticket: Some(matter.id),
        device: None,
        at: NOW,
        actor: Actor::Technician(anna, "Anna".into()),
        words: Words::new("ticket-note").text("text", "ò"),
        internal: true,
    };
    stored::add_line(write, clock.id(ChangeId::new), owner, &line).await.unwrap();
    assert_eq!(stored::lines_of(write, owner, matter.id).await.unwrap(), [line]);
    assert!(stored::lines_of(write, stranger, matter.id).await.unwrap().is_empty());
}

fn seen_on(clock: &Clock, device: DeviceId, on: &Matter) -> Finding {
    Finding {
        id: clock.id(FindingId::new),
        device,
        fingerprint: Fingerprint { check: "licence".into(), subject: "Windows: activation".into() },
        severity: Severity::Medium,
        cause_key: on.cause_key.clone(),
        words: on.title.clone(),
        since_at: NOW,
        opened_at: NOW,
        cleared_at: None,
        ticket: Some(on.id),
        held: None,
        release_at: None,
        policy_revision: 3,
    }
}

/// An agreement stands once; readers are named once, and one who is shut out is none.
pub async fn contract_private_agreement(db: &Db) {
    let clock = Clock::manual(NOW);
    let (ours, _) = new_device(db, &clock, "Ours Ltd").await;
    let (theirs, _) = new_device(db, &clock, "Theirs Ltd").await;
    let anna = new_technician(db, &clock, "Anna").await;
    let mut write = db.write_unleased().await.unwrap();
    let agreed = |by: &str| Agreement {
        agreed_by: by.into(),
        agreed_on: "2026-11-20".parse().unwrap(),
        recorded_at: NOW,
        recorded_by: "Anna".into(),
    };
    assert_eq!(agreements::of(&mut write, ours).await.unwrap(), None);
    for by in ["Maria", "Dr. O'Hara – §12"] {
        agreements::set(&mut write, ours, &agreed(by)).await.unwrap();
        assert_eq!(agreements::of(&mut write, ours).await.unwrap(), Some(agreed(by)));
    }
    assert_eq!(agreements::of(&mut write, theirs).await.unwrap(), None);
    assert!(agreements::name(&mut write, (ours, anna), (NOW, "x")).await.unwrap());
    assert!(!agreements::name(&mut write, (ours, anna), (NOW, "x")).await.unwrap());
    assert!(agreements::is_reader(&mut write, anna).await.unwrap());
    assert_eq!(agreements::readers(&mut write, ours).await.unwrap()[0].name, "Anna");
    assert!(agreements::readers(&mut write, theirs).await.unwrap().is_empty());
    collector::store::technician::set_disabled(&mut write, anna, Some(NOW)).await.unwrap();
    assert!(agreements::readers(&mut write, ours).await.unwrap().is_empty());
    assert!(agreements::unname(&mut write, ours, anna).await.unwrap());
    assert!(!agreements::unname(&mut write, ours, anna).await.unwrap());
    assert!(!agreements::is_reader(&mut write, anna).await.unwrap());
    assert!(agreements::end(&mut write, ours).await.unwrap());
    assert!(!agreements::end(&mut write, ours).await.unwrap());
    write.commit().await.unwrap();
}

/// Off until agreed; then one ticket that no other table knows; closed by a person, forgotten after 90 days.
pub async fn a_matter_is_kept_apart_from_every_other_table_and_forgotten_in_time(world: World) {
    let rossi = world.customer("Rossi Srl").await;
    let mut pc = world.pc(&rossi, "pc-1").await;
    pc.host.licences = Some(Answer::Seen(Licences { licences: vec![activated_by_itself()], traces: Vec::new() }));
    world.report(&mut pc, 2).await;
    let (app, id) = (&world.app, rossi.customer.id);
    let part = technician::Part::all(Role::Technician);
    let anna = technician::invite(app, "Anna", "anna@example.com", &part).await.unwrap().technician;
    let who = Actor::Technician(anna.id, "Anna".into());
    private::name(app, None, (id, anna.id), true).await.unwrap();
    assert!(private::mine(app, anna.id).await.unwrap().is_empty(), "off until agreed");
    private::agree(app, None, id, "Maria Conti, contract 12", "2026-11-20", &who).await.unwrap();
    let listed = private::mine(app, anna.id).await.unwrap();
    assert_eq!(listed.len(), 1, "{listed:?}");
    let one = &listed[0];
    assert_eq!((one.matter.open_evidence, one.matter.talk_by_at > one.matter.opened_at), (1, true));

    world.report(&mut pc, 2).await;
    let world = world.restarted().await;
    let app = &world.app;
    world.report(&mut pc, 2).await;
    assert_eq!(private::mine(app, anna.id).await.unwrap().len(), 1, "seen again and again, after a restart too");
    assert!(world.tickets().await.is_empty());
    let mut read = app.db.read().await.unwrap();
    assert!(finding::open_of_device(&mut read, pc.device.device_no).await.unwrap().is_empty());
    assert!(change::of_device(&mut read, (id, pc.device.device_no), 0, 99).await.unwrap().is_empty());
    assert_eq!(ticket::counts(&mut read, None).await.unwrap(), (0, 0));
    drop(read);

    let number = one.matter.number;
    let deed = domain::private::Deed::Close("the invoice was found".into());
    private::work(app, anna.id, number, &deed, &who).await.unwrap();
    world.app.clock.advance(FORGET_MS - 3_600_000);
    world.tick().await;
    assert_eq!(private::whole(app, anna.id, number).await.unwrap().evidence.len(), 1);
    world.app.clock.advance(3_600_000);
    world.tick().await;
    let whole = private::whole(app, anna.id, number).await.unwrap();
    assert!(whole.evidence.is_empty() && whole.lines.is_empty() && whole.listed.matter.title.args.is_empty());
}
