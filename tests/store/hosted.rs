//! Web sites at hosters: kept as they were entered, behind the wall; each is claimed once when its time has come.
//! Next: `tests/e2e/hosted.rs` for the looks themselves.

use collector::clock::Clock;
use collector::store::off_boarding::{self, Mark};
use collector::store::{Db, StoreError, hosted};
use domain::hosted::{Seen, Trouble};
use shared::ids::HostedSiteId;

use crate::people::{NOW, new_customer};

/// A site comes back as it was entered, at its own customer only; it is due once, and not for a customer that left.
pub async fn contract_hosted(db: &Db) {
    let clock = Clock::manual(NOW);
    let (ours, _) = new_customer(db, &clock, "Ours Ltd").await;
    let (theirs, _) = new_customer(db, &clock, "Theirs Ltd").await;
    let (shop, blog) = (clock.id(HostedSiteId::new), clock.id(HostedSiteId::new));
    let mut write = db.write_unleased().await.unwrap();
    let by = (NOW, "Anna");
    hosted::add(&mut write, ours.id, (shop, "https://shop.example/"), by).await.unwrap();
    hosted::add(&mut write, theirs.id, (blog, "https://shop.example/"), by).await.unwrap();
    let listed = hosted::list(&mut write, ours.id).await.unwrap();
    assert_eq!(listed.iter().map(|one| (one.id, one.seen.clone())).collect::<Vec<_>>(), [(shop, None)]);
    assert!(!hosted::remove(&mut write, ours.id, blog).await.unwrap());

    let claimed = |due: Vec<(shared::ids::CustomerId, domain::hosted::Hosted)>| {
        due.into_iter().map(|(customer, site)| (customer, site.id)).collect::<Vec<_>>()
    };
    assert!(hosted::claim(&mut write, (NOW - 1, NOW), 9).await.unwrap().is_empty());
    let due = claimed(hosted::claim(&mut write, (NOW, NOW + 5), 9).await.unwrap());
    assert_eq!(due, [(ours.id, shop), (theirs.id, blog)]);
    assert!(hosted::claim(&mut write, (NOW + 4, NOW + 9), 9).await.unwrap().is_empty(), "once");
    let seen = Seen { at: NOW, trouble: Some(Trouble::Status(503)), failures: 2, ..Seen::default() };
    hosted::save(&mut write, shop, &seen).await.unwrap();
    assert_eq!(hosted::list(&mut write, ours.id).await.unwrap().remove(0).seen, Some(seen));
    let mark = Mark { at: NOW, by: "Anna".into() };
    assert!(off_boarding::begin(&mut write, theirs.id, &mark).await.unwrap());
    assert_eq!(claimed(hosted::claim(&mut write, (NOW + 5, NOW + 9), 9).await.unwrap()), [(ours.id, shop)]);
    assert!(hosted::remove(&mut write, ours.id, shop).await.unwrap());
    assert!(hosted::list(&mut write, ours.id).await.unwrap().is_empty());
    write.commit().await.unwrap();
    let mut write = db.write_unleased().await.unwrap();
    let again = hosted::add(&mut write, theirs.id, (shop, "https://shop.example/"), by).await;
    assert!(matches!(again, Err(StoreError::Exists)), "{again:?}");
}
