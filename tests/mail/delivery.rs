//! The usual way: taken, forgotten, answered and stopped; a crash costs one more copy of the same mail.

use collector::app::{contact, deliver, mail};
use collector::notify::mail::Named;
use support::smtp_sink::{Plan, Safety, Step};

use crate::scene::{ADA, Scene};

#[tokio::test]
async fn l1_a_notice_is_sent_once_and_what_it_says_is_forgotten() {
    let scene = Scene::with(Safety::None, "reply_to = \"desk+{token}@example.com\"").await;
    let id = scene.notice().await;
    scene.round().await;
    scene.round().await;
    let received = scene.sink.received();
    assert_eq!(received.len(), 1);
    let mail = &received[0];
    assert_eq!((mail.from.as_str(), mail.to.as_slice()), ("desk@example.com", [ADA.to_owned()].as_slice()));
    let message = scene.message(id).await;
    assert_eq!((message.letter, message.next_try_at), (None, None));
    assert_eq!(message.sent_at, Some(scene.world.app.clock.now_ms()));

    // What comes back with an answer says which ticket it is about, and whose answer it is.
    let key = mail::key(&scene.world.app).await.unwrap();
    let named = key.named(&mail.line("Message-ID").unwrap());
    assert_eq!(named, Some(Named::Notice(message.notice.unwrap(), scene.ada.id)));
    let root = Some(Named::Thread(scene.ticket.id, scene.ada.id));
    assert_eq!(key.named(&mail.line("In-Reply-To").unwrap()), root);
    assert_eq!(key.named(&mail.line("References").unwrap()), root);
    let reply_to = mail.line("Reply-To").unwrap();
    let token = reply_to.strip_prefix("desk+").unwrap().strip_suffix("@example.com").unwrap();
    assert_eq!(key.answered(token), Some((scene.ticket.number, scene.ada.id)));
    assert!(reply_to.split('@').next().unwrap().len() <= 64, "{reply_to}");

    // The link under it stops the next one.
    let stop = mail.line("List-Unsubscribe").unwrap();
    let token = stop.trim_matches(['<', '>']).rsplit('/').next().unwrap().to_owned();
    mail::stop(&scene.world.app, &token).await.unwrap();
    let next = scene.notice().await;
    scene.round().await;
    assert_eq!(scene.sink.received().len(), 1);
    assert_eq!(scene.message(next).await.error, "unwanted: ");
}

#[tokio::test]
async fn l1_a_crash_between_sending_and_noting_costs_one_more_copy_of_the_same_mail() {
    let scene = Scene::with(Safety::None, "").await;
    let id = scene.notice().await;
    scene.sink.plan(Plan::Hang(Step::Message));
    let app = scene.world.app.clone();
    let sending = tokio::spawn(async move { deliver::round(&app).await });
    scene.sink.wait_for(1).await;
    // The collector dies when the server has the mail, and before it knows.
    sending.abort();
    assert!(sending.await.unwrap_err().is_cancelled());
    scene.round().await;
    assert_eq!(scene.sink.received().len(), 1, "the try was noted before it began");
    scene.world.app.clock.advance(180_000);
    scene.round().await;
    scene.world.app.clock.advance(86_400_000);
    scene.round().await;
    let received = scene.sink.received();
    assert_eq!(received.len(), 2);
    assert_eq!(received[0].bytes, received[1].bytes, "the same mail, so that the reader's program folds the two");
    assert!(scene.message(id).await.sent_at.is_some());
}

#[tokio::test]
async fn a_notice_follows_a_corrected_address_and_a_link_does_not() {
    let scene = Scene::with(Safety::None, "").await;
    let (app, customer) = (&scene.world.app, scene.rossi.customer.id);
    let id = scene.notice().await;
    scene.sink.plan(Plan::Say(Step::Recipient, "550 5.1.1 nobody here"));
    scene.round().await;
    assert_eq!(scene.message(id).await.error, "recipient: 550 5.1.1 nobody here");
    let filled = contact::Filled {
        name: "Ada".to_owned(),
        email: "ada.rossi@rossi.example".to_owned(),
        gets_notices: true,
        ..contact::Filled::default()
    };
    contact::change(app, customer, scene.ada.id, &filled).await.unwrap();
    mail::again(app, Some(customer.into()), id).await.unwrap();
    scene.round().await;
    assert_eq!(scene.sink.received()[0].to, ["ada.rossi@rossi.example"]);
    contact::disable(app, customer, scene.ada.id).await.unwrap();
    let late = scene.notice().await;
    scene.round().await;
    assert_eq!(scene.message(late).await.error, "unwanted: ");
}

#[tokio::test]
async fn a_technician_tries_it_out_and_without_a_server_nothing_is_put_there() {
    let scene = Scene::with(Safety::None, "from_name = \"Studio Blu, desk\"").await;
    let app = &scene.world.app;
    scene.world.technician("Anna Bianchi", "anna@example.com").await;
    let anna = collector::app::technician::find(app, "anna@example.com").await.unwrap();
    mail::test(app, anna.id).await.unwrap();
    scene.round().await;
    let found = mail::overview(app, None, anna.id).await.unwrap();
    assert_eq!(found.test.unwrap().sent_at, Some(app.clock.now_ms()));
    assert_eq!(scene.sink.received()[0].line("Subject").as_deref(), Some("Test: mail works"));

    let silent = support::World::quick().await;
    silent.technician("Anna Bianchi", "anna@example.com").await;
    let anna = collector::app::technician::find(&silent.app, "anna@example.com").await.unwrap();
    let refused = mail::test(&silent.app, anna.id).await.unwrap_err();
    assert!(refused.to_string().contains("mail is not set up"), "{refused}");
    assert_eq!(mail::overview(&silent.app, None, anna.id).await.unwrap().standing.waiting, 0);
}
