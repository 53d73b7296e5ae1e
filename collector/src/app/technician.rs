//! Technicians, as the provider adds, invites, disables and lists them.
//! Invariant: nobody's password is ever typed by another: a new technician gets a one-time code and chooses one; there is
//! always somebody left who can sign in. Next: [`super::set_up`] for the code, [`super::account`] for one's own.

use domain::access::{Role, keeps_an_owner};
use shared::ids::{CustomerId, TechnicianId};
use shared::text::clean;

use super::sign_in::IDLE_MS;
use super::{App, audit, provider, set_up};
use crate::error::AppError;
use crate::store::technician::{Standing, Technician};
use crate::store::{StoreError, Write, customer, session, set_up as codes, technician};
use crate::words::Language;

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

/// All technicians, each with how they stand.
///
/// # Errors
/// [`AppError`] when the database cannot be read.
pub async fn standings(app: &App) -> Result<Vec<Standing>, AppError> {
    let now_ms = app.clock.now_ms();
    let idle_since_ms = now_ms.saturating_sub(IDLE_MS);
    Ok(technician::standings(&mut *app.db.read().await?, now_ms, idle_since_ms).await?)
}

/// What lets somebody choose their first password: shown once.
#[derive(Clone, PartialEq, Eq)]
pub struct Invitation {
    /// Who is invited.
    pub technician: Technician,
    /// The code, good for half an hour.
    pub code: String,
    /// The page that takes it, with the code in it.
    pub link: String,
}

/// What somebody may do, and for whom.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    /// What they may do.
    pub role: Role,
    /// The customers they see; none named: all of them.
    pub customers: Option<Vec<CustomerId>>,
}

impl Part {
    /// A role with all customers.
    #[must_use]
    pub fn all(role: Role) -> Self {
        Self { role, customers: None }
    }
}

/// What somebody may do, and for whom, with who it is.
///
/// # Errors
/// [`AppError::NotFound`] for nobody.
pub async fn part(app: &App, id: TechnicianId) -> Result<(Technician, Part), AppError> {
    let mut read = app.db.read().await?;
    let (known, _) = technician::get(&mut read, id).await?.ok_or(AppError::NotFound)?;
    let customers = technician::customers_of(&mut read, id).await?;
    let part = Part { role: known.role, customers: (!known.sees_all).then_some(customers) };
    Ok((known, part))
}

/// Decides what somebody may do, and for whom; their sessions end, so that it holds at once. An owner always remains.
///
/// # Errors
/// [`AppError::NotFound`] for nobody, [`AppError::Invalid`] for an owner of some customers, [`AppError::Conflict`] when
/// nobody else could decide.
pub async fn set(app: &App, id: TechnicianId, part: &Part) -> Result<(), AppError> {
    let mut write = app.db.write_unleased().await?;
    let (mut known, _) = technician::get(&mut write, id).await?.ok_or(AppError::NotFound)?;
    let before = technician::owners_who_can_sign_in(&mut write).await?;
    set_part(&mut write, &mut known, part).await?;
    owner_remains(&mut write, &known, before).await?;
    session::end_all(&mut write, id).await?;
    audit::done(app, &mut write, "technician.role", format!("{id} {}", part.role.word()), None).await?;
    Ok(write.commit().await?)
}

async fn set_part(write: &mut Write, known: &mut Technician, part: &Part) -> Result<(), AppError> {
    if part.role == Role::Owner && part.customers.is_some() {
        return Err(AppError::invalid("customers", "an owner sees all customers; choose another role to limit them"));
    }
    for id in part.customers.iter().flatten() {
        customer::get(write, *id).await?.ok_or(AppError::NotFound)?;
    }
    technician::set_role(write, known.id, part.role, part.customers.as_deref()).await?;
    (known.role, known.sees_all) = (part.role, part.customers.is_none());
    Ok(())
}

/// Where nobody could decide before, nothing is lost: owners who have no password yet count for nothing.
async fn owner_remains(write: &mut Write, without: &Technician, before: i64) -> Result<(), AppError> {
    let left = technician::owners_who_can_sign_in(write).await?;
    if before == 0 { Ok(()) } else { keeps_an_owner(left, &without.name).map_err(AppError::conflict) }
}

/// Adds a technician and makes the code with which they choose a password, in one transaction.
///
/// # Errors
/// As [`add`].
pub async fn invite(app: &App, name: &str, email: &str, part: &Part) -> Result<Invitation, AppError> {
    let mut write = app.db.write_unleased().await?;
    let mut new = add_in(app, &mut write, name, email).await?;
    set_part(&mut write, &mut new, part).await?;
    audit::done(app, &mut write, "technician.role", format!("{} {}", new.id, part.role.word()), None).await?;
    let invitation = invitation(app, &mut write, new).await?;
    write.commit().await?;
    Ok(invitation)
}

