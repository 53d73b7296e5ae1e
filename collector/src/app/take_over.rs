//! The take-over report of a customer: what was wrong at enrolment, released into tickets in portions, or dismissed.
//! Invariant: a release is one transaction per device, and no more devices than a portion holds; what could not be moved any
//! more is left as it is. Next: [`domain::take_over`], [`domain::reconcile::release`].

use std::collections::{BTreeMap, BTreeSet};

use domain::change::{Actor, Change};
use domain::suppression::Held;
use domain::take_over::{self, Dismissal, Group, groups};
use shared::ids::{ChangeId, CustomerId, FindingId, TicketId};
use shared::past::DeviceClass;
use shared::text::Words;

use super::desk::Scope;
use super::news::Item;
use super::settle::{self, Settlement};
use super::writer::Ground;
use super::{App, customer, hash_of_secret};
use crate::error::AppError;
use crate::store::customer::Customer;
use crate::store::finding::StoredFinding;
use crate::store::{change, device, finding, ticket};

/// Findings that one portion brings to tickets at most.
pub const PORTION: usize = 200;
/// Findings that are dismissed or put back at once at most.
const AT_ONCE: usize = 2000;

/// A customer's report.
#[derive(Clone, Debug)]
pub struct Report {
    /// Whose.
    pub customer: Customer,
    /// What waits, by cause, the worst first.
    pub groups: Vec<Group<StoredFinding>>,
    /// What was dismissed, by cause.
    pub dismissed: Vec<Group<StoredFinding>>,
}

impl Report {
    /// The devices that something waits on.
    #[must_use]
    pub fn devices(&self) -> usize {
        let mut devices: Vec<i64> = self.groups.iter().flat_map(|one| &one.items).map(|one| one.device_no).collect();
        devices.sort_unstable();
        devices.dedup();
        devices.len()
    }

    /// The faults that wait.
    #[must_use]
    pub fn findings(&self) -> usize {
        self.groups.iter().map(|one| one.items.len()).sum()
    }
}

/// What a person ticked: a whole group by its name, or single findings.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Picked {
    /// Groups, as [`name`] calls them.
    pub groups: Vec<String>,
    /// Findings.
    pub findings: Vec<FindingId>,
}

/// What a release did.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Released {
    /// Findings that have a ticket now.
    pub findings: usize,
    /// The numbers of their tickets.
    pub tickets: Vec<i64>,
    /// Findings that were ticked and wait for another portion.
    pub left: usize,
}

/// The name of a group in a form: the same while its cause is.
#[must_use]
pub fn name<T>(group: &Group<T>) -> String {
    let mut name = hash_of_secret(format!("{}\n{}", group.check, group.cause).as_bytes());
    name.truncate(16);
    name
}

/// A customer's report.
///
/// # Errors
/// [`AppError::NotFound`] when there is no such customer in this scope.
pub async fn report(app: &App, scope: Scope, id: CustomerId) -> Result<Report, AppError> {
    let customer = customer::get(app, scope, id).await?;
    let found = finding::take_over(&mut *app.db.read_within(scope).await?, id).await?;
    let (waiting, dismissed) = found.into_iter().partition::<Vec<_>, _>(|one| one.finding.held == Some(Held::TakeOver));
    let gathered = |found: Vec<StoredFinding>| groups(found, |one| &one.finding);
    Ok(Report { customer, groups: gathered(waiting), dismissed: gathered(dismissed) })
}

/// Brings what was ticked to tickets, one for each cause; the first portion of it.
///
/// # Errors
/// [`AppError::Invalid`] when nothing was ticked; else as [`report`].
pub async fn release(
    app: &App,
    scope: Scope,
    id: CustomerId,
    picked: &Picked,
    who: &Actor,
) -> Result<Released, AppError> {
    let found = ticked(report(app, scope, id).await?.groups, picked)?;
    let mut released = Released { left: found.len().saturating_sub(PORTION), ..Released::default() };
    let mut by_device: BTreeMap<i64, Vec<FindingId>> = BTreeMap::new();
    for one in found.into_iter().take(PORTION) {
        by_device.entry(one.device_no).or_default().push(one.finding.id);
    }
    let portion = Portion { app, ground: Ground::of(app), customer: id, who };
    for (device_no, findings) in by_device {
        let (moved, tickets) = portion.of_device(device_no, &findings).await?;
        released.findings += moved;
        released.tickets.extend(tickets);
    }
    released.tickets.sort_unstable();
    released.tickets.dedup();
    Ok(released)
}

/// What a release stands on.
struct Portion<'a> {
    app: &'a App,
    ground: Ground,
    customer: CustomerId,
    who: &'a Actor,
}

