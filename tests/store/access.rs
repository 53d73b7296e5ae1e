//! Who had access when: periods that begin and end with what technicians and contacts may.
//! Next: [`collector::store::access`].

use collector::clock::Clock;
use collector::store::access::{self, Period};
use collector::store::contact::{self, Contact};
use collector::store::technician::{self, Technician};
use collector::store::{Db, Write};
use domain::access::Role;
use shared::ids::{ContactId, CustomerId, TechnicianId};

use crate::people::{NOW, new_customer};

async fn told(write: &mut Write, id: CustomerId) -> Vec<(String, String, bool, i64, Option<i64>)> {
    let found = access::of_customer(write, id, 99).await.unwrap();
    let told = |one: Period| (one.name, one.role, one.is_to_all, one.from_at - NOW, one.until_at.map(|at| at - NOW));
    found.into_iter().filter(|one| one.name.starts_with("acc-")).map(told).collect()
}

fn line(
    name: &str,
    role: &str,
    to_all: bool,
    from: i64,
    until: Option<i64>,
) -> (String, String, bool, i64, Option<i64>) {
    (name.to_owned(), role.to_owned(), to_all, from, until)
}

fn owner(clock: &Clock) -> Technician {
    Technician {
        id: clock.id(TechnicianId::new),
        name: "acc-ada".into(),
        email: "acc-ada@example.com".into(),
        created_at: NOW,
        disabled_at: None,
        role: Role::Owner,
        sees_all: true,
        language: "en".into(),
    }
}

/// K12: what is open is what is so now; what ended keeps its times; of another customer only who sees all.
pub async fn contract_access(db: &Db) {
    let clock = Clock::manual(NOW);
    let ((rossi, _), (verdi, _)) =
        (new_customer(db, &clock, "acc-rossi").await, new_customer(db, &clock, "acc-verdi").await);
    let mut write = db.write_unleased().await.unwrap();
    let ada = owner(&clock);
    technician::add(&mut write, &ada).await.unwrap();
    let person = ada.id.to_string();
    for at in [1, 2] {
        access::note(&mut write, Some(&person), NOW + at).await.unwrap();
    }
    let mut who = Contact {
        id: clock.id(ContactId::new),
        customer_id: rossi.id,
        site_id: None,
        name: "acc-carla".into(),
        email: "carla@rossi.example".into(),
        phone: String::new(),
        language: "it".into(),
        is_account: true,
        is_technical: false,
        rights: domain::request::approval::Rights::default(),
        gets_notices: true,
        created_at: NOW,
        disabled_at: None,
    };
    contact::add(&mut write, &who).await.unwrap();
    access::note(&mut write, None, NOW + 3).await.unwrap();
    assert_eq!(
        told(&mut write, rossi.id).await,
        [line("acc-carla", "contact", false, 3, None), line("acc-ada", "owner", true, 1, None)]
    );
    assert_eq!(told(&mut write, verdi.id).await, [line("acc-ada", "owner", true, 1, None)]);

    technician::set_role(&mut write, ada.id, Role::Technician, Some(&[rossi.id, verdi.id])).await.unwrap();
    access::note(&mut write, Some(&person), NOW + 4).await.unwrap();
    // What is changed twice at one moment was never so in between.
    technician::set_role(&mut write, ada.id, Role::ReadOnly, Some(&[rossi.id])).await.unwrap();
    access::note(&mut write, Some(&person), NOW + 4).await.unwrap();
    who.disabled_at = Some(NOW + 5);
    contact::change(&mut write, &who).await.unwrap();
    access::note(&mut write, None, NOW + 5).await.unwrap();
    let rossi_s = [
        line("acc-ada", "read_only", false, 4, None),
        line("acc-carla", "contact", false, 3, Some(5)),
        line("acc-ada", "owner", true, 1, Some(4)),
    ];
    assert_eq!(told(&mut write, rossi.id).await, rossi_s);
    assert_eq!(told(&mut write, verdi.id).await, [line("acc-ada", "owner", true, 1, Some(4))]);
    assert_eq!(access::forget(&mut write, NOW + 5, 99).await.unwrap(), 1);
    assert_eq!(access::forget(&mut write, NOW + 6, 99).await.unwrap(), 1);
    assert_eq!(access::forget(&mut write, i64::MAX, 99).await.unwrap(), 0, "what is open stays");
    write.commit().await.unwrap();
}
