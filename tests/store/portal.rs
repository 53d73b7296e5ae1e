//! Contract of the portal's tables: links and sessions of contacts; what a customer was told, and nothing besides.

use collector::clock::Clock;
use collector::store::inventory::{self, StoredInventory};
use collector::store::portal::{self, NewSession};
use collector::store::{Db, change, contact, device, finding, notice, ticket, told};
use domain::change::{Actor, Change};
use domain::notice::{Kind, Notice};
use domain::ticket::{State, Ticket};
use shared::ids::{ChangeId, ContactId, CustomerId, NoticeId, PortalSessionId, TicketId};
use shared::text::Words;
use sqlx::AnyConnection;

use crate::contact::maria;
use crate::desk::{NOW, new_finding, new_ticket};
use crate::people::new_device;

/// A link opens once and in time; a session ends idle, old, by hand or with its contact.
pub async fn contract_portal_session(db: &Db) {
    let clock = Clock::manual(NOW);
    let (customer, _) = new_device(db, &clock, "Portal Ltd").await;
    let mut person = maria(&clock, customer);
    let mut write = db.write_unleased().await.unwrap();
    contact::add(&mut write, &person).await.unwrap();
    let visitor = portal::visitor(&mut write, person.id).await.unwrap().unwrap();
    assert_eq!((visitor.customer, &*visitor.customer_name, visitor.is_account), (customer, "Portal Ltd", false));
    assert_eq!(portal::by_email(&mut write, &person.email).await.unwrap(), std::slice::from_ref(&visitor));
    assert_eq!(portal::by_email(&mut write, "nobody@x.example").await.unwrap(), []);

    portal::add_link(&mut write, &visitor, "old", NOW, NOW + 5).await.unwrap();
    portal::add_link(&mut write, &visitor, "hash", NOW + 5, NOW + 9).await.unwrap();
    assert_eq!(portal::link(&mut write, "old", NOW + 4).await.unwrap(), None, "swept, its time being over");
    assert_eq!(portal::link(&mut write, "hash", NOW + 8).await.unwrap().as_ref(), Some(&visitor));
    assert_eq!(portal::link(&mut write, "hash", NOW + 9).await.unwrap(), None);
    assert!(!portal::use_link(&mut write, "hash", NOW + 9).await.unwrap());
    assert!(portal::use_link(&mut write, "hash", NOW + 8).await.unwrap());
    assert!(!portal::use_link(&mut write, "hash", NOW + 8).await.unwrap(), "once");
    assert_eq!(portal::link(&mut write, "hash", NOW + 8).await.unwrap(), None);

    let id = clock.id(PortalSessionId::new);
    let new = NewSession { id, contact: person.id, customer, secret_hash: "s", created_at: NOW, ends_at: NOW + 100 };
    portal::add_session(&mut write, &new).await.unwrap();
    let found = portal::session(&mut write, "s", NOW + 99, NOW - 1).await.unwrap().unwrap();
    assert_eq!((found.id, found.last_seen_at, found.visitor), (id, NOW, visitor.clone()));
    assert_eq!(portal::session(&mut write, "s", NOW + 100, NOW - 1).await.unwrap(), None, "old");
    assert_eq!(portal::session(&mut write, "s", NOW + 99, NOW).await.unwrap(), None, "idle");
    portal::touch(&mut write, id, NOW + 50).await.unwrap();
    assert!(portal::session(&mut write, "s", NOW + 99, NOW + 49).await.unwrap().is_some());
    person.disabled_at = Some(NOW);
    contact::change(&mut write, &person).await.unwrap();
    assert_eq!(portal::session(&mut write, "s", NOW + 99, NOW).await.unwrap(), None, "with its contact");
    assert_eq!(portal::visitor(&mut write, person.id).await.unwrap(), None);
    person.disabled_at = None;
    contact::change(&mut write, &person).await.unwrap();
    portal::end(&mut write, id).await.unwrap();
    assert_eq!(portal::session(&mut write, "s", NOW + 99, NOW).await.unwrap(), None, "by hand");
    portal::add_session(&mut write, &new).await.unwrap();
    portal::add_link(&mut write, &visitor, "next", NOW, NOW + 9).await.unwrap();
    portal::end_all(&mut write, person.id).await.unwrap();
    assert_eq!(portal::session(&mut write, "s", NOW + 1, NOW - 1).await.unwrap(), None);
    assert_eq!(portal::link(&mut write, "next", NOW + 1).await.unwrap(), None);
    write.commit().await.unwrap();
}

