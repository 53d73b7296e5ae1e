//! Devices that have fallen silent: which of them are news, a bounded number in one tick.
//! Invariant: a device whose silence is no news holds up nobody behind it: it is looked at no more, or not for an hour.
//! Next: [`domain::presence`], which decides.

use std::collections::HashMap;
use std::collections::hash_map::Entry;

use domain::calendar::Calendar;
use domain::presence::{Presence, Silence, is_closed, is_site_outage, presence, presence_at};
use domain::tick::{silent, unheard};
use shared::ids::SiteId;

use super::news::Item;
use super::settle;
use super::tick::{ROWS, settlement};
use super::writer::{Ground, Memory, Remembered};
use crate::store::device::{self, Device};
use crate::store::{StoreError, Write, promise};

/// What a look at silent devices brought, to be remembered once it is on disk.
#[derive(Debug, Default)]
pub(in crate::app) struct Looked {
    /// Devices whose silence is a finding, or no news for good.
    pub(in crate::app) silent: Vec<i64>,
    /// Devices whose place is closed: they are looked at again later.
    pub(in crate::app) excused: Vec<i64>,
}

/// Opens findings for devices that have fallen silent; `times` are since when the collector listens, and now.
pub(in crate::app) async fn look(
    ground: &Ground,
    memory: &Memory,
    write: &mut Write,
    news: &mut Vec<Item>,
    times: (i64, i64),
) -> Result<Looked, StoreError> {
    let (up_since, now) = times;
    let (mut looked, mut sites) = (Looked::default(), Sites::default());
    for device_no in due(ground, memory, times) {
        let Some(own) = memory.devices.get(&device_no).map(silence) else { continue };
        let device = device::by_number(write, device_no).await?;
        let Some(device) = device.filter(|one| one.revoked_at.is_none() && one.retired_at.is_none()) else {
            // Its silence is no news, now or later.
            looked.silent.push(device_no);
            continue;
        };
        let place = sites.place(write, &device).await?;
        let is_closed = place.is_some_and(|place| is_closed(place, now));
        let found = match place {
            Some(place) => presence_at(place, &own, up_since, &ground.patience, now),
            None => presence(&own, up_since, &ground.patience, now),
        };
        let change = match found {
            Presence::Unheard { due_at } => unheard(own.last_received_at, due_at),
            Presence::Dark { due_at } => {
                let mut others = sites.neighbours(memory, write, &device).await?;
                // On a closed day PCs are switched off when people like.
                others.retain(|one| !is_closed || one.class.is_server());
                let outage = is_site_outage(&own, &others, (up_since, now), &ground.patience);
                silent(own.class, own.last_received_at, due_at, outage)
            }
            Presence::Fresh | Presence::Quiet => {
                looked.excused.push(device_no);
                continue;
            }
        };
        let settlement = settlement(ground, memory, &device, own.class, now);
        news.extend(settle::settle(ground, write, &settlement, vec![change]).await?);
        looked.silent.push(device_no);
    }
    Ok(looked)
}

/// The devices whose silence may be news, in the order of their numbers.
fn due(ground: &Ground, memory: &Memory, (up_since, now): (i64, i64)) -> Vec<i64> {
    let watched = memory.devices.iter().filter(|(_, one)| one.is_watched_for_silence(now));
    let is_due = |one: &Remembered| {
        let presence = presence(&silence(one), up_since, &ground.patience, now);
        matches!(presence, Presence::Dark { .. } | Presence::Unheard { .. })
    };
    let mut due: Vec<i64> = watched.filter(|(_, one)| is_due(one)).map(|(device_no, _)| *device_no).collect();
    due.sort_unstable();
    due.truncate(usize::try_from(ROWS).unwrap_or(0));
    due
}

fn silence(one: &Remembered) -> Silence<'_> {
    let row = &one.state.row;
    let beacon = row.beacon.as_deref();
    Silence { class: row.class, last_received_at: one.received_at, beacon, week: &one.state.week, line: one.line }
}

/// What is read of sites, each once.
#[derive(Default)]
struct Sites {
    devices: HashMap<SiteId, Vec<i64>>,
    places: HashMap<SiteId, Option<Calendar>>,
}

impl Sites {
    /// The holidays and closures of a device's site.
    async fn place(&mut self, write: &mut Write, device: &Device) -> Result<Option<&Calendar>, StoreError> {
        let place = match self.places.entry(device.site_id) {
            Entry::Occupied(known) => known.into_mut(),
            Entry::Vacant(free) => {
                let ground = promise::ground(write, device.customer_id, Some(device.site_id)).await?;
                free.insert(ground.map(|(_, place)| place))
            }
        };
        Ok(place.as_ref())
    }

    /// How the other devices of a device's site stand.
    async fn neighbours<'a>(
        &mut self,
        memory: &'a Memory,
        write: &mut Write,
        device: &Device,
    ) -> Result<Vec<Silence<'a>>, StoreError> {
        if !self.devices.contains_key(&device.site_id) {
            for one in device::list(write, device.customer_id).await? {
                if one.revoked_at.is_none() && one.retired_at.is_none() {
                    self.devices.entry(one.site_id).or_default().push(one.device_no);
                }
            }
        }
        let of_site = self.devices.entry(device.site_id).or_default().iter().filter(|no| **no != device.device_no);
        Ok(of_site.filter_map(|device_no| memory.devices.get(device_no)).map(silence).collect())
    }
}
