//! Contract of what is asked for from the catalogue, what waits for a yes, and what was agreed: kept, changed, and never seen
//! from another customer. Next: `collector/src/store/request.rs`, `approval.rs`, `working_terms.rs`.

use collector::clock::Clock;
use collector::store::request::{self, Kept};
use collector::store::working_terms::{self, Accepted};
use collector::store::{Db, approval, contact, site, ticket};
use domain::change::Actor;
use domain::request::approval::{Amount, Approval, Need, Plan, Rights};
use domain::request::{Item, Typed, read};
use domain::ticket::Ticket;
use jiff::civil::date;
use shared::ids::{WindowId, WorkingTermsId};

use crate::contact::maria;
use crate::desk::{NOW, new_ticket};
use crate::people::new_device;

/// A request keeps its facts and ticks, an approval its decision, an acceptance its words; all behind the wall.
pub async fn what_is_asked_for_approved_and_agreed_is_kept_behind_the_wall(db: &Db) {
    let clock = Clock::manual(NOW);
    let (rossi, device_no) = new_device(db, &clock, "asked-rossi").await;
    let (verdi, _) = new_device(db, &clock, "asked-verdi").await;
    let one = Ticket { cause_key: "asked:1".into(), ..new_ticket(&clock, rossi, 900) };
    let who = contact::Contact { email: "asked@example.com".into(), ..maria(&clock, rossi) };
    let mut write = db.write_unleased().await.unwrap();
    let site = site::list(&mut write, rossi).await.unwrap()[0].id;
    ticket::save(&mut write, &one).await.unwrap();
    contact::add(&mut write, &who).await.unwrap();
    let typed = Typed { on: "2026-12-01", from: "08:00", to: "12:30", ..Typed::default() };
    let power = read(Item::Power, &typed, Some(site), date(2026, 11, 28)).unwrap();
    let mut kept = Kept { ticket: one.id, request: power, window: None, device_no: None, ready_told_at: None };
    request::save(&mut write, rossi, &kept).await.unwrap();
    (kept.window, kept.device_no) = (Some(clock.id(WindowId::new)), Some(device_no));
    request::save(&mut write, rossi, &kept).await.unwrap();
    assert_eq!(request::of_ticket(&mut write, rossi, one.id).await.unwrap(), Some(kept.clone()));
    assert_eq!(request::of_ticket(&mut write, verdi, one.id).await.unwrap(), None, "the wall");
    assert!(request::ahead(&mut write, ("2026-11-01", "2026-12-31"), 9).await.unwrap().is_empty(), "nobody begins");
    for (is_done, wanted) in [(true, true), (true, false), (false, true), (false, false), (true, true)] {
        let changed = request::tick(&mut write, (rossi, one.id), ("account", is_done), (NOW, "Anna")).await.unwrap();
        assert_eq!(changed, wanted, "{is_done}");
    }
    let ticked = request::steps(&mut write, rossi, one.id).await.unwrap();
    assert_eq!(ticked.get("account"), Some(&(NOW, "Anna".to_owned())));
    assert!(request::steps(&mut write, verdi, one.id).await.unwrap().is_empty());

    let need = Need::Order(Amount::read("90", "PLN").unwrap());
    let plan = Plan { impact: "none".into(), way_back: "back".into(), on: Some(date(2026, 12, 2)) };
    let mut asked = Approval::asked(one.id, rossi, need, plan, NOW);
    approval::save(&mut write, &asked).await.unwrap();
    assert_eq!(approval::waiting(&mut write, rossi).await.unwrap(), [(one.number, asked.clone())]);
    assert!(approval::waiting(&mut write, verdi).await.unwrap().is_empty());
    let rights = Rights { order_up_to: Amount::read("90", "PLN"), ..Rights::default() };
    let own = Actor::Contact(who.id, who.name.clone());
    asked.decide((who.id, &who.name, &rights), (false, "too much"), &own, NOW + 1).unwrap();
    approval::save(&mut write, &asked).await.unwrap();
    assert_eq!(approval::of_ticket(&mut write, rossi, one.id).await.unwrap(), Some(asked));
    assert_eq!(approval::of_ticket(&mut write, verdi, one.id).await.unwrap(), None);
    assert!(approval::waiting(&mut write, rossi).await.unwrap().is_empty());

    for at in [NOW, NOW + 5] {
        let id = clock.id(WorkingTermsId::new);
        let contact = (who.id, who.name.clone());
        let accepted = Accepted { id, contact, at, body: format!("at {at}"), digest: "d".into() };
        working_terms::add(&mut write, rossi, &accepted).await.unwrap();
        assert_eq!(working_terms::newest(&mut write, rossi).await.unwrap(), Some(accepted));
    }
    assert_eq!(working_terms::newest(&mut write, verdi).await.unwrap(), None);
    let _ = request::save(&mut write, verdi, &Kept { device_no: None, ..kept.clone() }).await;
    assert_eq!(request::of_ticket(&mut write, rossi, one.id).await.unwrap(), Some(kept), "no hand across the wall");
}
