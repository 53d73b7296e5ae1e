//! Two tickets that are one matter: the source's work goes to the target, and comes back if that was a mistake.
//! Invariant: no open finding is without a ticket that is open or will be looked at again; each side gets its line.
//! Next: [`crate::reconcile`], where later findings of the source's cause join the target.

use std::collections::BTreeSet;

use shared::ids::{DeviceId, TicketId};
use shared::text::Words;

use super::act::{line, technician};
use super::snooze::stir;
use super::undo::undone;
use super::{Ground, LastAct, Refused, State, Ticket, resolve, watch};
use crate::change::{Actor, Change};
use crate::finding::Finding;
use crate::priority::{Blocked, Why};
use crate::test_problem::is_test;

/// How far back a ticket that has ended may lie to be merged.
pub const MERGE_MS: i64 = 14 * 86_400_000;

/// An open finding that goes from one ticket to the other.
#[derive(Clone, Debug, PartialEq)]
pub struct Carried<'a> {
    /// The finding.
    pub finding: Finding,
    /// Whom its device holds up.
    pub blocked: Blocked<'a>,
}

/// The two tickets.
#[derive(Debug)]
pub struct Pair<'a> {
    /// The one that ends.
    pub source: &'a mut Ticket,
    /// The one that takes over.
    pub target: &'a mut Ticket,
}

/// Merges the source into the target. `carried` are the source's open findings, `there` the devices on the target.
///
/// # Errors
/// Refused with the reason; nothing is changed then.
pub fn merge(
    pair: Pair<'_>,
    carried: &mut [Carried<'_>],
    there: &BTreeSet<DeviceId>,
    who: &Actor,
    now: i64,
) -> Result<Vec<Change>, Refused> {
    let Pair { source, target } = pair;
    let (_, name) = technician(who)?;
    fits(source, target, now)?;
    let before = (target.severity, target.priority);
    if source.open_findings > 0 || source.contact.is_some() {
        target.bill.meets_other(&source.bill);
    }
    once(carried, there, |one| target.bill.join(one.finding.device, &one.blocked));
    let count = u32::try_from(carried.len()).unwrap_or(u32::MAX);
    target.open_findings = target.open_findings.saturating_add(count);
    target.seen_count = target.seen_count.saturating_add(count);
    target.severity = target.severity.max(source.severity);
    let weighed = target.weigh(Why::Merged, now);
    target.next_update_at = [target.next_update_at, source.next_update_at].into_iter().flatten().min();
    if target.state == State::Watching && count > 0 {
        target.work_again();
    }
    let woke = stir(target, before, count > 0);
    for one in &mut *carried {
        one.finding.ticket = Some(target.id);
    }
    source.end_in(target.id, now);
    let mut lines = vec![
        line(
            source,
            who,
            Words::new("ticket-merged-into").count("number", target.number).text("who", name),
            false,
            now,
        ),
        line(
            target,
            who,
            Words::new("ticket-merged-from").count("number", source.number).text("who", name),
            false,
            now,
        ),
    ];
    lines.extend(weighed.map(|words| line(target, &Actor::Collector, words, true, now)));
    lines.extend(woke.map(|key| line(target, &Actor::Collector, Words::new(key), true, now)));
    Ok(lines)
}

impl Ticket {
    /// Ends here and goes on in another: nothing is left on it.
    pub(crate) fn end_in(&mut self, other: TicketId, now: i64) {
        self.rest_no_more();
        self.come_back(now);
        self.state = State::Closed;
        self.resolved_at.get_or_insert(now);
        (self.next_change_at, self.next_update_at) = (None, None);
        self.open_findings = 0;
        self.merged_into = Some(other);
    }
}

fn fits(source: &Ticket, target: &Ticket, now: i64) -> Result<(), Refused> {
    let ended_at = source.resolved_at.unwrap_or(source.opened_at);
    if source.id == target.id {
        Err(Refused::Same)
    } else if source.customer != target.customer {
        Err(Refused::OtherCustomer)
    } else if is_test(source) || is_test(target) {
        Err(Refused::Test)
    } else if source.merged_into.is_some() {
        Err(Refused::Merged)
    } else if !target.state.is_open() {
        Err(Refused::TargetResolved)
    } else if !source.state.is_open() && now.saturating_sub(ended_at) > MERGE_MS {
        Err(Refused::TooOld)
    } else {
        Ok(())
    }
}

/// Takes a merge back: `carried` are the target's open findings of the source's cause, `staying` the devices that stay.
///
/// # Errors
/// Refused with the reason; nothing is changed then.
pub fn unmerge(
    pair: Pair<'_>,
    last: &LastAct,
    (carried, staying): (&mut [Carried<'_>], &BTreeSet<DeviceId>),
    (who, ground): (&Actor, Ground<'_>),
    now: i64,
) -> Result<Vec<Change>, Refused> {
    let Pair { source, target } = pair;
    last.may_undo(source, who, now)?;
    if target.merged_into.is_some() {
        return Err(Refused::TargetMerged);
    }
    if ground.succeeded {
        return Err(Refused::Succeeded);
    }
    let count = u32::try_from(carried.len()).unwrap_or(u32::MAX);
    *source = last.before.clone();
    source.open_findings = count;
    if count > 0 {
        source.bill.empty();
        once(carried, &BTreeSet::new(), |one| source.bill.join(one.finding.device, &one.blocked));
    }
    let weighed = source.weigh(Why::Merged, now);
    settle(source, ground, now);
    target.open_findings = target.open_findings.saturating_sub(count);
    target.seen_count = target.seen_count.saturating_sub(last.before.open_findings).max(target.open_findings);
    once(carried, staying, |one| target.bill.leave(one.finding.device, &one.blocked));
    let eased = if target.open_findings > 0 { target.weigh(Why::Merged, now) } else { None };
    settle(target, ground, now);
    for one in &mut *carried {
        one.finding.ticket = Some(source.id);
    }
    let told = Words::new("ticket-unmerged").count("number", source.number).text("who", who.name().unwrap_or_default());
    let mut lines = vec![undone(source, last, who, now), line(target, who, told, false, now)];
    lines.extend(weighed.map(|words| line(source, &Actor::Collector, words, true, now)));
    lines.extend(eased.map(|words| line(target, &Actor::Collector, words, true, now)));
    Ok(lines)
}

/// Brings a ticket's state in line with its findings, after some came or went.
fn settle(ticket: &mut Ticket, ground: Ground<'_>, now: i64) {
    let is_bad = ticket.open_findings > 0;
    match ticket.state {
        State::Watching if is_bad => ticket.work_again(),
        // What ended while its fault is seen is looked at again.
        State::Resolved | State::Closed if is_bad => resolve(ticket, ground.patience, now),
        State::Watching | State::Resolved | State::Closed => {}
        _ if !is_bad && ticket.seen_count > 0 && ticket.assignee.is_none() => watch(ticket, ground.patience, now),
        _ => {}
    }
}

/// Each of the carried devices once; those in `apart` are counted elsewhere.
fn once(carried: &[Carried<'_>], apart: &BTreeSet<DeviceId>, mut go: impl FnMut(&Carried<'_>)) {
    let mut seen = apart.clone();
    carried.iter().filter(|one| seen.insert(one.finding.device)).for_each(&mut go);
}

#[cfg(test)]
mod tests;
