//! The queue: which tickets a view shows, filtered, a page at a time, and how many each view has.
//! Invariant: a view's count and its rows are the same condition; every value is bound, the texts are our own words.
//! Next: [`super::ticket`] for one ticket.

use domain::ticket::Level;
use shared::ids::{CustomerId, TechnicianId, TicketId};
use sqlx::any::{AnyArguments, AnyRow};
use sqlx::query::Query;
use sqlx::{Any, AnyConnection, Row};

use super::db::StoreError;
use super::parsed;
use super::scope::Scope;
use super::ticket::{COLUMNS, Listed, read};

macro_rules! named {
    ($(#[$of:meta])* $enum:ident: $($(#[$doc:meta])* $name:ident = $word:literal, $sql:literal;)*) => {
        $(#[$of])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum $enum { $($(#[$doc])* $name,)* }

        impl $enum {
            /// Every one, the plainest first.
            pub const ALL: &'static [Self] = &[$(Self::$name),*];

            /// The word in the address.
            #[must_use]
            pub fn word(self) -> &'static str {
                match self { $(Self::$name => $word,)* }
            }

            /// The one of a word.
            #[must_use]
            pub fn of(word: &str) -> Option<Self> {
                match word { $($word => Some(Self::$name),)* _ => None }
            }

            /// What it says to the database.
            fn sql(self) -> &'static str {
                match self { $(Self::$name => $sql,)* }
            }
        }
    };
}

named! {
    /// A view of the queue; `$1` is the technician who looks, `$2` the end of their day.
    QueueView:
    /// What waits for somebody to act.
    NeedsAction = "needs_action", "t.state in ('new', 'assigned', 'in_progress') and t.snooze is null";
    /// What the technician who looks holds.
    Mine = "mine", "t.state not in ('resolved', 'closed') and t.assignee_id = $1";
    /// What nobody holds.
    Unassigned = "unassigned", "t.state in ('new', 'assigned', 'in_progress') and t.snooze is null and t.assignee_id is null";
    /// Of which something was promised by the end of today: a response, a repair, a message.
    DueToday = "due_today", "t.state not in ('resolved', 'closed') and coalesce(t.due_at, t.next_update_at) <= $2";
    /// What waits for somebody else.
    Waiting = "waiting", "t.state = 'waiting'";
    /// What is out of sight for a while.
    Snoozed = "snoozed", "t.state not in ('resolved', 'closed') and t.snooze is not null";
    /// What is healthy again and watched.
    Watching = "watching", "t.state = 'watching'";
    /// What the technician who looks watches.
    Watched = "watched", "t.state not in ('resolved', 'closed') and t.id in (select v.ticket_id from ticket_watcher v where v.technician_id = $1)";
    /// Everything.
    All = "all", "t.number > 0";
}

named! {
    /// In which order tickets are listed; what is closed always comes last.
    Order:
    /// The most urgent first, then what was promised soonest.
    Urgent = "urgent", "t.priority, coalesce(t.due_at, t.next_update_at, 9000000000000000), t.number desc";
    /// What was promised soonest.
    Due = "due", "coalesce(t.due_at, t.next_update_at, 9000000000000000), t.priority, t.number desc";
    /// The newest first.
    Newest = "newest", "t.number desc";
    /// The oldest first.
    Oldest = "oldest", "t.number";
    /// By the customer's name.
    Customer = "customer", "lower(c.name), t.customer_id, t.priority, t.number desc";
}

/// Which tickets are wanted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wanted {
    /// The wall of the one who looks.
    pub scope: Scope,
    /// Who looks.
    pub technician: Option<TechnicianId>,
    /// When their day ends, ms UTC.
    pub day_ends_at: i64,
    /// The view.
    pub view: QueueView,
    /// One customer's only.
    pub customer: Option<CustomerId>,
    /// Of this severity only; empty: any.
    pub severity: String,
    /// Of this check only; empty: any.
    pub check: String,
    /// Held by this technician only.
    pub holder: Option<TechnicianId>,
    /// At this level only.
    pub level: Option<Level>,
    /// In which order.
    pub order: Order,
    /// With these words in title, customer or device; empty: any.
    pub text: String,
}

