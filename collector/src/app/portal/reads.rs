//! What is read at a visitor's place: the sites that are theirs, each with its privacy profile.
//! Invariant: who belongs to one site sees that one; who belongs to none sees their company's, and never another's.
//! Next: [`domain::privacy`].

use super::Visitor;
use crate::app::App;
use crate::error::AppError;
use crate::store::site::Site;
use crate::store::{contact, site};

/// The sites of a visitor, by name.
///
/// # Errors
/// [`AppError`] when the database cannot be read.
pub async fn sites(app: &App, visitor: &Visitor) -> Result<Vec<Site>, AppError> {
    let mut read = app.db.read_within(Some(visitor.customer.into())).await?;
    let own = contact::get(&mut read, visitor.customer, visitor.contact).await?.and_then(|contact| contact.site_id);
    let mut sites = site::list(&mut read, visitor.customer).await?;
    sites.retain(|site| own.is_none_or(|own| site.id == own));
    Ok(sites)
}
