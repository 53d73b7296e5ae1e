//! What a device is told of notices when it asks: those about it whole, of all its customer's a digest of the code.
//! Invariant: the customer is the certificate's; a device out of use gets nothing; digests are made beside the runtime's tasks
//! and each once, whichever device asks. Next: [`domain::notice::on_device`] decides, [`shared::notices`] is the message.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

use domain::notice::Notice;
use domain::notice::on_device::{About, is_for_everybody};
use shared::ids::{CustomerId, NoticeId};
use shared::notices::{CODES, CheckCode, DIGEST_BYTES, KEPT_MS, Notices, Sent, WHOLE};

use super::code::Key;
use super::render::{Scene, render};
use crate::app::{App, provider};
use crate::error::AppError;
use crate::store::device::{self, Device};
use crate::store::{Connection, StoreError, customer, notice, ticket};
use crate::words::Reader;

/// What one question counts as, in bytes of the device's quota.
const ASKED_BYTES: usize = 4096;
/// Customers whose digests are remembered.
const CUSTOMERS: usize = 256;

type OfCustomer = HashMap<NoticeId, [u8; DIGEST_BYTES]>;

/// Digests that were made: each costs a thousand hashes, and every device of a customer asks for the same.
#[derive(Debug, Default)]
pub struct Digests(Mutex<HashMap<CustomerId, Arc<OfCustomer>>>);

impl Digests {
    /// The digests of codes, in their order; those that are not remembered are made.
    fn of(&self, customer: CustomerId, salt: &[u8], codes: &[(NoticeId, CheckCode)]) -> Vec<[u8; DIGEST_BYTES]> {
        let before = self.with(|all| all.get(&customer).cloned()).unwrap_or_default();
        let made = |(id, code): &(NoticeId, CheckCode)| before.get(id).copied().unwrap_or_else(|| code.digest(salt));
        let digests: Vec<_> = codes.iter().map(made).collect();
        let known: OfCustomer = codes.iter().map(|(id, _)| *id).zip(digests.iter().copied()).collect();
        self.with(|all| {
            if all.len() >= CUSTOMERS && !all.contains_key(&customer) {
                all.clear();
            }
            all.insert(customer, Arc::new(known));
        });
        digests
    }

    fn with<T>(&self, act: impl FnOnce(&mut HashMap<CustomerId, Arc<OfCustomer>>) -> T) -> T {
        act(&mut self.0.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

/// What a device, which its certificate proved, is told of notices.
///
/// # Errors
/// [`AppError::TooMuch`] when its quota is used up, [`AppError::Forbidden`] when it was taken out of use meanwhile.
pub async fn on_device(app: &App, asking: &Device) -> Result<Notices, AppError> {
    let now = app.clock.now_ms();
    app.quotas.admit(asking, ASKED_BYTES, now)?;
    app.quotas.held(asking, 1);
    let mut read = app.db.read().await?;
    // What is remembered of a device may be a revocation behind.
    let device = device::by_number(&mut read, asking.device_no).await?;
    let device = device.filter(|one| one.revoked_at.is_none() && one.retired_at.is_none());
    let device = device.ok_or_else(|| AppError::forbidden("this device's certificate opens nothing here any more"))?;
    let owner = device.customer_id;
    let (key, provider) = (Key::read(&mut read).await?, provider::read(&mut read).await?);
    let most = i64::try_from(CODES).unwrap_or(i64::MAX);
    let sent = notice::on_device(&mut read, (owner, device.device_no), now.saturating_sub(KEPT_MS), most).await?;
    let mut notices = Notices {
        v: 1,
        device: device.id.to_string(),
        revision: wire_revision(notice::revision(&mut read, owner).await?),
        provider: provider.name,
        phone: provider.phone,
        whole: whole(&mut read, &device, &sent, now).await?,
        salt: key.salt(owner),
        codes: Vec::new(),
    };
    drop(read);
    let code = |one: &Notice| Some((one.told_at.unwrap_or(one.at), (one.id, CheckCode::read(&key.code(one))?)));
    let (times, codes): (Vec<_>, Vec<_>) = sent.iter().filter_map(|(one, _)| code(one)).unzip();
    let (digests, salt) = (app.digests.clone(), notices.salt.clone());
    let made = tokio::task::spawn_blocking(move || digests.of(owner, &salt, &codes));
    for (at, digest) in times.into_iter().zip(made.await.map_err(AppError::internal)?) {
        notices.add(digest, at);
    }
    Ok(notices)
}

/// The number of a customer's notices as agents hear it: never 0, which is a collector's that has none to give.
#[must_use]
pub fn wire_revision(revision: i64) -> u64 {
    u64::try_from(revision).unwrap_or(0).saturating_add(1)
}

/// The newest notices that everybody at the device may read, in the customer's language.
async fn whole(
    read: &mut Connection,
    device: &Device,
    sent: &[(Notice, About)],
    now: i64,
) -> Result<Vec<Sent>, StoreError> {
    let owner = device.customer_id;
    let Some(customer) = customer::get(read, owner).await? else { return Ok(Vec::new()) };
    let reader = Reader::new(&customer.language, &customer.time_zone, now);
    let mut whole = Vec::new();
    for (one, _) in sent.iter().filter(|(_, about)| about.concerns(device.site_id)) {
        if whole.len() == WHOLE {
            break;
        }
        let Some(listed) = ticket::get(read, Some(owner.into()), one.ticket).await? else { continue };
        let number = listed.ticket.number;
        if !is_for_everybody(one.kind, &listed.ticket) {
            continue;
        }
        let Some(scene) = Scene::of(read, listed.ticket).await? else { continue };
        let told = render(one, &scene, &reader);
        let Some(code) = CheckCode::read(&told.code) else { continue };
        let subject = format!("[#{number}] {}", told.subject);
        whole.push(Sent { kind: one.kind.word().to_owned(), subject, at_ms: one.told_at.unwrap_or(one.at), code });
    }
    Ok(whole)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_digest_is_made_once_for_all_devices_of_a_customer() {
        let (digests, salt) = (Digests::default(), vec![1; shared::notices::SALT_BYTES]);
        let customer = |nth: u8| CustomerId::new(1, [nth; 10]);
        let code = |nth: u8, text: &str| (NoticeId::new(1, [nth; 10]), CheckCode::read(text).unwrap());
        let two = [code(1, "000-001"), code(2, "000-002")];
        let made = digests.of(customer(1), &salt, &two);
        assert_eq!(made, [two[0].1.digest(&salt), two[1].1.digest(&salt)]);
        // With another salt it would be another digest, were it made again.
        assert_eq!(digests.of(customer(1), b"other", &two[1..]), made[1..]);
        assert_ne!(digests.of(customer(2), b"other", &two), made, "each customer by itself");
        for nth in 0..=u8::MAX {
            digests.of(customer(nth), &salt, &[]);
        }
        assert!(digests.with(|all| all.len()) <= CUSTOMERS);
    }
}
