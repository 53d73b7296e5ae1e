//! One device with all that is known of it, as its page shows it.
//! Invariant: a foreign device is not there; what cannot be seen or was seen too long ago is never told to be well.
//! Next: [`super::looks`] for the facts, [`super::chart`] for the lines, [`super::device`] for what people do.

use std::collections::BTreeMap;
use std::sync::Arc;

use domain::catalogue::Catalogue;
use domain::change::Change;
use domain::difference::Parts;
use domain::glance::{Glance, Known, glance};
use domain::knowledge::Learned;
use domain::lifecycle::{self, Os};
use domain::remote::{self, Target};
use domain::state::week_of;
use domain::week::Week;
use domain::window;
use jiff::tz::TimeZone;
use serde_json::Value;
use shared::card::Card;

use shared::check::{Entry, Every};
use shared::checks::{self, CHECKS};
use shared::host::{Licences, OperatingSystem};
use shared::ids::DeviceId;
use shared::observation::Unseen;
use shared::programmes::Programmes;
use shared::reading::Severity;

use super::chart::{self, Line, Range};
use super::desk::{self, Scope, Standing};
use super::looks::{self, Facts, Looks, Sent};
use super::reinstall::{self, Offer};
use super::{App, catalogue, device, provider};
use crate::error::AppError;
use crate::store::customer::Customer;
use crate::store::device::{self as stored, Device};
use crate::store::finding::StoredFinding;
use crate::store::site::Site;
use crate::store::ticket::{self, Listed};
use crate::store::unseen::StoredUnseen;
use crate::store::{
    Connection, change, customer, device_state, finding, inventory, policy, site, unseen, window as stored_window,
};

/// Tickets that are shown.
const TICKETS: i64 = 20;
/// Lines of what changed that are shown.
const CHANGES: i64 = 60;
/// Cards of one check that are shown.
const OF_CHECK: usize = 6;
/// Facts older than this, while newer reports come, are old.
const FRESH_MS: i64 = 3_600_000;
/// A device that was not heard for longer may be anyhow by now.
const HEARD_MS: i64 = 86_400_000;
/// How far back gaps are counted.
const GAPS_MS: i64 = 30 * 86_400_000;
/// Raw facts larger than this have a page of their own.
const RAW_BYTES: usize = 32_000;

/// A card of the strip.
#[derive(Clone, Debug)]
pub struct Shown {
    /// The check's key.
    pub check: &'static str,
    /// What of the device; empty when there is only one.
    pub subject: String,
    /// How it looks.
    pub glance: Glance,
    /// The figure; none when it was never seen.
    pub card: Option<Card>,
    /// When it was seen, ms UTC.
    pub seen_at: Option<i64>,
    /// Why it cannot be seen.
    pub unseen: Option<Unseen>,
    /// The line under it.
    pub spark: Option<Line>,
}

/// What is known of the agent.
#[derive(Clone, Debug, Default)]
pub struct Agent {
    /// What the newest report says; none without a report at hand.
    pub sent: Option<Sent>,
    /// The revision that the limits stand at.
    pub revision: i64,
    /// When its certificate ends, ms UTC.
    pub certificate_ends_at: Option<i64>,
    /// Reports that are known to be lost in the last 30 days.
    pub lost: i64,
}

/// When a device is usually on, and when its faults wait.
#[derive(Clone, Copy, Debug, Default)]
pub struct Times {
    /// Until when a maintenance window is open for it, ms UTC.
    pub window_until: Option<i64>,
    /// In which hours of a week it is usually heard; none before its first checkpoint.
    pub week: Option<Week>,
}

/// The facts of a check, as they came.
#[derive(Clone, Debug)]
pub struct Raw {
    /// The check's key.
    pub check: &'static str,
    /// When they were observed, ms UTC.
    pub at: i64,
    /// The facts; none when they are too large for the page.
    pub facts: Option<Value>,
}

