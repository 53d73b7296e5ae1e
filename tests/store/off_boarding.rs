//! A customer that leaves: kept behind the wall, all of it at once, and taken back only by a device or by a person's word.
//! Next: [`collector::app::off_boarding`].

use collector::app::{customer as customers, enrol, off_boarding as case, token as tokens};
use collector::clock::Clock;
use collector::error::AppError;
use collector::store::device::NewDevice;
use collector::store::off_boarding::{self, Mark};
use collector::store::token::Token;
use collector::store::{Db, Write, audit, change, customer, device, inventory, token};
use domain::change::Actor;
use shared::enrol::EnrolRequest;
use shared::ids::{CustomerId, DeviceId, SiteId, TokenId};
use support::World;

use crate::people::{NOW, new_customer};

/// A device with a token of its own at each place.
async fn devices(write: &mut Write, clock: &Clock, places: [(CustomerId, SiteId, &str); 3]) -> Vec<(i64, DeviceId)> {
    let mut devices = Vec::new();
    for (owner, site, name) in places {
        let id = clock.id(DeviceId::new);
        let new = NewDevice { id, customer: owner, site, name, hardware: "", enrolled_at: NOW };
        devices.push((device::add(write, &new).await.unwrap(), id));
        let made = Token {
            id: clock.id(TokenId::new),
            customer_id: owner,
            site_id: site,
            created_at: NOW,
            expires_at: NOW + 10,
            uses_left: 1,
            revoked_at: None,
        };
        token::add(write, &made, name).await.unwrap();
    }
    devices
}

/// A mark stands until it is taken away; devices and tokens of that customer alone are revoked; what was said of a removal
/// stays, and only of a device that was revoked.
pub async fn contract_off_boarding(db: &Db) {
    let clock = Clock::manual(NOW);
    let (ours, place) = new_customer(db, &clock, "Leaving Ltd").await;
    let (theirs, other) = new_customer(db, &clock, "Staying Ltd").await;
    let places = [(ours.id, place.id, "pc-1"), (ours.id, place.id, "pc-2"), (theirs.id, other.id, "pc-3")];
    let mut write = db.write_unleased().await.unwrap();
    let devices = devices(&mut write, &clock, places).await;
    let facts = inventory::StoredInventory { version: 1, observed_at: NOW, facts: vec![0, 255] };
    inventory::save(&mut write, devices[1].0, "operating_system", &facts).await.unwrap();
    inventory::save(&mut write, devices[2].0, "operating_system", &facts).await.unwrap();
    let systems = inventory::of_customer(&mut write, ours.id, "operating_system").await.unwrap();
    assert_eq!(systems.into_iter().collect::<Vec<_>>(), [(devices[1].0, facts)]);
    assert!(inventory::of_customer(&mut write, ours.id, "software").await.unwrap().is_empty());

    let mark = Mark { at: NOW + 5, by: "Dr. O'Hara – „Büro“".into() };
    assert_eq!(off_boarding::mark(&mut write, ours.id).await.unwrap(), None);
    assert!(off_boarding::begin(&mut write, ours.id, &mark).await.unwrap());
    assert!(!off_boarding::begin(&mut write, ours.id, &mark).await.unwrap(), "once");
    assert_eq!(off_boarding::mark(&mut write, ours.id).await.unwrap().as_ref(), Some(&mark));
    assert_eq!(off_boarding::mark(&mut write, theirs.id).await.unwrap(), None);
    let notices = async |write: &mut _, id| customer::get(write, id).await.unwrap().unwrap().notices;
    assert_eq!(notices(&mut write, ours.id).await, "off");
    assert_eq!(notices(&mut write, theirs.id).await, "approve");

    assert_eq!(token::revoke_all_of(&mut write, ours.id, NOW + 5).await.unwrap().len(), 2);
    assert!(token::revoke_all_of(&mut write, ours.id, NOW + 6).await.unwrap().is_empty());
    assert!(!token::in_force(&mut write, "pc-1", NOW).await.unwrap());
    assert!(token::in_force(&mut write, "pc-3", NOW).await.unwrap());
    assert!(!off_boarding::set_removed(&mut write, ours.id, devices[0].1, Some(&mark)).await.unwrap(), "in force");
    assert_eq!(off_boarding::progress(&mut write, ours.id, mark.at).await.unwrap(), (0, 0));
    let mut revoked = device::revoke_all_of(&mut write, ours.id, NOW + 5).await.unwrap();
    revoked.sort_unstable();
    assert_eq!(revoked, devices[..2]);
    assert!(device::revoke_all_of(&mut write, ours.id, NOW + 6).await.unwrap().is_empty());
    assert_eq!(device::by_number(&mut write, devices[2].0).await.unwrap().unwrap().revoked_at, None);

    what_is_said_of_a_removal(&mut write, (ours.id, theirs.id), &devices, &mark).await;
    assert!(off_boarding::end(&mut write, ours.id).await.unwrap());
    assert!(!off_boarding::end(&mut write, ours.id).await.unwrap());
    assert_eq!(off_boarding::mark(&mut write, ours.id).await.unwrap(), None);
    write.commit().await.unwrap();
}

