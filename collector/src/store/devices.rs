//! The list of devices: which of them a view shows, filtered, a page at a time, and how many each view has.
//! Invariant: a view's count and its rows are the same condition; every value is bound, the texts are our own words.
//! Next: [`super::device`] for one of them.

use std::collections::BTreeMap;

use shared::ids::CustomerId;
use sqlx::any::{AnyArguments, AnyRow};
use sqlx::query::Query;
use sqlx::{Any, AnyConnection, Row};

use super::db::StoreError;
use super::device::{COLUMNS, Device, read};
use super::queue::pattern;
use super::scope::Scope;

const IN_USE: &str = "d.revoked_at is null and d.retired_at is null";

/// Which devices a list shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DeviceView {
    /// All that are in use.
    InUse,
    /// Those that should report, and do not.
    Silent,
    /// Those that report as they should.
    Reporting,
    /// Those that were not heard lately, which is no news: off, or asleep.
    Off,
    /// Those that cannot see something.
    Unseen,
    /// Those without a report yet.
    Waiting,
    /// Those under maintenance.
    Maintenance,
    /// Those that were revoked or taken out of use.
    Ended,
}

impl DeviceView {
    /// Every view, in the order of the tabs.
    pub const ALL: [Self; 8] = [
        Self::InUse,
        Self::Silent,
        Self::Reporting,
        Self::Off,
        Self::Unseen,
        Self::Waiting,
        Self::Maintenance,
        Self::Ended,
    ];

    /// The word in the address.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::InUse => "in_use",
            Self::Silent => "silent",
            Self::Reporting => "reporting",
            Self::Off => "off",
            Self::Unseen => "unseen",
            Self::Waiting => "waiting",
            Self::Maintenance => "maintenance",
            Self::Ended => "ended",
        }
    }

    /// The view of a word; any other word shows all that are in use.
    #[must_use]
    pub fn of(word: &str) -> Self {
        Self::ALL.into_iter().find(|view| view.word() == word).unwrap_or(Self::InUse)
    }

    fn condition(self) -> String {
        let among = match self {
            Self::InUse => return IN_USE.to_owned(),
            Self::Ended => return format!("not ({IN_USE})"),
            Self::Maintenance => "d.maintenance <> 0",
            Self::Silent => "d.maintenance = 0 and p.device_no is not null",
            Self::Waiting => "d.maintenance = 0 and p.device_no is null and s.device_no is null",
            Self::Reporting => "d.maintenance = 0 and p.device_no is null and s.received_at >= $4",
            Self::Off => "d.maintenance = 0 and p.device_no is null and s.received_at < $4",
            Self::Unseen => "s.device_no is not null and u.device_no is not null",
        };
        format!("{IN_USE} and {among}")
    }
}

/// Which devices are wanted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wanted {
    /// The wall of the one who looks.
    pub scope: Scope,
    /// The view.
    pub view: DeviceView,
    /// One customer's only.
    pub customer: Option<CustomerId>,
    /// With these words in the device's, the site's or the customer's name; empty: any.
    pub text: String,
    /// Who was heard since then (ms UTC) is on.
    pub heard_since: i64,
}

/// A device of the list.
#[derive(Clone, Debug, PartialEq)]
pub struct ListedDevice {
    /// Its row.
    pub device: Device,
    /// Its customer's name.
    pub customer_name: String,
    /// Its site's name.
    pub site_name: String,
    /// Whether its silence was found.
    pub is_silent: bool,
    /// Whether it was not heard lately.
    pub is_off: bool,
}

const FROM: &str = "from device d
    join customer c on c.id = d.customer_id
    join site o on o.customer_id = d.customer_id and o.id = d.site_id
    left join device_state s on s.device_no = d.device_no
    left join finding p on p.device_no = d.device_no and p.check_key = 'presence' and p.cleared_at is null
    left join (select distinct device_no from device_unseen) u on u.device_no = d.device_no
    where ($1 = '' or d.customer_id = $1 or d.customer_id in
            (select w.customer_id from technician_customer w where w.technician_id = $1)) and ($2 = '' or d.customer_id = $2)
      and ($3 = '' or lower(d.name) like $3 escape '!' or lower(c.name) like $3 escape '!'
        or lower(o.name) like $3 escape '!')";

