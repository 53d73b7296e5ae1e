//! The agents' authority, opened as the database means it, and the day on which another root takes over (trust E12).
//! Invariant: a root signs only when every device in use has been told of it, or somebody said to leave the others behind; the
//! decision and its audit line are one commit, and the files follow it.
//! Next: [`crate::ca::rotation`] for the files, [`crate::store::authority`] for who has been told.

use std::path::Path;
use std::time::Duration;

use shared::ids::{DeviceId, TokenId};

use super::{App, StartError, audit};
use crate::ca::rotation::{self, Pins};
use crate::ca::{Ca, CaError};
use crate::clock::Clock;
use crate::error::AppError;
use crate::store::{Connection, Db, StoreError, Write, authority, setting, token};

// The settings that tie a database to its authority.
const ROOT: &str = "authority";
const SPARE: &str = "authority_spare";
/// How often a running collector looks whether another root is meant.
const EVERY: Duration = Duration::from_secs(5);
/// So many devices are named of those that hold a rotation up.
pub const NAMED: i64 = 20;

/// How the authority stands.
#[derive(Clone, Debug)]
pub struct Standing {
    /// The roots that are meant.
    pub pins: Pins,
    /// Former roots, and how many certificates of devices in use each signed.
    pub former: Vec<(String, i64)>,
    /// How many devices in use have yet to be told of the spare.
    pub behind: i64,
    /// The first of them.
    pub named: Vec<(DeviceId, String)>,
}

/// What a rotation did.
#[derive(Clone, Debug)]
pub struct Rotated {
    /// The roots from now on.
    pub pins: Pins,
    /// Tokens that named the former root and therefore open nothing any more.
    pub tokens: Vec<TokenId>,
    /// Devices that were left behind: they need a new token.
    pub left_behind: i64,
}

/// Opens the authority in this folder, or makes it for a database that has none.
///
/// # Errors
/// [`StartError::OtherAuthority`] when the folder's is not the one that the agents of this database trust.
pub async fn open(db: &Db, folder: &Path, clock: &Clock) -> Result<Ca, StartError> {
    // Held until both agree: a rotation changes the one, then the other.
    let _held = hold(folder).await?;
    let meant = meant(db).await?;
    if let Some(Pins { root, spare }) = &meant
        && !spare.is_empty()
    {
        rotation::settle(folder, &Pins { root: root.clone(), spare: spare.clone() })?;
    }
    let ca = Ca::open(folder, clock)?;
    let own = ca.pins();
    match meant {
        Some(meant) if meant == own => return Ok(ca),
        // A database of before the spare was noted: it has had one root only.
        Some(meant) if meant.root == own.root && meant.spare.is_empty() => {}
        Some(_) => return Err(StartError::OtherAuthority { folder: folder.display().to_string() }),
        None => {}
    }
    let mut write = db.write_unleased().await?;
    authority::fill_in(&mut write, &own.root).await?;
    set(&mut write, &own).await?;
    write.commit().await?;
    Ok(ca)
}

pub(super) async fn hold(folder: &Path) -> Result<std::fs::File, StartError> {
    let path = folder.to_owned();
    let held = tokio::task::spawn_blocking(move || rotation::lock(&path)).await;
    let held = held.map_err(|error| CaError::File { path: folder.display().to_string(), source: error.into() })?;
    Ok(held?)
}

async fn meant(db: &Db) -> Result<Option<Pins>, StoreError> {
    meant_by(&mut *db.read().await?).await
}

pub(super) async fn meant_by(conn: &mut Connection) -> Result<Option<Pins>, StoreError> {
    let Some(root) = setting::get(conn, ROOT).await? else { return Ok(None) };
    let spare = setting::get(conn, SPARE).await?.unwrap_or_default();
    Ok(Some(Pins { root, spare }))
}

async fn set(write: &mut Write, pins: &Pins) -> Result<(), StoreError> {
    setting::set(write, ROOT, &pins.root).await?;
    setting::set(write, SPARE, &pins.spare).await
}

