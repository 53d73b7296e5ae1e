//! The service catalogue: its tiers, changed and added by the provider, and what a change would have meant.
//! Invariant: the standard and the professional tier are always there; a change, the audit's line and the look of the next
//! tick at the tickets concerned commit together. Next: [`domain::promise::tier`], [`domain::promise::trial`].

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;

use domain::change::Actor;
use domain::promise::Kind;
use domain::promise::tier::{PROFESSIONAL, STANDARD, TIERS, Tier, Typed, read as read_tier};
use domain::promise::trial::{Kept, add, would_keep};
use shared::ids::ChangeId;

use crate::app::desk::Scope;
use crate::app::{App, audit};
use crate::error::AppError;
use crate::store::{Connection, StoreError, promise, tier};

/// How far back a trial looks.
pub const TRIAL_DAYS: i64 = 90;
/// Tickets that a trial looks at, the newest first.
const TICKETS: i64 = 1000;

/// A tier with the number of its customers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Offered {
    /// The tier.
    pub tier: Tier,
    /// How many customers are in it, of those that are seen.
    pub customers: i64,
}

/// Every tier, the standard one first.
pub(super) async fn all(conn: &mut Connection) -> Result<Vec<Tier>, StoreError> {
    let changed = tier::list(conn).await?;
    let first = [STANDARD, PROFESSIONAL].into_iter().filter_map(|word| {
        let own = changed.iter().find(|one| one.word == word).cloned();
        own.or_else(|| Tier::first(word))
    });
    let own = changed.iter().filter(|one| Tier::first(&one.word).is_none()).cloned();
    Ok(first.chain(own).collect())
}

/// Every tier with the number of its customers.
///
/// # Errors
/// [`AppError`] when the database cannot be read.
pub async fn list(app: &App, scope: Scope) -> Result<Vec<Offered>, AppError> {
    let mut read = app.db.read_within(scope).await?;
    let customers = tier::customers(&mut read, scope).await?;
    let count = |word: &str| customers.get(word).copied().unwrap_or(0);
    let tiers = all(&mut read).await?.into_iter();
    Ok(tiers.map(|tier| Offered { customers: count(&tier.word), tier }).collect())
}

/// Saves a tier, a new one when its word is empty; returns it.
///
/// # Errors
/// [`AppError::NotFound`] for a tier that there is not, [`AppError::Invalid`] with what is wanted.
pub async fn save(app: &App, word: &str, typed: &Typed<'_>, who: &Actor) -> Result<Tier, AppError> {
    let mut write = app.db.write_unleased().await?;
    let known = all(&mut write).await?;
    let one = read(&known, word, typed, || app.clock.id(ChangeId::new).to_string().replacen("chg_", "own_", 1))?;
    if word.is_empty() && known.len() >= TIERS {
        return Err(AppError::invalid("name", format!("there are {TIERS} tiers already; change one of them")));
    }
    let (now, by) = (app.clock.now_ms(), who.name().unwrap_or(&app.who));
    tier::save(&mut write, &one, (now, by)).await?;
    promise::look_again(&mut write, None, &one.word, now).await?;
    audit::done(app, &mut write, "tier.save", format!("{}: {}", one.word, one.name), None).await?;
    write.commit().await?;
    Ok(one)
}

fn read(known: &[Tier], word: &str, typed: &Typed<'_>, new: impl FnOnce() -> String) -> Result<Tier, AppError> {
    let word = if word.is_empty() { new() } else { known_word(known, word)? };
    let one = read_tier(&word, typed).map_err(|why| AppError::invalid(why.field(), why.to_string()))?;
    if known.iter().any(|other| other.word != one.word && other.name.eq_ignore_ascii_case(&one.name)) {
        return Err(AppError::invalid("name", "another tier has this name"));
    }
    Ok(one)
}

fn known_word(known: &[Tier], word: &str) -> Result<String, AppError> {
    known.iter().find(|one| one.word == word).map(|one| one.word.clone()).ok_or(AppError::NotFound)
}

/// How many promises a tier as typed would have kept in the last [`TRIAL_DAYS`] with the tickets of its customers, for each
/// kind; of a new tier with those of the standard one.
///
/// # Errors
/// As [`save`].
pub async fn trial(app: &App, scope: Scope, word: &str, typed: &Typed<'_>) -> Result<Vec<(Kind, Kept)>, AppError> {
    let mut conn = app.db.read_within(scope).await?;
    let known = all(&mut conn).await?;
    let one = read(&known, word, typed, || STANDARD.to_owned())?;
    let now = app.clock.now_ms();
    let of = if word.is_empty() { STANDARD } else { word };
    let opened = promise::opened_since(&mut conn, scope, (of, now - TRIAL_DAYS * 86_400_000), TICKETS).await?;
    let (mut grounds, mut counts) = (BTreeMap::new(), BTreeMap::<Kind, Kept>::new());
    for (owner, site, ticket) in opened {
        if let Entry::Vacant(unknown) = grounds.entry((owner, site)) {
            unknown.insert(promise::ground(&mut conn, owner, site).await?);
        }
        let Some(Some((_, place))) = grounds.get(&(owner, site)) else { continue };
        let (events, _) = promise::of_ticket(&mut conn, owner, ticket).await?;
        for kind in Kind::ALL {
            add(counts.entry(*kind).or_default(), would_keep(&events, place, &one, *kind, now));
        }
    }
    Ok(Kind::ALL.iter().map(|kind| (*kind, counts.get(kind).copied().unwrap_or_default())).collect())
}
