//! How a customer and the provider work together: made from the tier, the registry of checks, the provider's own data and the
//! contacts' rights, and accepted by somebody who may, with its date.
//! Invariant: nobody writes it by hand, so it cannot promise what is not done; when what it says changes, an acceptance of
//! before says so. Next: `web/portal/working_terms.rs` for the words.

use domain::promise::tier::Tier;
use domain::request::approval::Rights;
use serde::Serialize;
use serde_json::json;
use sha2::{Digest, Sha256};
use shared::checks::CHECKS;
use shared::ids::{CustomerId, WorkingTermsId};

use super::desk::Scope;
use super::portal::Visitor;
use super::provider::{self, Provider};
use super::{App, audit, customer};
use crate::error::AppError;
use crate::store::contact::{self, Contact};
use crate::store::promise;
use crate::store::working_terms::{self as stored, Accepted};

/// With whom of the customer we speak about what, by name.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Contacts {
    /// About contracts, money and decisions.
    pub account: Vec<String>,
    /// About technical matters.
    pub technical: Vec<String>,
}

/// How they work together today, and what was accepted of it.
#[derive(Clone, Debug)]
pub struct WorkingTerms {
    /// What is promised.
    pub tier: Tier,
    /// The provider.
    pub provider: Provider,
    /// Who of the customer may what, by name; who may no more than report is not among them.
    pub people: Vec<(String, Rights)>,
    /// With whom we speak about what.
    pub contacts: Contacts,
    /// The newest acceptance.
    pub accepted: Option<Accepted>,
    /// The digest of all this.
    pub digest: String,
}

impl WorkingTerms {
    /// Whether what was accepted is what holds today.
    #[must_use]
    pub fn is_accepted(&self) -> bool {
        self.accepted.as_ref().is_some_and(|one| one.digest == self.digest)
    }
}

impl Visitor {
    /// Whether they may accept how we work together.
    #[must_use]
    pub fn may_accept(&self) -> bool {
        self.is_account || self.rights.may_approve
    }
}

/// How a customer and the provider work together.
///
/// # Errors
/// [`AppError::NotFound`] for a customer that this scope has not.
pub async fn of_customer(app: &App, scope: Scope, id: CustomerId) -> Result<WorkingTerms, AppError> {
    let provider = provider::get(app).await?;
    let mut read = app.db.read_within(scope).await?;
    customer::there(&mut read, scope, id).await?;
    let (tier, _) = promise::ground(&mut read, id, None).await?.ok_or(AppError::NotFound)?;
    let there = contact::list(&mut read, id).await?.into_iter().filter(|one| one.disabled_at.is_none());
    let there: Vec<Contact> = there.collect();
    let named = |has: fn(&Contact) -> bool| there.iter().filter(|one| has(one)).map(|one| one.name.clone()).collect();
    let contacts = Contacts { account: named(|one| one.is_account), technical: named(|one| one.is_technical) };
    let may = there.into_iter().filter(|one| one.rights.may_approve || one.rights.order_up_to.is_some());
    let people: Vec<(String, Rights)> = may.map(|one| (one.name, one.rights)).collect();
    let accepted = stored::newest(&mut read, id).await?;
    let digest = digest(&tier, &provider, &people, &contacts);
    Ok(WorkingTerms { tier, provider, people, contacts, accepted, digest })
}

/// A visitor accepts it. `body`: what they read.
///
/// # Errors
/// [`AppError::NotFound`] for who may not; [`AppError::Conflict`] when it is not what holds today any more.
pub async fn accept(app: &App, visitor: &Visitor, read: &str, body: String) -> Result<(), AppError> {
    if !visitor.may_accept() {
        return Err(AppError::NotFound);
    }
    let now = of_customer(app, Some(visitor.customer.into()), visitor.customer).await?;
    if now.digest != read {
        return Err(AppError::conflict("it has changed meanwhile"));
    }
    if now.is_accepted() {
        return Ok(());
    }
    let contact = (visitor.contact, visitor.name.clone());
    let at = app.clock.now_ms();
    let one = Accepted { id: app.clock.id(WorkingTermsId::new), contact, at, body, digest: now.digest };
    let mut write = app.db.write_unleased().await?;
    stored::add(&mut write, visitor.customer, &one).await?;
    let acting = app.acting_for(&visitor.contact);
    audit::done(&acting, &mut write, "terms.accept", format!("{}: {}", one.id, one.digest), Some(visitor.customer))
        .await?;
    Ok(write.commit().await?)
}

/// What it says, apart from any language.
fn digest(tier: &Tier, provider: &Provider, people: &[(String, Rights)], contacts: &Contacts) -> String {
    let checks: Vec<&str> = CHECKS.iter().map(|check| check.key).collect();
    let reach = [&provider.name, &provider.hours, &provider.phone, &provider.emergency_phone];
    let said = json!([tier.name, tier.hours.to_string(), tier.targets, checks, reach, people, contacts]);
    data_encoding::HEXLOWER.encode(&Sha256::digest(said.to_string().as_bytes()))
}
