//! How much a device and its customer may send: reports a minute, bytes a day. And which device floods.
//! Invariant: what was not used is saved up to a bound, so a backlog drains and nobody is refused for ever; a device that
//! waits as long as it was told to is never called a flood while it drains; one customer's quota is not another's; memory
//! is bounded, for what is full again is forgotten. Next: the collector's `app::quota`; [`crate::tick`] for what time opens.

use std::collections::BTreeMap;

use shared::ids::CustomerId;
use shared::reading::{Fingerprint, Scope, Severity};
use shared::text::Words;

use crate::finding::{FindingChange, FindingStep, Opening};

/// The check's key under which a flood is found.
pub const CHECK: &str = "device_floods";

const MINUTE_MS: i64 = 60_000;
const HOUR_MS: i64 = 3_600_000;
const DAY_MS: i64 = 86_400_000;
/// Minutes' worth of reports that are saved up: an agent that comes back after a weekend sends most of what it has at once.
const SAVED_MINUTES: u32 = 10;
/// What a refused sender is told to wait, s: at least a minute, in which a minute's worth is saved.
const WAIT_S: (u32, u32) = (60, 3600);
/// Refusals within an hour that nobody reaches who waits a minute after each: there were 60.
const REFUSED_PER_HOUR: u32 = 120;
/// Refused again and again for so long is no backlog: a month's drains in two hours.
const DRAINED_MS: i64 = DAY_MS;
/// Not refused for so long: whatever it was is over.
const QUIET_MS: i64 = HOUR_MS;
/// Devices, and customers, that are metered at once.
const MOST: usize = 200_000;

/// What one may send.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Quota {
    /// Reports a minute, on the mean of ten.
    pub reports_per_minute: u32,
    /// Bytes of packed reports, each day.
    pub daily_bytes: u64,
}

/// What a device and what a customer may send.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// One device.
    pub device: Quota,
    /// All devices of one customer together.
    pub customer: Quota,
}

/// Who sends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sender {
    /// The device's number.
    pub device_no: i64,
    /// Its customer.
    pub customer: CustomerId,
}

/// Why something is not taken now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Over {
    /// When to come back, s.
    pub retry_after_s: u32,
    /// It is the customer's quota that is used up, and this device may be innocent.
    pub is_customers: bool,
}

/// What became known of a device.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum News {
    /// It floods.
    Floods,
    /// It has kept within its quota for an hour.
    Over,
}

/// A bucket of tokens: full at first, refilled with time, and in debt after one large draw.
#[derive(Clone, Copy, Debug)]
struct Bucket {
    /// Tokens times the period in ms, so that a millisecond's refill is a whole number.
    level: i128,
    at: i64,
}

/// How a bucket fills: so many tokens a period, up to so many.
#[derive(Clone, Copy, Debug)]
struct Fill {
    per_period: i128,
    period_ms: i128,
    most: i128,
}

impl Fill {
    fn reports(quota: Quota) -> Self {
        let per_period = i128::from(quota.reports_per_minute.max(1));
        Self { per_period, period_ms: i128::from(MINUTE_MS), most: per_period * i128::from(SAVED_MINUTES) }
    }

    fn bytes(quota: Quota) -> Self {
        let per_period = i128::from(quota.daily_bytes.max(1));
        Self { per_period, period_ms: i128::from(DAY_MS), most: per_period }
    }

    fn full(self) -> i128 {
        self.most * self.period_ms
    }
}

impl Bucket {
    fn full(fill: Fill, now: i64) -> Self {
        Self { level: fill.full(), at: now }
    }

    /// Fills up to now. A clock that was set back refills nothing, and goes on from where it is.
    fn fill(&mut self, fill: Fill, now: i64) {
        let passed_ms = now.saturating_sub(self.at).max(0);
        self.level = self.level.saturating_add(i128::from(passed_ms) * fill.per_period).min(fill.full());
        self.at = now;
    }

    fn draw(&mut self, fill: Fill, tokens: u64) {
        // A debt of more than the bucket's content would be a punishment, not a quota.
        self.level = (self.level - i128::from(tokens) * fill.period_ms).max(-fill.full());
    }