/// A new code for a technician who lost theirs, or the password; the code before stops working.
///
/// # Errors
/// [`AppError::NotFound`] for nobody, [`AppError::Conflict`] for one who is disabled.
pub async fn invite_again(app: &App, id: TechnicianId) -> Result<Invitation, AppError> {
    let mut write = app.db.write_unleased().await?;
    let (known, _) = technician::get(&mut write, id).await?.ok_or(AppError::NotFound)?;
    if known.disabled_at.is_some() {
        return Err(AppError::conflict(format!("{} is disabled; let them in again first", known.name)));
    }
    let invitation = invitation(app, &mut write, known).await?;
    write.commit().await?;
    Ok(invitation)
}

/// Shuts a technician out: sessions and codes end at once. Somebody who can sign in always remains.
///
/// # Errors
/// [`AppError::NotFound`] for nobody, [`AppError::Conflict`] when nobody else could sign in.
pub async fn disable(app: &App, id: TechnicianId) -> Result<(), AppError> {
    let mut write = app.db.write_unleased().await?;
    let (known, _) = technician::get(&mut write, id).await?.ok_or(AppError::NotFound)?;
    let before = technician::owners_who_can_sign_in(&mut write).await?;
    if !technician::set_disabled(&mut write, id, Some(app.clock.now_ms())).await? {
        return Ok(());
    }
    owner_remains(&mut write, &known, before).await?;
    session::end_all(&mut write, id).await?;
    codes::end(&mut write, id).await?;
    audit::done(app, &mut write, "technician.disable", id, None).await?;
    Ok(write.commit().await?)
}

/// Lets a technician in again, with the password they had.
///
/// # Errors
/// [`AppError::NotFound`] for nobody.
pub async fn enable(app: &App, id: TechnicianId) -> Result<(), AppError> {
    let mut write = app.db.write_unleased().await?;
    technician::get(&mut write, id).await?.ok_or(AppError::NotFound)?;
    if technician::set_disabled(&mut write, id, None).await? {
        audit::done(app, &mut write, "technician.enable", id, None).await?;
        write.commit().await?;
    }
    Ok(())
}

/// Signs a technician out everywhere.
///
/// # Errors
/// [`AppError::NotFound`] for nobody.
pub async fn end_sessions(app: &App, id: TechnicianId) -> Result<(), AppError> {
    let mut write = app.db.write_unleased().await?;
    technician::get(&mut write, id).await?.ok_or(AppError::NotFound)?;
    session::end_all(&mut write, id).await?;
    audit::done(app, &mut write, "technician.end_sessions", id, None).await?;
    Ok(write.commit().await?)
}

