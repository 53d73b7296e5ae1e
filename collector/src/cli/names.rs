//! The customers' names, for documents and tables that name a customer.
//! Invariant: read once for a verb; a document carries the name and the id.
//! Next: the verbs.

use std::collections::HashMap;

use shared::ids::CustomerId;

use super::failure::Failure;
use crate::app::{App, customer};

/// The name of each customer.
pub struct Names(HashMap<CustomerId, String>);

impl Names {
    /// Reads them.
    pub async fn load(app: &App) -> Result<Self, Failure> {
        let customers = customer::list(app).await?;
        Ok(Self(customers.into_iter().map(|customer| (customer.id, customer.name)).collect()))
    }

    /// The name, or the id of one that was added meanwhile.
    pub fn of(&self, id: CustomerId) -> String {
        self.0.get(&id).cloned().unwrap_or_else(|| id.to_string())
    }
}
