//! Signing in to the portal by a link, and who a cookie is.
//! Invariant: 256 random bits in a link, their hash in the row; 30 minutes, once; looking at a link uses nothing up; whoever
//! asks for one gets the same answer at the same time, known or not. Next: [`crate::web`] carries the cookie.

use shared::ids::{ContactId, PortalSessionId};

use super::Visitor;
use crate::app::attempts::Tried;
use crate::app::mail::{Other, mail};
use crate::app::technician::address;
use crate::app::{App, audit, hash_of_secret, is_secret};
use crate::error::AppError;
use crate::store::portal::{self, NewSession, Session};
use crate::store::{StoreError, Write};
use crate::words::Language;

/// How long a link opens.
pub const LINK_MS: i64 = 30 * 60_000;
/// How long an unused session lasts.
pub const IDLE_MS: i64 = 14 * DAY_MS;
/// How long a session lasts at most.
pub const LONGEST_MS: i64 = 90 * DAY_MS;

const DAY_MS: i64 = 86_400_000;
// A session's use is noted this often at most.
const TOUCH_MS: i64 = 3_600_000;

/// A link that signs a contact in once, for a technician to hand over; it leads to the address in the configuration.
///
/// # Errors
/// [`AppError::NotFound`] for nobody and for who is disabled.
pub async fn link(app: &App, contact: ContactId) -> Result<String, AppError> {
    let mut write = app.db.write_unleased().await?;
    let visitor = portal::visitor(&mut write, contact).await?.ok_or(AppError::NotFound)?;
    let link = link_in(app, &mut write, &visitor).await?;
    write.commit().await?;
    Ok(link)
}

/// The same within a transaction: for a message that carries it.
///
/// # Errors
/// [`StoreError`] when the rows cannot be written.
pub(crate) async fn link_in(app: &App, write: &mut Write, visitor: &Visitor) -> Result<String, StoreError> {
    let secret = data_encoding::BASE64URL_NOPAD.encode(&app.clock.random::<32>());
    let now_ms = app.clock.now_ms();
    let hash = hash_of_secret(secret.as_bytes());
    portal::add_link(write, visitor, &hash, now_ms, now_ms.saturating_add(LINK_MS)).await?;
    audit::done(app, write, "portal.link", visitor.contact, Some(visitor.customer)).await?;
    Ok(format!("{}/portal/link/{secret}", app.config.pages_url()))
}

/// Whether links go out by mail; where they do not, a technician hands them over.
#[must_use]
pub fn sends_links(app: &App) -> bool {
    app.mail.is_some()
}

/// Sends a link to whoever may come in with this address. The answer is the same, and comes at the same time, whether anybody
/// may: what is done for them is done afterwards.
///
/// # Errors
/// [`AppError::Invalid`] for what is no address, [`AppError::TooMuch`] after too many.
pub fn send_link(app: &App, email: &str, from: &str) -> Result<(), AppError> {
    let email = address(email)?;
    app.attempts.admit(Tried::Link(&email), from, app.clock.now_ms())?;
    if sends_links(app) {
        let app = app.acting_for(&from).asked_from(from);
        tokio::spawn(async move {
            if let Err(error) = send(&app, &email).await {
                tracing::error!(%error, "A link that was asked for could not be sent.");
            }
        });
    }
    Ok(())
}

async fn send(app: &App, email: &str) -> Result<(), AppError> {
    let mut write = app.db.write_unleased().await?;
    let visitors = portal::by_email(&mut write, email).await?;
    for visitor in &visitors {
        let link = link_in(app, &mut write, visitor).await?;
        let letter = Other {
            kind: "sign-in",
            customer: Some(visitor.customer),
            contact: Some(visitor.contact),
            name: &visitor.name,
            address: &visitor.email,
            language: Language::of(&visitor.language).unwrap_or_default(),
            args: &[],
            link: &link,
            ends_at: Some(app.clock.now_ms().saturating_add(LINK_MS)),
        };
        mail(app, &mut write, &letter).await?;
    }
    Ok(write.commit().await?)
}

