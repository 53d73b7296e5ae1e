//! Contract of the notices: kept, found by ticket and time, never seen from another customer; who was told, and how often.

use collector::clock::Clock;
use collector::store::recipient::{self, Recipient};
use collector::store::{Db, contact, counter, device, finding, notice, ticket};
use domain::change::Actor;
use domain::notice::ending::Ending;
use domain::notice::pace::{DAY_MS, Had};
use domain::notice::{Kind, Notice, State, Written};
use shared::ids::{NoticeId, TechnicianId};
use shared::text::Words;

use crate::contact::maria;
use crate::desk::{NOW, new_finding, new_ticket};
use crate::people::new_device;

/// A notice reads back as written, is due when its time has come, and is read only through its own customer.
pub async fn contract_notice(db: &Db) {
    let clock = Clock::manual(NOW);
    let (owner, _) = new_device(db, &clock, "Notices Ltd").await;
    let (stranger, _) = new_device(db, &clock, "Strange Notices Ltd").await;
    let mut write = db.write_unleased().await.unwrap();
    let mut first = new_ticket(&clock, owner, 1);
    let second = domain::ticket::Ticket { cause_key: "device:x:memory".into(), ..new_ticket(&clock, owner, 2) };
    for one in [&first, &second] {
        ticket::save(&mut write, one).await.unwrap();
    }
    let words = Words::new("notice-why-automatic").count("n", 3);
    let mut one = Notice::proposed(clock.id(NoticeId::new), &first, Kind::Found, Some(NOW + 5), words, NOW);
    notice::save(&mut write, &one).await.unwrap();
    assert_eq!(notice::get(&mut write, None, one.id).await.unwrap().as_ref(), Some(&one));
    assert_eq!(notice::get(&mut write, Some(owner.into()), one.id).await.unwrap().as_ref(), Some(&one));
    assert_eq!(notice::get(&mut write, Some(stranger.into()), one.id).await.unwrap(), None);
    assert_eq!(notice::due(&mut write, NOW + 4, 9).await.unwrap(), []);
    assert_eq!(notice::due(&mut write, NOW + 5, 9).await.unwrap(), std::slice::from_ref(&one));
    assert_eq!(notice::pending(&mut write, None, 9).await.unwrap(), std::slice::from_ref(&one));
    assert_eq!(notice::pending(&mut write, Some(stranger.into()), 9).await.unwrap(), []);

    let ending = Ending { product: "Windows 10".into(), ends_at: 8, devices: 2, total: 3, ..Ending::default() };
    one.written = Written {
        text: "<b>two\nlines</b>".into(),
        by_at: Some(9),
        who: "Anna".into(),
        is_holder: true,
        devices: vec!["pc".into()],
        ending: Some(ending),
    };
    one.next_update_at = Some(NOW + 7);
    one.decided_by = Some(Actor::Technician(clock.id(TechnicianId::new), "Anna".into()));
    one.tell(NOW + 1);
    notice::save(&mut write, &one).await.unwrap();
    assert_eq!(notice::of_ticket(&mut write, owner, first.id).await.unwrap(), std::slice::from_ref(&one));
    assert_eq!(notice::of_ticket(&mut write, stranger, first.id).await.unwrap(), []);
    assert_eq!(notice::of_ticket(&mut write, owner, second.id).await.unwrap(), []);
    assert_eq!(notice::told(&mut write, owner, 9).await.unwrap(), std::slice::from_ref(&one));
    assert_eq!(notice::told(&mut write, stranger, 9).await.unwrap(), []);
    assert_eq!(notice::due(&mut write, NOW + 99, 9).await.unwrap(), []);

    let mut need = Notice::proposed(clock.id(NoticeId::new), &first, Kind::NeedYou, None, Words::new("x"), NOW);
    need.tell(NOW + 2);
    notice::save(&mut write, &need).await.unwrap();
    assert_eq!(notice::asked(&mut write, owner, 9).await.unwrap(), std::slice::from_ref(&need));
    assert_eq!(notice::asked(&mut write, stranger, 9).await.unwrap(), []);
    first.merged_into = Some(second.id);
    ticket::save(&mut write, &first).await.unwrap();
    assert_eq!(
        notice::of_ticket(&mut write, owner, second.id).await.unwrap(),
        [one, need.clone()],
        "what it took over"
    );
    assert_eq!(notice::asked(&mut write, owner, 9).await.unwrap(), []);
    need.end(State::Done, Actor::Collector, Words::new("notice-why-done"), NOW + 3);
    notice::save(&mut write, &need).await.unwrap();
    assert_eq!(notice::get(&mut write, None, need.id).await.unwrap(), Some(need));

    assert_eq!(ticket::devices_of(&mut write, owner, first.id).await.unwrap(), Vec::<String>::new());
    write.commit().await.unwrap();
}

