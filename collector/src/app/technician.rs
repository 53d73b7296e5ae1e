//! Technicians, as the provider adds and lists them.
//! Invariant: nobody's password is ever typed by another: a new technician gets a one-time code and chooses one.
//! Next: [`super::set_up`] for the code, [`super::sign_in`] for the door.

use shared::ids::TechnicianId;
use shared::text::clean;

use super::{App, audit};
use crate::error::AppError;
use crate::store::technician::Technician;
use crate::store::{StoreError, Write, technician};

const NAME_BYTES: usize = 120;

/// Adds a technician who cannot sign in yet.
///
/// # Errors
/// [`AppError::Invalid`] for a name or address that is none, [`AppError::Conflict`] when the address is taken.
pub async fn add(app: &App, name: &str, email: &str) -> Result<Technician, AppError> {
    let mut write = app.db.write_unleased().await?;
    let new = add_in(app, &mut write, name, email).await?;
    write.commit().await?;
    Ok(new)
}

/// All technicians.
///
/// # Errors
/// [`AppError`] when the database cannot be read.
pub async fn list(app: &App) -> Result<Vec<Technician>, AppError> {
    Ok(technician::list(&mut *app.db.read().await?).await?)
}

pub(super) async fn add_in(app: &App, write: &mut Write, name: &str, email: &str) -> Result<Technician, AppError> {
    let name = clean(name, NAME_BYTES);
    if name.is_empty() {
        return Err(AppError::invalid("name", "a name is wanted"));
    }
    let new = Technician {
        id: app.clock.id(TechnicianId::new),
        name,
        email: address(email)?,
        created_at: app.clock.now_ms(),
        disabled_at: None,
    };
    technician::add(write, &new).await.map_err(|error| match error {
        StoreError::Exists => AppError::conflict(format!("somebody signs in with {} already", new.email)),
        other => other.into(),
    })?;
    audit::done(app, write, "technician.add", new.id, None).await?;
    Ok(new)
}

/// An e-mail address as it is kept: clean, in lower case, with one `@` and no space.
pub(super) fn address(email: &str) -> Result<String, AppError> {
    let email = clean(email, 254).to_lowercase();
    let parts = email.split_once('@').filter(|(local, domain)| {
        !local.is_empty() && !domain.is_empty() && !domain.contains('@') && !email.contains([' ', ',', '<', '>', '"'])
    });
    match parts {
        Some(_) => Ok(email),
        None => Err(AppError::invalid("email", "an e-mail address is wanted, like ada@example.com")),
    }
}