/// What is said of a removal stays, and is said of a customer's own device alone.
async fn what_is_said_of_a_removal(
    write: &mut Write,
    (ours, theirs): (CustomerId, CustomerId),
    devices: &[(i64, DeviceId)],
    mark: &Mark,
) {
    let listed = off_boarding::devices(write, ours, mark.at).await.unwrap();
    let names: Vec<_> = listed.iter().map(|one| (one.device.name.as_str(), one.site_name.as_str())).collect();
    assert_eq!(names, [("pc-1", "Headquarters"), ("pc-2", "Headquarters")]);
    assert!(listed.iter().all(|one| one.removed.is_none() && one.device.revoked_at == Some(NOW + 5)));
    assert!(off_boarding::devices(write, theirs, mark.at).await.unwrap().is_empty());
    assert!(!off_boarding::set_removed(write, theirs, devices[0].1, Some(mark)).await.unwrap(), "foreign");
    assert!(off_boarding::set_removed(write, ours, devices[0].1, Some(mark)).await.unwrap());
    let later = Mark { at: NOW + 9, by: "Eve".into() };
    assert!(!off_boarding::set_removed(write, ours, devices[0].1, Some(&later)).await.unwrap(), "kept");
    let listed = off_boarding::devices(write, ours, mark.at).await.unwrap();
    assert_eq!(listed[0].removed.as_ref(), Some(mark));
    assert_eq!(off_boarding::progress(write, ours, mark.at).await.unwrap(), (2, 1));
    // Who leaves a second time need not be seen to again where that was done the first time.
    assert_eq!(off_boarding::progress(write, ours, mark.at + 1).await.unwrap(), (1, 0));
    assert!(off_boarding::set_removed(write, ours, devices[0].1, None).await.unwrap());
    assert!(!off_boarding::set_removed(write, ours, devices[0].1, None).await.unwrap());
    assert_eq!(off_boarding::progress(write, ours, mark.at).await.unwrap(), (2, 0));
}

fn request(token: &str) -> EnrolRequest {
    let key = rcgen::KeyPair::generate().unwrap();
    let csr = rcgen::CertificateParams::default().serialize_request(&key).unwrap();
    EnrolRequest {
        token: token.to_owned(),
        csr_pem: csr.pem().unwrap(),
        host_name: "pc-9".to_owned(),
        agent: String::new(),
        hardware: String::new(),
        codes: String::new(),
    }
}

