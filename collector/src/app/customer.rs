//! Customers and their sites, as the provider adds, changes and lists them.
//! Invariant: a name is a clean text that is not empty; a language is one we write; a time zone is one that exists.
//! Next: [`super::token`] lets their devices in, [`super::take_over`] tells what was wrong with them.

use domain::change::Change;
use domain::privacy::Privacy;
use shared::ids::{CustomerId, SiteId};
use shared::text::clean;

use super::desk::{self, Row, Scope, View};
use super::off_boarding::{self, Progress};
use super::{App, audit, notices, provider};
use crate::error::AppError;
use crate::store::contact::Contact;
use crate::store::customer::{Customer, Figures};
use crate::store::scope::holds;
use crate::store::site::Site;
use crate::store::token::Token;
use crate::store::{Connection, StoreError, Write, change as changes, contact, customer, promise, site, token};
use crate::words::Language;

/// Open tickets that a customer's page shows; the queue has them all.
const TICKETS: i64 = 8;
/// Lines of what changed at its sites, and of what happened to it, that a customer's page shows.
const SITE_LINES: i64 = 20;
/// The longest name of a customer or a site, bytes.
pub const NAME_BYTES: usize = 200;
/// How a customer may be told of what we find: not at all, when a technician approves, by itself.
pub const NOTICES: [&str; 3] = ["off", "approve", "automatic"];

/// A customer as a person fills it in.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filled {
    /// The company's name.
    pub name: String,
    /// The language its notices are written in; empty: the provider's.
    pub language: String,
    /// The zone its people live in; empty: the provider's.
    pub time_zone: String,
}

/// One customer with all that its page shows.
#[derive(Clone, Debug)]
pub struct Whole {
    /// The customer.
    pub customer: Customer,
    /// How it stands.
    pub figures: Figures,
    /// Its sites, each with the number of its devices.
    pub sites: Vec<(Site, i64)>,
    /// What changed at its sites, newest first.
    pub site_lines: Vec<Change>,
    /// Its contacts, those who left last.
    pub contacts: Vec<Contact>,
    /// Its tokens, newest first.
    pub tokens: Vec<Token>,
    /// Its open tickets, the most urgent first.
    pub tickets: Vec<Row>,
    /// How far it is with leaving; none while it stays.
    pub leaving: Option<Progress>,
    /// What happened to it as a whole, newest first.
    pub lines: Vec<Change>,
}

/// Adds a customer whose zone is UTC.
///
/// # Errors
/// As [`add_filled`].
pub async fn add(app: &App, name: &str, language: &str) -> Result<Customer, AppError> {
    if language.is_empty() {
        return Err(no_language());
    }
    let filled = Filled { name: name.to_owned(), language: language.to_owned(), time_zone: "UTC".to_owned() };
    add_filled(app, None, &filled, "").await
}

/// Adds a customer with its first site, unless that has no name.
///
/// # Errors
/// [`AppError::Invalid`] for a name, language or zone that is none, [`AppError::Conflict`] when the name is taken,
/// [`AppError::NotFound`] for who may not add customers.
pub async fn add_filled(app: &App, scope: Scope, filled: &Filled, first_site: &str) -> Result<Customer, AppError> {
    // Who sees one customer alone adds none.
    if scope.is_some() {
        return Err(AppError::NotFound);
    }
    let filled = defaulted(app, filled).await?;
    let mut write = app.db.write_unleased().await?;
    let new = add_in(app, &mut write, &filled).await?;
    if !clean(first_site, NAME_BYTES).is_empty() {
        add_site_in(app, &mut write, &new, first_site, &new.time_zone).await?;
    }
    write.commit().await?;
    Ok(new)
}

/// Adds a customer within a transaction: for an import of many.
///
/// # Errors
/// As [`add_filled`].
pub(super) async fn add_in(app: &App, write: &mut Write, filled: &Filled) -> Result<Customer, AppError> {
    let new = Customer {
        id: app.clock.id(CustomerId::new),
        name: named("name", &filled.name)?,
        tier: "standard".to_owned(),
        language: language(&filled.language)?.code().to_owned(),
        time_zone: provider::time_zone(&filled.time_zone)?,
        notices: "approve".to_owned(),
        created_at: app.clock.now_ms(),
    };
    customer::add(write, &new).await.map_err(|error| taken(error, &new.name))?;
    audit::done(app, write, "customer.add", new.id, Some(new.id)).await?;
    Ok(new)
}