/// Whom a link lets in, while it does; looking uses nothing up, because mail scanners look.
///
/// # Errors
/// [`AppError`] when the database cannot be read.
pub async fn look(app: &App, secret: &str) -> Result<Option<Visitor>, AppError> {
    if !is_secret(secret) {
        return Ok(None);
    }
    let hash = hash_of_secret(secret.as_bytes());
    Ok(portal::link(&mut *app.db.read().await?, &hash, app.clock.now_ms()).await?)
}

/// Uses a link up and begins a session; the answer is the cookie's secret. `from` is the client's address.
///
/// # Errors
/// [`AppError::Forbidden`], the same for a link that was used, is over or never was, and for a contact who is disabled;
/// [`AppError::TooMuch`] after too many.
pub async fn open(app: &App, secret: &str, from: &str) -> Result<String, AppError> {
    let now_ms = app.clock.now_ms();
    app.attempts.admit(Tried::Code, from, now_ms)?;
    match open_counted(&app.asked_from(from), secret, now_ms).await {
        Err(refused @ AppError::Forbidden { .. }) => Err(refused),
        other => {
            app.attempts.take_back(Tried::Code, from);
            other
        }
    }
}

async fn open_counted(app: &App, secret: &str, now_ms: i64) -> Result<String, AppError> {
    let hash = hash_of_secret(secret.as_bytes());
    let mut write = app.db.write_unleased().await?;
    let found = portal::link(&mut write, &hash, now_ms).await?;
    let used = portal::use_link(&mut write, &hash, now_ms).await?;
    let Some(visitor) = found.filter(|_| used) else {
        return Err(AppError::forbidden("this link no longer opens anything"));
    };
    let secret = data_encoding::BASE64URL_NOPAD.encode(&app.clock.random::<32>());
    let new = NewSession {
        id: app.clock.id(PortalSessionId::new),
        contact: visitor.contact,
        customer: visitor.customer,
        secret_hash: &hash_of_secret(secret.as_bytes()),
        created_at: now_ms,
        ends_at: now_ms.saturating_add(LONGEST_MS),
    };
    portal::add_session(&mut write, &new).await?;
    audit::done(&app.acting_for(&visitor.contact), &mut write, "portal.sign_in", new.id, Some(visitor.customer))
        .await?;
    write.commit().await?;
    Ok(secret)
}

/// The session of a cookie, if it is alive; its use is noted where that can be written.
///
/// # Errors
/// [`AppError`] when the database cannot be read.
pub async fn who(app: &App, secret: &str) -> Result<Option<Session>, AppError> {
    let now_ms = app.clock.now_ms();
    let hash = hash_of_secret(secret.as_bytes());
    let idle_since_ms = now_ms.saturating_sub(IDLE_MS);
    let found = portal::session(&mut *app.db.read().await?, &hash, now_ms, idle_since_ms).await?;
    if let Some(session) = &found
        && now_ms.saturating_sub(session.last_seen_at) >= TOUCH_MS
        && let Err(error) = touch(app, session.id, now_ms).await
    {
        // With a disk that is full people still read; the session then ends a little earlier than it would have.
        tracing::debug!(%error, "The use of a session could not be noted.");
    }
    Ok(found)
}

async fn touch(app: &App, id: PortalSessionId, now_ms: i64) -> Result<(), StoreError> {
    let mut write = app.db.write_unleased().await?;
    portal::touch(&mut write, id, now_ms).await?;
    write.commit().await
}

/// Ends a session.
///
/// # Errors
/// [`AppError`] when the database cannot be written.
pub async fn sign_out(app: &App, session: &Session) -> Result<(), AppError> {
    let visitor = &session.visitor;
    let mut write = app.db.write_unleased().await?;
    portal::end(&mut write, session.id).await?;
    audit::done(&app.acting_for(&visitor.contact), &mut write, "portal.sign_out", session.id, Some(visitor.customer))
        .await?;
    Ok(write.commit().await?)
}
