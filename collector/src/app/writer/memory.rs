//! What the writer remembers of every device between groups, and how it is rebuilt at start.
//! Invariant: equal to what is on disk, and read anew where a lost answer leaves that in doubt; windows are the checkpoint plus the raw reports after it.
//! Next: [`super::group`].

use std::collections::hash_map::Entry;
use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::sync::Arc;

use domain::blind::Blind;
use domain::clone;
use domain::knowledge::{Learned, Told};
use domain::licence::own::Own;
use domain::observed::observed_at;
use domain::policy::{LevelLimits, Patience, Policy};
use domain::presence::{Line, listening_since};
use domain::privacy::Privacy;
use domain::roadmap::warranty;
use domain::state::{DeviceState, Row};
use domain::window::{self, Open, Window};
use jiff::tz::TimeZone;
use shared::checks;
use shared::ids::{CustomerId, SiteId};
use shared::wire::read_envelope;

use super::Ground;
use crate::app::notices::wire_revision;
use crate::app::silence::Looked;
use crate::app::{catalogue, customer_word};
use crate::store::device::Device;
use crate::store::device_state::StoredState;
use crate::store::policy::SetLimit;
use crate::store::report::{StoredReport, id_at};
use crate::store::site::Site;
use crate::store::unseen::StoredUnseen;
use crate::store::{
    StoreError, Write, device_state, finding, notice, policy, private, report, site, unseen, window as stored_window,
};

/// Reports read at once while rebuilding.
const PAGE: i64 = 500;
/// How far back before the newest report windows are rebuilt: twice the time between two checkpoints.
const REPLAY_MS: i64 = 2 * 3_600_000;

/// One device.
#[derive(Clone, Debug, Default)]
pub(in crate::app) struct Remembered {
    pub(in crate::app) epoch: String,
    pub(in crate::app) last_seq: u64,
    pub(in crate::app) received_at: i64,
    pub(in crate::app) report_id: i64,
    pub(in crate::app) state: DeviceState,
    /// When its windows were last checkpointed.
    pub(in crate::app) taken_at: i64,
    /// Its silence is an open finding.
    pub(in crate::app) silent: bool,
    /// The line that it was last heard on, since the collector began; kept nowhere else.
    pub(in crate::app) line: Option<Line>,
    /// Its place is closed: its silence is looked at again at this moment, ms UTC.
    excused_until: i64,
    /// What of it changes rarely, once a report asked; shared, because every report takes a copy of the rest.
    pub(in crate::app) known: Option<Arc<Known>>,
}

/// What changes rarely, as it is on disk.
#[derive(Clone, Debug, Default)]
pub(in crate::app) struct Known {
    pub(in crate::app) agent: String,
    pub(in crate::app) boot: String,
    /// The inventories kept: check, digest, observed time.
    pub(in crate::app) inventories: Vec<(String, u64, i64)>,
}

/// A silence that a closed day excuses is looked at again after so long.
const EXCUSED_MS: i64 = 3_600_000;

impl Remembered {
    /// Whether its silence can be news: it was heard once, is not known to be silent, nor excused until later.
    pub(in crate::app) fn is_watched_for_silence(&self, now: i64) -> bool {
        !self.silent && self.received_at > 0 && now >= self.excused_until
    }

    fn of(stored: StoredState, state: DeviceState) -> Self {
        Self {
            epoch: stored.epoch,
            last_seq: u64::try_from(stored.last_seq).unwrap_or(0),
            received_at: stored.received_at,
            report_id: stored.report_id,
            state,
            ..Self::default()
        }
    }
}

/// Every device, the limits that were set, and what sites agreed to.
#[derive(Debug, Default)]
pub(in crate::app) struct Memory {
    pub(in crate::app) devices: HashMap<i64, Remembered>,
    limits: BTreeMap<(String, String), LevelLimits>,
    /// The sites that are not under the strict privacy profile.
    privacy: HashMap<SiteId, Privacy>,
    /// The maintenance windows of sites, and the zone that each is told in.
    windows: HashMap<SiteId, (TimeZone, Vec<Window>)>,
    /// The time zones of the sites that reports came from.
    zones: HashMap<SiteId, TimeZone>,
    pub(in crate::app) revision: Option<i64>,
    /// What is known of programs' support.
    pub(in crate::app) knowledge: Learned,
    /// What customers say of themselves; who is not here said nothing.
    pub(in crate::app) own: HashMap<CustomerId, Own>,
    nothing_said: Own,
    /// Which import it is made of.
    pub(in crate::app) imported: Option<String>,
    /// Devices that were not judged by it yet.
    pub(in crate::app) again: BTreeSet<i64>,
    /// The changes of devices that everything remembered of them is right for.
    pub(in crate::app) device_revision: Option<i64>,
    /// The newest report's key.
    newest_id: i64,
    /// Since when the collector has listened without a break, and its last tick.
    listening: Option<(i64, i64)>,
    /// Which state of its notices each customer's devices should know, and until which number that was read.
    notices: (HashMap<CustomerId, i64>, i64),
    /// Devices whose last commit got no answer, and the newest report key before the first such commit.
    in_doubt: Option<(BTreeSet<i64>, i64)>,
}