/// Changes a customer's name, language and zone.
///
/// # Errors
/// [`AppError::NotFound`] when there is none in this scope; else as [`add_filled`].
pub async fn change(app: &App, scope: Scope, id: CustomerId, filled: &Filled) -> Result<(), AppError> {
    let filled = defaulted(app, filled).await?;
    changed(app, scope, id, "customer.change", |one| {
        one.name = named("name", &filled.name)?;
        language(&filled.language)?.code().clone_into(&mut one.language);
        one.time_zone = provider::time_zone(&filled.time_zone)?;
        Ok(())
    })
    .await
}

/// Decides how a customer is told of what we find.
///
/// # Errors
/// [`AppError::Invalid`] for any other way; else as [`change`].
pub async fn set_notices(app: &App, scope: Scope, id: CustomerId, mode: &str) -> Result<(), AppError> {
    changed(app, scope, id, "customer.notices", |one| {
        let known = NOTICES.into_iter().find(|known| *known == mode);
        known.ok_or_else(|| AppError::invalid("notices", "choose one of the three"))?.clone_into(&mut one.notices);
        Ok(())
    })
    .await
}

/// The customers that a scope holds, by name.
///
/// # Errors
/// [`AppError`] when the database cannot be read.
pub async fn held(app: &App, scope: Scope) -> Result<Vec<Customer>, AppError> {
    let mut read = app.db.read_within(scope).await?;
    let mut held = Vec::new();
    for one in customer::list(&mut read).await? {
        if holds(&mut read, scope, one.id).await? {
            held.push(one);
        }
    }
    Ok(held)
}

/// All customers.
///
/// # Errors
/// [`AppError`] when the database cannot be read.
pub async fn list(app: &App) -> Result<Vec<Customer>, AppError> {
    Ok(customer::list(&mut *app.db.read().await?).await?)
}

/// Customers by name with their figures, those whose name holds the text asked for.
///
/// # Errors
/// [`AppError`] when the database cannot be read.
pub async fn with_figures(app: &App, scope: Scope, asked: &str) -> Result<Vec<(Customer, Figures)>, AppError> {
    let mut found = customer::with_figures(&mut *app.db.read_within(scope).await?, scope).await?;
    let asked = asked.to_lowercase();
    found.retain(|(one, _)| one.name.to_lowercase().contains(&asked));
    found.sort_by_cached_key(|(one, _)| one.name.to_lowercase());
    Ok(found)
}

/// One customer.
///
/// # Errors
/// [`AppError::NotFound`] when there is none in this scope.
pub async fn get(app: &App, scope: Scope, id: CustomerId) -> Result<Customer, AppError> {
    let mut read = app.db.read_within(scope).await?;
    within(&mut read, scope, id).await?;
    customer::get(&mut read, id).await?.ok_or(AppError::NotFound)
}

/// One customer with all that its page shows.
///
/// # Errors
/// [`AppError::NotFound`] when there is none in this scope.
pub async fn whole(app: &App, scope: Scope, id: CustomerId) -> Result<Whole, AppError> {
    let mut read = app.db.read_within(scope).await?;
    within(&mut read, scope, id).await?;
    let mut found = customer::with_figures(&mut read, Some(id.into())).await?;
    let (customer, figures) = found.pop().ok_or(AppError::NotFound)?;
    let sites = site::with_devices(&mut read, id).await?;
    let site_lines = changes::of_sites(&mut read, id, SITE_LINES).await?;
    let contacts = contact::list(&mut read, id).await?;
    let tokens = token::of_customer(&mut read, id).await?;
    let leaving = off_boarding::progress(&mut read, id).await?;
    let lines = changes::of_customer(&mut read, id, SITE_LINES).await?;
    drop(read);
    let tickets = desk::first_tickets(app, Some(id.into()), View::Open, TICKETS).await?;
    Ok(Whole { customer, figures, sites, site_lines, contacts, tokens, tickets, leaving, lines })
}

/// The customer with this id or exactly this name.
///
/// # Errors
/// [`AppError::NotFound`] when there is none.
pub async fn find(app: &App, id_or_name: &str) -> Result<Customer, AppError> {
    let mut read = app.db.read().await?;
    let found = match id_or_name.parse::<CustomerId>() {
        Ok(id) => customer::get(&mut read, id).await?,
        Err(_) => customer::named(&mut read, id_or_name).await?,
    };
    found.ok_or(AppError::NotFound)
}

/// Adds a site to a customer.
///
/// # Errors
/// [`AppError::Invalid`] for a name or time zone that is none, [`AppError::Conflict`] when the customer has one of that name.
pub async fn add_site(app: &App, customer: CustomerId, name: &str, time_zone: &str) -> Result<Site, AppError> {
    let mut write = app.db.write_unleased().await?;
    let owner = customer::get(&mut write, customer).await?.ok_or(AppError::NotFound)?;
    let new = add_site_in(app, &mut write, &owner, name, time_zone).await?;
    write.commit().await?;
    Ok(new)
}

