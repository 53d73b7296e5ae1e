//! Customers and their sites, as the provider adds and lists them.
//! Invariant: a name is a clean text that is not empty; a time zone is one that exists.
//! Next: [`super::token`] lets their devices in.

use shared::ids::{CustomerId, SiteId};
use shared::text::clean;

use super::{App, audit};
use crate::error::AppError;
use crate::store::customer::Customer;
use crate::store::site::Site;
use crate::store::{StoreError, customer, site};

const NAME_BYTES: usize = 200;
/// The languages notices are written in.
pub const LANGUAGES: &[&str] = &["en", "it", "pl", "de"];

/// Adds a customer.
///
/// # Errors
/// [`AppError::Invalid`] for a name or language that is none, [`AppError::Conflict`] when the name is taken.
pub async fn add(app: &App, name: &str, language: &str) -> Result<Customer, AppError> {
    if !LANGUAGES.contains(&language) {
        return Err(AppError::invalid("language", format!("one of {} is wanted", LANGUAGES.join(", "))));
    }
    let new = Customer {
        id: app.clock.id(CustomerId::new),
        name: named(name)?,
        tier: "standard".to_owned(),
        language: language.to_owned(),
        time_zone: "UTC".to_owned(),
        notices: "approve".to_owned(),
        created_at: app.clock.now_ms(),
    };
    let mut write = app.db.write_unleased().await?;
    customer::add(&mut write, &new).await.map_err(|error| match error {
        StoreError::Exists => AppError::conflict(format!("there is a customer named {} already", new.name)),
        other => other.into(),
    })?;
    audit::done(app, &mut write, "customer.add", new.id, Some(new.id)).await?;
    write.commit().await?;
    Ok(new)
}

/// All customers.
///
/// # Errors
/// [`AppError`] when the database cannot be read.
pub async fn list(app: &App) -> Result<Vec<Customer>, AppError> {
    Ok(customer::list(&mut *app.db.read().await?).await?)
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
    if jiff::tz::TimeZone::get(time_zone).is_err() {
        return Err(AppError::invalid("time_zone", "an IANA name is wanted, like `Europe/Rome`"));
    }
    let new = Site {
        id: app.clock.id(SiteId::new),
        customer_id: customer,
        name: named(name)?,
        time_zone: time_zone.to_owned(),
        created_at: app.clock.now_ms(),
    };
    let mut write = app.db.write_unleased().await?;
    customer::get(&mut write, customer).await?.ok_or(AppError::NotFound)?;
    site::add(&mut write, &new).await.map_err(|error| match error {
        StoreError::Exists => AppError::conflict(format!("this customer has a site named {} already", new.name)),
        other => other.into(),
    })?;
    audit::done(app, &mut write, "site.add", new.id, Some(customer)).await?;
    write.commit().await?;
    Ok(new)
}

/// A customer's sites.
///
/// # Errors
/// [`AppError`] when the database cannot be read.
pub async fn sites(app: &App, customer: CustomerId) -> Result<Vec<Site>, AppError> {
    Ok(site::list(&mut *app.db.read().await?, customer).await?)
}

fn named(name: &str) -> Result<String, AppError> {
    let name = clean(name, NAME_BYTES);
    if name.is_empty() { Err(AppError::invalid("name", "a name is wanted")) } else { Ok(name) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::clock::Clock;
    use crate::config::Config;

    #[tokio::test]
    async fn a_bad_name_zone_or_language_is_told_and_a_name_is_used_once() {
        let folder = tempfile::tempdir().unwrap();
        let app = App::open(Config::default(), folder.path(), Clock::manual(1_000)).await.unwrap();
        let made = add(&app, " Rossi\n Srl ", "it").await.unwrap();
        assert_eq!(made.name, "Rossi Srl");
        assert!(matches!(add(&app, "Rossi Srl", "it").await, Err(AppError::Conflict { .. })));
        assert!(matches!(add(&app, " \u{202e}", "it").await, Err(AppError::Invalid { field: "name", .. })));
        assert!(matches!(add(&app, "X", "xx").await, Err(AppError::Invalid { field: "language", .. })));
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
}
