//! Notices as devices are told of them: those about the device whole, of all the customer's the code alone, of others nothing.

use axum::http::StatusCode;
use collector::app::notices::{self, on_device};
use collector::app::{device, provider};
use collector::error::AppError;
use collector::store::{notice, ticket};
use domain::change::Actor;
use domain::notice::{Kind, Notice};
use domain::ticket::Ticket;
use shared::ids::{NoticeId, TicketId};
use shared::notices::{CheckCode, Notices, Whose};
use shared::text::Words;
use support::world::Tenant;
use support::{Pc, World};

use crate::agents::AgentsDoor;

/// Reports, and asks for notices as an agent does: the number of the receipt, and what is told.
async fn hears(world: &World, door: &AgentsDoor, pc: &mut Pc) -> (u64, Notices) {
    world.app.clock.advance(60_000);
    let answer = door.report(pc, pc.body(world.app.clock.now_ms())).await;
    assert_eq!(answer.status, StatusCode::OK, "{}", answer.text());
    pc.sent();
    let told = door.post("/agents/v1/notices", Some(&pc.certificate), Vec::new()).await;
    assert_eq!(told.status, StatusCode::OK, "{}", told.text());
    let told = shared::wire::read_notices(&told.body).unwrap();
    let number = answer.receipt().notices;
    assert_eq!((told.revision, told.device.as_str()), (number, pc.device.id.to_string().as_str()));
    (number, told)
}

/// A customer was told of a ticket about all of them, of this check.
async fn told_of(world: &World, customer: &Tenant, like: &Ticket, check: &str) -> CheckCode {
    let (clock, owner) = (&world.app.clock, customer.customer.id);
    let mut write = world.app.db.write().await.unwrap();
    // Each check's name is of another length, and a number is used once.
    let number = 900 + i64::try_from(check.len()).unwrap();
    let cause_key = format!("customer:{owner}:{check}");
    let about = Ticket { id: clock.id(TicketId::new), number, cause_key, check: check.to_owned(), ..like.clone() };
    ticket::save(&mut write, &about).await.unwrap();
    let mut one = Notice::proposed(clock.id(NoticeId::new), &about, Kind::Found, None, Words::new("x"), 0);
    one.decided_by = Some(Actor::Collector);
    one.tell(clock.now_ms());
    notice::save(&mut write, &one).await.unwrap();
    notice::renumber(&mut write, Some(owner)).await.unwrap();
    write.commit().await.unwrap();
    let card = notices::card(&world.app, None, about.id).await.unwrap();
    CheckCode::read(&card.scene.key.code(&one)).unwrap()
}

#[tokio::test]
async fn f1_a_device_knows_what_its_own_customer_was_told_and_shows_what_is_about_it() {
    let world = World::quick().await;
    world.named_provider().await;
    let (rossi, verdi) = (world.customer("Rossi Srl").await, world.customer("Verdi Srl").await);
    world.contact(&rossi, "Maria Conti", "maria@example.com", "it").await;
    let (mut web, mut shop) = (world.pc(&rossi, "web-1").await, world.pc(&rossi, "shop-1").await);
    let mut other = world.pc(&verdi, "verdi-1").await;
    let door = AgentsDoor::new(&world);
    let (first, nothing) = hears(&world, &door, &mut web).await;
    assert_eq!((nothing.whole.len(), nothing.codes.len()), (0, 0), "nobody was told of anything");
    assert_eq!((nothing.provider.as_str(), nothing.phone.as_str()), ("Tecnica Alpi", "+39 02 1234 5678"));
    let (before, _) = hears(&world, &door, &mut other).await;

    let full = world.fill(&mut web).await;
    world.tell(&full).await;
    let (second, told) = hears(&world, &door, &mut web).await;
    assert!(second > first);
    let [whole] = told.whole.as_slice() else { panic!("{told:?}") };
    // The same subject and code as in the customer's mail.
    let card = notices::card(&world.app, None, full.id).await.unwrap();
    let reader = collector::words::Reader::new("en", "UTC", world.app.clock.now_ms());
    let mail = notices::render(&card.standing[0].notice, &card.scene, &reader);
    assert_eq!(whole.subject, format!("[#{}] {}", full.number, mail.subject));
    assert_eq!((whole.kind.as_str(), whole.code.text()), ("found", mail.code.as_str()));
    let code = whole.code.clone();
    assert_eq!(told.whose(&code), Whose::Whole(whole));
    // A colleague's PC knows the code and no more, another customer's nothing at all.
    let (_, colleague) = hears(&world, &door, &mut shop).await;
    assert_eq!(colleague.whole, []);
    assert!(matches!(colleague.whose(&code), Whose::OnDay(day) if i64::from(day) == whole.at_ms / 86_400_000));
    let (still, strange) = hears(&world, &door, &mut other).await;
    assert_eq!((still, strange.whose(&code), strange.codes.len()), (before, Whose::Nobodys, 0));

    // What is about the whole customer is shown on each of its PCs, what is private on none.
    let private = told_of(&world, &rossi, &full, "licence").await;
    let shared = told_of(&world, &rossi, &full, "operating_system").await;
    let (_, colleague) = hears(&world, &door, &mut shop).await;
    assert_eq!(colleague.whole.iter().map(|one| &one.code).collect::<Vec<_>>(), [&shared]);
    assert!(matches!(colleague.whose(&private), Whose::OnDay(_)));
    // After ninety days nothing of it is left.
    world.app.clock.advance(91 * 86_400_000);
    let (_, later) = hears(&world, &door, &mut web).await;
    assert_eq!((later.whole.len(), later.codes.len()), (0, 0));

    moves_and_leaves(&world, &door, (&mut other, before), (&web, &shop)).await;
}

/// A provider gets another telephone, a device is revoked, another asks too often.
async fn moves_and_leaves(world: &World, door: &AgentsDoor, (other, before): (&mut Pc, u64), (web, shop): (&Pc, &Pc)) {
    // A provider who moves is called at the new number, by everybody.
    let moved = provider::Provider { phone: "+39 02 1".into(), ..provider::get(&world.app).await.unwrap() };
    provider::set(&world.app, &moved).await.unwrap();
    let (now, told) = hears(world, door, other).await;
    assert!(now > before && told.phone == "+39 02 1");
    // Who is out of use is told nothing more, though its certificate was seen a moment ago; who asks too often waits.
    device::revoke(&world.app, None, shop.device.id, &Actor::Collector).await.unwrap();
    let refused = door.post("/agents/v1/notices", Some(&shop.certificate), Vec::new()).await;
    assert_eq!(refused.status, StatusCode::FORBIDDEN);
    let mut asked = Ok(Notices::default());
    for _ in 0..10_000 {
        asked = on_device(&world.app, &web.device).await;
        if asked.is_err() {
            break;
        }
    }
    assert!(matches!(asked, Err(AppError::TooMuch { .. })));
}
