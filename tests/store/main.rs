//! The store contract: every function of `collector/src/store` runs on SQLite and on PostgreSQL and answers alike.
//! Next: `people.rs` and `desk.rs` for the contracts.

mod desk;
mod people;

use collector::clock::Clock;
use collector::store::{Database, Db};

async fn open(folder: &std::path::Path, url: Option<String>) -> Db {
    Db::open(&Database { folder: folder.to_owned(), url }, &Clock::manual(desk::NOW)).await.unwrap()
}

/// Each contract as a test on each engine, with an empty database of its own.
macro_rules! on_both_engines {
    ($($module:ident::$contract:ident,)*) => {
        mod sqlite {
            $(#[tokio::test]
            async fn $contract() {
                let folder = tempfile::tempdir().unwrap();
                crate::$module::$contract(&crate::open(folder.path(), None).await).await;
            })*
        }

        mod postgresql {
            $(#[tokio::test]
            async fn $contract() {
                let folder = tempfile::tempdir().unwrap();
                let url = support::postgres::shared().database().await;
                crate::$module::$contract(&crate::open(folder.path(), Some(url)).await).await;
            })*
        }
    };
}

on_both_engines! {
    people::contract_lease,
    people::contract_counter_and_setting,
    people::contract_customer_site_device,
    people::contract_token,
    people::contract_technician_session_set_up,
    desk::contract_report_and_state,
    desk::contract_inventory_and_policy,
    desk::b5_contract_one_open_ticket_per_cause,
    desk::contract_finding_ticket_and_lines,
}
