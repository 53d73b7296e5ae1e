//! The privacy profile of sites: kept with its basis, behind the wall, and sent to the site's agents whenever it changes.
//! Next: [`collector::app::privacy`].

use collector::app::{accept, privacy};
use collector::clock::Clock;
use collector::store::{Db, change, policy, site};
use domain::change::{Actor, Change};
use domain::privacy::{Basis, Privacy, Wanted};
use shared::ids::ChangeId;
use shared::report::Configuration;
use support::{Pc, World};

use crate::people::{NOW, new_customer, new_device};

/// A profile comes back as it was set, at its own site only; each change raises the revision that agents follow.
pub async fn contract_site_privacy(db: &Db) {
    let clock = Clock::manual(NOW);
    let (ours, place) = new_customer(db, &clock, "Ours Ltd").await;
    let (theirs, other) = new_customer(db, &clock, "Theirs Ltd").await;
    let basis =
        Basis { confirmed_by: "Dr. O'Hara – „Büro“".into(), confirmed_on: "2026-11-20".parse().unwrap() };
    let standard = Privacy::Standard(basis);
    let mut write = db.write_unleased().await.unwrap();
    let before = policy::revision(&mut write).await.unwrap();
    assert!(site::not_strict(&mut write).await.unwrap().is_empty());
    assert!(!site::set_privacy(&mut write, theirs.id, place.id, &standard).await.unwrap(), "not their site");
    assert_eq!(policy::revision(&mut write).await.unwrap(), before);
    assert!(site::set_privacy(&mut write, ours.id, place.id, &standard).await.unwrap());
    assert_eq!(policy::revision(&mut write).await.unwrap(), before + 1);
    let kept = site::get(&mut write, ours.id, place.id).await.unwrap().unwrap();
    assert_eq!(kept.privacy, standard);
    assert_eq!(site::not_strict(&mut write).await.unwrap(), std::slice::from_ref(&kept));
    assert_eq!(site::list(&mut write, ours.id).await.unwrap(), std::slice::from_ref(&kept));
    assert_eq!(site::with_devices(&mut write, ours.id).await.unwrap(), [(kept, 0)]);
    assert_eq!(site::in_scope(&mut write, Some(theirs.id.into())).await.unwrap(), [other]);
    assert!(site::set_privacy(&mut write, ours.id, place.id, &Privacy::Strict).await.unwrap());
    assert_eq!(site::get(&mut write, ours.id, place.id).await.unwrap(), Some(place.clone()));
    write.commit().await.unwrap();

    let (owner, device_no) = new_device(db, &clock, "Device Ltd").await;
    let mut write = db.write_unleased().await.unwrap();
    let line = |privacy: &Privacy, at: i64| Change {
        ticket: None,
        device: None,
        at,
        actor: Actor::Collector,
        words: privacy.told("Headquarters", "Anna"),
        internal: true,
    };
    let lines = [line(&standard, NOW), line(&Privacy::Strict, NOW + 1)];
    for one in &lines {
        change::add(&mut write, clock.id(ChangeId::new), ours.id, None, one).await.unwrap();
    }
    change::add(&mut write, clock.id(ChangeId::new), owner, Some(device_no), &lines[0]).await.unwrap();
    let [first, second] = lines;
    assert_eq!(change::of_sites(&mut write, ours.id, 9).await.unwrap(), [second.clone(), first]);
    assert_eq!(change::of_sites(&mut write, ours.id, 1).await.unwrap(), [second]);
    for stranger in [theirs.id, owner] {
        assert!(change::of_sites(&mut write, stranger, 9).await.unwrap().is_empty());
    }
    write.commit().await.unwrap();
}

/// What the receipt of a PC's next report asks of an agent that works by this revision.
async fn asked(world: &World, pc: &mut Pc, revision: u64) -> Option<Configuration> {
    world.app.clock.advance(60_000);
    let mut envelope = pc.envelope(world.app.clock.now_ms());
    envelope.policy_revision = revision;
    let body = shared::wire::write(&envelope).unwrap();
    let answer = accept::accept(&world.app, pc.device.clone(), body, None).await.unwrap();
    assert!(answer.accepted);
    pc.sent();
    answer.receipt.configuration
}

/// Each agent is told its own site's profile when it changed, whatever revision it had, and once; a restart forgets nothing.
pub async fn a_site_s_agents_are_told_its_profile_once_and_after_a_restart(world: World) {
    let (rossi, verdi) = (world.customer("Rossi Srl").await, world.customer("Verdi Spa").await);
    let (mut web, mut other) = (world.pc(&rossi, "web-1").await, world.pc(&verdi, "db-1").await);
    let first = asked(&world, &mut web, 0).await.unwrap();
    assert_eq!((first.privacy.as_str(), first.revision), ("strict", 1));
    assert_eq!(asked(&world, &mut web, 1).await, None);
    assert_eq!(asked(&world, &mut other, 0).await.unwrap().privacy, "strict");

    let at = (rossi.customer.id, rossi.site.id);
    let set = async |world: &World, profile: &str| {
        let wanted = Wanted { profile, confirmed_by: "Maria Conti", confirmed_on: "2024-02-29" };
        privacy::set(&world.app, None, at, wanted, &Actor::Collector).await.unwrap();
    };
    // The agent that knew the first revision is told too.
    set(&world, "standard").await;
    let wider = asked(&world, &mut web, 1).await.unwrap();
    assert_eq!((wider.privacy.as_str(), wider.revision), ("standard", 2));
    assert_eq!(asked(&world, &mut web, 2).await, None, "told once");
    assert_eq!(asked(&world, &mut other, 1).await.unwrap().privacy, "strict", "another site's stays");

    let world = world.restarted().await;
    assert_eq!(asked(&world, &mut web, 2).await, None);
    assert_eq!(asked(&world, &mut web, 0).await.unwrap().privacy, "standard", "remembered");
    set(&world, "strict").await;
    let back = asked(&world, &mut web, 2).await.unwrap();
    assert_eq!((back.privacy.as_str(), back.revision), ("strict", 3));
}
