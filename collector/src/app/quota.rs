//! Quotas at the agents' door, and the tickets of devices that flood.
//! Invariant: a body is refused before it is decoded and before the writer hears of it; a refusal writes nothing, and what
//! became known is brought to findings by the next tick, once. Next: [`domain::quota`] decides.

use std::sync::{Mutex, PoisonError};

use domain::quota::{CHECK, Limits, News, Over, Quota, Quotas as Meters, Sender, finding as change_of};
use shared::past::DeviceClass;

use super::news::Item;
use super::settle::{self, Settlement};
use super::writer::Ground;
use crate::config::QuotaKeys;
use crate::error::AppError;
use crate::store::device::Device;
use crate::store::{Connection, StoreError, Write, device, finding};

/// Devices whose news one tick brings to findings.
const ROWS: usize = 200;
const MEGABYTE: u64 = 1 << 20;

/// What was sent of late, shared by all connections.
#[derive(Debug)]
pub struct Quotas(Mutex<Meters>);

impl Quotas {
    /// With the quotas that are set.
    #[must_use]
    pub fn new(keys: &QuotaKeys) -> Self {
        let quota = |reports_per_minute, megabytes_per_day| Quota {
            reports_per_minute,
            daily_bytes: u64::from(megabytes_per_day) * MEGABYTE,
        };
        let device = quota(keys.device_reports_per_minute, keys.device_megabytes_per_day);
        let customer = quota(keys.customer_reports_per_minute, keys.customer_megabytes_per_day);
        Self(Mutex::new(Meters::new(Limits { device, customer })))
    }

    /// Takes a body of so many bytes before it is looked into.
    ///
    /// # Errors
    /// [`AppError::TooMuch`] with when to come back; the agent keeps what it has.
    pub fn admit(&self, device: &Device, bytes: usize, now: i64) -> Result<(), AppError> {
        self.with(|meters| meters.admit(sender(device), bytes, now)).map_err(|Over { retry_after_s, is_customers }| {
            tracing::debug!(device = %device.id, customer = %device.customer_id, is_customers, "More than the quota.");
            AppError::TooMuch { retry_after_s }
        })
    }

    /// Counts the reports that an admitted body held.
    pub fn held(&self, device: &Device, reports: usize) {
        self.with(|meters| meters.held(sender(device), reports));
    }

    /// Goes on from floods that were found before a restart.
    ///
    /// # Errors
    /// [`StoreError`] when the table cannot be read.
    pub(super) async fn go_on(&self, conn: &mut Connection, now: i64) -> Result<(), StoreError> {
        for device_no in finding::devices_with(conn, CHECK).await? {
            self.with(|meters| meters.flooded(device_no, now));
        }
        Ok(())
    }

    /// Takes note that news is on disk.
    pub(super) fn told(&self, told: &[(i64, News)]) {
        self.with(|meters| told.iter().for_each(|(device_no, news)| meters.told(*device_no, *news)));
    }

    fn with<T>(&self, act: impl FnOnce(&mut Meters) -> T) -> T {
        act(&mut self.0.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

fn sender(device: &Device) -> Sender {
    Sender { device_no: device.device_no, customer: device.customer_id }
}

/// Brings what became known of floods to findings; the caller takes note once it is on disk.
pub(super) async fn tick(
    ground: &Ground,
    write: &mut Write,
    now: i64,
) -> Result<(Vec<Item>, Vec<(i64, News)>), StoreError> {
    let found = ground.quotas.with(|meters| meters.news(ROWS, now));
    let mut items = Vec::new();
    for (device_no, news) in &found {
        let Some(device) = device::by_number(write, *device_no).await? else { continue };
        if *news == News::Floods {
            tracing::warn!(device = %device.id, "A device sends much more than its quota; it is refused meanwhile.");
        }
        let settlement = Settlement {
            device: &device,
            class: DeviceClass::of_word(&device.class),
            patience: &ground.patience,
            policy_revision: 0,
            up_ms: u64::MAX,
            // Who floods does so whatever is done there.
            window: None,
            now,
        };
        items.extend(settle::settle(ground, write, &settlement, vec![change_of(*news, now)]).await?);
    }
    Ok((items, found))
}
