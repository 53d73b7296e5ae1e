//! The collector in memory: the very functions of the domain that the live writer calls, over one book of all tickets.

use std::collections::{BTreeMap, BTreeSet, HashMap, VecDeque};

use domain::backlog::fold;
use domain::book::{Book, Mint};
use domain::change::Actor;
use domain::finding::{Finding, FindingChange, FindingStep, cause_key};
use domain::intake::intake;
use domain::knowledge::BuiltIn;
use domain::policy::Policy;
use domain::presence::{Presence, Silence, is_site_outage, presence};
use domain::priority::Blocked;
use domain::reconcile::{Place, gather, passed, reconcile, release, swept};
use domain::sequence::{self, place};
use domain::state::{DeviceState, Row};
use domain::storm::{self, Meets};
use domain::suppression::{DAY_MS, Gate, Held, budget};
use domain::tick::{heard, silent, ticket_due, unheard};
use domain::ticket::{Act, Deed, Footing, LastAct, State, UNDO_MS, work};
use domain::together::rule;
use shared::ids::{CustomerId, DeviceId, FindingId, TechnicianId, TicketId};
use shared::reading::{Fingerprint, Scope};
use shared::report::{Envelope, Receipt};

use crate::device::Device;
use crate::random::Random;

/// What is kept of one device.
#[derive(Clone, Debug, Default)]
pub(crate) struct Kept {
    pub(crate) state: DeviceState,
    pub(crate) received_at: i64,
    epoch: String,
    epochs: BTreeMap<String, u64>,
    silent: bool,
    inventories: BTreeMap<String, Vec<u8>>,
}

/// What a technician does.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Work {
    Act(Act),
    Merge,
    Undo,
}

/// The collector.
pub(crate) struct Desk {
    pub(crate) book: Book,
    pub(crate) kept: HashMap<DeviceId, Kept>,
    pub(crate) policy: Policy,
    start: i64,
    up_since: i64,
    last_number: i64,
    random: Random,
    pub(crate) copies: u64,
    pub(crate) jumps: u64,
    pub(crate) new_epochs: u64,
    pub(crate) resolved_by_themselves: u64,
    pub(crate) openings: u64,
    pub(crate) merges: u64,
    pub(crate) undone: u64,
    last_acts: BTreeMap<TicketId, LastAct>,
    /// Whether a device began to see what others may see, too.
    begins_together: bool,
    /// The devices that reported, for whose they are.
    known: HashMap<DeviceId, Device>,
    pub(crate) swept: u64,
    /// When tickets opened for each customer within the last day, and its devices.
    had: HashMap<CustomerId, (VecDeque<i64>, BTreeSet<DeviceId>)>,
}

impl Desk {
    /// A collector that begins at `start`, where every device is enrolled.
    pub(crate) fn new(seed: u64, policy: Policy, start: i64) -> Self {
        Self {
            book: Book::default(),
            kept: HashMap::new(),
            policy,
            start,
            up_since: start,
            last_number: 0,
            random: Random::new(seed ^ 0xdead_beef),
            copies: 0,
            jumps: 0,
            new_epochs: 0,
            resolved_by_themselves: 0,
            openings: 0,
            merges: 0,
            undone: 0,
            last_acts: BTreeMap::new(),
            begins_together: false,
            known: HashMap::new(),
            swept: 0,
            had: HashMap::new(),
        }
    }

    /// Takes an envelope as the live writer does; the error is the sequence that is expected.
    pub(crate) fn accept(&mut self, device: &Device, envelope: &Envelope, now: i64) -> Result<Receipt, u64> {
        let kept = self.kept.entry(device.id).or_default();
        let epoch = envelope.epoch.to_string();
        if !kept.epochs.contains_key(&epoch) {
            self.new_epochs += u64::from(!kept.epoch.is_empty());
        }
        let last = kept.epochs.get(&epoch).copied().unwrap_or(0);
        let mut receipt = Receipt { v: 1, highest_seq: last, ..Receipt::default() };
        let (from, highest) = match place(last, envelope) {
            sequence::Place::Same { .. } => {
                self.copies += 1;
                return Ok(receipt);
            }
            sequence::Place::Jump { expected } => {
                self.jumps += 1;
                return Err(expected);
            }
            sequence::Place::Take { from, highest } => (from, highest),
        };
        kept.epoch.clone_from(&epoch);
        kept.epochs.insert(epoch, highest);
        let on = (&self.policy, &BuiltIn as &dyn shared::past::Knowledge);
        let has_base = envelope.reports.iter().flat_map(|one| &one.observations).any(|one| one.base.is_some());
        let inventories = if has_base { kept.inventories.clone() } else { BTreeMap::new() };
        let has_gone = kept.state.row.beacon.is_some();
        let mut judged = intake(&mut kept.state, envelope, from, now, on, inventories);
        for (inventory, _) in judged.inventories {
            kept.inventories.insert(inventory.check, inventory.facts);
        }
        kept.received_at = now;
        kept.state.week.heard(now, self.up_since, has_gone, &self.policy.zone);
        if std::mem::take(&mut kept.silent) {
            judged.changes.insert(0, heard(now));
        }
        (receipt.highest_seq, receipt.want_whole) = (highest, judged.want_whole);
        self.settle(device, judged.changes, judged.up_ms, now);
        Ok(receipt)
    }