    /// When a minute's worth is there, s; none when there is something now.
    fn wait_s(&self, fill: Fill) -> Option<u32> {
        if self.level > 0 {
            return None;
        }
        let wanted = (fill.per_period * i128::from(MINUTE_MS)).max(fill.period_ms);
        let missing_ms = (wanted - self.level) / fill.per_period.max(1);
        Some(u32::try_from(missing_ms / 1000 + 1).unwrap_or(u32::MAX).clamp(WAIT_S.0, WAIT_S.1))
    }
}

#[derive(Clone, Copy, Debug)]
struct Meter {
    reports: Bucket,
    bytes: Bucket,
}

impl Meter {
    fn full(quota: Quota, now: i64) -> Self {
        Self { reports: Bucket::full(Fill::reports(quota), now), bytes: Bucket::full(Fill::bytes(quota), now) }
    }

    fn fill(&mut self, quota: Quota, now: i64) {
        self.reports.fill(Fill::reports(quota), now);
        self.bytes.fill(Fill::bytes(quota), now);
    }

    fn wait_s(&self, quota: Quota) -> Option<u32> {
        self.reports.wait_s(Fill::reports(quota)).max(self.bytes.wait_s(Fill::bytes(quota)))
    }

    fn is_full(&self, quota: Quota) -> bool {
        self.reports.level >= Fill::reports(quota).full() && self.bytes.level >= Fill::bytes(quota).full()
    }
}

/// A device that was refused of late.
#[derive(Clone, Copy, Debug)]
struct Refused {
    first_at: i64,
    last_at: i64,
    hour_at: i64,
    in_hour: u32,
    is_flood: bool,
    is_told: bool,
}

/// What everybody has sent of late.
#[derive(Clone, Debug)]
pub struct Quotas {
    limits: Limits,
    devices: BTreeMap<i64, Meter>,
    customers: BTreeMap<CustomerId, Meter>,
    refused: BTreeMap<i64, Refused>,
}

impl Quotas {
    /// Nobody has sent anything.
    #[must_use]
    pub fn new(limits: Limits) -> Self {
        Self { limits, devices: BTreeMap::new(), customers: BTreeMap::new(), refused: BTreeMap::new() }
    }

    /// Takes a body of so many bytes before it is looked into, or says when to come back.
    ///
    /// # Errors
    /// [`Over`] when the device's or its customer's quota is used up.
    pub fn admit(&mut self, who: Sender, bytes: usize, now: i64) -> Result<(), Over> {
        let limits = self.limits;
        room(&mut self.devices, who.device_no, limits.device, now);
        room(&mut self.customers, who.customer, limits.customer, now);
        let device = self.devices.entry(who.device_no).or_insert_with(|| Meter::full(limits.device, now));
        device.fill(limits.device, now);
        if let Some(retry_after_s) = device.wait_s(limits.device) {
            self.refuse(who.device_no, now);
            return Err(Over { retry_after_s, is_customers: false });
        }
        let customer = self.customers.entry(who.customer).or_insert_with(|| Meter::full(limits.customer, now));
        customer.fill(limits.customer, now);
        if let Some(retry_after_s) = customer.wait_s(limits.customer) {
            return Err(Over { retry_after_s, is_customers: true });
        }
        let bytes = u64::try_from(bytes).unwrap_or(u64::MAX);
        for (meter, quota) in [(device, limits.device), (customer, limits.customer)] {
            meter.bytes.draw(Fill::bytes(quota), bytes);
            // One at least, so that what cannot be read is not free either.
            meter.reports.draw(Fill::reports(quota), 1);
        }
        Ok(())
    }

    /// Counts the reports that an admitted body turned out to hold, beside the one that was counted when it was admitted.
    pub fn held(&mut self, who: Sender, reports: usize) {
        let more = u64::try_from(reports.saturating_sub(1)).unwrap_or(u64::MAX);
        if let Some(device) = self.devices.get_mut(&who.device_no) {
            device.reports.draw(Fill::reports(self.limits.device), more);
        }
        if let Some(customer) = self.customers.get_mut(&who.customer) {
            customer.reports.draw(Fill::reports(self.limits.customer), more);
        }
    }

