//! A technician decides about a row of a roadmap: offered, ordered, done, or the risk accepted by somebody for a time.
//! Invariant: saved with its line of the audit in one transaction; what is not on the customer's roadmap cannot be decided
//! about; a row that is ordered keeps the list of the computers it concerns now. Next: [`domain::roadmap::plan`].

use domain::change::Actor;
use domain::finding::cause_key;
use domain::roadmap::plan::{Asked, State, decide};
use jiff::civil::Date;
use jiff::tz::TimeZone;
use shared::ids::CustomerId;
use shared::reading::Scope as Reach;
use shared::text::clean;

use super::due::wake_up;
use super::{Whole, whole};
use crate::app::desk::Scope;
use crate::app::{App, audit, notices};
use crate::error::AppError;
use crate::store::roadmap::{self, StoredPlan};
use crate::store::{promise, ticket};

/// The longest text that is looked at, bytes; the domain refuses what is too long, and says so.
const TYPED: usize = 1_000;

/// What somebody typed about a row.
#[derive(Clone, Debug, Default)]
pub struct Typed {
    /// The row.
    pub key: String,
    /// The state's word.
    pub state: String,
    /// What takes its place.
    pub replacement: String,
    /// What it costs.
    pub cost: String,
    /// Who accepts the risk.
    pub by: String,
    /// Why.
    pub why: String,
    /// Until when, a day.
    pub until: String,
}

/// Changes what is planned about a row.
///
/// # Errors
/// [`AppError::NotFound`] for a customer or a row that is not there for this reader; [`AppError::Invalid`] with the field.
pub async fn change(app: &App, scope: Scope, id: CustomerId, typed: &Typed, who: &Actor) -> Result<(), AppError> {
    let found = whole(app, scope, id).await?;
    let row = found.rows.iter().find(|row| row.ending.key == typed.key).ok_or(AppError::NotFound)?;
    let now_ms = app.clock.now_ms();
    let plan = decide(&row.plan, asked(typed)?, found.today_on, now_ms)
        .map_err(|refused| AppError::invalid(refused.field(), refused.to_string()))?;
    let over_at = plan.acceptance.as_ref().and_then(|one| end_of(one.until_on, &found));
    let stored = StoredPlan {
        customer: id,
        key: row.ending.key.clone(),
        kind: row.ending.kind,
        name: row.ending.name.clone(),
        ends_on: row.ending.ends_on,
        over_at,
        changed_at: now_ms,
        changed_by: who.name().unwrap_or_default().to_owned(),
        plan,
    };
    let mut write = app.db.write_unleased().await?;
    // The end of an acceptance before this one, as it is kept; the same day again changes nothing.
    let before = roadmap::of_customer(&mut write, id).await?.into_iter().find(|one| one.key == stored.key);
    let over_at = before.and_then(|one| one.over_at).filter(|at| Some(*at) != stored.over_at);
    let news = wake_up(&app.clock, &mut write, (id, &stored.key), over_at, now_ms).await?;
    roadmap::save(&mut write, &stored).await?;
    match stored.plan.state {
        State::Ordered | State::Done => {
            for device_no in &row.ending.devices {
                roadmap::enlist(&mut write, (id, &stored.key), *device_no).await?;
            }
        }
        _ => roadmap::disband(&mut write, (id, &stored.key)).await?,
    }
    // Who was to be asked is not asked any more, or again.
    let cause_key = cause_key(Reach::Customer, &id.to_string(), row.ending.cause());
    if let Some(ticket) = ticket::latest(&mut write, &cause_key).await?.filter(|one| one.customer == id) {
        notices::follow_ticket(&app.clock, &mut write, &ticket).await?;
    }
    promise::look_again(&mut write, Some(id), "", now_ms).await?;
    audit::done(app, &mut write, "roadmap.decide", told(&stored), Some(id)).await?;
    write.commit().await?;
    app.news.tell_all(news);
    Ok(())
}

fn asked(typed: &Typed) -> Result<Asked, AppError> {
    let state = State::of(&typed.state).ok_or_else(|| AppError::invalid("state", "choose how far it is"))?;
    let text = |text: &str| clean(text.trim(), TYPED);
    let until_on = match typed.until.trim() {
        "" => None,
        day => Some(day.parse::<Date>().map_err(|_| AppError::invalid("until", "that is no day"))?),
    };
    Ok(Asked {
        state,
        replacement: text(&typed.replacement),
        cost: text(&typed.cost),
        by: text(&typed.by),
        why: text(&typed.why),
        until_on,
    })
}

/// The moment at which a day is over where the customer is, ms UTC.
fn end_of(day: Date, found: &Whole) -> Option<i64> {
    let zone = TimeZone::get(&found.customer.time_zone).unwrap_or(TimeZone::UTC);
    Some(day.tomorrow().ok()?.to_zoned(zone).ok()?.timestamp().as_millisecond())
}

/// As the audit has it: the row, the state, and who accepts what risk until when.
fn told(stored: &StoredPlan) -> String {
    let state = stored.plan.state.word();
    match &stored.plan.acceptance {
        Some(one) => format!("{} {state} by {} until {}: {}", stored.key, one.by, one.until_on, one.why),
        None => format!("{} {state}", stored.key),
    }
}
