//! Contract of the tables of people and devices: every statement of those store files runs here, on whichever engine is given.
//! Invariant: the same calls give the same answers on both engines.
//! Next: `collector/migrations/0001_people.sql`.

use collector::clock::Clock;
use collector::store::customer::Customer;
use collector::store::device::{self, NewCertificate, NewDevice};
use collector::store::lease::Asked;
use collector::store::scope::{self, Wall};
use collector::store::second_factor::{self, Kept};
use collector::store::session::{self, NewSession, Stage};
use collector::store::set_up::{self, For};
use collector::store::site::Site;
use collector::store::technician::{self, Technician};
use collector::store::token::Token;
use collector::store::{Db, StoreError, Write, counter, customer, lease, setting, site, token};
use domain::access::Role;
use domain::privacy::Privacy;
use shared::ids::{CustomerId, DeviceId, SessionId, SiteId, TechnicianId, TokenId};

pub const NOW: i64 = 1_800_000_000_000;

/// The lease: taken, kept, given back; a write needs it.
pub async fn contract_lease(db: &Db) {
    assert_eq!(lease::take(db, NOW, "contract", None).await.unwrap(), Asked::Taken);
    lease::renew(db, NOW + 1).await.unwrap();
    db.write().await.unwrap().commit().await.unwrap();
    lease::release(db).await.unwrap();
    assert_eq!(lease::take(db, NOW + 2, "contract again", None).await.unwrap(), Asked::Taken);
    // An embedded database is locked to its process, and a clock has no say in it.
    let asked = lease::take(db, NOW - 3_650 * 86_400_000, "by a late clock", None).await;
    if let Ok(Asked::HeldBy { sign, .. }) = asked {
        lease::renew(db, NOW + 3).await.unwrap();
        let asked = lease::take(db, NOW + 3, "too early", Some(sign)).await.unwrap();
        assert_ne!(asked, Asked::Taken, "it was renewed meanwhile");
        let sign = if let Asked::HeldBy { sign, .. } = asked { Some(sign) } else { None };
        let asked = lease::take(db, NOW - 3_650 * 86_400_000, "by a late clock", sign).await.unwrap();
        assert_eq!(asked, Asked::Taken, "d1: a lease of ten years from now that nobody renews");
    }
    lease::renew(db, NOW + 3).await.unwrap();
    let mut read = db.read().await.unwrap();
    assert!(lease::in_use(db, &mut read, NOW + 3).await.unwrap());
}

/// Counters count, settings are kept and replaced.
pub async fn contract_counter_and_setting(db: &Db) {
    let mut write = db.write_unleased().await.unwrap();
    let first = counter::next(&mut write, "contract").await.unwrap();
    assert_eq!(counter::next(&mut write, "contract").await.unwrap(), first + 1);
    setting::set(&mut write, "contract", "one").await.unwrap();
    setting::set(&mut write, "contract", "two").await.unwrap();
    assert_eq!(setting::get(&mut write, "contract").await.unwrap().as_deref(), Some("two"));
    assert_eq!(setting::get(&mut write, "absent").await.unwrap(), None);
    write.commit().await.unwrap();
}