/// A device with all that is known of it.
#[derive(Clone, Debug)]
pub struct Whole {
    /// Its customer.
    pub customer: Customer,
    /// Its site; none when that is gone.
    pub site: Option<Site>,
    /// Its row.
    pub device: Device,
    /// How it stands.
    pub standing: Standing,
    /// The strip of cards, in the order of the checks.
    pub cards: Vec<Shown>,
    /// Its tickets, open ones first.
    pub tickets: Vec<Listed>,
    /// What is wrong without a ticket.
    pub held: Vec<StoredFinding>,
    /// When it is usually on, and when its faults wait.
    pub times: Times,
    /// Its charts.
    pub lines: Vec<Line>,
    /// What changed, newest first.
    pub changes: Vec<Change>,
    /// What it cannot see.
    pub unseen: Vec<StoredUnseen>,
    /// Its system and how long its vendor supports that.
    pub system: Option<(OperatingSystem, lifecycle::Support)>,
    /// Its memory, processors and volumes.
    pub parts: Parts,
    /// Its agent.
    pub agent: Agent,
    /// The newest facts of each check.
    pub raw: Vec<Raw>,
    /// Where the provider's own remote tool reaches it.
    pub remote: Option<String>,
    /// An older device on the same hardware.
    pub offer: Option<Offer>,
    /// Since when several computers report as it, because its disk was copied, ms UTC.
    pub copied_since: Option<i64>,
}

/// Everything about one device, with charts over a range.
///
/// # Errors
/// [`AppError::NotFound`] when there is no such device in this scope.
pub async fn whole(app: &App, scope: Scope, id: DeviceId, range: Range) -> Result<Whole, AppError> {
    let device = device::get(app, scope, id).await?;
    let looks = looks::of(app, &device).await?;
    let lines = chart::lines(app, &device, &looks, range).await?;
    let (owner, number) = (device.customer_id, device.device_no);
    let mut read = app.db.read_within(scope).await?;
    let customer = customer::get(&mut read, owner).await?.ok_or(AppError::NotFound)?;
    let site = site::get(&mut read, owner, device.site_id).await?;
    let open = finding::open_of_device(&mut read, number).await?;
    let tickets = ticket::of_device(&mut read, (owner, number), TICKETS).await?;
    let changes = change::of_device(&mut read, (owner, number), 0, CHANGES).await?;
    let unseen = unseen::of_device(&mut read, number).await?;
    let now_ms = app.clock.now_ms();
    let gaps = change::gaps_of_device(&mut read, (owner, number), now_ms - GAPS_MS).await?;
    let agent = Agent {
        sent: looks.sent.clone(),
        revision: policy::revision(&mut read).await?,
        certificate_ends_at: stored::certificate_end(&mut read, number).await?,
        lost: gaps.iter().filter_map(lost).sum(),
    };
    let offer = reinstall::offer(&mut read, &device).await?;
    let times = times(app, &mut read, (&device, site.as_ref())).await?;
    drop(read);
    let own = |check: &str| open.iter().find(|one| one.finding.fingerprint.check == check);
    let (is_silent, copied) = (own(domain::tick::PRESENCE).is_some(), own(domain::clone::CHECK));
    let standing = desk::stands(app, &device, is_silent);
    let fresh_since = fresh_since(app, &device, standing);
    let system = system(&looks, catalogue::learned(app).await?.catalogue(), now_ms);
    let knows_system = system.as_ref().is_some_and(|(_, support)| !matches!(support, lifecycle::Support::Unknown));
    let mut cards = Strip { looks: &looks, open: &open, unseen: &unseen, fresh_since, knows_system }.cards();
    for shown in cards.iter_mut().filter(|one| one.glance != Glance::Unseen) {
        if let Some(series) = shown.card.as_ref().and_then(|card| card.series) {
            shown.spark = Some(chart::spark(app, (&device, &looks), (shown.check, series, &shown.subject)).await?);
        }
    }
    let mut parts = Parts::default();
    looks.facts.iter().for_each(|(check, facts)| parts.see(check, &facts.facts));
    let remote = remote_to(&provider::get(app).await?.remote_url, &device, &customer, site.as_ref());
    Ok(Whole {
        copied_since: copied.map(|one| one.finding.since_at),
        remote,
        held: open.into_iter().filter(|one| one.finding.ticket.is_none()).collect(),
        raw: raws(&looks),
        times,
        customer,
        site,
        device,
        standing,
        cards,
        tickets,
        lines,
        changes,
        unseen,
        system,
        parts,
        agent,
        offer,
    })
}

