//! Contract of a customer's month: the tickets that were open in it, the events of their promises, whose day has come, which
//! pulses were told, and the last word. Next: `collector/src/store/pulse.rs`, `collector/src/store/monthly.rs`.

use collector::clock::Clock;
use collector::store::{Db, contact, monthly, notice, promise, pulse, ticket};
use domain::notice::{Kind, Notice};
use domain::promise::event::{Event, Step};
use domain::ticket::{State, Ticket};
use shared::ids::NoticeId;
use shared::text::Words;

use crate::contact::maria;
use crate::desk::{NOW, new_ticket};
use crate::people::new_device;

const DAY: i64 = 86_400_000;

pub async fn a_month_is_read_and_a_customer_s_last_word_is_known(db: &Db) {
    let clock = Clock::manual(NOW);
    let (rossi, _) = new_device(db, &clock, "pulse-rossi").await;
    let (verdi, _) = new_device(db, &clock, "pulse-verdi").await;
    let mut write = db.write_unleased().await.unwrap();
    assert!(pulse::due(&mut write, NOW, 10_000).await.unwrap().contains(&rossi), "never looked at");
    pulse::set_due(&mut write, rossi, NOW + 5).await.unwrap();
    assert!(!pulse::due(&mut write, NOW, 10_000).await.unwrap().contains(&rossi));
    assert!(pulse::due(&mut write, NOW + 5, 10_000).await.unwrap().contains(&rossi));

    let spans = [(-40, Some(-35)), (-40, Some(-20)), (-20, None), (-5, None), (5, None)];
    for (nth, (opened, resolved)) in (0..).zip(spans) {
        let one = Ticket {
            cause_key: format!("customer:{rossi}:pulse:{nth}"),
            check: if nth == 2 { "pulse".into() } else { "asked".into() },
            opened_at: NOW + opened * DAY,
            resolved_at: resolved.map(|day: i64| NOW + day * DAY),
            state: if resolved.is_some() { State::Closed } else { State::New },
            ..new_ticket(&clock, rossi, 900 + nth)
        };
        ticket::save(&mut write, &one).await.unwrap();
        let warned = Event { at: one.opened_at, step: Step::Warned { kind: domain::promise::Kind::Repair, share: 50 } };
        promise::add(&mut write, (rossi, one.id), 0, &[warned]).await.unwrap();
        if nth == 2 {
            let mut told = Notice::proposed(clock.id(NoticeId::new), &one, Kind::Pulse, None, Words::new("pulse"), NOW);
            told.tell(NOW - 9 * DAY);
            notice::save(&mut write, &told).await.unwrap();
        }
    }
    let bounds = (NOW - 30 * DAY, NOW);
    let numbers = |all: Vec<Ticket>| all.into_iter().map(|one| one.number).collect::<Vec<_>>();
    let all = monthly::tickets(&mut write, rossi, bounds, false).await.unwrap();
    assert_eq!(numbers(all), [903, 902, 901]);
    assert_eq!(numbers(monthly::tickets(&mut write, rossi, bounds, true).await.unwrap()), [902], "what they know of");
    assert!(monthly::tickets(&mut write, verdi, bounds, false).await.unwrap().is_empty());
    let events = monthly::events(&mut write, rossi, bounds).await.unwrap();
    assert_eq!(events.iter().map(|(_, events)| events.len()).collect::<Vec<_>>(), [1, 1]);

    assert_eq!(pulse::told(&mut write, rossi).await.unwrap(), [NOW - 9 * DAY]);
    assert!(pulse::told(&mut write, verdi).await.unwrap().is_empty());
    assert_eq!(pulse::latest(&mut write, rossi).await.unwrap().map(|one| one.number), Some(902));
    assert_eq!(pulse::latest(&mut write, verdi).await.unwrap(), None);
    assert_eq!(pulse::last_word(&mut write, rossi).await.unwrap(), None);
    pulse::answered(&mut write, rossi, NOW - 3).await.unwrap();
    assert_eq!(pulse::last_word(&mut write, rossi).await.unwrap(), Some(NOW - 3));
    let person = maria(&clock, rossi);
    contact::add(&mut write, &person).await.unwrap();
    let asked = Ticket {
        contact: Some(person.id),
        opened_at: NOW,
        cause_key: "asked:pulse".into(),
        ..new_ticket(&clock, rossi, 910)
    };
    ticket::save(&mut write, &asked).await.unwrap();
    assert_eq!(pulse::last_word(&mut write, rossi).await.unwrap(), Some(NOW), "a request is a word");
    assert_eq!(pulse::last_word(&mut write, verdi).await.unwrap(), None);
    pulse::answered(&mut write, verdi, NOW).await.unwrap();
    assert!(pulse::due(&mut write, NOW, 10_000).await.unwrap().contains(&verdi));
}
