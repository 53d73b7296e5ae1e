//! What time ends on a roadmap: a risk is accepted until a day, and on the next one nothing is planned again.
//! Invariant: bounded work, each end with its line of the audit; while a risk is accepted its ticket rests unless somebody
//! works on it, and it comes back by itself. Next: [`domain::roadmap::plan::let_rest`].

use domain::book::Book;
use domain::privacy::today;
use domain::roadmap::plan::{Plan, State, let_rest, wake};
use domain::roadmap::warranty as found;
use jiff::Span;
use shared::ids::{ChangeId, CustomerId};
use shared::past::DeviceClass;

use crate::app::news::Item;
use crate::app::settle::{self, Settlement};
use crate::app::writer::Ground;
use crate::clock::Clock;
use crate::store::audit::{self, AuditLine};
use crate::store::roadmap::{self, StoredPlan};
use crate::store::{StoreError, Write, device, promise, warranty};

/// Ends what is over and lets tickets rest.
pub(in crate::app) async fn tick(
    ground: &Ground,
    write: &mut Write,
    now: i64,
    rows: i64,
) -> Result<Vec<Item>, StoreError> {
    let mut news = Vec::new();
    for one in roadmap::over(write, now, rows).await? {
        news.extend(wake_up(&ground.clock, write, (one.customer, &one.key), one.over_at, now).await?);
        let plan = Plan { state: State::NotPlanned, acceptance: None, ..one.plan.clone() };
        let after = StoredPlan { plan, over_at: None, changed_at: now, changed_by: String::new(), ..one };
        roadmap::save(write, &after).await?;
        promise::look_again(write, Some(after.customer), "", now).await?;
        let line = AuditLine {
            id: ground.clock.id(ChangeId::new),
            at: now,
            actor: "collector",
            from: "",
            action: "roadmap.over",
            object: &after.key,
            customer: Some(after.customer),
            result: "ok",
        };
        audit::add(write, &line).await?;
    }
    for (ticket, until) in roadmap::in_sight(write, now, rows).await? {
        let mut book = Book::default();
        book.load_ticket(ticket.clone());
        let_rest(&mut book, &ticket, until, now);
        news.extend(settle::save(&ground.clock, write, ticket.customer, None, book.changed()).await?);
    }
    Ok(news)
}

/// Opens, raises and ends what is found of warranties.
pub(in crate::app) async fn warranties(
    ground: &Ground,
    write: &mut Write,
    now: i64,
    rows: i64,
) -> Result<Vec<Item>, StoreError> {
    let today = today(now, "UTC");
    let ahead = |days: i32| today.saturating_add(Span::new().days(days));
    let mut news = Vec::new();
    for due in warranty::due(write, (ahead(found::TOLD_DAYS), ahead(found::HIGH_DAYS)), rows).await? {
        let Some(device) = device::by_number(write, due.device_no).await? else { continue };
        let Some(change) = found::change(due.opened_on, due.until_on, today, now) else { continue };
        let class = DeviceClass::of_word(&device.class);
        let settlement = Settlement {
            device: &device,
            class,
            patience: &ground.patience,
            policy_revision: 0,
            up_ms: u64::MAX,
            window: None,
            now,
        };
        news.extend(settle::settle(ground, write, &settlement, vec![change]).await?);
    }
    Ok(news)
}

/// Brings back the tickets that rest until a risk is over.
pub(super) async fn wake_up(
    clock: &Clock,
    write: &mut Write,
    (customer, key): (CustomerId, &str),
    over_at: Option<i64>,
    now: i64,
) -> Result<Vec<Item>, StoreError> {
    let mut news = Vec::new();
    let Some(over_at) = over_at else { return Ok(news) };
    for ticket in roadmap::at_rest(write, customer, key, over_at).await? {
        let mut book = Book::default();
        book.load_ticket(ticket.clone());
        wake(&mut book, &ticket, now);
        news.extend(settle::save(clock, write, customer, None, book.changed()).await?);
    }
    Ok(news)
}