/// Facts older than this are old, ms UTC; all are, of a device that is not heard.
fn fresh_since(app: &App, device: &Device, standing: Standing) -> i64 {
    let since = app.clock.now_ms() - HEARD_MS;
    let heard_at = device.last_received_at.filter(|at| standing.is_heard() && *at >= since);
    heard_at.map_or(i64::MAX, |at| at - FRESH_MS)
}

/// How each check of a device looks, the worst of its cards; none of a device that is not heard.
///
/// # Errors
/// As [`whole`].
pub async fn glances(
    app: &App,
    scope: Scope,
    id: DeviceId,
) -> Result<Option<BTreeMap<&'static str, Glance>>, AppError> {
    let device = device::get(app, scope, id).await?;
    let looks = looks::of(app, &device).await?;
    let mut read = app.db.read_within(scope).await?;
    let open = finding::open_of_device(&mut read, device.device_no).await?;
    let unseen = unseen::of_device(&mut read, device.device_no).await?;
    drop(read);
    let is_silent = open.iter().any(|one| one.finding.fingerprint.check == domain::tick::PRESENCE);
    let fresh_since = fresh_since(app, &device, desk::stands(app, &device, is_silent));
    if fresh_since == i64::MAX {
        return Ok(None);
    }
    let cards = Strip { looks: &looks, open: &open, unseen: &unseen, fresh_since, knows_system: true }.cards();
    let mut glances = BTreeMap::new();
    for one in cards {
        let kept = glances.entry(one.check).or_insert(one.glance);
        if *kept == Glance::Well {
            *kept = one.glance;
        }
    }
    Ok(Some(glances))
}

fn remote_to(template: &str, device: &Device, customer: &Customer, site: Option<&Site>) -> Option<String> {
    let (device_id, site_name) = (device.id.to_string(), site.map_or("", |site| &site.name));
    let target = Target { device_name: &device.name, device_id: &device_id, customer: &customer.name, site: site_name };
    remote::fill(template, &target).filter(|_| !template.is_empty())
}

async fn times(app: &App, read: &mut Connection, (device, site): (&Device, Option<&Site>)) -> Result<Times, AppError> {
    let checkpoint = device_state::windows(read, device.device_no).await?;
    let planned = stored_window::of_customer(read, device.customer_id).await?;
    let until = |site: &Site| {
        let here = planned.iter().filter(|one| one.site == site.id);
        let zone = TimeZone::get(&site.time_zone).unwrap_or(TimeZone::UTC);
        let open = window::open(here, (device.device_no, &zone), app.patience().grace_s, app.clock.now_ms())?;
        Some(open.until_at)
    };
    let week = checkpoint.and_then(|bytes| week_of(&bytes).map(|(week, _)| week));
    Ok(Times { window_until: site.and_then(until), week })
}

/// The programs of a device.
#[derive(Debug)]
pub struct Software {
    /// The device.
    pub device: Device,
    /// What its newest facts have, and when they were seen (ms UTC); none when they never were.
    pub seen: Option<(checks::software::Facts, i64)>,
    /// The facts by which support is told.
    pub learned: Arc<Learned>,
}

/// The programs of a device, and what tells until when each is supported.
///
/// # Errors
/// As [`whole`].
pub async fn software(app: &App, scope: Scope, id: DeviceId) -> Result<Software, AppError> {
    let device = device::get(app, scope, id).await?;
    let kept = inventory::get(&mut *app.db.read_within(scope).await?, device.device_no, "software").await?;
    let seen = kept.zip(checks::find("software")).and_then(|(kept, entry)| {
        let facts = Facts { entry, version: kept.version, facts: kept.facts, at: kept.observed_at };
        Some((decoded(&facts)?, facts.at))
    });
    Ok(Software { device, seen, learned: catalogue::learned(app).await? })
}

/// How many reports a line of a gap tells of.
fn lost(line: &Change) -> Option<i64> {
    match line.words.args.get("count") {
        Some(shared::text::Value::Count(count)) => Some(*count),
        _ => None,
    }
}