impl Memory {
    /// Takes note that a commit got no answer: whether it happened, only the disk knows.
    pub(in crate::app) fn doubt(&mut self, device_nos: impl IntoIterator<Item = i64>, before_id: i64) {
        let (devices, after) = self.in_doubt.get_or_insert_with(|| (BTreeSet::new(), before_id));
        devices.extend(device_nos);
        *after = before_id.min(*after);
    }

    /// Takes note of who was found silent, or excused.
    pub(in crate::app) fn looked(&mut self, looked: &Looked, now: i64) {
        for device_no in &looked.silent {
            if let Some(device) = self.devices.get_mut(device_no) {
                device.silent = true;
            }
        }
        for device_no in &looked.excused {
            if let Some(device) = self.devices.get_mut(device_no) {
                device.excused_until = now.saturating_add(EXCUSED_MS);
            }
        }
    }

    /// Reads anew what is remembered of devices in doubt; before anything else of a transaction.
    pub(in crate::app) async fn settle_doubt(&mut self, conn: &mut Write) -> Result<(), StoreError> {
        let Some((devices, after)) = self.in_doubt.clone() else { return Ok(()) };
        let silent = finding::silent_devices(conn).await?;
        let mut known = HashMap::new();
        for device_no in &devices {
            if let Some(stored) = device_state::get(conn, *device_no).await? {
                let row = row(conn, &stored).await?;
                let device = self.devices.entry(*device_no).or_default();
                known.insert(*device_no, device.report_id);
                let blind = blind(unseen::of_device(conn, *device_no).await?);
                let state = DeviceState { row, blind, ..std::mem::take(&mut device.state) };
                *device = Remembered { taken_at: device.taken_at, ..Remembered::of(stored, state) };
            }
            if let Some(device) = self.devices.get_mut(device_no) {
                device.silent = silent.contains(device_no);
            }
        }
        replay_after(self, conn, after, &known).await?;
        self.in_doubt = None;
        Ok(())
    }

    /// The key of the next report: it grows by arrival, even when the clock is set back.
    pub(in crate::app) fn next_id(&mut self, received_at: i64) -> i64 {
        self.newest_id = id_at(received_at, 0).max(self.newest_id.saturating_add(1));
        self.newest_id
    }

    /// Since when this collector, which started at `up_since`, has listened without a break, at a tick `now`.
    pub(in crate::app) fn listen(&mut self, up_since: i64, now: i64) -> i64 {
        let (before, last) = self.listening.unwrap_or((up_since, now));
        let since = listening_since(before, last, now);
        self.listening = Some((since, now));
        since
    }

    /// Since when this collector, which started at `up_since`, has listened without a break, as its last tick knew.
    pub(in crate::app) fn listening_since(&self, up_since: i64) -> i64 {
        self.listening.map_or(up_since, |(since, _)| since)
    }