impl Portion<'_> {
    /// What concerns one device, in one transaction: how many findings that were, and the numbers of their tickets.
    async fn of_device(&self, device_no: i64, wanted: &[FindingId]) -> Result<(usize, Vec<i64>), AppError> {
        let Self { app, ground, customer, .. } = self;
        let mut write = app.db.write().await?;
        let Some(device) = device::by_number(&mut write, device_no).await? else { return Ok((0, Vec::new())) };
        let class = DeviceClass::of_word(&device.class);
        let (patience, now) = (&ground.patience, app.clock.now_ms());
        let settlement =
            Settlement { device: &device, class, patience, policy_revision: 0, up_ms: u64::MAX, window: None, now };
        let (mut moved, mut news): (Vec<FindingId>, Vec<Item>) = Default::default();
        for stored in finding::open_of_device(&mut write, device_no).await? {
            let (one, is_ours) = (&stored.finding, stored.customer == *customer);
            if is_ours && one.held == Some(Held::TakeOver) && wanted.contains(&one.id) {
                news.extend(settle::let_go(ground, &mut write, &settlement, &stored).await?);
                moved.push(one.id);
            }
        }
        let after = finding::open_of_device(&mut write, device_no).await?;
        let ours = after.iter().filter(|one| moved.contains(&one.finding.id));
        let mut tickets: Vec<TicketId> = ours.filter_map(|one| one.finding.ticket).collect();
        tickets.sort_unstable();
        tickets.dedup();
        let mut numbers = Vec::new();
        for id in tickets {
            let words = Words::new("finding-released").text("who", self.who.name().unwrap_or_default());
            let (ticket, actor) = (Some(id), self.who.clone());
            let line = Change { ticket, device: Some(device.id), at: now, actor, words, internal: true };
            change::add(&mut write, app.clock.id(ChangeId::new), *customer, Some(device_no), &line).await?;
            numbers.extend(ticket::get(&mut write, Some((*customer).into()), id).await?.map(|one| one.ticket.number));
        }
        write.commit().await?;
        app.news.tell_all(news);
        Ok((moved.len(), numbers))
    }
}

/// Takes what was ticked off the report, with a reason; the answer is how many findings that was.
///
/// # Errors
/// [`AppError::Invalid`] when nothing was ticked or there is no reason; else as [`report`].
pub async fn dismiss(
    app: &App,
    scope: Scope,
    id: CustomerId,
    picked: &Picked,
    why: &str,
    who: &Actor,
) -> Result<usize, AppError> {
    let found = ticked(report(app, scope, id).await?.groups, picked)?;
    let why = take_over::reason(why).map_err(|refused| AppError::invalid("why", refused.to_string()))?;
    move_all(app, id, found, |stored, now| {
        let done = take_over::dismiss(&mut stored.finding, &why, who, now);
        done.map(|(dismissal, change)| (Some(dismissal), change))
    })
    .await
}

/// Puts dismissed findings back on the report; the answer is how many.
///
/// # Errors
/// As [`dismiss`].
pub async fn put_back(
    app: &App,
    scope: Scope,
    id: CustomerId,
    picked: &Picked,
    who: &Actor,
) -> Result<usize, AppError> {
    let found = ticked(report(app, scope, id).await?.dismissed, picked)?;
    move_all(app, id, found, |stored, now| {
        take_over::put_back(&mut stored.finding, who, now).map(|change| (None, change))
    })
    .await
}

type Moved = (Option<Dismissal>, Change);

/// Moves findings on or off the report in one transaction; what has changed meanwhile stays as it is.
async fn move_all(
    app: &App,
    customer: CustomerId,
    found: Vec<StoredFinding>,
    step: impl Fn(&mut StoredFinding, i64) -> Result<Moved, take_over::Refused>,
) -> Result<usize, AppError> {
    let now = app.clock.now_ms();
    let wanted: BTreeSet<FindingId> = found.iter().take(AT_ONCE).map(|one| one.finding.id).collect();
    let mut write = app.db.write().await?;
    let mut moved = 0;
    // Read again inside the transaction: a report may have cleared or worsened one since.
    for mut stored in finding::take_over(&mut write, customer).await? {
        if !wanted.contains(&stored.finding.id) {
            continue;
        }
        let Ok((dismissal, line)) = step(&mut stored, now) else { continue };
        finding::save(&mut write, customer, stored.device_no, &stored.finding).await?;
        finding::set_dismissal(&mut write, customer, stored.finding.id, dismissal.as_ref()).await?;
        change::add(&mut write, app.clock.id(ChangeId::new), customer, Some(stored.device_no), &line).await?;
        moved += 1;
    }
    write.commit().await?;
    Ok(moved)
}

/// What was ticked of these groups.
fn ticked(groups: Vec<Group<StoredFinding>>, picked: &Picked) -> Result<Vec<StoredFinding>, AppError> {
    let found = groups.into_iter().flat_map(|group| {
        let whole = picked.groups.contains(&name(&group));
        let items = group.items.into_iter();
        items.filter(move |one| whole || picked.findings.contains(&one.finding.id)).collect::<Vec<_>>()
    });
    let found: Vec<StoredFinding> = found.collect();
    if found.is_empty() {
        return Err(AppError::invalid("pick", "tick at least one line that is still on the report"));
    }
    Ok(found)
}