    fn settle(&mut self, device: &Device, changes: Vec<FindingChange>, up_ms: u64, now: i64) {
        if changes.is_empty() {
            return;
        }
        let begins =
            |one: &FindingChange| matches!(one.kind, FindingStep::Opened(_)) && rule(&one.fingerprint).is_some();
        self.begins_together |= changes.iter().any(begins);
        let mut folded = fold(changes);
        self.known.entry(device.id).or_insert_with(|| device.clone());
        let others = self.storms(device, &mut folded.standing, now);
        self.swept += others.len() as u64;
        self.with_place(device, (up_ms, now), |book, place, mint| {
            for change in &folded.standing {
                reconcile(book, place, change, mint, now);
            }
            for change in &folded.passed {
                passed(book, place, change, mint, now);
            }
        });
        for (id, device) in others {
            let device = self.known[&device].clone();
            self.with_place(&device, (u64::MAX, now), |book, place, mint| swept(book, place, id, mint, now));
        }
    }

    /// What opens on many devices of a customer at once, as the live writer looks for it.
    fn storms(&self, device: &Device, changes: &mut [FindingChange], now: i64) -> Vec<(FindingId, DeviceId)> {
        let mut joining = Vec::new();
        for change in changes {
            let FindingStep::Opened(opening) = &mut change.kind else { continue };
            if !storm::may_gather(opening) {
                continue;
            }
            let cause = storm::cause(&change.fingerprint);
            let key = cause_key(Scope::Customer, &device.customer.to_string(), &cause);
            let goes_on = self.book.latest_ticket(&key).is_some_and(|storm| storm.state.is_open());
            let is_alike = |one: &&Finding| {
                one.fingerprint == change.fingerprint && self.known[&one.device].customer == device.customer
            };
            let alike: Vec<_> = self.book.open_findings().filter(is_alike).collect();
            if let Meets::Storm(others) = storm::meets(device.id, alike.iter().copied(), goes_on, now) {
                (opening.scope, opening.cause) = (Scope::Customer, cause);
                let of = |id: FindingId| alike.iter().find(|one| one.id == id).map(|one| (id, one.device));
                joining.extend(others.into_iter().filter_map(of));
            }
        }
        joining
    }

    fn with_place(
        &mut self,
        device: &Device,
        (up_ms, now): (u64, i64),
        go: impl FnOnce(&mut Book, &Place<'_>, &mut Mint<'_>),
    ) {
        let class = self.kept.get(&device.id).map(|kept| kept.state.row.class).unwrap_or_default();
        let (had, known) = self.had.entry(device.customer).or_default();
        known.insert(device.id);
        while had.front().is_some_and(|at| *at < now - DAY_MS) {
            had.pop_front();
        }
        let patience = &self.policy.patience;
        let is_spent = had.len() as u32 >= budget(patience, known.len() as u32);
        let gate = Gate { patience, enrolled_at: self.start, maintenance: false, window: None, is_spent, up_ms };
        let place = Place {
            device: device.id,
            customer: device.customer,
            site: device.site,
            name: &device.name,
            blocked: Blocked::of(class),
            gate,
            policy_revision: 0,
        };
        let (before, random) = (self.last_number, &mut self.random);
        let mut ten = || random.ten();
        go(&mut self.book, &place, &mut Mint { random: &mut ten, last_number: &mut self.last_number });
        let opened = self.last_number - before;
        self.openings += opened as u64;
        had.extend((0..opened).map(|_| now));
    }

    /// What time alone does.
    pub(crate) fn tick(&mut self, devices: &[Device], now: i64) {
        let due: Vec<_> =
            self.book.tickets().filter(|one| one.next_change_at.is_some_and(|at| at <= now)).cloned().collect();
        for ticket in due {
            let watching = ticket.state == State::Watching;
            ticket_due(&mut self.book, &ticket, &self.policy.patience, now);
            let done = self.book.ticket(ticket.id).is_some_and(|one| one.state == State::Resolved);
            self.resolved_by_themselves += u64::from(watching && done);
        }
        let by_id: HashMap<DeviceId, &Device> = devices.iter().map(|one| (one.id, one)).collect();
        let released: Vec<(FindingId, DeviceId)> = self
            .book
            .open_findings()
            .filter(|one| {
                matches!(one.held, Some(Held::Boot | Held::Budget)) && one.release_at.is_some_and(|at| at <= now)
            })
            .map(|one| (one.id, one.device))
            .collect();
        for (id, device) in released {
            self.with_place(by_id[&device], (u64::MAX, now), |book, place, mint| release(book, place, id, mint, now));
        }
        self.gathered(&by_id, now);
        self.presences(devices, now);
    }

