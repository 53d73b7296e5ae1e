//! Contacts of a customer, as the provider adds and changes them.
//! Invariant: an address is an address, a site is the customer's own; who leaves, or gets another address, is signed out.
//! Next: [`super::portal`] for where they come in.

use domain::request::approval::Rights;
use shared::ids::{ContactId, CustomerId, SiteId};
use shared::text::clean;

use super::technician::address;
use super::{App, audit};
use crate::error::AppError;
use crate::store::contact::Contact;
use crate::store::{StoreError, Write, contact, customer, portal, site};
use crate::words::Language;

const NAME_BYTES: usize = 120;
const PHONE_BYTES: usize = 40;

/// A contact as a person fills it in.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filled {
    /// Their name.
    pub name: String,
    /// Where mail reaches them.
    pub email: String,
    /// Their telephone; may be empty.
    pub phone: String,
    /// The language they read; empty: the customer's.
    pub language: String,
    /// The one site they are there for; none: all of them.
    pub site: Option<SiteId>,
    /// The one to speak with about contracts and private matters.
    pub is_account: bool,
    /// One to speak with about technical matters.
    pub is_technical: bool,
    /// Whether they are told of what we find.
    pub gets_notices: bool,
    /// What they may.
    pub rights: Rights,
}

/// Adds a contact to a customer.
///
/// # Errors
/// [`AppError::NotFound`] when there is no such customer, [`AppError::Invalid`] with the field that is not as it must be,
/// [`AppError::Conflict`] when the customer has a contact with that address.
pub async fn add(app: &App, customer: CustomerId, filled: &Filled) -> Result<Contact, AppError> {
    let mut write = app.db.write_unleased().await?;
    let new = add_in(app, &mut write, customer, filled).await?;
    write.commit().await?;
    Ok(new)
}

/// The same within a transaction: for an import of many.
///
/// # Errors
/// As [`add`].
pub(crate) async fn add_in(
    app: &App,
    write: &mut Write,
    customer: CustomerId,
    filled: &Filled,
) -> Result<Contact, AppError> {
    let (id, created_at) = (app.clock.id(ContactId::new), app.clock.now_ms());
    let new = checked(write, customer, filled, id, created_at).await?;
    contact::add(write, &new).await.map_err(|error| taken(error, &new))?;
    audit::done(app, write, "contact.add", new.id, Some(customer)).await?;
    Ok(new)
}

/// Changes a contact. With another address, whoever was signed in by the old one is signed out.
///
/// # Errors
/// As [`add`], and [`AppError::NotFound`] when the customer has no such contact.
pub async fn change(app: &App, customer: CustomerId, id: ContactId, filled: &Filled) -> Result<Contact, AppError> {
    let mut write = app.db.write_unleased().await?;
    let before = contact::get(&mut write, customer, id).await?.ok_or(AppError::NotFound)?;
    let checked = checked(&mut write, customer, filled, id, before.created_at).await?;
    let after = Contact { disabled_at: before.disabled_at, ..checked };
    contact::change(&mut write, &after).await.map_err(|error| taken(error, &after))?;
    if after.email != before.email {
        portal::end_all(&mut write, id).await?;
    }
    audit::done(app, &mut write, "contact.change", id, Some(customer)).await?;
    write.commit().await?;
    Ok(after)
}

/// Writes to a contact no more, and signs them out.
///
/// # Errors
/// [`AppError::NotFound`] when the customer has no such contact.
pub async fn disable(app: &App, customer: CustomerId, id: ContactId) -> Result<(), AppError> {
    let now_ms = app.clock.now_ms();
    turn(app, customer, id, "contact.disable", |one| one.disabled_at.or(Some(now_ms))).await
}

/// Takes a contact back who had left.
///
/// # Errors
/// [`AppError::NotFound`] when the customer has no such contact.
pub async fn enable(app: &App, customer: CustomerId, id: ContactId) -> Result<(), AppError> {
    turn(app, customer, id, "contact.enable", |_| None).await
}

/// A customer's contacts by name, those who left last.
///
/// # Errors
/// [`AppError`] when the database cannot be read.
pub async fn list(app: &App, customer: CustomerId) -> Result<Vec<Contact>, AppError> {
    Ok(contact::list(&mut *app.db.read().await?, customer).await?)
}

/// One contact of a customer.
///
/// # Errors
/// [`AppError::NotFound`] when the customer has no such contact.
pub async fn get(app: &App, customer: CustomerId, id: ContactId) -> Result<Contact, AppError> {
    contact::get(&mut *app.db.read().await?, customer, id).await?.ok_or(AppError::NotFound)
}

async fn turn(
    app: &App,
    customer: CustomerId,
    id: ContactId,
    action: &str,
    since: impl FnOnce(&Contact) -> Option<i64>,
) -> Result<(), AppError> {
    let mut write = app.db.write_unleased().await?;
    let mut one = contact::get(&mut write, customer, id).await?.ok_or(AppError::NotFound)?;
    one.disabled_at = since(&one);
    contact::change(&mut write, &one).await?;
    portal::end_all(&mut write, id).await?;
    audit::done(app, &mut write, action, id, Some(customer)).await?;
    Ok(write.commit().await?)
}

