//! Contract of what people say of how tickets ended: once a ticket and person, counted by customers, complaints until an owner
//! took note. Next: `collector/src/store/csat.rs`.

use std::collections::BTreeSet;

use collector::clock::Clock;
use collector::store::csat;
use collector::store::scope::Wall;
use collector::store::{Db, contact, ticket};
use domain::csat::{Answer, Opinion, Tally};
use domain::ticket::Ticket;
use shared::ids::TechnicianId;

use crate::contact::maria;
use crate::desk::{NOW, new_ticket};
use crate::people::new_device;

pub async fn an_answer_is_kept_once_and_counted_by_customers(db: &Db) {
    let clock = Clock::manual(NOW);
    let (rossi, _) = new_device(db, &clock, "csat-rossi").await;
    let (verdi, _) = new_device(db, &clock, "csat-verdi").await;
    let mut write = db.write_unleased().await.unwrap();
    let anna = clock.id(TechnicianId::new);
    let mut opinions = Vec::new();
    for (nth, (owner, answer)) in
        [(rossi, Answer::Good), (rossi, Answer::Bad), (verdi, Answer::SoSo), (verdi, Answer::Bad)]
            .into_iter()
            .enumerate()
    {
        let nth = i64::try_from(nth).unwrap();
        let cause_key = format!("csat:{nth}");
        let one = Ticket { cause_key, ..new_ticket(&clock, owner, 700 + nth) };
        ticket::save(&mut write, &one).await.unwrap();
        let person = maria(&clock, owner);
        let person = contact::Contact { email: format!("csat{nth}@example.com"), ..person };
        contact::add(&mut write, &person).await.unwrap();
        let opinion = Opinion {
            ticket: one.id,
            customer: owner,
            contact: person.id,
            answer,
            comment: format!("„{nth}“ żółw"),
            at: NOW + nth,
            concerned: BTreeSet::from([anna]),
        };
        assert!(csat::add(&mut write, &opinion).await.unwrap());
        let second = Opinion { answer: Answer::SoSo, ..opinion.clone() };
        assert!(!csat::add(&mut write, &second).await.unwrap(), "once a ticket and person");
        opinions.push(opinion);
    }
    let [good, bad, ..] = opinions.as_slice() else { unreachable!("four") };
    assert_eq!(csat::given(&mut write, rossi, bad.ticket, bad.contact).await.unwrap(), Some(Answer::Bad));
    assert_eq!(csat::given(&mut write, verdi, bad.ticket, bad.contact).await.unwrap(), None, "the wall");
    assert_eq!(csat::given(&mut write, rossi, good.ticket, bad.contact).await.unwrap(), None);
    let said = csat::of_ticket(&mut write, rossi, bad.ticket).await.unwrap();
    assert_eq!((said.len(), &said[0].opinion, said[0].heard.is_none()), (1, bad, true));
    assert!(csat::of_ticket(&mut write, verdi, bad.ticket).await.unwrap().is_empty());

    let tickets = |found: Vec<csat::Heard>| found.into_iter().map(|one| one.opinion.ticket).collect::<Vec<_>>();
    let found = csat::unheard(&mut write, Some(Wall::Customer(rossi)), 10).await.unwrap();
    assert_eq!(tickets(found), [bad.ticket]);
    assert_eq!(csat::hear(&mut write, (verdi, bad.ticket, bad.contact), (NOW + 9, "Olga")).await.unwrap(), 0);
    assert_eq!(csat::hear(&mut write, (rossi, bad.ticket, bad.contact), (NOW + 9, "Olga")).await.unwrap(), 1);
    assert_eq!(csat::hear(&mut write, (rossi, bad.ticket, bad.contact), (NOW + 10, "Anna")).await.unwrap(), 0);
    assert!(csat::unheard(&mut write, Some(Wall::Customer(rossi)), 10).await.unwrap().is_empty());
    let said = csat::of_ticket(&mut write, rossi, bad.ticket).await.unwrap();
    assert_eq!(said[0].heard, Some((NOW + 9, "Olga".to_owned())));

    assert_eq!(csat::answers(&mut write, rossi, NOW + 1).await.unwrap(), [(NOW + 1, Answer::Bad)]);
    let both = [(NOW + 1, Answer::Bad), (NOW, Answer::Good)];
    assert_eq!(csat::answers(&mut write, rossi, 0).await.unwrap(), both);
    let tallied = csat::tallies(&mut write, Some(Wall::Customer(verdi)), NOW).await.unwrap();
    let sums: Vec<_> = tallied.into_iter().map(|(id, _, tally)| (id, tally)).collect();
    assert_eq!(sums, [(verdi, Tally { good: 0, so_so: 1, bad: 1 })]);
    let all = csat::tallies(&mut write, None, NOW).await.unwrap();
    let ours = all.into_iter().filter(|(id, ..)| *id == rossi).map(|(_, _, tally)| tally);
    assert_eq!(ours.collect::<Vec<_>>(), [Tally { good: 1, so_so: 0, bad: 1 }]);
    assert!(csat::tallies(&mut write, Some(Wall::Technician(anna)), 0).await.unwrap().is_empty());
}