/// Adds a site within a transaction; without a zone it has its customer's.
///
/// # Errors
/// As [`add_site`].
pub(super) async fn add_site_in(
    app: &App,
    write: &mut Write,
    owner: &Customer,
    name: &str,
    time_zone: &str,
) -> Result<Site, AppError> {
    let time_zone = if time_zone.trim().is_empty() { &owner.time_zone } else { time_zone };
    let new = Site {
        id: app.clock.id(SiteId::new),
        customer_id: owner.id,
        name: named("site", name)?,
        time_zone: provider::time_zone(time_zone)?,
        privacy: Privacy::Strict,
        created_at: app.clock.now_ms(),
    };
    site::add(write, &new).await.map_err(|error| match error {
        StoreError::Exists => AppError::conflict(format!("this customer has a site named {} already", new.name)),
        other => other.into(),
    })?;
    audit::done(app, write, "site.add", new.id, Some(owner.id)).await?;
    Ok(new)
}

/// A customer's sites.
///
/// # Errors
/// [`AppError`] when the database cannot be read.
pub async fn sites(app: &App, customer: CustomerId) -> Result<Vec<Site>, AppError> {
    Ok(site::list(&mut *app.db.read().await?, customer).await?)
}

/// The customer's site with this id or exactly this name.
///
/// # Errors
/// [`AppError::NotFound`] when there is none.
pub async fn find_site(app: &App, customer: CustomerId, id_or_name: &str) -> Result<Site, AppError> {
    let id = id_or_name.parse::<SiteId>().ok();
    let found = sites(app, customer).await?.into_iter();
    let mut found = found.filter(|one| id.map_or(one.name == id_or_name, |id| one.id == id));
    found.next().ok_or(AppError::NotFound)
}

/// A customer outside the reader's scope is not there.
pub(super) async fn within(conn: &mut Connection, scope: Scope, id: CustomerId) -> Result<(), AppError> {
    if holds(conn, scope, id).await? { Ok(()) } else { Err(AppError::NotFound) }
}

/// The customer of an id, when there is one in the reader's scope.
pub(super) async fn there(conn: &mut Connection, scope: Scope, id: CustomerId) -> Result<Customer, AppError> {
    within(conn, scope, id).await?;
    customer::get(conn, id).await?.ok_or(AppError::NotFound)
}

async fn changed(
    app: &App,
    scope: Scope,
    id: CustomerId,
    action: &str,
    change: impl FnOnce(&mut Customer) -> Result<(), AppError>,
) -> Result<(), AppError> {
    let mut write = app.db.write_unleased().await?;
    within(&mut write, scope, id).await?;
    let mut one = customer::get(&mut write, id).await?.ok_or(AppError::NotFound)?;
    change(&mut one)?;
    customer::change(&mut write, &one).await.map_err(|error| taken(error, &one.name))?;
    notices::follow_customer(app, &mut write, id).await?;
    promise::look_again(&mut write, Some(id), "", app.clock.now_ms()).await?;
    audit::done(app, &mut write, action, id, Some(id)).await?;
    Ok(write.commit().await?)
}

/// What was left empty is the provider's own.
pub(super) async fn defaulted(app: &App, filled: &Filled) -> Result<Filled, AppError> {
    let own = provider::get(app).await?;
    let or = |text: &str, own: String| if text.trim().is_empty() { own } else { text.trim().to_owned() };
    Ok(Filled {
        name: filled.name.clone(),
        language: or(&filled.language, own.language),
        time_zone: or(&filled.time_zone, own.time_zone),
    })
}

fn language(code: &str) -> Result<Language, AppError> {
    Language::of(code).ok_or_else(no_language)
}

fn no_language() -> AppError {
    let codes = Language::ALL.map(Language::code).join(", ");
    AppError::invalid("language", format!("one of {codes} is wanted"))
}

fn named(field: &'static str, name: &str) -> Result<String, AppError> {
    let name = clean(name, NAME_BYTES);
    if name.is_empty() { Err(AppError::invalid(field, "a name is wanted")) } else { Ok(name) }
}

