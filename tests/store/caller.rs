//! Contract of what codes come from: behind the customer's wall, of devices in use, the certificate that was shown last first.
//! Next: `collector/src/store/caller.rs`.

use collector::clock::Clock;
use collector::store::device::{self, NewCertificate, NewDevice};
use collector::store::{Db, authority, caller, change, ticket};
use domain::change::{Actor, Change};
use shared::ids::{ChangeId, CustomerId, DeviceId};
use shared::text::Words;
use sqlx::AnyConnection;

use crate::desk::{NOW, new_ticket};
use crate::people::new_customer;

async fn certificate(conn: &mut AnyConnection, owner: (CustomerId, i64), name: &str, used: &str) {
    let codes = name.as_bytes();
    let new =
        NewCertificate { fingerprint: name, authority: "r", issued_at: NOW, not_after: NOW + 9, codes: Some(codes) };
    device::add_certificate(conn, owner, &new, used).await.unwrap();
}

fn names(found: Vec<caller::Sealed>) -> Vec<(String, String)> {
    found.into_iter().map(|one| (one.name, String::from_utf8_lossy(&one.sealed).into_owned())).collect()
}

pub async fn k4_codes_are_kept_with_the_certificate_and_read_behind_the_wall(db: &Db) {
    let clock = Clock::manual(NOW);
    let (rossi, site) = new_customer(db, &clock, "cal-rossi").await;
    let (verdi, _) = new_customer(db, &clock, "cal-verdi").await;
    let mut write = db.write_unleased().await.unwrap();
    let mut devices = Vec::new();
    for name in ["cal-b", "cal-a", "cal-old", "cal-gone"] {
        let id = clock.id(DeviceId::new);
        let new = NewDevice { id, customer: rossi.id, site: site.id, name, hardware: "", enrolled_at: NOW };
        let owner = (rossi.id, device::add(&mut write, &new).await.unwrap());
        match name {
            "cal-old" => {
                let bare = NewCertificate {
                    fingerprint: name,
                    authority: "r",
                    issued_at: NOW,
                    not_after: NOW + 9,
                    codes: None,
                };
                device::add_certificate(&mut write, owner, &bare, "").await.unwrap();
            }
            _ => certificate(&mut write, owner, name, "").await,
        }
        devices.push((id, owner));
    }
    assert!(device::revoke(&mut write, devices[3].0, NOW).await.unwrap());
    // While its key is rotated it has two: the one that it showed is the one in use.
    certificate(&mut write, devices[1].1, "cal-a2", "cal-a").await;
    let pair = |name: &str, codes: &str| (name.to_owned(), codes.to_owned());
    let wanted = [pair("cal-a", "cal-a"), pair("cal-a", "cal-a2"), pair("cal-b", "cal-b")];
    assert_eq!(names(caller::of_customer(&mut write, rossi.id).await.unwrap()), wanted);
    assert!(caller::of_customer(&mut write, verdi.id).await.unwrap().is_empty());
    // Another one replaces the one that was never shown; once it was, what comes next replaces the old one.
    certificate(&mut write, devices[1].1, "cal-a3", "cal-a").await;
    authority::used(&mut write, "cal-a3", NOW + 1).await.unwrap();
    certificate(&mut write, devices[1].1, "cal-a4", "cal-a3").await;
    let wanted = [pair("cal-a", "cal-a3"), pair("cal-a", "cal-a4"), pair("cal-b", "cal-b")];
    assert_eq!(names(caller::of_customer(&mut write, rossi.id).await.unwrap()), wanted);

    let one = new_ticket(&clock, rossi.id, 2400);
    ticket::save(&mut write, &one).await.unwrap();
    assert!(caller::of_ticket(&mut write, rossi.id, one.id).await.unwrap().is_empty());
    let (words, actor) = (Words::new("ticket-note"), Actor::Collector);
    let line = Change { ticket: Some(one.id), device: Some(devices[0].0), at: NOW, actor, words, internal: true };
    let id = clock.id(ChangeId::new);
    change::add(&mut write, id, rossi.id, Some(devices[0].1.1), &line).await.unwrap();
    assert_eq!(names(caller::of_ticket(&mut write, rossi.id, one.id).await.unwrap()), [pair("cal-b", "cal-b")]);
    assert!(caller::of_ticket(&mut write, verdi.id, one.id).await.unwrap().is_empty(), "the wall");
}
