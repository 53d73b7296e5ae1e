//! Who has been told of the roots of today: by the certificates that devices have shown.
//! Next: [`collector::store::authority`].

use collector::clock::Clock;
use collector::store::device::{self, NewCertificate, NewDevice};
use collector::store::{Db, authority, token};
use shared::ids::{DeviceId, TokenId};

use crate::people::{NOW, new_customer};

/// E12: behind is who has shown no certificate of this root; one that was given and not shown counts for nothing.
pub async fn e12_contract_authority(db: &Db) {
    let clock = Clock::manual(NOW);
    let (ours, site) = new_customer(db, &clock, "aut-rossi").await;
    let mut write = db.write_unleased().await.unwrap();
    let mut devices = Vec::new();
    for (name, root) in [("aut-a", ""), ("aut-b", "old"), ("aut-c", "new"), ("aut-d", "old"), ("aut-e", "old")] {
        let id = clock.id(DeviceId::new);
        let new = NewDevice { id, customer: ours.id, site: site.id, name, hardware: "", enrolled_at: NOW };
        let number = device::add(&mut write, &new).await.unwrap();
        let first =
            NewCertificate { fingerprint: name, authority: root, issued_at: NOW, not_after: NOW + 9, codes: None };
        device::add_certificate(&mut write, (ours.id, number), &first, "").await.unwrap();
        assert!(device::by_shown(&mut write, name).await.unwrap().unwrap().1, "a first one is the only one to show");
        devices.push((id, number));
    }
    authority::fill_in(&mut write, "old").await.unwrap();
    assert!(device::revoke(&mut write, devices[4].0, NOW).await.unwrap());
    assert_eq!(authority::count_behind(&mut write, "new").await.unwrap(), 3);
    let named = authority::behind(&mut write, "new", 2).await.unwrap();
    assert_eq!(named, [(devices[0].0, "aut-a".to_owned()), (devices[1].0, "aut-b".to_owned())]);

    let next =
        NewCertificate { fingerprint: "aut-b2", authority: "new", issued_at: NOW, not_after: NOW + 9, codes: None };
    device::add_certificate(&mut write, (ours.id, devices[1].1), &next, "aut-b").await.unwrap();
    assert!(!device::by_shown(&mut write, "aut-b2").await.unwrap().unwrap().1);
    assert_eq!(authority::count_behind(&mut write, "new").await.unwrap(), 3, "its answer may have been lost");
    authority::used(&mut write, "aut-b2", NOW + 1).await.unwrap();
    authority::used(&mut write, "aut-b2", NOW + 2).await.unwrap();
    assert!(device::by_shown(&mut write, "aut-b2").await.unwrap().unwrap().1);
    assert_eq!(authority::count_behind(&mut write, "new").await.unwrap(), 2);
    assert_eq!(authority::signed(&mut write, "old").await.unwrap(), 3, "its old key works on for a while");
    assert_eq!(authority::signed(&mut write, "new").await.unwrap(), 2);
    assert_eq!(authority::signed(&mut write, "").await.unwrap(), 0);

    let mut made = Vec::new();
    for (uses_left, expires_at) in [(1, NOW + 9), (0, NOW + 9), (1, NOW)] {
        let id = clock.id(TokenId::new);
        let (customer_id, site_id) = (ours.id, site.id);
        let new = token::Token { id, customer_id, site_id, created_at: NOW, expires_at, uses_left, revoked_at: None };
        token::add(&mut write, &new, &id.to_string()).await.unwrap();
        made.push(id);
    }
    assert_eq!(token::revoke_every(&mut write, NOW).await.unwrap(), made[..1], "what could admit somebody");
    assert!(token::revoke_every(&mut write, NOW).await.unwrap().is_empty());
}
