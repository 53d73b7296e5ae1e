//! Web sites at hosters as people enter them, and the looks at them that time asks for.
//! Invariant: decided by the domain; nothing is looked at inside of a transaction; when this collector reaches nobody, the
//! fault is taken for its own line's. Next: [`look`], [`domain::hosted`].

mod look;

use std::collections::BTreeSet;
use std::sync::Arc;
use std::time::Duration;

use domain::hosted::{EVERY_MS, FINDER, Hosted, Seen, is_own_line, matters};
use domain::knowledge::Learned;
use futures_util::future::join_all;
use shared::ids::{CustomerId, HostedSiteId};

use self::look::Reach;
use super::desk::Scope;
use super::matter::bring;
use super::news::Item;
use super::{App, audit, catalogue, customer};
use crate::error::AppError;
use crate::store::customer::Customer;
use crate::store::{StoreError, Write, hosted as stored};

const BEAT: Duration = Duration::from_secs(5);
/// Sites that are looked at side by side.
const STEP: i64 = 32;
/// Sites of a customer.
const MOST: usize = 200;
/// The longest address, bytes.
const MOST_BYTES: usize = 300;

/// A customer's sites.
#[derive(Clone, Debug)]
pub struct Page {
    /// The customer.
    pub customer: Customer,
    /// Its sites.
    pub sites: Vec<Hosted>,
    /// The facts by which programs are judged.
    pub learned: Arc<Learned>,
}

/// A customer's sites, with what was seen of them.
///
/// # Errors
/// [`AppError::NotFound`] behind the wall.
pub async fn page(app: &App, scope: Scope, id: CustomerId) -> Result<Page, AppError> {
    let mut read = app.db.read_within(scope).await?;
    let customer = customer::there(&mut read, scope, id).await?;
    let sites = stored::list(&mut read, id).await?;
    drop(read);
    Ok(Page { customer, sites, learned: catalogue::learned(app).await? })
}

/// Enters a site; it is looked at within seconds.
///
/// # Errors
/// As [`page`]; [`AppError::Invalid`] with what is wanted, [`AppError::Conflict`] when it is there already.
pub async fn add(app: &App, scope: Scope, id: CustomerId, address: &str) -> Result<HostedSiteId, AppError> {
    let mut url = look::parsed(address).map_err(|why| AppError::invalid("address", why))?;
    url.set_fragment(None);
    let address = url.to_string();
    if address.len() > MOST_BYTES {
        return Err(AppError::invalid("address", format!("an address of {MOST_BYTES} letters at most is wanted")));
    }
    let mut write = app.db.write_unleased().await?;
    customer::within(&mut write, scope, id).await?;
    if stored::list(&mut write, id).await?.len() >= MOST {
        return Err(AppError::conflict(format!("{MOST} sites are entered already; take one out first")));
    }
    let site = app.clock.id(HostedSiteId::new);
    let added = stored::add(&mut write, id, (site, &address), (app.clock.now_ms(), &app.who)).await;
    added.map_err(|error| match error {
        StoreError::Exists => AppError::conflict("this address is entered already"),
        other => other.into(),
    })?;
    audit::done(app, &mut write, "hosted.add", format!("{site}: {address}"), Some(id)).await?;
    write.commit().await?;
    Ok(site)
}

/// Takes a site out; its open tickets are resolved with it.
///
/// # Errors
/// [`AppError::NotFound`] behind the wall, and for a site that is not there.
pub async fn remove(app: &App, scope: Scope, id: CustomerId, site: HostedSiteId) -> Result<(), AppError> {
    let learned = catalogue::learned(app).await?;
    let mut write = app.db.write_unleased().await?;
    customer::within(&mut write, scope, id).await?;
    if !stored::remove(&mut write, id, site).await? {
        return Err(AppError::NotFound);
    }
    audit::done(app, &mut write, "hosted.remove", site, Some(id)).await?;
    let news = settle(app, &mut write, &learned, id, app.clock.now_ms()).await?;
    write.commit().await?;
    app.news.tell_all(news);
    Ok(())
}

/// Looks at sites until the collector stops.
pub async fn keep(app: App) {
    let mut beat = tokio::time::interval(BEAT);
    beat.set_missed_tick_behavior(tokio::time::MissedTickBehavior::Delay);
    loop {
        beat.tick().await;
        if let Err(error) = step(&app).await {
            tracing::warn!(%error, "Web sites at hosters could not be looked at now; it is tried again in a moment.");
        }
    }
}

/// Looks at the sites whose time has come.
///
/// # Errors
/// [`AppError`] when the database cannot be read or written.
pub async fn step(app: &App) -> Result<(), AppError> {
    let now = app.clock.now_ms();
    // Under the lease: of several collectors one looks.
    let mut write = app.db.write().await?;
    let due = stored::claim(&mut write, (now, now.saturating_add(EVERY_MS)), STEP).await?;
    write.commit().await?;
    if due.is_empty() {
        return Ok(());
    }
    let keys = &app.config.hosted;
    let reach = Reach::of(keys.ca.as_deref(), keys.private_addresses).map_err(AppError::internal)?;
    let found = join_all(due.iter().map(|(_, site)| look::look(&site.address, &reach))).await;
    if is_own_line(&found) {
        tracing::warn!(
            sites = found.len(),
            "None of the web sites could be reached: is this collector's own line down?"
        );
        return Ok(());
    }
    let looked: Vec<_> = due.into_iter().zip(found).collect();
    let customers: BTreeSet<CustomerId> = looked.iter().map(|((customer, _), _)| *customer).collect();
    let (learned, now) = (catalogue::learned(app).await?, app.clock.now_ms());
    for customer in customers {
        let mut write = app.db.write().await?;
        for ((_, site), found) in looked.iter().filter(|((of, _), _)| *of == customer) {
            stored::save(&mut write, site.id, &Seen::after(site.seen.clone(), found.clone(), now)).await?;
        }
        let news = settle(app, &mut write, &learned, customer, now).await?;
        write.commit().await?;
        app.news.tell_all(news);
    }
    Ok(())
}

/// Brings what of a customer's sites is worth it to the desk; returns what people who look are told after the commit.
async fn settle(
    app: &App,
    write: &mut Write,
    learned: &Learned,
    id: CustomerId,
    now: i64,
) -> Result<Vec<Item>, StoreError> {
    let sites = stored::list(write, id).await?;
    let found: Vec<_> = sites.iter().flat_map(|site| matters(site, learned, now)).collect();
    bring(app, write, FINDER, (id, &found), now).await
}