/// Who may see it; and every value named once, so that both engines know its type when a condition leaves it out.
const SCOPE: &str = "$1 = $1 and $2 = $2 and $4 = $4 and $5 = $5 and $6 = $6 and $7 = $7 and $8 = $8 and $9 = $9
    and ($3 = '' or t.customer_id = $3 or t.customer_id in
        (select w.customer_id from technician_customer w where w.technician_id = $3))";

/// By its title, its customer's name or a device's: names are few, so they are looked through first and lead to their tickets.
const WORDS: &str = "(lower(t.title) like $7 escape '!'
    or t.customer_id in (select n.id from customer n where lower(n.name) like $7 escape '!')
    or t.id in (select f.ticket_id from device d cross join finding f
        where f.customer_id = d.customer_id and f.device_no = d.device_no and f.ticket_id is not null
        and lower(d.name) like $7 escape '!'))";

/// Every state in which somebody may still have to act; an index leads to them.
const OPEN: &str = "t.state in ('new', 'assigned', 'in_progress', 'waiting', 'watching')";

/// What is closed comes last in every order.
const OPEN_FIRST: &str = "case when t.state in ('resolved', 'closed') then 1 else 0 end";

impl Wanted {
    /// The condition of what is filtered by, and nothing of what is not: a column that no filter names is not read.
    fn filter(&self) -> String {
        let set = [
            (self.customer.is_some(), "t.customer_id = $4"),
            (!self.severity.is_empty(), "t.severity = $5"),
            (!self.check.is_empty(), "t.check_key = $6"),
            (self.has_words(), WORDS),
            (self.holder.is_some(), "t.assignee_id = $8"),
            (self.level.is_some(), "t.level = $9"),
        ];
        let set = set.iter().filter(|(is_set, _)| *is_set).map(|(_, condition)| *condition);
        std::iter::once(SCOPE).chain(set).collect::<Vec<_>>().join(" and ")
    }

    fn has_words(&self) -> bool {
        !self.text.trim().is_empty()
    }
}

/// A part of a text as a pattern of `like`, with `!` as its escape; empty stays empty.
#[must_use]
pub fn pattern(text: &str) -> String {
    let text = text.trim().to_lowercase();
    if text.is_empty() {
        return text;
    }
    format!("%{}%", text.replace('!', "!!").replace('%', "!%").replace('_', "!_"))
}

fn bound<'q>(text: &'q str, wanted: &Wanted) -> Query<'q, Any, AnyArguments> {
    let id = |id: Option<CustomerId>| id.map(|id| id.to_string()).unwrap_or_default();
    let scope = wanted.scope.map(|wall| wall.to_string()).unwrap_or_default();
    // Made of our own words alone; every value is bound.
    sqlx::query(sqlx::AssertSqlSafe(text))
        .bind(wanted.technician.map(|id| id.to_string()).unwrap_or_default())
        .bind(wanted.day_ends_at)
        .bind(scope)
        .bind(id(wanted.customer))
        .bind(wanted.severity.clone())
        .bind(wanted.check.clone())
        .bind(pattern(&wanted.text))
        .bind(wanted.holder.map(|id| id.to_string()).unwrap_or_default())
        .bind(wanted.level.map_or("", Level::word))
}

/// A page of tickets in the order that is wanted, what is open first.
///
/// # Errors
/// [`StoreError`] when the tables cannot be read.
pub async fn list(
    conn: &mut AnyConnection,
    wanted: &Wanted,
    limit: i64,
    offset: i64,
) -> Result<Vec<Listed>, StoreError> {
    // Sorted by their short columns, which an index holds; only the tickets of the page are read whole.
    let text = format!(
        "select {COLUMNS} from ticket t join customer c on c.id = t.customer_id where t.id in (
            select t.id from ticket t join customer c on c.id = t.customer_id where {} and {}
            order by {OPEN_FIRST}, {} limit $10 offset $11)
         order by {OPEN_FIRST}, {}",
        wanted.view.sql(),
        wanted.filter(),
        wanted.order.sql(),
        wanted.order.sql()
    );
    bound(&text, wanted).bind(limit).bind(offset).fetch_all(conn).await?.iter().map(read).collect()
}