fn taken(error: StoreError, name: &str) -> AppError {
    match error {
        StoreError::Exists => AppError::conflict(format!("there is a customer named {name} already")),
        other => other.into(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::clock::Clock;
    use crate::config::Config;
    use crate::store::audit as audit_lines;

    async fn open(folder: &std::path::Path) -> App {
        App::open(Config::default(), folder, Clock::manual(1_000)).await.unwrap()
    }

    #[tokio::test]
    async fn a_bad_name_zone_or_language_is_told_and_a_name_is_used_once() {
        let folder = tempfile::tempdir().unwrap();
        let app = open(folder.path()).await;
        let made = add(&app, " Rossi\n Srl ", "it").await.unwrap();
        assert_eq!((made.name.as_str(), made.time_zone.as_str()), ("Rossi Srl", "UTC"));
        assert!(matches!(add(&app, "Rossi Srl", "it").await, Err(AppError::Conflict { .. })));
        assert!(matches!(add(&app, " \u{202e}", "it").await, Err(AppError::Invalid { field: "name", .. })));
        for code in ["xx", ""] {
            assert!(matches!(add(&app, "X", code).await, Err(AppError::Invalid { field: "language", .. })), "{code}");
        }
        add_site(&app, made.id, "Milano", "Europe/Rome").await.unwrap();
        assert!(matches!(add_site(&app, made.id, "Milano", "Europe/Rome").await, Err(AppError::Conflict { .. })));
        assert!(matches!(
            add_site(&app, made.id, "Roma", "Europe/Atlantis").await,
            Err(AppError::Invalid { field: "time_zone", .. })
        ));
        let nobody = app.clock.id(CustomerId::new);
        assert!(matches!(add_site(&app, nobody, "Roma", "UTC").await, Err(AppError::NotFound)));
        assert_eq!(find(&app, "Rossi Srl").await.unwrap(), find(&app, &made.id.to_string()).await.unwrap());
        assert!(matches!(find(&app, "Verdi").await, Err(AppError::NotFound)));
    }

    #[tokio::test]
    async fn a_customer_begins_with_the_provider_s_zone_and_its_first_site_or_not_at_all() {
        let folder = tempfile::tempdir().unwrap();
        let app = open(folder.path()).await;
        let filled = |name: &str, zone: &str| Filled { name: name.into(), time_zone: zone.into(), ..Filled::default() };
        let made = add_filled(&app, None, &filled("Rossi", "europe/rome"), " Milano ").await.unwrap();
        assert_eq!((made.language.as_str(), made.time_zone.as_str()), ("en", "Europe/Rome"));
        let sites = sites(&app, made.id).await.unwrap();
        assert_eq!((sites[0].name.as_str(), sites[0].time_zone.as_str()), ("Milano", "Europe/Rome"));
        let refused = add_filled(&app, None, &filled("Verdi", "Europe/Atlantis"), "Torino").await;
        assert!(matches!(refused, Err(AppError::Invalid { field: "time_zone", .. })));
        assert_eq!(list(&app).await.unwrap().len(), 1);
    }

    #[tokio::test]
    async fn changes_are_bounded_by_the_scope_and_leave_a_line() {
        let folder = tempfile::tempdir().unwrap();
        let app = open(folder.path()).await;
        let rossi = add(&app, "Rossi", "it").await.unwrap();
        let verdi = add(&app, "Verdi", "pl").await.unwrap();
        let renamed = Filled { name: "Rossi SpA".into(), language: "de".into(), time_zone: "Europe/Berlin".into() };
        for (scope, id) in [(Some(verdi.id), rossi.id), (None, app.clock.id(CustomerId::new))] {
            assert!(matches!(change(&app, scope.map(Into::into), id, &renamed).await, Err(AppError::NotFound)));
            assert!(matches!(set_notices(&app, scope.map(Into::into), id, "off").await, Err(AppError::NotFound)));
            assert!(matches!(whole(&app, scope.map(Into::into), id).await, Err(AppError::NotFound)));
        }
        change(&app, None, rossi.id, &renamed).await.unwrap();
        set_notices(&app, Some(rossi.id.into()), rossi.id, "automatic").await.unwrap();
        let wanted = Customer {
            name: "Rossi SpA".into(),
            language: "de".into(),
            time_zone: "Europe/Berlin".into(),
            notices: "automatic".into(),
            ..rossi.clone()
        };
        assert_eq!(get(&app, None, rossi.id).await.unwrap(), wanted);
        let taken = Filled { name: "Verdi".into(), ..renamed };
        assert!(matches!(change(&app, None, rossi.id, &taken).await, Err(AppError::Conflict { .. })));
        let other = set_notices(&app, None, rossi.id, "always").await;
        assert!(matches!(other, Err(AppError::Invalid { field: "notices", .. })));
        let mut read = app.db.read().await.unwrap();
        for action in ["customer.change", "customer.notices"] {
            assert_eq!(audit_lines::count(&mut read, action, "ok").await.unwrap(), 1, "{action}");
        }
    }
}