/// Customers, sites and devices: read back as written, a name once, and nothing across the wall.
pub async fn contract_customer_site_device(db: &Db) {
    let clock = Clock::manual(NOW);
    let (ours, our_site) = new_customer(db, &clock, "Contract Ltd").await;
    let (theirs, their_site) = new_customer(db, &clock, "Neighbour Ltd").await;
    let mut write = db.write_unleased().await.unwrap();
    let id = clock.id(DeviceId::new);
    let new = NewDevice { id, customer: ours.id, site: our_site.id, name: "pc1", hardware: "", enrolled_at: NOW };
    let device_no = device::add(&mut write, &new).await.unwrap();
    for (fingerprint, used) in [("aa", ""), ("bb", "aa"), ("cc", "aa")] {
        let certificate =
            NewCertificate { fingerprint, authority: "root", issued_at: NOW, not_after: NOW + 1, codes: None };
        device::add_certificate(&mut write, (ours.id, device_no), &certificate, used).await.unwrap();
    }
    let found = device::by_certificate(&mut write, "aa").await.unwrap().unwrap();
    assert_eq!((found.id, found.device_no, found.customer_id), (id, device_no, ours.id));
    assert!(device::by_certificate(&mut write, "bb").await.unwrap().is_none(), "a certificate never used ends");
    assert!(device::by_certificate(&mut write, "cc").await.unwrap().is_some());
    assert!(device::set_maintenance(&mut write, id, true).await.unwrap());
    assert!(device::revoke(&mut write, id, NOW).await.unwrap());
    assert!(!device::revoke(&mut write, id, NOW).await.unwrap());
    let read = device::of_any_customer(&mut write, id).await.unwrap().unwrap();
    assert!(read.maintenance && read.revoked_at == Some(NOW) && read.last_received_at.is_none());
    assert_eq!(device::list(&mut write, ours.id).await.unwrap(), [read]);
    assert!(device::get(&mut write, ours.id, id).await.unwrap().is_some());
    assert!(device::get(&mut write, theirs.id, id).await.unwrap().is_none());
    write.commit().await.unwrap();

    let mut write = db.write_unleased().await.unwrap();
    let across = NewDevice { id: clock.id(DeviceId::new), site: their_site.id, ..new };
    assert!(device::add(&mut write, &across).await.is_err(), "a device cannot stand at another customer's site");
    drop(write);
    let mut write = db.write_unleased().await.unwrap();
    assert!(matches!(customer::add(&mut write, &ours).await, Err(StoreError::Exists)));
}

/// A customer with one site, read back as written.
pub async fn new_customer(db: &Db, clock: &Clock, name: &str) -> (Customer, Site) {
    let id = clock.id(CustomerId::new);
    let made = Customer {
        id,
        name: name.into(),
        tier: "standard".into(),
        language: "en".into(),
        time_zone: "UTC".into(),
        notices: "approve".into(),
        created_at: NOW,
    };
    let place = Site {
        id: clock.id(SiteId::new),
        customer_id: id,
        name: "Headquarters".into(),
        time_zone: "Europe/Rome".into(),
        privacy: Privacy::Strict,
        created_at: NOW,
    };
    let mut write = db.write_unleased().await.unwrap();
    customer::add(&mut write, &made).await.unwrap();
    site::add(&mut write, &place).await.unwrap();
    assert_eq!(customer::get(&mut write, id).await.unwrap().as_ref(), Some(&made));
    assert_eq!(customer::named(&mut write, name).await.unwrap().as_ref(), Some(&made));
    assert!(customer::list(&mut write).await.unwrap().contains(&made));
    assert_eq!(site::list(&mut write, id).await.unwrap(), std::slice::from_ref(&place));
    assert_eq!(site::get(&mut write, id, place.id).await.unwrap().as_ref(), Some(&place));
    write.commit().await.unwrap();
    (made, place)
}

/// E1, E2: a token admits exactly as many as it has uses, and none when expired, revoked or unknown.
pub async fn contract_token(db: &Db) {
    let clock = Clock::manual(NOW + 7);
    let (owner, place) = new_customer(db, &clock, "Token Ltd").await;
    let mut write = db.write_unleased().await.unwrap();
    let made = Token {
        id: clock.id(TokenId::new),
        customer_id: owner.id,
        site_id: place.id,
        created_at: NOW,
        expires_at: NOW + 10,
        uses_left: 2,
        revoked_at: None,
    };
    token::add(&mut write, &made, "hash").await.unwrap();
    assert!(token::in_force(&mut write, "hash", NOW).await.unwrap());
    assert!(!token::in_force(&mut write, "hash", NOW + 10).await.unwrap());
    assert_eq!(token::take_use(&mut write, "hash", NOW + 10).await.unwrap(), None, "expired");
    assert_eq!(token::take_use(&mut write, "other", NOW).await.unwrap(), None, "unknown");
    assert_eq!(token::take_use(&mut write, "hash", NOW).await.unwrap().map(|token| token.uses_left), Some(1));
    assert_eq!(token::take_use(&mut write, "hash", NOW).await.unwrap().map(|token| token.uses_left), Some(0));
    assert_eq!(token::take_use(&mut write, "hash", NOW).await.unwrap(), None, "used up");
    let second = Token { id: clock.id(TokenId::new), ..made };
    token::add(&mut write, &second, "hash two").await.unwrap();
    assert!(token::revoke(&mut write, second.id, NOW).await.unwrap());
    assert!(!token::revoke(&mut write, second.id, NOW).await.unwrap());
    assert_eq!(token::take_use(&mut write, "hash two", NOW).await.unwrap(), None, "revoked");
    assert_eq!(token::list(&mut write).await.unwrap().len(), 2);
    write.commit().await.unwrap();
}