/// Off-boarding ends what one customer has, with a line and an audit row each, and nothing of another; who comes back does so
/// by a new device, or by a person's word while no agent was removed.
pub async fn a_customer_leaves_at_once_and_alone_and_comes_back_by_a_device(world: World) {
    let (rossi, verdi) = (world.customer("Rossi Srl").await, world.customer("Verdi Spa").await);
    let (mut web, mut other) = (world.pc(&rossi, "web-1").await, world.pc(&verdi, "db-1").await);
    world.report(&mut web, 1).await;
    world.report(&mut other, 1).await;
    let (app, id, who) = (&world.app, rossi.customer.id, Actor::Collector);
    let token = world.token(&rossi).await;
    for (scope, of, typed) in [(Some(verdi.customer.id), id, "Rossi Srl"), (None, app.clock.id(CustomerId::new), "x")] {
        assert!(matches!(case::off_board(app, scope.map(Into::into), of, typed, &who).await, Err(AppError::NotFound)));
    }
    for typed in ["", "rossi srl", "Rossi", "Verdi Spa"] {
        let refused = case::off_board(app, None, id, typed, &who).await;
        assert!(matches!(refused, Err(AppError::Invalid { field: "name", .. })), "{typed}");
    }
    assert!(matches!(case::list(app, None, id).await, Err(AppError::NotFound)), "it stays");
    assert!(matches!(case::stay(app, None, id, &who).await, Err(AppError::Conflict { .. })));

    let done = case::off_board(app, Some(id.into()), id, " Rossi Srl ", &who).await.unwrap();
    assert_eq!((done.devices, done.tokens), (1, 2));
    assert!(matches!(case::off_board(app, None, id, "Rossi Srl", &who).await, Err(AppError::Conflict { .. })));
    assert!(matches!(enrol::enrol(app, &request(&token)).await, Err(AppError::Forbidden { .. })));
    world.report(&mut other, 1).await;
    let list = case::list(app, None, id).await.unwrap();
    assert_eq!(list.rows.iter().map(|row| row.leaving.device.id).collect::<Vec<_>>(), [web.device.id]);
    assert_eq!(list.rows[0].system.as_ref().unwrap().id, "debian");
    let mut read = app.db.read().await.unwrap();
    for (action, lines) in [("customer.off_board", 1), ("device.revoke", 1), ("token.revoke", 2)] {
        assert_eq!(audit::count(&mut read, action, "ok").await.unwrap(), lines, "{action}");
    }
    let told = change::of_device(&mut read, (id, web.device.device_no), 0, 9).await.unwrap();
    assert!(told.iter().any(|line| line.words.key == "device-off-boarded"), "{told:?}");
    drop(read);

    case::stay(app, None, id, &who).await.unwrap();
    assert!(customers::whole(app, None, id).await.unwrap().leaving.is_none());
    case::off_board(app, None, id, "Rossi Srl", &who).await.unwrap();
    let said = async |devices: &[DeviceId], removed| case::set_removed(app, None, id, (devices, removed), &who).await;
    for devices in [&[web.device.id, other.device.id][..], &[app.clock.id(DeviceId::new)]] {
        assert!(matches!(said(devices, true).await, Err(AppError::NotFound)), "one foreign refuses them all");
    }
    assert!(matches!(said(&[], true).await, Err(AppError::Invalid { .. })));
    assert_eq!(said(&[web.device.id], true).await.unwrap(), 1);
    assert_eq!(said(&[web.device.id], true).await.unwrap(), 0, "no news");
    assert!(matches!(case::stay(app, None, id, &who).await, Err(AppError::Conflict { .. })), "an agent is gone");
    let token = tokens::add(app, id, rossi.site.id, 7, 1).await.unwrap().1;
    assert!(customers::whole(app, None, id).await.unwrap().leaving.is_some(), "a token alone changes nothing");
    enrol::enrol(app, &request(&token)).await.unwrap();
    let whole = customers::whole(app, None, id).await.unwrap();
    assert!(whole.leaving.is_none(), "it is back");
    let keys: Vec<_> = whole.lines.iter().map(|line| line.words.key.as_str()).collect();
    assert_eq!(keys[0], "customer-back");
    assert_eq!(keys.len(), 4, "{keys:?}");
    assert_eq!(audit::count(&mut app.db.read().await.unwrap(), "customer.back", "ok").await.unwrap(), 1);
    let first = device::of_any_customer(&mut app.db.read().await.unwrap(), web.device.id).await.unwrap().unwrap();
    assert!(first.revoked_at.is_some(), "what was revoked stays so");
}
