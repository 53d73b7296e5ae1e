//! What a customer says of itself, and the programs that may be there after all: entered by a technician, counted from the
//! next report on.
//! Invariant: a change and its audit line commit together and raise the revision that the writer judges by; an exception ends
//! by itself. Next: [`domain::licence::word`] decides, [`domain::licence::own`] is what judgements see.

use std::collections::HashMap;

use domain::change::Actor;
use domain::entitlement::product;
use domain::licence::own::Own;
use domain::licence::word::{Typed, Word, granted, told};
use domain::privacy::today;
use shared::ids::{CustomerId, ExceptionId};

use super::desk::Scope;
use super::{App, audit, customer};
use crate::error::AppError;
use crate::store::customer::Customer;
use crate::store::customer_word::{self as stored, Exception};
use crate::store::{Connection, StoreError, counter, policy};

/// A customer's own word and its exceptions.
#[derive(Clone, Debug)]
pub struct Page {
    /// The customer.
    pub customer: Customer,
    /// What it said; nothing yet is empty.
    pub word: Word,
    /// Its exceptions, those that are over last.
    pub exceptions: Vec<Exception>,
}

/// A customer's own word and its exceptions.
///
/// # Errors
/// [`AppError::NotFound`] behind the wall.
pub async fn page(app: &App, scope: Scope, id: CustomerId) -> Result<Page, AppError> {
    let mut read = app.db.read_within(scope).await?;
    let customer = customer::there(&mut read, scope, id).await?;
    let word = stored::get(&mut read, id).await?.unwrap_or_default();
    Ok(Page { customer, word, exceptions: stored::exceptions(&mut read, id).await? })
}

/// Keeps a customer's own word.
///
/// # Errors
/// As [`page`]; [`AppError::Invalid`] with the field that is to be mended.
pub async fn set(app: &App, scope: Scope, id: CustomerId, typed: &Typed<'_>) -> Result<(), AppError> {
    let word = told(typed).map_err(|(field, why)| AppError::invalid(field, why))?;
    let mut write = app.db.write_unleased().await?;
    customer::there(&mut write, scope, id).await?;
    stored::set(&mut write, id, &word, (app.clock.now_ms(), &app.who)).await?;
    changed(&mut write).await?;
    let figure = |told: Option<u32>| told.map_or_else(|| "not told".to_owned(), |told| told.to_string());
    let object = format!(
        "people {}, revenue {} million USD, key servers “{}”, remote tools “{}”",
        figure(word.people),
        figure(word.revenue_musd),
        word.key_servers,
        word.remote_tools
    );
    audit::done(app, &mut write, "customer.word", object, Some(id)).await?;
    Ok(write.commit().await?)
}

/// Grants an exception for a program: why, and until when.
///
/// # Errors
/// As [`set`].
pub async fn grant(
    app: &App,
    scope: Scope,
    id: CustomerId,
    (program, why, until): (&str, &str, &str),
    who: &Actor,
) -> Result<(), AppError> {
    let mut write = app.db.write_unleased().await?;
    let found = customer::there(&mut write, scope, id).await?;
    let now = app.clock.now_ms();
    let granted = granted(program, why, until, today(now, &found.time_zone));
    let granted = granted.map_err(|(field, why)| AppError::invalid(field, why))?;
    let object = format!("{} until {until}: {}", granted.program, granted.why);
    let one = Exception {
        id: app.clock.id(ExceptionId::new),
        customer: id,
        granted,
        granted_at: now,
        granted_by: who.name().unwrap_or(&app.who).to_owned(),
    };
    stored::grant(&mut write, &one).await?;
    changed(&mut write).await?;
    audit::done(app, &mut write, "exception.grant", object, Some(id)).await?;
    Ok(write.commit().await?)
}

/// Ends an exception before its time.
///
/// # Errors
/// [`AppError::NotFound`] behind the wall, and for one that is not in force.
pub async fn end(app: &App, scope: Scope, id: CustomerId, which: ExceptionId) -> Result<(), AppError> {
    let mut write = app.db.write_unleased().await?;
    customer::within(&mut write, scope, id).await?;
    if !stored::end(&mut write, id, which, app.clock.now_ms()).await? {
        return Err(AppError::NotFound);
    }
    changed(&mut write).await?;
    audit::done(app, &mut write, "exception.end", which, Some(id)).await?;
    Ok(write.commit().await?)
}

/// Takes note that what customers say has changed: the writer reads it anew before the next report.
pub(super) async fn changed(write: &mut Connection) -> Result<(), StoreError> {
    counter::next(write, policy::REVISION).await.map(|_| ())
}

/// What every customer says of itself, as judgements see it. Exceptions that are over stay out only when they are read next:
/// each carries its own end.
pub(super) async fn everybody(conn: &mut Connection) -> Result<HashMap<CustomerId, Own>, StoreError> {
    let mut all: HashMap<CustomerId, Own> = HashMap::new();
    let list = |text: &str, mark: char| {
        let parts = text.split(mark).map(str::trim).filter(|part| !part.is_empty());
        parts.map(str::to_owned).collect::<Vec<_>>()
    };
    for (customer, word) in stored::all(conn).await? {
        let own = all.entry(customer).or_default();
        own.key_servers = list(&word.key_servers, ' ');
        own.remote_tools = list(&word.remote_tools, ',');
        (own.people, own.revenue_musd) = (word.people, word.revenue_musd);
    }
    for one in stored::in_force(conn, 0).await? {
        all.entry(one.customer).or_default().exceptions.push((one.granted.program, one.granted.until_at));
    }
    for (customer, name, edition) in stored::bought(conn).await? {
        all.entry(customer).or_default().bought.push(product::bought(&name, &edition, "").product);
    }
    Ok(all)
}