fn bound<'q>(text: &'q str, wanted: &Wanted) -> Query<'q, Any, AnyArguments> {
    let id = |id: Option<CustomerId>| id.map(|id| id.to_string()).unwrap_or_default();
    let scope = wanted.scope.map(|wall| wall.to_string()).unwrap_or_default();
    // Made of our own words alone; every value is bound.
    sqlx::query(sqlx::AssertSqlSafe(text))
        .bind(scope)
        .bind(id(wanted.customer))
        .bind(pattern(&wanted.text))
        .bind(wanted.heard_since)
}

/// A page of devices by customer and name.
///
/// # Errors
/// [`StoreError`] when the tables cannot be read; so for every function below.
pub async fn list(
    conn: &mut AnyConnection,
    wanted: &Wanted,
    limit: i64,
    offset: i64,
) -> Result<Vec<ListedDevice>, StoreError> {
    let text = format!(
        "select {COLUMNS}, c.name as customer_name, o.name as site_name, p.device_no as silent_no,
                cast(case when s.received_at < $4 then 1 else 0 end as bigint) as is_off {FROM} and {}
         order by c.name, d.name, d.device_no limit $5 offset $6",
        wanted.view.condition()
    );
    let rows = bound(&text, wanted).bind(limit).bind(offset).fetch_all(conn).await?;
    let one = |row: &AnyRow| {
        Ok(ListedDevice {
            device: read(row)?,
            customer_name: row.try_get("customer_name")?,
            site_name: row.try_get("site_name")?,
            is_silent: row.try_get::<Option<i64>, _>("silent_no")?.is_some(),
            is_off: row.try_get::<i64, _>("is_off")? != 0,
        })
    };
    rows.iter().map(one).collect()
}

/// How many devices each view has under the same filters, in the order of [`DeviceView::ALL`].
///
/// # Errors
/// As [`list`].
pub async fn counts(conn: &mut AnyConnection, wanted: &Wanted) -> Result<Vec<i64>, StoreError> {
    let sums = DeviceView::ALL.map(|view| {
        let (condition, word) = (view.condition(), view.word());
        format!("cast(coalesce(sum(case when {condition} then 1 else 0 end), 0) as bigint) as n_{word}")
    });
    let text = format!("select {} {FROM}", sums.join(", "));
    let row = bound(&text, wanted).fetch_one(conn).await?;
    DeviceView::ALL.iter().map(|view| Ok(row.try_get(format!("n_{}", view.word()).as_str())?)).collect()
}

/// How many open tickets there are about each of these devices; those with none are left out.
///
/// # Errors
/// As [`list`].
pub async fn open_tickets(conn: &mut AnyConnection, devices: &[i64]) -> Result<BTreeMap<i64, i64>, StoreError> {
    if devices.is_empty() {
        return Ok(BTreeMap::new());
    }
    let places: Vec<String> = (1..=devices.len()).map(|place| format!("${place}")).collect();
    let text = format!(
        "select f.device_no, count(distinct f.ticket_id) as tickets from finding f
         where f.cleared_at is null and f.ticket_id is not null and f.device_no in ({}) group by f.device_no",
        places.join(", ")
    );
    let query = devices.iter().fold(sqlx::query(sqlx::AssertSqlSafe(text)), |query, one| query.bind(*one));
    let rows = query.fetch_all(conn).await?;
    rows.iter().map(|row| Ok((row.try_get("device_no")?, row.try_get("tickets")?))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_view_has_a_word_of_its_own_and_any_other_word_shows_what_is_in_use() {
        assert!(DeviceView::ALL.iter().all(|view| DeviceView::of(view.word()) == *view));
        assert_eq!(DeviceView::of("rubbish"), DeviceView::InUse);
    }
}
