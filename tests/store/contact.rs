//! Contract of the contacts: kept, changed, listed, and never seen from another customer.

use collector::clock::Clock;
use collector::store::contact::{self, Contact};
use collector::store::{Db, StoreError};
use domain::request::approval::{Amount, Rights};
use shared::ids::{ContactId, CustomerId};

use crate::desk::NOW;
use crate::people::new_device;

/// A contact of a customer.
pub fn maria(clock: &Clock, customer: CustomerId) -> Contact {
    Contact {
        id: clock.id(ContactId::new),
        customer_id: customer,
        site_id: None,
        name: "Maria Conti".into(),
        email: "maria@rossi.example".into(),
        phone: String::new(),
        language: "it".into(),
        is_account: false,
        is_technical: false,
        gets_notices: true,
        rights: Rights::default(),
        created_at: NOW,
        disabled_at: None,
    }
}

/// A contact reads back as written, once per address, and only through its own customer.
pub async fn contract_contact(db: &Db) {
    let clock = Clock::manual(NOW);
    let (customer, _) = new_device(db, &clock, "Contacts Ltd").await;
    let (stranger, _) = new_device(db, &clock, "Strange Contacts Ltd").await;
    let mut one = maria(&clock, customer);
    let mut write = db.write_unleased().await.unwrap();
    contact::add(&mut write, &one).await.unwrap();
    contact::add(&mut write, &maria(&clock, stranger)).await.unwrap();
    assert_eq!(contact::get(&mut write, customer, one.id).await.unwrap().as_ref(), Some(&one));
    assert_eq!(contact::get(&mut write, stranger, one.id).await.unwrap(), None);
    assert_eq!(contact::list(&mut write, customer).await.unwrap(), std::slice::from_ref(&one));
    (one.phone, one.is_account, one.gets_notices) = ("+39 02 1".into(), true, false);
    one.is_technical = true;
    let order_up_to = Amount::read("500", "EUR");
    one.rights = Rights { may_report: false, order_up_to, may_approve: true };
    one.disabled_at = Some(NOW + 1);
    assert!(contact::change(&mut write, &one).await.unwrap());
    assert_eq!(contact::get(&mut write, customer, one.id).await.unwrap().as_ref(), Some(&one));
    let foreign = Contact { customer_id: stranger, name: "x".into(), email: "x@x.example".into(), ..one.clone() };
    assert!(!contact::change(&mut write, &foreign).await.unwrap(), "no hand across the wall");
    let second = Contact { name: "Zoe".into(), email: "zoe@rossi.example".into(), ..maria(&clock, customer) };
    contact::add(&mut write, &second).await.unwrap();
    assert_eq!(contact::list(&mut write, customer).await.unwrap(), [second.clone(), one], "who left comes last");
    write.commit().await.unwrap();
    let mut write = db.write_unleased().await.unwrap();
    let twice = contact::add(&mut write, &maria(&clock, customer)).await;
    assert!(matches!(twice, Err(StoreError::Exists)), "{twice:?}");
}