/// G3, G12: technicians, their one-time codes and their sessions.
pub async fn contract_technician_session_set_up(db: &Db) {
    let clock = Clock::manual(NOW);
    let mut write = db.write_unleased().await.unwrap();
    assert!(technician::none_can_sign_in(&mut write).await.unwrap());
    assert!(technician::has_no_owner(&mut write).await.unwrap());
    let person = Technician {
        id: clock.id(TechnicianId::new),
        name: "Ada".into(),
        email: "ada@example.com".into(),
        created_at: NOW,
        disabled_at: None,
        role: Role::Owner,
        sees_all: true,
        language: "en".into(),
    };
    technician::add(&mut write, &person).await.unwrap();
    assert_eq!(technician::by_email(&mut write, "ada@example.com").await.unwrap(), Some((person.clone(), None)));
    assert!(!technician::has_no_owner(&mut write).await.unwrap());
    technician::set_password(&mut write, person.id, "hash").await.unwrap();
    assert!(!technician::none_can_sign_in(&mut write).await.unwrap());
    assert_eq!(technician::list(&mut write).await.unwrap(), std::slice::from_ref(&person));

    set_up::add(&mut write, For::FirstPerson, "first", NOW, NOW + 10).await.unwrap();
    set_up::add(&mut write, For::FirstPerson, "first again", NOW, NOW + 10).await.unwrap();
    set_up::add(&mut write, For::Technician(person.id), "ada", NOW, NOW + 10).await.unwrap();
    assert_eq!(set_up::take(&mut write, "first", NOW).await.unwrap(), None, "replaced");
    assert!(set_up::in_force(&mut write, "first again", NOW).await.unwrap());
    assert_eq!(set_up::take(&mut write, "first again", NOW + 10).await.unwrap(), None, "expired");
    assert_eq!(set_up::take(&mut write, "first again", NOW).await.unwrap(), Some(For::FirstPerson));
    assert_eq!(set_up::take(&mut write, "first again", NOW).await.unwrap(), None, "single use");
    assert_eq!(set_up::take(&mut write, "ada", NOW).await.unwrap(), Some(For::Technician(person.id)));

    write.commit().await.unwrap();
    sessions(db, &clock, &person).await;
}

async fn sessions(db: &Db, clock: &Clock, person: &Technician) {
    let mut write = db.write_unleased().await.unwrap();
    let id = clock.id(SessionId::new);
    let new = NewSession {
        id,
        technician: person.id,
        secret_hash: "cookie",
        from: "::1",
        created_at: NOW,
        ends_at: NOW + 100,
        stage: Stage::Whole,
    };
    session::add(&mut write, &new).await.unwrap();
    session::touch(&mut write, id, NOW + 5).await.unwrap();
    let own = session::of_technician(&mut write, person.id, NOW + 6, NOW).await.unwrap();
    assert_eq!(
        own.iter().map(|one| (one.id, one.from.as_str(), one.last_seen_at)).collect::<Vec<_>>(),
        [(id, "::1", NOW + 5)]
    );
    assert_eq!(session::of_technician(&mut write, person.id, NOW + 100, NOW).await.unwrap(), []);
    session::end_others(&mut write, person.id, id).await.unwrap();
    technician::came_in(&mut write, person.id, NOW + 5).await.unwrap();
    let stands = technician::standings(&mut write, NOW + 6, NOW).await.unwrap();
    let one = &stands[0];
    assert_eq!((one.has_password, one.last_sign_in_at, one.sessions), (true, Some(NOW + 5), 1));
    assert_eq!(technician::get(&mut write, person.id).await.unwrap(), Some((person.clone(), Some("hash".to_owned()))));
    assert_eq!(technician::get(&mut write, clock.id(TechnicianId::new)).await.unwrap(), None);
    assert_eq!(technician::owners_who_can_sign_in(&mut write).await.unwrap(), 1);
    assert!(technician::set_disabled(&mut write, person.id, Some(NOW)).await.unwrap());
    assert!(!technician::set_disabled(&mut write, person.id, Some(NOW + 1)).await.unwrap());
    assert_eq!(technician::owners_who_can_sign_in(&mut write).await.unwrap(), 0);
    assert!(session::find(&mut write, "cookie", NOW + 6, NOW).await.unwrap().is_none(), "disabled");
    assert!(technician::set_disabled(&mut write, person.id, None).await.unwrap());
    set_up::add(&mut write, For::Technician(person.id), "ada's", NOW, NOW + 10).await.unwrap();
    set_up::end(&mut write, person.id).await.unwrap();
    assert!(!set_up::in_force(&mut write, "ada's", NOW).await.unwrap());
    let found = session::find(&mut write, "cookie", NOW + 6, NOW).await.unwrap().unwrap();
    assert_eq!((found.id, found.last_seen_at, found.technician), (id, NOW + 5, person.clone()));
    assert_eq!((found.stage, found.proved_at, found.ends_at), (Stage::Whole, NOW, NOW + 100));
    assert!(session::stands(&mut write, id, NOW + 6, NOW).await.unwrap());
    assert!(!session::stands(&mut write, id, NOW + 6, NOW + 5).await.unwrap(), "idle");
    assert!(!session::stands(&mut write, id, NOW + 100, NOW).await.unwrap(), "past its end");
    assert!(session::find(&mut write, "cookie", NOW + 6, NOW + 5).await.unwrap().is_none(), "idle");
    assert!(session::find(&mut write, "cookie", NOW + 100, NOW).await.unwrap().is_none(), "past its end");
    ended(&mut write, &new, clock.id(TechnicianId::new)).await;
    write.commit().await.unwrap();
}