/// Who was told is counted by day and week; a digest waits, is put off, and goes out once.
pub async fn contract_recipient(db: &Db) {
    let clock = Clock::manual(NOW);
    let (owner, _) = new_device(db, &clock, "Recipients Ltd").await;
    let (stranger, _) = new_device(db, &clock, "Strange Recipients Ltd").await;
    let mut write = db.write_unleased().await.unwrap();
    let about = new_ticket(&clock, owner, 1);
    ticket::save(&mut write, &about).await.unwrap();
    let reader = maria(&clock, owner);
    contact::add(&mut write, &reader).await.unwrap();
    let mut told = Vec::new();
    for (told_at, due_at) in
        [(Some(NOW - 8 * DAY_MS), None), (Some(NOW - 2 * DAY_MS), None), (Some(NOW - 1), None), (None, Some(NOW + 5))]
    {
        let one = Notice::proposed(clock.id(NoticeId::new), &about, Kind::Found, None, Words::new("x"), NOW);
        notice::save(&mut write, &one).await.unwrap();
        let (notice, in_digest) = (one.id, due_at.is_some());
        let row = Recipient { notice, customer: owner, contact: reader.id, in_digest, due_at, told_at };
        for _ in 0..2 {
            recipient::add(&mut write, &row).await.unwrap();
        }
        told.push(row);
    }
    assert_eq!(recipient::of_ticket(&mut write, owner, about.id).await.unwrap(), told);
    assert_eq!(recipient::of_ticket(&mut write, stranger, about.id).await.unwrap(), []);
    let other = clock.id(shared::ids::TicketId::new);
    for (ticket, waits) in [(about.id, true), (other, false)] {
        let had = recipient::had(&mut write, owner, reader.id, ticket, NOW).await.unwrap();
        assert_eq!(had, Had { day: 1, week: 2, waits });
    }
    assert_eq!(recipient::had(&mut write, stranger, reader.id, about.id, NOW).await.unwrap(), Had::default());
    assert_eq!(recipient::due(&mut write, NOW + 4, 9).await.unwrap(), []);
    assert_eq!(recipient::due(&mut write, NOW + 5, 9).await.unwrap(), [(owner, reader.id)]);
    assert_eq!(recipient::waiting(&mut write, owner, reader.id).await.unwrap(), [told[3].notice]);
    assert_eq!(recipient::waiting(&mut write, stranger, reader.id).await.unwrap(), []);
    recipient::put_off(&mut write, owner, reader.id, NOW + 9).await.unwrap();
    assert_eq!(recipient::due(&mut write, NOW + 8, 9).await.unwrap(), []);
    recipient::digest_told(&mut write, owner, reader.id, NOW + 9).await.unwrap();
    assert_eq!(recipient::due(&mut write, NOW + 99, 9).await.unwrap(), []);
    assert_eq!(recipient::of_ticket(&mut write, owner, about.id).await.unwrap()[3].told_at, Some(NOW + 9));
    write.commit().await.unwrap();
}

