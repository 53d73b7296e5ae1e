//! Contract of the ledger: the database counts what the domain decided, month by month and check by check.
//! Invariant: held against sums made in plain code from the same tickets. Next: `collector/src/store/ledger.rs`.

use collector::clock::Clock;
use collector::store::ledger::{self, Weighed};
use collector::store::scope::Wall;
use collector::store::technician::{self, Technician};
use collector::store::{Db, contact, notice, ticket};
use domain::access::Role;
use domain::accounting::{Course, Tally};
use domain::ledger::month::{MONTHS, Sum};
use domain::ledger::{Entry, Known, Outcome, Voices, entry};
use domain::notice::{Kind, Notice};
use domain::ticket::{State, Ticket};
use shared::ids::{CustomerId, NoticeId, TechnicianId};
use shared::text::Words;
use sqlx::AnyConnection;

use crate::contact::maria;
use crate::desk::{NOW, new_ticket};
use crate::people::new_device;

const DAY: i64 = 86_400_000;

fn bounds() -> Vec<i64> {
    (0..=12).map(|nth| NOW - (12 - nth) * 30 * DAY).collect()
}

/// Many tickets of every kind, over more than the months there are.
fn many(clock: &Clock, customer: CustomerId, from: i64) -> Vec<Ticket> {
    let one = |nth: i64| {
        let mixed = nth.wrapping_mul(2_654_435_761).rem_euclid(1 << 20);
        let opened_at = NOW - (mixed % 400) * DAY;
        let is_open = mixed % 5 == 0;
        let known = Known {
            contact_at: (mixed % 7 == 0).then_some(opened_at + (mixed % 11 - 3) * 1000),
            called_first: mixed % 13 == 0,
            not_useful: mixed % 3 == 0,
            by_person: !is_open && mixed % 2 == 0,
        };
        Ticket {
            cause_key: format!("device:{from}:{nth}"),
            check: ["services", "printer", "presence"][usize::try_from(mixed % 3).unwrap()].into(),
            state: if is_open { State::New } else { State::Closed },
            opened_at,
            resolved_at: (!is_open).then_some(opened_at + mixed * 17),
            known,
            ..new_ticket(clock, customer, from + nth)
        }
    };
    (0..200).map(one).collect()
}

async fn save(write: &mut AnyConnection, tickets: &[Ticket]) {
    for one in tickets {
        ticket::save(write, one).await.unwrap();
        ledger::weigh(write, one).await.unwrap();
    }
}

fn decided(one: &Ticket) -> Entry {
    entry(one, Voices::of(one))
}

fn median(mut leads: Vec<i64>) -> Option<i64> {
    leads.sort_unstable();
    let last = leads.len().checked_sub(1)?;
    Some(leads[last / 2..=leads.len() / 2].iter().sum::<i64>() / i64::try_from(leads.len() / 2 - last / 2 + 1).unwrap())
}

fn sum<'a>(tickets: impl Iterator<Item = &'a Ticket>) -> Sum {
    let (mut sum, mut leads) = (Sum::default(), Vec::new());
    for one in tickets.map(decided) {
        match one.outcome {
            Outcome::FoundFirst => sum.found += 1,
            Outcome::CalledFirst => sum.called += 1,
            Outcome::ByItself => sum.by_itself += 1,
            Outcome::Open => sum.open += 1,
            Outcome::Apart => {}
        }
        leads.extend(one.lead_ms);
    }
    Sum { median_lead_ms: median(leads), ..sum }
}

/// Months are counted as the domain decided; what is not told is not in the customer's own; the wall holds.
pub async fn contract_ledger_by_month(db: &Db) {
    let clock = Clock::manual(NOW);
    let (owner, _) = new_device(db, &clock, "Ledger Ltd").await;
    let (stranger, _) = new_device(db, &clock, "Strange Ledger Ltd").await;
    let mut write = db.write_unleased().await.unwrap();
    let tickets = many(&clock, owner, 1);
    save(&mut write, &tickets).await;
    save(&mut write, &many(&clock, stranger, 1001)[..3]).await;
    let bounds = bounds();
    let within = |nth: usize| tickets.iter().filter(move |one| (bounds_of(nth)).contains(&one.opened_at));
    let wanted: Vec<Sum> = (0..MONTHS).map(|nth| sum(within(nth))).collect();
    assert!(
        wanted.iter().any(|one| one.found > 1 && one.called > 0 && one.by_itself > 0 && one.open > 0),
        "{wanted:?}"
    );
    assert_eq!(ledger::months(&mut write, owner, &bounds, false).await.unwrap(), wanted);
    assert!(ledger::months(&mut write, owner, &bounds[1..], false).await.is_err());

    let untold = ledger::months(&mut write, owner, &bounds, true).await.unwrap();
    assert!(untold.iter().all(Sum::is_empty), "nobody told them of anything");
    let mut told = Vec::new();
    for one in tickets.iter().step_by(4) {
        let mut notice = Notice::proposed(clock.id(NoticeId::new), one, Kind::Found, None, Words::new("x"), NOW);
        notice.tell(NOW);
        notice::save(&mut write, &notice).await.unwrap();
        told.push(one.clone());
    }
    let wanted: Vec<Sum> =
        (0..MONTHS).map(|nth| sum(told.iter().filter(|one| bounds_of(nth).contains(&one.opened_at)))).collect();
    assert_eq!(ledger::months(&mut write, owner, &bounds, true).await.unwrap(), wanted);
    write.commit().await.unwrap();
}

fn bounds_of(nth: usize) -> std::ops::Range<i64> {
    bounds()[nth]..bounds()[nth + 1]
}