/// Half of a session is none yet; each way of ending one ends it.
async fn ended(write: &mut Write, new: &NewSession<'_>, nobody: TechnicianId) {
    let (id, technician) = (new.id, new.technician);
    session::end(write, id).await.unwrap();
    session::add(write, &NewSession { stage: Stage::Half, ..new.clone() }).await.unwrap();
    assert_eq!(session::of_technician(write, technician, NOW, 0).await.unwrap(), [], "half of one is none yet");
    assert_eq!(technician::standings(write, NOW, 0).await.unwrap()[0].sessions, 0);
    let half = session::find(write, "cookie", NOW, 0).await.unwrap().unwrap();
    assert_eq!(half.stage, Stage::Half);
    session::end(write, id).await.unwrap();
    session::add(write, new).await.unwrap();
    assert!(!session::end_own(write, nobody, id).await.unwrap(), "somebody else's");
    assert!(session::end_own(write, technician, id).await.unwrap());
    session::add(write, new).await.unwrap();
    session::end_all(write, technician).await.unwrap();
    session::add(write, new).await.unwrap();
    session::sweep(write, NOW + 100).await.unwrap();
    assert!(session::find(write, "cookie", NOW, 0).await.unwrap().is_none());
}

/// G2: a second factor waits, comes into use with a step, and is taken away; each step and each recovery code is good once.
pub async fn contract_second_factor(db: &Db) {
    let clock = Clock::manual(NOW);
    let mut write = db.write_unleased().await.unwrap();
    let (ada, bob) =
        (new_technician(&mut write, &clock, "f-ada").await, new_technician(&mut write, &clock, "f-bob").await);
    assert_eq!(second_factor::get(&mut write, ada).await.unwrap(), Kept::default());
    assert!(!second_factor::confirm(&mut write, ada, 7, NOW).await.unwrap(), "none waits");
    second_factor::set_pending(&mut write, ada, b"first").await.unwrap();
    second_factor::set_pending(&mut write, ada, b"second").await.unwrap();
    let kept = second_factor::get(&mut write, ada).await.unwrap();
    assert_eq!((kept.sealed, kept.pending.as_deref()), (None, Some(b"second".as_slice())));
    assert!(second_factor::confirm(&mut write, ada, 7, NOW).await.unwrap());
    assert!(!second_factor::confirm(&mut write, ada, 8, NOW).await.unwrap());
    let kept = second_factor::get(&mut write, ada).await.unwrap();
    let want = Kept { sealed: Some(b"second".to_vec()), confirmed_at: Some(NOW), last_step: 7, pending: None };
    assert_eq!(kept, want);
    for (step, taken) in [(7, false), (8, true), (8, false), (6, false), (9, true)] {
        assert_eq!(second_factor::take_step(&mut write, ada, step).await.unwrap(), taken, "{step}");
    }
    assert!(!second_factor::take_step(&mut write, bob, 1).await.unwrap());
    let hashes = |name: &str| (0..10).map(|nth| format!("{name} {nth}")).collect::<Vec<_>>();
    second_factor::set_codes(&mut write, ada, &hashes("old"), NOW).await.unwrap();
    second_factor::set_codes(&mut write, ada, &hashes("new"), NOW).await.unwrap();
    assert!(!second_factor::take_code(&mut write, ada, "old 0").await.unwrap());
    assert!(!second_factor::take_code(&mut write, bob, "new 0").await.unwrap(), "somebody else's");
    assert!(second_factor::take_code(&mut write, ada, "new 0").await.unwrap());
    assert!(!second_factor::take_code(&mut write, ada, "new 0").await.unwrap());
    assert_eq!(second_factor::codes_left(&mut write, ada).await.unwrap(), 9);
    let stands = technician::standings(&mut write, NOW, 0).await.unwrap();
    let has = |id| stands.iter().any(|one| one.technician.id == id && one.has_factor);
    assert!(has(ada) && !has(bob));
    second_factor::remove(&mut write, ada).await.unwrap();
    assert_eq!(second_factor::get(&mut write, ada).await.unwrap(), Kept::default());
    assert_eq!(second_factor::codes_left(&mut write, ada).await.unwrap(), 0);
    write.commit().await.unwrap();
}

