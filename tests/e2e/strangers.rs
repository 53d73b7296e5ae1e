//! Strangers: certificates that are not the collector's or no longer, reports in another's name, a collector that is not ours.

use agent::clock::fresh_epoch;
use agent::enrol::enrol;
use agent::line::{Door, Line, LineError};
use agent::proxy::Way;
use agent::state::Identity;
use agent::tls::KnownTime;
use rcgen::{BasicConstraints, CertificateParams, IsCa, Issuer, KeyPair};
use shared::ids::DeviceId;
use shared::report::{ENVELOPE_VERSION, Envelope, Report};
use support::agent_process::AgentProcess;
use support::collector_process::CollectorProcess;
use support::wait::wait_until;

async fn device(collector: &CollectorProcess) -> Identity {
    let token = collector.token("Acme", 1);
    enrol(&collector.server(), &token, ("pc", ""), &KnownTime::new(0), &Way::straight()).await.unwrap()
}

/// The status that a report in the name of `device` gets; none when no connection comes about.
async fn report(identity: &Identity, device: DeviceId) -> Result<u16, LineError> {
    let reports = vec![Report { kind: "beacon".into(), beacon: Some("stop".into()), ..Report::default() }];
    let envelope = Envelope {
        v: ENVELOPE_VERSION,
        device,
        epoch: fresh_epoch(),
        boot: "boot".into(),
        sent_boot: "boot".into(),
        sent_mono_ms: 1,
        sent_wall_ms: 1,
        first_seq: 1,
        policy_revision: 0,
        agent: String::new(),
        reports,
    };
    let body = shared::wire::write(&envelope).unwrap();
    let line = Line::enrolled(identity, &KnownTime::new(0), &Way::straight()).unwrap();
    line.post(Door::Reports, body).await.map(|answer| answer.status)
}

/// The same device, but with a certificate that an authority of our own making signed, or the key itself.
fn forged(real: &Identity, by_authority: bool) -> Identity {
    let key = KeyPair::generate().unwrap();
    let mut params = CertificateParams::default();
    params.distinguished_name.push(rcgen::DnType::CommonName, real.device.to_string());
    params.extended_key_usages = vec![rcgen::ExtendedKeyUsagePurpose::ClientAuth];
    let certificate = if by_authority {
        let mut own = CertificateParams::default();
        own.is_ca = IsCa::Ca(BasicConstraints::Constrained(0));
        params.signed_by(&key, &Issuer::new(own, KeyPair::generate().unwrap())).unwrap()
    } else {
        params.self_signed(&key).unwrap()
    };
    Identity { key_pem: key.serialize_pem(), certificate_pem: certificate.pem(), ..real.clone() }
}

#[test]
fn e7_only_a_devices_own_certificate_reports_for_it() {
    let home = crate::home();
    let mut collector = CollectorProcess::new(home.path(), "collector");
    collector.start();
    collector.customer("Acme");
    support::block_on(async {
        let (first, second) = (device(&collector).await, device(&collector).await);
        assert_eq!(report(&first, first.device).await.unwrap(), 200);
        assert_eq!(report(&first, second.device).await.unwrap(), 403, "in another's name");
        for by_authority in [false, true] {
            let refused = report(&forged(&first, by_authority), first.device).await;
            assert!(refused.is_err() || refused.is_ok_and(|status| status == 403), "authority: {by_authority}");
        }
        let _revoked = collector.ask(&["device", "revoke", &first.device.to_string()]);
        assert_eq!(report(&first, first.device).await.unwrap(), 403, "revoked, at once");
        assert_eq!(report(&second, second.device).await.unwrap(), 200, "and no other device");
    });
}

#[test]
fn e8_an_agent_tells_another_collector_nothing_and_keeps_its_reports() {
    let home = crate::home();
    let mut ours = CollectorProcess::new(home.path(), "ours");
    let mut theirs = CollectorProcess::new(home.path(), "theirs");
    ours.start();
    theirs.start();
    ours.customer("Acme");
    let mut agent = AgentProcess::enrolled(home.path(), "agent", &ours, "Acme");
    agent.set(&format!("server = \"{}\"\n", theirs.server()));
    agent.start(1);
    wait_until("reports that wait", 60, || agent.number("waiting") > 2);
    let status = agent.status();
    let trouble = status["trouble"].as_str().unwrap();
    assert!(trouble.contains("certificate"), "{trouble}");
    assert_eq!(status["acknowledged_seq"], 0);
    assert!(theirs.list(&["device", "list"]).is_empty());
    assert!(agent.stop());
    agent.set("");
    agent.start(1);
    wait_until("all of it acknowledged", 60, || agent.number("acknowledged_seq") > 2);
    assert!(agent.stop());
}
