//! The agent's parts together, against a collector that is played by hand.
//! Invariant: nothing leaves the machine; what the collector says is written here. Next: [`super`].

use super::*;
use shared::ids::DeviceId;

fn agent(folder: &tempfile::TempDir) -> Agent {
    let key = rcgen::KeyPair::generate().unwrap();
    let certificate_pem = rcgen::CertificateParams::default().self_signed(&key).unwrap().pem();
    let identity = Identity {
        device: DeviceId::new(1, [1; 10]),
        server: "https://desk.example:8443".into(),
        key_pem: key.serialize_pem(),
        authorities_pem: vec![certificate_pem.clone()],
        certificate_pem,
        issued_at: crate::tls::BUILT_AT_MS,
        codes: true,
    };
    state::save_identity(folder.path(), &identity).unwrap();
    Agent::open(folder.path(), None).unwrap()
}

/// Sends what waits to a collector that answers with these words.
fn answered(agent: &mut Agent, words: impl FnOnce(&mut Receipt)) -> bool {
    beacon(&mut agent.spool, "stop");
    let sender = deliver::sender(agent.identity.device, 0);
    let sending = agent.deliverer.next(&mut agent.spool, &sender, clock::now()).unwrap().unwrap();
    let (highest_seq, server_ms) = (agent.spool.standing().last, crate::tls::BUILT_AT_MS + 5);
    let mut receipt = Receipt { highest_seq, server_ms, ..Receipt::default() };
    words(&mut receipt);
    agent.land(Landed::Sent(sending, Meaning::Receipt(receipt)))
}

#[test]
fn i2_what_the_collector_asks_is_clamped_kept_and_worked_by() {
    let folder = tempfile::tempdir().unwrap();
    let mut agent = agent(&folder);
    let asked = Configuration { revision: 7, sample_s: 1, send_s: u32::MAX, ..Configuration::default() };
    assert!(answered(&mut agent, |receipt| receipt.configuration = Some(asked)));
    assert_eq!(agent.pace(), Pace { sample_ms: 60_000, send_ms: 86_400_000 });
    drop(agent);
    let again = Agent::open(folder.path(), Some(1)).unwrap();
    assert_eq!(again.memory.configuration.as_ref().map(|one| one.revision), Some(7));
    assert_eq!(again.memory.receipt_seq, 1);
    assert_eq!(again.pace(), Pace { sample_ms: 1000, send_ms: 1000 }, "this PC's own word outranks");
}

#[test]
fn d3_the_collectors_time_is_remembered_and_a_certificate_of_90_days_is_renewed() {
    let folder = tempfile::tempdir().unwrap();
    let mut agent = agent(&folder);
    let later = crate::tls::BUILT_AT_MS + RENEW_AFTER_MS + 1;
    assert!(answered(&mut agent, |receipt| receipt.server_ms = later));
    assert_eq!(state::memory(folder.path()).server_ms, later);
    assert_eq!(agent.renew_at, 0);
    assert!(agent.depart().is_some(), "nothing waits but the renewal");
    assert!(agent.renew_at > clock::now().mono_ms, "one attempt an hour");
    let refused = EnrolError::Refused { status: 503, why: "later".into() };
    assert!(!agent.land(Landed::Renewed(Err(refused))));
    assert!(agent.memory.trouble.contains("not renewed") && agent.told == agent.memory.trouble);
    assert!(answered(&mut agent, |_| {}), "reports go on meanwhile");
    assert_eq!(agent.memory.trouble, "");
}

#[test]
fn i1_an_agent_that_was_upgraded_tells_what_its_codes_come_from_and_a_collector_that_knows_none_is_not_asked_again() {
    let folder = tempfile::tempdir().unwrap();
    let enrolled = agent(&folder).identity.clone();
    let public = platform::public_folder(Some(folder.path()));
    assert!(codes::shown(&public, clock::now().wall_ms).is_ok(), "from its first start on");
    std::fs::remove_dir_all(&public).unwrap();
    let before = Identity { codes: false, ..enrolled.clone() };
    state::save_identity(folder.path(), &before).unwrap();
    let mut agent = Agent::open(folder.path(), None).unwrap();
    assert!(agent.depart().is_some(), "nothing waits but the renewal");
    let refused = EnrolError::Refused { status: 503, why: "later".into() };
    assert!(!agent.land(Landed::Renewed(Err(refused))) && agent.depart().is_none(), "one attempt an hour");
    agent.renew_at = 0;
    assert!(agent.depart().is_some());
    assert!(agent.land(Landed::Renewed(Ok(before))));
    agent.renew_at = 0;
    assert!(agent.depart().is_none() && !public.exists(), "nobody could check a code");
    assert!(agent.land(Landed::Renewed(Ok(enrolled.clone()))));
    let (secret, now) = (codes::secret(&enrolled.key_pem).unwrap(), clock::now().wall_ms);
    let typed = shared::code::Typed::read(&codes::shown(&public, now).unwrap().code).unwrap();
    assert!(secret.is_code(shared::code::Purpose::Computer, &typed, now));
}

