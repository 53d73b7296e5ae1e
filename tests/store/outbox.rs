//! Contract of the outbox: a message is tried while it is due, by one sender, and forgets what it said once it is sent.
//! Next: `collector/src/store/outbox.rs`.

use collector::clock::Clock;
use collector::store::outbox::{self, Message, NewMessage, Standing};
use collector::store::{Db, contact, onboarding, ticket};
use domain::letter::{Letter, Link, Thread};
use domain::notice::{Kind, Notice};
use shared::ids::{CustomerId, MessageId, NoticeId, TicketId};
use shared::text::Words;

use crate::contact::maria;
use crate::desk::{NOW, new_ticket};
use crate::people::new_device;

/// A message's whole life: added, due, claimed once, put off, given up, revived, sent and forgotten.
pub async fn l1_contract_outbox(db: &Db) {
    let clock = Clock::manual(NOW);
    let (customer, _) = new_device(db, &clock, "Outbox Ltd").await;
    let (stranger, _) = new_device(db, &clock, "Stranger Ltd").await;
    let mut write = db.write_unleased().await.unwrap();
    let one = new_ticket(&clock, customer, 7);
    ticket::save(&mut write, &one).await.unwrap();
    let notice = clock.id(NoticeId::new);
    let found = Notice::proposed(notice, &one, Kind::Found, None, Words::new("notice-why-approve"), NOW);
    collector::store::notice::save(&mut write, &found).await.unwrap();
    assert_eq!(outbox::ticket_of(&mut write, customer, notice).await.unwrap(), Some((one.id, 7)));
    assert_eq!(outbox::ticket_of(&mut write, stranger, notice).await.unwrap(), None);

    let (told, letter) = add_both(&clock, &mut write, customer, notice, one.id).await;
    assert_eq!(outbox::due(&mut write, NOW - 1, 9).await.unwrap(), []);
    let due = outbox::due(&mut write, NOW, 9).await.unwrap();
    assert_eq!(due.iter().map(|one| one.kind.as_str()).collect::<Vec<_>>(), ["notice", "test"]);
    let (mail, test) = (due[0].clone(), due[1].clone());
    assert_eq!((mail.id, mail.letter.as_ref(), mail.next_try_at), (told, Some(&letter), Some(NOW)));
    assert_eq!(outbox::due(&mut write, NOW, 1).await.unwrap(), due[..1]);
    assert_eq!(outbox::get(&mut write, None, told).await.unwrap(), Some(mail.clone()));
    assert_eq!(outbox::get(&mut write, Some(stranger.into()), told).await.unwrap(), None);
    assert_eq!(outbox::of_notice(&mut write, customer, notice).await.unwrap(), due[..1]);
    assert_eq!(outbox::of_notice(&mut write, stranger, notice).await.unwrap(), []);
    let waits = Standing { waiting: 2, oldest_at: Some(NOW), last_sent_at: None };
    assert_eq!(outbox::standing(&mut write, None).await.unwrap(), waits);
    assert_eq!(outbox::standing(&mut write, Some(stranger.into())).await.unwrap(), Standing::default());

    assert!(outbox::claim(&mut write, &mail, NOW + 100).await.unwrap());
    assert!(!outbox::claim(&mut write, &mail, NOW + 100).await.unwrap(), "one sender only");
    assert_eq!(outbox::due(&mut write, NOW + 99, 9).await.unwrap(), due[1..]);
    outbox::put_off(&mut write, told, NOW + 200, "away: no route").await.unwrap();
    let again = outbox::due(&mut write, NOW + 200, 9).await.unwrap();
    assert_eq!((again[1].tries, again[1].error.as_str()), (1, "away: no route"));

    given_up(&mut write, (customer, stranger), told, &due[1..]).await;
    ends(&mut write, told, &test).await;
    write.commit().await.unwrap();
}