async fn invitation(app: &App, write: &mut Write, technician: Technician) -> Result<Invitation, AppError> {
    let code = set_up::for_technician_in(app, write, technician.id).await?;
    let link = format!("{}/welcome?code={code}", app.config.pages_url());
    Ok(Invitation { technician, code, link })
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
        // Whoever comes first decides who else may.
        role: if technician::has_no_owner(write).await? { Role::Owner } else { Role::Technician },
        sees_all: true,
        language: Language::of_console(&provider::read(write).await?.language).code().to_owned(),
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
    use crate::app::sign_in::tests::tried_out;
    use crate::app::{set_up, sign_in};
    use crate::store::audit as audit_lines;

    const PASSWORD: &str = "a long enough one";

    #[tokio::test]
    async fn a_technician_whose_password_is_refused_is_not_added_at_all() {
        let folder = tempfile::tempdir().unwrap();
        let app = tried_out(folder.path()).await;
        let refused = add_with_password(&app, "Ada", "ada@example.com", "short").await;
        assert!(matches!(refused, Err(AppError::Invalid { field: "password", .. })), "{refused:?}");
        assert_eq!(list(&app).await.unwrap(), []);
        add_with_password(&app, "Ada", "ada@example.com", PASSWORD).await.unwrap();
        assert!(sign_in::sign_in(&app, "ada@example.com", PASSWORD, "::1").await.is_ok());
    }

    #[tokio::test]
    async fn f10_somebody_who_can_sign_in_always_remains() {
        let folder = tempfile::tempdir().unwrap();
        let app = tried_out(folder.path()).await;
        let ada = add_with_password(&app, "Ada", "ada@example.com", PASSWORD).await.unwrap();
        let bob = invite(&app, "Bob", "bob@example.com", &Part::all(Role::Owner)).await.unwrap();
        assert!(bob.link.ends_with(&format!("/welcome?code={}", bob.code)), "{}", bob.link);
        let refused = disable(&app, ada.id).await;
        assert!(matches!(&refused, Err(AppError::Conflict { why }) if why.contains("Ada")), "Bob has no password yet");
        let secret = sign_in::sign_in(&app, "ada@example.com", PASSWORD, "::1").await.unwrap().secret;
        set_up::redeem(&app, &bob.code, "", "", PASSWORD).await.unwrap();
        let lost = invite_again(&app, ada.id).await.unwrap();
        disable(&app, ada.id).await.unwrap();
        assert!(sign_in::who(&app, &secret).await.unwrap().is_none(), "her sessions ended");
        assert!(sign_in::sign_in(&app, "ada@example.com", PASSWORD, "::1").await.is_err());
        assert!(set_up::redeem(&app, &lost.code, "", "", PASSWORD).await.is_err(), "so did her code");
        assert!(matches!(invite_again(&app, ada.id).await, Err(AppError::Conflict { .. })));
        assert!(matches!(disable(&app, bob.technician.id).await, Err(AppError::Conflict { .. })), "Bob is the last");
        let standing = standings(&app).await.unwrap();
        let stands: Vec<_> =
            standing.iter().map(|one| (one.has_password, one.technician.disabled_at.is_some())).collect();
        assert_eq!(stands, [(true, true), (true, false)]);
        enable(&app, ada.id).await.unwrap();
        disable(&app, bob.technician.id).await.unwrap();
        let nobody = app.clock.id(TechnicianId::new);
        assert!(matches!(disable(&app, nobody).await, Err(AppError::NotFound)));
        assert!(matches!(end_sessions(&app, nobody).await, Err(AppError::NotFound)));
        let mut read = app.db.read().await.unwrap();
        assert_eq!(audit_lines::count(&mut read, "technician.disable", "ok").await.unwrap(), 2);
    }

    #[tokio::test]
    async fn k1_a_lost_code_is_replaced_by_a_new_one_and_the_audit_says_so() {
        let folder = tempfile::tempdir().unwrap();
        let app = tried_out(folder.path()).await;
        let ada = add(&app, "Ada", "ada@example.com").await.unwrap();
        let lost = set_up::for_technician(&app, ada.id).await.unwrap();
        assert!(matches!(find(&app, "eve@example.com").await, Err(AppError::NotFound)));
        let code = set_up::for_technician(&app, find(&app, "Ada@example.com").await.unwrap().id).await.unwrap();
        assert!(set_up::redeem(&app, &lost, "", "", PASSWORD).await.is_err());
        set_up::redeem(&app, &code, "", "", PASSWORD).await.unwrap();
        let mut read = app.db.read().await.unwrap();
        assert_eq!(audit_lines::count(&mut read, "technician.code", "ok").await.unwrap(), 2);
    }

    #[tokio::test]
    async fn f10_the_first_is_an_owner_and_the_last_owner_stays_one() {
        let folder = tempfile::tempdir().unwrap();
        let app = tried_out(folder.path()).await;
        let ada = add_with_password(&app, "Ada", "ada@example.com", PASSWORD).await.unwrap();
        let bob = add_with_password(&app, "Bob", "bob@example.com", PASSWORD).await.unwrap();
        assert_eq!((ada.role, bob.role), (Role::Owner, Role::Technician));
        let eve = add(&app, "Eve", "eve@example.com").await.unwrap();
        set(&app, eve.id, &Part::all(Role::Owner)).await.unwrap();
        assert!(disable(&app, ada.id).await.is_err(), "an owner who cannot sign in decides nothing");
        set(&app, eve.id, &Part::all(Role::ReadOnly)).await.unwrap();
        disable(&app, eve.id).await.unwrap();
        let looks = Part::all(Role::ReadOnly);
        assert!(matches!(set(&app, ada.id, &looks).await, Err(AppError::Conflict { .. })), "nobody else decides");
        assert!(matches!(disable(&app, ada.id).await, Err(AppError::Conflict { .. })));
        let secret = sign_in::sign_in(&app, "bob@example.com", PASSWORD, "::1").await.unwrap().secret;
        set(&app, bob.id, &Part::all(Role::Owner)).await.unwrap();
        assert!(sign_in::who(&app, &secret).await.unwrap().is_none(), "g3: another role ends the sessions");
        set(&app, ada.id, &looks).await.unwrap();
        assert_eq!(part(&app, ada.id).await.unwrap().1, looks);
        assert!(set(&app, bob.id, &looks).await.is_err(), "now Bob is the last");
        let rossi = crate::app::customer::add(&app, "Rossi", "en").await.unwrap();
        let some = |role| Part { role, customers: Some(vec![rossi.id]) };
        assert!(matches!(set(&app, bob.id, &some(Role::Owner)).await, Err(AppError::Invalid { .. })));
        set(&app, ada.id, &some(Role::Technician)).await.unwrap();
        assert_eq!(part(&app, ada.id).await.unwrap().1, some(Role::Technician));
        let nobody = app.clock.id(CustomerId::new);
        let foreign = Part { role: Role::Technician, customers: Some(vec![nobody]) };
        assert!(matches!(set(&app, ada.id, &foreign).await, Err(AppError::NotFound)));
    }

    #[tokio::test]
    async fn f10_before_anybody_has_a_password_roles_are_decided_on_the_host_s_shell() {
        let folder = tempfile::tempdir().unwrap();
        let app = tried_out(folder.path()).await;
        add(&app, "Ada", "ada@example.com").await.unwrap();
        let bob = add(&app, "Bob", "bob@example.com").await.unwrap();
        set(&app, bob.id, &Part::all(Role::ReadOnly)).await.unwrap();
        set(&app, bob.id, &Part::all(Role::Owner)).await.unwrap();
        assert_eq!(part(&app, bob.id).await.unwrap().1.role, Role::Owner);
    }
}