/// How many tickets are wanted.
///
/// # Errors
/// [`StoreError`] when the tables cannot be read.
pub async fn count(conn: &mut AnyConnection, wanted: &Wanted) -> Result<i64, StoreError> {
    let text = format!("select count(*) as n from ticket t where {} and {}", wanted.view.sql(), wanted.filter());
    Ok(bound(&text, wanted).fetch_one(conn).await?.try_get("n")?)
}

/// How many tickets each view has under the same filters, in the order of [`QueueView::ALL`].
///
/// # Errors
/// [`StoreError`] when the tables cannot be read.
pub async fn counts(conn: &mut AnyConnection, wanted: &Wanted) -> Result<Vec<i64>, StoreError> {
    let views = QueueView::ALL.iter().filter(|view| **view != QueueView::All);
    let sums: Vec<String> = views
        .map(|view| {
            let (condition, word) = (view.sql(), view.word());
            format!("count(*) filter (where {condition}) as n_{word}")
        })
        .collect();
    let (sums, filter) = (sums.join(", "), wanted.filter());
    // Most of all tickets are closed: only the last count walks through them.
    let open = format!("select {sums} from ticket t where {OPEN} and {filter}");
    let open = bound(&open, wanted).fetch_one(&mut *conn).await?;
    let all = format!("select count(*) as n_all from ticket t where {filter}");
    let all = bound(&all, wanted).fetch_one(conn).await?;
    let count = |view: &QueueView| {
        let row = if *view == QueueView::All { &all } else { &open };
        Ok(row.try_get(format!("n_{}", view.word()).as_str())?)
    };
    QueueView::ALL.iter().map(count).collect()
}

/// The numbers of tickets that opened after one, the oldest first.
///
/// # Errors
/// [`StoreError`] when the table cannot be read.
pub async fn opened_after(
    conn: &mut AnyConnection,
    scope: Scope,
    number: i64,
    limit: i64,
) -> Result<Vec<i64>, StoreError> {
    let rows = sqlx::query(
        "select number from ticket where number > $1 and ($2 = '' or customer_id = $2 or customer_id in
            (select w.customer_id from technician_customer w where w.technician_id = $2)) order by number limit $3",
    )
    .bind(number)
    .bind(scope.map(|id| id.to_string()).unwrap_or_default())
    .bind(limit)
    .fetch_all(conn)
    .await?;
    rows.iter().map(|row| Ok(row.try_get("number")?)).collect()
}

/// Of each ticket: how many devices it is about, and one of their names.
///
/// # Errors
/// [`StoreError`] when the tables cannot be read.
pub async fn devices(
    conn: &mut AnyConnection,
    tickets: &[TicketId],
) -> Result<Vec<(TicketId, i64, String)>, StoreError> {
    if tickets.is_empty() {
        return Ok(Vec::new());
    }
    let places: Vec<String> = (1..=tickets.len()).map(|place| format!("${place}")).collect();
    let text = format!(
        "select f.ticket_id, count(distinct f.device_no) as devices, min(d.name) as name
         from finding f join device d on d.device_no = f.device_no where f.ticket_id in ({}) group by f.ticket_id",
        places.join(", ")
    );
    let query = tickets.iter().fold(sqlx::query(sqlx::AssertSqlSafe(text)), |query, id| query.bind(id.to_string()));
    let one = |row: &AnyRow| Ok((parsed(row, "ticket_id")?, row.try_get("devices")?, row.try_get("name")?));
    query.fetch_all(conn).await?.iter().map(one).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::ticket::State;

    #[test]
    fn every_state_but_the_last_two_is_open() {
        for state in State::ALL {
            let is_open = !matches!(state, State::Resolved | State::Closed);
            assert_eq!(OPEN.contains(&format!("'{}'", state.word())), is_open, "{state:?}");
        }
    }

    #[test]
    fn what_is_typed_is_looked_for_as_it_stands() {
        let table = [("", ""), ("  ", ""), ("Disk", "%disk%"), ("50%", "%50!%%"), ("a_b!", "%a!_b!!%")];
        for (text, wanted) in table {
            assert_eq!(pattern(text), wanted, "{text:?}");
        }
        assert!(QueueView::ALL.iter().all(|view| QueueView::of(view.word()) == Some(*view)));
        assert!(Order::ALL.iter().all(|order| Order::of(order.word()) == Some(*order)));
    }
}