    /// What is known for a customer: the catalogue, and what they say of themselves.
    pub(in crate::app) fn told(&self, customer: CustomerId) -> Told<'_> {
        Told { learned: &self.knowledge, own: self.own.get(&customer).unwrap_or(&self.nothing_said) }
    }

    /// The policy of a device.
    pub(in crate::app) fn policy(&self, device: &Device, patience: Patience) -> Policy {
        let revision = u64::try_from(self.revision.unwrap_or(0)).unwrap_or(0);
        let zone = self.zones.get(&device.site_id).cloned().unwrap_or(TimeZone::UTC);
        if self.limits.is_empty() {
            return Policy { revision, patience, zone, ..Policy::default() };
        }
        let level = |scope: &str, id: String| self.limits.get(&(scope.to_owned(), id)).cloned().unwrap_or_default();
        let levels = [
            level("provider", String::new()),
            level("customer", device.customer_id.to_string()),
            level("site", device.site_id.to_string()),
            level("device", device.id.to_string()),
        ];
        Policy { revision, patience, levels, zone }
    }

    /// Reads the zone of a device's site, the first time that it is asked for: a site keeps its zone.
    pub(in crate::app) async fn learn_zone(&mut self, conn: &mut Write, device: &Device) -> Result<(), StoreError> {
        if let Entry::Vacant(unknown) = self.zones.entry(device.site_id)
            && let Some(site) = site::get(conn, device.customer_id, device.site_id).await?
        {
            unknown.insert(TimeZone::get(&site.time_zone).unwrap_or(TimeZone::UTC));
        }
        Ok(())
    }

    /// Takes the limits as they stand now.
    pub(in crate::app) fn take_limits(&mut self, revision: i64, limits: Vec<SetLimit>) {
        self.revision = Some(revision);
        self.limits.clear();
        for (scope, scope_id, name, value) in limits {
            self.limits.entry((scope, scope_id)).or_default().insert(name, value);
        }
    }

    /// Takes the sites that are not strict as they stand now; all others are.
    pub(in crate::app) fn take_privacy(&mut self, sites: Vec<Site>) {
        self.privacy = sites.into_iter().map(|site| (site.id, site.privacy)).collect();
    }

    /// Takes limits, privacy profiles, windows, customers' words and the catalogue anew, where any of them was changed since:
    /// all of them raise the revision of limits.
    pub(in crate::app) async fn refresh(&mut self, write: &mut Write, revision: i64) -> Result<(), StoreError> {
        if self.revision == Some(revision) {
            return Ok(());
        }
        let (revision, limits) = policy::all(write).await?;
        self.take_limits(revision, limits);
        self.take_privacy(site::not_strict(write).await?);
        self.take_windows(stored_window::all(write).await?);
        self.own = customer_word::everybody(write).await?;
        catalogue::refresh(write, self).await
    }

    /// Takes which notices customers have by now, where any were told since.
    pub(in crate::app) async fn hear_of_notices(&mut self, conn: &mut Write, newest: i64) -> Result<(), StoreError> {
        let (known, until) = &mut self.notices;
        if *until != newest {
            known.extend(notice::revisions(conn, *until).await?);
            *until = newest;
        }
        Ok(())
    }

    /// Which state of its notices a customer's devices should know, as the wire says it.
    pub(in crate::app) fn notices(&self, customer: CustomerId) -> u64 {
        wire_revision(self.notices.0.get(&customer).copied().unwrap_or(0))
    }

    /// Takes the maintenance windows as they stand now.
    fn take_windows(&mut self, windows: Vec<(Window, String)>) {
        self.windows.clear();
        for (window, zone) in windows {
            let zone = || (TimeZone::get(&zone).unwrap_or(TimeZone::UTC), Vec::new());
            self.windows.entry(window.site).or_insert_with(zone).1.push(window);
        }
    }

    /// The maintenance window that is open for a device.
    pub(in crate::app) fn window(&self, device: &Device, patience: &Patience, now: i64) -> Option<Open> {
        let (zone, windows) = self.windows.get(&device.site_id)?;
        window::open(windows.iter(), (device.device_no, zone), patience.grace_s, now)
    }

    /// The word of a site's privacy profile.
    pub(in crate::app) fn privacy(&self, site: SiteId) -> &'static str {
        self.privacy.get(&site).unwrap_or(&Privacy::Strict).word()
    }
}

/// Everything that is remembered, from disk.
pub(super) async fn load(ground: &Ground) -> Result<Memory, StoreError> {
    let mut conn = ground.db.write().await?;
    let mut memory = Memory::default();
    let (revision, limits) = policy::all(&mut conn).await?;
    memory.take_limits(revision, limits);
    memory.take_privacy(site::not_strict(&mut conn).await?);
    memory.take_windows(stored_window::all(&mut conn).await?);
    memory.own = customer_word::everybody(&mut conn).await?;
    for stored in device_state::all(&mut conn).await? {
        let row = row(&mut conn, &stored).await?;
        let state = DeviceState { row, ..DeviceState::default() };
        memory.devices.insert(stored.device_no, Remembered::of(stored, state));
    }
    // After the devices: whoever was not judged by the import that counts is judged again.
    catalogue::refresh(&mut conn, &mut memory).await?;
    for device_no in finding::silent_devices(&mut conn).await? {
        memory.devices.entry(device_no).or_default().silent = true;
    }
    ground.quotas.go_on(&mut conn, ground.up_since).await?;
    for (device_no, rows) in unseen::all(&mut conn, None).await? {
        memory.devices.entry(device_no).or_default().state.blind = blind(rows);
    }
    let mut from = HashMap::new();
    for stored in device_state::all_windows(&mut conn).await? {
        let Some(device) = memory.devices.get_mut(&stored.device_no) else { continue };
        device.taken_at = stored.taken_at;
        device.state.restore(&stored.windows);
        from.insert(stored.device_no, stored.report_id);
    }
    memory.newest_id = memory.devices.values().map(|one| one.report_id).max().unwrap_or(0);
    let newest = memory.devices.values().map(|one| one.received_at).max().unwrap_or(0);
    for device_no in memory.devices.keys() {
        from.entry(*device_no).or_insert(0);
    }
    let begin = id_at(newest - REPLAY_MS, 0);
    catch_up(&mut memory, &mut conn, begin, &mut from).await?;
    replay_after(&mut memory, &mut conn, begin, &from).await?;
    Ok(memory)
}

