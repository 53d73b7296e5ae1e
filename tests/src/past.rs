//! Tickets that ended, as a customer has them who has been there for a year.
//! Invariant: written and weighed as the collector does it; each has its own cause. Next: [`crate::world`].

use collector::store::{counter, ledger, notice, ticket};
use domain::ledger::Known;
use domain::notice::{Kind, Notice};
use domain::ticket::{State, Ticket};
use shared::ids::{CustomerId, NoticeId, TicketId};
use shared::text::Words;

use crate::World;

const DAY: i64 = 86_400_000;
const HOUR: i64 = 3_600_000;

/// Tickets of a check that went away by themselves a day ago; nobody was told of them.
///
/// # Panics
/// When the database cannot be written.
pub async fn quiet(world: &World, customer: CustomerId, check: &str, count: i64) {
    let opened_at = world.app.clock.now_ms() - DAY;
    let one = |nth: i64| ended(world, (customer, check, nth), opened_at, Known::default());
    keep(world, (0..count).map(one).collect(), false).await;
}

/// A year of faults of every kind, of which the customer was told.
///
/// # Panics
/// When the database cannot be written.
pub async fn year(world: &World, customer: CustomerId) {
    let now = world.app.clock.now_ms();
    let one = |nth: i64| {
        let known = Known { by_person: nth % 4 != 3, called_first: nth % 5 == 0, ..Known::default() };
        ended(world, (customer, "inodes", nth), now - DAY - nth * nth * DAY, known)
    };
    keep(world, (0..18).map(one).collect(), true).await;
}

fn ended(world: &World, (customer, check, nth): (CustomerId, &str, i64), opened_at: i64, known: Known) -> Ticket {
    let words = Words::new("inodes").text("mount", "/srv").percent("percent", 97.0).count("free", 812);
    Ticket {
        cause_key: format!("past:{check}:{nth}:{customer}"),
        check: check.to_owned(),
        state: State::Closed,
        resolved_at: Some(opened_at + (nth + 1) * HOUR),
        known,
        ..Ticket::begun(world.app.clock.id(TicketId::new), (customer, 0), words, opened_at)
    }
}

async fn keep(world: &World, tickets: Vec<Ticket>, is_told: bool) {
    let mut write = world.app.db.write_unleased().await.expect("a transaction");
    let mut number = counter::last(&mut write, "ticket").await.expect("a counter");
    for mut one in tickets {
        number += 1;
        one.number = number;
        ticket::save(&mut write, &one).await.expect("a ticket");
        ledger::weigh(&mut write, &one).await.expect("weighed");
        if is_told {
            let (id, words) = (world.app.clock.id(NoticeId::new), Words::new("notice-fixed"));
            let mut told = Notice::proposed(id, &one, Kind::Fixed, None, words, one.opened_at);
            told.tell(one.opened_at);
            notice::save(&mut write, &told).await.expect("a notice");
        }
    }
    counter::advance(&mut write, "ticket", number).await.expect("the counter");
    write.commit().await.expect("written");
}