/// Given up, shown to whom it concerns, and revived.
async fn given_up(
    write: &mut collector::store::Write,
    (customer, stranger): (CustomerId, CustomerId),
    told: MessageId,
    others: &[Message],
) {
    outbox::give_up(write, told, NOW + 201, "recipient: 550", false).await.unwrap();
    let failed = outbox::failed(write, Some(customer.into()), NOW + 201, 9).await.unwrap();
    assert_eq!(failed.iter().map(|one| (one.id, one.failed_at)).collect::<Vec<_>>(), [(told, Some(NOW + 201))]);
    assert_eq!(outbox::failed(write, Some(stranger.into()), NOW, 9).await.unwrap(), []);
    assert_eq!(outbox::waiting(write, None, 9).await.unwrap(), *others);
    assert_eq!(outbox::failed(write, None, NOW + 202, 9).await.unwrap(), []);
    assert_eq!(outbox::failures(write, Some(customer.into()), NOW).await.unwrap(), 1);
    assert_eq!(outbox::failures(write, Some(stranger.into()), NOW).await.unwrap(), 0);
    assert!(!outbox::revive(write, Some(stranger.into()), told, NOW + 300).await.unwrap());
    assert!(outbox::revive(write, Some(customer.into()), told, NOW + 300).await.unwrap());
    assert!(!outbox::revive(write, None, told, NOW + 300).await.unwrap(), "it is not given up any more");
}

async fn add_both(
    clock: &Clock,
    write: &mut collector::store::Write,
    customer: CustomerId,
    notice: NoticeId,
    ticket: TicketId,
) -> (MessageId, Letter) {
    let letter = Letter {
        subject: "A disk is full".to_owned(),
        ticket: Some(Thread { id: ticket, number: 7 }),
        link: Some(Link { label: "Open".to_owned(), url: "https://x.example".to_owned() }),
        ..Letter::default()
    };
    let reader = maria(clock, customer);
    contact::add(write, &reader).await.unwrap();
    let told = NewMessage {
        id: clock.id(MessageId::new),
        customer: Some(customer),
        notice: Some(notice),
        contact: Some(reader.id),
        address: "ada@example.com",
        kind: "notice",
        made_at: NOW,
    };
    outbox::add(write, &told, &letter).await.unwrap();
    let id = clock.id(MessageId::new);
    let test = NewMessage { id, customer: None, notice: None, contact: None, kind: "test", ..told };
    outbox::add(write, &test, &letter).await.unwrap();
    (told.id, letter)
}

/// Sent, given up for good, forgotten.
async fn ends(write: &mut collector::store::Write, told: MessageId, test: &Message) {
    outbox::sent(write, told, NOW + 301).await.unwrap();
    let done = outbox::get(write, None, told).await.unwrap().unwrap();
    assert_eq!((done.sent_at, done.letter, done.error.as_str(), done.next_try_at), (Some(NOW + 301), None, "", None));
    outbox::give_up(write, test.id, NOW + 302, "late: ", true).await.unwrap();
    assert!(!outbox::revive(write, None, test.id, NOW + 303).await.unwrap(), "nothing is left to send");
    let newest = outbox::newest_to(write, "test", "ada@example.com").await.unwrap().unwrap();
    assert_eq!((newest.id, newest.failed_at, newest.letter), (test.id, Some(NOW + 302), None));
    assert_eq!(outbox::newest_to(write, "test", "eve@example.com").await.unwrap(), None);
    let ended = Standing { waiting: 0, oldest_at: None, last_sent_at: Some(NOW + 301) };
    assert_eq!(outbox::standing(write, None).await.unwrap(), ended);
    assert_eq!(onboarding::there(write).await.unwrap().sent, 1, "many would be one too");
    assert_eq!(outbox::forget_before(write, NOW, 9).await.unwrap(), 0);
    assert_eq!(outbox::forget_before(write, NOW + 1, 9).await.unwrap(), 1, "what brought a notice stays");
    assert!(outbox::get(write, None, told).await.unwrap().is_some());
}