/// A device is told of what its own customer was told of late, newest first, with whether its ticket is about the device; the
/// number that devices compare goes up for the customer who was told something, or for all.
pub async fn contract_notices_on_devices(db: &Db) {
    let clock = Clock::manual(NOW);
    let (owner, device_no) = new_device(db, &clock, "Mirrored Ltd").await;
    let (stranger, strange_no) = new_device(db, &clock, "Strange Mirrored Ltd").await;
    let mut write = db.write_unleased().await.unwrap();
    let here = domain::ticket::Ticket { cause_key: "device:y:memory".into(), ..new_ticket(&clock, owner, 1) };
    let all = domain::ticket::Ticket { cause_key: "customer:y:debian-12".into(), ..new_ticket(&clock, owner, 2) };
    for one in [&here, &all] {
        ticket::save(&mut write, one).await.unwrap();
    }
    let device = device::by_number(&mut write, device_no).await.unwrap().unwrap().id;
    let found = new_finding(&clock, device, Some(here.id));
    finding::save(&mut write, owner, device_no, &found).await.unwrap();
    let mut told = Vec::new();
    for (about, told_at) in [(&here, NOW), (&all, NOW - 1), (&here, NOW - 90 * DAY_MS), (&here, NOW - 90 * DAY_MS - 1)]
    {
        let mut one = Notice::proposed(clock.id(NoticeId::new), about, Kind::Found, None, Words::new("x"), NOW);
        one.tell(told_at);
        notice::save(&mut write, &one).await.unwrap();
        told.push(one);
    }
    told[1].end(State::Done, Actor::Collector, Words::new("x"), NOW);
    notice::save(&mut write, &told[1]).await.unwrap();
    let untold = Notice::proposed(clock.id(NoticeId::new), &here, Kind::Fixed, None, Words::new("x"), NOW);
    notice::save(&mut write, &untold).await.unwrap();

    let since = NOW - 90 * DAY_MS;
    let seen = notice::on_device(&mut write, (owner, device_no), since, 9).await.unwrap();
    let wanted = [(0, &here, true), (1, &all, false), (2, &here, true)];
    for ((nth, of, is_found_here), (one, about)) in wanted.into_iter().zip(&seen) {
        assert_eq!((one, &about.cause_key, about.is_found_here), (&told[nth], &of.cause_key, is_found_here));
    }
    assert_eq!(seen.len(), wanted.len());
    assert_eq!(notice::on_device(&mut write, (owner, device_no), since, 1).await.unwrap(), seen[..1]);
    let other = notice::on_device(&mut write, (owner, strange_no), since, 9).await.unwrap();
    assert!(other.len() == 3 && other.iter().all(|(_, about)| !about.is_found_here), "{other:?}");
    assert_eq!(notice::on_device(&mut write, (stranger, device_no), since, 9).await.unwrap(), []);

    let before = notice::revision(&mut write, stranger).await.unwrap();
    notice::renumber(&mut write, Some(owner)).await.unwrap();
    let first = notice::revision(&mut write, owner).await.unwrap();
    assert!(first > before && notice::revision(&mut write, stranger).await.unwrap() == before);
    assert_eq!(notice::revisions(&mut write, first - 1).await.unwrap(), [(owner, first)]);
    notice::renumber(&mut write, None).await.unwrap();
    let both = notice::revisions(&mut write, first).await.unwrap();
    assert!(both.contains(&(owner, first + 1)) && both.contains(&(stranger, first + 1)));
    assert_eq!(notice::revisions(&mut write, first + 1).await.unwrap(), []);
    assert_eq!(counter::last_three(&mut write, ["none", notice::REVISION, "no"]).await.unwrap(), [0, first + 1, 0]);
    assert_eq!(notice::revision(&mut write, clock.id(shared::ids::CustomerId::new)).await.unwrap(), 0);
    write.commit().await.unwrap();
}