    /// Goes on from a flood that was found before a restart.
    pub fn flooded(&mut self, device_no: i64, now: i64) {
        let kept = Refused { first_at: now, last_at: now, hour_at: now, in_hour: 0, is_flood: true, is_told: true };
        self.refused.insert(device_no, kept);
    }

    /// What became known since it was last told, of so many devices at most, in the order of their numbers.
    pub fn news(&mut self, most: usize, now: i64) -> Vec<(i64, News)> {
        self.refused.retain(|_, one| one.is_flood || !is_quiet(one, now));
        let found = self.refused.iter().filter_map(|(device_no, one)| match (one.is_flood, one.is_told) {
            (true, false) => Some((*device_no, News::Floods)),
            (true, true) if is_quiet(one, now) => Some((*device_no, News::Over)),
            _ => None,
        });
        found.take(most).collect()
    }

    /// Takes note that news is on disk.
    pub fn told(&mut self, device_no: i64, news: News) {
        match (news, self.refused.get_mut(&device_no)) {
            (News::Floods, Some(one)) => one.is_told = true,
            (News::Over, Some(_)) => {
                self.refused.remove(&device_no);
            }
            (_, None) => {}
        }
    }

    /// How many are metered: devices and customers.
    #[must_use]
    pub fn metered(&self) -> (usize, usize) {
        (self.devices.len(), self.customers.len())
    }

    fn refuse(&mut self, device_no: i64, now: i64) {
        let fresh = Refused { first_at: now, last_at: now, hour_at: now, in_hour: 0, is_flood: false, is_told: false };
        // Bounded like the meters: who is refused is metered.
        let one = self.refused.entry(device_no).or_insert(fresh);
        if !one.is_flood && is_quiet(one, now) {
            *one = fresh;
        }
        if now.saturating_sub(one.hour_at) >= HOUR_MS || now < one.hour_at {
            (one.hour_at, one.in_hour) = (now, 0);
        }
        one.in_hour = one.in_hour.saturating_add(1);
        one.last_at = now;
        one.is_flood |= one.in_hour > REFUSED_PER_HOUR || now.saturating_sub(one.first_at) > DRAINED_MS;
    }
}

fn is_quiet(one: &Refused, now: i64) -> bool {
    now.saturating_sub(one.last_at) >= QUIET_MS
}

/// Makes room for one more: what is full again is as if it had never been metered.
fn room<K: Ord + Copy>(meters: &mut BTreeMap<K, Meter>, one: K, quota: Quota, now: i64) {
    if meters.len() < MOST || meters.contains_key(&one) {
        return;
    }
    meters.retain(|_, meter| {
        meter.fill(quota, now);
        !meter.is_full(quota)
    });
    if meters.len() >= MOST {
        // More senders than any collector serves, and none of them idle: who used least of its quota begins anew.
        let least = meters.iter().max_by_key(|(_, meter)| meter.reports.level).map(|(key, _)| *key);
        least.and_then(|key| meters.remove(&key));
    }
}

/// The change of a device's findings.
#[must_use]
pub fn finding(news: News, at: i64) -> FindingChange {
    let kind = match news {
        News::Floods => FindingStep::Opened(Opening {
            severity: Severity::Medium,
            scope: Scope::Device,
            cause: CHECK.to_owned(),
            words: Words::new("device-floods"),
            since_at: at,
            // It is refused meanwhile: what else happens to it is seen late from the first day on.
            danger: true,
            is_private: false,
        }),
        News::Over => FindingStep::Cleared { gone: false, words: Some(Words::new("device-floods-over")) },
    };
    FindingChange { fingerprint: Fingerprint { check: CHECK.to_owned(), subject: String::new() }, at, kind }
}

#[cfg(test)]
#[path = "quota_tests.rs"]
mod tests;