/// How the authority stands.
///
/// # Errors
/// [`AppError`] when the tables cannot be read.
pub async fn standing(app: &App) -> Result<Standing, AppError> {
    let pins = app.ca.pins();
    let mut read = app.db.read().await?;
    let mut former = Vec::new();
    for root in app.ca.former() {
        let certificates = authority::signed(&mut read, &root).await?;
        former.push((root, certificates));
    }
    let behind = authority::count_behind(&mut read, &pins.root).await?;
    let named = authority::behind(&mut read, &pins.root, NAMED).await?;
    Ok(Standing { pins, former, behind, named })
}

/// The spare takes over, and a new spare is made. Devices that know the spare need nothing; they are told to ask for a new
/// certificate, with which they learn of the new spare.
///
/// # Errors
/// [`AppError::Conflict`] while devices in use do not know the spare and are not to be left behind, [`AppError::Internal`]
/// when the authority's files cannot be written.
pub async fn rotate(app: &App, leave_behind: bool) -> Result<Rotated, AppError> {
    let folder = app.ca.folder();
    let _held = hold(folder).await.map_err(AppError::internal)?;
    let before = app.ca.pins();
    if meant(&app.db).await?.as_ref() != Some(&before) {
        return Err(AppError::conflict("another rotation was faster; look at `authority show`"));
    }
    let next = rotation::prepare(folder, &app.clock).map_err(AppError::internal)?;
    let mut write = app.db.write_unleased().await?;
    let behind = authority::count_behind(&mut write, &before.root).await?;
    if behind > 0 && !leave_behind {
        return Err(AppError::conflict(format!(
            "devices in use that do not know the spare yet: {behind}. They learn of it when they report next; revoke or retire \
             those that will not (`authority show` names them), or say --leave-behind: those need a new token then"
        )));
    }
    let tokens = token::revoke_every(&mut write, app.clock.now_ms()).await?;
    set(&mut write, &next).await?;
    audit::done(app, &mut write, "authority.rotate", format!("{} after {}", next.root, before.root), None).await?;
    write.commit().await?;
    // From here on a crash only puts off what follows: each opening does it first.
    rotation::settle(folder, &next).and_then(|()| app.ca.look_again(&app.clock)).map_err(AppError::internal)?;
    let left_behind = if leave_behind { behind } else { 0 };
    Ok(Rotated { pins: next, tokens, left_behind })
}

/// Trusts those former roots no more that signed no certificate of a device in use.
///
/// # Errors
/// [`AppError`] when the tables cannot be read or a file cannot be removed.
pub async fn let_go(app: &App) -> Result<(), AppError> {
    for (root, certificates) in standing(app).await?.former {
        if certificates == 0 {
            rotation::let_go(app.ca.folder(), &root).map_err(AppError::internal)?;
            tracing::info!(
                root,
                "A former root of the authority is needed by no device any more and is not trusted from now on."
            );
        }
    }
    app.ca.look_again(&app.clock).map_err(AppError::internal)
}

/// Whether the database means the roots that are open here; not, for the seconds after another process rotated them.
///
/// # Errors
/// [`StoreError`] when the settings cannot be read.
pub async fn is_meant(app: &App) -> Result<bool, StoreError> {
    Ok(meant(&app.db).await?.is_none_or(|meant| meant == app.ca.pins()))
}

/// Follows rotations while the collector runs: `changed` is told when another root signs from now on.
///
/// # Errors
/// When the files in this collector's folder are not those that the database means: it can serve no agent then.
pub async fn keep(app: App, changed: impl Fn(&App) -> Result<(), CaError>) -> Result<(), StartError> {
    let mut beat = tokio::time::interval(EVERY);
    beat.set_missed_tick_behavior(tokio::time::MissedTickBehavior::Delay);
    loop {
        beat.tick().await;
        match is_meant(&app).await {
            Ok(false) => {
                open(&app.db, app.ca.folder(), &app.clock).await?;
                app.ca.look_again(&app.clock)?;
                changed(&app)?;
                app.peers.forget();
                tracing::info!(
                    "Another root of the authority signs from now on; devices are told to ask for new certificates."
                );
            }
            Ok(true) => {}
            Err(error) => tracing::debug!(%error, "Whether another root is meant could not be read now."),
        }
    }
}