/// Only what was told or asked for is there, through its own customer; what goes on with it is told with it.
pub async fn contract_told(db: &Db) {
    let clock = Clock::manual(NOW);
    let (owner, device_no) = new_device(db, &clock, "Told Ltd").await;
    let (stranger, _) = new_device(db, &clock, "Strange Told Ltd").await;
    let mut write = db.write_unleased().await.unwrap();
    let person = maria(&clock, owner);
    contact::add(&mut write, &person).await.unwrap();
    let tickets = scene(&clock, &mut write, owner, device_no, person.id).await;
    let [_, told_one, asked, target, merged] = &tickets;

    let ids = |found: Vec<Ticket>| found.into_iter().map(|one| one.id).collect::<Vec<TicketId>>();
    let known = ids(told::tickets(&mut write, owner, 9).await.unwrap());
    assert_eq!(known, [target.id, asked.id, told_one.id, merged.id], "the open ones first, then the newest");
    assert_eq!(ids(told::tickets(&mut write, owner, 1).await.unwrap()), [target.id]);
    assert_eq!(told::tickets(&mut write, stranger, 9).await.unwrap(), []);
    for (nth, one) in tickets.iter().enumerate() {
        let found = told::by_number(&mut write, owner, one.number).await.unwrap();
        assert_eq!(found.is_some(), nth > 0, "{nth}");
        assert_eq!(told::by_number(&mut write, stranger, one.number).await.unwrap(), None);
    }
    let on = told::devices(&mut write, owner).await.unwrap();
    assert_eq!(on.len(), 1, "{on:?}");
    assert_eq!((on[0].0, on[0].1, on[0].3), (told_one.id, device_no, true));
    assert_eq!(told::devices(&mut write, stranger).await.unwrap(), []);
    let lines = told::lines_of_ended(&mut write, owner, NOW).await.unwrap();
    assert_eq!(lines.iter().map(|line| line.ticket).collect::<Vec<_>>(), [Some(merged.id)]);
    assert_eq!(told::lines_of_ended(&mut write, owner, NOW + 9).await.unwrap(), []);
    assert_eq!(told::lines_of_ended(&mut write, stranger, NOW).await.unwrap(), []);

    assert_eq!(told::remind(&mut write, stranger, told_one.id, NOW + 7).await.unwrap(), 0);
    assert_eq!(told::put_off(&mut write, owner).await.unwrap(), []);
    assert_eq!(told::remind(&mut write, owner, told_one.id, NOW + 7).await.unwrap(), 1);
    assert_eq!(told::put_off(&mut write, owner).await.unwrap().iter().map(|one| one.1).collect::<Vec<_>>(), [NOW + 7]);
    let facts = StoredInventory { version: 1, observed_at: NOW, facts: vec![1, 2] };
    inventory::save(&mut write, device_no, "operating_system", &facts).await.unwrap();
    let systems = told::inventories(&mut write, owner, "operating_system").await.unwrap();
    assert_eq!(systems, [(device_no, facts)]);
    assert_eq!(told::inventories(&mut write, stranger, "operating_system").await.unwrap(), []);
    write.commit().await.unwrap();
}

/// Tickets: not told; told, with a finding and something wanted; asked for; taking over; told and merged into that one.
async fn scene(
    clock: &Clock,
    write: &mut AnyConnection,
    owner: CustomerId,
    device_no: i64,
    person: ContactId,
) -> [Ticket; 5] {
    let new = |number: i64| Ticket { cause_key: format!("device:x:{number}"), ..new_ticket(clock, owner, number) };
    let [untold, one, asked, target] = [1, 2, 3, 4].map(new);
    let asked = Ticket { contact: Some(person), ..asked };
    let merged = Ticket { merged_into: Some(target.id), state: State::Resolved, resolved_at: Some(NOW + 3), ..new(5) };
    let tickets = [untold, one, asked, target, merged];
    for one in &tickets {
        ticket::save(write, one).await.unwrap();
    }
    let device = device::by_number(write, device_no).await.unwrap().unwrap();
    let finding = new_finding(clock, device.id, Some(tickets[1].id));
    finding::save(write, owner, device_no, &finding).await.unwrap();
    for (of, kind) in [(1, Kind::NeedYou), (4, Kind::Found), (0, Kind::Found)] {
        let mut one = Notice::proposed(clock.id(NoticeId::new), &tickets[of], kind, None, Words::new("x"), NOW);
        if of > 0 {
            one.tell(NOW + 1);
        }
        notice::save(write, &one).await.unwrap();
    }
    for of in [0, 4] {
        let line = Change {
            ticket: Some(tickets[of].id),
            device: None,
            at: NOW + 2,
            actor: Actor::Contact(person, "Maria".into()),
            words: Words::new("contact-wrote"),
            internal: false,
        };
        change::add(write, clock.id(ChangeId::new), owner, None, &line).await.unwrap();
    }
    tickets
}