#[test]
fn notices_are_asked_for_once_when_the_collector_has_others_and_reports_never_wait_for_them() {
    let folder = tempfile::tempdir().unwrap();
    let mut agent = agent(&folder);
    let is_listed = || folder.path().join("public").join(notices::FILE).exists();
    assert!(answered(&mut agent, |_| {}) && agent.depart().is_none(), "a collector that has none to give");
    assert!(answered(&mut agent, |receipt| receipt.notices = 3));
    assert!(agent.schedule.send_due(clock::now().mono_ms), "at once");
    assert!(agent.depart().is_some(), "nothing waits but the question");
    assert!(agent.land(Landed::Notices(Err("later".into()))));
    assert!(answered(&mut agent, |receipt| receipt.notices = 3) && agent.depart().is_none(), "again in an hour");
    assert!(!is_listed() && agent.memory.trouble.is_empty());
    let told = Notices { revision: 4, ..Notices::default() };
    assert!(agent.land(Landed::Notices(Ok(told))) && is_listed());
    assert!(answered(&mut agent, |receipt| receipt.notices = 4) && agent.depart().is_none(), "it has them");
    assert!(answered(&mut agent, |receipt| receipt.notices = 5) && agent.depart().is_some());
}

#[test]
fn e10_told_to_rotate_its_key_it_asks_at_once_and_then_once_an_hour_at_most() {
    let folder = tempfile::tempdir().unwrap();
    let mut agent = agent(&folder);
    assert!(agent.depart().is_none(), "nothing is due");
    assert!(answered(&mut agent, |receipt| receipt.rotate_key = true));
    assert!(agent.depart().is_some(), "nothing waits but the renewal");
    let again_at = agent.renew_at;
    for _ in 0..3 {
        assert!(answered(&mut agent, |receipt| receipt.rotate_key = true));
        assert!(agent.depart().is_none() && agent.renew_at == again_at, "however often it is told");
    }
    assert!(again_at > clock::now().mono_ms + RENEW_AGAIN_MS / 2);
}

#[test]
fn i3_a_configuration_that_crashes_three_times_is_taken_back_told_once_and_not_taken_again() {
    let folder = tempfile::tempdir().unwrap();
    let asked = |revision, sample_s| Configuration { revision, sample_s, send_s: 60, ..Configuration::default() };
    let mut agent = agent(&folder);
    assert!(answered(&mut agent, |receipt| receipt.configuration = Some(asked(7, 120))));
    // It looks, the collector takes what it saw: the first one is proven.
    agent.looked = true;
    assert!(answered(&mut agent, |_| {}));
    assert!(answered(&mut agent, |receipt| receipt.configuration = Some(asked(8, 240))));
    drop(agent);
    for crash in 1..=2 {
        let agent = Agent::open(folder.path(), None).unwrap();
        assert_eq!(agent.memory.configuration.as_ref().map(|one| one.revision), Some(8), "after {crash} crashes");
    }
    let mut agent = Agent::open(folder.path(), None).unwrap();
    assert_eq!(agent.memory.configuration.as_ref().map(|one| one.revision), Some(7));
    assert_eq!(agent.pace().sample_ms, 120_000);
    let waits = agent.spool.batch(64).unwrap();
    let words: Vec<_> = waits.reports.iter().filter_map(|one| one.beacon.as_deref()).collect();
    assert_eq!(words, [TAKEN_BACK]);
    assert!(answered(&mut agent, |receipt| receipt.configuration = Some(asked(8, 240))));
    assert_eq!(agent.memory.configuration.as_ref().map(|one| one.revision), Some(7), "it was asked for again");
    drop(agent);
    let mut agent = Agent::open(folder.path(), None).unwrap();
    assert!(agent.spool.batch(64).unwrap().reports.is_empty(), "it is told once");
    assert!(answered(&mut agent, |receipt| receipt.configuration = Some(asked(9, 300))));
    assert_eq!(agent.memory.configuration.as_ref().map(|one| one.revision), Some(9), "another one is a new chance");
}