fn decoded<T: serde::de::DeserializeOwned>(facts: &Facts) -> Option<T> {
    serde_json::from_value((facts.entry.show)(facts.version, &facts.facts).ok()?).ok()
}

fn system(looks: &Looks, catalogue: &Catalogue, now_ms: i64) -> Option<(OperatingSystem, lifecycle::Support)> {
    let facts: OperatingSystem = decoded(looks.facts.get("operating_system")?)?;
    let licences = looks.facts.get("licence").and_then(decoded::<Licences>).unwrap_or_default();
    let support = lifecycle::support(catalogue, &Os::from(&facts), Programmes::of(&licences, now_ms));
    Some((facts, support))
}

/// The newest facts of each check; those about licences are between few people.
fn raws(looks: &Looks) -> Vec<Raw> {
    let shown = CHECKS.iter().filter(|entry| entry.key != "licence");
    shown.filter_map(|entry| raw(looks.facts.get(entry.key)?)).collect()
}

fn raw(facts: &Facts) -> Option<Raw> {
    let shown = (facts.facts.len() <= RAW_BYTES).then(|| (facts.entry.show)(facts.version, &facts.facts).ok());
    Some(Raw { check: facts.entry.key, at: facts.at, facts: shown.flatten() })
}

/// What the strip is made of.
struct Strip<'a> {
    looks: &'a Looks,
    open: &'a [StoredFinding],
    unseen: &'a [StoredUnseen],
    fresh_since: i64,
    /// Whether the catalogue knows its system: without a date nobody can say that it is well.
    knows_system: bool,
}

impl Strip<'_> {
    fn cards(&self) -> Vec<Shown> {
        CHECKS.iter().flat_map(|entry| self.of_check(entry)).collect()
    }

    fn of_check(&self, entry: &'static Entry) -> Vec<Shown> {
        let unseen = self.unseen.iter().find(|one| one.check == entry.key).map(|one| one.unseen.clone());
        let facts = self.looks.facts.get(entry.key);
        if entry.optional && facts.is_none() && unseen.is_none() {
            return Vec::new();
        }
        let made = facts.and_then(|facts| (entry.cards)(facts.version, &facts.facts).ok()).unwrap_or_default();
        let shown = |card: Option<Card>| {
            let subject = card.as_ref().map(|card| card.subject.clone()).unwrap_or_default();
            let known = Known {
                is_unseen: unseen.is_some(),
                seen_at: facts.map(|facts| facts.at),
                // What is looked at once a day is as fresh as the device is heard.
                fresh_since: match entry.every {
                    Every::Day if self.fresh_since < i64::MAX => i64::MIN,
                    _ => self.fresh_since,
                },
                worst: self.worst(entry.key, &subject),
                is_judged: self.knows_system || entry.key != "operating_system",
            };
            Shown {
                check: entry.key,
                glance: glance(&known),
                seen_at: known.seen_at,
                unseen: unseen.clone(),
                spark: None,
                subject,
                card,
            }
        };
        // What cannot be seen is one card, however many it was before.
        if made.is_empty() || unseen.is_some() {
            let alone = if made.len() == 1 { made.into_iter().next() } else { None };
            return vec![shown(alone.filter(|card| card.subject.is_empty()))];
        }
        let mut cards: Vec<Shown> = made.into_iter().map(|card| shown(Some(card))).collect();
        let worst = |one: &Shown| if let Glance::Wrong(severity) = one.glance { Some(severity) } else { None };
        cards.sort_by_key(|one| std::cmp::Reverse(worst(one)));
        cards.truncate(OF_CHECK);
        cards
    }

    /// The worst that is wrong: of the subject, or of the whole check where it has one card.
    fn worst(&self, check: &str, subject: &str) -> Option<Severity> {
        let of_check = self.open.iter().filter(|one| one.finding.fingerprint.check == check);
        let of_card = of_check.filter(|one| subject.is_empty() || one.finding.fingerprint.subject == subject);
        of_card.map(|one| one.finding.severity).max()
    }
}
