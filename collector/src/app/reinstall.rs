//! A PC that was set up anew is offered for merging with the device that it was: a person decides, and nothing is lost.
//! Invariant: never by itself, never across customers, never while the older one reports beside the new one; what is decided
//! is audited and leaves a line on both. Next: [`domain::reinstall`] decides what is offered, [`crate::store::reinstall`].

use domain::change::{Actor, Change};
use domain::finding::{FindingChange, FindingStep};
use domain::reinstall::{Older, Verdict, verdict};
use shared::ids::{ChangeId, DeviceId};
use shared::past::DeviceClass;
use shared::reading::Fingerprint;
use shared::text::Words;

use super::desk::Scope;
use super::settle::{self, Settlement};
use super::writer::Ground;
use super::{App, audit, device};
use crate::error::AppError;
use crate::store::device::{self as devices, Device};
use crate::store::reinstall::{self, Moved};
use crate::store::{Connection, StoreError, Write, change, finding, private};

/// An older device on the hardware of a new one.
#[derive(Clone, Debug)]
pub struct Offer {
    /// The older one.
    pub other: Device,
    /// What the two are.
    pub verdict: Verdict,
}

/// What is offered about a device that was found in its reader's scope.
pub(super) async fn offer(conn: &mut Connection, of: &Device) -> Result<Option<Offer>, StoreError> {
    let mut found = reinstall::older(conn, (of.customer_id, of.device_no)).await?;
    let older: Vec<Older> = found
        .iter()
        .map(|one| Older {
            last_received_at: one.device.last_received_at,
            is_retired: one.device.retired_at.is_some(),
            is_apart: one.is_apart,
        })
        .collect();
    let is_in_use = of.revoked_at.is_none() && of.retired_at.is_none();
    let decided = verdict(of.enrolled_at, is_in_use, &older);
    Ok(decided.map(|(place, verdict)| Offer { other: found.swap_remove(place).device, verdict }))
}

/// Keeps that a device and the older one that its page names are two different PCs.
///
/// # Errors
/// [`AppError::NotFound`] for a device that this scope has not, or an older one that its page does not name.
pub async fn set_apart(
    app: &App,
    scope: Scope,
    (id, other): (DeviceId, DeviceId),
    who: &Actor,
) -> Result<(), AppError> {
    let mut write = app.db.write_unleased().await?;
    let (new, offer) = offered(&mut write, scope, (id, other)).await?;
    let by = who.name().unwrap_or(&app.who);
    let pair = (new.device_no, offer.other.device_no);
    reinstall::set_apart(&mut write, new.customer_id, pair, (app.clock.now_ms(), by)).await?;
    let object = format!("{} and {}", new.id, offer.other.id);
    audit::done(app, &mut write, "device.set_apart", object, Some(new.customer_id)).await?;
    let words = Words::new("device-apart").text("who", by).text("other", &offer.other.name);
    line(app, &mut write, &new, who, words).await?;
    Ok(write.commit().await?)
}

/// Merges the older device that a device's page names into it: findings end, lines, tickets and history go on under the new
/// one, the older one is out of use.
///
/// # Errors
/// As [`set_apart`]; [`AppError::Conflict`] when both report.
pub async fn merge(app: &App, scope: Scope, (id, other): (DeviceId, DeviceId), who: &Actor) -> Result<Moved, AppError> {
    let ground = Ground::of(app);
    let mut write = app.db.write().await?;
    let (new, offer) = offered(&mut write, scope, (id, other)).await?;
    if offer.verdict == Verdict::BothReport {
        return Err(AppError::conflict("both report, so they are not one PC that was set up anew"));
    }
    let (old, now) = (offer.other, app.clock.now_ms());
    let patience = &ground.patience;
    let class = DeviceClass::of_word(&old.class);
    let settlement =
        Settlement { device: &old, class, patience, policy_revision: 0, up_ms: u64::MAX, window: None, now };
    let open = finding::open_of_device(&mut write, old.device_no).await?;
    let private = private::open_of_device(&mut write, old.device_no).await?;
    let private = private.iter().map(|one| &one.evidence.fingerprint);
    let ends = |fingerprint: &Fingerprint| FindingChange {
        fingerprint: fingerprint.clone(),
        at: now,
        kind: FindingStep::Cleared { gone: true, words: None },
    };
    let ended = open.iter().map(|one| &one.finding.fingerprint).chain(private).map(ends).collect();
    let news = settle::settle(&ground, &mut write, &settlement, ended).await?;
    let mut tickets: Vec<_> = open.iter().filter_map(|one| one.finding.ticket).collect();
    tickets.sort_unstable();
    tickets.dedup();
    for ticket in tickets {
        let words = Words::new("ticket-set-up-anew").text("device", &old.name).text("other", &new.name);
        let line =
            Change { ticket: Some(ticket), device: Some(old.id), at: now, actor: who.clone(), words, internal: true };
        change::add(&mut write, app.clock.id(ChangeId::new), old.customer_id, Some(old.device_no), &line).await?;
    }
    let moved = reinstall::move_all(&mut write, new.customer_id, (old.device_no, new.device_no)).await?;
    devices::retire(&mut write, old.id, now).await?;
    let by = who.name().unwrap_or(&app.who);
    let words = |key: &str, other: &Device| Words::new(key).text("who", by).text("other", &other.name);
    line(app, &mut write, &old, who, words("device-merged-into", &new).text("id", &new.id.to_string())).await?;
    line(app, &mut write, &new, who, words("device-merged-from", &old).text("id", &old.id.to_string())).await?;
    let object = format!("{} into {}", old.id, new.id);
    audit::done(app, &mut write, "device.merge", object, Some(new.customer_id)).await?;
    write.commit().await?;
    app.news.tell_all(news);
    Ok(moved)
}

/// A device in scope with what is offered about it, when that is the older device asked for.
async fn offered(
    write: &mut Write,
    scope: Scope,
    (id, other): (DeviceId, DeviceId),
) -> Result<(Device, Offer), AppError> {
    let new = device::find(write, scope, id).await?;
    let offer = offer(write, &new).await?.filter(|offer| offer.other.id == other).ok_or(AppError::NotFound)?;
    Ok((new, offer))
}

async fn line(app: &App, write: &mut Write, on: &Device, who: &Actor, words: Words) -> Result<(), StoreError> {
    let (at, actor) = (app.clock.now_ms(), who.clone());
    let line = Change { ticket: None, device: Some(on.id), at, actor, words, internal: true };
    change::add(write, app.clock.id(ChangeId::new), on.customer_id, Some(on.device_no), &line).await
}