/// Checks are counted for all, for one customer, and each customer apart, for whoever may see them.
pub async fn contract_tallies_of_checks(db: &Db) {
    let clock = Clock::manual(NOW);
    let (first, _) = new_device(db, &clock, "Tally Ltd").await;
    let (second, _) = new_device(db, &clock, "Second Tally Ltd").await;
    let mut write = db.write_unleased().await.unwrap();
    let (of_first, of_second) = (many(&clock, first, 1), many(&clock, second, 1001));
    save(&mut write, &of_first).await;
    save(&mut write, &of_second).await;
    let since = NOW - 90 * DAY;
    let wanted = |tickets: &[&[Ticket]], check: &str| {
        let all = tickets.iter().flat_map(|one| one.iter());
        let of_check: Vec<&Ticket> = all.filter(|one| one.check == check && one.opened_at >= since).collect();
        let count =
            |course: Course| i64::try_from(of_check.iter().filter(|one| Course::of(one) == course).count()).unwrap();
        Tally {
            opened: i64::try_from(of_check.len()).unwrap(),
            acted: count(Course::Acted),
            by_itself: count(Course::ByItself),
            not_useful: count(Course::NotUseful),
            median_lead_ms: median(of_check.iter().filter_map(|one| decided(one).lead_ms).collect()),
        }
    };
    let checks = ["presence", "printer", "services"];
    let told = |found: Vec<Weighed>| found.into_iter().map(|one| (one.check, one.tally)).collect::<Vec<_>>();
    let of = |tickets: &[&[Ticket]]| checks.map(|check| (check.to_owned(), wanted(tickets, check))).to_vec();
    let all = ledger::tallies(&mut write, None, (None, false), since).await.unwrap();
    assert!(all.iter().all(|one| one.customer.is_none() && one.tally.opened > 10), "{all:?}");
    assert_eq!(told(all), of(&[&of_first, &of_second]));
    for (scope, customer) in [(None, Some(first)), (Some(first.into()), None), (Some(first.into()), Some(first))] {
        let found = ledger::tallies(&mut write, scope, (customer, false), since).await.unwrap();
        assert_eq!(told(found), of(&[&of_first]));
    }
    assert_eq!(ledger::tallies(&mut write, Some(second.into()), (Some(first), false), since).await.unwrap(), []);
    let apart = ledger::tallies(&mut write, None, (None, true), since).await.unwrap();
    let names: Vec<_> = apart.iter().map(|one| one.customer.as_ref().map(|(id, name)| (*id, name.as_str()))).collect();
    assert_eq!(names[..2], [Some((second, "Second Tally Ltd")), Some((first, "Tally Ltd"))]);
    assert_eq!((apart.len(), apart[1].tally), (6, wanted(&[&of_first], "presence")));
    let ada = Technician {
        id: clock.id(TechnicianId::new),
        name: "Ada".into(),
        email: "ada-tally@example.com".into(),
        created_at: NOW,
        disabled_at: None,
        role: Role::Technician,
        sees_all: false,
        language: "en".into(),
    };
    technician::add(&mut write, &ada).await.unwrap();
    technician::set_role(&mut write, ada.id, Role::Technician, Some(&[first])).await.unwrap();
    let of_few = Some(Wall::Technician(ada.id));
    let found = ledger::tallies(&mut write, of_few, (None, false), since).await.unwrap();
    assert_eq!(told(found), of(&[&of_first]));
    write.commit().await.unwrap();
}

/// A request that was merged into what a check found is heard there; what is from before the ledger is found and weighed.
pub async fn contract_merged_tickets_speak_with_one_voice(db: &Db) {
    let clock = Clock::manual(NOW);
    let (owner, _) = new_device(db, &clock, "Merged Ledger Ltd").await;
    let mut write = db.write_unleased().await.unwrap();
    let person = maria(&clock, owner);
    contact::add(&mut write, &person).await.unwrap();
    let new = |number: i64, opened_at: i64| Ticket {
        cause_key: format!("device:x:{number}"),
        opened_at,
        ..new_ticket(&clock, owner, number)
    };
    let target = new(1, NOW - 100);
    let between = Ticket { merged_into: Some(target.id), state: State::Closed, ..new(2, NOW - 90) };
    let asked =
        Ticket { merged_into: Some(between.id), state: State::Closed, contact: Some(person.id), ..new(3, NOW - 40) };
    for one in [&target, &between, &asked] {
        ticket::save(&mut write, one).await.unwrap();
    }
    let found: Vec<_> = ledger::unweighed(&mut write, 9).await.unwrap().iter().map(|one| one.number).collect();
    assert_eq!(found, [1, 2, 3]);
    assert_eq!(ledger::unweighed(&mut write, 1).await.unwrap().len(), 1);
    for one in [&target, &between, &asked] {
        ledger::weigh(&mut write, one).await.unwrap();
    }
    assert_eq!(ledger::unweighed(&mut write, 9).await.unwrap(), []);
    let mut bounds = bounds();
    bounds[12] = NOW + 1;
    let sums = ledger::months(&mut write, owner, &bounds, false).await.unwrap();
    assert_eq!(sums[11], Sum { found: 1, median_lead_ms: Some(60), ..Sum::default() });
    let early = Ticket { opened_at: NOW - 100, ..asked };
    let earlier =
        Ticket { id: clock.id(shared::ids::TicketId::new), number: 4, cause_key: "device:x:4".into(), ..early };
    ticket::save(&mut write, &earlier).await.unwrap();
    ledger::weigh(&mut write, &target).await.unwrap();
    let sums = ledger::months(&mut write, owner, &bounds, false).await.unwrap();
    assert_eq!(sums[11], Sum { called: 1, ..Sum::default() }, "in the same moment it is theirs");
    write.commit().await.unwrap();
}