/// F7: a technician sees the customers that were named for them, or all.
pub async fn contract_role_and_scope(db: &Db) {
    let clock = Clock::manual(NOW);
    let ((rossi, _), (verdi, _)) =
        (new_customer(db, &clock, "s-rossi").await, new_customer(db, &clock, "s-verdi").await);
    let mut write = db.write_unleased().await.unwrap();
    let ada = new_technician(&mut write, &clock, "s-ada").await;
    technician::set_role(&mut write, ada, Role::ReadOnly, Some(&[rossi.id])).await.unwrap();
    let (known, _) = technician::get(&mut write, ada).await.unwrap().unwrap();
    assert_eq!((known.role, known.sees_all), (Role::ReadOnly, false));
    assert_eq!(technician::customers_of(&mut write, ada).await.unwrap(), [rossi.id]);
    let scopes = [(None, true, true), (Some(rossi.id.into()), true, false), (Some(Wall::Technician(ada)), true, false)];
    for (scope, of_rossi, of_verdi) in scopes {
        assert_eq!(scope::holds(&mut write, scope, rossi.id).await.unwrap(), of_rossi);
        assert_eq!(scope::holds(&mut write, scope, verdi.id).await.unwrap(), of_verdi);
        let found = customer::with_figures(&mut write, scope).await.unwrap();
        let sees = |id| found.iter().any(|(one, _)| one.id == id);
        assert_eq!((sees(rossi.id), sees(verdi.id)), (of_rossi, of_verdi), "{scope:?}");
    }
    technician::set_role(&mut write, ada, Role::Owner, None).await.unwrap();
    assert_eq!(technician::customers_of(&mut write, ada).await.unwrap(), []);
    assert!(technician::get(&mut write, ada).await.unwrap().unwrap().0.sees_all);
    write.commit().await.unwrap();
}

async fn new_technician(write: &mut Write, clock: &Clock, name: &str) -> TechnicianId {
    let id = clock.id(TechnicianId::new);
    let email = format!("{name}@example.com");
    let (role, sees_all) = (Role::Technician, true);
    let (name, language) = (name.to_owned(), "en".to_owned());
    let person = Technician { id, name, email, created_at: NOW, disabled_at: None, role, sees_all, language };
    technician::add(write, &person).await.unwrap();
    id
}

/// A customer with one enrolled device; the customer and the device's number.
pub async fn new_device(db: &Db, clock: &Clock, name: &str) -> (CustomerId, i64) {
    let (customer, site) = new_customer(db, clock, name).await;
    let mut write = db.write_unleased().await.unwrap();
    let id = clock.id(DeviceId::new);
    let new = NewDevice { id, customer: customer.id, site: site.id, name: "pc1", hardware: "", enrolled_at: NOW };
    let device_no = device::add(&mut write, &new).await.unwrap();
    write.commit().await.unwrap();
    (customer.id, device_no)
}
