//! Enrolment tokens, as the provider makes and ends them.
//! Invariant: 160 random bits, shown once, kept as a hash; 90 days and 10,000 uses at most.
//! Next: [`super::enrol`] takes them.

use shared::ids::{CustomerId, SiteId, TokenId};

use super::{App, audit, authority, erasure, hash_of_secret};
use crate::error::AppError;
use crate::store::token::Token;
use crate::store::{site, token};

/// The longest a token may last.
pub const MOST_DAYS: i64 = 90;
/// The most devices a token may admit.
pub const MOST_USES: i64 = 10_000;
const DAY_MS: i64 = 86_400_000;

/// Makes a token; its text is in the second half of the answer and nowhere else.
///
/// # Errors
/// [`AppError::Invalid`] for days or uses out of bounds, [`AppError::NotFound`] when the customer has no such site.
pub async fn add(
    app: &App,
    customer: CustomerId,
    site: SiteId,
    days: i64,
    uses: i64,
) -> Result<(Token, String), AppError> {
    if !(1..=MOST_DAYS).contains(&days) {
        return Err(AppError::invalid("days", format!("1 to {MOST_DAYS} are possible")));
    }
    if !(1..=MOST_USES).contains(&uses) {
        return Err(AppError::invalid("uses", format!("1 to {MOST_USES} are possible")));
    }
    // For the seconds in which another root takes over, a token would name the one that is going.
    if !authority::is_meant(app).await? {
        return Err(AppError::Unavailable { retry_after_s: 5 });
    }
    let secret = shared::token::Token { secret: app.clock.random(), authority: app.ca.fingerprint() };
    let now_ms = app.clock.now_ms();
    let new = Token {
        id: app.clock.id(TokenId::new),
        customer_id: customer,
        site_id: site,
        created_at: now_ms,
        expires_at: now_ms.saturating_add(days.saturating_mul(DAY_MS)),
        uses_left: uses,
        revoked_at: None,
    };
    let mut write = app.db.write_unleased().await?;
    site::get(&mut write, customer, site).await?.ok_or(AppError::NotFound)?;
    erasure::refuse(&mut write, customer).await?;
    token::add(&mut write, &new, &hash_of_secret(&secret.secret)).await?;
    audit::done(app, &mut write, "token.add", new.id, Some(customer)).await?;
    write.commit().await?;
    Ok((new, secret.to_string()))
}

/// All tokens, without their secrets.
///
/// # Errors
/// [`AppError`] when the database cannot be read.
pub async fn list(app: &App) -> Result<Vec<Token>, AppError> {
    Ok(token::list(&mut *app.db.read().await?).await?)
}

/// Ends a customer's token at once.
///
/// # Errors
/// [`AppError::NotFound`] when the customer has none with this id in force.
pub async fn revoke_of(app: &App, customer: CustomerId, id: TokenId) -> Result<(), AppError> {
    let mut write = app.db.write_unleased().await?;
    if !token::revoke_of(&mut write, customer, id, app.clock.now_ms()).await? {
        return Err(AppError::NotFound);
    }
    audit::done(app, &mut write, "token.revoke", id, Some(customer)).await?;
    Ok(write.commit().await?)
}

/// Ends a token at once.
///
/// # Errors
/// [`AppError::NotFound`] when none with this id is in force.
pub async fn revoke(app: &App, id: TokenId) -> Result<(), AppError> {
    let mut write = app.db.write_unleased().await?;
    if !token::revoke(&mut write, id, app.clock.now_ms()).await? {
        return Err(AppError::NotFound);
    }
    audit::done(app, &mut write, "token.revoke", id, None).await?;
    Ok(write.commit().await?)
}