/// What was filled in as a row, or the field that is not as it must be.
async fn checked(
    write: &mut Write,
    customer_id: CustomerId,
    filled: &Filled,
    id: ContactId,
    created_at: i64,
) -> Result<Contact, AppError> {
    let company = customer::get(write, customer_id).await?.ok_or(AppError::NotFound)?;
    let name = clean(&filled.name, NAME_BYTES);
    if name.is_empty() {
        return Err(AppError::invalid("name", "a name is wanted"));
    }
    let language = if filled.language.is_empty() { &company.language } else { &filled.language };
    let language = Language::of(language).ok_or_else(|| {
        let codes = Language::ALL.map(Language::code).join(", ");
        AppError::invalid("language", format!("one of {codes} is wanted"))
    })?;
    if let Some(wanted) = filled.site {
        let own = site::get(write, customer_id, wanted).await?;
        own.ok_or_else(|| AppError::invalid("site", "this customer has no such site"))?;
    }
    Ok(Contact {
        id,
        customer_id,
        site_id: filled.site,
        name,
        email: address(&filled.email)?,
        phone: clean(&filled.phone, PHONE_BYTES),
        language: language.code().to_owned(),
        is_account: filled.is_account,
        is_technical: filled.is_technical,
        gets_notices: filled.gets_notices,
        rights: filled.rights,
        created_at,
        disabled_at: None,
    })
}

fn taken(error: StoreError, contact: &Contact) -> AppError {
    match error {
        StoreError::Exists => AppError::conflict(format!("this customer has a contact with {} already", contact.email)),
        other => other.into(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::customer as companies;
    use crate::app::portal::sign_in;
    use crate::clock::Clock;
    use crate::config::Config;
    use crate::store::audit as audit_lines;

    fn maria() -> Filled {
        Filled {
            name: " Maria\n Conti ".to_owned(),
            email: "Maria@Rossi.example".to_owned(),
            gets_notices: true,
            ..Filled::default()
        }
    }

    #[tokio::test]
    async fn what_is_filled_in_wrongly_is_told_by_its_field() {
        let folder = tempfile::tempdir().unwrap();
        let app = App::open(Config::default(), folder.path(), Clock::manual(1_000)).await.unwrap();
        let rossi = companies::add(&app, "Rossi", "it").await.unwrap().id;
        let verdi = companies::add(&app, "Verdi", "pl").await.unwrap().id;
        let site = companies::add_site(&app, verdi, "Kraków", "Europe/Warsaw").await.unwrap().id;
        let made = add(&app, rossi, &maria()).await.unwrap();
        assert_eq!((made.name.as_str(), made.email.as_str()), ("Maria Conti", "maria@rossi.example"));
        assert_eq!(made.language, "it", "the customer's own");
        assert!(matches!(add(&app, rossi, &maria()).await, Err(AppError::Conflict { .. })));
        assert!(add(&app, verdi, &maria()).await.is_ok(), "another customer may know her too");
        let table = [
            (Filled { name: "\u{202e}".to_owned(), ..maria() }, "name"),
            (Filled { email: "maria".to_owned(), ..maria() }, "email"),
            (Filled { language: "xx".to_owned(), ..maria() }, "language"),
            (Filled { site: Some(site), ..maria() }, "site"),
        ];
        for (filled, wanted) in table {
            let refused = add(&app, rossi, &filled).await;
            assert!(
                matches!(refused, Err(AppError::Invalid { field, .. }) if field == wanted),
                "{wanted}: {refused:?}"
            );
        }
        let nobody = app.clock.id(CustomerId::new);
        assert!(matches!(add(&app, nobody, &maria()).await, Err(AppError::NotFound)));
        assert_eq!(list(&app, rossi).await.unwrap(), [made]);
    }

    #[tokio::test]
    async fn who_leaves_or_gets_another_address_is_signed_out_and_stays_behind_the_wall() {
        let folder = tempfile::tempdir().unwrap();
        let app = App::open(Config::default(), folder.path(), Clock::manual(1_000)).await.unwrap();
        let rossi = companies::add(&app, "Rossi", "it").await.unwrap().id;
        let verdi = companies::add(&app, "Verdi", "pl").await.unwrap().id;
        let id = add(&app, rossi, &maria()).await.unwrap().id;
        let link = sign_in::link(&app, id).await.unwrap();
        let secret = link.rsplit('/').next().unwrap();
        assert!(sign_in::look(&app, secret).await.unwrap().is_some());
        let moved = Filled { email: "m.conti@rossi.example".to_owned(), phone: "+39 02 1".to_owned(), ..maria() };
        assert_eq!(change(&app, rossi, id, &moved).await.unwrap().phone, "+39 02 1");
        assert!(sign_in::look(&app, secret).await.unwrap().is_none(), "the old address's link is void");
        for refused in [change(&app, verdi, id, &maria()).await.map(|_| ()), disable(&app, verdi, id).await] {
            assert!(matches!(refused, Err(AppError::NotFound)), "{refused:?}");
        }
        assert!(matches!(get(&app, verdi, id).await, Err(AppError::NotFound)));
        disable(&app, rossi, id).await.unwrap();
        assert_eq!(get(&app, rossi, id).await.unwrap().disabled_at, Some(1_000));
        assert!(matches!(sign_in::link(&app, id).await, Err(AppError::NotFound)));
        enable(&app, rossi, id).await.unwrap();
        assert!(sign_in::link(&app, id).await.is_ok());
        let mut read = app.db.read().await.unwrap();
        for action in ["contact.add", "contact.change", "contact.disable", "contact.enable"] {
            assert_eq!(audit_lines::count(&mut read, action, "ok").await.unwrap(), 1, "{action}");
        }
    }
}
