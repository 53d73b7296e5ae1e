//! Whose rows a reader may see: everybody's, one customer's, or those of the customers that were named for a technician.
//! Invariant: what stands behind the wall answers like what is not there; who may see what is read anew by each statement,
//! so that a change holds at once. Next: every store function that takes a [`Scope`].

use std::fmt;

use shared::ids::{CustomerId, TechnicianId};
use sqlx::{AnyConnection, Row};

use super::db::StoreError;

/// What a reader stands behind.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wall {
    /// One customer alone.
    Customer(CustomerId),
    /// The customers that were named for this technician.
    Technician(TechnicianId),
}

/// Whose rows: nothing stands for all customers.
pub type Scope = Option<Wall>;

impl From<CustomerId> for Wall {
    fn from(id: CustomerId) -> Self {
        Self::Customer(id)
    }
}

impl fmt::Display for Wall {
    // As statements compare it: the prefixes of ids keep the two kinds apart.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Customer(id) => id.fmt(f),
            Self::Technician(id) => id.fmt(f),
        }
    }
}

/// Whether a scope holds a customer.
///
/// # Errors
/// [`StoreError`] when the table cannot be read.
pub async fn holds(conn: &mut AnyConnection, scope: Scope, customer: CustomerId) -> Result<bool, StoreError> {
    match scope {
        None => Ok(true),
        Some(Wall::Customer(own)) => Ok(own == customer),
        Some(Wall::Technician(id)) => {
            let query = sqlx::query(
                "select count(*) as named from technician_customer where technician_id = $1 and customer_id = $2",
            );
            let row = query.bind(id.to_string()).bind(customer.to_string()).fetch_one(conn).await?;
            Ok(row.try_get::<i64, _>("named")? > 0)
        }
    }
}