/// Devices that fell silent before the reports that are replayed for all: their last reports, each device's by itself.
async fn catch_up(
    memory: &mut Memory,
    conn: &mut Write,
    begin: i64,
    from: &mut HashMap<i64, i64>,
) -> Result<(), StoreError> {
    let is_behind = |(device_no, known): (&i64, &i64)| {
        let newest = memory.devices.get(device_no)?.report_id;
        (newest > *known && *known > 0 && *known < begin).then_some((*device_no, newest, *known))
    };
    let behind: Vec<_> = from.iter().filter_map(is_behind).collect();
    for (device_no, newest, mut known) in behind {
        loop {
            let page = report::of_device_after(conn, (newest, known), PAGE).await?;
            let Some(last) = page.last().map(|one| one.id) else { break };
            page.iter().for_each(|stored| replay(memory, stored));
            known = last;
        }
        from.insert(device_no, known);
    }
    Ok(())
}

/// The row of a device's state, or one begun anew from what is open when another version wrote it.
async fn row(conn: &mut Write, stored: &StoredState) -> Result<Row, StoreError> {
    match Row::of_bytes(&stored.state) {
        Some(row) => Ok(row),
        None => {
            let mut row = rebuilt(&finding::open_of_device(conn, stored.device_no).await?);
            for one in private::open_of_device(conn, stored.device_no).await? {
                row.condition(&one.evidence.fingerprint).open = Some(one.evidence.severity);
            }
            Ok(row)
        }
    }
}

fn blind(rows: Vec<StoredUnseen>) -> Blind {
    Blind::kept(rows.into_iter().map(|one| (one.check, one.unseen)).collect())
}

/// Replays the reports after a key, of each device named only those after the key that its windows already know.
async fn replay_after(
    memory: &mut Memory,
    conn: &mut Write,
    mut after: i64,
    known: &HashMap<i64, i64>,
) -> Result<(), StoreError> {
    loop {
        let page = report::after(conn, after, PAGE).await?;
        let Some(last) = page.last() else { return Ok(()) };
        after = last.id;
        for stored in page.iter().filter(|one| known.get(&one.device_no).is_some_and(|known| one.id > *known)) {
            replay(memory, stored);
        }
    }
}

/// Feeds a raw report's numbers into its device's windows and foresight; what it meant for findings is on disk already.
fn replay(memory: &mut Memory, stored: &StoredReport) {
    let Ok(envelope) = read_envelope(&stored.body) else { return };
    let Some(device) = memory.devices.get_mut(&stored.device_no) else { return };
    // What other computers report under this name never came into its windows.
    if device.state.row.lives.is_copied() && device.epoch != stored.epoch {
        return;
    }
    let first_seq = u64::try_from(stored.first_seq).unwrap_or(0);
    let mut at = 0;
    for (_, _, one) in envelope.sequenced().filter(|(seq, _, _)| *seq >= first_seq) {
        at = observed_at(&envelope, one, stored.received_at, at);
        for seen in one.observations.iter().filter(|seen| seen.is_seen()) {
            let Some(entry) = checks::find(&seen.check) else { continue };
            // Facts that do not decode were unseen when they came, and are again.
            let told = (entry.feed)(seen.v, &seen.facts, &mut device.state.windows, at).unwrap_or_default();
            told.iter().for_each(|told| device.state.foresight.told(entry.key, told, at));
        }
    }
}

/// A row written by another version: begun anew with what is open, so that it can still clear.
fn rebuilt(open: &[finding::StoredFinding]) -> Row {
    let mut row = Row::default();
    // Silence, tests, copied disks, floods and warranties are found by the collector itself, and cleared by it.
    let own =
        [domain::tick::PRESENCE, domain::test_problem::CHECK, clone::CHECK, domain::quota::CHECK, warranty::CHECK];
    if let Some(copied) = open.iter().find(|one| one.finding.fingerprint.check == clone::CHECK) {
        row.lives = clone::Lives::copied(copied.finding.since_at);
    }
    for one in open.iter().filter(|one| !own.contains(&one.finding.fingerprint.check.as_str())) {
        row.condition(&one.finding.fingerprint).open = Some(one.finding.severity);
    }
    row
}