    /// What several devices of a site or customer see together; the live writer looks when one of them begins to see it.
    fn gathered(&mut self, by_id: &HashMap<DeviceId, &Device>, now: i64) {
        if !std::mem::take(&mut self.begins_together) {
            return;
        }
        let mut alike: BTreeMap<_, Vec<&Finding>> = BTreeMap::new();
        for one in self.book.open_findings() {
            let Some(rule) = rule(&one.fingerprint) else { continue };
            let device = by_id[&one.device];
            let site = (rule.scope == Scope::Site).then_some(device.site);
            alike.entry((device.customer, site, one.fingerprint.clone())).or_default().push(one);
        }
        let join = |((.., about), seen): (&(_, _, Fingerprint), &Vec<&Finding>)| {
            let rule = rule(about)?;
            let joining = rule.joining(seen.iter().copied());
            let of = |id: FindingId| seen.iter().find(|one| one.id == id).map(|one| (id, one.device));
            Some((rule, joining.into_iter().filter_map(of).collect::<Vec<_>>()))
        };
        let joining: Vec<_> = alike.iter().filter_map(join).collect();
        for (rule, (id, device)) in
            joining.into_iter().flat_map(|(rule, all)| all.into_iter().map(move |one| (rule, one)))
        {
            self.with_place(by_id[&device], (u64::MAX, now), |book, place, mint| {
                gather(book, place, (id, rule), mint, now)
            });
        }
    }

    fn presences(&mut self, devices: &[Device], now: i64) {
        let mut dark = Vec::new();
        for device in devices {
            let Some(kept) = self.kept.get(&device.id).filter(|kept| !kept.silent) else { continue };
            let own = silence(kept);
            match presence(&own, self.up_since, &self.policy.patience, now) {
                Presence::Dark { due_at } => {
                    let others = devices.iter().filter(|one| one.site == device.site && one.id != device.id);
                    let others: Vec<_> = others.filter_map(|one| self.kept.get(&one.id)).map(silence).collect();
                    let outage = is_site_outage(&own, &others, (self.up_since, now), &self.policy.patience);
                    dark.push((device, silent(own.class, kept.received_at, due_at, outage)));
                }
                Presence::Unheard { due_at } => dark.push((device, unheard(kept.received_at, due_at))),
                Presence::Fresh | Presence::Quiet => {}
            }
        }
        for (device, change) in dark {
            self.settle(device, vec![change], u64::MAX, now);
            if let Some(kept) = self.kept.get_mut(&device.id) {
                kept.silent = true;
            }
        }
    }

    /// A technician does something to a ticket; a refusal is an answer too, for a technician may ask for anything.
    pub(crate) fn work(&mut self, what: Work, nth: u64, now: i64) {
        let pick = |ids: Vec<TicketId>, nth: u64| ids.get((nth as usize) % ids.len().max(1)).copied();
        let id = if what == Work::Undo {
            pick(self.last_acts.iter().filter(|(_, last)| now - last.at <= UNDO_MS).map(|(id, _)| *id).collect(), nth)
        } else {
            let worked = self.book.tickets().filter(|one| one.state != State::Closed);
            pick(worked.map(|one| one.id).collect(), nth)
        };
        let Some(ticket) = id.and_then(|id| self.book.ticket(id)) else { return };
        let (id, customer) = (ticket.id, ticket.customer);
        let deed = match what {
            Work::Act(act) => Deed::Act(act),
            Work::Merge => {
                let open = self.book.tickets().filter(|one| one.customer == customer && one.state.is_open());
                let Some(into) = pick(open.map(|one| one.id).collect(), nth >> 32) else { return };
                Deed::Merge(into)
            }
            Work::Undo => Deed::Undo,
        };
        let anna = Actor::Technician(TechnicianId::new(1, [1; 10]), "Anna".into());
        let kept = &self.kept;
        let blocked = |device| Blocked::of(kept.get(&device).map(|one| one.state.row.class).unwrap_or_default());
        let footing = Footing { patience: &self.policy.patience, last: self.last_acts.get(&id), blocked: &blocked };
        if let Ok(last) = work(&mut self.book, id, &deed, footing, &anna, now) {
            self.merges += u64::from(matches!(deed, Deed::Merge(_)));
            self.undone += u64::from(deed == Deed::Undo);
            match last {
                Some(last) => drop(self.last_acts.insert(id, last)),
                None => drop(self.last_acts.remove(&id)),
            }
        }
    }

    /// The collector is killed and started: what is remembered is what was stored.
    pub(crate) fn restart(&mut self, now: i64) {
        for kept in self.kept.values_mut() {
            kept.state.row = Row::of_bytes(&kept.state.row.to_bytes()).expect("a row reads back");
        }
        self.up_since = now;
    }
}

fn silence(kept: &Kept) -> Silence<'_> {
    let row = &kept.state.row;
    let beacon = row.beacon.as_deref();
    Silence { class: row.class, last_received_at: kept.received_at, beacon, week: &kept.state.week, line: None }
}
