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

/// Adds a technician together with a password, in one transaction: a password that is refused leaves nobody behind.
///
/// # Errors
/// As [`add`], and [`AppError::Invalid`] for a password that is too short or too long.
pub async fn add_with_password(app: &App, name: &str, email: &str, password: &str) -> Result<Technician, AppError> {
    let hash = app.passwords.hash(&app.clock, password).await?;
    let mut write = app.db.write_unleased().await?;
    let new = add_in(app, &mut write, name, email).await?;
    technician::set_password(&mut write, new.id, &hash).await?;
    audit::done(app, &mut write, "password.choose", new.id, None).await?;
    write.commit().await?;
    Ok(new)
}

/// The technician who signs in, or will, with this address.
///
/// # Errors
/// [`AppError::NotFound`] when nobody does.
pub async fn find(app: &App, email: &str) -> Result<Technician, AppError> {
    let found = technician::by_email(&mut *app.db.read().await?, &address(email)?).await?;
    found.map(|(technician, _)| technician).ok_or(AppError::NotFound)
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::{set_up, sign_in};
    use crate::clock::Clock;
    use crate::config::Config;
    use crate::store::audit as audit_lines;

    const PASSWORD: &str = "a long enough one";

    #[tokio::test]
    async fn a_technician_whose_password_is_refused_is_not_added_at_all() {
        let folder = tempfile::tempdir().unwrap();
        let app = App::open(Config::default(), folder.path(), Clock::manual(1_800_000_000_000)).await.unwrap();
        let refused = add_with_password(&app, "Ada", "ada@example.com", "short").await;
        assert!(matches!(refused, Err(AppError::Invalid { field: "password", .. })), "{refused:?}");
        assert_eq!(list(&app).await.unwrap(), []);
        add_with_password(&app, "Ada", "ada@example.com", PASSWORD).await.unwrap();
        assert!(sign_in::sign_in(&app, "ada@example.com", PASSWORD, "::1").await.is_ok());
    }

    #[tokio::test]
    async fn k1_a_lost_code_is_replaced_by_a_new_one_and_the_audit_says_so() {
        let folder = tempfile::tempdir().unwrap();
        let app = App::open(Config::default(), folder.path(), Clock::manual(1_800_000_000_000)).await.unwrap();
        let ada = add(&app, "Ada", "ada@example.com").await.unwrap();
        let lost = set_up::for_technician(&app, ada.id).await.unwrap();
        assert!(matches!(find(&app, "eve@example.com").await, Err(AppError::NotFound)));
        let code = set_up::for_technician(&app, find(&app, "Ada@example.com").await.unwrap().id).await.unwrap();
        assert!(set_up::redeem(&app, &lost, "", "", PASSWORD).await.is_err());
        set_up::redeem(&app, &code, "", "", PASSWORD).await.unwrap();
        let mut read = app.db.read().await.unwrap();
        assert_eq!(audit_lines::count(&mut read, "technician.code", "ok").await.unwrap(), 2);
    }
}
