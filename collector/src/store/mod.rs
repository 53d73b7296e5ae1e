//! All SQL, one file per thing that is kept, each statement beside the function that runs it.
//! Invariant: one SQL text for both engines; every function that reads customer rows takes the customer or a scope; only `db` names an engine.
//! Next: [`db`] for how a transaction begins, [`migrate`] for the tables, then the file named like what you look for.

pub mod access;
pub mod approval;
pub mod article;
pub mod article_word;
pub mod assignment;
pub mod audit;
pub mod authority;
pub mod backup;
pub mod budget;
mod bulk;
pub mod calendar;
pub mod caller;
pub mod change;
pub mod contact;
pub mod counter;
pub mod csat;
pub mod customer;
pub mod customer_word;
pub mod db;
pub mod device;
pub mod device_state;
pub mod devices;
pub mod duty;
pub mod entered;
pub mod entitlement;
pub mod erasure;
pub mod finding;
pub mod history;
pub mod hosted;
pub mod invariants;
pub mod inventory;
pub mod last_act;
pub mod lease;
pub mod ledger;
pub mod migrate;
pub mod monthly;
pub mod notice;
pub mod off_boarding;
pub mod on_call;
pub mod onboarding;
pub mod outbox;
pub mod policy;
pub mod portal;
pub mod private;
pub mod private_agreement;
pub mod problem;
pub mod problem_ticket;
pub mod promise;
pub mod provider_file;
pub mod pulse;
pub mod quarantine;
pub mod queue;
pub mod recipient;
pub mod reinstall;
pub mod report;
pub mod request;
pub mod roadmap;
pub mod runbook;
pub mod saved_view;
pub mod scope;
pub mod search;
pub mod second_factor;
pub mod session;
pub mod set_up;
pub mod setting;
pub mod site;
pub mod staff;
pub mod technician;
pub mod ticket;
pub mod tier;
pub mod time_entry;
pub mod token;
pub mod told;
pub mod trial;
pub mod unseen;
pub mod warranty;
pub mod watcher;
pub mod window;
pub mod working_terms;

pub use db::{Database, Db, StoreError, Write};
/// What a statement runs on: a reader, or a write transaction.
pub use sqlx::AnyConnection as Connection;

use sqlx::Row;
use sqlx::any::AnyRow;

/// A column that holds an id as text. A text that is none can only come from a hand in the database.
fn parsed<T: std::str::FromStr<Err = shared::ids::IdError>>(
    row: &AnyRow,
    column: &'static str,
) -> Result<T, StoreError> {
    row.try_get::<String, _>(column)?.parse().map_err(|error| undecoded(column, error))
}

fn parsed_or_null<T: std::str::FromStr<Err = shared::ids::IdError>>(
    row: &AnyRow,
    column: &'static str,
) -> Result<Option<T>, StoreError> {
    let text: Option<String> = row.try_get(column)?;
    text.map(|text| text.parse().map_err(|error| undecoded(column, error))).transpose()
}

fn undecoded(column: &'static str, error: shared::ids::IdError) -> StoreError {
    StoreError::Fault(sqlx::Error::ColumnDecode { index: column.to_owned(), source: Box::new(error) })
}

/// A value as JSON text, for a column that is read back by us alone.
fn json<T: serde::Serialize>(value: &T) -> Result<String, StoreError> {
    serde_json::to_string(value).map_err(|error| StoreError::Fault(sqlx::Error::Encode(Box::new(error))))
}

/// A column that holds JSON text of ours.
fn decoded<T: serde::de::DeserializeOwned>(row: &AnyRow, column: &'static str) -> Result<T, StoreError> {
    let text: String = row.try_get(column)?;
    serde_json::from_str(&text).map_err(|error| {
        StoreError::Fault(sqlx::Error::ColumnDecode { index: column.to_owned(), source: Box::new(error) })
    })
}
